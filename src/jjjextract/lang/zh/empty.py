"""Words in front of a figure that name nothing: 规模, 国产化以后, 全球, the field of a rank (中部第2位)."""

from __future__ import annotations

import re
from collections.abc import Callable, Container

from jjjextract.lang.phrases import Name
from jjjextract.lang.zh.noun import Tagger
from jjjextract.spans import Span
from jjjextract.values import Unit

__all__ = ["AIMS", "FORECASTERS", "NOWHERE", "TOGETHER", "TRIPS", "is_empty", "is_spot", "reached"]

AIMS = frozenset({"目标", "任务", "预期", "门槛", "大关", "关卡", "指标"})  # behind a number: what it is for, and no name
TRIPS = frozenset({"{人次}", "{架次}", "{艘次}", "{车次}", "{列次}", "{班次}"})  # what is counted is done: 飞机|起降
TOGETHER = re.compile(r"(?<=[\u4e00-\u9fff]{2})连同[\u4e00-\u9fff、]{2,10}$")  # 总供应量|连同简约公屋
_TIME_CLAUSE = re.compile(r"(?:以后|之后|之前|以前|以来|期间|后|(?<![临同小瓦工用耗费历停课学])时候?|前)$")
_GROWN = re.compile(r"[\u4e00-\u9fff]{1,6}(?:进来|出去|出来|回来|下来|上来|起来|进去|过来|过去)$")  # 招进来|11个
_HOLLOW = re.compile(
    r"(?:没有?|最[多少高低]|至[多少]|顶多|起码|不|只|也|就|都|还|才|能|可|要|会|得|够|以|一般|大概|通常|往往|一共)+"
)  # 最多能|收
_A_TIME = re.compile(r"[一每半](?:日|天|晚|个?月|年|周|个?星期|个?礼拜|季|更)")
_IS = re.compile(r"(?:这|那|就|均)?(?:是|为)(?!否)|属于")
_LIES = re.compile(r"以?[东南西北][面边侧]?$|(?:位于|(?<![运间差轴行株车焦射桩排])距(?:离(?=.))?|(?<!距)离|^距离)(?!离)[\u4e00-\u9fff]*$")
_THOSE_THAT = re.compile(r"[\u4e00-\u9fff]{3}的(?:常|往往|一般|多半|大多|通常|最多|最高)?[有是在要]$")
_VILLAGE = re.compile(r"(?:[村镇乡屯寨县]|社区|小区|街道|林场|农场)$")
_PEOPLED = {"{户}": "户数", "{人}": "人口", "{口}": "人口"}
_HEADS, _REACHING = frozenset({"{人}", "{名}", "{户}"}), frozenset({"惠及", "造福", "带动", "救助", "资助", "帮助", "帮扶", "吸纳", "安置", "拘捕", "逮捕", "检控", "票控", "扣留", "遣返"})
_ON_SALE = frozenset({"推出", "加推", "售出", "沽出", "卖出", "推售", "开售", "租出"})  # 首张价单|推出128伙
_AT_SOME_TIME = frozenset({"几天", "那几天", "这几天", "高峰日", "最高峰", "高峰", "开始", "一开始", "刚开始", "预计", "估计"})
NOWHERE = _AT_SOME_TIME | frozenset({"首晚", "首日", "首天", "首周", "首月", "近日", "日前", "连日来", "近期", "日内", "全球", "世界", "全世界", "各地", "沿线", "周边", "城乡", "下来", "算下来", "里头", "里面", "里边", "手上", "手里", "手头", "晚上", "夜里", "早上", "上午", "下午", "白天", "当晚", "凌晨", "一口气", "一下子", "在案", "这边", "那边", "这里", "那里", "没有", "最多", "最少", "至多", "至少"})
_SEASON = re.compile(r"[\u4e00-\u9fff]{0,4}(?:花|雨|采摘|收获|开渔|采茶|毕业|开学)季")
_OFFICE = re.compile(r"[\u4e00-\u9fff](?:(?<![内全外局本总])部|(?<![布格结僵])局|署|县府|市府|公所|行政院|立法院|法院|委员会|农会|公会|工会)$")
_NTH = re.compile(r"第[\d一二三四五六七八九十]{1,3}[批轮次期]")  # 第七批|共计6名: no name
FORECASTERS = frozenset({"外界", "市场", "业界", "业内", "业内人士", "机构", "分析师", "分析人士", "券商", "大行", "专家", "坊间", "各界"})  # who foresees, and nothing that is measured
_PART_OF_DAY = re.compile(r"一?(?:整?个?(?:大?清早|早上|早晨|上午|中午|下午|晚上|晚|夜|白天|傍晚)|天|趟|季|早|班)")
_SPOT = re.compile(r"(?:全|整个|整座|我们|咱们?|这个?|那个?)?(?:县城|城[里区中内]?|[镇村街市岛]上|[县市镇村乡]里|市区|园区|商圈|老城|新城|古城|乡下|集镇|片区|街区|市面|周边|附近|沿街|沿线)(?:[里内上中])?")
_SIZES = frozenset("重长宽高深厚")  # 重4.5公斤


