"""Bodies whose own figures are of a whole country or territory: 国家统计局, 文化部, 漁護署, 中国演出行业协会.

Which one a body is of that several have (教育部) the document's own place decides. Fails for a body that no list has and
whose name does not begin with its country.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jjjextract.document import Document
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["National", "nation_of"]

_ISLANDS = frozenset({"710000", "810000", "820000"})
_OF_STATE = re.compile(r"(?:国家|全国|中国|中华全国)[\u4e00-\u9fff]{2,10}?(?:局|委|委员会|总局|协会|学会|商会|联合会|研究院|研究所|中心|基金会|办公室|办)$|[\u4e00-\u9fff]{2,8}(?:总局|总署)$")
_OF_TAIWAN = re.compile(r"行政院[\u4e00-\u9fff]{0,10}|中华民国[\u4e00-\u9fff]{2,10}会$")
_SECTION = re.compile(r"[\u4e00-\u9fff]{2,6}(?:处|司|科|室)$")


@dataclass(frozen=True, slots=True)
class National:
    """The bodies of `national_bodies.tsv` and whose each is."""

    whose: dict[str, str]

    @classmethod
    def load(cls, res: Resources) -> National:
        """From `national_bodies.tsv`."""
        return cls({row[0]: row[1] for row in res.rows("national_bodies.tsv", 2)})

    def of(self, name: str) -> str:
        """Whose the body is that is called `name` in normal form; "" where it is of no nation that is known."""
        if own := self.whose.get(name):
            return own
        if _OF_TAIWAN.match(name):
            return "710000"
        if _OF_STATE.match(name):
            return "CN"
        m = _SECTION.search(name)
        return self.whose.get(name[: m.start()], "") if m else ""


def nation_of(doc: Document, office: Span) -> str | None:
    """The code of the nation whose the body at `office` is, in this document; None for a local one."""
    whose = doc.notes.get("national", {}).get(office, "")
    home = doc.notes.get("home")
    if doc.at("region", office.end) is not None:
        return None  # 国家统计局|河北调查总队
    if whose == "state":
        return "710000" if home == "710000" else "CN"
    if whose in {"island", "any"}:
        return str(home) if home in _ISLANDS else "CN" if whose == "any" else None
    return whose or None
