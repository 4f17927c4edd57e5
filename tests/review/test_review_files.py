"""Gold on its way to the browser and back; saves that are whole, recorded, and overwrite nobody."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from jjjextract.aligned import Aligned
from jjjextract.errors import UsageError
from jjjextract.review import gold
from jjjextract.review.agreement import agreement
from jjjextract.review.store import ConflictError, Folder

CORPUS = Path(__file__).parents[2] / "corpus"
GOLD = {
    "schema_version": "1",
    "indicators": [{"id": "i1", "value": "5.0", "span": {"start": 0, "end": 2, "text": "5亿"}}],
}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text("5亿元和3家", "utf-8")
    return Folder(tmp_path)


def test_every_gold_file_of_the_corpus_keeps_its_bytes():
    for path in sorted(CORPUS.glob("*.gold.json")):
        data = path.read_bytes()
        assert gold.dump(gold.load(data)) == data.rstrip(b"\n"), path.name


@pytest.mark.parametrize("number", ["5.0", "0.10", "-3", "123456789012345678901234567890.5", "0"])
def test_numbers_go_to_and_fro_digit_for_digit(number):
    data = b'{\n "value": ' + number.encode() + b"\n}"
    assert gold.load(data) == {"value": number}
    assert gold.dump(gold.load(data)) == data


def test_a_text_that_looks_like_a_marked_number_stays_text():
    tree = {"why": "\x015", "value": "5", "name": "7"}
    assert json.loads(gold.dump(tree)) == {"why": "5", "value": 5, "name": "7"}


@pytest.mark.parametrize(
    ("record", "fault"),
    [
        ({"id": "i1"}, "no span"),
        ({"id": "i1", "span": {"start": 3, "end": 99, "text": ""}}, "outside"),
        ({"id": "i1", "span": {"start": True, "end": 2}}, "no start and end"),
        ({"span": {"start": 0, "end": 2}}, "no id"),
        ({"id": "i1", "span": {"start": 0, "end": 2}, "value": "5,0"}, "no number"),
        ({"id": "i1", "span": {"start": 0, "end": 2}, "measure": "size"}, "no measure"),
        ({"id": "i1", "span": {"start": 0, "end": 2}, "period": {"start": "2024-13-01", "end": None}}, "no day"),
        ({"id": "i1", "span": {"start": 0, "end": 2}, "speaker_id": "s9"}, "nobody"),
    ],
)
def test_what_is_wrong_is_said(record, fault):
    assert fault in gold.faults({"indicators": [record]}, Aligned.of("5亿元和3家"))[0]


@pytest.mark.parametrize("tree", [None, [], {"indicators": 5}, {"indicators": [5]}, {"document": 3}])
def test_what_is_no_gold_is_refused(tree):
    assert gold.faults(tree, Aligned.of("5亿元"))


def test_two_records_of_one_id_are_refused():
    span = {"start": 0, "end": 2, "text": "5亿"}
    tree = {"indicators": [{"id": "i1", "span": span}, {"id": "i1", "span": span}]}
    assert gold.faults(tree, Aligned.of("5亿元")) == ["the id i1 stands twice"]


def test_a_save_needs_the_version_that_is_there(folder):
    assert folder.state("a", "gold") == "untouched"
    first = folder.save("a", "gold", GOLD, base="", state="work", who="ann")
    assert folder.read("a", "gold") == (GOLD, first)
    with pytest.raises(ConflictError):
        folder.save("a", "gold", GOLD, base="", state="work", who="bo")
    changed = {"schema_version": "1", "indicators": []}
    second = folder.save("a", "gold", changed, base=first, state="done", who="bo")
    assert second != first
    assert folder.state("a", "gold") == "done"
    lines = folder.history("a")
    assert [(h["who"], h["state"]) for h in lines] == [("ann", "work"), ("bo", "done")]
    assert lines[1]["changes"] == [
        {"section": "indicators", "key": "i1", "before": GOLD["indicators"][0], "after": None}
    ]


def test_a_change_outside_and_a_torn_line_are_survived(folder):
    first = folder.save("a", "gold", GOLD, base="", state="work", who="ann")
    path = folder.path / "a.gold.json"
    path.write_bytes(path.read_bytes().replace(b"5.0", b"6.0"))
    with pytest.raises(ConflictError):
        folder.save("a", "gold", GOLD, base=first, state="work", who="ann")
    with open(folder.path / "a.history.log", "ab") as file:
        file.write(b'{"torn')
    folder.save("a", "gold", GOLD, base=folder.version("a", "gold"), state="done", who="ann")
    assert [h.get("note") for h in folder.history("a")] == [None, "the file had been changed outside"]


@pytest.mark.parametrize("name", ["..", "../a", "b", "", "a.txt", "/etc/passwd", "a\0"])
def test_only_names_of_the_listing_are_reached(folder, name):
    with pytest.raises(KeyError):
        folder.read(name, "gold")
    with pytest.raises(KeyError):
        folder.save(name, "gold", GOLD, base="", state="work", who="")


def test_a_folder_without_transcripts_is_refused(tmp_path):
    with pytest.raises(UsageError):
        Folder(tmp_path)


def test_a_gold_agrees_with_itself():
    for file in sorted(CORPUS.glob("*.gold.json")):
        tree = gold.load(file.read_bytes())
        found = agreement(tree, tree)
        assert not [p for p in found["pairs"] if None in (p["first"], p["second"]) or p["differs"]], file


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"checks": [{"kind": "sum", "indicator_ids": [], "ok": True}]}, "'sum' is no kind"),
        ({"checks": [{"kind": "sum_of_parts", "indicator_ids": ["i9"], "ok": True}]}, "no figure i9"),
        ({"checks": [{"kind": "sum_of_parts", "indicator_ids": [], "ok": "yes"}]}, "neither true nor false"),
        ({"document": {"reference_year": "2024"}}, "no year"),
        ({"document": {"reference_basis": "guess"}}, "no reference_basis"),
        ({"document": {"published": "2024-13-01"}}, "no day"),
    ],
)
def test_faults_of_checks_and_of_the_header(change, told):
    assert told in " ".join(gold.faults(change, Aligned.of("共3家")))


def test_agreement_counts_by_value_and_lists_what_differs():
    span = {"start": 0, "end": 2, "text": "5亿"}
    a = {
        "indicators": [{"id": "i1", "span": span, "value": Decimal("5.0"), "bound": "exact", "indicator": "出口"}],
        "speakers": [],
    }
    b = {"indicators": [{"id": "i7", "span": span, "value": "5", "bound": "over", "indicator_any": ["出口", "出口额"]}],
         "speakers": [{"id": "s1", "name": "甲"}]}  # fmt: skip
    found = agreement(a, b)
    assert found["sections"]["indicators"] == {"both": 1, "first": 1, "second": 1, "f1": 1.0}
    assert found["fields"] == {"indicators.value": [1, 1], "indicators.bound": [0, 1], "indicators.indicator": [1, 1]}
    assert found["pairs"][-1]["differs"] == ["bound"] or found["pairs"][1]["differs"] == ["bound"]
    assert {"section": "speakers", "first": None, "second": 0} in found["pairs"]
