"""Going concern: what a report concludes is told from what it only explains, fears or says of another."""

import json
from pathlib import Path

import pytest
from reading_cases import readings, report

from datmon.disclosures.going_concern import STYLE, verdict

DOUBT = [
    "Such losses on so little cash raise substantial doubt about the Company’s ability to continue as a going concern.",
    "We have determined that the date for mandatory liquidation, should a merger not occur, raises substantial doubt "
    "about our ability to continue as a going concern.",  # "should" is no condition here
    "Having weighed its plans, our management has concluded that we face substantial doubt about our ability to "
    "continue as a “going concern.”",
    "Accordingly, substantial doubt exists, as we have concluded, about our ability to continue as a going concern.",
    "Our auditors have expressed substantial doubt about our ability to continue as a going concern.",
    "A material uncertainty exists that may cast significant doubt on the Group’s ability to continue as a going "
    "concern.",  # "may" belongs to the IFRS phrase
    "We have not generated revenue and have recurring losses, which raise substantial doubt about our ability to "
    "continue as a going concern.",  # "not" denies the revenue
    "Management's plans do not alleviate the substantial doubt about the Company's ability to continue as a going "
    "concern.",
    "In evaluating whether such conditions exist, management concluded that there is substantial doubt about the "
    "Company's ability to continue as a going concern.",
    "As a result of our losses, substantial doubt exists as to our ability to continue operations.",
    "Substantial doubt about the Company's ability to continue as a going concern remains.",
    "These matters, when considered in the aggregate, raise substantial doubt about the Company's ability to continue "
    "as a going concern.",  # "when considered" is no condition
    "For want of cash, our ability to continue as a going concern is in substantial doubt.",
    "The Company's ability to continue as a going concern is subject to substantial doubt.",
    "We face substantial doubt as to whether we can continue as a going concern.",
]
NO_DOUBT = [
    "With the loan repaid, substantial doubt about the Company’s ability to continue as a going concern has been "
    "alleviated.",
    "Management believes there is no substantial doubt about the Company's ability to continue as a going concern.",
    "The Company did not identify any conditions that raise substantial doubt about its ability to continue as a going "
    "concern.",
    "In our conclusion these plans alleviate the substantial doubt about our ability to continue as a going concern.",
    "The conditions do not raise substantial doubt about our ability to continue as a going concern.",
    "Substantial doubt about our ability to continue as a going concern no longer exists.",
    "These plans are sufficient to mitigate the substantial doubt about the Company's ability to continue as a going "
    "concern.",
    "The directors know of no material uncertainty that may cast significant doubt on the Group's ability to continue "
    "as a going concern.",
]
NOTHING = {
    "We evaluate whether anything has come up to raise substantial doubt about our ability to continue as a going "
    "concern.": "explains the rule",
    "We are required to disclose more if we conclude that substantial doubt exists, about our ability to continue as "
    "a going concern, and it is not alleviated by our plans.": "explains the rule",
    "When substantial doubt exists, management evaluates whether its plans alleviate the said substantial doubt about "
    "our ability to continue as a going concern.": "explains the rule",
    "The standard defines substantial doubt about an entity's ability to continue as a going concern.": "any entity",
    "There is substantial doubt that we will be able to develop our platform.": "another matter",
    "If we fail to raise capital, there would be substantial doubt about our ability to continue as a going concern.":
        "a condition",
    "A downturn could raise substantial doubt about our ability to continue as a going concern.": "a fear",
    "The borrower disclosed that there is substantial doubt about its ability to continue as a going concern.":
        "another firm",
    "That year’s losses raised substantial doubt about the Company’s ability to continue as a going concern, so "
    "the opinion for the year ended December 31, 2022.": "an opinion of another time",
    "We may later conclude that there is substantial doubt about our ability to continue as a going concern.":
        "a conclusion to come",
    "In the past, auditors have expressed substantial doubt about our ability to continue as a going concern.":
        "an opinion of the past",
    "The auditor of the acquired company expressed substantial doubt about its ability to continue as a going concern.":
        "a firm that was bought",
    "The statements suppose that we go on as a going concern.": "no doubt is mentioned",
}  # fmt: skip


@pytest.mark.parametrize("sentence", DOUBT)
def test_a_conclusion_of_doubt_is_true(sentence: str) -> None:
    assert verdict(sentence) is True


@pytest.mark.parametrize("sentence", NO_DOUBT)
def test_a_conclusion_of_no_doubt_is_false(sentence: str) -> None:
    assert verdict(sentence) is False


@pytest.mark.parametrize(("sentence", "reason"), NOTHING.items(), ids=list(NOTHING.values()))
def test_a_sentence_that_concludes_nothing_is_nothing(sentence: str, reason: str) -> None:
    assert verdict(sentence) is None


def _read(*paragraphs: str, kind: str = "10-Q") -> list[dict[str, str]]:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    content = f"<html><body><p>For the quarterly period ended September 30, 2025</p>{body}</body></html>"
    return readings(STYLE, report(content.encode(), kind=kind))


