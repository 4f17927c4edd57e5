"""The door of the command line: the version at once, everything else by `cli_app`, which costs more to import."""

from __future__ import annotations

import os
import sys
from typing import TextIO

__all__ = ["main"]


def main() -> None:
    """Run the command line on `sys.argv`; ends the process with 0 (ok), 1 (some documents failed) or 2 (usage)."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from jjjextract._version import __version__

        print(f"jjjextract {__version__}")
        return
    _open_streams()
    from jjjextract.cli_app import app

    try:
        try:
            app(prog_name="jjjextract")
        finally:
            sys.stdout.flush()
    except OSError as error:  # a full disk behind standard output, no more processes
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        where = f"{error.filename}: " if error.filename else ""
        sys.exit(0 if isinstance(error, BrokenPipeError) else f"jjjextract: stopped: {where}{error.strerror or error}")


def _open_streams() -> None:
    """Give a process that was started without one of its streams an empty one; write UTF-8 whatever the locale says."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115 (as long as the process)
    _in_utf8(sys.stdout)


def _in_utf8(stream: TextIO) -> None:
    """A terminal keeps its encoding, and shows what that lacks as question marks."""
    if change := getattr(stream, "reconfigure", None):
        change(encoding=None if stream.isatty() else "utf-8", errors="replace")


if __name__ == "__main__":
    main()
