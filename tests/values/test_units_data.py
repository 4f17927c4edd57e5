"""The unit tables: complete, sound, and in agreement with two packages that hold the same facts."""

from __future__ import annotations

from decimal import Decimal

import pint
import pycountry
import pytest

from jjjextract.lang.units import currency_rows, unit_entries, zh_units
from jjjextract.resources import Resources

RES = Resources()
REGISTRY = pint.UnitRegistry()
PHYSICAL = [e for e in unit_entries(RES) if "pint" in e]
NOT_MONEY_OF_A_COUNTRY = {
    "BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW", "XAD", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XPD", "XPT",
    "XSU", "XTS", "XUA", "XXX",
}  # fmt: skip
WITHDRAWN = {"BGN"}  # still named in news of the years before


@pytest.mark.parametrize("entry", PHYSICAL, ids=lambda e: str(e["code"]))
def test_size_agrees_with_pint(entry: dict[str, object]) -> None:
    size = REGISTRY.Quantity(1, REGISTRY.parse_expression(str(entry["pint"])).units) * REGISTRY.parse_expression(str(entry["pint"])).magnitude
    assert float(str(entry["si"])) == pytest.approx(size.to_base_units().magnitude * _kilo(size), rel=1e-6)


def _kilo(size: pint.Quantity) -> float:
    """Base units of that package are those of the International System: nothing to correct."""
    return 1.0


def test_many_physical_units() -> None:
    assert len(PHYSICAL) > 100


def test_all_active_currencies() -> None:
    mine = {row[0] for row in currency_rows(RES)}
    theirs = {c.alpha_3 for c in pycountry.currencies} - NOT_MONEY_OF_A_COUNTRY
    assert mine - WITHDRAWN == theirs - WITHDRAWN


def test_every_currency_has_names_in_both_languages() -> None:
    assert [code for code, _, zh, en in currency_rows(RES) if not zh or not en] == []


def test_measure_words() -> None:
    words = [w for w, _ in RES.rows("measure_words.tsv", 2)]
    assert len(words) == len(set(words)) >= 300


def test_longest_unit_wins() -> None:
    table = zh_units(RES)
    for text, form in (("平方公里内", "平方公里"), ("吨标准煤", "吨标准煤"), ("台(套)", "台(套)"), ("人次", "人次"), ("个百分点", "个百分点"), ("千瓦时", "千瓦时")):
        found = table.at(text, 0)
        assert found
        assert found.text == form


def test_a_symbol_does_not_run_into_a_word() -> None:
    table = zh_units(RES)
    assert table.at("kgs", 0) is None or table.at("kgs", 0).text == "kgs"  # type: ignore[union-attr]
    assert table.at("month", 0) is None or table.at("month", 0).text != "m"  # type: ignore[union-attr]


def test_units_are_shared() -> None:
    table = zh_units(RES)
    form = table.forms["吨"]
    assert table.unit(form, "t", "万", 4) is table.unit(form, "t", "万", 4)
    assert table.unit(form, "t", "万", 4).factor == Decimal(10_000)
