"""What a question asks about, for the figures of its answer. Fails where the answer speaks of something else first.

A question tells a name, a measure word and a time, and the answer leaves them out: 食堂有多少家?城区256家; 费用呢?两千八到
三千五; 明年占营收的目标?三成五以上. A short one that the speaker asks himself (房租?) is answered by what follows at once.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from jjjextract.document import Document
from jjjextract.extract.indicators.held import Told
from jjjextract.extract.indicators.scope import Scope
from jjjextract.lang.mask import PERIOD
from jjjextract.lang.phrases import Group, Name
from jjjextract.lang.zh.figures import GroupReader
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.measure import Reading
from jjjextract.spans import Mention, Span
from jjjextract.values import CHANGES, Statement
from jjjextract.wording import Wording

__all__ = ["Query", "answered", "asked", "query"]

_SHORT = 8  # characters of what a speaker asks himself
_SENTENCES = 4  # of a question
_SOON = 2  # sentences of an answer that are of the time that was asked of
_TO_ASK = r"(?:想?[请问]教?一?下?|关于|再说|说说|那么?|还有|另外|先从|先问)*"
_WHEN = rf"(?:{PERIOD}|现在|目前|一共|总共|到底|大概|大约|[全本]?[省市县区])*"
_COUNT = re.compile(rf"{_TO_ASK}{_WHEN}(?P<name>[\u4e00-\u9fff]{{2,10}}?){_WHEN}[,:]?{_WHEN}[有是开建招]?了?(?:多少|几)(?P<unit>[家人张台个间辆座所名位条套户件棵株只头艘架匹])")
_HOW_MANY = re.compile(r"多少(?P<unit>[家个间辆座所名位条套户台棵株只头艘架匹])(?P<name>[\u4e00-\u9fff]{2,8}?)(?=完成|实现|用上|通上|接入|参加|加入|达到|开了|[?!,。]|$)")
_SO_MUCH = re.compile(rf"(?:你们的?|咱们的?|我们的?|贵公司的?|{_TO_ASK})(?P<name>[\u4e00-\u9fff]{{2,8}}?)(?:这边|那边)?{_WHEN}(?:已经)?[铺开建装招卖种养收做到有修办]了?多少(?![\u4e00-\u9fff]{{1,3}}[钱元])(?:了|呢)?[?]")
_ANY = "*"
_LIGHT = frozenset({"完成", "有", "还有", "建成", "达到", "实现", "做完", "改了", "开了", "建了"})
_SHARE = re.compile(rf"{_TO_ASK}{_WHEN}(?P<name>[\u4e00-\u9fff]{{2,10}}?)[,:]?{_WHEN}占(?P<whole>[^,。?占]{{1,10}}?)的?(?P<of>目标|比例|比重|占比|份额|多少|几成|多大)")
_TOPIC = re.compile(rf"{_TO_ASK}{_WHEN}(?P<name>[\u4e00-\u9fff]{{2,8}}?)(?:方面|这一?块)?[,:]?{_WHEN}(?:[是有会要]|还会|能)?(?:呢|怎么样|如何|怎样|恢复得怎么样|[涨降升跌变动加减](?:了没有?|了吗|没有?|不[涨降升跌变动加减])|多少钱?|多高|高不高|贵不贵|够不够|多不多|(?:再)?往[上下])")
_OTHERS = ("订单", "合同", "签单", "库存", "存货", "产能", "现金")
_ASKS = re.compile(r"(?:还|再|又|也|都)?(?:会|要|能|可以|打算|准备)(?:再|继续|进一步)?[涨降升跌变动加减扩缩调提][\u4e00-\u9fff]?[吗么]$")  # 服务费|还会降吗
_SUMS = frozenset("费价款租薪税贴")  # 会员费, 房租: sums that have no head of their own
_COSTS = re.compile(r"多少钱|什么价|怎么收费|如何收费|怎么卖|价钱|价位|贵不贵")
_SET_UP = frozenset("开铺招建装修办")
_WHOSE, _FOR_ONE = re.compile(r"(?:[你您咱]们?家?|贵公司|你们这儿|这里)的?(?=[\u4e00-\u9fff]{2})"), re.compile(r"(?:大概|一般|平均)?一(?:晚上?|个?月|[天年次斤份张台趟位套件间碗杯]|公斤|亩)$")
_KINDS = {"percent": {"rate", "share"}, "none": {"money", "price", "rate", "share"}}


class Query(NamedTuple):
    """What is asked: `name` of what, `unit` the measure word of a count, `share` of a share, `when` the time, of the answer `statement`."""

    name: Name | None
    unit: str
    share: bool
    aimed: bool
    when: tuple[tuple[Span, Mention], ...]
    statement: Statement | None
    sentence: int
    last: Span

    def time(self, scope: Scope, name: str) -> Told:
        """The time that is asked of `name`, or last of all, for what is answered at once."""
        if scope.statement is not self.statement or scope.sentence - self.sentence >= _SOON:
            return Told(None, None, False)
        fits = [m for s, m in self.when if name and name in s.of(scope.doc.norm)] or [m for s, m in self.when if s == self.last]
        return Told(scope.resolved(fits[-1]), fits[-1].span, True) if fits else Told(None, None, False)


def asked(doc: Document, index: int, scope: Scope) -> Span | None:
    """问:电芯价格跌到多少了? 答:三毛都不到: the last clause of the question that a sentence in another's turn answers."""
    at = _question(doc, index)
    if at is None or scope.statement is None:
        return None
    start, end = doc.sentences[at].span
    if scope.speech.at(start) is scope.statement:
        return Span(start, end - 1) if end - start <= _SHORT else None
    start = max(start, doc.norm.rfind(",", start, end) + 1)
    asks = _ASKS.search(doc.norm, start + 2, end - 1)
    return Span(start + (doc.norm[start] == "那"), asks.start() if asks else end - 1)  # 那|客流恢复了吗


