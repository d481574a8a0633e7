"""Filings read in this process or in many: a pure function of bytes, sent out in batches, answered with facts.

The work goes to any `concurrent.futures.Executor`; without one, to processes of our own, which are replaced when a
filing kills one. Only a bounded number of filings is held at a time, so that a corpus may be larger than memory.
The processes load neither the database nor the frames.
"""

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, islice
from types import FrameType
from typing import TYPE_CHECKING, Protocol

from datmon.documents import Document, Filing, open_document
from datmon.errors import BadInput, DatmonError
from datmon.fact import Reading

if TYPE_CHECKING:  # pydantic stays out of the processes that only read
    from datmon.corpus import Contents, FilingSource, LoadedDocument

Read = Callable[[list[Document]], list[Reading]]

SECONDS_A_FILING = 6  # of processor time; the slowest real report takes about one, what takes longer is made to
FEW_FILINGS = 20  # below this a process pool costs more than it saves
_BATCH_BYTES = 4 * 1024 * 1024
_BATCH_FILINGS = 16
_BATCHES_A_WORKER = 2
_OBJECTS_A_SWEEP = 200_000  # more than one report leaves standing at a time
_REMOTE_BATCHES = 64  # in flight, where an executor does not say how many workers it has


@dataclass(frozen=True, slots=True)
class ReadFiling:
    """A filing's readings and its documents' bytes, or the reason why it could not be read.

    `refused` are (document, reason) of documents that were left out; `notes` what else was odd.
    """

    filing: Filing
    origin: str
    documents: "tuple[LoadedDocument, ...]" = ()
    readings: tuple[Reading, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    failure: str | None = None


def read_sources(
    sources: "Iterable[FilingSource]", read: Read, *, executor: Executor | None = None, workers: int | None = None
) -> Iterator[ReadFiling]:
    """Each filing read, in the order given, holding only a bounded number of filings at a time; nothing is stored.

    Raises BadInput when worker processes cannot start.
    """
    sources = iter(sources)
    if executor is not None:
        return _fan_out(sources, read, _Lent(executor))
    first = list(islice(sources, FEW_FILINGS))
    count = workers if workers is not None else _cores()
    if len(first) < FEW_FILINGS or count <= 1:
        return (_read_here(source, read) for source in chain(first, sources))
    return _in_processes(chain(first, sources), read, count)


def _read_here(source: "FilingSource", read: Read) -> ReadFiling:
    job = _load(source)
    return job if isinstance(job, ReadFiling) else job.result(read_job(read, job))


def _in_processes(sources: "Iterator[FilingSource]", read: Read, count: int) -> Iterator[ReadFiling]:
    processes = _Processes(count)
    try:
        yield from _fan_out(sources, read, processes)
    finally:
        processes.dismiss()


# crews --------------------------------------------------------------------------------------------------------


class _Crew(Protocol):
    """Those who read: they take batches, and a batch that broke off filing by filing."""

    in_flight: int

    def submit(self, read: Read, jobs: "list[Job]") -> "Future[list[Outcome]]": ...

    def one_by_one(self, read: Read, jobs: "list[Job]") -> "list[Outcome]": ...


class _Lent:
    """An executor that was handed over; it cannot be replaced."""

    def __init__(self, executor: Executor) -> None:
        known = getattr(executor, "_max_workers", None)
        self.in_flight = known * _BATCHES_A_WORKER if isinstance(known, int) else _REMOTE_BATCHES
        self._executor = executor

    def submit(self, read: Read, jobs: "list[Job]") -> "Future[list[Outcome]]":
        return self._executor.submit(read_jobs, read, jobs)

    def one_by_one(self, read: Read, jobs: "list[Job]") -> "list[Outcome]":
        raise BadInput("The executor broke off; run again: what was read is kept, and the rest is read then.")


class _Processes:
    """Processes of our own; when a filing kills one, it is found out, and the others go on."""

    def __init__(self, count: int) -> None:
        self.in_flight = count * _BATCHES_A_WORKER
        self._count = count
        self._pool: Executor | None = None
        self._lifeboat: Executor | None = None

    def submit(self, read: Read, jobs: "list[Job]") -> "Future[list[Outcome]]":
        try:
            return self._crew().submit(read_jobs, read, jobs)
        except BrokenExecutor:
            self._pool = None
            return self._crew().submit(read_jobs, read, jobs)

    def one_by_one(self, read: Read, jobs: "list[Job]") -> "list[Outcome]":
        return [self._rescued(read, job) for job in jobs]

    def dismiss(self) -> None:
        for executor in (self._pool, self._lifeboat):
            if executor is not None:
                executor.shutdown(cancel_futures=True)

    def _crew(self) -> Executor:
        if self._pool is None:
            self._pool = _pool(self._count)
        return self._pool

    def _rescued(self, read: Read, job: "Job") -> "Outcome":
        """The filing read in a process where nothing else is lost with it."""
        self._lifeboat = self._lifeboat or _pool(1)
        try:
            return self._lifeboat.submit(read_jobs, read, [job]).result()[0]
        except BrokenExecutor:
            self._lifeboat = None
            return Outcome(failure="the process reading it died, out of memory perhaps; it was left out")


def _pool(count: int) -> Executor:
    """Worker processes that are known to start.

    Raises BadInput when they cannot.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - not needed for a handful of filings
    from multiprocessing import get_all_start_methods, get_context  # noqa: PLC0415

    # Neither method copies this process, whose threads and database connections must not be forked.
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    pool = ProcessPoolExecutor(count, get_context(method), _begin)
    try:
        pool.submit(os.getpid).result()
    except BrokenExecutor as error:
        raise BadInput(
            "The reading processes could not start; in a script, put the call under "
            'if __name__ == "__main__":, or read with workers=1.'
        ) from error
    return pool


def _begin() -> None:
    """What a worker does first. A key that stops the command is the command's business: it ends its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sweep_seldom()
    _leave_with_parent()


def sweep_seldom() -> None:
    """Has this process look seldom for objects that hold each other: reading makes none, and each look goes over all.

    For processes that do nothing but read.
    """
    gc.freeze()
    gc.set_threshold(_OBJECTS_A_SWEEP, 20, 20)


def _leave_with_parent() -> None:
    """Ends this worker when the process that started it is gone: killed, it can tell nobody.

    It is gone when its end of a pipe is: its number says nothing, for a process that nobody has waited for keeps it,
    and whoever waits may be waiting for the output that this worker holds open.
    """
    from multiprocessing import parent_process  # noqa: PLC0415 - as above

    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


# batches ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker is sent: a filing and the bytes of its documents."""

    filing: Filing
    origin: str
    contents: "Contents"

    def result(self, outcome: "Outcome") -> ReadFiling:
        """What the worker sent back, with what this process kept."""
        return ReadFiling(
            filing=self.filing,
            origin=self.origin,
            documents=self.contents.documents,
            readings=outcome.readings,
            refused=(*self.contents.refused, *outcome.refused),
            notes=self.contents.notes,
            failure=outcome.failure,
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a worker sends back for a filing: readings, documents it refused, or why the filing failed."""

    readings: tuple[Reading, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    failure: str | None = None


@dataclass(slots=True)
class _Batch:
    """Filings sent together, so that sending costs little; and those of them that failed before they were sent."""

    jobs: list[Job | ReadFiling] = field(default_factory=list)
    future: "Future[list[Outcome]] | None" = None

    @property
    def sent(self) -> list[Job]:
        return [job for job in self.jobs if isinstance(job, Job)]


def _fan_out(sources: "Iterator[FilingSource]", read: Read, crew: _Crew) -> Iterator[ReadFiling]:
    """Batches out, results in, in order, as soon as they are there; never more than the crew's number between."""
    waiting: deque[_Batch] = deque()
    for batch in _batches(sources):
        batch.future = crew.submit(read, batch.sent)
        waiting.append(batch)
        while waiting and (len(waiting) >= crew.in_flight or _is_ready(waiting[0])):
            yield from _collected(waiting.popleft(), read, crew)
    while waiting:
        yield from _collected(waiting.popleft(), read, crew)


def _is_ready(batch: _Batch) -> bool:
    return batch.future is not None and batch.future.done()


def _batches(sources: "Iterator[FilingSource]") -> Iterator[_Batch]:
    batch, size = _Batch(), 0
    for source in sources:
        job = _load(source)
        batch.jobs.append(job)
        size += sum(len(d.content) for d in job.contents.documents) if isinstance(job, Job) else 0
        if size >= _BATCH_BYTES or len(batch.jobs) >= _BATCH_FILINGS:
            yield batch
            batch, size = _Batch(), 0
    if batch.jobs:
        yield batch


def _load(source: "FilingSource") -> Job | ReadFiling:
    try:
        return Job(source.filing, source.origin, source.load())
    except DatmonError as error:
        return ReadFiling(source.filing, source.origin, failure=str(error))


def _collected(batch: _Batch, read: Read, crew: _Crew) -> Iterator[ReadFiling]:
    assert batch.future is not None  # noqa: S101 - it was sent before it waited
    try:
        outcomes = batch.future.result()
    except BrokenExecutor:
        outcomes = crew.one_by_one(read, batch.sent)
    answered = iter(outcomes)
    for job in batch.jobs:
        yield job if isinstance(job, ReadFiling) else job.result(next(answered))


# in the worker ------------------------------------------------------------------------------------------------


def read_jobs(read: Read, jobs: Sequence[Job]) -> list[Outcome]:
    """What a worker does with a batch: no file, no socket, no database."""
    return [read_job(read, job) for job in jobs]


def read_job(read: Read, job: Job) -> Outcome:
    """One filing rendered and read; whatever goes wrong in it stays in it."""
    refused: list[tuple[str, str]] = []
    try:
        with _at_most(SECONDS_A_FILING):
            documents = list(_opened(job, refused))
            return Outcome(tuple(read(documents)), tuple(refused))
    except (DatmonError, _OutOfTime) as error:
        return Outcome(failure=str(error))
    except Exception as error:  # a fault of a reader must not stop the other filings; it is listed
        return Outcome(failure=f"the reader failed: {type(error).__name__}: {str(error)[:200]}")


def _opened(job: Job, refused: list[tuple[str, str]]) -> Iterator[Document]:
    for document in job.contents.documents:
        try:
            yield open_document(job.filing, document.name, document.kind, document.content)
        except DatmonError as error:
            refused.append((document.name, str(error)))


class _OutOfTime(Exception):  # no DatmonError, which is the trouble of one document
    """Reading took too long."""


@contextmanager
def _at_most(seconds: int) -> Iterator[None]:
    """Stops what takes longer, where the system can: in the main thread of a process that has no alarm of its own.

    Raises _OutOfTime when the time is up.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def out_of_time(_number: int, _frame: FrameType | None) -> None:
        raise _OutOfTime(
            f"Reading took more than {seconds} seconds of processor time, which no real filing does; it was left out."
        )

    before = signal.signal(signal.SIGPROF, out_of_time)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
