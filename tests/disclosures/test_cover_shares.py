"""Shares outstanding in words; written by eye."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.cover_shares import STYLE


@pytest.mark.parametrize(
    ("form", "sentence", "facts"),
    [
        (
            "10-Q",
            "As of November 5, 2025, there were 61,204,915 shares of the registrant’s common stock, $0.001 par value "
            "each, outstanding.",
            ["shares_outstanding 61204915 2025-11-05"],
        ),
        (
            "10-K",
            "The number of shares outstanding of the registrant’s common stock as of November 3, 2025 was 10,165,500.",
            ["shares_outstanding 10165500 2025-11-03"],
        ),
        (
            "10-Q",
            "The number of shares outstanding of the registrant’s common stock, $0.0001 par value, as of November 6, "
            "2025 was 48,207,331.",
            ["shares_outstanding 48207331 2025-11-06"],
        ),
        (
            "424B5",
            "The count is based on 73,450,218 shares of our common stock outstanding as of April 9, 2025, and "
            "excludes 5,000,000 shares issuable upon exercise of options.",
            ["shares_outstanding 73450218 2025-04-09"],
        ),
        (
            "10-K",
            "As of November 1, 2025, 50,000,000 ordinary shares were issued and outstanding.",
            ["shares_outstanding 50000000 2025-11-01"],
        ),
        (
            "8-K",
            "Acme has 24.6 million shares outstanding as of November 21, 2025.",
            ["shares_outstanding 24600000 2025-11-21"],
        ),
        (
            "6-K",
            "The Company had 1,389,000,000 ordinary shares outstanding, the same as 13,890,000 ADSs, as of September "
            "30, 2025.",
            ["shares_outstanding 1389000000 2025-09-30"],
        ),
        ("8-K", "Shares outstanding: 24,600,112 (as of November 21, 2025)", ["shares_outstanding 24600112 2025-11-21"]),
        (
            "10-K",
            "As of March 19, 2025, there were outstanding 8,620,417 shares of Class A common stock but no shares of "
            "Class B.",
            ["shares_outstanding Class A 8620417 2025-03-19"],
        ),
    ],
)
def test_counts_are_read(form: str, sentence: str, facts: list[str]) -> None:
    assert said(STYLE, sentence, form=form) == facts


@pytest.mark.parametrize(
    ("form", "sentence", "why"),
    [
        ("424B5", "There will be 48,500,000 shares of common stock outstanding immediately after this offering "
        "as of May 1, "
         "2025.", "pro forma"),
        ("10-Q", "As of May 1, 2025, 10,000,000 shares of preferred stock were outstanding.", "another class of paper"),
        ("8-K", "As of May 30, 2025, 3,115,400 shares of class B common stock were outstanding.", "one "
        "class only"),
        ("424B5", "As of May 1, 2025, options for 5,000,000 shares of common stock were outstanding.", "options"),
        ("10-K", "The aggregate market value of the common stock held by non-affiliates outstanding as of June "
        "30, 2025 was "
         "$257,400,000.", "dollars"),
        ("8-K", "Borealis Corp had 24.6 million shares outstanding as of November 21, 2025.", "another firm"),
        ("8-K", "As of November 21, 2025, the fund owned 2,000,000 shares, or 8% of the shares outstanding.",
         "a holder"),
        ("8-K", "The split leaves about 1,109,895 shares outstanding.", "no day"),
        ("8-K", "As of November 21, 2025, 50,000,000 shares would be outstanding when all warrants are used.",
         "supposed"),
        ("10-Q", "Weighted average common shares outstanding as of June 30, 2025: 1,000,000.", "an average"),
    ],
)  # fmt: skip
def test_other_counts_are_passed_over(form: str, sentence: str, why: str) -> None:
    assert said(STYLE, sentence, form=form) == [], why


def test_the_fixture_of_two_classes() -> None:
    assert case_agrees(STYLE, "two_classes", date(2025, 11, 3), form="10-Q")


@pytest.mark.real
@pytest.mark.parametrize("kind", ["8k", "424b", "s3"])
def test_no_false_fact_in_the_real_filings(shared: Path, kind: str) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, kind) == []


QUESTION = (
    "Indicate the number of outstanding shares of each of the issuer’s classes of capital or common stock as of the "
    "close of the period covered by the annual report:"
)
ENDED = "For the fiscal year ended December 31, 2024"


@pytest.mark.parametrize(
    ("answer", "facts"),
    [
        (
            "144,218,907 Class A ordinary shares and 99 Class B ordinary shares",
            ["shares_outstanding Class A 144218907 2024-12-31", "shares_outstanding Class B 99 2024-12-31"],
        ),
        ("479,332,885 Common Shares", ["shares_outstanding 479332885 2024-12-31"]),
        ("479,332,885 common shares as of March 1, 2025", ["shares_outstanding 479332885 2025-03-01"]),
        ("20,000,000 preferred shares", []),
        ("N/A. ☐ 5 ordinary shares", []),  # a small number without a class is a note's
    ],
)
def test_a_cover_s_question_is_answered_by_class(answer: str, facts: list[str]) -> None:
    for form in ("20-F", "40-F"):
        lines = said(STYLE, ENDED, f"{QUESTION} {answer}", form=form, filed=date(2025, 3, 28))
        assert sorted(lines) == sorted(facts)


def test_what_an_ads_represents_is_no_answer() -> None:
    ratio = f"{QUESTION} none. Each ADS represents 100 Class A ordinary shares"
    assert said(STYLE, ENDED, ratio, form="20-F", filed=date(2025, 3, 28)) == []


def test_a_canadian_discussion_tells_its_shares_behind_the_cover() -> None:
    filler = "<p>" + "words " * 2_500 + "</p>"
    share_data = (
        "As at March 26, 2025, the Company had 555,000,123 common shares, 12,000,000 stock options outstanding."
    )
    facts = ["shares_outstanding 555000123 2025-03-26"]
    assert said(STYLE, ENDED, filler, share_data, form="40-F", filed=date(2025, 3, 28)) == facts
    assert said(STYLE, ENDED, filler, share_data, form="10-K", filed=date(2025, 3, 28)) == []


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("The Company’s number of shares outstanding has been reduced to 41,208,775.", "41208775 2025-11-24"),
        ("Our outstanding shares were reduced to 41,208,775 on October 30, 2025.", "41208775 2025-10-30"),
        (
            "The Company’s shares outstanding have been lowered to 41,208,775 as of November 3, 2025.",
            "41208775 2025-11-03",
        ),
    ],
)
def test_shares_that_were_reduced_to_a_number_are_so_many(sentence: str, facts: str) -> None:
    assert said(STYLE, sentence) == [f"shares_outstanding {facts}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Upon completion, the Company’s number of shares outstanding will be reduced to 41,208,775.",
        "The Company’s number of outstanding shares would have been reduced to 41,208,775.",
        "The Company’s number of outstanding warrants has been reduced to 9,761,984.",
        "The Company’s shares outstanding were reduced by 1,416,000.",
        "Northwind’s shares outstanding have been reduced to 41,208,775.",
    ],
)
def test_shares_that_may_be_reduced_or_are_others_are_not_counted(sentence: str) -> None:
    assert said(STYLE, sentence) == []


ASKED = (
    "Indicate the number of outstanding shares of each of the issuer’s classes of capital or common stock as of the "
    "close of the period covered by the annual report: 88,410,220 ordinary shares, no par value, as of March 31, 2025."
)


def test_a_day_told_behind_the_answer_of_an_annual_report_is_not_its_day() -> None:
    behind = "As of July 11, 2025, the latest practicable date, we held 910 bitcoin."
    told = said(STYLE, ASKED, behind, form="20-F", filed=date(2025, 7, 30))
    assert set(told) == {"shares_outstanding 88410220 2025-03-31"}


def test_warrants_told_behind_a_count_are_no_part_of_it() -> None:
    told = (
        "As of November 21, 2025 there were 8,614,902 shares of common stock outstanding, and pre-funded warrants to "
    )
    assert said(STYLE, f"{told}purchase 2,345,000 shares.") == ["shares_outstanding 8614902 2025-11-21"]
    assert (
        said(STYLE, "As of November 21, 2025 there were warrants to purchase 8,614,902 shares of common stock.") == []
    )


@pytest.mark.parametrize(
    ("form", "sentence", "fact"),
    [
        (
            "6-K",
            "The share capital amounts to NOK 1,004,502.50, divided into 100,450,250 shares.",
            "100450250 2025-11-24",
        ),
        ("6-K", "Our share capital is EUR 1,250,000, represented by 125,000,000 shares.", "125000000 2025-11-24"),
        (
            "8-K",
            "Every ten shares were combined into one, reducing the number of shares outstanding from approximately 96.1"
            " million to approximately 9.61 million.",
            "9610000 2025-11-24",
        ),
        (
            "8-K",
            "We retired 512,000 shares this month, bringing our share count down to 18.4 million.",
            "18400000 2025-11-24",
        ),
        (
            "6-K",
            "The total number of shares has been reduced by 1.2 million shares, from 42.0 million to 40.8 million.",
            "40800000 2025-11-24",
        ),
        (
            "8-K",
            "The split became effective at 12:01 a.m. on November 20, 2025. Immediately after the reverse split, Acme "
            "had 9,874,351 shares of common stock outstanding, against 118.5 million before.",
            "9874351 2025-11-20",
        ),
        (
            "8-K",
            "The split took effect on November 20, 2025. It lowered the number of shares outstanding from 22.0 million "
            "to 1.1 million.",
            "1100000 2025-11-20",
        ),
        (
            "8-K",
            "As of October 31, 2025 shares outstanding were approximately 68.4 million, or 72.1 million with warrants.",
            "68400000 2025-10-31",
        ),
        (
            "6-K",
            "The number of issued shares after the registration of the capital increase is 88,412,004 as of November 20"
            ", 2025.",
            "88412004 2025-11-20",
        ),
    ],
)
def test_a_count_is_told_by_what_changed_it_or_by_the_capital_it_divides(form: str, sentence: str, fact: str) -> None:
    assert said(STYLE, sentence, form=form) == [f"shares_outstanding {fact}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The authorised share capital is US$50,000, divided into 500,000,000 shares of US$0.0001 each.",
        "The programme will bring our share count down to 34.9 million.",
        "The number of authorized shares was increased from 100,000,000 to 300,000,000.",
        "If all rights are exercised, the number of shares has increased by 4,000,000, from 41,200,300 to 45,200,300.",
        "Northwind said that the number of shares has been reduced from 42,000,000 to 40,800,000.",
        "As of November 14, 2025, Acme has 88.4 million shares outstanding on a fully diluted basis.",
        "On an as-converted basis, the Company has 95,000,000 shares outstanding as of November 14, 2025.",
    ],
)
def test_a_capital_authorised_or_a_change_to_come_counts_no_shares(sentence: str) -> None:
    assert said(STYLE, sentence, form="6-K") == []
