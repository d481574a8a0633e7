"""The ledger: facts by issuer, measure and asset, asked as of a day and as known at an instant.

Nothing learned later than `known_at` can change an answer, and order never decides: of several facts about one day the
exact one answers for the rounded ones it agrees with, an amendment answers for what it amends, and facts that disagree
answer with a `Gap`. The newest day decides; where it is in dispute there is no falling back to an older number.
"""

import tomllib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.corroboration import agree, coarseness, rounding
from datmon.fact import Fact
from datmon.measures import DEPOSITARY, MEASURES
from datmon.quantities import Precision

MARKET = ""  # the issuer under which prices of coins and currencies are kept: they belong to no firm
_PRICES_OF_NO_FIRM = ("coin_price_usd", "coin_price_at_share_close_usd", "coin_volume_usd", "currency_per_euro")
PRICES = (*_PRICES_OF_NO_FIRM, "share_price_usd")


@dataclass(frozen=True, slots=True)
class Gap:
    """Why the ledger gives no number, and the facts in dispute, if there are any."""

    reason: str
    facts: tuple[Fact, ...] = ()


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("ledger.toml").read_text("utf-8"), parse_float=Decimal)


def stated_in_parts(name: str) -> bool:
    """Whether documents state this measure in parts (tranches, series), so that several amounts need not disagree."""
    return name in _rules()["parts"]["measures"]


