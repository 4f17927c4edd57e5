"""A run on a Dask cluster: a real scheduler and two worker processes on loopback, one of which is killed in the middle."""

import os
import signal
import subprocess
import sys
import time

import pytest

from conftest import Counter
from jjjextract.errors import JjjextractError
from jjjextract.io.run import run

distributed = pytest.importorskip("distributed")
dask_pool = pytest.importorskip("jjjextract.integrations.dask")

HERE = os.path.dirname(os.path.dirname(__file__))


class Kills(Counter):
    """Ends the first worker that reads 60."""

    def __init__(self, mark):
        self.mark = mark

    def extract(self, text, **about):
        time.sleep(0.01)
        if about["id"] == "060":
            try:
                os.close(os.open(self.mark, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                pass
            else:
                os.kill(os.getpid(), signal.SIGKILL)
        return super().extract(text, **about)


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    """The address of a scheduler with two workers, each a process with one thread."""
    where = tmp_path_factory.mktemp("dask")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([*filter(None, sys.path), HERE])}
    options = {"cwd": where, "env": env, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    start = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    file = where / "scheduler.json"
    own = [subprocess.Popen([*start, "--no-dashboard", "--scheduler-file", str(file)], **options)]
    work = [sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", str(file), "--nthreads", "1"]
    own += [subprocess.Popen([*work, "--no-dashboard", "--nanny"], **options) for _ in range(2)]
    while not file.exists():
        time.sleep(0.1)
    with distributed.Client(scheduler_file=str(file), set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        yield client.scheduler.address
    for process in reversed(own):
        process.terminate()
        process.wait()


@pytest.fixture
def many(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(100):
        (folder / f"{n:03}.txt").write_text(f"共{n}家", "utf-8")
    (folder / "bad.txt").write_bytes(b"\xff")
    return folder


def test_the_same_bytes_although_a_worker_was_killed(scheduler, many, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run(["many"], "one", pipeline=Counter())
    with dask_pool.DaskPool(scheduler) as pool:
        report = run(["many"], "two", pipeline=Kills(str(tmp_path / "died")), pool=pool)
    assert (tmp_path / "died").exists()
    assert report.counts["documents"] == 100
    same(tmp_path)


def test_the_same_bytes_although_the_scheduler_forgot_tasks(scheduler, many, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run(["many"], "one", pipeline=Counter())
    with distributed.Client(scheduler, set_as_default=False) as client:
        pool = dask_pool.DaskPool(client)
        forgets = []

        def forgetful(tasks, pipeline, settings, step):
            def stepped(*counts):
                if not forgets:
                    forgets.extend(client.futures)
                    client.cancel([distributed.Future(key, client) for key in forgets], force=True)
                step(*counts)

            return pool(tasks, pipeline, settings, stepped)

        report = run(["many"], "two", pipeline=Counter(), pool=forgetful)
    assert forgets
    assert report.counts["documents"] == 100
    same(tmp_path)


def same(tmp_path):
    names = {p.name for p in (tmp_path / "one").iterdir()} - {"run.json"}
    assert names == {p.name for p in (tmp_path / "two").iterdir()} - {"run.json"}
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_no_scheduler(monkeypatch):
    import dask

    with dask.config.set({"distributed.comm.timeouts.connect": "1s"}), pytest.raises(JjjextractError, match="answers"):
        dask_pool.DaskPool("tcp://127.0.0.1:9")
