"""The command line: data on standard output, one sentence for what is wrong, exit codes, and no traceback."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from typer.testing import CliRunner

from jjjextract import cli_app, cli_run, cli_show
from jjjextract.records import Extraction

# The command line over the pipeline of the tests, in a process of its own.
DRIVER = """
import sys
sys.path.insert(0, {tests!r})
from conftest import Counter
from jjjextract import cli_app, cli_run
{extra}
cli_app.built = cli_run.built = lambda *_: Counter()
cli_app.app(sys.argv[1:], prog_name="jjjextract")
"""


@pytest.fixture
def call(monkeypatch, counter):
    monkeypatch.setattr(cli_app, "built", lambda *_: counter)
    monkeypatch.setattr(cli_run, "built", lambda *_: counter)
    runner = CliRunner()

    def call(*args, **options):
        result = runner.invoke(cli_app.app, [str(a) for a in args], **options)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert "Traceback" not in result.stderr
        return result

    return call


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("共12家", "utf-8")
    return path


def own_process(*args, extra="", **options):
    code = DRIVER.format(tests=os.path.dirname(__file__), extra=extra)
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, args)],
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
    )


def test_the_version_needs_no_heavy_import():
    loaded = "import sys; sys.argv[1:] = ['--version']; from jjjextract.cli import main; main(); print(*sys.modules)"
    out = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout
    version, modules = out.splitlines()
    assert version.startswith("jjjextract ")
    assert not {"typer", "rich", "pydantic", "jieba", "spacy", "jjjextract.records"} & set(modules.split())


def test_help_needs_no_pipeline():
    loaded = "import sys; from jjjextract import cli_app; print(*sys.modules)"
    out = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout
    assert not {"pydantic", "jieba", "spacy", "jjjextract.pipeline"} & set(out.split())


@pytest.mark.parametrize("command", ["extract", "run", "explain", "repair", "schema", "evaluate"])
def test_every_command_explains_itself(call, command):
    result = call(command, "--help")
    assert result.exit_code == 0
    assert command in result.stdout


def test_one_text_is_one_object(call, text):
    result = call("extract", text, "--published", "2024-07-19", "--outlet", "台")
    assert result.exit_code == 0
    record = Extraction.from_json(result.stdout)
    assert (record.document.id, record.document.outlet, str(record.document.published)) == ("a", "台", "2024-07-19")
    assert result.stdout.count("\n") == 1


def test_json_is_indented_on_a_terminal(call, text, monkeypatch):
    monkeypatch.setattr(cli_show, "_is_terminal", lambda: True)
    assert '\n  "document": {\n' in call("extract", text).stdout


def test_several_are_an_array_or_lines(call, text, tmp_path):
    (tmp_path / "b.jsonl").write_text('{"id": "b", "text": "7家"}\n', "utf-8")
    assert [r["document"]["id"] for r in json.loads(call("extract", tmp_path).stdout)] == ["a", "b"]
    assert [r["document"]["id"] for r in json.loads(call("extract", tmp_path / "b.jsonl").stdout)] == ["b"]
    lines = call("extract", tmp_path / "b.jsonl", text, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["document"]["id"] for line in lines] == ["b", "a"]
    assert json.loads(call("extract", tmp_path / "none.txt", tmp_path / "more.txt").stdout) == []


def test_standard_input(call):
    assert json.loads(call("extract", "-", input="共12家").stdout)["indicators"][0]["value"] == 12


def test_a_table_for_reading(call, text):
    out = call("extract", text, "--format", "table").stdout
    assert "企業" in out
    assert "12" in out


def test_what_fails_is_told_and_the_rest_is_done(call, text, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    result = call("extract", tmp_path / "none.txt", tmp_path / "bad.txt", text, "--format", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    none, bad = result.stderr.splitlines()
    assert none == f"jjjextract: {tmp_path / 'none.txt'}: no such file or folder (check the path)"
    assert str(tmp_path / "bad.txt") in bad


@pytest.mark.parametrize(
    "args",
    [
        ["extract"],
        ["extract", "FILE", "--format", "xml"],
        ["extract", "FILE", "--published", "19.7.2024"],
        ["extract", "FILE", "--max-bytes", "-1"],
        ["extract", "FILE", "--no-such-option"],
        ["run", "FILE"],
        ["run", "FILE", "--out", "FILE"],
        ["run", "FILE", "--out", "FILE/below"],
        ["run", "FILE", "--out", "FOLDER", "--format", "xml"],
        ["run", "FILE", "--out", "FOLDER", "--jobs", "0"],
        ["schema", "--out", "FILE"],
        ["evaluate", "FOLDER"],
        ["evaluate", "FOLDER", "--min", "core=high"],
        ["no-such-command"],
    ],
    ids=" ".join,
)
def test_usage(call, text, tmp_path, args):
    (tmp_path / "folder").mkdir()
    names = {"FILE": str(text), "FOLDER": str(tmp_path / "folder"), "FILE/below": str(text / "below")}
    result = call(*(names.get(a, a) for a in args))
    assert result.exit_code == (1 if args == ["evaluate", "FOLDER"] else 2)
    assert result.stdout == ""
    assert result.stderr.strip()


def test_a_run_ends_with_a_summary_and_where_the_dataset_is(call, text, tmp_path):
    out = tmp_path / "out"
    result = call("run", text, "--out", out)
    assert result.exit_code == 0
    assert result.stdout == ""
    for word in ("documents", "speakers", "companies", "indicators", "damaged numbers", "checks failed", str(out)):
        assert word in result.stderr
    assert "extractions.jsonl, failures.jsonl, datapackage.json, run.json" in result.stderr
    assert {p.name for p in out.glob("*.csv")} == {
        *("documents.csv", "indicators.csv", "companies.csv", "speakers.csv", "statements.csv", "quantities.csv"),
        "checks.csv",
    }
    assert call("run", text, "--out", out, "--quiet").stderr == ""


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_a_bar_with_the_rate_on_a_terminal(text, tmp_path):
    import pty

    ours, theirs = pty.openpty()
    process = own_process("run", text, "--out", tmp_path / "out", stderr=theirs, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    seen = b""
    while b"dataset is in" not in seen:
        seen += os.read(ours, 4096)
    assert process.wait() == 0
    assert b"1 documents" in seen
    assert b"/s" in seen


def test_a_run_with_a_failure_exits_with_1(call, text, tmp_path):
    (tmp_path / "b.jsonl").write_text('{"id": "b", "text": "7家"}\nbroken\n{"id": "c", "text": "7家"}\n', "utf-8")
    result = call("run", tmp_path, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert f"{tmp_path / 'b.jsonl'}:2: not JSON" in result.stderr
    assert len((tmp_path / "out" / "extractions.jsonl").read_text("utf-8").splitlines()) == 3


def test_many_failures_are_told_in_part(call, tmp_path):
    (tmp_path / "b.jsonl").write_text("broken\n" * 30 + '{"id": "b", "text": "7家"}\n', "utf-8")
    result = call("run", tmp_path / "b.jsonl", "--out", tmp_path / "out", "--quiet")
    assert result.stderr.count("not JSON") == 20
    assert f"10 more failures are in {tmp_path / 'out' / 'failures.jsonl'}" in result.stderr


def test_the_first_failure_can_end_a_run(call, text, tmp_path):
    result = call("run", tmp_path / "none.txt", text, "--out", tmp_path / "out", "--fail-fast")
    assert result.exit_code == 1
    assert result.stderr.endswith("none.txt: no such file or folder (check the path)\n")
    assert not (tmp_path / "out" / "run.json").exists()


def test_a_run_that_was_stopped_says_how_to_go_on(tmp_path):
    for n in range(40):
        (tmp_path / f"{n:02}.txt").write_text("7家", "utf-8")
    slow = """
