"""Starts the server of the review page on this machine, and prints the address with its token."""

from __future__ import annotations

import secrets
import socket
import sys
from pathlib import Path

from jjjextract.errors import UsageError
from jjjextract.pipeline import Pipeline
from jjjextract.review.store import Folder

__all__ = ["serve"]


def serve(folder: str | Path, *, port: int = 8765, second: bool = False, who: str = "") -> None:
    """Serve the folder on 127.0.0.1 until Ctrl-C. Raises `UsageError` for a folder or a port that cannot be used."""
    try:
        import uvicorn

        from jjjextract.review.server import make_app
    except ImportError as error:
        raise UsageError("the review page needs more: pip install 'jjjextract[review]'") from error
    found = Folder(folder)
    bound = _bound(port)
    port, token = bound.getsockname()[1], secrets.token_urlsafe(24)
    app = make_app(found, Pipeline(), token=token, port=port, second=second, who=who)
    print(f"http://127.0.0.1:{port}/?token={token}", flush=True)
    print("Ctrl-C ends it. Everything is saved in the folder itself.", file=sys.stderr)
    config = uvicorn.Config(app, log_level="error", access_log=False, server_header=False, timeout_keep_alive=75)
    uvicorn.Server(config).run(sockets=[bound])


def _bound(port: int) -> socket.socket:
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind(("127.0.0.1", port))
    except OSError as error:
        raise UsageError(f"port {port} cannot be used ({error.strerror}): choose another with --port") from error
    return made
