"""Inline XBRL: values exact, contexts whole, places verified, and nothing hostile expanded."""

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from datmon.errors import BadDocument
from datmon.inline_xbrl import (
    INFINITE,
    Dimension,
    distinct,
    locate,
    mark_name,
    number_in_words,
    read_inline,
    read_text,
    read_value,
)
from datmon.plain_text import render

SPACES = (
    'xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" '
    'xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:dei="http://xbrl.sec.gov/dei/2025" '
    'xmlns:us-gaap="http://fasb.org/us-gaap/2025"'
)
ENTITY = '<xbrli:entity><xbrli:identifier scheme="x">0001</xbrli:identifier>{segment}</xbrli:entity>'
DAY = "<xbrli:period><xbrli:instant>2025-09-30</xbrli:instant></xbrli:period>"
QUARTER = (
    "<xbrli:period><xbrli:startDate>2025-07-01</xbrli:startDate><xbrli:endDate>2025-09-30</xbrli:endDate>"
    "</xbrli:period>"
)
MEMBERS = (
    '<xbrli:segment><xbrldi:explicitMember dimension="srt:CryptoAssetAxis">t:BTCMember</xbrldi:explicitMember>'
    '<xbrldi:typedMember dimension="t:LotAxis"><t:lot xmlns:t="urn:t"> lot 7 </t:lot></xbrldi:typedMember>'
    "</xbrli:segment>"
)
HEADER = (
    "<ix:header><ix:hidden>{hidden}</ix:hidden><ix:resources>"
    f'<xbrli:context id="d">{ENTITY.format(segment="")}{DAY}</xbrli:context>'
    f'<xbrli:context id="d2">{ENTITY.format(segment="")}{DAY}</xbrli:context>'
    f'<xbrli:context id="q">{ENTITY.format(segment="")}{QUARTER}</xbrli:context>'
    f'<xbrli:context id="m">{ENTITY.format(segment=MEMBERS)}{DAY}</xbrli:context>'
    '<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>'
    '<xbrli:unit id="coin"><xbrli:measure>t:Bitcoin</xbrli:measure></xbrli:unit>'
    '<xbrli:unit id="per"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure>'
    "</xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure>"
    "</xbrli:unitDenominator></xbrli:divide></xbrli:unit>"
    "</ix:resources></ix:header>"
)


def page(body: str, hidden: str = "") -> bytes:
    header = HEADER.replace("{hidden}", hidden)
    return f"<html {SPACES}><body><div>{header}</div>{body}</body></html>".encode()


def tag(text: str, name: str = "us-gaap:Cash", context: str = "d", unit: str = "usd", **more: str) -> str:
    attributes = {"decimals": "0", "scale": "0", "format": "ixt:num-dot-decimal"} | more
    written = " ".join(f'{key}="{value}"' for key, value in attributes.items() if value)
    return f'<ix:nonFraction name="{name}" contextRef="{context}" unitRef="{unit}" {written}>{text}</ix:nonFraction>'


@pytest.mark.parametrize(
    ("text", "transform", "scale", "value"),
    [
        ("1,234.5", "ixt:numdotdecimal", 0, "1234.5"),
        ("1,234.5", "ixt:num-dot-decimal", 3, "1234500"),
        ("531.9", "ixt:num-dot-decimal", 6, "531900000"),
        ("5", "ixt:num-dot-decimal", 3, "5000"),
        ("0.0427", "ixt:num-dot-decimal", 0, "0.0427"),
        ("4.27", "ixt:num-dot-decimal", -2, "0.0427"),
        ("12 345", "ixt:num-dot-decimal", 0, "12345"),
        (".5", "ixt:num-dot-decimal", 0, "0.5"),
        ("1.234,5", "ixt:num-comma-decimal", 0, "1234.5"),
        ("1.234,5", "ixt:numcommadecimal", 0, "1234.5"),
        ("—", "ixt:zerodash", 3, "0"),
        ("-", "ixt:fixed-zero", 3, "0"),
        ("no", "ixt-sec:numwordsen", 0, "0"),
        ("twelve", "ixt-sec:numwordsen", 0, "12"),
        ("eleven", "ixt-sec:numwordsen", 1, "110"),  # as the filer scaled it, wrong as it is
        ("-12.5", "", 0, "-12.5"),
    ],
)
def test_a_transform_gives_the_exact_number(text: str, transform: str, scale: int, value: str) -> None:
    read = read_value(text, transform, scale, negated=False)
    assert read == Decimal(value)
    assert "E" not in str(read)


