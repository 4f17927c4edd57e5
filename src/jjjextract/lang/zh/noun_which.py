"""What stands in front of a counted noun and tells which are counted: 58个|通过验收的|车位, 36座|漂亮的|桥, 20名|65岁以上|乘客.

`described` gives the place where the noun begins, `classed` that behind a word for a class. A clause with an object of its
own (36名|参加公司的培训) may as well be what those who are counted do: `fits` asks whether the noun behind it is counted so.
Fails where somebody's deed stands in front of a noun of the same kind as theirs.
"""

from __future__ import annotations

import re

from jjjextract.lang.mask import FIGURE, PERIOD
from jjjextract.lang.phrases import Name, Tagger
from jjjextract.spans import Span

__all__ = ["DESCRIBED", "classed", "described", "fits", "with_age"]

_CLASSED = re.compile(r"(?:规模|限额)以上的?|对口(?:支援|帮扶|协作|合作)的?|(?:[地县区市镇乡]级|[二三]级)(?:[及或和]?以[上下])的?|最不(?=发达)|在(?:[华韩日美俄英法德港澳台京沪渝粤川]|押|逃|校|读|岗|职|编|册|建|营|途|研|籍|训|售|租|用|园(?!区|内|里|林))的?|不(?:合格|达标|良)的?|未(?:完工|竣工|成年|上市|登记|参保|投保|接种|完成|售|婚)的?|已(?:完工|竣工|上市|登记|参保|投保|退休|婚|售)的?|非(?:本地|户籍|公|法)的?|[本外当]地(?=[\u4e00-\u9fff]{2})|其[他它余](?=[\u4e00-\u9fff]{2})|可(?:移动|回收|降解|充电)的?|待(?:修|售|租|建|拆)的?|前?[百千]年(?=[\u4e00-\u9fff]{2})(?!以|来|前|后|内|间)")  # 339个|地级及以上|城市, 938位|在韩|烈士
_CLASSING = frozenset("对规限地县区市镇乡二三在最不未已非本外当其可待百千")
_LIMITED = re.compile(rf"{FIGURE}(?:及?或?以[上下]|左右)?的?(?=[\u4e00-\u9fff]{{2}})")  # 65岁以上|乘客
_BOUNDS = ("以上", "以下", "以上的", "以下的")
_CLAUSE = re.compile(r"[^,;:。!?…\n的了]{2,12}的(?=[\u4e00-\u9fff])")
DESCRIBED = 14
_DONE_SO = frozenset("次遍回人天年月日倍番")  # 3人获得的奖金: of those who did it
_TRAITS = frozenset({"规模", "实力", "经验", "面积", "条件", "设施", "质量", "技术", "年龄", "身体", "家庭", "基础", "资质", "信用", "环境", "历史", "口碑", "性能", "功能", "位置", "交通", "手续", "证照", "设备", "大小", "形状", "颜色", "风格", "品种", "结构", "成分", "来源", "身份", "国籍", "成绩", "表现", "情况", "症状", "病情", "体型", "外形", "业绩", "产能", "产量", "价格", "租金", "房龄", "楼龄", "车龄", "工龄", "学历", "行动", "生活", "听力", "视力", "语言", "产权", "权属", "保存", "使用", "管理", "通风", "采光", "隔音", "噪音", "污染", "能耗", "排放", "风险", "难度", "人气", "客流", "销量", "需求", "工艺", "设计", "题材", "内容"})
_HOW, _TAKING = frozenset("azidbp"), frozenset("vp")
_NO_END = frozenset("trmpcuy")
_AS_GOOD = frozenset({"不", "没", "未", "已经", "正在", "刚刚", "尚未", "可以", "能够", "不能", "不愿", "愿意", "曾经", "仍然", "依然", "即将", "准备", "打算"})
_NOT_COUNTED = frozenset({"补贴", "贷款", "资金", "奖金", "工作", "培训", "服务", "活动", "研究", "机会", "待遇", "生活", "方式", "情况", "问题", "时候", "时间", "地方", "作用", "影响", "要求", "结果", "原因", "水平", "能力", "收入", "价格", "成本", "利润", "目标", "计划", "决定", "消息", "支持", "帮助", "治疗", "教育", "训练", "比赛", "会议"})
_PEOPLE = re.compile(r"(?:平民|儿童|妇女|老人|孩子|男子|女子|警察|律师|人士|青年|村民|居民|市民|农民|官员|代表|专家|学者|家属|家长|子女|骨干|嘉宾|干部|病人|伤员|同学|同事|队伍|父母|[者员兵生商户师手友工匠童劳众客主人])$")


def classed(mask: str, norm: str, start: int, end: int) -> int | None:
    """Where the noun begins behind a word for a class, or None."""
    if mask[start : start + 1] == FIGURE[0]:
        m = _LIMITED.match(mask, start, end)
        return m.end() if m and (m.group().endswith(_BOUNDS) or norm[m.end() - 1] == "岁") else None
    m = _CLASSED.match(norm, start, end) if norm[start : start + 1] in _CLASSING else None
    return m.end() if m else None


def described(mask: str, norm: str, start: int, end: int, tag: Tagger) -> int | None:
    """Where the noun begins behind the clause at `start` that tells which are counted, or None."""
    if norm[start - 1] in _DONE_SO or (m := _CLAUSE.match(mask, start, end)) is None or PERIOD[0] in m.group():
        return None
    words = tag(norm[start : m.end() - 1])
    first, flag = words[0]
    last = words[-1][1]
    if first in _TRAITS:
        return m.end() if len(words) > 1 and last[:1] in "azid" else None
    if last[:1] in _NO_END or (len(words) == 1 and flag == "vn") or (last[:1] in "njsx" and not any(f in _TAKING for _, f in words[:-1])):
        return None  # 144家|省级园区的评价
    how = (flag[:1] in _HOW and len(first) > 1) or flag[:1] in "vdp" or first in _AS_GOOD
    return m.end() if how and flag != "vn" and len(first) + len(words) > 2 else None


_OF_AGE = frozenset({"年轻人", "青年", "老人", "长者", "老年人", "人", "儿童"})
_AGED = re.compile(r"(?<![\d一二三四五六七八九十至到-])(?:[\d一二两三四五六七八九十]{1,3}[至到-])?[\d一二两三四五六七八九十]{1,3}岁(?:及?以[上下])?的?$")


def with_age(norm: str, name: Name) -> Name:
    """六岁|人口, 28岁以下的|检查员: the age in front is what tells the row from others."""
    if name.norm in _OF_AGE or name.norm[-1] == "率" or name.span is None or name.span.end - name.span.start != len(name.norm) or not (m := _AGED.search(norm, max(0, name.span.start - 12), name.span.start)):
        return name
    span = Span(m.start(), name.span.end)
    return Name(span.of(norm), span, name.head)


def fits(norm: str, noun: Span, tag: Tagger) -> bool:
    """True where `noun`, behind 的, is of what its measure word counts: 名 counts people, and nothing counts 培训 or 补贴."""
    word, flag = tag(norm[slice(*noun)])[-1]
    return flag[:1] in "nxj" and word not in _NOT_COUNTED
