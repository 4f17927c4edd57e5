"""Labels of English transcripts: `JOHN SMITH, CEO, ACME ROBOTICS:`, `REPORTER:`, `ORTIZ (voice-over):`, `Li Wei, reporter of …:`, Q and A,
`Joan Pratt - Chief Executive Officer:` of an earnings call.

Capitals in front of a colon at the start of a line make a label; in ordinary letters a label needs a name and a post, or
a name in capitals and a place or a firm.
Fails for a heading in capitals with a colon that is no speaker (`NOTE:` and its like are listed).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.lang.en.labels_round import read_round
from jjjextract.lang.en.posts import FIRST_NAMES, EnglishPosts, Role
from jjjextract.lang.en.speech import FULL, NO_PERSON
from jjjextract.lang.words import words
from jjjextract.segment.labels import Label, Turn
from jjjextract.spans import Span

__all__ = ["read_byline", "read_label", "read_name_line"]

_CAPS = re.compile(
    r"(?P<who>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ0-9.'’&\- ]{0,60}(?P<party>\([DRI](?:-[A-Z][A-Za-z.]{1,8})?\))?(?:,[A-ZÀ-ÖØ-Þ0-9.'’&,\- ]{1,90})?)(?P<note>\s*\([^()\n]{1,40}\))?\s*:(?=\s|\Z)"
)
_MIXED = re.compile(
    r"(?P<name>(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin)){0,4}), (?P<role>[^:\n]{3,120}?)\s*:(?=\s|\Z)"
)
_PLAIN = re.compile(r"(?P<word>Q|A|Question|Answer|Reporter|Anchor|Host|Narrator|Interviewer|Moderator|Presenter|Correspondent|Operator|Analyst|Caller)(?: \d)?\s*[:.](?=\s)")
_NAME_ONLY = re.compile(r"(?P<name>[A-Z][a-z'’-]+(?: [A-Z][A-Za-z.'’-]+){1,3})\s*:(?=\s|\Z)")
_DASHED = re.compile(
    r"(?P<name>(?:Dr\.? )?[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin)){1,4}) ?(?:--|[-–—](?= )) ?(?P<role>[A-Z][^:\n.!?]{2,110}?)\s*(?P<end>:(?=\s|\Z)|(?=\n|\Z))"
)
_NAMED = FULL
_INITIALLED = rf"(?:(?:[A-Z]\. ?){{1,2}}[A-Z][a-zà-ÿ'’-]+|{_NAMED})"
_LOUD = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]{1,20}(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]{1,20}){1,3}"
_BY = r"(?:By|BY|(?:Reported|Written|Compiled|Story|Report|Reporting|Words|Text) by|Words|Text|Reporter):? "
_TASK = re.compile(r"(?:[A-Z][a-z&]+ ){0,3}(?:Writer|Reporter|Correspondent|Editor|Columnist|Contributor|Critic|Producer|Staff|writer|reporter|correspondent|editor|columnist)\Z")
_BYLINE = re.compile(rf"{_BY}(?P<names>{_INITIALLED}(?:(?:, | and |, and ){_INITIALLED}){{0,3}})(?: in [A-Z][A-Za-z ,.]{{2,40}})?(?:, [A-Z][A-Za-z ,&]{{2,40}})?(?: ?[|·•] ?[^\n]{{2,40}})?(?:; (?:[Ee]diting|[Ww]riting|[Aa]dditional)[^\n]{{2,60}})?\.?\s*\Z")
_BY_LOUD = re.compile(rf"B[Yy] (?P<names>{_LOUD}(?: (?:AND|and|&) {_LOUD})?)(?: ?[|·•,] ?[^\n]{{2,40}})?\s*\Z")
# Joan Pratt | Leeds | 9 January 2026: a line of its own below the headline.
_NAME_LINE = re.compile(rf"(?P<names>{_INITIALLED}(?: and {_INITIALLED})?)(?P<rest>(?:,? ?[|·•] ?[^\n]{{2,60}}|,? in [A-Z][\w ,]{{2,30}}|, [A-Z][\w ]{{2,24}})?)\s*\Z")
_DATE_LINE = re.compile(r"[^\n]{0,40}\b(?:19|20)\d\d\b[^\n]{0,24}\s*\Z")
_PLACE_FIRST = words("San Santa Los Las New Saint St St. Fort Port North South East West Northern Southern Eastern Western Great Lake Mount Cape Hong Kuala Buenos Rio Tel Abu Addis Salt Baton Des El La Le The")
_GREETING = 160  # characters
_PRESENTS = re.compile(rf"\s*(?:This is [A-Z][\w ]{{2,30}}\. )?(?:(?:Good (?:morning|afternoon|evening|day)|Kia ora|Hello|Hi|Welcome|G['’]day)\b[^.!?\n]{{0,60}}?[,.!] )?(?:(?:and|And) )?(?:I['’]m|I am|This is) (?P<name>{_NAMED})(?= with\b|,? and (?:here|this|these)\b|, here\b|[.]\s*\Z)")
_HOSTED = re.compile(rf"(?:Presented by|Hosted by|Anchored by|Presenter|Host|Anchor|Newsreader):? (?P<name>{_NAMED})\.?\s*\Z")
_PLACED_IN = re.compile(r"\b(?:in|of|from|at) (?:the )?[A-Z]")
_SPOKE = re.compile(r"\b(?:said|says|told|that|which|who|gave|asked|put|answered)\b")
_HEAD = 1200  # characters
_DASH = re.compile(r" ?(?:--|—|–) ?| - ")
_FIRM_WORDS = re.compile(r"[A-Z][\w.&'’-]*(?: (?:(?:and|of) )?(?:[A-Z][\w.&'’-]*|&)){0,5}\Z")
_SECTION = re.compile(r"(?:Investor|Public|Government|Media|Human|Corporate|Finance|Financial|Operations|Marketing|Sales|Strategy|Technology|Product|Communications|Global|Research|North|Supply)\b", re.IGNORECASE)
_PLACED = re.compile(r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){1,3}), (?P<office>[A-Z][a-z][\w&.'’-]*(?:,? (?:(?:of|and) )?[A-Z&][\w&.'’-]*){0,6})\s*:(?=\s|\Z)")
_TAG = re.compile(r"\[[A-Z][A-Za-z ]{1,20}\] ?(?=[A-Z])")  # [CLIP] Joan Pratt:
_TURNS = re.compile(r">{2,3} ?")  # captions set >> in front of who speaks next
_CITED = re.compile(r"[\"“](?=[A-Z][A-Z.'’ -]{2,30}:\s)")  # "PRATT: We have a plan.
_ALONE = re.compile(r"(?P<word>Operator|Moderator)(?=[ ]*(?:\n|\Z))")
_HEADING = re.compile(r".*\b(?:Remarks|Answers|Participants|Highlights|Contents|Session|Summary|Results|Points|Notes|Statements|Outlook|Guidance|Disclosures?)\Z")
_NOT_WHO = words("NOTE UPDATE CORRECTION SOURCE DATE TIME PLACE BREAKING EXCLUSIVE WATCH RELATED SUMMARY TITLE TOPIC SUBJECT PHOTO VIDEO CONTACT FILE MORE ALSO")
_SETTING = re.compile(r"(?:In|On|At|After|Before|By|During|Since|Last|Earlier|But|And|For|From|When|While) ")  # In May, Joan Pratt, the mayor, gave this answer:
_NOTES = {
    "IN STUDIO": "anchor", "IN THE STUDIO": "anchor", "STUDIO": "anchor", "ON CAMERA": "reporter", "VOICE-OVER": "reporter", "VOICEOVER": "reporter", "VOICE OVER": "reporter", "OFF CAMERA": "reporter",
    "REPORTING": "reporter", "STAND-UP": "reporter", "STANDUP": "reporter", "ON LOCATION": "reporter", "LIVE": "reporter", "ON SCENE": "reporter", "PIECE TO CAMERA": "reporter", "REPORTER": "reporter",
}  # fmt: skip
_NO_NAME = re.compile(r"UNIDENTIFIED|UNKNOWN|\bMALE\b|\bFEMALE\b|\bMAN\b|\bWOMAN\b|QUESTION|SPEAKER|CROWD|AUDIENCE")


def read_label(norm: str, line: Span, posts: EnglishPosts | None = None) -> Turn | None:
    """The turn that a line opens with its label, or None. The speech is the rest of the line; it may be empty."""
    start = line.start
    while start < line.end and norm[start].isspace():
        start += 1
    if norm.startswith(">>", start, line.end) and (turns := _TURNS.match(norm, start, line.end)):
        start = turns.end()
    if tag := _TAG.match(norm, start, line.end):
        start = tag.end()
    if posts and norm.find("(", start, min(line.end, start + 80)) > 0 and (rounded := read_round(norm, start, line.end, posts)):
        return _turn(norm, line, *rounded, cited=False)
    cited = _CITED.match(norm, start, line.end)
    start += cited is not None
    m = _CAPS.match(norm, start, line.end)
    label = _capitals(norm, m, posts) if m else None
    if label is None:
        m = _MIXED.match(norm, start, line.end)
        label = _mixed(norm, m, posts) if m else None
    if label is None:
        m = _PLACED.match(norm, start, line.end) or _DASHED.match(norm, start, line.end)
        label = _cast_line(norm, m, posts) if m else None
    if label is None:
        m = _PLAIN.match(norm, start, line.end) or _ALONE.match(norm, start, line.end) or _NAME_ONLY.match(norm, start, line.end)
        label = _plain(norm, m, posts) if m else None
    if label is None or m is None:
        return None
    return _turn(norm, line, label, m.end(), cited=cited is not None)


def _turn(norm: str, line: Span, label: Label, at: int, *, cited: bool) -> Turn:
    """The turn of a label that ends at `at`: the rest of its line."""
    hidden, end = Span(line.start, at), line.end
    while at < end and norm[at].isspace():
        at += 1
    while end > at and (norm[end - 1].isspace() or (cited and norm[end - 1] in "\"”")):
        end -= 1
    return Turn(label, (Span(at, end),) if end > at else (), hidden)


def read_byline(norm: str, line: Span) -> Turn | None:
    """The reporters of `By Joan Pratt and Li Wei`, alone on a line in the head of a story."""
    if line.start >= _HEAD and not norm.startswith("Reporting by ", line.start):
        return None
    m = _BYLINE.match(norm, line.start, line.end)
    loud = _BY_LOUD.match(norm, line.start, line.end) if m is None else None
    if (m := m or loud) is None:
        return _presented(norm, line)
    at = m.start("names")
    found = [Span(at + n.start(), at + n.end()) for n in re.finditer(_LOUD if loud else _INITIALLED, m["names"]) if not NO_PERSON.search(n.group())]
    names = tuple(n for n in found if not _TASK.fullmatch(norm, *n))
    tasks = tuple(n for n in found if n not in names)
    return Turn(Label(line, names, tasks[:1], None, frozenset(("reporter",))), (), line, byline=True) if names else None


def read_name_line(norm: str, lines: Sequence[Span], n: int) -> Turn | None:
    """The reporter whose name stands alone between headline and text, and nowhere else."""
    line = lines[n]
    m = _NAME_LINE.match(norm, line.start, line.end) if 8 < line.end - line.start < 80 and line.start < _HEAD else None
    above = [x for x in lines[max(0, n - 4) : n] if norm[slice(*x)].strip()]
    following = [x for x in lines[n + 1 : n + 6] if norm[slice(*x)].strip()]
    dated = following[:1] and _DATE_LINE.match(norm, *following[0])
    below = next(iter(following[1:2] if dated else following), None)
    if m is None or not above or len(above) > 3 or below is None or below.end - below.start < 60 or NO_PERSON.search(m["names"]) or _TASK.fullmatch(m["names"]):
        return None
    names = tuple(Span(m.start("names") + k.start(), m.start("names") + k.end()) for k in re.finditer(_INITIALLED, m["names"]))
    if m["names"].split(" ")[0] in _PLACE_FIRST or any(norm.count(norm[slice(*name)].rsplit(" ", 1)[-1]) > 1 for name in names) or any(norm[slice(*x)].rstrip()[-1] in ":.,;" for x in above):
        return None
    return Turn(Label(line, names, (), None, frozenset(("reporter",))), (), line, byline=True)


def _presented(norm: str, line: Span) -> Turn | None:
    """Good morning, I'm Joan Pratt with the business news: who presents a bulletin, in a line of its own with no figure."""
    m = (_PRESENTS.match(norm, line.start, line.end) or _HOSTED.match(norm, line.start, line.end)) if line.end - line.start < _GREETING else None
    if m is None or NO_PERSON.search(m["name"]) or any(c.isdigit() for c in norm[slice(*line)]):
        return None
    return Turn(Label(line, (Span(*m.span("name")),), (), None, frozenset(("anchor",))), (), line, byline=True)


