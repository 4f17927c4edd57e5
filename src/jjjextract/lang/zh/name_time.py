"""A time at the end of a stretch that should be a name: 医保基金|全年, 房价|连续8个月, 出口|连续三年下降后.

Fails where the name itself ends in a time.
"""

from __future__ import annotations

import re

from jjjextract.lang.mask import FIGURE, PERIOD
from jjjextract.lang.zh.name_ends import agent
from jjjextract.spans import Span

__all__ = ["before_deed", "before_time", "ends_in_time", "of_now", "of_record", "same_time"]

_TIME_END = re.compile(rf"(?:(?:在|到|于|至)?(?:{PERIOD}|[本这下]?个?[月季年]底|周末)[之以]?[前后内]|[月季]底|{PERIOD}|{FIGURE}|全天|当天|单日|每天|每日|每年|每月|当月|当年)(?:起|开始|以来|期间|底|末|初)?(?:就?要|得|就|能|可)?$")
_RUN_END = re.compile(r"(?:已经?|曾)?(?:连续|持续)(?:第)?$")
# The usual first characters of people (老张, 马国强), and what ends the word for an expense.
_SURNAMES = frozenset("老小阿王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦方白邹孟熊秦邱江尹薛闫段雷侯史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤")
_MONEY = frozenset("费款金税钱价租薪资本账债息险")
_AFTER_RUN = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,12}?)(?:在|已|曾)?(?:连续|经历)[^,;。:]{2,14}?[之以]?后$")

_PRESENT = re.compile(r"今[天日]|目前|现在|眼下|当前|如今")
_RECORD = re.compile(r"(?:以?来)?的?[^,;。:\d]{0,4}(?:新[高低]|最[高低大小快慢强弱好差多少]|首次|[高低][位点]|[纪记]录)")
_NTH_OF_YEAR = re.compile(r"第[\d一二三四五六七八九十]{1,3}号(?!文)")
_TITLED = re.compile(  # the year in the name of what was held on a day
    r"[\u4e00-\u9fff“”\"]{2,24}?(?:活动|大会|博览会|会议|论坛|峰会|锦标赛|联赛|嘉年华|展览会|交易会|晚会|年会|检查)(?:今[天日]|昨[天日]|日前|近日|\d{1,2}[月日])"
)
_SETS = re.compile(r"(?:[创写]下?|刷新|改写|触及|是|为|[至到])了?$")

_SAME_TIME = re.compile(r"[,]?(?:却|则|也|还|仅|只|大幅|小幅|均|都|反而|反倒)?(?:同比)?[增下上提减涨跌降升扩缩回]")
_BORDERS, _OF_IT = frozenset(",;。!?\n"), frozenset("的相比水为,")
_COMPARED = frozenset("比较于与跟和同史年往常的达是去")


def of_record(norm: str, span: Span) -> bool:
    """True for the time at `span` of a record: 创|去年10月以来|新高 dates no figure; nor does the year of 今年|第18号台风 or 2024年|植树活动今天举行, nor 每年|6月."""
    if norm.endswith("每年", 0, span.start):
        return True
    if norm.startswith("第", span.end) and _NTH_OF_YEAR.match(norm, span.end):
        return True
    if norm[span.end - 1] == "年" and norm[span.start].isdigit() and _TITLED.match(norm, span.end):
        return True
    return _RECORD.match(norm, span.end) is not None and _SETS.search(norm, max(0, span.start - 4), span.start) is not None


def same_time(norm: str, span: Span) -> bool:
    """True for 同期 that is the time just told (而出口同期下降2%), and no time that something is compared with."""
    if norm[slice(*span)] == "同期" and norm[span.start - 1 : span.start] in _BORDERS and norm[span.end : span.end + 1] not in _OF_IT:
        return True  # 较去年同期微跌。|同期食肆购货总额…
    return norm[slice(*span)] == "同期" and _SAME_TIME.match(norm, span.end) is not None and norm[span.start - 1] not in _COMPARED


def of_now(norm: str, period: Span) -> bool:
    """True for the time of a figure that is now: 客运量今天A,航班B are both of today."""
    return _PRESENT.match(norm, *period) is not None


def before_time(mask: str, norm: str, start: int, end: int) -> int:
    """The end of what stands in front of a time at the end of `start:end`; `end` where there is none."""
    if (m := _AFTER_RUN.match(norm, start, end)) and m.end() == end:
        return m.end("name")
    found = _TIME_END.search(mask, start, end)
    if not (found and found.start() > start + 1 and found.end() == end):
        return end
    run = _RUN_END.search(norm, start, found.start())
    return run.start() if run else found.start()


def before_deed(mask: str, norm: str, start: int, end: int) -> Span | None:
    """广告费|上半年|花了: what the money went for, in front of a time that a verb stands behind; none where somebody spends it."""
    found = _TIME_END.search(mask, start, end)
    if found is None or found.start() < start + 2 or PERIOD[0] not in found.group() or mask[start : found.start()] != norm[start : found.start()]:
        return None
    stem = norm[start : found.start()]
    somebody = len(stem) < 4 and stem[0] in _SURNAMES and stem[-1] not in _MONEY
    return None if somebody or agent(stem) else Span(start, found.start())


def ends_in_time(mask: str, start: int, end: int) -> bool:
    """True where `start:end` ends in a time."""
    return _TIME_END.search(mask, start, end) is not None
