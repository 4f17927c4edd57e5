"""A frame, and the small readings behind it: the head of a phrase, somebody or something measured, the noun that is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.name_words import ADJECTIVES, STRETCHES
from jjjextract.lang.en.names import NounPhrases
from jjjextract.lang.en.tokens import Tok, done_form
from jjjextract.values import Quantity

__all__ = ["BE", "HAVE", "JUDGES", "PASSED", "TAKEN", "Frame", "FrameParts", "Range", "part_of"]

Range = tuple[int, int]
HAVE = frozenset({"have", "has", "had", "having", "own", "owns", "owned"})
PASSED = frozenset({"below", "above", "under", "past", "beyond"})
BE = frozenset({"is", "was", "are", "were", "be", "been", "being", "'s", "'re"})

TAKEN = frozenset({"delivery", "possession", "charge", "ownership", "custody", "receipt"})
_WHOSE = frozenset({"its", "their", "our", "his", "her", "my", "your"})
_PLACING = frozenset({"at", "in", "by", "from", "with", "under", "on", "across", "through", "over", "outside", "via", "to"})
_NTH = frozenset({"'s", "first", "second", "third", "fourth", "fifth", "new", "fresh", "steep", "sharp", "big"})
JUDGES = frozenset({"analysts", "economists", "experts", "critics", "forecasters", "insiders", "ministers", "officials", "traders", "brokers"})
_PEOPLE = frozenset({"people", "children", "women", "men", "staff", "police"})
_KINDS = frozenset("truckloads loads categories types kinds varieties pieces batches boxes bags crates bottles pallets copies doses head sorts points point tons tonnes teus barrels bales bushels carats ounces".split())  # noqa: SIM905
_MODIFIERS = frozenset("sales goods services sports arms savings earnings news customs securities communications telecommunications electronics logistics textiles systems operations benefits wages returns points women men".split())  # noqa: SIM905


@dataclass(slots=True)
class Frame:
    """How a group of figures is said. `way`: `level` `change` `share` `multiple` `rank` `compare` `apposed`.

    `name` is the token range that names it, None to go on with the name before; `of` a share's whole; `than` where a
    comparison begins; `earlier` marks a level that a change came from; `noun` a change named by a noun.
    """

    way: str
    direction: str | None = None
    name: Range | None = None
    of: Range | None = None
    than: int | None = None
    earlier: bool = False
    later: bool = False
    noun: bool = False
    verb: int | None = None
    counted: bool = False
    agent: Range | None = None
    prefix: str = ""
    rule: str = ""

_WHICH = frozenset("last next first second third fourth current same previous prior final full whole past coming".split())  # noqa: SIM905
_KNOWS = frozenset("found finds find think thinks thought know knows knew hope hopes hoped fear fears feared claims claimed argues argued predicts predicted warn reckons guess says predicts".split())  # noqa: SIM905
_BY_THE_WAY = frozenset({
    "touch wood", "of course", "in fact", "in turn", "however", "meanwhile", "though", "by contrast", "in contrast", "for example", "for instance", "too", "alas", "at least", "in particular",
    "as it happens", "as ever", "as always", "as usual", "as expected", "not surprisingly", "to be fair", "in truth", "for once", "in short", "on the other hand", "on the whole", "by comparison", "that is", "i gather", "it seems", "it turns out", "believe it or not", "needless to say",
})  # fmt: skip
_INSERTED = 14  # tokens
_DONE = frozenset("seen known led run made held drawn given set born cast built bought found hung laid sold won grown bred written sent cut caught".split())  # noqa: SIM905


class FrameParts:
    """Readings of a range of tokens; `head_kind` gives the kind of a noun that ends the name of something measured."""

    def __init__(self, words: FigureWordsEn, phrases: NounPhrases, head_kind: Callable[[str], str | None]) -> None:
        self.words, self.phrases, self.head_kind = words, phrases, head_kind

    def _measured(self, toks: Sequence[Tok], held: Range | None, *, counts: bool = True) -> bool:
        """True where the phrase names something measured; things that are counted (a plant) only with `counts`."""
        head = self._head(toks, held) if held is not None else None
        kind = self.head_kind(toks[head].low) if head is not None else None
        return kind is not None and (counts or kind != "count")

    def _rated(self, toks: Sequence[Tok], held: Range | None) -> bool:
        """True where the phrase names a rate, whose level is a percentage."""
        head = self._head(toks, held) if held is not None else None
        return head is not None and self.head_kind(toks[head].low) in {"rate", "share"}

    def _head(self, toks: Sequence[Tok], held: Range) -> int | None:
        """The head of a phrase: its last word before the first preposition."""
        for k in range(held[0], held[1]):
            if toks[k].low in self.words.prepositions:
                return k - 1 if k > held[0] else None
        return held[1] - 1 if held[1] > held[0] else None

    def _noun_change(self, toks: Sequence[Tok], held: Range) -> str | None:
        """The direction that the phrase names as a change; "" for a change without one; None for no change."""
        head = self._head(toks, held)
        if head is None or toks[head].low not in self.words.change_nouns:
            return None
        return self.words.change_nouns[toks[head].low] or ""

    @staticmethod
    def _timeless(toks: Sequence[Tok], held: Range) -> Range:
        """The phrase without a time at its end (their fall | this year)."""
        end = held[1]
        while end > held[0] and toks[end - 1].kind in "PB":
            end -= 1
        dated = end - held[0] > 1 and toks[held[0]].kind == "P" and toks[held[0] + 1].kind == "w"
        return held[0] + dated, end  # raised | 2025 sales to

    def _in_noun(self, toks: Sequence[Tok], held: Range) -> Range | None:
        """(a rise) in sales."""
        for k in range(held[0], held[1]):
            if toks[k].low in {"in", "of", "for"}:
                return (k + 1, held[1]) if k + 1 < held[1] else None
        return None

    def _before_noun(self, toks: Sequence[Tok], held: Range) -> Range | None:
        """sales (growth): the words in front of the noun of change, where they name something."""
        head = self._head(toks, held)
        if head is None:
            return None
        k = held[0]
        while k < head and (toks[k].low in self.words.determiners or toks[k].low in self.words.adverbs or toks[k].kind in "RCP" or toks[k].low in _NTH):
            k += 1
        done = toks[head - 1].low
        if k < head - 1 and done.endswith("ed") and toks[head - 1].kind == "w" and done not in ADJECTIVES:
            return None  # the firm offered | raises of
        return (k, head) if k < head else None

    def _stretch(self, toks: Sequence[Tok], held: Range) -> bool:
        """True for a phrase that only says when (last season, the first year)."""
        front = toks[held[0] : held[1] - 1]
        return held[1] > held[0] and toks[held[1] - 1].low in STRETCHES and all(t.low in _WHICH or t.low in self.words.determiners or t.kind in "PF" for t in front)

    def things(self, toks: Sequence[Tok], last: int, high: int) -> Range | None:
        """The plural that a number counts, where it stands right behind it."""
        held = self._counted(toks, last, high)
        head = toks[held[1] - 1].low.rsplit(" ", 1)[-1] if held is not None else ""
        return held if head in _PEOPLE or (head.endswith("s") and not head.endswith(("ss", "us"))) else None

    def _counted(self, toks: Sequence[Tok], last: int, high: int) -> Range | None:
        """The counted noun with what belongs to it; the noun itself may be inside the figure as its unit."""
        q: Quantity = toks[last].ref.value
        held = self.phrases.right(toks, last + 1, high)
        if q.unit_at is not None and q.unit is not None and q.unit.code.startswith("{"):
            if q.unit.code == "{亩}" and last > 1 and toks[last - 1].low == "on" and toks[last - 2].kind == "w" and not toks[last - 2].low.endswith("ed"):
                return None  # grows vegetables on 22.6 million mu
            if q.unit.code == "{point}" and not (last + 1 < high and toks[last + 1].low == "of"):
                return None  # a stronger dollar took away 0.6 points
            kinds = last + 2 < high and toks[last].low.rsplit(" ", 1)[-1] in _KINDS and toks[last + 1].low == "of"
            if kinds:
                return self.phrases.right(toks, last + 2, high)
            more = held[1] > held[0] and self._of_noun(toks, held) and not self._verb_behind(toks, last + 1) and not (toks[held[0]].low == "with" and any(t.low[0].isdigit() for t in toks[slice(*held)]))
            return (last, held[1] if more else last + 1)
        if q.kind != "cardinal":
            return None
        aside = held[1] > held[0] and (toks[held[0]].low in self.words.adverbs or toks[held[0]].low.endswith("ly")) and held[0] + 1 < high and toks[held[0] + 1].low in self.words.prepositions  # just on pumps
        if held[1] > held[0] and toks[held[1] - 1].low in STRETCHES and self._stretch(toks, held):
            return None  # cancelled 40 all year
        if held[1] > held[0] and not aside and toks[held[0]].low not in self.words.prepositions and toks[held[0]].low not in {"a", "an", "per", "each"}:
            return self._without_verb(toks, held)
        return self._of_those(toks, last) or self._of_the(toks, last, high)

    def _of_the(self, toks: Sequence[Tok], last: int, high: int) -> Range | None:
        """418 of the bicycles: the plural behind its article."""
        if last + 3 >= high or toks[last + 1].low != "of" or toks[last + 2].low not in self.words.determiners or toks[last + 3].kind != "w":
            return None
        held = self._plural_end(toks, self.phrases.right(toks, last + 3, high))
        head = self._head(toks, held)
        noun = toks[head].low if head is not None else ""
        return held if noun in _PEOPLE or (noun.endswith("s") and not noun.endswith(("ss", "us", "'s"))) else None

    def _matter(self, toks: Sequence[Tok], last: int, high: int) -> Range | None:
        """(3 inches) of rain: what a measure is of, where it is a plain noun."""
        q: Quantity = toks[last].ref.value
        if q.kind != "measure" or last + 2 >= high or toks[last + 1].low != "of" or toks[last + 2].kind != "w" or toks[last + 2].low in self.words.openers:
            return None
        held = self.phrases.right(toks, last + 2, high)
        return held if held[1] > held[0] else None

    def _of_those(self, toks: Sequence[Tok], last: int) -> Range | None:
        """two of its seven branches, 45 of the town's 60 bridges: the noun of the second number, which the first is a part of."""
        if last + 3 >= len(toks) or toks[last + 1].low != "of":
            return None
        k = last + 2
        while k < min(last + 6, len(toks) - 1) and (toks[k].low in self.words.determiners or toks[k].low in {"'s", "'"} or toks[k + 1].low in {"'s", "'"}):
            k += 1
        if toks[k].kind != "F":
            return None
        q: Quantity = toks[k].ref.value
        if q.kind == "count":
            return (k, k + 1)
        held = self._plural_end(toks, self.phrases.right(toks, k + 1, len(toks)))
        return held if q.kind == "cardinal" and held[1] > held[0] and toks[held[0]].low not in self.words.openers else None

    def _verb_behind(self, toks: Sequence[Tok], k: int) -> bool:
        """True where the word at `k` stands behind a plural and so can only be its verb (homes took, adults smoke)."""
        t, noun = toks[k], toks[k - 1].low.rsplit(" ", 1)[-1]
        if t.kind != "w" or t.low in self.words.links or not t.low[0].isalpha():
            return False
        plural = noun in _PEOPLE or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3)
        return plural and noun not in _MODIFIERS

    def _plural_end(self, toks: Sequence[Tok], held: Range) -> Range:
        """The phrase up to the verb that follows its plural noun."""
        end = next((k for k in range(held[0] + 1, held[1]) if self._verb_behind(toks, k) or self._verb_behind_place(toks, held[0], k)), held[1])
        return held[0], end

    def _things_end(self, toks: Sequence[Tok], held: Range) -> Range:
        """(a drop in) pubs | hurt: without the verb behind a plural, where no noun of something measured ends the phrase."""
        return held if self.head_kind(toks[held[1] - 1].low) is not None else self._plural_end(toks, held)

    def _without_verb(self, toks: Sequence[Tok], held: Range) -> Range:
        """(28,000) ancient buildings | survive: the phrase without a bare verb that it ends in."""
        k = next((k for k in range(held[0] + 1, held[1]) if self._verb_behind(toks, k)), held[1])
        plain = k < held[1] and not toks[k].low.endswith(("s", "ing")) and toks[k].low not in _PEOPLE and all(t.kind == "w" for t in toks[held[0] : held[1]])
        return (held[0], k) if plain else held

    def _verb_behind_place(self, toks: Sequence[Tok], start: int, k: int) -> bool:
        """(households in Ohio) heat: a plain word behind the place of a plural noun."""
        placed = k - 2 > start and toks[k - 1].kind == "R" and toks[k - 2].low in {"in", "from", "across", "of"}
        plain = toks[k].kind == "w" and toks[k].low not in self.words.links and toks[k].low[0].isalpha()
        return placed and plain and toks[k - 3].low.endswith("s")

    def _of_noun(self, toks: Sequence[Tok], held: Range) -> bool:
        t = toks[held[0]]
        plain = t.kind == "w" and t.low not in self.words.openers and t.low != "per"
        return t.low in {"of", "with", "in"} or plain

    def _subject(self, toks: Sequence[Tok], low: int, end: int) -> Range | None:
        if end - 2 > low and toks[end - 1].low == "," and (opened := self._aside(toks, low, end - 1)):
            return self._subject(toks, low, opened)
        start, stop = self.phrases.left(toks, low, end)
        start = stop if stop > start and toks[stop - 1].low in {"which", "who"} else start
        if stop == start and start - 1 > low and (toks[start - 1].low in {"which", "who"} or (toks[start - 1].low == "that" and toks[start - 2].kind == "w" and toks[start - 2].low not in self.words.function)):
            near = self.phrases.left(toks, low, start - 2) if toks[start - 2].low == "," else (0, 0)
            if near[1] - near[0] > 1 and toks[near[0]].low in {"to", "on", "with", "for"}:
                return near[0] + 1, near[1]  # goes to the deal, which is F
            held = self._subject(toks, low, start - 2 if toks[start - 2].low == "," else start - 1)  # shares, which have risen
            inner = next((k for k in range(held[1] - 2, held[0], -1) if toks[k].low in {"a", "an"} and toks[k - 1].low in {"for", "with", "on", "from", "into"}), None) if held and toks[start - 2].low != "," else None
            return (inner + 1, held[1]) if held and inner is not None else held  # sales for | a business that grew
        if stop == start and end - 1 > low and toks[end - 1].low == "," and (opened := self._described(toks, low, end - 1)):
            return self._subject(toks, low, opened)
        if stop > start and start - 3 > low and toks[start - 2].low in {"that", "who"} and self._relates(toks, start):
            return self._subject(toks, low, start - 2) or (start, stop)  # a school that teaches the craft | has
        if stop > start and start - 3 >= low and toks[start].low in _PLACING and (told := self._untold(toks, low, start - 1)) is not None:
            return self._subject(toks, low, told)
        if stop > start and start - 2 >= low and toks[start].low in _PLACING and self._participle(toks, start - 1):
            return self._subject(toks, low, start - 1)  # children taught at home
        return (start, stop) if stop > start else None

    def _untold(self, toks: Sequence[Tok], low: int, k: int) -> int | None:
        """The shed | they built in Leeds, that the firm has built in Leeds: where the clause begins whose verb is at `k`."""
        if toks[k].kind not in "wV" or not (done_form(toks[k].low) or toks[k].low in self.words.irregular or toks[k].low in self.words.verbs):
            return None
        k -= 1
        while k > low and (toks[k].low in HAVE or toks[k].low in self.words.adverbs):
            k -= 1
        who = toks[k]
        if who.kind not in "CN" and who.low not in {"they", "it", "he", "she", "we", "i", "you"}:
            return None
        k -= k > low and toks[k - 1].low in {"that", "which"}
        noun = toks[k - 1]
        return k if k > low and noun.kind == "w" and noun.low[0].isalpha() and noun.low not in self.words.function | self.words.borders | self.words.verbs else None

    def _aside(self, toks: Sequence[Tok], low: int, stop: int) -> int | None:
        """Complaints|, touch wood,| fell; the fee|, what the state pays us,| is: where the aside begins that the comma at `stop` ends."""
        k = next((k for k in range(stop - 2, max(low, stop - _INSERTED), -1) if toks[k].low == ","), None)
        if k is None or k <= low or (toks[k + 1].low not in {"which", "who"} and any(t.kind == "F" for t in toks[k:stop])):
            return None
        said = " ".join(t.low for t in toks[k + 1 : stop])
        return k if said in _BY_THE_WAY or (stop - k == 2 and said.endswith("ly")) or toks[k + 1].low in {"what", "whose", "where", "which", "who"} else None

    def _described(self, toks: Sequence[Tok], low: int, stop: int) -> int | None:
        """Pay growth|, closely watched by the bank|, eased: where the phrase begins that tells of the subject and ends at `stop`."""
        k = next((k for k in range(stop - 2, max(low, stop - _INSERTED), -1) if toks[k].low == ","), None)
        if k is None:
            return None
        at = k + 1 + toks[k + 1].low.endswith("ly")
        told = at + 1 < stop and (toks[at].low.endswith("ed") or toks[at].low in _DONE) and toks[at + 1].low in self.words.prepositions
        return k if told else None

    def _relates(self, toks: Sequence[Tok], start: int) -> bool:
        """True for a plain verb in front of token `start`, of a clause of that behind a noun; no verb of saying or knowing."""
        verb, noun = toks[start - 1].low, toks[start - 3]
        plain = toks[start - 1].kind in "wV" and verb not in self.words.function | self.words.borders | self.words.auxiliaries | _KNOWS
        return plain and verb[-1:] in {"s", "d", "t", "e"} and noun.kind == "w" and noun.low[0].isalpha() and noun.low not in self.words.function | self.words.borders | self.words.verbs and not noun.low.endswith(("ed", "ing"))

    def _participle(self, toks: Sequence[Tok], k: int) -> bool:
        """True for a participle behind a plain noun."""
        t, before = toks[k], toks[k - 1]
        verb = t.low in self.words.verbs or (t.low[-2:] == "ed" and done_form(t.low) and t.kind in "wV")
        return verb and before.kind == "w" and before.low[0].isalpha() and before.low not in self.words.auxiliaries | self.words.pronouns | self.words.prepositions

    def _unknown_verb(self, toks: Sequence[Tok], low: int, i: int) -> int:
        """Where a verb that no table has stands in front of token `i` (announced a); `i` itself where none does."""
        for k in range(i, max(low, i - 4), -1):
            t = toks[k]
            if t.kind != "w":
                break
            if t.low in self.words.borders or (t.low[-2:] == "ed" and done_form(t.low)) or t.low in self.words.verbs:
                return k
        return i

    def _pronoun(self, toks: Sequence[Tok], held: Range) -> bool:
        return all(t.low in self.words.pronouns or t.low in self.words.determiners or t.kind in "P,b" for t in toks[held[0] : held[1]])

    def _agent(self, toks: Sequence[Tok], held: Range) -> bool:
        """True where the phrase is somebody and not something measured."""
        kept = [t for t in toks[held[0] : held[1]] if t.kind not in "P,b" and t.low not in self.words.determiners]
        if not kept or self._pronoun(toks, held):
            return True
        head = self._head(toks, held)
        if kept[0].low in JUDGES:
            return True
        if head is None:
            return kept[0].kind in "CNR"
        return toks[head].kind in "CNR" or toks[head].low in self.words.holders or toks[head].low in JUDGES

    @staticmethod
    def part(q: Quantity) -> bool:
        """True for a number that can be a share: percent or a fraction, no points."""
        return q.kind in {"percent", "fraction"} and (q.unit is None or q.unit.code != "pp")


def part_of(toks: Sequence[Tok], frame: Frame, first: int, last: int) -> bool:
    """True for a fraction right in front of what it is a part of (sold half its stock), and not for half the price."""
    word = toks[first].low.replace(" ", "")
    if frame.name is None or frame.name[0] != last + 1 or not word.isalpha() or word.endswith("cent"):
        return False
    head = toks[frame.name[1] - 1].low
    if toks[last + 1].low == "the" and first == 0 and frame.name[1] < len(toks) and toks[frame.name[1]].low in BE:
        return True  # Half the money is meant for
    return toks[last + 1].low in _WHOSE or (toks[last + 1].low == "the" and head.endswith("s") and not head.endswith("ss"))
