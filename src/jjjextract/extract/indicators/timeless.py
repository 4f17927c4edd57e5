"""Figures that are of no stretch of time which another sentence tells: what is there, what one of a thing costs, what a project is to be.

去年收入A。公司拥有员工B,一杯卖C: B and C are so when it is told. Fails for a count of standing things that a yearbook gives for its year.
"""

from __future__ import annotations

import re

from jjjextract.extract.indicators.held import Told
from jjjextract.lang.phrases import Group
from jjjextract.lang.zh.found import Found

__all__ = ["of_works", "timeless"]

_IS_THERE = re.compile(r"(?:拥有|现有|经营|营办|运营着|经营着|管理着|设有|建有|配有|配备了?|备有|[停摆放立挂种养堆带]着)[\u4e00-\u9fff]{0,8}$")
_HAS = re.compile(r"(?<![的没])有(?:[\u4e00-\u9fff]{1,8})?$")
_THING = re.compile(
    r"(?:员工|职工|工人|雇员|门店|分店|网点|床位|车位|座位|会员|用户|粉丝|机床|机器人?|设备|生产线|车间|厂房|仓库|教师|老师|医生|护士|护理员|村民|社员|住户|专利|摊位|商户|店铺|雪道|泊位|成员|队员|冷库|大棚)数?量?$"
)
_OF_ONE = re.compile(
    r"(?<![统第唯同均的])[一每](?:公斤|千克|平方米|平米|立方米|千瓦时|[斤吨克只个张件盒瓶袋包箱桶杯碗份串条台套双辆间把支枝朵根捆筐篓扎枚株棵颗块度])[\u4e00-\u9fff]{0,10}$"
)
_SITE = re.compile(r"(?:占地|占地面积|建筑面积|营业面积|经营面积)$")
_LENGTHS = re.compile(r"(?:全长|总长|桥长|主跨|跨径|塔高|桥高|净高|净宽|桥宽|路宽)度?$")
_WHOLE_COST = ("总投资", "总造价", "概算投资", "工程造价")
_PRICES = ("票价", "售价", "标价", "定价", "零售价", "单价", "门票", "门票价", "门票价格")
_EARNED = ("收入", "营收", "利润", "产值", "毛利", "盈利", "收益")  # 每间客房收入
_MEAN = re.compile(r"平均|均价|人均|户均")
_SIZE_FIRST = frozenset("占总建可年日月设每")
_SIZES = re.compile(r"占地|总?建筑面积|总面积|可[^,。]|[年日月](?:产|加工|处理|生产|发电|供水)?[\u4e00-\u9fff]{0,2}(?:能力|产能|产量|产)|设计|每[天日年月小]")
_BUILT = re.compile(r"(?:投产|投用|启用|投运|建成|落成|竣工|完工|开业|通车|并网|开工|动工|上线)(?:生产|使用|运营|通车|开业)?,$")


def timeless(found: Found, group: Group, told: Told, norm: str) -> bool:
    """True where the figure is not of the stretch `told` that it would inherit."""
    period, name = told.value, found.names[0].norm if found.names else ""
    if period is not None and period.start == period.end and (name.endswith(_WHOLE_COST) or (found.dimension == "length" and _LENGTHS.search(name))):
        return True  # 26日,大桥合龙。大桥全长A
    if period is None or period.start == period.end or found.reading.measure != "level" or found.lead.to:
        return False
    lead = norm[group.lead.start : group.lead.end]
    if lead.startswith(("其中", "当中")):
        return False
    if found.dimension == "count":
        return bool(_IS_THERE.search(lead) or (_THING.search(name) and (found.lead.have is None or _HAS.search(lead))))
    if found.dimension.startswith("money"):
        return name.endswith(_PRICES) or (bool(_OF_ONE.search(lead)) and not (_MEAN.search(lead) or name.endswith(_EARNED)))
    return found.dimension == "area" and _SITE.search(name) is not None


def of_works(group: Group, norm: str) -> bool:
    """去年8月,投资A的车间投产,|日加工能力B: how large that is which was built then."""
    start = group.clause.span.start
    if norm[start - 1 : start] != "," or norm[start : start + 1] not in _SIZE_FIRST:
        return False
    return _SIZES.match(norm, start) is not None and _BUILT.search(norm, max(0, start - 6), start) is not None
