"""Marks that the reader of leads looks for: how far it is to another figure, the limits of a tariff.

Fails for a figure that stands beside another with more than a word between them.
"""

from __future__ import annotations

import re

from jjjextract.lang.mask import FIGURE

__all__ = ["BASE_OF", "BEARERS", "BESIDE", "CHANGING", "CHARGED", "DEEDS", "EACH_UNIT", "GAP", "GAP_BEHIND", "INTENDED_DEEDS", "ONWARD_NEXT", "OWN_PART", "SET_BY", "TIER_END"]

BEARERS = ("人", "户", "家", "者", "员", "生", "民", "企业", "家庭", "儿童")  # 每万名工人|有470台
SET_BY = re.compile(r"(?:[\u4e00-\u9fff]{0,8}[给为替帮])?(?:自己|自个儿?|大家|他们|我们|[\u4e00-\u9fff]{0,3})[定设立提][下出]?的$")  # 老板给店里定的|目标是
EACH_UNIT = re.compile(r"每(?:一|万|千|百)?(?:平方公里|平方千米|平方米|立方米|千瓦时|公斤|公顷|公里|小时|分钟|[架吨亩斤人户辆台件股份套座家只头位名个次晚桶升单箱盒瓶棵条块根副把张枚颗粒趟班场间])")
GAP = re.compile(r"(?:差|相差|差了|相距)$")
GAP_BEHIND = re.compile(r"的(?:余量|空间|差距|缺口|距离|余地)")
TIER_END = re.compile(rf"(?:{FIGURE}|[\d一二三四五六七八九十百千.]{{1,9}}[度吨方户])以[下内上](?:的?部分)?$")  # 家庭用电|330度以下每度
INTENDED_DEEDS = ("发行", "收购", "回购", "采购", "招聘")  # 公司拟|发行A万股
BESIDE = frozenset({"逊色", "为佳", "为高", "为低", "为好", "为差", "优胜", "理想", "都要高", "都高", "还要高", "更高", "更低", "都低", "都要低", "高", "低", "高出", "低了", "高了", "还高", "还低", "仍低", "仍高", "要高", "要低"})  # how a figure stands to the one in front of it
CHARGED = re.compile(rf"(?:[一每](?![年月天日周个半]月?[\u4e00-\u9fff])|{FIGURE})[\u4e00-\u9fff]{{1,6}}?(?P<verb>(?:只|就|也|才|要|再|得|能|可以)*(?<![短揽征回应实营增代未])收)$")  # 一顿饭收5元
BASE_OF = re.compile(r"[较比](?P<base>[^,;。:比较]{1,20}?)的$")
CHANGING = re.compile(r"(?:大幅?|急|锐|劲|再|微|轻微|显著|明显)?(?:减少?|增加?|上?升|[下急]?跌|下降|回落|增长|多|少)(?:了|达|约|逾|近)*")  # 较高峰期的A|大减B
ONWARD_NEXT = re.compile(r",[^,;。:\d\ue000-\uf8ff]{0,3}[升降跌增减涨落缩长滑提扩短多高低][^,;。:\d\ue000-\uf8ff]{0,2}?[到至]")  # 由年初的A,回落至B
OWN_PART = re.compile(r"(?:所占的?|占的)(?:比重|比例|份额|比率|百分比)$")  # 女工|所占的比例
DEEDS = frozenset({"服务", "养殖", "种植", "运输", "销售", "生产", "采购", "安装", "培训", "接待", "改造", "消费"})  # nouns too: 社区|服务占四成
