"""Shares of each class: where one sentence counts them all, on a day."""

import pytest
from prose_cases import said

from datmon.disclosures.share_count_sentence import STYLE

A, B = "shares_outstanding Class A 31500000", "shares_outstanding Class B 5500000"

EXAMPLES = [
    pytest.param(
        "As of June 30, 2025, there were 31,500,000 Class A ordinary shares and 5,500,000 Class B ordinary shares "
        "issued and outstanding.", id="there were",
    ),
    pytest.param(
        "As of June 30, 2025, Acme had 31,500,000 ordinary shares outstanding of Class A and 5,500,000 of Class B.",
        id="the class behind",
    ),
    pytest.param(
        "31,500,000 shares of Class A common stock and 5,500,000 shares of Class B common stock were outstanding as of "
        "June 30, 2025, each ADS representing 2 Class A ordinary shares.", id="an ADS is no class",
    ),
]  # fmt: skip


@pytest.mark.parametrize("sentence", EXAMPLES)
def test_each_class_is_a_fact(sentence: str) -> None:
    assert said(STYLE, sentence, form="6-K") == [f"{A} 2025-06-30", f"{B} 2025-06-30"]


def test_the_cover_s_answer_is_of_the_year_s_end() -> None:
    cover = "For the fiscal year ended December 31, 2024"
    answer = (
        "Indicate the number of outstanding shares of each of the issuer’s classes of capital or common stock as of "
        "the close of the period covered by the annual report: 31,500,000 Class A ordinary shares, par value US$0.01 "
        "per share, and 99 Class V ordinary shares."
    )
    wanted = [f"{A} 2024-12-31", "shares_outstanding Class V 99 2024-12-31"]
    assert said(STYLE, cover, answer, form="20-F") == wanted


def test_after_a_closing_the_day_is_the_closing_s() -> None:
    closed = "On November 17, 2025 (the “Closing Date”), Acme consummated the merger."
    after = (
        "Immediately following the Closing there were 31,500,000 shares of Class A Common Stock and 5,500,000 shares "
        "of Class B Common Stock issued and outstanding."
    )
    assert said(STYLE, closed, after) == [f"{A} 2025-11-17", f"{B} 2025-11-17"]
    assert said(STYLE, after) == []  # the day of the closing is not told


def test_a_count_called_the_whole_is_read_without_a_class() -> None:
    whole = ["shares_outstanding 31500000 2025-06-30"]
    assert said(STYLE, "Shares of common stock issued and outstanding were 31,500,000 at June 30, 2025.") == whole
    assert said(STYLE, "The number of ordinary shares, being 31,500,000 as of June 30, 2025, stays.") == whole


NON_EXAMPLES = [
    pytest.param("will be 31,500,000 Class A ordinary shares and 5,500,000 Class B ordinary shares outstanding",
                 id="will be"),
    pytest.param("were 31,500,000 Class A ordinary shares outstanding", id="a class alone"),
    pytest.param("were 31,500,000 Class A ordinary shares issued, of which 9,000,000 outstanding, and 5,500,000 "
                 "Class B ordinary shares outstanding", id="issued is not outstanding"),
    pytest.param("were 31,500,000 Class A ordinary shares and 5,500,000 Class B ordinary shares outstanding on a "
                 "weighted average", id="a weighted average"),
    pytest.param("were 31,500,000 Class A ordinary shares and 5,500,000 Class B ordinary shares issuable and "
                 "none outstanding", id="issuable"),
    pytest.param("were 31,500,000 Class A ordinary shares, 5,500,000 Class B ordinary shares and 7,000 Class A "
                 "ordinary shares outstanding", id="a class twice"),
]  # fmt: skip


@pytest.mark.parametrize("words", NON_EXAMPLES)
def test_other_counts_are_not_read(words: str) -> None:
    assert said(STYLE, f"As of June 30, 2025, there {words}.", form="6-K") == []


def test_another_firm_s_classes_are_not_read() -> None:
    words = "Zenith had 31,500,000 Class A ordinary shares and 5,500,000 Class B ordinary shares outstanding."
    assert said(STYLE, f"As of June 30, 2025, {words}", form="6-K") == []


def test_shares_without_those_in_treasury_are_the_shares_outstanding() -> None:
    sentence = "The number of shares, ex-treasury, was 255,908,116 on September 30, 2025."
    assert said(STYLE, sentence) == ["shares_outstanding 255908116 2025-09-30"]


def test_a_question_for_the_shares_may_be_answered_by_a_count_and_its_day() -> None:
    answer = "A: 18,446,071 shares of common stock on October 31, 2025. If every option was exercised, 23.1 million."
    assert said(STYLE, "Q: How many shares are outstanding?", answer) == ["shares_outstanding 18446071 2025-10-31"]
    assert said(STYLE, "Q: How many shares did you sell?", answer) == []
