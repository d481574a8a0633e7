"""Instruments: debts, preferred, warrants and options with the terms a document or table gives them.

Terms stay as stated, in the shares of the day they were stated for; `dilution` brings them into those of another day.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from datmon.calendars import EASTERN
from datmon.errors import BadInput
from datmon.fact import Fact
from datmon.figures import Figure, Missing, Stated, derive
from datmon.quantities import SHARES, USD, parse_number

USD_PER_SHARE = "USD/share"
_IN_COINS = "in_kind_coin"
_SETTLED = {
    _IN_COINS: "settled in coins",
    "share": "settled in shares",
    "net": "settled in cash, beyond the principal in shares",
    "election": "settled as the firm chooses",
    "unknown": "settlement not known",
}
_DEBTS = ("convertible", "term_loan", "margin_loan", "defi_loan", "repo", "note", "loan", "bond")
_GRANTED = ("rsu", "psu", "restricted_stock_unit")
_BOUGHT = ("warrant", "option")
_PER_RATE = Decimal(1000)  # a conversion rate counts shares for so many dollars of principal
# Must match "convertible at 21.00 per ADS", "12,000,000 ADSs", "per old ADS"; must not match "LEADS".
_ADS_WORDS = re.compile(r"\bADSs?\b|\b[Aa]merican [Dd]epositary")
# Must match "222,458,520 ordinary", "per ordinary share", "Ordinary Shares"; must not match "extraordinary".
_ORDINARY_WORDS = re.compile(r"\b[Oo]rdinary\b")
_UNITS = (("ADS", _ADS_WORDS), ("ordinary", _ORDINARY_WORDS))
_BEHIND = 10  # characters behind a number in which its unit begins: "ordinary" has 8


class Manner(StrEnum):
    """How an instrument becomes shares, or why it does not."""

    IN_FULL = "in full"  # pre-funded warrants and stock units: nothing, or a cent, is paid for the share
    TREASURY_STOCK = "treasury stock"  # options and warrants: what they pay buys shares back at the price
    IF_CONVERTED = "if converted"  # settled in shares, or as the firm chooses, or repaid in coins: shares or debt
    NET = "net share"  # the principal is paid in cash, only what it is worth beyond comes in shares
    NONE = "no shares"  # settled in cash, or not convertible


@dataclass(frozen=True, slots=True)
class Reset:
    """When a conversion price is set anew, to which part of the share's price, and how low it may go."""

    day: date
    share_of_price: Decimal
    floor: Decimal

    def applied(self, strike: Decimal, price: Decimal) -> Decimal:
        """The conversion price after the reset at that share price: never above what it was."""
        return min(strike, max(self.floor, self.share_of_price * price))


@dataclass(frozen=True, slots=True)
class Instrument:
    """A debt, preferred, warrant or option with its terms; None where a term is not stated.

    `settlement` is how it is repaid: cash, share, net, in_kind_coin, election (the firm chooses) or unknown. `strike`
    is the conversion or exercise price, USD per share. `basis` is the day in whose shares count and strike are stated,
    `share_unit` "ADS" or "ordinary" where that is said. `outcome` is what happened when it ended, where known.
    """

    fact: Fact
    kind: str
    principal: Figure
    settlement: str
    secured: bool | None
    issued: date | None
    maturity: date | None
    count: Figure
    strike: Figure
    basis: date
    share_unit: str
    put_date: date | None = None
    coupon: Decimal | None = None
    reset: Reset | None = None
    outcome: str = ""

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
    def is_prefunded(self) -> bool:
        """Whether it is a warrant that is paid for but for a trifle."""
        return self.kind == "prefunded_warrant"

    @property
    def converts(self) -> bool:
        """Whether it is a claim that may turn into shares: a convertible debt, a preferred with a conversion price."""
        return self.kind == "convertible" or (
            (self.is_debt or self.kind == "preferred") and not isinstance(self.strike, Missing)
        )

    @property
    def manner(self) -> Manner:
        """How it becomes shares. A settlement that is not stated is taken as in shares (ASU 2020-06).

        A convert that is repaid in coins is one out of the money; in the money its holder takes the shares.
        """
        if self.is_prefunded or self.kind in _GRANTED:
            return Manner.IN_FULL
        if self.kind in _BOUGHT:
            return Manner.TREASURY_STOCK
        if not self.converts or self.settlement == "cash":
            return Manner.NONE
        return Manner.NET if self.settlement == "net" else Manner.IF_CONVERTED

    @property
    def is_taken_as_shares(self) -> bool:
        """Whether it is a convert of which nobody says how it is settled."""
        return self.manner is Manner.IF_CONVERTED and self.settlement in ("", "unknown")

    def at_odds(self, tolerance: Decimal) -> str:
        """Why principal, conversion price, rate and count of a convertible debt cannot all be true; empty if they can.

        `tolerance` is the part of one by which what they say may differ.
        """
        if not self.is_debt or isinstance(self.strike, Missing):
            return ""
        if self.strike.value == 0:
            return f"{self.label} has a conversion price of 0"
        rate = _number(dict(self.fact.terms), "conversion_rate")
        if rate is not None and abs(rate * self.strike.value / _PER_RATE - 1) > tolerance:
            return f"{self.label} converts at {self.strike.value:f} and into {rate:,f} shares for 1,000 of principal"
        if isinstance(self.principal, Missing) or isinstance(self.count, Missing) or self.count.value == 0:
            return ""
        shares = self.principal.value / self.strike.value
        if abs(shares / self.count.value - 1) <= tolerance:
            return ""
        return (
            f"{self.label} states {self.count.value:,.0f} shares, and {self.principal.value:,.0f} of principal at "
            f"{self.strike.value:f}, which are {shares:,.0f}"
        )

    @property
    def terms_in_words(self) -> str:
        """The terms that are stated, and how it counts: "at 25 USD/share; settled in cash; due 2028-07-07"."""
        strike = "" if isinstance(self.strike, Missing) else f"at {self.strike.value.normalize():f} USD/share"
        parts = (
            strike,
            _SETTLED.get(self.settlement, f"settled in {self.settlement}") if self.settlement else "",
            f"issued {self.issued}" if self.issued else "",
            f"put {self.put_date}" if self.put_date else "",
            f"due {self.maturity}" if self.maturity else "",
            {True: "secured", False: "unsecured", None: ""}[self.secured] if self.is_debt else "",
            self.outcome,
            "" if self.is_counted else "told in a filing, not summed",
        )
        return "; ".join(part for part in parts if part)

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


