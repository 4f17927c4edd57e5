"""Whether a whole text reports of one stretch of time: an office's press conference or bulletin, a company's results.

Then what is told in another paragraph with no time of its own is of that stretch, where it is no standing description. Fails for
a bulletin that turns to something else without naming another time.
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.extract.indicators.story import on_results
from jjjextract.values import Period, Person

__all__ = ["UNDER", "bulletin", "heads_section", "lasts", "on_the_spot", "speaks_for"]

_OPENING = 260  # characters of a broadcast in which it says what it reports
_FAR = (120, 60, 60)  # characters of the first line, and of the two behind it, that tell what a text is
_OFFICE = re.compile(
    r"(?:[局厅署处]|(?<!原)委|委员会|法院|检察院|海关|政府|总队|银行|中心|办公室|[口物]办|协会)[^。;!?\n]{0,30}?(?:发布会|通气会|见面会|通报|公布|发布|披露|记者会|说明会|例会|新闻稿|公报|给出|晒出)"
    r"|新闻发布会|例行发布会|通气会|记者会|新闻稿|通报会|例会通报"
)
_REPORT = re.compile(
    r"发布会|记者会|通气会|新闻稿|通报|发布(?!者)|统计(?:处|局|速报|报告|公报)|简报|月报|季报|快报|政府工作报告|两会|[0-9]月[^。\n]{0,12}解读|年度(?:统计|报告)|业绩|财报|[中年]报(?!纸|道|社|记者)|半年考|法说会|(?:线上|法人|业务)说明会|成绩单|出货复盘|产销"
)
_ASKS = re.compile(r"分析[师師]|投[资資]|股[东東]|法人|[记記]者|媒[体體]|基金|[证證]券|提[问問]|网友|網友")
_POSTS = re.compile(r"(?:[局厅廳委署处處司]|政府|海[关關]|[总總][队隊]|法院|中心)(?= |$)|[局厅廳处處司署][长長](?= |$)|[总總][队隊][长長](?= |$)|[发發]言人(?= |$)|[总總][农農]艺[师師](?= |$)|[总總][经經]济[师師](?= |$)")
_ON_SITE = re.compile(r"[^。\n]{0,6}?出镜|[^。;\n]{0,24}?(?:我(?:现在|们)?(?:就|正|所)*在|我(?:身|眼|面)|眼前|身[边后旁]|脚下|走进|来到|登上|手里)")
_SHORT, UNDER, _STOPS = 20, 2, frozenset("。!?…;:,”」")  # a heading's characters, the lines down to what it heads, what it does not end in
_NUMBERED = 2  # 二、
_LONG, _YEAR = 27, 370  # days that a stretch has at the least, and at the most, of which a whole text is


def bulletin(doc: Document) -> bool:
    """True where the head says that an office or a company reports: the heading, or the opening of a broadcast."""
    lines = [line for line in doc.lines if line.end > line.start][:3]
    for line, far in zip(lines, _FAR, strict=False):
        if _REPORT.search(doc.norm, line.start, min(line.end, line.start + far)):
            return True
    if _OFFICE.search(doc.norm, 0, _OPENING) is None:
        return False
    for s in doc.of("statement"):  # noqa: SIM110 - a call saved for each
        if s.value.style == "labelled":
            return True
    return False


def speaks_for(doc: Document, person: Person | None) -> bool:
    """True for somebody who reports in a bulletin: the anchor, an office's own people, who answers on a call about results."""
    if person is None or person.role == "reporter":
        return False
    if person.role == "anchor":
        return True
    posts = " ".join((person.organization or "", *person.titles, ""))
    if _ASKS.search(posts):
        return False
    if not (person.name or posts.strip()):
        return person.role == "interviewee"  # 答
    return on_results(doc) or (person.company is None and _POSTS.search(posts) is not None)


def on_the_spot(doc: Document, line: int) -> bool:
    """True for a paragraph that opens where its reporter stands: what there is to be seen is of no stretch of time."""
    return line < len(doc.lines) and _ON_SITE.match(doc.norm, doc.lines[line].start) is not None


def heads_section(doc: Document, line: int, below: int) -> bool:
    """True where `line` is a short heading with no figures, and `below` the paragraph under it: 五、2024年目标."""
    if not 0 < line < below < len(doc.lines):
        return False
    start, end = doc.lines[line]
    if end - start > _SHORT or doc.norm[end - 1 : end] in _STOPS or doc.within("quantity", (start + _NUMBERED, end)):
        return False
    return all(doc.lines[k].end == doc.lines[k].start for k in range(line + 1, below))


def lasts(held: object) -> bool:
    """True for a stretch that a whole text can be of: a month to a year."""
    return isinstance(held, Period) and held.start is not None and held.end is not None and _LONG <= (held.end - held.start).days < _YEAR
