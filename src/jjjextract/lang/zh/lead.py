"""Reads the words in front of a Chinese figure from right to left.

A lead such as "全省规模以上工业增加值同比分别增长" ends in words that say what the figure is (a change, a level, a share, a
rank, a multiple) and against what; what is left in front of them is the name. Words are stripped one at a time, the
longest first, and stripping stops where a known name ends, so 产值 never loses its 值.
Fails where a verb is also the end of an unknown name; the name is then too short by that verb.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from jjjextract.lang.mask import BRACKET, FIGURE, PERIOD, REGION
from jjjextract.lang.zh import lead_marks as marks
from jjjextract.lang.zh.figure_words import DEGREES, PLAIN_END, FigureText, Role, trimmed
from jjjextract.spans import Span

__all__ = ["Lead", "read_lead"]

Hit = tuple[int, str, Role]  # a word in front of the figure: where it begins, the word, what it does

_PERIOD_END = re.compile(
    rf"(?P<of>由|从|自|环比|(?<![占对同])比|较)?(?:原来|原先|最初)?(?P<period>{PERIOD})(?:的|时|末|初|那一?[回次年场波])?(?P<peak>(?:历史|阶段性?|年内)?的?(?:[最新]?[高低][点位]|高峰|峰值|低谷))?$"
)
_FROM_END = re.compile(r"(?P<of>由|从|[较比](?=[原最此之以早当]))(?:原来|原先|最初|过去|此前|之前|以前|早期|早前|当初|平均)?(?:估算|估计|预期|预算|预测)?(?:的)?$|从[零无]$")
_ORIGIN_END = re.compile(r"(?:由(?![于此])|从(?![事业])|自)(?P<base>[^,;:。由从]{0,14}?)(?:时|之初)?的?$")
_ONWARD = re.compile(r"[^,;。:\d\ue000-\uf8ff]{0,6}?(?:[到至为]|变成|成了)")
_CHANGED = re.compile(r"(?:增长|上升|上涨|增加|提高|下降|下跌|下滑|减少|降低)$")  # 由上月下降A转为增长B
_TURNED = frozenset("负正盈亏升降增减跌涨高低")
_TURN_END = re.compile(r"(?:[由从][负正盈亏升降增减跌涨高低]转[负正盈亏升降增减跌涨高低]|扭亏为盈|转[亏负降]为[盈正升])$")
_PEAK_END = re.compile(r"(?:在)?(?:最[高低多少贵好差旺火忙便](?:宜)?|高峰|巅峰|顶峰|鼎盛)的?(?:时候|时期|时|期)$")  # 单套价格|最高时
_RUN_END = re.compile(rf"(?:已经?)?(?:连续|[一已]?连[升涨跌降挫增减]?){FIGURE}(?:都|均|保持|稳定|维持)*在?$")
_NOW_END = re.compile(r"(?:现在|目前|如今|[而依]家|现时|(?<![套变兑体实出发表呈展重涌再贴折付取提浮闪])现|当前|今天|今日)的?$")
_FIELD = re.compile(
    rf"在?(?:{REGION}|中部|东部|西部|沿海|同行业|行业|同类城市|同类|同业|全球|世界|国内|省内|市内|各地|百强|(?<=[居列排占位])[\u4e00-\u9fff]{{1,5}}业)(?:各省|省区市|省市|省份|城市|县市|企业|六省|同类|沿海|主要|港口|机场|口岸|高校|开发区|高新区|园区)*(?:之?中|当中)?的?$|(?:(?<=居)|(?<=位列)|(?<=排名))[\u4e00-\u9fff]{{2,12}}(?:行业|产业|企业|城市|省份)的?$|在[\u4e00-\u9fff]{2,8}(?:之?中|当中|里)$"
)
_BRACKET_END = re.compile(rf"{BRACKET}$")
_SHARE = re.compile(
    r"(?<![市应])占(?!地(?!区|方)|有(?!效|机)|[用据比领率]|[到了]$)(?:到了|了|到|据)?(?P<whole>[^,;。:占]{1,24}?)的?(?P<word>比重|比例|份额|比率|百分比|比)?(?:之)?$"
)
_RATIO_TO = re.compile(r"[与和同跟](?:同期)?(?P<whole>[^,;。:、与]{2,24}?)之比$")  # 债务余额|与GDP之比
_DONE_OF = re.compile(rf"(?:(?:已经?|累计)?(?:超额|提前)?完成了?(?=[^,;。:完]{{0,12}}(?:目标|任务|计划|预算|指标)数?的$)|贡献了?(?=[^,;。:]{{1,12}}的$)|(?:拿出|掏出|抽出|花掉|用掉)了?(?=[^,;。:]{{1,10}}的$)|(?:吃掉|吞掉|吃去|占去|占据|撑起|扛起|顶起|挑起|拿走|拿下|包揽|揽下|囊括|分走|瓜分|抢走|夺走|拉走|消化|吸收|承担|解决|满足|覆盖|提供|供应|耗去|消耗|带来|创造|[只仅才]够|够|[只仅]抵|抵得?上)了?(?=[^,;。:]{{1,10}}的$)|(?<=[\u4e00-\u9fff]{{2}})是(?=(?!人家|别|对方|同行|原|以前|过去|从前|往|正常|同期|平时|最初|当初|上|去|前)[\u4e00-\u9fff]{{2,8}}的$)|(?:超过|接近|不到|不足)(?=[^,;。:]{{0,10}}(?:营收|收入|产值|[产用耗需]\w?量|销量|总[量数额]|利润|预算|产能)的$)|相当于(?=[^,;。:]{{0,14}}(?:[产总储销]量|产值|总[数额值]|规模|计划|任务|需求量?|[用消][电水费]量|收入|支出|GDP|面积|人口|市值|投资额?)的$)|[是为](?={REGION}的$))(?P<whole>[^,;。:完]{{1,16}}?)的$")  # 完成全年任务的九成, 几乎是全国的四成
_ONLY = re.compile(r"(?:恢复[到至]|接近|回到|只有|只是|才是|仅有|是(?=人家|别人|对方|同行|别家)|仅?相[当等]于|[只仅][及达]|不足|不到|不及)(?P<base>[^,;。:]{1,24}?)(?:的|(?<=前)|(?<=水平)|(?<=同期))$")
_THAN_OF = re.compile(r"远?(?:高于|低于|超过(?![^,;。:]{0,10}(?:营收|收入|产值|产量|销量|总[量数额]|利润|预算|产能)的$)|超出|多于|少于|优于|好于|胜过|逊于|好过|差过|高过|低过|多过|少过|胜于|差于)[^,;。:]{1,16}?的$")  # 租金占25%,远高于内地的一成半
_LEVEL = re.compile(rf"(?:平均|平均水平|平均值|均值|市价|市场价|均价|同行|同业|同类产品|{REGION})(?:水平)?$")  # 低于行业平均水平4.6%
_FROM_PEAK = re.compile(r"(?:由|从|自)(?:历史|年内|去年)?的?(?:高位|低位|高峰|低谷|高点|低点|峰值|谷底)(?:时期?|期)?的?(?:累积|累计)?$")  # 从高位累积|回调43%
_IN_WHOLE = re.compile(r"在(?P<whole>[^,;。:在]{1,14}?)(?:里面?|[当之]?中|内)$")  # 电费在成本里占到56%
_GIVES = re.compile(r"(?:贡献|占据|吃掉|拿下|撑起|扛起|包揽|挑起|(?<![\u4e00-\u9fff]{7})(?<=[体块类门区户群店])就?顶)了?$")
_TIMES = re.compile(
    r"(?:只有|仅有|不到|不足|(?<![光但可])(?<!^单)(?<![,;。:]单)是|为|达到?|相当于|超过?|逾|近|[增升提高扩大加]{1,2}[至到]|接近|等于|约为)(?P<base>[^,;。:]{1,24}?)的$"
)
_AGAINST = re.compile(
    r"(?<![占对相同环月年季])(?P<word>比|较|相比于?|相较于?|对比|(?<![参])与|同|和|跟)(?!例|重|率|上市)(?P<base>[^,;。:比较]{1,26}?)(?P<end>相比|相较|比较|时|(?<![同环])比)?,?$"
)
_MORE_THAN = re.compile(
    r"(?P<word>高于|低于|高出|超出|高过|快于|慢于|优于|好于|领先|落后|大于|小于|多于|少于|超过)(?P<base>[^,;。:]{0,18}?)$"
)
_AVERAGE = re.compile(rf"[高低]于(?:{REGION}|[\u4e00-\u9fff]){{0,6}}(?:平均|平均水平|均值)$")
_PER_END = re.compile(rf"每(?![年月日天周季股度][\u4e00-\u9fff]{{2}})(?:{FIGURE})?[\u4e00-\u9fff]{{0,4}}(?<!收费)$")
_ARTICLE_END = re.compile(rf"(?:一(?!手)[\u4e00-\u9fff]|{FIGURE})地?$")
_REACH = 64
_COMPARING, _BRACKET_CLASS, _PERIOD_LAST, _PEAK_LAST, _NOW_LAST = frozenset("比较与同和跟"), frozenset(BRACKET[:1] + BRACKET[1:2]), frozenset(PERIOD[:2] + "的时末初回次年场波"), frozenset("点位峰值谷"), frozenset("在前今现天日的")
_NOMINAL, _AGAINST_THEN = frozenset({"have", "growth"}), frozenset({"同比", "按年", "环比", "按月", "按季"})  # 同比|少8.3%
_PARTED, _SUPERLATIVE = frozenset({"percent", "fraction"}), frozenset("最更很太不至顶许大众几较比极甚之地年约够差还过身超特加绝其占")
_MORE = re.compile(r"(?<![顶最许更好大众很太不至几])([多少])[装拿收卖打产赚花用出进走跑买交投种养挣吃喝建修发运送接招录开办做领缴看排存放采挖钓亏赔省供调付派搭印拍备囤压请雇报订签配录]了?$|(?<![顶最许更好大众很太不至几])([多少])(?:进账|收入|产出|花费|支出|卖出|消耗|缴纳|发放|接待|生产|销售|采购|进货|发货|出货|招收|培训|投入|储存|拿到|交出|跑出|用掉|收割|采摘|加工|运走|摆出|掏出|花掉)了?$")
_OWN_RATE = re.compile(r"(?:自然|人口|经济)(?:增长|成长)率$")  # statistics of their own
_MOVING, _AND = frozenset("喊杀调垫喷弹坠探贬炒退批提拉爬冲摸窜跳滑掉落压缩砍推抬放扩加减增升涨降跌"), frozenset("、和与及深精粗")  # in front of 进口 in 出口和进口: the last of a list and no verb; 深加工
_REVISED = frozenset({"上调", "下调", "调高", "调低", "上修", "下修", "调升", "调降"})  # what is revised is the forecast itself
_JOINS, _RATES, _LOWER = frozenset({"level", "to", "spread", "adverb"}), frozenset({"percent", "points", "ratio", "fraction", "rank"}), frozenset({"低于", "慢于", "落后", "小于", "少于"})


@dataclass(slots=True)
class Lead:
    """What a lead says. `end` is where the name in front ends; every span is of the repaired text."""

    start: int
    end: int
    change: Role | None = None
    change_word: str = ""
    to: bool = False
    level: bool = False
    multiply: bool = False
    rank: bool = False
    spread: bool = False
    have: Span | None = None
    noun: Role | None = None
    basis: str | None = None
    basis_at: Span | None = None
    against: Span | None = None
    difference: str | None = None
    share: bool = False
    whole: Span | None = None
    share_word: str = ""
    share_at: Span | None = None
    times: Span | None = None
    own_period: Span | None = None
    origin: bool = False
    now: bool = False
    reach: bool = False
    status: str | None = None
    compared: bool = False
    gap: bool = False
    versus: Span | None = None
    than: bool = False
    bare: bool = False  # nothing between the name and a part of many


def read_lead(
    mask: str, norm: str, span: Span, words: FigureText, name_size: Callable[[int, int], int], *, dimension: str, tail: Span | None = None, compared: bool = False,
) -> Lead:
    """The lead at `span`. `name_size(start, end)` gives the length of a known name that ends at `end`, or 0.

    `compared`: a comparison stands in the clause in front (与去年比,仍少36%). `tail` is what stands behind the figure: 由开业时的A增至B is told by its 增至.

    `dimension` is that of the figure's unit (`percent`, `points`, `ratio`, `rank`, `money`, …).
    """
    lead = Lead(span.start, span.end, compared=compared)
    if tail is not None and (((dimension == "percent" or dimension[:5] == "money") and norm[tail.start : tail.end] in marks.BESIDE) or (norm[span.end - 1] == "的" and marks.CHANGING.fullmatch(norm, *tail))) and (m := marks.BASE_OF.search(mask, max(span.start, span.end - _REACH), span.end)):
        lead.versus = lead.against = Span(*m.span("base"))  # 较申请的12.5%|低4.7个百分点
        lead.level, lead.end = True, m.start()
    if tail is not None and (_ONWARD.match(mask, *tail) or (tail.start == tail.end and marks.ONWARD_NEXT.match(mask, tail.end))):
        _origin(lead, mask)
    if dimension == "points":
        lead.gap = marks.GAP.search(norm, max(span.start, span.end - 4), span.end) is not None or (tail is not None and marks.GAP_BEHIND.match(norm, *tail) is not None)
    for _ in range(24):
        if norm[lead.end - 1] in PLAIN_END:
            lead.end = trimmed(norm, lead.start, lead.end)
        if lead.end <= lead.start or not _step(lead, mask, norm, words, name_size, dimension):
            break
    return lead


def _step(lead: Lead, mask: str, norm: str, words: FigureText, name_size: Callable[[int, int], int], dimension: str) -> bool:
    """One thing off the right end; False when nothing more is to be taken."""
    hit = words.ending_at(lead.start, lead.end) if norm[lead.end - 1] in words.words.tails.lasts else None
    return (
        (hit is not None and _plain_word(lead, mask, norm, hit, name_size))
        or _structure(lead, mask, dimension)
        or _adjective(lead, mask, norm, words, hit, dimension)
        or (hit is not None and (dimension != "rank" or hit[2].kind != "noun") and _word(lead, mask, norm, hit, name_size))
        or _small(lead, mask, norm, words, name_size)
    )


def _structure(lead: Lead, mask: str, dimension: str) -> bool:
    """Phrases: a share, a multiple, a comparison, a period of the figure's own."""
    low = max(lead.start, lead.end - _REACH)
    text = mask[low : lead.end]
    if dimension == "rank" and (m := _FIELD.search(text)):
        lead.end = low + m.start()
        return True
    if dimension.startswith("money") and text[-1] in "下内上分" and (m := marks.TIER_END.search(text)):
        lead.end = low + m.start()
        return True
    if text[-1] == "收" and dimension.startswith("money") and (m := marks.CHARGED.search(text)):
        lead.level, lead.end = True, low + m.start("verb")  # 一顿饭|收5元
        return True
    apart = dimension in {"points", "percent"} and not lead.difference and not lead.change
    if apart and (m := _MORE_THAN.search(text)) and _more_than(lead, m, text, low, dimension):
        return True
    if dimension in {"percent", "fraction"} and not lead.change and (m := _GIVES.search(text) or marks.OWN_PART.search(text)):
        lead.share, lead.end = True, low + m.start()
        return True
    if dimension == "percent" and text[-1] == "的" and (m := _THAN_OF.search(text)):
        if (p := text.find(PERIOD[0], m.start())) >= 0:
            lead.own_period = Span(low + p, lead.end - 1)  # 优于上季的19.8%
        lead.level, lead.than, lead.end = True, True, low + m.start()
        return True
    if dimension in {"percent", "fraction"} and not lead.change and text[-1] == "的" and (m := _DONE_OF.search(text)):
        lead.share = True
        return _cut(lead, low, m, "whole", "whole")
    if dimension == "percent" and lead.times is None and text[-1] in "的前平期" and (m := _ONLY.search(text)):
        return _cut(lead, low, m, "base", "times")
    if dimension in {"ratio", "fraction"} and lead.times is None and text[-1] == "的" and (m := _TIMES.search(text)):
        lead.change_word = m.group()[0] if m.group()[0] in "增升提扩" else lead.change_word
        return _cut(lead, low, m, "base", "times")
    if dimension in {"percent", "ratio"} and not lead.change and text.endswith("之比") and (m := _RATIO_TO.search(text)):
        lead.share, lead.share_word, lead.share_at = True, "之比", Span(low + m.start(), low + m.end())
        return _cut(lead, low, m, "whole", "whole")
    alone = dimension == "points" and text[:1] == "占" and text.endswith(("比重", "比例", "份额"))  # 民间投资增长6%,|占全部投资的比重提高1.3个百分点
    free = not lead.share and ((not lead.change and dimension in {"percent", "ratio", "fraction"}) or alone)
    if free and "占" in text and (m := _SHARE.search(text)):
        lead.share, lead.share_word = True, m["word"] or ""
        lead.share_at = Span(low + m.start(), low + m.end())
        return _cut(lead, low, m, "whole", "whole")
    if (
        lead.against is None and (lead.change or lead.noun or lead.times or lead.basis or lead.multiply or (dimension == "ratio" and text[-1] == "比"))
        and not (_COMPARING.isdisjoint(text) or (lead.noun and not lead.change and text[-1] == "的" and _PERIOD_END.search(text)))
        and (m := _AGAINST.search(text))
    ):
        if m["word"] in {"与", "同", "和", "跟"} and m["end"] in {None, "时"}:
            return False
        return _cut(lead, low, m, "base", "against")
    if (text[-1] in _BRACKET_CLASS and (m := _BRACKET_END.search(text))) or (
        text[-1] in "由从的均" + "来先初去前期零无" and (m := _FROM_END.search(text))
    ):
        lead.origin = lead.origin or ("of" in m.groupdict() and m["of"] in {"由", "从"})
        lead.end = low + m.start()
        return True
    return _own_period(lead, text, low, dimension)


