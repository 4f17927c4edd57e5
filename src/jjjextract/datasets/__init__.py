"""What to do with a dataset: load it, compare two, ask it in SQL, check it.

    from jjjextract import datasets
    datasets.load("out").to_pandas("indicators")
    datasets.load(extract("…")).to_polars()

Nothing heavy is imported before it is needed; what is missing is named with the extra that has it.
"""

from __future__ import annotations

from jjjextract.datasets.diff import Change, Difference, diff
from jjjextract.datasets.load import Loaded, load
from jjjextract.datasets.query import query
from jjjextract.datasets.validate import Problem, validate

__all__ = ["Change", "Difference", "Loaded", "Problem", "diff", "load", "query", "validate"]
