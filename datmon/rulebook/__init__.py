"""The shelf of rules: one subject a book, with its numbers in the TOML file of the same stem; the list is explicit.

Adding one: a .toml, a .py with `RULE`, cases in a test, and one line here. Books do not import each other.
"""

from datmon.balance_sheet import BalanceSheet
from datmon.errors import UnknownName
from datmon.figures import Missing
from datmon.rulebook import debt_cover, discount_to_coins, secured_debt_cover
from datmon.rulebook.rule import Rule, Status, Verdict
from datmon.valuation import Valuation

RULES: tuple[Rule, ...] = (
    secured_debt_cover.RULE,
    debt_cover.RULE,
    discount_to_coins.RULE,
)


def judge(sheet: BalanceSheet, valuation: Valuation, rules: tuple[Rule, ...] = RULES) -> tuple[Verdict, ...]:
    """What every rule says of the firm, in the order of the shelf; unknown before the rule's numbers took effect."""
    return tuple(_judged(rule, sheet, valuation) for rule in rules)


def _judged(rule: Rule, sheet: BalanceSheet, valuation: Valuation) -> Verdict:
    try:
        return rule.judge(sheet, valuation)
    except UnknownName:
        reason = f"the rule on {rule.about} has no numbers in effect on {sheet.as_of}"
        return Verdict(rule.name, "", Status.UNKNOWN, Missing(rule.name, reason), None, reason)


__all__ = ["RULES", "Rule", "Status", "Verdict", "judge"]
