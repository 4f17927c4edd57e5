"""Whose figures a paragraph gives that opens with an office's release: those of the office's own area.

`海口海关2日披露`, `记者从宁波市交通运输局获悉`: what follows is of the place in the office's name, where no other is named.
Fails for an office that tells of another place without naming it.
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.extract.indicators.solver import Place

__all__ = ["official", "released"]

_OFFICIAL = re.compile(r"(?:[(〔【\[][^()〔〕【】\[\]\n]{2,30}[)〕】\]])?\s*(?:(?:另外|此外|同时|另一方面),)?[^,。;:\n]{0,8}?(?:政府|[署处局司院行]|(?<![总外内各全])部|委员会|公会|农会|公所|学会|基金会)[^,。;:\n]{0,8}?(?:公布|发布|数字|资料|显示|统计|发言人|回应|表示|指出)")
_RELEASE = re.compile(
    r"(?:[^,。;:\n]{0,14},)?(?P<office>[^,。;:\n]{0,30}?(?:(?<!当)局|厅|海关|委|委员会|政府|署|总队))"
    r"[^,。;:\n]{0,12}?(?:披露|公布|通报|介绍|统计|显示|发布|获悉|消息|透露)"
)


def official(doc: Document, line: int) -> bool:
    """True for a paragraph that opens with an office's figures (政府公布, 差估署数字显示)."""
    return _OFFICIAL.match(doc.norm, _opening(doc, line)) is not None


def released(doc: Document, line: int) -> tuple[Place, ...]:
    """The place in the name of the office that a paragraph opens with."""
    m = _RELEASE.match(doc.norm, _opening(doc, line))
    found = [r for r in doc.within("region", m.span("office")) if r.value.codes] if m else []
    return (Place(found[-1].value.codes, found[-1].span),) if found else ()


def _opening(doc: Document, line: int) -> int:
    return doc.lines[line].start if line < len(doc.lines) else len(doc.norm)
