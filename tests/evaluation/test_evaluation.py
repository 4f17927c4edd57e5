"""Splits, groups, phenomena, intervals, borders, the gate, the formats and the pytest plugin."""

import json
import shutil
from pathlib import Path

import pytest

from conftest import CORPUS
from jjjextract.errors import UsageError
from jjjextract.evaluation.corpus import evaluate, reread, split_of
from jjjextract.evaluation.floors import below, digest, update
from jjjextract.evaluation.intervals import intervals
from jjjextract.evaluation.matching import greedy, optimal
from jjjextract.evaluation.phenomena import by_phenomenon, language_of, source_of
from jjjextract.evaluation.proposal import proposal
from jjjextract.evaluation.score import Scores
from jjjextract.evaluation.show import FORMATS, Shown, kinds_of_miss
from jjjextract.evaluation.spans import borders

pytest_plugins = ["pytester"]

GOLD = {
    "document": {"languages": ["zh-Hans"]},
    "companies": [],
    "indicators": [
        {"id": "a", "indicator": "企業", "value": 12, "bound": "over", "measure": "level", "span": {"start": 1, "end": 4}},
        {"id": "b", "indicator": "店", "value": 8, "measure": "level", "span": {"start": 6, "end": 8}},
    ],
}


@pytest.fixture
def folder(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("共12家，另7家分别为甲乙", "utf-8")
        (tmp_path / f"{name}.gold.json").write_text(json.dumps(GOLD), "utf-8")
    (tmp_path / "split.json").write_text('{"test": ["b"]}', "utf-8")
    (tmp_path / "kinds.json").write_text('{"kinds": {"a": "radio"}}', "utf-8")
    return tmp_path


@pytest.fixture
def evaluation(folder, counter):
    return evaluate(counter, [folder])


def test_the_split_of_a_folder(folder, counter):
    assert [d.id for d in evaluate(counter, [folder], split="dev").documents] == ["a"]
    assert [d.id for d in evaluate(counter, [folder], split="test").documents] == ["b"]
    assert split_of(folder / "b.gold.json") == "test"


def test_groups(evaluation):
    assert list(evaluation.by(language_of)) == ["zh-Hans"]
    assert list(evaluation.by(source_of)) == ["radio"]
    assert evaluation.total.counts["detected"].gold == 4


def test_a_second_reader_is_held_against_the_first_in_what_both_state(folder, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    gold = {"indicators": [{"id": "z", "value": 12, "span": {"start": 1, "end": 4}}, {"id": "y", "value": 9, "span": {"start": 6, "end": 8}}]}
    (second / "a.gold.json").write_text(json.dumps(gold), "utf-8")
    found = reread([folder], second).total
    assert (found.counts["detected"].right, found.fields["value"], "bound" in found.fields) == (2, [1, 2], False)
    with pytest.raises(UsageError):
        reread([folder], tmp_path / "nobody")


def test_phenomena_count_what_became_of_each_record(evaluation):
    found = by_phenomenon(evaluation)
    assert found["bound"][:3] == (2, 2, 0)
    assert found["respectively"].gold == 4
    assert "rank" not in found


def test_intervals_are_seeded_and_hold_the_figure():
    documents = []
    for right in (1, 5, 9, 10):
        scores = Scores()
        scores.add("core", right, 10, 10)
        documents.append(scores)
    low, high = intervals(documents)["core"]
    assert low < 0.625 < high
    assert intervals(documents) == intervals(documents)
    assert intervals(documents[:1]) == {}


def test_borders_count_exclusive_ends(folder, counter):
    gold = json.loads((folder / "a.gold.json").read_text("utf-8"))
    gold["indicators"][1]["span"] = {"start": 8, "end": 12}  # begins where the record ends: no overlap
    (folder / "a.gold.json").write_text(json.dumps(gold), "utf-8")
    found = borders(evaluate(counter, [folder], split="dev").documents)["indicator"]
    assert found.exact == found.partial == found.type == 0.5


def test_optimal_matching_beats_greedy_where_spans_are_shared():
    weights = [[5, 4], [4, 0]]
    weight = lambda g, p: weights[g][p]  # noqa: E731
    assert greedy([0, 1], [0, 1], weight) == [(0, 0)]
    assert optimal([0, 1], [0, 1], weight) == [(0, 1), (1, 0)]
    assert optimal([], [0], weight) == []


def test_the_gate(folder, counter, evaluation):
    groups = [{"name": "all", "files": ["*"], "floors": {}}, {"name": "test", "split": "test", "floors": {}}]
    (folder / "floors.json").write_text(json.dumps({"groups": groups}), "utf-8")
    assert below(folder, evaluation)[0].startswith("the corpus is not the pinned one")
    assert update(folder, evaluation) == []
    assert below(folder, evaluation) == []
    floors = json.loads((folder / "floors.json").read_text("utf-8"))
    floors["groups"][0]["floors"]["core"] = 1.0
    (folder / "floors.json").write_text(json.dumps(floors), "utf-8")
    assert [b.partition(" ")[0] for b in below(folder, evaluation)] == ["all:"]
    assert update(folder, evaluation) != []
    assert json.loads((folder / "floors.json").read_text("utf-8"))["groups"][0]["floors"]["core"] == 1.0
    assert update(folder, evaluation, allow_lower=True) == []
    before = digest(folder)
    (folder / "a.txt").write_text("共12家，另7家分别为甲乙丙", "utf-8")
    assert digest(folder) != before


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_the_figures_and_the_misses(evaluation, name):
    told = FORMATS[name](Shown(evaluation, misses=True, spans=True, rounds=50))
    assert "bound" in told
    if name == "json":
        assert json.loads(told)["figures"]["detected"] == round(evaluation.total.counts["detected"].f1, 4)
    if name == "github":
        assert "::warning file=" in told
        assert ",line=1::" in told
    if name == "text":
        assert "⟦12家⟧" in told


def test_kinds_of_miss_are_counted(evaluation):
    assert kinds_of_miss(evaluation)["value wrong [test]"] == 2


def test_a_proposal_keeps_ids_and_what_people_decided():
    gold = {"undecided": [1], "indicators": [{"id": "x", "value": 1, "span": {"start": 0, "end": 2}}]}
    pred = {
        "indicators": [
            {"id": "i1", "value": 9, "rule": "r", "span": {"start": 5, "end": 6}},
            {"id": "x", "value": 2, "rule": "r", "span": {"start": 1, "end": 2}},
        ]
    }
    assert proposal(gold, pred) == {
        "undecided": [1],
        "indicators": [
            {"id": "i1", "value": 9, "span": {"start": 5, "end": 6}},
            {"id": "x", "value": 2, "span": {"start": 1, "end": 2}},
        ],
    }


def _copied(tmp_path: Path, name: str) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    for path in CORPUS.glob(f"{name}.*"):
        shutil.copy(path, folder)
    return folder


def test_the_plugin_passes_and_fails_with_the_line_of_text(pytester, tmp_path):
    folder = _copied(tmp_path, "hebei-jjj-2024h1")
    pytester.runpytest("--jjjextract-gold", folder).assert_outcomes(passed=1)
    path = folder / "hebei-jjj-2024h1.gold.json"
    gold = json.loads(path.read_text("utf-8"))
    gold["indicators"][0]["value"] = 77
    path.write_text(json.dumps(gold, ensure_ascii=False), "utf-8")
    result = pytester.runpytest("--jjjextract-gold", folder, "--jjjextract-update")
    result.assert_outcomes(failed=1)
    assert "value: gold 77, got" in result.stdout.str()
    new = json.loads((folder / "hebei-jjj-2024h1.gold.new.json").read_text("utf-8"))
    assert new["indicators"][0]["value"] != 77
    assert [r["id"] for r in new["indicators"]] == [r["id"] for r in gold["indicators"]]
    assert '"value": 5.0,' in (folder / "hebei-jjj-2024h1.gold.new.json").read_text("utf-8")  # digit for digit
    assert json.loads(path.read_text("utf-8")) == gold
    pytester.runpytest("--jjjextract-gold", folder, "--jjjextract-min", "core=0.9").assert_outcomes(passed=1)
    result = pytester.runpytest("--jjjextract-gold", folder, "--jjjextract-min", "koer=0.9")
    assert "koer: no such figure here" in result.stdout.str()
    result = pytester.runpytest("--jjjextract-gold", folder, "--jjjextract-min", "core")
    assert "ERROR: --jjjextract-min core: expected KEY=VALUE, such as core=0.9" in result.stderr.str()
