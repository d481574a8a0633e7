"""Alert rules: what a user wants to be told of, read from TOML; datmon's own stand in alert_rules.toml.

A rule of the user's with the name of one of datmon's takes its place. A mistake is told in one sentence: which file,
which rule, what is wrong, what may stand there.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError, model_validator

from datmon.errors import BadInput
from datmon.forced_sale import horizons
from datmon.measures import MEASURES
from datmon.rulebook import RULES, Status
from datmon.rulebook.listing import Stage
from datmon.toml_faults import fault_of, parsed_toml

_SHIPPED = "alert_rules.toml"

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$")]
Words = Annotated[str, StringConstraints(max_length=600)]
Days = Annotated[int, Field(ge=0, le=3660)]
Share = Annotated[Decimal, Field(ge=0, le=1)]
Percent = Annotated[Decimal, Field(ge=0, le=100)]
Level = Literal["watch", "near", "imminent", "breached"]
Item = Annotated[str, StringConstraints(pattern=r"^[1-9][.][0-9][0-9]$")]
OpenStage = Literal["counting", "expected_notice", "period_1", "period_2", "determination", "hearing", "suspended"]


FindingKind = Literal[
    "conflict", "scale_slip", "cost_identity", "fair_value_price", "roll_forward", "share_jump", "stale_position",
    "stale_count",
]  # fmt: skip


class AlertRule(BaseModel):
    """What every rule has. `rearm_days` is how long it must have stood better before it is told again.

    `tickers` are the only ones it looks at, all where there are none; miners, who sell what they produce, are left out
    unless `with_miners`. `channels` are the only ones its alerts go to. `is_about` says whether it tells of a firm, or
    of the data.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    name: Name
    origin: Words = ""
    urgent: bool = False
    off: bool = False
    channels: tuple[Name, ...] = ()
    tickers: tuple[Annotated[str, StringConstraints(min_length=1, max_length=20)], ...] = ()
    with_miners: bool = False
    rearm_days: Days = 30
    is_about: Literal["firm", "data"] = "firm"

    @property
    def kind(self) -> str:
        """Its `when`."""
        return str(getattr(self, "when", ""))

    @property
    def fingerprint(self) -> str:
        """What it asks, as text: another one is another rule, even of the same name."""
        told = {"origin", "channels", "urgent", "rearm_days", "is_about"}
        return self.model_dump_json(exclude=told)


def _check_verdicts(key: str, named: Sequence[str]) -> None:
    names = [rule.name for rule in RULES]
    if any(name not in names for name in named):
        raise ValueError(f"{key} is of {', '.join(names)}")


class LevelRule(AlertRule):
    """The firm's level in the ranking reaches one of `levels`; the rules of the rulebook in `without` do not count."""

    when: Literal["level"]
    levels: Annotated[tuple[Level, ...], Field(min_length=1)]
    without: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _of_the_rulebook(self) -> "LevelRule":
        _check_verdicts("without", self.without)
        return self


