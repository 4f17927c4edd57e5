"""Gold through every annotation tool's format and back: the same gold, on every transcript; borders moved are kept."""

import json

import pytest

from conftest import CORPUS
from jjjextract.errors import InputError
from jjjextract.interchange import brat, cas, docbin, doccano, labelstudio, webannotation
from jjjextract.interchange.folder import FORMATS, export, take_in
from jjjextract.interchange.standoff import LABELS, Mark, Tie, code_points, gold_of, standoff, utf16

TOOLS = {"label-studio": labelstudio, "doccano": doccano, "brat": brat, "cas": cas, "docbin": docbin, "web-annotation": webannotation}
NAMES = sorted(p.stem for p in CORPUS.glob("*.txt"))


def sample(name):
    text = (CORPUS / f"{name}.txt").read_bytes().decode()
    return text, json.loads((CORPUS / f"{name}.gold.json").read_bytes())


def test_every_format_is_tested():
    assert TOOLS.keys() == FORMATS.keys()


@pytest.mark.parametrize("tool", TOOLS)
def test_every_transcript_comes_back(tool):
    samples = [(name, *sample(name)) for name in NAMES]
    back = TOOLS[tool].load(TOOLS[tool].dump([standoff(*s[:1], s[1], s[2]) for s in samples]))
    for (name, text, gold), found in zip(samples, back, strict=True):
        assert (found.id, found.text) == (name, text)
        assert gold_of(found) == gold, name


