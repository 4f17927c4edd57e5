"""The component in blank pipelines of both languages: spans where the records stand, across processes and files."""

import pytest

from jjjextract.integrations.spacy import KEY, Component

spacy = pytest.importorskip("spacy")
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
