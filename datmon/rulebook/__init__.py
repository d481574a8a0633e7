"""The shelf of rules: one subject a book, with its numbers in the TOML file of the same stem; the list is explicit.

Adding one: a .toml, a .py with `RULE`, cases in a test, and one line here. Books do not import each other.
"""

from datmon.errors import UnknownName
from datmon.exposure import Exposure
from datmon.figures import Missing
from datmon.rulebook import (
    buyback_pressure,
    cash_cover,
    debt_covenant,
    debt_cover,
    discount_to_coins,
    distress_events,
    due_dates,
    listing_matter,
    pledged_collateral,
    secured_debt_cover,
)
from datmon.rulebook.rule import Rule, Status, Verdict

RULES: tuple[Rule, ...] = (
    secured_debt_cover.RULE,
    pledged_collateral.RULE,
    debt_covenant.RULE,
    due_dates.RULE,
    buyback_pressure.RULE,
    debt_cover.RULE,
    cash_cover.RULE,
    distress_events.RULE,
    listing_matter.RULE,
    discount_to_coins.RULE,
)


def judge(firm: Exposure, rules: tuple[Rule, ...] = RULES) -> tuple[Verdict, ...]:
    """What every rule says of the firm, in the order of the shelf; unknown before the rule's numbers took effect."""
    return tuple(_judged(rule, firm) for rule in rules)


def _judged(rule: Rule, firm: Exposure) -> Verdict:
    try:
        return rule.judge(firm)
    except UnknownName:
        reason = f"the rule on {rule.about} has no numbers in effect on {firm.rules_on}"
        return Verdict(rule.name, "", Status.UNKNOWN, Missing(rule.name, reason), None, reason)


__all__ = ["RULES", "Rule", "Status", "Verdict", "judge"]
