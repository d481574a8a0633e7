"""Inline XBRL concepts: the tagged numbers of periodic reports, taken only where tag, label and identities agree.

Filers tag coins held in dollars, a thousandfold, under names that mean something else, and totals over different coins
as if they were one. So a tag alone is never believed: the printed row must not contradict it, a part (a pledged lot,
one custodian's share) is not the whole, and units, cost and fair value must fit the coin's market price. What breaks an
identity is an `Unread` that names both numbers; nothing is rescaled here.

Reads       a row of a coin with units, cost and fair value; a row of a measure under days or coins; a sentence that
            counts coins and says what they cost and are worth: each by the tags under it
Tags        of US GAAP, and of the filer's own making where the whole name is a measure ("NumberOfBitcoinHeld"); any tag
            in a coin's row under its member where the column's heading is a measure ("Cost basis")
Parts       by members beside the coin: restricted and pledged coins are told apart; a total over the coin's own row and
            its parts is the coin's, lots and segments are never summed; a liquid-staked coin that a row counts "as SOL
            equivalent" is a part of SOL
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

from datmon.coins import Coin, coin_words, coins, find_coins, symbol_of
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.errors import BadDocument
from datmon.fact import Fact, Reading
from datmon.inline_xbrl import INFINITE, Context, InlineReport
from datmon.statements import is_untagged
from datmon.tagged_facts import Interest, ReaderPage, listed
from datmon.tagged_numbers import TaggedNumber, inline_report, plain_label, rivals
from datmon.treasury_coins import coins_named

_WORD = re.compile(r"[^\W_]+")
_NEAR = 70  # characters of prose before and behind a number that say what it is

# Must split "NearProtocolMember" into Near, Protocol, Member; "BTCMember" into BTC, Member; "dfdvSOL" into dfdv, SOL.
_CAMEL = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
# Must match "(as SOL equivalent)", "in ETH equivalents", "– ETH equivalent". Must not match "cash equivalents".
_EQUIVALENT = re.compile(r"(?:\b(?:as|in)|\(|[–—-])\s?\$?(?P<coin>[A-Z]{2,6})[ -]equivalents?\b")
# "Total digital assets, at fair value" under the heading "Cost": the heading says what the number is.
_STANDARD = frozenset(("us-gaap", "srt", "dei", "ifrs-full"))  # taxonomies whose tags are listed one by one
# Must match a currency's unit: "USD", "CNY", "USD/shares". Must not match "pure", "shares", "BTC", "ETH", "t:Bitcoin".
_CURRENCY = re.compile(r"^(?!BTC|ETH|SOL|XRP|BNB|TRX|LTC|TON|SUI|ADA|TAO|ZEC|DOT|POL)[A-Z]{3}(?:/|$)")
_AT_FAIR_VALUE = re.compile(r",? (?:at )?fair value\b", re.IGNORECASE)
_MEASURE_WORD = re.compile(r"\b(?:units?|tokens?|coins?|cost|value|number|quantity)\b", re.IGNORECASE)
_LAST_FIGURE = re.compile(r"\$\s?\d[\d,.]*")
_GAIN = re.compile(r"\bgains?\b|\bappreciation\b|\bincome\b", re.IGNORECASE)
_LOSS = re.compile(r"\bloss(?:es)?\b|\bdepreciation\b", re.IGNORECASE)
# Must match the end of "and an unrealized loss of $", "net unrealized gains of approximately $"; not "change of $".
_PLAIN_GAIN = re.compile(r"\bunrealized (?:loss|gain)(?:es|s)? of (?:approximately )?\$?\s*$", re.IGNORECASE)
# Must match before the whole in "300 of our 1,200 bitcoin", "one of the approximately 1,200"; not "all of our 1,200".
_OUT_OF = re.compile(r"\d[\d,.]* (?:bitcoin |coins |tokens |units )?of (?:\w+ )?(?:[\w’']+ ){0,3}$")
# Must match where a sentence goes on to a part of what it just counted: ", of which 300", " and 900 unrestricted".
_PART_FOLLOWS = re.compile(
    r"\b(?:of which|of (?:these|those|them)|including|inclusive of)\b"
    r"|\b(?:and|while|with) (?:approximately |about )?\d",
    re.IGNORECASE,
)


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
    column: re.Pattern[str] | None
    pledged: str
    money: bool


@dataclass(frozen=True, slots=True)
class _Rules:
    """The whole TOML, patterns compiled."""

    current: timedelta
    comparative: timedelta
    later: timedelta
    cost_factor: Decimal
    total_share: Decimal
    dominant_mentions: int
    dominant_share: Decimal
    several_coins: int
    several_mentions: int
    neutral_words: frozenset[str]
    restricted_words: frozenset[str]
    restricted_fillers: frozenset[str]
    treasury: re.Pattern[str]
    whole_members: frozenset[str]
    count: re.Pattern[str]
    others: re.Pattern[str]
    affiliate: re.Pattern[str]
    holding: tuple[_Rule, ...]
    restricted: tuple[_Rule, ...]
    flow: tuple[_Rule, ...]
    gain: _Rule
    telling: frozenset[str]
    concepts: frozenset[str]
    names: tuple[re.Pattern[str], ...]

    def tells(self, label: str) -> bool:
        """Whether the first words of a row may fit a rule: they name a coin, or a coin's worth."""
        return not self.telling.isdisjoint(_WORD.findall(label.lower()))


