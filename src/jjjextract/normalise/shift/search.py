"""The search through one shifted stretch: which characters can the bytes have been, from a trigger to where they agree.

A hypothesis is a place in the line, the byte that waits for its second half (none: aligned), the last two characters,
a score, and what it wrote so far. Shown characters are cut in two halves and paired anew; `?` and gaps leave half a
character or none, and then the model chooses. The search ends where the best hypothesis has been aligned for a few
characters and no other one is near, or at the end of the line.

It fails where several characters read equally well: the choice is then marked as inferred, with the others beside it.
"""

from __future__ import annotations

import re

from jjjextract.normalise.readings import SYLLABLE, TONES, Evidence, Readings
from jjjextract.normalise.shift.choices import Choices
from jjjextract.normalise.shift.hypothesis import COUNTED, ENTITIES, LOST, MARKS, Hypothesis, Node
from jjjextract.normalise.web import ENTITY_REST, TAG_REST

__all__ = ["Search"]

_STOP_LEADS = (0xA1, 0xA3)
_BEAM, _SAME, _MARGIN = 12, 3, 10.0
_SETTLED, _CLEAR, _LATE, _GAP, _DROPPED = 4, 6.0, 25, -0.7, 2.0
_ORDINARY, _ODD_TWICE, _NEAR = -8.0, -13.5, 2.5
_KEPT = re.compile(rf"[(（]({SYLLABLE})[)）]")
_EATEN = re.compile(rf"\?({SYLLABLE})[)）]")
_TONED = re.compile(f"[{TONES}]")
_QUOTES = frozenset("“”「」")


