"""The text view: 80 columns, no colour, for a reader who has five minutes."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.export.excerpt import Excerpt, Span, excerpts, pieces, sentence_spans
from pipeline.export.outline import AXES, Numbered, absent, asides, by_axis, label
from pipeline.export.reasons import reasons
from pipeline.export.wording import Wording, wording
from pipeline.records import Analysis, Mention
from pipeline.taxonomy import Indicator

WIDTH = 80

# Control characters could steer the terminal; direction marks could show words in another order.
_UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class _View:
    text: str
    sentences: Sequence[Span]
    taxonomy: Mapping[str, Indicator]
    words: Wording

    def name(self, indicator: str) -> str:
        return label(self.taxonomy[indicator], self.words.language)


def render(text: str, analysis: Analysis, taxonomy: Mapping[str, Indicator], *, language: str = "en") -> str:
    """Return the view of an analysis of `text`; `language` is that of the view, not of the note."""
    view = _View(text, sentence_spans(text, analysis.language), taxonomy, wording(language))
    lines = [
        *_wrapped(f"{view.words.title}. {view.words.about}"),
        *_identifiers(analysis, view),
        *_axes(analysis, view),
        *_suggestions(analysis, view),
        *_asides(analysis, view),
        *_absent(analysis, view),
        *_closing(view),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _identifiers(analysis: Analysis, view: _View) -> Iterator[str]:
    kinds = sorted({found.kind for found in analysis.identifiers})
    if kinds:
        yield ""
        yield from _wrapped(view.words.identifiers.format(kinds=", ".join(kinds)))


def _axes(analysis: Analysis, view: _View) -> Iterator[str]:
    yield from _heading(view.words.axes_heading)
    yield from _wrapped(view.words.axes_note)
    width = max(len(view.words.axes[axis]) for axis in AXES) + 4
    for axis, found in by_axis(analysis).items():
        yield f"  {view.words.axes[axis] + ' ':.<{width}} {getattr(analysis.axes, axis)}"
        for one in found:
            yield from _wrapped(f"{one.number}. {view.name(one.suggestion.indicator)}", indent=6, hanging=3)


def _suggestions(analysis: Analysis, view: _View) -> Iterator[str]:
    if not analysis.suggestions:
        yield ""
        yield from _wrapped(view.words.nothing)
        return
    for axis, found in by_axis(analysis).items():
        if not found:
            continue
        yield from _heading(view.words.sections[axis])
        if view.words.section_notes[axis]:
            yield from _wrapped(view.words.section_notes[axis])
        for numbered in found:
            yield from _suggestion(numbered, view)


def _suggestion(numbered: Numbered, view: _View) -> Iterator[str]:
    suggestion, words = numbered.suggestion, view.words
    indicator = view.taxonomy[suggestion.indicator]
    yield ""
    yield from _wrapped(f"{numbered.number}. {view.name(suggestion.indicator)}  [{suggestion.indicator}]")
    yield f"   {words.said}"
    yield from _quotes(suggestion.evidence, view)
    yield f"   {words.why}"
    yield from _list(reasons(suggestion, words))
    yield f"   {words.boundary}"
    yield from _wrapped(indicator.boundary, indent=5)
    yield f"   {words.questions}"
    yield from _list(indicator.questions)
    yield f"   {words.strength}: {words.bands[suggestion.band]}"


def _quotes(mentions: Sequence[Mention], view: _View) -> Iterator[str]:
    for excerpt in excerpts(view.text, mentions, view.sentences):
        yield from _wrapped(_marked(view.text, excerpt), indent=5)


def _marked(text: str, excerpt: Excerpt) -> str:
    body = "".join(f">>{piece}<<" if marked else piece for piece, marked in pieces(text, excerpt))
    return f"{'[...] ' if excerpt.cut_before else ''}{body}{' [...]' if excerpt.cut_after else ''}"


def _asides(analysis: Analysis, view: _View) -> Iterator[str]:
    groups = asides(analysis)
    if not groups:
        return
    yield from _heading(view.words.aside_heading)
    yield from _wrapped(view.words.aside_note)
    for assertion, by_indicator in groups.items():
        yield ""
        yield f"{view.words.asides[assertion]}:"
        for indicator, mentions in by_indicator.items():
            yield from _wrapped(f"- {view.name(indicator)}{_cues(mentions, view)}", indent=2, hanging=2)
            yield from _quotes(mentions, view)


def _cues(mentions: Sequence[Mention], view: _View) -> str:
    cues = dict.fromkeys(" ".join(m.cue.text.split()) for m in mentions if m.cue is not None)
    return "".join(f" {view.words.cue.format(cue=cue)}" for cue in cues)


def _absent(analysis: Analysis, view: _View) -> Iterator[str]:
    names = [view.name(indicator) for indicator in absent(analysis, view.taxonomy)]
    if names:
        yield from _heading(view.words.absent_heading)
        yield from _wrapped(view.words.absent_note)
        yield from _wrapped("; ".join(names) + ".", indent=2)


def _closing(view: _View) -> Iterator[str]:
    yield from _heading(view.words.closing_heading)
    yield from _list(view.words.closing, indent=0)


def _heading(text: str) -> Iterator[str]:
    yield ""
    yield text.upper()
    yield "-" * len(text)


def _list(items: Iterator[str] | Sequence[str], *, indent: int = 5) -> Iterator[str]:
    for item in items:
        yield from _wrapped(f"- {item}", indent=indent, hanging=2)


def _wrapped(text: str, *, indent: int = 0, hanging: int = 0) -> list[str]:
    return textwrap.wrap(
        _UNSAFE.sub("\ufffd", " ".join(text.split())),
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hanging),
        break_on_hyphens=False,
    )