@cache
def _rules() -> _Rules:
    text = files("datmon.disclosures").joinpath("inline_xbrl_concepts.toml").read_text("utf-8")
    table = tomllib.loads(text, parse_float=Decimal)
    names = sorted(coin_words())
    coin = f"(?:{'|'.join([*map(re.escape, names), *table['things']])})"
    thing = f"(?:{'|'.join([*table['name_things'], *(re.escape(name.replace(' ', '')) for name in names)])})"
    several = {key: tuple(_rule(row, coin, thing) for row in table[key]) for key in ("holding", "restricted", "flow")}
    gain = _rule(table["gain"], coin, thing)
    by_tag = [gain, *several["holding"], *several["restricted"], *several["flow"]]
    return _Rules(
        current=timedelta(days=table["current_days"]),
        comparative=timedelta(days=table["comparative_days"]),
        later=timedelta(days=table["later_days"]),
        cost_factor=Decimal(table["cost_factor"]),
        total_share=Decimal(table["total_share"]),
        dominant_mentions=table["dominant_mentions"],
        dominant_share=Decimal(table["dominant_share"]),
        several_coins=table["several_coins"],
        several_mentions=table["several_mentions"],
        neutral_words=frozenset(table["neutral_words"]),
        restricted_words=frozenset(table["restricted_words"]),
        restricted_fillers=frozenset(table["restricted_fillers"]),
        treasury=re.compile(table["treasury"], re.IGNORECASE),
        whole_members=frozenset(table["whole_members"]),
        count=re.compile(table["count"].replace("{coin}", coin), re.IGNORECASE),
        others=re.compile(table["others"], re.IGNORECASE),
        affiliate=re.compile(table["affiliate"], re.IGNORECASE),
        gain=gain,
        telling=frozenset([*table["telling"], *(words[0] for name in names if (words := _WORD.findall(name)))]),
        concepts=frozenset(tag for rule in by_tag for tag in (*rule.concepts, rule.pledged)),
        names=tuple(rule.name for rule in by_tag if rule.name is not None),
        **several,
    )


def _rule(row: dict[str, Any], coin: str, thing: str) -> _Rule:
    def pattern(key: str) -> re.Pattern[str] | None:
        if key not in row:
            return None
        return re.compile(row[key].replace("{coin}", coin).replace("{thing}", thing), re.IGNORECASE)

    return _Rule(
        row["measure"], tuple(row["concepts"]), pattern("label"), pattern("against"), pattern("name"),
        pattern("words"), pattern("part"), pattern("demand"), pattern("deny"), pattern("column"),
        row.get("pledged", ""), row.get("money", True),
    )  # fmt: skip


