"""What each cue is worth: a table of small numbers by the checksum of the cue, learned by `tools/learn_names.py`.

A cue that never stood in the annotated news has a place too, which it shares with others: with as many places as here that
is seldom and costs little (feature hashing; Weinberger and others 2009).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from zlib import crc32

from jjjextract.resources import Resources

__all__ = ["ONE", "PLACES", "Weights", "chinese_weights", "english_weights", "place"]

PLACES = 1 << 18
ONE = 32  # a weight of one unit of the logarithm of the odds
_MASK = PLACES - 1


def place(cue: str) -> int:
    """The place of a cue in the table."""
    return crc32(cue.encode()) & _MASK


class Weights:
    """The table of one language. `of(cues)` is the sum of what they are worth, in parts of `ONE`."""

    def __init__(self, table: array[int]) -> None:
        self._table = table

    def of(self, cues: Iterable[str]) -> int:
        """The sum over the cues."""
        table, total = self._table, 0
        for cue in cues:
            total += table[crc32(cue.encode()) & _MASK]
        return total


def chinese_weights(res: Resources) -> Weights:
    """The table for Chinese."""
    return Weights(res.numbers("name_weights_zh.bin", PLACES))


def english_weights(res: Resources) -> Weights:
    """The table for English."""
    return Weights(res.numbers("name_weights_en.bin", PLACES))
