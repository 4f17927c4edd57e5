"""The name of an English figure that surely measures something and that nothing names: the noun behind it, who has it, or
the verb (We'd need another | $3 million; 91 per cent | voted to strike; we shipped | 418 of them).

A sum, a percentage, a weight or an area measures something wherever it stands; a number without a noun does behind a verb of
doing, or with a rate behind it (35 a week). Fails where what was counted stands in an earlier sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.names import NounPhrases
from jjjextract.lang.en.tokens import Tok
from jjjextract.lang.phrases import Name
from jjjextract.spans import Span
from jjjextract.values import Quantity

__all__ = ["did_it", "last_name_en"]

_SURE, _DIMENSIONS = frozenset({"money", "percent"}), frozenset({"mass", "area", "volume", "energy", "power"})
_FEW, _YEARS = 20, range(1900, 2101)
_OF_WHAT = re.compile(r" (?:of|on|in|for)$")  # spending | on
_EACH = frozenset({"a", "an", "per", "every", "each"})
_TIMES = frozenset({"second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month", "quarter", "season", "year", "shift", "trip", "class", "session", "acre", "head"})
_THOSE = frozenset({"them", "those", "these", "us", "it"})
_OF, _BEHIND = frozenset({"of", "in", "for", "on", "to", "into", "towards", "toward"}), 5
_SLIGHT = frozenset({"just", "only", "about", "some", "around", "maybe", "perhaps", "roughly", "nearly", "almost", "another", "further", "still", "now", "already", "even", "at", "least", "by", "up", "down", "out", "off", "away", "in", "over", "to", "for", "back", "us", "them", "me", "you", "him", "her", "it", "well", "under", "the", "like", "between", "from"})
_DONE_BY_NOBODY = frozenset({"said", "says", "say", "told", "thinks", "think", "turned", "aged", "numbered", "called", "dated", "named", "titled", "marked"})
_BETWEEN = frozenset({"just", "only", "about", "some", "around", "maybe", "nearly", "almost", "another", "away", "out", "up", "off", "down", "in", "between", "barely"})
_GOES = frozenset({"lay", "laid", "lays", "drive", "drives", "drove", "run", "runs", "ran", "walk", "walks", "walked", "fly", "flies", "flew", "cover", "covers", "covered", "build", "built", "stretch", "stretches", "stretched", "extend", "extends", "rose", "fell", "dug", "grew", "paved", "pave", "sank", "dropped", "measures", "measured", "spans"})
_ENDS_DEED = frozenset({"and", "but", "or", "while", "because", "after", "before", "when", "if", "as", "so", "that", "which", "who", "by", "on", "at", "last", "this", "than", "with"})
_NO_NOUN = frozenset({"time", "times", "people", "course", "sure", "thing", "things", "way", "bit", "lot"})


def last_name_en(norm: str, toks: Sequence[Tok], k: int, words: FigureWordsEn, phrases: NounPhrases, kept: Name | None) -> Name | None:
    """A name for the figure at token `k`, for which nothing has one; `kept` is that of the last figure of its kind."""
    q: Quantity = toks[k].ref.value
    if not _measures(toks, k, q, words):
        return None
    begin = _clause(toks, k)
    if q.kind == "percent" and [t.kind for t in toks[begin:k]] == ["C", "V"]:
        return None  # Orrin Foods grew 9.5%: of what is not said
    behind = _deed(norm, toks, k, words) if k == begin and q.kind in {"percent", "fraction"} else None
    return behind or _noun_behind(norm, toks, k, phrases) or _holder(norm, toks, begin, k, words, phrases) or kept or _verb(toks, begin, k, words) or (Name("cost", None, "cost") if q.kind == "money" else None)


def _measures(toks: Sequence[Tok], k: int, q: Quantity, words: FigureWordsEn) -> bool:
    """True for what is a statistic wherever it stands."""
    if q.kind in _SURE:
        return q.unit is None or q.unit.code[:4] != "{poi"
    if q.kind == "measure" and q.unit is not None and q.unit.dimension != "length":
        return q.unit.dimension.partition("/")[0] in _DIMENSIONS
    if q.kind == "rank":
        return k > 0 and _ranked(toks, k)
    if q.kind == "measure" and q.unit is not None and q.unit.dimension == "length":
        return _rated(toks, k) or (k > 0 and toks[k - 1].low in _GOES)
    if q.kind == "fraction":
        return (q.value is not None and q.value < 1 and k > 0 and (toks[k - 1].low in {"by", "at"} or _done(toks, k, words))) or (k + 1 < len(toks) and toks[k + 1].low == "of") or (not k and _verbal(toks, k + 1, words))
    if q.kind not in {"cardinal", "count"} or q.value is None or (q.amount or 0) < _FEW or (q.unit_at is None and q.value in _YEARS):
        return False
    low = [t.low for t in toks[k + 1 : k + 3]]
    return _rated(toks, k) or (len(low) > 1 and low[0] == "of" and low[1] in _THOSE) or _done(toks, k, words)


def _rated(toks: Sequence[Tok], k: int) -> bool:
    """35 | a week."""
    low = [t.low for t in toks[k + 1 : k + 3]]
    return len(low) > 1 and low[0] in _EACH and low[1] in _TIMES


def _ranked(toks: Sequence[Tok], k: int) -> bool:
    """ranks third, came second in the ranking."""
    return any(t.low.startswith(("rank", "plac")) for t in toks[max(0, k - 4) : k + 5])


def _done(toks: Sequence[Tok], k: int, words: FigureWordsEn) -> bool:
    """True where a verb of doing or having stands right in front."""
    at = next((j for j in range(k - 1, max(-1, k - 4), -1) if toks[j].kind != "b" and toks[j].low not in _BETWEEN), None)
    return at is not None and at > 0 and toks[at].kind in "Vw" and toks[at].low not in words.function and not (at == k - 1 and toks[at].low in _DONE_BY_NOBODY) and _verbal(toks, at, words) and not (toks[at].low in words.auxiliaries and toks[at].low not in {"have", "has", "had"})


def _verbal(toks: Sequence[Tok], at: int, words: FigureWordsEn) -> bool:
    if at >= len(toks):
        return False
    t = toks[at]
    return t.kind == "V" or (t.kind == "w" and (t.low in words.verbs or t.low in words.irregular or t.low in words.noun_of or t.low.endswith("ed")))


def did_it(toks: Sequence[Tok], k: int, words: FigureWordsEn) -> bool:
    """True where the figure at `k` is itself who did something (91 per cent | voted to strike), and no change."""
    t = toks[k + 1] if k + 1 < len(toks) else None
    if t is None or t.kind != "w" or t.low in words.auxiliaries or not (t.low in words.irregular or t.low in words.verbs or t.low.endswith("ed")) or t.low in words.participles:
        return False
    before = toks[k - 1] if k else None
    return before is None or not (before.kind == "V" or before.low in {"at", "by", "to", "of", "from", "than", "with", "a", "the"})


def _clause(toks: Sequence[Tok], k: int) -> int:
    """Where the clause of the figure begins, past the words that bound it."""
    at = next((j + 1 for j in range(k - 1, -1, -1) if toks[j].kind in ",F" or toks[j].low in {"and", "but", "while", "because"}), 0)
    while at < k and (toks[at].kind == "b" or toks[at].low in {"about", "around", "some", "nearly", "only", "just"}):
        at += 1
    return at


def _deed(norm: str, toks: Sequence[Tok], k: int, words: FigureWordsEn) -> Name | None:
    """91 per cent | voted to strike, 78% of them | said no: what those counted did."""
    at = k + 1
    if [t.low for t in toks[at : at + 1]] == ["of"] and [t.low for t in toks[at + 1 : at + 2]] and toks[at + 1].low in _THOSE:
        at += 2
    if not _verbal(toks, at, words) or toks[at].low in words.auxiliaries:
        return None
    end = next((j for j in range(at + 1, min(len(toks), at + _BEHIND)) if toks[j].kind != "w" or toks[j].low in _ENDS_DEED), min(len(toks), at + _BEHIND))
    span = Span(toks[at].start, toks[end - 1].end)
    return Name(span.of(norm), span, toks[end - 1].low)


def _noun_behind(norm: str, toks: Sequence[Tok], k: int, phrases: NounPhrases) -> Name | None:
    """two-thirds of | the class, $3 million for | a new roof, F | milk."""
    at = k + 1
    if at < len(toks) and toks[at].low in _EACH:
        at += 2
    if at < len(toks) and toks[at].low in _OF:
        at += 1
    elif at != k + 1:
        return None
    held = phrases.right(toks, at, len(toks)) if at < len(toks) and toks[at].kind == "w" else (0, 0)
    name = phrases.name(norm, toks, *held) if held[1] > held[0] and held[1] - held[0] < 7 else None
    return name if name is not None and name.norm.lower() not in _NO_NOUN and any(t.kind in "w" for t in toks[held[0] : held[1]]) else None


def _holder(norm: str, toks: Sequence[Tok], begin: int, k: int, words: FigureWordsEn, phrases: NounPhrases) -> Name | None:
    """The common noun that is the subject of the clause (The line | can make F a day)."""
    verb = next((j for j in range(begin, k) if toks[j].kind == "V" or toks[j].low in words.auxiliaries or toks[j].low in words.verbs), None)
    held = phrases.left(toks, begin, verb) if verb else (0, 0)
    name = phrases.name(norm, toks, *held) if held[1] > held[0] else None
    head = toks[held[1] - 1] if held[1] else None
    return name if name is not None and head is not None and head.kind == "w" and head.low not in words.holders | words.pronouns | _NO_NOUN else None


def _verb(toks: Sequence[Tok], begin: int, k: int, words: FigureWordsEn) -> Name | None:
    """The noun of the verb in front, or the verb itself."""
    for j in range(k - 1, begin - 1, -1):
        t = toks[j]
        if t.low in words.noun_of:
            noun = _OF_WHAT.sub("", words.noun_of[t.low])
            return Name(noun, None, noun)
    done = next((toks[j] for j in range(k - 1, begin - 1, -1) if toks[j].kind in "Vw" and toks[j].low not in _SLIGHT | words.auxiliaries | words.function | words.pronouns and toks[j].low[0].isalpha()), None)
    return Name(done.low, Span(done.start, done.end), done.low) if done is not None else None
