"""Outline: an analysis in the order in which every view shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.records import Analysis, Assertion, Element, Mention, Suggestion
from pipeline.taxonomy import Indicator

# Coercion comes first and apart: it is what separates trafficking from exploitation (guardrail G5).
AXES: tuple[Element, ...] = ("means", "purpose", "act", "context")
ASIDES: tuple[Assertion, ...] = ("negated", "hypothetical", "other_person", "uncertain", "affirmed")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A suggestion with the number, from 1, that it has in a view."""

    number: int
    suggestion: Suggestion


def by_axis(analysis: Analysis) -> dict[Element, tuple[Numbered, ...]]:
    """Return the suggestions of each axis, numbered through, by where their words stand in the note."""
    numbered: dict[Element, tuple[Numbered, ...]] = {}
    number = 0
    for axis in AXES:
        found = sorted((s for s in analysis.suggestions if s.element == axis), key=_place)
        numbered[axis] = tuple(Numbered(number + i, s) for i, s in enumerate(found, 1))
        number += len(found)
    return numbered


def asides(analysis: Analysis) -> dict[Assertion, dict[str, tuple[Mention, ...]]]:
    """Return the set-aside mentions by assertion and indicator, without empty groups."""
    groups: dict[Assertion, dict[str, tuple[Mention, ...]]] = {}
    for assertion in ASIDES:
        chosen = [m for m in analysis.set_aside if m.assertion == assertion]
        if chosen:
            groups[assertion] = _by_indicator(chosen)
    return groups


def absent(analysis: Analysis, taxonomy: Mapping[str, Indicator]) -> tuple[str, ...]:
    """Return the ids of the indicators that are neither suggested nor set aside, in the taxonomy's order."""
    present = {s.indicator for s in analysis.suggestions} | {m.indicator for m in analysis.set_aside}
    return tuple(name for name in taxonomy if name not in present)


def label(indicator: Indicator, language: str) -> str:
    """Return an indicator's name in the language of the view."""
    return indicator.fr if language == "fr" else indicator.en


def _place(suggestion: Suggestion) -> tuple[int, str]:
    return min((m.start for m in suggestion.evidence), default=0), suggestion.indicator


def _by_indicator(mentions: Iterable[Mention]) -> dict[str, tuple[Mention, ...]]:
    groups: dict[str, tuple[Mention, ...]] = {}
    for mention in sorted(mentions, key=lambda m: (m.start, m.end, m.indicator)):
        groups[mention.indicator] = (*groups.get(mention.indicator, ()), mention)
    return groups
