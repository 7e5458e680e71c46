"""Analyse labelled notes, so that they can be measured."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.analyze import analyze_note, load_engine
from pipeline.corpus import LabelledText, read_corpus
from pipeline.errors import InputError
from pipeline.records import Analysis, Note


def analyze_corpus(path: Path, language: str) -> Iterator[tuple[LabelledText, Analysis]]:
    """Yield each labelled note with its analysis; raises InputError E113 where there is none."""
    engine = load_engine(language)
    empty = True
    for gold in read_corpus(path):
        empty = False
        yield gold, analyze_note(Note(gold.id, gold.text, gold.language), engine)
    if empty:
        raise InputError("E113", where=path.name)
