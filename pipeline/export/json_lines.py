"""The contract form of an analysis as one line of JSON."""

from __future__ import annotations

import json

from pipeline.records import Analysis, to_json


def render(analysis: Analysis) -> str:
    """Return the analysis as compact JSON on one line, without the line's end."""
    # JSON allows these two in a string, but many readers of lines take them for a line's end.
    line = json.dumps(to_json(analysis), ensure_ascii=False, separators=(",", ":"))
    return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\u0085", "\\u0085")
