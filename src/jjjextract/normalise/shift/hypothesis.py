"""What the search of a shifted stretch carries along: a partial reading of the line, and the pieces that it wrote."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["COUNTED", "ENTITIES", "LOST", "MARKS", "Hypothesis", "Node"]

LOST = "\ufffd"
MARKS = "，！？；：。、,!?;:"
COUNTED = frozenset(
    "家人名万萬亿億元个個年月日时時岁歲级級公里米吨噸户戶亩畝次项項台臺辆輛条條倍成多余餘%％点點分秒度号號届屆周天百千十位座所间間处處件只隻套场場例"
)

_BLANKS = dict.fromkeys(("nbsp;", "emsp;", "ensp;"), " ")
ENTITIES = {"ldquo;": "“", "rdquo;": "”", "amp;": "&", "middot;": "·", "mdash;": "—", "quot;": '"', **_BLANKS}


class Node(NamedTuple):
    """A piece of output: `after` stands for the raw characters `start:end` of the line. `kind` is `keep`, `reading`,
    `shift` (paired bytes), `guess` (half of it was gone), `lost`, or `html`."""

    up: Node | None
    after: str
    start: int
    end: int
    kind: str

    def chain(self) -> list[Node]:
        """The pieces from the first on."""
        out: list[Node] = []
        node: Node = self
        while True:
            out.append(node)
            if node.up is None:
                return out[::-1]
            node = node.up


class Hypothesis(NamedTuple):
    """A partial reading of the line. `waits` is the byte whose second half is still to come (0: aligned), `since` the
    place of the raw character that it came with, `settled` the number of characters since the last change."""

    score: float
    waits: int
    context: str
    node: Node | None
    since: int = 0
    settled: int = 0
    late: int = 0
    quotes: int = 0
