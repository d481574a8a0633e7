"""Tagged numbers: what the page prints around them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from reading_cases import case_document, report

from datmon.inline_xbrl import read_inline
from datmon.tagged_numbers import TaggedNumber, TaggedReport, inline_report, plain_label


@pytest.fixture(name="pages")
def _pages() -> TaggedReport:
    document = case_document("inline_xbrl_concepts", "pledged_is_not_the_whole")
    return TaggedReport(document, read_inline(document.content))


def _of(pages: TaggedReport, value: str) -> TaggedNumber:
    return next(tagged for tagged in pages.tagged if tagged.value == Decimal(value.replace(",", "")))


def test_a_number_in_a_table_has_its_row_and_its_column(pages: TaggedReport) -> None:
    tagged = _of(pages, "681,247,326")
    assert (tagged.label, tagged.heading, tagged.lead) == ("Bitcoin", "Cost", "")
    assert pages.document.text[slice(*tagged.quote)] == "Bitcoin | 5,398 | $ 681,247,326"


def test_a_number_in_prose_has_its_sentence_before_and_behind(pages: TaggedReport) -> None:
    tagged = _of(pages, "2,903")
    assert (tagged.label, tagged.lead) == ("", "Of these, ")
    assert tagged.tail == " Bitcoin were pledged as collateral for a loan."
    assert pages.document.text[slice(*tagged.span)] == "2,903"


def test_the_period_ends_as_the_cover_says(pages: TaggedReport) -> None:
    assert pages.end == date(2025, 9, 30)
    assert pages.ends_near(date(2025, 9, 28), timedelta(days=3))
    assert not pages.ends_near(date(2025, 9, 26), timedelta(days=3))
    assert not pages.ends_near(None, timedelta(days=3))


@pytest.mark.parametrize(
    ("label", "plain"),
    [
        ("Digital assets(1)", "Digital assets"),
        ("Cost basis of bitcoin (in '000s)", "Cost basis of bitcoin"),
        ("Gain on fair value\nof bitcoin, net (see Note 2) (a)", "Gain on fair value of bitcoin, net"),
        ("Solana (SOL):", "Solana"),
        ("(1)", "(1)"),
        ("Digital assets at fair value, net of current", "Digital assets at fair value, net of current"),
    ],
)
def test_a_plain_label_has_no_marks_and_notes(label: str, plain: str) -> None:
    assert plain_label(label) == plain


def test_only_numbers_worth_a_look_are_placed() -> None:
    document = case_document("inline_xbrl_concepts", "pledged_is_not_the_whole")
    report = read_inline(document.content)
    by_tag = TaggedReport(document, report, lambda concept: concept == "us-gaap:CryptoAssetCost")
    assert {tagged.fact.concept for tagged in by_tag.tagged} == {"us-gaap:CryptoAssetCost"}
    by_row = TaggedReport(document, report, lambda concept: False, lambda label: label.startswith("Bitcoin"))
    assert by_row.tagged and all(tagged.label == "Bitcoin" for tagged in by_row.tagged)
    by_day = TaggedReport(document, report, lambda concept: True, None, (timedelta(days=-1), timedelta(days=-1)))
    assert by_day.tagged == []


def test_a_note_that_opens_with_a_row_leaves_the_row_its_first_words() -> None:
    row = b"<tr><td>Bitcoin</td>"
    content = case_document("inline_xbrl_concepts", "pledged_is_not_the_whole").content
    note = b'<ix:nonNumeric contextRef="btc" name="us-gaap:CryptoAssetTableTextBlock" id="t1">'
    document = report(content.replace(row, note + row).replace(b"</table>", b"</ix:nonNumeric></table>"))
    pages = TaggedReport(document, inline_report(document), lambda concept: False, lambda label: label == "Bitcoin")
    assert {tagged.label for tagged in pages.tagged} == {"Bitcoin"}
