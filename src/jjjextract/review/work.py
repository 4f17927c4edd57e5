"""What the review page asks of the program: its proposals for a text, and choices for coded fields."""

from __future__ import annotations

import threading
from typing import Any

from jjjextract.errors import InputError
from jjjextract.evaluation.score import Scores, score
from jjjextract.io.readers import read_inputs
from jjjextract.io.run import about, guarded
from jjjextract.normalise import decode
from jjjextract.pipeline import Pipeline
from jjjextract.records import Extraction
from jjjextract.report.words import region_names
from jjjextract.review import gold
from jjjextract.review.store import Folder
from jjjextract.taxonomy import Taxonomy

__all__ = ["Work"]

MOST = 20  # choices of one search


class Work:
    """The pipeline over the folder's texts, one text at a time; what it found is kept while the text is the same."""

    def __init__(self, folder: Folder, pipeline: Pipeline) -> None:
        self.folder, self.pipeline = folder, pipeline
        self._lock = threading.Lock()
        self._kept: dict[str, tuple[float, str, Extraction]] = {}

    def read(self, name: str) -> tuple[str, Extraction]:
        """The decoded text and what the program finds in it. Raises `InputError`, `KeyError`."""
        path = self.folder.text(name)
        changed = path.stat().st_mtime
        with self._lock:
            kept = self._kept.get(name)
            if kept is None or kept[0] != changed:
                kept = self._kept[name] = (changed, *self._found(str(path)))
        return kept[1], kept[2]

    def _found(self, path: str) -> tuple[str, Extraction]:
        item = next(iter(read_inputs([path])))
        if isinstance(item, InputError):
            raise item
        got = guarded(item, lambda: self.pipeline.extract(item.data, **about(item)))
        if isinstance(got, InputError):
            raise got
        data = item.data if isinstance(item.data, bytes) else item.data.encode()
        return decode(data).text, got

    def differences(self, name: str) -> int:
        """How many things the program says otherwise than the gold."""
        tree, _ = self.folder.read(name, "gold")
        if tree is None:
            return 0
        scores = Scores()
        score(tree, gold.proposed(self.read(name)[1]), scores)
        return len(scores.misses)

    def choices(self, kind: str, asked: str) -> list[dict[str, Any]]:
        """Regions or concepts whose code or name begins with or holds what was typed; the closest first."""
        wanted = asked.strip().lower()
        names = self._regions() if kind == "region" else self._concepts()
        ranked = [(_rank(wanted, code, three), not code.endswith("0000"), code) for code, three in names.items()]
        best = sorted(r for r in ranked if r[0] < 9)[:MOST]
        return [{"code": code, "names": names[code]} for _, _, code in best]

    def _regions(self) -> dict[str, tuple[str, str, str]]:
        return region_names(self.pipeline.resources)

    def _concepts(self) -> dict[str, tuple[str, str, str]]:
        found = self.pipeline.resources.get(Taxonomy.load).concepts
        return {c.id: (c.labels["zh-Hant"], c.labels["zh-Hans"], c.labels["en"]) for c in found.values()}


def _rank(wanted: str, code: str, names: tuple[str, str, str]) -> int:
    texts = [code.lower(), *(n.lower() for n in names)]
    if wanted in texts:
        return 0
    if any(t.startswith(wanted) for t in texts):
        return 1
    return 2 if any(wanted in t for t in texts) else 9
