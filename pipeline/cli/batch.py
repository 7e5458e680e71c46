"""`second-look batch`: many notes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.output import say

if TYPE_CHECKING:
    from pipeline.batch import BatchResult

EXAMPLE = "Example: second-look batch notes.jsonl --out results"
SOME_REJECTED = 4  # exit code: the rest was done


def batch(
    notes: Annotated[
        Path,
        typer.Argument(metavar="NOTES.jsonl", help="JSON Lines with `id`, `text` and, if you like, `language`."),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write to.")],
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the results that DIR holds.")] = False,
    language: Annotated[str, typer.Option(help="Language of the notes that name none.")] = "en",
) -> None:
    """Analyse every note of a file into DIR/analyses.jsonl, in the same order.

    Lines that give no note are listed in DIR/rejected.csv; the exit code is then 4.
    """
    from pipeline.batch import load_analyzer, run_batch

    with _progress(notes) as advance:
        result = run_batch(notes, out, load_analyzer(), language=language, overwrite=overwrite, on_progress=advance)
    _tell(result)
    if result.rejected:
        raise typer.Exit(SOME_REJECTED)


@contextmanager
def _progress(source: Path) -> Iterator[Callable[[int], None]]:
    """Show a bar on a terminal, nothing anywhere else; give the function that moves it."""
    if not sys.stderr.isatty() or not source.is_file():
        yield lambda position: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task("Notes", total=source.stat().st_size)
        yield lambda position: bar.update(task, completed=position)


def _tell(result: BatchResult) -> None:
    say(f"{result.done:,} done, {result.rejected:,} rejected.")
    for item in result.first_rejected:
        say(item.message)
    if result.rejected > len(result.first_rejected):
        say(f"... and {result.rejected - len(result.first_rejected):,} more, all in rejected.csv.")
