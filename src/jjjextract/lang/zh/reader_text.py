"""The text that a reader of figures reads, with what it asks of it: known names, words, whole clauses that are but a noun.

`name_size(start, end)` is the length of the longest known name that ends at `end`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from jjjextract.lang.phrases import Name
from jjjextract.lang.zh import figure_marks as marks
from jjjextract.lang.zh.counted import separated
from jjjextract.lang.zh.figure_words import FigureText
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.name_ends import BECOMING
from jjjextract.lang.zh.name_list import Listing
from jjjextract.lang.zh.noun import Tagger, behind
from jjjextract.lang.zh.noun_clause import bare, noun_clause
from jjjextract.spans import Span

__all__ = ["NameSize", "Text"]

_HAVING = re.compile(r"[\u4e00-\u9fff]{0,10}?(?:[种养买卖招建开办设采进添配上雇请用投修做产售][了出下进过]?|包括|分为|引进|拥有|出现|接待|出产|生产|经营|推出|新开|新建|现有|共有|有|是|为)(?=[\u4e00-\u9fff]{2})")
_LONGEST_LIST = 40  # characters
NameSize = Callable[[int, int], int]


class Text:
    """One document as its reader sees it."""

    def __init__(
        self, mask: str, norm: str, words: FigureText, tag: Tagger, name_size: NameSize, *, known: Callable[[str], bool]
    ) -> None:
        self._mask, self._norm, self._words, self._tag, self._size = mask, norm, words, tag, name_size
        self._known = known
        self._listing = Listing(mask, norm, name_size, known, words.words.measures)

    def ahead(self, clause: Span) -> bool:
        """True for a clause that ends in a known name (…占全部规上工业的比重,): its figures stand in the next one."""
        return self._size(*clause) > 1

    def named_by(self, clause: Span, lead: Span, found: Found) -> Name | None:
        """The noun that the clause in front is, for a figure with a bare `lead`: 木头的旧书桌,一张|A元."""
        plain = found.dimension not in {"percent", "points", "ratio", "fraction", "rank", "time"} and not (found.lead.change or found.lead.share or found.lead.against)
        noun = noun_clause(self._mask, self._norm, clause, self._tag) if plain and bare(self._mask, lead) else None
        return Name(noun.of(self._norm), noun) if noun else None

    def nominal(self, name: Name) -> bool:
        """True for a name that ends in a noun, and for what no dictionary knows (充电桩, 套现 is not)."""
        return self._tag(name.norm)[-1][1][:1] not in "vdpcr" or self._tag(name.norm)[-1][1] == "vn"

    def part_of(self, clause: Span) -> tuple[Name, ...]:
        """What the clause in front is, of which the next one tells the share: 外卖订单,占营业额的|三成."""
        noun = noun_clause(self._mask, self._norm, clause, self._tag)
        return (Name(noun.of(self._norm), noun),) if noun and noun.of(self._norm) not in self._words.words.generic else ()

    def opened_by(self, clause: Span) -> tuple[Name, ...]:
        """The noun that the clause says something of, where it opens it: 外卖|增长最快."""
        noun = behind(self._mask, self._norm, clause.start, clause.end, self._tag)
        noun = Span(noun.start, noun.end - 2) if noun and self._norm[noun.end - 1] == "得" else noun  # 外卖|卖得最好
        text = noun.of(self._norm) if noun and noun.end < clause.end and self._norm[noun.end] not in "的前后里中上下内外" else ""
        return (Name(text, noun),) if len(text) > 1 and noun is not None and noun.start == clause.start and text not in self._words.words.generic and text not in self._words.words.pronouns else ()

    def listed_in(self, clause: Span, count: int) -> tuple[Name, ...]:
        """The `count` things that the clause lists behind its verb: 种了|茄子、辣椒和黄瓜,分别是A、B和C; 茶叶、药材|双双增长."""
        items = self._listing.names(clause, (count,)) if clause.end - clause.start <= _LONGEST_LIST else ()
        if len(items) != count or count < 2 or any(n.span is None for n in items):
            return ()
        out: list[Name] = []
        noun: Span | None = None
        for item in items:
            at, end = item.span if item.span is not None else clause
            at = (m.end() if (m := _HAVING.match(self._norm, at, end)) else at) if item is items[0] else at
            end = clause.end if item is items[-1] else end
            noun = behind(self._mask, self._norm, at, end, self._tag)
            if noun is None or noun.start != at or (item is not items[-1] and noun.end != end):
                return ()
            out.append(Name(noun.of(self._norm), noun))
        at = noun.end if noun else clause.end
        head = behind(self._mask, self._norm, at + 1, clause.end, self._tag) if self._norm[at] == "的" else None
        return tuple([Name(n.norm + head.of(self._norm), n.span, head.of(self._norm)) for n in out]) if head else tuple(out)

    def _sold(self, lead: Lead, end: int) -> Name | None:
        """一早上能|卖六百碗: what is done, where it says nothing but how much."""
        at = self._norm.find("卖", lead.end, end)
        return Name("卖", Span(at, at + 1)) if at >= 0 and not lead.change else None

    def _light(self, verb: Span) -> bool:
        """有, 完成: verbs that say nothing of what is measured."""
        return self._norm[verb.start : verb.end] in self._words.words.light

    def _measured(self, name: Name) -> bool:
        """True for a name that ends in a known one."""
        return name.span is not None and self._size(*name.span) > 1

    def _content(self, verbs: Sequence[Span]) -> Span | None:
        """The last verb that may name what is measured: none of change, of level, of becoming (提供|担保)."""
        for whole in verbs:
            modal = whole.end - whole.start > 1 and self._norm[whole.start] in "能会可要"
            verb = Span(whole.start + modal, whole.end)
            word = self._norm[verb.start : verb.end]
            role = self._words.words.roles.get(word)
            if word not in BECOMING and not self._light(verb) and (role is None or role.kind == "have"):
                done = verb.end - verb.start > 1 and self._norm[verb.end - 1] in "了过"
                return Span(verb.start, verb.end - done)
        return None

    def _counted(self, noun: Span, lead: Lead) -> Name:
        if self._norm.startswith("公司股", noun.start) and noun.end - noun.start > 2:
            noun = Span(noun.start + 2, noun.end)
        if marks.AMIDST.search(self._norm, noun.start, noun.end) and self._norm[noun.end : noun.end + 1] in ",，":
            noun = Span(noun.start, noun.end - 1)  # 在612家早餐店|中,
        text = separated(self._norm, noun)
        verb = self._norm[lead.have.start : lead.have.end] if lead.have else ""
        if verb in marks.DIRECT:
            return Name(verb + text, noun)
        return Name(text, noun)

    def _whole_word(self, start: int, end: int) -> bool:
        """True for 等候|时间, 和解|金: what looks like a joining word opens a longer one."""
        return self._norm[start : start + 2] in self._words.words.common and len(self._tag(self._norm[start:end])[0][0]) > 1

    def _plain(self, k: int) -> bool:
        c = self._mask[k]
        if c != self._norm[k] and self._norm[k] in "港澳台":
            return bool(marks.OUTSIDE.search(self._norm, max(0, k - 3), k + 4))
        return c == self._norm[k] and c not in ",;:\n"
