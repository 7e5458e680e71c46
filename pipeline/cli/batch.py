"""`second-look batch`: many notes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, TypeVar

import typer

from pipeline.cli.output import say

if TYPE_CHECKING:
    from pipeline.batch import BatchResult

T = TypeVar("T")
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
    from pipeline.read import check_language, open_input, read_json_lines

    check_language(language)
    with open_input(notes) as stream, _progress(stream) as tracked:
        items = tracked(read_json_lines(stream, language=language))
        result = run_batch(items, out, load_analyzer(), overwrite=overwrite)
    _tell(result)
    if result.rejected:
        raise typer.Exit(SOME_REJECTED)


@contextmanager
def _progress(stream: BinaryIO) -> Iterator[Callable[[Iterable[T]], Iterable[T]]]:
    """Give the function that passes items on and moves a bar on a terminal; elsewhere it shows nothing."""
    if not sys.stderr.isatty():
        yield lambda items: items
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task("Notes", total=os.fstat(stream.fileno()).st_size)

        def tracked(items: Iterable[T]) -> Iterator[T]:
            for item in items:
                yield item
                bar.update(task, completed=stream.tell())

        yield tracked


def _tell(result: BatchResult) -> None:
    say(f"{result.done:,} done, {result.rejected:,} rejected.")
    for item in result.first_rejected:
        say(item.message)
    if result.rejected > len(result.first_rejected):
        say(f"... and {result.rejected - len(result.first_rejected):,} more, all in rejected.csv.")
