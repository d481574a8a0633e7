"""The discount of the shares to the coins: issuing is shut, and selling coins to buy shares becomes tempting."""

from datmon.exposure import Exposure
from datmon.figures import Missing, derive
from datmon.quantities import RATIO
from datmon.rulebook.parameters import in_force, parameters
from datmon.rulebook.rule import Rule, Status, Verdict

NAME = "discount_to_coins"


def judge(firm: Exposure) -> Verdict:
    """Whether the market pays less for the firm than for its coins, on the basic count.

    Formula  (1) measured = basic mNAV = market cap / coin value
             (2) watch below `watch`; clear from it, or where no coins are held; unknown where either side is
    Source   discount_to_coins.toml
    Not modelled: dilution (a fuller count makes the discount smaller), approved buybacks and the cash for them
    """
    valuation = firm.valuation
    measured = valuation.mnav_basic  # (1)
    watch = in_force(parameters(NAME), "watch", firm.rules_on)
    if valuation.holds_no_coins:
        return Verdict(NAME, watch.clause, Status.CLEAR, measured, watch, "no coins are held")
    if isinstance(measured, Missing):
        reason = f"basic mNAV is not known: {measured.reason}"
        return Verdict(NAME, watch.clause, Status.UNKNOWN, measured, watch, reason)
    status = Status.WATCH if measured.value < watch.value else Status.CLEAR  # (2)
    reason = f"the shares trade at {measured.value:.2f} of the coins"
    discount = derive("discount to the coins", "1 - basic mNAV", RATIO, lambda mnav: 1 - mnav, {"mnav": measured})
    return Verdict(NAME, watch.clause, status, measured, watch, reason, cure="a higher share price", pressure=discount)


RULE = Rule(NAME, "basic mNAV", judge)
