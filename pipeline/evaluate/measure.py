"""Measure analyses against labelled notes: per indicator, element, kind, assertion, and evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pipeline.corpus import GoldSpan, LabelledText
from pipeline.evaluate.counts import Counts, Share, compare, share
from pipeline.records import ASSERTIONS, Analysis, Element, Mention
from pipeline.tokens import fold, tokenize

MAIN = ("act", "means", "purpose")


@dataclass
class Overlap:
    """How well the evidence's words agree with the labelled ones (ERASER's measures, DeYoung et al. 2020)."""

    shared: int = 0
    shown: int = 0
    labelled: int = 0
    spans: int = 0
    matched: int = 0  # labelled spans that some evidence meets with IoU of 0.5 or more

    @property
    def token_f1(self) -> float | None:
        """F1 over the tokens of evidence and labelled spans, summed over all right suggestions."""
        total = self.shown + self.labelled
        return 2 * self.shared / total if total else None


@dataclass
class Measures:
    """Everything that `evaluate` reports. Keys of `groups` are (group, name), e.g. ("kind", "plain")."""

    notes: int = 0
    indicators: dict[str, Counts] = field(default_factory=dict)
    groups: dict[tuple[str, str], Counts] = field(default_factory=dict)
    bands: dict[str, Counts] = field(default_factory=dict)
    assertions: Counter[tuple[str, str]] = field(default_factory=Counter)  # (labelled, shown as)
    overlap: Overlap = field(default_factory=Overlap)
    quiet_notes: int = 0  # notes without an affirmed act, means or purpose indicator
    alarmed_notes: int = 0  # of those, notes with a strong or moderate suggestion on these axes

    @property
    def alarm_share(self) -> Share:
        """The share of quiet notes that were given a strong or moderate suggestion."""
        return share(self.alarmed_notes, self.quiet_notes)


def measure(pairs: Iterable[tuple[LabelledText, Analysis]], elements: Mapping[str, Element]) -> Measures:
    """Return the measures of analyses against the labelled notes that they were made from."""
    result = Measures(indicators={indicator: Counts() for indicator in elements})
    for gold, analysis in pairs:
        result.notes += 1
        _count_note(result, gold, analysis, elements)
        _count_quiet(result, gold, analysis, elements)
        _count_assertions(result, gold, analysis)
        _count_overlap(result.overlap, gold, analysis)
    return result


def _count_note(result: Measures, gold: LabelledText, analysis: Analysis, elements: Mapping[str, Element]) -> None:
    found = frozenset(s.indicator for s in analysis.suggestions)
    for indicator, element in elements.items():
        counts = compare(found, gold.affirmed, indicator)
        result.indicators[indicator] += counts
        part = "main" if element in MAIN else "context"
        keys = [("element", element), ("axes", part), ("kind", f"{gold.kind or 'unknown'} {part}")]
        for key in keys:
            result.groups[key] = result.groups.get(key, Counts()) + counts
    for suggestion in analysis.suggestions:
        if elements[suggestion.indicator] in MAIN:
            right = suggestion.indicator in gold.affirmed
            counts = Counts(tp=int(right), fp=int(not right))
            result.bands[suggestion.band] = result.bands.get(suggestion.band, Counts()) + counts


def _count_quiet(result: Measures, gold: LabelledText, analysis: Analysis, elements: Mapping[str, Element]) -> None:
    if any(elements[indicator] in MAIN for indicator in gold.affirmed):
        return
    result.quiet_notes += 1
    result.alarmed_notes += any(s.band in ("strong", "moderate") and s.element in MAIN for s in analysis.suggestions)


def _count_assertions(result: Measures, gold: LabelledText, analysis: Analysis) -> None:
    """Count how each labelled span is shown: as evidence, as set aside (and how), or not at all."""
    shown = [(m, "affirmed") for s in analysis.suggestions for m in s.evidence]
    shown += [(m, m.assertion) for m in analysis.set_aside]
    for span in gold.spans:
        names = [name for mention, name in shown if _same_place(mention, span)]
        result.assertions[span.assertion, _first(names)] += 1


def _first(names: list[str]) -> str:
    return next((name for name in ASSERTIONS if name in names), "not shown")


def _same_place(mention: Mention, span: GoldSpan) -> bool:
    return mention.indicator == span.indicator and mention.start < span.end and span.start < mention.end


def _count_overlap(overlap: Overlap, gold: LabelledText, analysis: Analysis) -> None:
    tokens = [(t.start, t.end) for t in tokenize(fold(gold.text), gold.language) if t.norm[0].isalnum()]
    for suggestion in analysis.suggestions:
        spans = [s for s in gold.spans if s.indicator == suggestion.indicator and s.assertion == "affirmed"]
        if not spans:
            continue
        places = [_covered(tokens, m.start, m.end) for m in suggestion.evidence]
        labelled = [_covered(tokens, s.start, s.end) for s in spans]
        shown_tokens, gold_tokens = set().union(*places), set().union(*labelled)
        overlap.shared += len(shown_tokens & gold_tokens)
        overlap.shown += len(shown_tokens)
        overlap.labelled += len(gold_tokens)
        overlap.spans += len(labelled)
        overlap.matched += sum(any(_iou(one, place) >= 0.5 for place in places) for one in labelled)


def _covered(tokens: list[tuple[int, int]], start: int, end: int) -> set[int]:
    return {i for i, (first, last) in enumerate(tokens) if first < end and start < last}


def _iou(a: set[int], b: set[int]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0
