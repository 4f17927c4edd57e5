"""Turns of a transcript: which lines are labels, and which speech a label governs.

A label stands in front of the speech on its own line, or alone on the line before it; it governs one paragraph. The
turn goes on where the next paragraph still speaks in the first person and no label stands before it. Fails where a
narrator speaks in the first person right behind a turn.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jjjextract.document import Document
from jjjextract.lang.en.labels import read_byline, read_name_line
from jjjextract.lang.en.labels import read_label as read_english
from jjjextract.lang.en.posts import EnglishPosts
from jjjextract.lang.zh.labels import BYLINE, BYLINE_HEAD, BYLINE_LEAD, BYLINE_RUN, LabelReader
from jjjextract.lang.zh.names import Names
from jjjextract.lang.zh.posts import Posts
from jjjextract.resources import Resources
from jjjextract.segment.labels import Label, Turn
from jjjextract.segment.language import line_language
from jjjextract.segment.turns_en import all_labelled, joined, surnamed
from jjjextract.spans import Span, trimmed

__all__ = ["find_turns"]

_TAG = re.compile(r"\s*[【\[〔](?P<tag>[^】\]〕\n]{1,24})[】\]〕]\s*")
_TAG_COLON = re.compile(r"\s*(?P<tag>同期声?|采访|现场声?|出镜|记者出镜|字幕|连线|街采)[:：]\s*")
_COLON = re.compile(r"[:：](?!\d)|(?<=[\u3400-\u9fff])[:：](?=\d{1,4}(?:多|几)?(?:年|个?月|日|号|天))")  # 科长某某:7月份我们…
_FIRST_PERSON = re.compile(r"我们(?!省|市|国|县)|咱们?|俺|我(?![省市县区国们党军校院乡镇村])")
_RECORD = re.compile(r"[^\n]{0,40}(?:实录|逐字稿|逐字纪录|逐字记录|速记稿?|会议记录|发言记录)[^\n。]{0,10}(?:\n|$)")  # every paragraph is said by somebody
_QUOTES = {"“": "”", "「": "」", "『": "』", '"': '"'}
_POST_IN_FRONT = re.compile(r"^(?:(?:见习|实习|特约)?(?:记者|通讯员)|实习生):?(?=[\u3400-\u9fff]{2})")
_BYLINE_POSTS = ("通讯员", "记者", "实习记者", "见习记者", "实习生", "摄影", "摄像", "编辑")
_POST_BETWEEN = re.compile(r"(?P<post>记者|通讯员|实习生):?\s*\Z")
_SIGNED = re.compile(r"记者|通讯员|主播")
_ENDS_CREDIT = re.compile(r"报[道导]|[)】]\s*$")
# 某视新闻 某某某 某某某 台北报导: no post is told.
_CREDITED = re.compile(r"(?P<org>[\u3400-\u9fff]{2,4}(?:新闻|电视|电视台|新闻台))\s+(?P<names>[\u3400-\u9fff]{2,4}(?:[\s、/]+[\u3400-\u9fff]{2,4}){0,3})\s*[\s,，/][\u3400-\u9fff]{2,8}(?:采访)?报[道导]。?\s*\Z"
    r"|[(【](?P<desk>[\u3400-\u9fff]{2,4}(?:新闻|电视|电视台|新闻台))\s*/\s*(?P<staff>[\u3400-\u9fff]{2,4}(?:[\s、/]+[\u3400-\u9fff]{2,4}){0,3})[)】]\s*\Z"
)
_WRITES, _HAN_WORD = frozenset("文撰作采"), re.compile(r"[\u3400-\u9fff]{2,4}")
_CREW = re.compile(r"(?:摄影|摄像|编辑|剪辑)(?:记者)?[\u3400-\u9fff]{2,4}")  # (记者某某、摄影某某 台北报导)
_REST = re.compile(r"(?:[\u3400-\u9fff]{2,12})?报[道导]")
# 文/某某: who wrote it, on a line of its own.
_WRITTEN = re.compile(r"[ \u3000]*(?:采访)?(?:撰?文|文字|撰稿|作者|采写|采访)[ \u3000]?[/|:：][ \u3000]?(?P<names>[\u3400-\u9fff]{2,4}(?:[ 、/]+[\u3400-\u9fff]{2,4}){0,3})(?:[ 、/,，]*(?:图|摄影?)[ ]?[/|:：][^\n]{1,12})?\s*\Z")
_LAST_COLON = re.compile(r"[。!?…”」](?P<label>[^。!?…”」:：\n]{4,40})[:：]\s*\Z")
_CAPITAL_PLACE = re.compile(r"[A-Z]{3,}(?: [A-Z]{3,}){0,2}")
_AFTERWARDS = re.compile(
    r"(?:散[场会]|会后|离[场开]|走出|从[^,。\n]{1,10}出来|记者(?![问提])|[^,。\n我你]{0,8}(?:结束|落幕)(?:[时后,]|之后|以后))"
)  # where the narrator takes over
_ENDS_SPEECH = frozenset("。!?…”」;；")
_NO_SPEECH = re.compile(r"[。!?,;、]")


def reader(res: Resources) -> LabelReader:
    """The label reader of these resources (for `Resources.get`)."""
    return LabelReader(res.get(Posts.load), res.get(Names.load))

_OPENING = 8  # lines in which somebody who presents a bulletin gives a name


def find_turns(doc: Document, res: Resources, codes: Sequence[str]) -> tuple[Turn, ...]:
    """The labelled turns and bylines of a document, in text order. Needs `doc.lines`; `codes` has the language of each."""
    chinese, english = res.get(reader), res.get(EnglishPosts.load)
    found = []
    for n, code in enumerate(codes):
        got = _english(doc, english, n) if code == "en" else _chinese(doc, chinese, n)
        if got:
            found.append((n, got))
    if found and "en" in codes and (more := surnamed(doc, found)):
        found = sorted([*found, *more], key=lambda f: f[0])
    kept = _confirmed(doc, [t for _, t in found])
    return tuple(_extended(doc, res, kept))


def _english(doc: Document, posts: EnglishPosts, n: int) -> Turn | None:
    got = read_english(doc.norm, doc.lines[n], posts)
    if got is None and doc.norm.startswith(("By ", "BY ", "Reporting by ", "Words"), doc.lines[n].start):
        return read_byline(doc.norm, doc.lines[n])
    if got is None and n < _OPENING and (presented := read_byline(doc.norm, doc.lines[n])):
        return presented
    if got is None and 0 < n < _OPENING and (signed := read_name_line(doc.norm, doc.lines, n)):
        return signed
    if got is None or got.speech:
        return got
    following = _next_line(doc, n)
    if following is None or read_english(doc.norm, doc.lines[following], posts):
        return None
    return got._replace(speech=(_unquoted(doc.norm, trimmed(doc.norm, *doc.lines[following])),))


def _chinese(doc: Document, read: LabelReader, n: int) -> Turn | None:
    norm, line = doc.norm, doc.lines[n]
    tag = _TAG.match(norm, line.start, line.end) or _TAG_COLON.match(norm, line.start, line.end)
    start = tag.end() if tag else line.start
    if start == line.start and norm[start : start + 1] in _WRITES and (written := _written(norm, read, line)):
        return written
    credit = _credit(norm, read, line) if _ENDS_CREDIT.search(norm, max(line.start, line.end - 4), line.end) else None
    byline = credit or _byline(norm, read, line) if credit or _SIGNED.search(norm, line.start, min(line.end, line.start + 80)) else None
    if byline:
        return byline
    colon = _COLON.search(norm, start, min(line.end, start + 62))
    label = read.read(norm, start, colon.start()) if colon else None
    if label and colon:
        return _governed(doc, read, n, _under(read, tag, label), colon.end())
    if tag:
        return _tagged(doc, read, n, tag)
    return _behind_narration(doc, read, n) or _no_colon(doc, read, n)


def _behind_narration(doc: Document, read: LabelReader, n: int) -> Turn | None:
    """…要减负。某局副局长 某某: at the end of a line that the narrator began; the speech is on the next."""
    line = doc.lines[n]
    m = _LAST_COLON.search(doc.norm, max(line.start, line.end - 50), line.end)
    label = read.read(doc.norm, *m.span("label")) if m else None
    if m is None or label is None or not (label.names and label.kinds and label.sure):
        return None
    turn = _governed(doc, read, n, label, line.end)
    return turn._replace(hidden=Span(m.start("label"), line.end)) if turn else None


def _under(read: LabelReader, tag: re.Match[str] | None, label: Label) -> Label:
    """A bare name behind a bracket with a post (【主播】某某) holds that post."""
    if tag is None or label.titles or not label.names:
        return label
    kinds = read.posts.kinds.get(tag["tag"].strip(), frozenset()) & {"anchor", "reporter"}
    if kinds:
        return replace(label, titles=(Span(*tag.span("tag")),), kinds=label.kinds | kinds, sure=True)
    return replace(label, kinds=label.kinds | {"reporter"}, sure=True) if "记者" in tag["tag"] else label


def _governed(doc: Document, read: LabelReader, n: int, label: Label, end: int) -> Turn | None:
    """The turn of a label that ends at `end`: the rest of the line, or the next line with text that is no label."""
    line = doc.lines[n]
    hidden = Span(line.start, end)
    rest = trimmed(doc.norm, end, line.end)
    if rest.end > rest.start:
        names = read.read(doc.norm, rest.start, rest.end) if rest.end - rest.start < 20 else None
        if names and names.names and not names.titles and not label.names:
            return Turn(replace(label, names=names.names), (), Span(line.start, line.end), byline=True)
        return None if _headline(doc.norm, label, rest) else Turn(label, (_unquoted(doc.norm, rest),), hidden)
    following = _next_line(doc, n)
    if following is None or (not label.sure and len(label.names) == 0):
        return None
    speech = trimmed(doc.norm, *doc.lines[following])
    colon = _COLON.search(doc.norm, speech.start, min(speech.end, speech.start + 62))
    if colon and read.read(doc.norm, speech.start, colon.start()):
        return Turn(label, (), hidden)
    return Turn(label, (_unquoted(doc.norm, speech),), hidden)


def _headline(norm: str, label: Label, rest: Span) -> bool:
    """`某国议员:破坏管道是恐怖主义行径`: a post without a name, and words that end in no mark."""
    folk = {"folk"} if norm[: label.span.start].strip() else set()  # a paper's own title may quote: 茶档东主:捱得过疫情
    named = label.names or label.voice or label.kinds & {"reporter", "anchor", *folk} or norm[rest.start].isascii()
    return not named and bool(label.titles) and norm[rest.end - 1] not in "。!?…”」』\"'.;；"


def _tagged(doc: Document, read: LabelReader, n: int, tag: re.Match[str]) -> Turn | None:
    """【主播】 and its like with no label behind the bracket; 【同期声】 with the label on the rest of its line."""
    word, line = Span(*tag.span("tag")), doc.lines[n]
    kinds = read.posts.kinds.get(tag["tag"].strip(), frozenset())
    rest = trimmed(doc.norm, tag.end(), line.end)
    if "tag" in kinds and rest.end > rest.start:
        label = read.read(doc.norm, rest.start, rest.end)
        if label and (label.names or label.titles):
            return _governed(doc, read, n, label, line.end)
    inner = _TAG_COLON.match(doc.norm, word.start, word.end)
    label = read.read(doc.norm, inner.end() if inner else word.start, word.end)
    if not label:
        return None
    if rest.end > rest.start:
        return Turn(label, (_unquoted(doc.norm, rest),), Span(line.start, tag.end()))
    return _governed(doc, read, n, label, line.end)


def _no_colon(doc: Document, read: LabelReader, n: int) -> Turn | None:
    """`某台记者 某某` alone on its line, with speech on the next."""
    line, following = doc.lines[n], _next_line(doc, n)
    if following is None or line.end - line.start > 40 or _NO_SPEECH.search(doc.norm, max(line.start, line.end - 2), line.end):
        return None
    if not re.search(r"\s", doc.norm[slice(*trimmed(doc.norm, *line))]):
        return None
    label = read.read(doc.norm, line.start, line.end)
    speech = doc.lines[following]
    if not label or not label.names or not label.kinds or "。" not in doc.norm[slice(*speech)]:
        return None
    return _governed(doc, read, n, label, line.end)


# 本报记者 某某 alone on its line signs an article; a reporter of a station speaks the next line.
_PRINTED = re.compile(r"本[报刊网]|[\u4e00-\u9fff]{1,6}(?<![电][视])(?:日报|晚报|时报|早报|商报|周刊|新华社|中新社|中央社|社)(?:特派|见习|实习|特约|首席|驻地)?记者|(?:新华社|中新社|中央社)")


def _byline(norm: str, read: LabelReader, line: Span) -> Turn | None:
    """`(记者 某某)`, `记者 某某、某某，台北报导。`, at the end of the text or on a line of its own."""
    text = norm[line.start : min(line.end, line.start + 80)]
    head = BYLINE_HEAD.match(text) or BYLINE_LEAD.match(text) or BYLINE_RUN.match(text)
    m = head or (BYLINE.search(text) if line.end - line.start <= 60 else None)
    if not m or (not m["tail"].strip() and text.rstrip().endswith((":", "："))):
        return None
    names, at, told = list[Span](), line.start + m.start("names"), bool(m["tail"].strip())
    for whole in re.split(r"[、,和\s/]+", m["names"]):
        part = _POST_IN_FRONT.sub("", whole)
        if part in _BYLINE_POSTS or _CREW.fullmatch(part):
            continue
        told = told or part.endswith(("报道", "报导"))
        part = _run_on(read, part, dated=m["tail"].lstrip()[:1].isdigit())
        posted = _POST_BETWEEN.search(norm, at, norm.find(part, at)) is not None and _HAN_WORD.fullmatch(part) is not None  # 通讯员 岩罕, a name of no surname
        if not read.names.is_name(part, rare=bool(names) and len(part) == 3) and not (names and posted):  # behind a sure name
            return None
        at = norm.index(part, at)
        names.append(Span(at, at + len(part)))
        at += len(part)
    anchor = m["post"] == "主播"
    if not names:
        return None  # 记者记者: a post and nobody
    told = told or (bool(m["org"]) and not norm[line.end :].strip())  # 某新闻记者某某, at the end of all
    printed = m["paper"] or _PRINTED.match(text, m.start("org") if m["org"] else m.start("post"))
    if not (told or ((m.group()[0] in "([【〔" or len(names) > 1 or printed) and not anchor)):
        return None
    stop = line.start + m.end("post")
    title = Span(stop - (3 if m["post"].endswith("通讯员") else 2), stop)
    own = _own_posts(norm, names, title)
    office = Span(line.start + m.start("org"), line.start + m.end("org")) if m["org"] else None
    hidden = Span(line.start, line.start + m.end() if head else line.end)
    kind = "anchor" if anchor else "reporter"
    return Turn(Label(hidden, tuple(names), (title,), office, frozenset((kind,)), own=own), (), hidden, byline=True)


def _own_posts(norm: str, names: list[Span], first: Span) -> tuple[Span, ...]:
    """本报记者 某某 通讯员 某某: the post of each, where a second one stands among them; it holds for those behind it too."""
    own, at = [first], names[0].end
    for name in names[1:]:
        m = _POST_BETWEEN.search(norm, at, name.start)
        own.append(Span(*m.span("post")) if m else own[-1])
        at = name.end
    return tuple(own) if len(set(own)) > 1 else ()


def _credit(norm: str, read: LabelReader, line: Span) -> Turn | None:
    m = _CREDITED.match(norm, line.start, min(line.end, line.start + 60))
    if m is None:
        return None
    kind = ("org", "names") if m["org"] else ("desk", "staff")
    names = tuple(Span(n.start(), n.end()) for n in _HAN_WORD.finditer(norm, *m.span(kind[1])))
    if not all(read.names.is_name(norm[slice(*n)], rare=False) for n in names):
        return None
    return Turn(Label(line, names, (), Span(*m.span(kind[0])), frozenset(("reporter",))), (), line, byline=True)


def _written(norm: str, read: LabelReader, line: Span) -> Turn | None:
    m = _WRITTEN.match(norm, line.start, min(line.end, line.start + 60))
    names = tuple(Span(n.start(), n.end()) for n in _HAN_WORD.finditer(norm, *m.span("names"))) if m else ()
    if not names or not all(read.names.is_name(norm[slice(*n)], rare=False) for n in names):
        return None
    return Turn(Label(line, names, (), None, frozenset(("reporter",))), (), line, byline=True)


def _run_on(read: LabelReader, part: str, *, dated: bool) -> str:
    """记者某某某台北报导, 记者某某某台北|23日电: no mark between the name and what was done; three characters are a name sooner than two."""
    for size in (3, 2):
        if (_REST.fullmatch(part, size) or (dated and 2 <= len(part) - size <= 5)) and read.names.is_name(part[:size], rare=False):
            return part[:size]
    return part


def _confirmed(doc: Document, turns: list[Turn]) -> list[Turn]:
    """Without the labels that nothing confirms: a bare name needs another label in the document, or its name in the text."""
    if len(turns) == 1 and _datelined(doc, turns[0]):
        return []
    sure = sum([t.label.sure and not t.byline for t in turns])
    words = [doc.norm[slice(*t.label.span)] for t in turns]
    often = Counter(words)
    known = {w: doc.norm.count(w) > 1 for w in list(often)[:200]}
    out = []
    for t, word in zip(turns, words, strict=True):
        if not t.label.sure and not t.label.voice:
            named = bool(t.label.names)
            if word in ("问", "答") and often["问"] and (often["答"] or (often["问"] > 1 and len(often) > 1)):
                out.append(t)
                continue
            if not ((named and (sure or known.get(word))) or (often[word] > 1 and sure)):
                continue
        out.append(t)
    return out


def _datelined(doc: Document, turn: Turn) -> bool:
    """True for a place in capitals that opens the story (`COIMBATORE: Yarn maker …`): the only label, near the top, and no name of the text."""
    label = doc.norm[slice(*turn.label.span)]
    if turn.byline or not turn.speech or turn.label.titles or turn.label.office or not _CAPITAL_PLACE.fullmatch(label):
        return False
    above = [k for k, line in enumerate(doc.lines) if line.end <= turn.hidden.start and doc.norm[slice(*line)].strip()]
    told = sum(bool(doc.norm[slice(*line)].strip()) for line in doc.lines) - len(above)
    return len(above) < 3 and told > 2 and label.title() not in doc.norm


def _extended(doc: Document, res: Resources, turns: list[Turn]) -> Iterator[Turn]:
    """Each turn with the paragraphs that it goes on for."""
    taken = {s.start for t in turns for s in t.speech} | {t.hidden.start for t in turns}
    hidden = {t.hidden.start for t in turns}
    starts, record = [line.start for line in doc.lines], _recorded(doc)
    doc.notes["all_labelled"] = all_labelled(doc, turns)
    last = turns[-1].hidden.start if turns else 0
    for t in turns:
        if t.byline or not t.speech or t.label.voice:
            yield t
            continue
        n = bisect_right(starts, t.speech[-1].start) - 1
        more = []
        while (k := _next_line(doc, n)) is not None:
            line = trimmed(doc.norm, *doc.lines[k])
            if line.start in taken or doc.lines[k].start in hidden or _AFTERWARDS.match(doc.norm, line.start) or not ((_goes_on(doc, line) and (line.start < last or line_language(doc.norm[slice(*line)]) != "en")) or (record and doc.norm[line.end - 1] in _ENDS_SPEECH)):
                break
            more.append(_unquoted(doc.norm, line))
            n = k
        english = bool(more) and doc.notes["all_labelled"] and line_language(doc.norm[slice(*more[0])]) == "en"
        yield t._replace(speech=joined(t.speech, more) if english else t.speech + tuple(more), note="first person goes on" if more else "")


def _recorded(doc: Document) -> bool:
    """True for a text whose heading calls it a word-for-word record: what has no label of its own is said by whoever spoke before."""
    return next((True for line in doc.lines[:3] if _RECORD.match(doc.norm, *line)), False)


def _goes_on(doc: Document, line: Span) -> bool:
    text = doc.norm[slice(*line)]
    if line_language(text) == "en":
        return bool(doc.notes.get("all_labelled")) and not text.startswith(("(", "["))
    first = re.split(r"[。!?]", text, maxsplit=1)[0]
    return bool(_FIRST_PERSON.search(first)) and not re.search(r"记者|[说道]:|表示|介绍|[“「]", first)


def _next_line(doc: Document, n: int) -> int | None:
    for k in range(n + 1, len(doc.lines)):
        if doc.norm[slice(*doc.lines[k])].strip():
            return k
    return None


def _unquoted(norm: str, span: Span) -> Span:
    """Speech without the one pair of quotation marks around the whole of it."""
    a, b = span
    closing = _QUOTES.get(norm[a : a + 1])
    if closing and norm[b - 1] == closing and norm.count(closing, a + 1, b - 1) == 0:
        return Span(a + 1, b - 1)
    return span
