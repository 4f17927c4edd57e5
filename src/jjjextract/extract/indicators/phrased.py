"""Turns of phrase of news reports around one figure, where the words next to it are not its name.

The purpose behind a sum (拿出A万元|共建实训楼), those that something is said of (到基层就业的|占23%), the rest of what was
counted (其余8所), what a piece of costs (运费一个柜子1.1万元), whose rate the clause in front calls the highest (贝类增长最快,增幅为7.2%).
Fails where the verb of spending is itself what is measured, or the thing told of before is not the one that is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.extract.indicators.bare import unit_on
from jjjextract.extract.indicators.chain import unit_of
from jjjextract.extract.indicators.divided import divided, next_place, rest_is
from jjjextract.extract.indicators.model import Slot
from jjjextract.extract.indicators.spoken import spoken_on
from jjjextract.lang.mask import PERIOD, REGION
from jjjextract.lang.phrases import Group, Name, matched
from jjjextract.lang.zh.figure_words import Role
from jjjextract.lang.zh.figures import GroupReader
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.measure import Reading
from jjjextract.lang.zh.parts import PARTS
from jjjextract.spans import Span

__all__ = ["phrased"]

_REACH = 8
_SPENDING = re.compile(r"(?:拿出|安排|花费?|掏|下达|拨付|拨出|划拨|筹措|筹集|筹|统筹|整合|列支)了?")
_WORK = (
    r"(?:扩建|新建|改造|改建|更新|升级|建设|补贴|购买|购置|引进|建起|建成|修建|修复|装修|奖励|资助|扶持|添置|治理|修缮|整修|硬化|采购|加固|共建|合建|联合建设|合作建设|打造|开发|研发|兴建|修通|补助|支持|培训|种植|整治)"
)
_ON = re.compile(
    r"(?:左右|以上|资金|的?专项资金)?[,，]?(?:并|再|将|都|全部|专门|主要|重点|专项|优先|集中|直接|继续){0,3}(?:用于|用来|用在|投向|投入到|投到|投在|支持)(?!全省|全市|全县|全国)(?P<name>[\u4e00-\u9fff]{2,14}?)(?:上|方面|等)?(?=[,，。;；!?\n])"
)
_DO = re.compile(rf"(?:左右|以上)?[,，]?(?:[与和同][\u4e00-\u9fff]{{2,8}}?|对[\u4e00-\u9fff]{{2,8}}进行)?(?P<deed>{_WORK})(?:了|起|成)?(?P<what>[\u4e00-\u9fff]{{2,8}})(?=[,，。;；!?\n])")
_AFTER_THAT = 40  # characters behind a sum in which its purpose stands
_ADVERBS = r"(?:一下子|也|就|都|还|才|已经?|现在|目前|大概|大约|约|差不多|仅|只|总共|一共|共|竟|超过?|近|接近)*"
_THOSE = re.compile(rf"(?:^|(?<=[,，;；、。:：!?\n]))(?:{PERIOD})?(?:其中|而|里面|当中|[\u4e00-\u9fff]{{2,8}}?[里中](?![\u4e00-\u9fff]{{1}}的))?(?P<x>[\u4e00-\u9fff]{{2,14}}|{REGION}(?:以外|之外)|[\u4e00-\u9fff]{{0,6}}[在到往向于回]{REGION}[\u4e00-\u9fff]{{1,6}})的{_ADVERBS}(?P<be>[有占达]|高达|达到){_ADVERBS}$")
_NO_KIND = re.compile(r"(?:^(?:最|更|较|比较|剩下|剩余|余下|其余|其他|其它|另外|多|少|大|小|我们?|他们?|你们?|它们?|自己|所有|全部|相同|同样|类似|这样|那样|这里|那里|新|老|旧)|[多少高低大小好差快慢新旧来年月日])$|最[多少高低大小]|[也都就]$")
_REST = re.compile(r"(?:^|(?<=[,，;；、。:：!?\n]))(?:而)?(?:其余|其它|其他|另外|剩下|余下|剩余|还有)的?$")
_COUNTED_SO = re.compile(r"(?P<n>[\u4e00-\u9fff]{2,10}?)(?:平均)?一[个张只头斤吨亩天台套趟次晚箱件车辆人间度升瓶袋包份碗顿棵株盆尾双节柜][\u4e00-\u9fff]{0,3}(?:现在|目前|如今|大概|大约|约|差不多|就|才|只|也|得|要|卖到?|涨到了?|降到了?|是|需)*$")
_COSTS = ("费", "价", "钱", "租金", "薪", "税", "价格", "费用", "工资", "成本", "收入", "票", "押金")
_TOP = re.compile(
    r"(?:其中|当中|尤其是?|特别是)?[,，]?(?P<name>(?!这|那|其|它)[\u4e00-\u9fffA-Za-z]{2,10}?)(?:价格|产值|产量|销量|出口|进口|投资)?"
    r"(?:增长|上涨|上升|提升|下降|下跌|下滑|回落|减少|[涨升增降跌减]得?|增速|增势|涨势|跌势|降势|表现|恢复|跌得|掉得)(?:也|又|更|则|还)?最(?:快|多|猛|大|高|狠|厉害|明显|为明显|突出|为突出|抢眼|为抢眼|亮眼|显著|为显著|强劲|凶)$"
)
_STEM = re.compile(r"^[\u4e00-\u9fff、]{1,8}等|(?:产量|产值|销量|价格|均价|出口|进口|投资|面积|总值|收入|数量|人数)$")
_AIMED = frozenset({"任务", "目标", "指标", "计划", "任务数", "目标数", "计划数"})
_AIM_OF = re.compile(rf"(?:^|(?<=[,;。:、\n]))(?P<n>(?!公司|集团|我们|他们|企业|咱们|全[省市县国])[\u4e00-\u9fff]{{2,10}}?)的?{PERIOD}的(?:任务|目标|指标|计划)数?(?:就|还)?(?:是|为|定为|定在)?$")  # 油菜今年的任务是
_SIZED = re.compile(r"以[上下]的(?P<n>[\u4e00-\u9fff]{2,6})$")
_SPOTS = frozenset({"地方", "部位", "位置", "地段"})
_SPOT = re.compile(r"最[深浅高低厚薄宽窄长短远近大小多少]的(?P<n>地方|部位|位置|地段)(?:也|就|都)?(?:只|仅|才)?(?:能?有|达到?|是|为|超过)?$")


def phrased(found: Found, group: Group, slots: Sequence[Slot], norm: str, mask: str, silent: Span | None, reader: GroupReader) -> None:
    """Give `found`, of one figure, the name that the phrase around it means."""
    spoken_on(found, group, slots, norm, silent)
    if found.dimension == "none":
        unit_on(found, group, slots, norm, mask, silent)
    if len(group.figures) > 1 or len(found.names) > 1:
        return
    if found.dimension in PARTS:
        _ = bool(slots) and next_place(found, group, slots[-1], norm, mask, silent)
        divided(found, group, norm, mask, silent)
    elif not found.names and norm[group.lead.end - 1 : group.lead.end] in "余它他下外有的约近" and (others := rest_is(group, norm, mask)):
        found.names = others
    if found.scan.regions and not found.names and found.dimension == "percent":
        _grown_there(found, slots)
    lead, name = norm[group.lead.start : group.lead.end], found.names[0].norm if found.names else ""
    if found.dimension == "length" and name in _SPOTS and (spot := _SPOT.search(norm, *group.lead)):
        found.names = (Name(spot[0][: spot.end("n") - spot.start()], Span(spot.start(), spot.end("n"))),)
    elif name in _AIMED and (whole := _AIM_OF.search(mask, *group.lead)):
        found.names, found.lead.status = (Name(norm[slice(*whole.span("n"))], Span(*whole.span("n"))),), "target"
    elif found.dimension == "money" and (told := _purpose(group, norm, name) or ("一" in lead and _per_piece(group, norm, name, reader))):
        found.names = (told,)
    elif "的" in lead and (those := _those(found, group, norm, mask, name)):
        found.names = (those,)
    elif slots and found.dimension == "count" and lead[-1:] in "余他外下的有" and (rest := _the_rest(group, slots, norm)):
        found.names = (rest,)
    elif not name and silent is not None and found.dimension == "money" and "以" in norm[slice(*silent)] and (sized := _SIZED.search(norm, *silent)):
        found.names = (matched(sized, "n"),)  # 一米以上的大瓶,|150元起步
    elif not name and silent is not None and (found.lead.noun or found.lead.change) and (top := _topmost(silent, slots, norm)):
        found.names = (top,)


def _grown_there(found: Found, slots: Sequence[Slot]) -> None:
    """全省增长A%,其中苏州达到|B%: grown as well."""
    last = slots[-1] if slots else None
    if last is None or last.measure != "growth" or last.kind != "percent" or not last.way or not last.regions:
        return
    if found.reading.measure == "level" and found.lead.level and not found.lead.share and last.name is not None and not last.name.norm.endswith("率"):
        found.reading = Reading("growth", last.way, "growth.on")
        found.lead.noun = found.lead.noun or Role("noun", last.way)


def _purpose(group: Group, norm: str, name: str) -> Name | None:
    """安排A万元,用于|河道清淤; 投入A亿元|扩建厂房: what a verb of spending names nothing of."""
    if name and not _SPENDING.fullmatch(name):
        return None
    if not name and not _SPENDING.search(norm, max(group.lead.start, group.lead.end - 6), group.lead.end):
        return None
    at, end = group.figures[0].span.end, group.figures[0].span.end + _AFTER_THAT
    if m := _ON.match(norm, at, end):
        return matched(m, "name")
    m = _DO.match(norm, at, end)
    return Name(m["deed"] + m["what"], Span(m.start("deed"), m.end("what"))) if m else None


def _per_piece(group: Group, norm: str, name: str, reader: GroupReader) -> Name | None:
    """公路运费|一个柜子|A元: what the piece costs, in front of it, where only the piece was read."""
    m = _COUNTED_SO.search(norm, *group.lead)
    at = m.end("n") if m else -1
    if m is None or not (name and norm.startswith(name, at + 2)):
        return None
    whole = reader.read(Group(group.figures, Span(group.lead.start, at), group.tail, group.clause), None)
    return whole.names[0] if len(whole.names) == 1 and whole.names[0].norm.endswith(_COSTS) else None


def _those(found: Found, group: Group, norm: str, mask: str, name: str) -> Name | None:
    """愿意返乡的|占A%, 设备老化的|有B所: all that is said of them, and no part of it."""
    m = _THOSE.search(mask, *group.lead)
    if m is None or REGION[0] not in m["x"] or _NO_KIND.search(text := norm[slice(*m.span("x"))]) or (m["be"] == "有" and found.dimension not in {"count", "percent", "fraction"}):
        return None
    if text[0] in "来去" and text[1:] == name:
        return None  # 来|参观的
    found.weak = found.weak and name not in text
    return Name(text, Span(*m.span("x"))) if not name or name in text or name.endswith(text) else None


def _the_rest(group: Group, slots: Sequence[Slot], norm: str) -> Name | None:
    """A所学校,合格的有B所,|其余C所: of what was counted first, behind a part told by what is said of it."""
    unit = unit_of(group.figures[0])
    last = slots[-1]
    if not _REST.search(norm, *group.lead) or last.unit != unit or last.name is None or last.name.span is None or norm[last.name.span.end : last.name.span.end + 1] != "的":
        return None
    return next((s.name for s in slots[-4:-1] if s.unit == unit), None)


def _topmost(silent: Span, slots: Sequence[Slot], norm: str) -> Name | None:
    """茶籽油涨得最快,|增幅达A%; 柿饼遇上雨季,|下滑了B%: whom the clause in front tells of, where it was named or is the most."""
    if m := _TOP.fullmatch(norm, *silent):
        return _told(m["name"], slots) or matched(m, "name")
    stems = ((s, _STEM.sub("", s.name.norm)) for s in reversed(slots[-_REACH:-1]) if s.name is not None)
    return next((s.name for s, stem in stems if len(stem) > 1 and stem[0] not in "对向从自" and norm.startswith(stem, silent.start) and silent.end - silent.start > len(stem) + 1), None)


def _told(text: str, slots: Sequence[Slot]) -> Name | None:
    """The name under which the thing was told before, if it was."""
    return next((s.name for s in reversed(slots[-_REACH:]) if s.name is not None and s.name.norm.startswith(text)), None)
