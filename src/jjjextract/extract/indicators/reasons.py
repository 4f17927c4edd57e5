"""Why a number became no observation: one code for each, so that nothing is dropped in silence.

`of_quantity` judges the expression by itself, before its surroundings are read; the rest are given by the pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from jjjextract.document import Document
from jjjextract.extract.indicators.idle import LOOKED_AT, idle
from jjjextract.lang.mask import is_term
from jjjextract.spans import Mention, Span

__all__ = ["REASONS", "leave_out", "of_quantity"]

REASONS = {
    "age": "the age of a person",
    "article": "一個 as an article",
    "bare_number": "a number without a unit and without a name that has none",
    "contact": "a telephone number, an address or a code",
    "count_word": "stands for things named elsewhere",
    "date": "a date or a time",
    "denominator": "the denominator of a rate",
    "duration": "a plain duration",
    "furniture": "not part of the transcript",
    "language": "the sentence is in a language whose figures are not read",
    "modifier": "the size in the name of a thing",
    "name": "part of a name",
    "no_name": "nothing says what is measured",
    "ordinal": "an ordinal",
    "score": "the score of a game or the count of a vote",
    "set_phrase": "part of a set phrase",
    "threshold": "a limit in the name of a class",
    "vague": "no number is given",
}

_SCORED = ("评分", "均分", "得分", "评分为", "评分是", "评分达", "评分高达")
_KINDS = {"age": "age", "ordinal": "ordinal", "date": "date", "period": "date", "score": "score"}
_FIRST = re.compile(r"(?:[是为]|[放摆]在了?|视[作为])$")  # 人是第一位的, 把安全放在第一位
_SURELY = re.compile(r"(?:地|的)?(?:保证|确保|可以|能够?|会|要|放心|支持|满意|确定|肯定|相信|信任|努力|投入|愿意|没问题|是)")  # 百分之百保证
_TOP = re.compile(r"(?:[\u4e00-\u9fff]{1,6})?(?:依序|依次|分别|则?[是为])")
_TIER = re.compile(r"以[下内上](?:的部分)?,?每[度户]")  # 330度以下每度1.78元
_CLOCK = re.compile(r"上午|下午|凌晨|晚上|中午|早上|清晨|傍晚|深夜|半夜")
_LIVED = re.compile(r"(?:寿命|(?:平均|中位)年龄|年龄中位数|平均初[婚育]年龄)[^。;!?\n]{0,20}$")
_AGES = re.compile(r"及?以[上下](?![,。;、)!?\n]|$)")  # 平均年龄54岁,35岁以下|的不足一成: a class
_HEAD, _ITEM = re.compile(r"(?:^|\n)[ \t\u3000(]*\Z|[。;:!?] ?\(?\Z"), re.compile(r"(?:\.|、|\)) ?(?=[^\d\s])")  # 1.出口
_NEAR_IT = re.compile(r"(?:[以之]内|内|范围内?)的?(?=[\u4e00-\u9fff]{2})")
_PLACED = re.compile(r"(?:的|外的?|处的?)?(?:海面|洋面|海域|外海|上空|地方|位置)")
_FEW_OF = frozenset("两三四五六七八九十")
_AMONG_THEM = re.compile(r"(?:项目?|产?业|类|城|行业|市|县)?(?:里头?|里面|里边|之?中|当中|之?间|内)[,，]")
_PAIRED = frozenset("们妈爸妻妇母女子姐妹弟兄侣俩孙")
_IN_SO_MANY = re.compile(r"每(?:[\d一二两三四五六七八九十百千万]+)[\u4e00-\u9fff]{1,6}(?:当中|之中|里面?|中)?,?(?:[就便约大概]{1,3}有|有)$")  # 每5个人就有|1个
_SINCE_OR_AGO = re.compile(r"[之以]?[前后](?![\d一二两三四五六七八九十])")  # 三年前, 两个月之后
_TICKER = re.compile(r"[(（](?:[A-Z]{2}:?)?\d{4,6}(?:[.:-][A-Z]{2,3})?[)）]")  # 某公司(6121)
_STREAKS = frozenset("涨跌升降增减红黑阳阴季届买卖扬霸")
_AGED = re.compile(r"以[内上下]的(?:只|就|也|大概|约)?[占有为是达]")  # 账龄一年|以内的占九成
_RUNNING = re.compile(r"(?:连续|连[跌涨升降增]?)$")  # 连续三年
_DEFINED = re.compile(r"(?:及|或者?|含)以[上下][的]?(?=[\u4e00-\u9fff])(?!上升|下降|增长|水平)")  # 2000万元及以上的企业
_CLASS = re.compile(r"(?:\([^()]{1,8}\))?(?:及?以[上下内外])?(?:的|以上)(?!上升|下降|增长|空间)[\u4e00-\u9fff]")

_CLASS_OF = re.compile(  # 营收过10亿元的|企业136家
    r"(?:以上)?的(?:共?有|达|为)?(?:\d|[一二两三四五六七八九十百]){1,5}(?:个|家|户|项|人|名|位|间|所|宗|单)(?![\u4e00-\u9fff]?[均占])|(?:以上)?的[\u4e00-\u9fff]{0,4}?(?:企业|公司|项目|产业集群|集群|园区|县|乡镇|村|品牌|商户|农户|单位|机构)(?:分别|已|就)?[有达共为超近约]{0,2}(?:\d|[一二两三四五六七八九十百])"
)
_OF_SIZE = re.compile(  # 资本额100万元以下的|超过七成; 年收入超过100万元的|村,全市已有312个
    r"(?:及?以[上下内])?的(?:[\u4e00-\u9fff]{1,6}?(?<![建设拥配装备带持没具住还的])(?:[,，](?:全[市省县国区镇乡]|目前|现在|如今|眼下|今年)?)?(?=[占有达由从共为已就]|增[至加到]|减[至少到]|要达|卖出|售出|超过))?"
    r"(?:[则也都就约共只仅还已近逾超占有达为由从要]|占了|占到|高达|多达|超过|不到|不足|只有|仅有|将近|接近|达到|增[至加到]到?|减[至少到]到?|卖出|售出|当年的|原来的){0,4}(?:\d|[一二两三四五六七八九十百])"
)
_TRAIN = re.compile(r"(?:(?:旅客|国际|临时|公益|慢|直达|特快|快速){0,2}列车|高铁|动车|航班|班列)")
_PROVINCES = re.compile(r"省(?:份|区市)?(?:\(自治区|、自治区|和[\u4e00-\u9fff]{2,6}兵团|报告)")
_IN_NAME = re.compile(r"(?![上近逾超约数几成过达有各共到至的每余满破增减升降涨跌足及于人])[\u4e00-\u9fff]")  # in front of a lone 万
_STAGES = re.compile(r"阶段|步骤|方面|层面|层次|环节|部分|板块|维度|梯队|档次|类别")  # 共分三个阶段
_RATE_BEHIND = re.compile(r"[\u4e00-\u9fff]{1,4}率")  # 百万吨死亡率
_PRICE_BEHIND = re.compile(
    r"(?:的?价格|的?钱)?(?:只|才|就|也|大概|大约|约|差不多|得|能|可以)?(?:要|卖到?|卖|是|收费?|收|花|涨到|降到|多?赚)?"
    r"[\d一二两三四五六七八九十百千万几半.,]{1,9}(?:块|元|毛|角|港元|美元|欧元)"
)
_NUMBER_BEHIND = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:\d|[一二两三四五六七八九十百千][一二两三四五六七八九十百千万多来余块元毛角分])")
_PRICE_IN_FRONT = re.compile(r"[\d一二两三四五六七八九十百千万.](?:块[钱一二两三四五六七八九]?|元|毛钱?|角|分钱)/?$")
_REFERRED = re.compile(r"(?:主要|核心|经济)?(?:指标|数据|数字)(?!显示)")  # 两项指标: just told
_RATED = re.compile(r"(?:评分|民望|满意度|支持度|信任度|幸福度|平均分|幸福指数|信心指数|得分|分数)[^。;!?\n]{0,24}$")
_CLASSING = frozenset({"under", "over", "at_least", "at_most"})
_OF_THOSE = re.compile(r"的(?![\u4e00-\u9fff]{0,3}(?:比例|份额|水平))[\u4e00-\u9fff]{2,8}?(?:约|则|已|仍|也|更|高达|大约)?占")
_JUST_TOLD = re.compile(r"(?:服务|业务|产业|产品|工程|项目|指标|收入|行业)的")  # 三项服务的收入合计
_CLOSING = frozenset("”」』\"")
_HAN_BEHIND = re.compile(r"[\u4e00-\u9fff]{2}")
_TITLED = re.compile(r"[“「『\"][\u4e00-\u9fff]{1,5}$")
_SO_MANY = re.compile(r"[\d一二两三四五六七八九十百千万](?:余|多)?[台套座艘架辆条组]$")  # 20台|1.6兆瓦|风机
_FIRST_OF_ITS = re.compile(r"(?:首|第一)[台座套艘架]$")  # 国内首台|30兆瓦|燃气轮机
_EDITION = re.compile(r"(?:^|[\s,;。!?:、“「『\"(])(?:19|20)\d\d(?=[\u4e00-\u9fff]{1,8}?(?:档|季|大会|运动会|论坛|年度|行动|博览会|交易会|峰会|大赛|联赛|音乐节|艺术节|文化节|旅游节|购物节|美食节|马拉松|年会|招聘会|晚会|白皮书))")
_STAY = re.compile(r"[住送玩待]$")  # 住两晚
_ROUND = frozenset({10, 50, 100, 1000})
_PAID_BEHIND = re.compile(r"(?:收购?价?|卖价?|收|要价?)(?:到|了|只有|只)?(?:\d|[一二两三四五六七八九十百千])")  # 一百斤|收一千九
_PACKED = re.compile(r"一(?:包|袋|盒|箱|瓶|盘|板|罐|份|捆|扎|串|组|打|把|筐)(?![\u4e00-\u9fff]{0,4}\d)")  # 10粒|一包
_DEAD_IN = re.compile(r"[起次场件宗桩](?:造成|导致|致)(?:至少|超过?|逾|约|近)?$")
_DEADLY = re.compile(r"(?:以上)?(?:死伤|死亡|伤亡|受伤|遇难|丧生|身亡|感染|被困)的[“”\u4e00-\u9fff]{0,10}(?:事件|事故|案件|案|袭击|枪击|地震|火灾|灾害|爆炸)")  # 96起造成至少4人|死伤的枪击事件
_PLACE_NAME = re.compile(  # 三家|店水库, 五里|桥村
    r"[店铺庄堡屯桥河沟湾坪岭墩集坝营](?:村(?![里民]的)|镇(?!守)|乡|社区|街道|水库|水电站|枢纽|引水|泵站|站(?![稳在上出着住])|大桥|灌区|遗址|煤矿|隧道|小区|小学|中学)"
)
_WIRED = re.compile(r"(?:特高压|超高压|高压|带电|直流|交流|输电|输变电|送出|双回|单回|架空|海底|智能|数字|枢纽|户内|户外){0,3}(?:线路?|变电[站所]|升压站|开关站|换流站|配电[室房站]|变压器|主变|电缆|电网|工程|母线|海缆|铁塔|杆塔|等级|及以[上下])")
_BY_UNIT = {  # unit, or kind where there is none -> what stands behind a number that measures nothing, and its reason
    "kV": (_WIRED, "modifier"),
    "m": (re.compile(r"(?:单人|双人)?(?:跳台|跳板|气?步枪|气?手枪|移动靶|自由泳|蛙泳|仰泳|蝶泳|混合泳|接力|栏|短跑|赛跑|跑(?![道了到])|短道|障碍)"), "name"),
    "{级}": (re.compile(r"(?:强烈)?地震(?:灾后|灾区|灾民|灾害|恢复|重建|救援|震区)"), "name"),
    "[in_i]": (re.compile(r"级?(?:的)?(?:产线|生产线|晶圆|硅片|抛光片|外延片|屏|面板|显示|半导体|芯片|碳化硅|氮化镓|电视|平板|笔记本)"), "modifier"),
    "[ft_i]": (re.compile(r"(?:标准)?(?:集装箱|[高冷普标平]?[柜箱])"), "modifier"),
    "{个}": (re.compile(r"(?:寒冬|寒暑|春秋|年头|日夜|昼夜|冬天|夏天|冬夏|春夏)"), "duration"),
    "{家}": (_PLACE_NAME, "name"),
    "{里}": (_PLACE_NAME, "name"),
    "{户}": (re.compile(r"及?以[上下](?:的)?(?:农村|较大)?(?:自然村|行政村|村|屯|寨|组|聚居|社区|小区|居民点)"), "threshold"),  # 30户以上|自然村
    "fraction": (re.compile(r"决赛|以上(?:的)?(?:赞成|同意|多数|表决权|票数)"), "name"),
    "percent": (re.compile(r"以上(?:的)?(?:赞成|同意|多数票|表决权|票数)"), "threshold"),
}
_ALOFT = re.compile(r"(?:(?<![运间差轴行株车焦射桩排距])[离距](?:地|水|海)?面?|距离[地水海]面)(?:约|近|有)?$")  # 离地|400米的高空
_ONE_FOR_ONE = re.compile(r"[\u4e00-\u9fff]一([\u4e00-\u9fff])[,]?[\u4e00-\u9fff]一\1(?![\u4e00-\u9fff])")  # 收一斤亏一斤
_BELOW = re.compile(r"(?:地下|井下|水下|海底)(?:约|近)?$")
_DOWN_THERE = re.compile(r"(?:多|余)?深?(?:的|处|,)")  # 地下|400米深的采煤区
_KIND_BEHIND = re.compile(r"级?的?(?:机型|车型|船型|炉型|型号)")  # 16兆瓦的机型
_ONE = re.compile(r"一[片根块条座个台艘辆棵扇堵张段道匹尊口列把支杆捆只头尾]约?$")
_SHAPED = re.compile(r"[长高宽厚重深粗大]的[\u4e00-\u9fff]")  # 一片147米长的叶片
_COST_BEHIND = re.compile(r"[\u4e00-\u9fff]{1,6}的(?:成本|价格|售价|利润|毛利|收入|产量|卖价|价钱|工钱|租金|产值|收成)|[\u4e00-\u9fff]{2,12}?(?:多少|几块|几千|几百|几万)")  # 一米布的|成本
_SUM_OF = re.compile(r"[\u4e00-\u9fff]{2,10}(?:收入|支出|总额|费用|经费|结余|合计|规模|金额)(?:分别|合计|共计|达到|[为达共约超近])?\d")
_UNIT_IS = ("单位:", "单位为", "单位 ", "单位：")
_ALONE = re.compile(r"[,;。!?、)\s]|$")

_LIMITS, _LIMITED = frozenset({"at_least", "at_most", "under", "over"}), frozenset("的以及")
_FLAGS = ("article", "name", "set_phrase", "contact", "vague")
_NO_COUNTS = frozenset({"{大}", "{地}", "{部门}", "{方面}", "{省份}"})
_LISTED = frozenset({"{项}", "{类}", "{种}", "{个}", "{大类}"})

_FOR_EACH = re.compile(r"每(?:花费?|投入?|付出?|赚|挣|卖出?|借|存)$")  # 每花|1元补助


def leave_out(doc: Document, language: str) -> None:
    """Give the numbers of hidden sentences and of those in another `language` their reason."""
    reasons: dict[Span, str] = doc.notes.setdefault("reasons", {})
    for sentence in doc.sentences:
        if sentence.hidden or sentence.language != language:
            reason = "furniture" if sentence.hidden else "language"
            for m in doc.within("quantity", sentence.span):
                reasons[m.span] = reason


_PACK_OF = re.compile(r"装(?![修备置机饰车卸载满了在进上好入配潢甲扮束运作着过])")


def of_quantity(m: Mention, norm: str, names: Sequence[Span] = ()) -> str | None:
    """The reason by the expression, its neighbours and the `names` of its sentence alone, or None."""
    for name in names:
        if name.start < m.span.end and m.span.start < name.end:
            return "name"
    q, kind = m.value, m.value.kind
    for flag in _FLAGS if q.flags else ():
        if flag in q.flags:
            return flag
    if kind == "score" and _RATED.search(norm, max(0, m.span.start - 40), m.span.start):
        return None  # 支持度评分为54.8分
    if kind in _KINDS and not (kind == "score" and norm.endswith(_SCORED, 0, m.span.start)) and not (kind == "age" and _LIVED.search(norm, max(0, m.span.start - 24), m.span.start) and not _AGES.match(norm, m.span.end)):
        return _KINDS[kind]
    if norm[m.span.start] == "一" and _ONE_FOR_ONE.search(norm, max(0, m.span.start - 5), m.span.end + 4):
        return "set_phrase"
    if norm[m.span.end - 1] == "点" and _CLOCK.search(norm, max(0, m.span.start - 2), m.span.start):
        return "date"
    if kind == "money" and norm[m.span.start - 1] in "花费投入付出赚挣卖借存" and _FOR_EACH.search(norm, max(0, m.span.start - 4), m.span.start):
        return "denominator"
    if (of_kind := _OF_KIND.get(kind)) and (reason := of_kind(m, norm)):
        return reason
    if norm[m.span.start - 1] in "比人家边方" and ((norm.startswith("三家", m.span.start) and norm[m.span.start - 2] == "货") or (norm.startswith("一半", m.span.start) and norm[m.span.start - 2] in "一各两" and m.value.kind == "percent")):
        return "set_phrase"  # 货比三家, 一人一半
    if kind != "money" and norm[m.span.end - 1] == "折" and norm[max(0, m.span.start - 2) : m.span.start].rstrip("了")[-1:] == "打":
        return "set_phrase"
    if q.bound in _CLASSING and kind not in {"percent", "fraction"} and norm[m.span.end : m.span.end + 1] == "的" and _OF_THOSE.match(norm, m.span.end):
        return "threshold"  # 不足两次的学童占62%
    if q.bound in _LIMITS and norm[m.span.end : m.span.end + 1] in _LIMITED and _OF_SIZE.match(norm, m.span.end):
        return "threshold"
    if q.unit is not None and q.unit.dimension in {"mass", "volume"} and norm.startswith("装", m.span.end) and _PACK_OF.match(norm, m.span.end):
        return "name"  # 五斤装的一箱
    code = q.unit.code or "" if q.unit is not None else ""
    if code and ((code[:1] == "{" and (reason := _of_count_word(m, norm, code))) or (code in LOOKED_AT and (reason := idle(m, norm, code)))):
        return reason
    if (told := _BY_UNIT.get(kind) or _BY_UNIT.get(code)) and told[0].match(norm, m.span.end):
        return told[1]
    if code == "{个}" and _STAGES.match(norm, m.span.end) and norm[m.span.start] in "两二三四五六七八九十":
        return "count_word"
    return _of_scale(m, norm) if kind == "money" or "bare_scale" in q.flags else None


def _of_duration(m: Mention, norm: str) -> str | None:
    """连续三年, 三年前, 7天期逆回购, 每三年."""
    if norm.startswith("报", m.span.end) and norm[m.span.end - 1] in "年季":
        return "name"  # 半年报
    if _AGED.match(norm, m.span.end):
        return "threshold"
    if _RUNNING.search(norm, max(0, m.span.start - 2), m.span.start) or _SINCE_OR_AGO.match(norm, m.span.end) or is_term(norm, m.span.end):
        return "duration"
    return _denominator(m, norm)


def _of_cardinal(m: Mention, norm: str) -> str | None:
    """1. 出口 at the head of a line, a ticker, 租金连42涨, 2025贺岁档."""
    if m.span.end - m.span.start < 3 and _ITEM.match(norm, m.span.end) and _HEAD.search(norm, max(0, m.span.start - 4), m.span.start):
        return "ordinal"
    if norm[m.span.start - 1] == "比" and m.span.start > 1 and norm[m.span.start - 2].isdigit():
        return "denominator"  # 车桩比降到2.4比|1
    if m.span.end - m.span.start > 3 and _TICKER.match(norm, m.span.start - 1):
        return "contact"
    if norm[m.span.start - 1 : m.span.start] == "连" and norm[m.span.end : m.span.end + 1] in _STREAKS:
        return "duration"
    return "date" if m.span.end - m.span.start == 4 and _EDITION.match(norm, max(0, m.span.start - 1)) else None


def _of_measure(m: Mention, norm: str) -> str | None:
    """一块3吨重的钢板, 首台30兆瓦机组, 车站500米内大楼, 西南方约210公里海面, 每30度."""
    start, end = m.span
    if reason := _denominator(m, norm):
        return reason
    shaped = _SHAPED.match(norm, end) and _ONE.search(norm, max(0, start - 3), start)
    if shaped or (m.value.unit is not None and m.value.unit.dimension != "time" and _SO_MANY.search(norm, max(0, start - 5), start) and _HAN_BEHIND.match(norm, end)) or _KIND_BEHIND.match(norm, end) or (_FIRST_OF_ITS.search(norm, max(0, start - 3), start) and _HAN_BEHIND.match(norm, end)):
        return "modifier"
    if m.value.unit is not None and m.value.unit.dimension == "length" and (where := _where(norm, start, end)):
        return where
    if _PLACED.match(norm, end):
        return "no_name"
    return "threshold" if norm[end - 1] == "度" and _TIER.match(norm, end) else None


def _where(norm: str, start: int, end: int) -> str | None:
    """500米内|大楼, 离地|400米, 地下|300米处: how far or high, and nothing that is measured."""
    if _NEAR_IT.match(norm, end):
        return "threshold"
    low = max(0, start - 6)
    down = _BELOW.search(norm, low, start) and _DOWN_THERE.match(norm, end)
    return "no_name" if down or _ALOFT.search(norm, low, start) else None


def _of_count(m: Mention, norm: str) -> str | None:
    """每三户, 前三名依序是, 晚间8点|位于."""
    if reason := _denominator(m, norm):
        return reason
    if _PACKED.match(norm, m.span.end):
        return "denominator"
    if norm[m.span.start - 1] == "前" and _TOP.match(norm, m.span.end):
        return "count_word"
    if norm[m.span.start - 1] == "们" and norm[m.span.start] in _FEW_OF:
        return "count_word"  # 你们|四所|高校
    unit = m.value.unit
    return "date" if unit is not None and unit.text == "点位" and norm[m.span.end : m.span.end + 1] in {"于", "在"} else None


def _of_rank(m: Mention, norm: str) -> str | None:
    return "set_phrase" if m.value.value == 1 and _FIRST.search(norm, max(0, m.span.start - 4), m.span.start) else None


def _of_percent(m: Mention, norm: str) -> str | None:
    """百分之百能, 百分百会."""
    return "set_phrase" if norm.startswith(("百分之百", "百分百"), m.span.start) and _SURELY.match(norm, m.span.end) else None


def _denominator(m: Mention, norm: str) -> str | None:
    """每3户, 15元一份, 每5个人就有1个."""
    start, value = m.span.start, m.value.value
    each = start > 0 and norm[start - 1] == "每"
    in_so_many = value is not None and value < 10 and _IN_SO_MANY.search(norm, max(0, start - 24), start)
    return "denominator" if each or in_so_many or _per_one(m, norm) else None


_OF_KIND: dict[str, Callable[[Mention, str], str | None]] = {
    "duration": _of_duration, "cardinal": _of_cardinal, "measure": _of_measure, "count": _of_count, "rank": _of_rank, "percent": _of_percent,
}  # fmt: skip


def _of_count_word(m: Mention, norm: str, code: str) -> str | None:
    """By the measure word: 四大, 物流、冷链两项, 三人家庭, 4652次列车."""
    if norm[m.span.start] in _FEW_OF and _AMONG_THEM.match(norm, m.span.end) and (m.span.start == 0 or norm[m.span.start - 1] in ",，;；。:：!?\n这"):
        return "count_word"  # 四项里头,
    if code in _NO_COUNTS or (code in _LISTED and (_summing(m, norm) or _both(m, norm))):
        return "count_word"
    of_word = _OF_WORD.get(code)
    return of_word(m, norm) if of_word is not None else None


def _of_pieces(m: Mention, norm: str) -> str | None:
    """{个}: 爸妈|两个人, 三个方面, “百味三和”四个字, 之后三个|年度, 31个省."""
    start, end = m.span
    if norm.startswith("两个人", start) and norm[start - 1 : start] in _PAIRED:
        return "count_word"
    if _just_told(m, norm) or (norm[start - 1 : start] in _CLOSING and norm.startswith(("字", "大字"), end)):
        return "count_word"
    if norm.startswith(("指头", "手指"), end):
        return "set_phrase"
    if norm.startswith(("年度", "财年", "学年", "学期", "财政年度"), end):
        return "duration"
    return "count_word" if _PROVINCES.match(norm, end) else None


def _of_items(m: Mention, norm: str) -> str | None:
    """{项}: 三项社会保险基金总收入6.49万亿元."""
    few = norm[m.span.start] in "两三四五"
    told = _just_told(m, norm) or (few and _SUM_OF.match(norm, m.span.end)) or (norm[m.span.start] in "两二三四五" and _REFERRED.match(norm, m.span.end))
    return "count_word" if told else None


def _just_told(m: Mention, norm: str) -> bool:
    """True for a few of what was told just now (这三类)."""
    start = m.span.start
    opens = start == 0 or norm[start - 1] in ",;。!?\n这上述以"
    return opens and norm[start] in "两三四五" and _JUST_TOLD.match(norm, m.span.end) is not None


def _of_article(m: Mention, norm: str) -> str | None:
    """{条}: “新国九条”."""
    titled = norm[m.span.end : m.span.end + 1] in _CLOSING and _TITLED.search(norm, max(0, m.span.start - 6), m.span.start)
    return "name" if titled else None


def _of_train(m: Mention, norm: str) -> str | None:
    """{次}: 4652次列车."""
    return "name" if _TRAIN.match(norm, m.span.end) and norm[m.span.start : m.span.end - 1].isdigit() else None


def _of_people(m: Mention, norm: str) -> str | None:
    """{人}: 三人家庭, 96起造成至少4人死伤的事件."""
    if norm.startswith(("家庭", "之家"), m.span.end):
        return "set_phrase"
    return "threshold" if _DEADLY.match(norm, m.span.end) and _DEAD_IN.search(norm, max(0, m.span.start - 8), m.span.start) else None


def _followed(reason: str, *words: str) -> Callable[[Mention, str], str | None]:
    """The reason of a number with one of `words` behind it."""
    return lambda m, norm: reason if norm.startswith(words, m.span.end) else None


_OF_WORD: dict[str, Callable[[Mention, str], str | None]] = {
    "{个}": _of_pieces, "{项}": _of_items, "{条}": _of_article, "{次}": _of_train,
    "{类}": lambda m, norm: "count_word" if _just_told(m, norm) else None,
    "{晚}": lambda m, norm: "duration" if _STAY.search(norm, max(0, m.span.start - 1), m.span.start) else None,
    "{人}": _of_people,
    "{名}": _of_people,
    "{班}": lambda m, norm: "set_phrase" if norm.startswith(("倒", "制", "轮"), m.span.end) or norm[m.span.start - 1] in "倒轮" else None,  # 三班倒
    "{口}": _followed("set_phrase", "家庭", "之家"),
    "{层}": _followed("set_phrase", "楼高", "楼那么高", "楼的高度"),  # 相当于120层|楼高
    "{车}": _followed("modifier", "道"),  # 双向六车道
    "{手}": _followed("name", "机"),  # 苹果17手机
    "{房}": _followed("name", "户", "单位", "型", "公寓"),
}  # fmt: skip


def _of_scale(m: Mention, norm: str) -> str | None:
    """阿德万医院, 上千万的奖项: a scale word in a name, a bound that is a threshold."""
    start, end = m.span
    if "bare_scale" in m.value.flags and ((norm[start - 1 : start] == "(" and norm[end : end + 1] == ")") or norm.endswith(_UNIT_IS, 0, start)):
        return "vague"  # 贸易帐(亿欧元), 单位:万吨
    q = m.value
    if norm[m.span.end - 1 : m.span.end + 1] == "蚊鸡":
        return "name"  # 两蚊鸡
    bare = "bare_scale" in q.flags
    if bare and ((q.unit is None and _IN_NAME.search(norm, max(0, m.span.start - 1), m.span.start)) or _RATE_BEHIND.match(norm, m.span.end)):
        return "name"
    return "threshold" if q.bound in {"at_least", "at_most", "over"} and _threshold(m, norm) else None


def _per_one(m: Mention, norm: str) -> bool:
    """一斤6块8, 15元一份, 20元三副: what a price is for."""
    one = m.value.value == 1 and norm[m.span.start] == "一"
    if m.value.value in _ROUND and m.value.kind == "measure" and _PAID_BEHIND.match(norm, m.span.end):
        return True
    if one and (_NUMBER_BEHIND.match(norm, m.span.end) or _COST_BEHIND.match(norm, m.span.end) or norm[m.span.start - 1 : m.span.start] == "钱"):
        return True  # 三毛钱|一瓦时
    return (one and bool(_PRICE_BEHIND.match(norm, m.span.end))) or bool(
        m.value.value is not None and m.value.value <= 10 and _PRICE_IN_FRONT.search(norm[max(0, m.span.start - 8) : m.span.start])
        and _ALONE.match(norm, m.span.end)
    )


def _summing(m: Mention, norm: str) -> bool:
    """物流、冷链及物业三项业务: a small Chinese numeral directly behind a list."""
    text = norm[m.span.start : m.span.end]
    listed = re.search(r"[、和及与](?:[\u4e00-\u9fff]{1,8}|[“\"][^“”\",;。]{1,8}[”\"])$", norm[max(0, m.span.start - 12) : m.span.start])
    return bool(listed) and text[:1] in "两二三四五六七八九十" and not text[0].isdigit()


def _both(m: Mention, norm: str) -> bool:
    """两项分别为: of things just named."""
    return norm[m.span.start] in "两二三四五" and norm.startswith(("分别", "合计", "均", "都"), m.span.end)


def _threshold(m: Mention, norm: str) -> bool:
    """10亿元以上的项目: the limit of a class, with nothing but a boundary in front."""
    before = norm[max(0, m.span.start - 1) : m.span.start]
    if _DEFINED.match(norm, m.span.end) or (m.value.bound_at is not None and _CLASS_OF.match(norm, m.span.end)):
        return True
    return bool(_CLASS.match(norm, m.span.end)) and (
        norm[m.span.start] in "亿万千百" or
        not before or not "\u4e00" <= before <= "\u9fff" or before in "个家项"
    )