import time
fast = Counter.extract
def extract(self, text, **about):
    if about["id"] == "35":
        print("here", flush=True)
        time.sleep(60)
    return fast(self, text, **about)
Counter.extract = extract
"""
    process = own_process("run", tmp_path, "--out", tmp_path / "out", "--jobs", "1", extra=slow)
    process.stdout.readline()
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    assert process.stderr.read().decode() == "jjjextract: stopped; the same command with --resume goes on from here\n"
    assert process.wait() == 130
    assert [p.name for p in (tmp_path / "out").iterdir()] == [".work"]
    process = own_process("run", tmp_path, "--out", tmp_path / "out", "--resume", "--quiet")
    assert process.stderr.read() == b""
    assert process.wait() == 0
    assert len((tmp_path / "out" / "extractions.jsonl").read_text("utf-8").splitlines()) == 40


@pytest.mark.skipif(os.name != "posix", reason="needs process groups")
def test_ctrl_c_reaches_all_processes_and_is_one_sentence(tmp_path):
    for n in range(5000):
        (tmp_path / f"{n:04}.txt").write_text("7家", "utf-8")
    out = tmp_path / "out"
    process = own_process("run", tmp_path, "--out", out, "--jobs", "2", "--quiet", start_new_session=True)
    while not list(out.glob(".work/shards/*/*.shard")):
        assert process.poll() is None
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    _, stderr = process.communicate()
    assert (process.returncode, stderr.decode().count("\n")) == (130, 1)
    assert "--resume" in stderr.decode()
    assert gone(process.pid)


def gone(group):
    """Whether a group of processes ends within ten seconds."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_a_document_that_is_too_long(call, tmp_path):
    (tmp_path / "long.txt").write_text("字" * 5000, "utf-8")
    result = call("extract", tmp_path / "long.txt", "--max-bytes", 9999)
    assert result.exit_code == 1
    assert "longer than 9,999 bytes (split it, or raise --max-bytes)" in result.stderr


