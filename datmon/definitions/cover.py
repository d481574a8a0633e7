"""How long a firm must go on buying until today's coins a share are worth today's price; two formulas of one name."""

from decimal import Decimal

from datmon.errors import BadInput

_NEVER = "Coins a share that do not grow never cover a premium; give an mNAV and a pace of buying that are above zero."


def days_to_cover(mnav: Decimal, daily_yield: Decimal) -> Decimal:
    """Days of compounding at the daily yield (a part: 0.0088 is 0.88 %) until coins a share have grown by the mNAV.

    Formula  ln mNAV / ln(1 + daily yield); 0 at an mNAV of one, below zero under it

    Raises BadInput where mNAV or yield is not above zero.
    """
    if mnav <= 0 or daily_yield <= 0:
        raise BadInput(_NEVER)
    return mnav.ln() / (1 + daily_yield).ln()


def days_to_cover_linear(mnav: Decimal, coins: Decimal, coins_per_day: Decimal) -> Decimal:
    """Days of buying as many coins each day until the premium is bought; nothing compounds.

    Formula  (mNAV - 1) x coins / coins a day

    Raises BadInput where mNAV or the coins a day are not above zero.
    """
    if mnav <= 0 or coins_per_day <= 0:
        raise BadInput(_NEVER)
    return (mnav - 1) * coins / coins_per_day


def months_to_cover(mnav: Decimal, yield_multiple: Decimal, months: Decimal = Decimal(12)) -> Decimal:
    """Months at the pace at which coins a share were multiplied by `yield_multiple` in so many months.

    Formula  months x ln mNAV / ln yield multiple

    Raises BadInput where the mNAV is not above zero, or the coins a share were not multiplied by more than one.
    """
    if mnav <= 0 or yield_multiple <= 1:
        raise BadInput(_NEVER)
    return months * mnav.ln() / yield_multiple.ln()