class VerdictRule(AlertRule):
    """What one rule of the rulebook (`of`) says of the firm reaches one of `levels`."""

    when: Literal["verdict"]
    of: str
    levels: Annotated[tuple[Level, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _of_the_rulebook(self) -> "VerdictRule":
        _check_verdicts("of", [self.of])
        return self


class TriggerRule(AlertRule):
    """The coin price lies less than so many per cent above the one at which coins must be sold within `within_days`.

    `of` is collateral: the price at which a loan can only be met by selling; cash, too: coins must be sold at any price
    where cash does not last.
    """

    when: Literal["trigger_distance"]
    below_percent: Annotated[tuple[Percent, ...], Field(min_length=1)]
    of: Annotated[tuple[Literal["collateral", "cash"], ...], Field(min_length=1)] = ("collateral", "cash")
    within_days: int

    @model_validator(mode="after")
    def _of_a_horizon(self) -> "TriggerRule":
        if self.within_days not in horizons():
            raise ValueError(f"within_days is one of {', '.join(map(str, horizons()))}")
        return self


class ClosesRule(AlertRule):
    """So many closes in a row lie below the minimum of a price rule that counts them."""

    when: Literal["closes_below"]
    closes: Annotated[tuple[Annotated[int, Field(ge=1, le=60)], ...], Field(min_length=1)]


class StageRule(AlertRule):
    """A listing rule comes to one of `stages`; to `expected_notice` on the day the letter is due."""

    when: Literal["listing_stage"]
    stages: Annotated[tuple[OpenStage, ...], Field(min_length=1)]


class ItemRule(AlertRule):
    """A filing with one of the items came within `within_days`."""

    when: Literal["filing_item"]
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    within_days: Annotated[int, Field(ge=1, le=400)] = 14


class NewFactRule(AlertRule):
    """A fact of one of the measures came within `within_days`; a flag only where it is true."""

    when: Literal["new_fact"]
    measures: Annotated[tuple[str, ...], Field(min_length=1)]
    within_days: Annotated[int, Field(ge=1, le=400)] = 14

    @model_validator(mode="after")
    def _of_measures(self) -> "NewFactRule":
        _check_measures(self.measures)
        return self


class SaleRule(AlertRule):
    """A sale of at least that share of the coins was told within `within_days`, or a count fell by it."""

    when: Literal["coin_sale"]
    at_least_share: Share
    within_days: Annotated[int, Field(ge=1, le=400)] = 14


class DeadlineRule(AlertRule):
    """A deadline lies at most so many days ahead: a listing's, or of a debt that cash is not known to cover."""

    when: Literal["deadline"]
    of: Annotated[tuple[Literal["listing", "debt"], ...], Field(min_length=1)]
    days: Annotated[tuple[Days, ...], Field(min_length=1)]


class SourceRule(AlertRule):
    """A source of a company comes to one of `states` (see `datmon health`)."""

    when: Literal["stale_source"]
    states: Annotated[tuple[Literal["never", "failing", "stale", "silent"], ...], Field(min_length=1)]
    is_about: Literal["firm", "data"] = "data"


class AgeRule(AlertRule):
    """The newest count of a coin is so many days old."""

    when: Literal["stale_holdings"]
    days: Annotated[tuple[Days, ...], Field(min_length=1)]
    is_about: Literal["firm", "data"] = "data"


class ConflictRule(AlertRule):
    """Facts that disagree, or break an identity, where they are the newest of one of `measures`.

    `kinds` are those of `datmon facts --conflicts`.
    """

    when: Literal["conflict"]
    kinds: Annotated[tuple[FindingKind, ...], Field(min_length=1)]
    measures: Annotated[tuple[str, ...], Field(min_length=1)]
    is_about: Literal["firm", "data"] = "data"

    @model_validator(mode="after")
    def _of_measures(self) -> "ConflictRule":
        _check_measures(self.measures)
        return self


AnyRule = Annotated[
    LevelRule
    | VerdictRule
    | TriggerRule
    | ClosesRule
    | StageRule
    | ItemRule
    | NewFactRule
    | SaleRule
    | DeadlineRule
    | SourceRule
    | AgeRule
    | ConflictRule,
    Field(discriminator="when"),
]


def _check_measures(names: Sequence[str]) -> None:
    for name in names:
        if name not in {row.name for row in MEASURES}:
            raise ValueError(f"{name!r} is no measure; they stand in docs/data-dictionary.md")


@cache
def _one_rule() -> TypeAdapter[AlertRule]:
    return TypeAdapter(AnyRule)


@cache
def default_rules() -> tuple[AlertRule, ...]:
    """Datmon's own rules, each with its origin."""
    return rules_of(_SHIPPED, parsed_toml(_SHIPPED, files("datmon").joinpath(_SHIPPED).read_bytes()), ())


def rules_of(
    file: str, tables: Mapping[str, Any], others: Sequence[AlertRule], channels: Sequence[str] | None = None
) -> tuple[AlertRule, ...]:
    """The rules of the `[[rule]]` tables and, before them, those of `others` whose names they leave; none that is off.

    `channels` are the names there are. A table of a known name that has no `when` changes what it names of that rule.

    Raises BadInput naming the file, the rule and the key.
    """
    rows = tables.get("rule", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadInput(f"{file}: rule must be tables, [[rule]]; mend it.")
    known = {rule.name: rule for rule in others}
    own: dict[str, AlertRule] = {}
    for place, row in enumerate(rows, 1):
        rule = _rule(file, place, row, known)
        if rule.name in own:
            raise BadInput(f"{file}: two rules are called {rule.name!r}; give the second another name.")
        _check_channels(file, rule, channels)
        own[rule.name] = rule
    return tuple(rule for rule in ({**known, **own}).values() if not rule.off)


def _rule(file: str, place: int, row: Mapping[str, Any], known: Mapping[str, AlertRule]) -> AlertRule:
    name = row.get("name")
    shipped = known.get(name) if isinstance(name, str) else None
    if "when" not in row and shipped is not None:
        row = {**shipped.model_dump(), **row}
    where = f"{file}, rule {name!r}" if isinstance(name, str) else f"{file}, rule {place}"
    try:
        return _one_rule().validate_python(row)
    except ValidationError as error:
        raise BadInput(f"{where[:200]}: {fault_of(error, 'when', 'docs/alerts.md')}.") from error


def _check_channels(file: str, rule: AlertRule, channels: Sequence[str] | None) -> None:
    missing = [name for name in rule.channels if channels is not None and name not in channels]
    if missing:
        there = ", ".join(channels or ()) or "none"
        raise BadInput(f"{file}, rule {rule.name!r}: there is no channel {missing[0]!r}; channels are {there}.")


def ordered_levels(levels: Sequence[str]) -> tuple[Status, ...]:
    """The levels from the mildest to the worst."""
    return tuple(sorted((Status(level) for level in levels), key=lambda status: -status.severity))


def ordered_stages(stages: Sequence[str]) -> tuple[Stage, ...]:
    """The stages from the nearest to the furthest."""
    return tuple(sorted((Stage(stage) for stage in stages), key=lambda stage: stage.severity))
