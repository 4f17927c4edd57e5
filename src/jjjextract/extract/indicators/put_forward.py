"""What a clause with figures puts forward as that which they are of: a new product, a brand in quotation marks, a body or works named before.

新开发的一款直冲火机单价28元; 旗下品牌“喵北”列第2名; (某研究院…)研究院研制37款. Fails for a product whose name has 的 or a verb in it.
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.extract.indicators.model import Subject
from jjjextract.extract.indicators.scope import Scope
from jjjextract.lang.mask import COMPANY, FIGURE, PERIOD
from jjjextract.spans import Span

__all__ = ["PUTS", "put_forward"]

_BODIES = "研究院|研究所|实验室|合作社|医院|学院|戏院|剧院|剧场"
_BODY = re.compile(rf"(?P<kind>{_BODIES})(?![长的内里])")
_NAMED = re.compile(rf"(?:^|(?<=[,，。;；、“(\n]))(?P<name>[\u4e00-\u9fff]{{2,16}}(?:{_BODIES}))")
_KINDS = "基地|产业园|物流园|航站楼|电站|特大桥|大桥|隧道|水库|大坝|水电站|运河"
_BUILT = re.compile(rf"(?P<kind>{_KINDS})(?:主桥)?(?:占地|规划面积|建筑面积|装机|年发电|全长|全线|总长|主跨|设计|总?投资|用[钢电地]|日均|总?库容|坝高|总?装机|双向|建成后|通车后|自?[^,。;]{{0,6}}通车)")
_WORKS = re.compile(rf"(?:^|(?<=[,，。;；、“(\n的]))(?P<name>[\u4e00-\u9fff]{{2,8}}?(?:{_KINDS}))(?<!这座大桥)(?<!一座大桥)(?<!生产基地)(?<!个基地)")
_BACK = 1500  # characters
_FROM = rf"(?:其中|{PERIOD}|,|公司|企业|集团|我们|咱们|厂里|{COMPANY}|的)*"
_NEW = re.compile(
    rf"{_FROM}(?:新近?|最新|刚刚?|自主|独家|今年|去年)(?:研发|开发|研制|推出|上市|上线|投放)(?:上市|出来)?的(?:{FIGURE}|[一这首那]?[款种台代])?(?P<noun>[\u4e00-\u9fffA-Za-z0-9]{{2,12}}?)"
    rf"(?=的?(?:单价|售价|零售价|定价|标价|价格|毛利率|寿命|续航|良品率)|[一每](?:[个件盒瓶袋包箱桶杯碗份串台套只双把支辆条]|公斤|斤|吨)(?:只|仅|就|能|才)?(?:卖|售|要|价)|(?:只|仅|已|就)?(?:卖到?了?|售){FIGURE[0]})"
)
_BRAND = re.compile(rf"{_FROM}旗下的?[“「](?P<own>[^”」\n,，。、]{{1,12}})[”」](?:系列|品牌|平台)|{_FROM}(?:旗下|自有|自主|主打)?的?[\u4e00-\u9fff]{{0,8}}?(?:品牌|小程序|应用|游戏|车型|产品)[“「](?P<noun>[^”」\n,，。、]{{1,12}})[”」](?![、和与及等的])")
PUTS = re.compile(rf"[^“「,]{{0,14}}?(?:(?:研发|开发|研制|推出|上市|上线|投放)(?:上市|出来)?的|(?:品牌|小程序|应用|游戏|车型|产品|旗下的?)[“「])|(?:{_BODIES}|{_KINDS})")  # the quick look


def put_forward(doc: Document, mask: str, clause: Span, scope: Scope) -> tuple[Subject, bool] | None:
    """What the figures of the sentence are of from this clause on, and whether it is new and of no time told before; or None."""
    if m := _BODY.match(doc.norm, *clause):
        return _named_before(doc, _NAMED, m["kind"], Span(doc.norm.rfind("\n", 0, clause.start) + 1, clause.start))
    if m := _BUILT.match(doc.norm, *clause):
        return _named_before(doc, _WORKS, m["kind"], Span(max(0, clause.start - _BACK), clause.start))
    m = _NEW.match(mask, *clause) or (_BRAND.match(mask, *clause) if "“" in mask[slice(*clause)] or "「" in mask[slice(*clause)] else None)
    if m is None:
        return None
    own = scope.subject()
    return Subject(Span(*m.span(m.lastgroup or 0)).of(doc.text), own.company if own is not None else None), True


def _named_before(doc: Document, names: re.Pattern[str], kind: str, where: Span) -> tuple[Subject, bool] | None:
    """The body, or the works, of that kind which the text has named last by their own name."""
    full = [m for m in names.finditer(doc.norm, *where) if m["name"].endswith(kind)]
    return (Subject(Span(*full[-1].span("name")).of(doc.text), None), False) if full else None
