"""The HTML view: one file with nothing from elsewhere and no script."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from pipeline.export.excerpt import Excerpt, Span, excerpts, pieces, sentence_spans
from pipeline.export.marks import Label, Piece, marked
from pipeline.export.outline import Numbered, absent, asides, by_axis, label
from pipeline.export.reasons import reasons
from pipeline.export.style import CSS
from pipeline.export.wording import Wording, wording
from pipeline.records import Analysis, Mention
from pipeline.taxonomy import Indicator

_NO_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # HTML has no such characters


@dataclass(frozen=True, slots=True)
class _View:
    text: str
    language: str
    sentences: Sequence[Span]
    taxonomy: Mapping[str, Indicator]
    words: Wording

    def name(self, indicator: str) -> str:
        return label(self.taxonomy[indicator], self.words.language)


def render(text: str, analysis: Analysis, taxonomy: Mapping[str, Indicator], *, language: str = "en") -> str:
    """Return the page of an analysis of `text`; `language` is that of the page, not of the note."""
    view = _View(text, analysis.language, sentence_spans(text, analysis.language), taxonomy, wording(language))
    parts = [
        *_head(view.words),
        "<header>",
        f"<h1>{_safe(view.words.title)}</h1>",
        f"<p>{_safe(view.words.about)}</p>",
        *_identifiers(analysis, view.words),
        "</header>",
        "<main>",
        *_axes(analysis, view),
        *_suggestions(analysis, view),
        *_asides(analysis, view),
        *_absent(analysis, view),
        *_note(analysis, view),
        "</main>",
        *_closing(view.words),
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _safe(text: str) -> str:
    return escape(_NO_CHARACTER.sub("\ufffd", text))


def _policy() -> str:
    digest = b64encode(sha256(CSS.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _head(words: Wording) -> Iterator[str]:
    yield "<!doctype html>"
    yield f'<html lang="{words.language}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{_safe(words.title)}</title>"
    yield f"<style>{CSS}</style>"
    yield "</head>"
    yield "<body>"


def _identifiers(analysis: Analysis, words: Wording) -> Iterator[str]:
    kinds = sorted({found.kind for found in analysis.identifiers})
    if kinds:
        yield f"<p><strong>{_safe(words.identifiers.format(kinds=', '.join(kinds)))}</strong></p>"


def _axes(analysis: Analysis, view: _View) -> Iterator[str]:
    words = view.words
    yield '<section aria-labelledby="axes">'
    yield f'<h2 id="axes">{_safe(words.axes_heading)}</h2>'
    yield f"<p>{_safe(words.axes_note)}</p>"
    yield "<table><tbody>"
    for axis, found in by_axis(analysis).items():
        links = "".join(_index_entry(one, view) for one in found)
        yield f'<tr><th scope="row">{_safe(words.axes[axis])}</th><td>{getattr(analysis.axes, axis)}</td>'
        yield f"<td><ul>{links}</ul></td></tr>" if links else "<td></td></tr>"
    yield "</tbody></table>"
    if not analysis.suggestions:
        yield f"<p>{_safe(words.nothing)}</p>"
    yield "</section>"


def _index_entry(one: Numbered, view: _View) -> str:
    return f'<li><a href="#s{one.number}">{_safe(_title(one, view))}</a></li>'


def _title(one: Numbered, view: _View) -> str:
    return f"{one.number}. {view.name(one.suggestion.indicator)}"


def _suggestions(analysis: Analysis, view: _View) -> Iterator[str]:
    for axis, found in by_axis(analysis).items():
        if not found:
            continue
        yield f'<section aria-labelledby="{axis}">'
        yield f'<h2 id="{axis}">{_safe(view.words.sections[axis])}</h2>'
        if view.words.section_notes[axis]:
            yield f"<p>{_safe(view.words.section_notes[axis])}</p>"
        for numbered in found:
            yield from _suggestion(numbered, view)
        yield "</section>"


def _suggestion(numbered: Numbered, view: _View) -> Iterator[str]:
    suggestion, words = numbered.suggestion, view.words
    indicator = view.taxonomy[suggestion.indicator]
    title = _title(numbered, view)
    yield f'<article aria-labelledby="s{numbered.number}">'
    yield f'<h3 id="s{numbered.number}">{_safe(title)} <span class="id">{_safe(suggestion.indicator)}</span></h3>'
    yield f"<h4>{_safe(words.said)}</h4>"
    yield from _quotes(suggestion.evidence, view)
    yield f"<h4>{_safe(words.why)}</h4>"
    yield _list(reasons(suggestion, words))
    yield f"<h4>{_safe(words.boundary)}</h4>"
    yield f"<p>{_safe(indicator.boundary)}</p>"
    yield f"<h4>{_safe(words.questions)}</h4>"
    yield _list(indicator.questions)
    yield f"<h4>{_safe(words.strength)}</h4>"
    yield f"<p>{_safe(words.bands[suggestion.band])}</p>"
    yield "</article>"


def _quotes(mentions: Sequence[Mention], view: _View) -> Iterator[str]:
    for excerpt in excerpts(view.text, mentions, view.sentences):
        yield f'<blockquote lang="{_safe(view.language)}"><p>{_quote(view.text, excerpt)}</p></blockquote>'


def _quote(text: str, excerpt: Excerpt) -> str:
    body = "".join(f"<mark>{_safe(p)}</mark>" if inside else _safe(p) for p, inside in pieces(text, excerpt))
    return f"{'[...] ' if excerpt.cut_before else ''}{body}{' [...]' if excerpt.cut_after else ''}"


def _asides(analysis: Analysis, view: _View) -> Iterator[str]:
    groups = asides(analysis)
    if not groups:
        return
    yield '<section aria-labelledby="aside">'
    yield f'<h2 id="aside">{_safe(view.words.aside_heading)}</h2>'
    yield f"<p>{_safe(view.words.aside_note)}</p>"
    for assertion, by_indicator in groups.items():
        yield f"<h3>{_safe(view.words.asides[assertion])}</h3>"
        for indicator, mentions in by_indicator.items():
            yield f"<h4>{_safe(view.name(indicator))}{_cues(mentions, view.words)}</h4>"
            yield from _quotes(mentions, view)
    yield "</section>"


def _cues(mentions: Sequence[Mention], words: Wording) -> str:
    cues = dict.fromkeys(" ".join(m.cue.text.split()) for m in mentions if m.cue is not None)
    return "".join(f" {_safe(words.cue.format(cue=cue))}" for cue in cues)


def _absent(analysis: Analysis, view: _View) -> Iterator[str]:
    names = [view.name(indicator) for indicator in absent(analysis, view.taxonomy)]
    if names:
        yield '<section aria-labelledby="absent">'
        yield f'<h2 id="absent">{_safe(view.words.absent_heading)}</h2>'
        yield f"<p>{_safe(view.words.absent_note)}</p>"
        yield f"<p>{_safe('; '.join(names))}.</p>"
        yield "</section>"


def _note(analysis: Analysis, view: _View) -> Iterator[str]:
    yield '<section aria-labelledby="note">'
    yield f'<h2 id="note">{_safe(view.words.note_heading)}</h2>'
    yield f'<p class="key">{_safe(view.words.note_key)}</p>'
    body = "".join(_piece(piece) for piece in marked(view.text, _labels(analysis, view)))
    yield f'<div class="note" lang="{_safe(view.language)}">{body}</div>'
    yield "</section>"


def _labels(analysis: Analysis, view: _View) -> Iterator[Label]:
    for found in by_axis(analysis).values():
        for one in found:
            title = _title(one, view)
            yield from (Label(m.start, m.end, title, one.number) for m in one.suggestion.evidence)
    for mention in analysis.set_aside:
        name = f"{view.name(mention.indicator)}: {view.words.asides[mention.assertion]}"
        yield Label(mention.start, mention.end, name)


def _piece(piece: Piece) -> str:
    if not piece.labels:
        return _safe(piece.text)
    said = "; ".join(dict.fromkeys(one.text for one in piece.labels))
    kind = "" if piece.numbers else ' class="aside"'
    links = "".join(f'<sup><a href="#s{number}">{number}</a></sup>' for number in piece.numbers)
    return f'<mark{kind} aria-label="{_safe(said)}">{_safe(piece.text)}</mark>{links}'


def _closing(words: Wording) -> Iterator[str]:
    yield "<footer>"
    yield f"<h2>{_safe(words.closing_heading)}</h2>"
    yield _list(words.closing)
    yield "</footer>"


def _list(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{_safe(item)}</li>" for item in items) + "</ul>"
