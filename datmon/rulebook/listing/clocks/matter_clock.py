"""The clock of a matter: opened by a letter, run through its deadlines, ended by a cure or by what documents tell.

It is stepped through the sessions once and can be asked for its state after each. Until a notice is public its letter
is computed; from then on what the documents state is used, and a difference from the computed day is a finding.
A rule says what it counts, when a letter is due, what the letter gives, and what cures.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from datmon.fact import Fact
from datmon.rulebook.listing.clocks.matter import NO_BAR, Bar, Matter, split_bar
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import Notice, Security, Step
from datmon.rulebook.listing.state import ListingState, Stage, weakest
from datmon.rulebook.parameters import Parameter
from datmon.sessions import roll_weekend, session_after
from datmon.splits import Split

_LETTERS = "letters"  # the subject whose numbers tell documents about one matter from those about another


Fields = dict[str, Any]  # of a ListingState, by name: it is made once, of what each part of a clock tells


@dataclass(frozen=True, slots=True)
class Terms:
    """What a rule that runs on this clock is called, the clauses its notices name, and whether it has a second period.

    `minimum` names the number that is not to be fallen below.
    """

    rule: str
    clauses: tuple[str, ...]
    minimum: str
    second_period: bool = False


class MatterClock:
    """One rule's clock of one security."""

    def __init__(self, terms: Terms, numbers: Numbers, security: Security) -> None:
        self.terms, self.numbers, self.security = terms, numbers, security
        self.matter: Matter | None = None
        self.regained: date | None = None
        self.over: date | None = None  # since when the last matter is over: regained, or never confirmed
        self._regained_how = ""
        self._cured: Matter | None = None  # the matter that was regained
        self.findings: list[str] = []
        self.told: list[Fact] = []
        theirs = (notice for notice in security.notices if notice.clause in terms.clauses)
        self._notices = sorted(theirs, key=lambda notice: (notice.known, notice.letter))
        self._heard = 0
        self._today = date.min

    @property
    def is_open(self) -> bool:
        """Whether a matter is open."""
        return self.matter is not None

    # what a rule says -----------------------------------------------------------------------------------------

    def count(self, day: date, close: Decimal) -> None:
        """Take a session's close into account."""

    def interrupt(self) -> None:
        """Forget runs: nobody knows what was between the last close and the next one."""

    def is_due(self, day: date) -> bool:
        """Whether a letter is due at the end of the day."""
        raise NotImplementedError

    def noticed(self, letter: date) -> Matter:
        """What a letter of that day gives: a bar and a determination, or a compliance period."""
        bar = self.barred(letter)
        if bar.why:
            ends = Matter(letter, bar=bar, determination=letter, suspension=self.suspended_after(letter))
            unstayed = bool(self.numbers.at("no_stay_where_barred", letter))
            return replace(ends, stays=not unstayed, stay_doubted=unstayed)
        days = timedelta(days=self.numbers.count("compliance_days", letter))
        return Matter(letter, deadline_1=roll_weekend(letter + days), bar=bar)

    def barred(self, letter: date) -> Bar:
        """Why a deficiency of that letter gets no period: reverse splits, unless the rule says else."""
        return split_bar(self.numbers, self.splits_so_far(), letter)

    def splits_so_far(self) -> tuple[Split, ...]:
        """The splits in effect at the end of the day; one's own file may know later ones."""
        return tuple(split for split in self.security.splits if split.effective <= self._today)

    def next_letter(self, last_close: date) -> date:
        """The first day of a letter about what the closes after the last one may bring."""
        return session_after(last_close, 2)

    def is_cured(self, day: date) -> bool:
        """Whether the day's end cures the open matter."""
        raise NotImplementedError

    def has_recovered(self, day: date) -> bool:
        """Whether closes show that a matter is over whose end nobody told of."""
        return not self.is_due(day)

    def unexplained(self, letter: date) -> str:
        """In words, why closes do not account for a stated letter; empty where they do, or too few are known."""
        return ""

    def cure_run(self) -> int:
        """Consecutive sessions at or above the minimum since the letter."""
        return 0

    def deficiency(self) -> str:
        """What has happened, in words."""
        raise NotImplementedError

    def counts(self) -> Fields:
        """What the state tells of the runs, by its fields."""
        return {}

    def calm(self, as_of: date, last_close: date) -> Fields:
        """What the state tells while no matter is open."""
        return {}

    # the day goes by ------------------------------------------------------------------------------------------

    def step(self, day: date, close: Decimal) -> None:
        """A session closes at that price."""
        self.count(day, close)
        self._doubt_unconfirmed(day)
        self.pass_to(day)

    def pass_to(self, day: date) -> None:
        """The day ends: what became public by it is heard, a letter falls due, deadlines before it have passed."""
        self._today = day
        self._hear(day)
        if self.matter is None and self.is_due(day):
            self._open(self.noticed(session_after(day)))
        self._expire(day)
        if self._may_be_cured(day) and self.is_cured(day) and not self.void_cure(day):
            self._close(day)

    def _may_be_cured(self, day: date) -> bool:
        matter = self.matter
        return matter is not None and matter.determination is None and day >= matter.letter

    def _open(self, matter: Matter, *told: Fact | None) -> None:
        if self.matter is None:
            self.findings = []
        self.matter, self.told = matter, [fact for fact in told if fact is not None]

    def _close(self, day: date) -> None:
        self._cured = self.matter
        self.matter, self.regained, self.over, self.findings, self.told = None, day, day, [], []
        self._regained_how = "computed"

    def _doubt_unconfirmed(self, day: date) -> None:
        """A computed end that no document tells of, while closes go on: it did not come, or not so.

        It stays the first day found until closes show that the matter is over.
        """
        matter = self.matter
        if matter is None or matter.determination is None or matter.end_stated:
            return
        if matter.unconfirmed or self._would_be_told(day, matter):
            self.matter = replace(matter, unconfirmed=True)
            if self.has_recovered(day):
                self._let_go(day, matter.determination)

    def _would_be_told(self, day: date, matter: Matter) -> bool:
        """A suspension would have ended the closes; a hearings panel may hold a determination up only so long.

        Where no documents are read the longest time is waited for.
        """
        if matter.determination is None or (self.security.has_documents and not self._is_unheard_of(day, matter)):
            return False
        last = matter.determination + self._days("longest_exception_days", day)
        if self.security.has_documents and matter.suspension is not None and not matter.stays:
            last = session_after(matter.suspension, numbers_of(_LETTERS).count("public_sessions", day))
        return day > last

    def _let_go(self, day: date, determination: date) -> None:
        self._close(day)
        self.regained = None
        said = f"closes went on and recovered after a determination computed for {determination}"
        self.findings = [f"{said}; no document read tells what came of it"]

    # documents ------------------------------------------------------------------------------------------------

    def _hear(self, day: date) -> None:
        while self._heard < len(self._notices) and self._notices[self._heard].known <= day:
            self._take(self._notices[self._heard])
            self._heard += 1

    def _take(self, notice: Notice) -> None:
        takes = {
            Step.DEFICIENCY: self._take_deficiency,
            Step.SECOND_PERIOD: self._take_second_period,
            Step.DETERMINATION: self._take_determination,
            Step.HEARING: self._take_hearing,
            Step.SUSPENSION: self._take_suspension,
            Step.REGAINED: self._take_regained,
        }
        takes[notice.step](notice)
        if self.matter is not None and notice.fact is not None and notice.fact not in self.told:
            self.told.append(notice.fact)

    def _take_regained(self, notice: Notice) -> None:
        if self.matter is None or notice.letter >= self.matter.letter:
            self._close(notice.letter)
            self._regained_how = "stated"
            self.told = [notice.fact] if notice.fact else []

    def _take_deficiency(self, notice: Notice) -> None:
        held = self.matter
        if held is None and self.over is not None and notice.letter <= self.over:
            return  # the letter of a matter that is over, told again
        if held is None or not held.stated or self._is_new(notice, held):
            guessed = held is not None and not held.stated and not held.unconfirmed
            if held is not None and guessed and held.letter != notice.letter:
                self.findings.append(f"the letter is dated {notice.letter}; computed was {held.letter}")
            expected = held.letter if held is not None and guessed else None
            self._open(replace(self.noticed(notice.letter), stated=True, expected=expected))
            unexplained = self.unexplained(notice.letter)
            if unexplained:
                self.findings.append(unexplained)
        self._take_plan(notice)
        self._take_deadline(notice)

    def _is_new(self, notice: Notice, held: Matter) -> bool:
        """Whether a letter is a later one than that of the open matter, whose time is over."""
        same = held.letter + self._days("same_letter_days", held.letter)
        return not held.end_stated and notice.letter > max(held.last_deadline or same, same)

    def _days(self, name: str, day: date) -> timedelta:
        return timedelta(days=numbers_of(_LETTERS).count(name, day))

    def _is_of_second(self, deadline: date, held: Matter) -> bool:
        first = held.deadline_1
        later = self._days("later_period_days", held.letter)
        return self.terms.second_period and first is not None and deadline > first + later

    def _take_plan(self, notice: Notice) -> None:
        """A day for a plan as stated wins."""
        held = self.matter
        if held is None or notice.plan_due is None or notice.plan_due == held.plan_due:
            return
        if held.plan_due is not None:
            self.findings.append(f"the plan is due on {notice.plan_due} as stated; computed is {held.plan_due}")
        self.matter = replace(held, plan_due=notice.plan_due)

    def _take_deadline(self, notice: Notice) -> None:
        """A deadline as stated wins; one much later than the first is that of a second period."""
        held = self.matter
        if held is None or notice.deadline is None:
            return
        if notice.deadline == held.last_deadline:
            self.matter = replace(held, deadline_stated=True)
            return
        if held.bar.why:
            self.findings.append(f"a deadline of {notice.deadline} is stated, though {held.bar.why}")
            held = replace(held, bar=NO_BAR, determination=None, suspension=None)
        elif self._is_of_second(notice.deadline, held):
            self._take_second_period(notice)
            return
        elif held.in_second or held.determination is not None:
            return  # an earlier deadline told again
        else:
            self.findings.append(f"the deadline is stated as {notice.deadline}; computed is {held.deadline_1}")
        self.matter = replace(held, deadline_1=notice.deadline, deadline_stated=True)

    def _take_second_period(self, notice: Notice) -> None:
        held = self.matter or Matter(notice.letter, stated=True)
        second = self.second_deadline(held)
        if notice.deadline and second and notice.deadline != second:
            self.findings.append(f"the second deadline is stated as {notice.deadline}; computed is {second}")
        self.matter = replace(
            held,
            stated=True,
            in_second=True,
            deadline_2=notice.deadline or second,
            deadline_stated=notice.deadline is not None,
            determination=None,
            suspension=None,
        )

    def _take_determination(self, notice: Notice) -> None:
        held = self.matter or Matter(notice.letter, stated=True)
        if notice.letter >= held.letter:
            suspension = notice.deadline or self.suspended_after(notice.letter)
            stays = held.stays and notice.deadline is None
            if held.bar.why and not held.stated:  # the letter and the determination are one
                held = replace(held, letter=notice.letter)
            self.matter = replace(
                held,
                stated=True,
                end_stated=True,
                determination=notice.letter,
                suspension=suspension,
                stays=stays,
                hearing=False,
            )

    def _take_hearing(self, notice: Notice) -> None:
        held = self.matter or Matter(notice.letter, stated=True)
        self.matter = replace(
            held, stated=True, end_stated=True, determination=held.determination or notice.letter, hearing=True
        )

    def _take_suspension(self, notice: Notice) -> None:
        held = self.matter or Matter(notice.letter, stated=True)
        determination = held.determination or notice.letter
        self.matter = replace(
            held, stated=True, end_stated=True, determination=determination, suspension=notice.letter, stays=False
        )

    # cures that do not count ----------------------------------------------------------------------------------

    def void_cure(self, day: date) -> str:
        """Why closes at or above the minimum do not cure: the reverse split that lifted them broke another rule."""
        matter = self.matter
        if matter is None or not self.numbers.at("side_effect_voids_cure", day):
            return ""
        used = [split for split in self.security.splits if split.is_reverse and matter.letter <= split.effective <= day]
        for split in used:
            broken = self._broken_by(split, day)
            if broken is not None:
                return f"the reverse split of {split.effective} broke {broken.clause}, which is still open"
            short = self.broken_number(split, day)
            if short:
                return f"the reverse split of {split.effective} {short}"
        return ""

    def broken_number(self, split: Split, day: date) -> str:
        """In words, which known number the split took below another rule's minimum; empty where it did not."""
        return ""

    def _broken_by(self, split: Split, day: date) -> Notice | None:
        """A deficiency of another rule that was notified after the split and is still open."""
        others = [n for n in self.security.notices if n.clause not in self.terms.clauses and n.known <= day]
        closed = {n.clause: n.letter for n in others if n.step is Step.REGAINED}
        for notice in others:
            opened = notice.step is Step.DEFICIENCY and notice.letter >= split.effective
            if opened and closed.get(notice.clause, date.min) < notice.letter:
                return notice
        return None

    # deadlines ------------------------------------------------------------------------------------------------

    def _expire(self, day: date) -> None:
        matter = self.matter
        if matter is None or matter.determination is not None:
            return
        if not matter.in_second and matter.deadline_1 is not None and day > matter.deadline_1:
            matter = self.after_first(matter, matter.deadline_1)
        if matter.in_second and matter.deadline_2 is not None and day > matter.deadline_2:
            matter = self._after_second(matter, matter.deadline_2)
        self.matter = matter

    def after_first(self, matter: Matter, deadline: date) -> Matter:
        """What follows the first deadline: a second period, or a determination that a hearing stays."""
        second = self.second_deadline(matter)
        if second is not None:
            return replace(matter, in_second=True, deadline_2=second, deadline_stated=False)
        determination = session_after(deadline)
        return replace(matter, determination=determination, suspension=self.suspended_after(determination))

    def _after_second(self, matter: Matter, deadline: date) -> Matter:
        determination = session_after(deadline)
        stays = not self.numbers.at("no_stay_after_second_period", determination)
        suspension = self.suspended_after(determination)
        return replace(matter, determination=determination, suspension=suspension, stays=stays)

    def second_deadline(self, matter: Matter) -> date | None:
        """The end of a second period that could follow; None where the tier has none."""
        if not self.terms.second_period or matter.deadline_1 is None or not self.may_have_second(matter.deadline_1):
            return None
        days = timedelta(days=self.numbers.count("second_period_days", matter.letter))
        return roll_weekend(matter.deadline_1 + days)

    def may_have_second(self, day: date) -> bool:
        """Whether the tier of that day allows a second period."""
        return True

    def suspended_after(self, determination: date) -> date | None:
        """The session from which trading is suspended where nothing stays it; None where the rule has no such day."""
        sessions = self.numbers.at("sessions_to_suspension", determination)
        return None if sessions is None else session_after(determination, int(sessions)) if sessions else determination

    # the state ------------------------------------------------------------------------------------------------

    def state(self, as_of: date, last_close: date) -> ListingState:
        """Where the matter stands at the end of the day."""
        fields: Fields = {
            "stage": self._stage(as_of),
            "reason": self._how_regained() if self.regained else "",
            "findings": tuple(self.findings),
            "evidence": tuple(self.told),
        }
        fields |= self.counts()
        fields |= self._at_rest(as_of, last_close) if self.matter is None else self.open(as_of, self.matter)
        return ListingState(
            rule=self.terms.rule, clause=self.clause_on(as_of), as_of=as_of, rules=self.rules_on(as_of), **fields
        )

    def _at_rest(self, as_of: date, last_close: date) -> Fields:
        """What the state tells while no matter is open, and what the next letter would give."""
        told = self.calm(as_of, last_close)
        stage = told.get("stage")
        if self.regained and stage is None and "reason" in told:
            told["reason"] = f"{self._how_regained()}; {told['reason']}"
        held = {"confidence": weakest(told.get("confidence", "high"), "medium" if self.findings else "high")}
        if stage is Stage.UNKNOWN:
            return told | held
        prospect = self.prospect(told.get("expected_notice") or self.next_letter(last_close))
        held["confidence"] = weakest(held["confidence"], prospect["confidence"])
        return prospect | (self._regained_from() if self.regained and stage is None else {}) | told | held

    def _regained_from(self) -> Fields:
        """The letter and deadlines of the matter that was regained."""
        cured = self._cured
        if cured is None:
            return {}
        return {
            "notice": cured.letter,
            "notice_stated": cured.stated,
            "deadline_1": cured.deadline_1,
            "deadline_2": cured.deadline_2,
            "deadline_stated": cured.deadline_stated,
        }

    def prospect(self, letter: date) -> Fields:
        """Whether a letter of that day would bring a period, as far as splits so far say."""
        bar = self.barred(letter)
        said = f"a letter of {letter} would bring {'none' if bar.why else 'one'}"
        why = bar.why or bar.doubt or "no reverse split in the look-back bars it"
        return {"cure_period": not bar.why, "cure_why": f"{said}: {why}", "confidence": bar.confidence}

    def _how_regained(self) -> str:
        return f"compliance regained on {self.regained} ({self._regained_how})"

    def minimum_row(self, day: date) -> Parameter | None:
        """The row of the minimum in effect that day, where the rule has one."""
        return self.numbers.row(self.terms.minimum, day)

    def clause_on(self, day: date) -> str:
        """The clause of the minimum in effect that day."""
        row = self.minimum_row(day)
        return row.clause if row else self.terms.clauses[0]

    def rules_on(self, day: date) -> tuple[Parameter, ...]:
        """The rows in effect that day which the state was judged by."""
        return self.numbers.in_effect(day)

    def _stage(self, as_of: date) -> Stage:
        matter = self.matter
        if matter is None:
            return Stage.REGAINED if self.regained else Stage.COMPLIANT
        if matter.unconfirmed and self.security.has_documents:
            return Stage.UNKNOWN
        if as_of < matter.letter:
            return Stage.EXPECTED_NOTICE
        if matter.determination is not None and as_of >= matter.determination:
            gone = matter.suspension is not None and as_of >= matter.suspension and not matter.stays
            return Stage.SUSPENDED if gone else Stage.HEARING if matter.hearing else Stage.DETERMINATION
        return Stage.PERIOD_2 if matter.in_second else Stage.PERIOD_1

    def open(self, as_of: date, matter: Matter) -> Fields:
        """What the state tells of the open matter."""
        bar, told, doubts = matter.bar, tuple(self.told), self._doubts(as_of, matter)
        ended = f"the period ended on {matter.last_deadline}" if matter.determination and matter.last_deadline else ""
        guessed, void = matter.in_second and not matter.deadline_stated, self.void_cure(as_of)
        return {
            "expected_notice": matter.expected if matter.stated else matter.letter,
            "notice": matter.letter if matter.stated or as_of >= matter.letter else None,
            "notice_stated": matter.stated,
            "deadline_1": matter.deadline_1,
            "deadline_2": matter.deadline_2 or (None if bar.why else self.second_deadline(matter)),
            "deadline_stated": matter.deadline_stated,
            "plan_due": matter.plan_due,
            "determination": matter.determination,
            "suspension": None if self._days_to_ask(matter) else matter.suspension,
            "cure_period": False if bar.why else None if matter.determination else True,
            "cure_why": bar.why or void or ended or self.granted(matter),
            "cure_run": self.cure_run(),
            "confidence": weakest(bar.confidence if bar.why else "high", "medium" if guessed or doubts else "high"),
            "reason": self.in_words(self._stage(as_of), matter),
            "findings": (*self.findings, *filter(None, [void]), *doubts),
            "evidence": told + tuple(fact for fact in bar.facts if fact not in told),
        }

    def granted(self, matter: Matter) -> str:
        """Why there is a compliance period."""
        if matter.in_second and not matter.deadline_stated:
            return "the second period as computed; whether the firm was granted it no document read says"
        return "no reverse split in the look-back bars it"

    def _is_unheard_of(self, as_of: date, matter: Matter) -> bool:
        """Whether a computed letter would have been made public by now, and no document read tells of it."""
        if matter.stated or not self.security.has_documents:
            return False
        return as_of > session_after(matter.letter, numbers_of(_LETTERS).count("public_sessions", as_of))

    def _doubts(self, as_of: date, matter: Matter) -> tuple[str, ...]:
        doubts = [matter.doubt] if matter.doubt and not matter.stated else []
        doubts += [matter.bar.doubt] if matter.bar.doubt and not matter.deadline_stated else []
        if matter.unconfirmed:
            doubts.append(f"closes went on; no document read tells what came of a determination of {_end(matter)}")
        elif self._is_unheard_of(as_of, matter):
            doubts.append(f"computed from the closes; no document read tells of a letter of about {matter.letter}")
        if matter.stay_doubted and not matter.end_stated and self._stage(as_of) is Stage.SUSPENDED:
            doubts.append("that no hearing held the suspension up is what cases showed, and no document read tells it")
        return tuple(doubts)

    def in_words(self, stage: Stage, matter: Matter) -> str:
        """How far the open matter has come."""
        how = "stated" if matter.stated else "computed"
        ended = "stated" if matter.end_stated else "computed"
        if stage is Stage.EXPECTED_NOTICE:
            return f"{self.deficiency()}; a letter is due on {matter.letter}"
        if stage in (Stage.PERIOD_1, Stage.PERIOD_2) and matter.determination is not None:
            why = matter.bar.why or f"the period ended on {matter.last_deadline}"
            return f"{why}; a determination is due on {matter.determination}"
        if stage in (Stage.PERIOD_1, Stage.PERIOD_2):
            return f"letter of {matter.letter} ({how}); to be cured by {matter.last_deadline}"
        because = f": {matter.bar.why}" if matter.bar.why else ""
        if stage is Stage.UNKNOWN:
            return f"a determination computed for {_end(matter)}{because}; what came of it no document read tells"
        if stage is Stage.SUSPENDED:
            return f"suspended from {matter.suspension} ({ended}){because}"
        return f"delisting determination of {matter.determination} ({ended}){because}{self._stay_in_words(matter)}"

    def _stay_in_words(self, matter: Matter) -> str:
        """By when a hearing is to be asked for where it stays the suspension; empty where that is not the rule's."""
        days = self._days_to_ask(matter)
        if days is None or matter.determination is None or matter.hearing:
            return ""
        last = matter.determination + timedelta(days=days)
        return f"; a hearing asked for within {days} calendar days (by {last}) stays the suspension"

    def _days_to_ask(self, matter: Matter) -> int | None:
        """The calendar days to ask for a hearing that stays the suspension; None where none does."""
        if matter.determination is None or not matter.stays:
            return None
        days = self.numbers.at("hearing_request_days", matter.determination)
        return None if days is None else int(days)


def _end(matter: Matter) -> str:
    """The days of a computed end."""
    unstayed = matter.suspension is not None and not matter.stays
    return f"{matter.determination}" + (f" with suspension from {matter.suspension}" if unstayed else "")
