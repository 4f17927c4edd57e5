"""Companies that a clause puts forward though something stands in front of their name: whose the next figures are.

荷兰子公司X, 滚珠丝杠厂X公司今天召开说明会. Fails where the word in front is no word for a firm and no verb of giving news follows.
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.lang.mask import BRACKET, COMPANY, FIGURE, PERIOD, REGION
from jjjextract.lang.phrases import Clause
from jjjextract.spans import Mention, Span

__all__ = ["announcing", "ending_in", "named_as"]

_NAMED_AS = re.compile(rf"(?:{PERIOD}|{REGION}|[,:;“、])*[\u4e00-\u9fff]{{0,12}}?(?:(?<=[\u4e00-\u9fff]{{2}})它的|公司|企业|业者|供应商|服务商|运营商|营运商|集团|股东|对手|同业|同行|大厂|品牌|龙头|巨头|老大|老[二三]|新贵|黑马|一[哥姐]|厂商|工厂|银行)({COMPANY})|[^,;。:“]{{3,20}}的({COMPANY})(?:原?是|系)"
    rf"|[^,;。:“{COMPANY[0]}{FIGURE[0]}]{{2,32}}的({COMPANY})(?!的?(?:股份|股权|股票|客户|订单)|[、和与及等持])")
_ANNOUNCES = re.compile(
    rf"{COMPANY}(?:{BRACKET}|\((?:[A-Z]{{2}}:?)?{FIGURE}(?:\.[A-Z]{{2}})?\))?(?:{PERIOD}|晚间|日前|近日|[今昨][天日晚]?|也|则|傍晚|盘后|,){{0,3}}"
    r"(?:召开|举行|举办|公布|发布|披露|宣布|公告|通报|交出|缴出)"
)
_ENTERED = re.compile(rf"[“\"]?(?:在|记者)?(?:走进|来到|走访|探访|踏进|参观|走入)(?:了|位于)?(?:{REGION}|[的,])*[\u4e00-\u9fff]{{0,8}}?({COMPANY})(?:的[^,;。:]{{1,14}})?$")

_RATED = re.compile(rf"(?:维持|重申|给予|首予|首次覆盖|上调|下调|调[升降高低]|予)[对了]?[“\"]?({COMPANY})[”\"]?(?:的)?(?:[“\"]?[\u4e00-\u9fff]{{2,6}}[”\"]?的?评级|目标价|盈利预测)")  # 维持X公司买入评级,

_LEARNED = re.compile(rf"(?:[\u4e00-\u9fff]{{0,6}}记者)?(?:{PERIOD})?[从自]({COMPANY})(?:方面|处)?(?:获悉|了解到|得知)$")  # 记者从X公司获悉,
_SITES = "车间|产线|生产线|基地|工厂|厂区|厂房|园区|码头|门店|展厅|实验室|仓库|库区|大棚|矿区|工地|项目部?|中心|现场|研究院"
_WORKS = re.compile(rf"(?:在|这里是)(?:位于|位处)?(?:{REGION}|[的,])*[\u4e00-\u9fff]{{0,8}}?({COMPANY})(?:旗下)?的?[^,;。:]{{0,10}}?(?:{_SITES})(?:里面?|内|中|上)?$")  # 在X公司的分选车间,
_TELLS = re.compile(r"(?:统计|表示|指出|宣布|公布|透露|估计|推出|预计|说|称|认为|指)?")


def named_as(doc: Document, mask: str, start: int) -> Mention | None:
    """另一附属公司Y, 给X供货的Y是: the company behind the word that says what it is; the place in front is its own."""
    m = _NAMED_AS.match(mask, start)
    return _at(doc, m.start(m.lastindex or 0)) if m else None


def announcing(doc: Document, mask: str, span: Span) -> Mention | None:
    """The company that gives the news in the clause at `span`, or whose works it takes us to (走进X公司的车间,)."""
    if m := _ENTERED.match(mask, *span) or _WORKS.match(mask, *span):
        return _at(doc, m.start(1))
    if mask.endswith(("获悉", "了解到", "得知"), *span):
        return _at(doc, m.start(1)) if (m := _LEARNED.match(mask, *span)) else None
    if "评级" in mask[slice(*span)] and (m := _RATED.search(mask, *span)):
        return _at(doc, m.start(1))
    m = _ANNOUNCES.search(mask, *span)
    return _at(doc, m.start()) if m else None


def ending_in(doc: Document, clause: Clause) -> Mention | None:
    """经营32间分店的X公司,: the company that a clause with figures ends in is what they and the next ones are of."""
    last, end = clause.figures[-1].span.end, clause.span.end
    ending = [m for m in doc.within("company_mention", (last, end)) if _TELLS.fullmatch(doc.norm, m.span.end, end)]
    return ending[-1] if ending and "的" in doc.norm[last : ending[-1].span.start] else None


def _at(doc: Document, at: int) -> Mention | None:
    found = doc.within("company_mention", Span(at, at + 1))
    return found[-1] if found else None
