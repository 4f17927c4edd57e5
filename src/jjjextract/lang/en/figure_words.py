"""The words of English around a figure: closed classes, nouns of change, comparatives and the nouns behind verbs.

Data in `figure_words_en.toml`; verbs, bases, statuses and heads come from `Wording.en`.
"""

from __future__ import annotations

from jjjextract.resources import Resources

__all__ = ["FigureWordsEn"]

_ENDINGS = ("ing", "ed", "es", "s", "d", "")


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
        self.openers = self.prepositions | self.determiners  # what opens a noun phrase
        self.links = self.prepositions | self.joints
        self.small = self.openers | self.adverbs
        self.function = self.small | self.joints
        self.holders, self.references = closed["place_holder"], closed["reference"]
        self.change_nouns: dict[str, str | None] = {
            w: None if way == "none" else way for way, words in own["change_noun"].items() for w in words
        }
        self.comparatives = {w: way for way, words in own["comparative"].items() for w in words}
        irregular = {"spent": "spend", "sold": "sell", "lent": "lend", "paid": "pay", "lost": "lose", "cost": "cost", "took": "take", "made": "make", "bought": "buy", "caught": "catch"}
        nouns = own["noun_of"]
        self.noun_of = {f"{verb.removesuffix('e') if e in {'ing', 'ed', 'es'} else verb}{e}": noun
                        for verb, noun in nouns.items() for e in _ENDINGS}  # fmt: skip
        self.noun_of |= {f"{verb[:-1]}i{e}": noun for verb, noun in nouns.items() if verb.endswith("y") for e in ("es", "ed")}
        self.noun_of |= {form: nouns[verb] for form, verb in irregular.items()}
        self.noun_of.pop("fines", None)  # a noun of its own
