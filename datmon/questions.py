"""Questions: what a balance sheet asks of the ledger, of one firm, as of one day, known at one instant.

An answer that is too old for the sheet is a gap; one that is proven to be off by a thousand is put right.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files

from datmon.fact import Fact
from datmon.figures import Derived, Figure, Missing, Stated, derive, figure_of
from datmon.ledger import Gap, Ledger, words_for
from datmon.scale_slips import ScaleSlip


@dataclass(frozen=True, slots=True)
class Question:
    """One question put to the ledger again and again: of whom, as of when, known when.

    `slips` are the numbers that are proven to be off by a thousand, by fact.
    """

    ledger: Ledger
    issuer: str
    as_of: date
    known_at: datetime
    slips: Mapping[str, ScaleSlip]

    def latest(self, measure: str, asset: str | None = None) -> Fact | Gap:
        """The newest statement that is not too old for the sheet."""
        return self.fresh(self.ledger.latest(self.issuer, measure, asset, self.as_of, self.known_at))

    def classes(self, measure: str) -> tuple[Fact, ...] | Gap:
        """The newest statements that add up to the total, one a class."""
        answer = self.ledger.classes(self.issuer, measure, self.as_of, self.known_at)
        if isinstance(answer, Gap):
            return answer
        oldest = self.fresh(min(answer, key=lambda fact: fact.day))
        return oldest if isinstance(oldest, Gap) else answer

    def fresh(self, answer: Fact | Gap) -> Fact | Gap:
        """The answer, or the gap that an answer older than the sheet allows leaves."""
        if isinstance(answer, Gap) or (self.as_of - answer.day).days <= oldest_days(answer.measure):
            return answer
        age = (self.as_of - answer.day).days
        thing = words_for(answer.measure, answer.asset)
        return Gap(f"{thing} last stated for {answer.day}, {age} days before {self.as_of}")

    def of(self, day: date) -> "Question":
        """The same question about an earlier day, from what is known now."""
        return replace(self, as_of=day)

    def known(self, measure: str, asset: str | None = None) -> tuple[Fact, ...]:
        """Every statement of days up to the question's, oldest day first."""
        return self.ledger.known(self.issuer, measure, asset, self.as_of, self.known_at)

    def figure(self, name: str, measure: str, asset: str | None = None) -> Figure:
        """The newest statement as a figure."""
        return self.settled(name, self.latest(measure, asset))

    def on(self, measure: str, asset: str, day: date) -> Fact | Gap:
        """The statement of exactly that day."""
        return self.ledger.on(self.issuer, measure, asset, day, self.known_at)

    def figure_on(self, name: str, measure: str, asset: str, day: date) -> Figure:
        """The same as a figure."""
        return self.settled(name, self.on(measure, asset, day))

    def settled(self, name: str, answer: Fact | Gap) -> Figure:
        """The answer as a figure; where only facts with one proven scale slip answer, the number they should be."""
        slips = [self.slips.get(fact.fact_id) for fact in answer.facts] if isinstance(answer, Gap) else []
        proven = [slip for slip in slips if slip is not None]
        if not proven or len(proven) < len(slips) or len({slip.corrected for slip in proven}) > 1:
            return figure_of(name, answer)
        if (self.as_of - proven[0].fact.day).days > oldest_days(proven[0].fact.measure):
            return figure_of(name, answer)
        return corrected(name, proven[0])


@cache
def oldest_days(measure: str) -> int:
    """How many days a statement of the measure may be old and still stand on a sheet."""
    rules = tomllib.loads(files("datmon").joinpath("balance_sheet.toml").read_text("utf-8"))["oldest_days"]
    return int(rules.get(measure, rules["other"]))


def corrected(name: str, slip: ScaleSlip) -> Derived | Missing:
    """What the number should be, from the number as stated and the facts of its day that prove the slip."""
    inputs: dict[str, Figure] = {"stated": Stated(slip.fact)}
    for proof in slip.proofs:
        for fact in proof.facts:
            if fact.day == slip.fact.day:
                inputs.setdefault(_called(fact), Stated(fact))

    def mended(**values: Decimal) -> Decimal:
        return values["stated"] * slip.factor

    return derive(name, slip.formula, slip.fact.unit, mended, inputs, slip.words)


def _called(fact: Fact) -> str:
    return fact.measure.removeprefix("holdings_").removesuffix("_usd").replace("_", " ")