def _more_than(lead: Lead, m: re.Match[str], text: str, low: int, dimension: str) -> bool:
    """高于行业平均水平4.6%: how far from another; 高于三季度的均值49.4% is that other value itself."""
    level = _LEVEL.search(m["base"]) and PERIOD[0] not in m["base"]
    if dimension == "percent" and not (level or _AVERAGE.search(text)):
        return False
    lower = m["word"] in _LOWER
    if not m["base"]:  # 比上年同期高出0.9个百分点
        lead.change, lead.change_word = Role("growth", "decrease" if lower else "increase"), m["word"]
        lead.end = low + m.start()
        return True
    lead.difference = "lower" if lower else "higher"
    return _cut(lead, low, m, "base", "against")


def _origin(lead: Lead, mask: str) -> None:
    """由开业时的A增至B: where a change starts from is no part of the name."""
    low = max(lead.start, lead.end - _REACH)
    m = _ORIGIN_END.search(mask[low : lead.end])
    if m is None or (m.start() == 0 and low > lead.start) or _CHANGED.search(m["base"]):
        return
    lead.origin, lead.end = True, low + m.start()
    if p := re.search(PERIOD, m["base"]):
        base = low + m.start("base")
        lead.own_period = Span(base + p.start(), base + p.end())


def _own_period(lead: Lead, text: str, low: int, dimension: str) -> bool:
    """由<period>的, 到<period>的: the figure's own time, directly in front of it."""
    if lead.own_period is None and text[-1] in _PERIOD_LAST | _PEAK_LAST and PERIOD[0] in text and (m := _PERIOD_END.search(text)):
        lead.own_period = Span(low + m.start("period"), low + m.end("period"))
        lead.origin = lead.origin or m["of"] in {"由", "从", "自"}
        if m["of"] in {"比", "较", "环比"}:
            lead.against, lead.basis = None if lead.noun and not lead.change and m.group()[-1] == "的" else lead.own_period, "period" if m["of"] == "环比" else lead.basis
            if (m.group()[-1] == "的" or m["peak"]) and (dimension not in _RATES or dimension == "percent" or (lead.noun and not lead.change)):
                lead.versus = lead.against  # 较去年的A下降B: A is of that year
            else:
                lead.own_period = None
        lead.end = low + m.start()
        return True
    return False


