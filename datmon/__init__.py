"""datmon watches the balance sheets of listed companies that hold digital assets, from their own filings.

The public names, one a line; each is a function (or record), loaded when first used:

    open      a monitor over a home folder, or over the embedded demonstration
    ingest    filings into the home            import_   curated tables into the home
    read      facts of filings, without a home facts     the facts of the home
    sheet     one firm's balance sheet         value     what the treasuries are worth
    rank      who is nearest to forced selling explain   a number down to its quotes
    export    dated CSV files                  clocks_of the two clocks of a question
    unread    passages that could not be read  conflicts facts that disagree
    check     what each style read and left    sync      filings from EDGAR into the home
    plan_sync how many requests a sync takes   health    how fresh each source of each company is
    sync_wires releases of the wires           sync_prices prices of coins, shares and currencies
    discover  companies that may hold coins, proposed as rows of issuers
    listing   the delisting clocks             listing_of_closes the clock of one's own closes
    history   the same by day, from a day to a day
    lenses    each count of shares             bridge    why two published definitions differ
    standing  NAV, claims, break-evens, losses of one firm
    forced    at which coin price firms sell   diff      what moved in the ranking, and why
    rules     the rules in force on a day      backtest  how early the ranking told what came of firms
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from datmon.monitor import (
        Clocks,
        Monitor,
        bridge,
        check,
        clocks_of,
        conflicts,
        diff,
        discover,
        explain,
        export,
        facts,
        forced,
        health,
        history,
        import_,
        ingest,
        lenses,
        listing,
        listing_of_closes,
        open,
        plan_sync,
        rank,
        read,
        rules,
        sheet,
        standing,
        sync,
        sync_prices,
        sync_wires,
        unread,
        value,
    )
    from datmon.replay import backtest

__all__ = [
    "Clocks",
    "Monitor",
    "__version__",
    "backtest",
    "bridge",
    "check",
    "clocks_of",
    "conflicts",
    "diff",
    "discover",
    "explain",
    "export",
    "facts",
    "forced",
    "health",
    "history",
    "import_",
    "ingest",
    "lenses",
    "listing",
    "listing_of_closes",
    "open",
    "plan_sync",
    "rank",
    "read",
    "rules",
    "sheet",
    "standing",
    "sync",
    "sync_prices",
    "sync_wires",
    "unread",
    "value",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that `import datmon` costs nothing."""
    if name in __all__:
        from datmon import monitor, replay

        return getattr(replay if name == "backtest" else monitor, name)
    raise AttributeError(f"module 'datmon' has no attribute {name!r}")
