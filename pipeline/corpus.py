"""The labelled corpus: notes and passages with spans, as `models/corpus/` keeps them.

JSON Lines; see models/corpus/README.md. A span is evidence of one indicator with one assertion,
offsets end exclusive into the text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import InputError
from pipeline.records import ASSERTIONS, Assertion
from pipeline.taxonomy import load_elements


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """A labelled stretch of text."""

    start: int
    end: int
    indicator: str
    assertion: Assertion


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A labelled note or passage; `group` holds together what must not be split in cross-validation."""

    id: str
    text: str
    language: str
    spans: tuple[GoldSpan, ...]
    kind: str
    style: str
    scenario: str
    group: str

    @property
    def affirmed(self) -> frozenset[str]:
        """The indicators with at least one affirmed span."""
        return frozenset(s.indicator for s in self.spans if s.assertion == "affirmed")


def read_corpus(path: Path) -> Iterator[LabelledText]:
    """Yield the labelled texts of a file; raises InputError E109 or E111 with the line."""
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _labelled(line, f"{path.name}:{number}")
    except OSError as error:
        raise InputError("E109", where=path.name) from error
    except UnicodeDecodeError as error:
        raise InputError("E104", where=path.name) from error


def _labelled(line: str, where: str) -> LabelledText:
    try:
        row = json.loads(line)
        spans = tuple(GoldSpan(s["start"], s["end"], s["indicator"], _assertion(s["assertion"])) for s in row["spans"])
        if not all(0 <= s.start < s.end <= len(row["text"]) for s in spans):
            raise ValueError("a span lies outside the text")
        if not all(s.indicator in load_elements() for s in spans):
            raise ValueError("a span's indicator is not in the taxonomy")
        return LabelledText(
            id=str(row["id"]),
            text=row["text"],
            language=row.get("language", "en"),
            spans=spans,
            kind=row.get("kind", ""),
            style=row.get("style", ""),
            scenario=row.get("scenario", ""),
            group=row.get("group") or str(row["id"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise InputError("E111", where=where) from error


def _assertion(name: str) -> Assertion:
    for known in ASSERTIONS:
        if name == known:
            return known
    raise ValueError("unknown assertion")