@lru_cache(maxsize=8192)
def _wants(concept: str) -> bool:
    """Whether a rule reads the tag whatever its row says; reports share most of their tags, so the answer is kept."""
    local = concept.rpartition(":")[2]
    return concept in _rules().concepts or any(name.search(local) is not None for name in _rules().names)


@lru_cache(maxsize=8192)
def _named(concept: str) -> _Rule | None:
    """The holding that a tag of the filer's own making means, where its name says a measure and nothing else."""
    prefix, _, local = concept.rpartition(":")
    if prefix in _STANDARD:
        return None
    return next((rule for rule in _rules().holding if rule.name and rule.name.search(local)), None)


# the page ------------------------------------------------------------------------------------------------------


class _Page(ReaderPage):
    """A report with the rules it is read by."""

    def __init__(self, document: Document, report: InlineReport) -> None:
        self.rules = rules = _rules()
        self.named: frozenset[str] = frozenset()  # the coins that holdings name
        self.parts: defaultdict[tuple[str, date | None, str], dict[str, Decimal]] = defaultdict(dict)
        before = max(rules.current, rules.comparative)
        interest = Interest(_wants, rules.tells, rules.current, before, rules.later)
        super().__init__(document, report, interest, STYLE.reader)

    @cached_property
    def sole(self) -> str | None:
        """The only coin of the report: the one its holdings name, else the one its words are about."""
        if self.named:
            return next(iter(self.named)) if len(self.named) == 1 else None
        return _dominant_coin(self._mentions, self.rules)

    @cached_property
    def several(self) -> bool:
        """Whether the report holds several coins, as its holdings or, where these name none, its words say."""
        if self.named:
            return len(self.named) > 1
        often = [count for count in self._mentions.values() if count >= self.rules.several_mentions]
        return len(often) >= self.rules.several_coins and self.sole is None

    @cached_property
    def _mentions(self) -> Counter[str]:
        return coins_named(self.document)


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


@lru_cache(maxsize=4096)
def part_of_member(member: str) -> str | None:
    """The coin of which a member's name means a part: "abc:BitcoinHeldAsCollateralMember" BTC; else None."""
    symbols = {symbol_of(word) for word in _CAMEL.findall(member.rpartition(":")[2])} - {None}
    return symbols.pop() if len(symbols) == 1 and coin_of_member(member) is None else None


@lru_cache(maxsize=4096)
def is_restricted_member(member: str) -> bool:
    """Whether a member means restricted coins alone: "RestrictedBitcoinMember", "CollateralPledgedMember"."""
    words = {word.lower() for word in _CAMEL.findall(member.rpartition(":")[2]) if symbol_of(word) is None}
    telling = words - _rules().neutral_words - _rules().restricted_fillers
    return bool(telling) and telling <= _rules().restricted_words


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


def _dominant_coin(mentions: Counter[str], rules: _Rules) -> str | None:
    """The coin a report is about: nearly all mentions are of it, and not just a few."""
    if not mentions:
        return None
    symbol, count = mentions.most_common(1)[0]
    enough = count >= rules.dominant_mentions and count >= mentions.total() * rules.dominant_share
    return symbol if enough else None


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
    page.named = frozenset(claim.asset for claim in claims if claim.asset and _names_coin(claim))
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


def _names_coin(claim: _Claim) -> bool:
    """Whether a claim says what the report holds: by a row, or a count; an amount in prose may be a part's."""
    return bool(claim.tagged.label) or (claim.sure and claim.measure == "holdings_units")


def _claims(page: _Page) -> tuple[list[_Claim], list[Reading]]:
    claims: list[_Claim] = []
    readings: list[Reading] = []
    for tagged in page.tagged:
        rule = _holding_rule(page, tagged)
        coin, whole = _coin_of_dimensions(tagged.context)
        if rule is None or not tagged.value or not _this_report(page, tagged.context):
            continue
        if not whole:
            _note_part(page, rule, tagged)
            continue
        if rule.part is not None and rule.part.search(_own_words(tagged, _NEAR)):
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
        looked_through = _counted_as(page, tagged) if tagged.label else None
        if asset and looked_through and coins()[asset].underlying == looked_through:
            page.parts[rule.measure, tagged.context.end, looked_through][asset] = tagged.value
            continue
        claims.append(_Claim(rule.measure, asset, tagged, coin is not None))
    return claims, readings


