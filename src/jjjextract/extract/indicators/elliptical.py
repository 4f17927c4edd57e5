"""A parallel item that leaves out the head of the name before it: 中餐馆收益跌3%,酒吧跌11% is 酒吧收益.

Only in one sentence, from change to change, for an item that is nothing measured by itself, behind a name that is an item
and a head. Fails where the item is measured by something else than its neighbour.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.extract.indicators.chain import completed, stem_of
from jjjextract.extract.indicators.listed_heads import head_of, likewise
from jjjextract.extract.indicators.model import Slot
from jjjextract.extract.indicators.solver import Place
from jjjextract.lang.phrases import Group, Name, matched
from jjjextract.lang.zh.figure_words import FigureWords
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.measure import Reading
from jjjextract.spans import Span
from jjjextract.values import CHANGES

__all__ = ["LEFT_OUT", "filled", "headed", "modified", "rate_itself", "standing_for", "taken_up"]

_REFERRING = re.compile(r"(?:其中)?(?P<which>[前后]?)(?P<n>[两二三四]?)者")
_RISE = re.compile(r"(?P<n>(?:平均)?(?:加幅|调幅|加价幅度|涨价幅度|调价幅度|上调幅度|下调幅度|减价幅度|(?<![\u4e00-\u9fff])幅度))(?:只|才|也|就|大概|在|是|为|不到|近)*$")
_ONE_OF = re.compile(r"(?:其中)?(?P<which>[前后])者(?:的?(?P<of>.{2,}))?")
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_ALL_OF = re.compile(r"(?:[这以上述]{0,2}(?P<n>[两三四五])[大项个])?(?:主要|核心|经济)?指标")
_FIGURES = ("\ue006", "\ue016")  # of the mask
_STANDS = re.compile(r"[\s,;]*(?:其中|而)?[\u4e00-\u9fff]{1,6}[过来好剩]的(?:[则却就也只才还]|大约|大概|不足|不到|[有占达为是约近仅超])*$")  # 改造过的|不足半成
_OF_PEOPLE = frozenset({"{人}", "{名}", "{户}", "{位}", "{人次}", "{家}"})
_AGAIN, LEFT_OUT = frozenset("再又还另"), frozenset("再又还另的")  # what such words stand with
_LONGEST = 8  # characters of an item


def standing_for(found: Found, group: Group, slots: Sequence[Slot], norm: str) -> None:
    """改造过的不足半成, 外省来的有6.5万台: words with 的 and no noun stand for what the figure before is of."""
    unit = group.figures[0].value.unit
    if unit is not None and _done_again(found, norm) and slots and slots[-1].name is not None and slots[-1].unit == unit.code:
        found.names = (slots[-1].name,)
        return
    if unit is None or unit.code in _OF_PEOPLE or not _STANDS.fullmatch(norm, *group.lead):
        return
    last = next((s for s in reversed(slots[-3:]) if s.unit == unit.code), None)
    if last is not None and last.name is not None and not (last.name.span and norm[last.name.span.end : last.name.span.end + 1] == "的"):
        found.names, found.lead.have = (last.name,), None
        if found.reading.measure == "share" and last.measure == "level":
            found.reading, found.lead.share = Reading("level", None, "level"), False


def _done_again(found: Found, norm: str) -> bool:
    """今年再|启动80个: what is said to be done once more, with nothing that it is done to."""
    at = found.names[0].span if len(found.names) == 1 and found.dimension == "count" else None
    return at is not None and at.end - at.start < 4 and norm[at.start - 1] in _AGAIN and found.noun is None


def filled(names: Sequence[Name], slots: Sequence[Slot], words: FigureWords, *, new: bool, found: Found, text: str, unit: str) -> tuple[Name, ...]:
    """The names of a group with what they leave out, by the `slots` of their sentence; `new`: the growth of no known statistic; `text`: what stands behind the name."""
    last = slots[-1].name if slots else None
    names = tuple([completed(n, last) for n in names]) if last is not None and names else tuple(names)
    if len(names) == 1 and not new:
        return (likewise(names[0], slots[-1] if slots else None, found, text, words, unit),)
    return (headed(names[0], slots, words),) if new and len(names) == 1 else names


def modified(mask: str, name: Span) -> bool:
    """True behind a modifier of its own (产值超百亿元的|企业), which is no time and no place (8月的|产量)."""
    if name.start < 2 or mask[name.start - 1] != "的":
        return False
    before = mask[name.start - 2]
    return "\u4e00" <= before <= "\u9fff" or before in _FIGURES


def rate_itself(found: Found, group: Group, slots: Sequence[Slot], norm: str) -> tuple[Name, ...]:
    """六条航线调整票价,平均加幅7.8%: the rise of a price is none of what has just been counted, and names itself."""
    m = _RISE.search(norm, *group.lead) if found.lead.noun is not None and (not slots or slots[-1].kind == "count") else None
    return (matched(m, "n"),) if m and (slots or m["n"] == "幅度" or m["n"][:2] == "平均") else ()


def taken_up(names: tuple[Name, ...], places: tuple[Place, ...], count: int, listed: Sequence[Slot], slots: Sequence[Slot]) -> tuple[tuple[Name, ...], tuple[Place, ...]]:
    """前者, 后者, 前两者 in place of the names of the list just told; 前者的覆盖率, 后者: with the place of each."""
    if count > 1 and names[-1].norm[-2:] == "指标":
        return all_told(names, count, slots) or names, places
    said = names[0].norm.removesuffix(names[0].head or "\n")  # 后者|产量
    m = _ONE_OF.fullmatch(said) if len(names) == count == 1 and len(listed) == 2 else None
    if m is None:
        return referred(names, count, listed) or names, places
    slot, span, rest = listed[m["which"] == "后"], names[0].span, m["of"] or ""
    places = places or tuple(Place((code,), Span(0, 0)) for code in slot.regions)
    last = slots[-1].name if slots else None
    if rest and span is not None:
        return (Name(rest, Span(span.end - len(rest), span.end)),), places
    same = last is not None and all(s.name is None or last.norm != s.name.norm for s in listed)  # 前者的覆盖率为A,|后者为B
    return ((last,) if same and last is not None else referred((Name(said, span),), count, listed) or names), places


def referred(names: Sequence[Name], count: int, listed: Sequence[Slot]) -> tuple[Name, ...]:
    """前两者分别, 前者, 后者: the names of the items of the list just told that the words stand for; none where they do not."""
    told = [s.name for s in listed if s.name is not None]
    m = _REFERRING.fullmatch(names[0].norm) if len(names) == 1 else None
    if m is None or len(told) < 2 or len(told) != len(listed):
        return ()
    size = _COUNTS.get(m["n"] or "", 1)
    if m["which"] == "前":
        return tuple(told[:size]) if size == count else ()
    return tuple(told[-size:]) if size == count and (size == 1 or m["which"] == "后" or size == len(told)) else ()


def all_told(names: Sequence[Name], count: int, slots: Sequence[Slot]) -> tuple[Name, ...]:
    """三大指标分别: the names of as many things as the paragraph has told; none where it told fewer."""
    m = _ALL_OF.fullmatch(names[0].norm) if len(names) == 1 else None
    if m is None or _COUNTS.get(m["n"] or "", count) != count:
        return ()
    told = {s.name.norm: s.name for s in slots if s.name is not None}
    return tuple(told.values())[-count:] if len(told) >= count else ()


def headed(name: Name, slots: Sequence[Slot], words: FigureWords) -> Name:
    """The name with the head of the figure before it, where it has none of its own."""
    if (whole := next((s.name for s in reversed(slots) if s.name and s.name.head and stem_of(s.name) == name.norm), None)) is not None:
        return whole  # 航空航天则降A: of 航空航天营业收入 in the list before
    before = slots[-1] if slots else None
    if before is None or before.name is None or before.measure not in CHANGES:
        return name
    if name.head or len(name.norm) > _LONGEST or words.measures(name.norm) or name.norm.endswith(("板块", "概念", "概念股", "指数", "指")):
        return name
    head = head_of(before.name.norm, words)
    stem = before.name.norm[: len(before.name.norm) - len(head)]
    if not head or len(stem) < 2 or (stem in name.norm and len(stem) == len(name.norm)):
        return name
    return Name(name.norm + head, name.span, head)
