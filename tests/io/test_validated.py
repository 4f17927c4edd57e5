"""Nothing is written that the models refuse."""

from conftest import Counter
from jjjextract.io.run import run


class Wrong(Counter):
    """Makes a record with a measure that there is not."""

    def plain(self, text, **about):
        tree = super().plain(text, **about)
        for record in tree["indicators"]:
            record["measure"] = "no measure"
        return tree


def test_a_record_that_is_not_valid_is_a_failure_of_its_document(tmp_path):
    (tmp_path / "a.txt").write_text("共12家", "utf-8")
    (tmp_path / "b.txt").write_text("無", "utf-8")
    report = run([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out", pipeline=Wrong())
    assert (report.counts["documents"], report.counts["failed"]) == (1, 1)
    assert "no measure" not in (tmp_path / "out" / "extractions.jsonl").read_text("utf-8")
