"""The gate: figures that must not fall, pinned together with a digest of the corpus that they were reached on.

`floors.json` lies in the corpus folder: `{"corpus": DIGEST, "groups": [{"name", "files" or "split", "floors"}]}`. A key of
`floors` is a section (`core`, its F1) or a field (`field period`, its accuracy). Updating raises floors to what is
reached and lowers none unless it is told to; where the corpus has changed, the floors are made anew from what is reached,
for a figure of another corpus says nothing about this one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from jjjextract.errors import InputError
from jjjextract.evaluation.corpus import Evaluation, figures, shortfalls, split_of, summed
from jjjextract.evaluation.score import Scores
from jjjextract.io.writers import write_file

__all__ = ["below", "digest", "group_scores", "load", "update"]


def load(folder: Path) -> dict[str, Any]:
    """The floors of a corpus. Raises `InputError` where there are none or the file is no floors file."""
    path = folder / "floors.json"
    try:
        found: dict[str, Any] = json.loads(path.read_bytes())
        for group in found["groups"]:
            _ = group["name"], group["floors"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        hint = "make it with --update-floors from a file that names the groups"
        raise InputError(path, f"no floors: {error}", code="floors", hint=hint) from error
    return found


def digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of every text, gold and the split, cut to 16 digits."""
    out = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.name.endswith((".txt", ".gold.json", ".meta.json")) or path.name == "split.json":
            out.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return out.hexdigest()[:16]


def group_scores(evaluation: Evaluation, group: Mapping[str, Any]) -> Scores:
    """The scores of the transcripts that a group names by `split` or by `files` (with wildcards)."""
    return summed(d.scores for d in evaluation.documents if _belongs(Path(d.path), d.id, group))


def _belongs(path: Path, key: str, group: Mapping[str, Any]) -> bool:
    if "split" in group:
        return split_of(path) == str(group["split"])
    return any(fnmatch(key, name) for name in group.get("files", ("*",)))


def below(folder: Path, evaluation: Evaluation) -> list[str]:
    """What stands below its floor, each with the name of its group; a corpus other than the pinned one is told first."""
    floors = load(folder)
    out = [] if floors.get("corpus") == digest(folder) else ["the corpus is not the pinned one: --update-floors"]
    for group in floors["groups"]:
        out += [f"{group['name']}: {s}" for s in shortfalls(group_scores(evaluation, group), group["floors"])]
    return out


def update(folder: Path, evaluation: Evaluation, *, allow_lower: bool = False) -> list[str]:
    """Write floors at what is reached; returns what would have to fall and therefore was left as it stands."""
    floors, now = load(folder), digest(folder)
    anew, held = allow_lower or floors.get("corpus") != now, []
    for group in floors["groups"]:
        reached = figures(group_scores(evaluation, group))
        old = {} if anew else group["floors"]
        held += [
            f"{group['name']}: {k} {reached.get(k, 0.0):.4f} < {v}" for k, v in old.items() if reached.get(k, 0.0) < v
        ]
        group["floors"] = {key: max(value, old.get(key, value)) for key, value in reached.items()}
    floors["corpus"] = now
    write_file(folder / "floors.json", json.dumps(floors, ensure_ascii=False, indent=1).encode() + b"\n")
    return held
