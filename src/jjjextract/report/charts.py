"""Charts of a dataset, where they say more than a table: Vega-Lite drawn to SVG, once, when the page is made.

Which charts there are is decided by the data: an indicator over regions with its growth, an indicator over time,
observed values against stated targets, coverage by outlet and month, what became of the numbers, damaged and failed
documents. A page that opens from disk gets drawings and no drawing program: they print, need no script and weigh little.
Colours are names of the page's own (`var(--…)`), so that they follow light and dark. Fails to see that two rows are one
fact told twice: of several values for one place and time the first document's is drawn.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from jjjextract.report.model import COLUMNS, Collected

__all__ = ["Chart", "charts", "draw"]

Chart = dict[str, Any]  # {"kind", "args": texts or triples for the title, "spec"}
Row = Mapping[str, Any]
Names = Mapping[str, tuple[str, str, str]]

MOST = 12  # charts of one kind
_FONT = "system-ui, 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif"
_INK, _MUTED, _LINE = "var(--ink)", "var(--muted)", "var(--line)"
_CONFIG = {
    "background": None,
    "font": _FONT,
    "view": {"stroke": None},
    "axis": {
        "labelColor": _INK, "titleColor": _MUTED, "gridColor": _LINE, "domainColor": _LINE, "tickColor": _LINE,
        "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "labelLimit": 220,
    },
    "legend": {"labelColor": _INK, "titleColor": _MUTED, "labelFontSize": 12, "titleFontWeight": "normal"},
    "bar": {"color": "var(--figure)", "cornerRadiusEnd": 2},
    "line": {"color": "var(--figure)", "point": {"color": "var(--figure)", "filled": True, "size": 55}},
    "text": {"color": _INK, "fontSize": 12},
}  # fmt: skip


def draw(spec: Mapping[str, Any]) -> str:
    """The SVG of a Vega-Lite specification. Raises `ImportError` where `vl-convert-python` is not installed."""
    import vl_convert

    return str(vl_convert.vegalite_to_svg({"config": _CONFIG, **spec}, vl_version="5.20"))


def charts(found: Collected, names: Names) -> list[Chart]:
    """The charts that the data is good for, most telling first."""
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in found.rows]
    made: list[Chart] = []
    for make in (_by_region, _over_time, _targets):
        made += list(make(rows, names))[:MOST]
    return [*made, *_coverage(found), *_fates(found), *_damage(found)]


def _values(rows: Iterable[Row], keep: Callable[[Row], bool]) -> Iterator[Row]:
    """Observed levels with an amount, of a concept that the taxonomy has."""
    return (r for r in rows if r["concept"] and r["amount"] and r["measure"] != "rank" and keep(r))


def _by_region(rows: Sequence[Row], names: Names) -> Iterator[Chart]:
    groups: dict[tuple[Any, ...], dict[str, Row]] = defaultdict(dict)
    growth: dict[tuple[Any, ...], str] = {}
    for r in _values(rows, lambda r: _one_place(r) and r["start"] and not r["subject"]):
        key = (r["concept"], r["start"], r["end"])
        if r["measure"] == "level" and r["status"] == "actual":
            groups[(*key, r["code"])].setdefault(r["regions"], r)
        elif r["measure"] == "growth" and r["basis"] == "yoy" and r["code"] == "%":
            growth.setdefault((*key, r["regions"]), r["amount"])
    for (concept, start, end, code), found in _largest(groups):
        rates = {place: growth.get((concept, start, end, place)) for place in found}
        yield _region_chart(list(found.values()), rates, names, f"{start} – {end}" if end != start else start, code)


def _region_chart(found: Sequence[Row], rates: Mapping[str, str | None], names: Names, period: str, code: str) -> Chart:
    rate = {place: float(r) for place, r in rates.items() if r is not None}
    data = [
        {"place": _place(r["regions"], names), "level": float(r["amount"]), "growth": rate.get(r["regions"])}
        for r in found
    ]
    side = {"field": "place", "type": "nominal", "title": None, "sort": {"field": "level", "order": "descending"}}
    level = _panel("bar", {"field": "level", "type": "quantitative", "title": code, "axis": _SHORT}, side, 380)
    parts = [level]
    if len(rate) >= 2:
        bare = {**side, "axis": {"labels": False, "ticks": False, "domain": False}}
        dot = {"type": "point", "filled": True, "size": 80, "color": "var(--person)"}
        parts.append(_panel(dot, {"field": "growth", "type": "quantitative", "title": "growth"}, bare, 200))
    return {
        "kind": "regions",
        "args": {**_named(found[0]), "period": period},
        "spec": {**_data(data), "hconcat": parts},
    }


_SHORT = {"format": "~s", "tickCount": 5}


def _panel(mark: Any, x: Mapping[str, Any], y: Mapping[str, Any], width: int) -> dict[str, Any]:
    return {"width": width, "height": {"step": 24}, "mark": mark, "encoding": {"x": x, "y": y}}


def _over_time(rows: Sequence[Row], names: Names) -> Iterator[Chart]:
    groups: dict[tuple[Any, ...], dict[str, Row]] = defaultdict(dict)
    whose: dict[tuple[Any, ...], str] = {}
    for r in _values(rows, lambda r: bool(r["end"]) and r["measure"] in ("level", "share")):
        who = r["subject"] or (_place(r["regions"], names) if _one_place(r) else "")
        if who and r["status"] == "actual" and "growth" not in r["measure"]:
            length = _length(r["start"], r["end"])
            key = (r["concept"], who, r["code"], r["measure"], length)
            groups[key].setdefault(r["end"], r)
            whose[key] = who
    for key, found in _largest(groups):
        rows_ = sorted(found.values(), key=lambda r: str(r["end"]))
        data = [{"period": r["end"], "level": float(r["amount"])} for r in rows_]
        x = {"field": "period", "type": "ordinal", "title": None, "axis": {"labelAngle": 0 if len(data) < 9 else -40}}
        y = {"field": "level", "type": "quantitative", "title": key[2], "axis": _SHORT, "scale": {"zero": False}}
        spec = {**_data(data), "width": 560, "height": 220, "mark": {"type": "line"}, "encoding": {"x": x, "y": y}}
        yield {"kind": "time", "args": {**_named(rows_[0]), "region": whose[key]}, "spec": spec}


def _length(start: str, end: str) -> int:
    """Months from the first day to the last: a year is not drawn in one line with a quarter."""
    if not start:
        return -1
    return (int(end[:4]) - int(start[:4])) * 12 + int(end[5:7]) - int(start[5:7])


def _targets(rows: Sequence[Row], names: Names) -> Iterator[Chart]:
    kept: dict[tuple[Any, ...], dict[str, Row]] = defaultdict(dict)
    for r in _values(rows, lambda r: r["status"] in ("actual", "target")):
        kept[(r["concept"], r["regions"], r["subject"], r["code"], r["measure"])].setdefault(r["status"], r)
    data = [_against(both, names) for both in kept.values() if len(both) == 2 and float(both["target"]["amount"]) > 0]
    if len(data) < 2:
        return
    side = {"field": "name", "type": "nominal", "title": None, "sort": "-x"}
    x = {"field": "percent", "type": "quantitative", "title": "percent_of_target"}
    rule = {"mark": {"type": "rule", "color": "var(--bad)", "strokeDash": [4, 3]}, "encoding": {"x": {"datum": 100}}}
    bars = {"mark": "bar", "encoding": {"x": x, "y": side}}
    layers = {"width": 420, "height": {"step": 26}, "layer": [bars, rule]}
    yield {"kind": "targets", "args": {}, "spec": {**_data(data[:20]), **layers}}


def _against(both: Mapping[str, Row], names: Names) -> dict[str, Any]:
    now, goal = both["actual"], both["target"]
    who = now["subject"] or _place(now["regions"], names)
    percent = round(100 * float(now["amount"]) / float(goal["amount"]), 1)
    return {"name": f"{who} {now['indicator']}".strip(), "percent": percent}


def _coverage(found: Collected) -> Iterator[Chart]:
    cells = Counter((d["outlet"] or "unknown", (d["published"] or "unknown")[:7]) for d in found.documents)
    if len({outlet for outlet, _ in cells}) < 2 and len({month for _, month in cells}) < 2:
        return
    data = [{"outlet": o, "month": m, "documents": n} for (o, m), n in sorted(cells.items())]
    x = {"field": "month", "type": "ordinal", "title": "month", "axis": {"labelAngle": -40}}
    y = {"field": "outlet", "type": "nominal", "title": None}
    size = {"field": "documents", "type": "quantitative", "legend": None, "scale": {"range": [40, 500]}}
    mark = {"type": "circle", "color": "var(--figure)", "opacity": 0.85}
    encoding = {"x": x, "y": y, "size": size}
    spec = {**_data(data), "width": {"step": 46}, "height": {"step": 34}, "mark": mark, "encoding": encoding}
    yield {"kind": "coverage", "args": {}, "spec": spec}


_DATES = frozenset({"date", "duration", "age"})


def _fates(found: Collected) -> Iterator[Chart]:
    """How many numbers became figures, were dates, or were left out, by outlet."""
    sums: dict[str, Counter[str]] = defaultdict(Counter)
    for d in found.documents:
        sums[d["outlet"] or "unknown"].update(became=d["counts"]["became"], numbers=d["counts"]["numbers"])
    if len(sums) < 2:
        total = {"became": found.counts["became"], "date_like": sum(found.reasons[r] for r in _DATES)}
        total["left"] = found.counts["numbers"] - sum(total.values())
        data = [{"what": key, "numbers": n} for key, n in total.items()]
        y = {"field": "what", "type": "nominal", "title": None, "sort": None}
    else:
        data = [{"what": o, "numbers": c["numbers"], "became": c["became"]} for o, c in _most(sums)]
        y = {"field": "what", "type": "nominal", "title": None, "sort": "-x"}
    if not found.counts["numbers"]:
        return
    x = {"field": "numbers", "type": "quantitative", "title": "numbers"}
    inner = {"mark": {"type": "bar", "color": "var(--figure)"}, "encoding": {"x": {**x, "field": "became"}, "y": y}}
    outer = {"mark": {"type": "bar", "color": "var(--line)"}, "encoding": {"x": x, "y": y}}
    body = {"layer": [outer, inner]} if len(sums) >= 2 else {"mark": "bar", "encoding": {"x": x, "y": y}}
    yield {"kind": "fates", "args": {}, "spec": {**_data(data), "width": 420, "height": {"step": 28}, **body}}


def _most(sums: Mapping[str, Counter[str]]) -> list[tuple[str, Counter[str]]]:
    return sorted(sums.items(), key=lambda o: -o[1]["numbers"])[:20]


def _damage(found: Collected) -> Iterator[Chart]:
    hurt = sum(bool(d["counts"]["damaged"] or d["counts"]["lost"]) for d in found.documents)
    if not hurt and not found.failed:
        return
    whole = len(found.documents) - hurt
    data = [
        {"what": what, "documents": n}
        for what, n in (("intact", whole), ("damaged", hurt), ("failed", len(found.failed)))
    ]
    y = {"field": "what", "type": "nominal", "title": None, "sort": None}
    x = {"field": "documents", "type": "quantitative", "title": "documents", "axis": {"tickMinStep": 1}}
    scale = {"domain": ["intact", "damaged", "failed"], "range": ["var(--figure)", "var(--company)", "var(--bad)"]}
    colour = {"field": "what", "type": "nominal", "legend": None, "sort": None, "scale": scale}
    encoding = {"x": x, "y": y, "color": colour}
    spec = {**_data(data), "width": 420, "height": {"step": 28}, "mark": "bar", "encoding": encoding}
    yield {"kind": "damage", "args": {}, "spec": spec}


def _data(values: list[dict[str, Any]]) -> dict[str, Any]:
    return {"data": {"values": values}}


def _largest(groups: Mapping[tuple[Any, ...], dict[str, Row]]) -> list[tuple[tuple[Any, ...], dict[str, Row]]]:
    return sorted((g for g in groups.items() if len(g[1]) >= 3), key=lambda g: (-len(g[1]), str(g[0])))


def _one_place(r: Row) -> bool:
    return bool(r["regions"]) and " " not in r["regions"]


def _place(code: str, names: Names) -> str:
    return names[code][0] if code in names else code


def _named(r: Row) -> dict[str, Any]:
    return {"name": [r["hant"] or r["indicator"], r["hans"] or r["indicator"], r["en"] or r["indicator"]]}