class Search:
    """The search over one line of a page. `text` ends at the line's end."""

    def __init__(self, text: str, found: Evidence, tables: tuple[Choices, Readings], *, gaps: bool) -> None:
        self.text, self.size, self.found, self.gaps = text, len(text), found, gaps
        self.choices, self.readings = tables
        self.pairs, self.model = self.choices.pairs, self.choices.model
        self.line: dict[int, list[Hypothesis]] = {}
        self._best: dict[int, float] = {}
        self.floor = 0.0
        self.before = ""

    def run(self, start: int, before: str, quotes: int = 0) -> tuple[int, list[Hypothesis]]:
        """Search from `start` on, where the repaired text reads `before`: the end of the stretch and what it can be,
        the best first."""
        context = "".join(map(self.model.fold, ("\n\n" + before)[-2:]))
        self.before = before[-2:]
        self.line = {start: [Hypothesis(0.0, 0, context, None, start, quotes=quotes)]}
        for at in range(start, self.size):
            if at not in self.line:
                continue
            beam = self.line[at] = self._pruned(self.line.pop(at))
            if at > start and self._done(beam, at):
                return at, beam
            self.floor = beam[0].score - _NEAR
            self._extend(at, beam)
        return self.size, self._pruned(self._ended(self.line.pop(self.size, [])))

    def _done(self, beam: list[Hypothesis], at: int) -> bool:
        top = beam[0]
        if top.waits or top.settled < _SETTLED or any(k > at for k in self.line):
            return False
        return all(not h.waits or h.score < top.score - _CLEAR for h in beam)

    def _pruned(self, beam: list[Hypothesis]) -> list[Hypothesis]:
        if len(beam) < 2:
            return beam
        beam.sort(key=lambda h: -h.score)
        floor = beam[0].score - _MARGIN
        seen: dict[tuple[int, str, bool], int] = {}
        out: list[Hypothesis] = []
        for h in beam:
            if h.score < floor or len(out) >= _BEAM:
                break
            key = (h.waits, h.context, h.late > 0)
            seen[key] = seen.get(key, 0) + 1
            if seen[key] <= _SAME:
                out.append(h)
        return out

    def _add(
        self, at: int, h: Hypothesis, cost: float, waits: int, *pieces: tuple[str, int, int, str], late: int = 0
    ) -> None:
        """Extend `h` to `at` by pieces of output; their characters are scored here."""
        score, context, quotes = h.score - cost, h.context, h.quotes
        reads, fold = self.model.after, self.model.fold
        for after, _, _, _ in pieces:
            for char in after:
                score += reads(context, char)
                if char in "“”「」":
                    score += self._quote(char, quotes)
                    quotes = max(0, quotes + 1 if char in "“「" else quotes - 1)
                context = context[1] + fold(char)
        if score < self._hopeless(at, score):
            return
        node, settled = h.node, h.settled
        for after, start, end, kind in pieces:
            node = Node(node, after, start, end, kind)
            settled = settled + 1 if kind == "keep" else 0
        since = pieces[-1][2] if waits and pieces else h.since
        self.line.setdefault(at, []).append(Hypothesis(score, waits, context, node, since, settled, late, quotes))

    def _write(self, at: int, h: Hypothesis, gain: float, waits: int, piece: tuple[str, int, int, str]) -> None:
        """The same for one piece whose characters are known to read at `gain`, all costs taken off."""
        after = piece[0]
        if not _QUOTES.isdisjoint(after):
            self._add(at, h, self._reads(h.context, after) - gain, waits, piece)
            return
        score = h.score + gain
        if score < self._hopeless(at, score):
            return
        context = ((h.context if len(after) == 1 else "") + "".join(map(self.model.fold, after)))[-2:]
        node = Node(h.node, *piece)
        self.line.setdefault(at, []).append(
            Hypothesis(score, waits, context, node, piece[2] if waits else h.since, 0, 0, h.quotes)
        )

    def _reads(self, context: str, text: str) -> float:
        total = 0.0
        for char in text:
            total += self.model.after(context, char)
            context = context[1] + self.model.fold(char)
        return total

    def _hopeless(self, at: int, score: float) -> float:
        """Below which score a hypothesis for `at` would be left out anyhow, now that one of `score` comes in."""
        best = self._best.get(at)
        if best is None or score > best:
            self._best[at] = best = score
        return best - _MARGIN

    def _quote(self, char: str, quotes: int) -> float:
        """What speaks for a quotation mark here: one is open or not, and the page uses its sort or not."""
        if char not in "“”「」":
            return 0.0
        foreign = -4.0 if (char in "「」") != self.found.corners else 0.0
        if char in "”」":
            return foreign + (1.5 if quotes > 0 else -2.5)
        return foreign + (-2.5 if quotes > 0 else 0.5)

    def _extend(self, at: int, beam: list[Hypothesis]) -> None:
        char = self.text[at]
        kept = _KEPT.match(self.text, at) if char in "(（" else None
        eaten = _EATEN.match(self.text, at) if char == "?" else None
        bare, kept = (kept, None) if kept and not _TONED.search(kept[1]) else (None, kept)
        if eaten and not _TONED.search(eaten[1]):
            eaten = None
        for h in beam:
            if h.waits:
                if bare:
                    self._own_reading(at, char, h, bare)
                self._shifted(at, char, h, kept or eaten)
                dropped = self._half_dropped(at, h)
                if dropped:
                    self._aligned(at, char, dropped, kept, eaten)
            else:
                self._aligned(at, char, h, kept, eaten)

    def _ended(self, beam: list[Hypothesis]) -> list[Hypothesis]:
        """At the line's end a byte that still waits is the first half of a last character."""
        out = [h for h in beam if not h.waits]
        for h in beam:
            for gain, char in self.choices.likely(h.context, h.waits)[:2] if h.waits else ():
                node = Node(h.node, char, h.since, self.size, "guess")
                score = h.score + gain + self._quote(char, h.quotes) - 1.0
                out.append(h._replace(score=score, waits=0, node=node))
        return out

    def _aligned(
        self, at: int, char: str, h: Hypothesis, kept: re.Match[str] | None, eaten: re.Match[str] | None
    ) -> None:
        late = h.late + 1 if h.late and h.late < _LATE else 0
        if late and not char.isascii() and self.pairs.bytes_of.get(char, (0, 255))[1] < 0x80:
            late = 0
        last = h.node.after[-1:] if h.node and h.node.after else self._shown_before(at, h)
        if kept and self._planted(at, kept, h, last, late):
            return
        if eaten:
            self._begin_eaten(at, eaten, h, last, late)
            return
        if char in "?!;！？；。,，":
            self._begin_at_mark(at, char, h)
        if char == "?":
            self._question(at, h, late)
            return
        self._add(
            at + 1,
            h,
            0.0,
            0,
            (char, at, at + 1, "keep"),
            late=0 if char.isascii() and char not in MARKS + " " else late,
        )

    def _shown_before(self, at: int, h: Hypothesis) -> str:
        """The last character written: behind a dropped reading, the one in front of it."""
        node = h.node
        while node is not None:
            if node.after:
                return node.after[-1]
            node = node.up
        return self.before[-1:]

    def _second_last(self, h: Hypothesis) -> str:
        """The character in front of the last one written."""
        written, node = "", h.node
        while node is not None and len(written) < 2:
            written, node = node.after + written, node.up
        return (self.before + written)[-2:-1]

    def _planted(self, at: int, m: re.Match[str], h: Hypothesis, last: str, late: int) -> bool:
        """A reading in brackets behind an aligned character. True where nothing else is to be tried."""
        reading, end = m[1], m.end()
        fits = reading in self.readings.of(last) if last else False
        if fits and self.model.oddity(last) < 9 and self._is_converted(last):
            self._add(end, h, 0.01, 0, ("", at, end, "reading"), late=late)
            return reading in self.readings.first(last) or not self.found.misplaced
        if "@" <= last <= "~" and self.pairs.spelled(self._second_last(h), last, reading):
            self._add(end, h, 0.01, 0, ("", at, end, "reading"), late=late)
            return True
        if fits:
            self._add(at + 1, h, 0.0, 0, (m[0][0], at, at + 1, "keep"), late=late)
            return True
        for char in self._pool(reading) if h.late and self.found.planted >= 2 else ():
            self._add(end, h, 4.0, 0, (char, at, end, "guess"))
        if self.found.planted >= 2 or self.found.misplaced:
            self._begin(at, end, h, reading, last, 4.0)
        return False

    def _is_converted(self, char: str) -> bool:
        return char in self.found.table or self.model.fold(char) != char

    def _begin(self, at: int, end: int, h: Hypothesis, reading: str, last: str, cost: float) -> None:
        """The reading names an accidental character: its first byte is the last one's second, its second now waits."""
        if last not in self.pairs.bytes_of:
            return
        for char in self.pairs.by_lead.get((self.pairs.bytes_of[last][1], reading), ()):
            trail = self.pairs.bytes_of[char][1]
            if trail >= 0x81:
                charge = cost + (0.0 if self.model.common(char) else 3.0)
                self.line.setdefault(end, []).append(
                    Hypothesis(h.score - charge, trail, h.context, h.node, at, 0, 0, h.quotes)
                )

    def _begin_eaten(self, at: int, m: re.Match[str], h: Hypothesis, last: str, late: int) -> None:
        """`?reading)`: a shift begins, or the whole character is gone, or it is none of this."""
        end = m.end()
        self._begin(at, end, h, m[1], last, 1.0)
        for char in self._pool(m[1]):
            self._add(end, h, 3.0 if h.late else 9.0, 0, (char, at, end, "guess"))
        self._add(at + 1, h, 30.0, 0, ("?", at, at + 1, "keep"), late=late)

    def _pool(self, reading: str) -> list[str]:
        """The characters that this page marks with the reading; else all that it could be."""
        return [c for c, r in self.found.table.items() if r == reading] or self.pairs.by_reading.get(reading, [])

    def _begin_at_mark(self, at: int, char: str, h: Hypothesis) -> None:
        """A stop lost its first byte, and a mark that was none is shown: `?！`, `??`, `!痹`."""
        before = self.text[at - 1] if at else ""
        if not before or not (before.isalnum() or before in ')）》”"%％」』'):
            return
        for mark_at, cost in ((at + 1, 1.0), (at, 4.5)):
            if mark_at >= self.size or (mark_at > at and char != "?") or self.text[mark_at] not in MARKS:
                continue
            behind = self.text[mark_at + 1 : mark_at + 2]
            if behind and behind in MARKS and not (behind == "?" and self._waits_for_rest(mark_at + 1)):
                continue
            for first, second in self.pairs.forms(self.text[mark_at]):
                for lead in _STOP_LEADS:
                    real = self.pairs.char.get(lead << 8 | first, "")
                    if real and real in "。！":
                        self._add(mark_at + 1, h, cost, second, (real, at, mark_at, "shift"))

    def _waits_for_rest(self, at: int) -> bool:
        """The `?` at `at` ends the line, or a tag or a reading follows it."""
        return at + 1 >= self.size or bool(TAG_REST.match(self.text, at + 1)) or bool(_EATEN.match(self.text, at))

    def _question(self, at: int, h: Hypothesis, late: int) -> None:
        if h.late and at and "\u3400" <= self.text[at - 1] <= "\u9fff":
            self._add(at + 1, h, -1.0, 0, (LOST + LOST, at, at + 1, "lost"))
        self._add(at + 1, h, 3.0 if h.late else 0.0, 0, ("?", at, at + 1, "keep"), late=late)

    def _shifted(self, at: int, char: str, h: Hypothesis, reading: re.Match[str] | None) -> None:
        if reading:
            self._own_reading(at, char, h, reading)
            return
        pairs, waits = self.pairs, h.waits
        cost = 1.5 if char.isascii() else 0.0
        plain = -20.0
        for first, second in pairs.forms(char):
            real = pairs.char.get(waits << 8 | first)
            if real:
                piece = (real, h.since, at, "shift")
                if second >= 0x80:
                    reads = self.model.after(h.context, real)
                    plain = plain if cost else max(plain, reads)
                    self._write(at + 1, h, reads - cost, second, piece)
                else:
                    self._add(at + 1, h, cost, 0, piece, (chr(second), at, at + 1, "shift"))
        self._compatible(at, char, h)
        code = 0x80 if char == "€" else ord(char)
        if 0x40 <= code <= 0x80 and code != 0x7F:
            real = pairs.char.get(waits << 8 | code)
            if real:
                reads = self.model.after(h.context, real)
                plain = max(plain, reads)
                self._write(at + 1, h, reads, 0, (real, h.since, at + 1, "shift"))
        if char == "?":
            self._swallowed(at, h)
        elif char in MARKS + " \t" or (self.found.misplaced and code < 0x40 and char != "("):
            for _, real in self.choices.likely(h.context, waits)[:4]:
                late = 1 if char in MARKS else 0
                self._add(at + 1, h, 3.0, 0, (real, h.since, at, "guess"), (char, at, at + 1, "keep"), late=late)
        if self.gaps and char != "?" and plain < _ORDINARY and h.score > self.floor and self._odd_ahead(at, h, plain):
            self._gap(at, char, h)

    def _odd_ahead(self, at: int, h: Hypothesis, plain: float) -> bool:
        """Not only the character that the shown one completes reads oddly, but the next one behind it as well."""
        pairs, shown = self.pairs, self.text[at : at + 2]
        firsts = pairs.forms(shown[1:]) if len(shown) == 2 and shown[1] > "\x7f" else ()
        for first, waits in pairs.forms(shown[0]) if firsts else ():
            real = pairs.char.get(h.waits << 8 | first)
            behind = pairs.char.get(waits << 8 | firsts[0][0])
            if real and behind:
                context = h.context[1] + self.model.fold(real)
                return plain + self.model.after(context, behind) < _ODD_TWICE
        return True

    def _half_dropped(self, at: int, h: Hypothesis) -> Hypothesis | None:
        """A second half 0x80 begins no pair, and most decoders drop it: the text is aligned again without a sign."""
        real = self.pairs.char.get(h.waits << 8 | 0x80)
        if not real or not self.model.common(real):
            return None
        node = Node(h.node, real, h.since, at, "shift")
        score = h.score + self.model.after(h.context, real) - _DROPPED
        return h._replace(
            score=score, waits=0, context=h.context[1] + self.model.fold(real), node=node, settled=0, late=0
        )

    def _compatible(self, at: int, char: str, h: Hypothesis) -> None:
        """`(13)` was ⒀: a compatibility form that somebody took apart."""
        for plain, first, second in self.pairs.longer.get(char, ()):
            real = self.pairs.char.get(h.waits << 8 | first)
            if real and self.text.startswith(plain, at):
                self._add(at + len(plain), h, 2.5, second, (real, h.since, at, "shift"))

    def _own_reading(self, at: int, char: str, h: Hypothesis, m: re.Match[str]) -> None:
        """A reading ends the shift where its own character begins with the waiting byte; one that fits what is shown
        in front of it belongs to the accident and vanishes."""
        shown = self.text[at - 1] if at else ""
        if char != "?" and self._is_converted(shown) and m[1] in self.readings.of(shown):
            self.line.setdefault(m.end(), []).append(h._replace(score=h.score - 1))
        cost = 0.5 if char == "?" else 2.0
        for real in self.pairs.by_lead.get((h.waits, m[1]), ()):
            if self.pairs.bytes_of[real][1] >= 0x81:
                self._add(m.end(), h, cost, 0, (real, h.since, m.end(), "shift"))
        if self.gaps:
            for _, first, trail in self.choices.gap_firsts(h.context, h.waits, 5):
                for real in self.pairs.read_behind(trail, m[1]):
                    self._add(m.end(), h, 1.0 + _GAP, 0, (first + real, h.since, m.end(), "guess"))

    def _swallowed(self, at: int, h: Hypothesis) -> None:
        """`?`: the second half of the waiting character is gone, and mostly an ASCII character with it."""
        rest_at = at + 1
        tag = TAG_REST.match(self.text, rest_at)
        entity = ENTITY_REST.match(self.text, rest_at)
        nxt = self.text[rest_at : rest_at + 1]
        mark = (not nxt or nxt in MARKS) and not self.text[rest_at + 1 : rest_at + 2].isdigit()
        number = nxt.isdigit() or nxt in COUNTED or (not mark and nxt in MARKS)
        for _, real in self.choices.likely(h.context, h.waits, number=nxt if number and not tag else "")[:6]:
            bonus = self.choices.before_number(h.context, real, nxt) if number and not tag else 0.0
            charge = 5.0 if real == "　" else 0.0
            if tag or entity:
                end = tag.end() if tag else entity.end() if entity else 0
                left = ENTITIES.get(entity[0], "") if entity and not tag else ""
                self._add(end, h, charge + 1.0, 0, (real, h.since, at + 1, "guess"), (left, at + 1, end, "html"))
            elif mark:
                self._add(at + 1, h, charge + 1.0, 0, (real, h.since, at + 1, "guess"), late=1)
            else:
                self._add(at + 1, h, charge - bonus, 0, (real, h.since, at, "guess"), (LOST, at, at + 1, "lost"))
        if self.gaps and not tag and not entity:
            self._swallowed_behind_gap(at, h, mark)

    def _swallowed_behind_gap(self, at: int, h: Hypothesis, mark: bool) -> None:
        tail = () if mark else ((LOST, at, at + 1, "lost"),)
        end = at + 1 if mark else at
        for text in self.choices.behind_gap_open(h.context, h.waits):
            self._add(at + 1, h, 1.0 + _GAP, 0, (text, h.since, end, "guess"), *tail, late=int(mark))

    def _gap(self, at: int, char: str, h: Hypothesis) -> None:
        """A displaced pair was deleted in front of the shown character: two characters stand for one."""
        code = ord(char)
        seconds = [(code, 0)] if 0x40 <= code < 0x7F else self.pairs.forms(char) if code > 0x7F else ()
        if not seconds:
            return
        end = at + 1 if code < 0x7F else at
        for low, waits in seconds:
            for gain, found in self.choices.through_gap(h.context, h.waits, low):
                self._write(at + 1, h, gain - _GAP, waits, (found, h.since, end, "guess"))
