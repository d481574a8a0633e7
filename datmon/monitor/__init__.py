"""The one composition, from filings and tables to a ranking: a list of calls; each public function is one command.

Nothing here computes. `open` gives a monitor over a home folder, or over the embedded demonstration; the other
functions take it first, then what is asked, then both clocks. A room has the functions of one noun.
"""

from datmon.monitor.alerting import AlertReport, alerts, alerts_list, alerts_test
from datmon.monitor.clocks import Clocks, clocks_of
from datmon.monitor.explanations import explain, stated_in
from datmon.monitor.exporting import export, read_export
from datmon.monitor.filings import UNLABELLED, Labels, ReadReport, import_, ingest, read
from datmon.monitor.firms import bridge, history, lenses, sheet, standing, value
from datmon.monitor.listings import listing, listing_of_closes, rules
from datmon.monitor.monitored_home import Monitor
from datmon.monitor.nearness import diff, forced, rank
from datmon.monitor.opening import DEMONSTRATION, demonstration_folder, open
from datmon.monitor.readings import check, conflicts, events, facts, unread
from datmon.monitor.running import last_run, run
from datmon.monitor.scheduling import RunOrder, ScheduleReport, schedule, serve_schedule, unschedule
from datmon.monitor.sources import discover, health, plan_sync, sync, sync_prices, sync_wires

__all__ = [
    "DEMONSTRATION",
    "UNLABELLED",
    "AlertReport",
    "Clocks",
    "Labels",
    "Monitor",
    "ReadReport",
    "RunOrder",
    "ScheduleReport",
    "alerts",
    "alerts_list",
    "alerts_test",
    "bridge",
    "check",
    "clocks_of",
    "conflicts",
    "demonstration_folder",
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
    "stated_in",
    "sync",
    "sync_prices",
    "sync_wires",
    "unread",
    "unschedule",
    "value",
]
