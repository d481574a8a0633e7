"""The issuer's own tagged numbers: shares on the cover, cash, debt at its principal, preferred stock, buybacks.

Reads       the cover's shares by class; a balance sheet's rows of cash and of restricted cash; a liquidation
            preference named in a sentence or a row; shares repurchased, in a row of the equity statement or a sentence
Does not    read a class that has two counts, a part (current, non-current) of restricted cash, redemptions, shares
            withheld for taxes, what may be bought back
            Debt is read only where words beside the tag say that it is the total of principal; carrying amounts are
            less than what is owed and are unread, by name. So are amounts in another currency.
Not modelled: warrants, whose tags do not say what is outstanding.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.errors import BadDocument
from datmon.fact import Reading
from datmon.inline_xbrl import INFINITE, Context
from datmon.statements import is_untagged
from datmon.tagged_facts import Interest, ReaderPage, listed
from datmon.tagged_numbers import TaggedNumber, inline_report, rivals

NAME = "inline_xbrl_issuer"
_NEAR = 90  # characters of prose before a number that say what it is
_BEHIND = 60

# Must split "CommonClassAMember" into Common, Class, A, Member.
_CAMEL = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")


@dataclass(frozen=True, slots=True)
class _Balance:
    """A balance sheet line: the tags that mean it in order, the words it has, and parts that exclude each other."""

    measure: str
    concepts: tuple[str, ...]
    label: re.Pattern[str]
    together: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Flow:
    """What was bought back, in shares or in money."""

    measure: str
    concepts: frozenset[str]
    money: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """What the printed words must and must not say."""

    needed: re.Pattern[str]
    against: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Debt:
    """The tags of debt, those that mean its principal by name, and the words that make a number the principal owed."""

    measure: str
    carrying: frozenset[str]
    principal: frozenset[str]
    total: re.Pattern[str]
    only: re.Pattern[str]
    principal_words: re.Pattern[str]
    prose: re.Pattern[str]
    against: re.Pattern[str]
    least: Decimal


@dataclass(frozen=True, slots=True)
class _Rules:
    """The TOML, patterns compiled."""

    current: timedelta
    later: timedelta
    shortest_flow: timedelta
    shares: str
    class_axis: str
    share_words: frozenset[str]
    other_words: frozenset[str]
    balance: tuple[_Balance, ...]
    preferred: frozenset[str]
    preferred_words: _Words
    debt: _Debt
    buyback: tuple[_Flow, ...]
    buyback_words: _Words
    buyback_members: frozenset[str]

    def wants(self, concept: str) -> bool:
        """Whether a rule reads the tag wherever it stands; balance sheet lines are found by their rows."""
        if concept in self.debt.carrying or concept in self.debt.principal:
            return True
        return concept == self.shares or concept in self.preferred or any(concept in f.concepts for f in self.buyback)


@cache
def _rules() -> _Rules:
    table = tomllib.loads(files("datmon.disclosures").joinpath("inline_xbrl_issuer.toml").read_text("utf-8"))
    return _Rules(
        current=timedelta(days=table["current_days"]),
        later=timedelta(days=table["later_days"]),
        shortest_flow=timedelta(days=table["shortest_flow"]),
        shares=table["cover"]["shares"],
        class_axis=table["cover"]["class_axis"],
        share_words=frozenset(table["cover"]["share_words"]),
        other_words=frozenset(table["cover"]["other_words"]),
        balance=tuple(_balance(row) for row in table["balance"]),
        preferred=frozenset(table["preferred"]["concepts"]),
        preferred_words=_words(table["preferred"]),
        debt=_debt(table["debt"]),
        buyback=tuple(_Flow(row["measure"], frozenset(row["concepts"]), row["money"]) for row in table["buyback"]),
        buyback_words=_words(table["bought_back"]),
        buyback_members=frozenset(table["bought_back"]["members"]),
    )


def _balance(row: dict[str, Any]) -> _Balance:
    together = tuple(frozenset(group) for group in row.get("together", ()))
    return _Balance(row["measure"], tuple(row["concepts"]), re.compile(row["label"], re.IGNORECASE), together)


def _debt(row: dict[str, Any]) -> _Debt:
    def pattern(key: str) -> re.Pattern[str]:
        return re.compile(row[key], re.IGNORECASE)

    return _Debt(
        row["measure"], frozenset(row["carrying"]), frozenset(row["principal"]), pattern("total"),
        pattern("only"),
        pattern("principal_words"), pattern("prose"), pattern("against"), Decimal(row["least"]),
    )  # fmt: skip


def _words(row: dict[str, Any]) -> _Words:
    return _Words(re.compile(row["words"], re.IGNORECASE), re.compile(row["against"], re.IGNORECASE))


_LINES = ("cash", "total cash", "restricted cash", "total restricted cash")


class _Page(ReaderPage):
    """A report with the rules it is read by."""

    def __init__(self, document: Document) -> None:
        self.rules = rules = _rules()
        interest = Interest(rules.wants, _tells, rules.current, rules.current, rules.later)
        super().__init__(document, inline_report(document), interest, STYLE.reader)


def _tells(label: str) -> bool:
    return label.lower().startswith(_LINES)


# shares and preferred stock, by class ----------------------------------------------------------------------------


def _shares(page: _Page) -> Iterator[Reading]:
    """The shares of each class on the cover; a class with two numbers is not read."""
    by_class: defaultdict[str | None, list[TaggedNumber]] = defaultdict(list)
    for tagged in page.chosen:
        if tagged.fact.concept == page.rules.shares and _only_class(page, tagged.context):
            by_class[_class_name(page, tagged.context)].append(tagged)
    for share_class, found in by_class.items():
        if share_class is not None and not _is_share_class(page, share_class):
            yield page.unread(found[0], "shares_outstanding", f"the tag's class is {share_class!r}, no common stock")
            continue
        values = {value for tagged in found for value in (tagged.value, *page.disputed.get(tagged.fact.order, ()))}
        if len(values) > 1:
            yield page.unread(found[0], "shares_outstanding", f"the cover gives {listed(values)} for one class")
            continue
        tagged = found[0]
        if tagged.value:  # "no shares of Class B" is a class that is not outstanding
            yield page.state(
                tagged, "shares_outstanding", tagged.value, as_of=tagged.context.end, share_class=share_class
            )


def _only_class(page: _Page, context: Context) -> bool:
    return all(dimension.axis == page.rules.class_axis for dimension in context.dimensions)


def _is_share_class(page: _Page, name: str) -> bool:
    """Whether a class is common, ordinary or capital stock, and no warrant, unit, right, preferred stock or note."""
    words = {word.lower() for word in name.split()}
    return not words.isdisjoint(page.rules.share_words) and words.isdisjoint(page.rules.other_words)


def _class_name(page: _Page, context: Context) -> str | None:
    """The class a member names: "us-gaap:CommonClassAMember" is Class A; another member is named by its own words."""
    member = context.member(page.rules.class_axis)
    if member is None:
        return None
    words = [word for word in _CAMEL.findall(member.rpartition(":")[2]) if word != "Member"]
    if len(words) == 3 and words[:2] == ["Common", "Class"]:
        return f"Class {words[2]}"
    return " ".join(words) or None


def _preferred(page: _Page) -> Iterator[Reading]:
    """The liquidation preference of each series, where the words beside the number say that it is one and no rate."""
    by_series: defaultdict[str | None, list[TaggedNumber]] = defaultdict(list)
    words = page.rules.preferred_words
    for tagged in page.chosen:
        beside = f"{tagged.label} {tagged.lead[-_NEAR:]} {tagged.tail[:_BEHIND]}"
        stands = tagged.fact.concept in page.rules.preferred and page.current(tagged.context.end) and tagged.value
        said = words.needed.search(beside) and not words.against.search(beside)
        if stands and said and _only_class(page, tagged.context):
            by_series[_class_name(page, tagged.context)].append(tagged)
    for series, found in by_series.items():
        values = {value for tagged in found for value in (tagged.value, *page.disputed.get(tagged.fact.order, ()))}
        if not all(tagged.in_dollars for tagged in found):
            yield page.unread(found[0], "preferred_liquidation_usd", _not_dollars(found))
        elif len(values) == 1:
            yield page.state(
                found[0], "preferred_liquidation_usd", found[0].value, as_of=found[0].context.end, share_class=series
            )
        else:
            yield page.unread(
                found[0], "preferred_liquidation_usd", f"the report gives {listed(values)} for one series"
            )


# lines of the balance sheet --------------------------------------------------------------------------------------


def _balances(page: _Page) -> Iterator[Reading]:
    for rule in page.rules.balance:
        lines = [tagged for tagged in page.tagged if _is_line(page, rule, tagged)]
        there = {tagged.fact.concept for tagged in lines}
        concept = next((each for each in rule.concepts if each in there), None)
        if concept is None or (rule.together and all(there & parts for parts in rule.together)):
            continue
        found = _in_dollars_if_any([tagged for tagged in lines if tagged.fact.concept == concept])
        values = {tagged.value for tagged in found}
        if not all(tagged.in_dollars for tagged in found):
            yield page.unread(found[0], rule.measure, _not_dollars(found))
        elif len(values) == 1:
            yield page.state(found[0], rule.measure, found[0].value, as_of=found[0].context.end)
        else:
            yield page.unread(found[0], rule.measure, f"the report gives {listed(values)} for one day")


def _in_dollars_if_any(found: list[TaggedNumber]) -> list[TaggedNumber]:
    """The dollars of a page that has a column in another currency too; all where none are dollars."""
    return [tagged for tagged in found if tagged.in_dollars] or found


def _not_dollars(found: list[TaggedNumber]) -> str:
    units = sorted({tagged.fact.unit or "no unit" for tagged in found if not tagged.in_dollars})
    return f"tagged in {' and '.join(units)}, not in USD"


def _is_line(page: _Page, rule: _Balance, tagged: TaggedNumber) -> bool:
    return (
        tagged.fact.concept in rule.concepts
        and not tagged.context.dimensions
        and page.current(tagged.context.end)
        and rule.label.search(tagged.label) is not None
    )


# debt ------------------------------------------------------------------------------------------------------------


def _debts(page: _Page) -> Iterator[Reading]:
    """The principal of all debt at the report's end, where the words say so; else what is tagged instead, unread."""
    rule = page.rules.debt
    tagged = [each for each in page.tagged if _is_debt(page, each)]
    if not tagged:
        return
    dollars = _in_dollars_if_any(tagged)
    if not dollars[0].in_dollars:
        yield page.unread(dollars[0], rule.measure, _not_dollars(dollars))
        return
    totals = [each for each in dollars if _is_principal(rule, each)]
    reason = _principal_doubt(rule, totals, dollars)
    if reason:
        yield page.unread((totals or dollars)[0], rule.measure, reason)
    else:
        yield page.state(totals[0], rule.measure, totals[0].value, as_of=totals[0].context.end)


