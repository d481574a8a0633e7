"""The counts by style add up, and what was left unread comes in the order in which it is worth teaching."""

from dataclasses import replace

from factories import fact

from datmon.fact import Citation, Fact, Unread
from datmon.findings import examine
from datmon.inspection import Inspection, StyleCount, inspect


def read_by(reader: str, base: Fact, **more: object) -> Fact:
    return replace(base, reader=reader, **more)  # type: ignore[arg-type]


def left(reader: str, reason: str, start: int = 0, measure: str | None = "holdings_units") -> Unread:
    return Unread(Citation("0000000000-25-000001/x.htm", start, start + 3, "ETH"), reader, reason, measure)


HELD = fact("holdings_units", "1000", asset="BTC")
OTHER = fact("holdings_units", "1200", asset="BTC")


def row(done: Inspection, style: str) -> StyleCount:
    return next(count for count in done.styles if count.style == style)


def test_a_style_is_counted_over_its_versions_and_named_where_it_found_nothing() -> None:
    facts = [read_by("a@1", HELD), read_by("a@2", HELD, corroborated_by=("elsewhere",))]
    done = inspect(facts, [left("b@1", "no price")], [], ["a", "quiet"])
    assert [count.style for count in done.styles] == ["a", "quiet", "b", "all"]
    assert row(done, "a") == StyleCount("a", facts=2, corroborated=1, unread=0, conflicts=0, broken=0)
    assert row(done, "quiet") == StyleCount("quiet", 0, 0, 0, 0, 0)
    assert row(done, "b").unread == 1
    assert row(done, "all") == StyleCount("all", facts=2, corroborated=1, unread=1, conflicts=0, broken=0)


def test_a_conflict_between_two_styles_counts_with_both_and_once_in_all() -> None:
    facts = [read_by("a@1", HELD), read_by("b@1", OTHER)]
    done = inspect(facts, [], examine(facts))
    assert [row(done, style).conflicts for style in ("a", "b", "all")] == [1, 1, 1]
    assert row(done, "all").broken == 0


def test_a_broken_identity_is_no_conflict() -> None:
    filing = "0000000000-25-000009/q.htm"
    facts = [
        fact("holdings_units", "50778000", asset="ETH", document=filing),
        fact("holdings_fair_value_usd", "210435000", asset="ETH", document=filing),
    ]
    assert (
        row(inspect(facts, [], examine(facts)), "test").conflicts,
        row(inspect(facts, [], examine(facts)), "test").broken,
    ) == (0, 1)


def test_passages_left_for_one_reason_in_other_numbers_are_alike_and_the_most_frequent_come_first() -> None:
    passages = [
        left("a@1", "the holder named is not the issuer"),
        left("a@1", "17,450 USD over 193 BTC is no price of 2025", 90),
        left("a@2", "10,544,339 USD over 3,737,140 BTC is no price of 2024", 40),
        left("a@1", "no coin is known by the name 'Foo'", 10),
        left("a@1", "no coin is known by the name 'Bar'", 5),
        left("a@1", "no coin is known by the name 'Baz'", 50),
        left("b@1", "no coin is known by the name 'Baz'", 60),
    ]
    done = inspect([], passages, [])
    shown = [(found.alike, found.passage.citation.start) for found in done.unread]
    assert shown == [(3, 5), (3, 10), (3, 50), (2, 40), (2, 90), (1, 0), (1, 60)]