def query(doc: Document, mask: str, index: int, scope: Scope, reader: GroupReader) -> Query | None:
    """What the question right before the turn that the sentence `index` opens asks of."""
    at = _question(doc, index)
    if at is None or scope.statement is None or scope.speech.at(doc.sentences[at].span.start) is scope.statement:
        return None
    span = doc.sentences[at].span
    m = _HOW_MANY.search(mask, *span) or _COUNT.search(mask, *span) or _SHARE.search(mask, *span)
    some = m is None and (m := _SO_MUCH.search(mask, *span)) is not None
    m = m or _TOPIC.search(mask, *span)
    named = m.groupdict() if m else {}
    name = _bare(doc.norm, Span(*m.span("name"))) if m else _measured(doc.norm, span, reader)
    return Query(name, _ANY if some else named.get("unit") or "", "of" in named, named.get("of") == "目标", _times(doc, at, scope), scope.statement, index, span)


def _bare(norm: str, span: Span) -> Name:
    """你家的|民宿|一晚: what is asked of, without whose it is and for how much of it."""
    start = m.end() if (m := _WHOSE.match(norm, *span)) else span.start
    end = m.start() if (m := _FOR_ONE.search(norm, start, span.end)) else span.end
    end -= end - start > 1 and norm[end - 1] in _SET_UP  # 店开|几家了
    return Name(norm[start:end], Span(start, end)) if end > start else Name(norm[slice(*span)], span)


def _measured(norm: str, span: Span, reader: GroupReader) -> Name | None:
    """批发价|变了没有?: the last thing that is measured in the last clause of a question, or in the one before."""
    end = span.end - 1
    for _ in range(2):
        start = max(span.start, norm.rfind(",", span.start, end) + 1)
        if found := reader.topic(Span(start, end), 1):
            return found[0]
        end = start - 1
        if end <= span.start:
            break
    return None


def _times(doc: Document, at: int, scope: Scope) -> tuple[tuple[Span, Mention], ...]:
    """The times that the sentences of the question name, the last of which is `at`."""
    turn = scope.speech.at(doc.sentences[at].span.start)
    spans = [s.span for s in doc.sentences[max(0, at - _SENTENCES) : at + 1] if scope.speech.at(s.span.start) is turn]
    return tuple((s, m) for s in spans for m in doc.within("period", s) if not m.note and m.value.granularity != "vague")


def answered(found: Found, group: Group, q: Query, scope: Scope, wording: Wording) -> None:
    """Give `found` the name that the question `q` has and the answer leaves out."""
    if q.name is None or scope.statement is not q.statement:
        return
    unit = group.figures[0].value.unit
    if q.unit and unit is not None and unit.text == q.unit and not found.noun and not found.product and (found.lead.have is None or found.lead.have.of(scope.doc.norm).rstrip("了") in _LIGHT):
        found.names = (q.name,)
    elif q.unit == _ANY and found.dimension == "count" and not (found.names or scope.slots):
        found.names = (q.name,)  # 充电站铺了多少?两千座
    elif not found.names and not scope.slots and q.share and found.dimension == "percent" and not found.lead.change:
        found.names, found.lead.share, found.reading = (q.name,), True, Reading("share", None, "share.asked")
        found.lead.status = found.lead.status or ("target" if q.aimed else None)
    elif not scope.slots and not q.unit and not q.share and _fits(q.name, found.dimension, wording):
        own = wording.zh.head_of(found.names[0].norm) if found.names else None
        if not found.names or (found.dimension == "none" and (own is None or own.kind == "count") and not found.names[0].norm.endswith(_OTHERS)):
            found.names, found.paid = (q.name,), found.dimension == "none"  # 费用呢?公办的老人,一个月两千六
    elif found.dimension == "none" and scope.sentence - q.sentence < 1 and _COSTS.search(scope.doc.norm, *q.last):
        found.paid = True  # 一晚多少钱?平日|三百八
        found.names = found.names or (() if scope.slots else (q.name,))
    elif not (found.names or scope.slots or q.unit or q.share) and found.reading.measure in CHANGES and (q.name.norm[-1] in _SUMS or wording.zh.head_of(q.name.norm) is not None):
        found.names = (q.name,)  # 客流恢复了吗?比去年多了一万人次


def _fits(name: Name, dimension: str, wording: Wording) -> bool:
    head = wording.zh.head_of(name.norm)
    if head is None and name.norm[-1] in _SUMS:
        return dimension in {"money", "none"} or dimension.startswith("money/")
    return head is not None and head.kind in _KINDS.get(dimension.partition("/")[0], {"money", "price"})


def _question(doc: Document, index: int) -> int | None:
    """The sentence before `index` that asks something, behind the label between them."""
    at = index - 2 if index > 1 and doc.norm.endswith(":", 0, doc.sentences[index - 1].span.end) else index - 1
    return at if at >= 0 and doc.norm.endswith("?", 0, doc.sentences[at].span.end) else None
