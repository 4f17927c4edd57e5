"""The memory of a process that reads documents and nothing else: how often the collector looks at it.

Word lists live as long as the process and the values of a document have no cycles, so looking often finds nothing and
throws the caches away (a tenth of the time of a run). For the program's own processes only, never for those of others.
"""

from __future__ import annotations

import gc

__all__ = ["loading", "settled"]

_YOUNG = 200_000  # new objects before the collector looks; 700 is Python's own


def loading() -> None:
    """To be called before the word lists are loaded, which makes much and leaves nothing behind."""
    gc.set_threshold(_YOUNG)


def settled() -> None:
    """To be called once the word lists are loaded: they are put out of the collector's way."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG)