def _counted_as(page: _Page, tagged: TaggedNumber) -> str | None:
    """The coin in which a row counts another: "fwdSOL (as SOL equivalent)"; None for other rows."""
    match = _EQUIVALENT.search(page.document.text[tagged.quote[0] : tagged.span[0]].partition(" | ")[0])
    return symbol_of(match["coin"]) if match else None


def _note_part(page: _Page, rule: _Rule, tagged: TaggedNumber) -> None:
    """Remember what a member that is a part of a coin has of it."""
    dimensions = tagged.context.dimensions
    coin = part_of_member(dimensions[0].member) if len(dimensions) == 1 else None
    if coin:
        page.parts[rule.measure, tagged.context.end, coin][dimensions[0].member] = tagged.value


def _doubt(page: _Page, rule: _Rule, tagged: TaggedNumber) -> str:
    """Why a number that has the tag or the label of a holding is none: its words, its owner, its unit; else empty."""
    if rule.against is not None and rule.against.search(_near(tagged)):
        return f"tagged {tagged.fact.concept}, but the words differ"
    if _of_others(page, tagged):
        return f"tagged {tagged.fact.concept}, but the words say that others own it"
    if page.rules.affiliate.search(tagged.lead[-2 * _NEAR :]):
        return f"tagged {tagged.fact.concept}, but the words say that an affiliate holds it"
    if rule.money and not tagged.in_dollars:
        return f"tagged in {_unit(tagged)}, not in USD"
    return ""


def _of_others(page: _Page, tagged: TaggedNumber) -> bool:
    """Whether the words say that the coins are kept for somebody else, whatever the tag says."""
    return page.rules.others.search(f"{_around(tagged)} {tagged.over}") is not None


def _unit(tagged: TaggedNumber) -> str:
    return tagged.fact.unit or "no unit"


def _near(tagged: TaggedNumber) -> str:
    """The words that say what the number is: the row and column, or the sentence's last words before it.

    Of money told behind other money ("a fair value of $9 and a cost basis of $7") only its own words, if they say it.
    """
    if not tagged.label:
        lead = tagged.lead[-_NEAR:]
        own = _LAST_FIGURE.split(lead)[-1]
        return own if tagged.fact.unit and _MEASURE_WORD.search(own) and _CURRENCY.search(tagged.fact.unit) else lead
    label = _AT_FAIR_VALUE.sub("", tagged.label) if _MEASURE_WORD.search(tagged.heading) else tagged.label
    return f"{label} {tagged.heading}"


def _around(tagged: TaggedNumber) -> str:
    """The row and column, or the words just before and behind a number in prose."""
    return _near(tagged) if tagged.label else f"{tagged.lead[-_NEAR:]} {tagged.tail[:_NEAR]}"


def _own_words(tagged: TaggedNumber, near: int | None = None) -> str:
    """The words that are about the number itself, in prose not those of a part of it that is counted behind it."""
    if tagged.label or _OUT_OF.search(tagged.lead[-_NEAR:]):
        return _near(tagged) if tagged.label else ""
    follows = _PART_FOLLOWS.search(tagged.tail)
    tail = tagged.tail[: follows.start()] if follows else tagged.tail
    return f"{tagged.lead[-near:]} {tail[:near]}" if near else f"{tagged.lead} {tail}"


def _holding_rule(page: _Page, tagged: TaggedNumber) -> _Rule | None:
    by_tag = next((rule for rule in page.rules.holding if tagged.fact.concept in rule.concepts), None)
    if by_tag:
        return by_tag
    by_label = (rule for rule in page.rules.holding if rule.label and rule.label.search(tagged.label))
    return (next(by_label, None) if tagged.label else None) or _rule_by_name(tagged) or _rule_by_column(page, tagged)