def matured(facts: Iterable[Fact], since: date, as_of: date) -> tuple[Instrument, ...]:
    """The instruments of tables that ended after the one day up to the other, oldest first.

    What became of them is their `outcome`; where none is stated, it is not known whether they became shares.
    """
    ended = (_instrument(fact) for fact in facts)
    found = [row for row in ended if row.is_counted and row.maturity is not None and since < row.maturity <= as_of]
    return tuple(sorted(found, key=lambda row: (row.maturity or date.max, row.fact.fact_id)))


def _last_known(rows: Iterable[Instrument]) -> datetime:
    return max(row.fact.known_at for row in rows)


def _instrument(fact: Fact) -> Instrument:
    terms = dict(fact.terms)
    secured = terms.get("secured", "")
    return Instrument(
        fact=fact,
        kind=str(fact.value),
        principal=_term(fact, terms, "principal_usd", "debt_principal_usd", USD, "principal"),
        settlement=terms.get("settlement", ""),
        secured={"yes": True, "no": False}.get(secured),
        issued=_day(terms, "issued"),
        maturity=_day(terms, "maturity"),
        count=_term(fact, terms, "count", "instrument_shares", SHARES, "count"),
        strike=_strike(fact, terms),
        basis=_day(terms, "basis") or fact.known_at.astimezone(EASTERN).date(),
        share_unit=terms.get("share_unit", "") or _unit_in_words(fact, _number(terms, "count")),
        put_date=_day(terms, "put_date"),
        coupon=_number(terms, "coupon"),
        reset=_reset(terms),
        outcome=terms.get("outcome", ""),
    )


def _strike(fact: Fact, terms: Mapping[str, str]) -> Figure:
    """The conversion or exercise price, USD per share: as stated, else from the shares for 1,000 of principal."""
    stated = _term(
        fact, terms, "conversion_or_strike_price", "exercise_price_usd", USD_PER_SHARE,
        "conversion price" if fact.value in _DEBTS else "exercise price",
    )  # fmt: skip
    if not isinstance(stated, Missing) or "conversion_rate" not in terms:
        return stated
    rate = _term(fact, terms, "conversion_rate", "instrument_shares", SHARES, "conversion rate")
    return derive(
        "conversion price", "1,000 USD / conversion rate", USD_PER_SHARE, lambda rate: _PER_RATE / rate, {"rate": rate}
    )


def _reset(terms: Mapping[str, str]) -> Reset | None:
    day, part = _day(terms, "reset_date"), _number(terms, "reset_share_of_price")
    floor = _number(terms, "reset_floor")
    return None if day is None or part is None or floor is None else Reset(day, part, floor)


def _unit_in_words(fact: Fact, count: Decimal | None) -> str:
    """Whether the row's words count in ADSs or in ordinary shares: behind its count, else anywhere."""
    said = f"{fact.citation.quote} {fact.note}"
    written = f"{count:,f} " if count is not None else ""
    behind = said.partition(written)[2] if written else ""
    for text in (behind[:_BEHIND], said):
        named = [unit for unit, words in _UNITS if words.search(text)]
        if len(named) == 1:
            return named[0]
    return ""


def _term(fact: Fact, terms: Mapping[str, str], term: str, measure: str, unit: str, word: str) -> Figure:
    """A number among the terms, as a figure of its own that cites the instrument's row."""
    name = f"{word} of the {fact.value}"
    value = _number(terms, term)
    if value is None:
        return Missing(name, f"the {fact.value} of {fact.issuer} has no stated {word}")
    stated = Fact(
        issuer=fact.issuer,
        measure=measure,
        asset=None,
        value=value,
        unit=unit,
        known_at=fact.known_at,
        citation=fact.citation,
        reader=fact.reader,
        as_of=fact.day,
        source=fact.source,
        confidence=fact.confidence,
        note=f"{word} among the terms of the {fact.value}",
    )
    return Stated(stated)


def _number(terms: Mapping[str, str], name: str) -> Decimal | None:
    try:
        return parse_number(terms.get(name, ""))
    except BadInput:
        return None


def _day(terms: Mapping[str, str], name: str) -> date | None:
    try:
        return date.fromisoformat(terms.get(name, ""))
    except ValueError:
        return None


def _is_outstanding(row: Instrument, as_of: date) -> bool:
    return (row.issued is None or row.issued <= as_of) and (row.maturity is None or row.maturity > as_of)
