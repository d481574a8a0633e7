"""Sentences, and the days they speak of."""

from datetime import UTC, date, datetime

import pytest

from datmon.documents import Document, Filing, open_document
from datmon.passages import (
    Window,
    announced_on,
    as_of_day,
    names_two_days,
    reporting_month_end,
    sentences_of_line,
    split_sentences,
    window_of,
)
from datmon.plain_text import render

FILED = date(2025, 11, 24)


def document_of(body: str) -> Document:
    filing = Filing("0000000001-25-000007", "ACME", "8-K", datetime(2025, 11, 24, 13, tzinfo=UTC), filed=FILED)
    return open_document(filing, "acme.htm", "8-K", body.encode())


def texts(html: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(render(html.encode()).text)]


def test_a_sentence_ends_at_a_full_stop_and_not_at_an_abbreviation() -> None:
    text = "<p>Acme Inc. held 5 BTC at 4:00 p.m. ET. In the U.S. it held 3 ETH.</p>"
    assert texts(text) == ["Acme Inc. held 5 BTC at 4:00 p.m. ET.", "In the U.S. it held 3 ETH."]


def test_rows_of_a_data_table_are_no_sentences() -> None:
    assert texts("<p>Held.</p><table><tr><td>BTC</td><td>5,398</td></tr></table><p>Done.</p>") == ["Held.", "Done."]


def test_a_bullet_set_as_a_table_keeps_its_lead() -> None:
    row = "<table><tr><td>•</td><td>3,629,701 ETH</td></tr></table>"
    found = list(split_sentences(render(f"<p>As of May 1, 2025, holdings are:</p>{row}".encode()).text))
    assert [(each.text, each.lead) for each in found] == [
        ("As of May 1, 2025, holdings are:", ""),
        ("3,629,701 ETH", "As of May 1, 2025, holdings are:"),
    ]


def test_a_list_without_marks_keeps_its_lead_and_a_full_sentence_does_not() -> None:
    html = (
        "<p>For the week ended November 16, 2025:</p><ul><li>Acquired 5 ETH</li><li>Raised $5</li></ul><p>It ends.</p>"
    )
    found = list(split_sentences(render(html.encode()).text))
    assert [bool(each.lead) for each in found] == [False, True, True, False]


def test_a_sentence_cut_by_a_page_break_is_read_as_one() -> None:
    first = "The Company terminated the agreement. " + "x" * 140 + " sold shares under the Prior Sales"
    assert texts(f"<p>{first}</p><p>12</p><p>Agreement for net proceeds of $5 million.</p>")[-1].endswith("$5 million.")


def test_two_list_items_without_a_stop_stay_two() -> None:
    long = "Acme crypto and cash holdings total $11.2 billion, including " + "tokens and other things " * 6
    assert len(texts(f"<ul><li>{long}</li><li>Acme acquired 69,822 ETH over the past week</li></ul>")) == 2