def _cut(lead: Lead, low: int, m: re.Match[str], group: str, field: str) -> bool:
    setattr(lead, field, Span(low + m.start(group), low + m.end(group)))
    lead.end = low + m.start()
    return True


def _adjective(lead: Lead, mask: str, norm: str, words: FigureText, hit: Hit | None, dimension: str) -> bool:
    """多 少 高 低 …: a change behind a comparison, or in front of a part of the whole (只多|一成)."""
    if lead.change:
        return False
    short = hit is None or len(hit[1]) < 2
    if (short or (hit is not None and hit[2].kind == "have")) and _more_done(lead, mask):
        return True
    for size in (2, 1) if short else ():
        way = words.words.adjectives.get(norm[max(lead.start, lead.end - size) : lead.end])
        if way and (m := _AGAINST.search(mask[lead.start : lead.end - size])) and m["word"] in {"比", "较"}:
            lead.change, lead.change_word = Role("growth", way), norm[lead.end - size : lead.end]
            return _cut(lead, lead.start, m, "base", "against")
        dearer = norm[lead.end - 1] == "贵" and norm[lead.end - 2] not in "最更很太不昂珍名宝"
        parted = dimension in _PARTED and norm[lead.end - 2] not in _SUPERLATIVE
        if way and size == 1 and (lead.compared or dearer or parted or norm[lead.end - 3 : lead.end - 1] in _AGAINST_THEN):
            lead.change, lead.change_word = Role("growth", way), norm[lead.end - 1]
            lead.end -= 1
            return True
    return False


