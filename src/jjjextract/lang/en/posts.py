"""Posts in English: takes a role such as `deputy general manager of Acme Works Co., Ltd.` apart.

A post ends in a noun of the list, with the words that may stand in front of it; the office stands behind `of`, `at`, `for`,
`with`, in front of the post (`Acme CEO`) or behind a comma. Fails where a post is not in the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jjjextract.lang.words import words
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["FIRST_NAMES", "EnglishPosts", "Role"]

FIRST_NAMES = frozenset(("dean",))
"""Posts that are first names too: Dean Orlop."""

_LAST = re.compile(r"[^a-z]+")
_OF = re.compile(r"\s+(?:of|at|for|with|from|in charge of)\s+(?:the\s+)?", re.IGNORECASE)
_NEAR = re.compile(r" (?:near|outside) (?=[A-Z])")  # a farmer near Ames
# The field of a post: head of agronomy, professor of marine biology, cabinet member for transport.
_OF_FIELD = re.compile(r"(?<=[a-z])(?P<of> of|(?:(?<=member)|(?<=minister)|(?<=secretary)|(?<=commissioner)|(?<=president)) for) (?!the\b|an?\b|its\b|his\b|her\b|their\b|our\b|one\b|two\b|several\b)[a-z][a-z-]+(?:(?: and)? (?!at\b|for\b|with\b|in\b|from\b|of\b|and\b)[a-z][a-z-]+){0,3}(?= (?:at|for|with|in|from) |,|\Z)")
_LEARNED = r"(?:economist|strategist|analyst|correspondent|commentator)\b"
# The field of a craft or an office in front of its noun: a dairy | adviser, its cemeteries | manager.
_FIELD = re.compile(r"(?:\A|[ ,])(?:an?|one|the|its|their|his|her|our|my|another) (?P<field>(?:[a-z]+ ){1,2})\Z")
_NO_FIELD = words(
    "retired former young old elderly longtime lifelong local fellow friendly busy current new recent proud single married small big good great famous prominent leading top independent foreign"
    " american british english scottish welsh irish german french chinese japanese indian canadian australian african european western eastern northern southern rural urban only same other"
    " first second third fourth last next very most more frequent regular typical average ordinary tired worried angry happy unhappy loyal nervous anonymous injured unnamed male female black white"
    " and or of at in for with from as to by on then now once twice"
)
_AND = re.compile(r"\s(?:and|&)\s", re.IGNORECASE)
_COMMA = re.compile(r",\s+(?!(?:Ltd|Inc|LLC|L\.L\.C|Corp|Co|Plc|S\.A|LTD|INC|CORP|CO)\b)")


# In capitals the word in front of one of these is no office: WHEAT GROWER, TAXI DRIVER.
_CRAFTS = words("farmer grower herder fisherman lobsterman miner logger builder baker keeper worker welder driver technician inspector designer artist author critic teacher nurse resident owner shopper")


@dataclass(frozen=True, slots=True)
class Role:
    """Posts with their office; spans are offsets of the text that was read."""

    titles: tuple[Span, ...]
    office: Span | None
    kinds: frozenset[str]


_CLAUSE = re.compile(r" (?:who|whose|which|where)\b")  # a baker at Vale Mills | who sells
_FIELDED = frozenset("manager officer director engineer coordinator supervisor superintendent inspector surveyor planner adviser advisor technician controller organiser organizer".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class EnglishPosts:
    """The posts of `titles_en.tsv`; `pattern` matches one post as it stands in running text."""

    pattern: re.Pattern[str]
    kinds: dict[str, str]
    lasts: frozenset[str]

    @classmethod
    def load(cls, res: Resources) -> EnglishPosts:
        """From `titles_en.tsv`."""
        rows = res.rows("titles_en.tsv", 2)
        heads = sorted((f for f, k in rows if k != "before"), key=len, reverse=True)
        before = sorted((f for f, k in rows if k == "before"), key=len, reverse=True)
        first = "|".join(map(re.escape, before))
        noun = "|".join(map(re.escape, heads))
        fielded = rf"(?:(?:chief|senior|deputy chief) (?-i:(?:[A-Z][A-Za-z&]*|(?:[A-Z]\.){{2}}) ){{1,2}}(?={_LEARNED}))?"  # chief UK economist
        pattern = rf"(?<![A-Za-z-]){fielded}(?:(?:{first})(?:[ ]|-)){{0,3}}(?P<head>{noun})(?![A-Za-z-])"
        return cls(re.compile(pattern, re.IGNORECASE), {f: k for f, k in rows if k != "before"}, frozenset(_LAST.split(f)[-1] for f in heads))

    def may(self, norm: str, start: int, end: int) -> bool:
        """True where a stretch holds a word that some post ends in: the cheap test in front of the pattern."""
        return not self.lasts.isdisjoint(_LAST.split(norm[start:end].lower()))

    def may_end(self, norm: str, end: int) -> bool:
        """True where the word that ends at `end` is one that some post ends in."""
        return _LAST.split(norm[max(0, end - 24) : end].lower())[-1] in self.lasts

    def role(self, norm: str, start: int, end: int) -> Role | None:
        """The role that `norm[start:end]` states, or None where it names no post."""
        if not self.may(norm, start, end):
            return None
        end = m.start() if " wh" in norm[start:end] and (m := _CLAUSE.search(norm, start, end)) else end
        titles: list[Span] = []
        office: Span | None = None
        kinds: set[str] = set()
        parts = [(a, b, self._title(norm, a, b)) for a, b in self._parts(norm, start, end)]
        for k, (a, b, found) in enumerate(parts):
            title = found
            if title is None:
                office = office or (Span(a, b) if not norm[a].isdigit() else None)
                continue
            if title.start > a and k + 1 < len(parts) and parts[k + 1][2] is None and _of_field(norm, a, title):
                title = Span(a, b)  # FLEET MANAGER, LEEDS COUNCIL
            titles.append(title)
            kind = self.kinds[self._head(norm, title)]
            kinds.add(kind)
            office = office or (None if kind == "folk" and norm[title.end : title.end + 6] == " from " else _beside(norm, title, a, b))
        return Role(tuple(titles), office, frozenset(kinds)) if titles else None

    def _parts(self, norm: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches between commas, and between two posts joined by `and` (president and chief executive)."""
        for a, b in _cut(norm, start, end):
            at = a
            for m in _AND.finditer(norm, a, b):
                if self.pattern.match(norm, m.end(), b) and any(p.end() == m.start() for p in self.pattern.finditer(norm, at, m.start())):
                    yield at, m.start()
                    at = m.end()
            yield at, b

    def _title(self, norm: str, start: int, end: int) -> Span | None:
        """The last post of a part before its `of`."""
        field = _OF_FIELD.search(norm, start, end)
        if field and self.pattern.search(norm, start, field.start("of")) and (head := list(self.pattern.finditer(norm, start, field.start("of")))[-1]).end() == field.start("of"):
            return Span(head.start(), field.end())
        of = _OF.search(norm, start, end) or _NEAR.search(norm, start, end)
        stop = of.start() if of else end
        found = [m for m in self.pattern.finditer(norm, start, stop) if m.end() == stop or of is None]
        last = found[-1] if found else None
        if last is None or last.end() != stop:
            return None
        craft = norm[start:stop].isupper() and (last["head"].lower() in _CRAFTS or _science(norm[start : last.start()], last["head"]))
        field_at = None if craft else _FIELD.search(norm[start : last.start()])
        if field_at and _NO_FIELD.isdisjoint(field_at["field"].split()):
            return Span(start + field_at.start("field"), stop)
        return Span(start if craft else last.start(), stop)  # WHEAT GROWER

    def _head(self, norm: str, title: Span) -> str:
        whole = norm[slice(*title)].lower()
        m = self.pattern.fullmatch(norm, title.start, title.end)
        if m is None and " of " in whole:
            return self._head(norm, Span(title.start, title.start + whole.index(" of ")))
        if m is None and (found := [m for m in self.pattern.finditer(norm, *title) if m.end() == title.end]):
            m = found[-1]  # WHEAT GROWER
        return whole if whole in self.kinds else m["head"].lower() if m else "official"


