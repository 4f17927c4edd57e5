"""What a pass remembers of the text so far, and what a figure is told of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from jjjextract.extract.indicators.solver import Place
from jjjextract.spans import Span
from jjjextract.values import Period

__all__ = ["Held", "Part", "Told"]

_DAYS = 15
_new = tuple.__new__  # a named tuple without the cost of its own constructor


_SHALL = re.compile(r"(?:我们|也|还|就|预计)?(?:[会将拟](?!议)|计划|打算|力争|有望|争取)")


class Told(NamedTuple):
    """A value with the place that says it and whether the figure's own sentence does."""

    value: Period | None
    span: Span | None
    inherited: bool


@dataclass(slots=True)
class Held:
    """Something named at `span` in `sentence` of `line`."""

    value: object = None
    span: Span | None = None
    sentence: int = -1
    line: int = -1
    places: tuple[Place, ...] = ()
    told: bool = True

    def outlasts(self, day: Held) -> bool:
        """True for a stretch that a flow is still of behind a `day`: no few days of another paragraph."""
        value = self.value
        short = isinstance(value, Period) and value.start and value.end and (value.end - value.start).days < _DAYS
        return self.told == day.told and (self.line == day.line or not short)

    def as_of(self, norm: str, sentence: int) -> bool:
        """True for 截至9月末 of that sentence."""
        return self.sentence == sentence and self.span is not None and norm[self.span.start] == "截"

    @property
    def handed_on(self) -> Told:
        """The time that is held, for a figure that does not say it."""
        return self.handed(inherited=True)

    def handed(self, *, inherited: bool) -> Told:
        """The time that is held, for a figure whose sentence says it, or has it `inherited`."""
        return _new(Told, (self.value if isinstance(self.value, Period) else None, self.span, inherited))

    @property
    def stretch(self) -> bool:
        """True for a stretch of time, and no day."""
        return isinstance(self.value, Period) and self.value.start != self.value.end

    def contrasted(self, value: Period, sentence: int) -> bool:
        """True for 而2023年上半年 behind a later time in its sentence: what is told is set against it."""
        held = self.value if self.sentence == sentence else None
        return isinstance(held, Period) and bool(held.start and value.end and value.end < held.start)

    def to_come(self, year: int | None, norm: str = "") -> bool:
        """True where what is held is of a later year than `year` (到2027年), or of what will be in it (2026年会有): no ground for what is said to be so."""
        value = self.value
        if norm and year is None and self.span is not None and _SHALL.match(norm, self.span.end):
            return True
        return year is not None and isinstance(value, Period) and value.start is not None and value.start.year > year

    def gone(self, year: int | None) -> bool:
        """True where what is held is of a time before the year in front of `year`: what a story looks back on."""
        value = self.value
        return year is not None and isinstance(value, Period) and value.end is not None and value.end.year < year - 1


_PART_OF = ("其中", "其中,", "尤其是", "特别是")


@dataclass(slots=True)
class Part:
    """其中苏州达到A%: a place of which only one sentence tells, and what was spoken of before it."""

    sentence: int = -2
    topic: Held = field(default_factory=Held)
    region: Held = field(default_factory=Held)

    def note(self, norm: str, places: tuple[Place, ...], sentence: int, topic: Held, region: Held, *, aside: bool = False) -> None:
        """Keep what holds until `places` are named, where they are but parts of it, or several, or only looked at (`aside`)."""
        part = len(places) > 1 or norm.endswith(_PART_OF, 0, places[0].span.start)
        if self.sentence != sentence and ((part and topic.value == "region") or (aside and topic.value != "region")):
            self.sentence, self.topic, self.region = sentence, topic, region

    def left(self, sentence: int, topic: Held, region: Held) -> tuple[Held, Held]:
        """What holds at the beginning of `sentence`."""
        if self.sentence < 0 or sentence == self.sentence:
            return topic, region
        self.sentence = -2
        return self.topic, self.region