def _rule_by_name(tagged: TaggedNumber) -> _Rule | None:
    """The rule of a filer's own tag of a day; a count has no currency."""
    rule = _named(tagged.fact.concept) if tagged.context.instant else None
    return None if rule is not None and not rule.money and _CURRENCY.search(tagged.fact.unit) else rule


def _rule_by_column(page: _Page, tagged: TaggedNumber) -> _Rule | None:
    """The rule of a column, whatever its tag: in a row that says nothing but the coin that the tag's member means."""
    coin, whole = _coin_of_dimensions(tagged.context)
    if coin is None or not whole or not tagged.context.instant or tagged.fact.concept in page.rules.concepts:
        return None
    if not tagged.label or _coin_alone(page, tagged.label) != coin:
        return None
    heading = plain_label(tagged.heading)
    rules = (rule for rule in page.rules.holding if rule.column is not None and rule.column.search(heading))
    rule = next(rules, None)
    return None if rule is not None and not rule.money and _CURRENCY.search(tagged.fact.unit) else rule


def _coin_alone(page: _Page, label: str) -> str | None:
    """The coin a row is of, where its words say nothing else: "Bitcoin", "Solana tokens"; else None."""
    coin = _coin_of_words(label)
    for start, end, _ in reversed(find_coins(label)):
        label = f"{label[:start]} {label[end:]}"
    return coin if {word.lower() for word in _WORD.findall(label)} <= page.rules.neutral_words else None


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
            chosen[measure] = _with_parts(page, claims, best)
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


def _with_parts(page: _Page, claims: list[_Claim], best: _Claim) -> _Claim:
    """The total over a coin's own row and the rows of its parts beside it ("Bitcoin pledged"), where they add up to it.

    A row of the coin's bare name is then what is left beside the parts, and not the whole; but a row of what is held
    for investment is the treasury, whatever else is held to work with.
    """
    parts = page.parts.get((best.measure, best.day, best.asset or ""), {})
    if any(claim.value == best.value and page.rules.treasury.search(claim.tagged.label) for claim in claims):
        return best
    whole = best.value + sum(parts.values(), Decimal(0))
    if not parts:
        return best
    slack = len(parts) + 2
    near = [claim for claim in claims if abs(claim.value - whole) <= slack * _last_place(claim)]
    return next((claim for claim in near if claim.tagged.label), best)


def _last_place(claim: _Claim) -> Decimal:
    """The worth of the last digit as the tag says its accuracy; nothing where the number is exact."""
    decimals = claim.tagged.fact.decimals
    return Decimal(1).scaleb(-decimals) if decimals is not None and abs(decimals) < INFINITE else Decimal(0)


def _accuracy(claim: _Claim) -> int:
    return -INFINITE if claim.tagged.fact.decimals is None else claim.tagged.fact.decimals


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
        if _is_total(page, best, sum(of_parts.values(), Decimal(0))):
            yield page.state(best.tagged, measure, best.value, asset=None, as_of=best.day)


def _is_total(page: _Page, claim: _Claim, parts: Decimal) -> bool:
    """Whether an amount is no less than the named parts and, where its words do not say the measure, no more either."""
    share, word = page.rules.total_share, "cost" if claim.measure == "holdings_cost_usd" else "value"
    said = word in f"{claim.tagged.label} {claim.tagged.heading} {claim.tagged.lead}".lower()
    return claim.value >= parts * share and (said or claim.value * share <= parts)


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
    coin = _coin_of_dimensions(tagged.context)[0] or _coin_of_parts(tagged.context)
    coin = coin or _coin_of_words(tagged.label, tagged.lead, tagged.tail)
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
    if concept != rule.pledged and concept not in rule.concepts:
        denied = rule.deny is not None and rule.deny.search(concept)
        return not denied and rule.name is not None and rule.name.search(concept.rpartition(":")[2]) is not None
    if _by_restricted_member(tagged.context):
        return True
    near = _own_words(tagged, _NEAR if concept == rule.pledged else None)
    return _coin_of_dimensions(tagged.context)[1] and bool(rule.words and rule.words.search(near))


