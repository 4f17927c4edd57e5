"""Reads one group of Chinese figures: the lead, the name, what the count counts, and the measure.

In this order: the lead from the right (`lead`), what is no name from the left (`name.scan`), what stands behind (`noun`).
"""

from __future__ import annotations

from jjjextract.lang.mask import FIGURE, PERIOD, REGION
from jjjextract.lang.phrases import Group, Name
from jjjextract.lang.zh import figure_marks as marks
from jjjextract.lang.zh.counted import MODALS, bearers, is_ground, of_them, served, without_expected, without_modal
from jjjextract.lang.zh.earned import by_verb
from jjjextract.lang.zh.empty import AIMS, FORECASTERS, NOWHERE, TOGETHER, is_empty, is_spot, reached
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.headless import PARTED, THAT, deed_behind, those_that
from jjjextract.lang.zh.lead import Lead, read_lead
from jjjextract.lang.zh.lead_merge import at_limit, carry, merge
from jjjextract.lang.zh.measure import Reading, dimension_of, read_measure
from jjjextract.lang.zh.money import DUTIES, VALUATION, bought, half, is_tenths, its, levied, paid_for, spent_on, sum_of
from jjjextract.lang.zh.name import AT_WORK, Scan, scan
from jjjextract.lang.zh.name_done import ATTAINING, attained
from jjjextract.lang.zh.name_ends import (
    FILED,
    FLOWS,
    LACKS,
    LOSES,
    MANNER,
    MEANS,
    TRADES,
    after_article,
    agent,
    ends_of,
    in_trade,
    over_year,
    past_spot,
    run_of,
    without_each,
    without_verbs,
)
from jjjextract.lang.zh.name_forms import SHOWS, formed, kept_verb, shown
from jjjextract.lang.zh.name_fronts import AMID, APART, CARRIERS, PLACE_LAST, amid, among, before_place, carried
from jjjextract.lang.zh.name_time import before_deed, before_time, ends_in_time
from jjjextract.lang.zh.noun import behind, tail_of, told_behind, within
from jjjextract.lang.zh.noun_clause import those_who_are
from jjjextract.lang.zh.noun_which import with_age
from jjjextract.lang.zh.parts import (
    AIMED,
    BORNE,
    CUTS,
    NO_MANY,
    PARTS,
    SHARES,
    cut,
    is_owner,
    of_many,
    part_behind,
    parted,
    still_growing,
    those_asked,
    who_have,
)
from jjjextract.lang.zh.quoted import EDGY, edged
from jjjextract.lang.zh.reader_text import NameSize, Text
from jjjextract.lang.zh.sides import WHOLES, alone_in, bare_share, held_in, made_and_sold, meant_for, sides_of
from jjjextract.lang.zh.verbs import PAYS, paid, to_whom, verb_name, went
from jjjextract.spans import Mention, Span
from jjjextract.values import Unit

__all__ = ["GroupReader", "NameSize"]


_new, _BREAKS = tuple.__new__, frozenset(",;:\n")  # a named tuple without the cost of its own constructor
_DEEDS = frozenset("准预规打想再生购种改引招采新建开增安培修养买添装铺盖造聘办挖雇栽")
_ADDED = frozenset({"添了", "又添了", "新添了"})
_MORE_OR_LESS = ("多", "少")
_LAID, _MAKING = frozenset({"mass", "area", "volume", "length", "energy"}), frozenset({"生产", "采购", "购置", "购买", "消耗", "销售", "加工", "运输", "回收", "处理", "种植", "出产"})
_COUNTING = frozenset({"count", "none"})


