"""Marks: where a whole note is marked, and what each mark says; overlapping ones become one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.export.excerpt import merged


@dataclass(frozen=True, slots=True)
class Label:
    """What is said of one span; `number` is that of a suggestion, 0 for what was set aside."""

    start: int
    end: int
    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a note with its labels; without labels it is not marked."""

    text: str
    labels: tuple[Label, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the suggestions that speak of this stretch, in order."""
        return tuple(sorted({label.number for label in self.labels if label.number}))


def marked(text: str, labels: Iterable[Label]) -> Iterator[Piece]:
    """Yield the note from its beginning to its end in pieces; put together they are the note."""
    ordered = sorted(labels, key=lambda one: (one.start, one.end, one.number))
    position, i = 0, 0
    for start, end in merged((one.start, one.end) for one in ordered):
        if position < start:
            yield Piece(text[position:start], ())
        first = i
        while i < len(ordered) and ordered[i].start < end:
            i += 1
        yield Piece(text[start:end], tuple(ordered[first:i]))
        position = end
    if position < len(text):
        yield Piece(text[position:], ())
