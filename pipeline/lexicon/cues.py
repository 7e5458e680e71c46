"""Context cues: what `_context.yaml` may hold, and its compiled form that is quick to look up.

A cue line is plain words with a little notation:

    not sure (if|whether)     alternatives
    {kin} 's {role}           word sets of the same file
    afraid that?              optional
    may > (be|have)           what follows `>` must stand there but is no part of the cue

Several cues may share a line, parted by ` / `.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from pipeline.lexicon.automaton import Automaton, Graph, Slot, Steps
from pipeline.records import Assertion
from pipeline.tokens import words

Direction = Literal["forward", "backward", "both"]
When = Literal["start", "alone", "last", "heading", "conditional", "abroad", "actor", "free", "after_subject"]
Unless = Literal["threat", "done_to_client", "stranger_did_it", "habit", "either_way", "spoken", "addressed"]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]*$")]
Reason = Annotated[str, StringConstraints(min_length=12)]
Cues = Annotated[str, StringConstraints(min_length=1)]

PSEUDO = -1  # the rule number of words that look like a cue and are none
_ITEM = re.compile(r"\{(\w+)\}(\??)|\(([^()]*)\)(\??)|(>)|([^\s?]+)(\??)")


class CueError(ValueError):
    """A cue that cannot be compiled; says which group and what is wrong."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)


class PseudoGroup(_Strict):
    """Words that contain a cue and mean something else ("not only", "no wonder")."""

    why: Reason
    source: Reason
    cues: Cues


class CueGroup(_Strict):
    """Cues of one assertion that reach the same way.

    `reach` counts tokens; `ends` names the terminators; `grace` is how many tokens after the
    cue a subject may stand without ending it ("afraid | the owner will"). `outer` cues also
    count for an indicator whose own negation is the evidence; `cancels` ones undo a negation
    that they govern ("not true that he never ..."); `inside: false` ones never count inside
    the mention itself; `weak` ones give way to a denial. `when` and `unless` are the conditions
    listed in the file's head.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z_]+$")]
    assertion: Assertion
    direction: Direction
    reach: Annotated[int, Field(ge=1, le=99)]
    ends: list[Name]
    grace: Annotated[int, Field(ge=0, le=9)] = 0
    when: list[When] = []
    unless: list[Unless] = []
    outer: bool = False
    cancels: bool = False
    inside: bool = True
    weak: bool = False
    why: Reason
    source: Reason
    cues: Cues


class CueFile(_Strict):
    """One language's cues."""

    language: Literal["en", "fr"]
    sets: dict[Name, Cues]
    terminators: dict[Name, str]
    pseudo: Annotated[list[PseudoGroup], Field(min_length=1)]
    groups: Annotated[list[CueGroup], Field(min_length=1)]

    @model_validator(mode="after")
    def _names_exist(self) -> CueFile:
        unknown = {name for group in self.groups for name in group.ends} - set(self.terminators)
        if unknown:
            raise ValueError(f"unknown terminators: {', '.join(sorted(unknown))}")
        ids = [group.id for group in self.groups]
        doubled = sorted({one for one in ids if ids.count(one) > 1})
        if doubled:
            raise ValueError(f"group ids given twice: {', '.join(doubled)}")
        return self


