"""Whose story a document is: the company that gives its own notice, or the one whose results are told.

Fails for a story that compares the results of two companies from its first sentence on.
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.spans import Span
from jjjextract.values import Person

__all__ = ["at_home_hands", "goes_on_with_it", "interview", "issuer", "of_a_shop", "of_its_own", "on_results", "one_side", "own_side", "release", "reporting", "reports", "speaks_of_it", "standing", "watches"]

_RESULTS = re.compile(r"公告|(?:年度|季度|中期|半年|年中|季)(?:报告?|业绩)|业绩|成绩单|净利|营收|法说会|财报|年报|半年报|季报|中报|预告|招股|经营数据|运营数据|营运数据|产销数据|产销快报|运营简报|销售简报|披露[称,:]|停牌|复牌|定增|并购|收购")
_WORLD = re.compile(r"指数|恒指|沪指|大盘|股市|两市|汇率|行业|业内|业界|同行|市场(?!部|费|方面|营销|推广|端)|全球|世界|全国|国内(?!渠道|线上|业务|收入|销售|门店|市场)|我国|各地|消费者|居民|机构|协会|海关|统计|当地|政策|分析师|研报|券商|竞争对手")
_NOTICE = re.compile(r"本公司及董事会|本公司董事会|(?m:^[ \u3000(]*)(?:证券|股票|股份)代[码号]:|报告期内,公司")
_ONE_SIDE = re.compile(r"[ \u3000]*(?:在)?(?:营运|运营|经营|业务|财务|盈利|获利|人手|人力|人员|产能|产品|渠道|通路|研发|生产|销售|订单|资金|现金流|派息|股息|成本|费用|库存|扩产|展店|海外)(?:业务)?(?:方面|端|上|部分),")
_DIVIDENDS = ("分红方面,", "利润分配方面,", "派现方面,")  # of the whole company
_OWN_SIDE = re.compile(r"的?(?:线上|线下|渠道|业务|电商|销售|门店|直营|经销|客户|工厂|基地|收入|营收|订单|出货|市场收入|市场销售|地区收入|区域收入|地区营收)")
_STANDING = re.compile(r"已经?建成|已有|现有|建有|已经?形成|已经?拥有|已经?覆盖|稳定在|保持在|维持在")
_PRIVATE = re.compile(r"店主|老板|老板娘|掌柜|摊主|业主|种植户|养殖户|种粮大户|果农|茶农|飞手|民宿主|[她他]的(?:店|民宿|客栈|农场|果园|大棚|餐厅|工厂|摊)|经营民宿|(?:一间|一家)[^,。]{0,12}(?:茶餐厅|餐厅|食肆|小店|面馆|书店|民宿|客栈)")
# 台电今天公布,七月用电量…: who runs the grid tells of all who use it.
_GRID = re.compile(r"(?<=[电网])(?:公司)?(?:今[天日]|昨[天日]|日前|近日|\d{1,2}日)?(?:公布|表示|指出|统计|预估|宣布|通报)[,:]?[^,。;]{0,8}?(?:用电量|用电负荷|尖峰负载|最高负荷|备转容量)")
_BEHIND_IT = re.compile(r"(?:仅次于|次于|落后于|赶超|反超|媲美|比肩)[\u4e00-\u9fff]{0,6}$")
_SITE = re.compile(r"(?<![\u4e00-\u9fff][个家座处])(?:这[块片]地|戏院|剧院|剧场|影院|书场|茶馆|老宅|车场|院子|仓房|窑厂|澡堂|酒坊|染坊|分拣仓|厂房)")
_INTERVIEW = re.compile(r"(?:对话|专访|访谈|采访|聊了聊)[^\n。]{0,30}(?:创始人|董事长|总经理|总裁|掌门人|CEO|负责人|联合创始人)|(?:创始人|董事长|总经理|总裁|CEO)[^\n。]{0,20}(?:对话|专访|访谈|聊了聊)")
_OF_IT = re.compile(r"报告期|董事会|(?:直营|加盟|线下)?门店|毛利率|净利率|费用率|(?<![\u4e00-\u9fff]{2}有限)公司|(?<![\u4e00-\u9fff])集团")
# 某证券分析师, 某行最新研报: who watches a company is not whose figures follow.
_WATCHES = re.compile(
    r"(?:的|最新)?(?:数据|资料|统计|调查|研究|报告)(?:显示|指|反映)|(?:\([^()]{1,12}\))?(?:[今昨][天日]|\d{1,2}日|日前|近日|当天)?(?:的|最新|[亚中]?[\u4e00-\u9fff]{0,6}?(?:首席|高级|资深)?)?(?:分析师|经济师|经济学家|分区经理|联席董事|营业董事|研究员|策略师|分析员|研究报告|研报|研究部|投资顾问|目标价|在(?:最新)?(?:的)?(?:研究)?(?:报告|研报)(?:中|里|指出)?|[将把][^,。;]{1,14}目标价|(?:发表|发布|出具)(?:最新)?(?:的)?(?:研究|分析|市场)?(?:报告|研报|观点|白皮书|展望)|(?:维持|重申|给予|上调|下调|调[升高降低])[^,。;]{0,14}(?:评级|目标价))"
)

_BUILDS = re.compile(r"(?:负责|参与|独家|牵头|联合)?(?:承建|施工|设计|监理|总承包|总包|代建|援建|参建|勘察|承造)的")  # 由某公司|承建的大桥: who builds it is no owner
_HANDS = re.compile(r"的?(?:员工|雇员|工人|职工|用工|劳动力|供应商|采购|配套率?)")
_BYLINE = 24  # characters
_MEETING = re.compile(r"业绩|法说会|法人说明会|财报|年报|半年报|季报|分析师会议|投资者(?:电话)?会|财务说明会")
_RELEASE = re.compile(r"国民经济|政府工作报告|经济运行|经济形势|统计公报|主要(?:经济)?(?:指标|数据)|(?:消费|生产者?|销售)价格(?:变动|指数)?情?况?|(?:统计局|统计处|调查总?队|主计总处)[ \u3000\n]")


def on_results(doc: Document) -> bool:
    """True for a meeting about results: the head of the text says so (业绩说明会, 法说会, 公布全年业绩)."""
    if "on_results" not in doc.notes:
        doc.notes["on_results"] = _MEETING.search(doc.norm, 0, 200) is not None
    return bool(doc.notes["on_results"])


def reports(doc: Document, person: Person | None) -> bool:
    """True where somebody of a company speaks of its results."""
    return person is not None and person.company is not None and on_results(doc)


def release(doc: Document) -> bool:
    """True for an office's own release of statistics: a heading that says so, and no company in the whole of it."""
    if doc.of("company_mention") or any(s.value.style != "narration" for s in doc.of("statement")):
        return False
    end = next((line.end for line in doc.lines if line.end - line.start > 60), 0)
    return _RELEASE.search(doc.norm, 0, min(end, 200)) is not None and "\n" in doc.norm[:end]


