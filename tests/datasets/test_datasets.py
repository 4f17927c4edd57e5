"""Loading, comparing, asking and checking datasets."""

import json
from decimal import Decimal

import pytest
from typer.testing import CliRunner

from jjjextract import Pipeline, cli_app, datasets
from jjjextract.datasets import diff, load, query, validate
from jjjextract.errors import UsageError
from jjjextract.io.run import run

pytest.importorskip("pyarrow")
OLD = "今年上半年,河北地区生产总值21510亿元,同比增长5.0%。张三表示，河北康誉医疗器械有限公司去年生产100万套。"


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline()


@pytest.fixture
def make(tmp_path, pipeline):
    def make(name, texts, **options):
        folder = tmp_path / f"in-{name}"
        folder.mkdir()
        for key, text in texts.items():
            (folder / f"{key}.txt").write_text(text, "utf-8")
            (folder / f"{key}.meta.json").write_text('{"published": "2024-07-19"}')
        run([folder], tmp_path / name, pipeline=pipeline, **options)
        return tmp_path / name

    return make


def call(*args):
    result = CliRunner().invoke(cli_app.app, [str(a) for a in args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize("formats", [["jsonl"], ["parquet"]])
def test_loading_a_folder(make, formats):
    out = make("a", {"x": OLD}, formats=formats)
    table = load(out).to_arrow()
    assert Decimal(21510) in table.column("value").to_pylist()
    assert load(out).to_arrow("documents").num_rows == 1
    assert query(out, "SELECT count(*) FROM indicators WHERE concept IS NOT NULL")[1][0][0] >= 2


def test_loading_a_result(pipeline):
    record = pipeline.extract(OLD, published="2024-07-19")
    assert load(record).to_arrow("quantities").num_rows == len(record.quantities)
    assert load([record, record]).to_arrow("documents").num_rows == 2
    assert list(load(record).records()) == [record]


def test_data_frames(make):
    out = make("a", {"x": OLD})
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    frame = load(out).to_pandas()
    assert Decimal(21510) in list(frame["value"])
    assert isinstance(frame["value"].dtype, pandas.ArrowDtype)
    frame = load(out).to_polars("indicators")
    assert isinstance(frame.schema["value"], polars.Decimal)
    assert frame.schema["regions"] == polars.List(polars.String)


def test_what_is_no_dataset(tmp_path):
    for wrong in (lambda: load(tmp_path), lambda: list(validate(tmp_path)), lambda: diff(tmp_path, tmp_path)):
        with pytest.raises(UsageError):
            wrong()
    with pytest.raises(UsageError, match="one of documents, indicators"):
        load([]).to_arrow("none")


@pytest.mark.parametrize("by", ["place", "fact"])
def test_a_dataset_is_the_same_as_itself(make, by):
    out = make("a", {"x": OLD, "y": "共7家企业。", "z": "市民:\n我买了3台。\n游客:\n我来了2次。"})
    found = diff(out, out, by=by)
    assert found.changes == []
    assert found.kinds["speakers", "same"] == 2
    assert found.count("same") > 3


def test_gained_lost_and_changed_records(make):
    old = make("old", {"x": OLD, "gone": "全国新增企业700家。"})
    new = make("new", {"x": OLD.replace("5.0%", "6.0%"), "come": "全国新增企业800家。"})
    found = diff(old, new)
    kinds = {(c.what, c.kind, c.document) for c in found.changes}
    assert ("lost", "indicators", "gone") in kinds
    assert ("gained", "indicators", "come") in kinds
    (change,) = [c for c in found.changes if c.what == "changed" and c.kind == "indicators"]
    assert change.fields["value"] == (Decimal("5.0"), Decimal("6.0"))
    assert change.rule
    assert found.rules[change.rule, "changed"] == 1


def test_place_and_words_do_not_count_by_fact(make):
    old = make("old", {"x": OLD})
    new = make("new", {"x": "据统计，" + OLD.replace("地区生产总值21510亿元", "GDP为2.151万亿元")})
    assert diff(old, new).count("lost") > 0
    found = diff(old, new, by="fact")
    assert [c for c in found.changes if c.kind == "indicators"] == []


def test_twins_in_two_languages(make):
    zh = make("zh", {"story": "2024年上半年,河北地区生产总值21510亿元,同比增长5.0%。"})
    en = make("en", {"story-en": "In the first half of 2024, Hebei's GDP reached 2.151 trillion yuan, up 5 percent year on year."})
    found = diff(zh, en, by="fact")
    assert found.kinds["indicators", "same"] == 2
    assert found.kinds["indicators", "lost"] == 0


def test_the_command_diff(make):
    old, new = make("old", {"x": OLD}), make("new", {"x": OLD.replace("同比增长5.0%", "持平")})
    result = call("diff", old, new, "--fail-on", "lost")
    assert result.exit_code == 1
    assert "indicators" in result.stdout
    assert "- x indicators" in result.stdout
    assert call("diff", old, new, "--fail-on", "gained", "--limit", "0").exit_code in (0, 1)
    lines = [json.loads(line) for line in call("diff", old, new, "--format", "json").stdout.splitlines()]
    assert {"what", "kind", "document", "shown", "rule", "fields"} == lines[0].keys()
    assert call("diff", old, old, "--fail-on", "lost,gained,changed").exit_code == 0
    assert call("diff", old, new, "--by", "colour").exit_code == 2
    assert call("diff", old, new, "--format", "xml").exit_code == 2
    assert call("diff", old, new, "--fail-on", "all").exit_code == 2


@pytest.mark.parametrize("formats", [["jsonl"], ["duckdb"], ["parquet"]])
def test_the_command_query(make, formats):
    pytest.importorskip("duckdb")
    out = make("a", {"x": OLD}, formats=formats)
    sql = "SELECT concept, amount FROM figures WHERE region = '130000' AND measure = 'level'"
    assert call("query", out, sql).stdout == "concept,amount\ngross_regional_product,2151000000000\n"
    assert json.loads(call("query", out, sql, "--format", "json").stdout)["amount"] == 2151000000000
    assert "gross_regional_product" in call("query", out, sql, "--format", "table").stdout
    sql = "SELECT 170141183460469231731687303715884105727::HUGEINT AS big, 0.1234567890123456789::DECIMAL(38, 19) AS exact, map {1: 2} AS m"
    assert call("query", out, sql, "--format", "json").stdout == (
        '{"big":170141183460469231731687303715884105727,"exact":0.1234567890123456789,"m":{"1":2}}\n'
    )
    for nothing in ("SELEC 1", "", "-- only a remark"):
        wrong = call("query", out, nothing)
        assert (wrong.exit_code, wrong.stdout) == (2, "")
        assert "Traceback" not in wrong.stderr


def test_a_dataset_is_valid(make):
    out = make("a", {"x": OLD, "y": "共7家企业。"}, formats=["jsonl", "csv"])
    assert list(validate(out)) == []
    assert call("validate", out).exit_code == 0


def damage(path, change):
    path.write_bytes(change(path.read_bytes()))


@pytest.mark.parametrize(
    ("name", "change", "line", "field", "message"),
    [
        ("extractions.jsonl", lambda b: b.replace(b'"value":21510', b'"value":"much"'), 1, "indicators.0.value", "decimal"),
        ("extractions.jsonl", lambda b: b.replace(b'"rule":', b'"ruler":', 1), 1, "indicators.0.rule", "required"),
        ("extractions.jsonl", lambda b: b.replace(b'"indicator_id":"i1"', b'"indicator_id":"i99"'), 1, "", "not in"),
        ("extractions.jsonl", lambda b: b + b"{\n", 3, "", "not JSON"),
        ("extractions.jsonl", lambda b: b[: b.index(b"\n") + 1], 0, "", "1 documents, run.json says 2"),
        ("indicators.csv", lambda b: b.replace(b",21510,", b",many,", 1), 2, "value", "'many' is no number"),
        ("indicators.csv", lambda b: b.replace(b"2024-01-01", b"2024-13-01", 1), 2, "", "is no date"),
        ("indicators.csv", lambda b: b.replace(b",level,", b",levle,", 1), 2, "measure", "'levle' is none of level, growth"),
        ("indicators.csv", lambda b: b[:-9] + b"\xff\n", 0, "", "another hash"),
        ("datapackage.json", lambda b: b'{"resources": [{}]}', 0, "", "cannot be read"),
        ("indicators.csv", lambda b: b.replace(b"key,", b"clef,", 1), 1, "", "another header"),
        ("companies.csv", lambda b: b + b.splitlines()[1] + b"\n", 3, "key", "came before"),
        ("documents.csv", lambda b: b.splitlines()[0] + b"\n", 2, "document_key", "is not in documents"),
        ("checks.csv", lambda b: b + b"a,b\n", 2, "", "2 cells"),
        ("speakers.csv", lambda b: b + b" ", 0, "", "another hash"),
    ],
    ids=range(15),
)
def test_what_is_wrong_is_told_with_its_place(make, name, change, line, field, message):
    out = make("a", {"x": OLD, "y": "共7家企业。"}, formats=["jsonl", "csv"])
    before = (out / name).read_bytes()
    damage(out / name, change)
    assert (out / name).read_bytes() != before
    problems = list(validate(out))
    assert any(p.line == line and p.field.startswith(field) and message in p.message for p in problems), problems
    assert call("validate", out).exit_code == 1


def test_a_file_that_is_gone(make):
    out = make("a", {"x": OLD}, formats=["jsonl", "csv"])
    (out / "checks.csv").unlink()
    assert [str(p) for p in validate(out)] == ["checks.csv: missing, but datapackage.json names it"]


def test_the_names_of_the_module():
    assert datasets.__all__ == sorted(datasets.__all__)


@pytest.mark.parametrize("data", ["{}\n", '{"document": {"id": "a"}}\n', "PK\x03\x04\n", '{"schema_version":"1","document":{"id":"a"\n', "上半年出口120亿元。\n", "[]\n"])
def test_a_file_that_holds_no_extractions_is_named(tmp_path, data):
    file = tmp_path / "a.jsonl"
    file.write_text(data, "utf-8")
    for command in (["diff", str(file), str(file)], ["query", str(file), "select 1"]):
        ran = CliRunner().invoke(cli_app.app, command)
        assert ran.exit_code == 1, ran
        assert f"{file}:1: no extraction" in ran.stderr
