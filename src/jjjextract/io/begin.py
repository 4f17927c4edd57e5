"""How a worker process begins: anew, or as a copy of the process that started it.

Begun anew ("spawn") it shares nothing and loads the package and its word lists for itself: a second of every core,
after the same second of its master. A copy ("fork") has them at once, in the same memory. Only a process of the
program's own is copied, and only while it has one thread: a lock that another thread held would never open in the copy.
Elsewhere than on Linux system libraries do not bear it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any

from jjjextract.io.heap import settled
from jjjextract.io.inputs import Extractor
from jjjextract.io.work import warm_up

__all__ = ["anew", "copied", "deaf", "let_go", "loaded"]

_TASKS = "/proc/self/task"  # the threads of this process, those of libraries too
_FILES = "/proc/self/fd"
_STANDARD = 3


def anew() -> Any:
    """The start that works everywhere."""
    return multiprocessing.get_context("spawn")


def copied() -> Any | None:
    """The start as a copy; None where it is not safe now."""
    try:
        alone = sys.platform == "linux" and len(os.listdir(_TASKS)) == 1
    except OSError:
        return None
    return multiprocessing.get_context("fork") if alone else None


def loaded(pipeline: Extractor) -> bool:
    """Load what the copies are to have. False where that failed: a worker will tell it of its first document."""
    with suppress(Exception):
        warm_up(pipeline)
        settled()
        return True
    return False


def let_go(pipe: Connection) -> None:
    """In a copy: close the files of the master and of other workers.

    Else a master that was killed would go on holding the lock of its folder, and no worker would see its pipe end.
    """
    for name in os.listdir(_FILES):
        if int(name) >= _STANDARD and int(name) != pipe.fileno():
            with suppress(OSError):  # the listing itself
                os.close(int(name))


@contextmanager
def deaf() -> Iterator[None]:
    """Let a process that starts now ignore Ctrl-C from its first moment, before it could print a traceback."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
