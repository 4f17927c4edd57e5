"""A unit that the last of a list has for all: 132万及61万人次, 4个和6个百分点; that of a sum for its part: 1.9亿元,其中七千多万.
A bound that the first of a list has for all: 分别超过20%和30%.

Only directly in front of 和 及 、 and only for a number whose scale word or 个 has no unit of its own. Fails where two
numbers are joined that count different things (3万和5万人).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

__all__ = ["shared"]

_AND = re.compile(r"(?:[和及与、同跟]|以及)")
_PART = re.compile(r"[,;](?:其中(?:光|仅|约|有|就有)?[\u4e00-\u9fff]{0,6}|(?:其中)?(?:已经?|目前)+(?:并网|投产|完成|投用|建成|到位|交付|通车|开工|改造|拆除|签约|用掉|花掉|卖出|卖掉)了?)$")
_STOPS = frozenset({",", "。", ";", "、", "!", "?", "”", ""})
_NEAR = 20  # characters from the sum to what goes on with it
_PAYING = re.compile(r"(?:拿|卖|涨|降|跌|升|挣|赚|收|要|花|付|给|开|去|提|压)(?:到|至|了|出|回)了?$|(?<=[,;。])(?:现在|如今|以前|过去|从前|[一两三四五六七八九十几]+年前|当时|当初|原来|去年|前年|今年|早些年)?(?:定|给|开|说|谈|卖|收)?的?(?:还|才|只|就|都)?(?:是|才)$|(?<=的)平均$|[只就]?[卖要收给花]$|净?[落剩得余]$")
# 由七百|加到850元
_ONWARD = re.compile(r"(?:左右|上下)?,?(?:[一又再先]*[涨升加提增降减跌调压砍缩扩拉抬翻](?:高|价|低|升|涨|薪)?)?(?:到了?|至|成)(?:现在|目前|如今|今年)?的?")
_ONE = r"(?:(?:每一?|(?<![\u4e00-\u9fff第])一|(?<=[的、呢吧啊])一)[个只件张片块根颗粒套双副份盒瓶包袋箱桶罐杯碗盘碟锅笼斤克吨升亩平格间栋辆台部架匹头尾株棵束把支枝枚盏床扇幅本册晚趟场节堂客席桌打卷方米尺公单位底]|[一每](?:公斤|斤|公升|吨|平方?米|两))"
_PRICED = re.compile(rf"{_ONE}[\u4e00-\u9fff]{{0,6}}?(?:(?:[才就都也只还得能可]|大概|大约)*(?:[卖收给补赚花付]到?|要价?|收费|涨到|提到|降到|跌到|只要)|(?<=[方张片块斤尺][\u4e00-\u9fff]{{2}})[才就]|(?<=[方张片块斤尺][\u4e00-\u9fff]{{3}})[才就])了?$|(?:一个月|每个?月|一年|每年|一天|每天|一晚上?|一节课|一学期)(?:[就才都也只能要]|大概|平均|到手|可以)*(?:收|拿|挣|赚|给|付|交|发|花|得)到?$|{_ONE}(?:[\u4e00-\u9fff]{{0,3}}价格?)?[由从]$|{_ONE}[\u4e00-\u9fff]{{0,8}}(?:一年|一个月|每年|每个?月)(?:[才要就]|大概|差不多)*$|(?:^|(?<=[,;。:]))一[台辆间套座栋架艘个只张条亩平]$|(?:[费价薪租]|工资|补贴|补助|津贴|养老金|低保|保险金|奖金|红包|门票)(?:标准|水平)?(?:也|都|已经?)?[由从]$|[换修买装建盖做租养开办]一[部台辆间套座个次栋亩场家棵张](?:[\u4e00-\u9fff]{0,4}?(?:要|得|就|花|差不多|大概)+)?$")
_PRICED_LAST, _BOUND_NEXT = frozenset("卖收给补赚花付到要价费了才就拿挣交发得由从部台辆间套座个次栋亩场家棵张概多年月"), frozenset({"左", "以", "上", "起", "出", "多", "吧", "呢", "还", "都", "钱", "涨", "升", "加", "提", "降", "跌", "调"})
_EACH = ("分别", "依次", "各")
_HUNDRED, _RATES = 100, frozenset({"percent", "multiple"})
_FAR, _SMALLEST = 16, 20
_COMES_TO = re.compile(r"(?:(?<![达等直])[到至]|[只还]剩|缺口|还有|[只仅才]有|[日月年]均|平均每[天月]|最[高多]的?(?:那|一)天(?:跑了|到了?|达到|有)?|(?:计划|打算|准备|要再)[改建开招修]?)(?:了|约|大概|大约|近|至少|不到|超过|将近)?$")
_OTHER = re.compile(r"[值额价钱费款薪润资;。]|收入|分之")  # of money, whatever was counted before
_COUNTED = frozenset({"count", "measure"})


def shared(quantities: Sequence[Mention], norm: str, currency: str = "CNY") -> list[Mention]:
    """`quantities` with the unit of the next one where a number of a list leaves it out; a bare price is in `currency`."""
    out, listed, bare = [_priced(m, norm, currency) if m.value.kind == "cardinal" else m for m in quantities], False, False
    for k in range(len(out) - 2, -1, -1):
        a, b = out[k], out[k + 1]
        if b.value.unit is not None and _AND.fullmatch(norm, a.span.end, b.span.start) and _leaves_out(a, b, norm):
            out[k] = a._replace(value=a.value._replace(kind=b.value.kind, unit=b.value.unit))
        elif a.value.kind == "cardinal" and b.value.unit is not None and norm[a.span.start - 1] in "由从" and _ONWARD.fullmatch(norm, a.span.end, b.span.start):
            out[k] = a._replace(value=_as_part(b.value, a.value, norm))
        elif a.value.kind == "money" and b.value.kind == "cardinal" and b.value.unit is None and norm[a.span.start - 1] in "由从" and _ONWARD.fullmatch(norm, a.span.end, b.span.start):
            out[k + 1] = b._replace(value=_as_part(a.value, b.value, norm))
    for k in range(len(out) - 1):
        a, b = out[k], out[k + 1]
        bare = bare or b.value.kind == "cardinal"
        listed = listed or (a.value.bound_at is not None and b.value.bound == "exact" and norm.endswith(_EACH, 0, a.value.bound_at.start))
        a = out[k - 1] if k and a.value.kind == "percent" else a  # 旅客110万人次,增长两成,其中内地旅客|84万
        if b.value.kind == "cardinal" and (b.value.unit_at is not None or (a.value.kind == "count" and (b.value.amount or 0) >= _HUNDRED)) and a.value.kind in {"money", "count", "measure"} and _PART.search(norm, max(a.span.end, b.span.start - 10), b.span.start):
            out[k + 1] = b._replace(value=_as_part(a.value, b.value, norm))
    out = _counted_on(_gone_on(out, norm), norm) if bare else out
    return list(_bounded(out, norm)) if listed else out


def _priced(m: Mention, norm: str, currency: str) -> Mention:
    """每斤卖|一百二, 一张大板要|一万八: a bare number behind what one of a thing is sold for."""
    at = m.span.start
    if norm[at - 1] not in _PRICED_LAST or not _PRICED.search(norm, max(0, at - 16), at) or norm[m.span.end : m.span.end + 1] not in _STOPS | _BOUND_NEXT:
        return m
    q = m.value
    unit = Unit(q.unit_at.of(norm) if q.unit_at else "", currency, "money", q.amount / q.value if q.amount and q.value else Decimal(1))
    return m._replace(value=q._replace(kind="money", unit=unit, flags=q.flags | {"unit_inferred"}))


def _past(b: Mention) -> int:
    """Behind a number and the word that bounds it (两百出头)."""
    at: Span | None = b.value.bound_at
    return at.end if at is not None and at.start >= b.span.end else b.span.end


def _gone_on(out: list[Mention], norm: str) -> list[Mention]:
    """专项债9亿元,财政拿了|3.5亿,…; 拿四百块,熟练的拿到|六百: a bare number of the sum's own scale, or behind a verb of paying."""
    for k in range(len(out) - 1):
        a, b = next((m for m in out[max(0, k - 2) : k + 1][::-1] if m.value.kind not in _RATES), out[k]), out[k + 1]
        if b.value.kind != "cardinal" or a.value.kind != "money" or norm[_past(b) : _past(b) + 1] not in _STOPS:
            continue
        scale, between = b.value.unit_at, norm[a.span.end : b.span.start]
        same = scale is not None and scale.of(norm)[-1] in "亿万" and scale.of(norm)[-1] in a.value.unit.text
        if len(between) < (_NEAR if a is out[k] else 2 * _NEAR) and "\n" not in between and "。" not in between and (same or (scale is None and a.value.unit.factor == 1 and _PAYING.search(between))):
            out[k + 1] = b._replace(value=_as_part(a.value, b.value, norm))
    return out


