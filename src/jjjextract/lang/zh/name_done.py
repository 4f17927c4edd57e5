"""Names with the verb of attaining between those who do it and what is attained: 采矿业|实现|利润总额, 逆变器去年|录得|营收.

A thing, a trade or a side of a business is part of the name; a body, a place or a person is the subject and is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jjjextract.lang.mask import PERIOD
from jjjextract.lang.phrases import Name, Tagger
from jjjextract.lang.zh.name_ends import agent
from jjjextract.spans import Span

__all__ = ["ATTAINING", "attained"]

_HAN = r"[\u4e00-\u9fff]"
ATTAINING = re.compile("完成|实现|录得|创造|取得|拥有|达成|贡献")  # the quick look in front of the next
_DONE = re.compile(rf"({_HAN}{{2,12}}?)(?:{PERIOD})*(?:分别|各自)?(?:累计)?(?:{ATTAINING.pattern})了?({_HAN}{{2,12}})")
_SECTOR = re.compile(rf"(?!由于|因){_HAN}{{1,9}}(?:(?<!物)业|板块|部门)")
_THING = re.compile(r"(?!.*(?:由于|因为|因此|使得|通过|加上|随着))(?![该本这那其各此某每我你他她它因由])")
_NOUNS = ("n", "vn", "j", "s", "l")


def attained(mask: str, norm: str, span: Span, *, tag: Tagger, known: Callable[[str], bool], measures: Callable[[str], bool]) -> Name | None:
    """第三产业完成增加值: the noun in front and the noun behind are one name; 各级财政拨付资金 are two; None without such a verb."""
    m = _DONE.fullmatch(mask, *span)
    if m is None:
        return None
    who, what = norm[slice(*m.span(1))], norm[slice(*m.span(2))]
    if _SECTOR.fullmatch(who) or (measures(what) and _is_thing(who, tag)):
        return Name(who + what, span)
    if known(who + what):
        return Name(who + what, span, what)
    return Name(what, Span(*m.span(2)))


def _is_thing(who: str, tag: Tagger) -> bool:
    """True for 逆变器, 海外市场, 智能家居业务; not for 公司, 全村, 这家店."""
    return _THING.match(who) is not None and not agent(who) and tag(who)[-1][1].startswith(_NOUNS)
