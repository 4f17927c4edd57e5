"""What a count counts where more stands behind it: 33个行业|增加值增长, 卖到了12个|国家, and the modal in front of what is done.

Fails where the dictionary of known names has no head for what is measured behind the kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container

from jjjextract.lang.phrases import Name
from jjjextract.spans import Span
from jjjextract.values import Unit

__all__ = ["MODALS", "bearers", "is_ground", "of_them", "separated", "served", "without_expected", "without_modal"]

_KINDS = frozenset({"{个}", "{种}", "{类}", "{家}", "{项}", "{省}", "{市}", "{县}"})
_GROUNDS = ("国家", "地区", "国家和地区", "国家及地区", "国家或地区", "省份", "省区市", "城市", "县市", "区县", "市县", "村镇", "省", "市", "县")
_BEARER = re.compile(r"[\u4e00-\u9fff]{0,4}?(?:企业|公司|园区|合作社|农户|机构|单位|学校|医院|银行|门店|景区|商户|店铺|工厂|(?<!乡)(?<!农)村|县(?!域)|(?<!城)(?<!村)镇(?!上)|(?<!城)乡(?!村))(?![民庄镇内里])")
_SHORT = frozenset("省市县区州村镇乡国")
_AMOUNTS = ("量", "率", "额", "值", "规模", "数")
_TIMES = re.compile(r"([翻开跑上下打坐跳游吃请放停])了?[\d.一二两三四五六七八九十百]+多?次$")
_DONE_BY = re.compile(r"(?:取得|获得|领取|享受|参加)(?=[\u4e00-\u9fff]{2})")
_FOR, _STAYS = frozenset("为向给"), frozenset("持定制稳压留存")
_OF_THEM = frozenset({"其中", "当中", "其中有", "当中有", "另有", "另外"})
_REACH = 3  # characters behind the noun in which a known name may end
_EXPECTED = re.compile(r"(?:增长|增速|利润|盈利|营收|收入|业绩|需求|销量|产量)预期$")
_AGAIN = frozenset("再又还另先")
MODALS = frozenset("能可会仍却收付交缴来") | _AGAIN
_WORDS = ("可持续", "来料", "来华", "来往", "来宾", "来件")
_PAID = frozenset("收付交缴")
_DUES = frozenset("费税租")


def bearers(norm: str, noun: Span, unit: Unit | None, size: Callable[[int, int], int], measures: Callable[[str], bool]) -> Span:
    """`noun` without what is measured of those that are counted: 33个|行业|增加值, 12个|市州|经济增速."""
    if unit is None or unit.code not in _KINDS:
        return noun
    whole = _BEARER.match(norm, *noun)
    if whole and whole.end() < noun.end and any(measures(norm[whole.end() : end]) or measures(norm[end - 3 : end]) for end in range(noun.end - 2, noun.end + _REACH + 1) if end > whole.end() + 1):
        return Span(noun.start, whole.end())  # 1286个|行政村|集体经济总收入
    for end in range(noun.end, noun.end + _REACH):
        at = end - size(noun.start, end)
        name = norm[at:end]
        short = at == noun.start + 1 and norm[noun.start] in _SHORT
        if len(name) > 1 and (at - noun.start > 1 or short) and at < noun.end and (measures(name) or name.endswith(_AMOUNTS)):
            return Span(noun.start, at - 2 * (at - noun.start > 3 and norm.startswith("平均", at - 2)))
    return noun


def served(norm: str, at: int, noun: Span) -> bool:
    """医院为|3万名|老人|提供…, 课程在|12所|学校|试点: who something is done for and where are counted, whatever stands in front."""
    word, behind = norm[at - 1 : at], norm[noun.end : noun.end + 1]
    return (word in _FOR or (word == "在" and norm[at - 2 : at - 1] not in _STAYS)) and "\u4e00" <= behind <= "\u9fff" and behind not in "的左以上"


def of_them(norm: str, noun: Span, lead: Span, measures: Callable[[str], bool]) -> bool:
    """其中5款的|表面温度超标: so many of the things just told of, and what is measured of them."""
    return norm[noun.start - 1] == "的" and norm[slice(*lead)].strip(" ,") in _OF_THEM and measures(noun.of(norm))


def is_ground(noun: str, name: str) -> bool:
    """True for 国家 behind 产品卖到了12个: where something gets to is counted, and not the thing."""
    return noun in _GROUNDS and not name.endswith(noun)


def separated(norm: str, noun: Span) -> str:
    """翻5.2次|台, 开三次|会: the verb in front of the number and the noun behind 次 are one word; else the noun alone."""
    text = noun.of(norm)
    m = _TIMES.search(norm, max(0, noun.start - 9), noun.start) if len(text) == 1 and norm[noun.start - 1] == "次" else None
    if m:
        return m[1] + text
    done = _DONE_BY.match(text)
    return text[done.end() :] if done else text  # 761万人次|取得|职业资格证书


def without_expected(name: Name) -> Name:
    """经济增长|预期: what is expected to be so much; 通胀预期 is measured itself."""
    if name.span is None or not _EXPECTED.search(name.norm):
        return name
    return Name(name.norm[:-2], Span(name.span.start, name.span.end - 2), name.head)


def without_modal(norm: str, name: Name, common: Container[str], size: Callable[[int, int], int]) -> Name:
    """能发电, 可节约标煤: what can be done, without the modal; 能耗 and 可支配收入 are words."""
    span = name.span
    if span is not None and len(name.norm) == 2 and name.norm[0] in _AGAIN and name.norm not in common:
        return Name(name.norm[1], Span(span.start + 1, span.end), name.head)  # 再招|3个
    if span is None or len(name.norm) < 3 or name.norm[:2] in common or name.norm.startswith(_WORDS):
        return name
    if norm[span.start : span.end] != name.norm or size(*span) == len(name.norm) or (name.norm[0] in _PAID and name.norm[-1] not in _DUES):
        return name
    return Name(name.norm[1:], Span(span.start + 1, span.end), name.head)
