"""The part of a whole that stands behind its number: 订单的三成是|外单, 三成订单来自|老客户, 成本里四成由|厂家承担.

A share is named by the part that holds it; what stands in front of the number, or right behind it, is the whole. Fails where
what follows is a judgement of the number that no list has (三成是|常态).
"""

from __future__ import annotations

import re

from jjjextract.extract.indicators.model import Slot
from jjjextract.lang.mask import COMPANY, FIGURE, PERIOD, REGION
from jjjextract.lang.phrases import Group, Name, matched
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.measure import Reading
from jjjextract.lang.zh.money import is_tenths
from jjjextract.spans import Span

__all__ = ["divided", "next_place", "rest_is", "told_part"]

_SHARE = Reading("share", None, "share.part")
_BEHIND = r"(?:多|强|弱|出头|以上|以下|左右|上下|开外|的){0,3}"
_WHOLE = r"(?P<b>(?:(?![把将被从对向让给在])[\u4e00-\u9fff]){0,8}?)"
_ALSO = r"(?:也|都|均|全都?|就|则|还|主要|其实|基本上?|大多|已经?|仍然?|依旧|现在|目前|如今|得|要|能|将|会){0,3}"
_END = r"(?=[,;。!?、:(\n—]|$)"
_IS = re.compile(rf"{_BEHIND}{_WHOLE}{_ALSO}(?:(?<![但可于不若正总要])是|(?<![认作因以视成行])为(?![了此何])|属于|系(?=[\u4e00-\u9fff]{{2}}))(?P<n>[\u4e00-\u9fffA-Za-z0-9“”\ue000-\uf8ff-]{{2,16}}?)的?{_END}")
_GOES_TO = re.compile(
    rf"{_BEHIND}{_WHOLE}{_ALSO}(?:归(?![还功])|来自于?|来源于|出自|产自|源自|源于|靠(?![近边拢])|走(?![出进过了]|势)|[花投流砸]?进了?(?![入行口度出一步])|做成?(?![了好])|用来做|拿去|用于|用在|花在|花到|投给了?|投向了?|投在|流向了?|发往|销往|卖到|卖给了?|留给|分给|供给|给了|送到|集中在|落在|出在)"
    rf"(?P<n>[\u4e00-\u9fff“”A-Za-z\ue000-\uf8ff]{{2,18}}?)[了上里]?{_END}"
)
_BY = re.compile(
    rf"{_BEHIND}{_WHOLE}{_ALSO}(?P<by>由|被|让|给)(?P<n>[\u4e00-\u9fffA-Za-z\ue000-\uf8ff]{{2,10}}?)(?:来|去|所|自己|自行|一家|独家)?(?:完成|承担|负担|分担|提供|贡献|带来|创造|供应|支撑|负责|生产|出资?|拿出|支付|买走|买单|消化|吃掉|吞掉|拿走|抢走|占据|占去|占掉|占用|占了?|构成|组成|加工|运输|承运|承包|把持|控制|持有|投入|解决|撑起|使用|用掉|消耗|耗掉|包揽|收走|分走|赚走|挤占|贴补|补贴|买下){_END}"
)
_NO_PART = re.compile(r"(?:[^,;。:]*[里中]|[\s,;。:、]*)(?:其中|而|的)?(?:剩下|剩余|其余|余下|另外|还有|另有|大约|有|的|约|近)*")
_FRONT = re.compile(r"(?:的|[里中](?:[面头边])?|当中|之中|之内|内|方面)?[,]?(?:就|又|还|也|都|仍|已经?|大概|大约|约|近|超过?|逾|有|至少|不到|不足|将近|接近|几乎|差不多|竟|只|起码|少说|多达|高达|占|能|会|要)*")
_OPEN = re.compile(rf"(?:^|[,;。:、\n“”]|{PERIOD})?(?:[^,;。:、\n]{{0,12}}?(?:[里中上内](?:[面头边])?|当中|之中|方面|[省市县区村镇厂店校院]))?[,]?(?:其中|当中|而|另外|另|剩下|剩余|其余|余下)?的?(?:就|又|还|也|都|仍|已经?|大概|大约|约|近|超过?|逾|有|至少|不到|不足|将近|接近|几乎|差不多|竟|只|起码|少说|多达|高达|是)*")
_JUDGED = re.compile(
    r"(?:因|由|从|在(?![校岗职籍建售途册读华])|被|为|对|把|将|用|靠|通过|按|经过?|受(?!访|伤)|跟|不|没|要|能|想|可|会(?!员|计)|否|这|那|他|她|它|我|你|什么|谁|去年|上年|同期|以前|过去|正常|别的?|原来|最[高低近]|第|近[几两三五十]?年|历史|创|合理|必|应|常|好事|多少|怎|如何|真|假|事实|个|一个|一条|一种|既|至少|比|较)"
    r"|.*(?:常态|底线|上限|下限|红线|极限|关键|目标|水平|惯例|行情|现实|问题|原因|结果|标准|规定|前提|门槛|常事|好事|高的?|低的?|左右|以上|以下|合适|起点|平衡点|警戒线|分水岭|数字|比例|比重|占比|份额|因为.*|为生|过日子|养家|糊口|度日|吃饭|过来的?|起来的?)$"
)
_CH = r"[\u4e00-\u9fffA-Za-z0-9“”]"
_MOST = r"(?:次之|居次|排?第二|位居第二|紧随其后|紧跟其后|最多|最大|最高|居多|居首|排第一|排在?第一位?|排在?首位|占大头|占多数|占了?大部分|占绝大多数|挑大梁|唱主角|占主导|一家独大|一枝独秀|遥遥领先|独占鳌头)"
_CHIEF = r"(?:大头|主力军?|主体|大户|主流|重头戏?|主角|支柱|大多数|多数|绝大多数|大部分|绝大部分|第一大[\u4e00-\u9fff]{1,6}|最大宗?的?[\u4e00-\u9fff]{0,6}|头号[\u4e00-\u9fff]{1,6}|主要的?[\u4e00-\u9fff]{1,5})"
_AMONG = r"(?:[\u4e00-\u9fff]{1,12}?(?:里[面头边]?|(?<![其集])[当之]?中|方面))?"
_TOLD = (
    re.compile(rf"(?:[\u4e00-\u9fff]{{0,14}}?[^可所])??以(?!上|下|及|前|后|来|外|内|为)(?P<n>{_CH}{{2,14}}?)(?:为主[体力]?|为最|为重|{_MOST})"),
    re.compile(rf"[\u4e00-\u9fff]{{0,16}}?(?:主要|大多|多数|大部分|绝大多数|多半|基本上?)(?:都|还)?(?:是(?!因|由|为)|为|来自于?|集中在|靠|用于|投向|销往|卖给|由)(?P<n>{_CH}{{2,14}}?)的?"),
    re.compile(rf"{_AMONG}(?P<n>{_CH}{{2,12}}?)(?:的?数量|的?人数|的?份额|的?占比|的?比例)?(?:仍然?|依然|还|又)?(?:是|为)?{_MOST}"),
    re.compile(rf"[\u4e00-\u9fff]{{0,14}}?(?:{_CHIEF}|最[多大常高][\u4e00-\u9fff]{{0,3}}的|(?:排在?(?:首位|第一位?|最前面)|位居第一|居首|紧随其后|居次|第二)的|其次|接着|再次|然后|第二)(?:就|还|仍|则|依然|依旧)?(?:是|要数|当属|来自)(?P<n>{_CH}{{2,14}}?)"),
    re.compile(rf"(?:其中|而)?(?:单是?|光是?|仅是?|只|就)?(?P<n>{_CH}{{2,12}}?)这?一[项家地块类种]"),
    re.compile(rf"(?P<n>{_CH}{{2,10}}?(?:加上|连同|再加){_CH}{{2,10}}?)(?:[两三]项|[两三]者|一起)?"),
    re.compile(rf"{_AMONG}(?P<n>{_CH}{{2,14}}?)(?:仍然?|依然|依旧|一直|已经?|现在|向来|历来|从来|往往|通常)?(?:就|还)?(?:是|成为|成了){_CH}{{0,14}}?{_CHIEF}"),
)
_TELLING = re.compile(r"为[主最重]|最|居|第|首|主|多|头|大[头户部]|支柱|独|次|随|一[项家地块类种]|加上|连同|[接然]")
_NO_PART_TOLD = re.compile(r"(?:这|那|其|它|他|她|我|你|原因|问题|困难|去年|今年|目前|现在|第|[春夏秋冬][天季]|[旺淡]季)|.*(?:价|率|幅|速|度|季|年|月|日)$")
_RATED = ("率", "度", "息", "利润率", "价", "价格", "速", "比", "指数", "目标", "损耗", "差", "折扣", "优惠", "幅", "首付", "定金", "含量", "浓度", "成数")
_THOSE_WHO = re.compile(r"(?:其中|而|当中)?(?P<n>(?!(?:最|更|其余|剩下|别|另|我|他|她|这|那|真正|可惜|奇怪|有意思))[\u4e00-\u9fff]{2,12})的")
_REST_DOES = re.compile(r"(?:左右|以上)?(?P<n>(?![的是为都来用属归卖给流投有没不会要能想选认表希支反觉愿打算担主感则也仍还])[\u4e00-\u9fff]{2,8})(?=[,;。!?\n]|$)")
_REST = re.compile(r"[\s,;、]*(?:而)?(?:其余|其它|其他|剩下|余下|剩余|另外|另有|还有)的?(?:约|近|大约)?")
_REST_OF = re.compile(r"[\s,;、]*(?:而)?(?:其余|其它|其他|剩下|余下|剩余)的?(?:约|近|大约|不到|不足|超过|大概|有)*")
_NEXT = re.compile(rf"[\s,;、]*(?:其中|而|其次是?)?[,]?(?P<at>{REGION})(?:市场|客户|客|订单|占比)?(?:则|也|就|又|还|更|只|才|仅)*(?:约|近|占了?|以|为|是|有|大约|剩|不到|不足|超过)*")
_FALLEN = re.compile(rf"(?:而)?(?P<at>{REGION})[^,;。]{{2,12}}$")
_WITHIN = re.compile(r"(?:在|从)?[\u4e00-\u9fff]{2,16}?(?:里[面头边]?|当中|之中|(?<![其集])中|[^,;]{0,2}(?:构成|结构|来源|分布|去向|用途|类型|品种|年龄|性别|学历)(?:上|[来上]?看|分|方面|划分)?)")
_WHO = ("人", "员", "工", "者", "生", "客", "户", "商", "家", "孩子", "村民", "居民")
_DATED, _CLASSED = re.compile(f"{PERIOD}|{FIGURE}"), re.compile(f"(?:{PERIOD}|{FIGURE})(?:[及和]?以[上下内外]|左右|的)|{FIGURE}[\u4e00-\u9fff]{{2,6}}$")
_TOPPED = re.compile(r"(?:的?(?P<w>占比|比重|份额|比例|比率))?(?:稳|高|位|名|排|依然|仍然?|继续|遥遥|分)*(?:居首|居次|居前|居第|列第|列首|领先|领跑|排第|第[一二三四五]|[居列]|占据首位|拔得头筹|夺冠|垫底)")  # 外卖以三成|居首
_NEAR = 20  # characters behind the number in which the verb stands
_ELSEWHERE = re.compile(r"(?:外[省地国县市埠]|[海国境省市县区州]外|[国省市县境]内|本[地省市土县]|当地|异地|各地|周边|附近|邻[省近县]|港澳|内地|农村|乡[下镇村]|城[里市区]|山[里区]|沿海|东部|西部|中部|欧美|东南亚|亚洲|欧洲|非洲|北美|南美|拉美|中东)")
_PLAIN = frozenset({"share", "level"})