def _capitals(norm: str, m: re.Match[str], posts: EnglishPosts | None) -> Label | None:
    whole = Span(m.start("who"), m.start("who") + len(m["who"].rstrip()))
    text = norm[slice(*whole)]
    name, _, rest = text.partition(",")
    behind = whole.start + len(name) + 1
    name = name.removesuffix(m["party"] or "").rstrip()  # PHIL VANCE (D), STATE SENATOR
    if name in _NOT_WHO or len(name.split()) > 5 or (len(name) < 2 and name not in "QA"):
        return None
    role = _role(norm, behind, whole.end, posts) if rest.strip() else None
    if role is None and not rest:
        own = _role(norm, whole.start, whole.end, posts)
        if own and own.titles and (own.titles[0].start == whole.start or _NO_NAME.search(text)):
            office = None if _NO_NAME.search(text) else own.office
            return Label(whole, (), () if _NO_NAME.search(text) else own.titles, office, own.kinds)
    if _NO_NAME.search(name) or name in ("Q", "A"):
        return Label(whole, (), (), None, frozenset(("reporter",) if name == "Q" else ("folk",)))
    if role is None and not rest.strip() and (led := _led(norm, whole, posts)):
        return led
    polite = re.match(r"(?:DR|MR|MS|MRS|PROF|PROFESSOR|SIR)\.? ", name)
    who = (Span(whole.start + (polite.end() if polite else 0), whole.start + len(name)),)
    if rest.strip() in ("BYLINE", "HOST", "CO-HOST"):
        title = Span(whole.end - len(rest.strip()), whole.end)
        return Label(whole, who, () if rest.strip() == "BYLINE" else (title,), None, frozenset(("reporter" if rest.strip() == "BYLINE" else "anchor",)))
    if role is None and not rest and m["note"] and (kind := _NOTES.get(m["note"].strip(" ()").upper())) and len(name.split()) > 1:
        return Label(whole, who, (), None, frozenset((kind,)))
    if role is None and not rest and m["note"] and m["note"].strip(" ()").upper() in ("HOST", "CO-HOST", "ANCHOR", "PRESENTER", "MODERATOR"):
        inside = m.start("note") + len(m["note"]) - len(m["note"].lstrip(" ("))
        return Label(whole, who, (Span(inside, inside + len(m["note"].strip(" ()"))),), None, frozenset(("anchor",)))
    if role is None:
        office = Span(behind + (len(rest) - len(rest.lstrip())), whole.end) if rest.strip() else None
        post = (Span(whole.start, whole.start + len("PROFESSOR")),) if name.startswith("PROFESSOR ") else ()
        return Label(whole, who, post, office)
    return Label(whole, who, role.titles, role.office, role.kinds)


