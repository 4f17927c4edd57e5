"""The Chinese word lists that the rooms look for in the text of a document, found in one walk for all of them.

A list that is looked up in stretches, or seldom, is not among them.
"""

from __future__ import annotations

from jjjextract.extract.quantities import evidence
from jjjextract.extract.sources import Offices
from jjjextract.lang.zh.firm_cues import FirmCues
from jjjextract.lang.zh.known import KnownFirms
from jjjextract.lang.zh.periods_feasts import Feasts
from jjjextract.lang.zh.posts import Posts
from jjjextract.lang.zh.speech import Speech
from jjjextract.lexicon import Together
from jjjextract.resources import Resources
from jjjextract.wording import Wording

__all__ = ["together"]


def together(res: Resources) -> Together:
    """Ask for it with `res.get(together)` before the first document."""
    return Together(
        res.get(Feasts).lexicon,
        res.get(Posts.load).lexicon,
        res.get(KnownFirms.load).lexicon,
        res.get(FirmCues.load).trades,
        res.get(Speech.load).verbs,
        res.get(Offices.load).lexicon,
        res.get(evidence),
        res.get(Wording.load).zh.statuses,
    )