def divided(found: Found, group: Group, norm: str, mask: str, silent: Span | None) -> None:
    """Name `found`, a part of something, by the part, where it stands behind the number; `silent`: the clause in front."""
    if silent is not None and found.reading.rule == "level" and len(found.names) == 1 and found.dimension == "percent":
        _set_in(found, group, norm, silent)
    if found.reading.measure not in _PLAIN or len(group.figures) > 1 or found.lead.change or found.lead.noun or found.lead.times or found.lead.against:
        return
    at, end = group.tail.start, group.clause.span.end
    near = mask[at : at + _NEAR]
    if ("是" in near or "为" in near or "属" in near or "系" in near) and (m := _IS.match(mask, at, end)):
        _name_by(found, group, norm, mask, m, being=True)
    elif "以" in norm[group.lead.end - 3 : group.lead.end] and (m := _TOPPED.match(norm, at, end)):
        found.lead.share = found.lead.share or m["w"] is not None or is_tenths(group)
        found.reading = _SHARE if found.lead.share else found.reading
    elif m := _GOES_TO.match(mask, at, end) or _BY.match(mask, at, end):
        _name_by(found, group, norm, mask, m, being=False)
    elif not found.names and _REST_OF.fullmatch(norm, *group.lead) and (m := _REST_DOES.match(norm, at, end)):
        found.names, found.reading, found.lead.share = (matched(m, "n"),), _SHARE, True  # 余下两成|打包送厂


