"""A percentage that is a part of some people or things, by the words around it: 35%的|车主|选择慢充, 已收回|近一半.

Fails where what stands behind 的 is a rate that no list of heads has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from jjjextract.lang.mask import REGION
from jjjextract.lang.phrases import Group, Name, matched
from jjjextract.lang.zh.empty import AIMS
from jjjextract.lang.zh.figure_words import Role
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.money import is_tenths
from jjjextract.lang.zh.name import Scan
from jjjextract.lang.zh.noun import Tagger, behind
from jjjextract.spans import Span

__all__ = ["AIMED", "BORNE", "CUTS", "NO_MANY", "PARTS", "SHARES", "cut", "is_owner", "of_many", "part_behind", "parted", "still_growing", "those_asked", "who_have"]

NO_MANY = ("空间", "优惠", "折扣", "机会", "概率", "可能", "力度", "水平", "目标", "幅度", "速度", "酒精", "溶液", "浓度", "误差", "关系", "把握")
_DONE_PART = re.compile(r"(?:收回|追回|兑付|归还|还清|用掉|卖掉|死掉?|泡水|受损|卖出|售出|花掉|吃掉|完成|走完?|(?:卖|走)(?=了?$)|出库|到账|到位|完工|砍掉|裁掉|收割|收获|播种)了?$")  # 已收回|近一半
_FIELD_WORK = ("播种", "栽插", "播栽", "移栽", "插秧", "收割", "收获", "采摘", "春播", "秋播", "夏播", "春耕", "秋收", "夏收")  # 早稻收割|近八成
_WHO_HAVE = re.compile(r"的[\u4e00-\u9fff]{2,8}?(?:不足|超过|低于|高于|不到|达到|超|都在|均在|在)[\ue006]?")
_WITH = re.compile(r"的(?P<name>[\u4e00-\u9fff]{1,4}?(?:率|份额|占比))(?=[,;。当获胜赢险位排居领])")
_PART_OF = re.compile(r"(?:多|以上|左右)?(?:是|涉及|涉|用于|来自|属于|投向|投给了?|给了|集中在|为|流向|销往|投放[于在到]|投入到?|花在|用在)(?![的了])")
_COVERED = re.compile(r"的(?P<name>(?:国土|陆地|土地|种植)?面积|土地|人口|(?:市场)?份额|耕地|水域|用户|居民|家庭|行政村|村庄)(?=[,;。、!?\n]|$)")
_HOLDING = re.compile(r"(?:占据|占有|覆盖|控制|拿下|拥有)(?=[\u4e00-\u9fff]{2})")
_AMONG = re.compile(r"[\u4e00-\u9fff](?:当中|之中|(?<![其集])中)(?:约|近|超|有|逾|大约)*$")
_HELD_AMONG = re.compile(r"(?:[里中]|里[头面]|其中)有$")  # 灌溉面积里有|四成
_DONE = frozenset("收付交还割播拆栽插")  # 水稻收了|八成
_BOUND = 3  # the word that bounds the next figure is no longer of this one's tail
SHARES = ("占比", "比重", "比例", "占有率", "份额", "市占率", "持股")  # names that say themselves that they are shares
BORNE = ("补助", "负担", "自筹", "自付", "出资", "分摊", "承担", "吸收", "自备", "埋单", "买单", "贴补")  # 中央补助|七成八: who pays how much of it
_FROM = ("来自", "来源于", "源自", "源于", "出自", "用于", "投向", "流向")
_GROWN = frozenset("以左的跌升增降涨减")
_GROWING = re.compile(r"(?:以上|左右|以下)?的(?:同比|年均)?(?:高速|快速|较快|高|中高速|稳定|稳步|双位数|正)?(?:增长(?![点极率])|增速|增幅|涨幅|(?P<fall>负增长|下降|跌幅|降幅))|(?:升幅|涨幅|增幅|加幅|(?:正|实质)?增长(?=[,;。]|$)|(?P<drop>跌幅|降幅|减幅|负增长))")
PARTS = frozenset({"percent", "fraction"})
CUTS = frozenset({"裁减", "裁", "裁撤", "削减", "缩减", "减少", "压减", "削", "减", "增加", "增聘", "增", "扩大"})  # with what is made less or more behind the number
AIMED = frozenset("的左以上目跌升增降涨减")
_AIM = re.compile(r"(?:左右|以上|上下)?的?(?:年度|预期|总体|全年|经济|增长|发展|奋斗|既定){0,3}(?:目标|任务)")
_PLACE_END = re.compile(rf"(?P<place>{REGION}|全球|世界|全世界|全[城镇乡村厂校店院馆矿场行网]|全公司|全行业)(?:[总大]约)?$")
_PART_BEHIND = re.compile(r"的(?![^,;。:]{0,8}(?:率|税(?!收)|增速|[增降涨跌升]幅|价格|利息|目标|增长|下降|关系|影响|空间|股[份权]|通胀))[\u4e00-\u9fff]{2}")
_ASKED = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{1,8}?(?:[人者员工生民客农徒户商校店家]|企业?|公司|家[长庭]|司机|业主|老师|医[生院]|护士|女性|男性|店[铺主]))"
    r"(?:现|目前|曾|已经?|从未|尚未|均|都|也|还)?(?:计划|打算|不愿意?|不想|不敢|不会|拟|准备|坦[言承]|直言|承认|会(?=[考选优愿再把在继减增换去改放用])|考虑|认为|觉得|希望|表示|支持|反对|赞成|选择|担心|感到|使用|没|不知|[说称](?=[^明法书]))"
)
_OWNER = re.compile(r"(?:公司|企业|集团|园区|基地|合作社|车间|单位|[医戏剧影]院|剧[场团]|书店|门店|酒店|超市|景区|学校|[工该全][厂店村社校院]|全[城镇乡矿馆场])$")
_SPENT = ("成本", "费用", "开支", "能耗", "用水", "用电", "排放", "人工", "时间", "耗材", "用工", "用药", "用肥")
_LINKS = ("的", "和", "及", "之")


def cut(
    mask: str, norm: str, group: Group, lead: Lead, left: Sequence[Name], tag: Tagger, measures: Callable[[str], bool]
) -> Name | None:
    """节省近20%的|采购成本: what is saved or added by so many per cent of it, behind 的; 裁减三成|人手: at the end of the clause."""
    at, end = group.tail
    if lead.share or (left and measures(left[-1].norm)):
        return None
    noun = behind(mask, norm, at, end, tag)
    name = noun.of(norm) if noun else ""
    if noun is not None and norm[at] != "的":
        return Name(name, noun) if noun == Span(at, end) and len(name) > 1 and name not in AIMS else None  # 裁减三成|人手
    return Name(name, noun) if name.endswith(_SPENT) or (name and name not in AIMS and measures(name)) else None


def of_many(norm: str, noun: Span, tail: Span, measures: Callable[[str], bool]) -> bool:
    """True where the noun behind 的 does something: a part of many, and no rate of anything."""
    if noun.end >= tail.end or not "\u4e00" <= norm[noun.end] <= "\u9fff":
        return False
    name = noun.of(norm)
    if norm.startswith(_FROM, noun.end):
        return True  # 六成的收入|来自海外
    return not (measures(name) or name.endswith(NO_MANY) or norm.startswith(_LINKS, noun.end))


def those_asked(norm: str, noun: Span) -> Span:
    """四成|员工|计划买房: who does so, without what is done."""
    m = _ASKED.match(norm, noun.start, noun.end + _BOUND)
    return Span(*m.span("who")) if m else noun


def is_owner(name: str) -> bool:
    """True for who has something (企业, 该厂), and is not what is measured of it."""
    return _OWNER.search(name) is not None


def _done_in_part(verb: str) -> bool:
    """True for a verb that gets through a part of something (收回, 用掉)."""
    return _DONE_PART.search(verb) is not None


def who_have(norm: str, start: int, end: int) -> bool:
    """六成八|的月营业额不足5万元: of those named before, so many have it."""
    return _WHO_HAVE.match(norm, start, end + _BOUND) is not None


def part_behind(mask: str, norm: str, group: Group, lead: Lead, seen: Scan, left: tuple[Name, ...]) -> Name | None:
    """其中三成是…: the part stands behind the number; so does what 以21%的|支持率 is a rate of."""
    if norm[group.figures[0].span.start - 1] == "以" and (with_ := _WITH.match(norm, *group.tail)):
        lead.change = lead.have = None
        return matched(with_, "name")
    if len(left) == 1 and norm[group.tail.start : group.tail.start + 1] == "的" and (covered := _covered(norm, group, lead, left[0])):
        return covered
    placed = bool(left) and _AMONG.search(norm, *group.lead) is not None  # 买家中约三成|为内地人士
    if (left and not placed) or lead.change or lead.share or lead.spread or lead.against or (seen.start < lead.end and not placed):
        return None
    m = _PART_OF.match(mask, group.tail.start, group.tail.end)
    if not m or m.end() >= group.tail.end:
        return None
    span = Span(m.end(), group.tail.end)
    lead.share = True
    return Name(norm[span.start : span.end].rstrip("的"), span)


def _covered(norm: str, group: Group, lead: Lead, left: Name) -> Name | None:
    """覆盖矿区八成的|面积: so much of what a place or a thing has of it."""
    m = _COVERED.match(norm, *group.tail)
    if m is None or left.span is None or lead.change or lead.noun or lead.share or lead.spread or lead.against:
        return None
    holding = _HOLDING.match(norm, *left.span)
    lead.share, lead.whole = True, Span(holding.end() if holding else left.span.start, left.span.end)
    return matched(m, "name")


def still_growing(lead: Lead, names: tuple[Name, ...], norm: str, tail: Span) -> tuple[Name, ...]:
    """保持20%以上的高速增长: the noun behind says that it is a rate of change; 全年增长5%左右的目标 that it is aimed at."""
    if norm[tail.start : tail.start + 1] in AIMED and _AIM.match(norm, *tail):
        names = _aimed_at(lead, names, norm, tail)
    if lead.change:
        return names
    if len(names) == 1 and names[0].norm.endswith("增长") and not lead.change:
        lead.noun = lead.noun or Role("noun", "increase")  # 经济增长目标为5.5%
    m = _GROWING.match(norm, *tail) if norm[tail.start : tail.start + 1] in _GROWN and not (lead.change or lead.noun or lead.share or lead.against) else None
    if m:
        lead.noun = Role("noun", "decrease" if m["fall"] or m["drop"] else "increase")
    return names


def _aimed_at(lead: Lead, names: tuple[Name, ...], norm: str, tail: Span) -> tuple[Name, ...]:
    """The names of a growth; one that is aimed at and names nothing is that of the economy, under the word that is there."""
    lead.status = lead.status or "target"
    at = norm.find(lead.change_word, lead.end, tail.start)
    return names or ((Name(lead.change_word, Span(at, at + len(lead.change_word))),) if at >= 0 and lead.change_word == "增长" else ())


def _of_whole(lead: Lead, dimension: str, before: str) -> bool:
    """新增贷款的|七成半: a part of what stands in front of 的."""
    said = lead.change or lead.to or lead.level or lead.noun or lead.times or lead.own_period or lead.origin or lead.now
    return before == "的" and dimension in {"percent", "fraction"} and not said and not lead.against


def _of_place(lead: Lead, seen: Scan, group: Group, mask: str, norm: str, dimension: str) -> None:
    """以不到全国4%的|国土面积: a part of what all of a place has, and no place that the figure is of."""
    if dimension not in {"percent", "fraction"} or lead.change or lead.share or lead.noun or lead.against or lead.to or not _PART_BEHIND.match(mask, *group.tail):
        return
    m = _PLACE_END.search(mask, group.lead.start, group.lead.end)
    if m is not None and norm[m.start()] in "全世":
        lead.share, lead.whole = True, Span(*m.span("place"))
        lead.share_at = lead.whole
        seen.weak = tuple(w for w in seen.weak if w != lead.whole)
        seen.regions = tuple(r for r in seen.regions if r != lead.whole)


def parted(lead: Lead, seen: Scan, group: Group, mask: str, norm: str, *, names: tuple[Name, ...], dimension: str) -> None:
    """Mark the lead as that of a share where the words around the figure make it a part of something; `names`: what is no share yet."""
    _of_place(lead, seen, group, mask, norm, dimension)
    done = dimension == "percent" and not lead.change and ((lead.have is not None and _done_in_part(lead.have.of(norm))) or (bool(names) and names[-1].norm.endswith(_FIELD_WORK)))
    done = done or (dimension == "percent" and lead.have is not None and _HELD_AMONG.search(norm, lead.have.start - 2, lead.have.end) is not None)
    done = done or (dimension == "percent" and not lead.change and lead.have is not None and bool(names) and is_tenths(group) and (names[-1].span == lead.have or lead.have.of(norm).rstrip("了") in _DONE) and not (lead.level or lead.to))
    if done or (names and _of_whole(lead, dimension, norm[group.lead.end - 1 : group.lead.end])):
        lead.share = True
