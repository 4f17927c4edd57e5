"""What a group of figures has from the group before it in its clause: a noun that is that one's, a name over a duration."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from jjjextract.document import Document
from jjjextract.extract.indicators.model import Slot
from jjjextract.extract.indicators.quotes import quoted_on
from jjjextract.extract.indicators.scope import Scope
from jjjextract.extract.indicators.solver import Place
from jjjextract.lang.phrases import Group, Name, matched
from jjjextract.lang.zh.figure_marks import ENDED
from jjjextract.lang.zh.figure_words import FigureWords, Role
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.measure import Reading
from jjjextract.lang.zh.money import is_tenths
from jjjextract.lang.zh.name_time import of_now
from jjjextract.spans import Mention, Span
from jjjextract.values import CHANGES

__all__ = ["AIMS", "after_noun", "completed", "gone_on", "gone_on_with", "listed_share", "over_time", "own_time", "share_names", "stem_of", "unit_of", "with_side"]

_AGAIN_LAST = frozenset("或即约近逾至超")
_AGAIN = re.compile(r"\s*[,、]?(?:或|亦?即|也就是|折合)[约近逾超]?")
_DONE_BY = frozenset({"交付", "出口", "生产", "批发", "零售", "签约", "出货"})
_ABROAD = frozenset({"出口", "进口", "内销", "外销"})
_PAIRED = {"执行额": "合同额", "执行金额": "合同金额", "到位资金": "合同资金"}
_TRAVELLERS = ("居民", "人员", "旅客", "同胞", "外国人", "游客", "公民")
_TRAVEL = re.compile(r"(?:居民|人员|旅客|同胞|外国人|游客|公民)(出入境|入出境|入境|出境)$")
_USED = re.compile(r"(?:都|均|已)?(?:用|选|来自|采用|使用|买|出口|销往|卖|去|由|靠)")  # 3200台空调,八成|用了国补
_WHAT_IS = re.compile(r"(?:其中)?(?P<name>(?!这|那|该|此|它|他|其|向来|历来|从来|一直|往往|通常|大多|可能|应该|[都也才正就更])[\u4e00-\u9fff]{2,10}?)(?<!公司)(?<!集团)(?<!企业)(?:仍然?|依然|依旧|已)?(?:是|成为)(?!否|因|由|在|对|为|从|以)[\u4e00-\u9fff]{2,16}")
_SIDES = frozenset({"", "的", "市场", "地区", "区域", "市场的", "地区的", "区域的"})  # between a place and what is measured there
AIMS = frozenset({"预算", "目标", "指标", "任务", "预期", "到账", "到位", "入账"})  # of what was told just now


def after_noun(group: Group, before: Found | None) -> Group:
    """The group without the noun that the figure before it counts (100万套造影导丝、100万套…)."""
    noun = before.noun if before else None
    if noun is None or not group.lead.start <= noun.start < noun.end <= group.lead.end:
        return group
    return Group(group.figures, Span(noun.end, group.lead.end), group.tail, group.clause)


def own_time(lead: Lead, norm: str, scope: Scope) -> Span | None:
    """The time that is of this figure alone: 去年卖了A,销售额B and 明年从A升至B go on with theirs, and so does 今年达到A behind one of last year."""
    at = lead.own_period
    if at is None or norm.startswith(("从", "由"), at.end):
        return None
    if lead.origin or lead.against is not None or lead.than:
        return at
    return None if lead.have is not None or of_now(norm, at) or scope.moves_on(at) else at


def over_time(found: Found, before: Found, group: Group, norm: str) -> Found:
    """产值三年|翻了两番, 吞吐量连续14年|居第一: a duration in between takes no name away; 跌A点或|B%: one change told twice."""
    if before.dimension == "time" and before.names and not found.names:
        found.names = before.names
        found.scan.regions = found.scan.regions or before.scan.regions
    if before.reading.measure in CHANGES and norm[group.lead.end - 1 : group.lead.end] in _AGAIN_LAST and _AGAIN.fullmatch(norm, *group.lead):
        found.names, found.lead.change = before.names, before.lead.change
        found.reading = Reading("growth" if found.dimension in {"percent", "ratio"} else "increment", before.reading.direction, "growth.again")
    return found


def completed(name: Name, before: Name | None) -> Name:
    """其中8月产量: a bare head is short for the longer name before it."""
    if before is not None and (pair := _PAIRED.get(name.norm)) and before.norm.endswith(pair):
        return Name(before.norm.removesuffix(pair) + name.norm, name.span)  # 服务外包合同额A,执行额B
    if before is not None and (m := _TRAVEL.search(before.norm)) and name.norm.endswith(_TRAVELLERS):
        return Name(name.norm + m[1], name.span, m[1])  # 内地居民出入境A、外国人B
    if before is not None and name.norm.endswith("贡献率") and name.norm.find("对") < 1 and not before.norm.endswith("贡献率"):
        link = "对" if "的" in name.norm and name.norm[0] != "对" else ""  # 服务业增加值增长8%,对经济增长的贡献率达52%
        return Name(stem_of(before) + link + name.norm, name.span)
    longer = before is not None and before.norm.endswith(name.norm) and len(before.norm) > len(name.norm) == 2 and name.norm != "成交" and not before.norm.endswith("进出口")
    return before if longer and before is not None else name


def gone_on_with(found: Found, group: Group, slots: Sequence[Slot], norm: str) -> None:
    """Take a name away that only goes on with the figures before, the `slots`, and let a share go on as one."""
    done = bool(found.scan.companies) and bool(found.names) and found.names[0].norm in _DONE_BY  # 甲销量A;乙|交付B
    done = done or (bool(found.names) and found.names[0].norm in _ABROAD)  # 国内A,|出口B
    if found.weak and not done and (unit := unit_of(group.figures[0])) and (told := next((s for s in reversed(slots[-8:]) if s.unit == unit and not (s.name and s.name.norm in ENDED)), None)):
        found.names = (told.name,) if told is not slots[-1] and told.name is not None and _ended(slots[-1]) else ()  # 门店312家,关了17家,又开了|22家
    if found.names and found.names[0].norm in AIMS and (found.lead.level or found.names[0].norm != "预算") and not found.behind and slots[-1].kind == found.dimension:
        found.names = ()  # 目前占营收2%,明年目标冲到一成
    if not (found.names and len(found.names[0].norm) > 1):
        found.names = quoted_on(norm, group, found, slots)
        _share_on(found, group, slots, norm)


def _ended(slot: Slot) -> bool:
    """True for the count of what is no more."""
    return slot.name is not None and slot.name.norm in ENDED


def _share_on(found: Found, group: Group, slots: Sequence[Slot], norm: str) -> None:
    """以前七成是A,去年掉到四成五: a percentage of what was a share just now is one."""
    last = slots[-1].name if slots and slots[-1].measure == "share" else None
    if found.reading.measure == "growth" and not found.names and last is not None and last.head.startswith("占"):
        found.names = (Name(stem_of(last), last.span, ""),)  # A占全国外贸的比重达24%;B、C分别增长5%、7%
    level = found.reading.measure == "level" and found.dimension == "percent"
    if level and found.lead.than and not found.names and slots and slots[-1].measure == "growth":
        found.lead.noun = Role("noun", slots[-1].way)  # 增长A%,低于预期的|B%
        found.reading = Reading("growth", slots[-1].way, "growth.than")
    used = level and slots and slots[-1].kind == "count" and is_tenths(group) and _USED.match(norm, *group.tail)
    if level and not found.names and slots and (found.lead.origin or found.lead.to) and slots[-1].measure == "growth" and slots[-1].name and slots[-1].name.norm.endswith("增长"):
        found.lead.noun = Role("noun", "increase")  # 经济增长预测从A下调至B,明年从C下调至D
        found.reading = Reading("growth", "increase", "growth.noun")
    elif level and not found.names and slots and (slots[-1].measure == "share" or used):
        found.reading = Reading("share", None, "share.on")


def listed_share(found: Found, slots: Sequence[Slot], words: FigureWords) -> None:
    """迟到的占四成,货物受潮|不到两成: the next part of what the one before is a part of."""
    if slots and slots[-1].measure == "share" and found.reading.rule == "level" and not words.measures(found.names[0].norm):
        found.reading = Reading("share", None, "share.listed")


def gone_on(slot: Slot, scope: Scope, words: FigureWords) -> tuple[Place, ...]:
    """…零售总额A,消费品零售额B: something measured goes on with the place of the figure before it in its sentence."""
    last = scope.slots[-1] if scope.slots else None
    if last is None or last.subject is not None or not last.regions or slot.name is None or scope.spoken_of:
        return ()
    if not words.measures(slot.name.norm) and slot.name.norm[-1] != "业":  # 其中…制造业增长12.9%
        return ()
    return tuple(Place((code,), Span(0, 0)) for code in last.regions)


def _part_told(doc: Document, whole: Span, silent: Span) -> tuple[Name, ...]:
    """工业是用电主力,占全部用电量的比重为A: what the clause in front says something of; else the part of a year."""
    timed = doc.at("period", silent.start)
    m = _WHAT_IS.match(doc.norm, timed.span.end if timed else silent.start, silent.end)
    if m is None or doc.within("region", Span(*m.span("name"))) or doc.within("company_mention", silent):
        return part_of_year(doc, whole)
    return (matched(m, "name"),)


def part_of_year(doc: Document, whole: Span) -> tuple[Name, ...]:
    """第四季度占全年业绩的三成五: a part of the year's 业绩 is 业绩; nothing where the whole is no time's."""
    year = [m for m in doc.within("period", whole) if m.span.start == whole.start and m.value.granularity == "year"]
    rest = Span(year[0].span.end, whole.end) if year else whole
    return (Name(rest.of(doc.norm), rest),) if year and rest.end - rest.start > 1 and "\u4e00" <= doc.norm[rest.start] != "的" else ()


def _one_piece(doc: Document, found: Found, whole: Span) -> bool:
    """占…的比重 is part of the name where it is spelt out; of a place only directly behind the part's own name."""
    place = bool(doc.within("region", whole))
    return found.lead.share_word in {"比重", "比例", "份额", "之比"} and (bool(found.names) or not place)