def _is_debt(page: _Page, tagged: TaggedNumber) -> bool:
    context = tagged.context
    by_tag = tagged.fact.concept in page.rules.debt.carrying or tagged.fact.concept in page.rules.debt.principal
    return by_tag and context.instant and not context.dimensions and tagged.value > 0 and page.current(context.end)


def _is_principal(rule: _Debt, tagged: TaggedNumber) -> bool:
    """Whether tag and words make a number the principal of all debt, and not one note's, nor what it is carried at."""
    if not tagged.label:
        near = tagged.lead[-_NEAR:]
        return bool(rule.prose.search(near)) and not rule.against.search(near)
    beside = f"{tagged.label} {tagged.heading}"
    if rule.against.search(beside) or not (rule.total.search(tagged.label) or rule.only.search(tagged.label)):
        return False
    return tagged.fact.concept in rule.principal or rule.principal_words.search(beside) is not None


def _principal_doubt(rule: _Debt, totals: list[TaggedNumber], tagged: list[TaggedNumber]) -> str:
    """Why no total of principal can be stated; empty where one can."""
    carried = [each for each in tagged if each not in totals]
    if not totals:
        named = {f"{each.fact.concept.rpartition(':')[2]} {each.value:,}": None for each in carried}
        return f"carrying amounts or single notes, not the total of principal: {', '.join(list(named)[:4])}"
    values = {each.value for each in totals}
    if len(values) > 1:
        return f"the report gives {listed(values)} as principal of one day"
    if not carried and all(each.label and not rule.total.search(each.label) for each in totals):
        return "one note's principal, and no carrying amount of all debt beside it"
    largest = max((each.value for each in carried), default=Decimal(0))
    if totals[0].value < largest * rule.least:
        return f"principal {totals[0].value:,} is less than the carrying amount {largest:,}: a part of it"
    return ""


