"""What speech leaves out, or adds, around a figure: 民办的也就四成, 到齐的有八成, 甲和乙加起来两成八, 用掉八成.

Each rule looks at the words right in front of the figure and at what was told before it in the paragraph. Fails where the
figure goes on with something else than the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.extract.indicators.chain import stem_of, unit_of
from jjjextract.extract.indicators.model import Slot, Subject
from jjjextract.lang.phrases import Group, Name, matched
from jjjextract.lang.zh.figure_words import Role
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.measure import Reading
from jjjextract.spans import Span

__all__ = ["possessed", "spoken_on"]

_SHARE = Reading("share", None, "share.on")
_REACH = 8
_SPENDING, _OF_SPENDING = frozenset({"花", "花掉", "花费", "用", "用掉", "花去", "烧"}), ("费", "费用", "成本", "支出", "开支", "预算", "投入", "投资", "经费", "钱")
_DONE_WITH, _EATING = frozenset("花用烧投招雇聘请裁中末年全半季本"), frozenset("股掉蚀食累低招雇聘裁惠造带救资帮吸安投请")  # what a rule of `_worth` begins with
_SUMS = frozenset({"money", "count"})
_MONEYED = frozenset({"money", "none"})
_ALSO = r"(?:也|就|则|还|才|只|更|大概|大约|有|是|能|要|得|都|已经?)*$"
_HEADLESS = re.compile(rf"(?:(?<=[,;、。:!?\n])|\A)(?:其中)?(?P<x>[\u4e00-\u9fff]{{2,4}})的{_ALSO}")  # 民办的|也就四成, 到齐的|有八成
_USED_UP = re.compile(r"(?P<v>用掉|用了|用去|花掉|花了|花完|完成了?|执行了?|卖掉|到位|到账|收回|拨付了?)$")
_SUM = r"(?:加起来|加在一起|合起来|加总)"
_LISTED = re.compile(rf"(?:(?<=[,;。:!?\n])|\A)(?P<n>[\u4e00-\u9fff]{{2,10}}(?:[、和与及同跟][\u4e00-\u9fff]{{2,10}}){{1,3}})(?:[两三][者项个])?{_SUM}(?:有|是|共|占(?:[^,;。:占]{{1,12}}?的?)?)?$")
_ALL_OF = re.compile(rf"(?P<n>前[一二三四五六七八九十\d]+大?[\u4e00-\u9fff]{{2,8}}|[\u4e00-\u9fff]{{3,8}}?)(?<![季年月天日周])(?:全都?)?{_SUM}$")
_EATEN = re.compile(r"(?:吃掉|吞掉|侵蚀|拖累|拉低|蚕食)了?(?P<n>[\u4e00-\u9fff]{2,6})$")
_SPENT = re.compile(
    r"(?:^|(?<=[,;。:\n]))(?:其中|光|单是?|仅)?(?P<n>[\u4e00-\u9fff]{0,8}?(?:费用?|成本|支出|开支|赔付|补贴|投入|经费|款|租金|工资|薪酬|利息|税|房租))"
    r"(?:[今去前明]年|[上下]半年|[一二三四前]{1,2}季度?|[本上]个?月|每年|每个?月|一年|一个月|每天|一天|全年|累计|一共|总共)*(?:就|只|才|要|大概|都|也|得)*(?:花|用|烧|砸)(?:掉|了|去|出去)*$"
)
_FEE_EACH = re.compile(r"(?:^|(?<=[,;。:“\n]))(?P<n>[\u4e00-\u9fff]{1,6}(?:[费价租薪款]|价格|租金|成本|工资|利润|收入|利息))[一每](?:平方?米|公斤|[\u4e00-\u9fff])[\u4e00-\u9fff]{0,4}?(?:从|由|要|卖|收|是|才|就|大概|平均|涨到|降到)*$")
_THEN = re.compile(
    r"[\s,;、(]*(?:而|但|不过)?(?:[今去前]年|上年|[上下]半年|第?[一二三四]季度|[上本]个?[月季]|上一?个?季度|[\d一二三四五六七八九十]{1,2}月份?|\d{4}年|前[一二三]季度?|同期|疫情前|此前|之前|原来|以前|当时)+(?:同期)?(?:则|还|也|却|才|只|就|的|数)*(?:是|为|有|达到?|才|只有|仅有?)?"
)
_USED_OR_MADE = frozenset("发用耗省")
_REACHED = re.compile(r"(惠及|造福|带动|救助|资助|帮扶|吸纳|安置)了?$")
_LARGEST = ("大头", "最多", "最大", "最高", "最少")
_INVESTS = ("计划投", "打算投", "准备投", "要投", "再投", "还投", "会投", "先投")
_QUICKER = {"快": "decrease", "慢": "increase"}
_AIM = re.compile(r"(?P<n>目标|预算|指标|任务)(?:还|就|都|定)?(?:是|为|在|定在|看到)?$")
_WHO = ("人", "员", "工", "者", "生", "客", "户", "商", "家", "孩子", "村民", "居民")
_HOLDS, _THAT_HOLDS = re.compile(r"(?:[个座间栋处条艘台只口一]|[建盖修]了?)(?:能|可|可以|够)(?:存|装|放|容纳|容|停|坐|住|储|收|养|种)$"), re.compile(r"的(?P<n>[\u4e00-\u9fff]{2,6})(?=[,。;!?、\n]|$)")
_PLAIN_KIND = re.compile(
    r"(?:^|(?<=[,;。:“\n]))(?P<n>[\u4e00-\u9fff]{2,4})的(?:一个月|每个?月|一年|每年|一天|每天|一晚|一次|一节课|一学期|平均|均价|大概|就|才|只|都|也)+(?:收|要|卖|交|付|给|拿|花|挣|赚)?到?$"
)
_PARTS_OF, _BEARS = frozenset({"percent", "fraction"}), frozenset("掏出拿担贴补")
_GROUPS = frozenset({"群体", "板块", "品类", "部门", "大区", "片区", "客户", "行业", "市场", "渠道", "产品", "街道", "门店", "车间", "景区", "景点", "公园", "商场", "口岸", "机场", "车站", "学校", "医院", "夜市"})
_AS_ONE = re.compile(r"(?:(?<=[,;。:\n])|^|(?<=其中)|(?<=光))(?:光|单是?|仅)?(?P<n>[\u4e00-\u9fff]{2,8}?)这?一个(?P<kind>[\u4e00-\u9fff]{2})(?=就|都|便|也|贡|占|拿|撑)")
_BORNE = re.compile(
    r"(?:由|靠)?(?P<who>(?:[市省县区镇乡]|中央|地方|国家|各级|本级)?财政|(?:市|县|省|地方)?政府|医保|社保|商保|保险公司|个人|患者|企业|公司|单位|学校|村集体|集体|农户|[村省市县区厂]里|中央|地方|国家|家庭|业主|平台|[\u4e00-\u9fff]{0,4}基金|厂家|店家|商家|总部|加盟商|合作社|房东|租客|买方|卖方|甲方|乙方)"
    r"(?:[替给为帮][\u4e00-\u9fff]{1,6}?)?(?:各自|各|就|都|只|再|还|来|要|能|会|可以|得)*(?:掏|出|拿|承担|负担|分担|贴|补贴?)了?(?:大概|大约|约)?$"
)
_TOLD, _DOWN, _UP = 40, frozenset("降跌减缩下"), frozenset("涨升提加增上贵")
_AND = re.compile("[、和与及同]")
_PARTS = re.compile(r"(?:(?<=[,;。:!?\n])|\A)(?P<list>[\u4e00-\u9fff]{2,6}(?:[、和与及同][\u4e00-\u9fff]{2,6}){1,5}?)(?:分别|各自?|依序|占|是|为)+$")
_DIVIDED = re.compile(r"(?:地区|区域|市场|国别|来源地?|客源|客户|渠道|销售地)(?:别|分布|结构|划分|方面|的话|来?看|分|上)*$")
_PER_SHARE = re.compile(r"每\d*[一十百]?股拟?(?P<v>派|分红|派息|派现|派发)$")
_TERMS = frozenset({"", "中期", "末期", "年度", "全年", "半年度", "季度", "本期"})
_ASIDE = re.compile(r"(?P<n>[\u4e00-\u9fff]{2,4}?)(?:方面|这一?块|上)?")
_EARNED = re.compile(r"(?P<n>每股(?:[赚亏蚀]|净赚))了?$")
_PUT_IN = re.compile(r"投(?:下去|进去|出去|了)?")
_ONE_OF_THEM = re.compile(r"[\s,;]*(?:其中)?(?:最[\u4e00-\u9fff]{1,2}|普通|一般|便宜|好点?|差点?|大|小|[\u4e00-\u9fff]等)的一(?P<m>[\u4e00-\u9fff])(?:[也才就都还曾要只能可以卖到重长值得达有超过近约]|售价|价格)*")
_ENDS, _SAME_SENTENCE = re.compile(r"[。!?;\n]"), 40  # characters
_RATED = ("率", "负荷", "开工", "入住", "上座", "度", "利率", "税", "息", "利润", "价", "量", "额", "幅", "速", "比", "指数", "目标", "损耗", "亏损", "差", "折扣", "优惠")
_ONLY = re.compile(r"(?:的?(?:为|达到?|还|也|都|就|则|只|才|仅|却|更|大约|大概|约|近|不到|不足|不及|超过|有|是|剩|另)){0,4}")
_TRADE = ("行业", "同业", "全行业", "业内")
_TAKEN_ON = {"招": "招人", "雇": "雇人", "聘": "聘人", "请": "请人", "裁": "裁人"}
_OF_THEM = re.compile(r"(?P<which>[前后])者的(?=[\u4e00-\u9fff]{2})")


def spoken_on(found: Found, group: Group, slots: Sequence[Slot], norm: str, silent: Span | None) -> None:
    """Give `found` the name, and the share, that the words around the figure only hint at."""
    if len(found.names) > 1 or len(group.figures) > 1:
        if not found.names and found.dimension == "percent" and silent is not None:
            _by_place(found, group, norm, silent)
        return
    last, lead, dimension = slots[-1] if slots else None, norm[group.lead.start : group.lead.end], found.dimension
    name = found.names[0].norm if found.names else ""
    done = last is not None and name and "的" in lead and _headless(found, group, last, norm)
    done = done or (dimension == "percent" and last is not None and last.kind in _SUMS and _used_up(found, group, norm))
    done = done or (("起" in lead or "加" in lead or (silent is not None and norm[silent.end - 1] in "来起总")) and _summed(found, group, last, norm, silent))
    done = done or (dimension == "percent" and last is not None and last.measure == "share" and _told_before(found, slots))
    done = done or ((name[:1] in _DONE_WITH if name and name != "人" and "股" not in lead else not _EATING.isdisjoint(lead)) and _worth(found, group, slots, norm, silent))
    done = done or (dimension == "percent" and last is not None and last.measure == "share" and _next_part(found, group, last, norm))
    if "的一" in lead and slots and not found.lead.change and (one := _one_of_them(group, slots, norm)):
        found.names = (one,)
    if dimension == "percent" and found.reading.measure == "level" and last is not None and last.measure == "share" and silent is not None and norm.endswith(_LARGEST, silent.start, silent.end):
        found.reading, found.lead.share = _SHARE, True  # 房租占一成六,原料最大头,|三成五
    if dimension == "time" and found.lead.change_word[:1] in _QUICKER and found.reading.measure == "increment":
        found.reading = found.reading._replace(direction=_QUICKER[found.lead.change_word[0]])  # 修复时间快了|十一分钟
    if dimension == "percent" and not found.names and last is not None and (last.measure == "share" or found.lead.share) and last.subject is not None and len(found.scan.regions) == 1:
        _of_place(found, lead, norm)
    if dimension in _PARTS_OF and not found.lead.change:
        _borne(found, group, norm)
    elif dimension == "money" and name[-1:] == "收" and len(name) > 3 and name[-2] in "只就才也都还":
        found.names = (Name(name[:-2], found.names[0].span),)  # 小箱只收|八块
    elif dimension == "money" and "的" in lead and (m := _PLAIN_KIND.search(norm, *group.lead)) and name in {"", m["n"], "收", "要", "拿", "交", "付", "平均"}:
        found.names = (matched(m, "n"),)  # 公办的一个月收|两千八
    elif dimension == "energy" and name[-1:] in _USED_OR_MADE and len(name) < 7 and group.figures[0].value.unit.text.endswith("电"):
        found.names = (Name(name[-1] + "电", found.names[0].span),)  # 一年能发|十七亿度电
    elif dimension.startswith("money") and len(name) > 2 and name.endswith("平均"):
        found.names = (Name(name[:-2], found.names[0].span),)  # 一顿饭平均|十三块五
    elif dimension == "money" and "一" in lead and (m := _FEE_EACH.search(norm, *group.lead)):
        found.names = (matched(m, "n"),)  # 海运费一个柜子|两千美元
    elif norm[group.tail.start : group.tail.start + 1] == "的" and _HOLDS.search(norm, *group.lead) and (m := _THAT_HOLDS.match(norm, *group.tail)):
        found.names = (matched(m, "n"),)  # 能存|一千吨|的冷库
    if name in _GROUPS and (m := _AS_ONE.search(norm, *group.clause.span)) and m["kind"] == name:
        found.names = (Name(m["n"] + ("" if dimension == "percent" else name), Span(*m.span("n"))),)  # 退休工人一个群体就占|三成
    if dimension == "percent" and found.lead.noun is not None and lead.rstrip("只才也就大概约在是为有不到近超过差多").endswith("幅度") and not found.names:
        _which_way(found, group, norm)
    if dimension == "percent" and not found.names and last is not None and last.measure == "growth" and found.reading.measure == "level" and _THEN.fullmatch(norm, *group.lead):
        _as_before(found, group, norm)
    if not (found.names or slots) and dimension in _MONEYED and (m := _AIM.search(norm, *group.lead)):
        found.names = (matched(m, "n"),)  # 今年的目标是|三亿六
    if not done and last is not None and found.scan.pronoun is not None and not found.names and last.name is not None and last.name.norm.startswith(_TRADE) and (rest := last.name.norm.removeprefix("全")[2:]):
        found.names = (Name(rest, last.name.span),)  # 行业均价跌了三成,我们跌了一成


def _as_before(found: Found, group: Group, norm: str) -> None:
    """出口增长8%,去年同期是|5%: another time's value of the rate of change just told."""
    fell = [c for c in norm[max(0, group.lead.start - _TOLD) : group.lead.start] if c in _DOWN or c in _UP]
    value = group.figures[0].value.value
    way = "decrease" if (value is not None and value < 0) or (fell and fell[-1] in _DOWN) else "increase"
    found.reading = Reading("growth", way, "growth.then")


