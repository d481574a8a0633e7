"""Inline XBRL concepts: the tagged numbers of periodic reports, taken only where tag, label and identities agree.

Filers tag coins held in dollars, a thousandfold, under names that mean something else, and totals over different coins
as if they were one. So a tag alone is never believed: the printed row must not contradict it, a part (a pledged lot,
one custodian's share) is not the whole, and units, cost and fair value must fit the coin's market price. What breaks an
identity is an `Unread` that names both numbers; nothing is rescaled here.

Reads       "Solana (SOL) | 573 | $ 66,964 | $ 89,239" and the tags under it
"""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any

from datmon.coins import Coin, coins, find_coins, symbol_of
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.errors import BadDocument
from datmon.fact import Fact, Reading, Unread
from datmon.inline_xbrl import Context, InlineReport
from datmon.tagged_facts import listed, stated_by_tag, unread_tag
from datmon.tagged_numbers import TaggedNumber, TaggedReport, inline_report, rivals

_WORD = re.compile(r"[^\W_]+")
_DOMINANT = 20  # mentions a coin needs to be what a report's "digital assets" are

# Must split "NearProtocolMember" into Near, Protocol, Member; "BTCMember" into BTC, Member; "dfdvSOL" into dfdv, SOL.
_CAMEL = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
# "Total digital assets, at fair value" under the heading "Cost": the heading says what the number is.
_AT_FAIR_VALUE = re.compile(r",? (?:at )?fair value\b", re.IGNORECASE)
_MEASURE_WORD = re.compile(r"\b(?:units?|tokens?|coins?|cost|value|number|quantity)\b", re.IGNORECASE)
_GAIN = re.compile(r"\bgains?\b|\bappreciation\b|\bincome\b", re.IGNORECASE)
_LOSS = re.compile(r"\bloss(?:es)?\b|\bdepreciation\b", re.IGNORECASE)


# the rules as data -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Rule:
    """One row of the TOML: a measure, the tags that mean it, the labels that mean it, the words that deny it."""

    measure: str
    concepts: tuple[str, ...]
    label: re.Pattern[str] | None
    against: re.Pattern[str] | None
    name: re.Pattern[str] | None
    words: re.Pattern[str] | None
    part: re.Pattern[str] | None
    demand: re.Pattern[str] | None
    deny: re.Pattern[str] | None
    pledged: str
    money: bool


@dataclass(frozen=True, slots=True)
class _Rules:
    """The whole TOML, patterns compiled."""

    current: timedelta
    comparative: timedelta
    later: timedelta
    cost_factor: Decimal
    neutral_words: frozenset[str]
    whole_members: frozenset[str]
    count: re.Pattern[str]
    others: re.Pattern[str]
    holding: tuple[_Rule, ...]
    restricted: tuple[_Rule, ...]
    flow: tuple[_Rule, ...]
    gain: _Rule
    telling: frozenset[str]
    concepts: frozenset[str]

    def wants(self, concept: str) -> bool:
        """Whether a rule reads the tag whatever its row says."""
        return concept in self.concepts or any(
            rule.name.search(concept) for rule in self.restricted if rule.name is not None
        )

    def tells(self, label: str) -> bool:
        """Whether the first words of a row may fit a rule: they name a coin, or a coin's worth."""
        return not self.telling.isdisjoint(_WORD.findall(label.lower()))


@cache
def _rules() -> _Rules:
    text = files("datmon.disclosures").joinpath("inline_xbrl_concepts.toml").read_text("utf-8")
    table = tomllib.loads(text, parse_float=Decimal)
    names = sorted({name for coin in coins().values() for name in (*coin.names, *coin.words, coin.symbol.lower())})
    coin = f"(?:{'|'.join([*map(re.escape, names), *table['things']])})"
    several = {key: tuple(_rule(row, coin) for row in table[key]) for key in ("holding", "restricted", "flow")}
    gain = _rule(table["gain"], coin)
    by_tag = [gain, *several["holding"], *several["restricted"], *several["flow"]]
    return _Rules(
        current=timedelta(days=table["current_days"]),
        comparative=timedelta(days=table["comparative_days"]),
        later=timedelta(days=table["later_days"]),
        cost_factor=Decimal(table["cost_factor"]),
        neutral_words=frozenset(table["neutral_words"]),
        whole_members=frozenset(table["whole_members"]),
        count=re.compile(table["count"].replace("{coin}", coin), re.IGNORECASE),
        others=re.compile(table["others"], re.IGNORECASE),
        gain=gain,
        telling=frozenset([*table["telling"], *(re.findall(_WORD, name)[0] for name in names)]),
        concepts=frozenset(tag for rule in by_tag for tag in (*rule.concepts, rule.pledged)),
        **several,
    )


