"""Names whose form alone tells where they begin or end: 合肥至宁海段, 浏览量|在国际互联网, 生态|保护修复治理.

Fails where the words of such a form stand there for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from jjjextract.lang.mask import REGION
from jjjextract.lang.phrases import Name
from jjjextract.lang.zh.figure_marks import AND_OTHERS, INTENDED, OF_THIS
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.name_ends import BECOMING, agent
from jjjextract.spans import Span

__all__ = ["SHOWS", "formed", "kept_verb", "shown"]

_MEASURED = frozenset("率量额值价数比例入益利润息金费重度")
_THERE = re.compile(r"(?<=[\u4e00-\u9fff][量额值数率价])在[\u4e00-\u9fff]{2,8}$")
_SOLD_TO = re.compile(rf"(?<=[\u4e00-\u9fff]{{2}})(?:销往|卖到|卖往|运往|运到|发往|送往|去往|出口到)(?:{REGION}|[国海境省市外地]{{2}}|[东南西北欧美亚非洲]{{2}})+$")  # 麻鸡|销往香港的
_THITHER = frozenset(REGION[:2]) | frozenset("外地洲")
_STRETCH = re.compile(rf"(?:{REGION}|(?![仅剩余的在为是有建从由])[\u4e00-\u9fff]{{2,3}})[至到](?:{REGION}|[\u4e00-\u9fff]{{2,4}})段(?:全长|线路|里程|长|铁路|公路|高速)?$")
_DONE_IN_ALL = re.compile(r"[\u4e00-\u9fff]{2,12}累计(?=(?:收购|发送|运送|接待|发放|销售|培训|救助|服务|交付|开行|运输|承运|签约|投入|完成|新增|出入境|进出口|审批|办理|改造|建成|种植)[\u4e00-\u9fff]{2})")
_CARRIED_OUT = re.compile(r"实施(?=[“\"][^“”\"]{2,12}[”\"][\u4e00-\u9fff]{2})")
_OF_SUCH = re.compile(r"(?:[两二三四五六七八九十][项个类种])?(?:服务|业务|产业|产品|工程|项目|行业)的(?=[\u4e00-\u9fff]{2})")
_LAYING = frozenset({"填筑", "浇筑", "开挖", "回填", "掘进", "衬砌", "护砌", "疏浚", "清淤", "敷设", "铺设", "架设"})  # 土方|填筑86万立方米
_NEARBY = re.compile(r"(?:在?家门口|就近|就地|[在于]?[本当]地)(?=[\u4e00-\u9fff]{2}$)")  # 农民就近|就业
_WORKING = frozenset({"就业", "务工", "增收", "上岗", "打工", "创业", "看病", "上学"})
_RUN = frozenset({
    "保护", "修复", "治理", "改造", "建设", "提升", "管理", "利用", "开发", "种植", "养殖", "抚育", "更新", "培育", "防控", "监测", "管护", "整治",
})  # fmt: skip
SHOWS = frozenset("这那该此一")
_PIECES = frozenset("台个座条辆艘家栋项批种类款位名趟片块处间所段株棵件部张把匹头只场艘架")


def shown(norm: str, name: Name, common: Container[str]) -> Name:
    """这|台车, 那辆|车, 一批|货: without the measure word that stands between; 这|家电公司 is none."""
    if name.span is None or not name.norm:
        return name
    if name.norm[:2] == "一批" and len(name.norm) > 2:
        return Name(name.norm[2:], Span(name.span.start + 2, name.span.end), name.head)
    at = name.norm[0] in SHOWS and name.norm[0] != "一"
    if name.norm[0] == "一" or (not at and norm[name.span.start - 1] not in SHOWS):
        return name
    if len(name.norm) < 2 + at or name.norm[at] not in _PIECES or name.norm[at : at + 2] in common:
        return name
    return Name(name.norm[at + 1 :], Span(name.span.start + at + 1, name.span.end), name.head)


def formed(mask: str, norm: str, start: int, end: int) -> tuple[int, int, bool]:
    """A name without what its form tells to be no part of it, and whether the rest is the name as it stands.

    合肥至宁海段, 冷链拟|投资 are; 浏览量|在国际互联网 and what stands behind 这艘船的, 白菜、土豆等 or 企业累计 is read on.
    """
    text = norm[start:end]
    if "在" in text and (m := _THERE.search(norm, start, end)):
        end = m.start()
    if mask[end - 1 : end] in _THITHER and (m := _SOLD_TO.search(mask, start, end)):
        return start, m.start(), False
    if "段" in text and (m := _STRETCH.search(mask, start, end)):
        return m.start(), end, True
    if text[-2:] in _WORKING and (m := _NEARBY.search(norm, start, end)):
        return m.end(), end, True
    if (m := INTENDED.match(norm, start, end)) and m.end() < end:
        return m.end(), end, True
    if (m := OF_THIS.match(norm, start, end)) and m.end() < end:
        start = m.end()
    if "的" in text and (m := _OF_SUCH.match(norm, start, end)):
        start = m.end()  # 三项服务的|车费收入
    if "等" in text and (m := AND_OTHERS.match(norm, start, end)) and m.end() < end - 1:
        start = m.end()
    m = _DONE_IN_ALL.match(norm, start, end) if "累计" in text else _CARRIED_OUT.match(norm, start, end)
    return (m.end() if m else start), end, False


def kept_verb(norm: str, verbs: Sequence[Span], end: int, lead: Lead) -> int:
    """The end of a name with the verbs that stand between it and `end`, which are a part of it; 0 where they are none.

    In front of 占 there is always a noun (绿色低碳祭扫|占); works told one behind another are one (保护修复治理).
    """
    if verbs[0].end != end:
        return 0
    if lead.share and lead.change is None and norm[lead.end : lead.end + 1] == "占":
        return end
    if lead.bare and len(verbs) == 1 and verbs[0].end - verbs[0].start > 1 and norm[verbs[0].start - 1] not in _MEASURED and not agent(norm[lead.start : verbs[0].start]) and verbs[0].of(norm) not in BECOMING:
        return end  # 物品毁损|不到三成
    if len(verbs) == 1 and verbs[0].of(norm) in _LAYING and lead.have is None:
        return end
    told = (*reversed(verbs), *((lead.have,) if lead.have is not None and lead.have.start == end else ()))
    works = len(told) > 1 and all(v.of(norm) in _RUN for v in told) and all(a.end == b.start for a, b in pairwise(told))
    return told[-1].end if works else 0
