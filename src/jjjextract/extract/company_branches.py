"""Branches behind the short name of a firm (某某速递|郑州分公司): records of their own, each with its parent.

Fails for a branch that is never named with its firm.
"""

from __future__ import annotations

from collections.abc import Callable

from jjjextract.extract.company_borders import branch
from jjjextract.extract.company_relations import kin
from jjjextract.extract.firms import Firm, Named
from jjjextract.lang.zh.companies import FirmGrammar
from jjjextract.spans import Span

__all__ = ["branches"]


def branches(
    norm: str,
    grammar: FirmGrammar,
    named: list[Named],
    add: Callable[[Firm], None],
    code: Callable[[int, int], str | None],
) -> list[Named]:
    """The mentions, those with a branch behind them turned into mentions of the branch."""
    if "分公司" not in norm:
        return named
    made: dict[str, Firm] = {}
    return [
        _of_branch(norm, n, end, made, add, code)
        if norm[n.span.end - 1] != "行" and (end := branch(norm, grammar, *n.span))
        else n
        for n in named
    ]


def _of_branch(
    norm: str,
    n: Named,
    end: int,
    made: dict[str, Firm],
    add: Callable[[Firm], None],
    code: Callable[[int, int], str | None],
) -> Named:
    name = norm[n.span.start : end]
    if name not in made:
        made[name] = Firm(name, {name: "name"}, None, code(n.span.end, end), brand=n.firm.brand)
        add(made[name])
        kin(n.firm, made[name])
    return Named(Span(n.span.start, end), made[name])
