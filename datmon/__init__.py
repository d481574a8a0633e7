"""datmon watches the balance sheets of listed companies that hold digital assets, from their own filings.

The public names, one a line; each is a function (or record), loaded when first used:

    open      a monitor over a home folder, or over the embedded demonstration
    ingest    filings into the home            import_   curated tables into the home
    read      facts of filings, without a home facts     the facts of the home
    sheet     one firm's balance sheet         value     what the treasuries are worth
    rank      who is nearest to forced selling explain   a number down to its quotes
    export    files of a day, and the latest   read_export a table of such files
    events    what firms did and were told     clocks_of the two clocks of a question
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
    alerts    what is new, told once           alerts_test a test of every channel
    alerts_list what was told                  alerts_replay which alerts there would have been, and came to nothing
    run       all of it once, logged           last_run  how the last run went, and when the next is due
    schedule  a run a day by systemd or cron   unschedule none any more
    serve_schedule a run a day by this process

What a question comes to are its records, in order, with `to_frame` beside them:

    >>> with datmon.open(demo=True) as monitor:
    ...     clocks = datmon.clocks_of("2025-11-21")
    ...     firms = datmon.rank(monitor, clocks=clocks)
    ...     frame = datmon.facts(monitor, "SQNS", measure="holdings_units", clocks=clocks).to_frame()
    >>> firms[0].rank, firms[0].issuer
    (1, 'NAKA')
    >>> frame["number"].tolist()
    [2264.0]
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from datmon.alert_replay import alerts_replay
    from datmon.monitor import (
        Clocks,
        Monitor,
        RunOrder,
        alerts,
        alerts_list,
        alerts_test,
        bridge,
        check,
        clocks_of,
        conflicts,
        diff,
        discover,
        events,
        explain,
        export,
        facts,
        forced,
        health,
        history,
        import_,
        ingest,
        last_run,
        lenses,
        listing,
        listing_of_closes,
        open,
        plan_sync,
        rank,
        read,
        read_export,
        rules,
        run,
        schedule,
        serve_schedule,
        sheet,
        standing,
        sync,
        sync_prices,
        sync_wires,
        unread,
        unschedule,
        value,
    )
    from datmon.replay import backtest

__all__ = [
    "Clocks",
    "Monitor",
    "RunOrder",
    "__version__",
    "alerts",
    "alerts_list",
    "alerts_replay",
    "alerts_test",
    "backtest",
    "bridge",
    "check",
    "clocks_of",
    "conflicts",
    "diff",
    "discover",
    "events",
    "explain",
    "export",
    "facts",
    "forced",
    "health",
    "history",
    "import_",
    "ingest",
    "last_run",
    "lenses",
    "listing",
    "listing_of_closes",
    "open",
    "plan_sync",
    "rank",
    "read",
    "read_export",
    "rules",
    "run",
    "schedule",
    "serve_schedule",
    "sheet",
    "standing",
    "sync",
    "sync_prices",
    "sync_wires",
    "unread",
    "unschedule",
    "value",
]


_ROOMS = {"backtest": "datmon.replay", "alerts_replay": "datmon.alert_replay"}  # the others: datmon.monitor


if not TYPE_CHECKING:  # a checker knows the names by the list above, and tells of any other

    def __getattr__(name: str) -> Any:
        """Load a public name when it is first asked for, so that `import datmon` costs nothing."""
        if name in __all__:
            from importlib import import_module

            return getattr(import_module(_ROOMS.get(name, "datmon.monitor")), name)
        raise AttributeError(f"module 'datmon' has no attribute {name!r}")
