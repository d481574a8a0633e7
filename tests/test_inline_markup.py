"""The tags alone: a smaller document with the same tagged elements, or none where the markup is not of the plainest."""

from pathlib import Path

import pytest
from lxml import etree

from datmon.inline_markup import tags_alone

IX = "{http://www.xbrl.org/2013/inlineXBRL}"
ROOT = '<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:dei="http://xbrl.sec.gov/dei/2025">'
HEADER = '<ix:header><ix:hidden><ix:nonFraction name="a:B">1</ix:nonFraction></ix:hidden></ix:header>'
NUMBER = '<ix:nonFraction name="a:Cash" contextRef="c">1,<b>234</b></ix:nonFraction>'


def page(body: str, root: str = ROOT, header: str = HEADER) -> bytes:
    return f"{root}<body><div>{header}</div><p>Prose.</p>{body}<p>More of it.</p></body></html>".encode()


def elements(content: bytes, *names: str) -> list[tuple[str, dict[str, str], str]]:
    """The tagged numbers with attributes and text, in document order."""
    tree = etree.fromstring(content, etree.XMLParser(remove_comments=True, resolve_entities=False))
    found = tree.iter(*(IX + name for name in names or ("nonFraction",)))
    return [(each.tag, dict(each.attrib), "".join(each.itertext())) for each in found]


@pytest.mark.parametrize(
    "body",
    [
        NUMBER,
        f'<ix:nonNumeric name="a:Note" contextRef="c"><p>We hold {NUMBER} in cash.</p></ix:nonNumeric>',
        f"<!-- page 2 --><p>Cash</p>{NUMBER}",
        '<ix:nonFraction name="a:Debt"><!-- page 2 -->5</ix:nonFraction>',
        f'<ix:nonFraction name="a:Outer">{NUMBER}</ix:nonFraction>',
        '<ix:nonFraction name="a:None" contextRef="c"/>' + NUMBER,
    ],
)
def test_numbers_are_the_same_without_the_prose(body: str) -> None:
    alone = tags_alone(page(body))
    assert alone is not None
    assert b"Prose" not in alone
    assert elements(alone) == elements(page(body))


def test_a_cover_item_keeps_its_text_and_a_note_does_not() -> None:
    cover = '<ix:nonNumeric name="dei:Name">Acme <i>Corp.</i></ix:nonNumeric>'
    alone = tags_alone(page(f'{cover}<ix:nonNumeric name="a:Note">Long.{cover} Longer.</ix:nonNumeric>'))
    assert alone is not None
    texts = [text for _, _, text in elements(alone, "nonNumeric")]
    assert texts == ["Acme Corp.", "Acme Corp.", "Acme Corp."]


@pytest.mark.parametrize(
    "content",
    [
        page(f"<!-- {NUMBER} -->"),  # a tag that is none
        page(f"<![CDATA[{NUMBER}]]>"),
        page(f"<?note {NUMBER}?>"),
        page(NUMBER, header=HEADER + HEADER),
        page(f'<div xmlns:a="urn:a">{NUMBER}</div>'),  # a prefix that is bound further down
        page(NUMBER, root=ROOT.replace("xmlns:ix", "xmlns:i")),  # another prefix
        page(NUMBER, root=ROOT.replace("xmlns:dei", "xmlns:d")),  # cover items under another prefix
        page('<ix:nonNumeric name="dei:Name" continuedAt="n">Acme</ix:nonNumeric>'),
        page('<ix:fraction name="a:Third">3</ix:fraction>'),
        page(NUMBER).replace(HEADER.encode(), b""),
        page(NUMBER)[:-20],  # cut short
        b"",
    ],
)
def test_what_is_not_of_the_plainest_is_left_to_the_parser(content: bytes) -> None:
    assert tags_alone(content) is None


@pytest.mark.real
def test_real_reports_have_the_same_tagged_elements(shared: Path) -> None:
    reports = sorted(shared.glob("filings/*/*.htm"))[::9]
    smaller = [(path, alone) for path in reports if (alone := tags_alone(path.read_bytes())) is not None]
    assert smaller
    for path, alone in smaller:
        assert elements(alone) == elements(path.read_bytes()), path.name
