"""The words of English around a figure: closed classes, nouns of change, comparatives and the nouns behind verbs.

Data in `figure_words_en.toml`; verbs, bases, statuses and heads come from `Wording.en`.
"""

from __future__ import annotations

from jjjextract.resources import Resources

__all__ = ["FigureWordsEn"]

_ENDINGS = ("ing", "ed", "es", "s", "d", "")
_INFLECTED = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("s", ""))


def _third(verb: str) -> str:
    """carries, teaches, sells."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")


class FigureWordsEn:
    """Word sets in lower case. `noun_of` maps a verb's forms to the noun that names what was paid or earned."""

    def __init__(self, res: Resources) -> None:
        own = res.toml("figure_words_en.toml")
        closed = {key: frozenset(words) for key, words in own["closed"].items()}
        self.determiners, self.adverbs = closed["determiner"], closed["adverb"]
        self.auxiliaries, self.pronouns = closed["auxiliary"], closed["pronoun"]
        self.prepositions, self.inside = closed["preposition"], closed["inside"]
        self.borders, self.joints = closed["border"], closed["joint"]
        self.verbs, self.collective = closed["verb"], closed["collective"]
        self.habits = closed["habit"]
        self.habitual = frozenset(_third(w) for w in self.habits)
        self.openers = self.prepositions | self.determiners  # what opens a noun phrase
        self.links = self.prepositions | self.joints
        self.small = self.openers | self.adverbs
        self.function = self.small | self.joints
        self.holders, self.references = closed["place_holder"], closed["reference"]
        self.change_nouns: dict[str, str | None] = {
            w: None if way == "none" else way for way, words in own["change_noun"].items() for w in words
        }
        self.comparatives = {w: way for way, words in own["comparative"].items() for w in words}
        self.irregular = {form: verb for verb, forms in own["irregular"].items() for form in forms}
        self.participles = frozenset(forms[-1] for forms in own["irregular"].values()) | {"cast", "cut", "shed", "put", "set", "let", "shut", "split", "spread", "read", "hit"}
        irregular = {"cost": "cost"} | {form: verb for form, verb in self.irregular.items() if verb in own["noun_of"] and form != "taken"}
        nouns = own["noun_of"]
        self.noun_of = {f"{verb.removesuffix('e') if e in {'ing', 'ed', 'es'} else verb}{e}": noun
                        for verb, noun in nouns.items() for e in _ENDINGS}  # fmt: skip
        self.noun_of |= {f"{verb[:-1]}i{e}": noun for verb, noun in nouns.items() if verb.endswith("y") for e in ("es", "ed")}
        self.noun_of |= {form: nouns[verb] for form, verb in irregular.items()}
        self.noun_of.pop("fines", None)  # a noun of its own

    def stem(self, word: str) -> str:
        """What the forms of a verb have in common: bak of bakes, baked, baking, sel of sold."""
        word = self.irregular.get(word, word)
        for ending, instead in _INFLECTED:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                word = word.removesuffix(ending) + instead
                break
        word = word.removesuffix("e")
        return word[:-1] if word[-1:] == word[-2:-1] else word