def _bounded(quantities: Sequence[Mention], norm: str) -> Iterator[Mention]:
    """分别超过A和B: the word that bounds the first of the list bounds them all."""
    last: Mention | None = None
    for m in quantities:
        q = m.value
        if last is not None and _AND.fullmatch(norm, last.span.end, m.span.start) and q.bound == "exact" and q.kind == last.value.kind:
            last = m._replace(value=q._replace(bound=last.value.bound))
            yield last
            continue
        at = q.bound_at
        last = m if at is not None and at.end == m.span.start and norm.endswith(_EACH, 0, at.start) else None
        yield m


def _counted_on(out: list[Mention], norm: str) -> list[Mention]:
    """招了四百人,明年要到|一千一; 月产能从3万台提到|5万2: a bare number that what has just been counted comes to."""
    for k in range(len(out) - 1):
        a, b = out[k], out[k + 1]
        if b.value.kind != "cardinal" or a.value.kind != "count" or a.value.value == 1 or b.value.amount is None or b.value.amount < _SMALLEST:
            continue
        between, end = norm[a.span.end : b.span.start], _past(b)
        if norm[end : end + 1] in _STOPS and len(between) < _FAR and _COMES_TO.search(between) and not _OTHER.search(between):
            out[k + 1] = b._replace(value=_as_part(a.value, b.value, norm))
    return out


def _as_part(whole: Quantity, part: Quantity, norm: str) -> Quantity:
    """The part of a sum or of a number in the unit of the whole."""
    assert whole.unit is not None
    factor = part.amount / part.value if part.amount and part.value else Decimal(1)
    unit = Unit(part.unit_at.of(norm) if part.unit_at else "", whole.unit.code, whole.unit.dimension, factor)
    return part._replace(kind=whole.kind, unit=unit, flags=part.flags | {"unit_inferred"})


def _leaves_out(a: Mention, b: Mention, norm: str) -> bool:
    """True for 132万 in front of 61万人次 and for 4个 in front of 6个百分点."""
    p, q = a.value, b.value
    if p.kind == "cardinal" and p.unit_at is not None and q.kind in _COUNTED:
        return (p.unit is None or p.unit.code in {"", "1"}) and norm[a.span.end - 1] in norm[b.span.start : b.span.end]
    return q.unit.code == "pp" and p.unit is not None and p.unit.code == "{个}" and norm[a.span.end - 1] == "个"
