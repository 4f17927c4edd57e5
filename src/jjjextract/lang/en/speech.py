from __future__ import annotations
def english_said(doc, res, cast, said):
    return []
