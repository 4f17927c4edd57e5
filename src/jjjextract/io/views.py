"""Views for the questions that are asked most; the same names in DuckDB and in SQLite.

    figures     one row a figure and region, with the label in the document's language and the document's title
    said        who said what: statements with the speaker's post and organisation
    disputed    one thing, one period, one area, and documents that give different numbers
    damaged     figures whose digits were lost
    broken      checks that fail, with the quote
    sources     how many figures each named source gives
    unread      why numbers became no indicator
"""

from __future__ import annotations

__all__ = ["DUCKDB_VIEWS", "SQLITE_VIEWS"]

_ABOUT = "coalesce(i.label_zh_hans, i.indicator)"
_PLACE = "i.document_id, i.start, i.\"end\", i.text, i.rule, i.key"

_FIGURES = f"""
SELECT {{region}} AS region, i.concept, i.indicator, {_ABOUT} AS label, i.label_en, i.measure, i.status, i.value,
       i.upper, i.unit, i.unit_code, i.amount, i.bound, i.direction, i.basis, i.period_start, i.period_end, i.subject,
       i.speaker, i.source, d.title, d.outlet, d.published, {_PLACE}
FROM indicators i JOIN documents d ON d.key = i.document_key {{unnest}}
"""
_SAID = """
SELECT s.speaker, p.titles, p.organization, p.role, s.style, s.text, s.document_id, s.start, s."end", d.title, d.outlet,
       d.published, s.key
FROM statements s JOIN documents d ON d.key = s.document_key LEFT JOIN speakers p ON p.key = s.speaker_key
"""
_DISPUTED = """
SELECT concept, measure, coalesce(basis, '') AS basis, unit_code, {regions} AS regions, period_start, period_end,
       count(DISTINCT amount) AS amounts, min(amount) AS least, max(amount) AS most,
       count(DISTINCT document_key) AS documents
FROM indicators
WHERE concept IS NOT NULL AND amount IS NOT NULL AND period_start IS NOT NULL AND status = 'actual'
      AND bound = 'exact' AND subject IS NULL
GROUP BY ALL_KEYS HAVING count(DISTINCT amount) > 1 AND count(DISTINCT document_key) > 1
""".replace("ALL_KEYS", "concept, measure, coalesce(basis, ''), unit_code, {regions}, period_start, period_end")
_DAMAGED = f"""
SELECT i.indicator, i.label_en, i.unit, i.bound, {_PLACE} FROM indicators i WHERE {{flag}}
"""
_BROKEN = """
SELECT kind, expected, found, message, document_id, start, "end", text, key FROM checks WHERE NOT ok
"""
_SOURCES = """
SELECT source, count(*) AS figures, count(DISTINCT document_key) AS documents
FROM indicators WHERE source IS NOT NULL GROUP BY source
"""
_UNREAD = """
SELECT kind, reason, count(*) AS numbers FROM quantities WHERE indicator_key IS NULL GROUP BY kind, reason
"""

_SAME = {"said": _SAID, "broken": _BROKEN, "sources": _SOURCES, "unread": _UNREAD}

DUCKDB_VIEWS: dict[str, str] = {
    "figures": _FIGURES.format(
        region="r.region", unnest="LEFT JOIN LATERAL (SELECT unnest(i.regions) AS region) r ON true"
    ),
    "disputed": _DISPUTED.format(regions="array_to_string(regions, ' ')"),
    "damaged": _DAMAGED.format(flag="list_contains(i.flags, 'damaged')"),
    **_SAME,
}

SQLITE_VIEWS: dict[str, str] = {
    "figures": _FIGURES.format(
        region="r.value",
        unnest="LEFT JOIN json_each('[\"' || replace(nullif(i.regions, ''), '; ', '\",\"') || '\"]') r",
    ),
    "disputed": _DISPUTED.format(regions="regions"),
    "damaged": _DAMAGED.format(flag="'; ' || i.flags || '; ' LIKE '%; damaged; %'"),
    **_SAME,
}
