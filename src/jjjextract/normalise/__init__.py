"""From bytes to readable text: decoding, repair, and the folded form that the rules read.

`decode` turns bytes into text, `normalise` runs the repairs (`steps.STEPS`) and folds, `repair` is the same for people.
"""

from __future__ import annotations

from jjjextract.normalise.api import Repaired, repair
from jjjextract.normalise.encoding import Decoded, decode, whole
from jjjextract.normalise.script import normal_form, simplify, traditional
from jjjextract.normalise.steps import STEPS, Normalised, normalise
from jjjextract.normalise.width import fold_width

__all__ = [
    "STEPS",
    "Decoded",
    "Normalised",
    "Repaired",
    "decode",
    "fold_width",
    "normal_form",
    "normalise",
    "repair",
    "simplify",
    "traditional",
    "whole",
]