def _more_done(lead: Lead, mask: str) -> bool:
    """同比多装, 可以多拿, 少用: how much more or less is done; the verb may be the name."""
    low = max(lead.start, lead.end - _REACH)
    text = mask[low : lead.end]
    if ("多" not in text and "少" not in text) or (m := _MORE.search(text)) is None:
        return False
    lead.change, lead.change_word = Role("growth", "increase" if m.group()[0] == "多" else "decrease"), m.group()
    lead.end = low + m.start()
    return True


def _word(lead: Lead, mask: str, norm: str, hit: Hit, name_size: Callable[[int, int], int]) -> bool:
    start, word, role = hit
    if mask[start : lead.end] != norm[start : lead.end]:
        return False
    if role.kind == "noun":
        return not _OWN_RATE.search(norm, lead.start, lead.end) and _noun(lead, start, role)
    size = name_size(lead.start, lead.end)
    if size > lead.end - start or (role.kind == "have" and (lead.have or norm[start - 1 : start] in _AND or norm[start - 2 : start] == "其他" or (lead.share and word in marks.DEEDS))):
        return False
    if role.kind == "status" and size > 1 and (word != "目标" or start - lead.start < 2):
        lead.status = lead.status or role.detail  # 可实现年产: the name inside the phrase stays
        return False
    if role.kind == "status" and lead.change_word in _REVISED and norm[start - 1 : start] not in "的,":
        lead.status = lead.status or role.detail
        return False  # 盈利预测|上调8%
    if size == lead.end - start and role.kind in _NOMINAL:
        return _nominal(lead, start, role)
    return _apply(lead, norm, start, word, role)


