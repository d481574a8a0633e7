"""Readable text, and the way back to the bytes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datmon.errors import BadDocument
from datmon.plain_text import LARGEST_DOCUMENT, Layout, _Irregular, _Renderer, render


def text_of(markup: str) -> str:
    return render(markup.encode()).text


def test_blocks_end_a_line_and_cells_are_parted() -> None:
    markup = "<p>One</p><table><tr><td>Units</td><td></td><td>$</td><td>5</td><td>)</td></tr></table><div>Two</div>"
    assert text_of(markup) == "One\nUnits | $ 5)\nTwo"


def test_white_space_folds_and_references_are_resolved() -> None:
    assert text_of("<p>A&nbsp;&#160; B &amp;\n C&#8217;s</p>") == "A B & C\u2019s"


def test_digits_split_over_tags_stay_one_number() -> None:
    assert text_of("<p><span>640,</span><b>031</b> bitcoins</p>") == "640,031 bitcoins"


def test_scripts_styles_comments_and_the_hidden_header_are_left_out() -> None:
    markup = "<style>p{}</style><script>5 < 6</script><!-- 7 <p> --><ix:header><x>8</x></ix:header><p>9</p><!-- open"
    assert text_of(markup) == "9"


def test_what_is_not_for_reading_is_left_out_behind_the_hidden_header_too() -> None:
    markup = "<ix:header>1</ix:header><p>2</p><td colspan = '2'>3</td><{0}>4 <b></{0}><p>5</p>"
    assert {text_of(markup.format(name)) for name in ("script", "STYLE", "template", "ix:header")} == {"2\n3\n5"}


def test_a_line_break_within_a_sentence_is_a_blank_that_leads_back_to_itself() -> None:
    content = b"<p>We held\n640,031&nbsp;bitcoins</p>"
    layout = render(content)
    assert layout.text == "We held 640,031 bitcoins"
    low, high = layout.byte_span(content, layout.text.index("held"), layout.text.index("031"))
    assert content[low:high] == b"held\n640,"


def test_marks_and_cells_know_their_span_of_text() -> None:
    layout = render(
        b'<table><tr><td colspan="3">Held</td><td><ix:nonFraction name="a:B" contextRef="c">1,5<b>00</b>'
        b"</ix:nonFraction></td></tr></table>"
    )
    (mark,) = layout.marks
    assert (mark.attributes["name"], layout.text[mark.start : mark.end]) == ("a:B", "1,500")
    first, second = layout.tables[0].rows[0]
    assert (first.colspan, layout.text[first.start : first.end]) == (3, "Held")
    assert layout.text[second.start : second.end] == "1,500"


def test_nested_tables_keep_their_own_cells() -> None:
    layout = render(b"<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>")
    outer, inner = layout.tables
    assert [layout.text[cell.start : cell.end] for cell in inner.rows[0]] == ["b"]
    assert layout.text[outer.rows[0][-1].start : outer.rows[0][-1].end] == "c"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_span_leads_back_to_the_bytes(encoding: str) -> None:
    content = "<p>Caf\u00e9 \u2014 held&nbsp; 640,031 bitcoins</p>".encode(encoding)
    layout = render(content)
    start = layout.text.index("640,031")
    low, high = layout.byte_span(content, start, start + 7)
    assert content[low:high] == b"640,031"


@given(st.text(alphabet='<>/&;"=!- \nabtdrxpi:', max_size=120))
def test_regular_markup_reads_the_same_run_by_run_and_tag_by_tag(inside: str) -> None:
    markup = f"<table><tr><td>{inside}</td><td> 5&nbsp;</td></tr></table><p>x</p>"
    quick, careful = _Renderer(markup), _Renderer(markup)
    careful.tag_by_tag()
    try:
        quick.run_by_run()
    except _Irregular:
        return
    text, tables, marks = quick.finished()
    text_too, tables_too, marks_too = careful.finished()
    assert (text, marks) == (text_too, marks_too)
    assert [(table.start, table.end, table.rows) for table in tables] == [
        (table.start, table.end, table.rows) for table in tables_too
    ]


@pytest.mark.parametrize(
    "irregular",
    ["<!-- <b> -->", '<a title="x > y">', "<![CDATA[ 5 < 6 ]]>", "<ix:header>", "<a b='>'>"],
)
def test_irregular_markup_is_read_tag_by_tag(irregular: str) -> None:
    with pytest.raises(_Irregular):
        _Renderer(f"<p>1</p>{irregular}<p>2</p>").run_by_run()
    assert text_of(f"<p>1</p>{irregular}<p>2</p>").startswith("1")


@given(st.text(alphabet="<>/&;\"'=!-[]abtdrix: \n\u00e9", max_size=200))
def test_any_text_is_read_and_every_mapped_character_is_the_same_in_the_source(markup: str) -> None:
    content = markup.encode()
    layout: Layout = render(content)
    for run, (at, source_at) in enumerate(zip(layout.text_at, layout.source_at, strict=True)):
        if layout.text[at].isalnum() and markup[source_at] != "&":
            assert layout.text[at] == markup[source_at], run


@pytest.mark.parametrize(
    "unit",
    [
        b"<div>", b"<table><tr><td>", b"<ix:header>", b'<a b="', b"<!--", b"<![CDATA[", b"<script>", b"&#1",
        b"<ix:nonFraction>",
        b"</ix:nonFraction><ix:nonNumeric>", b"<", b"<a b=' c=\"",
    ],
)  # fmt: skip
def test_hostile_repetition_costs_linear_time(unit: bytes) -> None:
    def seconds(count: int) -> float:
        start = time.perf_counter()
        render(unit * count)
        return time.perf_counter() - start

    seconds(1_000)
    small, large = max(seconds(4_000), 0.002), seconds(64_000)
    assert large / small < 16 * 8  # quadratic would be 256


def test_what_no_filing_can_be_is_refused_in_one_sentence() -> None:
    with pytest.raises(BadDocument, match="bytes"):
        render(b"<p>" * (LARGEST_DOCUMENT // 3 + 1))
    with pytest.raises(BadDocument, match="binary"):
        render(b"\x89PNG\x00\x01")
