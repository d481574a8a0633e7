"""Inline XBRL concepts: the tagged numbers of periodic reports, taken only where tag, label and identities agree.

Filers tag coins held in dollars, a thousandfold, under names that mean something else, and totals over different coins
as if they were one. So a tag alone is never believed: the printed row must not contradict it, a part (a pledged lot,
one custodian's share) is not the whole, and units, cost and fair value must fit the coin's market price. What breaks an
identity is an `Unread` that names both numbers; nothing is rescaled here.

Reads       "Solana (SOL) | 573 | $ 66,964 | $ 89,239" and the tags under it; the cover's shares by class; cash.
Not modelled: debt, preferred stock and warrants, whose tags do not say what is outstanding.
"""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.coins import Coin, coins, find_coins, symbol_of
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.errors import BadDocument
from datmon.fact import Fact, Reading, Unread, cite, stated
from datmon.inline_xbrl import Context, InlineReport, read_inline
from datmon.tagged_numbers import TaggedNumber, TaggedReport

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
    cost_factor: Decimal
    neutral_words: frozenset[str]
    whole_members: frozenset[str]
    count: re.Pattern[str]
    shares: str
    class_axis: str
    balance: tuple[_Rule, ...]
    holding: tuple[_Rule, ...]
    restricted: tuple[_Rule, ...]
    flow: tuple[_Rule, ...]
    gain: _Rule


