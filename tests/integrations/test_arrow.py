"""Batches in, batches out, with the declared schema; and the same through a local Spark where there is one."""

import os
import shutil
import sys
from datetime import date
from decimal import Decimal

import pytest

from jjjextract.errors import UsageError
from jjjextract.integrations.arrow import extract_batches, schema, spark_schema
from jjjextract.records import Extraction

pa = pytest.importorskip("pyarrow")
TEXT = "今年上半年,河北地区生产总值21510亿元,同比增长5.0%。"


def batch(**columns):
    return pa.record_batch(columns)


def test_one_row_a_document_with_its_extraction_or_its_error():
    given = batch(id=["a", "b", "c"], text=[TEXT.encode(), b"\xff\xfe\xff", None], published=["2024-07-19", None, "?"])
    (got,) = extract_batches([given])
    assert got.schema == schema()
    first, second, third = got.to_pylist()
    record = Extraction.from_json(first["extraction"])
    assert (record.document.id, record.document.published) == ("a", date(2024, 7, 19))
    assert (len(first["key"]), first["sha256"], first["error"]) == (20, record.document.sha256, None)
    assert second["extraction"] is None
    assert second["error"]
    assert third["id"] == "c"


def test_rows_of_a_table():
    given = batch(text=[TEXT, TEXT], published=[date(2024, 7, 19), None], other=[1, 2])
    (got,) = extract_batches([given], table="indicators")
    assert got.schema == schema("indicators")
    assert got.column("document_id").to_pylist() == ["document-1"] * 2 + ["document-2"] * 2
    assert Decimal(21510) in got.column("value").to_pylist()


def test_large_batches_come_out_in_pieces():
    given = batch(text=["共7家企业。"] * 450)
    got = list(extract_batches([given, given.slice(0, 0), given.slice(0, 3)]))
    assert [b.num_rows for b in got] == [200, 200, 50, 3]
    assert got[-1].column("id").to_pylist() == ["document-451", "document-452", "document-453"]


def test_what_does_not_fit():
    with pytest.raises(UsageError, match="no column"):
        list(extract_batches([batch(body=["x"])]))
    with pytest.raises(UsageError, match="one of documents"):
        schema("none")


@pytest.fixture(scope="module")
def spark():
    sql = pytest.importorskip("pyspark.sql")
    if not shutil.which("java"):
        pytest.skip("needs Java")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.executorEnv.PYTHONPATH", os.pathsep.join(sys.path)).getOrCreate()
    yield session
    session.stop()


def test_a_local_spark(spark):
    from functools import partial

    rows = [(f"d{n}", TEXT.replace("21510", str(1000 + n))) for n in range(20)]
    frame = spark.createDataFrame(rows, "id string, text string").repartition(2)
    got = frame.mapInArrow(extract_batches, spark_schema()).collect()
    assert sorted(r.id for r in got) == sorted(n for n, _ in rows)
    assert all(Extraction.from_json(r.extraction).indicators for r in got)
    figures = frame.mapInArrow(partial(extract_batches, table="indicators"), spark_schema("indicators"))
    values = {r["value"] for r in figures.where("concept = 'gross_regional_product' AND measure = 'level'").collect()}
    assert values == {Decimal(1000 + n) for n in range(20)}
