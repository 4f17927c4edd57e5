"""From figures to statistical observations: clauses, names, the 分別 solver, scope, measure, checks."""

from jjjextract.extract.indicators.build import indicators

__all__ = ["indicators"]
