"""English sentences: figures become observations, every other number gets its reason.

Sentence by sentence: tokens, groups of figures, the frame of each, names and places handed out by the solver, and then
period, basis, subject, status and speaker from the sentence or from the scope.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from jjjextract.document import Document, Sentence
from jjjextract.extract.indicators.english_scope import EnglishScope
from jjjextract.extract.indicators.model import Observation, Slot, Subject
from jjjextract.extract.indicators.solver import Place, solve
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.frames import Frame, Frames
from jjjextract.lang.en.measure import Reading, read_measure, signed
from jjjextract.lang.en.names import NounPhrases
from jjjextract.lang.en.tokens import Tok, lowered, tokens
from jjjextract.lang.phrases import Name
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.taxonomy import Concept, Taxonomy
from jjjextract.values import Period, Quantity, Unit
from jjjextract.wording import Wording

__all__ = ["indicators_en"]

_KINDS = {"age": "age", "ordinal": "ordinal", "date": "date", "period": "date", "score": "score"}
_FLAGS = ("article", "name", "set_phrase", "contact", "vague")
_CLASS = re.compile(r"\b(?:those|firms|companies|enterprises|households|people|cities|projects|businesses|workers) (?:with|that|who|earning|having|whose|worth|valued)\b[^.;,]{0,80}$")
_OFFICIAL = re.compile(r"\b(?:official|government|customs|census|federal) (?:figures|data|statistics)\b|\bstatistics (?:bureau|office|agency)\b|\bbureau of statistics\b")
_BEFORE_NOW = re.compile(
    r"\bcompared (?:with|to) (?:the |its |their |our )?(?:earlier|previous|traditional|conventional|former|old|older|past|existing)\b|"
    r"\bthan (?:the |with |its |their |our )?(?:traditional|conventional|former|old|older|existing) "
)
_PARTNER = re.compile(r"\b(?:(?:ex|im)ports|shipments|trade|sales)(?: [a-z-]+){0,4}? (?:to|from|with|between) (?:the )?")
_LIST = re.compile(r"(?:[a-z .'-]{2,40}(?:, | and |, and )(?:the )?){0,6}")
_COUNT_WORDS = frozenset({"the", "these", "those", "both", "all", "other", "last", "past", "next", "first", "every"})
_SMALL = frozenset({"one", "two", "three", "four", "five", "six", "seven"})
_EXPECTED = {"expectations": "forecast", "expectation": "forecast", "estimates": "forecast", "estimate": "forecast",
             "forecast": "forecast", "forecasts": "forecast", "consensus": "forecast", "guidance": "forecast",
             "target": "target", "targets": "target", "goal": "target"}  # fmt: skip
_MODALS = frozenset({"will", "would", "'ll", "could", "may", "might", "must", "should", "shall"})
_PAST_CLAUSE = frozenset({"who", "whose", "founded", "established", "born", "joined", "created", "which", "listed", "opened"})
_OF_THE = frozenset("in the whole of for at all that same full entire level levels figure rate end".split())  # noqa: SIM905
_SAYING = frozenset("said says showed shows show told announced reported released published revealed unveiled added posted issued warned".split())  # noqa: SIM905
_PARTING = frozenset({"according", "while", "but", "than", "after", "before", "said", "says", "whereas", "with", "which", "since", "when", "from"})


def indicators_en(doc: Document, res: Resources) -> Iterator[Mention]:
    """Yield an `indicator` mention for each observation in English; leave reasons for other numbers in `doc.notes`."""
    if any(s.language == "en" and not s.hidden for s in doc.sentences):
        yield from _Pass(doc, res).run()


@dataclass(frozen=True, slots=True)
class _Told:
    period: Period | None = None
    span: Span | None = None
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class _Against:
    basis: str | None = None
    base: Period | None = None
    span: Span | None = None
    inherited: bool = False


@dataclass(slots=True)
class _Group:
    """Figures that stand as one list: token indices, and the tokens in front and behind that are theirs."""

    figures: list[int]
    low: int
    high: int


@dataclass(slots=True)
class _Pass:
    doc: Document
    res: Resources
    words: FigureWordsEn = field(init=False)
    phrases: NounPhrases = field(init=False)
    frames: Frames = field(init=False)
    taxonomy: Taxonomy = field(init=False)
    wording: Wording = field(init=False)
    scope: EnglishScope = field(init=False)
    low: str = field(init=False)
    reasons: dict[Span, str] = field(init=False)
    people: list[Span] = field(init=False)
    slots: list[Slot] = field(default_factory=list)
    last: Frame | None = None
    toks: list[Tok] = field(default_factory=list)
    told: _Told = field(default_factory=_Told)
    status: str = "actual"
    kind: str = ""
    apart: bool = False
    hoped: str | None = None

    def __post_init__(self) -> None:
        self.words = self.res.get(FigureWordsEn)
        self.taxonomy = self.res.get(Taxonomy.load)
        self.wording = self.res.get(Wording.load)
        heads, changes = self.wording.en.heads, self.wording.en.changes
        self.phrases = NounPhrases(self.words, lambda word: changes.get(word) is not None)
        self.frames = Frames(self.words, self.phrases, lambda word: heads.get(word) is not None)
        self.scope = EnglishScope(self.doc)
        self.low = lowered(self.doc.norm)
        self.reasons = self.doc.notes.setdefault("reasons", {})
        self.people = sorted(span for m in self.doc.of("person") for span in m.value.mentions)

    def run(self) -> Iterator[Mention]:
        for index, sentence in enumerate(self.doc.sentences):
            if sentence.hidden or sentence.language != "en":
                continue
            text = self.doc.norm[sentence.span.start : sentence.span.end]
            if self.scope.enter(index, sentence.line, sentence.span.end - len(text.lstrip(' "“\t'))):
                self.slots.clear()
            quantities = self.doc.within("quantity", sentence.span)
            figures = [m for m in quantities if not self._refused(m)]
            if figures:
                yield from self._sentence(sentence, figures)
            else:
                self._quiet(sentence)

    def _refused(self, m: Mention) -> bool:
        reason = self._reason(m)
        if reason:
            self.reasons[m.span] = reason
        else:
            self.reasons.pop(m.span, None)
        return reason is not None

    def _reason(self, m: Mention) -> str | None:
        q: Quantity = m.value
        for flag in _FLAGS:
            if flag in q.flags:
                return flag
        if q.kind in _KINDS:
            return _KINDS[q.kind]
        around = Span(max(0, m.span.start - 60), m.span.end)
        if any(c.span.overlaps(m.span) for c in self.doc.within("company_mention", around)):
            return "name"
        norm = self.doc.norm
        if norm[m.span.end : m.span.end + 1] == "-" and norm[m.span.end + 1 : m.span.end + 2].isalpha() and q.kind in {"cardinal", "count"}:
            return "name"
        if q.bound in {"at_least", "at_most", "over", "under"} and _CLASS.search(self.low, max(0, m.span.start - 90), m.span.start):
            return "threshold"
        word = self.low[m.span.start : m.span.end].split()[0]
        before = self.low[max(0, m.span.start - 12) : m.span.start].split()
        if q.kind in {"cardinal", "count"} and word in _SMALL and before and before[-1] in _COUNT_WORDS:
            return "count_word"
        return None

    def _quiet(self, sentence: Sentence) -> None:
        """A sentence without figures: what it names holds for the figures behind it."""
        for m in self.doc.within("period", sentence.span):
            self.scope.name_period(m)
        companies = self.doc.within("company_mention", sentence.span)
        regions = self._places(sentence.span.start, sentence.span.end)
        likened = companies and self.low[sentence.span.start : companies[0].span.start].rstrip().endswith(("like", "unlike", "such as", "including"))
        if companies and not likened:
            self.scope.name_company(str(companies[0].value), companies[0].span)
        elif regions and not (self.scope.topic and self.scope.topic.company):
            self.scope.name_places(*_joined(regions))

    # sentences and groups

    def _sentence(self, sentence: Sentence, figures: Sequence[Mention]) -> Iterator[Mention]:
        text = self.low[sentence.span.start : sentence.span.end]
        named = [(sentence.span.start + s, sentence.span.start + e) for s, e, _ in self.taxonomy.find_en(text)]
        self.toks = tokens(self.doc, self.low, sentence.span, figures, self.people, self.wording.en, self.words, named)
        self.last, self.status = None, "actual"
        groups = list(self._groups())
        self.told = _Told()
        for group in groups:
            yield from self._group(group)

    def _groups(self) -> Iterator[_Group]:
        at = [k for k, t in enumerate(self.toks) if t.kind == "F"]
        runs: list[list[int]] = []
        for k in at:
            if runs and self._listed(runs[-1][-1], k):
                runs[-1].append(k)
            else:
                runs.append([k])
        runs = [part for run in runs for part in self._true_list(run)]
        low = 0
        for n, run in enumerate(runs):
            high = runs[n + 1][0] if n + 1 < len(runs) else len(self.toks)
            yield _Group(run, self._past_insertion(low, run[0]), high)
            low = run[-1] + 1

    def _true_list(self, run: list[int]) -> list[list[int]]:
        """A list has an "and" or an "or" in it; figures with nothing but commas between them are one each."""
        joined = len(run) == 1 or any(t.low in {"and", "or"} for t in self.toks[run[0] : run[-1]])
        return [run] if joined else [[k] for k in run]

    def _past_insertion(self, low: int, first: int) -> int:
        """Behind an insertion with a figure in it (-- those of F each --) the lead begins before the insertion."""
        close = next((k for k in range(low, first) if self.toks[k].low in {"--", "—", ")"}), None)
        if close is None or any(t.kind == "V" for t in self.toks[low:close]):
            return low
        mark = "(" if self.toks[close].low == ")" else self.toks[close].low
        opened = next((k for k in range(low - 1, -1, -1) if self.toks[k].low == mark), None)
        if opened is None or any(t.kind == "F" for t in self.toks[:opened]):
            return low
        return 0

    def _listed(self, a: int, b: int) -> bool:
        between = [t for t in self.toks[a + 1 : b] if t.kind != "b"]
        if not between or any(t.low not in {",", "and", "or"} for t in between):
            return False
        q, r = self.toks[a].ref.value, self.toks[b].ref.value
        return bool(q.kind == r.kind and (q.unit.code if q.unit else None) == (r.unit.code if r.unit else None))

    def _group(self, group: _Group) -> Iterator[Mention]:
        toks, count = self.toks, len(group.figures)
        first, last = group.figures[0], group.figures[-1]
        high = self._reach(last, group.high)
        frame = self.frames.read(toks, group.low, first, last, high)
        if frame.way == "apposed" and self.last is not None:
            frame = self._continued(frame, toks[first].ref.value)
        self.hoped = None
        self._name_topic(group, frame, first)
        names = self._names(frame, group, count)
        places = self._group_places(group, high, count)
        q = toks[first].ref.value
        if frame.rule == "level.it" and self.slots and q.kind not in {self.kind, "cardinal"}:
            return
        if frame.rule in {"level.noun", "level.object"} and not names and self.last is None and q.kind not in {self.kind, "cardinal"}:
            self.reasons |= {toks[k].ref.span: "no_name" for k in group.figures}
            return
        subject = self._subject(frame, names, first)
        if subject is not None and self._product(frame, names, first) is not None:
            places = ()
        alike = count > 1 and len(names) == 1 and len({s.regions for s in self.slots[-count:]}) < count
        solved = solve(count, names, places, subject, () if alike else self.slots)
        made = []
        self._status(group, frame)
        for k, slot in zip(group.figures, solved.slots, strict=True):
            m = self._observation(toks[k].ref, k, slot, frame, group, high, solved.how)
            if m is not None:
                made.append(slot)
                yield m
        self.slots += made
        if made:
            self.last, self.kind = frame, toks[first].ref.value.kind

    def _reach(self, last: int, high: int) -> int:
        return high

    def _continued(self, frame: Frame, q: Quantity) -> Frame:
        """A figure with nothing in front goes on as the one before it."""
        before = self.last
        assert before is not None
        way = before.way if frame.rule.startswith("gapped") or q.kind != "percent" or before.way != "change" else "change"
        if before.way == "share" and not self.frames._part(q):
            way = "level"
        of = before.of if way == "share" else None
        name = frame.name
        if frame.counted and not before.counted and self.slots and before.way == "level":
            name = None  # an output of 1 million sets of A, 2 million sets of B
        return Frame(way, before.direction, name, of, None, before.earlier, False, before.noun, before.verb, frame.counted, rule=frame.rule)

    # names and topics

    def _names(self, frame: Frame, group: _Group, count: int) -> tuple[Name, ...]:
        if frame.name is None:
            return ()
        before = self.slots[-1].name if self.slots else None
        start, end = self._expected(*frame.name)
        if start >= end:
            return ()
        if count > 1:
            items = self.phrases.split(self.toks, *self._widened(start, end, group.low, count))
            if len(items) == count:
                found = [self.phrases.name(self.doc.norm, self.toks, a, b, before) for a, b in items]
                if all(n is not None for n in found):
                    return tuple(n for n in found if n is not None)
        name = self.phrases.name(self.doc.norm, self.toks, start, end, before)
        if name is None:
            return ()
        if frame.prefix and not name.norm.lower().startswith(frame.prefix.split()[0]):
            name = Name(f"{frame.prefix} {name.norm}", name.span, name.head)
        return (name,)

    def _expected(self, start: int, end: int) -> tuple[int, int]:
        """The phrase without the noun of expectation that it ends in (analysts' expectations, a profit forecast)."""
        while end > start and self.toks[end - 1].low in _EXPECTED:
            self.hoped = _EXPECTED[self.toks[end - 1].low]
            end -= 1
            if end > start and self.toks[end - 1].low in {"'s", "'", "analyst", "analysts", "market", "consensus"}:
                start = end
        return start, end

    def _widened(self, start: int, end: int, low: int, count: int) -> tuple[int, int]:
        """The list that the last item of a subject belongs to."""
        begin, stop = self.phrases.left(self.toks, low, end, listed=True)
        return (begin, stop) if stop == end and begin < start and count > 2 else (start, end)

    def _places(self, start: int, end: int) -> list[Place]:
        found = [m for m in self.doc.within("region", Span(start, end)) if m.value.codes]
        if not found:
            return []
        partners = {m.end() for m in _PARTNER.finditer(self.low, max(0, start - 40), end)}
        return [Place(m.value.codes, m.span) for m in found if not self._partner(m.span.start, partners)]

    def _partner(self, at: int, partners: set[int]) -> bool:
        """True where the place is the other side of a trade (exports to Japan, trade with Spain and Italy)."""
        near = [p for p in partners if p <= at]
        return bool(near) and _LIST.fullmatch(self.low, max(near), at) is not None

    def _group_places(self, group: _Group, high: int, count: int) -> tuple[Place, ...]:
        """Regions in front of the figures, else those right behind them."""
        toks = self.toks
        if self.toks[group.figures[0]].ref.value.kind == "rank" or self.apart:
            return ()
        start, end = toks[self._fresh(group)].start, toks[group.figures[0]].start
        found = self._places(start, end)
        if not found:
            stop = next((k for k in range(group.figures[-1] + 1, high) if self._parts(k)), high)
            compared = next((k for k in range(group.figures[-1] + 1, stop) if toks[k].low in {"than", "above", "below"} or toks[k].low.endswith(" than")), stop)
            found = self._places(end, toks[compared - 1].end) if compared > group.figures[-1] + 1 else []
            found = [] if found and self._held_by(found) else found
        if len(found) == 1 and count > 1 and len(found[0].codes) == count:
            return tuple(Place((c,), found[0].span) for c in found[0].codes)
        return tuple(found)

    def _name_topic(self, group: _Group, frame: Frame, first: int) -> None:
        """A company or a place in front of the figures becomes the topic, whichever stands first."""
        start, end = self.toks[self._fresh(group)].start, self.toks[first].start
        self.apart = False
        if not group.low and _OFFICIAL.search(self.low, self.toks[0].start, end):
            self.scope.leave_company()
        companies = [m for m in self.doc.within("company_mention", Span(start, end))]
        places = self._places(start, end)
        if companies and not (places and places[0].span < companies[0].span):
            self.scope.name_company(str(companies[-1].value), companies[-1].span)
            self.apart = True
        elif places and self._within_name(places, frame):
            self.apart = True
        elif places and not self._held_by(places):
            self.scope.name_places(*_joined(places))
        elif frame.agent is not None:
            self.apart = bool(places)
            self._pronoun_topic(frame.agent)

    def _fresh(self, group: _Group) -> int:
        """Where the lead of a group begins, behind what still belongs to the figure before it."""
        if not group.low:
            return 0
        return next((k for k in range(group.low, group.figures[0]) if self._parts(k)), group.low)

    def _parts(self, k: int) -> bool:
        """True where token `k` ends what belongs to a figure, and does not join two places of a list."""
        t = self.toks[k]
        if t.kind != "," and t.low not in {"while", "and", "but", "whereas"}:
            return False
        behind = self.toks[k + 1] if k + 1 < len(self.toks) else None
        listed = k > 0 and self.toks[k - 1].kind == "R" and behind is not None and behind.kind == "R"
        return not listed

    def _held_by(self, places: Sequence[Place]) -> bool:
        """True where the place only says of which country somebody is (the US investment firm)."""
        last = max(p.span.end for p in places)
        k = next((k for k, t in enumerate(self.toks) if t.start >= last), len(self.toks))
        return any(t.low in self.words.holders for t in self.toks[k : k + 3])

    def _within_name(self, places: Sequence[Place], frame: Frame) -> bool:
        """True where a company's figure is of its business in some place (sales in the UK)."""
        topic = self.scope.topic
        if topic is None or topic.company is None or frame.name is None:
            return False
        start, end = self.toks[frame.name[0]].end, self.toks[frame.name[1] - 1].end
        return all(start <= p.span.start and p.span.end <= end for p in places)

    def _pronoun_topic(self, agent: tuple[int, int]) -> None:
        held = self.toks[agent[0] : agent[1]]
        if any(t.low in self.words.holders for t in held) and (key := self.scope.last_company(held[0].start)):
            self.scope.name_company(key, None)

    def _subject(self, frame: Frame, names: Sequence[Name], first: int) -> Subject | None:
        concept = self._concept(names[0], None) if names else None
        macro = concept is not None and concept.scope in {"region", "country"}
        subject = self.scope.subject(self.toks[first].start, macro=macro)
        product = self._product(frame, names, first)
        if product is None:
            return subject
        key = subject.company if subject else None
        if key is None and not (self.scope.topic and self.scope.topic.sentence == self.scope.sentence and self.scope.topic.codes):
            key = self.scope.last_company(self.toks[first].start)
        return Subject(product.of(self.doc.text), key)

    def _product(self, frame: Frame, names: Sequence[Name], first: int) -> Span | None:
        """An annual output of 1 million sets of A: the product that the figure is of."""
        name = names[0] if names else self.slots[-1].name if self.slots else None
        if name is None or frame.way not in {"level", "apposed"} or not name.norm.lower().endswith(("output", "capacity", "production")):
            return None
        q: Quantity = self.toks[first].ref.value
        if q.kind != "count" or first + 2 >= len(self.toks) or self.toks[first + 1].low != "of":
            return None
        start, end = self.phrases.right(self.toks, first + 2, len(self.toks))
        stop = next((k for k in range(start, end) if self.toks[k].low in {"and", ","}), end)
        return Span(self.toks[start].start, self.toks[stop - 1].end) if stop > start else None

    def _concept(self, name: Name | None, dimension: str | None) -> Concept | None:
        if name is None:
            return None
        scope = "company" if self.scope.topic and self.scope.topic.company else "region" if self.scope.topic else None
        return self.taxonomy.concept_of(name.norm, dimension=dimension, scope=scope)

    # time, basis, status

    def _usable(self, k: int) -> bool:
        """True for a time that a figure can be of: no basis of comparison, and not of a clause about somebody's past."""
        t = self.toks[k]
        if t.kind != "P" or t.ref.value.anchored or t.ref.note == "reporting" or self._compares(t):
            return False
        if t.ref.value.granularity == "day" and self._reporting(k):
            return False
        for j in range(k - 1, -1, -1):
            if self.toks[j].kind == ",":
                return True
            if self.toks[j].low in _PAST_CLAUSE:
                return False
        return True

    def _compares(self, t: Tok) -> bool:
        k = self.toks.index(t)
        k -= 1
        while k > 0 and self.toks[k].low in _OF_THE:
            k -= 1
        before = self.toks[k].low if k >= 0 else ""
        compared = before in {"from", "than", "since", "with", "against", "over", "versus"} or before.endswith(" than")
        return (compared or (before == "to" and k > 0 and self.toks[k - 1].low == "compared")) and not t.ref.value.open

    def _reporting(self, k: int) -> bool:
        """True for the day of a dateline, or on which something was said or published."""
        evidence = self.doc.reference.evidence
        if evidence is not None and self.doc.reference.basis == "stated" and evidence.overlaps(self.toks[k].ref.span):
            return True
        j = k - 1 if k and self.toks[k - 1].low == "on" else k
        before = self.toks[j - 1].low if j else ""
        behind = self.toks[k + 1].low if k + 1 < len(self.toks) else ""
        return behind in {"that", "--", *_SAYING} or before in _SAYING

    def _own_period(self, group: _Group, frame: Frame, high: int) -> _Told | None:
        """The period of the group itself: right behind it, in front of it, or behind it in the same part of the sentence."""
        toks, last = self.toks, group.figures[-1]
        if frame.rule == "level.noun" and toks[group.figures[0] - 1].low in {"its", "their", "our"}:
            return _Told()
        for k in range(last + 1, high):
            t = toks[k]
            if t.kind == "P" or (frame.earlier and t.kind == "B"):
                if frame.earlier or self._usable(k):
                    return self._timed(t, keep=not frame.earlier)
                break
            if t.kind in ",VF" or t.low in {"and", "while", "than", "from", "but"}:
                break
        if frame.earlier:
            return self._long_before(last)
        lead = [k for k in range(self._fresh(group), group.figures[0]) if self._usable(k)]
        if lead:
            found = self._timed(toks[lead[-1]])
            self.told = found
            return found
        return self._behind(last)

    def _long_before(self, last: int) -> _Told:
        """compared with F, or F a share, a year earlier: the time of an earlier amount behind its last figure."""
        for t in self.toks[last + 1 :]:
            if t.kind in "VS" or t.low in {"and", "while"}:
                break
            if (t.kind == "P" and t.ref.value.anchored) or t.kind == "B":
                return self._timed(t, keep=False)
        return _Told()

    def _behind(self, last: int) -> _Told | None:
        """A time behind the figure, in the same part of the sentence."""
        for k in range(last + 1, len(self.toks)):
            t = self.toks[k]
            if t.kind == "," and t.low not in {"(", ")"} or t.low in _PARTING:
                return None
            if self._usable(k):
                return self._timed(t)
        return None

    def _later(self, last: int) -> _Told | None:
        """A time at the end of a list of figures holds for all of them."""
        seen = False
        for k in range(last + 1, len(self.toks)):
            t = self.toks[k]
            seen = seen or t.kind == "F"
            if t.low in {"according", "said", ";", "with", "after", "before", "--"}:
                return None
            if seen and self._usable(k) and t.ref.value.granularity != "day" and self.toks[k - 1].low in {"in", "during", "for", "over", "the"}:
                return self._timed(t)
        return None

    def _timed(self, t: Tok, *, keep: bool = True) -> _Told:
        if t.kind == "B":
            inside = self.doc.within("period", Span(t.start, t.end))
            return _Told(self.scope.resolved(inside[-1]), inside[-1].span) if inside else _Told()
        if keep and self.status == "actual":
            self.scope.name_period(t.ref)
        if t.ref.value.granularity == "vague":
            return _Told()
        return _Told(self.scope.resolved(t.ref), t.ref.span)

    def _period(self, group: _Group, frame: Frame, high: int, known: bool, concept: Concept | None) -> _Told:
        own = self._own_period(group, frame, high)
        if own is not None:
            return own
        if self.told.span is not None:
            return self.told
        later = self._later(group.figures[-1])
        if later is not None:
            return later
        held = self.scope.period(known=known, near=(concept is None or concept.nature == "stock") and self.scope.statement is None)
        if held is None or frame.earlier or self.status != "actual":
            return _Told()
        return _Told(held.value if isinstance(held.value, Period) else None, held.span, held.sentence != self.scope.sentence)

    def _basis(self, group: _Group, frame: Frame, measure: str, high: int) -> _Against:
        if measure not in {"growth", "increment", "multiple"}:
            return _Against()
        found = self._basis_near(group, high) or self._before_now()
        if found is not None:
            if found.basis in {"yoy", "mom", "qoq"} and found.span is not None:
                self.scope.basis = (found.basis, found.span)
            return found
        if measure in {"growth", "multiple"} and self.scope.basis is not None and self.status == "actual":
            return _Against(self.scope.basis[0], None, self.scope.basis[1], True)
        return _Against()

    def _before_now(self) -> _Against | None:
        """Compared with the earlier method: an earlier time that has no name."""
        sentence = self.doc.sentences[self.scope.sentence].span
        m = _BEFORE_NOW.search(self.low, *sentence)
        return _Against("previous", None, Span(*m.span())) if m else None

    def _basis_near(self, group: _Group, high: int) -> _Against | None:
        toks = self.toks
        for k in [*range(group.figures[-1] + 1, high), *range(group.figures[0] - 1, group.low - 1, -1)]:
            t = toks[k]
            if t.kind == "," and t.low in {";", "."} or (t.kind == "V" and k > group.figures[-1] + 1 and t.ref[0].kind not in {"compare"} and t.low not in self.words.comparatives):
                if k > group.figures[-1]:
                    continue
            if t.kind == "B":
                return _Against(t.ref.code, None, Span(t.start, t.end))
            if t.kind == "P" and (t.ref.value.anchored or self._compares(t)):
                return self._against(t)
        return None

    def _against(self, t: Tok) -> _Against:
        expr = t.ref.value
        if expr.granularity == "vague":
            return _Against("previous", None, t.ref.span)
        if expr.anchored and expr.year is None:
            return _Against("yoy", None, t.ref.span)
        if expr.year is None and expr.year_offset == -1 and expr.granularity == "year" and not expr.point:
            return _Against("yoy", None, t.ref.span)
        if expr.month_offset == -1:
            return _Against("qoq" if expr.granularity == "quarter" else "mom", None, t.ref.span)
        return _Against("since", self.scope.resolved(t.ref), t.ref.span)

    def _status(self, group: _Group, frame: Frame) -> None:
        toks, first = self.toks, group.figures[0]
        if frame.earlier:
            return
        lead = toks[group.low : first]
        said = [t.ref for t in lead if t.kind == "S"]
        modal = any(t.low in _MODALS for t in lead)
        fresh = any(t.kind == "V" for t in lead) or not group.low
        if said:
            self.status = said[-1]
        elif modal:
            kind = toks[frame.verb].ref[0].kind if frame.verb is not None and toks[frame.verb].kind == "V" else "flow"
            duty = any(t.low in {"must", "should", "shall"} for t in lead)
            self.status = "target" if duty else "forecast" if kind in {"growth", "level", "level_to", "multiply", "speed"} else "planned"
        elif fresh:
            self.status = "actual"
        behind = toks[group.figures[-1] + 1].low if group.figures[-1] + 1 < len(toks) else ""
        if self.hoped or behind in _EXPECTED:
            self.status = self.hoped or _EXPECTED[behind]

    # one observation

    def _observation(
        self, figure: Mention, k: int, slot: Slot, frame: Frame, group: _Group, high: int, how: str
    ) -> Mention | None:
        q: Quantity = figure.value
        concept = self._concept(slot.name, q.unit.dimension if q.unit and frame.way == "level" else None)
        reason = self._no_observation(q, slot.name, concept, frame)
        if reason:
            self.reasons[figure.span] = reason
            return None
        figure, inferred = self._unit(figure, slot.name, concept)
        q = figure.value
        slot, growth = self._growth_name(slot, q)
        head = self.wording.en.head_of(slot.name.norm.lower()) if slot.name else None
        reading = read_measure(
            frame, q, growth_name=growth, share_name=head is not None and head.kind == "share" and self.frames._part(q),
            elsewhere=self._elsewhere(frame, high),
        )  # fmt: skip
        concept = self._concept(slot.name, None) or concept
        slot = self._placed(slot, concept)
        known = concept is not None or head is not None or reading.measure in {"growth", "share", "difference"}
        told = self._period(group, frame, high, known, concept)
        against = self._basis(group, frame, reading.measure, high)
        if frame.earlier and told.span is not None and (base := self.doc.within("period", told.span)) and base[-1].value.anchored:
            self.scope.basis = ("yoy", told.span)
        person = self.scope.person_at(figure.span.start)
        of = self._text(frame.of) if reading.measure == "share" else None
        value = Observation(
            figure=figure,
            name=slot.name,
            concept=concept.id if concept else None,
            measure=reading.measure,
            status="actual" if frame.earlier else self.status,
            amount=signed(reading, q.amount),
            upper_amount=signed(reading, q.upper_amount),
            direction=reading.direction,
            basis=against.basis,
            base_period=against.base,
            regions=() if slot.subject else slot.regions,
            period=told.period,
            counterparts=(),
            of=of,
            subject=slot.subject,
            speaker=person.key if person else None,
            source=self._source(),
            evidence={
                "indicator": slot.name.span if slot.name else None,
                "period": told.span,
                "regions": slot.region_spans if slot.subject is None else (),
                "bound": q.bound_at,
                "basis": against.span,
            },
            flags=(("unit_inferred",) if inferred else ()) + tuple(self._flags(q, slot, told, against)),
            rule=f"en.{frame.rule}",
            receipt=(how,),
        )
        return Mention(figure.span, "indicator", value, value.rule, (figure,), how)

    def _no_observation(self, q: Quantity, name: Name | None, concept: Concept | None, frame: Frame) -> str | None:
        if name is None:
            return "no_name"
        head = self.wording.en.head_of(name.norm.lower())
        if q.kind == "duration" and not ((concept and concept.dimension == "time") or (head and head.kind == "duration")):
            return "duration"
        if q.kind == "cardinal" and frame.rule in {"apposed", "level.at"} and concept is None and head is None:
            return "bare_number"
        return None

    def _unit(self, figure: Mention, name: Name | None, concept: Concept | None) -> tuple[Mention, bool]:
        """A unit for a bare number: percent where the name is a rate, the document's only currency where it is money."""
        q: Quantity = figure.value
        if q.kind != "cardinal" or name is None or (q.unit is not None and q.unit.code not in {"", "1"}):
            return figure, False
        head = self.wording.en.head_of(name.norm.lower())
        text, factor = (q.unit.text, q.unit.factor) if q.unit else ("", Decimal(1))
        if (head is not None and head.kind == "rate") or (concept is not None and concept.dimension == "percent"):
            return replace(figure, value=q._replace(kind="percent", unit=Unit(text, "%", "percent", factor))), True
        code = self._currency()
        if code is None or not (concept is not None and concept.dimension == "money"):
            return figure, False
        return replace(figure, value=q._replace(kind="money", unit=Unit(text, code, "money", factor))), True

    def _currency(self) -> str | None:
        """The only currency that the document uses; yuan where it uses several and this is one."""
        codes = {m.value.unit.code for m in self.doc.of("quantity") if m.value.kind == "money" and m.value.unit is not None and "/" not in m.value.unit.code}
        return next(iter(codes)) if len(codes) == 1 else "CNY" if "CNY" in codes else None

    def _growth_name(self, slot: Slot, q: Quantity) -> tuple[Slot, bool]:
        """A name that ends in a noun of change is the name without it."""
        if slot.name is None or q.kind not in {"percent", "multiple"}:
            return slot, False
        text = slot.name.norm
        words = text.split()
        for drop in (2, 1):
            tail = words[-drop:]
            if len(words) >= drop and tail[0].lower() in self.words.change_nouns and (drop == 1 or tail[1].lower() in {"rate", "target", "forecast"}):
                short = " ".join(words[:-drop])
                if not short:
                    return slot, True
                span = slot.name.span
                at = Span(span.start, span.start + len(short)) if span is not None and self.doc.norm[span.start : span.start + len(short)] == short else None
                return Slot(Name(short, at, words[-drop - 1]), slot.regions, slot.region_spans, slot.subject), True
        return slot, False

    def _elsewhere(self, frame: Frame, high: int) -> bool:
        """True where a comparison is with a place, an average or an expectation."""
        if frame.way != "compare" or frame.than is None:
            return False
        behind = self.toks[frame.than : min(high, frame.than + 8)]
        for t in behind:
            if t.kind in "PB":
                return False
            if t.kind in "RC" or t.low in self.words.references:
                return not (t.low in {"the", "that", "its", "those", "rate"} and any(x.kind in "PB" for x in behind))
        return False

    def _placed(self, slot: Slot, concept: Concept | None) -> Slot:
        if slot.subject is not None and not slot.region_spans:
            return Slot(slot.name, (), (), slot.subject)
        if slot.regions:
            return Slot(slot.name, slot.regions, slot.region_spans, None)
        topic = self.scope.places(macro=concept is not None and concept.scope != "company")
        if topic is None:
            return slot
        return Slot(slot.name, topic.codes, topic.spans, slot.subject)

    def _text(self, held: tuple[int, int] | None) -> str | None:
        if held is None or held[1] <= held[0]:
            return None
        return self.doc.text[self.toks[held[0]].start : self.toks[held[1] - 1].end]

    def _source(self) -> tuple[str, Span] | None:
        sentence = self.doc.sentences[self.scope.sentence].span
        found = self.doc.within("source", sentence)
        return (str(found[0].value), found[0].span) if found else None

    def _flags(self, q: Quantity, slot: Slot, told: _Told, against: _Against) -> Iterator[str]:
        if "damaged" in q.flags:
            yield "damaged"
        if "unit_inferred" in q.flags:
            yield "unit_inferred"
        if told.period and told.period.start and told.span and self._year_inferred(told.span):
            yield "year_inferred"
        if told.period and told.inherited:
            yield "period_inherited"
        sentence = self.doc.sentences[self.scope.sentence].span
        if slot.regions and slot.subject is None and not any(sentence.start <= s.start < sentence.end for s in slot.region_spans):
            yield "region_inherited"
        if against.inherited:
            yield "basis_inherited"
        if slot.subject is not None and slot.subject.inherited:
            yield "subject_inherited"
        if "rounded" in q.flags:
            yield "rounded"

    def _year_inferred(self, span: Span) -> bool:
        if self.doc.reference.basis != "inferred":
            return False
        return any(m.value.year is None for m in self.doc.within("period", span))


def _joined(places: Sequence[Place]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    return tuple(dict.fromkeys(c for p in places for c in p.codes)), tuple(p.span for p in places)