@dataclass(frozen=True, slots=True)
class CueRule:
    """A compiled group; `ends` is a bit mask over the terminators."""

    id: str
    assertion: Assertion
    forward: bool
    backward: bool
    reach: int
    ends: int
    grace: int
    when: tuple[str, ...]
    unless: tuple[str, ...]
    outer: bool
    cancels: bool
    inside: bool
    weak: bool


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Everything that finding cues needs: the automaton of all cues, terminator bits by word, word sets."""

    language: str
    rules: tuple[CueRule, ...]
    automaton: Automaton
    bits: dict[str, int]
    bit: dict[str, int]
    sets: dict[str, frozenset[str]]


def load_cues(path: Path) -> CueLexicon:
    """Load cues: `.json` is the compiled form (milliseconds), anything else the YAML source."""
    if path.suffix == ".json":
        return _from_plain(json.loads(path.read_text("utf-8")))
    return compile_cues(read_cue_file(path))


def read_cue_file(path: Path) -> CueFile:
    """Read and check the YAML source."""
    import srsly  # only needed where lexicons are made

    return CueFile.model_validate(srsly.read_yaml(path))


def compile_cues(source: CueFile) -> CueLexicon:
    """Compile a checked file; raise CueError for an unknown word set or an empty cue."""
    return _from_plain(to_plain(source))


def save_cues(source: CueFile, path: Path) -> None:
    """Write the compiled form, the same bytes for the same source."""
    path.write_text(json.dumps(to_plain(source), ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def to_plain(source: CueFile) -> dict[str, Any]:
    """Return the compiled form as plain lists and dicts, for a file of its own or inside a larger one."""
    sets = {name: [words(entry) for entry in _entries(cues)] for name, cues in source.sets.items()}
    graph = Graph()
    for rule, where, cues in _rows(source):
        for entry in _entries(cues):
            before, _, after = entry.partition(" > ")
            cue = _slots(before, sets, where)
            if all(() in slot for slot in cue):
                raise CueError(f"{where}: a cue could be empty")
            graph.add(rule, cue, _spelled_out(_slots(after, sets, where)))
    bit = {name: 1 << i for i, name in enumerate(source.terminators)}
    return {
        "language": source.language,
        "rules": [asdict(_rule(group, bit)) for group in source.groups],
        "words": [sorted(one) for one in graph.sets],
        "edges": graph.edges,
        "accepts": graph.accepts,
        "bit": bit,
        "bits": _terminator_bits(source, bit),
        "sets": {name: sorted(p[0] for p in phrases if len(p) == 1) for name, phrases in sets.items()},
    }


def _rows(source: CueFile) -> Iterator[tuple[int, str, str]]:
    for pseudo in source.pseudo:
        yield PSEUDO, "pseudo", pseudo.cues
    for number, group in enumerate(source.groups):
        yield number, group.id, group.cues


def _rule(group: CueGroup, bit: dict[str, int]) -> CueRule:
    return CueRule(
        id=group.id,
        assertion=group.assertion,
        forward=group.direction != "backward",
        backward=group.direction != "forward",
        reach=group.reach,
        ends=sum(bit[name] for name in set(group.ends)),
        grace=group.grace,
        when=tuple(group.when),
        unless=tuple(group.unless),
        outer=group.outer,
        cancels=group.cancels,
        inside=group.inside,
        weak=group.weak,
    )


def _terminator_bits(source: CueFile, bit: dict[str, int]) -> dict[str, int]:
    table: dict[str, int] = {}
    for name, cues in source.terminators.items():
        for entry in _entries(cues):
            table[entry.lower()] = table.get(entry.lower(), 0) | bit[name]
    return table


def _entries(cues: str) -> list[str]:
    return [entry.strip() for line in cues.splitlines() for entry in line.split(" / ") if entry.strip()]


def _slots(entry: str, sets: dict[str, list[tuple[str, ...]]], where: str) -> list[Slot]:
    return [_options(match, sets, where) for match in _ITEM.finditer(entry)]


def _spelled_out(slots: list[Slot]) -> list[Steps]:
    return [tuple(one for part in parts for one in part) for parts in product(*slots)]


def _options(match: re.Match[str], sets: dict[str, list[tuple[str, ...]]], where: str) -> Slot:
    name, _, choice, _, _, word, _ = match.groups()
    parts = [f"{{{name}}}"] if name else (choice or word).split("|")
    phrases = [phrase for part in parts for phrase in _phrases(part, sets, where)]
    from pipeline.lexicon.terms import pool  # only needed where lexicons are made

    options: Slot = list(pool([tuple(frozenset({one}) for one in phrase) for phrase in phrases]))
    return [*options, ()] if "?" in match.group()[-1:] else options


def _phrases(part: str, sets: dict[str, list[tuple[str, ...]]], where: str) -> list[tuple[str, ...]]:
    if not part.startswith("{"):
        return [words(part)]
    if part[1:-1] not in sets:
        raise CueError(f"{where}: unknown word set {part}")
    return sets[part[1:-1]]


def _from_plain(data: dict[str, Any]) -> CueLexicon:
    rules = tuple(
        CueRule(**{**row, "when": tuple(row["when"]), "unless": tuple(row["unless"])}) for row in data["rules"]
    )
    # A rule's number is its place; the last place is that of the pseudo-cues (PSEUDO is -1).
    rank = [_rank(rule) for rule in rules] + [0]
    return CueLexicon(
        language=data["language"],
        rules=rules,
        automaton=Automaton(data["edges"], data["accepts"], data["words"], rank),
        bits=data["bits"],
        bit=data["bit"],
        sets={name: frozenset(members) for name, members in data["sets"].items()},
    )


def _rank(rule: CueRule) -> int:
    # Pseudo-cues come first (0), then headings, other cues that have conditions, and those that have none.
    return 1 if "heading" in rule.when else 2 if rule.when else 3