def test_offsets_count_in_the_text() -> None:
    text = render(b"<p>One here. Two there.</p>").text
    assert all(text[each.start : each.end] == each.text for each in split_sentences(text))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "during the period between December 4, 2024 and December 11, 2024, Acme",
            date(2024, 12, 4),
            date(2024, 12, 11),
        ),
        ("(the period between July 6, 2021 and August 19, 2021)", date(2021, 7, 6), date(2021, 8, 19)),
        ("During Period August 12, 2025 to August 19, 2025", date(2025, 8, 12), date(2025, 8, 19)),
        ("from October 1, 2025 through October 31, 2025", date(2025, 10, 1), date(2025, 10, 31)),
        ("the week of November 3 – November 9, 2025", date(2025, 11, 3), date(2025, 11, 9)),
        ("Between November 3–9, 2025, Acme", date(2025, 11, 3), date(2025, 11, 9)),
        ("between Nov. 3 and Nov. 9", date(2025, 11, 3), date(2025, 11, 9)),
        ("for the week ended November 16, 2025", date(2025, 11, 10), date(2025, 11, 16)),
        ("during the three months ended September 30, 2025", date(2025, 7, 1), date(2025, 9, 30)),
        ("During the quarter ended December 31, 2024", date(2024, 10, 1), date(2024, 12, 31)),
        ("Since launching its strategy on June 2, 2025, it has", date(2025, 6, 2), FILED),
        ("In October, the Company sold", date(2025, 10, 1), date(2025, 10, 31)),
        ("during the month of November 2024", date(2024, 11, 1), date(2024, 11, 30)),
        ("On December 22, 2022, Acme sold", None, date(2022, 12, 22)),
        ("The lot of 5 was bought", "none", None),
        ("notes due May 15, 2030 were", "none", None),
        ("it may in 2026 buy", "none", None),
    ],
)
def test_windows(text: str, start: date | str | None, end: date | None) -> None:
    found = window_of(text, FILED)
    assert found == (None if start == "none" else Window(start, end))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("As of December 15, 2024, the Company held 439,000 bitcoins", "439", date(2024, 12, 15)),
        ("held 53,250 BTC as of October 31, 2025, up from 52,850 at June 30, 2025", "53,", date(2025, 10, 31)),
        ("held 69,000 ETH, up from 29,122 ETH on June 30, 2025", "69,", None),
        ("As of November 9, total ETH was 5", "5", date(2025, 11, 9)),
        ("As of December 30, it held 5", "5", date(2024, 12, 30)),
        ("As of 4:00 p.m. ET on November 20, 2025, it held 5", "5", date(2025, 11, 20)),
        ("Since adopting the plan on June 2, 2025 it holds 7", "7", None),
    ],
)
def test_the_day_of_a_stock(text: str, word: str, day: date | None) -> None:
    assert as_of_day(text, text.rindex(word) if word == "7" else text.index(word), FILED) == day


def test_two_days_side_by_side_are_seen() -> None:
    assert names_two_days("As of June 30, 2025 and December 31, 2024, it held")
    assert not names_two_days("Between June 30, 2025 and July 5, 2025, it bought")


def test_the_announcement_is_the_dateline_then_the_report_date_then_the_filing() -> None:
    line = "<p>LAS VEGAS, November 21, 2025 /PRNewswire/ -- Acme said</p>"
    report = "<p>Date of Report (Date of earliest event reported): November 20, 2025</p>"
    assert announced_on(document_of(report + line)) == date(2025, 11, 21)
    assert announced_on(document_of(report)) == date(2025, 11, 20)
    assert announced_on(document_of("<p>On November 2, 2020 it began</p>")) == FILED


def test_a_monthly_update_reports_on_its_month() -> None:
    title = "<p>Acme Announces October 2025 Bitcoin Production and Mining Operation Updates</p>"
    assert reporting_month_end(document_of(title)) == date(2025, 10, 31)
    assert reporting_month_end(document_of("<p>Acme notes due May 2030</p>")) is None


@pytest.mark.parametrize(
    "line", ["• We hold 5 BTC. We sold 3 ETH on May 5.", "One. Two | three", "A. B. Smith left.", "-", ""]
)
def test_the_sentences_of_a_line_are_those_of_a_text_of_one_line(line: str) -> None:
    text = f"Before\n{line}  \nAfter"
    found = sentences_of_line(text, 7, 7 + len(line) + 2)
    assert [(each.text, each.start - 7, each.end - 7) for each in found] == [
        (each.text, each.start, each.end) for each in split_sentences(line)
    ]


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("bought between January and July 2025", Window(date(2025, 1, 1), date(2025, 7, 31))),
        ("bought from June through October", Window(date(2025, 6, 1), date(2025, 10, 31))),
        ("bought from November 2024 to February 2025", Window(date(2024, 11, 1), date(2025, 2, 28))),
    ],
)
def test_months_from_one_to_another_are_a_window(text: str, window: Window) -> None:
    assert window_of(text, FILED) == window


def test_a_month_up_from_another_is_no_window() -> None:
    assert window_of("output was up from October and costs fell", FILED) is None


def test_a_weekday_may_stand_between_at_or_on_and_the_day_of_a_stock() -> None:
    assert as_of_day("At the close on Friday, November 14, we owned 61,340 LTC.", 0, FILED) == date(2025, 11, 14)
    assert as_of_day("The Friday, November 14, call spoke of 61,340 LTC.", 0, FILED) is None
