"""The time since which there was none like a figure: the highest since 2021, its lowest since late 2020. It dates no figure.

Fails where the superlative stands more than forty characters in front of the time.
"""

from __future__ import annotations

import re

from jjjextract.spans import Span

__all__ = ["of_record"]

_BEST = r"\b(?:highest|lowest|biggest|largest|smallest|strongest|weakest|fastest|slowest|sharpest|steepest|best|worst|most|least|fewest|longest|shortest|high|low|peak)\b[^.;:,\n]{0,40}"
_RECORD, _RECORD_SINCE = re.compile(_BEST + "$"), re.compile(_BEST + r"\bsince (?:the )?(?:early|late|mid|(?:start|end|beginning|middle) of)?[ -]?$")


def of_record(norm: str, span: Span) -> bool:
    """True for the highest since 2021, its lowest since late 2020."""
    since = norm.startswith(("since", "Since"), span.start)
    return (_RECORD if since else _RECORD_SINCE).search(norm, max(0, span.start - 70), span.start) is not None