def _borne(found: Found, group: Group, norm: str) -> None:
    """县财政担|七成, 占股|两成: who bears a part of a cost, and a part of the shares."""
    last = norm[group.lead.end - 3 : group.lead.end]
    m = _BORNE.search(norm, *group.lead) if not _BEARS.isdisjoint(last) else None
    if m is not None:
        found.names, found.reading, found.lead.share = (matched(m, "who"),), _SHARE, True
    elif found.lead.share and found.lead.whole is not None and found.lead.whole.of(norm) == "股":
        at = found.lead.whole
        found.names = (Name("占股", Span(at.start - 1, at.end)),)


def _which_way(found: Found, group: Group, norm: str) -> None:
    """降了三百块,幅度|一成: a bare 幅度 is that of the change just told, up or down."""
    told = [c for c in norm[max(0, group.lead.end - _TOLD) : group.lead.end] if c in _DOWN or c in _UP]
    if told and told[-1] in _DOWN:
        found.lead.noun = Role("noun", "decrease")
        found.reading = Reading("growth", "decrease", "growth.noun")


def _of_place(found: Found, lead: str, norm: str) -> None:
    """欧洲客户占五成五,美国|两成: of what a company sells the place is the part."""
    place = found.scan.regions[0]
    if lead.strip(",;则占 ").removeprefix("其中").strip(",") == place.of(norm):
        found.names, found.scan.regions, found.reading, found.lead.share = (Name(place.of(norm), place),), (), _SHARE, True