def _plain_word(lead: Lead, mask: str, norm: str, hit: Hit, name_size: Callable[[int, int], int]) -> bool:
    """达到, 为, 分别: words that only join; they go before a phrase is looked for."""
    joins = hit[2].kind in _JOINS or (hit[2].kind == "status" and hit[1][-1] in "到至为达" and "占" in mask[lead.start : hit[0]])  # 比重|要达到8%
    if not joins or mask[hit[0] : lead.end] != hit[1] or name_size(lead.start, lead.end) > lead.end - hit[0]:
        return False
    return _apply(lead, norm, *hit)


def _nominal(lead: Lead, start: int, role: Role) -> bool:
    """A word that is a name as well as a verb (出口, 投资): it stays the name where nothing stands in front of it."""
    if role.kind == "have":
        lead.have = lead.have or Span(start, lead.end)
    return False


def _noun(lead: Lead, start: int, role: Role) -> bool:
    """增速, 降幅: the figure is a rate of change."""
    if lead.noun or lead.change:
        return False
    lead.noun, lead.end = role, start
    return True


def _apply(lead: Lead, norm: str, start: int, word: str, role: Role) -> bool:
    kind = role.kind
    if kind == "basis":
        lead.basis = lead.basis or role.detail
        lead.basis_at = lead.basis_at or Span(start, lead.end)
        if role.direction and len(word) > 2:
            lead.noun = lead.noun or Role("noun", role.direction)
        elif role.direction and not lead.change:
            lead.change, lead.change_word = Role("growth", role.direction), word
    elif kind == "growth":
        if lead.reach and not lead.to:  # 猛增|到
            lead.to, lead.change_word = True, word
        elif lead.change is None and not lead.to:
            lead.change, lead.change_word = role, word
    elif kind in {"spread", "level", "rank", "share", "multiply", "to"}:
        _mark(lead, kind, word)
    elif kind in {"status", "adverb"}:
        lead.status = lead.status or role.detail
        lead.have = lead.have or (Span(lead.end - 2, lead.end) if kind == "status" and len(word) > 2 and word.endswith(marks.INTENDED_DEEDS) else None)
        start = m.start() if "标" in word and norm[start - 1] == "的" and (m := marks.SET_BY.search(norm, lead.start, start)) else start
    elif kind == "have":
        lead.have = Span(start, lead.end)
    elif kind == "compare":
        lead.level = True
    lead.end = start
    return True