class GroupReader(Text):
    """Reads groups of one document. `name_size(start, end)`: length of the longest known name that ends at `end`."""

    def topic(self, clause: Span, count: int) -> tuple[Name, ...]:
        """The last known name in a clause without figures, with its own modifiers; none where it gives a cause."""
        if marks.CAUSE.match(self._norm, clause.start, clause.end) or clause.end - clause.start > marks.LONGEST:
            return ()
        generic, cut = self._words.words.generic, clause.start + 2
        for end in range(clause.end, clause.start + 1, -1):
            size = self._size(clause.start, end)
            if size > 1 and (self._norm[end - size : end] not in generic or (end - size > cut and self._plain(end - size - 1))):
                lead = Lead(clause.start, end)
                seen = scan(self._mask, self._norm, Span(clause.start, end), self._words, self._size)
                return self._left(seen, lead, count)
        return ()

    def read(self, group: Group, before: Found | None = None, *, compared: bool = False) -> Found:
        """The group as its own clause says it, `before` the group in front of it; the scope adds what it leaves out."""
        q = group.figures[0].value
        dimension = dimension_of(q)
        span, placed = before_place(self._mask, group.lead, self._norm) if dimension == "count" and self._mask[group.lead.end - 1] in PLACE_LAST else (group.lead, None)
        lead = read_lead(self._mask, self._norm, span, self._words, self._size, dimension=dimension, tail=group.tail, compared=compared)
        lead.bare = lead.end == span.end and dimension == "percent"
        seen = scan(self._mask, self._norm, _new(Span, (lead.start, lead.end)), self._words, self._size)
        merge(lead, seen)
        said = lead.share
        those = those_that(self._mask, self._norm, group, lead, dimension, tag=self._tag, measures=self._words.words.measures) if dimension in PARTED and not lead.than and THAT in self._norm[group.lead.start : group.lead.end] else ()
        names, product, noun = (those, None, False) if those else self._names(group, lead, seen, dimension)
        lead.change = None if noun and lead.change_word in _ADDED else lead.change  # 添了两台|机器
        if noun and self._norm[lead.end - 2 : lead.end] in marks.PLANNED:
            lead.status = lead.status or "planned"
        names = (with_age(self._norm, names[0]),) if len(names) == 1 and names[0].span and (dimension in PARTED or dimension == "none") and "岁" in self._norm[max(0, names[0].span.start - 5) : names[0].span.start] else names
        names = tuple([edged(self._norm, n) for n in names]) if names and EDGY.search(names[0].norm + names[-1].norm) else names
        names = (without_expected(names[0]),) if len(names) == 1 and names[0].norm[-2:] == "预期" else names
        if len(names) == 1 and names[0].span is not None and (names[0].norm[:1] in SHOWS or self._norm[names[0].span.start - 1] in SHOWS):
            names = (shown(self._norm, names[0], self._words.words.common),)
        if len(names) == 1 and names[0].norm[:1] in MODALS and names[0].span != lead.have:
            names = (without_modal(self._norm, names[0], self._words.words.common, self._size),)
        if len(names) == 1 and not noun and names[0].norm[0] in _DEEDS and names[0].span != lead.have:
            names = (meant_for(names[0], self._tag, self._words.words.measures),)
        if before is not None and before.product is not None and noun and names and seen.start >= lead.end:
            names, product = before.names, names[0].span  # 年产100万套A、100万套B
        names = () if (lead.gap and not any(self._words.words.measures(n.norm) for n in names)) else names  # 离满负荷|还差30个百分点
        if dimension == "percent" and (not lead.change or self._norm[group.tail.start : group.tail.start + 1] in AIMED):
            names = still_growing(lead, names, self._norm, group.tail)
        parted(lead, seen, group, self._mask, self._norm, names=() if said else names, dimension=dimension)
        if before is not None and before.lead.origin and lead.to and not names:
            carry(lead, before.lead, dimension)
        aside = before is not None and before.dimension != "percent" and self._norm[group.figures[0].span[0] - 1] == "("
        reading = read_measure(lead, q, self._norm[slice(*group.figures[0].span)], share_name=bool(names) and names[-1].norm.endswith(SHARES + BORNE), aside=aside, rate=dimension == "points" and marks.rate_told(self._norm, names, group), dimension=dimension)
        if len(names) == 1 and not noun and (reading.measure == "share" or (lead.bare and reading.rule == "level")) and (part := alone_in(names[0], self._tag)) is not names[0] and (reading.measure == "share" or not self._words.words.measures(part.norm)):
            names, reading = (part,), Reading("share", None, reading.rule if reading.measure == "share" else "share.in")
        counted = product or (names[-1].span if noun and names else None)
        weak = dimension in _COUNTING and len(names) == 1 and names[0].span is not None and names[0].span == lead.have and not lead.spread and len(group.figures) == 1 and names[0].norm not in marks.ENDED
        weak = weak or (len(names) == 1 and names[0].norm in NOWHERE)
        return Found(lead, seen, names, reading, product, dimension, noun, counted, weak, placed)

    def _names(self, group: Group, lead: Lead, seen: Scan, dimension: str) -> tuple[tuple[Name, ...], Span | None, bool]:
        """Names; the product of a yearly output; whether the name was read behind the number."""
        left = () if lead.share and not seen.start < lead.end else self._left(seen, lead, len(group.figures))
        left = bare_share(left) if left and left[0].norm[:1] in WHOLES else left
        if left and not lead.change and left[-1].norm.endswith(SHARES) and left[-1].norm in self._words.words.generic:
            lead.share, lead.share_word = True, ""  # 占比升至44.8%: of the name before
        left = (Name(lead.have.of(self._norm), lead.have),) if not left and lead.share and lead.have is not None and lead.have.start == seen.start == lead.end and self._whole_word(*lead.have) else left  # 外送|占四分之一
        left = self._naming(left, dimension, group.figures[0].value.unit) if left else left
        if self._norm.endswith(APART, 0, group.figures[0].span.start):  # 除板球以外的|38个大项
            left = ()
            if attended := among(self._norm, group, seen):
                return (attended,), None, False
        if len(left) == 1 and not seen.relation:
            left = self._ended(left[0], lead)
            left = (without_each(left[0], each=dimension.startswith("money/") or ("每" in left[0].norm[2:] and "每股" not in left[0].norm)),) if left else left
            left = went(self._norm, left, lead, group) if left and lead.have is not None and not self._light(lead.have) else left
            left = () if left and lead.status and (lead.noun or lead.change) and left[0].norm in FORECASTERS else left  # 外界|预测调幅
        left = (dimension == "money" and to_whom(self._norm, group, self._words.words.measures)) or by_verb(self._norm, self._words.words, lead, left, dimension) or left
        stock = (not left and dimension == "percent" and at_limit(lead, self._norm, group.tail.start)) or (seen.pronoun is not None and lead.have is None and seen.pronoun.of(self._norm) in marks.STOCKS)
        if not left and ((stock and (lead.change or lead.to)) or ((seen.companies or stock or seen.pronoun) and ((lead.change_word in marks.OPENS and (seen.companies or stock)) or (dimension == "money" and marks.QUOTED.search(self._mask, group.lead.start, group.lead.end))))):
            left = (Name("股价", None),)  # X公司报17.35元, 该股升4%
        if dimension in {"percent", "fraction"} and (part := part_behind(self._mask, self._norm, group, lead, seen, left)):
            return (part,), None, True
        if (dimension == "none" or dimension.startswith("money")) and (deed := paid_for(self._mask, self._norm, group, left, self._words.words.measures)):
            return (deed,), None, True
        if dimension == "ratio" and (valued := VALUATION.match(self._norm, *group.tail)):
            return (Name(valued[1], Span(*valued.span(1))),), None, True  # 18倍|市盈率
        told = levied(self._mask, group.tail) if dimension == "percent" and self._norm[group.tail.start : group.tail.start + 1] in DUTIES else None
        if dimension == "money" and (not left or (lead.have is not None and not self._words.words.measures(left[0].norm))):
            told = (None if left else spent_on(self._mask, group.tail, group.clause.span.end)) or (bought(self._norm, lead.have.of(self._norm), group.tail) if lead.have else None)
        if told:
            lead.have = told.span if lead.change_word in marks.ON_TOP else lead.have
            return (told,), None, True
        if (dimension == "money" or (not left and dimension == "money/count")) and (total := sum_of(self._mask, self._norm, group, left, self._tag, self._words.words.measures)):
            return (total,), None, True
        if dimension in PARTS and lead.change and (self._norm[group.tail.start : group.tail.start + 1] == "的" or lead.change_word in CUTS) and (less := cut(self._mask, self._norm, group, lead, left, self._tag, self._words.words.measures)):
            return (less,), None, True
        if dimension == "percent" and not lead.share and marks.STOCK.match(self._norm, group.tail.start, group.tail.end):
            return self._of_percent(group, lead, dimension) or left, None, False
        if dimension not in _COUNTING and dimension not in {"mass", "area", "volume", "length", "power"}:
            return self._of_percent(group, lead, dimension, alone=not left) if self._points_on(group, lead, left) else left, None, False
        if dimension in _COUNTING and (those := self._those(group, lead)):
            return (those,), None, False
        return self._by_noun(group, lead, left, dimension)

    def _by_noun(self, group: Group, lead: Lead, left: tuple[Name, ...], dimension: str) -> tuple[tuple[Name, ...], Span | None, bool]:
        """The same of what is counted or weighed: by the noun behind the number, or by what stands in front, `left`."""
        noun = behind(self._mask, self._norm, group.tail.start, group.tail.end, self._tag)
        if noun is not None and dimension == "count":
            noun = None if not left and of_them(self._norm, noun, group.lead, self._words.words.measures) else bearers(self._norm, noun, group.figures[-1].value.unit, self._size, self._words.words.measures)
            if noun is not None and served(self._norm, group.lead.end, noun):
                return (self._counted(noun, lead),), None, True  # 医院为3万名|老人|提供体检
        if noun and left and self._norm[noun.start : noun.end] in {"单位", "单元"} and left[0].norm not in self._words.words.pronouns:
            return left, None, False  # 公屋17.2万个|单位
        left = () if noun and left and dimension == "count" and left[0].norm in marks.PLANNED else left  # 规划是六座|码头
        if noun and left and noun.of(self._norm) in AIMS:
            lead.status = lead.status or "target"
            return left, None, False  # 全年游客一千万人次的|目标
        if noun and left and lead.change_word[:1] in _MORE_OR_LESS and len(lead.change_word.rstrip("了")) > 1 and not self._words.words.measures(left[0].norm):
            return (self._counted(noun, lead),), None, True  # 一亩地每年少产A公斤|粮
        if noun and left and (yearly := marks.YEARLY.fullmatch(left[-1].norm)):
            return (Name(yearly["own"], left[-1].span),), noun, False  # 用于扩建|年产2万吨
        if noun and left and dimension in _COUNTING and self._words.words.measures(left[0].norm) and not self._size(*noun) and not (lead.have and left[0].span and left[0].span.end == lead.have.end):
            noun = None  # 指数以3200点|作收
        loose = not (lead.level or lead.to or lead.change or lead.noun) or self._gained(left, lead, dimension)
        if noun and ((made := loose and bool(left) and dimension in _LAID and left[0].norm in _MAKING) or dimension in _COUNTING or (dimension == "power" and (lead.have or lead.status))) and (made or not left or lead.have is not None or loose or is_ground(noun.of(self._norm), left[0].norm)):
            return (self._counted(noun, lead),), None, True
        if noun and left and self._norm[group.figures[0].span.start - 1] == "了" and not (lead.change or lead.to or self._words.words.measures(left[0].norm)):
            return (self._counted(noun, lead),), None, True  # 仓库囤了80吨|货
        if noun and (not left or told_behind(self._norm, group, lead, noun, measured=self._words.words.measures(left[0].norm), known=self._measured(left[0]))):
            return (self._counted(noun, lead),), None, bool(left)  # 全团26万亩|棉田
        if len(left) == 1 and not noun and lead.have is not None and (those := reached(self._norm, left[0], lead.have, group.figures[0].value.unit, light=self._light(lead.have))):
            return (those,), None, False
        return self._as_done(left, lead, dimension, group.figures[0]), None, False

    def _naming(self, left: tuple[Name, ...], dimension: str, unit: Unit | None) -> tuple[Name, ...]:
        """Those of `left` that name something: no empty words, no place in which things are, no 该|指数."""
        names = tuple([n for n in left if not is_empty(n, dimension, self._words.words.generic, self._tag, self._size)])
        if len(names) != 1 or (at := names[0].span) is None:
            return names
        spot = dimension == "count" and self._norm[at.start - 1] != "的" and is_spot(names[0].norm, unit)
        return () if spot or (names[0].norm == "指数" and self._norm[at.start - 1] == "该") else names

    def _gained(self, left: tuple[Name, ...], lead: Lead, dimension: str) -> bool:
        """中心增加58名|护士: who has them stands in front."""
        return bool(left and lead.change and not lead.to and dimension == "count" and agent(left[0].norm) and not self._measured(left[0]))

    def _as_done(self, left: tuple[Name, ...], lead: Lead, dimension: str, figure: Mention) -> tuple[Name, ...]:
        """The name by what is done, where nothing else is: 卖了|300斤, 靠修表吃饭的|6人."""
        if len(left) == 1 and lead.have is not None and left[0].span and left[0].span.end < lead.have.start and self._norm[lead.have.end] == "的":
            whole = Span(left[0].span.start, lead.have.end + 1)
            return (Name(whole.of(self._norm), whole),)
        if not left and lead.have is not None and (lead.have.of(self._norm) in marks.DRAWN or not self._light(lead.have)):
            return (verb_name(self._norm, lead.have, counted=dimension == "count", unit=figure.value.unit),)
        sold = self._sold(lead, figure.span.start) if not left and lead.level and dimension == "count" else None
        return (sold,) if sold else left

    def _those(self, group: Group, lead: Lead) -> Name | None:
        """造成3人|死亡, 其中A人|是老师: what befell them, or who they are."""
        if met := self._words.befell(*group.tail) or (None if lead.change else deed_behind(self._norm, group.tail)):
            return Name(met.of(self._norm), met)
        return those_who_are(self._norm, group, lead) if self._norm[group.tail.start : group.tail.start + 1] in marks.BEING else None

    def _ended(self, name: Name, lead: Lead) -> tuple[Name, ...]:
        """The name without function words at its ends; with the verb that it ended in where that is the name."""
        if name.span is None or name.span.end - name.span.start != len(name.norm):
            return (name,)
        mean = 2 if len(name.norm) > 3 and name.norm.endswith("平均") and name.norm[-3] not in "业国省市" else 0  # 电价平均|调涨
        ends = ends_of(self._norm, _new(Span, (name.span.start, name.span.end - mean)), self._tag, self._size)
        if ends.verbs and ends.name is not None and (kept := kept_verb(self._norm, ends.verbs, name.span.end, lead)):
            return (Name(self._norm[ends.name.start : kept], Span(ends.name.start, kept)),)
        content = self._content(ends.verbs) if ends.verbs and not (lead.have and lead.have.of(self._norm) in PAYS) else None
        verb = content or (None if lead.have is None or self._light(lead.have) else lead.have)
        lead.have = content or lead.have
        if ends.name is None:
            return (name,) if lead.share and ends.verbs else run_of(self._norm, ends.verbs, self._words.words)
        left = self._norm[ends.name.start : ends.name.end]
        if verb is not None and (left in MEANS or self._size(*ends.name) < len(left) or not self._words.words.measures(left)):
            done = self._norm[verb.start : verb.end]
            verb, done = (Span(verb.start, verb.end - 1), done[0]) if len(done) == 2 and done[1] == "了" else (verb, done)
            if done in LOSES and left.endswith(("下来", "起来", "一年")):
                return (Name(done, verb),)  # 一池鱼养下来|要亏15万元
            if done in PAYS:
                return (paid(self._norm, ends.name, verb),)  # 玉米每亩|补120元
            if self._known(left + done) or done in LACKS or self._norm[max(0, ends.name.start - 2)] == "每" or (done in LOSES and not agent(left) and not left.endswith(done)) or (lead.change is not None and (agent(left) or done in TRADES)):
                return (Name(left + done, Span(ends.name.start, verb.end)),)  # 公务员|编制每年削减
            if agent(left, done):
                return (Name(left, ends.name),) if done.rstrip("了") in marks.PUTS_UP and not left.endswith(marks.PERSONS) else ()  # 财政|拿了3.5亿元
            if done in FILED and (lead.level or lead.share) and verb.start == ends.name.end:
                return (Name(left + done, Span(ends.name.start, verb.end)),)
            if self._norm[ends.name.start - 1 : ends.name.start] in {"给", "为", "替"} and not self._words.words.measures(left):
                return (Name(done, verb),)
            if left in MANNER or left in MEANS or (done == "成交" and len(left) <= 6 and done not in left):
                return (Name(left + done, Span(ends.name.start, verb.end)),)  # 免费|体检
            if self._words.words.measures(done) and not left.endswith(done):  # 居民|消费, 老年人免费乘车每年|补贴
                whole = Name(left + done, Span(ends.name.start, verb.end))
                return (whole if len(left) <= 4 else Name(done, verb),)
        modal = len(left) == 2 and left[0] in "要能会可得需" and self._tag(left)[0][1][:1] != "n"  # 每天要|发8万单
        return (Name(left[modal:], Span(ends.name.start + modal, ends.name.end)) if modal else _new(Name, (left, ends.name, "")),)

    def _points_on(self, group: Group, lead: Lead, left: tuple[Name, ...]) -> bool:
        """True where the name is to be read behind the number: nothing in front, or 有13%的上升空间."""
        light, at = lead.have is not None and self._light(lead.have), group.tail.start
        part = not (lead.change or lead.share or lead.level or lead.to) and dimension_of(group.figures[0].value) == "fraction"
        if lead.have is None and ((not lead.change and within(self._norm, group, lead)) or (part and self._norm[at : at + 1] == "的")):
            return True  # 全校四分之三的学生
        of = (self._norm[at : at + 1] == "的" or self._norm[at - 1 : at] == "半") and its(self._norm, at)
        return not left or (of and (light or (len(left) == 1 and lead.have is None and is_owner(left[0].norm))))  # 企业六成的员工

    def _of_percent(self, group: Group, lead: Lead, dimension: str, *, alone: bool = False) -> tuple[Name, ...]:
        """13%的上升空间, 42.6%的股份: the name stands behind; 投资86亿元: the verb is the name."""
        at = group.tail.start + (self._norm[group.tail.start - 1 : group.tail.start + 1] == "半数")
        free = not (lead.change or lead.share or lead.spread)
        tenths = dimension == "percent" and is_tenths(group) and (alone or not lead.level) and (lead.have is None or alone or half(self._norm, at) or not self._light(lead.have))
        if free and dimension == "percent" and (m := marks.STOCK.match(self._norm, at, group.tail.end)):
            lead.share = True  # 减持不超过2%|股份
            return (Name(m.group().lstrip("的"), Span(*m.span())),)
        if free and (self._norm[at : at + 1] == "的" or tenths or (dimension == "fraction" and group.lead.end == group.lead.start)):
            noun = behind(self._mask, self._norm, at, group.tail.end, self._tag)
            if noun and self._norm[noun.start : noun.end] not in {"从", "由", "在", "把"} and not (alone and lead.have is not None and self._norm[at] != "的" and self._tag(noun.of(self._norm))[0][1] == "v"):
                noun = those_asked(self._norm, noun)
                name = self._norm[noun.start : noun.end]
                lead.share = lead.share or (dimension == "percent" and ((tenths and not name.endswith(NO_MANY)) or name in marks.HELD or of_many(self._norm, noun, group.tail, self._words.words.measures)))
                role = self._words.words.roles.get(name)
                if role is not None and role.kind == "noun":  # -2.3%的降幅
                    lead.noun = role
                    return ()
                return (Name(name, noun),)
        if lead.have is not None and dimension == "percent" and self._norm[at - 1 : at] != "%":
            only = self._norm[lead.have.end - 2 : lead.have.end] in {"只有", "仅有"}
            lead.share = lead.share or (self._light(lead.have) and not only)  # 棉田有九成八|采用机采
        if free and lead.have is not None and not self._light(lead.have):
            return (verb_name(self._norm, lead.have),)
        if free and dimension == "percent" and not (lead.level or lead.to or lead.noun) and who_have(self._norm, at, group.tail.end):
            lead.share = True  # 六成八|的月营业额不足5万元: of those named before
        return ()

    def _left(self, seen: Scan, lead: Lead, count: int) -> tuple[Name, ...]:
        bracket = marks.PLACE_END.search(self._mask, seen.start, lead.end) if ")" in self._mask[seen.start : lead.end] else None
        span = _new(Span, (seen.start, bracket.start() if bracket else lead.end))  # 中欧班列|(西安)
        if span.end <= span.start or marks.FILLER.match(self._mask[span.start : span.end]):
            return ()
        if self._norm[span.end - 1] in "比重例额" and (held := held_in(self._norm, span)):
            span, lead.whole, lead.share = held[0], held[1], True
        if sides := sides_of(self._norm, span, lead.have, count):
            return sides
        if seen.relation and count > 1 and len(seen.counterparts) == count and seen.counterparts[0].start == span.start:
            head = self._norm[seen.counterparts[-1].end : span.end]  # 台湾和日本|旅客
            return tuple(Name(self._norm[c.start : c.end] + head, c, head) for c in seen.counterparts)
        if seen.relation:
            return (Name(self._norm[span.start : span.end], span),)
        places = len(seen.regions)
        names = self._listing.names(span, (count, count // places) if places > 1 and count % places == 0 else (count,))
        names = (count == 2 and len(names) == 1 and made_and_sold(names[0])) or names
        if len(names) != 1:
            return in_trade(names, lead.have.of(self._norm)) if lead.have is not None and lead.change is not None else names
        known = self._size(lead.start, lead.end)
        cut = self._mask[lead.end - known] if known > lead.end - span.start else ""
        if cut == REGION[1] or (cut and self._norm.startswith("县域", lead.end - known)):  # 京津冀地区|生产总值, 县域内|就诊率: it begins in what was taken off
            return (Name(self._norm[lead.end - known : lead.end], Span(lead.end - known, lead.end)),)
        return self._cleaned(names[0], lead)

    def _attained(self, span: Span) -> Name | None:
        return attained(self._mask, self._norm, span, tag=self._tag, known=self._known, measures=self._words.words.measures)

    def _cleaned(self, name: Name, lead: Lead, *, stem: bool = False) -> tuple[Name, ...]:
        """One name without the verbs and mentions in front of it."""
        assert name.span is not None
        start, end = name.span
        known = self._size(start, end)
        if known == end - start:
            return ((self._attained(name.span) if "实现" in name.norm or "完成" in name.norm else None) or name,)
        if name.norm[0] in CARRIERS and (whole := carried(self._mask, name.span)):
            return (whole,)
        if start == lead.start and name.norm[0] in AMID and (past := amid(self._norm, start, end, self._tag)) > start:
            start, name = past, Name(self._norm[past:end], Span(past, end))
        if not stem and (m := marks.SHARE_END.search(name.norm)):  # 民营经济|占比: the stem is read by itself
            cut = end - len(m.group())
            left = self._cleaned(Name(self._norm[start:cut], Span(start, cut)), lead, stem=True)
            first = left[0].span if left else None
            return (Name(self._norm[first.start : end], Span(first.start, end)),) if first else (name,)
        if (m := TOGETHER.search(name.norm)) and self._size(start, start + m.start()) > 1:
            return (Name(name.norm[: m.start()], Span(start, start + m.start())),)
        start, end, done_with = formed(self._mask, self._norm, start, end)
        if done_with:
            return (Name(self._norm[start:end], Span(start, end)),)
        if (PERIOD[0] in self._mask[start:end] or name.norm[-2:] in FLOWS) and (yearly := over_year(self._mask, self._norm, Span(start, end))):
            return (yearly,)
        if ATTAINING.search(self._norm, start, end) and (whole := self._attained(_new(Span, (start, end)))):
            return (whole,)
        if PERIOD[0] in self._mask[start:end]:
            bare, done = without_verbs(self._norm, Span(start, end), self._tag, self._size)
            end = bare.end if not done and ends_in_time(self._mask, start, bare.end) else end  # 票价今年|悄悄
        end = before_time(self._mask, self._norm, start, end)
        plain = self._mask[start:end] == self._norm[start:end] and _BREAKS.isdisjoint(self._norm[start:end])
        cut = past_spot(self._mask, start if plain else max((k + 1 for k in range(start, end) if not self._plain(k)), default=start), end)
        span, verbs = without_verbs(self._norm, Span(cut, end), self._tag, self._size)
        if verbs and span.end > span.start and (kept := kept_verb(self._norm, verbs, end, lead)):
            span, verbs, cut = Span(span.start, kept), (), max(cut, kept - marks.LONGEST)
        lead.have = (self._content(verbs) if verbs and not (lead.have and lead.have.of(self._norm) in PAYS) else None) or lead.have
        end, known = span.end, self._size(cut, span.end)
        known = known if known > 1 else 0  # 率 alone cuts 住用率
        span = Span(cut + 2, span.end) if self._norm[cut - 1 : cut] in ("元", "户") and self._norm[cut : cut + 2] in {"以上", "以下"} and span.end - cut > 3 else span  # 亿元以上|技改项目
        if cut > start and self._norm[span.start : span.start + 1] == "档" and span.end - span.start > 2:
            span = Span(span.start + 1, span.end)  # 清明|档|总票房
        while span.start < span.end and self._norm[span.start] in "的、和与及等在,:; “”)" and not AT_WORK.match(self._norm, *span) and not self._whole_word(*span):
            span = Span(span.start + 1, span.end)
        if span.end - span.start > max(known, 4):
            span = Span(max(span.start, span.end - marks.LONGEST), span.end)
            tail = tail_of(self._norm, span, self._tag, self._words.words.lead_verbs, known)
            span = tail if tail.end - tail.start >= known else Span(end - known, end)
        if span.end <= span.start:
            if (each := marks.ONE_EACH.search(self._mask, start, cut)) and self._norm[each.start()] == "一" and self._size(start, each.start()) > 1:
                return self._cleaned(Name(self._norm[start : each.start()], Span(start, each.start())), lead)  # 计件工资|一天能拿
            if lead.have is not None and (over := before_deed(self._mask, self._norm, start, cut)):
                return self._cleaned(Name(over.of(self._norm), over), lead)
            return (name,) if lead.share else ()  # 自驾出行|占八成
        if self._norm[span.start] == "地" and self._mask[span.start - 1] in FIGURE and span.end - span.start > 2:
            span = Span(span.start + 1, span.end)  # 一亩|地|年收鲜花
        if self._norm[span.start] in "一占":
            span = Span(after_article(self._norm, *span), span.end)
        return (Name(self._norm[span.start : span.end].replace("分别", "") or "分别", span),)