def is_empty(
    name: Name, dimension: str, generic: Container[str], tag: Tagger, size: Callable[[int, int], int]
) -> bool:
    """True where `name` names nothing. `size(start, end)`: length of the longest known name that ends at `end`."""
    if name.norm in {"", "从", "由", "在", "量", "价", "和", "期", "标", "原", "周", "月期", "成", "返", "得返", "较现价", "较市价", "较昨收价"} or _SEASON.fullmatch(name.norm) or _NTH.fullmatch(name.norm):
        return True
    if _PART_OF_DAY.fullmatch(name.norm):
        return True
    if name.norm in _SIZES and dimension in {"mass", "length"}:
        return False
    alone = len(name.norm) == 1 and name.norm not in {"亡", "伤"} and tag(name.norm)[0][1][:1] != "n"
    if alone or _GROWN.fullmatch(name.norm) or _HOLLOW.fullmatch(name.norm) or name.norm in generic or name.norm in NOWHERE or _TIME_CLAUSE.search(name.norm):
        return True
    if name.norm[0] in "一每半" and _A_TIME.fullmatch(name.norm):
        return True  # 生意额少了三成,|一日做得两千元
    if name.norm[0] in "是这那就均属" and _IS.match(name.norm):
        return True  # 1个|是员工岛
    if dimension[:5] == "money" and _OFFICE.search(name.norm):
        return True  # 向县府|争取到A万元
    if dimension == "length" and _LIES.search(name.norm):
        return True  # 位于城市以南|两百公里: where it lies
    if dimension == "percent" and _THOSE_THAT.search(name.norm):
        return True  # 散户送来的常有|13%: of what was told just now
    assert name.span is not None
    return dimension == "rank" and len(name.norm) <= 4 and size(*name.span) < 2


def is_spot(name: str, unit: Unit | None) -> bool:
    """像这样的粉店,县城里|有217家: where those are that were just told of; 县城有3万人 counts its people."""
    return _SPOT.fullmatch(name) is not None and (unit.code if unit else "") not in _PEOPLED


def reached(norm: str, name: Name, verb: Span, unit: Unit | None, *, light: bool) -> Name | None:
    """Who are counted behind `name` and `verb` with no noun: 弓河村有|1124户 are its households, 政策惠及|300万人 those it benefits."""
    code = unit.code or "" if unit else ""
    if light and _VILLAGE.search(name.norm):
        return Name(_PEOPLED.get(code, name.norm), name.span)
    deed = verb.of(norm)
    return Name(deed, verb) if (code in _HEADS and deed in _REACHING) or (code == "{伙}" and deed in _ON_SALE) else None