@pytest.mark.parametrize(
    ("text", "transform", "scale"),
    [
        ("1,234.5", "ixt:somethingnew", 0),  # an unknown transform is not guessed
        ("1.234,5", "ixt:num-dot-decimal", 0),
        ("1,234.5", "ixt:num-comma-decimal", 0),
        ("(12)", "ixt:num-dot-decimal", 0),
        ("", "ixt:num-dot-decimal", 0),
        ("—", "ixt:num-dot-decimal", 0),
        ("1,234", "", 0),  # no transform: XBRL's own way of writing, which has no commas
        ("several", "ixt-sec:numwordsen", 0),
        ("NaN", "", 0),
        ("Infinity", "", 0),
        ("1e999999999", "", 0),
        ("٣", "ixt:num-dot-decimal", 0),  # a digit of another script
        ("5", "ixt:num-dot-decimal", 999),
        ("9" * 5000, "ixt:num-dot-decimal", 0),
    ],
)
def test_what_a_transform_does_not_fit_has_no_value(text: str, transform: str, scale: int) -> None:
    assert read_value(text, transform, scale, negated=False) is None


def test_a_sign_attribute_negates_and_zero_has_no_sign() -> None:
    assert read_value("12", "ixt:num-dot-decimal", 0, negated=True) == Decimal(-12)
    assert str(read_value("0", "ixt:num-dot-decimal", 0, negated=True)) == "0"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("none", 0),
        ("Two", 2),
        ("twenty-five", 25),
        ("one hundred and five", 105),
        ("three thousand two hundred", 3200),
        ("one million, two hundred thousand and ten", 1_200_010),
        ("five six", None),
        ("hundred", None),
        ("twenty eleven", None),
        ("and", None),
        ("", None),
        ("a few", None),
    ],
)
def test_words_spell_a_number_or_none(words: str, number: int | None) -> None:
    assert number_in_words(words) == number


@pytest.mark.parametrize(
    ("text", "transform", "value"),
    [
        ("September\n30, 2025", "ixt:datemonthdayyearen", "2025-09-30"),
        ("Sept. 30, 2025", "ixt:date-monthname-day-year-en", "2025-09-30"),
        ("12/31/2024", "ixt:datemonthdayyear", "2024-12-31"),
        ("December 31", "ixt:datemonthdayen", "--12-31"),
        ("12-31", "ixt:date-month-day", "--12-31"),
        ("March 2025", "ixt:datemonthyearen", "2025-03"),
        ("February 30, 2025", "ixt:datemonthdayyearen", None),
        ("☒", "ixt-sec:boolballotbox", "true"),
        ("☐", "ixt-sec:boolballotbox", "false"),
        ("Yes", " ixt:booleantrue", "true"),
        ("no", "ixt:fixed-false", "false"),
        ("NYSE American", "ixt-sec:exchnameen", "NYSE American"),
        ("TST", "", "TST"),
        ("x", "ixt:unheardof", None),
    ],
)
def test_a_cover_item_is_a_text_a_day_or_a_flag(text: str, transform: str, value: str | None) -> None:
    assert read_text(text, transform) == value


def test_a_fact_carries_its_context_unit_and_dimensions() -> None:
    fact = read_inline(page(tag("193", context="m", unit="coin", decimals="INF"))).facts[0]
    assert (fact.value, fact.unit, fact.decimals, fact.context.id) == (Decimal(193), "t:Bitcoin", INFINITE, "m")
    assert (fact.context.instant, fact.context.end, fact.context.entity) == (True, date(2025, 9, 30), "0001")
    assert fact.context.dimensions == (
        Dimension("srt:CryptoAssetAxis", "t:BTCMember"),
        Dimension("t:LotAxis", "lot 7", typed=True),
    )
    assert fact.context.member("srt:CryptoAssetAxis") == "t:BTCMember"


