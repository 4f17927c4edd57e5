"""Sides of a business that a sentence puts forward: 冷饮板块表现亮眼,|收入增长A is 冷饮板块收入.

A company's own measure that is told by its head alone (收入, 毛利率, 销量) is of the side that the sentence has opened a
clause with, or of the goods whose sales it has just told. Fails for a side that no closing word tells (白酒增长放缓).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.extract.indicators.model import Slot
from jjjextract.lang.mask import COMPANY, PERIOD
from jjjextract.lang.phrases import Group, Name, matched
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.noun import Tagger
from jjjextract.spans import Span

__all__ = ["alone", "amounts_to", "attached", "moves_on", "own", "sale_of", "share_of", "sided", "sides_in", "tells_kind", "whole"]

_KIND = "业务|板块|渠道|产品线|产品|系列|品类|品牌|事业部|事业群|分部|条线|服务|零售|电商|车型|机型|赛道|市场|险种|航线|门店"
_ITEM = rf"[\u4e00-\u9fffA-Za-z0-9“”·-]{{1,12}}?(?:{_KIND}){{1,3}}"
tells_kind = re.compile(_KIND).search  # no side is told without one
_OPENS = re.compile(rf"[ \u3000]*(?:(?:其中|此外|另外|而|同时|不过|但|至于|从|旗下|公司|集团|其|{PERIOD}|{COMPANY})[,的]?){{0,4}}(?P<items>{_ITEM}(?:[、和与及]{_ITEM}){{0,4}})(?P<next>[^、和与及力商内里中外者端型数会之]|$)")
_WHOLE = re.compile(rf"[ \u3000]*(?:其中|此外|另外|而|同时|不过|但|{PERIOD})?(?:公司|集团|{COMPANY})")
_AND = re.compile(r"[、和与及]")
_BARE = re.compile(
    r"(?:营业|销售|主营|主营业务|运营|经营)?(?:收入|营收|利润|收益|亏损)|毛利率?|净利率?|利润率|净?利润|销量|销售[额量]?|出货量?|产量|产能(?:利用率)?|订单[额量]?|在手订单|新签订单"
    r"|均价|单价|售价|价格|流水|(?:付费|活跃|月活|日活|月活跃|日活跃|注册)?用户|月活|日活|客单价|复购率|成交额|交易额|营业额|GMV|保费(?:收入)?|票房|客流|[客货]运量|上座率|入住率|出租率|市场份额|市占率|市场占有率"
    r"|费用率?|成本|利用率|良率|装机量|交付量|签约量|签约额|回款|库存|客户|门店"
)
_DONE = re.compile(r"分别(?:实现|完成|录得|取得|贡献)?")
_OF_FIRMS = ("公司债", "公司数", "公司总数", "公司治理", "公司制", "公司所得税", "集团军", "集团数", "公司注册", "公司登记", "公司家数")  # names that begin so
_BETWEEN = re.compile(rf"(?:[ \u3000]|的|其中|而|但|其|也|则|却|已|仅|分别|共|合计|累计|同期|当期|全年|实现|完成|录得|取得|贡献|带来|创造|产生|达成|拉动|{PERIOD}){{0,6}}")
_AMOUNT = re.compile(r"(?:规模|总额|金额|总量|数量)$")
_SHARE_OF = re.compile(r"(?:总?营收|总?收入|销售|销量|业绩)(?:占比|贡献|比重)")
_SOLD = re.compile(r"(?:营业|销售)?(?:收入|营收)$|销售额$|销量$")
_THAT = ("这", "该", "此", "上述")
_SALES = frozenset({"卖出", "卖", "卖了", "卖掉", "售出", "销售", "交付", "出货", "销往", "卖到"})
# what is done with a side, in front of it: 剥离|水泥业务
_DEALT = re.compile(r"剥离|出售|处置|收购|发展|推出|砍掉|停止|停掉|关[闭停掉]|聚焦|布局|拓展|拓宽|退出|进军|进入|切入|深耕|加码|收缩|调整|优化|整合|重组|打造|培育|做[大强]|开[拓发展]|销售|生产|提供|增加|减少|拥有|包括|涵盖|涉及|经营|运营|从事|主营|受|因|随着|由于|凭借|依托|借助|围绕|通过|面对|得益|受益|推动|带动|拉动|布|卖|买|做|有|是|没有")
_NO_FIRST, _LOOSE = frozenset("pcdrum"), frozenset({"其他", "其它"})


def sides_in(mask: str, norm: str, clause: Span, before: Sequence[str], last: Sequence[str], tag: Tagger) -> Sequence[str]:
    """The sides that a clause opens with; those told `before` in its sentence where it opens with none, none where it speaks of the whole.

    `last` are those of the sentence in front, for 该业务.
    """
    m = _OPENS.match(mask, *clause)
    items = _AND.split(norm[slice(*m.span("items"))]) if m else []
    if m and items[0].startswith(_THAT):
        return before or last
    if not items or not all(_is_side(item, tag) for item in items):
        return () if _WHOLE.match(mask, *clause) else before
    return items


def attached(norm: str, clause: Span, sides: Sequence[str]) -> bool:
    """True for 冷饮业务收入增长A: the side is a part of the name there, and a rate behind it (毛利率) is told alone."""
    at = norm.find(sides[0], clause.start, clause.end) + len(sides[0])
    return _BARE.match(norm, at + norm.startswith("的", at)) is not None


def alone(mask: str, clause: Span, name: Name, sides: Sequence[str]) -> bool:
    """True where nothing but the side itself stands in front of the measure in its clause: no 抗肿瘤药|前三季度|销售额."""
    if name.span is None or name.span.start < clause.start:
        return False  # of the figure before
    front = mask[clause.start : name.span.start]
    at = max((front.find(s) + len(s) for s in sides if s in front), default=0)
    return _BETWEEN.fullmatch(front, at) is not None


def amounts_to(found: Found, norm: str, kind: str) -> tuple[Name, ...]:
    """收益率A,规模增至B: a word that stands for the figure before it names itself where that one is of another `kind`."""
    m = _AMOUNT.search(norm, max(0, found.lead.end - 4), found.lead.end) if kind in {"percent", "ratio", "rank"} and found.dimension in {"money", "count"} else None
    return (matched(m),) if m else ()


def moves_on(name: Name, side: str) -> bool:
    """True for a name of its own (物业发展利润) behind one that a side was a part of."""
    return not name.norm.startswith(side) and _BARE.fullmatch(name.norm) is None


def own(name: Name) -> Name:
    """公司|秋季收入, 拟|派发现金红利: whose it is, and that it is planned, is told apart."""
    at = name.span
    if name.norm.startswith("价格") and len(name.norm) > 3 and at is not None and at.end - at.start == len(name.norm):
        return Name(name.norm[2:], Span(at.start + 2, at.end), name.head)  # 以每股A的价格|定增募资B
    if name.norm[0] == "拟" and len(name.norm) > 3 and at is not None and at.end - at.start == len(name.norm):
        return Name(name.norm[1:], Span(at.start + 1, at.end), name.head)
    if name.norm[:2] not in {"公司", "集团"} or len(name.norm) < 4 or at is None or name.norm.startswith(_OF_FIRMS) or at.end - at.start != len(name.norm):
        return name
    cut = 2 + (name.norm[2] == "的")
    return Name(name.norm[cut:], Span(at.start + cut, at.end), name.head)


def whole(mask: str, clause: Span) -> bool:
    """True for a clause about the company as a whole: 公司整体收入."""
    return _WHOLE.match(mask, *clause) is not None


def _is_side(item: str, tag: Tagger) -> bool:
    """True for 冷饮板块 and 支付业务; no verb with its object (剥离水泥业务), no 这一业务."""
    parts = [(word, flag) for word, flag in tag(item.strip("“”"))]
    word, flag = parts[0] if parts else ("", "")
    if len(parts) < 2 or word in _LOOSE:
        return bool(word in _LOOSE and len(parts) > 1)
    return not _DEALT.match(word) and flag[:1] not in _NO_FIRST and not any(f[:1] in "upc" for _, f in parts)


def sided(names: Sequence[Name], sides: Sequence[str], count: int) -> tuple[Name, ...]:
    """The names of `count` figures of a company with the side that they are of."""
    if len(names) > 1 and "分别" in names[-1].norm:
        return tuple([Name(_DONE.sub("", n.norm), n.span, n.head) for n in names])  # 调味品和冷饮业务分别实现收入
    name = names[0] if len(names) == 1 else None
    if name is None or not sides or not _BARE.fullmatch(name.norm):
        return tuple(names)
    if len(sides) not in {1, count}:
        return tuple(names)
    return tuple([Name(s + name.norm, name.span) for s in sides])


def share_of(names: tuple[Name, ...], slots: Sequence[Slot]) -> tuple[Name, ...]:
    """床垫收入A,|营收占比升至B: the part that the figure before told of, in front of the bare name of a share."""
    last = slots[-1].name if slots else None
    if len(names) != 1 or last is None or not _SHARE_OF.fullmatch(names[0].norm) or len(stem := _SOLD.sub("", last.norm)) in {0, 1, len(last.norm)}:
        return names
    return (Name(stem + names[0].norm, names[0].span),)


def sale_of(found: Found, group: Group, norm: str, before: Sequence[str]) -> Sequence[str]:
    """雨伞卖出A,|收入B: the goods of which so many were sold; not 我们卖了A|雨伞, of the whole house."""
    have = found.lead.have
    if found.dimension != "count" or have is None or have.of(norm) not in _SALES or len(found.names) != 1 or len(group.figures) > 1 or found.behind:
        return before
    return (found.names[0].norm,)