def _rule(row: dict[str, Any], coin: str) -> _Rule:
    def pattern(key: str) -> re.Pattern[str] | None:
        return re.compile(row[key].replace("{coin}", coin), re.IGNORECASE) if key in row else None

    return _Rule(
        row["measure"], tuple(row["concepts"]), pattern("label"), pattern("against"), pattern("name"),
        pattern("words"), pattern("part"), pattern("demand"), pattern("deny"), row.get("pledged", ""),
        row.get("money", True),
    )  # fmt: skip


# the page ------------------------------------------------------------------------------------------------------


class _Page(TaggedReport):
    """A report with the rules it is read by."""

    def __init__(self, document: Document, report: InlineReport) -> None:
        self.rules = _rules()
        self.named: frozenset[str] = frozenset()  # the coins that holdings name
        dated = max(self.rules.current, self.rules.comparative), self.rules.later
        super().__init__(document, report, self.rules.wants, self.rules.tells, dated)

    @cached_property
    def sole(self) -> str | None:
        """The only coin of the report: the one its holdings name, else the one its words are about."""
        if self.named:
            return next(iter(self.named)) if len(self.named) == 1 else None
        return _dominant_coin(self.document.text)

    def current(self, day: date | None) -> bool:
        return self.ends_near(day, self.rules.current)

    def state(self, tagged: TaggedNumber, measure: str, value: Decimal, **more: Any) -> Fact:
        return stated_by_tag(self.document, tagged, measure, value, STYLE.reader, **more)

    def unread(self, tagged: TaggedNumber, measure: str, reason: str) -> Unread:
        return unread_tag(self.document, tagged, measure, reason, STYLE.reader)


# which coin, and whether it is the whole of it -----------------------------------------------------------------


@lru_cache(maxsize=4096)
def coin_of_member(member: str) -> str | None:
    """The coin a member's name means: "abc:BitcoinMember" BTC, "x:NearProtocolMember" NEAR if known; else None.

    A member that says more than the coin ("BitcoinHeldAsCollateralMember") is a part and means no coin.
    """
    words = [word.lower() for word in _CAMEL.findall(member.rpartition(":")[2])]
    telling = [word for word in words if word not in _rules().neutral_words]
    whole = symbol_of("".join(telling)) or symbol_of(" ".join(telling))
    if whole:
        return whole
    symbols = {symbol_of(word) for word in telling}
    return symbols.pop() if len(symbols) == 1 else None


def _coin_of_dimensions(context: Context) -> tuple[str | None, bool]:
    """The coin the context names, and whether the context is whole: no dimension but that coin's or a neutral one."""
    found: set[str] = set()
    whole = True
    for dimension in context.dimensions:
        symbol = coin_of_member(dimension.member)
        if symbol:
            found.add(symbol)
        elif dimension.member.rpartition(":")[2] not in _rules().whole_members:
            whole = False
    return (found.pop() if len(found) == 1 else None), whole and len(found) <= 1


def _coin_of_words(*texts: str) -> str | None:
    """The one coin that the first of the texts to name any names; None where it names several, or none does."""
    for text in texts:
        symbols = {symbol for _, _, symbol in find_coins(text)}
        if symbols:
            return symbols.pop() if len(symbols) == 1 else None
    return None


def _coin_of_name(concept: str, unit: str) -> str | None:
    """The one coin a filer's own tag or unit names ("x:NumberOfBitcoinHeld", "x:Solana")."""
    words = _CAMEL.findall(concept.rpartition(":")[2]) + _CAMEL.findall(unit.rpartition(":")[2])
    symbols = {symbol for word in words if len(word) > 2 and (symbol := symbol_of(word) or symbol_of(word.rstrip("s")))}
    return symbols.pop() if len(symbols) == 1 else None


