"""The same bytes in give the same bytes out: again, in another process with other hash seeds, and after pickling."""

import hashlib
import os
import pickle
import subprocess
import sys

from conftest import CORPUS
from jjjextract.io.run import run
from jjjextract.pipeline import Pipeline

FILES = sorted(CORPUS.glob("*.txt"))

DIGEST = """
import hashlib, sys
from pathlib import Path
from jjjextract.pipeline import Pipeline
pipeline, digest = Pipeline(), hashlib.sha256()
for name in sys.argv[1:]:
    digest.update(pipeline.extract(Path(name).read_bytes(), id=Path(name).stem).to_bytes())
print(digest.hexdigest())
"""


def test_another_process_and_another_hash_seed():
    files = [str(p) for p in FILES]
    seen = set()
    for seed in ("0", "1"):
        env = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", DIGEST, *files], env=env, capture_output=True, text=True, check=True
        )
        seen.add(done.stdout)
    here, digest = Pipeline(), hashlib.sha256()
    for path in FILES:
        digest.update(here.extract(path.read_bytes(), id=path.stem).to_bytes())
    assert seen == {digest.hexdigest() + "\n"}


def test_a_document_does_not_depend_on_those_before_it():
    forward, backward = Pipeline(), Pipeline()
    one = [forward.extract(p.read_bytes(), id=p.stem) for p in FILES]
    two = [backward.extract(p.read_bytes(), id=p.stem) for p in reversed(FILES)]
    assert one == two[::-1]


def test_a_pickled_pipeline_gives_the_same():
    pipeline = Pipeline()
    data = FILES[0].read_bytes()
    assert pickle.loads(pickle.dumps(pipeline)).extract(data) == pipeline.extract(data)


def test_a_dataset_does_not_depend_on_the_order_of_files_or_the_number_of_processes(tmp_path):
    pipeline = Pipeline()
    run(FILES, tmp_path / "one", pipeline=pipeline)
    run(FILES[::-1], tmp_path / "two", pipeline=pipeline, jobs=2)
    names = {p.name for p in (tmp_path / "one").iterdir()} - {"run.json"}
    assert len(names) == 10
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