def _by_place(found: Found, group: Group, norm: str, silent: Span) -> None:
    """地区别的话,日本、欧洲、中国大陆分别是|A、B、C: places are the parts of what is sold, and not whose the figures are."""
    m = _PARTS.search(norm, *group.lead) if _DIVIDED.search(norm, *silent) else None
    items = _AND.split(m["list"]) if m else []
    if len(items) == len(group.figures):
        found.names = tuple(Name(item, Span(*m.span("list")) if m else None) for item in items)
        found.scan.regions, found.reading, found.lead.share = (), _SHARE, True


def _headless(found: Found, group: Group, last: Slot, norm: str) -> bool:
    """民办的|也就四成, 到齐的|有八成."""
    m = _HEADLESS.search(norm, *group.lead)
    if m is None or last.name is None or not found.names or found.names[0].norm != m["x"]:
        return False
    if last.kind == "count" and found.dimension == "percent":
        found.reading, found.lead.share = _SHARE, True
    elif last.kind == found.dimension and found.dimension in {"percent", "money"} and last.measure == "level" and not found.lead.share:
        found.names = (Name(m["x"] + last.name.norm, Span(*m.span("x")), last.name.norm),)
    return True


def _one_of_them(group: Group, slots: Sequence[Slot], norm: str) -> Name | None:
    """最贵的一方|卖到4.8万元: one of those that were counted with the same measure word."""
    m = _ONE_OF_THEM.fullmatch(norm, *group.lead)
    told = next((s for s in reversed(slots[-_REACH:]) if s.unit == f"{{{m['m']}}}"), None) if m else None
    return told.name if told is not None else None


