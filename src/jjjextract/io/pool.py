"""Who does the tasks: this process, or several. Between processes pass file names and counts, never a record.

A worker that dies (out of memory, a crash in a library, a limit of time that it did not obey) is replaced, and its task
is done again; a document that ends two workers is marked as lost, and the rest of its task is done. Workers ignore
Ctrl-C: the process that started them stops them.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import chain, islice
from multiprocessing.connection import Connection, wait
from typing import Any, Protocol

from jjjextract.errors import JjjextractError, OutputError
from jjjextract.io.begin import anew, copied, deaf, let_go, loaded
from jjjextract.io.heap import settled
from jjjextract.io.inputs import Extractor
from jjjextract.io.plan import Task
from jjjextract.io.work import Done, Settings, Worker

__all__ = ["Here", "Pool", "Processes", "Step", "attempt", "cores", "outcome"]

Step = Callable[[int, int], None]  # documents and bytes done since the last call

_TRIES = 2
_TICK = 0.2
_GRACE = 5.0  # seconds beyond twice the limit before a worker that did not obey it is ended


class Pool(Protocol):
    """Does tasks in any order and yields what came of each; takes a new one only when somebody is free."""

    def __call__(self, tasks: Iterator[Task], pipeline: Extractor, settings: Settings, step: Step) -> Iterator[Done]:
        """Do the tasks. Raises `OutputError` where a shard cannot be written. Close the iterator to stop."""


def cores() -> int:
    """The cores that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class Here:
    """This process alone."""

    def __call__(self, tasks: Iterator[Task], pipeline: Extractor, settings: Settings, step: Step) -> Iterator[Done]:
        """Do the tasks one after the other."""
        worker = Worker(pipeline, settings, _Told(step))
        for task in tasks:
            yield worker.do(task)


class _Told:
    def __init__(self, step: Step) -> None:
        self._step = step

    def begin(self, place: int) -> None:
        """Nobody watches."""

    def end(self, size: int) -> None:
        """Tell it at once."""
        self._step(1, size)


class Processes:
    """As many processes of this machine as there are jobs and tasks; one alone is this one.

    They are started anew ("spawn"), so a script that calls this needs the guard `if __name__ == "__main__":`. `own`
    says that this process is the program's own, and may be copied instead (see `begin`).
    """

    def __init__(self, jobs: int, *, own: bool = False) -> None:
        self._jobs = jobs
        self._own = own

    def __call__(self, tasks: Iterator[Task], pipeline: Extractor, settings: Settings, step: Step) -> Iterator[Done]:
        """Do the tasks in any order."""
        first = list(islice(tasks, self._jobs))
        tasks = chain(first, tasks)
        if len(first) < 2:
            yield from Here()(tasks, pipeline, settings, step)
            return
        crew = _Crew(len(first), pipeline, settings, own=self._own)
        try:
            yield from crew.work(tasks, step)
        finally:
            crew.stop()