class Ledger:
    """Facts, indexed for point-in-time questions.

    `forms` gives the form type of each accession ("10-Q/A"), where known: amendments and periodic reports are told by
    it. Facts stated as "up to" are kept but never answer.
    """

    __slots__ = ("_doubts", "_forms", "_index", "_issuers")

    def __init__(self, facts: Iterable[Fact], forms: Mapping[str, str] | None = None) -> None:
        self._forms: Mapping[str, str] = forms or {}
        self._doubts: Mapping[str, str] = {}
        self._index: dict[tuple[str, str], dict[str | None, list[Fact]]] = defaultdict(lambda: defaultdict(list))
        for fact in facts:
            issuer = MARKET if fact.measure in _PRICES_OF_NO_FIRM else fact.issuer
            self._index[issuer, fact.measure][fact.asset].append(fact)
        for (_, name), by_asset in self._index.items():
            for row in by_asset.values():
                row.sort(key=_place_of_price if name in PRICES else _place)
        self._issuers = tuple(sorted({issuer for issuer, _ in self._index if issuer != MARKET}))

    def setting_aside(self, doubts: Mapping[str, str]) -> "Ledger":
        """The same ledger in which the facts of these ids are doubted, for the reason given, and do not answer."""
        other = object.__new__(Ledger)
        other._forms, other._index, other._issuers = self._forms, self._index, self._issuers
        other._doubts = {**self._doubts, **doubts}
        return other

    @property
    def issuers(self) -> tuple[str, ...]:
        """The issuers of which there is any fact, in alphabetical order."""
        return self._issuers

    def form_of(self, fact: Fact) -> str:
        """The form type the fact was read from; empty where it is not known."""
        return self._forms.get(fact.citation.document.partition("/")[0], "")

    def facts_of(self, issuer: str, known_at: datetime) -> tuple[Fact, ...]:
        """Every fact of the issuer known by then, prices left out, by measure and day."""
        found: list[Fact] = []
        for row in MEASURES:
            if row.name not in PRICES:
                for facts in self._index.get((issuer, row.name), {}).values():
                    found.extend(fact for fact in facts if fact.known_at <= known_at)
        return tuple(found)

    def assets(self, issuer: str, as_of: date, known_at: datetime) -> tuple[str, ...]:
        """The coins the issuer is known to have stated holdings of, in alphabetical order."""
        by_asset = self._index.get((issuer, "holdings_units"), {})
        named = [asset for asset in by_asset if asset is not None]
        return tuple(sorted(asset for asset in named if self.known(issuer, "holdings_units", asset, as_of, known_at)))

    def known(
        self, issuer: str, measure_name: str, asset: str | None, as_of: date, known_at: datetime
    ) -> tuple[Fact, ...]:
        """The facts about days up to `as_of` that were public by `known_at`, oldest day first; "up to" is left out."""
        return tuple(reversed(list(self._backwards(issuer, measure_name, asset, as_of, known_at))))

    def latest(
        self,
        issuer: str,
        measure_name: str,
        asset: str | None,
        as_of: date,
        known_at: datetime,
        forms: tuple[str, ...] = (),
    ) -> Fact | Gap:
        """The fact that answers for the newest day up to `as_of`, share classes left out; a Gap says why there is none.

        `forms`, where given, admits only facts read from tables and tags of those form types.
        """
        facts = self._newest_day(issuer, measure_name, asset, as_of, known_at, forms)
        whole = [fact for fact in facts if fact.share_class is None]
        if not whole:
            return Gap(self._nothing(issuer, measure_name, asset, as_of, known_at, forms))
        return self.settle(whole)

    def on(self, issuer: str, measure_name: str, asset: str | None, day: date, known_at: datetime) -> Fact | Gap:
        """The fact that answers for exactly that day."""
        facts = self._newest_day(issuer, measure_name, asset, day, known_at)
        same = [fact for fact in facts if fact.day == day and fact.share_class is None]
        return self.settle(same) if same else Gap(f"no {words_for(measure_name, asset)} is stated for {day}")

    def classes(self, issuer: str, measure_name: str, as_of: date, known_at: datetime) -> tuple[Fact, ...] | Gap:
        """The facts whose sum is the newest total: one without a class, or one of each class.

        A total is never added to its classes: it answers alone where it is their sum, gives way where it repeats one of
        them, and disputes them otherwise. A class the newest day does not name is carried from its own newest day.
        Depositary shares are ordinary shares counted again: their count answers only where no other is known.
        """
        counted = (fact for fact in self._backwards(issuer, measure_name, None, as_of, known_at) if not _is_again(fact))
        last = next(counted, None)
        newest = self._newest_day(issuer, measure_name, None, last.day if last else as_of, known_at)
        if last is not None:
            newest = [fact for fact in newest if not _is_again(fact)]
        if not newest:
            return Gap(self._nothing(issuer, measure_name, None, as_of, known_at, ()))
        by_class = self._by_class(newest)
        settled = {name: self.settle(facts) for name, facts in by_class.items()}
        for answer in settled.values():
            if isinstance(answer, Gap):
                return answer
        named = {name: fact for name, fact in sorted(settled.items(), key=str) if name and isinstance(fact, Fact)}
        whole = settled.get(None)
        if not named:
            return (whole,) if isinstance(whole, Fact) else Gap("no count is stated")
        if isinstance(whole, Fact):
            return _total_or_classes(whole, tuple(named.values()))
        return self._with_carried(issuer, measure_name, as_of, known_at, named)

    def settle(self, facts: Sequence[Fact]) -> Fact | Gap:
        """The fact that answers for several about the same subject and day, or the Gap that names the dispute."""
        trusted = [fact for fact in facts if fact.fact_id not in self._doubts] if self._doubts else facts
        if not trusted:
            return Gap(f"doubted: {self._doubts[facts[0].fact_id]}", tuple(facts))
        facts = self._without_superseded(trusted)
        finest = min(facts, key=_fineness)
        odd = [fact for fact in facts if not agree(finest, fact)]
        if not odd:
            return finest
        whole = total_of_parts(facts) if stated_in_parts(finest.measure) else None
        return whole or Gap(_dispute(facts), tuple(facts))

    def _without_superseded(self, facts: Sequence[Fact]) -> Sequence[Fact]:
        """What is left when amendments replace what they restate and weak imports give way."""
        amendments = [fact for fact in facts if self.form_of(fact).endswith("/A")]
        facts = [fact for fact in facts if not any(self._restates(amendment, fact) for amendment in amendments)]
        facts = self._with_filed_first(facts)
        firm = [fact for fact in facts if not _weak(fact)]
        strong = any(fact.source != "curated" or fact.confidence == "high" for fact in firm)
        return firm if strong else facts

    def _with_filed_first(self, facts: Sequence[Fact]) -> Sequence[Fact]:
        """The facts without a wire's release that says otherwise than what was filed: the filing is the firm's word."""
        if len(facts) < 2:
            return facts
        forms = _rules()["releases"]["forms"]
        filed = [fact for fact in facts if fact.source != "curated" and self.form_of(fact) not in forms]
        released = [fact for fact in facts if self.form_of(fact) in forms]
        if not filed or not released:
            return facts
        odd = {fact.fact_id for fact in released if not any(agree(fact, other) for other in filed)}
        return [fact for fact in facts if fact.fact_id not in odd]

    def _restates(self, amendment: Fact, fact: Fact) -> bool:
        """Whether the amendment says anew, and otherwise, what its own form said before, or a mere announcement.

        An amended report (10-Q/A) corrects its report and what releases said of the day; an amended announcement
        (8-K/A) corrects announcements of its form only.
        """
        amended, form = self.form_of(amendment).removesuffix("/A"), self.form_of(fact).removesuffix("/A")
        reports = _rules()["amendments"]["reports"]
        within = form == amended or (amended in reports and form not in reports)
        return within and fact.known_at < amendment.known_at and not agree(amendment, fact)

    def _backwards(
        self, issuer: str, measure_name: str, asset: str | None, as_of: date, known_at: datetime
    ) -> Iterator[Fact]:
        row = self._index.get((issuer, measure_name), {}).get(asset, [])
        for place in range(bisect_right(row, as_of, key=lambda fact: fact.day) - 1, -1, -1):
            fact = row[place]
            if fact.known_at <= known_at and fact.precision is not Precision.AT_MOST:
                yield fact

    def _newest_day(
        self,
        issuer: str,
        measure_name: str,
        asset: str | None,
        as_of: date,
        known_at: datetime,
        forms: tuple[str, ...] = (),
    ) -> list[Fact]:
        found: list[Fact] = []
        for fact in self._backwards(issuer, measure_name, asset, as_of, known_at):
            if found and fact.day != found[0].day:
                break
            if not forms or (fact.source in ("table", "ixbrl") and self.form_of(fact).removesuffix("/A") in forms):
                found.append(fact)
        return found

    def _nothing(
        self,
        issuer: str,
        measure_name: str,
        asset: str | None,
        as_of: date,
        known_at: datetime,
        forms: tuple[str, ...],
    ) -> str:
        thing = words_for(measure_name, asset)
        told = next(self._backwards(issuer, measure_name, asset, as_of, known_at), None)
        if told is None:
            return f"no {thing} was known by then"
        return f"no periodic report states a total {thing}" if forms else f"{thing} is known by class only"

    @staticmethod
    def _by_class(facts: Iterable[Fact]) -> dict[str | None, list[Fact]]:
        grouped: dict[str | None, list[Fact]] = defaultdict(list)
        for fact in facts:
            grouped[fact.share_class].append(fact)
        return grouped

    def _with_carried(
        self, issuer: str, measure_name: str, as_of: date, known_at: datetime, named: Mapping[str, Fact]
    ) -> tuple[Fact, ...] | Gap:
        """The named classes and, of each class only older days name, its newest count."""
        counts = dict(named)
        earlier: dict[str, list[Fact]] = {}
        for fact in self._backwards(issuer, measure_name, None, as_of, known_at):
            name = fact.share_class
            if name is not None and name not in named and not _is_again(fact):
                rows = earlier.setdefault(name, [])
                if not rows or rows[0].day == fact.day:
                    rows.append(fact)
        for name, rows in earlier.items():
            answer = self.settle(rows)
            if isinstance(answer, Gap):
                return answer
            counts[name] = answer
        return tuple(counts[name] for name in sorted(counts))


