"""Whose somebody is that has no office beside the post: of the company where he works, or, a spokesman, of the sentence before.

Fails where that sentence opens with a company that only buys from the one that speaks.
"""

from __future__ import annotations

import re
from itertools import islice

from jjjextract.document import Document

__all__ = ["bureau_of", "host_of", "told_of", "works_at"]

_HOLDS = re.compile(r"[^。;\n]{0,40}?(?:召开|举行|举办|开)[^,。;\n]{0,16}会")
_OPENING = 24  # characters in which a sentence names whom it tells of
_MENTIONS = 40  # of one person that are looked at
_AT = re.compile("(?:(?:今年|现年)?[0-9]{1,2}岁)?[,，]?(?:一直|已经?|现)?(?:在|入职|进了|加入)")
_BRACKET = re.compile(r"[(（][^()（）\n]{1,30}[)）]")
_WORKS = re.compile(r"[,，]?(?:[开做干跑送当待呆修守卖]了?(?:(?:足足|整整|近|快|将近)?[0-9一二两三四五六七八九十]{1,4}(?:多|来)?年|[\u3400-\u9fff]{2,6}(?=[,，。的]))|工作|上班|任职|打工|供职|就职|务工|实习)")
_BUREAUS = frozenset("局厅署处部委院")
_OFFICES = re.compile(r"[局署处部院厅委](?=发言人|$)")


def bureau_of(doc: Document, title: str, at: int) -> str | None:
    """The one bureau that the text has named with its place before `at`, whose head a bare 局长 is."""
    kind = title[-2:-1]
    kind = "委" if title.endswith("主任") else kind
    if not (title.endswith("主任") or (title[-1:] in "长長" and kind in _BUREAUS)) or title.removeprefix("副")[:-1] not in {kind, "主"}:
        return None
    tail = re.compile(rf"(?:市|省|区|县|特区)?(?:政府)?(?!.{{0,3}}[、,])[\u4e00-\u9fff]{{2,8}}?{kind}(?![\u4e00-\u9fff]{{0,2}}长)")
    found = [(r.span.start, m.end()) for r in doc.within("region", (0, at)) if (m := tail.match(doc.norm, r.span.end))]
    forms = {doc.norm[a:b] for a, b in found}
    return doc.text[slice(*found[0])] if len(forms) == 1 else None


def told_of(doc: Document, at: int) -> str | None:
    """The company that the sentence before `at` opens with, in the same paragraph: whose spokesman it is that speaks next."""
    low = doc.norm.rfind("\n", 0, at) + 1
    end = doc.norm.rfind("。", low, at)
    start = max(doc.norm.rfind("。", low, end), low) if end > low else at
    found = doc.within("company_mention", (start, min(start + _OPENING, at)))
    return str(found[-1].value) if found and not _OFFICES.search(doc.norm, end, at) else None


def works_at(doc: Document, name: str) -> str | None:
    """The company of 某某今年53岁,在某公司开了27年车 and 某某在某公司上班."""
    for found in islice(re.finditer(re.escape(name), doc.norm), _MENTIONS):
        m = _AT.match(doc.norm, found.end())
        firm = doc.at("company_mention", m.end()) if m else None
        if m is None or firm is None:
            continue
        bracket = _BRACKET.match(doc.norm, firm.span.end)
        joined = m.group().endswith(("入职", "进了", "加入"))
        if joined or _WORKS.match(doc.norm, bracket.end() if bracket else firm.span.end):
            return str(firm.value)
    return None


def host_of(doc: Document) -> str | None:
    """The company that the first sentence says holds the meeting (某公司今天召开法人说明会): whose spokesman answers there."""
    end = next((s.span.end for s in doc.sentences if doc.norm.endswith("。", 0, s.span.end)), 0)
    firms = doc.within("company_mention", (0, end)) if end else []
    return str(firms[-1].value) if firms and _HOLDS.match(doc.norm, firms[-1].span.end) else None