class _Hand:
    """One worker process as its master sees it. The board is shared memory: place, begun, documents, bytes."""

    def __init__(self, context: Any, serve: Callable[..., None], *about: Any) -> None:
        self.board = context.RawArray("d", [-1.0, 0.0, 0.0, 0.0])
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(
            target=serve, args=(theirs, self.board, *about), daemon=True, name="jjjextract-worker"
        )
        with deaf():
            self.process.start()
        theirs.close()
        self.task: Task | None = None
        self.late = False
        self._told = (0.0, 0.0)

    def give(self, task: Task) -> None:
        self.board[0] = -1.0
        self.task = task
        with suppress(OSError):  # it is dead: its end is met in `wait`
            self.pipe.send(task)

    def progress(self) -> tuple[int, int]:
        now = (self.board[2], self.board[3])
        more = (int(now[0] - self._told[0]), int(now[1] - self._told[1]))
        self._told = now
        return more

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class _Crew:
    def __init__(self, jobs: int, pipeline: Extractor, settings: Settings, *, own: bool = False) -> None:
        self._about = (pipeline, settings)
        self._loaded = own and settings.known is None and copied() is not None and loaded(pipeline)
        self._own = own
        self._timeout = settings.timeout
        self._hands: list[_Hand] = []
        self._again: list[Task] = []
        self._deaths: dict[tuple[int, int], int] = {}
        self._jobs = jobs

    def stop(self) -> None:
        for hand in self._hands:
            hand.process.kill()  # all of them, before one is waited for
        for hand in self._hands:
            hand.end()

    def work(self, tasks: Iterator[Task], step: Step) -> Iterator[Done]:
        for _ in range(self._jobs):
            if not self._start(tasks):
                break
        while busy := [h for h in self._hands if h.task is not None]:
            ready = wait([h.pipe for h in busy], timeout=_TICK)
            for hand in busy:
                step(*hand.progress())
                if hand.pipe in ready:
                    done = self._receive(hand)
                    self._next(hand, tasks)
                    if done is not None:
                        yield done
                elif self._is_late(hand):
                    hand.late = True
                    hand.process.kill()

    def _start(self, tasks: Iterator[Task]) -> bool:
        task = self._again.pop() if self._again else next(tasks, None)
        if task is None:
            return False
        hand = self._hired()
        self._hands.append(hand)
        hand.give(task)
        return True

    def _hired(self) -> _Hand:
        copy = copied() if self._own else None
        if copy is None:
            return _Hand(anew(), _serve, *self._about, False)
        return _Hand(copy, _serve_copied, *self._about, self._loaded)

    def _next(self, hand: _Hand, tasks: Iterator[Task]) -> None:
        if hand not in self._hands:
            self._start(tasks)
            return
        task = self._again.pop() if self._again else next(tasks, None)
        hand.task = None
        if task is not None:
            hand.give(task)

    def _receive(self, hand: _Hand) -> Done | None:
        try:
            got = hand.pipe.recv()
        except (EOFError, OSError):
            self._buried(hand)
            return None
        return outcome(got)

    def _buried(self, hand: _Hand) -> None:
        """A worker is dead: its task is done again, without the document that it died of the second time."""
        assert hand.task is not None
        self._hands.remove(hand)
        hand.end()
        task, place = hand.task, int(hand.board[0])
        deaths = self._deaths[task.n, place] = self._deaths.get((task.n, place), 0) + 1
        if place < 0 and deaths > _TRIES:
            raise JjjextractError("workers end before they begin: too little memory? Try fewer --jobs")
        if place >= 0 and (hand.late or deaths >= _TRIES):
            task = task._replace(lost=(*task.lost, (place, "timeout" if hand.late else "crashed")))
        self._again.append(task)

    def _is_late(self, hand: _Hand) -> bool:
        """Whether a worker did not obey its own limit, which cannot interrupt a library that is not Python."""
        if self._timeout is None or hand.board[0] < 0:
            return False
        return time.monotonic() - float(hand.board[1]) > 2 * self._timeout + _GRACE


class _Board:
    """The worker's side of the board."""

    def __init__(self, board: Any) -> None:
        self._board = board
        self._fresh = True

    def begin(self, place: int) -> None:
        self._board[1] = time.monotonic()
        self._board[0] = float(place)

    def end(self, size: int) -> None:
        self._board[2] += 1.0
        self._board[3] += float(size)
        if self._fresh:  # the word lists are loaded: out of the collector's way
            self._fresh = False
            settled()


def _serve(pipe: Connection, board: Any, pipeline: Extractor, settings: Settings, warm: bool) -> None:
    """A worker's life: tasks in, counts out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    worker = Worker(pipeline, settings, _Board(board), warm=warm)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            pipe.send(attempt(worker, pipe.recv()))


def _serve_copied(pipe: Connection, *about: Any) -> None:
    let_go(pipe)
    _serve(pipe, *about)


def attempt(worker: Worker, task: Task) -> Any:
    """A task's `Done`, or what went wrong, as something that passes between processes; see `outcome`."""
    try:
        return worker.do(task)
    except OutputError as error:
        return "output", error.path, error.message, error.code, error.hint
    except Exception as error:
        return "other", f"{type(error).__name__}: {error}"


def outcome(got: Any) -> Done:
    """What `attempt` gave. Raises what went wrong there."""
    if isinstance(got, Done):
        return got
    kind, *about = got
    if kind == "output":
        raise OutputError(about[0], about[1], code=about[2], hint=about[3])
    raise JjjextractError(f"a worker failed: {about[0]}")