def _used_up(found: Found, group: Group, norm: str) -> bool:
    """资本支出编了十八亿,会用掉|八成."""
    m = _USED_UP.search(norm, *group.lead) if not found.lead.change else None
    if m is None or (found.names and found.names[0].norm != m["v"].rstrip("了")):
        return False
    found.names, found.reading, found.lead.share = (), _SHARE, True
    return True


def _summed(found: Found, group: Group, last: Slot | None, norm: str, silent: Span | None) -> bool:
    """台湾和东南亚加起来|两成八; 前五大客户加起来,|大概六成五."""
    m = _LISTED.search(norm, *group.lead)
    if m is None and silent is not None and not found.names and norm[silent.end - 1] in "来起总":
        m = _ALL_OF.fullmatch(norm, *silent)
    if m is None:
        return False
    found.names, found.scan.regions = (matched(m, "n"),), ()
    if found.dimension == "percent" and last is not None and last.measure == "share":
        found.reading, found.lead.share = _SHARE, True
    return True


def _told_before(found: Found, slots: Sequence[Slot]) -> bool:
    """甲、乙各占六成和四成,乙去年只有|三成: a share of the same part as before."""
    if found.reading.measure != "level" or not found.names:
        return False
    if not any(s.measure == "share" and s.name is not None and stem_of(s.name) == found.names[0].norm for s in slots[-_REACH:]):
        return False
    found.reading = _SHARE
    return True


