"""`second-look train`: learn the models anew from the labelled corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.output import say

EXAMPLE = "Example: second-look train --language en"


def train(
    language: Annotated[str, typer.Option(help="Language to train.")] = "en",
    out: Annotated[Path | None, typer.Option(help="Folder for the model's files; models/ by default.")] = None,
) -> None:
    """Train the models of a language from models/corpus; takes minutes, gives the same bytes each time."""
    from pipeline.train.run import train as train_language

    train_language(language, out=out)
    say(f"Trained {language}.")
