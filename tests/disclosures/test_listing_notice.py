"""Open notices of an exchange, and what only looks like one; sentences and expectations written by eye."""

from datetime import date

import pytest
from event_cases import terms_of, told
from prose_cases import case_agrees

from datmon.disclosures.listing_notice import STYLE

BID = (
    "On November 20, 2025, Acme Holdings received a letter from the Listing Qualifications Department of The Nasdaq "
    "Stock "
    "Market LLC stating that its shares had closed below $1.00 for 30 business days in a row and that it therefore no "
    "longer meets Listing Rule 5550(a)(2) (the “Bid Price Rule”)."
)


def notice(rule: str, day: str) -> str:
    return f"delisting_notice {rule} {day}"


@pytest.mark.parametrize(
    ("paragraphs", "facts"),
    [
        ([BID], [notice("5550(a)(2)", "2025-11-20")]),
        (  # the number is spelled with blanks
            [
                "On November 18, 2025 the Company was notified by Nasdaq that it is not in compliance with "
                "Marketplace Rule "
                "5550(a) (2)."
            ],
            [notice("5550(a)(2)", "2025-11-18")],
        ),
        (  # the rule stands in the sentence behind the notice
            [
                "Acme announced that on November 19, 2025 it received a deficiency notice from Nasdaq because its "
                "closing bid "
                "was below one dollar for thirty days. Nasdaq Listing Rule 5450(a)(1) asks for a bid of at least "
                "$1.00, and "
                "Listing Rule 5810(c)(3)(A) sets the period after which the rule is broken."
            ],
            [notice("5450(a)(1)", "2025-11-19")],
        ),
        (  # no day of its own: the day of the announcement
            [
                "NEW YORK, November 21, 2025 (GLOBE NEWSWIRE) -- Acme today said that it has received notice from "
                "the NYSE "
                "that it is below the price standard of Section 802.01C of the Listed Company Manual."
            ],
            [notice("802.01C", "2025-11-21")],
        ),
        (  # told inside the news of a reverse split, the notice without exchange and rule
            [
                "The reverse split is meant to enable the Company to regain compliance with the minimum bid price "
                "requirement of Nasdaq Listing Rule 5550(a)(2). The Company was notified of its non-compliance on "
                "June 3, 2025 and has until December 1, 2025 to cure it.",
            ],
            [notice("5550(a)(2)", "2025-06-03")],
        ),
        (
            [
                "The consolidation should allow us to regain compliance with Nasdaq Listing Rule 5550(a)(2). We "
                "received a deficiency letter regarding our noncompliance on June 3, 2025.",
            ],
            [notice("5550(a)(2)", "2025-06-03")],
        ),
        (  # two rules of the Company Guide, the second written short
            [
                "On November 17, 2025, NYSE American notified the Company that it is not in compliance with Sections "
                "1003(a)(i) and (ii) of the Company Guide."
            ],
            [notice("1003(a)(i)", "2025-11-17"), notice("1003(a)(ii)", "2025-11-17")],
        ),
        (
            [
                "On November 17, 2025, the Exchange notified the Company that its shares have been selling for a low "
                "price "
                "for a substantial time, so that it fails to meet Section 1003 (f) (v) of the Company Guide."
            ],
            [notice("1003(f)(v)", "2025-11-17")],
        ),
        (  # several notices side by side
            [
                BID,
                "As reported before, on August 20, 2025 Nasdaq notified the Company that it did not comply with "
                "Listing Rule "
                "5250(c)(1) because its Form 10-Q was late.",
            ],
            [notice("5250(c)(1)", "2025-08-20"), notice("5550(a)(2)", "2025-11-20")],
        ),
        (  # more time is given: the matter is open since the first notice
            [
                "On May 5, 2025, the Company received notice from Nasdaq that it was not in compliance with Rule "
                "5550(a)(2). "
                "On November 4, 2025, Nasdaq notified the Company that it has been granted an additional 180 days, "
                "until May "
                "4, 2026, to regain compliance with Rule 5550(a)(2)."
            ],
            [notice("5550(a)(2)", "2025-05-05")],
        ),
        (  # only the extension is told
            [
                "On November 4, 2025, Nasdaq informed us that we are eligible for a second period of 180 days, or "
                "until May "
                "4, 2026, to regain compliance with Listing Rule 5550(a)(2)."
            ],
            [notice("5550(a)(2)", "2025-11-04")],
        ),
        (  # closed, then opened again
            [
                "On January 8, 2025, we were notified by Nasdaq that we had regained compliance with Rule "
                "5550(a)(2). On "
                "November 10, 2025, we received a new letter from Nasdaq that we are again not in compliance with Rule "
                "5550(a)(2)."
            ],
            [notice("5550(a)(2)", "2025-11-10")],
        ),
        (  # one matter closed beside an open one
            [
                "On November 20, 2024, the Company received a letter from the Staff that it no longer complied with "
                "the equity "
                "standard of Nasdaq Listing Rule 5550(b)(1) (the “Equity Rule”).",
                "On October 29, 2024, Nasdaq notified the Company that it had regained compliance with the bid price "
                "rule, "
                "Listing Rule 5550(a)(2).",
            ],
            [notice("5550(b)(1)", "2024-11-20")],
        ),
        (  # the alternatives that are not met either are not the rule of the notice
            [
                "On November 14, 2025, Nasdaq notified the Company that its equity was less than $2.5 million as "
                "Listing Rule "
                "5550(b)(1) requires, and that it does not meet the alternatives of Listing Rules 5550(b)(2) and "
                "5550(b)(3)."
            ],
            [notice("5550(b)(1)", "2025-11-14")],
        ),
        (  # a delisting determination under a hearing
            [
                "On November 12, 2025, the Company received a staff determination letter from Nasdaq that it had not "
                "regained "
                "compliance with Listing Rule 5550(a)(2) and that its shares would be delisted unless it asks for a "
                "hearing."
            ],
            [notice("5550(a)(2)", "2025-11-12")],
        ),
        (  # the end that was told was of another firm's rule, by name
            [BID, "If its bid is at least $1.00 for ten days, the Staff will confirm that it has regained compliance."],
            [notice("5550(a)(2)", "2025-11-20")],
        ),
        (
            [
                "On November 18, 2025, the Company was notified by the NYSE that it does not satisfy Section 802.01B "
                "because "
                "its average market capitalization over 30 trading days and its equity were both less than $50 million."
            ],
            [notice("802.01B", "2025-11-18")],
        ),
        (
            [
                "On November 3, 2025, an independent director resigned, and on November 18, 2025 Nasdaq notified the "
                "Company "
                "of its non-compliance with Listing Rule 5605(c)(2)(A), which asks for three members of the audit "
                "committee."
            ],
            [notice("5605(c)(2)(A)", "2025-11-18")],
        ),
        (  # a further finding of the same letter
            [
                "On October 16, 2025, the Company received notification from NYSE American that it was not in "
                "compliance with "
                "Section 1003(a)(ii) of the Company Guide. The notification also stated that its shares had been "
                "selling for "
                "a low price, and that under Section 1003(f)(v) a reverse split is needed by April 16, 2026."
            ],
            [notice("1003(a)(ii)", "2025-10-16"), notice("1003(f)(v)", "2025-10-16")],
        ),
        (  # told from the exchange's side, in May
            [
                "Nasdaq sent the Company a notice on May 5, 2025 that it does not comply with Listing Rule 5250(c)(1).",
            ],
            [notice("5250(c)(1)", "2025-05-05")],
        ),
    ],
)
def test_open_notices_are_read(paragraphs: list[str], facts: list[str]) -> None:
    found = told(STYLE, *paragraphs, filed=date(2025, 11, 24))
    assert sorted(line for line in found if not line.startswith("compliance_regained")) == sorted(facts)