def test_doubt_that_the_report_alleviates_is_no_doubt() -> None:
    assert _read(DOUBT[0], NO_DOUBT[0]) == [{"measure": "going_concern", "value": "False", "as_of": "2025-09-30"}]


def test_doubt_is_said_once_and_of_the_period_s_end() -> None:
    assert _read(DOUBT[0], DOUBT[4]) == [{"measure": "going_concern", "value": "True", "as_of": "2025-09-30"}]


def test_a_report_that_says_both_is_unread() -> None:
    found = _read(DOUBT[0], NO_DOUBT[1])
    assert found == [
        {
            "unread": "going_concern",
            "reason": "the report says both that there is substantial doubt and that there is none",
        }
    ]


def test_a_report_that_only_explains_the_rule_says_nothing() -> None:
    assert _read(*NOTHING) == []


def test_a_current_report_is_looked_at_where_it_speaks_of_going_concern() -> None:
    assert STYLE.recognises(report(DOUBT[0].encode(), kind="8-K"))
    assert not STYLE.recognises(report(b"substantial doubt", kind="8-K"))
    assert STYLE.recognises(report(DOUBT[0].encode(), kind="6-K"))


def test_hostile_text_costs_linear_time() -> None:
    for words in (
        "substantial doubt " * 40_000,
        "whether substantial doubt about " * 20_000,
        "not " * 50_000 + "substantial doubt",
    ):
        assert isinstance(_read(words), list)


@pytest.mark.real
def test_no_real_report_is_called_in_doubt_that_is_not(shared: Path) -> None:
    rows = [json.loads(line) for line in (shared / "gold" / "gold.jsonl").read_text("utf-8").splitlines()]
    wrong = []
    for row in rows:
        said = {fact["value"] for fact in row["facts"] if fact["measure"] == "going_concern"}
        document = report((shared / "filings" / row["path"]).read_bytes(), kind=row["form"])
        found = {reading["value"] == "True" for reading in readings(STYLE, document)}
        wrong += [row["path"]] if STYLE.recognises(document) and found - (said or {False}) else []
    assert wrong == []


def test_a_doubt_spoken_of_before_may_be_taken_away_without_its_name() -> None:
    over = "With the placement closed we have concluded that the substantial doubt no longer exists."
    assert verdict(over, spoken_of=True) is False
    assert verdict(over) is None  # of what doubt, nobody said


@pytest.mark.parametrize(
    "sentence",
    [
        "There is substantial doubt that the machines will arrive.",
        "The substantial doubt may be alleviated if we sell coins.",
        "Our plans do not alleviate the substantial doubt.",
    ],
)
def test_a_doubt_spoken_of_before_is_not_asserted_or_denied_by_other_words(sentence: str) -> None:
    assert verdict(sentence, spoken_of=True) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "In the Form 10-K for 2024, the Company disclosed that losses raised substantial doubt about its ability to "
        "continue as a going concern.",
        "In our annual report for fiscal 2024, we concluded that there was substantial doubt about our ability to "
        "continue as a going concern.",
    ],
)
def test_what_an_older_report_said_is_no_conclusion_of_this_one(sentence: str) -> None:
    assert verdict(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The report of the Company's auditor contains an explanatory paragraph stating that recurring losses raise "
        "substantial doubt about the Company's ability to continue as a going concern.",
        "Acme's audited financial statements included an audit opinion with a going concern explanatory paragraph.",
        "Management has concluded that substantial doubt exists about the Company's ability to continue as a going "
        "concern within one year.",
    ],
)
def test_a_release_tells_of_the_doubt(sentence: str) -> None:
    assert [each["value"] for each in _read(sentence, kind="8-K")] == ["True"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A fall of bitcoin could raise substantial doubt about our ability to continue as a going concern.",  # could
        "Risks and uncertainties include substantial doubt about our ability to continue as a going concern.",  # a list
        "Nasdaq Rule 5250(b)(2) requires announcing an audit opinion with a going concern qualification.",  # the rule
        "The target's auditors included a going concern paragraph in their opinion.",  # another's
    ],
)
def test_a_release_that_lists_a_risk_tells_of_no_doubt(sentence: str) -> None:
    assert _read(sentence, kind="8-K") == []


def test_an_earlier_report_says_nothing_of_today_and_such_doubt_may_be_over() -> None:
    told = "Our prior filings expressed substantial doubt regarding our ability to continue as a going concern."
    over = "Management has concluded that such doubt no longer exists."
    assert verdict(told) is None
    assert verdict(over, spoken_of=True) is False
    assert _read(told, over) == []
    assert [row["value"] for row in _read(f"{told} {over}")] == ["False"]


def test_a_plan_to_take_the_doubt_away_takes_nothing_away() -> None:
    doubt = "Our losses raise substantial doubt regarding our ability to continue as a going concern."
    plan = "Our plans to alleviate the conditions that raise substantial doubt include the sale of machines."
    done = "With our plans to alleviate the substantial doubt carried out, the substantial doubt has been alleviated."
    assert [row["value"] for row in _read(f"{doubt} {plan}")] == ["True"]
    assert [row["value"] for row in _read(f"{doubt} {done}")] == ["False"]
