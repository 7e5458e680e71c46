"""`second-look flag`: one note."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.output import put, say

if TYPE_CHECKING:
    from pipeline.records import Analysis, Note

EXAMPLE = "Example: second-look flag note.txt --format html > note.html"


class Format(StrEnum):
    """How an analysis is written."""

    text = "text"
    json = "json"
    html = "html"


def flag(
    file: Annotated[str, typer.Argument(metavar="[FILE|-]", help="A UTF-8 text file; - is standard input.")] = "-",
    output: Annotated[Format, typer.Option("--format", help="How to show it.")] = Format.text,
    language: Annotated[str, typer.Option(help="Language of the note and of the view.")] = "en",
) -> None:
    """Show the words of one note that may be red flags, and why."""
    note = _read(file, language)
    from pipeline.analyze import analyze_note, load_engine

    put(_render(note, analyze_note(note, load_engine(language)), output, language))


def _read(file: str, language: str) -> Note:
    from pipeline.read import check_language, read_note, read_note_stream

    check_language(language)
    if file != "-":
        return read_note(Path(file), language=language)
    if sys.stdin.isatty():
        say("Paste the note, then press Enter and Ctrl-D (on Windows: Ctrl-Z and Enter).")
    return read_note_stream(sys.stdin.buffer, where="standard input", language=language)


def _render(note: Note, analysis: Analysis, output: Format, language: str) -> str:
    from pipeline.export import html, json_lines, text
    from pipeline.taxonomy import load_taxonomy

    if output is Format.json:
        return json_lines.render(analysis) + "\n"
    view = html.render if output is Format.html else text.render
    return view(note.text, analysis, load_taxonomy(), language=language)
