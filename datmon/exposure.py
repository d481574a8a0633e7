"""Exposure: one firm as the rules look at it: what it holds and owes, has to pay, has pledged, and can still raise."""

from dataclasses import dataclass
from datetime import date

from datmon.balance_sheet import BalanceSheet
from datmon.cash_needs import CashNeeds, cash_needs
from datmon.covenants import Covenant, covenants
from datmon.fact import Fact
from datmon.forced_sale import ForcedSales, forced_sales
from datmon.funding_gate import FundingGate, funding_gate
from datmon.pledges import Pledge, pledges
from datmon.questions import Question
from datmon.valuation import Valuation

_SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class ListingMatter:
    """How far the rule that presses most has come against the listing: the delisting clock in short.

    `stage` is that of the clock; `days_below` the run of closes below the minimum and `days_needed` how long it has to
    be for a letter, None where the rule counts none; `deadline` the day by which compliance must be regained; `cure`
    whether a period is granted for it, None where that is not known; `is_stated` whether a letter tells of it.
    """

    stage: str
    rule: str
    clause: str
    reason: str
    days_below: int | None = None
    days_needed: int | None = None
    deadline: date | None = None
    cure: bool | None = None
    is_stated: bool = False
    evidence: tuple[Fact, ...] = ()

    @property
    def is_suspended(self) -> bool:
        """Whether the shares no longer trade."""
        return self.stage == _SUSPENDED


@dataclass(frozen=True, slots=True)
class Exposure:
    """A firm's sheet and valuation, with what follows from them for a sale of coins. `sales` is None without coins.

    `listing` is None where nothing presses on it, or its venue is not known. `asked` puts further questions to the
    ledger, of the sheet's day and instant. `judged_on` is the day whose rules judge, where it is not the sheet's.
    """

    sheet: BalanceSheet
    valuation: Valuation
    needs: CashNeeds
    pledges: tuple[Pledge, ...]
    gate: FundingGate
    sales: ForcedSales | None
    asked: Question
    listing: ListingMatter | None = None
    judged_on: date | None = None
    covenants: tuple[Covenant, ...] = ()

    @property
    def rules_on(self) -> date:
        """The day whose rules judge the firm: the sheet's, unless another is asked for."""
        return self.judged_on or self.sheet.as_of

    @property
    def issuer(self) -> str:
        """The firm."""
        return self.sheet.issuer


def exposure(
    sheet: BalanceSheet, valuation: Valuation, asked: Question, listing: ListingMatter | None = None
) -> Exposure:
    """The exposure of the sheet at the valuation's prices; shares that no longer trade cannot be sold."""
    needs = cash_needs(sheet, valuation.share_price, asked)
    loans = pledges(sheet, valuation, asked)
    stage, cure = (listing.stage, listing.cure) if listing else ("", None)
    gate = funding_gate(valuation, needs, stage=stage, has_cure=cure)
    limits = covenants(sheet, valuation)
    sales = forced_sales(valuation, needs, loans, gate, asked, limits)
    return Exposure(sheet, valuation, needs, loans, gate, sales, asked, listing, covenants=limits)
