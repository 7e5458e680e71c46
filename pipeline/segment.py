"""Segment: a note's text into fragments, sentences and tokens, offsets exact on any text.

A fragment is a block between blank lines, a bullet, or a question with its answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.records import Fragment, Sentence, Token
from pipeline.tokens import fold, tokenize

_FRAGMENT_START = re.compile(
    r"(?:\n[^\S\n]*){2,}(?=\S)"  # a blank line
    r"|\n(?=[^\S\n]*(?:[-*\u2022\u25cf\u25e6\u00b7o]|\d{1,2}[.)])[^\S\n]+\S)"  # a bullet
    r"|\n(?=[^\S\n]*Q(?:uestion)?\s?\d*\s?[:.)-])",  # a question; its answer follows it
    re.IGNORECASE,
)
_TITLES = frozenset(
    [
        "cl",
        "clt",
        "emp",
        "empl",
        "approx",
        "dr",
        "mr",
        "mrs",
        "ms",
        "me",
        "re",
        "vs",
        "e.g",
        "i.e",
        "st",
        "ref",
        "tel",
        "c-à-d",
        "ex",
        "mme",
        "mlle",
        "av",
        "boul",
    ]
)
_ABBREVIATIONS = _TITLES | frozenset(
    [
        "hr",
        "hrs",
        "min",
        "mins",
        "mo",
        "mos",
        "wk",
        "wks",
        "yr",
        "yrs",
        "etc",
        "apt",
        "ave",
        "dept",
        "govt",
        "inc",
        "ltd",
        "co",
        "jr",
        "sr",
        "art",
        "para",
        "incl",
        "excl",
        "est",
        "temp",
        "perm",
        "appt",
        "amt",
        "avg",
        "poss",
        "prob",
        "neg",
        "max",
        "h",
        "sem",
    ]
)
_ANSWERS = frozenset(
    [
        "a",
        "ans",
        "answer",
        "r",
        "rép",
        "no",
        "nope",
        "yes",
        "yeah",
        "yep",
        "never",
        "none",
        "nobody",
        "nothing",
        "oui",
        "non",
        "jamais",
        "aucun",
        "aucune",
        "personne",
    ]
)
_CLOSERS = frozenset("\"')]")


def segment(text: str, language: str = "en") -> tuple[Fragment, ...]:
    """Split a note into fragments with their sentences and tokens."""
    folded = fold(text)
    return tuple(
        Fragment(start, end, tuple(_sentences(folded, start, end, language))) for start, end in fragment_bounds(folded)
    )


def fragment_bounds(folded: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every fragment of folded text, without surrounding white space."""
    start = 0
    for match in _FRAGMENT_START.finditer(folded):
        yield from _stripped(folded, start, match.start())
        start = match.end()
    yield from _stripped(folded, start, len(folded))


def _stripped(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = folded[start:end]
    if piece.strip():
        left = len(piece) - len(piece.lstrip())
        yield start + left, start + len(piece.rstrip())


def _sentences(folded: str, start: int, end: int, language: str) -> Iterator[Sentence]:
    tokens = tokenize(folded[start:end], language, offset=start)
    groups = _merge_answers(list(_token_groups(folded, tokens)))
    for group in groups:
        yield Sentence(
            group[0].start,
            group[-1].end,
            tuple(group),
            heading=_heading_length(group),
            question=any(token.norm == "?" for token in group[-3:]),
        )


def _token_groups(folded: str, tokens: list[Token]) -> Iterator[list[Token]]:
    group: list[Token] = []
    for i, token in enumerate(tokens):
        group.append(token)
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if following is not None and _ends_sentence(folded, tokens, i, following):
            yield group
            group = []
    if group:
        yield group


def _ends_sentence(folded: str, tokens: list[Token], i: int, following: Token) -> bool:
    token, between = tokens[i], folded[tokens[i].end : following.start]
    if "\n" in between:
        first = folded[following.start]
        wrapped = first.islower() and token.norm not in ".!?:;" and _line_length(folded, token.end) > 55
        return not wrapped
    if not between:
        return False
    mark = token
    if token.norm in _CLOSERS and i:
        mark = tokens[i - 1]
    if mark.norm in ("!", "?"):
        return True
    if mark.norm != ".":
        return False
    return not _is_abbreviation(folded, tokens, i if mark is token else i - 1, following)


def _line_length(folded: str, position: int) -> int:
    return position - (folded.rfind("\n", 0, position) + 1)


def _is_abbreviation(folded: str, tokens: list[Token], stop: int, following: Token) -> bool:
    if stop == 0:
        return False
    word = tokens[stop - 1]
    touching = word.end == tokens[stop].start
    if not touching or not (word.norm in _ABBREVIATIONS or (len(word.norm) == 1 and word.norm.isalpha())):
        return False
    return word.norm in _TITLES or not folded[following.start].isupper()


def _merge_answers(groups: list[list[Token]]) -> list[list[Token]]:
    merged: list[list[Token]] = []
    for group in groups:
        asks = bool(merged) and any(token.norm == "?" for token in merged[-1][-2:])
        if asks and group[0].norm in _ANSWERS:
            merged[-1] = merged[-1] + group
        else:
            merged.append(group)
    return merged


def _heading_length(group: list[Token]) -> int:
    for i, token in enumerate(group[:6]):
        if token.norm == ":" and i > 0:
            return i if i + 1 < len(group) else 0
    return 0
