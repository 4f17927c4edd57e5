"""Without the heavy libraries: the core and its formats work, and what needs one says so in one line."""

import subprocess
import sys

import pytest

BLOCK = """
import sys
for name in ("pyarrow", "duckdb", "pandas", "polars", "distributed", "pyspark", "pysdmx", "spacy"):
    sys.modules[name] = None
from jjjextract.cli_app import app
app(sys.argv[1:], prog_name="jjjextract")
"""


def call(*args):
    return subprocess.run([sys.executable, "-c", BLOCK, *map(str, args)], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["run", "IN", "--out", "OUT", "--format", "parquet"], "--format parquet needs pyarrow: pip install 'jjjextract[parquet]'"),
        (["run", "IN", "--out", "OUT", "--format", "duckdb"], "--format duckdb needs pyarrow: pip install 'jjjextract[duckdb]'"),
        (["run", "IN", "--out", "OUT", "--scheduler", "tcp://x:1"], "--scheduler needs distributed: pip install 'jjjextract[dask]'"),
        (["query", "OUT", "SELECT 1"], "query needs duckdb: pip install 'jjjextract[duckdb]'"),
    ],
    ids=["parquet", "duckdb", "dask", "query"],
)
def test_what_is_missing_is_one_line(tmp_path, args, told):
    (tmp_path / "a.txt").write_text("共7家企业。", "utf-8")
    names = {"IN": tmp_path / "a.txt", "OUT": tmp_path / "out"}
    done = call(*(names.get(a, a) for a in args))
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"jjjextract: {told}\n")


def test_the_rest_works_without(tmp_path):
    (tmp_path / "a.txt").write_text("共7家企业。", "utf-8")
    done = call("run", tmp_path / "a.txt", "--out", tmp_path / "out", "--format", "jsonl,csv,sqlite,sdmx", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    done = call("validate", tmp_path / "out")
    assert done.returncode == 0