@pytest.mark.parametrize(
    ("paragraphs", "why"),
    [
        (
            ["On November 20, 2025, Nasdaq notified the Company that it has regained compliance with Rule 5550(a)(2)."],
            "closed",
        ),
        (
            [
                BID.replace("November 20", "April 2"),
                "On November 6, 2025, Nasdaq told the Company the matter is now closed.",
            ],
            "closed later",
        ),
        (
            [
                BID.replace("November 20", "April 2"),
                "On November 6, 2025, the Company regained compliance with the Bid Price Rule.",
            ],
            "closed by the rule's short name",
        ),
        (
            ["If we fail to meet Nasdaq Listing Rule 5550(a)(2), we could receive a delisting notice from Nasdaq."],
            "feared only",
        ),
        (
            ["Nasdaq Listing Rule 5550(a)(2) requires listed shares to keep a minimum bid price of $1.00."],
            "a rule explained",
        ),
        (
            ["We may receive further notices from Nasdaq that we are not in compliance with Rule 5550(a)(2)."],
            "may",
        ),
        (["The Company is in compliance with Nasdaq Listing Rule 5550(b)(1)."], "complies"),
        (
            [
                "The board relies on Nasdaq Listing Rule 5615(a)(3) and follows home country practice instead of Rule "
                "5635(d)."
            ],
            "an exemption",
        ),
        (
            [
                "Stockholder approval is sought under Nasdaq Listing Rule 5635(d) for the issue of the conversion "
                "shares."
            ],
            "an approval",
        ),
        (
            [
                "Borealis Mining, a listed firm in which Zeta owns a stake, said on November 3, 2025 that it "
                "received a Nasdaq "
                "notice that it is not in compliance with Rule 5550(a)(2)."
            ],
            "another firm",
        ),
        (
            [
                "There is no assurance that the Company will not be notified by Nasdaq of a failure under Rule "
                "5550(a)(2)."
            ],
            "no assurance",
        ),
        (
            [
                "On November 5, 2025, the Company received a letter from Nasdaq confirming that it was in compliance "
                "with "
                "Listing Rule 5550(b)(1) and that this matter is closed."
            ],
            "confirmed",
        ),
        (
            [
                "The proposed reverse split should help the Company to maintain compliance with Nasdaq Listing Rule "
                "5550(a)(2) if the bid price falls."
            ],
            "a purpose",
        ),
        (
            [
                "On June 2, 2025, the Company received a notice from NYSE American that it was not in compliance "
                "with Section "
                "1003(a)(iii). On November 19, 2025, NYSE American informed it that it has resolved the deficiency "
                "and is "
                "back in compliance."
            ],
            "closed in general words",
        ),
        (
            [
                "On March 3, 2025, we received a letter from Nasdaq that we failed to hold a meeting as Rule 5620(a) "
                "asks. On "
                "May 30, 2025, we received a letter from Nasdaq that we complied with the rule."
            ],
            "complied later, in May",
        ),
        (["Section 1003 of the Wyoming statute and chapter 802.01 of the code apply to the Company."], "other laws"),
    ],
)
def test_what_is_no_open_notice_is_passed_over(paragraphs: list[str], why: str) -> None:
    assert [line for line in told(STYLE, *paragraphs) if not line.startswith("compliance_regained")] == [], why


