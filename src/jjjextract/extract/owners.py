"""Whose somebody is who is told of with a company and no post in front of the name.

何文远创办了某公司; 某公司由何文远一手创办; 何文远的某公司; 作为某公司的总经理,何文远…; 何文远…。他是某公司的创始人. Fails where more than
one sentence stands between the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from jjjextract.document import Document
from jjjextract.spans import Span

__all__ = ["near_firms", "owner_of"]

_EDGE = frozenset(("", *"\n。,;!?”"))
_MENTIONS = 24  # of one person that are looked at
_REACH = 90  # characters between a name and its company
_HELD = r"(?:联合创始人|创始人|创办人|董事长|总经理|总裁|经理|主管|负责人|老板娘|老板|掌门人|掌舵人|当家人|[Cc][Ee][Oo]|首席[\u4e00-\u9fff]{1,4}官|厂长|店长|主任|总监|合伙人|工程师|主席|行长|董事|执行长|营运长|财务长|法人代表|法定代表人)"
_AGE = r"(?:[(（,，]?(?:今年|现年)?[0-9]{1,2}岁[)）]?)?"
_WHEN = r"(?:[0-9]{4}年|去年|今年|前年|(?:自|从)?[0-9]{4}年起)?"
_IS = r"(?:现在|目前|如今|原)?(?:是|系|为|任|担任|现任|现为|出任|就任|升任)"
_MADE = r"(?:创办|创立|创建|开办|注册|合伙开|合办|盘下|接手|执掌|掌管|接掌|经营|打理|办起|开起|管着|领着|开|成立)了?(?:着)?(?:一家)?(?:名为|名叫|叫)?[“「]?"
_HOLDS = re.compile(rf"{_AGE}[,，]?{_WHEN}{_IS}")
_APPOSED = re.compile(rf"{_AGE}[,，]")
_AGAIN = re.compile(rf"[^。!?\n]{{0,56}}[。!?][^。!?\n他她]{{0,6}}[他她]{_AGE}[,，]?{_WHEN}(?P<how>{_IS}|[^。!?\n]{{0,20}}?{_MADE})")
_FOUNDED = re.compile(rf"(?![的和与])[^。!?\n]{{0,56}}?(?<!公司){_MADE}")
_OWN = re.compile(rf"(?:的|(?:一手)?{_MADE}的|所(?:创办|经营|掌管|执掌)的)")
_POST = re.compile(rf"(?:[(（][^()（）\n]{{1,30}}[)）])?的?[\u4e00-\u9fff]{{0,6}}?{_HELD}")
_BRACKET = r"(?:[(（][^()（）\n]{1,30}[)）])?"
_MADE_BY = re.compile(rf"{_BRACKET}[,，]?(?:是|正是|就是)?由")
_BY_HIM = re.compile(r"(?:一手|亲手|和[\u4e00-\u9fff]{2,8}|与[\u4e00-\u9fff]{2,8})?(?:于?[0-9]{4}年)?(?:创办|创立|创建|开办|掌管|经营|执掌|成立|打理)")
_HEADED = re.compile(rf"{_BRACKET}的?{_HELD}(?:[,，]?(?:正|就)?(?:是|叫|为)|名叫)(?:[\u4e00-\u9fff0-9]{{1,6}}岁的|一位|一个)?")
_AS = re.compile(rf"{_BRACKET}的?[\u4e00-\u9fff]{{0,6}}?{_HELD}[,，]")


def owner_of(doc: Document, name: str) -> tuple[Span, int] | None:
    """The company that the text says the person called `name` runs, made or works for, and where the post ends that is told behind it."""
    for at, firm in near_firms(doc, re.escape(name)):
        if (_before if at.end <= firm.start else _behind)(doc.norm, at, firm):
            return firm, _post_end(doc.norm, firm)
    return None


def near_firms(doc: Document, name: str) -> Iterator[tuple[Span, Span]]:
    """Where the pattern `name` stands and each company that is told of near it, those behind it first."""
    for found in islice(re.finditer(name, doc.norm), _MENTIONS):
        at = Span(*found.span())
        for near in ((at.end, at.end + _REACH), (max(0, at.start - _REACH), at.start)):
            for m in doc.within("company_mention", near):
                yield at, m.span


def _post_end(norm: str, firm: Span) -> int:
    m = _POST.match(norm, firm.end)
    return m.end() if m else firm.end


def _before(norm: str, name: Span, firm: Span) -> bool:
    """True where the name comes first: 何文远是|某公司|的创始人, 何文远创办了|某公司."""
    between = name.end, firm.start
    if m := _AGAIN.fullmatch(norm, *between):
        return m["how"][-1] not in "是系为任" or _POST.match(norm, firm.end) is not None
    if _HOLDS.fullmatch(norm, *between) or (_APPOSED.fullmatch(norm, *between) and norm[name.start - 1 : name.start] in _EDGE):
        return _POST.match(norm, firm.end) is not None
    return _FOUNDED.fullmatch(norm, *between) is not None or _OWN.fullmatch(norm, *between) is not None


def _behind(norm: str, name: Span, firm: Span) -> bool:
    """True where the company comes first: 某公司|由|何文远|创办, 某公司|的老板叫|何文远."""
    between = firm.end, name.start
    if _MADE_BY.fullmatch(norm, *between):
        return _BY_HIM.match(norm, name.end) is not None
    as_such = _AS.fullmatch(norm, *between) and norm.endswith(("作为", "身为", "身兼"), 0, firm.start)
    return bool(as_such) or _HEADED.fullmatch(norm, *between) is not None