# shares bought back ----------------------------------------------------------------------------------------------


def _buybacks(page: _Page) -> Iterator[Reading]:
    """Own shares bought back and what was paid, by the period's first day; numbers that differ are unread."""
    for rule in page.rules.buyback:
        by_start: defaultdict[date, list[TaggedNumber]] = defaultdict(list)
        for tagged in page.tagged:
            start = tagged.context.start
            if start is not None and _is_buyback(page, rule, tagged, start):
                by_start[start].append(tagged)
        for start, found in by_start.items():
            finest = max(_places(tagged) for tagged in found)
            exact = [tagged for tagged in found if _places(tagged) == finest]
            values = {abs(tagged.value) for tagged in exact} | {abs(value) for value in rivals(found)}
            if rule.money and not all(tagged.in_dollars for tagged in found):
                yield page.unread(exact[0], rule.measure, _not_dollars(found))
            elif len(values) == 1:
                period = start, exact[0].context.end
                yield page.state(exact[0], rule.measure, abs(exact[0].value), period=period)
            else:
                yield page.unread(exact[0], rule.measure, f"the report gives {listed(values)} for one period")


def _is_buyback(page: _Page, rule: _Flow, tagged: TaggedNumber, start: date) -> bool:
    end, words = tagged.context.end, page.rules.buyback_words
    if tagged.fact.concept not in rule.concepts or not tagged.value or end is None or not page.current(end):
        return False
    if end - start < page.rules.shortest_flow or not _of_the_issuer(page, rule, tagged):
        return False
    near = tagged.label or tagged.lead[-_NEAR:]
    return bool(words.needed.search(near)) and not words.against.search(f"{near} {tagged.tail[:_BEHIND]}")


def _of_the_issuer(page: _Page, rule: _Flow, tagged: TaggedNumber) -> bool:
    """Whether nothing narrows the number: a column of one component of equity has only a part of the money."""
    members = {dimension.member.rpartition(":")[2] for dimension in tagged.context.dimensions}
    return not members or (members <= page.rules.buyback_members and (not rule.money or not tagged.label))


def _places(tagged: TaggedNumber) -> int:
    return -INFINITE if tagged.fact.decimals is None else tagged.fact.decimals


# the style -------------------------------------------------------------------------------------------------------


def recognises(document: Document) -> bool:
    """Whether the document has tagged numbers."""
    return not is_untagged(document)


def read(document: Document) -> Iterator[Reading]:
    """Yield what the tags say of the issuer, where the printed words agree."""
    try:
        page = _Page(document)
    except BadDocument:
        return  # what is no markup has no tags
    yield from _shares(page)
    yield from _balances(page)
    yield from _debts(page)
    yield from _preferred(page)
    yield from _buybacks(page)


STYLE = Style(NAME, 2, recognises, read)
