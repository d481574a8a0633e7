"""Instruments: debts, preferred, warrants and options with the terms a document or table gives them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from datmon.errors import BadInput
from datmon.fact import Fact
from datmon.figures import Figure, Missing, Stated
from datmon.quantities import USD, parse_number

_IN_COINS = "in_kind_coin"
_DEBTS = ("convertible", "term_loan", "margin_loan", "defi_loan", "repo", "note", "loan", "bond")


@dataclass(frozen=True, slots=True)
class Instrument:
    """A debt, preferred, warrant or option with its terms; None where a term is not stated.

    `settlement` is how it is repaid: cash, share, in_kind_coin, election (the firm chooses) or unknown.
    """

    fact: Fact
    kind: str
    principal: Figure
    settlement: str
    secured: bool | None
    issued: date | None
    maturity: date | None

    @property
    def is_debt(self) -> bool:
        """Whether it is money owed."""
        return self.kind in _DEBTS

    @property
    def is_counted(self) -> bool:
        """Whether it may stand in a sum: a table of instruments lists each once.

        What filings say of a note is shown and not summed: its closing, its amendment and each report tell of it again,
        with other terms, and nothing tells when it was converted or repaid.
        """
        return self.fact.source == "curated"

    @property
    def is_repaid_in_coins(self) -> bool:
        """Whether it is repaid in coins; a convert settled in shares is not: out of the money it is owed in cash."""
        return self.settlement == _IN_COINS

    @property
    def label(self) -> str:
        """What tells it from another in a sum."""
        dated = (f"issued {self.issued}" if self.issued else "", f"due {self.maturity}" if self.maturity else "")
        return " ".join(part for part in (self.kind, *dated, self.fact.fact_id[:6]) if part)


def outstanding(facts: Iterable[Fact], as_of: date) -> tuple[Instrument, ...]:
    """The instruments issued and not matured by the day; of several rows about one of them, the newest known.

    Rows of one instant with the same terms are as many instruments. What a filing says never replaces a row of a table.
    """
    rows: dict[tuple[object, ...], list[Instrument]] = defaultdict(list)
    for fact in facts:
        row = _instrument(fact)
        rows[
            row.is_counted, row.kind, row.issued, row.maturity, dict(fact.terms).get("conversion_or_strike_price")
        ].append(row)
    newest = [row for alike in rows.values() for row in alike if row.fact.known_at == _last_known(alike)]
    newest.sort(key=lambda row: (row.fact.day, row.fact.fact_id))
    return tuple(row for row in newest if _is_outstanding(row, as_of))


def _last_known(rows: Iterable[Instrument]) -> datetime:
    return max(row.fact.known_at for row in rows)


def _instrument(fact: Fact) -> Instrument:
    terms = dict(fact.terms)
    secured = terms.get("secured", "")
    return Instrument(
        fact=fact,
        kind=str(fact.value),
        principal=_principal(fact, terms),
        settlement=terms.get("settlement", ""),
        secured={"yes": True, "no": False}.get(secured),
        issued=_day(terms, "issued"),
        maturity=_day(terms, "maturity"),
    )


def _principal(fact: Fact, terms: Mapping[str, str]) -> Figure:
    """The principal among the terms, as a figure of its own that cites the instrument's row."""
    name = f"principal of the {fact.value}"
    try:
        value = parse_number(terms.get("principal_usd", ""))
    except BadInput:
        return Missing(name, f"the {fact.value} of {fact.issuer} has no stated principal")
    principal = Fact(
        issuer=fact.issuer,
        measure="debt_principal_usd",
        asset=None,
        value=value,
        unit=USD,
        known_at=fact.known_at,
        citation=fact.citation,
        reader=fact.reader,
        as_of=fact.day,
        source=fact.source,
        confidence=fact.confidence,
        note=f"principal among the terms of the {fact.value}",
    )
    return Stated(principal)


def _day(terms: Mapping[str, str], name: str) -> date | None:
    try:
        return date.fromisoformat(terms.get(name, ""))
    except ValueError:
        return None


def _is_outstanding(row: Instrument, as_of: date) -> bool:
    return (row.issued is None or row.issued <= as_of) and (row.maturity is None or row.maturity > as_of)
