"""Scores: gold against itself is perfect, each kind of mistake costs what it should, and the open cases cost nothing."""

import copy
import json

import pytest

from jjjextract.errors import InputError, UsageError
from jjjextract.evaluation.corpus import annotated, evaluate, shortfalls
from jjjextract.evaluation.score import Scores, score
from jjjextract.evaluation.show import Shown, lines, table


def span(start, end, text=""):
    return {"start": start, "end": end, "text": text}


GOLD = {
    "speakers": [
        {"id": "s1", "name": "甲", "titles": ["記者"], "organization": "台", "role": "reporter"},
        {"id": "s2", "name": None, "role": "interviewee"},
    ],
    "statements": [{"speaker_id": "s1", "style": "direct", "span": span(0, 100)}],
    "companies": [{"id": "c1", "name": "乙公司", "mentions": [span(5, 8), span(50, 53)]}],
    "indicators": [
        {"id": "i1", "indicator": "產值", "value": 5, "bound": "exact", "regions": ["110000"], "span": span(10, 14)},
        {"id": "i2", "indicator_any": ["增速", "增幅"], "value": 5.0, "basis": "yoy", "span": span(20, 24)},
    ],
    "checks": [{"kind": "sum_of_parts", "ok": False}, {"kind": "shares_sum", "ok": True}],
}


def right():
    made = copy.deepcopy(GOLD)
    made["indicators"][1]["indicator"] = made["indicators"][1].pop("indicator_any")[1]
    return made


def scored(pred, gold=GOLD):
    scores = Scores()
    score(gold, pred, scores)
    return scores


def f1(pred, gold=GOLD):
    return {key: round(count.f1, 2) for key, count in scored(pred, gold).counts.items() if count.f1 != 1}


def change(*path, to):
    made = right()
    where = made
    for key in path[:-1]:
        where = where[key]
    where[path[-1]] = to
    return made


def test_what_is_right_is_perfect():
    assert f1(right()) == {}
    assert scored(right()).misses == []


@pytest.mark.parametrize(
    ("pred", "cost"),
    [
        (change("indicators", 0, "value", to=6), {"core": 0.5, "full": 0.5}),
        (change("indicators", 0, "regions", to=[]), {"full": 0.5}),
        (change("indicators", 0, "span", to=span(30, 34)), {"detected": 0.5, "core": 0.5, "full": 0.5}),
        (change("indicators", 1, "indicator", to="出口"), {"full": 0.5}),
        (change("speakers", 0, "titles", to=[]), {"speakers": 0.5}),
        (change("speakers", 1, "titles", to=["工人"]), {}),
        (change("statements", 0, "span", to=span(0, 85)), {}),
        (change("statements", 0, "span", to=span(0, 79)), {"statements": 0.0}),
        (change("statements", 0, "style", to="indirect"), {"statements": 0.0}),
        (change("statements", 0, "speaker_id", to="s2"), {"statements": 0.0}),
        (change("companies", 0, "name", to="丙"), {"companies": 0.0, "mentions": 0.0}),
        (change("companies", 0, "mentions", 0, "end", to=9), {"mentions": 0.5}),
        (change("checks", to=[]), {"checks": 0.0}),
        (change("indicators", to=[]), {"detected": 0.0, "core": 0.0, "full": 0.0}),
    ],
)
def test_a_mistake_costs_what_it_should(pred, cost):
    assert f1(pred) == cost
    assert bool(scored(pred).misses) is bool(cost)


def test_narration_is_no_statement():
    pred = right()
    pred["statements"].append({"speaker_id": None, "style": "narration", "span": span(100, 200)})
    assert f1(pred) == {}


def test_two_facts_on_one_span_are_paired_with_what_agrees_most():
    gold = {"indicators": [{"id": n, "value": n, "bound": "exact", "span": span(0, 4)} for n in (1, 2)]}
    assert f1({"indicators": gold["indicators"][::-1]}, gold) == {}


def test_what_is_open_counts_neither_way():
    gold = GOLD | {
        "undecided": [{"span": span(60, 64)}],
        "undecided_companies": ["丁"],
        "undecided_speakers": [{"name": "戊"}],
    }
    pred = right()
    pred["indicators"].append({"id": "i9", "indicator": "數", "value": 1, "span": span(61, 63)})
    pred["companies"].append({"id": "c9", "name": "丁", "mentions": []})
    pred["speakers"].append({"id": "s9", "name": "戊"})
    assert f1(pred, gold) == {}


def test_partial_gold_leaves_the_rest_alone():
    gold = {"partial": True, "indicators": GOLD["indicators"][:1]}
    assert f1(right(), gold) == {}
    assert list(scored(right(), gold).counts) == ["detected", "core", "full"]


def test_a_folder(tmp_path, counter):
    (tmp_path / "a.txt").write_text("共12家，另7家", "utf-8")
    (tmp_path / "b.txt").write_text("no gold", "utf-8")
    gold = {"indicators": [{"id": "i1", "value": 12, "amount": 12.0, "span": span(1, 4)}]}
    (tmp_path / "a.gold.json").write_text(json.dumps(gold), "utf-8")
    found = evaluate(counter, [tmp_path])
    scores = found.total
    assert (scores.counts["detected"].right, scores.counts["detected"].predicted) == (1, 2)
    assert "not in gold: i2 7家 (企業)" in scores.misses[0].text
    assert "⟦7家⟧" in lines(Shown(found, misses=True))[0]
    assert table(scores).startswith("detected    F1 0.6667  P 0.5000  R 1.0000  right 1 predicted 2 gold 1")
    assert shortfalls(scores, {"detected": 0.6667, "core": 0.9, "checks": 0.1}) == [
        "core 0.6667 < 0.9",
        "checks 0.0000 < 0.1",
    ]


@pytest.mark.parametrize("gold", ["{", "[]"])
def test_gold_that_is_none(tmp_path, counter, gold):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.gold.json").write_text(gold)
    with pytest.raises(InputError, match=r"a\.gold\.json"):
        evaluate(counter, [tmp_path])


def test_a_folder_without_gold(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(UsageError):
        list(annotated([tmp_path]))
