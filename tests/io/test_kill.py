"""SIGKILL at random moments, of the run and all its workers: what is resumed gives the bytes of what was not killed."""

import os
import random
import signal
import subprocess
import sys

import pytest

from conftest import Counter
from jjjextract.io.run import run

CODE = """
import sys, time
sys.path.insert(0, {tests!r})
from conftest import Counter
from jjjextract.io.run import run


class Slow(Counter):
    def plain(self, *given, **about):
        time.sleep(0.004)  # so that a fast machine has not ended before the first kill
        return super().plain(*given, **about)


if __name__ == "__main__":
    run([{inputs!r}], {out!r}, pipeline=Slow(), jobs=2, resume=True, formats=["jsonl", "csv", "sqlite"])
"""


@pytest.mark.skipif(os.name != "posix", reason="needs process groups")
def test_a_run_that_is_killed_and_killed_again(tmp_path):
    inputs, rng, kills = tmp_path / "in", random.Random(7), 0
    inputs.mkdir()
    for n in range(640):
        (inputs / f"{n:03}.txt").write_text(f"共{n}家,新增{n % 7}家", "utf-8")
    run([inputs], tmp_path / "whole", pipeline=Counter(), formats=["jsonl", "csv", "sqlite"])
    whole = {p.name for p in (tmp_path / "whole").iterdir()}
    out = tmp_path / "out"
    code = CODE.format(tests=os.path.dirname(os.path.dirname(__file__)), inputs=str(inputs), out=str(out))
    (tmp_path / "script.py").write_text(code, "utf-8")
    while True:
        process = subprocess.Popen([sys.executable, str(tmp_path / "script.py")], start_new_session=True)
        try:
            process.wait(rng.uniform(0.3, 1.6) + kills / 4)  # later each time, so that it ends on any machine
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            kills += 1
            seen = {p.name for p in out.iterdir() if not p.name.startswith(".")} if out.exists() else set()
            if "run.json" in seen:  # written last: killed between its end and the process's
                assert seen == whole
        if process.wait() == 0:
            break
        assert process.returncode == -signal.SIGKILL
    assert kills > 0
    assert whole == {p.name for p in out.iterdir()}
    for name in whole - {"run.json"}:
        assert (out / name).read_bytes() == (tmp_path / "whole" / name).read_bytes(), name
