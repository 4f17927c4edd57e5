"""Learn what the cues of `lang.weighing` are worth, and write `resources/name_weights_{zh,en}.bin`.

    python tools/learn_names.py              # both languages, some minutes
    python tools/learn_names.py zh           # one
    python tools/learn_names.py --measure    # learns on four fifths of the news and says how the last fifth is named

Learned from `corpus/names/*.marked` (news with the name of each figure marked) and from the gold of the dev split. Of each
figure all candidates are weighed at once; those that a reader named it by should have all the chances (a log-linear model
over the candidates, with a Gaussian prior; Berger, Della Pietra and Della Pietra 1996). Cues of what the rules said are
learned from the marked news alone: rules are made on dev, so that what they say there is better than elsewhere.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from marked_news import texts as marked_texts
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from jjjextract.document import Document
from jjjextract.evaluation.fields import alike
from jjjextract.extract.indicators.scene import Named
from jjjextract.extract.indicators.weighed import BEFORE, Opinion
from jjjextract.lang.phrases import Name
from jjjextract.lang.weighing.candidates import Reader, candidates
from jjjextract.lang.weighing.cues import Earlier, earlier_cues
from jjjextract.lang.weighing.told import alike as near
from jjjextract.lang.weighing.told import doubt_cues, kin, kin_cues, pairs, told_cues
from jjjextract.lang.weighing.weights import ONE, PLACES, Weights, place
from jjjextract.normalise.script import simplify
from jjjextract.pipeline import Pipeline
from jjjextract.spans import Span

ROOT = Path(__file__).parent.parent
CORPUS, RESOURCES = ROOT / "corpus", ROOT / "src/jjjextract/resources"
HEAD = """# What each cue for the name of a figure is worth, by its checksum; see tools/learn_names.py.
# source: corpus/names and the dev split of corpus, as they are at the digest
# revision: 2026-11-27
# digest: {digest}

