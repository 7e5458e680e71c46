"""Excerpts: mentions shown in their sentence, for views that quote a note."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from pipeline.records import Mention
from pipeline.segment import segment

AROUND = 220  # characters of a long sentence that are kept before the first mark and after the last

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a note with the spans to mark in it; `cut_*` say where a long sentence was cut."""

    start: int
    end: int
    marks: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    cut_before: bool = False
    cut_after: bool = False


def sentence_spans(text: str, language: str) -> tuple[Span, ...]:
    """Return the (start, end) of every sentence of a note, in order."""
    return tuple((s.start, s.end) for fragment in segment(text, language) for s in fragment.sentences)


def excerpts(text: str, mentions: Iterable[Mention], sentences: Sequence[Span]) -> tuple[Excerpt, ...]:
    """Return the sentences that hold the mentions, in the note's order, each once with all its marks."""
    groups: dict[Span, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: (m.start, m.end, m.rule)):
        groups.setdefault(_around(mention, sentences), []).append(mention)
    return tuple(_excerpt(text, span, found) for span, found in sorted(groups.items()))


def pieces(text: str, excerpt: Excerpt) -> Iterator[tuple[str, bool]]:
    """Yield the excerpt's text in pieces, each with whether it is marked."""
    position = excerpt.start
    for start, end in excerpt.marks:
        if position < start:
            yield text[position:start], False
        yield text[start:end], True
        position = end
    if position < excerpt.end:
        yield text[position : excerpt.end], False


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order with those that overlap made one."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)


def _around(mention: Mention, sentences: Sequence[Span]) -> Span:
    """Return the span of the sentences that a mention touches, or its own where it touches none."""
    first = max(bisect_right(sentences, (mention.start, float("inf"))) - 1, 0)
    touched = []
    for start, end in islice(sentences, first, None):
        if start >= mention.end:
            break
        if end > mention.start:
            touched.append((start, end))
    spans = [*touched, (mention.start, mention.end)]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _excerpt(text: str, span: Span, mentions: list[Mention]) -> Excerpt:
    marks = merged((m.start, m.end) for m in mentions)
    start, end = _cut_before(text, span[0], marks[0][0]), _cut_after(text, span[1], marks[-1][1])
    return Excerpt(start, end, marks, tuple(mentions), start > span[0], end < span[1])


def _cut_before(text: str, start: int, mark: int) -> int:
    if mark - start <= AROUND:
        return start
    space = text.find(" ", mark - AROUND, mark)
    return space + 1 if space >= 0 else mark - AROUND


def _cut_after(text: str, end: int, mark: int) -> int:
    if end - mark <= AROUND:
        return end
    space = text.rfind(" ", mark, mark + AROUND)
    return space if space >= 0 else mark + AROUND
