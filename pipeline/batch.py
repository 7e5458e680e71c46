"""Batch: many notes, one result line each, in the same order.

Results are written under a temporary name and renamed when all is done, so that a folder
never holds half a result under its final name.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pipeline.errors import InputError, SecondLookError
from pipeline.export import json_lines
from pipeline.read import Rejected
from pipeline.records import Analysis, Note

if TYPE_CHECKING:
    from pipeline.analyze import Engine

ANALYSES = "analyses.jsonl"
REJECTED = "rejected.csv"
SHOWN = 5  # rejections that a result carries for the screen; all of them are in the file

_HEAD = ("line", "id", "code", "problem")


@dataclass(frozen=True, slots=True)
class BatchResult:
    """How many notes were analysed and rejected, and the first few rejections."""

    done: int
    rejected: int
    first_rejected: tuple[Rejected, ...]


def run_batch(
    items: Iterable[Note | Rejected],
    out: Path,
    analyze: Callable[[Note], Analysis],
    *,
    overwrite: bool = False,
) -> BatchResult:
    """Analyse notes into `out`/analyses.jsonl as they come; rejected lines go to rejected.csv.

    Raises InputError E110 or E113, SecondLookError E112, and what `items` and `analyze` raise;
    then nothing new is left in `out`.
    """
    _prepare(out, overwrite=overwrite)
    with _partial_files(out) as (analyses, rejections):
        result = _write_all(items, analyses, rejections, analyze)
        if not result.done and not result.rejected:
            raise InputError("E113")
    _publish(out, with_rejected=result.rejected > 0)
    return result


def load_analyzer() -> Callable[[Note], Analysis]:
    """Return a function that analyses a note, loading the engine of a language when it first meets it."""
    engines: dict[str, Engine] = {}

    def analyze(note: Note) -> Analysis:
        from pipeline.analyze import analyze_note, load_engine  # spaCy: a bad file is told before it is loaded

        language = note.language or "en"
        if language not in engines:
            engines[language] = load_engine(language)
        return analyze_note(note, engines[language])

    return analyze


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SecondLookError("E112", detail=error.strerror or "") from None


def _prepare(out: Path, *, overwrite: bool) -> None:
    with _writing():
        out.mkdir(parents=True, exist_ok=True)
    if not overwrite and any((out / name).exists() for name in (ANALYSES, REJECTED)):
        raise InputError("E110", where=out.name)


def _partial(out: Path, name: str) -> Path:
    return out / f".{name}.partial"


@contextmanager
def _partial_files(out: Path) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Open both results under their temporary names; remove them if anything goes wrong."""
    try:
        with ExitStack() as stack:
            files = [stack.enter_context(_private(_partial(out, name))) for name in (ANALYSES, REJECTED)]
            yield files[0], files[1]
    except BaseException:
        for name in (ANALYSES, REJECTED):
            _partial(out, name).unlink(missing_ok=True)
        raise


def _owner_only(path: str, flags: int) -> int:
    # Results quote notes: no other account of the machine needs to read them.
    return os.open(path, flags, 0o600)


@contextmanager
def _private(path: Path) -> Iterator[BinaryIO]:
    with _writing():
        file = open(path, "wb", opener=_owner_only)  # noqa: SIM115  closed below, where a full disk shows
    try:
        yield file
    finally:
        with _writing():
            file.close()


def _write_all(
    items: Iterable[Note | Rejected],
    analyses: BinaryIO,
    rejections: BinaryIO,
    analyze: Callable[[Note], Analysis],
) -> BatchResult:
    done, rejected = 0, 0
    first: list[Rejected] = []
    for item in items:
        if isinstance(item, Note):
            _append(analyses, json_lines.render(analyze(item)) + "\n")
            done += 1
            continue
        rejected += 1
        if rejected == 1:
            _append(rejections, _csv_line(_HEAD))
        if rejected <= SHOWN:
            first.append(item)
        _append(rejections, _csv_line(_row(item)))
    return BatchResult(done, rejected, tuple(first))


def _append(file: BinaryIO, line: str) -> None:
    with _writing():
        file.write(line.encode())


def _row(item: Rejected) -> tuple[str, ...]:
    # A spreadsheet runs a cell that begins like this as a formula; an apostrophe makes it text.
    name = f"'{item.id}" if item.id.startswith(("=", "+", "-", "@")) else item.id
    return str(item.line), name, item.code, item.problem


def _csv_line(cells: tuple[str, ...]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _publish(out: Path, *, with_rejected: bool) -> None:
    with _writing():
        if with_rejected:
            _partial(out, REJECTED).replace(out / REJECTED)
        else:
            _partial(out, REJECTED).unlink()
            (out / REJECTED).unlink(missing_ok=True)
        _partial(out, ANALYSES).replace(out / ANALYSES)
