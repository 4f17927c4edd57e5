"""What a clause without figures speaks of, for the figures of the next clause that name nothing themselves.

租金指数再破顶,全年升幅可达半成: the last known name of the clause, where it is something that is measured; without one, the
goods whose price is spoken of (蒜薹最贵,卖到15元) or the most of a kind (日本客最多,有92万). Fails where the clause in front
gives a cause that no word shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.extract.indicators.divided import told_part
from jjjextract.extract.indicators.listed_heads import head_of
from jjjextract.extract.indicators.model import Slot
from jjjextract.lang.mask import REGION
from jjjextract.lang.phrases import Clause, Group, Name, matched
from jjjextract.lang.zh.figure_words import FigureWords, Role
from jjjextract.lang.zh.figures import GroupReader
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.measure import Reading
from jjjextract.lang.zh.name import Scan
from jjjextract.spans import Span
from jjjextract.taxonomy import Taxonomy
from jjjextract.wording import Wording

__all__ = ["PARTICLES", "dearer_of", "it_is", "named_behind", "of_another_kind", "rated", "set_against", "spoken_of", "told_alone", "topic_of", "under", "with_place"]

_COUNTED = frozenset({"count", "size", "change", "share"})  # heads of names that are measured only with a verb
_MOST = re.compile(r"(?:当中|其中)?(?!周[一二三四五六日末]|礼拜|星期|[早晚]上|[上下中]午|平[日时]|节?假日|[旺淡]季|[春夏秋冬][天季]|高峰|[一二三四五六七八九十\d]+月)(?P<name>[\u4e00-\u9fff]{2,8}?)(?:[涨升增降跌减卖跑添建种养买招投装换开]得)?(?:是?最大头|占大头|是大头|最多|最大|最高|最少|居首|排第一|领先)$")
_AMONG = re.compile(r"(?:在)?(?:所有|全部|这些)?(?P<name>[\u4e00-\u9fff]{2,8}?)(?:之中|当中|里面|中)$")
# 人工和房租两项加起来,占到了成本的52%
_TOGETHER = re.compile(r"(?:^|(?<=[,;:“]))(?P<name>[\u4e00-\u9fff]{1,8}(?:[、和与及加跟][\u4e00-\u9fff]{1,8}){1,4}?)(?:[两二三四五]项|[两二三四]者|[两三]样)?(?:费用|成本)?(?:全都?)?(?:加起来|加在一起|合起来|加总|相加|合计)$")
_AS_FOR = re.compile(r"(?:至于|说到|谈到|提到|再看|另看)(?P<name>[\u4e00-\u9fffA-Za-z]{2,10}?)(?:方面|部分)?")  # 至于气冷,占比已降到四成五
_RANKED_IN = re.compile(  # 在全国营商环境评价中,由第31位升到第12位
    r"(?:[^,;:]{0,24}的|在)?(?:全国|全省|全市|全球|年度)*(?P<name>[\u4e00-\u9fff]{0,8}?(?:评价|评估|测评|考核|评比|排名|排行榜|榜单|绩效))(?:之?中|里|上)$"
)
_IT_IS = re.compile(r"[\u4e00-\u9fff]{1,14}的(?:[则就还也]|其实|反而|当然|无非|莫过于)*是(?P<name>(?![因由为在从把让这那他她它我你])[\u4e00-\u9fffA-Za-z]{2,10}?)$")  # 卖最好的是卤肉饭,一天卖300碗
_LAST = re.compile(r"[\u4e00-\u9fff]{1,8}的(?P<name>[\u4e00-\u9fff]{2,8})")
_MOVING = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,6}?)(?:这?[几两]天|今年|最近|现在)?[也还都更最又]*(?:[涨跌降升卖](?:得|的)|贵得|[涨跌降升][了幅]|便宜)[\u4e00-\u9fff]{0,5}")  # 小白菜|涨得最凶
_ALONE = re.compile(r"[\u4e00-\u9fff]{2,8}")
_RISING = frozenset({"增速", "增幅", "涨幅", "升幅", "增长率"})
_RATE_OF = re.compile(r"(?P<rate>增速|增幅|涨幅|升幅|增长率|降幅|跌幅|减幅)$")
_RATE_BEHIND = re.compile(r"的?(?P<rate>增速|增幅|涨幅|升幅|增长率|降幅|跌幅|减幅)")
_PRICED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,8}?)(?:是|还|也|最|更|卖得|卖的)*(?:贵|便宜|抢手|紧俏|走俏|畅销|受欢迎|好卖|俏)"
)
_DEARER = re.compile(r"(?:主要|原因|因为|由于|是|受|就是|最大的原因)*(?P<name>[\u4e00-\u9fff]{2,8}?)(?:价格)?(?:涨价|降价|提价|跌价)了?$")


_GOES_ON = re.compile(  # …早段微升,|其后掉头回落,|低见A点
    r"(?:结束|扭转|终结|改变)了?[^,;。:]{0,12}(?:态势|趋势|局面|走势|势头)$"
    r"|(?:其后|随后|之后|此后|继而|尾市|尾段|午后|午市|中段|一度|最终|但|惟|不过)[^,;。:]{0,10}?(?:向[上下好淡]|[升跌涨落降挫][^,;。:]{0,3}|反弹|倒退|回[吐软]|受压|扩大|收窄|靠[稳软])$"
)
_TOP_PLACE = re.compile(rf"(?:最[\u4e00-\u9fff]{{1,3}}|第[一二三四五六七八九十]|领先|靠前|首位|较[快高大好])的(?:是|为|则是)?(?P<at>{REGION})$")
_LIKE = re.compile(r"(?:这样|这种|类似|同样)[\u4e00-\u9fff]{0,12}?的(?P<name>[\u4e00-\u9fff]{2,10})$")  # 像他这样的养殖大户,在全县有320户
_RATE = re.compile(
    r"(?P<rate>增速|增幅|降幅|涨幅|跌幅|升幅|减幅|增长率)(?:(?:[也更尤均则]|尤为|表现)?(?:最|领跑|领先|居|位居|位列|排|亮眼|突出|明显|显著|惊人|较[快高大]|可观|回[升落]|加快|放缓|扩大|收窄)[\u4e00-\u9fff]{0,6}$|最[快高大猛深]的(?:是|为|当属)(?P<name>[\u4e00-\u9fff]{2,12})$)"
)

PARTICLES = frozenset("嘛呢呀")


def spoken_of(clause: Span, norm: str, before: Span | None = None) -> Span:
    """价格嘛,: a clause without figures as it is spoken of, without the particle at its end; 结束下行态势 goes on with the one `before`."""
    if before is not None and before.end + 1 == clause.start and _GOES_ON.match(norm, *clause):
        return before
    return Span(clause.start, clause.end - 1) if clause.end - clause.start > 2 and norm[clause.end - 1] in PARTICLES else clause


def set_against(silent: Span, norm: str) -> bool:
    """True for a clause that is but a name, or sets one against another (收入跟上海相比,): what the next figure is of."""
    return silent.end - silent.start <= 4 or norm.endswith(("相比", "相较", "比较", "比起来"), silent.start, silent.end)


def _mostly(silent: Span, group: Group, norm: str, reader: GroupReader) -> Found | None:
    """占出口总值的半壁江山,达到54%: the share that the clause in front tells in words."""
    m = _MOSTLY.search(norm, *silent)
    return reader.read(Group(group.figures, Span(silent.start, m.start("most")), group.tail, group.clause), None) if m else None


def rated(silent: Span, group: Group, norm: str, reader: GroupReader) -> Found | None:
    """设备投资增速最快,达9.8%: the rate of change that the clause in front names; 增速最快的是设备投资 is no other."""
    m = _RATE.search(norm, *silent)
    if m is None:
        return _mostly(silent, group, norm, reader) if norm[silent.end - 1] in "山头流数分" else None
    found = reader.read(Group(group.figures, Span(*m.span("name")) if m["name"] else Span(silent.start, m.end("rate")), group.tail, group.clause), None)
    found.lead.noun = found.lead.noun or Role("noun", "decrease" if m["rate"][0] in "降跌减" else "increase")
    found.reading = Reading("growth", found.lead.noun.direction, "growth.noun")
    return found


_THAT_IS = ("即", "也就是", "亦即")
_SECTOR = re.compile(  # 服务业|实现较快增长,对经济增长的贡献率为63.2%
    r"(?:^|[我全][国省市]|(?<=[,，]))(?P<name>(?![我全])[\u4e00-\u9fff]{1,8}?(?:产业|业|消费|投资|需求|内需|外需|出口))(?=实现|保持|呈现|增长|持续|稳步|加快|较快|平稳|快速|恢复)"
)
_KINDS = {"time": {"duration"}, "money": {"money", "price"}, "percent": {"rate", "share"}}
_OF_SIZE = re.compile(r"(?:\d|[一二两三四五六七八九十百千万亿])[^,;。的\d]{0,4}的(?P<name>[\u4e00-\u9fff]{1,4})$")  # 年收入超过100万元的|村,全市已有312个
_IS_MOST = re.compile(r"[\u4e00-\u9fff]的$|占大头|占多数|占主导|占?绝?大多数|占了?绝?大部分|为主[体力]?$|的大头|主力军?$")  # 房客里散客占绝大多数,约九成
_ROW = re.compile(r"(?:^|(?<=[,;。!?:]))(?:而|其中)?(?:(?P<a>[\u4e00-\u9fff]{2,8}?)(?:则|也|就|又)?(?:次之|居次|排?第二位?|位居第二|紧随其后|紧跟其后|垫底|最[少低]|居末|殿后)|(?:其次|再次|接着|然后|最后|最[少低]的)(?:则|就)?(?:是|为|数)(?P<b>[\u4e00-\u9fff]{2,8}?))$")
_NO_ITEM = re.compile(r"这|那|其|他|她|我|你|今年|去年|[春夏秋冬][天季]|.*[季月年日天]$")
_PARTS = frozenset({"percent", "fraction"})
_LONGEST_ITEM = 4
_ALONE_IN = 14  # characters
_TRADED = re.compile(r"(?:收购?|[出售]?卖|买|销售|出售|采购|供应|批发|零售)了?(?P<name>[\u4e00-\u9fff]{1,6}?)$")
_ALTOGETHER = re.compile(r"(?:加起来|合起来|加在一起|合在一起|一共|总共|合计|就|也|都|已经?|还|大约|大概|约|要|能)*")
_MOSTLY = re.compile(r"占(?:到了?|据了?|了)?[^,;。:占]{1,24}?的?(?P<most>半壁江山|大头|主流|绝大多数|大多数|多数|绝大部分|大部分)$")
_OF_ALL = re.compile(r"^(?:进出口(?:企业|货物)?|城乡|全体|男女|.*(?:说起|谈到|提到|关于|至于|说到|聊起).*)")  # 进出口企业|平均通关时间; 说起收入 is no head


def _ranked_in(silent: Span, norm: str) -> tuple[Name, ...]:
    """What a rank is in, by the clause in front of it."""
    m = _RANKED_IN.match(norm, *silent)
    return (matched(m, "name"),) if m else ()


def under(found: Found, silent: Span | None, slots: Sequence[Slot], *, norm: str, reader: GroupReader, wording: Wording, taxonomy: Taxonomy) -> tuple[Name, ...]:
    """平均通关时间,进口压缩至A,出口压缩至B: an item of what the clause in front names, or the next after such an item."""
    if found.dimension == "rank" and silent is not None and (ranked := _ranked_in(silent, norm)):
        return ranked
    item, kinds = found.names[0], _KINDS.get(found.dimension)
    if silent is not None and (told := _told_in_front(found, silent, norm, reader)):
        return told
    if silent is not None and item.norm[:1] == "对" and item.norm.endswith("贡献率") and (m := _SECTOR.search(norm, *silent)):
        return (Name(m["name"] + item.norm, item.span),)
    own = wording.zh.head_of(item.norm)
    if kinds is None or found.behind or (found.dimension == "money" and found.lead.have is not None and item.span == found.lead.have) or len(item.norm) > _LONGEST_ITEM or (own is not None and own.kind not in _COUNTED):
        return found.names
    if found.dimension != "time" and taxonomy.concept_of(item.norm) is not None:
        return found.names
    last = slots[-1] if slots else None
    if silent is not None and reader.ahead(silent):
        topic = next(iter(reader.topic(silent, 1)), None)
        head = wording.zh.head_of(topic.norm) if topic is not None else None
        whole = _OF_ALL.sub("", topic.norm) if topic is not None and head is not None and head.kind in kinds else ""
    else:
        whole = last.name.head if silent is None and last is not None and last.name is not None and last.kind == found.dimension else ""
    return (Name(item.norm + whole, item.span, whole),) if whole else found.names


def _told_in_front(found: Found, silent: Span, norm: str, reader: GroupReader) -> tuple[Name, ...]:
    """物流总额,即实物量价值总和为A: what is explained; 用电量快速增长,对增长的贡献率达A: what contributes."""
    item = found.names[0]
    if found.scan.clause == silent.end + 1 and norm.startswith(_THAT_IS, found.scan.clause):
        return reader.topic(silent, 1)
    if not item.norm.endswith("贡献率") or item.span is None or norm[item.span.start - 1] != "对":
        return ()
    return tuple([Name(f"{n.norm}对{item.norm}", item.span) for n in reader.topic(silent, 1)])


def told_alone(silent: Span, reader: GroupReader, found: Found) -> tuple[Name, ...]:
    """这一块的毛利率,比别的高出十个百分点: what a short clause is all of, for the change in the next; 护理型床位,占比去年是58%."""
    if found.lead.share and found.lead.whole is None and not found.names:
        topic = reader.part_of(silent) or reader.topic(silent, 1)
        of = topic[0].norm.rpartition("的")[2] if len(topic) == 1 else ""
        at = topic[0].span if of else None
        return (Name(of, Span(at.end - len(of), at.end)),) if at is not None and 1 < len(of) < len(topic[0].norm) else topic
    return reader.topic(silent, 1) if found.lead.change and silent.end - silent.start <= _ALONE_IN else () if found.lead.change else found.names


def dearer_of(silent: Span, norm: str) -> tuple[Name, ...]:
    """主要是乳胶涨价: the goods of which the next clause gives the price."""
    m = _DEARER.match(norm, *silent)
    return (matched(m, "name"),) if m else ()


def _next_told(silent: Span, found: Found, norm: str, slots: Sequence[Slot], words: FigureWords) -> Name | None:
    """玉米产量最高,有A;大豆次之,|B: the next of those that are set in a row, by the head of the one before."""
    last = slots[-1] if slots else None
    if found.dimension in _PARTS or not (found.weak or not found.names) or found.lead.change or found.lead.noun or last is None or last.name is None or last.kind != found.dimension or not _ROW.search(norm, *silent):
        return None
    m = _ROW.search(norm, *silent)
    part = Name(m["a"] or m["b"], Span(*m.span("a" if m["a"] else "b"))) if m else None
    return None if part is None or _NO_ITEM.match(part.norm) else Name(part.norm + ("" if words.measures(part.norm) else head_of(last.name.norm, words)), part.span)


def it_is(silent: Span, found: Found, norm: str, reader: GroupReader, *, fresh: bool, slots: Sequence[Slot], words: FigureWords) -> tuple[Name, ...]:
    """卖最好的是|卤肉饭,一天卖300碗: what the clause in front says it is, for a figure whose own clause has but a verb; `fresh`: nothing was counted in the sentence so far."""
    if not found.names and found.dimension in _PARTS and (found.lead.share or _IS_MOST.search(norm, *silent)) and (told := told_part(silent, norm)):
        found.reading = found.reading if found.lead.share else Reading("share", None, "share.told")
        return told
    if found.lead.share and fresh and found.lead.whole is not None and not (found.names or found.scan.regions or found.scan.companies) and (opened := reader.opened_by(silent)):
        return opened
    if next_told := _next_told(silent, found, norm, slots, words):
        return (next_told,)
    bare = found.weak or not (found.names or found.lead.change or found.lead.noun or found.lead.times)
    m = _IT_IS.fullmatch(norm, *silent) if bare and "是" in (text := norm[slice(*silent)]) and not any(rate in text for rate in ("增速", "幅最", "增长", "成长")) else None
    return (matched(m, "name"),) if m else ()


def of_another_kind(names: tuple[Name, ...], found: Found, slots: Sequence[Slot], wording: Wording) -> bool:
    """出口值冲上A,随后通路库存爆量,滑落到|B: no money is told of stocks, where that of the sentence goes on."""
    if not (found.lead.to and found.dimension == "money" and slots and slots[-1].kind == "money"):
        return False
    head = wording.zh.head_of(names[-1].norm)
    return head is None or head.kind not in {"money", "price"}


def named_behind(mask: str, clause: Clause) -> Span | None:
    """旗下312家门市的|招牌便当,: what a clause with figures ends in, of which the next one tells the price."""
    m = _LAST.fullmatch(mask, clause.figures[-1].span.end, clause.span.end)
    return Span(*m.span("name")) if m else None


def with_place(seen: Scan, mask: str, clause: Span) -> Scan:
    """增长最快的|舟山市,: with the place that a clause without figures is all about."""
    if m := _TOP_PLACE.search(mask, *clause):
        seen.regions = (Span(*m.span("at")),)
    return seen


def _rate_said(norm: str, name: Name, silent: Span) -> str | None:
    """利润增速更快,达到19.7%: the direction of the rate that the clause says of its topic, or None."""
    m = _RATE_OF.search(name.norm) or (_RATE_BEHIND.match(norm, name.span.end, silent.end) if name.span else None)
    return None if m is None else "increase" if m["rate"] in _RISING else "decrease"


def _traded_at(silent: Span, found: Found, norm: str) -> re.Match[str] | None:
    return _TRADED.search(norm, *silent) if found.dimension.startswith("money/") and not found.lead.change else None


def _traded(silent: Span, found: Found, norm: str) -> tuple[Name, ...]:
    """合作社统一收奶,每公斤7.5元: what is bought and sold at so much a measure."""
    m = _traded_at(silent, found, norm)
    return (matched(m, "name"),) if m else ()


def topic_of(
    silent: Span, found: Found, count: int, *, norm: str, reader: GroupReader, wording: Wording, taxonomy: Taxonomy, lead: Span | None = None
) -> tuple[Name, ...]:
    """The names that the clause at `silent` gives to a group of `count` figures, or none."""
    sized = _OF_SIZE.search(norm, *silent) if found.dimension == "count" else None
    if sized is not None:
        return (matched(sized, "name"),)
    if m := _TOGETHER.search(norm, *silent) or _AS_FOR.fullmatch(norm, *silent) or (found.dimension == "count" and _LIKE.search(norm, *silent)):
        return (matched(m, "name"),)
    if found.dimension == "rank" and (ranked := _ranked_in(silent, norm)):
        return ranked
    if found.lead.share and found.lead.whole is not None:
        return ()  # 进出口再创新高,占比达五成: the share of what is spoken of, and no 占全国的五成
    if found.dimension == "money" and found.lead.to | found.lead.origin and (m := _ALONE.fullmatch(norm, *silent)):
        goods = _MOVING.fullmatch(norm, *silent)
        return (matched(goods, "name"),) if goods else (Name(m[0], silent),)
    if (m := _AMONG.match(norm, *silent)) and found.dimension in {"percent", "fraction"} and not found.lead.change:
        found.lead.share = True
        found.reading = Reading("share", None, "share.among")
        return (matched(m, "name"),)
    topic = reader.topic(silent, count)
    if found.lead.share and len(topic) == 1 and (part := reader.part_of(silent)) and part[0].norm.endswith(topic[0].norm):
        return part  # 收失能老人的护理型床位,占比去年是58%
    if count > 1 and len(topic) != count and (listed := reader.listed_in(silent, count)):
        return listed
    if topic:
        if found.dimension == "percent" and (way := _rate_said(norm, topic[0], silent)):
            found.lead.noun, found.reading = Role("noun", way), Reading("growth", way, "growth.noun")
            return topic
        head = wording.zh.head_of(topic[0].norm)
        share = head is not None and head.kind == "share" and found.dimension == "percent"
        measured = share or found.lead.share or (head is not None and (head.kind not in _COUNTED or (found.lead.noun is not None and topic[0].norm[-1] in "数量次")))
        known = taxonomy.concept_of(topic[0].norm)
        if measured or (known is not None and not (known.dimension == "count" and found.dimension.startswith("money"))):
            return topic
        named = reader.named_by(silent, lead, found) if count == 1 and lead is not None else None
        if (told := _traded(silent, found, norm) or ((named,) if named else ())) or (count == 1 and (found.dimension != "count" or found.lead.change)):
            return told
    m = _traded_at(silent, found, norm) or _MOST.match(norm, *silent) or (_PRICED.match(norm, *silent) if found.dimension == "money" else None)
    if m is None and count == 1 and found.lead.share and _ALTOGETHER.fullmatch(norm, found.lead.start, found.lead.end):
        return reader.part_of(silent)  # 白菜和萝卜,加起来占A
    if m is None and count == 1 and lead is not None and (named := reader.named_by(silent, lead, found)):
        return (named,)
    return (matched(m, "name"),) if m else ()