def _led(norm: str, whole: Span, posts: EnglishPosts | None) -> Label | None:
    """`REPORTER PAM OSTRANDER`, `Mayor Joan Pratt`: a post in front of the name; a first name can be a post too (Dean)."""
    m = posts.pattern.match(norm, *whole) if posts else None
    if posts is None or m is None or norm[m.end() : m.end() + 1] != " " or not norm[m.end() + 1].isalpha():
        return None
    kind = posts.kinds.get(m["head"].lower(), "")
    if kind not in ("reporter", "anchor") and (m["head"].lower() in FIRST_NAMES and " " not in norm[m.end() + 1 : whole.end]):
        return None
    return Label(whole, (Span(m.end() + 1, whole.end),), (Span(*m.span()),), None, frozenset((kind,)))


def _mixed(norm: str, m: re.Match[str], posts: EnglishPosts | None) -> Label | None:
    role = _role(norm, m.start("role"), m.end("role"), posts)
    alone = norm[m.end() : m.end() + 1] in {"", "\n", "\r"} and m["role"][0].islower() and len(m["name"].split()) > 1
    if role is None and alone and _PLACED_IN.search(m["role"]) and not _SETTING.match(m["name"]) and not _SPOKE.search(m["role"]):
        return Label(Span(m.start("name"), m.end("role")), (Span(*m.span("name")),), (), None, frozenset(("folk",)))  # Joan Pratt, grower in Leeds:
    if role is None or _SETTING.match(m["name"]) or re.search(r"\b(?:said|says|told|that|which|who)\b", m["role"]):
        return None
    return Label(Span(m.start("name"), m.end("role")), (Span(*m.span("name")),), role.titles, role.office, role.kinds)


