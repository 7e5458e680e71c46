"""Batch: every note of a JSON Lines file, one result line each, in the same order.

Results are written under a temporary name and renamed when all is done, so that a folder
never holds half a result under its final name.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import InputError, SecondLookError
from pipeline.export import json_lines
from pipeline.read import Rejected, read_json_lines
from pipeline.records import Analysis, Note

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
    source: Path,
    out: Path,
    analyze: Callable[[Note], Analysis],
    *,
    language: str = "en",
    overwrite: bool = False,
    on_progress: Callable[[int], None] = lambda _: None,
) -> BatchResult:
    """Analyse the notes of `source` into `out`/analyses.jsonl; the rejected lines go to rejected.csv.

    `on_progress` is told how many bytes have been read. Raises InputError E103, E104, E108, E109,
    E110 or E113 and SecondLookError E112; nothing is left in `out` then.
    """
    with _opened(source) as stream:
        _prepare(out, overwrite=overwrite)
        with _partial_files(out) as (analyses, rejections):
            result = _write_all(stream, analyses, rejections, analyze, language, on_progress)
            if not result.done and not result.rejected:
                raise InputError("E113", where=source.name)
        _publish(out, with_rejected=result.rejected > 0)
    return result


def load_analyzer() -> Callable[[Note], Analysis]:
    """Return a function that analyses a note, loading the engine of a language when it first meets it."""
    from pipeline.analyze import Engine, analyze_note, load_engine  # spaCy: seconds that reading need not wait for

    engines: dict[str, Engine] = {}

    def analyze(note: Note) -> Analysis:
        language = note.language or "en"
        if language not in engines:
            engines[language] = load_engine(language)
        return analyze_note(note, engines[language])

    return analyze


def _opened(source: Path) -> BinaryIO:
    reason = ""
    try:
        return source.open("rb")
    except OSError as error:
        reason = error.strerror or ""
    raise InputError("E109", where=source.name, detail=reason)


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


@contextmanager
def _private(path: Path) -> Iterator[BinaryIO]:
    # Results quote notes: no other account of the machine needs to read them.
    with _writing():
        file = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
    try:
        yield file
    finally:
        with _writing():
            file.close()


def _write_all(
    stream: BinaryIO,
    analyses: BinaryIO,
    rejections: BinaryIO,
    analyze: Callable[[Note], Analysis],
    language: str,
    on_progress: Callable[[int], None],
) -> BatchResult:
    done, rejected = 0, 0
    first: list[Rejected] = []
    for item in read_json_lines(stream, language=language):
        if isinstance(item, Rejected):
            rejected += 1
            first += [item] if rejected <= SHOWN else []
            line = _csv_line(_HEAD) * (rejected == 1) + _csv_line(_row(item))
            _append(rejections, line)
        else:
            _append(analyses, json_lines.render(analyze(item)) + "\n")
            done += 1
        on_progress(stream.tell())
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