def test_a_period_has_a_start_and_a_divided_unit_both_sides() -> None:
    fact = read_inline(page(tag("1.25", context="q", unit="per"))).facts[0]
    assert (fact.context.start, fact.context.end) == (date(2025, 7, 1), date(2025, 9, 30))
    assert fact.unit == "USD/shares"


def test_midnight_after_the_last_day_belongs_to_the_last_day() -> None:
    content = page(tag("1")).replace(b"<xbrli:instant>2025-09-30<", b"<xbrli:instant>2025-10-01T00:00:00<")
    assert read_inline(content).facts[0].context.end == date(2025, 9, 30)


def test_a_nil_fact_is_missing_and_not_zero() -> None:
    fact = read_inline(page(tag("—", **{"xsi:nil": "true"}))).facts[0]
    assert (fact.value, fact.nil, fact.note) == (None, True, "")


def test_an_unreadable_fact_says_why() -> None:
    fact = read_inline(page(tag("12", format="ixt:newfangled"))).facts[0]
    assert fact.value is None
    assert fact.note == "'12' is no number by 'ixt:newfangled'"


def test_nested_facts_are_both_read() -> None:
    outer = tag(f"1{tag('2', name='us-gaap:Inner')}3", name="us-gaap:Outer")
    facts = {fact.concept: fact.value for fact in read_inline(page(outer)).facts}
    assert facts == {"us-gaap:Outer": Decimal(123), "us-gaap:Inner": Decimal(2)}


def test_a_continued_cover_item_is_put_together_without_what_is_excluded() -> None:
    body = (
        '<p><ix:nonNumeric name="dei:EntityRegistrantName" contextRef="q" continuedAt="c1">Test <ix:exclude>page 1'
        '</ix:exclude>Company</ix:nonNumeric></p><p><ix:continuation id="c1" continuedAt="c1">of Delaware'
        "</ix:continuation></p>"  # a continuation of itself must end
    )
    assert read_inline(page(body)).cover("dei:EntityRegistrantName") == "Test Company of Delaware"


def test_a_prefix_of_a_standard_taxonomy_is_known_by_its_address() -> None:
    content = page(tag("5", name="g:Cash")).replace(b"xmlns:us-gaap=", b"xmlns:g=")
    assert read_inline(content).facts[0].concept == "us-gaap:Cash"


def test_a_fact_without_its_context_is_noted_and_left_out() -> None:
    report = read_inline(page(tag("5", context="nowhere")))
    assert report.facts == ()
    assert report.notes == ("us-gaap:Cash refers to context 'nowhere', which is not there",)


def test_numbers_are_read_by_the_names_of_their_tags_in_document_order() -> None:
    both = tag("7", name="us-gaap:X") + tag("5") + tag("9", name="us-gaap:X") + tag("3", name="us-gaap:Y")
    report = read_inline(page(both))
    assert [fact.value for fact in report.facts_named({"Cash", "X"})] == [Decimal(7), Decimal(5), Decimal(9)]
    assert report.concepts == {"us-gaap:Cash", "us-gaap:X", "us-gaap:Y"}
    assert {fact.unit for fact in report.facts} <= report.units


def test_numbers_are_read_by_their_units() -> None:
    content = page(tag("7", unit="coin") + tag("5") + tag("9", name="us-gaap:X", unit="coin") + tag("3", unit="none"))
    for report in (read_inline(content), read_inline(content, render(content))):
        assert [fact.value for fact in report.facts_in({"t:Bitcoin"})] == [Decimal(7), Decimal(9)]
        assert [fact.value for fact in report.facts_in({"USD"})] == [Decimal(5)]


