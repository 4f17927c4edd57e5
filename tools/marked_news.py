"""Reads marked news (`corpus/names/*.marked`): texts parted by `###`, each figure in place as `[[3.2%|exports;exports to India|2024Q1]]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

__all__ = ["Figure", "texts"]

MARK = re.compile(r"\[\[(?P<figure>[^\[\]|]+)\|(?P<names>[^\[\]|]+)(?:\|(?P<time>[^\[\]|]+))?\]\]")


class Figure(NamedTuple):
    """One figure: where it stands in the text without its marks, what a reader calls it, and its time as marked; None where none is."""

    start: int
    end: int
    names: list[str]
    time: str | None


def texts(path: Path) -> Iterator[tuple[int, str, list[Figure]]]:
    """Each text of a file that has figures: its number, how it reads without marks, the figures."""
    for n, item in enumerate(re.split(r"(?m)^###\s*$", path.read_text("utf-8"))):
        out, figures, at = "", [], 0
        for m in MARK.finditer(item := item.strip("\n ")):
            out += item[at : m.start()] + m["figure"]
            names = [name.strip() for name in m["names"].split(";") if name.strip()]
            figures.append(Figure(len(out) - len(m["figure"]), len(out), names, m["time"] and m["time"].strip()))
            at = m.end()
        if figures:
            yield n, out + item[at:] + "\n", figures
