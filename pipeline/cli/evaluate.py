"""`second-look evaluate`: how right the suggestions are on labelled notes."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.output import put

EXAMPLE = "Example: second-look evaluate labelled.jsonl --format json"


class Format(StrEnum):
    """How the measures are printed."""

    TEXT = "text"
    JSON = "json"


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD.jsonl", help="Labelled notes, as models/corpus/README.md says.")
    ],
    fmt: Annotated[Format, typer.Option("--format", help="How to print the measures.")] = Format.TEXT,
    language: Annotated[str, typer.Option(help="Language of the notes.")] = "en",
) -> None:
    """Measure precision, recall and F1 per indicator, element, kind and assertion, with intervals."""
    from pipeline.evaluate.measure import measure
    from pipeline.evaluate.run import analyze_corpus
    from pipeline.evaluate.table import to_json, to_text
    from pipeline.taxonomy import load_elements

    measures = measure(analyze_corpus(gold, language), load_elements())
    put(json.dumps(to_json(measures), indent=2) + "\n" if fmt is Format.JSON else to_text(measures))
