"""A sentence of English as tokens for the grammar of figures: words, marks, and what is known already as one token each.

Kinds: `F` figure, `P` period, `R` region, `C` company, `N` person, `B` basis (year on year), `V` verb of change or
level, `S` words of status (is expected to), `b` bound words, `w` any other word, `,` a mark. A verb that stands as a noun
(a rise in, the cost of, its total) is a word. The borders of words are those of spaCy's English tokenizer but for compounds
with a hyphen, which stay whole, and the stop of an abbreviation, which does not belong to it (a test walks both over the
annotated transcripts); spaCy itself would cost 0.7 s to import and a quarter of the throughput, so it is imported only where
somebody looks at one place (`segment.tokens`). Fails on a bare noun that is also a verb and has no article.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple, TypeVar

from jjjextract.document import Document
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lexicon import Lexicon
from jjjextract.spans import Mention, Span
from jjjextract.wording import Words, is_word

__all__ = ["ED_NOUNS", "START", "Tok", "done_form", "lowered", "past_form", "tokens", "words"]

T = TypeVar("T")

_ENDING = r"['’](?:s|re|ve|ll|d|m|t)\b"
_LETTERS = r"[A-Za-z\u00c0-\u024f]"
_WORD = re.compile(
    rf"{_LETTERS}+(?=n['’]t\b)|n['’]t\b|{_LETTERS}+(?:[-.&][A-Za-z0-9\u00c0-\u024f]+|(?!{_ENDING})['’]{_LETTERS}{{2,}})*"
    rf"|{_ENDING}|[0-9][\w.,-]*\w|[0-9]|--+|[^\s\w]"
)
_PLAIN = re.compile(r"[a-z\u00c0-\u024f]+(?:[-.&][a-z0-9]+)*")
_NOUN_GOES_ON = re.compile(r"(?: high| low| peak)?(?: of|,| [a-z]+)?(?: of)? [$£€¥]?(?:hk\$|us\$|a\$|rs )?[0-9]")
_WITH_NOUN = frozenset({"turn", "record"})
_MOST = 5
_BEFORE_NOUNS = frozenset("of in with for from on at by above below without under into against per".split())  # noqa: SIM905
_MANY = frozenset({"people", "police", "staff", "women", "men", "children", "cattle", "sheep", "fish", "crews", "folk"})
_SOUGHT = re.compile(r" (?:an?|the|its|their|his|her|our|some|new|more|somebody|someone|ways|work|another)\b")
_ALSO_NOUNS = frozenset("export import record pay harvest plant average total report cost gain number increase rise fall cut drop trade order sale".split())  # noqa: SIM905
_MODIFIERS = frozenset("lift export import record pay harvest plant trade order sale test pass report average share stock price rent market season export show import stamp hire".split())  # noqa: SIM905
_LEADS = frozenset("of in annual net average new sharp 's first second third further steep big small fresh final sudden slight modest".split())  # noqa: SIM905
_STATUS_NOUNS = frozenset({"target", "targets", "forecast", "forecasts", "guidance", "outlook", "goal"})
_BE = re.compile(r"(?:\b(?:is|are|was|were|been|be|being)|['’]s)(?: now| also| [a-z]{2,12}ly)? $")
_ARTICLES = ("the ", "a ", "an ", "its ", "their ", "our ", "growth ", "year ", "annual ")
_PAST_NOUNS = frozenset({"fall", "cut", "cost", "hit"})
_PAST = re.compile(r"(?:ed|grew|rose|fell|was|were|is|are|has|have|had|shrank|slid|sank|stood|came|held|went|hit|\bmade|\btook|brought|\bsold|\bpaid|\bled|\bkept|\bgave)$")


class Tok(NamedTuple):
    """One token: its kind, how it reads in lower case, where it stands, and what it is (a mention or a table entry)."""

    kind: str
    low: str
    start: int
    end: int
    ref: Any = None


def past_form(word: str) -> bool:
    """True for the past of a verb, or a form that only a finite verb has (grew, has)."""
    return _PAST.search(word) is not None


ED_NOUNS = frozenset({"seed", "feed", "bed", "shed", "speed", "weed", "deed", "reed", "need", "breed", "steed", "greed", "creed", "sled", "hundred", "watershed", "flatbed", "birdseed", "rapeseed", "linseed", "aniseed", "seaweed", "bobsled", "moped", "biped"})


def done_form(word: str) -> bool:
    """True for a word in -ed that can be the past of a verb, and no seed or shed."""
    return word.endswith("ed") and word not in ED_NOUNS


START = attrgetter("start")
_END, _PLACE = itemgetter(2), itemgetter(0, 1)
_new = tuple.__new__  # a named tuple without the cost of its own constructor


@lru_cache(maxsize=1)  # asked for at every stretch of the document that is read
def lowered(norm: str) -> str:
    """`norm` in lower case, as long as it was."""
    low = norm.lower()
    return low if len(low) == len(norm) else "".join(c.lower() if len(c.lower()) == 1 else c for c in norm)


def tokens(
    doc: Document,
    low: str,
    span: Span,
    figures: Sequence[Mention],
    people: Sequence[Span],
    wording: Words,
    known: FigureWordsEn,
    named: Sequence[tuple[int, int]] = (),
) -> list[Tok]:
    """The tokens of the sentence at `span`; `low` is the lower case of the whole text.

    `named` are the spans of known names of indicators (value added): no verb is read inside them.
    """
    found = _atoms(doc, low, span, figures, people, wording)
    found = [a for a in found if not (a[3] in "VS" and _inside(a, named))] if named else found
    found.sort(key=_END, reverse=True)
    atoms = sorted(found, key=_PLACE)  # where two begin together the lower rank first, then the longer
    out: list[Tok] = []
    at = span.start
    for start, _, end, kind, ref in atoms:
        if start < at:
            continue
        if start - at > 1 or (at < start and low[at] != " "):
            out += words(low, at, start)
        out.append(_new(Tok, (kind, low[start:end], start, end, ref)))
        at = end
    out += words(low, at, span.end)
    for start, end in named:
        if " " in low[start:end]:
            _mark_named(out, start, end)
    for k in range(len(out) - 1, -1, -1):  # from the right: what stands behind a word is known when its turn comes
        t = out[k]
        if t.kind == "V":
            out[k] = _as_noun(out, k, known)
        elif t.kind == "w" and (t.low[-3:] == "ing" or t.low[0] == "'"):
            out[k] = _as_verb(out, k, known, wording)
    for k in range(2, len(out)):
        if out[k].kind == "V" and out[k - 1].low in known.joints and out[k - 2].kind == "w" and _both_nouns(out, k, known):
            out[k] = out[k]._replace(kind="w")
    return out


def _both_nouns(toks: Sequence[Tok], k: int, words: FigureWordsEn) -> bool:
    """True for a verb form that a joining word puts beside one that stands as a noun (import and export records)."""
    before, t = toks[k - 2], toks[k]
    return before.kind == "w" and isinstance(before.ref, tuple) and not _finite(t, words) and not t.low.endswith("ing")


def _finite(t: Tok, words: FigureWordsEn) -> bool:
    """True for a form that can be no noun (grew, has, fell)."""
    return t.low in words.auxiliaries or t.low in words.comparatives or (_PAST.search(t.low) is not None and t.low not in _PAST_NOUNS)


def _mark_named(toks: list[Tok], start: int, end: int) -> None:
    """The words inside a name of several words are part of it."""
    for k in range(bisect_left(toks, start, key=START), len(toks)):
        t = toks[k]
        if t.end > end:
            break
        if t.kind == "w":
            toks[k] = Tok("w", t.low, t.start, t.end, "named")


def _inside(atom: tuple[int, int, int, str, Any], named: Sequence[tuple[int, int]]) -> bool:
    start, _, end, kind, _ref = atom
    return kind in "VS" and any(s <= start and end <= e and (s, e) != (start, end) for s, e in named)


def words(low: str, start: int, end: int) -> list[Tok]:
    """The plain words and marks of `low[start:end]`, `low` being the text in lower case."""
    out = []
    for m in _WORD.finditer(low, start, end):
        word = m.group()
        kind = "w" if word[0].isalnum() or (word[0] in "'’" and len(word) > 1) else ","
        out.append(_new(Tok, (kind, word.replace("’", "'") if "’" in word else word, *m.span(), None)))
    return out


def _atoms(
    doc: Document, low: str, span: Span, figures: Sequence[Mention], people: Sequence[Span], wording: Words
) -> list[tuple[int, int, int, str, Any]]:
    """`(start, rank, end, kind, ref)`; where two begin together the lower rank goes first."""
    out: list[tuple[int, int, int, str, Any]] = []
    for m in figures:
        out.append((m.span.start, 0, m.span.end, "F", m))
        bound = m.value.bound_at
        if bound is not None and bound.end <= m.span.start and bound.start >= span.start:
            verb = wording.changes.get(low[bound.start : bound.end])
            out.append((bound.start, 6 if verb and verb[0].kind == "level" else 0, bound.end, "b", None))
    for m in doc.within("company_mention", span):
        out.append((m.span.start, 1, m.span.end, "C", m))
    for m in doc.within("region", span):
        if m.note == "people":
            continue  # Australians are who is counted
        out.append((m.span.start, 3, m.span.end, "R", m))
    for m in doc.within("period", span):
        out.append((m.span.start, 4, m.span.end, "P", m))
    for person in people[bisect_left(people, (span.start, 0)) : bisect_left(people, (span.end, 0))]:
        out.append((person.start, 2, person.end, "N", None))
    text = low[span.start : span.end]
    for s, e, (basis, *_) in wording.bases.find(text):
        if is_word(text, s, e) and not basis.open and basis.form != "year to date" and not text.startswith("since ", s):
            out.append((span.start + s, 3, span.start + e, "B", basis))
    out += _phrases(text, span.start, wording)
    return out


def _phrases(text: str, at: int, wording: Words) -> Iterator[tuple[int, int, int, str, Any]]:
    """Verbs and phrases of status."""
    for s, e, changes in _find(wording.changes, text):
        if not _hyphened(text, s, e):
            if changes[0].kind in _WITH_NOUN and (end := _without_noun(text, s, e)) < e:
                yield at + s, 5, at + end, "V", wording.changes.get(text[s:end]) or changes
            else:
                yield at + s, 5, at + e, "V", changes
    for s, e, status in _find(wording.statuses, text):
        yield from _status(at, text, s, e, status[0], wording)


def _without_noun(text: str, s: int, e: int) -> int:
    """Where the verb of a phrase ends whose noun goes on (hit | a record high of, swung | to a profit of)."""
    m = _NOUN_GOES_ON.match(text, e) if " " in text[s:e] else None
    return s + text[s:e].index(" ") if m else e


def _find(lexicon: Lexicon[T], text: str) -> Iterator[tuple[int, int, T]]:
    """The forms that stand as words; where a hit inside words may hide another (inCOME TOtaled), word by word."""
    for s, e, value in lexicon.find(text):
        if is_word(text, s, e):
            yield s, e, value
            continue
        done = s
        for m in _PLAIN.finditer(text, s, min(len(text), e + 40)):
            if m.start() >= e:
                break
            if m.start() < done or (m.start() == s and not is_word(text, s, s)):
                continue
            found = _longest(lexicon, text, m.start())
            if found is not None:
                yield m.start(), *found
                done = found[0]


def _hyphened(text: str, s: int, e: int) -> bool:
    """True inside a compound (foreign-invested, high-growth)."""
    return (text[s - 1 : s] == "-" and text[s - 2 : s - 1].isalpha()) or (text[e : e + 1] == "-" and text[e + 1 : e + 2].isalpha())


def _longest(lexicon: Lexicon[T], text: str, start: int) -> tuple[int, T] | None:
    """The longest form of a few words that begins at `start`: its end and value."""
    ends = [m.end() for m, _ in zip(_PLAIN.finditer(text, start), range(_MOST), strict=False)]
    for end in reversed(ends):
        value = lexicon.get(text[start:end])
        if value is not None:
            return end, value
    return None


def _status(at: int, text: str, s: int, e: int, status: str, wording: Words) -> Iterator[tuple[int, int, int, str, Any]]:
    """A phrase of status without the verb that it ends in (would | fall); one that is a noun is a word (growth target of)."""
    words = text[s:e].split(" ")
    if words[0][:4] == "look" and _SOUGHT.match(text, e):
        return  # looking for a buyer
    if words[-1] == "of" and words[-2] in _STATUS_NOUNS:
        e, words = e - 3, words[:-1]
    if words[-1] in _STATUS_NOUNS and (text.startswith((" of", " for", " is", " was"), e) or text[:s].endswith(_ARTICLES)):
        yield at + e - len(words[-1]), 4, at + e, "w", status
        return
    if words[0] in _STATUS_NOUNS and words[-1] == "to" and _BE.search(text, max(0, s - 24), s) is None:
        yield at + s, 4, at + s + len(words[0]), "w", status  # raised its sales forecast | to F
        return
    if len(words) > 1 and wording.changes.get(words[-1]) is not None:
        e -= len(words[-1]) + 1
    yield at + s, 4, at + e, "S", status


def _as_verb(toks: Sequence[Tok], k: int, words: FigureWordsEn, wording: Words) -> Tok:
    """It's, they're: a form of be; recording: a form of a verb that the table has."""
    t = toks[k]
    if t.kind != "w" or t.ref == "named":
        return t
    if t.low in {"'s", "'re", "'m"} and k and toks[k - 1].low in words.pronouns:
        return Tok("V", t.low, t.start, t.end, wording.changes.get("is"))
    behind = toks[k + 1] if k + 1 < len(toks) else None
    if t.low.endswith("ing") and len(t.low) > 5 and behind is not None and (behind.kind in "FbB" or behind.low in {"to", "by", "from", "at"}):
        stem = t.low[:-3]
        found = wording.changes.get(stem) or wording.changes.get(stem + "e") or wording.changes.get(stem[:-1] if stem[-1:] == stem[-2:-1] else stem)
        if found is not None:
            return Tok("V", t.low, t.start, t.end, found)
    return t


def _as_noun(toks: Sequence[Tok], k: int, words: FigureWordsEn) -> Tok:
    """A verb form in the place of a noun is a word."""
    t = toks[k]
    if t.kind != "V" or " " in t.low:
        return t
    before = toks[k - 1] if k else None
    behind = toks[k + 1] if k + 1 < len(toks) else None
    if _adjective(t, before, behind, words):
        return Tok("w", t.low, t.start, t.end, t.ref)
    if _PAST.search(t.low) or (t.ref[0].kind == "compare" and before is not None and before.low == ","):
        return t
    following = toks[k + 2] if k + 2 < len(toks) else None
    if t.low in _MODIFIERS and before is not None and before.kind == "F" and behind is not None and behind.kind == "w" and behind.low.endswith("s"):
        return Tok("w", t.low, t.start, t.end, t.ref)  # 8,100 lift tickets
    if k == 1 and _bare_behind_noun(t, toks[0], behind, words):
        return Tok("w", t.low, t.start, t.end, "named")
    if t.low in {"up", "down"} and before is not None and before.kind == "w" and before.low.endswith("ing") and behind is not None and behind.kind == "V":
        return Tok("w", t.low, t.start, t.end, "named")  # Clearing up cost
    if k > 1 and toks[k - 2].kind == "F" and before is not None and _counted_noun(t, before, toks[k - 2], words):
        return Tok("w", t.low, t.start, t.end, t.ref)
    if k > 1 and before is not None and ("F" in before.kind + toks[k - 2].kind or before.low == "'s" or toks[k - 2].low in {"'s", "a", "an", "each", "every"}) and _priced(toks, k, words):
        return Tok("w", t.low, t.start, t.end, t.ref)
    if _governs(t, before, behind, following, words) or _led_by(t, before, behind, words):
        return Tok("w", t.low, t.start, t.end, t.ref)
    of = behind is not None and behind.low == "of" and t.low not in {"up"}
    does = before is not None and before.low in {"that", "this"} and t.low.endswith("s") and behind is not None and behind.kind in "Fb"  # that adds F
    led = before is not None and not does and before.ref != "named" and not (before.low == "net" and behind is not None and behind.kind == "F") and (before.low in words.determiners or before.low in _LEADS)
    rate = before is not None and (before.kind == "F" or (before.kind == "B" and k > 1 and toks[k - 2].kind == "F"))
    counted = rate and t.low in words.change_nouns
    opening = (before is None or before.kind == ",") and behind is not None and behind.kind == "V" and not t.low.endswith("ing")
    still = t.ref[0].direction == "flat" and before is not None and before.kind == "w" and before.low not in words.auxiliaries
    plain = behind is not None and behind.kind == "w" and behind.low not in words.small
    opening = opening or (before is None and behind is not None and behind.low == "," and following is not None and following.low in words.pronouns)  # Costs, she says, have
    opening = opening or (behind is not None and behind.kind == "V" and behind.low in words.auxiliaries and before is not None and before.kind == "w"
                          and before.low not in words.auxiliaries and before.low not in words.pronouns and before.low not in words.adverbs and not t.low.endswith("ing"))  # fmt: skip
    opening = opening or (t.low.endswith("ing") and plain and (before is None or before.low not in words.auxiliaries))
    if (of or led or counted or opening or still) and t.low not in words.comparatives:
        return Tok("w", t.low, t.start, t.end, t.ref)
    return t


def _priced(toks: Sequence[Tok], k: int, words: FigureWordsEn) -> bool:
    """True for a bare form that "a $31 million processing | plant" and "a child's weekly | pass costs" end in."""
    t, before = toks[k], toks[k - 1]
    if before.kind not in "wF" or t.low in words.comparatives or t.low in words.auxiliaries or (t.low.endswith(("s", "ed", "ing")) and not t.low.endswith("ss")) or _PAST.search(t.low):
        return False
    figure = next((n for n in range(k - 1, max(0, k - 4), -1) if toks[n].kind != "w" or toks[n].low in words.function), 0)
    if toks[figure].kind == "F" and figure and toks[figure - 1].low.rsplit(" ", 1)[-1] in {"a", "an"}:
        return True
    behind = toks[k + 1] if k + 1 < len(toks) else None
    owned = before.low == "'s" or toks[k - 2].low == "'s" or (toks[k - 2].low in {"a", "an", "each", "every"} and before.kind == "w")
    return owned and behind is not None and behind.kind == "V" and behind.low not in words.auxiliaries


def _bare_behind_noun(t: Tok, before: Tok, behind: Tok | None, words: FigureWordsEn) -> bool:
    """True for a bare form behind one noun that opens the sentence, in front of a joining word or a preposition (Car hire and, Coal use in)."""
    if before.kind != "w" or before.low.endswith(("s", "ly", "ing", "ed")) or before.low in words.function or before.low in _MANY or behind is None:
        return False
    bare = not t.low.endswith(("s", "ed", "ing")) and t.low not in words.auxiliaries and t.low not in words.comparatives
    return bare and (behind.low in words.joints or behind.low in {"in", "for", "across", "at", "among"})


def _counted_noun(t: Tok, before: Tok, figure: Tok, words: FigureWordsEn) -> bool:
    """True for the plural behind a number and one word (one in three nursing posts)."""
    plain = before.kind == "w" and before.low[0].isalpha() and before.low not in words.function and not before.low.endswith("s")
    return plain and figure.ref.value.kind in {"cardinal", "fraction"} and figure.ref.value.unit_at is None and t.low.endswith("s") and t.low not in words.auxiliaries


def _governs(t: Tok, before: Tok | None, behind: Tok | None, following: Tok | None, words: FigureWordsEn) -> bool:
    """True for a form right in front of the verb that it is the subject of (pay | grew, sheep numbers | are expected to)."""
    if behind is None or t.low in words.auxiliaries or t.low in words.comparatives or t.low.endswith("ing"):
        return False
    if before is not None and (before.low in words.auxiliaries or before.low in words.pronouns or before.kind == "S"):
        return False
    if behind.kind == "S":
        return True
    if behind.kind != "V" or " " in t.low or _adjective(behind, t, following, words):
        return False
    noun = following is not None and following.kind == "w" and following.low not in words.function  # reports increased sales
    return behind.low in words.auxiliaries or (_PAST.search(behind.low.split()[0]) is not None and not (behind.low.endswith("ed") and noun))


def _led_by(t: Tok, before: Tok | None, behind: Tok | None, words: FigureWordsEn) -> bool:
    """True for a form behind a preposition (with import records, below average); a figure behind it speaks for the verb."""
    if before is None or t.low in words.auxiliaries or t.low in words.comparatives or t.low.endswith("ing"):
        return False
    if behind is not None and behind.kind in "Fb":
        return False
    if t.low in _ALSO_NOUNS and before.kind == "V" and _PAST.search(before.low) and before.low not in words.auxiliaries and before.low not in words.comparatives:
        return True  # reported export growth
    listed = before.kind == "," and before.low == "," and behind is not None and behind.low in {",", "and"} and not t.low.endswith(("s", "en", "wn"))
    return before.low in _BEFORE_NOUNS or (listed and t.ref[0].direction != "flat")  # mining, transport and retail arms


def _adjective(t: Tok, before: Tok | None, behind: Tok | None, words: FigureWordsEn) -> bool:
    """True for a form that stands in front of its noun: the added value, Average attendance, Reported crime."""
    if behind is None or behind.kind != "w" or not behind.low[0].isalpha() or behind.low in words.function:
        return False
    if before is None:
        return t.low not in words.comparatives and not t.low.endswith("ing") and t.low not in words.auxiliaries
    return t.low.endswith("ed") and before.low in words.determiners
