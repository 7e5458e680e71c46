"""Evidence: which words of a sentence a suggestion points at where no rule found them.

The words are the clause, or the neighbouring clauses, that speak most for the indicator.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.records import Sentence

_BREAKS = frozenset(',;:.!?()"') | frozenset(
    ("-", "and", "but", "because", "so", "then", "while", "when", "et", "mais")
)
_MOST_TOKENS = 22
_JOIN_SHARE = 0.3


def evidence_span(sentence: Sentence, weights: Sequence[float]) -> tuple[int, int]:
    """Return (start, end) of the words that weigh most, as offsets into the note.

    `weights` has one value a token: how much it speaks for the indicator, in log-odds.
    """
    clauses = list(_clauses(sentence))
    sums = [_speaks(sentence, weights, first, last) for first, last in clauses]
    best = max(range(len(clauses)), key=lambda i: (sums[i], -i))
    left = right = best
    while True:
        options = [i for i in (left - 1, right + 1) if 0 <= i < len(clauses) and _worth(sums, i, best)]
        options = [i for i in options if _length(clauses, min(left, i), max(right, i)) <= _MOST_TOKENS]
        if not options:
            break
        chosen = max(options, key=lambda i: (sums[i], -i))
        left, right = min(left, chosen), max(right, chosen)
    return _trimmed(sentence, clauses[left][0], clauses[right][1])


def _speaks(sentence: Sentence, weights: Sequence[float], first: int, last: int) -> float:
    """Return what a clause weighs; one of punctuation alone is never the evidence."""
    if not any(token.norm[0].isalnum() for token in sentence.tokens[first:last]):
        return float("-inf")
    return sum(weights[first:last])


def _worth(sums: Sequence[float], i: int, best: int) -> bool:
    return sums[i] > 0 and sums[i] >= _JOIN_SHARE * sums[best]


def _length(clauses: Sequence[tuple[int, int]], left: int, right: int) -> int:
    return clauses[right][1] - clauses[left][0]


def _clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield (first, last) token ranges between breaks; a clause of one or two words joins the next."""
    first = 0
    for i, token in enumerate(sentence.tokens):
        if token.norm in _BREAKS and i - first >= 3:
            yield first, i
            first = i
    yield first, len(sentence.tokens)


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    tokens = sentence.tokens
    while last - first > 1 and tokens[first].norm in _BREAKS:
        first += 1
    while last - first > 1 and not tokens[last - 1].norm[0].isalnum():
        last -= 1
    return tokens[first].start, tokens[last - 1].end