def _next_part(found: Found, group: Group, last: Slot, norm: str) -> bool:
    """白菜占四成,萝卜不到|一成: the next part of the same whole, in the same sentence and with no verb of its own."""
    name = found.names[0] if len(found.names) == 1 else None
    if name is None or name.span is None or found.reading.measure != "level" or found.lead.change or found.lead.own_period or found.lead.noun:
        return False
    if last.name is None or last.name.span is None or not 0 < name.span.start - last.name.span.end < _SAME_SENTENCE or _ENDS.search(norm, last.name.span.end, name.span.start):
        return False
    if name.norm.endswith(_RATED) or not (found.lead.to or _ONLY.fullmatch(norm, name.span.end, group.figures[0].span.start)):
        return False
    found.reading, found.lead.share = _SHARE, True
    return True


def _worth(found: Found, group: Group, slots: Sequence[Slot], norm: str, silent: Span | None) -> bool:
    """就吃掉毛利|三千万; 中期每10股派|1.2元; 已经投下去|三亿; 招了|四百人."""
    name = found.names[0].norm if found.names else ""
    if found.dimension in _MONEYED and not name and (m := _EATEN.search(norm, *group.lead)):
        found.names = (matched(m, "n"),)
    elif found.dimension in _MONEYED and name in _SPENDING and (m := _SPENT.search(norm, *group.lead)):
        found.names = (matched(m, "n"),)  # 装修费用|去年花了|A
    elif name in {"", "人"} and norm[slice(*group.lead)].rstrip("了过到")[-1:] in _TAKEN_ON and unit_of(group.figures[0]) in {"{人}", "{名}", "{位}", "{个}"}:
        verb = norm[slice(*group.lead)].rstrip("了过到")[-1:]
        found.names = (Name(_TAKEN_ON[verb], Span(group.lead.end - 1, group.lead.end)),)  # 计划招|八百人
    elif found.dimension == "money" and (name in _TERMS or name[-1] in "会司团行们的定") and (m := _PER_SHARE.search(norm, *group.lead)):
        aside = _ASIDE.fullmatch(norm, *silent) if silent is not None else None
        found.names = (matched(aside, "n") if aside else Name("派息", Span(*m.span("v"))) if m["v"] == "派" else matched(m, "v"),)
    elif found.dimension.startswith("money") and (m := _EARNED.search(norm, *group.lead)):
        told = next((s.name for s in slots[-_REACH:] if s.name is not None and s.name.norm.startswith("每股")), None)
        found.names = (told or matched(m, "n"),)
    elif found.dimension in _MONEYED and _PUT_IN.fullmatch(name) and slots and slots[-1].name is not None and slots[-1].name.norm.endswith("投资"):
        found.names = ()
    elif name in _SPENDING and found.dimension in _MONEYED and slots and slots[-1].name is not None and slots[-1].name.norm.endswith(_OF_SPENDING):
        found.names = ()  # 研发费用要加三千万,去年花了|一亿五
    elif name in {"", "投"} and found.dimension in _MONEYED and norm.endswith(_INVESTS, *group.lead):
        found.names = (Name("投资", Span(group.lead.end - 1, group.lead.end)),)  # 今年计划投|八亿七
    elif name == "" and (m := _REACHED.search(norm, *group.lead)) and unit_of(group.figures[0]) in {"{人}", "{名}", "{户}"}:
        found.names = (Name(m[1], Span(*m.span(1))),)  # 枸杞种了两千亩,带动|一百六十户
    elif name in _TAKEN_ON and unit_of(group.figures[0]) in {"{人}", "{名}", "{位}"}:
        found.names = (Name(_TAKEN_ON[name], found.names[0].span),)
    else:
        return False
    return True


def possessed(found: Found, listed: Sequence[Slot], slots: Sequence[Slot]) -> Subject | None:
    """前者的亏损面: the name without 前者的, and the subject of the one of the two just told that it stands for; 降到|7%: his again."""
    if not found.names and found.lead.to and slots and slots[-1].subject is not None and any(s.subject == slots[-1].subject for s in listed):
        return slots[-1].subject
    m = _OF_THEM.match(found.names[0].norm) if len(found.names) == 1 and found.names[0].norm[1:3] == "者的" else None
    if m is None or all(s.regions for s in listed):
        return None
    name, span = found.names[0].norm[m.end() :], found.names[0].span
    found.names = (Name(name, Span(span.end - len(name), span.end) if span else None),)
    return (listed[0] if m["which"] == "前" else listed[-1]).subject if len(listed) > 1 else None