def _cast_line(norm: str, m: re.Match[str], posts: EnglishPosts | None) -> Label | None:
    """`JOAN PRATT, Leeds:` and `Joan Pratt - Acme Works - Analyst:`: a name with a place, a firm or a post behind it."""
    name = Span(*m.span("name"))
    if "office" in m.re.groupindex:
        role = _role(norm, *m.span("office"), posts)
        place = None if "," in m["office"] else Span(*m.span("office"))  # Leeds, Yorkshire
        return Label(Span(name.start, m.end("office")), (name,), role.titles if role else (), role.office if role else place, role.kinds if role else frozenset())
    parts = _cut(norm, *m.span("role"))
    roles = [_role(norm, *p, posts) for p in parts]
    held = [r for r in roles if r]
    if not held and not (m["end"] and _FIRM_WORDS.match(norm, *parts[0])):
        return None
    offices = [p for p, r in zip(parts, roles, strict=True) if r is None] + [r.office for r in held if r.office and not _SECTION.match(norm, r.office.start)]
    titles = tuple(Span(t.start, r.office.end) if r.office and norm.startswith(" of ", t.end) and _SECTION.match(norm, r.office.start) else t for r in held for t in r.titles)
    return Label(Span(name.start, m.end("role")), (name,), titles, offices[0] if offices else None, frozenset(k for r in held for k in r.kinds), sure=bool(held))


def _cut(norm: str, start: int, end: int) -> list[Span]:
    """The parts between dashes."""
    at, out = start, []
    for m in _DASH.finditer(norm, start, end):
        out.append(Span(at, m.start()))
        at = m.end()
    return [*out, Span(at, end)]


def _plain(norm: str, m: re.Match[str], posts: EnglishPosts | None) -> Label | None:
    if "name" in m.re.groupindex:
        if _HEADING.match(m["name"]):
            return None
        return _led(norm, Span(*m.span("name")), posts) or Label(Span(*m.span("name")), (Span(*m.span("name")),), sure=False)
    word = m["word"].lower()
    kinds = {"reporter": "reporter", "correspondent": "reporter", "q": "reporter", "question": "reporter", "interviewer": "reporter"}
    kind = kinds.get(word) or ("anchor" if word in ("anchor", "host", "narrator", "moderator", "presenter") else "folk")
    title = (Span(*m.span("word")),) if len(word) > 1 else ()
    return Label(Span(*m.span("word")), (), title, None, frozenset((kind,)))


def _role(norm: str, start: int, end: int, posts: EnglishPosts | None) -> Role | None:
    while start < end and norm[start].isspace():
        start += 1
    return posts.role(norm, start, end) if posts and end > start else None
