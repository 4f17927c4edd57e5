"""The review page as one document: the report's own scripts and styles, and those of the review."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from jjjextract.report.words import asset

__all__ = ["page"]

_SHARED = ("core.js", "text.js", "format.js")
_OWN = ("state.js", "proposals.js", "editor.js", "sample.js", "selection.js", "settle.js", "review.js")


def page() -> str:
    """The HTML of the page; it carries no data and no token."""
    own = {name: (files("jjjextract.review") / "static" / name).read_text("utf-8") for name in (*_OWN, "review.css")}
    script = "\n".join([*map(asset, _SHARED), *(own[name] for name in _OWN)])
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; img-src data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'"
    )
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><link rel="icon" href="data:,">
<title>jjjextract review</title><style>{asset("page.css")}{own["review.css"]}</style></head>
<body><a class="skip" href="#main" id="skip">↓</a><header id="bar"></header><main id="main" tabindex="-1"></main>
<div id="status" class="unseen" role="status" aria-live="polite"></div>
<script>{script}</script></body></html>"""
