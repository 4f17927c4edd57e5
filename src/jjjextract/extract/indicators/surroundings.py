"""What a group of figures takes from its surroundings: period, basis, status, source, speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from jjjextract.document import Document
from jjjextract.extract.indicators.aside_times import told_behind
from jjjextract.extract.indicators.basis import Against, against, linked
from jjjextract.extract.indicators.held import Told
from jjjextract.extract.indicators.questions import Query
from jjjextract.extract.indicators.scope import Scope
from jjjextract.extract.indicators.timeless import of_works, timeless
from jjjextract.lang.phrases import Group
from jjjextract.lang.zh.figure_words import FigureWords
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.status import StatusPhrases
from jjjextract.spans import Mention, Span
from jjjextract.taxonomy import Concept
from jjjextract.values import CHANGES, Period
from jjjextract.wording import Head, Wording

__all__ = ["THAT_IS", "Around", "Surroundings"]

_HAPPENED = re.compile(r"已经?|目前|现在|去年|上年|此前|今年以来|截至|累计|当前|而(?:去|上|今)|实际|据|统计|较去|比去")
_FORESEEN = re.compile(r"预测|预期|预估|目标|指引|原[订定计]|原先|原计划|预算")  # 增速预测由4%上调至5%: of one year
_EXPECTED = re.compile(r"(?:预测|预估|(?:增长|增速|利润|盈利|营收|收入|业绩|需求|销量|产量)的?预期)[从由将]")
_LAST_YEAR = re.compile(r"[,;](?:而)?[上去](?:一?个?(?:财政?年度?|年度|年同期)|年)(?:则|同期)?(?:是|为|有|只有|才)")
_QUOTED = ("股价", "收盘价", "总市值", "最新市值")
_STOCK = re.compile(r"(?:客户|用户|AUM|余额|存量|保有量|门店|网点|员工|会员|在管面积|管理规模|资产规模|银幕|影院)数?量?$")
_RATED = ("市值", "市盈率", "市净率")  # of no stretch of time that another sentence tells
_MONTH = 31
_OVER_YEARS = re.compile(r"[0-9一二两三四五六七八九十几]{1,3}(?:年|个月|个季度)(?:之?间|以?来|之?内|里)")
_EACH = re.compile(r"(?<![上下半全今去前明当本这那近])[年月日]产(?:量|值|能)?$|[年月日]均?(?:产量|处理量|吞吐量|客流量|用水量|耗电量)$")
_ON_AVERAGE = ("平均", "均价")
_CONVERTED = re.compile(r"\((?:折合|合|约|相当于)+(?:人民币|港币|新台币|美元)?约?$")
THAT_IS = re.compile(r"[(（]?(?:大概|大约|约|也就是|亦即|即|折合|合)(?:有|是|为|约)?$")
_AIM = re.compile(r"目标|任务|计划|预算|指标")
_PAID_OUT = ("派现", "派息", "分红", "股息", "股利", "末期息", "中期息", "派发现金", "现金红利", "现金股利", "分红总额", "派现总额")
_FLOWING = frozenset({"money", "percent", "fraction", "ratio"})
_NOTHING = Against()
_ABLE = re.compile(
    r"(?:[一每](?:天|个?月|年|小时|个小时|班|趟|晚|周|次)|最[多少])[\u4e00-\u9fff]{0,4}?(?:能|可以?|要|得(?!到)|够)[\u4e00-\u9fff]{0,4}$"
)
_STEP = re.compile("每(?:(?:花费?|投入?|赚|用掉?|付出?)[一1]?[0-9百千]*(?:块钱|[元块])|升值|贬值|上涨|下跌|上升|下降|加息|减息|降息|提高|增加|减少|涨|跌|降|升)[^。;]*$")  # 每花1元,只换回A; 日元每升值1元,利润少B
_HABIT = re.compile("(?<![第同当均])(?:每[天日晚夜周年趟班逢](?!期)|每个?月|一年(?:下来|到头)|常年|往年|历年|平时|[淡旺]季|当时|那时|最初|起初|一(?:天|晚上?|夜|趟|个?班)(?![半多到之以后])[\u4e00-\u9fff])")
_PRICED = re.compile(r"每(?:千瓦时|[度斤公吨只件个盒瓶袋张台套米])[^,;。]{0,4}?(?:只要|就?要|卖|才|是|为)$")
_SINCE = re.compile(r"(?:以来|至今)(?!的?(?:最|新|首|第|同|单))|疫情(?:暴发|爆发)?[之以]?(?:前|期间)(?!的)")
_NOW = re.compile(r"(?:^|(?<![\u4e00-\u9fff]))(?:本|此)次(?:交易|收购|发行|回购|增持|减持|重组|募资|定增|分红|权益变动|募集)|(?:目前|现在|眼下)(?!来?看|估计|预[计估])|如今|当前|现时|现有|接下来|下一步|(?<![\u4e00-\u9fff])(?:平时|平日|往常|往年|以前|过去(?![的一二三四五六七八九十几数\d])|原来|从前|早先|早年|历史上|今后|将来)(?![比同较])")


def goes_on(norm: str, group: Group, found: Found) -> bool:
    """True for a figure of the thing just told: 也就是A, 倒退18.9%至|7.8亿元."""
    lead, at = group.lead, group.figures[0].span.start
    if lead.end - lead.start < 8 and "(" in norm[max(0, at - 8) : at] and _CONVERTED.search(norm, max(0, at - 8), at):
        return True  # 十二亿泰铢(折合约|二亿八千万港元)
    return bool(THAT_IS.match(norm, *lead)) or ((found.lead.to or found.lead.reach) and lead.end - lead.start <= (8 if found.lead.to and "," not in norm[lead.start : lead.end] else 2))


def _later(a: Period | None, b: Period | None) -> bool:
    return bool(a and b and a.end and b.end and a != b and a.end >= b.end)

_STRUCK_AT = ("武装目标", "军事目标", "打击目标", "袭击目标", "攻击目标", "轰炸目标", "设施等目标", "库等目标", "机场等目标", "阵地等目标", "据点等目标", "基地等目标")  # what is shot at is no aim
_KINDS_OF_AIM = ("区间", "利率", "值", "公司", "市场", "客户", "人群")


def _longer_than_a_month(p: Period | None, days: int = _MONTH) -> bool:
    return bool(p and p.start and p.end and (p.end - p.start).days > days)


@dataclass(slots=True)
class Around:
    """What a group of figures takes from its surroundings, the same for all of them."""

    told: Told
    against: Against
    inherited_basis: bool
    status: str
    source: tuple[str, Span] | None
    speaker: str | None
    concept: Concept | None


@dataclass(slots=True)
class Surroundings:
    """Reads the surroundings of groups, one after the other. `pending` is a comparison that stood in a clause of its own."""

    doc: Document
    scope: Scope
    words: FigureWords
    wording: Wording
    phrases: StatusPhrases
    pending: Against = field(default_factory=Against)
    query: Query | None = None
    sourced: bool = False  # whether the sentence names a source
    statuses: list[tuple[int, int, str]] = field(default_factory=list)
    since: tuple[int, Against] = (-1, _NOTHING)  # the sentence and the comparison of an increment
    status: tuple[int, str] = (-1, "")  # the sentence and the status of the group before
    always: int = -1  # the sentence that told last of what is always so
    last: tuple[int, Told, int] | None = None  # the sentence, the time and the end of the group before

    def __post_init__(self) -> None:
        words = [(s, e, v[0]) for s, e, v in self.wording.zh.statuses.find(self.doc.norm)]
        self.statuses = sorted([*words, *self.phrases.find(self.doc.norm)])

    def around(self, group: Group, found: Found, concept: Concept | None) -> Around:
        """What all figures of a group share."""
        lead, before = found.lead, self.last
        own = self._own_period(lead)
        name = found.names[0].norm if found.names else ""
        head = self.wording.zh.head_of(name) if name else None
        headed = head is not None and (found.dimension in {"money", "percent", "points"} or head.kind == "quantity")
        expected = self._expected(group, found) if lead.origin or lead.to else None
        status = expected or ("actual" if lead.origin else self._status(group, lead))
        self.status = group.clause.sentence, status
        known = status == "actual" and (concept is not None or found.reading.measure == "growth" or headed or (found.reading.measure == "multiple" and lead.basis is not None))
        known = known or (self.scope.results is not None and name.endswith(_PAID_OUT))  # 拟每10股派现A: of the year of the results
        stock = concept is None and _STOCK.search(name) is not None
        told = self._told(group, lead, own, known, status == "actual", concept, named=bool(found.names), stock=stock)
        habit = told.inherited and self._habitual(name, head if found.reading.measure == "level" else None, told)
        told = Told(None, None, False) if habit or (status != "actual" and self._over(told, group)) else told
        told = self._gone_on(group, found, told, done=status == "actual")
        if (told.inherited and timeless(found, group, told, self.doc.norm)) or (told.span is not None and of_works(group, self.doc.norm)):
            told, self.always = Told(None, None, False), group.clause.sentence
        last = self.scope.slots[-1].name if self.scope.slots and not name else None
        told = Told(None, None, False) if told.inherited and (last.norm if last else name).endswith("目标价") else told
        said = last.norm if last else name
        quoted = said.endswith(_QUOTED) or (told.inherited and said.endswith(_RATED))
        told = self._of_day(told, before, group.clause.sentence) if quoted and (told.inherited or (told.span is None and not self.scope.leaves_time)) else told
        self.last = (group.clause.sentence, told, group.figures[-1].span.end) if quoted and told.span is not None else self.last
        if self.query is not None and self._asked(told) and not (lead.now or lead.own_period or lead.origin or self.scope.leaves_time or _HABIT.search(self.doc.norm, group.clause.span.start, group.figures[0].span.start)):
            asked = self.query.time(self.scope, name)
            told = asked if told.span is None or asked.value is not None else told
        if told.span is None and status == "actual" and _LAST_YEAR.match(self.doc.norm, group.figures[-1].span.end):
            told = self.scope.told_of  # 融资成本四厘三,上年度是五厘: of the year of the results
        base, inherited = self._basis(found, told)
        person = self.scope.person  # the pass has entered the stretch that the figures stand in
        return Around(
            told, base, inherited, status, self._source(group),
            person.key if person else None, concept,
        )  # fmt: skip

    def _asked(self, told: Told) -> bool:
        """True where an answer has no time of its own, or only that of the whole text."""
        said = self.scope.statement
        return told.value is None if told.span is None else told.inherited and said is not None and told.span.start < said.span.start

    def _of_day(self, told: Told, before: tuple[int, Told, int] | None, sentence: int) -> Told:
        """散场时,股价停在14.02元: what is quoted is of the day of the text, and of no stretch of time that was told of."""
        day, period = self.doc.reference.day, told.value
        if before is not None and before[0] == sentence and (same := before[1].value) is not None and same.start == same.end:
            return before[1]  # 次日高开6%,|报24元
        if period is not None and period.start == period.end:
            return told
        return Told(Period(day, day), None, True) if day is not None and self.scope.statement is None else Told(None, None, False)

    def _over(self, told: Told, group: Group) -> bool:
        """今天开工,投产后每年可产A; 去年收入A。公司准备再开B家: what is yet to come is of no time that is told of as over, but in its own clause."""
        period, day, year = told.value, self.doc.reference.day, self.doc.reference.year
        if period is None or period.start is None or period.end is None or (told.span is not None and not told.inherited and told.span.start >= group.clause.span.start):
            return False
        if day is None:
            return year is not None and period.end.year < year
        return period.end < day or (told.inherited and period.start == period.end == day)

    @staticmethod
    def _habitual(name: str, head: Head | None, told: Told) -> bool:
        """日产量, 单程票价: what is so day by day, and of no months that another sentence has told of."""
        price = head is not None and head.kind == "price" and not name.startswith(_ON_AVERAGE)
        return _EACH.search(name) is not None or (price and _longer_than_a_month(told.value))

    def _own_period(self, lead: Lead) -> Mention | None:
        if lead.own_period is None:
            return None
        inside = self.doc.within("period", lead.own_period)
        return inside[-1] if inside else None

    def _gone_on(self, group: Group, found: Found, told: Told, *, done: bool) -> Told:
        """占总收入的59.5%: a figure of the thing just measured is of the time just told, where it tells none."""
        sentence, last = group.clause.sentence, self.last
        here = last if last is not None and last[0] == sentence else None
        self.last = here if found.lead.origin else (sentence, told, group.figures[-1].span.end)  # 由去年的A升至B: B is not of that year
        if here is not None and done and told.span is None and here[1].inherited and found.dimension in _FLOWING and not self.scope.leaves_time:
            self.last = (sentence, here[1], group.figures[-1].span.end)
            return here[1]  # 主粮收入A;零食、保健品贡献B和C
        if found.names or last is None or last[0] != sentence or self.scope.leaves_time or found.lead.own_period:
            return told
        if last[1].value is None and told.inherited and found.dimension in {"rank", "ratio"}:
            self.last = (sentence, last[1], group.figures[-1].span.end)
            return last[1]  # 每公里票价1.7元,排第三,是曼谷的四倍: at no time either
        moved = found.reading.measure in CHANGES and _later(last[1].value, told.value)  # 前年A,去年只剩B,掉了六成
        against = found.lead.against  # 8月份为A,比上月|上升B
        moved = moved and not any(against is None or not against.overlaps(p.span) for p in self.doc.within("period", group.lead))  # …,去年全年平均上涨2.9%
        moved = moved and not (told.span is not None and told.span.start > last[2])  # 9月A;前三季度平均,下降B
        if not moved and (told.span is not None or found.lead.to or found.lead.origin or found.lead.now):
            return told
        self.last = (sentence, last[1], group.figures[-1].span.end)
        return last[1]

    def _told(self, group: Group, lead: Lead, own: Mention | None, known: bool, done: bool, concept: Concept | None, *, named: bool, stock: bool = False) -> Told:
        if own is not None:
            if own.value.granularity == "vague":
                return Told(None, None, False)
            return Told(self.scope.resolved(own), own.span, False)
        if self.doc.norm.startswith("(", group.figures[-1].span.end) and (behind := told_behind(self.doc, group.figures[-1].span.end)) is not None:
            return Told(self.scope.resolved(behind), behind.span, False)
        if lead.origin and not _FORESEEN.search(self.doc.norm, *group.lead):
            return self.scope.end_of_run(first=True) or Told(None, None, False)  # 由|5个增加到8个: of an earlier time, which is not told
        now = lead.now or ((_NOW.search(self.doc.norm, *group.lead) or _SINCE.search(self.doc.norm, group.clause.span.start, group.lead.end)) and not self.doc.within("period", group.lead))
        if now and self.scope.say_now():
            return Told(None, None, False)
        flow = (concept is None and not stock) or (concept is not None and concept.nature == "flow")
        if lead.to and (end := self.scope.end_of_run(first=False)):
            return end  # 2020年至2024年由A增至B
        told = self.scope.period(known=known, flow=flow, done=done, result=(flow and concept is not None) or (known and not done))
        if told.inherited and self._always(group, told, named=named):
            return Told(None, None, False)  # 我们一天最多能收|120吨: of no time
        like = lead.whole is not None and self.doc.norm.endswith("相当于", 0, lead.whole.start)  # 相当于去年产量的六成: not of that year
        if lead.share and lead.whole is not None and not like and (told.span is None or told.inherited):
            return self._of_whole(lead.whole) or told
        return told

    def _always(self, group: Group, told: Told, *, named: bool) -> bool:
        """True for what is so every day or on every run (一晚上的客流有A), for a price that somebody quotes, and for what goes on with them."""
        start, sentence = group.clause.span.start, group.clause.sentence
        if not named and self.always == sentence:
            return True
        quoted = self.scope.statement is not None and self.scope.statement.style == "direct" and told.span is not None and told.span.end < self.scope.statement.span.start
        begun, at = self.doc.sentences[sentence].span.start, group.figures[0].span.start
        stepped = "每" in self.doc.norm[begun:at] and _STEP.search(self.doc.norm, begun, at)
        found = stepped or _ABLE.search(self.doc.norm, *group.lead) or _HABIT.search(self.doc.norm, start, group.figures[0].span.start) or (quoted and _PRICED.search(self.doc.norm, *group.lead))
        self.always = sentence if found else self.always
        return bool(found)

    def _of_whole(self, whole: Span) -> Told | None:
        """占2023年净利润的48.5%: of the time that the whole is of."""
        if _AIM.search(self.doc.norm, *whole):
            return None  # 完成全年目标任务的九成
        inside = [m for m in self.doc.within("period", whole) if not m.value.anchored and m.value.granularity != "vague"]
        return Told(self.scope.resolved(inside[-1]), inside[-1].span, False) if inside else None

    def _basis(self, found: Found, told: Told) -> tuple[Against, bool]:
        lead, measure = found.lead, found.reading.measure
        if lead.times is not None:
            return against(self.doc, lead.times, self.scope, self.words), False
        if measure not in {"growth", "increment", "multiple", "difference"}:
            return _NOTHING, False
        if lead.against is not None and lead.basis != "period":
            return self._kept(against(self.doc, lead.against, self.scope, self.words), measure), False
        if lead.basis is not None:
            code = linked(told.value) if lead.basis == "period" else lead.basis
            return self._kept(Against(code, None, lead.basis_at), measure), False
        beside = self.pending.span is not None and found.dimension == "points" and lead.change_word in self.words.adjectives
        if self.pending.basis or beside or (self.pending.place and measure != "multiple"):
            return self._kept(self.pending, measure), False
        price = found.names[0] if found.names else self.scope.slots[-1].name if self.scope.slots else None
        if measure == "growth" and price is not None and price.norm.endswith("股价"):
            return _NOTHING, False  # no change of results, whose basis was told
        if measure in CHANGES:
            if lead.noun and not found.names and self.since[0] == self.scope.sentence:
                return self.since[1], True  # 较上月末上升182亿元,升幅为0.5%
            if _OVER_YEARS.search(self.doc.norm, max(0, lead.start - 6), lead.start + 6):
                return _NOTHING, False  # 三年间涨了三成五
            earlier, span = self.scope.basis()
            if earlier == "mom" and (_longer_than_a_month(told.value) or "累" in lead.change_word + self.doc.norm[lead.end : lead.end + 1]):
                return _NOTHING, False  # 按月升0.4%;首十个月累升2.3%
            if earlier == "qoq" and told.span is not None and not told.inherited and (told.span.of(self.doc.norm) == "全年" or _longer_than_a_month(told.value, 100)):
                return _NOTHING, False  # 第4季季减5%,全年增一成
            return Against(earlier, None, span), earlier is not None
        return _NOTHING, False

    def _kept(self, found: Against, measure: str) -> Against:
        if found.basis == "since" and measure == "increment":
            self.since = self.scope.sentence, found
        if found.basis and found.basis not in {"since", "annual_average"}:
            self.since = (-1, found)
            self.scope.name_basis(found.basis, found.span)
        return found

    def _status(self, group: Group, lead: Lead) -> str:
        start, end = group.clause.span.start, group.figures[0].span.start
        sentence = self.doc.sentences[group.clause.sentence].span.start
        low, high = bisect_left(self.statuses, (sentence,)), bisect_left(self.statuses, (end,))
        for s, e, status in reversed(self.statuses[low:high]):
            if lead.whole is not None and lead.whole.holds(Span(s, e)):
                continue  # 完成全年目标的九成: what was aimed at is not the figure's own
            if self.doc.norm.startswith(_KINDS_OF_AIM, e) or self.doc.norm.endswith(_STRUCK_AT, 0, e):
                continue  # 利率目标|区间: what is so called stands there already
            if s >= start and e <= end:
                return status
            if s >= sentence and e <= start and status != "planned" and "已" in self.doc.norm[start:end]:
                continue  # 为确保供水,|已打井18眼
            if s >= sentence and e <= start and self._reaches(e, start, status):
                return status
        return lead.status or "actual"

    def _expected(self, group: Group, found: Found) -> str | None:
        """增长预测由A上调至B,明年由C上调至D: what a forecast is revised from is one too, and so is what goes on with it."""
        lead = found.lead
        if lead.origin and _EXPECTED.search(self.doc.norm, *group.lead):
            return "forecast"
        on = not found.names and (lead.origin or lead.to) and self.status == (group.clause.sentence, "forecast")
        return "forecast" if on else None

    def _reaches(self, end: int, start: int, status: str) -> bool:
        """A forecast, a plan or a target holds on in its sentence, until something is said to have happened."""
        between = self.doc.norm[end:start]
        if status == "planned" and self.doc.norm[end - 1] == "后":
            return True
        return not (_HAPPENED.search(between) or ";" in between)

    def _source(self, group: Group) -> tuple[str, Span] | None:
        if not self.sourced:
            return None
        sentence = self.doc.sentences[group.clause.sentence].span
        found = [m for m in self.doc.within("source", sentence) if m.span.end <= group.figures[0].span.start]
        return (str(found[-1].value), found[-1].span) if found else None
