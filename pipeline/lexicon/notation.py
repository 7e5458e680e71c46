"""The readable pattern notation of the lexicons, and its parser.

boss keep ..3 passport      plain words match in every form of their lemma
"own key"                   quoted words match literally (any case)
{controller}                a word set of _terms.yaml
possessive?                 optional
(take|hold on to)           alternatives; each may be several words
..4                         up to four tokens, never across a clause boundary
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_GAP = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A plain word, matched in every form of its lemma."""

    text: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A quoted word, matched as written but for case."""

    text: str


@dataclass(frozen=True, slots=True)
class SetRef:
    """A word set by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `most` tokens of the same clause."""

    most: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives, each a sequence; an empty one makes the item optional."""

    options: tuple[tuple[Node, ...], ...]


Node = Word | Literal | SetRef | Gap | Choice


class NotationError(ValueError):
    """A pattern that cannot be read: what is wrong and at which column (from 1)."""

    def __init__(self, problem: str, column: int) -> None:
        super().__init__(f"column {column}: {problem}")
        self.problem = problem
        self.column = column


_LEXEME = re.compile(
    r"""(?P<space>\s+)
      | "(?P<quoted>[^"]*)"
      | \{(?P<set>[^}]*)\}
      | \.\.(?P<gap>\d*)
      | (?P<punct>[()|?])
      | (?P<word>[^\s"{}()|?]+)
      | (?P<bad>.)""",
    re.VERBOSE,
)


def parse(pattern: str) -> tuple[Node, ...]:
    """Return the nodes of a pattern; raise NotationError with the column of the first fault."""
    lexemes = [m for m in _LEXEME.finditer(pattern) if m.lastgroup != "space"]
    nodes, rest = _sequence(lexemes, 0, depth=0)
    if rest < len(lexemes):
        raise NotationError("')' without '('", lexemes[rest].start() + 1)
    if not nodes:
        raise NotationError("the pattern is empty", 1)
    if isinstance(nodes[0], Gap) or isinstance(nodes[-1], Gap):
        raise NotationError("a gap may not stand first or last", 1)
    return nodes


def _sequence(lexemes: list[re.Match[str]], i: int, *, depth: int) -> tuple[tuple[Node, ...], int]:
    nodes: list[Node] = []
    while i < len(lexemes):
        mark = lexemes[i].group()
        if mark in (")", "|") and lexemes[i].lastgroup == "punct":
            if depth == 0 and mark == "|":
                raise NotationError("'|' outside parentheses", lexemes[i].start() + 1)
            break
        if mark == "?" and lexemes[i].lastgroup == "punct":
            if not nodes or isinstance(nodes[-1], Gap):
                raise NotationError("'?' has nothing before it to make optional", lexemes[i].start() + 1)
            nodes[-1] = Choice(((nodes[-1],), ()))
            i += 1
            continue
        if mark == "(" and lexemes[i].lastgroup == "punct":
            choice, i = _choice(lexemes, i, depth=depth)
            nodes.append(choice)
            continue
        nodes.extend(_atoms(lexemes[i]))
        i += 1
    return tuple(nodes), i


def _choice(lexemes: list[re.Match[str]], i: int, *, depth: int) -> tuple[Choice, int]:
    opening = lexemes[i].start() + 1
    options: list[tuple[Node, ...]] = []
    while True:
        option, i = _sequence(lexemes, i + 1, depth=depth + 1)
        if i >= len(lexemes):
            raise NotationError("'(' is never closed", opening)
        if not option:
            raise NotationError("an alternative is empty", lexemes[i].start() + 1)
        options.append(option)
        if lexemes[i].group() == ")":
            return Choice(tuple(options)), i + 1


def _atoms(lexeme: re.Match[str]) -> list[Node]:
    column = lexeme.start() + 1
    kind, text = lexeme.lastgroup, lexeme.group(lexeme.lastgroup or 0)
    if kind == "quoted":
        if not text.strip():
            raise NotationError("nothing between the quotes", column)
        return [Literal(text)]
    if kind == "set":
        if not re.fullmatch(r"[a-z][a-z0-9_]*", text):
            raise NotationError("a word set's name is lower-case letters, digits and '_'", column)
        return [SetRef(text)]
    if kind == "gap":
        if not text or not 1 <= int(text) <= MAX_GAP:
            raise NotationError(f"a gap is '..1' to '..{MAX_GAP}'", column)
        return [Gap(int(text))]
    if kind == "bad":
        raise NotationError(f"'{text}' is not closed or not allowed here", column)
    return [Word(text)]