@pytest.mark.parametrize(
    ("paragraphs", "facts"),
    [
        (
            ["On November 20, 2025, Nasdaq notified the Company that it has regained compliance with Rule 5550(a)(2)."],
            ["5550(a)(2) 2025-11-20"],
        ),
        (  # the rule is the one opened before, by its short name
            [
                BID.replace("November 20", "April 2"),
                "On November 6, 2025, Nasdaq confirmed that the Company has regained compliance with the Bid Price "
                "Rule.",
            ],
            ["5550(a)(2) 2025-11-06"],
        ),
        (  # the rule is the only one opened before
            [
                BID.replace("November 20", "April 2"),
                "On November 6, 2025, Nasdaq told the Company the matter is now closed.",
            ],
            ["5550(a)(2) 2025-11-06"],
        ),
        (
            [
                "On November 3, 2025, the Company was notified by the NYSE that it is no longer below the continued "
                "listing criterion of Section 802.01B."
            ],
            ["802.01B 2025-11-03"],
        ),
        (  # two rules resolved at once
            [
                "On November 19, 2025, the Company received a letter from NYSE American stating that it has resolved "
                "the "
                "continued listing deficiency with respect to Section 1003(a)(i) and (ii) of the Company Guide."
            ],
            ["1003(a)(i) 2025-11-19", "1003(a)(ii) 2025-11-19"],
        ),
        (
            [
                "On November 14, 2025 the Hearings Panel determined that the Company has demonstrated compliance with "
                "Listing Rule 5550(b)(1), subject to a monitor of one year."
            ],
            ["5550(b)(1) 2025-11-14"],
        ),
        (
            ["Nasdaq informed the Company on November 12, 2025 that it is back in compliance with Rule 5250(c)(1)."],
            ["5250(c)(1) 2025-11-12"],
        ),
    ],
)
def test_the_exchanges_word_that_a_matter_is_closed_is_read(paragraphs: list[str], facts: list[str]) -> None:
    assert sorted(told(STYLE, *paragraphs)) == [f"compliance_regained {each}" for each in facts]


