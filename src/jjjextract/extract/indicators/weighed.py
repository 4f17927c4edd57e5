"""The second opinion: a name that the rules are not sure of is weighed against the other words near its figure.

The rules read most names; where they fall back on the nearest noun, or on the name of the figure before, learned weights say
which stretch of words such a figure is called by in annotated news (`lang.weighing`). A name is replaced where the others
together speak for another one clearly; nothing else of the record changes but the concept that the name has. What was
decided is in the record's receipt.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from jjjextract.document import Document
from jjjextract.extract.indicators.model import Observation
from jjjextract.extract.indicators.scene import Named, Scene
from jjjextract.lang.phrases import Name
from jjjextract.lang.weighing.candidates import Reader, Sides, candidates
from jjjextract.lang.weighing.cues import Around, Earlier, earlier_cues
from jjjextract.lang.weighing.told import Told, alike, doubt_cues, kin, kin_cues, pairs, told_cues
from jjjextract.lang.weighing.weights import ONE, Weights, chinese_weights, english_weights
from jjjextract.resources import Resources
from jjjextract.spans import Mention

__all__ = ["BEFORE", "Opinion", "weighed"]

RECEIPT = "name weighed against the words near it"
SURE = round(math.log(19) * ONE)  # a name of the rules that is right in nineteen of twenty cases or more is left as it is
HANDED = frozenset(  # lists that the solver has handed out: each figure has its own name
    ("names in order", "regions in order", "regions in order, name kept", "regions and names, nested", "companies in order", "a list with a verb for each figure")
)
OWN = "own name"  # with no words of the text: a verb made a noun on purpose (they spent: spending)
CLEARLY = 0.25  # the share of all chances by which another name must be better
BEST, BEFORE = 6, 3
_WORTH = itemgetter(0)
_TABLES = {"zh": chinese_weights, "en": english_weights}


def weighed(doc: Document, res: Resources) -> Iterable[Mention]:
    """Put better names into the indicators of a document; adds none and takes none away."""
    records = doc.of("indicator")
    if records:
        doc.replace("indicator", _renamed(doc, res, records))
    return ()


def _renamed(doc: Document, res: Resources, records: Sequence[Mention]) -> list[Mention]:
    opinion, out = Opinion(doc, res), []
    earlier: dict[str, list[Named]] = {"zh": [], "en": []}
    for m in records:
        k = doc.sentence_index(m.span.start)
        if k is None or m.value.name is None:
            out.append(m)
            continue
        names = earlier[doc.sentences[k].language]
        names.append(named := opinion.name(m, k, names))
        name = named.name
        out.append(m if name is m.value.name else opinion.with_name(m, name))
    return out


class Weighed(NamedTuple):
    """A candidate: what it is worth, the name, its pairs of characters."""

    worth: int
    name: Name
    pairs: frozenset[str]


class Opinion:
    """Weighs the names of one document, by the tables of the package or by `weights` (of a language)."""

    def __init__(self, doc: Document, res: Resources, *, weights: Mapping[str, Weights] | None = None) -> None:
        self.scene, self._doc, self._res = Scene(doc, res), doc, res
        self._given = weights or {}

    def name(self, m: Mention, k: int, names: Sequence[Named]) -> Named:
        """The record `m` of sentence `k` with its name, after the `names` before it."""
        given: Name = m.value.name
        chinese = self._doc.sentences[k].language == "zh"
        language = "zh" if chinese else "en"
        weights, told = self._given.get(language) or self._res.get(_TABLES[language]), self.scene.told(m, chinese=chinese)
        if told.how in HANDED or (told.place == "none" and told.how == OWN):
            return Named(given, told.dimension, m.span, k)
        cues, last = told_cues(told), names[-1] if names else None
        if weights.of(doubt_cues(cues)) >= SURE or (seen := self.scene.around(m.value.figure, k, last)) is None:
            return Named(given, told.dimension, m.span, k)
        heads = self.scene.heads[language]
        before = [(n.name, Earlier(n.name.norm, n.dimension, m.span.start - n.figure.start, heads[n.name.norm])) for n in reversed(names[-BEFORE:])]
        return Named(_better(self.weigh(*seen, told, cues, before, weights), given), told.dimension, m.span, k)

    def weigh(
        self, around: Around, sides: Sides, told: Told, own: Sequence[str], before: Sequence[tuple[Name, Earlier]], weights: Weights
    ) -> list[Weighed]:
        """The best candidates with what they are worth, the rules' own with its cues `own` among them."""
        reader = Reader(self._doc.norm, weights.of, self.scene.heads["zh" if around.chinese else "en"], self.scene.class_of)
        found = [(worth, Name(text, span)) for span, text, worth in candidates(around, sides, reader)]
        found += [(weights.of(cues), n) for (n, _), cues in zip(before, earlier_cues(around, [e for _, e in before]), strict=True)]
        return self._beside(told, weights.of(own), sorted(found, key=_WORTH, reverse=True), weights)

    def _beside(self, told: Told, own: int, found: Sequence[tuple[int, Name]], weights: Weights) -> list[Weighed]:
        """The best of the candidates, and the rules' own, by how they stand to it."""
        low, given = told.name.lower(), pairs(told.name)
        kinds: dict[tuple[str, ...], int] = {}
        out, alone = [], True
        for n, (worth, name) in enumerate(found):
            same = name.norm.lower() == low
            if n >= BEST and not (same and alone):
                continue
            of = pairs(name.norm)
            key = kin(told.name, name.norm, alike(of, given), chinese=told.chinese)
            if key not in kinds:
                kinds[key] = weights.of(kin_cues(told, key))
            out.append(Weighed(worth + kinds[key] + own * same, name, of))
            alone = alone and not same
        return [*out, Weighed(own + weights.of(("=alone",)), Name(told.name, None), given)] if alone else out

    def with_name(self, m: Mention, name: Name) -> Mention:
        """The record with another name, and the concept that it has."""
        o: Observation = m.value
        concept = self.scene.taxonomy.concept_of(name.norm)
        value = o._replace(
            name=name, concept=concept.id if concept else None, evidence={**o.evidence, "indicator": name.span}, receipt=(*o.receipt, RECEIPT)
        )
        return m._replace(value=value)


def _better(found: Sequence[Weighed], given: Name) -> Name:
    """The name that the chances of all names like it together speak for, where that is clearly more than for the given one."""
    top = max([w.worth for w in found])
    chances = [(round(65536 * math.exp((w.worth - top) / ONE)), w.pairs) for w in found]
    best, most = given, 0
    for w in found:
        if (together := sum([c for c, of in chances if alike(of, w.pairs)])) > most:
            best, most = w.name, together
    if best.norm.lower() == given.norm.lower():
        return given
    own = pairs(given.norm)
    left = sum([c for c, of in chances if alike(of, own)])
    return best if most - left >= CLEARLY * sum([c for c, _ in chances]) else given
