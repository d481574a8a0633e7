"""The shelf of rules: one subject a book, with its numbers in the TOML file of the same stem; the list is explicit.

Adding one: a .toml, a .py with `RULE`, cases in a test, and one line here. Books do not import each other.
"""

from datmon.balance_sheet import BalanceSheet
from datmon.rulebook import debt_cover, discount_to_coins, secured_debt_cover
from datmon.rulebook.rule import Rule, Status, Verdict
from datmon.valuation import Valuation

RULES: tuple[Rule, ...] = (
    secured_debt_cover.RULE,
    debt_cover.RULE,
    discount_to_coins.RULE,
)


def judge(sheet: BalanceSheet, valuation: Valuation, rules: tuple[Rule, ...] = RULES) -> tuple[Verdict, ...]:
    """What every rule says of the firm, in the order of the shelf."""
    return tuple(rule.judge(sheet, valuation) for rule in rules)


__all__ = ["RULES", "Rule", "Status", "Verdict", "judge"]