def _mark(lead: Lead, kind: str, word: str) -> None:
    setattr(lead, kind, True)
    if kind == "to" and lead.change is None:
        lead.change_word = word


def _small(lead: Lead, mask: str, norm: str, words: FigureText, name_size: Callable[[int, int], int]) -> bool:
    """Particles and counting phrases: 的, 每度, 一套."""
    text = mask[lead.start : lead.end]
    if text[-1] == "花" and text[-2:-1] in {"要", "得"} and name_size(lead.start, lead.end - 2) > 1:
        lead.have, lead.end = Span(lead.end - 1, lead.end), lead.end - 2  # 油费|要花
        return True
    if ("连" in text and (m := _RUN_END.search(text))) or (text[-1] in _TURNED and (m := _TURN_END.search(text))):
        lead.end = lead.start + m.start()  # 增速|连续三年在25%以上, 由负|转正
        return True
    if text[-1] in _NOW_LAST and (m := _NOW_END.search(text)):
        lead.now, lead.end = True, lead.start + m.start()
        return True
    if (lead.change and (m := _FROM_PEAK.search(text))) or (text[-1] in "时候期" and (m := _PEAK_END.search(text)) and m.start() > 1):
        lead.end = lead.start + m.start()
        return True
    if norm[lead.end - 1] in "的了至到":
        lead.reach = lead.reach or norm[lead.end - 1] in "至到"
        lead.end -= 1
        if lead.reach and norm[lead.end - 1] in _MOVING and lead.end > lead.start:
            lead.to, lead.change_word, lead.end = True, norm[lead.end - 1], lead.end - 1  # 从A提|到
        elif lead.reach and norm[lead.end - 1] in "高低大小" and norm[lead.end - 2] not in "最更较" and lead.end - lead.start > 1:
            lead.to, lead.change_word, lead.end = True, norm[lead.end - 2 : lead.end], lead.end - 2  # 由A垫高|到
        return True
    if 0 < len(lead.change_word) < 3 and norm[lead.end - 1] in DEGREES:
        lead.end -= 1  # 猛|增
        return True
    if lead.share and lead.whole is None and text[-1] in "里内中面" and (m := _IN_WHOLE.search(text)):
        return _cut(lead, lead.start, m, "whole", "whole")
    m = ("每" in text and _PER_END.search(text)) or _ARTICLE_END.search(text)
    if m and m.group()[0] == FIGURE[0] and norm[lead.start + m.start()] != "一":
        return False
    if m and name_size(lead.start, lead.end) >= 2 and (m.group()[0] != "每" or words.words.measures(norm[lead.start : lead.end])):
        return False  # 每月|工资, and no 每万名工人
    if m and m.group()[0] == "每" and (unit := marks.EACH_UNIT.match(text, m.start())) and len(text) - unit.end() > 1 and not text.endswith(marks.BEARERS):
        return False  # 每块|冰重
    if m and (m.start() > 0 or lead.end - lead.start <= 4):
        lead.end = lead.start + m.start()
        return True
    return False