"""
PRIOR, ROUNDS, DEV = 2.0, 80, 6.0  # the prior, the steps of the optimiser, how much more a figure of dev counts


class Marked(NamedTuple):
    """One text with its figures: where they stand and what a reader calls them; `shown` where no rule was made on it."""

    id: str
    text: str
    figures: list[tuple[int, int, list[str]]]
    shown: bool
    about: dict[str, str]


class Row(NamedTuple):
    """One figure to learn from: the places of the cues of each candidate, and which candidates are right."""

    cues: list[list[int]]
    right: list[bool]
    weight: float


def digest() -> str:
    """A checksum of what the tables are made from, but for the gold of dev: the marked news and the code of the cues."""
    found = hashlib.sha256()
    for path in [*sorted((CORPUS / "names").glob("*.marked")), *sorted((ROOT / "src/jjjextract/lang/weighing").glob("*.py"))]:
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]


def marked(path: Path) -> Iterator[Marked]:
    """The texts of one file of marked news."""
    for n, text, figures in marked_texts(path):
        yield Marked(f"{path.stem}#{n}", text, [(f.start, f.end, f.names) for f in figures], True, {})


def annotated() -> Iterator[Marked]:
    """The transcripts of the dev split."""
    test = set(json.loads((CORPUS / "split.json").read_text("utf-8"))["test"])
    for path in sorted(CORPUS.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        if name in test:
            continue
        gold, meta = json.loads(path.read_text("utf-8")), CORPUS / f"{name}.meta.json"
        about = json.loads(meta.read_text("utf-8")) if meta.exists() else {}
        figures = [(i["span"]["start"], i["span"]["end"], names) for i in gold["indicators"] if (names := i.get("indicator_any") or [i.get("indicator")]) and names[0]]
        kept = {k: v for k, v in about.items() if k in {"published", "title", "outlet", "language"} and v}
        yield Marked(name, (CORPUS / f"{name}.txt").read_text("utf-8"), sorted(figures), False, kept)


def rows(texts: Iterable[Marked], reader: Pipeline, language: str, guides: Sequence[Weights] = ()) -> Iterator[Row]:
    """What is to be learned from; with `guides` the names before a figure are what these weights give, by turns."""
    for k, text in enumerate(texts):
        doc = reader.read(text.text, **text.about)
        if any(s.language == language for s in doc.sentences):
            guide = {language: guides[k % len(guides)]} if guides else None
            yield from _of_text(doc, text, Opinion(doc, reader.resources, weights=guide), language, guided=bool(guides))


def _of_text(doc: Document, text: Marked, opinion: Opinion, language: str, *, guided: bool) -> Iterator[Row]:
    before: list[Named] = []
    for figure, record, names in _found(doc, text):
        k = doc.sentence_index(figure.span.start)
        if k is None or doc.sentences[k].language != language or (seen := opinion.scene.around(figure, k, before[-1] if before else None)) is None:
            continue
        around, sides = seen
        heads = opinion.scene.heads[language]
        last = before[: -BEFORE - 1 : -1]
        earlier = [Earlier(n.name.norm, n.dimension, figure.span.start - n.figure.start, heads[n.name.norm]) for n in last]
        near_by = candidates(around, sides, Reader(doc.norm, _places, heads, opinion.scene.class_of), most=None)  # type: ignore[arg-type]
        listed = [(c.text, list(c.worth)) for c in near_by]  # type: ignore[call-overload]
        listed += [(e.name, _places(cues)) for e, cues in zip(earlier, earlier_cues(around, earlier), strict=True)]
        if record is not None and text.shown:
            told = opinion.scene.told(record, chinese=around.chinese)
            own, low, given = told_cues(told), told.name.lower(), pairs(told.name)
            listed = [(n, cues + _places(kin_cues(told, kin(told.name, n, near(pairs(n), given), chinese=around.chinese)) + own * (n.lower() == low))) for n, cues in listed]
            yield _doubt(own, record.value.name.norm, names)
            if not any(n.lower() == low for n, _ in listed):
                listed.append((told.name, _places([*own, "=alone"])))
        yield Row([cues for _, cues in listed], [any(alike(name, n) for name in names) for n, _ in listed], 1.0 if text.shown else DEV)
        if guided and record is not None and text.shown:
            before.append(opinion.name(record, k, before))
            continue
        where = [Name(c.text, c.span) for c in near_by] + [n.name for n in last]
        before.append(Named(_nearest(names, where, figure.span), around.dimension, figure.span, k))


def _nearest(names: list[str], where: Iterable[Name], figure: Span) -> Name:
    """The name that a reader gave, where it stands nearest to its figure."""
    found = [n for n in where if n.span is not None and any(alike(name, n.norm) for name in names)]
    at = min(found, key=lambda n: min(abs(n.span.end - figure.start), abs(n.span.start - figure.end)), default=None)  # type: ignore[union-attr]
    return Name(names[0], at.span if at else None)


def _doubt(cues: list[str], given: str, names: list[str]) -> Row:
    """Whether what the rules gave is right: against nothing, which is worth nothing."""
    right = any(alike(name, given) for name in names)
    return Row([_places(doubt_cues(cues)), []], [right, not right], 1.0)


def _found(doc: Document, text: Marked) -> Iterator[tuple]:
    """Each marked figure as the pipeline has it: the quantity, the record made of it, the names in the normal form."""
    records = [(doc.raw_span(m.span), m) for m in doc.of("indicator")]
    quantities = [(doc.raw_span(m.span), m) for m in doc.of("quantity")]
    for start, end, names in text.figures:
        record = next((m for span, m in records if span.start < end and start < span.end), None)
        figure = record.value.figure if record else next((m for span, m in quantities if span.start < end and start < span.end), None)
        if figure is not None:
            yield figure, record, [simplify(n) for n in names]


def _places(cues: Iterable[str]) -> list[int]:
    return [place(cue) for cue in cues]


def learned(found: list[Row]) -> np.ndarray:
    """What each place is worth."""
    found = [row for row in found if any(row.right)]
    sizes = [len(cues) for row in found for cues in row.cues]
    places = np.fromiter((p for row in found for cues in row.cues for p in cues), np.int32)
    matrix = csr_matrix((np.ones(len(places), np.float64), places, np.cumsum([0, *sizes])), shape=(len(sizes), PLACES))
    counts = np.array([len(row.cues) for row in found])
    first = np.cumsum([0, *counts[:-1]])
    right = np.concatenate([np.array(row.right, bool) for row in found])
    weight = np.array([row.weight for row in found])
    back = matrix.T.tocsr()

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        worth = matrix @ w
        odds = np.exp(worth - np.repeat(np.maximum.reduceat(worth, first), counts))
        all_odds, good = np.add.reduceat(odds, first), np.maximum(np.add.reduceat(odds * right, first), 1e-30)
        pull = (odds / np.repeat(all_odds, counts) - odds * right / np.repeat(good, counts)) * np.repeat(weight, counts)
        return float((np.log(all_odds) - np.log(good)) @ weight + PRIOR / 2 * (w @ w)), back @ pull + PRIOR * w

    return minimize(loss, np.zeros(PLACES), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x


def table(weights: np.ndarray) -> bytes:
    """The weights as numbers of one byte."""
    return np.clip(np.rint(weights * ONE), -127, 127).astype(np.int8).tobytes()


def main(*arguments: str) -> int:
    languages = [a for a in arguments if not a.startswith("-")] or ["zh", "en"]
    reader = Pipeline(rules_only=True)
    for language in languages:
        texts = [t for path in sorted((CORPUS / "names").glob(f"{language}*.marked")) for t in marked(path)]
        if "--measure" in arguments:
            measure(texts, reader, language)
            continue
        path = RESOURCES / f"name_weights_{language}.bin"
        path.write_bytes(HEAD.format(digest=digest()).encode() + zlib.compress(taught([*texts, *annotated()], reader, language), 9))
        print(f"{path.name}: {len(texts)} texts, {path.stat().st_size} bytes")
    return 0


def taught(texts: list[Marked], reader: Pipeline, language: str) -> bytes:
    """The table that is learned from the texts.

    Learned twice: first each half by itself, with the names that a reader gave to the figures before; then all of it, with the
    names that the table of the other half gives, as the figures before are named in earnest.
    """
    halves = [[t for n, t in enumerate(texts) if n % 2 != half] for half in (0, 1)]
    guides = [Weights(array("b", table(learned(list(rows(half, reader, language)))))) for half in halves]
    return table(learned(list(rows(texts, reader, language, guides))))


def measure(texts: list[Marked], reader: Pipeline, language: str) -> None:
    """How figures of the texts that were not learned from are named, by the rules and by both."""
    held = [t for n, t in enumerate(texts) if n % 5 == 0]
    weights = Weights(array("b", taught([*(t for n, t in enumerate(texts) if n % 5), *annotated()], reader, language)))
    rules = both = count = lost = 0
    for text in held:
        doc = reader.read(text.text, **text.about)
        opinion, before = Opinion(doc, reader.resources, weights={language: weights}), []
        for _, record, names in _found(doc, text):
            k = doc.sentence_index(record.span.start) if record else None
            if k is None or doc.sentences[k].language != language:
                continue
            before.append(opinion.name(record, k, before))
            was, now = (any(alike(n, x) for n in names) for x in (record.value.name.norm, before[-1].name.norm))
            rules, both, count, lost = rules + was, both + now, count + 1, lost + (was and not now)
    print(f"{language}: {count} figures of {len(held)} texts, rules {rules / count:.4f}, both {both / count:.4f}, {lost} right ones lost")


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
