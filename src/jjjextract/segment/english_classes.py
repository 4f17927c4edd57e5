"""The class of an English word by itself: a letter for the part of speech that it has most often, as far as is known.

n noun, s nouns, b base of a verb, z verb with its s, d past, g form in ing, j adjective, k comparative, r adverb, U written with
a capital, 9 digits, P a mark, and a function word itself. The ending tells most; what it tells wrongly is a table.
"""

from __future__ import annotations

from collections.abc import Callable

from jjjextract.lang.words import words
from jjjextract.resources import Resources

__all__ = ["FUNCTION", "Classes", "by_ending", "english_classes"]

Classes = Callable[[str], str]

FUNCTION = words(
    "the a an of in on at to for from by with and or but as than that which who whose its their his her our my this these those it "
    "they he she we i you was were is are be been being has have had will would could can may might not no up down over under "
    "about around more less most least nearly almost some only just still also all each every per after before while when since "
    "until into out off against between during through compared what how there so if do does did one"
)
_ADJECTIVES = ("ous", "ful", "ive", "able", "ible", "al", "ic", "less", "ish", "ary")
_NO_PLURALS = ("ss", "us", "is")


def by_ending(word: str) -> str:
    """The class that the ending of a word in lower case tells."""
    if word.endswith("ing"):
        return "g"
    if word.endswith("ed"):
        return "d"
    if word.endswith("ly"):
        return "r"
    if word.endswith(_ADJECTIVES):
        return "j"
    return "s" if word.endswith("s") and not word.endswith(_NO_PLURALS) else "n"


def english_classes(res: Resources) -> Classes:
    """The reader of classes of one set of resources."""
    known: dict[str, str] = {}
    for line in res.packed("word_classes_en.bin").splitlines():
        kind, *forms = line.split(" ")
        known |= dict.fromkeys(forms, kind)

    def class_of(word: str) -> str:
        low = word.lower()
        if low in FUNCTION:
            return low
        first = word[0]
        if not first.isalpha():
            return "9" if first.isdigit() else "P"
        return "U" if first.isupper() else known.get(low) or by_ending(low)

    return class_of
