"""Nasdaq's standards of size, of which one has to be met: equity, market value of listed securities, or income.

Clauses  (1) 5550(b)(1), 5450(b)(1)(A): equity of the latest periodic report at or above the minimum
         (2) 5550(b)(2), 5450(b)(2)(A): close x shares outstanding at or above the minimum
         (3) 5550(b)(3): income from continuing operations at or above the minimum in the newest year, or in two of the
             newest three
         (4) 5450(b)(3): total assets and revenue; not read from filings, so never known to be met
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import Level, Security, level_on
from datmon.rulebook.parameters import Parameter

SUBJECT = "nasdaq_standards"
CLAUSES_OF_EQUITY = ("5550(b)(1)", "5450(b)(1)(A)", "5450(b)(1)")
CLAUSES_OF_VALUE = ("5550(b)(2)", "5450(b)(2)(A)", "5450(b)(2)")
_YEARS = 3


@dataclass(frozen=True, slots=True)
class Standards:
    """Nasdaq's standards for one security; each answer is None where what it needs is not known."""

    security: Security
    numbers: Numbers

    def minimum_row(self, name: str, day: date) -> Parameter | None:
        """The row of the minimum of that name on the security's tier; None before there was one."""
        return self.numbers.row(f"{name}.{self.security.venue_on(day)}", day)

    def minimum(self, name: str, day: date) -> Decimal | None:
        """The minimum of that name on the security's tier."""
        row = self.minimum_row(name, day)
        return row.value if row else None

    def rules_on(self, day: date) -> tuple[Parameter, ...]:
        """The standards of the security's tier in effect on the day."""
        return self.numbers.in_effect(day, self.security.venue_on(day))

    def meets_equity(self, day: date) -> bool | None:
        """(1) Whether the newest equity known is enough."""
        equity, minimum = level_on(self.security.equity, day), self.minimum("minimum_equity", day)
        return None if equity is None or minimum is None else equity.value >= minimum

    def value(self, day: date, close: Decimal) -> Decimal | None:
        """(2) The market value of listed securities, USD."""
        shares = self.security.shares_on(day)
        return None if shares is None else close * shares

    def meets_income(self, day: date) -> bool | None:
        """(3) Whether the income of the newest years known is enough; None where three years are not known."""
        minimum = self.minimum("minimum_income", day)
        if minimum is None:
            return None  # (4)
        years = newest_years(self.security.income, day, _YEARS)
        enough = [year.value >= minimum for year in years]
        if enough and (enough[0] or sum(enough) >= _YEARS - 1):
            return True
        return False if len(years) == _YEARS else None


def newest_years(levels: tuple[Level, ...], day: date, count: int) -> list[Level]:
    """The newest years known that day, the newest first, each once as it was stated last."""
    known = sorted((level for level in levels if level.as_of <= day and level.known <= day), key=lambda row: row.known)
    by_year = {level.as_of: level for level in known}
    return [by_year[year] for year in sorted(by_year, reverse=True)[:count]]


def standards_of(security: Security, switched_on: frozenset[str] = frozenset()) -> Standards:
    """The standards of the security's tier."""
    return Standards(security, numbers_of(SUBJECT, switched_on))
