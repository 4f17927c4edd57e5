"""Whether a clause tells how things are now, by the verb behind its figure or by an apposition."""

from __future__ import annotations

from collections.abc import Sequence

from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.name_words import UPPED
from jjjextract.lang.en.tokens import Tok

__all__ = ["NOW_DOES", "appended", "by_habit", "plural_now", "shows", "states", "without_up"]

NOW_DOES = frozenset({"has", "have", "is", "are", "can", "does", "'s", "'re", "own", "run", "employ", "hold"})
_STATES = frozenset("is are has have can live lives work works pay pays need needs use uses own owns hold holds take takes come comes go goes remain remains get gets keep keeps belong run serve".split())  # noqa: SIM905
_PLURAL = frozenset("start run sell carry take pay earn cost make need use own hold get eat spend work live employ produce supply come stand average".split())  # noqa: SIM905
_WHICH = frozenset({"that", "who", "which"})
_LINKS = frozenset({"for", "at", "up", "in", "to", "out"})
_ALSO = frozenset({"also", "still", "now", "usually", "normally", "typically", "each", "all", "both", "together", "already", "only", "just"})
_WE = frozenset({"they", "we", "you", "i", "who", "which", "that"})
_ONE = frozenset({"it", "he", "she", "which", "who", "that"})
_WITH_PLAIN = frozenset({"to", "saw", "see", "sees", "seen", "made", "make", "makes", "let", "lets", "help", "helps", "helped", "watched"})
_MANY = frozenset({"people", "men", "women", "children", "police", "most", "many", "some", "others"})
_DETERMINED = frozenset({"the", "a", "an", "this", "that", "its", "our", "their", "his", "her", "my", "your", "each", "every", "one", "another"})
_NEAR = 9  # tokens


def states(toks: Sequence[Tok], last: int, words: FigureWordsEn) -> bool:
    """21% of residents are 65 or older; meal, at F, is dearer: the first verb behind a figure that no verb leads to."""
    told, at = False, 0
    for k in range(last + 1, min(len(toks) - 1, last + _NEAR)):
        t = toks[k]
        if k == last + 1 and _ties(toks, k, words):
            return True  # 94 boats tie up
        if t.kind in "FP" or (t.kind == "," and k > last + 1):
            return False
        if t.low in _WHICH and toks[k - 1].kind != ",":
            told, at = True, k
            continue
        if told and k - at == 1:
            continue  # six in 10 of the aids that | arrive can be saved
        if t.kind in "VS" or t.low in NOW_DOES or t.low in words.verbs or t.low.endswith("ed"):
            return t.low in _STATES
    return False


def _ties(toks: Sequence[Tok], k: int, words: FigureWordsEn) -> bool:
    """True for a plain verb of the present in front of its particle, right behind a plural (94 boats tie | up)."""
    t, q = toks[k], toks[k - 1].ref.value
    plain = t.kind == "w" and t.low.isalpha() and t.low not in words.function | words.borders | words.verbs and not t.low.endswith(("ed", "s", "ing"))
    return plain and q.kind == "count" and q.unit_at is not None and toks[k + 1].low in {"up", "out", "off", "down", "over", "back"} and toks[k + 1].kind in "wV"


def plural_now(lead: Sequence[Tok], low: str) -> bool:
    """Wages take F, drivers earn F: a bare form of the present behind a plural."""
    if low not in _PLURAL:
        return False
    k = max((k for k, t in enumerate(lead) if t.low.split(" ")[0] == low), default=0)
    return k > 0 and lead[k - 1].kind == "w" and lead[k - 1].low.endswith("s") and not lead[k - 1].low.endswith("ss")


def by_habit(lead: Sequence[Tok], words: FigureWordsEn) -> bool:
    """The shop sells F, they carry F, ships draw F: a verb of the present in front of the figure, behind its subject."""
    k = len(lead) - 1
    while k > 0 and (lead[k].kind == "b" or lead[k].low in words.adverbs):
        k -= 1
    if k > 1 and lead[k].low in _LINKS:
        k -= 1
    if k < 1 or lead[k].kind not in "wV":
        return False
    if lead[k].low.split(" ")[0] in words.habitual and (lead[k - 1].low == "," or (lead[k - 1].low == "and" and (k == 1 or lead[k - 2].kind in "PF"))):
        return True  # the bridge, completed in 2019, | carries F; built 40 ships last year and | earns F
    at = k - 1
    while at > 0 and (lead[at].low in words.adverbs or lead[at].low in _ALSO):
        at -= 1
    verb, who = lead[k].low.split(" ")[0], lead[at]
    if verb in words.habits:
        return who.low in _WE or (who.kind == "w" and at > 0 and (who.low in _MANY or (who.low.endswith("s") and not who.low.endswith(("ss", "us", "'s")))) and lead[0].kind != "V" and not _auxiliary(lead[:k], words))
    return verb in words.habitual and (who.low in _ONE or who.kind in "CN" or (who.kind == "w" and at > 0 and who.low not in words.function | words.verbs and not who.low.endswith("'s") and _opened(lead[:at])))


def _opened(front: Sequence[Tok]) -> bool:
    """True where a determiner opens what stands in front of a noun: the | shop."""
    return any(t.low in _DETERMINED for t in front)


def _auxiliary(front: Sequence[Tok], words: FigureWordsEn) -> bool:
    """True where the verb is no finite one (saw incomes | grow, had to | sell)."""
    return any(t.low in words.auxiliaries or t.low in _WITH_PLAIN for t in front)


def shows(lead: Sequence[Tok], figure: Tok) -> bool:
    """The bridge carries F cars: a word in front of counted things that can only be a verb of the present."""
    t, before = lead[-1], lead[-2]
    if len(lead) > 2 and t.low in {"for", "with", "in", "at", "on", "to"} and lead[-3].low in {"which", "who", "it", "that", "she", "he"}:
        t, before = before, lead[-3]  # which packs for F farms
    verb = t.kind == "w" and t.low.endswith("s") and not t.low.endswith(("ss", "us", "'s")) and before.kind in "w,CN"
    return verb and figure.ref.value.kind in {"count", "measure"} and figure.ref.value.unit_at is not None and not before.low.endswith(("s", "ed"))


def appended(lead: Sequence[Tok]) -> bool:
    """True for a figure of an apposition (Galeria, a shopping centre in the city with F shops,): how things are."""
    at = next((k for k in range(len(lead) - 1, -1, -1) if lead[k].kind == ","), None)
    if at is None or at + 2 >= len(lead) or lead[at + 1].low not in {"a", "an", "the"}:
        return False
    return not any(t.kind in "VSP" for t in lead[at:])


def without_up(lead: Sequence[Tok], low: str) -> str:
    """The verb in front of an "up" that is no change: props up, have grubbed up; else `low` itself."""
    at = next((k for k in range(len(lead) - 1, 0, -1) if lead[k].low == "up"), 0) if low == "up" else 0
    if at and lead[at - 1].low in UPPED:
        return lead[at - 1].low
    return lead[at - 2].low if at > 1 and at == len(lead) - 1 and lead[at - 1].low.endswith("ed") else low