def test_repair_prints_the_text(call, text):
    assert call("repair", text).stdout == "共12家\n"


def test_explain_with_the_real_pipeline(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("今年上半年，河北地区生产总值21510亿元，经过一年的建设。", "utf-8")
    runner = CliRunner()
    whole = runner.invoke(cli_app.app, ["explain", str(path)])
    assert whole.exit_code == 0
    assert "i1 indicator: rule zh." in whole.stdout
    assert "no record: " in whole.stdout
    assert runner.invoke(cli_app.app, ["explain", str(path), "--id", "i1"]).stdout in whole.stdout
    assert "21510" in runner.invoke(cli_app.app, ["explain", str(path), "--at", "16"]).stdout
    for args in (["--id", "i9"], ["--at", "999"]):
        nothing = runner.invoke(cli_app.app, ["explain", str(path), *args])
        assert (nothing.exit_code, nothing.stdout) == (1, "")
        assert nothing.stderr.startswith(f"jjjextract: {path}: no")


def test_schema_on_standard_output(call):
    assert json.loads(call("schema").stdout)["$schema"].endswith("2020-12/schema")


def test_the_reader_of_a_pipe_may_leave(tmp_path):
    (tmp_path / "in.jsonl").write_text('{"text": "7家"}\n' * 5000, "utf-8")
    process = own_process("extract", tmp_path / "in.jsonl", "--format", "jsonl")
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0


def test_an_interrupt_is_one_sentence_and_leaves_no_file(tmp_path):
    (tmp_path / "a.txt").write_text("7家", "utf-8")
    slow = "import time; Counter.extract = lambda *a, **k: (print('here', flush=True), time.sleep(60))"
    process = own_process("run", tmp_path / "a.txt", "--out", tmp_path / "out", extra=slow)
    process.stdout.readline()
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    stderr = process.stderr.read().decode()
    assert process.wait() == 130
    assert stderr == "jjjextract: stopped; nothing was written under a final name\n"
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_the_output_is_utf_8_whatever_the_locale(tmp_path, text, locale):
    process = own_process("extract", text, env={**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0"})
    out, _ = process.communicate()
    assert Extraction.from_json(out).indicators[0].span.text == "12家"


def test_a_list_of_companies(tmp_path):
    (tmp_path / "a.txt").write_text("度厂今天派人来了。", "utf-8")
    (tmp_path / "own.csv").write_text("name,aliases,crm\n百度,度厂,77\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "jjjextract", "extract", "a.txt", "--companies", "own.csv"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    (company,) = Extraction.from_json(done.stdout).companies
    assert (company.name, [(i.scheme, i.value) for i in company.ids]) == ("度厂", [("ticker", "9888.HK"), ("crm", "77")])


def test_a_list_of_companies_that_is_none(tmp_path):
    (tmp_path / "own.csv").write_text("brand\nx\n", "utf-8")
    result = CliRunner().invoke(cli_app.app, ["extract", str(tmp_path), "--companies", str(tmp_path / "own.csv")])
    assert result.exit_code == 2
    assert "own.csv: line 1: the first line must name the columns" in result.stderr


def by_the_door(*args, **options):
    code = "from jjjextract.cli import main; main()"
    return subprocess.run([sys.executable, "-c", code, *map(str, args)], check=False, stderr=subprocess.PIPE, **options)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")
@pytest.mark.parametrize("args", [("schema",), ("--help",), ("extract", "--help")])
def test_a_full_disk_behind_standard_output_is_one_sentence(args):
    with open("/dev/full", "w") as full:
        done = by_the_door(*args, stdout=full)
    assert done.returncode == 1
    assert done.stderr.decode() == "jjjextract: stopped: No space left on device\n"


@pytest.mark.skipif(os.name != "posix", reason="closes streams as a shell does")
@pytest.mark.parametrize("handle", [0, 1, 2])
def test_a_process_without_one_of_its_streams_works(handle, tmp_path, text):
    done = by_the_door("run", text, "--out", tmp_path / "out", preexec_fn=lambda: os.close(handle))
    assert done.returncode == 0
    assert (tmp_path / "out" / "run.json").is_file()
    assert b"Traceback" not in done.stderr


def test_a_table_is_utf8_whatever_the_locale_says(text):
    env = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = by_the_door("extract", text, "--format", "table", stdout=subprocess.PIPE, env=env)
    assert done.returncode == 0, done.stderr
    assert "─" in done.stdout.decode()