@cache
def _rules() -> _Rules:
    text = files("datmon.disclosures").joinpath("inline_xbrl_concepts.toml").read_text("utf-8")
    table = tomllib.loads(text, parse_float=Decimal)
    names = sorted({name for coin in coins().values() for name in (*coin.names, *coin.words, coin.symbol.lower())})
    coin = f"(?:{'|'.join([*map(re.escape, names), *table['things']])})"
    return _Rules(
        current=timedelta(days=table["current_days"]),
        comparative=timedelta(days=table["comparative_days"]),
        cost_factor=Decimal(table["cost_factor"]),
        neutral_words=frozenset(table["neutral_words"]),
        whole_members=frozenset(table["whole_members"]),
        count=re.compile(table["count"].replace("{coin}", coin), re.IGNORECASE),
        shares=table["cover"]["shares"],
        class_axis=table["cover"]["class_axis"],
        balance=tuple(_rule(row, coin) for row in table["balance"]),
        holding=tuple(_rule(row, coin) for row in table["holding"]),
        restricted=tuple(_rule(row, coin) for row in table["restricted"]),
        flow=tuple(_rule(row, coin) for row in table["flow"]),
        gain=_rule(table["gain"], coin),
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
        super().__init__(document, report)
        self.rules = _rules()

    def current(self, day: date | None) -> bool:
        return self.ends_near(day, self.rules.current)

    def state(self, tagged: TaggedNumber, measure: str, value: Decimal, **more: Any) -> Fact:
        return stated(
            self.document, measure, value, tagged.quote, STYLE.reader, precision=tagged.precision, source="ixbrl",
            xbrl=(tagged.fact.id, tagged.context.id), **more,
        )  # fmt: skip

    def unread(self, tagged: TaggedNumber, measure: str, reason: str) -> Unread:
        citation = cite(self.document, *tagged.quote, tagged.fact.id, tagged.context.id)
        return Unread(citation, STYLE.reader, reason, measure)


# which coin, and whether it is the whole of it -----------------------------------------------------------------


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


# cover and balance sheet ---------------------------------------------------------------------------------------


def _shares(page: _Page) -> Iterator[Reading]:
    """The shares of each class on the cover; a class with two numbers is not read."""
    by_class: defaultdict[str | None, list[TaggedNumber]] = defaultdict(list)
    for tagged in page.chosen:
        if tagged.fact.concept == page.rules.shares and _only_class(page, tagged.context):
            by_class[_class_name(page, tagged.context)].append(tagged)
    for share_class, found in by_class.items():
        values = {value for tagged in found for value in (tagged.value, *page.disputed.get(tagged.fact.order, ()))}
        if len(values) > 1:
            yield page.unread(found[0], "shares_outstanding", f"the cover gives {_listed(values)} for one class")
            continue
        tagged = found[0]
        if tagged.value:  # "no shares of Class B" is a class that is not outstanding
            yield page.state(
                tagged, "shares_outstanding", tagged.value, as_of=tagged.context.end, share_class=share_class
            )


def _listed(values: set[Decimal]) -> str:
    """The values in a sentence, the smallest four of them at most."""
    shown = [f"{value:,}" for value in sorted(values)[:4]]
    return " and ".join(shown) + (f" and {len(values) - 4} more" if len(values) > 4 else "")


def _only_class(page: _Page, context: Context) -> bool:
    return all(dimension.axis == page.rules.class_axis for dimension in context.dimensions)


def _class_name(page: _Page, context: Context) -> str | None:
    """The class a member names: "us-gaap:CommonClassAMember" is Class A; another member is named by its own words."""
    member = context.member(page.rules.class_axis)
    if member is None:
        return None
    words = [word for word in _CAMEL.findall(member.rpartition(":")[2]) if word != "Member"]
    if len(words) == 3 and words[:2] == ["Common", "Class"]:
        return f"Class {words[2]}"
    return " ".join(words) or None


def _balances(page: _Page) -> Iterator[Reading]:
    for rule in page.rules.balance:
        for concept in rule.concepts:
            found = [
                tagged
                for tagged in page.tagged
                if tagged.fact.concept == concept
                and not tagged.context.dimensions
                and page.current(tagged.context.end)
                and rule.label is not None
                and rule.label.search(tagged.label)
            ]
            if not found:
                continue
            if len({tagged.value for tagged in found}) == 1:
                yield page.state(found[0], rule.measure, found[0].value, as_of=found[0].context.end)
            else:
                values = {tagged.value for tagged in found}
                yield page.unread(found[0], rule.measure, f"the report gives {_listed(values)} for one day")
            break


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


def _holdings(page: _Page) -> tuple[list[Reading], str | None]:
    """The readings of the coins held, and the only coin of the report if there is just one."""
    claims, readings = _claims(page)
    named = {claim.asset for claim in claims if claim.asset}
    only = next(iter(named)) if len(named) == 1 else None
    sole = only or (None if named else _dominant_coin(page.document.text))
    settled = [claim if claim.asset else replace(claim, asset=sole) for claim in claims]
    groups: defaultdict[tuple[date, str | None], list[_Claim]] = defaultdict(list)
    for claim in settled:
        groups[claim.day, claim.asset].append(claim)
    for (day, asset), group in sorted(groups.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        if asset is None:
            readings.extend(_total(page, group, [claim for claim in settled if claim.asset and claim.day == day]))
        else:
            readings.extend(_of_coin(page, coins()[asset], day, group))
    return readings, sole


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
        if rule.against is not None and rule.against.search(_near(tagged)):
            if page.current(tagged.context.end):
                readings.append(
                    page.unread(tagged, rule.measure, f"tagged {tagged.fact.concept}, but the words differ")
                )
            continue
        asset = coin or _coin_of_words(tagged.label, tagged.heading, tagged.lead, tagged.tail)
        asset = asset or _coin_of_name(tagged.fact.concept, tagged.fact.unit)
        claims.append(_Claim(rule.measure, asset, tagged, coin is not None))
    return claims, readings


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
            values = _listed({claim.value for claim in claims})
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
    """The claim to believe: by dimension before by words, a table's before prose's; None where they differ."""
    if not claims:
        return None
    sure = [claim for claim in claims if claim.sure] or claims
    tabular = [claim for claim in sure if claim.tagged.label] or sure
    finest = max(_accuracy(claim) for claim in tabular)
    exact = [claim for claim in tabular if _accuracy(claim) == finest]
    return exact[0] if len({claim.value for claim in exact}) == 1 else None


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
    if (_plausible(coin, price, day) if fair else _ever_plausible(coin, price, day)) is not False:
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


def _plausible(coin: Coin, price: Decimal, day: date) -> bool | None:
    return coin.plausible_price(price, day)


def _ever_plausible(coin: Coin, price: Decimal, day: date) -> bool | None:
    """Whether coins can have cost that much in any year up to the day; None where no band is known."""
    bands = [(low, high) for year, low, high in coin.bands if year <= day.year]
    return any(low <= price <= high for low, high in bands) if bands else None


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


def _restricted(page: _Page, sole: str | None, held: dict[str, Decimal]) -> Iterator[Reading]:
    """Coins pledged, restricted or locked: never more than are held."""
    seen: set[tuple[str, Decimal]] = set()
    for rule in page.rules.restricted:
        for tagged in page.chosen:
            if not tagged.value or not page.current(tagged.context.end) or not _is_restricted(rule, tagged):
                continue
            asset = _coin_counted(tagged, sole)
            if asset is None or tagged.value > held.get(asset, tagged.value) or (asset, tagged.value) in seen:
                continue
            seen.add((asset, tagged.value))
            yield page.state(tagged, rule.measure, tagged.value, asset=asset, as_of=tagged.context.end)


def _coin_counted(tagged: TaggedNumber, sole: str | None) -> str | None:
    """The coin a count is of: by dimension, words or tag; the report's only one where the words are just "tokens"."""
    coin = _coin_of_dimensions(tagged.context)[0] or _coin_of_words(tagged.label, tagged.lead, tagged.tail)
    coin = coin or _coin_of_name(tagged.fact.concept, tagged.fact.unit)
    if coin is None and re.search(r"\b(?:tokens?|coins?)\b", tagged.label or tagged.tail[:30], re.IGNORECASE):
        return sole
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


def _flows(page: _Page, sole: str | None, several: bool) -> Iterator[Reading]:
    """Purchases and sales of the period: a coin's own roll-forward before the cash flow statement's line."""
    for rule in page.rules.flow:
        best: dict[tuple[str | None, date | None], tuple[tuple[int, Decimal], TaggedNumber]] = {}
        for tagged in page.tagged:
            place = _flow_place(page, rule, tagged)
            if place is None:
                continue
            asset = _coin_of_dimensions(tagged.context)[0] or _coin_of_words(tagged.label) or sole
            if asset is None and (not several or not rule.money):
                continue
            key, rank = (asset, tagged.context.start), (place, -abs(tagged.value))
            if key not in best or rank < best[key][0]:
                best[key] = (rank, tagged)
        for (asset, start), (_, tagged) in best.items():
            yield page.state(tagged, rule.measure, abs(tagged.value), asset=asset, period=(start, _end(tagged)))


def _flow_place(page: _Page, rule: _Rule, tagged: TaggedNumber) -> int | None:
    """How well a number fits the rule (0 best); None where it does not.

    A coin's own roll-forward counts all that was bought, the cash flow statement only what was paid for in cash.
    """
    context = tagged.context
    if context.instant or not page.current(context.end) or not tagged.value or not _coin_of_dimensions(context)[1]:
        return None
    if rule.money and not tagged.fact.unit.upper().startswith("USD"):
        return None
    if tagged.fact.concept in rule.concepts:
        return 2 * rule.concepts.index(tagged.fact.concept)
    if rule.label is None or not tagged.label or not rule.label.search(tagged.label):
        return None
    if rule.deny is not None and rule.deny.search(tagged.fact.concept):
        return None
    return None if rule.demand is not None and not rule.demand.search(tagged.label) else 1


def _gains(page: _Page, sole: str | None, several: bool) -> Iterator[Reading]:
    """Unrealized gains and losses, loss negative, where the tag's sign and the printed words agree."""
    rule = page.rules.gain
    done: set[tuple[str | None, date | None]] = set()
    for tagged in page.tagged:
        if _flow_place(page, rule, tagged) is None:
            continue
        asset = _coin_of_dimensions(tagged.context)[0] or _coin_of_words(tagged.label) or sole
        key = (asset, tagged.context.start)
        if key in done or (asset is None and not several):
            continue
        done.add(key)
        said = _said_sign(page, tagged)
        if said is not None and said * tagged.value > 0:
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
        report = read_inline(document.content)
    except BadDocument:
        return  # what is no markup has no tags; the text styles say what they make of it
    page = _Page(document, report)
    yield from _shares(page)
    yield from _balances(page)
    holdings, sole = _holdings(page)
    yield from holdings
    held = {
        fact.asset: fact.number
        for fact in holdings
        if isinstance(fact, Fact) and fact.measure == "holdings_units" and fact.asset and page.current(fact.as_of)
    }
    several = len({fact.asset for fact in holdings if isinstance(fact, Fact) and fact.asset}) > 1
    yield from _restricted(page, sole, held)
    yield from _flows(page, sole, several)
    yield from _gains(page, sole, several)


STYLE = Style("inline_xbrl_concepts", 1, _recognises, _read)
