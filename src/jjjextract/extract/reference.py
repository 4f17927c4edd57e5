"""The year that 今年 and 去年 count from, as a careful reader would find it.

Metadata, a dateline or another full date that the text is of, else a year that the text tells of beside relative words
(去年,也就是2023年; 截止到2023年底 beside 今年上半年). A year that is only compared with, looked ahead to, or of a founding
or a birth is no evidence; with nothing left there is no reference.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from jjjextract.document import Document, Reference
from jjjextract.extract.english_head import bears, ends_term, of_event, recorded
from jjjextract.extract.reference_head import by_head
from jjjextract.extract.reference_years import of_season, school_year, told_beside
from jjjextract.extract.weekdays import COMING, HEAD, by_weekday, in_year, told_after
from jjjextract.lang.links import day as link_day
from jjjextract.lang.periods import resolve
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import PeriodExpr

__all__ = ["LATER", "RELEASED", "dateline", "of_publishing", "once", "reference"]

LATER = re.compile(r"[0-9一二三四五六七八九十廿卅两]{1,3}年[之以]?后|次年|翌年|第二年|头一年|第一年|首年")
_TODAY = re.compile(r"的?(?:今天|今日|现在|如今)")
_EQUALS = re.compile(r"(?P<word>去年|今年|上年|前年),?(?:也就是|亦即|即|也即|就是)?,?\(?$")
_WORDS = {"今年": 0, "去年": 1, "上年": 1, "前年": 2}
_WITHIN = {"今(": 0, "去(": 1, "前(": 2, "明(": -1}
_DAYS_EQUAL = re.compile(r"(?P<word>昨[日天晚]|前[日天]|今[日天早晚]|明[日天])\($")
_DAY_EQUAL, _MONTHS = re.compile(r"(?P<word>昨[日天晚]|前[日天]|今[日天早晚])\((?P<month>\d{1,2})月(?P<day>\d{1,2})日"), 12
_DAYS = {w: n for words, n in (("昨日 昨天 昨晚", 1), ("前日 前天", 2), ("今日 今天 今早 今晚", 0), ("明日 明天", -1)) for w in words.split()}
_COMPARED = re.compile(
    r"(?:较|比|与|由|从|自|跟|同|和|对比|相比于?|相当于|(?<![也正这又])是|早在|[创成建设出诞始生创]?[办立成生建]?于|原定|定于|直达|看到|延续到|排到了?|(?:[Ff]rom|[Tt]han|[Ss]ince|[Aa]gainst|[Vv]ersus|[Bb]etween|[Tt]hrough|[Bb]ack in)(?: in| the)?) ?$"
)
_AHEAD = re.compile(
    r"(?:预计|预测|预期|预估|展望)[,，]$|(?:交[付货割]|到期|竣工|完工|投产|达产|开工|实施|履约|投用|上市|截止)(?:时间|日期|期限?|日)(?:为|是|约为|在|预计为?)?$|(?:到|至|力争|预计|计划|目标|将于|拟于?|有望|争取|(?:[Bb]y|[Uu]ntil|[Tt]ill|expected|planned|targets?|aims?|will)(?: in| the| be)?) ?$"
)
_FORESEEN = re.compile(r"(?:预[计测期估]|承诺|对赌|有望|展望|指引)[^。;!?\n]{0,36}$")
_AT_LEAST = re.compile(r"[^。;!?\n0-9]{0,6}?(?:20[0-9]{2}年?[、和及至-]?){0,3}[^。;!?\n0-9]{0,14}?分?别?不[低少]于")
_BEFORE = re.compile(r"[年底末]?[之以]前")  # 2022年以前: behind it, nobody says how long
_WILL = re.compile(
    r"[^。;!?\n]{0,12}?(?:不会超过|不会低于|不超过|控制在|预计|预测|预估|预期|力争|将(?![近军领士才])|计划|目标|有望|争取|建成后|投产后|(?:is|are) expected|will )"
)
_ONCE = re.compile(
    r"(?:份)?(?:交货|交割|到期|行权)的?|[^。;!?\n,]{0,8}?(?:成立|创办|创立|建校|建厂|建站|始建|出生(?!人口|率|人数|婴儿|登记|缺陷)|生人(?!口|数)|毕业(?!生|率|人数)|入党|入职|参加工作|立项|颁布|签署|上市)(?!的第|第[一二三四五六七八九十])"
    r"|[^。;!?\n,0-9]{0,14}?(?:落户|投产|建成|开工|竣工|完工|通车|启用|挂牌|入驻|交付|落成|并网|量产|小量出货|返乡|回乡|上任|加入|搬到|搬来|来到|回到|拜师|写下|题写|刻下|开店|入行|退休|退伍|辞职|下岗|考上|嫁到|买入|购入|退役|动工|奠基|点亮|开张|开业|开馆|开园)(?!以来|至今)[^。;!?\n,0-9两三四五六七八九十百千]{0,12}(?=[,。;])"
    r"|[^。;!?\n,0-9]{0,6}?(?:投产|建成|开工|启用|投用|投运|引进|购置|购入|买来|开业|开张|上线|上马)的这?[一两二三四五六七八九十][^。;!?\n,0-9]{1,10}?(?:日产|月产|年产|每[天年月日]|现在|目前|已经)"
    r"|(?:[就才]?[开建盖修办种买立搬创](?:办|成|建|业|张|馆|园)?|落成|通车|投产|动工|竣工|出生|成立)的[^。;!?\n,0-9的]{0,5}(?=[,。;])"  # 1936年开的台
)
_THAT_YEAR = re.compile("[^。;!?\n,0-9]{0,8}那一?年")  # 到2019年停业那年
_AND_NOW = re.compile("[^。!?\n]{0,40}?[,;](?:而|到了?)?(?:如今|现在|目前|眼下)")  # 2019年只有2条,如今增加到9条
_DECADE = re.compile(r"年代|\d0s")  # 九十年代末 tells no year
_ONCE_BEFORE = re.compile(r"(?:[创成建设诞始]?[办立建成生]|毕业|落成|入职|始|开业|开工|动工|竣工|开馆|开张|投产|兴建)于$|追溯到$")
_ONCE_EN = re.compile(r"(?:founded|born|established|opened|built|dating|joined|signed|incorporated|bought|acquired|purchased|installed|planted|launched|permission|licen[cs]e|took over|retired|married|hired)[^.;\n]{0,30}$")
_EVENT_EN = re.compile(r", (?:which|who) [^.,;\n0-9]{0,60} in $")
_PLANNED = re.compile(
    r"\b(?:will|would|plans?|planned|expects?|aims?|targets?|hopes?|wants?|due|repayable|to (?!the|a)[a-z]+)\b[^.;\n]{0,70}$"
)
_ORIGINALLY = re.compile(r"原[定本]?(?:计划|拟|定)?[在于到]?$")
_SHORT = re.compile(r"[^。!?\n]{0,12}?[达实增提][到至现成][^。!?\n]{0,40}?(?:眼下|目前|现在|如今|当前)[^。!?\n]{0,24}?(?:差距|差得远|相去|不足|不到|未能|落空)")
_FIGURE = re.compile(
    r"[^。;!?\n]{0,60}?(?<![A-Za-z])[0-9一二三四五六七八九十百千](?:[0-9.,]*[0-9])?[万亿千百%多余]?[亿元万吨个家人件台套%]|[^.。;!?\n]{0,80}?(?<![A-Za-z0-9])[0-9]|[^。;!?\n]{0,8}?(?:年报|业绩|财报|报告)"
)
_FIGURE_IN = re.compile(r"[0-9](?: ?%| [a-z]+){1,4} in $")
_WILL_EN = re.compile(r"[^.;!?\n]{0,40}?\b(?:plans?|aims?|expects?|wants?|hopes?|intends?|will|is to|are to) ")
_VALUED = re.compile(r"(?:的)?(?:预[测期估])?(?:约|近)?[0-9]{1,3}(?:\.[0-9])?倍|(?:的)?(?:预[测期估])?(?:市盈率|市净率|PE|EPS|估值)")
_GUIDED = re.compile(r"20[0-9]{2}年全年(?:度)?")
_INTERIM = re.compile(r"(?:[一三]季度?|中期?|半年度?)(?:报|业绩)")
_OF_SEASON = re.compile(r"(?:全国|全省|全市|我国|我省|度)?(?:夏粮|早稻|夏收|麦收|春播|春耕|春运|春茶|暑运|暑期|中考|高考|春晚|上半年)|,?[\u4e00-\u9fff]{0,4}粮食(?:总产|产量)|(?<=年度)[^。,;!?\n]{0,24}(?:标准|预算|限额|计划)(?=[为达约是,。])")  # 2025年|夏粮, 2025年度|…缴费标准: out in that year
_BEFORE_IT = re.compile(r"[之以]?前(?!夕)")
RELEASED = re.compile(r"(?:公布|发布|发表|出版|推出)了?[^。;!?\n《0-9]{0,8}《(?P<year>20[0-9]{2})年度?[\u4e00-\u9fff]{0,12}(?:统计|年报|年鉴|调查|报告)")
_RELATIVE, _TOLD = frozenset({0, -1, 1}), frozenset({"half", "quarter", "month", "range", "day", "year", "holiday"})
_PART_OF_DAY = re.compile(r"^(?:晚间|早间|午间|上午|下午|中午|傍晚|夜间|晚|早)")


def reference(doc: Document, res: Resources) -> Reference:
    """The year that relative expressions count from: metadata, a full date in the text, other evidence, or none."""
    if doc.source.published is not None:
        return Reference(doc.source.published.year, "given", doc.source.published)
    found = doc.of("period")
    head = _dateline(doc, found)
    if head is not None:
        return Reference(_day(head).year, "stated", _told_on(doc, head), head.span)
    if (linked := link_day(doc.norm)) is not None:
        return Reference(linked[0].year, "stated", linked[0], linked[1])
    told = _equated(doc, found) or by_head(doc, found, _head_day(doc, found), _stated) or _stated(doc, found) or _at_event(doc, found) or _inferred(doc, found)
    if told is not None and (named := _against_weekday(doc, found, told)) is not None:
        return named
    return told or by_weekday(doc, found, _head_day(doc, found)) or _yearbook(doc, found) or _fallen_short(doc, found) or _same_of(found) or _guided(doc, found) or school_year(doc) or Reference()


def dateline(doc: Document) -> date | None:
    """The day that the text itself bears: a full date in its head that is told of as the day of publishing, or stands alone."""
    head = _dateline(doc, doc.of("period"))
    return None if head is None else _told_on(doc, head)


def _told_on(doc: Document, m: Mention) -> date:
    """The day of telling: that of the date, or the one from which it is 昨日(11月18日)."""
    word = _DAYS_EQUAL.search(doc.norm, max(0, m.span.start - 5), m.span.start)
    return _day(m) + timedelta(days=_DAYS[word["word"]] if word else 0)


def _dateline(doc: Document, found: list[Mention]) -> Mention | None:
    for m in found:
        if m.span.start > HEAD:
            return None
        if _full(m.value) and (m.note or _heads(doc, m)):
            return m
    return None


def _heads(doc: Document, m: Mention) -> bool:
    """True for a date that stands by itself in the head; in English none that a term ends with."""
    if m.rule.startswith("en") and ends_term(doc.norm, m.span.start):
        return False
    return _alone(doc, m.span) or (m.rule.startswith("en") and bears(doc, m.span))


def _full(expr: PeriodExpr) -> bool:
    return expr.granularity == "day" and expr.year is not None and not expr.point and expr.first is not None


def of_publishing(doc: Document, m: Mention) -> bool:
    """True for a full date in the head that stands alone below a heading: the day of publishing."""
    return m.span.start < HEAD and _full(m.value) and _on_its_own(doc, m.span)


def _on_its_own(doc: Document, span: Span) -> bool:
    """True for a date that is the whole of its line, behind a heading."""
    norm, begin = doc.norm, doc.norm.rfind("\n", 0, span.start) + 1
    end = norm.find("\n", span.end)
    return begin > 0 and not norm[begin : span.start].strip(" ()") and not norm[span.end : end if end >= 0 else len(norm)].strip(" ()")


def _alone(doc: Document, span: Span) -> bool:
    """True where the date ends a line, or opens the story behind a place (LONDON, 7 November 2024 -)."""
    rest = _PART_OF_DAY.sub("", doc.norm[span.end : span.end + 6].split("\n")[0], count=1)[:4].strip(" )")
    before = doc.norm[max(0, span.start - 40) : span.start].rsplit("\n")[-1]
    return (
        rest == "" or rest[:3].lstrip(", ")[:1].isdigit()
        or (rest[:1] in "-–—(:" and not rest[1:2].isdigit())
        or rest.startswith((". -", ". –", ". —"))
        or before.strip(" (") == ""
    )


def _day(m: Mention) -> date:
    period = resolve(m.value, reference=Reference(), anchor=None)
    return period.end or period.start or date.min


def _equated(doc: Document, found: list[Mention]) -> Reference | None:
    """去年,也就是2023年; 2021年…,四年后的今天."""
    for m in found:
        if m.value.year is not None and _TODAY.match(doc.norm, m.span.end) and LATER.fullmatch(m.span.of(doc.norm)):
            return Reference(m.value.year, "inferred", None, m.span)
        if m.value.year is None or m.value.fixed:
            continue
        said, within = _EQUALS.search(doc.norm, max(0, m.span.start - 8), m.span.start), doc.norm[m.span.start : m.span.start + 2]  # 今(114)年
        if said or within in _WITHIN:
            year = m.value.year + (_WORDS[said["word"]] if said else _WITHIN[within])
            return Reference(year, "inferred", None, Span(said.start() if said else m.span.start, m.span.end))
    return None


def _stated(doc: Document, found: list[Mention]) -> Reference | None:
    """The latest full date (截至2024年9月30日), unless the text tells of a later year."""
    full = [m for m in found if m.value.year and m.value.fixed is None and _ends_in_day(m.value) and not once(doc, m) and not _deadline(doc, m.span) and not COMING.search(doc.norm, max(0, m.span.start - 90), m.span.start)]
    if not full:
        return None
    best = max(full, key=_day)
    day = _day(best)
    later = [m for m in found if _year_of(m.value) > day.year and _told(doc, m)]
    yearly = (best.value.point or best.value.months == 12) and (day.month, day.day) == (12, 31)
    told_on = _equal_day(doc, day) if doc.norm[best.span.start] == "截" else day  # no day of telling: 昨天 does not count from it
    if later or yearly:
        return None
    head = _head_day(doc, found) if best.rule.startswith("en") else None
    if head is None and best.value.months and (after := told_after(doc, found, day)) is not None:
        return after
    return _of_head(day.year, best, head) if head is not None else Reference(day.year, "stated", told_on, _date_in(doc, best))


def _at_event(doc: Document, found: list[Mention]) -> Reference | None:
    """At the 2023 annual meeting; this interview took place in November 2023: the present year."""
    if (held := recorded(doc, found)) is not None:
        return Reference(held.value.year, "stated", None, held.span)
    event = of_event(doc, [m for m in found if not (m.value.year and _ahead(doc, m))])
    return Reference(event[0], "inferred", None, event[1]) if event else None


def _equal_day(doc: Document, past: date) -> date | None:
    """昨日(5月12日) in the head of a text that tells of 截至3月底: the day of telling is the one behind, of that year."""
    m = _DAY_EQUAL.search(doc.norm, 0, HEAD)
    if m is None or (int(m["month"]), int(m["day"])) < (past.month, past.day) or not 1 <= int(m["month"]) <= _MONTHS:
        return None
    first = date(past.year, int(m["month"]), 1)
    return first + timedelta(days=min(int(m["day"]), 31) - 1 + _DAYS[m["word"]])


def _deadline(doc: Document, span: Span) -> bool:
    """至2027年4月1日前: when something is to be done, and no day of telling."""
    return doc.norm[span.start - 1 : span.start] in {"至", "到", "于", "在"} and _BEFORE_IT.match(doc.norm, span.end) is not None


def _ends_in_day(expr: PeriodExpr) -> bool:
    return expr.last is not None and (expr.granularity == "day" or expr.months is not None)


def _date_in(doc: Document, m: Mention) -> Span:
    """The date alone, without 截至 and 止六个月."""
    inner = re.search(r"[0-9〇一二][0-9〇零一二三四五六七八九]{3}年.{1,3}月(?:.{1,3}日)?", m.span.of(doc.norm))
    return Span(m.span.start + inner.start(), m.span.start + inner.end()) if inner else m.span


def _year_of(expr: PeriodExpr) -> int:
    plain = expr.granularity in _TOLD and expr.fixed is None and not expr.anchored and not expr.open and expr.years < 4
    return expr.year + expr.years - 1 if expr.year is not None and plain else 0


def _inferred(doc: Document, found: list[Mention]) -> Reference | None:
    """The latest year that the text tells of: of a part of it the same year (stated), of the whole the next (inferred).

    A day of publishing that lacks its year (3月28日,…披露2024年业绩) decides instead, where there is one.
    """
    told = [m for m in found if _year_of(m.value) and _told(doc, m) and not told_beside(doc, found, m)]
    if not told:
        return None
    best = _latest(told)
    year, head = _year_of(best.value), _head_day(doc, found)
    if any(m.rule.startswith("en") and (m.value.year or 0) > year and not _ahead(doc, m) for m in found):
        return None  # since 1998 … a third up on 2021
    if _INTERIM.match(doc.norm, best.span.end) or (head is None and _OF_SEASON.match(doc.norm, best.span.end)):
        return Reference(year, "stated", head and in_year(head.value, year), best.span)  # 2024年三季报: out in that year
    if head is not None and of_season(doc.norm, best, head):
        return Reference(year, "stated", in_year(head.value, year), best.span)
    if head is not None:
        return _of_head(year, best, head)
    relative = [m.value for m in found if _is_relative(m.value)]
    if not relative:
        return None
    told_whole = best.value.months == 12 and _end_of(best.value) >= (12, 31)  # 截至12月底止全年
    if best.value.point or told_whole or (_end_of(best.value) >= (12, 31) and _over(best.value, relative)):
        return Reference(year + 1, "inferred", None, best.span)
    return Reference(year, "stated", None, best.span)


def _ahead(doc: Document, m: Mention) -> bool:
    """True for a year that is only looked ahead to."""
    low = max(0, m.span.start - 90)
    planned = COMING.search(doc.norm, low, m.span.start) or _PLANNED.search(doc.norm, low, m.span.start)
    return bool(planned) or bool(_WILL_EN.match(doc.norm, m.span.end)) or doc.norm.endswith((" by ", "By ", " until "), 0, m.span.start)


def _latest(told: list[Mention]) -> Mention:
    """The latest of what is told; a whole year told far from the head does not beat the part of a year that the head is of."""
    order = lambda m: (_year_of(m.value), _end_of(m.value))  # noqa: E731
    best = max(told, key=order)
    parts = [m for m in told if m.span.start < HEAD and m.value.first is not None and m.value.granularity != "day"]
    if best.value.first is None and parts and best.span.start > HEAD // 4:
        return max(parts, key=order)
    return best


def _head_day(doc: Document, found: list[Mention]) -> Mention | None:
    """A day without a year in the head, told of as the day of publishing."""
    for m in found:
        if m.span.start > HEAD:
            return None
        e = m.value
        dated = (
            e.granularity == "day" and e.year is None and e.year_offset is None and not e.point and e.first is not None
        )
        if dated and e.first[0] and (m.note or _alone(doc, m.span)):
            return m
    return None


def _of_head(year: int, told: Mention, head: Mention) -> Reference:
    """The first such day behind the end of what is told."""
    reached = head.value.last >= _end_of(told.value)
    year = year if reached else year + 1
    day = in_year(head.value, year)
    return Reference(year, "stated" if reached else "inferred", day, told.span)


def _yearbook(doc: Document, found: list[Mention]) -> Reference | None:
    """公布了《2025年渔业统计》 of what happened last year: the year behind the one that the release is of."""
    m = RELEASED.search(doc.norm, 0, HEAD)
    return Reference(int(m["year"]) + 1, "inferred", None, Span(*m.span("year"))) if m and any(e.value.year_offset == -1 for e in found) else None


def _against_weekday(doc: Document, found: list[Mention], told: Reference) -> Reference | None:
    """A later year that the text names, where the weekday of the story is neither the inferred day nor the one before."""
    if told.basis != "inferred" or told.day is None or told.year is None:
        return None
    named = by_weekday(doc, found, _head_day(doc, found))
    if named is None or named.day is None or named.year is None or named.year <= told.year:
        return None
    return None if named.day.weekday() in {told.day.weekday(), (told.day - timedelta(days=1)).weekday()} else named


def _fallen_short(doc: Document, found: list[Mention]) -> Reference | None:
    """原定2025年达到A,眼下…仍有差距: what was once aimed at for a year is held against the present, so that year has come."""
    for m in found:
        before = _ORIGINALLY.search(doc.norm, max(0, m.span.start - 5), m.span.start)
        if before and m.value.year is not None and m.value.granularity == "year" and _SHORT.match(doc.norm, m.span.end):
            head = _head_day(doc, found)
            day = in_year(head.value, m.value.year) if head else None
            return Reference(m.value.year, "inferred", day, m.span)
    return None


def _guided(doc: Document, found: list[Mention]) -> Reference | None:
    """2024年全年…不会超过: what is foreseen of the whole of a year is told in it."""
    named = [m for m in found if _GUIDED.fullmatch(m.span.of(doc.norm)) and _WILL.match(doc.norm, m.span.end)]
    years = {m.value.year for m in named}
    return Reference(years.pop(), "inferred", None, named[0].span) if len(years) == 1 else None


def _over(stated: PeriodExpr, relative: list[PeriodExpr]) -> bool:
    """True where the stated stretch lies behind: a whole year, or one that a part of 今年 comes before."""
    return stated.first in {None, (1, 1)} or any(_earlier(r, stated) for r in relative)


def _is_relative(expr: PeriodExpr) -> bool:
    """今年, 去年, 上半年, 1-9月, 年底: what needs a year to be read."""
    if expr.year_offset is not None:
        return expr.year_offset in _RELATIVE and expr.relative_to == "reference" and not expr.anchored
    return expr.year is None and expr.first is not None and expr.fixed is None


def _end_of(expr: PeriodExpr) -> tuple[int, int]:
    for feast in expr.calendar:
        if feast.end is not None and feast.end.year == expr.year:
            return feast.end.month, feast.end.day
    return expr.last or (12, 31)


def _earlier(relative: PeriodExpr, stated: PeriodExpr) -> bool:
    """今年一季度 beside 2023年四季度: this year's part ends before the stated one begins, so it is the next year."""
    if relative.year_offset != 0 or relative.last is None or stated.first is None or relative.point or relative.open:
        return False
    return relative.last < stated.first