def rest_is(group: Group, norm: str, mask: str) -> tuple[Name, ...]:
    """纸板A吨,其余B吨为|玻璃: what the rest of what was counted is."""
    m = _IS.match(mask, group.tail.start, group.clause.span.end) if _REST.fullmatch(norm, *group.lead) else None
    return (matched(m, "n"),) if m and not m["b"] and not _JUDGED.match(m["n"]) and m["n"].isalpha() else ()


def next_place(found: Found, group: Group, last: Slot, norm: str, mask: str, silent: Span | None) -> bool:
    """日本占四成,韩国以两成居次,泰国约一成: where the part before is a place, the next place is the next part."""
    at = last.name.span if last.name is not None else None
    if at is None or mask[at.start] != REGION[0] or last.measure != "share" or found.names or found.lead.change or found.lead.noun:
        return False
    m = _NEXT.fullmatch(mask, *group.lead) if found.scan.regions else _FALLEN.match(mask, *silent) if silent is not None else None
    if m is None:
        return False
    place = Span(*m.span("at"))
    found.names, found.reading, found.lead.share, found.scan.regions = (Name(place.of(norm), place),), _SHARE, True, ()
    return True


def _set_in(found: Found, group: Group, norm: str, silent: Span) -> None:
    """房客里,|散客六成: a part of what the clause in front sets as the whole."""
    at = found.names[0].span
    if at is None or at.end > group.lead.end or found.names[0].norm.endswith(_RATED) or not _WITHIN.fullmatch(norm, *silent) or not _FRONT.fullmatch(norm, at.end, group.lead.end):
        return
    found.reading, found.lead.share = _SHARE, True


