"""The compiled lexicon: what matching needs, as plain JSON that loads in milliseconds."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pipeline.records import Strength

GAP = -1  # in CompiledPattern.items: the set number of a gap, whose second value is its length


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """What the later stages need to know of a rule."""

    id: str
    indicator: str
    strength: Strength
    negation: str
    yields: str


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """One token pattern: (set, op) pairs, op 1 required or 0 optional, and (GAP, length).

    `anchor` is the required set that is looked up first (None: the pattern has none and runs
    everywhere); `required` are the sets that must all stand in a sentence before it is tried.
    """

    rule: int
    items: tuple[tuple[int, int], ...]
    anchor: int | None
    required: tuple[int, ...]
    raw: tuple[dict[str, Any], ...] | None = None


@dataclass(frozen=True, slots=True)
class CompiledLexicon:
    """All rules of one language, compiled; `hash` is that of the YAML files it was made from."""

    language: str
    hash: str
    rules: tuple[CompiledRule, ...]
    sets: tuple[tuple[str, ...], ...]
    patterns: tuple[CompiledPattern, ...]
    classes: dict[str, tuple[str, ...]]
    never: tuple[str, ...]


def save(lexicon: CompiledLexicon, path: Path) -> None:
    """Write a compiled lexicon, the same bytes for the same lexicon."""
    data = asdict(lexicon)
    data["rules"] = [list(asdict(rule).values()) for rule in lexicon.rules]
    data["patterns"] = [
        [p.rule, p.items, p.anchor, p.required, *([p.raw] if p.raw is not None else [])] for p in lexicon.patterns
    ]
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")


def load(path: Path) -> CompiledLexicon:
    """Read a compiled lexicon."""
    data = json.loads(path.read_text("utf-8"))
    return CompiledLexicon(
        language=data["language"],
        hash=data["hash"],
        rules=tuple(CompiledRule(*row) for row in data["rules"]),
        sets=tuple(tuple(forms) for forms in data["sets"]),
        patterns=tuple(_pattern(row) for row in data["patterns"]),
        classes={form: tuple(names) for form, names in data["classes"].items()},
        never=tuple(data["never"]),
    )


def _pattern(row: list[Any]) -> CompiledPattern:
    rule, items, anchor, required, *raw = row
    return CompiledPattern(
        rule=rule,
        items=tuple((number, op) for number, op in items),
        anchor=anchor,
        required=tuple(required),
        raw=tuple(raw[0]) if raw else None,
    )
