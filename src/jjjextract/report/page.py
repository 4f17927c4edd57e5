"""Pages out of records: one HTML file that opens from disk and asks the network for nothing, or a folder of them.

Everything of a document travels as packed data (zlib, base64) and is put into the page by `textContent`, so no text can
become markup; the policy of the page lets only its own script run, and no request out. A document is unpacked when it is
looked at. `MOST` documents share one page; above that, and above `LARGE` bytes, the documents go to pages of their own
beside an index with the dataset.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any

from jjjextract._version import __version__
from jjjextract.report.charts import charts, draw
from jjjextract.report.html import summary
from jjjextract.report.model import Collected, Shown, as_page_data, columns
from jjjextract.report.words import LANGUAGES, asset, region_names, words
from jjjextract.resources import Resources

__all__ = ["LARGE", "MOST", "Book", "packed"]

MOST = 100
LARGE = 2_900_000
ON_A_PAGE = 25  # documents on one page of a folder
_SCRIPTS = ("core.js", "text.js", "format.js", "cards.js", "document.js", "dataset.js", "report.js")


def packed(data: Any) -> str:
    """Plain data as text that is safe inside a script element: JSON, zlib, base64."""
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return base64.b64encode(zlib.compress(plain, 9)).decode()


class Book:
    """Collects documents, then gives the files of the report by name."""

    def __init__(self, res: Resources, *, title: str | None = None) -> None:
        self._res = res
        self._title = title
        self._found = Collected()
        self._docs: list[str] = []
        self._only: Shown | None = None

    def add(self, shown: Shown) -> None:
        """Take one document in."""
        self._only = None if self._docs else shown
        self._found.add(shown.record)
        self._docs.append(packed(as_page_data(shown)))

    def fail(self, path: str, message: str) -> None:
        """Note a document that could not be read."""
        self._found.failed.append({"path": path, "message": message})

    def __len__(self) -> int:
        return len(self._docs)

    def files(self, name: str = "report.html") -> Iterator[tuple[str, str]]:
        """`(name, text)` of each file: one for a small report; else an index and its pages, in a folder."""
        size = sum(map(len, self._docs))
        if len(self._docs) <= MOST:
            whole = self._page(self._dataset([]), range(len(self._docs)))
            if size <= LARGE // 2 or len(self._docs) == 1 or len(whole.encode()) <= LARGE:
                yield name, whole
                return
        parts = [range(k, min(k + ON_A_PAGE, len(self._docs))) for k in range(0, len(self._docs), ON_A_PAGE)]
        hrefs = [f"documents-{n:04}.html" for n in range(1, len(parts) + 1)]
        yield "index.html", self._page(self._dataset(hrefs), range(0))
        for href, part in zip(hrefs, parts, strict=True):
            yield href, self._page({"part": [part.start, part.stop], "index": "index.html", **self._common()}, part)

    def _common(self) -> dict[str, Any]:
        names = region_names(self._res, self._found.codes)
        return {"title": self._title, "made": __version__, "names": names, "languages": LANGUAGES}

    def _dataset(self, hrefs: Sequence[str]) -> dict[str, Any]:
        found = self._found
        counts = {**found.counts, "failed": len(found.failed)}
        data = {
            "documents": found.documents,
            "counts": counts,
            "failed": found.failed,
            "hrefs": hrefs,
            "each": ON_A_PAGE,
        }
        drawn = self._drawn() if len(self._docs) > 1 else {"charts": []}
        return {**self._common(), **data, "reasons": dict(found.reasons), "rows": columns(found.rows), **drawn}

    def _drawn(self) -> dict[str, Any]:
        """The charts with their drawings; none where the drawing package is missing."""
        wanted = charts(self._found, region_names(self._res, self._found.codes))
        try:
            return {"charts": [{"kind": c["kind"], "args": c["args"], "svg": draw(c["spec"])} for c in wanted]}
        except ImportError:
            return {"charts": [], "undrawn": True}

    def _page(self, data: dict[str, Any], part: Iterable[int]) -> str:
        scripts = "\n".join(asset(name) for name in _SCRIPTS)
        head = self._title or (
            self._found.documents[0]["title"] or self._found.documents[0]["id"] if self._only else None
        )
        blocks = [_block("page", packed({**data, "words": words()}))]
        blocks += [_block(f"doc-{n}", self._docs[n]) for n in part]
        return _filled(
            title=escape(head or "jjjextract"),
            policy=_policy(scripts),
            style=asset("page.css") + asset("report.css"),
            data="\n".join(blocks),
            script=scripts,
            noscript=summary(self._only.record) if self._only else _listed(self._found),
        )


def _block(name: str, text: str) -> str:
    return f'<script type="application/octet-stream" id="{name}">{text}</script>'


def _policy(script: str) -> str:
    """Only this script runs, nothing is fetched: what a text might smuggle in has no effect."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


def _listed(found: Collected) -> str:
    lines = "".join(f"<li>{escape(d['title'] or d['id'])}</li>" for d in found.documents)
    return f"<ul>{lines}</ul>"


def _filled(**parts: str) -> str:
    """The template with its parts; done in one pass, so that a part may contain what looks like a place."""
    out = []
    for piece in asset("report.html").split("{{"):
        key, found, rest = piece.partition("}}")
        out.append(parts[key] + rest if found else piece)
    return "".join(out)
