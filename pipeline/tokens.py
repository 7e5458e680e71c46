"""Folding and tokenizing that lexicon compiler and stages share, so both see the same words.

Folding is one character for one: an offset into folded text is an offset into the note.
"""

from __future__ import annotations

import re

from pipeline.records import Token

_FOLD = str.maketrans(
    "\u2019\u2018\u02bc\u00b4\u201c\u201d\u00ab\u00bb\u00a0\u202f\u2009\u2013\u2014\u2212\ufeff\u200b\u2028\u2029\t",
    "''''\"\"\"\"   ---  \n\n ",
)
_SHORT_SLASH = r"\b(?:w/o|w/|b/c|b/f|c/o|n/a|y/o|p/r|s/o)(?![^\W\d_])|\bw/(?=[^\W\d_])"
_NUMBER = r"24/7|7/7|\d+(?:[.,:]\d+)*"
_TOKEN = {
    "en": re.compile(
        rf"{_SHORT_SLASH}|{_NUMBER}|[a-z]+-in-laws?\b|in-laws\b|[^\W\d_]+?(?=n't\b)|n't\b|'(?:s|d|m|re|ve|ll)\b|[^\W\d_]+|[^\w\s]|_+",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"{_SHORT_SLASH}|{_NUMBER}|\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|presqu)'(?=\w)"
        r"|aujourd'hui|[^\W\d_]+|[^\w\s]|_+",
        re.IGNORECASE,
    ),
}


def fold(text: str) -> str:
    """Return `text` with curly quotes, dashes and odd spaces made plain, character for character."""
    return text.translate(_FOLD).replace("\r", " ")


def lower(text: str) -> str:
    """Lower-case `text` without changing its length (a character whose lower case is longer stays)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def tokenize(folded: str, language: str = "en", *, offset: int = 0) -> list[Token]:
    """Return the tokens of folded text in order; `offset` is added to every position."""
    return [Token(m.start() + offset, m.end() + offset, lower(m.group())) for m in _TOKEN[language].finditer(folded)]


def words(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the lower-cased token words of a short expression."""
    return tuple(token.norm for token in tokenize(fold(text), language))
