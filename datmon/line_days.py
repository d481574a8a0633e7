"""Line days: of which day or period a labelled number is, said by its label, or by its list or release alone.

A label may carry its time ("BTC sold in July", "Holdings at period-end"); else the heading over the list or the column
over the number does; else the release says once what it reports on; else it speaks of the day it is published. A trade
told without days has those which the prose gives for trades, where it gives one window only.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from datmon.coin_counts import coin_sentences
from datmon.documents import Document
from datmon.line_items import Label, kind_of, label_of
from datmon.passages import Window, as_of_day, find_loose_days, window_of
from datmon.reported_periods import Reported, period_end, reported
from datmon.section_days import told_in
from datmon.stock_days import Clock, clock_of, own_days

_REMARK = 60  # characters behind a number in which it may give its day
_HEADING = 160  # characters; a longer lead is prose, in which only "as of" names the day
# Must match "(as of October 31)", " as at June 30, 2025". Must not match ", acquired as of".
_AS_OF = re.compile(r"[\s,(]*as (?:of|at)\b", re.IGNORECASE)
# Must match " (June 30, 2025)". Must not match " (acquired June 30, 2025)".
_DAY_ALONE = re.compile(r"\s?\(((?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}),?\s20\d\d)\)")
_PERIOD_END = re.compile(r"\bperiod[- ]end|\bend of (?:the )?period", re.IGNORECASE)
_BARE_END = re.compile(r"\bend of (?=(?:week|month|quarter|year|period)\b)", re.IGNORECASE)
_AS_OF_SAID = re.compile(r"\bas (?:of|at)\b", re.IGNORECASE)
# An item of news over a state. Must match "On October 28, 2025, sold 40 bitcoin". Must not match "Bitcoin purchases".
_OF_A_DEED = re.compile(
    r"\b(?:sold|bought|purchased|acquired|repurchased|issued|repaid|closed|completed)\b", re.IGNORECASE
)
_AFTER = re.compile(r"\b(?:subsequent to|after|following)\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
# Must match "since October 31, 2025", "since the prior update on October 16". Must not match "since inception".
_SINCE_DAY = re.compile(
    r"\bsince\s(?:(?:the|our|its)\s(?:[\w-]+\s){1,4}(?:on|of)\s)?(?P<day>[A-Z][a-z]{2,8}\.?\s\d|\d{1,2}\s[A-Z])"
)
# Sums over more than the period reported on.
_RUNNING = re.compile(r"\b(?:to date|year[- ]to[- ]date|ytd|since|inception|cumulative|life)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LineDays:
    """What a document knows of its days, asked number by number."""

    document: Document
    clock: Clock
    told: Reported

    def within(self, place: int) -> "LineDays":
        """The same, asked of a line whose heading may tell what it is of."""
        return replace(self, told=told_in(self.document, place))

    def stock(self, label: Label, behind: str, lead: str) -> date | None:
        """The day of a stock with that label, the text behind its number and the words over it; None if untold."""
        filed = self.clock.filed
        if label.time:
            return self._of_time(label.time)
        alone = _DAY_ALONE.match(behind)
        remark = f"as of {alone[1]}" if alone else behind[:_REMARK]
        day = as_of_day(remark, 0, filed) if _AS_OF.match(remark) else None
        if day is not None:
            return day
        return self._of_lead(lead) or self.present()

    def flow(self, label: Label, words: str, behind: str, lead: str) -> Window | None:
        """The days of a purchase or sale; None where its label names a longer sum, or its days are in doubt."""
        filed = self.clock.filed
        since = self._since(words)
        if since is not None or _RUNNING.search(words):
            return since
        if label.time:
            window = window_of(f"in {label.time}", filed)
            return window or (self.told.period if "20" not in label.time else None)
        for text in (behind[:_REMARK], lead):
            window = window_of(own_days(text), filed)
            if window is not None and (window.start is not None or text is not lead):
                return window
        if self.told.months and self.told.period is None:
            return None  # of a section that does not tell its days
        return self.told.period or self._in_prose(kind_of(label.words))

    def _since(self, words: str) -> Window | None:
        """The days from one that a label names on, until the day the release speaks of; None without such a day."""
        match = _SINCE_DAY.search(words)
        days = find_loose_days(words[match.start("day") :], self.clock.filed) if match else []
        last = self.present() or self.clock.announced
        return Window(days[0].day, last) if len(days) == 1 and days[0].start == 0 and days[0].day < last else None

    def present(self) -> date | None:
        """The day of which a release speaks that gives its number none; None for results of a quarter or a year."""
        if (self.told.months or 0) > 1:
            return None
        if self.told.day is not None:
            return self.told.day
        if self.told.period is not None:
            return self.told.period.end
        return self.clock.month_end or self.clock.announced

    def _of_lead(self, lead: str) -> date | None:
        """The day a heading or a lead names: "as of", the end of its window, or the one day of a heading.

        "Subsequent to September 30, 2025" is of no day of its own.
        """
        if _AFTER.search(lead) or (_OF_A_DEED.search(lead) and not _AS_OF_SAID.search(lead)):
            return None
        filed = self.clock.filed
        day = as_of_day(lead, len(lead), filed)
        if day is not None or len(lead) > _HEADING:
            return day
        window = window_of(lead, filed)
        if window is not None:
            return None if _SINCE.search(lead) else window.end
        days = {each.day for each in find_loose_days(lead, filed)}
        return days.pop() if len(days) == 1 else None

    def _of_time(self, time: str) -> date | None:
        days = {each.day for each in find_loose_days(time, self.clock.filed)}
        if days:
            return days.pop() if len(days) == 1 else None
        if _PERIOD_END.search(time):
            return self.told.period.end if self.told.period else self.told.day
        end = period_end(_BARE_END.sub("end of the ", time), self.told)
        if end is not None:
            return end
        window = window_of(f"in {time}", self.clock.filed)
        return window.end if window else self.told.day

    def _in_prose(self, kind: str | None) -> Window | None:
        """The one window the sentences on trades name; the day of the release where they name none."""
        found = {window for of, window in trade_windows(self.document) if kind is None or of == kind}
        if len(found) > 1:
            return None
        return found.pop() if found else Window(None, self.clock.announced)


@lru_cache(maxsize=1)
def trade_windows(document: Document) -> tuple[tuple[str | None, Window], ...]:
    """The windows with two ends that sentences on coins name, each with the kind of trade the sentence speaks of."""
    filed = clock_of(document).filed
    return tuple(
        (kind_of(label_of(sentence.text).words), window)
        for sentence in coin_sentences(document)
        if (window := window_of(own_days(sentence.text), filed)) is not None and window.start is not None
    )


def line_days(document: Document) -> LineDays:
    """The days of a document's labelled numbers."""
    return LineDays(document, clock_of(document), reported(document))