def told_part(silent: Span, norm: str) -> tuple[Name, ...]:
    """客源以散客为主,|占七成; 开支里人工最多,|占四成: whom the clause in front calls the most."""
    if m := _THOSE_WHO.fullmatch(norm, *silent):
        return (matched(m, "n"),)  # 会修的,|只有八分之一
    if not _TELLING.search(norm, *silent):
        return ()
    m = next((m for told in _TOLD if (m := told.fullmatch(norm, *silent))), None)
    return (matched(m, "n"),) if m and not _NO_PART_TOLD.match(m["n"]) else ()


def _name_by(found: Found, group: Group, norm: str, mask: str, m: re.Match[str], *, being: bool) -> None:
    part, masked = norm[slice(*m.span("n"))], m["n"]
    if COMPANY[0] in masked or (_DATED.search(masked) and not _CLASSED.search(masked)) or _JUDGED.match(part):
        return
    if not _whole_told(found, group, norm, mask, bool(m["b"])):
        return
    at = found.names[0].span if found.names else None
    front = found.names[0].norm if at is not None and at.end <= group.figures[0].span.start else ""
    if not being and (front or m["b"]) and (REGION[0] in masked or _ELSEWHERE.match(part) or (front or m["b"]).endswith(_WHO)):
        return  # 三成订单来自|广东: the place tells whose, and the orders are counted
    found.names, found.reading, found.lead.share = (Name(part, Span(*m.span("n"))),), _SHARE, True


def _whole_told(found: Found, group: Group, norm: str, mask: str, told: bool) -> bool:
    """True where what stands in front of the number is the whole, or nothing."""
    if told or not found.names:
        return _OPEN.fullmatch(mask, *group.lead) is not None or (found.lead.whole is not None and not found.names) or _NO_PART.fullmatch(norm, *group.lead) is not None
    at = found.names[0].span
    if at is None or at.end > group.lead.end:
        return True
    return not found.names[0].norm.endswith(_RATED) and _FRONT.fullmatch(norm, at.end, group.lead.end) is not None