def _told(doc: Document, m: Mention) -> bool:
    """True where the text tells of that time, and does not compare with it, look ahead to it, or date a founding."""
    before = doc.norm[max(0, m.span.start - 14) : m.span.start]
    if m.value.granularity == "year" and _VALUED.match(doc.norm, m.span.end):
        return False  # 给予2025年18倍市盈率
    if m.value.granularity == "year" and m.value.first is None and not _FIGURE.match(doc.norm, m.span.end) and not _counted_in(doc, m):
        return False
    if m.rule.startswith("en") and _WILL_EN.match(doc.norm, m.span.end):
        return False
    if m.value.granularity in {"year", "range"} and m.value.first is None and (_FORESEEN.search(doc.norm, max(0, m.span.start - 42), m.span.start) or _AT_LEAST.match(doc.norm, m.span.end)):
        return False  # 预计净利2025年至2027年…
    if (
        _DECADE.search(doc.norm, *m.span)
        or _WILL.match(doc.norm, m.span.end)
        or _THAT_YEAR.match(doc.norm, m.span.end)
        or (m.value.granularity == "year" and m.value.first is None and _AND_NOW.match(doc.norm, m.span.end))
        or _BEFORE.match(doc.norm, m.span.end)
        or once(doc, m)
        or _dates_event(doc, m)
        or _PLANNED.search(doc.norm, max(0, m.span.start - 80), m.span.start)
    ):
        return False
    return doc.norm[m.span.start] == "截" or not (_COMPARED.search(before) or _AHEAD.search(before))