def _of_field(norm: str, start: int, title: Span) -> bool:
    """True for capital words in front of a post that say of which field it is."""
    front = norm[start : title.start].split()
    return len(front) < 4 and norm[slice(*title)].rsplit(" ", 1)[-1].lower() in _FIELDED and all(w[0].isupper() or w in {"and", "of"} for w in front)


def _science(before: str, head: str) -> bool:
    """True for one word in front of a science that is its field and no office: MARINE BIOLOGIST."""
    return head.lower().endswith("logist") and before.count(" ") < 2 and len(before) > 4


def _cut(norm: str, start: int, end: int) -> list[tuple[int, int]]:
    out, at = [], start
    for m in _COMMA.finditer(norm, start, end):
        out.append((at, m.start()))
        at = m.end()
    return [(a, b) for a, b in [*out, (at, end)] if b > a]


def _beside(norm: str, title: Span, start: int, end: int) -> Span | None:
    """The office behind `of`, or in front of the post."""
    of = _OF.match(norm, title.end, end)
    if of:
        clause = _CLAUSE.search(norm, of.end(), end)
        end = clause.start() if clause else end
        return Span(of.end(), end) if of.end() < end and not norm[of.end()].isdigit() else None
    a = start + len(re.match(r"(?:the\s+|an?\s+)?", norm[start : title.start], re.IGNORECASE)[0])  # type: ignore[index]
    b = title.start
    while b > a and norm[b - 1].isspace():
        b -= 1
    if norm.endswith(("'s", "’s"), a, b) and " " in norm[a:b]:
        b -= 2  # Acme Works's | director
    return Span(a, b) if b > a and norm[a].isupper() else None