def test_a_closing_names_its_venue_and_the_day_of_the_letter() -> None:
    closing = "On November 20, 2025, Nasdaq notified the Company that it has regained compliance with Rule 5550(a)(2)."
    assert terms_of(STYLE, closing) == {"venue": "Nasdaq", "notice_date": "2025-11-20"}


@pytest.mark.parametrize(
    ("paragraph", "why"),
    [
        ("Acme plans to regain compliance with Nasdaq Listing Rule 5550(a)(2).", "a plan"),
        (
            "There can be no assurance that the Company will regain compliance with Nasdaq Listing Rule 5550(a)(2).",
            "no assurance",
        ),
        (
            "If the Company regains compliance with Listing Rule 5550(a)(2), Nasdaq will provide written confirmation "
            "and the matter will be closed.",
            "a condition",
        ),
        (
            "Acme informed Nasdaq that it believes that it has regained compliance with Listing Rule 5550(b)(1).",
            "its own belief",
        ),
        ("The Company has regained compliance with Listing Rule 5550(a)(2).", "not the exchange’s word"),
        (
            "On November 19, 2025 Northwind received a letter from Nasdaq confirming that it has regained compliance "
            "with Listing Rule 5550(a)(2).",
            "another firm",
        ),
        (
            "Nasdaq notified the Company that it has not regained compliance with Listing Rule 5550(a)(2).",
            "denied; without its day it is a notice",
        ),
        (
            "The Company is in compliance with all other continued listing rules; Nasdaq was informed of its "
            "position on "
            "Rule 5605(c)(2).",
            "other rules",
        ),
    ],
)
def test_what_is_not_the_exchanges_word_closes_no_matter(paragraph: str, why: str) -> None:
    assert [line for line in told(STYLE, paragraph) if line.startswith("compliance_regained")] == [], why


def test_a_matter_regained_in_an_earlier_year_does_not_close_the_newer_notice() -> None:
    assert told(STYLE, "The Company regained compliance with Listing Rule 5550(a)(2) in 2023.", BID) == [
        notice("5550(a)(2)", "2025-11-20")
    ]


def test_an_old_notice_without_its_end_is_unread() -> None:
    assert told(STYLE, BID.replace("2025", "2023")) == ["? an old notice whose end is not told"]


def test_a_notice_that_names_only_a_rule_of_procedure_is_unread() -> None:
    sentence = (
        "On November 20, 2025, the Company received a notice from Nasdaq that its bid was below $1.00 (Listing Rule "
        "5810(c)(3)(A)); elsewhere it speaks of Rule 5250(b)(1)."
    )
    assert told(STYLE, sentence) == ["? a notice that names no rule"]


def test_the_terms_of_a_notice_are_kept() -> None:
    more = (
        "In accordance with Listing Rule 5810(c)(3)(A), the Company has a compliance period of 180 calendar days, or "
        "until "
        "May 19, 2026, to regain compliance."
    )
    assert terms_of(STYLE, f"{BID} {more}") == {
        "venue": "Nasdaq", "notice_date": "2025-11-20", "compliance_period": "180 days", "deadline": "2026-05-19",
    }  # fmt: skip
    assert terms_of(STYLE, BID, more) == terms_of(STYLE, f"{BID} {more}")


def test_the_fixture_of_an_item_3_01() -> None:
    assert case_agrees(STYLE, "an_open_and_a_closed_matter", date(2025, 11, 24))


def test_a_matter_that_is_over_ended_on_the_day_it_was_regained() -> None:
    found = told(
        STYLE,
        "On November 14, 2025, the Company received a notice from Nasdaq that it does not comply with Listing Rule "
        "5550(a)(2), the minimum bid price requirement. The Company previously received a notice on May 20, 2025 under "
        "Rule 5550(b)(1), with which it regained compliance on September 3, 2025.",
        filed=date(2025, 11, 18),
    )
    assert [line for line in found if "regained" in line] == ["compliance_regained 5550(b)(1) 2025-09-03"]