def _is_again(fact: Fact) -> bool:
    """Whether a count is of depositary shares, which stand for ordinary shares that are counted too."""
    return fact.share_class == DEPOSITARY


def _place(fact: Fact) -> tuple[date, datetime, str]:
    return fact.day, fact.known_at, fact.fact_id


def _place_of_price(fact: Fact) -> tuple[date, datetime]:
    """Prices are many and of one source a day; hashing each of them to break ties would cost more than it settles."""
    return fact.day, fact.known_at


def total_of_parts(facts: Sequence[Fact]) -> Fact | None:
    """The one amount that is the sum of all the other amounts (two or more): the total among its parts."""
    amounts = {fact.number: fact for fact in sorted(facts, key=_fineness, reverse=True)}
    everything = sum(amounts, Decimal(0))
    wholes = [fact for value, fact in amounts.items() if abs(everything - 2 * value) <= rounding(fact)]
    return wholes[0] if len(amounts) > 2 and len(wholes) == 1 else None


def _fineness(fact: Fact) -> tuple[tuple[int, Decimal], datetime, str]:
    return coarseness(fact), fact.known_at, fact.fact_id


def words_for(measure_name: str, asset: str | None) -> str:
    """A measure as a reason names it: "shares outstanding", "holdings units of ETH"."""
    words = measure_name.removesuffix("_usd").replace("_", " ")
    return f"{words} of {asset}" if asset else words


def _weak(fact: Fact) -> bool:
    return fact.source == "curated" and fact.confidence == "low"


def _total_or_classes(whole: Fact, named: tuple[Fact, ...]) -> tuple[Fact, ...] | Gap:
    if sum((fact.number for fact in named), Decimal(0)) == whole.number:
        return (whole,)
    if any(fact.number == whole.number for fact in named):
        return named
    return Gap(_dispute((whole, *named)), (whole, *named))


def _dispute(facts: Sequence[Fact]) -> str:
    amounts = " and ".join(f"{value:,f}" for value in sorted({fact.number for fact in facts}))
    if stated_in_parts(facts[0].measure):
        return f"several amounts are stated for {facts[0].day}, which may be parts of a total: {amounts}"
    return f"conflict: {amounts} are both stated for {facts[0].day}"
