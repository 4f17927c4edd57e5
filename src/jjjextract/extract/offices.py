"""Whose an office is: the company, the body or the outlet that stands in front of a post, by the fullest name of the document.

Fails for a body that is named only by its kind before its full name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from jjjextract.document import Document
from jjjextract.lang.zh.firm_words import OF_UNIT
from jjjextract.spans import Mention, Span

__all__ = ["SECTION", "company_before", "company_name", "ordinary_case", "organization_of"]

_OWN = re.compile(r"^(?:该|本|我|这家|此)?(?:公司|集团|企业|总公司|本公司|工厂|厂|集团公司)$|^(?:the )?(?:company|group|firm|retailer|bank|maker|manufacturer|carmaker|chain|business)\Z")
_DUTY = re.compile(r"(?:专门)?(?:负责|主管|分管|主抓)[\u3400-\u9fff、]{2,12}$")
SECTION = r"[\u3400-\u9fff]{1,6}(?:部|中心|事业部|车间|处|科|组)"
_SECTION = re.compile(SECTION)
_STATIONED = re.compile(r"驻[\u3400-\u9fff]{1,8}|的[\u3400-\u9fff]{0,6}")  # 青岭电池驻某县(负责人), 青岭电池的选品(经理)
_SEATED = re.compile(r",? (?:in|at|near|outside) [A-Z]")  # Lantern Research in Leeds
_PLACE_END = re.compile(r"[\u3400-\u9fff]{1,14}(?:省|市|县|区|镇|乡|村|州|旗|街道|社区|小区|里|屯|寨|庄)\Z")
_KINDS_OF_BODY = frozenset(("协会", "商会", "学会", "联合会", "公会", "工会", "联盟", "研究院", "研究所", "研究中心", "合作社", "基金会", "农会", "渔会", "同业公会", "总工会"))
_GATHERINGS = frozenset(("大会", "会议", "发布会", "论坛", "活动"))  # 大会|发言人: of no body
_SOME = re.compile(r"(?:一|某|另一|有一)[家间](?=[\u3400-\u9fff]{2,8}\Z)")  # 茅台镇一家酒企: no name
_OWNERS = ("母公司", "控股股东", "大股东")
_FROM = re.compile(r"(?!.*\b(?:University|College|School|Institute|Bank|Centre|Center|Council|Union|Association|Research|Securities|Capital|Group|Trust|Society|Office|Agency|Fund)\b)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}")
_SMALL = frozenset(("de", "van", "von", "der", "den", "al", "bin", "da", "di", "du", "la", "le", "of", "and", "the", "for"))


def organization_of(doc: Document, office: Span, kinds: frozenset[str]) -> tuple[str | None, str | None]:
    """Name and company key of an office; 集团 and 公司 mean the firm named last."""
    if (duty := _DUTY.search(doc.norm, *office)) and duty.start() > office.start:
        office = Span(office.start, duty.start())  # 公司|负责收购的副总经理
    if ")" in doc.norm[slice(*office)] and "(" not in doc.norm[slice(*office)]:
        office = Span(doc.norm.rfind(")", *office) + 1, office.end)  # (记者 某某)|房屋局
    text = doc.norm[slice(*office)]
    if text in ("本报", "本台", "本刊", "我台", "本网"):
        return doc.source.outlet, None
    if text in _GATHERINGS or _SOME.search(text):
        return None, None
    if _OWN.match(text):
        key = company_before(doc, office.start, group="集团" in text)
        return (company_name(doc, key), key) if key else (None, None)
    if "folk" in kinds and "corporate" not in kinds and _PLACE_END.fullmatch(text):
        return None, None
    if any(m.span.start <= office.start and m.span.end >= office.end for m in doc.within("region", (office.start - 8 if office.start > 8 else 0, office.end))):
        return None, None
    inside = list(doc.within("company_mention", office))
    if inside:
        m = inside[0]
        if m.span == office or (m.span.start == office.start and m.span.end >= office.end):
            return company_name(doc, m.value), m.value
        if m.span.end == office.end:
            return company_name(doc, m.value), m.value
        if m.span.start == office.start:
            rest = doc.norm[m.span.end : office.end]
            section = _SECTION.fullmatch(rest) or _STATIONED.fullmatch(rest) or _SEATED.match(doc.norm, m.span.end, office.end)
            return (company_name(doc, m.value) if section else doc.text[slice(*office)]), m.value
    if doc.norm.endswith(" from ", 0, office.start) and _FROM.fullmatch(text):
        return None, None  # a nurse from | Ames
    key = _by_name(doc, text) or (_by_brand(doc, doc.text[slice(*office)]) if "corporate" in kinds else None)
    if key:
        return company_name(doc, key), key
    if text[:1] == "该":
        body = _whole_body(doc, text[1:2], office.start)
        return (body + doc.text[office.start + 2 : office.end] if body else None), None  # 该局|监测处
    if text.endswith(("'s", "’s")) and " " not in text:
        return None, None  # Lehto's finance minister
    if text in _KINDS_OF_BODY and (whole := _whole_body(doc, text, office.start)):
        return whole, None
    longer = _fuller(doc, text, office.start) if text.isascii() and text.islower() else None
    if longer:
        return longer, None
    return ordinary_case(doc.text[slice(*office)]) if doc.text[slice(*office)].isupper() and len(text) > 5 else doc.text[slice(*office)], None


def _by_name(doc: Document, text: str) -> str | None:
    """The company one of whose forms is `text`, capitals or not."""
    if "firm_forms" not in doc.notes:
        firms = [m.value for m in doc.of("company")]
        doc.notes["firm_forms"] = {form.casefold(): c.key for c in reversed(firms) for form in (c.name, *c.aliases)}
    key: str | None = doc.notes["firm_forms"].get(text.casefold())
    return key


def _by_brand(doc: Document, text: str) -> str | None:
    """The only company whose name begins with `text`, or with a place and `text`: 慈山 of 慈山生命事业股份有限公司."""
    if text.isascii() or not 2 <= len(text) <= 5:
        return None
    firms = [c for m in doc.of("company") if (c := m.value).name.find(text) in (0, 2, 3) and len(c.name) > len(text) + 3]
    return str(firms[0].key) if len(firms) == 1 and (firms[0].name.startswith(text) or not _PLACE_END.fullmatch(text)) else None


def _whole_body(doc: Document, kind: str, at: int) -> str | None:
    """The full name that 协会 means: the one before it that ends so and opens a clause or stands behind 据."""
    found = list(re.finditer(rf"(?:^|[,，。;；“\n】)）]|据|由|来自)(?P<name>[\u3400-\u9fff]{{2,16}}{kind})", doc.norm[max(0, at - 4000) : at]))
    if not found:
        return None
    low = max(0, at - 4000)
    lead = found[-1]["name"][0] in "据由"
    return doc.text[low + found[-1].start("name") + lead : low + found[-1].end("name")]


def _fuller(doc: Document, text: str, at: int) -> str | None:
    """The full name that `bureau` means: the last one before it that ends in that word."""
    word, before = text.rsplit(" ", maxsplit=1)[-1].capitalize(), doc.norm[max(0, at - 4000) : at]
    if word not in before:
        return None
    found = list(re.finditer(rf"(?:[A-Z][A-Za-z&'’-]+ (?:(?:of|and|for) )?){{1,5}}{re.escape(word)}\b(?: of [A-Z][a-z]+(?: [A-Z][a-z]+)?)?", before))
    return re.sub(r"^(?:The|In|At|On) ", "", found[-1].group()) if found else None


def company_before(doc: Document, at: int, *, group: bool = False) -> str | None:
    """The key of the company meant at `at` by 公司: of those named before it one that is named again and is nobody's child.

    With `group`, one that is a group.
    """
    found = doc.of("company_mention")
    k = bisect_right(found, at, key=lambda m: m.span.start)
    if not group and k and doc.norm.endswith(_OWNERS, 0, found[k - 1].span.start) and "\n" not in doc.norm[found[k - 1].span.end : at]:
        return str(found[k - 1].value)  # X母公司Y昨日收报A。主席
    if not group and k and doc.norm.endswith("公司", *found[k - 1].span) and (own := _opening(doc, at)):
        return own
    often, children, groups = _standing(doc)
    near = [str(m.value) for m in reversed(found[max(0, k - 80) : k]) if not group or m.value in groups]
    near = [key for key in near if key not in _parents(doc)] or near
    if not near:
        return company_before(doc, at) if group and not groups else None
    of_its_own = [key for key in near if key not in children]
    first = next((line.end for line in doc.lines if line.end > line.start), 0)
    heading = [m.value for m in found[:3] if m.span.end <= first < 60 and m.value in near]
    for pool in ([k for k in of_its_own if often[k] > 1], [k for k in near if often[k] > 1], heading, of_its_own):
        if pool:
            return _acting(doc, found[k - 1], pool) or str(pool[0])
    return near[0]


def _opening(doc: Document, at: int) -> str | None:
    """The one company that the paragraph names in front of `at`, where its full name opens a sentence there: 某某有限公司去年建厂。|总经理张三说."""
    low = doc.norm.rfind("\n", 0, at) + 1
    near = doc.within("company_mention", (low, at))
    first = near[0] if near and len({m.value for m in near}) == 1 else None
    if first is None or not doc.norm.endswith("公司", *first.span) or not (first.span.start == low or doc.norm[first.span.start - 1] in "。!?"):
        return None
    return str(first.value) if first.span.end < at and not OF_UNIT.match(doc.norm, first.span.end) else None


def _acting(doc: Document, last: Mention, pool: Sequence[str]) -> str | None:
    """Of two in one English sentence the first, which does something (Orrin is to buy Vale. | Chief executive Joan Pratt)."""
    s = doc.sentence_at(last.span.start) if len(set(pool)) > 1 and str(last.value) == pool[0] else None
    if s is None or s.language != "en":
        return None
    first = str(doc.within("company_mention", s.span)[0].value)
    return first if first in pool else None


def _parents(doc: Document) -> set[str]:
    """The companies named only as those whose unit another is (X是Y的子公司): of these nobody is who speaks next."""
    if "parents" not in doc.notes:
        named = [(str(m.value), OF_UNIT.match(doc.norm, m.span.end) is not None) for m in doc.of("company_mention")]
        doc.notes["parents"] = {key for key, unit in named if unit} - {key for key, unit in named if not unit}
    parents: set[str] = doc.notes["parents"]
    return parents


def _standing(doc: Document) -> tuple[Counter[str], set[str], set[str]]:
    """How often each company is named, which are subsidiaries, which are groups; worked out once a document."""
    if "standing" not in doc.notes:
        firms = [m.value for m in doc.of("company")]
        often = Counter({c.key: len(c.mentions) for c in firms})
        children = {c.key for c in firms if any(kind == "parent" for _, kind in c.related)}
        doc.notes["standing"] = often, children, {c.key for c in firms if "集团" in c.name or "集團" in c.name}
    standing: tuple[Counter[str], set[str], set[str]] = doc.notes["standing"]
    return standing


def company_name(doc: Document, key: str | None) -> str | None:
    """The name of a company by its key."""
    if "firm_names" not in doc.notes:
        doc.notes["firm_names"] = {m.value.key: m.value.name for m in doc.of("company")}
    name: str | None = doc.notes["firm_names"].get(key)
    return name


def ordinary_case(text: str) -> str:
    """`JANE SMITH` as `Jane Smith`; what is not all capitals stays."""
    if not text.isupper() or text[:1] >= "\u3400":
        return text
    return " ".join(w.lower() if w.lower() in _SMALL else re.sub(r"[A-ZÀ-ÖØ-Þ]+(?:['’][A-ZÀ-ÖØ-Þ](?![A-ZÀ-ÖØ-Þ]))?", lambda m: "Mc" + m[0][2:].capitalize() if m[0].startswith("MC") and len(m[0]) > 4 else m[0].capitalize(), w) for w in text.split(" "))
