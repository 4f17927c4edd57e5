"""The code lists of the tables: the words that a column may hold, where the models know them all."""

from __future__ import annotations

from typing import Any, get_args

from jjjextract import records

__all__ = ["codes_of"]

_LISTS: dict[tuple[str, str], Any] = {
    ("documents", "reference_basis"): records.ReferenceBasis,
    ("indicators", "measure"): records.Measure,
    ("indicators", "status"): records.Status,
    ("indicators", "bound"): records.Bound,
    ("indicators", "direction"): records.Direction,
    ("indicators", "basis"): records.Basis,
    ("speakers", "role"): records.Role,
    ("statements", "style"): records.Style,
    ("quantities", "kind"): records.QuantityKind,
    ("quantities", "bound"): records.Bound,
    ("checks", "kind"): records.CheckKind,
}


def codes_of(table: str, column: str) -> tuple[str, ...]:
    """What may stand in this column; empty where anything of its type may."""
    return get_args(_LISTS.get((table, column)))