def test_the_most_accurate_copy_is_kept_and_one_that_does_not_fit_is_a_conflict() -> None:
    exact, rounded, wrong = tag("74,264", scale="3", decimals="-3"), tag("74.3", scale="6", decimals="-5"), tag("75")
    kept, conflicts = distinct(read_inline(page(exact + rounded)).facts)
    assert [fact.value for fact in kept] == [Decimal(74_264_000)]
    assert conflicts == ()
    kept, conflicts = distinct(read_inline(page(exact + wrong.replace('"d"', '"d2"'))).facts)
    assert (kept[0].value, conflicts[0].other.value) == (Decimal(75), Decimal(74_264_000))


def test_a_visible_fact_is_found_where_it_stands_in_the_text() -> None:
    body = (
        f"<table><tr><td>Cash</td><td>$</td><td>{tag('887,677', id='a')}</td></tr>"
        f"<tr><td>Other</td><td>{tag('1')} {tag('1')}</td><td>{tag('7', name='us-gaap:X')}</td></tr></table>"
    )
    content = page(body, hidden=tag("999", name="us-gaap:Hidden"))
    report, layout = read_inline(content), render(content)
    places = locate(report, layout)
    shown = [layout.text[slice(*places[fact.order])] for fact in report.facts if not fact.hidden]
    assert shown == ["887,677", "1", "1", "7"]
    assert len({places[fact.order] for fact in report.facts if not fact.hidden}) == 4
    hidden = next(fact for fact in report.facts if fact.hidden)
    assert (hidden.value, hidden.order in places) == (Decimal(999), False)


def test_only_the_asked_names_are_located() -> None:
    content = page(f"<p>{tag('5')} {tag('7', name='us-gaap:X')} {tag('9', name='us-gaap:X')}</p>")
    report, layout = read_inline(content), render(content)
    found = locate(report, layout, {"X"})
    assert [layout.text[slice(*found[fact.order])] for fact in report.facts if fact.order in found] == ["7", "9"]
    assert sorted({mark_name(mark) for mark in layout.marks}) == ["Cash", "X"]


COVER = '<ix:nonNumeric name="dei:DocumentType" contextRef="d">10-<b>Q</b></ix:nonNumeric>'
NOTE = '<ix:nonNumeric name="us-gaap:Note" contextRef="d">{body}</ix:nonNumeric>'


@pytest.mark.parametrize(
    "body",
    [
        tag("5") + tag("1,<b>234</b>", id="a") + tag("7", name="us-gaap:X"),
        f"<table><tr><td>Cash</td><td>$</td><td>({tag('8.5', scale='6', sign='-')})</td></tr></table>",
        tag(f"<i>{tag('5')}</i>", name="us-gaap:X"),  # one number under two tags
        tag("", format="") + tag("", format="", **{"xsi:nil": "true"}) + tag("9"),
        NOTE.format(body=f"<p>We hold {tag('5')}.</p><ix:exclude>Page {tag('6')}</ix:exclude>") + COVER,
        tag("5", context="nowhere") + tag("6") + "<!-- the end --><p>&nbsp;<br>",
    ],
)
def test_the_marks_of_a_plain_page_say_what_its_elements_say(body: str) -> None:
    content = page(body, hidden=tag("999", name="us-gaap:Hidden"))
    layout = render(content)
    of_marks, of_tree = read_inline(content, layout), read_inline(content)
    assert of_marks.places_in(layout) is not None
    assert of_tree.places_in(layout) is None
    assert (of_marks.facts, of_marks.texts, of_marks.notes) == (of_tree.facts, of_tree.texts, of_tree.notes)
    assert of_marks.facts_named({"X"}) == of_tree.facts_named({"X"})
    assert locate(of_tree, layout).items() <= locate(of_marks, layout).items()


@pytest.mark.parametrize(
    "body",
    [
        tag("5") + "</ix:nonNumeric>",  # an end of nothing
        tag("5").removesuffix("</ix:nonFraction>"),
        NOTE.format(body=tag("5").removesuffix("</ix:nonFraction>")) + "</ix:nonFraction>",
        COVER.replace("<b>", "<ix:exclude>").replace("</b>", "</ix:exclude>"),
        COVER.replace(">10", ' continuedAt="n">10') + '<ix:continuation id="n">/A</ix:continuation>',
        f"<script>x</script>{tag('5')}",
        f"<!-- {tag('6')} -->{tag('5')}",
        f'<div xmlns:a="urn:a">{tag("5")}</div>',
        f"<ix:fraction>{tag('5')}</ix:fraction>",
    ],
)
def test_marks_in_doubt_are_left_to_the_tree(body: str) -> None:
    content = page(body)
    layout = render(content)
    report = read_inline(content, layout)
    assert report.places_in(layout) is None
    assert (report.facts, report.texts) == (read_inline(content).facts, read_inline(content).texts)