def _by_restricted_member(context: Context) -> bool:
    """Whether a member says that the coins are restricted, and no other narrows them."""
    narrowing = [
        dimension.member
        for dimension in context.dimensions
        if not coin_of_member(dimension.member) and dimension.member.rpartition(":")[2] not in _rules().whole_members
    ]
    return bool(narrowing) and all(is_restricted_member(member) for member in narrowing)


def _coin_of_parts(context: Context) -> str | None:
    symbols = {part_of_member(dimension.member) for dimension in context.dimensions} - {None}
    return symbols.pop() if len(symbols) == 1 else None


def _flows(page: _Page) -> Iterator[Reading]:
    """Purchases and sales of the period: a coin's own roll-forward before the cash flow statement's line."""
    for rule in page.rules.flow:
        best: dict[tuple[str | None, date | None], tuple[tuple[int, Decimal], TaggedNumber]] = {}
        copies: defaultdict[tuple[str | None, date | None, int], list[TaggedNumber]] = defaultdict(list)
        for tagged in page.tagged:
            place = _flow_place(page, rule, tagged)
            if place is None:
                continue
            asset = _coin_of_dimensions(tagged.context)[0] or _coin_of_words(tagged.label) or page.sole
            if asset is None and (not rule.money or not page.several):
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
    demanded = rule.demand is None or rule.demand.search(tagged.label) is not None
    if rule.name is not None and tagged.label and rule.name.search(tagged.fact.concept.rpartition(":")[2]):
        return 1 if demanded else None
    if rule.label is None or not tagged.label or not rule.label.search(tagged.label):
        return None
    if rule.deny is not None and rule.deny.search(tagged.fact.concept):
        return None
    return 1 if demanded else None


def _gains(page: _Page) -> Iterator[Reading]:
    """Unrealized gains and losses, loss negative, where the tag's sign and the printed words agree."""
    rule = page.rules.gain
    done: set[tuple[str | None, date | None]] = set()
    found = [tagged for tagged in page.tagged if _flow_place(page, rule, tagged) is not None]
    for tagged in found:
        asset = _coin_of_dimensions(tagged.context)[0] or _coin_of_words(tagged.label) or page.sole
        key = (asset, tagged.context.start)
        if key in done or (asset is None and not page.several):
            continue
        done.add(key)
        doubt = _flow_doubt(rule, tagged, [other for other in found if other.context.start == key[1]])
        said = _said_sign(page, tagged)
        if doubt:
            yield page.unread(tagged, rule.measure, doubt)
        elif said is not None and (said * tagged.value > 0 or _plainly_said(tagged)):
            yield page.state(tagged, rule.measure, said * abs(tagged.value), asset=asset, period=(key[1], _end(tagged)))
        else:
            yield page.unread(tagged, rule.measure, f"tagged {tagged.value:,}, but the words do not say so")


def _plainly_said(tagged: TaggedNumber) -> bool:
    """Whether a sentence names the gain or loss directly before the number: then the tag's sign is the filer's slip."""
    return not tagged.label and _PLAIN_GAIN.search(tagged.lead) is not None


def _said_sign(page: _Page, tagged: TaggedNumber) -> int | None:
    """+1 where the words say gain, -1 where they say loss; None where they do not tell.

    A row that says neither ("Change in fair value") is a gain, in brackets a loss.
    A label with both words gives the meaning of a plain number first or outside brackets: "Gain (loss)", "(Loss) gain".
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
    loss_bracketed = words[max(0, loss.start() - 1)] == "("
    loss_first = loss.start() < gain.start() and not loss_bracketed
    plain = -1 if words[max(0, gain.start() - 1)] == "(" or loss_first else 1
    return -plain if bracketed else plain


def _end(tagged: TaggedNumber) -> date:
    assert tagged.context.end is not None  # noqa: S101 - the page holds dated facts only
    return tagged.context.end


# the style -----------------------------------------------------------------------------------------------------


def _recognises(document: Document) -> bool:
    return not is_untagged(document)


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
    yield from _restricted(page, held)
    yield from _flows(page)
    yield from _gains(page)


STYLE = Style("inline_xbrl_concepts", 5, _recognises, _read)
