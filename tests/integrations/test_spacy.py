"""The component in blank pipelines of both languages: spans where the records stand, across processes and files."""

import pickle

import pytest
from typer.testing import CliRunner

from jjjextract.cli_app import app
from jjjextract.integrations.spacy import KEY, Component

spacy = pytest.importorskip("spacy")
runner = CliRunner()
ZH = "今年上半年,河北地区生产总值21510亿元,同比增长5.0%。"
EN = "In the first half of 2024, Hebei's GDP reached 2.151 trillion yuan, up 5 percent year on year."


def spans(doc):
    return [(s.label_, s.id_, s.text) for s in doc.spans[KEY]]


def nlp(language):
    made = spacy.blank(language)
    made.add_pipe("jjjextract")
    return made


@pytest.mark.parametrize(("language", "text", "figure"), [("zh", ZH, "21510亿元"), ("en", EN, "2.151 trillion yuan")])
def test_a_blank_pipeline(language, text, figure):
    doc = nlp(language)(text)
    record = doc._.jjjextract
    assert ("INDICATOR", record.indicators[0].id, figure) in spans(doc)
    assert {"INDICATOR", "QUANTITY"} == {s.label_ for s in doc.spans[KEY]}
    for s in doc.spans[KEY]:
        assert s.text in text


def test_two_processes_give_what_one_gives():
    made = nlp("zh")
    texts = [ZH.replace("21510", str(n)) for n in range(100, 106)]
    one = [(spans(d), d.user_data[KEY]) for d in made.pipe(texts)]
    two = [(spans(d), d.user_data[KEY]) for d in made.pipe(texts, n_process=2, batch_size=2)]
    assert one == two
    assert len({str(s) for s, _ in one}) == 6


def test_a_doc_bin_keeps_all(tmp_path):
    from spacy.tokens import DocBin

    made = nlp("zh")
    doc = made(ZH)
    DocBin(docs=[doc], store_user_data=True).to_disk(tmp_path / "a.spacy")
    (again,) = DocBin().from_disk(tmp_path / "a.spacy").get_docs(made.vocab)
    assert spans(again) == spans(doc)
    assert again._.jjjextract == doc._.jjjextract


def test_a_pipeline_on_disk(tmp_path):
    nlp("en").to_disk(tmp_path / "model")
    assert spacy.load(tmp_path / "model")(EN)._.jjjextract.indicators


def test_what_is_known_from_outside():
    made = spacy.blank("zh")
    doc = made.make_doc(ZH)
    doc.user_data["jjjextract_about"] = {"id": "a", "published": "2024-07-19", "outlet": "台"}
    record = Component()(doc)._.jjjextract
    assert (record.document.id, record.document.outlet, record.document.reference_year) == ("a", "台", 2024)


def test_displacy_draws_the_spans():
    from spacy import displacy

    html = displacy.render(nlp("zh")(ZH), style="span", options={"spans_key": KEY}, jupyter=False)
    assert "INDICATOR" in html


def test_an_empty_doc():
    doc = nlp("zh")("")
    assert list(doc.spans[KEY]) == []
    assert doc._.jjjextract.indicators == ()


def test_a_doc_that_was_not_read():
    nlp("zh")
    assert spacy.blank("zh")("x")._.jjjextract is None


@pytest.fixture
def model(tmp_path):
    """A pipeline on disk that calls a few words organisations, as a trained one would."""
    made = spacy.blank("zh")  # a token for each character: also for English good enough
    ruler = made.add_pipe("entity_ruler")
    names = ("Quillon", "Ministry of Silence", "Hebei", "瑞庭星")
    ruler.add_patterns([{"label": "ORG", "pattern": n} for n in names])
    made.to_disk(tmp_path / "model")
    return str(tmp_path / "model")


NAMED = "The Quillon's staff of 420 work near Hebei, the Ministry of Silence said. Quillon hired 12 people."


def test_a_model_is_further_evidence_and_told(model):
    from jjjextract.integrations.spacy import Model
    from jjjextract.pipeline import Pipeline

    assert not Pipeline().extract(NAMED).companies
    reader = pickle.loads(pickle.dumps(Pipeline(organisations=Model(model))))
    (firm,) = reader.extract(NAMED).companies
    assert [NAMED[m.start : m.end] for m in firm.mentions] == ["Quillon", "Quillon"] == [firm.name] * 2
    warned = [w for w in reader.extract(NAMED).warnings if w.code == "named_by_model"]
    assert [NAMED[w.span.start : w.span.end] for w in warned] == ["Quillon"]


def test_a_model_reads_the_repaired_text(model):
    from jjjextract.integrations.spacy import Model
    from jjjextract.pipeline import Pipeline

    text = "這幾年發(fā)展很快,員(yuán)工420人的瑞庭星去年搬了家。"
    (firm,) = Pipeline(organisations=Model(model)).extract(text).companies
    assert (firm.name, firm.mentions[0].start) == ("瑞庭星", text.index("瑞庭星"))


def test_the_entities_of_a_trained_pipeline(model):
    made = spacy.load(model)
    made.add_pipe("jjjextract", config={"entities": True})
    docs = list(made.pipe([NAMED, "Nobody is named here.", NAMED], n_process=2, batch_size=1))
    assert [[c.name for c in d._.jjjextract.companies] for d in docs] == [["Quillon"], [], ["Quillon"]]


def test_the_command_takes_a_model_and_names_one_that_is_missing(model, tmp_path):
    (tmp_path / "a.txt").write_text(NAMED, "utf-8")
    ran = runner.invoke(app, ["extract", str(tmp_path / "a.txt"), "--spacy-model", model])
    assert (ran.exit_code, '"Quillon"' in ran.stdout) == (0, True)
    ran = runner.invoke(app, ["run", str(tmp_path / "a.txt"), "-o", str(tmp_path / "o"), "--spacy-model", "no_such_model"])
    assert ran.exit_code == 2
    assert "no_such_model: no spaCy model" in ran.stderr


def test_every_span_has_the_id_of_its_record():
    nlp = spacy.blank("zh")
    nlp.add_pipe("jjjextract")
    doc = nlp("副总经理 张艳琴:\n我们卖了3万台,同比增长8%。")
    record = doc._.jjjextract
    ids = {r.id for kind in ("speakers", "statements", "companies", "indicators", "quantities") for r in getattr(record, kind)}
    assert {s.id_ for s in doc.spans["jjjextract"]} <= ids
    assert [s.id_ for s in doc.spans["jjjextract"] if s.label_ == "STATEMENT"] == [s.id for s in record.statements if s.speaker_id]
