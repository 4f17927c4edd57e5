"""The door of the command line: the version at once, everything else by `cli_app`, which costs more to import."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line on `sys.argv`; ends the process with 0 (ok), 1 (some documents failed) or 2 (usage)."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from jjjextract._version import __version__

        print(f"jjjextract {__version__}")
        return
    from jjjextract.cli_app import app

    app(prog_name="jjjextract")


if __name__ == "__main__":
    main()
