"""Of which project a figure is: 这里是长炬产业园,…,占地1860亩, 正在建设的深远海风电母港,总投资86亿元.

Only for what is told of works as such (总投资, 占地, 全长, 总装机), and only in the sentence that names them; what is
but called a project (这个项目, 最大的单体项目) is looked past. Fails where the name of the works has 的 or 是 inside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.document import Document
from jjjextract.extract.indicators.model import Slot, Subject
from jjjextract.lang.phrases import Group, Name
from jjjextract.normalise.script import simplify
from jjjextract.spans import Span

__all__ = ["OF_WORKS", "works_of"]

_TOLD = (
    "总投资", "完成投资", "累计完成投资", "计划投资", "概算投资", "总投资额", "投资金额", "总投资金额", "总造价", "工程造价", "占地", "占地面积", "规划占地", "用地面积", "规划面积", "建筑面积", "总建筑面积", "全长", "总长", "线路全长",
    "正线全长", "主跨", "桥长", "设计时速", "装机", "总装机", "装机容量", "总装机容量", "库容", "总库容", "设计年产能", "年发电量", "年供电量",
)  # fmt: skip
_KIND = (
    r"(?:工程|项目|电站|电厂|风电场|风场|基地|产业园|园区|工业园|物流园|科技园|母港|港区|码头|大桥|隧道|高速|高速公路|铁路|高铁|专线|快速路|公路|机场|航站楼|枢纽"
    r"|乐园|度假村|度假区|滑雪场|博物馆|新馆|新厂|新店|新校区|新院区|中心|体育场|体育馆|大厦|综合体|水库|运河|管道|管线|管廊|工厂|新城|(?<![产水流热一第])线|[一二三四五六]线|[一二三]期)"
)
_ENDING = re.compile(rf"(?P<name>[\u4e00-\u9fffA-Za-z0-9“”·#]{{2,18}}?{_KIND})[”」]?$")
_CUT = re.compile(r".*(?:[的是在为叫到进了至]|规划|建设|中标|承建|承揽|承接|签约|宣布|打造|开工|推进|重点项目|重大项目|落户|名为|[建修盖造挖架](?:设|成|起|好|了)*一?[座条栋幢处个家])")
_BARE = re.compile(rf"(?:[一两二三四五六七八九十几]+[座个家条处]|第[一二三]座|首座|首个|海外|境外|自己的|最大|单体|重点|重大|该|这个?|那个?|一个?|此|本|新|在建|续建|竣工|签约|落地|开工|产业|工业|民生|投资|建设|大型|整个|单个|[一二三]期)*{_KIND}")
_PREFIX = re.compile(rf"(?P<name>[\u4e00-\u9fffA-Za-z0-9“”·#]{{2,16}}?{_KIND})(?:的|项目)?(?:累计|已|共){{0,2}}(?:计划|规划|预计|概算)?(?:{'|'.join(sorted(_TOLD, key=len, reverse=True))})$")
_BEHIND = re.compile(rf"的(?P<name>[\u4e00-\u9fffA-Za-z0-9“”·#]{{2,18}}?{_KIND})(?=[已正将也还就于是起连横贯穿途,。;]|$)")  # 占地860亩的|海工产业园
OF_WORKS = frozenset({"金额", "造价", "机会", "岗位", "职位"})  # what such names end with, beside what the pass knows
_JOBS = ("工作机会", "就业岗位", "工作岗位", "就业机会", "岗位", "职位")
_NEWS = re.compile("宣布|公布|披露|公告|透露|发布")
_AS_BUILDER = re.compile("中标|承建|承揽|承接|施工|总包|总承包|监理|设计单位|签约|签署|政府|[省市县]")
_CLAUSE = re.compile(r"[,;:]")
_DEEDS = re.compile(r"(?:加固|浇筑|填筑|开挖|回填|掘进|铺设|架设|安装|疏浚|清淤|衬砌|护砌|拼装|吊装|贯通|拆除|征迁|敷设|立塔|放线)")
_REACH = 90  # characters of the sentence in front of the figure


def works_of(doc: Document, group: Group, name: Name, last: Sequence[Slot], owner: Subject | None = None) -> tuple[Subject, Name] | None:
    """The works that a figure under `name` is of, and the name without them; None where there are none.

    They are of `owner`, the company that is spoken of, where it announces them: who builds them owns nothing.
    """
    works = _of(doc, group, name, last) if name.norm.endswith(_TOLD) else (_giving(last[0]) if name.norm.endswith(_JOBS) else _laid(last[0], name)) if last else None
    if works is not None and works.company is None and owner is not None and _announced(doc, group):
        works = works._replace(company=owner.company)
    return (works, _bare(name, works)) if works is not None else None


def _announced(doc: Document, group: Group) -> bool:
    """True for 某公司同时宣布,礁溪新馆的投资金额A: the news of the company itself."""
    start = doc.sentences[group.clause.sentence].span.start
    return _NEWS.search(doc.norm, start, group.figures[0].span.start) is not None and not _AS_BUILDER.search(doc.norm, start, group.clause.span.end)


def _of(doc: Document, group: Group, name: Name, last: Sequence[Slot]) -> Subject | None:
    """The works that are named in the figure's own clause or in one in front of it in the sentence."""
    norm, start = doc.norm, doc.sentences[group.clause.sentence].span.start
    if (m := _PREFIX.fullmatch(name.norm)) and name.span is not None:
        return _subject(doc, Span(name.span.start, name.span.start + len(m["name"])))
    if (m := _BEHIND.match(norm, group.tail.start, group.clause.span.end)) and not _BARE.fullmatch(m["name"]):
        return _subject(doc, Span(*m.span("name")))
    if last and last[0].subject is not None and _ENDING.fullmatch(simplify(last[0].subject.text)):
        return last[0].subject
    if name.span is not None and (own := _in_front(norm, group.clause.span.start, name.span.start)):
        return _subject(doc, own)
    floor = max(start, group.clause.span.start - _REACH)
    ends = [m.start() for m in _CLAUSE.finditer(norm, floor, group.clause.span.start)]
    begins = [floor, *(e + 1 for e in ends)]
    for begin, end in zip(reversed(begins[: len(ends)]), reversed(ends), strict=True):
        if own := _named(norm, begin, end):
            return _subject(doc, own)
    return None


