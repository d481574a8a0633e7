"""Splits and ADS ratio changes that have a day, and talk of splits that is none; written by eye."""

from datetime import date

import pytest
from event_cases import terms_of, told
from prose_cases import case_agrees

from datmon.disclosures.share_split import STYLE


@pytest.mark.parametrize(
    ("paragraphs", "facts"),
    [
        (
            [
                "The Company’s 1-for-20 reverse stock split will become effective at 5:00 p.m. Eastern Time on "
                "November 26, 2025."
            ],
            ["split_ratio 0.05 2025-11-26"],
        ),
        (  # the ratio in one sentence, the day in the next
            [
                "On November 3, 2025, the board approved a reverse split of all shares in the ratio of one (1)-for-"
                "twenty-five (25). The reverse split became effective on November 14, 2025."
            ],
            ["split_ratio 0.04 2025-11-14"],
        ),
        (  # the ratio the other way round, and in words
            ["Acme effected a ten-for-one reverse share split on November 12, 2025."],
            ["split_ratio 0.1 2025-11-12"],
        ),
        (  # every so many into one, with the first day of trading only
            [
                "In the reverse stock split, every 8 shares of common stock outstanding will be combined into one "
                "share. The "
                "shares will begin trading on a split-adjusted basis at the market open on November 25, 2025."
            ],
            ["split_ratio 0.125 2025-11-25"],
        ),
        (
            ["Effective November 10, 2025, the Company had a seven-for-one forward stock split."],
            ["split_ratio 7 2025-11-10"],
        ),
        (
            [
                "On October 7, 2025, Acme announced a 10-for-1 stock split. The new shares were distributed once "
                "trading had closed on November 6, 2025."
            ],
            ["split_ratio 10 2025-11-06"],
        ),
        (
            [
                "The share consolidation took effect on November 5, 2025; shareholders hold one post-consolidation "
                "share for "
                "every ten (10) pre-consolidation shares."
            ],
            ["split_ratio 0.1 2025-11-05"],
        ),
        (  # a range, from which a ratio was fixed
            [
                "Holders approved a reverse stock split at a ratio between 1-for-5 and 1-for-30, and the board fixed "
                "the final "
                "ratio at 1-for-12, effective on November 20, 2025."
            ],
            ["split_ratio 0.08333333333333333333333333333 2025-11-20"],
        ),
        (
            [
                "Acme will change the ratio of its American Depositary Shares from one ADS representing ten ordinary "
                "shares to "
                "one ADS representing one hundred ordinary shares, effective November 28, 2025."
            ],
            ["ads_ratio 100 2025-11-28"],
        ),
        (
            ["The ADS ratio change from 1:4 to 1:10 became effective on November 19, 2025."],
            ["ads_ratio 10 2025-11-19"],
        ),
        (  # the day stands in another paragraph
            [
                "The board chose a ratio of one-for-thirty-five for the reverse stock split.",
                "The Reverse Stock Split becomes effective in Delaware at 11:59 PM ET on Friday, November 21, 2025.",
                "From the opening of trading on November 24, 2025, the shares trade on a split-adjusted basis.",
            ],
            ["split_ratio 0.02857142857142857142857142857 2025-11-21"],
        ),
        (
            [
                "Acme’s ratio of ADSs goes from one (1) ADS to ten (10) ordinary shares to one (1) ADS to one hundred "
                "(100) ordinary shares, effective November 28, 2025."
            ],
            ["ads_ratio 100 2025-11-28"],
        ),
        (  # two splits in one report
            [
                "On March 3, 2025, the Company effected a 1-for-15 reverse stock split.",
                "On July 1, 2025, the Company effected a 1-for-50 reverse stock split.",
            ],
            ["split_ratio 0.06666666666666666666666666667 2025-03-03", "split_ratio 0.02 2025-07-01"],
        ),
    ],
)
def test_splits_are_read(paragraphs: list[str], facts: list[str]) -> None:
    assert told(STYLE, *paragraphs, form="10-Q" if len(facts) > 1 else "8-K") == facts


@pytest.mark.parametrize(
    ("paragraphs", "why"),
    [
        (
            [
                "Holders will vote on a reverse stock split at a ratio between 1-for-5 and 1-for-20, on December 18, "
                "2025."
            ],
            "a range to choose from",
        ),
        (
            ["The board may effect a 1-for-10 reverse stock split no later than December 31, 2026."],
            "may",
        ),
        (
            ["A proposal to approve a 1-for-10 reverse stock split will be put to holders on December 20, 2025."],
            "a proposal",
        ),
        (
            ["All share counts have been retroactively adjusted for the 1-for-8 reverse stock split."],
            "a note of restatement",
        ),
        (
            ["On October 14, 2021, the sponsor’s shares were increased by a 1.1-for-1 stock split effective that day."],
            "history",
        ),
        (["The conversion price is adjusted for stock splits, stock dividends and the like."], "boilerplate"),
        (
            [
                "The conversion rate is 20 shares for each $1,000 note, adjusted for a stock split as of November 3, "
                "2025."
            ],
            "a conversion rate",
        ),
        (["The spin-off gives one share for every ten held as of November 3, 2025."], "no split"),
        (["Doors open from 9 to 10 on November 20, 2025, before the vote on the reverse stock split."], "hours"),
        (
            ["If approved, the 1-for-10 reverse stock split would become effective on or about December 30, 2025."],
            "if approved",
        ),
    ],
)
def test_what_is_no_split_is_passed_over(paragraphs: list[str], why: str) -> None:
    assert told(STYLE, *paragraphs) == [], why


def test_a_split_whose_day_is_not_told_is_unread() -> None:
    sentence = "The Company announced today that its board has determined a 1-for-10 reverse stock split."
    assert told(STYLE, sentence) == ["? the day the split takes effect is not told"]


def test_the_terms_keep_the_ratio_as_told_and_the_day_trading_changes() -> None:
    paragraph = (
        "The 1-for-3 reverse stock split took effect at 5:00 p.m. on November 14, 2025. The shares began trading on a "
        "split-adjusted basis on November 17, 2025."
    )
    assert terms_of(STYLE, paragraph) == {
        "kind": "reverse_split", "ratio_new": "1", "ratio_old": "3", "trading_day": "2025-11-17",
    }  # fmt: skip


def test_the_fixture_of_a_release() -> None:
    assert case_agrees(STYLE, "announced_with_a_day", date(2025, 11, 24))
