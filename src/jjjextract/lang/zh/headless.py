"""Those of many that are told by what they do, with no noun behind 的: 不合格的|有A家, 看坏的|占B%, 50岁以上的|有C人.

What stands in front of 的 is the name, whole, as nothing of it is the noun. Fails where the dictionary has no verb, no
adjective and no bound in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jjjextract.lang.mask import FIGURE, PERIOD, REGION
from jjjextract.lang.phrases import Group, Name
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.noun import Tagger, behind
from jjjextract.spans import Span

__all__ = ["PARTED", "THAT", "deed_behind", "those_that"]

PARTED = frozenset({"count", "percent", "fraction"})
THAT = "的"
_OPENING = rf"(?:(?:调查|结果|研究|统计|抽查|检查)?(?:发现|显示)(?:了|,)?|(?:过去|最近|近)[一二三四五六七八九十\d]{{1,3}}个?[年月周天]|其中|当中|而且?|但是?|不过|另外?|还有|也有|此外|同时|,|:|[“”「」『』\"]|[到至在于]?{PERIOD}(?:底|末|初|间)?|截[至止]到?{PERIOD}(?:底|末|初)?|{REGION}|(?:在|从)?[\u4e00-\u9fff]{{1,8}}(?:当中|之中|(?<![其集家])[里中]),?)"
_JOINS = "(?:[则也都就却约共只仅还已更竟近逾超多占有达为是剩]|大约|大概|总共|一共|一口气|已经|占了|占到|达到|高达|多达|超过|不到|不足|只有|仅有|至少|将近|接近|几乎|差不多)"
_THOSE = re.compile(rf"(?:里头|里面)?{_OPENING}{{0,4}}(?P<what>[^,;:。的]{{2,24}})的(?P<join>才?{_JOINS}{{0,4}})")
_SIZED = re.compile(rf"[\u4e00-\u9fff]{{0,6}}?(?:未满|不满|不到|超过)?{FIGURE}(?:及?以[上下内]|未满|不到|出头)?")
_RATED = re.compile(r"(?:率|息|增?幅|比例|占比|比重|价格?|成数|成长|增长)[最较更]?[高低大小快慢]?$|最[\u4e00-\u9fff]{1,2}$")
_ENDS = re.compile(r"(?:不|没有?|未|无|非)[\u4e00-\u9fff]{1,4}$|(?<=[\u4e00-\u9fff])[好坏差多少高低大小长短]$|^[来出]自")
_AGAINST = re.compile(r"(?:还|也|仍|只|仅|几乎|大约|接近|不到|超过)*(?:占|由|从|自(?!备|行|动|费|愿|有|营|驾|带)|较|与|和|跟|优于|高于|低于|多于|少于|大于|小于|快于|慢于|好于|超过|超出|相当|等于|完成|达成|是|为(?!了)|贡献|恢复|回到|接近|不到|只及|不及|仅及)|[\u4e00-\u9fff]{1,12}(?:占(?!地)|从(?!事|业|未|不|没)|由(?!于))|将(?!近)[\u4e00-\u9fff]{4}|.*在内$")  # 占全年的, 优于上季的: what the figure is a part of, or set against
_DOING, _PARTS = frozenset("vadzi"), frozenset({"percent", "fraction"})
_MENTIONED = frozenset(PERIOD[0] + PERIOD[1] + REGION[0] + REGION[1])
_MORE = frozenset({"新增", "增加", "减少", "净增", "多出", "剩下", "剩余", "余下", "超出", "下降", "上升"})  # of what was just told
_NOUNS = frozenset({"vn", "an", "ad"})


def those_that(mask: str, norm: str, group: Group, lead: Lead, dimension: str, *, tag: Tagger, measures: Callable[[str], bool]) -> tuple[Name, ...]:
    """The name of those that are told by what they do, and `lead` as the part of many that they are."""
    if len(group.figures) > 1 or lead.against or lead.to or not (m := _THOSE.fullmatch(mask, *group.lead)):
        return ()
    if dimension == "count" and behind(mask, norm, *group.tail, tag):
        return ()  # 不合格的|37家|业者
    span = Span(*m.span("what"))
    what = span.of(norm)
    if lead.times is not None and what[0] not in "能可会":
        return ()  # 是去年的|, and no 能修好的|不到一半
    lead.times = None
    if not m["join"] and "\u4e00" <= norm[group.figures[0].span.end : group.figures[0].span.end + 1] <= "\u9fff":
        return ()  # 有能力的|2.1万人全部转产
    if what in _MORE or _AGAINST.match(what) or mask[span.end - 1] in _MENTIONED or _RATED.search(what) or measures(what) or not _tells(what, mask[slice(*span)], tag):
        return ()
    lead.change, lead.change_word, lead.share = None, "", dimension in _PARTS
    span = Span(span.start + (m.end() if (m := _FOUND.match(what)) else 0), span.end)
    return (Name(span.of(norm), span),)


_FOUND = re.compile(r"(?:判定|认定|鉴定|评定|列|划)为?(?=高|低|危|重|优|不|[\u4e00-\u9fff]{3})|[做办领跑查打补拿交签改考]完(?=[\u4e00-\u9fff]{2})")  # 判定|高风险, 做完|健检


_BEFALLEN = re.compile(r"(?:过度|违规|违法|非法|酒后|无照|逾期|恶意|重复|被迫|自愿|提前|临时|未按时|未依规定?|未)[\u4e00-\u9fff]{2,4}(?=[,;。、!?]|$)")
_BEFELL = frozenset("过违非酒无逾恶重被自提临未")


def deed_behind(norm: str, tail: Span) -> Span | None:
    """3件|过度包装, 4辆|违规停车: what those counted are or do, where nothing else stands behind the number."""
    m = _BEFALLEN.match(norm, tail.start, tail.end + 1) if norm[tail.start : tail.start + 1] in _BEFELL else None
    return Span(*m.span()) if m else None


def _tells(what: str, masked: str, tag: Tagger) -> bool:
    """True for what says something of those meant, and is no noun: its last word, or its first, is a verb or an adjective."""
    if _SIZED.fullmatch(masked) or _ENDS.search(what):
        return True
    words = tag(what)
    return any(flag[:1] in _DOING and flag not in _NOUNS for _, flag in (words[0], words[-1]))
