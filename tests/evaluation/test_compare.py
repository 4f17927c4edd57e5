"""Rivals on the same gold: what counts as read, the protocol with another environment, and the tables."""

import json
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from conftest import CORPUS
from jjjextract.errors import UsageError
from jjjextract.evaluation import compare as c
from jjjextract.evaluation.compare import Rival, Text, Wanted


def wanted(value="5.4", unit="%"):
    return Wanted(10, 14, frozenset({Decimal(value)}), unit)


@pytest.mark.parametrize(
    ("found", "reached"),
    [
        ([], 0),
        ([{"start": 0, "end": 10, "value": "5.4"}], 0),
        ([{"start": 10, "end": 12, "value": "7"}], 1),
        ([{"start": 10, "end": 13, "value": "-5.40", "unit": None}], 2),
        ([{"start": 10, "end": 14, "value": "5.4", "unit": "percentage"}], 3),
        ([{"start": 10, "end": 14, "value": "x"}, {"start": 10, "end": 14, "value": "5.4", "unit": "%"}], 3),
    ],
)
def test_how_far_a_number_was_read(found, reached):
    assert c._read(wanted(), found) == reached


def test_money_needs_its_currency_and_a_count_any_unit():
    assert c._unit(wanted(unit="USD"), {"unit": "dollar"})
    assert not c._unit(wanted(unit="USD"), {"unit": "元"})
    assert c._unit(wanted(unit="{家}"), {"unit": "家"})
    assert not c._unit(wanted(unit="{家}"), {"unit": None})


def test_the_numbers_of_the_gold():
    gold = {
        "indicators": [
            {"value": 5.0, "amount": -5, "unit": {"code": "%"}, "span": {"start": 1, "end": 3}},
            {"value": 5.0, "span": {"start": 1, "end": 3}},
            {"value": None, "span": {"start": 5, "end": 7}},
            {"value": 3, "upper": 5, "span": {"start": 8, "end": 9}},
        ]
    }
    assert c.wanted_numbers(gold, lambda at: at + 1) == (Wanted(2, 4, frozenset({Decimal(5)}), "%"),)


@pytest.fixture
def environments(tmp_path):
    home = tmp_path / "echo" / "bin"
    home.mkdir(parents=True)
    (home / "python").symlink_to(sys.executable)
    (tmp_path / "echo" / "made").touch()
    return tmp_path


def script(tmp_path, body):
    path = tmp_path / "rival.py"
    path.write_text("import json, sys\nrows = [json.loads(line) for line in sys.stdin]\n" + body, "utf-8")
    return Rival(str(path), (), ("zh",), "all")


def test_a_rival_in_its_own_environment(environments, tmp_path, monkeypatch):
    body = (
        "for r in rows:\n    print(json.dumps({'id': r['id'], 'found': [{'start': 1, 'end': 5, 'value': '5.4', 'unit': '%'}]}))\n"
        "print(json.dumps({'version': '9', 'failed': 1, 'first': [1], 'rest': [0.5]}))"
    )
    monkeypatch.setitem(c.RIVALS, "echo", script(tmp_path, body))
    texts = [Text("a", "zh", "增5.4%", (Wanted(1, 5, frozenset({Decimal("5.4")}), "%"),)), Text("b", "zh", "", ())]
    line = c._theirs("echo", texts, "zh", environments)
    assert (line.version, line.gold, line.found, line.value, line.unit, line.documents_per_second) == ("9", 1, 1, 1, 1, 2.0)
    assert "failed on 1" in line.note
    assert "| echo | 9 | zh | 1 | 1.000 | 1.000 | 1.000 | 2.0 |" in c.markdown([line], [])


def test_a_rival_that_breaks_says_why(environments, tmp_path):
    with pytest.raises(UsageError, match="no such rival"):
        c.run(script(tmp_path, "sys.exit('no such rival')"), "echo", [], environments)


def test_the_adapters_are_scripts_of_their_own():
    folder = Path(c.__file__).with_name("rivals")
    assert {r.script for r in (*c.RIVALS.values(), c.FTFY)} <= {p.name for p in folder.glob("*.py")}
    for path in folder.glob("*.py"):
        compile(path.read_text("utf-8"), str(path), "exec")
        assert "jjjextract" not in path.read_text("utf-8")


def test_repair_beside_one_that_leaves_all_alone(environments, tmp_path, monkeypatch):
    body = (
        "for r in rows:\n    print(json.dumps({'id': r['id'], 'text': r['text']}))\n"
        "print(json.dumps({'version': '1', 'failed': 0, 'first': [1], 'rest': []}))"
    )
    monkeypatch.setattr(c, "FTFY", script(tmp_path, body))
    (environments / "ftfy").symlink_to(environments / "echo")
    ours, theirs = c.compare_repair([CORPUS / "hubei-q3-2024.txt"], environments)
    assert theirs.untouched == theirs.lines == ours.untouched == ours.lines > 5
    assert ours.restored > theirs.restored
    assert json.dumps(ours.version)