def _in_front(norm: str, begin: int, end: int) -> Span | None:
    """某灌区二期工程累计|完成投资: the works that stand directly in front of a name in its clause, or None."""
    m = _ENDING.search(norm[begin:end].rstrip("的累计已经共目前"))
    return _named(norm, begin, begin + m.end()) if m else None


def _laid(last: Slot, name: Name) -> Subject | None:
    """疏浚河道A公里, 混凝土浇筑B万立方米: what is built of the works that the figure before is of, or None."""
    if last.subject is None or not _DEEDS.search(name.norm):
        return None
    return last.subject if _ENDING.fullmatch(simplify(last.subject.text)) else None


def _giving(last: Slot) -> Subject | None:
    """可提供220个|工作机会: of the works that the figure before is of, or None."""
    fits = last.subject is not None and _ENDING.fullmatch(simplify(last.subject.text))
    return last.subject if fits else None


def _bare(name: Name, works: Subject) -> Name:
    """某工程累计|完成投资: the name without the works and what joins the two."""
    own = simplify(works.text)
    if not name.norm.startswith(own) or name.span is None:
        return name
    size = len(own) + (name.norm[len(own) :].startswith("的"))
    return Name(name.norm[size:], Span(name.span.start + size, name.span.end), name.head) if size < len(name.norm) else name


def _named(norm: str, begin: int, end: int) -> Span | None:
    """The name of works that `norm[begin:end]` ends in, or None."""
    cut = _CUT.match(norm, begin, end)
    m = _ENDING.search(norm, cut.end() if cut else begin, end)
    return None if m is None or _BARE.fullmatch(m["name"]) else Span(*m.span("name"))


def _subject(doc: Document, span: Span) -> Subject:
    """Works as a subject, of the company whose name they begin with."""
    owner = next((str(m.value) for m in doc.within("company_mention", span) if m.span.start == span.start), None)
    return Subject(span.of(doc.text), owner)
