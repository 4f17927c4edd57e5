"""The quick way through a shifted stretch: pair the bytes and see whether they read well.

Most stretches lost nothing but the bracket that began them: the bytes pair in one way, and what comes out is ordinary
text up to the place where the bytes agree again. Then no search is needed. Where a character reads oddly and two with a
deleted pair between them would read about as well, where a byte is missing, or two beginnings are as good as each other,
the walk gives up and the search decides.

It fails where a deleted pair leaves ordinary text by chance; the limits are set so that it is rare.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from jjjextract.normalise.readings import SYLLABLE, Readings
from jjjextract.normalise.shift.certainty import rival
from jjjextract.normalise.shift.choices import Choices
from jjjextract.normalise.shift.model import Characters

__all__ = ["Step", "walk"]

_READING = re.compile(rf"[?(（]({SYLLABLE})[)）]")
_WORST, _ODD, _MEAN, _BEHIND, _LONGEST = -14.0, -7.5, -7.5, -13.0, 120


class Step(NamedTuple):
    """A restored character: the raw characters `start:end` that it stands for, and how well it reads."""

    start: int
    end: int
    char: str
    reads: float


def walk(
    text: str, at: int, context: str, waits: int, since: int, tables: tuple[Choices, Readings]
) -> list[Step] | None:
    """Pair from `at` on, where the byte `waits` came with the raw character at `since`: each restored character, or None
    where the search must decide."""
    choices, table = tables
    pairs, model = choices.pairs, choices.model
    char_of, bytes_of, after, fold = pairs.char, pairs.bytes_of, model.after, model.fold
    out: list[Step] = []
    odd = ""
    total = 0.0
    for place in range(at, min(len(text), at + _LONGEST)):
        shown = text[place]
        end = place
        if shown > "\x7f":
            first, second = bytes_of.get(shown, (0, 0))
            real = char_of.get(waits << 8 | first, "")
        elif "@" <= shown <= "~":
            real, second, end = char_of.get(waits << 8 | ord(shown), ""), 0, place + 1
        else:
            m = _READING.match(text, place)
            own = [c for c in pairs.by_lead.get((waits, m[1]), ()) if model.common(c)] if m else []
            if m is None or len(own) != 1:
                return None
            real, second, end = own[0], 0, m.end()
        if not real:
            return None
        score = after(context, real)
        if score < _WORST or len(pairs.forms(shown)) > 1 or (odd and rival(odd[:2], odd[2], real, choices)):
            return None
        odd = context + real if score < _ODD or not "\u3400" <= real <= "\u9fff" else ""
        total += score
        context = context[1] + fold(real)
        out.append(Step(since, end, real, score))
        planted = _READING.match(text, end) if end > place and text[end : end + 1] in {"(", "（"} else None
        if planted and planted[1] in table.of(real):
            end = planted.end()
            out[-1] = Step(since, end, real, score)
        if 0 < second < 0x80:
            end, context = place + 1, context[1] + fold(chr(second))
            out.append(Step(place, end, chr(second), 0.0))
            second = 0
        if not second:
            well = _reads_on(text, end, context, model) and total >= _MEAN * len(out)
            return out if well and not (odd and rival(odd[:2], odd[2], text[end : end + 1], choices)) else None
        waits, since = second, place
    return None


def _reads_on(text: str, end: int, context: str, model: Characters) -> bool:
    """What stands behind the stretch goes with it."""
    behind = text[end : end + 1]
    return not behind or behind in "(（?" or model.after(context, behind) > _BEHIND