def test_a_document_without_inline_xbrl_has_no_facts() -> None:
    assert read_inline(b"<html><body><p>We held 5 bitcoin.</p></body></html>").facts == ()


def test_markup_that_is_not_well_formed_is_read_with_a_note() -> None:
    report = read_inline(page(tag("5") + "<p>&nbsp;<br>")[: -len("</body></html>")])
    assert [fact.value for fact in report.facts] == [Decimal(5)]
    assert report.notes == ("the document is not well-formed XML; it was read as far as it could be mended",)


def test_markup_around_the_tags_need_not_be_well_formed() -> None:
    report = read_inline(page(tag("5") + "<p>&nbsp;<br>"))
    assert ([fact.value for fact in report.facts], report.notes) == ([Decimal(5)], ())


@pytest.mark.parametrize(
    "content",
    [
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><l>&b;</l>',
        b'<!DOCTYPE l [<!ENTITY e SYSTEM "file:///etc/hostname">]><l>&e;</l>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE l [<!ENTITY a "x">]><l>&a;</l>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE l [+ADwAIQ-ENTITY a "x">]><l>&a;</l>',
        b"",
        b"no markup at all",
        b"\x00\x01\x02",
    ],
)
def test_entities_noise_and_nothing_are_refused(content: bytes) -> None:
    with pytest.raises(BadDocument):
        read_inline(content)


def test_an_external_document_type_is_not_fetched() -> None:
    content = b'<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd">' + page(tag("5"))
    assert [fact.value for fact in read_inline(content).facts] == [Decimal(5)]


def test_deep_nesting_neither_crashes_nor_hangs() -> None:
    for depth in (300, 100_000):
        content = page("<div>" * depth + tag("5") + "</div>" * depth)
        try:
            report = read_inline(content)
        except BadDocument:
            continue
        assert all(fact.value == Decimal(5) for fact in report.facts)


@pytest.mark.real
def test_every_numeric_transform_of_the_real_filings_is_known(shared: Path) -> None:
    formats: Counter[str] = Counter()
    unread = []
    for path in sorted((shared / "filings").glob("*/*.htm"))[::8]:
        content = path.read_bytes()
        if b"ix:nonFraction" not in content:
            continue
        report = read_inline(content)
        formats.update(fact.format for fact in report.facts)
        unread += [fact.note for fact in report.facts if fact.note]
    assert formats["ixt:numdotdecimal"] + formats["ixt:num-dot-decimal"] > 1000
    assert unread == []


@pytest.mark.real
def test_the_marks_of_real_reports_say_what_their_elements_say(shared: Path) -> None:
    read = 0
    for path in sorted((shared / "filings").glob("*/*.htm"))[::9]:
        content = path.read_bytes()
        layout = render(content)
        of_marks, of_tree = read_inline(content, layout), read_inline(content)
        read += of_marks.places_in(layout) is not None
        assert [fact._replace(text="") for fact in of_marks.facts] == [
            fact._replace(text="") for fact in of_tree.facts
        ], path.name
        assert locate(of_tree, layout).items() <= locate(of_marks, layout).items(), path.name
    assert read > 5


@pytest.mark.real
def test_every_visible_number_of_a_real_report_is_found_in_its_text(shared: Path) -> None:
    content = next((shared / "filings" / "BMNR").glob("*.htm")).read_bytes()
    report = read_inline(content)
    places = locate(report, render(content))
    lost = [fact for fact in report.facts if not fact.hidden and fact.text.strip() and fact.order not in places]
    assert len(report.facts) > 300
    assert lost == []
