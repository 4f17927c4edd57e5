"""What is counted where a pattern tells it better than parts of speech: 18个|县（市、区）, 18项|便利外国人来华政策举措, 550亿元|特别国债.

Fails where more than a few words stand in between.
"""

from __future__ import annotations

import re

from jjjextract.spans import Span

__all__ = ["BEFORE", "SIZED", "shorn", "sized", "told_whole"]

BEFORE = frozenset("项条元期")
"""Characters in front of such a noun; for one with a bracket, any."""

_BRANCHES = re.compile(r"[县市州地区镇乡盟旗]\((?:[县市州区旗盟团场镇乡街道]{1,2}、?){1,4}\)")  # 18个|县(市、区)
_TO_AID = re.compile(r"(?:便利|支持|促进|鼓励|推动|优化|加强|保障|稳定|扩大|提升|防范|规范|吸引|惠及|助力|改善|服务)[\u4e00-\u9fff]{2,10}?(?:政策|措施|举措|办法)(?:措施|举措|体系)?(?![\u4e00-\u9fff]?[、和与及])")
_DEBT = re.compile(r"[超中]?(?:长期|短期|特别|专项|普通|一般|永续|定向){1,3}[\u4e00-\u9fff]{0,4}?(?:债券|债(?!务|权)|贷款|票据)(?:资金)?")
_BUILDING = re.compile(r"(?:项目|基地|园区|工程|中心|设施|平台|集群|电站|机场|水库|景区|社区)建设$")  # 4个产业基地|建设提速
_DUE = frozenset("在于可将会明今年最")
SIZED = frozenset("重高长深宽厚属")


def told_whole(norm: str, start: int, end: int) -> Span | None:
    """The noun at `start`, or None where it is of no such kind."""
    last = norm[start - 1 : start]
    if norm[start + 1 : start + 2] == "(" and (m := _BRANCHES.match(norm, start, end)):
        return Span(start, m.end())
    if last in "项条" and (m := _TO_AID.match(norm, start, end)):
        return Span(start, m.end())
    m = _DEBT.match(norm, start, end) if last in {"元", "期"} else None
    return Span(*m.span()) if m else None


def sized(norm: str, at: int) -> int:
    """20斤|重的|工作服, 160万人次|属|街渡: where what is counted, or has the size, may begin."""
    if norm[at : at + 1] == "属":
        return at + 1 + (norm[at + 1 : at + 2] == "于")
    return at + 2 if norm[at : at + 1] in SIZED and norm[at + 1 : at + 2] == "的" else at


def shorn(norm: str, start: int, stop: int) -> int:
    """The end of a noun phrase without what is being done (产业基地|建设) or said of it (措施|基础上)."""
    if stop - start > 4 and norm[stop - 2 : stop] == "配套" and norm[stop - 3] in "及和与":
        return stop - 3  # 光伏电站|及配套|升压站
    if norm[stop - 1 : stop] == "料" and norm[stop : stop + 1] in _DUE and stop - start > 1:
        return stop - 1  # 首批8辆车|料在明年付运
    if norm[stop - 1] in "及和与" and stop - start > 2:
        return stop - 1  # 21个回收点|及六部冷藏车
    if norm[stop - 2 : stop] == "中有" and stop - start > 3:
        return stop - 2 - (norm[stop - 3] == "当")  # 64个摊档|中有51档
    loose = stop - start > 3 and (norm[stop - 2 : stop + 1] == "基础上" or _BUILDING.search(norm, start, stop))
    return stop - 2 if loose else stop
