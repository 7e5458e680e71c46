"""Read the lexicon files of a language, collecting every error with its file and line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import srsly
from pydantic import BaseModel, ValidationError

from pipeline.errors import LexiconError
from pipeline.lexicon.ready import digest
from pipeline.lexicon.schema import LexiconFile, Rule, Source, TermSet
from pipeline.lexicon.terms import Terms
from pipeline.resources import lexicon_dir

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class LexiconIssue:
    """One thing to mend: file, line (from 1), where in the file, and what is wrong."""

    file: str
    line: int
    key: str
    problem: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}: {self.problem}"


@dataclass(frozen=True)
class NeverWords:
    """Words that may never be a feature, those of them that may not be a pattern either, and
    gendered words that are read as one neutral word."""

    words: frozenset[str]
    in_patterns: frozenset[str]
    neutral: dict[str, str]


@dataclass(frozen=True)
class LexiconSources:
    """The files of one language as read, before compilation."""

    language: str
    files: tuple[LexiconFile, ...]
    terms: Terms
    never: NeverWords
    sources: dict[str, Source]
    lines: dict[str, tuple[str, int]]  # rule id -> file name, line
    digest: str
    issues: tuple[LexiconIssue, ...]


def read_sources(language: str, *, folder: Path | None = None) -> LexiconSources:
    """Read all lexicon files of a language; faults are returned as issues, never raised.

    Raises LexiconError E203 where the folder is missing.
    """
    root = folder or lexicon_dir()
    home = root / language
    if not home.is_dir():
        raise LexiconError("E203", where=language)
    issues: list[LexiconIssue] = []
    term_sets = _validated_map(home / "_terms.yaml", TermSet, issues)
    files: list[LexiconFile] = []
    lines: dict[str, tuple[str, int]] = {}
    for path in sorted(home.glob("[a-z]*.yaml")):
        data = _read(path, issues)
        if data is None:
            continue
        file = _validated(path, LexiconFile, data, issues)
        if file is not None:
            files.append(file)
            lines |= {rule: (path.name, line) for rule, line in rule_lines(path).items()}
    return LexiconSources(
        language=language,
        files=tuple(files),
        terms=Terms(term_sets, language),
        never=read_never(home / "_never.yaml"),
        sources=_validated_map(root / "sources.yaml", Source, issues),
        lines=lines,
        digest=digest(home),
        issues=tuple(issues),
    )


def read_never(path: Path) -> NeverWords:
    """Return the forbidden words and the neutral readings of `_never.yaml`."""
    groups: dict[str, dict[str, Any]] = srsly.read_yaml(path)
    words = {word for group in groups.values() for word in group.get("words", ())}
    allowed = {w for group in groups.values() if group.get("patterns") == "allowed" for w in group["words"]}
    pairs = groups["neutral"]["pairs"]
    return NeverWords(
        frozenset(words), frozenset(words - allowed), {form: head for head, forms in pairs.items() for form in forms}
    )


def rule_lines(path: Path) -> dict[str, int]:
    """Return the line of each rule's id, counted from 1."""
    return {
        match.group(1): number
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if (match := re.match(r"\s*-\s+id:\s*([\w.]+)", line))
    }


def _read(path: Path, issues: list[LexiconIssue]) -> Any:
    try:
        return srsly.read_yaml(path)
    except (ValueError, OSError) as error:
        found = re.search(r"line (\d+)", str(error))
        issues.append(LexiconIssue(path.name, int(found.group(1)) if found else 1, "file", "is not valid YAML"))
        return None


def _validated(path: Path, model: type[T], data: Any, issues: list[LexiconIssue]) -> T | None:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        starts = list(rule_lines(path).values())
        for fault in error.errors(include_url=False, include_input=False):
            issues.append(_schema_issue(path, fault, starts, model))
        return None


def _schema_issue(path: Path, fault: Any, starts: list[int], model: type[BaseModel]) -> LexiconIssue:
    loc = fault["loc"]
    index = loc[1] if len(loc) > 1 and loc[0] == "rules" and isinstance(loc[1], int) else None
    line = starts[index] if index is not None and index < len(starts) else 1
    problem = fault["msg"]
    if fault["type"] == "extra_forbidden":
        allowed = Rule.model_fields if index is not None else model.model_fields
        problem = f"unknown key; allowed: {', '.join(allowed)}"
    return LexiconIssue(path.name, line, ".".join(map(str, loc)), problem)


def _validated_map(path: Path, model: type[T], issues: list[LexiconIssue]) -> dict[str, T]:
    data = _read(path, issues) or {}
    entries = {name: _validated(path, model, entry, issues) for name, entry in data.items()}
    return {name: entry for name, entry in entries.items() if entry is not None}