HARD = "𠮷野家😀同比增长5.4%。\n「第二句\n跨行」門店7家。"
GOLD = {
    "companies": [{"id": "c1", "name": "𠮷野家", "mentions": [{"start": 0, "end": 3, "text": "𠮷野家"}]}],
    "statements": [{"style": "direct", "speaker_id": None, "span": {"start": 14, "end": 21}}],
    "indicators": [
        {"id": "i1", "value": 5.4, "subject": {"text": "𠮷野家", "company_id": "c1"}, "span": {"start": 8, "end": 12, "text": "5.4%"}},
        {"id": "i2", "value": 7, "span": {"start": 24, "end": 26, "text": "7家"}},
    ],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_beyond_the_basic_plane_and_over_lines(tool):
    (back,) = TOOLS[tool].load(TOOLS[tool].dump([standoff("x", HARD, GOLD)]))
    assert gold_of(back) == GOLD


def moved(doc, key, start, end):
    return [m._replace(start=start, end=end) if m.key == key else m for m in doc.marks]


@pytest.mark.parametrize("tool", TOOLS)
def test_a_border_that_was_moved(tool):
    from dataclasses import replace

    doc = standoff("x", HARD, GOLD)
    doc = replace(doc, marks=tuple(moved(doc, "indicators/0/span", 6, 12)))
    (back,) = TOOLS[tool].load(TOOLS[tool].dump([doc]))
    assert gold_of(back)["indicators"][0]["span"] == {"start": 6, "end": 12, "text": HARD[6:12]}
    assert gold_of(back)["companies"] == GOLD["companies"]


def test_marks_that_are_gone_new_or_renamed():
    from dataclasses import replace

    doc = standoff("x", HARD, GOLD)
    kept = [m for m in doc.marks if m.key not in ("indicators/1/span", "companies/0/mentions/0")]
    gold = gold_of(replace(doc, marks=(*kept, Mark("T9", "indicator", 24, 25), Mark("T8", "no_indicator", 15, 16))))
    assert [i["id"] for i in gold["indicators"]] == ["i1", "new1"]
    assert gold["indicators"][1]["span"] == {"start": 24, "end": 25, "text": "7"}
    assert gold["not_indicators"] == [{"span": {"start": 15, "end": 16, "text": "第"}}]
    assert gold["companies"][0]["mentions"] == []
    renamed = [m._replace(label="no_indicator") if m.key == "indicators/1/span" else m for m in doc.marks]
    assert [i["id"] for i in gold_of(replace(doc, marks=tuple(renamed)))["indicators"]] == ["i1"]


def test_a_relation_that_was_drawn_or_erased():
    from dataclasses import replace

    doc = standoff("x", HARD, GOLD)
    drawn = replace(doc, ties=(*doc.ties, Tie("indicators/1/span", "companies/0/mentions/0", "subject")))
    assert gold_of(drawn)["indicators"][1]["subject"] == {"text": "𠮷野家", "company_id": "c1"}
    assert gold_of(replace(doc, ties=()))["indicators"][0]["subject"] is None


def test_label_studio_counts_as_the_browser_does():
    (task,) = json.loads(labelstudio.dump([standoff("x", HARD, GOLD)]))
    (percent,) = [r for r in task["predictions"][0]["result"] if r.get("id") == "indicators/0/span"]
    assert (percent["value"]["start"], percent["value"]["end"]) == (10, 14)
    units = HARD.encode("utf-16-le")
    assert units[20:28].decode("utf-16-le") == "5.4%" == percent["value"]["text"]
    assert [code_points(HARD)(utf16(HARD)(n)) for n in range(len(HARD) + 1)] == list(range(len(HARD) + 1))
    assert all(f'value="{label}"' in labelstudio.configuration() for label in LABELS.values())


def test_a_web_annotation_finds_its_quote_after_an_edit():
    (collection,) = json.loads(webannotation.dump([standoff("x", HARD, GOLD)]))
    collection["text"] = "前言。" + HARD
    (back,) = webannotation.load(json.dumps(collection).encode())
    assert {m.key: (m.start, m.end) for m in back.marks}["indicators/0/span"] == (11, 15)


@pytest.mark.parametrize("tool", TOOLS)
def test_folders(tool, tmp_path, counter):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("共12家，另7家", "utf-8")
    assert export([tmp_path / "in"], tmp_path / "out", tool, pipeline=lambda: counter) == 1
    assert take_in(tmp_path / "out", tmp_path / "gold", tool) == 1
    gold = json.loads((tmp_path / "gold" / "a.gold.json").read_text("utf-8"))
    assert [i["span"]["text"] for i in gold["indicators"]] == ["12家", "7家"]
    take_in(tmp_path / "out", tmp_path / "gold", tool)
    assert (tmp_path / "gold" / "a.gold.json~").is_file()


@pytest.mark.parametrize("tool", FORMATS)
def test_numbers_come_back_digit_for_digit(tool, tmp_path, counter):
    number = "51492123456789012345678901234567890.50"
    gold = f'{{"indicators": [{{"id": "i1", "value": {number}, "span": {{"start": 0, "end": 2, "text": "5亿"}}}}]}}'
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("5亿元", "utf-8")
    (tmp_path / "a" / "x.gold.json").write_text(gold, "utf-8")
    export([tmp_path / "a"], tmp_path / "tool", tool, pipeline=lambda: counter)
    take_in(tmp_path / "tool", tmp_path / "b", tool)
    assert f'"value": {number}' in (tmp_path / "b" / "x.gold.json").read_text("utf-8")


def test_what_is_no_export(tmp_path):
    (tmp_path / "x.json").write_text("{}", "utf-8")
    with pytest.raises(InputError, match=r"x\.json"):
        take_in(tmp_path / "x.json", tmp_path / "out", "web-annotation")
    with pytest.raises(InputError):
        take_in(tmp_path / "none", tmp_path / "out", "brat")


@pytest.mark.parametrize("tool", TOOLS)
def test_texts_of_one_name_in_two_folders_stay_two(tool, tmp_path):
    inbox, back = tmp_path / "in", tmp_path / "back"
    for name, text in (("a/x", HARD), ("b/x", "進口7億元。"), ("y.z", "出口7億元。")):
        (inbox / name).parent.mkdir(parents=True, exist_ok=True)
        (inbox / f"{name}.txt").write_text(text, "utf-8")
        gold = GOLD if text == HARD else {"indicators": [{"id": "i1", "span": {"start": 2, "end": 5, "text": "7億元"}}]}
        (inbox / f"{name}.gold.json").write_text(json.dumps(gold), "utf-8")
    assert export([inbox], tmp_path / "out", tool, pipeline=None) == 3
    assert take_in(tmp_path / "out", back, tool) == 3
    for path in inbox.rglob("*.txt"):
        there = back / path.relative_to(inbox)
        assert there.read_bytes() == path.read_bytes()
        golds = [json.loads(p.with_suffix(".gold.json").read_bytes()) for p in (path, there)]
        assert golds[0] == golds[1]


def test_gold_is_not_put_beside_another_text(tmp_path):
    (tmp_path / "x.txt").write_text(HARD, "utf-8")
    (tmp_path / "x.gold.json").write_text(json.dumps(GOLD), "utf-8")
    export([tmp_path], tmp_path / "out", "brat", pipeline=None)
    (tmp_path / "x.txt").write_text("!" + HARD, "utf-8")
    with pytest.raises(InputError, match="not the text that was annotated"):
        take_in(tmp_path / "out", tmp_path, "brat")
    assert json.loads((tmp_path / "x.gold.json").read_bytes()) == GOLD


@pytest.mark.parametrize("tool", ["label-studio", "doccano", "web-annotation"])
@pytest.mark.parametrize("data", ["{}", '{"a": 1}', "[1]", '["a"]', "5", "null", "no JSON"])
def test_what_is_no_export_is_told(tool, data, tmp_path):
    path = tmp_path / "x.json"
    path.write_text(data)
    with pytest.raises(InputError, match=r"not |no transcript"):
        take_in(path, tmp_path / "out", tool)
