"""Days of publishing in English text: the day of a dateline, or on which something was said, is the time of no figure.

Fails where what was said on a day happened on that day too.
"""

from __future__ import annotations

import re

__all__ = ["reported"]

_DASH = re.compile(r"(?: \([A-Z][\w ]{1,20}\))?,? ?(?:--|[-–—])(?= )")
_SAID = re.compile(
    r"\b(?:sa(?:id|ys)|told|announced|released|report(?:ed|s)|show(?:ed|s)|published|issued|unveiled|disclosed|according to)\b[^.;\n0-9]{0,45}$"
)
_ON = (" on ", " dated ", " late on ", " early on ")
_IN_PAPER = re.compile(
    r"\b(?:statement|report|note|filing|interview|speech|briefing|call|release|letter|memo|e-?mail|post|announcement|conference|bulletin|testimony|article|column|notice|circular|prospectus)"
    r"(?: (?:to [a-z]{3,14}|issued|released|published|filed|sent|made|dated|seen))?,? (?:late |early )?(?:on |dated )?$"
)


def reported(norm: str, start: int, end: int) -> bool:
    """True for the day of a dateline or of a statement (said on Thursday), which is not what its figures are of."""
    return bool(_DASH.match(norm, end) or (norm.endswith(_ON, 0, start) and _IN_PAPER.search(norm, max(0, start - 60), start)) or _SAID.search(norm, max(0, start - 70), start))