def unit_of(figure: Mention) -> str:
    """The code of the unit of a figure, or nothing."""
    unit = figure.value.unit
    return unit.code or "" if unit is not None else ""


def stem_of(name: Name) -> str:
    """The name of an item of a list without the head that the list had in common; 合计 is no part of a name."""
    text = name.norm.removesuffix("合计")
    return text[: -len(name.head)] if name.head and text.endswith(name.head) and len(text) > len(name.head) else text


def with_side(names: tuple[Name, ...], found: Found, norm: str) -> tuple[Name, ...]:
    """华东|区域收入, 国内|门店 of a company: the place is no region of the figure but tells which of its rows it is."""
    at, name = found.scan.regions, names[0] if len(names) == 1 else None
    if name is None or name.span is None or len(at) != 1 or not at[0].end <= name.span.start <= at[0].end + 3:
        return names
    if norm[at[0].end : name.span.start] not in _SIDES or norm[at[0].start] in "全本我当各该" or norm[name.span.start : name.span.end] != name.norm:
        return names
    return (Name(norm[at[0].start : name.span.end], Span(at[0].start, name.span.end), name.head),)


def share_names(doc: Document, found: Found, count: int, slots: Sequence[Slot], silent: Span | None, part_of: Callable[[Span], tuple[Name, ...]]) -> tuple[Name, ...]:
    """占: the part's name and the whole as one piece (研发投入占营业收入的比重)."""
    lead = found.lead
    if lead.share_at is None or lead.whole is None:
        return found.names
    last = slots[-max(1, count) :]
    parts = found.names or (silent and (part_of(silent) or _part_told(doc, lead.whole, silent))) or tuple(Name(stem_of(s.name), s.name.span, "") for s in last if s.name)
    if not _one_piece(doc, found, lead.whole):
        return tuple(Name(p.norm, p.span, "") for p in parts)
    phrase = doc.norm[lead.share_at.start : lead.share_at.end].rstrip("的").replace("同期", "")
    return tuple(Name(p.norm + phrase, p.span, phrase) for p in parts)