def watches(doc: Document, firm: Span) -> bool:
    """True where the company that is named there only gives its view of another, or another is second to it."""
    return _WATCHES.match(doc.norm, firm.end) is not None or _BUILDS.match(doc.norm, firm.end) is not None or _GRID.match(doc.norm, firm.end) is not None or _BEHIND_IT.search(doc.norm, max(0, firm.start - 10), firm.start) is not None


def speaks_of_it(doc: Document, line: int) -> bool:
    """True for a paragraph that names no company and speaks of one all the same (报告期内, 公司, 董事会)."""
    span = doc.lines[line]
    return not doc.within("company_mention", span) and _OF_IT.search(doc.norm, *span) is not None


def goes_on_with_it(doc: Document, line: int) -> bool:
    """True for a paragraph that takes up one side of the company told of before: 营运方面, 渠道端, 产能方面."""
    return line < len(doc.lines) and _ONE_SIDE.match(doc.norm, doc.lines[line].start) is not None


def one_side(norm: str, at: int) -> bool:
    """True where 分红方面, 产能方面 opens a sentence."""
    return _ONE_SIDE.match(norm, at) is not None or norm.startswith(_DIVIDENDS, at)


def own_side(norm: str, end: int) -> bool:
    """True behind a place at `end` that is but a side of a company's business: 国内|线上渠道, 华东|区域收入."""
    return _OWN_SIDE.match(norm, end) is not None


def at_home_hands(norm: str, end: int) -> bool:
    """当地|员工占A: whom a company has taken on where it is, and no place that the figure is of."""
    return _HANDS.match(norm, end) is not None


def standing(doc: Document, sentence: int) -> bool:
    """True for a sentence that tells what there is by now (已经建成24家): no stretch of time is meant."""
    return _STANDING.search(doc.norm, *doc.sentences[sentence].span) is not None


def interview(doc: Document) -> bool:
    """True where the head of a text says that somebody who runs a company is asked (对话某公司创始人)."""
    return _INTERVIEW.search(doc.norm, 0, 400) is not None


def of_a_shop(doc: Document, line: int) -> str:
    """`shop` for a paragraph that tells of a shop, a farm or an inn and its owner; `site` for one of a house or a plot that names no place."""
    if line >= len(doc.lines):
        return ""
    span = doc.lines[line]
    if _SITE.search(doc.norm, *span) and not any(m.value.codes and not _in_name(doc, m.span) for m in doc.within("region", span)):
        return "site"
    return "shop" if _PRIVATE.search(doc.norm, *span) else ""


def _in_name(doc: Document, place: Span) -> bool:
    """True for a place that a company's name begins with."""
    firm = doc.at("company_mention", place.start)
    return firm is not None and firm.span.end > place.end


def issuer(doc: Document) -> str | None:
    """The company whose own notice the document is: it speaks of 本公司, and names itself first and most."""
    firms = [str(m.value) for m in doc.of("company_mention")]
    if not firms or not _NOTICE.search(doc.norm):
        return None
    return firms[0] if 2 * firms.count(firms[0]) >= len(firms) else None


def reporting(doc: Document) -> str | None:
    """The one company in the title and in what follows it, of a story of results."""
    firms = doc.of("company_mention")
    body = [s.span.end for s in doc.sentences if s.line >= 1 and s.span.end - s.span.start > _BYLINE][:3] or [len(doc.norm)]
    heading = {str(m.value) for m in firms if m.span.start < body[0]}
    opening = {str(m.value) for m in firms if not doc.norm[max(0, m.span.start - 1) : m.span.start].strip()}
    if len(heading) > 1 and len(body) > 1:
        heading = {str(m.value) for m in firms if m.span.end <= doc.lines[0].end} & {str(firms[0].value)}
    alone = len(heading) == 1 and len(heading | opening) <= 2
    return heading.pop() if alone and _RESULTS.search(doc.norm, 0, body[-1]) else None


def of_its_own(doc: Document, line: int) -> bool:
    """True for a paragraph of a company's story that names no place and speaks neither of its trade nor of the world."""
    span = doc.lines[line]
    places = (m for m in doc.within("region", span) if m.value.codes and not _in_name(doc, m.span))
    return not doc.within("company_mention", span) and _WORLD.search(doc.norm, *span) is None and next(places, None) is None
