"""Marks in the lead and the tail of a Chinese figure that `figures` decides by: what opens a clause, what a name ends with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.lang.mask import FIGURE, REGION
from jjjextract.lang.phrases import Group, Name

__all__ = ["AMIDST", "AND_OTHERS", "BEING", "CAUSE", "DIRECT", "DRAWN", "ENDED", "FILLER", "HELD", "INTENDED", "LONGEST", "OF_THIS", "ONE_EACH", "ON_TOP", "OPENS", "OUTSIDE", "PERSONS", "PLACE_END", "PLANNED", "PUTS_UP", "QUOTED", "SHARE_END", "STOCK", "STOCKS", "WAGE", "YEARLY", "rate_told"]

_TOLD = re.compile(r"(?:大概|大约|约|在|是|为|有|只|还|能|做到|也|都|就|已经?|,)*")


def rate_told(norm: str, names: Sequence[Name], group: Group) -> bool:
    """毛利率大概|28个点: a rate with nothing in between that moves it."""
    at = names[0].span if names and names[0].norm[-1] == "率" else None
    return at is not None and norm[group.tail.start : group.tail.start + 1] != "的" and _TOLD.fullmatch(norm, at.end, group.figures[0].span.start) is not None


INTENDED = re.compile(  # 冷链拟|投资, 各省报告|新增病例
    r"[\u4e00-\u9fff]*(?:计划|拟|将)(?:在[\u4e00-\u9fff]{2,6}?)?(?=投资|募资|派发|派息|发行|增发|募集资金|融资|回购|增资|注资|年产|总投资)|[^,;。:]*(?:报告|通报)(?=新增|新发|发现|发生|确诊|感染|死亡)"
)
SHARE_END = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:占比|比重|占有率)$")
OF_THIS = re.compile(r"[两三四五六七八九十]大(?!法人)(?=[\u4e00-\u9fff]{4})|(?:[这那每该某]|我们|他们|咱们)[一二两三]?[\u4e00-\u9fff]{0,6}?的(?=[\u4e00-\u9fff]{2})")
STOCK = re.compile(r"(?:的)?(?:公司|本公司|该公司)?(?:股份|股权)")
AMIDST = re.compile(r"[\u4e00-\u9fff]{2}(?<![高初集其空之当水海途])[中里]$")
AND_OTHERS = re.compile(r"[^,;。:]{0,40}、[^,;。:]{0,20}?等(?!产品|领域|行业|产业|方面|国家|地区|商品|项目|业务|级|于|待)")
BEING = frozenset("是为属都全还就也")  # 其中A人|是老师
CAUSE = re.compile(r"[“\"]?(?:受|因|由于|随着|为|在|对|虽|尽管|如|若|扣除|剔除|除|不计|据|按|把|将|以|面对|通过|经过|凭|靠|依托|围绕|根据|得益)")
PLACE_END = re.compile(rf"(?<=[\u4e00-\u9fff]{{3}})\({REGION}\)[\u4e00-\u9fff]{{0,2}}$")
QUOTED = re.compile(r"(?:收?报|报收|收于)$")
ON_TOP = frozenset({"加", "再加", "另加", "外加"})  # 再加400元|全勤奖
ENDED = frozenset({"赢", "赢了", "输", "输了", "伤", "亡", "关", "关掉", "关停", "停掉", "关闭", "裁", "裁撤", "裁减", "淘汰", "注销", "拆除"})  # what is no more is not what there is
WAGE = re.compile(r"[加涨降提减劈](?:[薪价税费息租产负碳耗准]|人工|工资|房租|租金|运费|学费|票价|电价|水价|油价|奖金|股息)$")
STOCKS = frozenset({"该股", "该股份"})
OPENS = frozenset({"高开", "低开", "平开", "收涨", "收跌", "收高", "收低", "涨", "跌", "大涨", "大跌", "上涨", "下跌", "暴涨", "暴跌", "飙升", "重挫", "微涨", "微跌", "急升", "急跌", "走高", "走低", "涨停", "跌停"})
PUTS_UP, PERSONS = (
    frozenset({"拿", "出", "掏", "承担", "负担"}),
    ("人", "家", "者", "员", "师傅", "老板", "我", "你", "他", "她", "们", "业主", "商家"),
)
OUTSIDE = re.compile(r"[及和与、]港澳台(?=[投商资企])")  # 外商及港澳台投资企业: no place
ONE_EACH = re.compile(rf"{FIGURE}$")
HELD, DRAWN = frozenset({"股份", "股权", "份额", "市场份额", "表决权", "权益"}), frozenset({"吸引", "迎来"})  # 估计吸引3万人次
PLANNED = frozenset({"规划", "计划", "设想", "打算", "方案", "想法"})
YEARLY = re.compile(r"(?:用[于来]|[新改扩投]建|建设|建造|打造|建成)*(?P<own>(?:年|日|月|周(?=均|产))(?:均)?[\u4e00-\u9fff]{1,3})$")
FILLER = re.compile(rf"^(?:{FIGURE}|[\s,;:、“”\"'()]|其|的|了)*$")
DIRECT = frozenset({"新增", "新设", "净增", "节约", "节省", "减排", "新开", "新签"})
LONGEST = 48  # characters of a name; the segmenter is slow on one endless phrase
