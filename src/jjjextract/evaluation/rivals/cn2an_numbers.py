"""cn2an: it rewrites the numbers of a text; a rewritten text is laid beside the given one to see where they stood."""

import difflib
import re

import cn2an
from protocol import serve

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def find(text, language):
    for line in re.finditer(r"[^\n]+", text):
        yield from _line(line.group(), line.start())


def _line(text, at):
    made = cn2an.transform(text, "cn2an")
    blocks = difflib.SequenceMatcher(None, text, made, autojunk=False).get_opcodes()
    for number in _NUMBER.finditer(made):
        near = [b for b in blocks if b[3] < number.end() and b[4] > number.start()]
        start, end = (_back(near[0], number.start()), _back(near[-1], number.end())) if near else (0, 0)
        yield at + start, at + end, number.group(), None


def _back(block, place):
    kind, i1, i2, j1, _ = block
    return i1 + place - j1 if kind == "equal" else (i1 if place <= j1 else i2)


serve("cn2an", find)