def _dominant_coin(text: str) -> str | None:
    """The coin a report is about: nine in ten of all mentions, and not just a few."""
    mentions = Counter(symbol for _, _, symbol in find_coins(text))
    if not mentions:
        return None
    symbol, count = mentions.most_common(1)[0]
    return symbol if count >= _DOMINANT and count * 10 >= mentions.total() * 9 else None


# holdings ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Claim:
    """That a tagged number is a measure of a coin (None: of all coins together) on a day; `sure` by its dimension."""

    measure: str
    asset: str | None
    tagged: TaggedNumber
    sure: bool

    @property
    def value(self) -> Decimal:
        return self.tagged.value

    @property
    def day(self) -> date:
        assert self.tagged.context.end is not None  # noqa: S101 - the page holds dated facts only
        return self.tagged.context.end


def _holdings(page: _Page) -> list[Reading]:
    """The readings of the coins held."""
    claims, readings = _claims(page)
    page.named = frozenset(claim.asset for claim in claims if claim.asset)
    settled = [claim if claim.asset else replace(claim, asset=page.sole) for claim in claims]
    groups: defaultdict[tuple[date, str | None], list[_Claim]] = defaultdict(list)
    for claim in settled:
        groups[claim.day, claim.asset].append(claim)
    for (day, asset), group in sorted(groups.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        if asset is None:
            readings.extend(_total(page, group, [claim for claim in settled if claim.asset and claim.day == day]))
        else:
            readings.extend(_of_coin(page, coins()[asset], day, group))
    return readings


def _claims(page: _Page) -> tuple[list[_Claim], list[Reading]]:
    claims: list[_Claim] = []
    readings: list[Reading] = []
    for tagged in page.tagged:
        rule = _holding_rule(page, tagged)
        coin, whole = _coin_of_dimensions(tagged.context)
        if rule is None or not whole or not tagged.value or not _this_report(page, tagged.context):
            continue
        if rule.part is not None and rule.part.search(_around(tagged)):
            continue
        if not rule.money and not tagged.label and not page.rules.count.search(tagged.tail[:60]):
            continue
        doubt = _doubt(page, rule, tagged)
        if doubt:
            if page.current(tagged.context.end):
                readings.append(page.unread(tagged, rule.measure, doubt))
            continue
        asset = coin or _coin_of_words(tagged.label, tagged.heading, tagged.lead, tagged.tail)
        asset = asset or _coin_of_name(tagged.fact.concept, tagged.fact.unit)
        claims.append(_Claim(rule.measure, asset, tagged, coin is not None))
    return claims, readings


def _doubt(page: _Page, rule: _Rule, tagged: TaggedNumber) -> str:
    """Why a number that has the tag or the label of a holding is none: its words, its owner, its unit; else empty."""
    if rule.against is not None and rule.against.search(_near(tagged)):
        return f"tagged {tagged.fact.concept}, but the words differ"
    if _of_others(page, tagged):
        return f"tagged {tagged.fact.concept}, but the words say that others own it"
    if rule.money and not tagged.in_dollars:
        return f"tagged in {_unit(tagged)}, not in USD"
    return ""


def _of_others(page: _Page, tagged: TaggedNumber) -> bool:
    """Whether the words say that the coins are kept for somebody else, whatever the tag says."""
    return page.rules.others.search(f"{_around(tagged)} {tagged.over}") is not None


def _unit(tagged: TaggedNumber) -> str:
    return tagged.fact.unit or "no unit"


def _near(tagged: TaggedNumber) -> str:
    """The words that say what the number is: the row and column, or the sentence's last words before it."""
    if not tagged.label:
        return tagged.lead[-70:]
    label = _AT_FAIR_VALUE.sub("", tagged.label) if _MEASURE_WORD.search(tagged.heading) else tagged.label
    return f"{label} {tagged.heading}"


def _around(tagged: TaggedNumber) -> str:
    """The row and column, or the words just before and behind a number in prose."""
    return _near(tagged) if tagged.label else f"{tagged.lead[-70:]} {tagged.tail[:70]}"


def _holding_rule(page: _Page, tagged: TaggedNumber) -> _Rule | None:
    by_tag = next((rule for rule in page.rules.holding if tagged.fact.concept in rule.concepts), None)
    if by_tag:
        return by_tag
    if not tagged.label:
        return None
    return next((rule for rule in page.rules.holding if rule.label and rule.label.search(tagged.label)), None)


def _this_report(page: _Page, context: Context) -> bool:
    """A day of this report: its end, or before it within the comparative years; a period counts by its last day."""
    if context.end is None:
        return False
    return page.current(context.end) or (
        context.instant and timedelta(0) < page.end - context.end <= page.rules.comparative
    )


def _of_coin(page: _Page, coin: Coin, day: date, group: list[_Claim]) -> Iterator[Reading]:
    """Units, cost and fair value of one coin on one day, as far as they agree with each other and the market."""
    chosen: dict[str, _Claim] = {}
    for measure in ("holdings_units", "holdings_cost_usd", "holdings_fair_value_usd"):
        claims = [claim for claim in group if claim.measure == measure]
        best = _best(claims)
        if best is not None:
            chosen[measure] = best
        elif claims and page.current(day):
            values = listed({claim.value for claim in claims})
            yield page.unread(claims[0].tagged, measure, f"the report tags {values} for {coin.symbol} on {day}")
    good, broken = _judge(coin, day, chosen, page.rules.cost_factor)
    if not page.current(day) and not (good >= {"holdings_units"} and len(good) > 1):
        return
    for measure, claim in chosen.items():
        if measure in good:
            yield page.state(claim.tagged, measure, claim.value, asset=coin.symbol, as_of=day)
        elif page.current(day):
            yield page.unread(claim.tagged, measure, broken)


def _best(claims: list[_Claim]) -> _Claim | None:
    """The claim to believe: by dimension before by words, a table's before prose's; None where they differ.

    Copies of one tag, context and unit must be roundings of each other: a finer one is not truer.
    """
    if not claims:
        return None
    sure = [claim for claim in claims if claim.sure] or claims
    tabular = [claim for claim in sure if claim.tagged.label] or sure
    finest = max(_accuracy(claim) for claim in tabular)
    exact = [claim for claim in tabular if _accuracy(claim) == finest]
    if len({claim.value for claim in exact}) > 1 or rivals(claim.tagged for claim in claims):
        return None
    return exact[0]


def _accuracy(claim: _Claim) -> int:
    return -(10**6) if claim.tagged.fact.decimals is None else claim.tagged.fact.decimals


def _judge(coin: Coin, day: date, chosen: dict[str, _Claim], factor: Decimal) -> tuple[set[str], str]:
    """Which of the measures stand, and the sentence that says why the others do not.

    Fair value / units must be a price of that year; without a fair value, cost / units a price of some year. Where that
    fails but cost and fair value are near each other, the units are at fault.
    """
    units, cost, fair = (
        chosen.get(name) for name in ("holdings_units", "holdings_cost_usd", "holdings_fair_value_usd")
    )
    measures = set(chosen)
    if units is None:
        return {name for name in measures if _stands_alone(chosen[name])}, "no units stand beside it"
    money = fair or cost
    if money is None:
        return (measures if units.sure or units.tagged.label else set()), "no amount stands beside it"
    price = money.value / units.value
    if (coin.plausible_price(price, day) if fair else coin.plausible_cost(price, day)) is not False:
        if cost and fair and not _near_each_other(cost.value, fair.value, factor):
            return measures - {"holdings_cost_usd"}, f"cost {cost.value:,} is far from fair value {fair.value:,}"
        return measures, ""
    reason = f"{money.value:,} USD over {units.value:,} {coin.symbol} is {price:,.4f} a coin, no price of {day.year}"
    if cost and fair and _near_each_other(cost.value, fair.value, factor):
        return {"holdings_cost_usd", "holdings_fair_value_usd"}, reason
    return set(), reason


def _stands_alone(claim: _Claim) -> bool:
    """An amount without units beside it counts from a table only: named by its dimension, or fair value by its row."""
    return bool(claim.tagged.label) and (claim.sure or claim.measure == "holdings_fair_value_usd")


def _near_each_other(cost: Decimal, fair: Decimal, factor: Decimal) -> bool:
    return fair <= cost * factor and cost <= fair * factor


def _total(page: _Page, group: list[_Claim], parts: list[_Claim]) -> Iterator[Reading]:
    """Cost and fair value over all coins, where several are named. A count of different coins means nothing."""
    for measure in ("holdings_cost_usd", "holdings_fair_value_usd"):
        claims = [claim for claim in group if claim.measure == measure]
        best = _best(claims)
        of_parts = {claim.asset: claim.value for claim in parts if claim.measure == measure}
        if best is None or len(of_parts) < 2 or not page.current(best.day):
            continue
        if best.value >= sum(of_parts.values()) * Decimal("0.995"):
            yield page.state(best.tagged, measure, best.value, asset=None, as_of=best.day)


# restricted coins and flows ------------------------------------------------------------------------------------


def _restricted(page: _Page, held: dict[str, Decimal]) -> Iterator[Reading]:
    """Coins pledged, restricted or locked: never more than are held."""
    seen: set[tuple[str, Decimal]] = set()
    for rule in page.rules.restricted:
        for tagged in page.chosen:
            if not tagged.value or not page.current(tagged.context.end) or not _is_restricted(rule, tagged):
                continue
            if _of_others(page, tagged):
                continue
            if differing := rivals(_restricted_copies(page, rule, tagged)):
                yield page.unread(tagged, rule.measure, f"the report tags {listed(differing)} for one day")
                continue
            asset = _coin_counted(page, tagged)
            if asset is None or tagged.value > held.get(asset, tagged.value) or (asset, tagged.value) in seen:
                continue
            seen.add((asset, tagged.value))
            yield page.state(tagged, rule.measure, tagged.value, asset=asset, as_of=tagged.context.end)


def _restricted_copies(page: _Page, rule: _Rule, tagged: TaggedNumber) -> Iterator[TaggedNumber]:
    """The numbers under the same tag and context whose words say restricted too; the whole may stand there as well."""
    for other in page.tagged:
        same = other.fact.concept == tagged.fact.concept and other.context.subject == tagged.context.subject
        if same and _is_restricted(rule, other):
            yield other


def _coin_counted(page: _Page, tagged: TaggedNumber) -> str | None:
    """The coin a count is of: by dimension, words or tag; the report's only one where the words are just "tokens"."""
    coin = _coin_of_dimensions(tagged.context)[0] or _coin_of_words(tagged.label, tagged.lead, tagged.tail)
    coin = coin or _coin_of_name(tagged.fact.concept, tagged.fact.unit)
    if coin is None and re.search(r"\b(?:tokens?|coins?)\b", tagged.label or tagged.tail[:30], re.IGNORECASE):
        return page.sole
    return coin


def _is_restricted(rule: _Rule, tagged: TaggedNumber) -> bool:
    """By a tag that says so in its own name; or by the standard tags where the words beside the number say so."""
    concept = tagged.fact.concept
    if rule.against is not None and rule.against.search(tagged.words):
        return False
    if rule.label is not None and tagged.label and rule.label.search(tagged.label):
        return True
    if rule.deny is not None and rule.deny.search(concept):
        return False
    if rule.name is not None and rule.name.search(concept.rpartition(":")[2]) and concept not in rule.concepts:
        return True
    near = _around(tagged) if concept == rule.pledged else tagged.words
    by_tag = concept == rule.pledged or concept in rule.concepts
    return by_tag and _coin_of_dimensions(tagged.context)[1] and bool(rule.words and rule.words.search(near))


def _flows(page: _Page, several: bool) -> Iterator[Reading]:
    """Purchases and sales of the period: a coin's own roll-forward before the cash flow statement's line."""
    for rule in page.rules.flow:
        best: dict[tuple[str | None, date | None], tuple[tuple[int, Decimal], TaggedNumber]] = {}
        copies: defaultdict[tuple[str | None, date | None, int], list[TaggedNumber]] = defaultdict(list)
        for tagged in page.tagged:
            place = _flow_place(page, rule, tagged)
            if place is None:
                continue
            asset = _coin_of_dimensions(tagged.context)[0] or _coin_of_words(tagged.label) or page.sole
            if asset is None and (not several or not rule.money):
                continue
            key, rank = (asset, tagged.context.start), (place, -abs(tagged.value))
            copies[*key, place].append(tagged)
            if key not in best or rank < best[key][0]:
                best[key] = (rank, tagged)
        for (asset, start), ((place, _), tagged) in best.items():
            doubt = _flow_doubt(rule, tagged, copies[asset, start, place])
            if doubt:
                yield page.unread(tagged, rule.measure, doubt)
                continue
            yield page.state(tagged, rule.measure, abs(tagged.value), asset=asset, period=(start, _end(tagged)))


def _flow_doubt(rule: _Rule, tagged: TaggedNumber, copies: list[TaggedNumber]) -> str:
    """Why the number of a period is not believed: another currency, or copies that differ; else empty."""
    if rule.money and not tagged.in_dollars:
        return f"tagged in {_unit(tagged)}, not in USD"
    differing = rivals(copies)
    return f"the report tags {listed(differing)} for one period" if differing else ""


def _flow_place(page: _Page, rule: _Rule, tagged: TaggedNumber) -> int | None:
    """How well a number fits the rule (0 best); None where it does not.

    A coin's own roll-forward counts all that was bought, the cash flow statement only what was paid for in cash.
    """
    context = tagged.context
    if context.instant or not page.current(context.end) or not tagged.value or not _coin_of_dimensions(context)[1]:
        return None
    if tagged.fact.concept in rule.concepts:
        return 2 * rule.concepts.index(tagged.fact.concept)
    if rule.label is None or not tagged.label or not rule.label.search(tagged.label):
        return None
    if rule.deny is not None and rule.deny.search(tagged.fact.concept):
        return None
    return None if rule.demand is not None and not rule.demand.search(tagged.label) else 1


def _gains(page: _Page, several: bool) -> Iterator[Reading]:
    """Unrealized gains and losses, loss negative, where the tag's sign and the printed words agree."""
    rule = page.rules.gain
    done: set[tuple[str | None, date | None]] = set()
    found = [tagged for tagged in page.tagged if _flow_place(page, rule, tagged) is not None]
    for tagged in found:
        asset = _coin_of_dimensions(tagged.context)[0] or _coin_of_words(tagged.label) or page.sole
        key = (asset, tagged.context.start)
        if key in done or (asset is None and not several):
            continue
        done.add(key)
        doubt = _flow_doubt(rule, tagged, [other for other in found if other.context.start == key[1]])
        said = _said_sign(page, tagged)
        if doubt:
            yield page.unread(tagged, rule.measure, doubt)
        elif said is not None and said * tagged.value > 0:
            yield page.state(tagged, rule.measure, tagged.value, asset=asset, period=(key[1], _end(tagged)))
        else:
            yield page.unread(tagged, rule.measure, f"tagged {tagged.value:,}, but the words do not say so")


def _said_sign(page: _Page, tagged: TaggedNumber) -> int | None:
    """+1 where the words say gain, -1 where they say loss; None where they do not tell.

    A row that says neither ("Change in fair value") is a gain, in brackets a loss.
    A label with both words gives the meaning of a plain number first or outside brackets: "Gain (loss)", "(Gain) loss".
    """
    words = tagged.label or tagged.lead[-60:]
    gain, loss = _GAIN.search(words), _LOSS.search(words)
    bracketed = page.document.text[max(0, tagged.span[0] - 3) : tagged.span[0]].rstrip(" $").endswith("(")
    if gain is None and loss is None:
        return (-1 if bracketed else 1) if tagged.label else None
    if gain is None or loss is None:
        return 1 if gain else -1
    if not tagged.label:
        return 1 if gain.start() > loss.start() else -1
    plain = -1 if words[max(0, gain.start() - 1)] == "(" or loss.start() < gain.start() else 1
    return -plain if bracketed else plain


def _end(tagged: TaggedNumber) -> date:
    assert tagged.context.end is not None  # noqa: S101 - the page holds dated facts only
    return tagged.context.end


# the style -----------------------------------------------------------------------------------------------------


def _recognises(document: Document) -> bool:
    return b"ix:nonFraction" in document.content


def _read(document: Document) -> Iterator[Reading]:
    try:
        report = inline_report(document)
    except BadDocument:
        return  # what is no markup has no tags; the text styles say what they make of it
    page = _Page(document, report)
    holdings = _holdings(page)
    yield from holdings
    held = {
        fact.asset: fact.number
        for fact in holdings
        if isinstance(fact, Fact) and fact.measure == "holdings_units" and fact.asset and page.current(fact.as_of)
    }
    several = len({fact.asset for fact in holdings if isinstance(fact, Fact) and fact.asset}) > 1
    yield from _restricted(page, held)
    yield from _flows(page, several)
    yield from _gains(page, several)


STYLE = Style("inline_xbrl_concepts", 2, _recognises, _read)
