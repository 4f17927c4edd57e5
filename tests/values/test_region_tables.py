"""The tables of places hold together: codes, superiors, levels, no form without a use."""

from __future__ import annotations

import re

from jjjextract.lang.gazetteer import Gazetteer, level_of, superiors
from jjjextract.resources import Resources

RESOURCES = Resources()
ROWS = RESOURCES.rows("regions.tsv", 4)
CODES = {r[0] for r in ROWS}
MUNICIPAL = {"11", "12", "31", "50"}


def test_codes_are_six_digits_and_unique() -> None:
    assert len(CODES) == len(ROWS)
    assert all(re.fullmatch(r"[1-8][0-9]{5}", c) for c in CODES)
    assert sum(level_of(c) == "province" for c in CODES) == 34
    assert sum(level_of(c) == "city" for c in CODES) == 333
    assert sum(level_of(c) == "county" for c in CODES) > 2800


def test_every_division_lies_in_a_known_one() -> None:
    for code, *_ in ROWS:
        assert code[:2] + "0000" in CODES
        if level_of(code) == "county" and code[:2] not in MUNICIPAL and code[2:4] != "90":
            assert code[:4] + "00" in CODES, code


def test_short_names_begin_the_official_ones() -> None:
    for code, name, short, use in ROWS:
        assert name.startswith(short) or short in name, code
        assert use in {"", "w", "s"}, code


def test_superiors() -> None:
    assert superiors("440606") == ("440600", "440000")
    assert superiors("440600") == ("440000",)
    assert superiors("US-OH") == ()


def test_english_names_and_groups_use_known_codes() -> None:
    known = CODES | {r[0] for r in RESOURCES.rows("countries.tsv", 3)} | {"EU", "ASEAN"}
    state = re.compile(r"(?:US|CA|AU|DE|IN|BR|GB|IE|NZ|ZA|AT|BE|ES|FR|IT|JP|KR|NL)-[A-Z0-9]{1,3}")
    for code, names in RESOURCES.rows("regions_en.tsv", 2):
        assert code in known or state.fullmatch(code), code
        assert names
    for _zh, codes, *_ in RESOURCES.rows("region_groups.tsv", 4):
        assert all(c in known or state.fullmatch(c) for c in codes.split()), codes


def test_a_province_keeps_its_name() -> None:
    gazetteer = Gazetteer(RESOURCES)
    for form, code in (("河北", "130000"), ("吉林", "220000"), ("海南", "460000"), ("河南", "410000")):
        entry = gazetteer.lexicon.get(form)
        assert entry is not None
        assert entry.meanings == ((code,),)
