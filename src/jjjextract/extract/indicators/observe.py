"""One observation: the figure with all that was found for it, its flags and its evidence; or the reason why it is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from jjjextract.document import Document
from jjjextract.exact import fractional
from jjjextract.extract.indicators.flags import flags
from jjjextract.extract.indicators.lengths import told_as_length
from jjjextract.extract.indicators.model import Observation, Slot
from jjjextract.extract.indicators.surroundings import Around
from jjjextract.extract.indicators.unnamed import FORMS, last_name
from jjjextract.extract.quantities import currency_of
from jjjextract.lang.phrases import Name
from jjjextract.lang.zh.figure_words import FigureWords
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.measure import Reading, signed
from jjjextract.lang.zh.money import DEALS
from jjjextract.lang.zh.noun import Tagger
from jjjextract.spans import Mention, Span
from jjjextract.taxonomy import Concept
from jjjextract.values import Quantity, Unit
from jjjextract.wording import Wording

__all__ = ["ConceptOf", "Observer"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor

ConceptOf = Callable[[Name | None, Found], Concept | None]

_UNITLESS = frozenset({"money", "price", "ratio", "index"})  # kinds of heads whose number may stand without a unit
_PEOPLE = (
    "人口", "居民", "群众", "农民", "员工", "职工", "学生", "用户", "游客", "观众", "消费者", "家庭", "农户", "老人", "老年人", "儿童", "劳动力", "劳动者", "党员",
    "干部", "市民", "村民", "旅客", "患者", "考生", "毕业生", "青年", "妇女", "网民", "商户", "投资者", "志愿者", "选民", "移民", "难民", "户", "农", "人员", "教师", "教职工", "士兵", "司机", "骑手", "主播", "球迷", "平民", "民众", "人", "者",
)  # fmt: skip
_NUMBERS = ("人口", "用户", "网民", "会员", "粉丝", "人数", "人次", "户数", "家数", "件数", "次数", "数量", "总数", "粉丝数", "用户数", "浏览量", "阅读量", "播放量", "点击量", "访问量", "下载量", "观看量", "曝光量", "转发量", "点赞量", "注册量")
_PAYING = frozenset("献投收付砸赚赔亏省花卖蚀补掏贴捐借贷挣缴")
_PAYS = re.compile(
    r"(?:(?<![推提演支退付突指杰发输产出])出|[献投付砸赚赔亏省花蚀补掏贴捐贷挣缴欠凑筹募垫领罚押拨融搭拿]|还了|存了|批了|追回|挽回|承担|负担|追加|结了|开价|要价|报价|报销|到手|进账|入账|注资|增资|下拨|预付|退还|退了|分到|交了|收了|卖了|砍掉)"
    r"(?:[了过着到得出下上回掉去进给]|起来|进去|出去|下去|下来|回来){0,3}(?:大概|大约|将近|差不多|超过|不到|约|近)?$"
)
_BOUNDS = {
    "约": "about", "大约": "about", "大概": "about", "差不多": "about", "几乎": "nearly", "近": "nearly", "接近": "nearly", "超": "over", "超过": "over", "逾": "over",
    "不到": "under", "不足": "under", "不及": "under",
}  # fmt: skip
_BOUND = re.compile(r"(大约|大概|差不多|几乎|接近|超过|不到|不足|不及|约|(?<!接)近|超|逾)(?:是|为|有)?$")
_LIMITS = {"最高": "at_most", "最多": "at_most", "至多": "at_most", "最少": "at_least", "至少": "at_least", "最低": "at_least"}
_LIMIT = re.compile(  # 最高可借500万元
    r"(最高|最多|至多|最少|至少|最低)(?:(?:可以?|能够?|只能|可获|也?要|得|需要?|会)(?:获得?)?[\u4e00-\u9fff]{0,3}|补[助贴偿]|奖励?|罚款?|贷款?|借|赔付?|领|减免?|省|资助)了?$"
)
_MOVED = re.compile(r"(几乎|接近|大约|大概)(?:又|都|要)?(?:翻|增长?|[上下]?[涨跌]|提高|[贵高快多]|下降|减少|降低?|减)了?$")  # 价格几乎翻了|一倍
_SMALLEST = 1000
_ORDERS = ("订单", "合同", "签单", "标的", "分红", "预算")
_WILL = re.compile(r"(大约|大概|差不多|约)(?:都|也|还)?(?:[会能要可得将]|可以|能够?)(?:到|达到?|有|占到?|用掉|花掉|做到|涨到|升到|降到)$")  # 大概会用掉|八成
_DEARER = frozenset({"便宜", "贵"})
_ASIDE = frozenset({"高出", "多出", "低出", "少出", "高", "低"})
_TIMELY = re.compile(r"高峰|巅峰|顶峰|谷底|低谷|鼎盛|尖峰|疫情|老(?![校城街店馆楼区师牌字设工品机线产办方技系模厂炉车款型])|[届期旧初始往季月时昨夜今]|(?<![岸船车路街网线地山海坡楼手市])上(?![门海岸铺游等])|前(?![台端沿厅院门排锋])|次(?!品)|轮(?![胎船椅])|年(?![轻糕猪])|日(?![本料系用晒化])|天(?![津然猫])|早(?![餐点稻])|晚(?![稻餐会])|[春夏秋冬](?![茶笋稻粮瓜枣小])|本(?![地市省县村土国科人])|以往|之|当|开|去|原|预|计划|现在|目前|眼下|如今")
_BY_NOW = re.compile(r"现在|目前|眼下|如今|当前")  # 比现在高6个百分点
_FIELD_ON = re.compile(r"(第[\d一二三四五六七八九十]{1,3}[位名]?)[、和与及][\u4e00-\u9fff]{1,6}$")
_RANKED = re.compile(r"(?:进入|(?<![跑游])进|跻身|挤进|冲进|挺进|闯进|迈进|重返|保住|稳居|位[居列]|名列|居|(?<![系排队])列|(?<!安)(?<!编)排|排名|位次)[^,;。:!?\n]{0,12}$")
_FIELDS = ("全国", "全省", "全市", "全县", "全区", "全球", "全行业", "全网", "全港", "全台", "世界", "国内", "省内", "业内", "行业", "亚洲")
_RANK_ENDS = frozenset({",", ";", "。", "、", "!", "?", "", "\n", ")", "”", "」"})
_PURE = Unit("", "1", "ratio", Decimal(1))
_PER_ONE = re.compile(r"一[个只碗份杯斤串盒瓶包袋件张趟次晚天桌套](?:就|才|也|都|只|已经?|现在|要|得)*(?:要|卖到?|收|涨到了?|降到了?|涨至|降至|跌到|花)$")
_SOLD = re.compile(r"(?:[才只就也还曾]|以前|之前|原来)(?:卖|卖到|要价)$")
_PAIR = re.compile(r"(?:人民币|[美日欧港韩加澳]元|新台币|英镑|瑞郎|卢布|卢比|泰铢|里拉)[对兑]\S{2,4}$|[离在]岸人民币$")  # 美元兑日元|升破155
_SYMBOL = re.compile(r"[A-Za-z]值$|指数[A-Z]{1,4}\d{0,2}$")  # pH值为7.8, 集中度指数CR8为86.9
_HOURS = 10000  # 服务2.6万小时


@dataclass(slots=True)
class Observer:
    """Makes observations of one document. `concept_of` finds the concept of a name where it stands."""

    doc: Document
    words: FigureWords
    wording: Wording
    reasons: dict[Span, str]
    concept_of: ConceptOf
    tag: Tagger

    def observation(
        self, figure: Mention, slot: Slot, found: Found, around: Around, how: str, counterparts: tuple[str, ...]
    ) -> Mention | None:
        """The observation of one figure of a group, or None with its reason noted."""
        q: Quantity = figure.value
        if (slot.name is None or slot.name.norm in FORMS) and (last := last_name(self.doc, q, found, self.tag)) is not None:
            slot = slot._replace(name=last)
        reason = self._no_observation(q, slot.name, around.concept, found)
        if reason:
            self.reasons[figure.span] = reason
            return None
        q = self._bounded(q, found)
        q, inferred = self._unit(q, around.concept, slot.name, found)
        if found.reading.measure == "increment" and q.unit is not None and q.unit.text == "厘":
            q = q._replace(unit=q.unit._replace(code="pp", dimension="points"))
        reading = self._compared(found, around, slot.name)
        value = Observation(
            figure=figure if q is figure.value else Mention(figure.span, figure.kind, q, figure.rule),
            name=slot.name,
            concept=self._concept_id(slot.name, found, around.concept),
            measure=reading.measure,
            status=around.status,
            amount=signed(reading, found.lead, q.amount),
            upper_amount=None if q.upper_amount is None else signed(reading, found.lead, q.upper_amount),
            direction=reading.direction,
            basis=around.against.basis,
            base_period=around.against.base,
            regions=() if slot.subject is not None else slot.regions,
            period=around.told.value,
            counterparts=counterparts,
            of=found.lead.whole.of(self.doc.text) if found.lead.whole else None,
            subject=slot.subject,
            speaker=around.speaker,
            source=around.source,
            evidence={
                "indicator": slot.name.span if slot.name else None,
                "period": around.told.span,
                "regions": slot.region_spans if slot.subject is None else (),
                "bound": q.bound_at,
                "basis": around.against.span,
            },
            flags=flags(
                self.doc, q, slot, unit_inferred=inferred, period=around.told.value, period_at=around.told.span,
                period_inherited=around.told.inherited, basis_inherited=around.inherited_basis,
            ),
            rule=f"zh.{reading.rule}",
            receipt=(how,),
        )
        return _new(Mention, (figure.span, "indicator", value, value.rule, (figure,), how))

    def _bounded(self, q: Quantity, found: Found) -> Quantity:
        """约占全省的三成, 不到全国的五分之一: the word that bounds stands in front of the whole."""
        at = found.lead.share_at or found.lead.times or found.lead.whole
        if q.bound != "exact" or q.bound_at is not None:
            return q
        if at is None:
            m = _LIMIT.search(self.doc.norm, max(0, q.span.start - 10), q.span.start) if found.lead.have or found.noun else None
            if m is None and self.doc.norm[q.span.start - 1] in "到达有占掉":
                m = _WILL.search(self.doc.norm, max(0, q.span.start - 10), q.span.start)
            if m is None and (found.lead.multiply or found.lead.change):
                m = _MOVED.search(self.doc.norm, max(0, q.span.start - 8), q.span.start)
            return q._replace(bound=_LIMITS.get(m[1]) or _BOUNDS[m[1]], bound_at=Span(*m.span(1))) if m else q
        m = _BOUND.search(self.doc.norm, max(0, at.start - 4), at.start)
        return q._replace(bound=_BOUNDS[m[1]], bound_at=Span(*m.span(1))) if m else q

    def _compared(self, found: Found, around: Around, name: Name | None) -> Reading:
        """A change against another place is a difference; a percentage of what can be counted is a share."""
        aside = found.dimension == "points" and found.lead.change_word in self.words.adjectives
        bare = around.against.span is not None and not (around.against.basis or around.against.base)
        if self._part(found, name):
            return Reading("share", None, "share.part")
        place = around.against.place or (aside and bare and not _BY_NOW.search(self.doc.norm, *(around.against.span or (0, 0))))
        kind = bare and not place and self._other_kind(around.against.span, found)
        if ((place and found.dimension != "ratio") or kind) and found.lead.change:
            found.lead.difference = "lower" if found.reading.direction == "decrease" else "higher"
            return Reading("difference", None, "difference")
        return found.reading

    def _other_kind(self, span: Span | None, found: Found) -> bool:
        """比设计值低, 比趴睡短6分钟: what it is compared with is another kind or a norm, and no other time."""
        word = found.lead.change_word.rstrip("了")
        plain = word in self.words.adjectives or word in _ASIDE
        return plain and span is not None and span.end - span.start > 1 and not _TIMELY.search(self.doc.norm, span.start, span.end + (self.doc.norm[span.end] == "时"))

    def _part(self, found: Found, name: Name | None) -> bool:
        """定价首饰的占比由15%增至30%, 前五大客户合计六成: the name makes a share of a percentage."""
        if name is None or found.dimension not in {"percent", "none"} or found.reading.measure != "level":
            return False
        if not found.names and name.norm.endswith(("比例", "份额", "持股")):
            return found.dimension == "percent"
        if name.norm.endswith(("结构", "占比", "佔比", "比重", "占有率", "市占率")):
            return found.dimension == "percent" or name.norm.endswith("结构")
        if found.dimension != "percent" or found.lead.times:
            return False
        head = self.wording.zh.head_of(name.norm)
        many = head is not None and head.kind == "count"
        return (many or (name.norm.endswith(_PEOPLE) and name.norm[-1] != "农")) and not found.lead.to

    def _no_observation(self, q: Quantity, name: Name | None, concept: Concept | None, found: Found) -> str | None:
        if name is None or not name.norm:
            return "duration" if q.kind == "duration" else "no_name"
        if q.kind == "rank" and not (found.lead.rank or found.scan.regions or found.lead.level or found.lead.to or found.lead.origin or self._rank_on(q)):
            return "ordinal"
        if q.kind == "duration" and not self._named_duration(q, name, concept, own=bool(found.names)) and not (q.unit_at and q.amount and q.amount >= _HOURS and found.lead.have):
            return "duration"
        if q.kind == "cardinal" and not (found.on or self._bare(q, concept) or self._told_by(q, name, found) or self._rate_on(q, concept, found)):
            return "bare_number"
        return None

    def _in_field(self, q: Quantity) -> bool:
        """进入全国|前十, 产量全国|第三."""
        norm, at = self.doc.norm, q.span.start
        return _RANKED.search(norm, max(0, at - 16), at) is not None or (norm[at] == "第" and norm.endswith(_FIELDS, 0, at))

    def _rank_on(self, q: Quantity) -> bool:
        """居全国第6位、中部第2位: the same thing's rank in another field."""
        if self._in_field(q) and self.doc.norm[q.span.end : q.span.end + 1] in _RANK_ENDS:
            return True  # 进入全国|前十, 产量全国|第三
        m = _FIELD_ON.search(self.doc.norm, max(0, q.span.start - 16), q.span.start)
        return m is not None and any(b.value.kind == "rank" and b.span.end == m.end(1) and b.span not in self.reasons for b in self.doc.within("quantity", (m.start(), m.end(1))))

    def _named_duration(self, q: Quantity, name: Name, concept: Concept | None, *, own: bool) -> bool:
        head = self.wording.zh.head_of(name.norm.removesuffix("中位数").removesuffix("平均数").removesuffix("平均值"))
        if own and name.norm.startswith(("人均", "平均", "户均")) and len(name.norm) > 3:
            return True  # 人均停留1.6天
        return (concept is not None and concept.dimension == "time") or (head is not None and head.kind == "duration") or told_as_length(self.doc, q, name.norm)

    def _told_by(self, q: Quantity, name: Name, found: Found) -> bool:
        """A number without a unit whose name says it (电费6000多万), or that moves (pH值从9.6降到8.2)."""
        head = self.wording.zh.head_of(name.norm)
        if (head is not None and head.kind in _UNITLESS) or name.norm.endswith(_NUMBERS):
            return True
        if found.noun and q.unit_at is not None and name.norm.endswith(_PEOPLE):
            return True  # 惠及1.2亿|居民
        if self._money_by(q, name, found) or _SYMBOL.search(name.norm) or _PAIR.search(name.norm):
            return True
        lead = found.lead
        return bool(lead.origin or lead.to) and (name.norm.endswith(("值", "比", "数", *_PEOPLE)) or name.norm[-1:].isascii())

    def _priced(self, q: Quantity, found: Found) -> bool:
        """便当一个涨到一百二, 去年才卖150: what one costs, or what the thing just told of was sold for."""
        low = max(0, q.span.start - 8)
        return _PER_ONE.search(self.doc.norm, low, q.span.start) is not None or (not found.names and _SOLD.search(self.doc.norm, low, q.span.start) is not None)

    def _money_by(self, q: Quantity, name: Name, found: Found) -> bool:
        """True where the name, or the verb in front, is of money, and the number has a scale or is no count."""
        if found.paid or self._priced(q, found):
            return True
        large = q.unit_at is not None or (q.amount is not None and q.amount >= _SMALLEST)
        if large and not name.norm.endswith(_PEOPLE + _NUMBERS) and not found.noun and _PAYS.search(self.doc.norm, max(0, q.span.start - 12), q.span.start):
            return True  # 前后搭进去|三百四十万
        head = self.wording.zh.head_of(name.norm)
        verb = found.lead.have.of(self.doc.norm) if found.lead.have else found.lead.change_word
        scaled = q.unit_at is not None or (q.amount is not None and q.amount >= _SMALLEST)
        if verb.rstrip("了") in _DEARER:
            return True  # 比五一便宜了100多
        paid = bool(verb) and any(c in verb for c in _PAYING)
        if scaled and (name.norm.endswith(_ORDERS) or (name.norm == "目标" and q.unit_at is not None and "亿" in q.unit_at.of(self.doc.norm))) and not found.noun:
            return True  # 在手订单|三十二亿
        return (head is not None and head.kind in {"money", "price"}) or (scaled and (paid or name.norm in DEALS or name.norm[-1:] in "费钱款薪价奖"))

    @staticmethod
    def _bare(q: Quantity, concept: Concept | None) -> bool:
        if concept is None:
            return False
        return (
            concept.dimension in {"index", "ratio"}
            or "bare_scale" in q.flags
            or concept.dimension in {"money", "count"}
        )

    def _unit(self, q: Quantity, concept: Concept | None, name: Name | None, found: Found) -> tuple[Quantity, bool]:
        """A unit for a number that has none: money where the name is money, `1` where it is a ratio (收入比缩小至2.68)."""
        if (q.unit is not None and q.unit.code not in {"1", ""}) or q.kind not in {"cardinal"}:
            return q, False
        if found.on is not None and q.unit is None:
            return self._as_before(q, found.on), True
        if q.unit is None and concept is not None and concept.dimension == "ratio":
            return q._replace(unit=_PURE), False
        if q.unit is None and self._rate_on(q, concept, found):
            return q._replace(kind="percent", unit=Unit("", "%", "percent", Decimal(1))), True
        named = name is not None and self._money_by(q, name, found)
        if not named and (concept is None or concept.dimension != "money"):
            return q, False
        return self._as_money(q), True

    def _rate_on(self, q: Quantity, concept: Concept | None, found: Found) -> bool:
        """毛利率掉了1.4个百分点,剩下二十二点三: the rate just told of, by a number with a point."""
        if found.names and found.names[0].norm.endswith("率") and not found.lead.change and q.unit is None and q.unit_at is None:
            moved = found.lead.to or found.lead.origin  # 毛利率从二十六|掉到十九
            return q.value is not None and 0 < q.value < 100 and (moved or fractional(q.value) or q.upper is not None)  # 毛利率四十七到四十八
        rate = concept is not None and concept.dimension == "percent" and not found.names and q.unit_at is None
        return rate and q.value is not None and 0 < q.value < 100 and fractional(q.value)

    def _as_before(self, q: Quantity, on: tuple[str, str]) -> Quantity:
        """The number in the unit, and of the dimension, of the figure before."""
        code, dimension = on
        factor = q.amount / q.value if q.amount and q.value else Decimal(1)
        kind = dimension if dimension in {"money", "count"} else "measure"
        return q._replace(kind=kind, unit=Unit(q.unit_at.of(self.doc.norm) if q.unit_at else "", code, dimension, factor))

    def _as_money(self, q: Quantity) -> Quantity:
        code = currency_of(self.doc)
        text = q.unit.text if q.unit else q.unit_at.of(self.doc.norm) if q.unit_at else ""
        factor = q.unit.factor if q.unit else type(q.amount or 1)(1)
        unit = Unit(text, code, "money", factor)  # type: ignore[arg-type]
        return Quantity(
            "money", q.value, q.upper, unit, q.amount, q.upper_amount, q.bound, q.span, q.number, q.unit_at, q.bound_at,
            q.flags,
        )  # fmt: skip

    def _concept_id(self, name: Name | None, found: Found, concept: Concept | None) -> str | None:
        if name is None:
            return None
        own = self.concept_of(name, found)
        return own.id if own else (concept.id if concept and not found.names else None)
