"""Sources of figures and other offices: whom the text names as having counted.

`海关统计显示`, `据省统计局`, `国家统计局今天发布的数据`, `according to data released by the bureau`. A source is an office or a named
statistic, never a person; a bare 数据显示 names nobody. Fails for an office that the list of endings does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jjjextract.document import Document
from jjjextract.extract.national import National
from jjjextract.lang.near import Marks, near
from jjjextract.lang.words import words
from jjjextract.lang.zh.names import HAN
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span

__all__ = ["sources"]

_SAYS = re.compile(
    r"(?:的|最新|有关|初步|监测|今天|今日|昨天|昨日|日前|近日|当天|上午|下午|(?:\d{1,2}月)?\d{1,2}日|\(\d{1,2}月\d{1,2}日\))*"
    r"(?:统计|数据|数字|资料|核算|初步核算|测算|监测|调查|通报|公报|年报|预测|预估|估计|上修|下修|发布|公布|披露|公告|显示|报告|抽样调查|表示|指出|介绍|称(?![号赞为呼职])|说(?![法明服])|发表声明|发表公报|正式测定|测定)"
)
_CITED = re.compile(r"(?:据悉|据|根据|按照|按|来自|引述|援引)\Z")
_HEARD = re.compile(r"(?:举行的|召开的)?[^,;。:]{0,10}?(?:获悉|了解到|得知|获取)")  # 从省统计局|获悉
_STATISTIC = re.compile(r"(?P<s>(?:最新|官方|初步|权威)(?:的)?(?:统计|调查|监测|核算)?(?:数据|资料|数字|统计|结果)|(?:统计|行业|监测|海关|官方)(?:数据|资料|数字))(?:显示|表明|指出)")
_REPORTS = re.compile(
    r"(?:[今昨][天日]|\d{1,2}日|日前|近日|当天)?(?:最新|发布|公布|发表|出具)(?:了|的)?(?:一份|最新)?(?!业绩|财务|中期|年度|季度|盈利)[\u4e00-\u9fff]{0,6}?(?:报告|研报|白皮书)中?(?:说|称|显示|指出|认为|预测|预计|,)"
)
_NAME_RUN = re.compile(rf"[{HAN}]{{0,14}}\Z")
_NOT_IN_NAME = re.compile(r"(?:据悉|据|根据|按照|来自|由|与|和|及|在|是|的|了|从|向|对|年|月|日|上午|下午|今天|昨天|日前|近日|记者|通过|经|于|让|将|被|等|(?<!美)中(?![国华央原])|后)")
_OWN_SECTION = re.compile(rf"[{HAN}]{{2,8}}?(?:处|司|科)(?=[{HAN}]{{0,6}}(?:处长|司长|科长|专门委员|委员|表示|介绍|说|统计|数据))")
_WORD = r"(?:(?:[A-Z]\.){2,}|[\w&'’-]+(?:\.\w+)*)"
_ENGLISH = re.compile(
    r"\b[Aa]ccording to (?:(?:the )?(?:latest |new |preliminary |official )?(?:data|figures|statistics|numbers|a report|a survey|a statement) (?:released |published |issued |compiled |provided )?(?:by|from) )?(?:the )?"
    rf"(?P<s>(?=[A-Za-z]){_WORD}(?: (?:of|and|for|the|on)? ?{_WORD}){{0,6}}?)(?= (?:on|in|released|published|said|show|data|figures|statistics)\b|[,.;:]|\Z)"
)
_OFFICE_NOUN = r"(?:Bureau|Department|Ministry|Administration|Authority|Commission|Office|Agency|Customs|Institute|Council|Federation)"
_COUNTS = ("ata", "igures", "tatistics", "umbers")
_NOUN = Marks(
    *words("Bureau Department Ministry Administration Authority Commission Office Agency Customs Institute Council Federation authorities"),
    *(f"{n} {by}" for n in _COUNTS for by in ("published", "released", "issued", "from", "by", "of")),
)
_OFFICE = (
    rf"(?:[A-Z][\w&'’-]*(?: (?:of|and|for))? ){{0,6}}{_OFFICE_NOUN}"
    r"(?: (?:of|for) (?:the )?[A-Z]\w*)?(?:,? (?:and )?[A-Z]\w*){0,3}|(?:[a-z]+ )?authorities"
)
_NAMED = r"(?:[A-Z][\w&'’-]+ (?:(?:of|for|and|the) ){0,2}){0,5}[A-Z][\w&'’-]+"
_DATA_OF = re.compile(rf"\b(?:[Dd]ata|[Ff]igures|[Ss]tatistics|[Nn]umbers) (?:released |published |issued )?(?:from|by|of) (?:the )?(?P<s>{_OFFICE}|{_NAMED})(?= (?:on \w+ )?(?:show|shows|showed|indicate|indicated|suggest|suggested)\b)")
_SAID = re.compile(rf"(?:\b[Tt]he )?\b(?P<s>{_OFFICE})(?= (?:also |has )?(?:said|reported|announced|estimates|estimated)\b)")
# At the start of a sentence or clause, which `_opens` checks.
_SHOWED = re.compile(
    r"(?P<s>(?:(?:Official|official|Latest|latest|New|new|Preliminary|preliminary|Government|government|Customs|customs|Industry|industry)(?: \w+){0,2}?|(?:[A-Z][\w&'’-]+ ){0,4}[A-Z][\w&'’-]+) (?:figures|statistics|data|numbers))(?= (?:show|showed|shows|released|published|indicate|indicated|suggest)\b)"
)
_CRITICS = re.compile(r"(?P<s>Critics|Analysts|Economists|Officials|Experts|Authorities|Organizers|Police)(?= (?:put|say|said|estimate|expect|estimated|expected|forecast)\b)")
_SHOWING = Marks(*(f"{n} {v}" for n in _COUNTS for v in ("show", "released", "published", "indicate", "suggest")))
_STATED = Marks("显示", "表明", "指出")
_PER = Marks("ccording to ")
_NEAR = {_STATISTIC: (_STATED, 8, 0), _DATA_OF: (_NOUN, 240, 160), _SAID: (_NOUN, 240, 160), _SHOWED: (_SHOWING, 240, 40), _ENGLISH: (_PER, 2, 600)}
_TOLD = (_SHOWED, _CRITICS, _DATA_OF, _SAID)
_OPENS = re.compile(r"(?:\A|[.!?,\n]\s?\s?)(?:The )?\Z")


@dataclass(frozen=True, slots=True)
class Offices:
    """The offices of `organizations.tsv`."""

    lexicon: Lexicon[str]

    @classmethod
    def load(cls, res: Resources) -> Offices:
        """From `organizations.tsv` and `national_bodies.tsv`; a form with both kinds stands by itself."""
        kinds: dict[str, str] = {}
        for form, kind in res.rows("organizations.tsv", 2):
            kinds.setdefault(form, kind)
        for form in res.get(National.load).whose:
            kinds.setdefault(form, "name")
        return cls(Lexicon(kinds))


def sources(doc: Document, res: Resources) -> Iterator[Mention]:
    """`organization` (its name) for each office of Chinese text, and `source` (text as it stands) where it is cited for figures."""
    offices: set[int] = set()
    if doc.languages and not doc.languages[0].startswith("en"):
        for m in _offices(doc, res):
            offices.add(m.span.end)
            yield m
        yield from _reporting(doc) if "报告" in doc.norm else ()
    for pattern in _patterns(doc):
        for found in _matches(pattern, doc.norm):
            span = Span(*found.span("s"))
            if pattern is _STATISTIC and _told_by_office(doc.norm, span.start, offices):
                continue
            if pattern in (_SHOWED, _CRITICS) and not _OPENS.search(doc.norm[max(0, span.start - 8) : span.start]):
                continue
            yield Mention(span, "source", doc.text[slice(*span)], "source.named")


def _reporting(doc: Document) -> Iterator[Mention]:
    """A company that tells of others in a report (某能源公司25日发布报告说)."""
    for m in doc.of("company_mention"):
        if _REPORTS.match(doc.norm, m.span.end):
            yield Mention(m.span, "source", doc.text[slice(*m.span)], "source.report")


def _told_by_office(norm: str, start: int, offices: set[int]) -> bool:
    """乘联会|最新数据: the office in front is the source."""
    return start - (norm[start - 1 : start] == "的") in offices


def _patterns(doc: Document) -> Iterator[re.Pattern[str]]:
    """The patterns that can match at all, in order."""
    if "显示" in doc.norm or "表明" in doc.norm or "指出" in doc.norm:
        yield _STATISTIC
    if "en" in doc.languages:
        yield from (_ENGLISH, *_TOLD) if "ccording to " in doc.norm else _TOLD


def _matches(pattern: re.Pattern[str], norm: str) -> Iterator[re.Match[str]]:
    if pattern not in _NEAR:
        return pattern.finditer(norm)
    mark, before, behind = _NEAR[pattern]
    return near(mark, pattern, norm, (0, len(norm)), before=before, behind=behind)


def _offices(doc: Document, res: Resources) -> Iterator[Mention]:
    for start, end, kind in res.get(Offices.load).lexicon.find(doc.norm):
        span = _whole(doc.norm, start, end)
        if span is None or (kind == "ending" and span.end - span.start < 3) or _in_company(doc, span):
            continue
        yield Mention(span, "organization", doc.text[slice(*span)], "organization.office")
        heard = _HEARD.match(doc.norm, span.end) and doc.norm[span.start - 1 : span.start] in {"从", "自", "向"}
        if heard or _SAYS.match(doc.norm, span.end) or _CITED.search(doc.norm, max(0, span.start - 3), span.start):
            if whose := res.get(National.load).of(doc.norm[start:end]) or res.get(National.load).of(doc.norm[slice(*span)]):
                doc.notes.setdefault("national", {})[span] = whose
            yield Mention(span, "source", doc.text[slice(*span)], "source.office")


def _whole(norm: str, start: int, end: int) -> Span | None:
    """The office with its place and sections in front (湖北省 + 统计局); None where it only begins a longer word."""
    if re.match(r"[局厅部处署]", norm[end : end + 1]) or norm.endswith("部署", 0, end):  # 按照党中央|部署: what was arranged
        return None
    run = _NAME_RUN.search(norm, max(0, start - 14), start)
    left = run.start() if run else start
    for m in _NOT_IN_NAME.finditer(norm, left, start):
        left = m.end()
    if start - left > 8:
        left = start
    section = _OWN_SECTION.match(norm[end : end + 20])
    return Span(left, end + section.end() if section else end)


def _in_company(doc: Document, span: Span) -> bool:
    return any(m.span.overlaps(span) for m in doc.within("company_mention", (max(0, span.start - 30), span.end)))