def _dates_event(doc: Document, m: Mention) -> bool:
    """True for an English year that ends a clause of which without a figure (, which took the mill over in 2016,)."""
    return m.rule.startswith("en") and doc.norm.startswith(",", m.span.end) and _EVENT_EN.search(doc.norm, max(0, m.span.start - 80), m.span.start) is not None


def _counted_in(doc: Document, m: Mention) -> bool:
    """True for an English year behind its figure (went past 900 million yuan in 2024)."""
    return m.rule.startswith("en") and _FIGURE_IN.search(doc.norm, max(0, m.span.start - 60), m.span.start) is not None


def _same_of(found: list[Mention]) -> Reference | None:
    """Than in the same months of 2024: told the year after, where nothing else says when."""
    same = [m for m in found if m.rule.startswith("en") and m.value.anchored and m.value.year is not None]
    best = max(same, key=lambda m: m.value.year, default=None)
    return Reference(best.value.year + 1, "inferred", None, best.span) if best is not None else None


def once(doc: Document, m: Mention) -> bool:
    """True for the date of a founding, a birth, a signing."""
    if m.rule.startswith("en"):
        return _ONCE_EN.search(doc.norm, max(0, m.span.start - 60), m.span.start) is not None
    if m.value.granularity == "vague" or m.value.open:
        return False
    before = _ONCE_BEFORE.search(doc.norm, max(0, m.span.start - 4), m.span.start)
    return before is not None or _ONCE.match(doc.norm, m.span.end) is not None
