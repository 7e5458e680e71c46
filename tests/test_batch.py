"""Batch: results in the order of the notes, rejected lines apart, nothing half done."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.batch import BatchResult, run_batch
from pipeline.errors import InputError, ModelError, SecondLookError
from pipeline.read import open_input, read_json_lines
from pipeline.records import Analysis, Axes, Note, from_json

CANARY = "quetzal-canary"


def analyze(note: Note) -> Analysis:
    """Say nothing of a note but its id, language and length."""
    return Analysis(note.id, note.language or "", str(len(note.text)), (), (), (), Axes())


def run(
    source: Path, out: Path, analyze: Callable[[Note], Analysis] = analyze, *, overwrite: bool = False
) -> BatchResult:
    with open_input(source) as stream:
        return run_batch(read_json_lines(stream), out, analyze, overwrite=overwrite)


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(r if isinstance(r, str) else json.dumps(r) + "\n" for r in rows), "utf-8")
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    rows = [{"id": f"n-{i}", "text": "word " * i} for i in (3, 1, 2)]
    return write(tmp_path / "notes.jsonl", *rows)


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Five lines of which the second, third and fifth give no note."""
    good, again = {"id": "é", "text": "One."}, {"id": "=cmd()", "text": "Two."}
    return write(tmp_path / "mixed.jsonl", good, f"{{{CANARY}\n", good, again, {"id": "=cmd", "text": ""})


def test_batch_writes_one_contract_line_a_note_in_order(source: Path, tmp_path: Path) -> None:
    result = run(source, tmp_path / "out")
    rows = (tmp_path / "out" / "analyses.jsonl").read_text("utf-8").splitlines()
    assert [from_json(json.loads(row)).id for row in rows] == ["n-3", "n-1", "n-2"]
    assert (result.done, result.rejected) == (3, 0)


def test_batch_line_is_compact_and_keeps_its_letters(mixed: Path, tmp_path: Path) -> None:
    run(mixed, tmp_path / "out")
    first = (tmp_path / "out" / "analyses.jsonl").read_bytes().split(b"\n")[0]
    assert first.startswith('{"id":"é","language":"en",'.encode())


def test_batch_without_rejections_leaves_the_one_file(source: Path, tmp_path: Path) -> None:
    run(source, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["analyses.jsonl"]


def test_batch_lists_rejected_lines_and_does_the_rest(mixed: Path, tmp_path: Path) -> None:
    result = run(mixed, tmp_path / "out")
    with (tmp_path / "out" / "rejected.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["line"], row["id"], row["code"]) for row in rows] == [
        ("2", "", "E105"),
        ("3", "é", "E107"),
        ("5", "'=cmd", "E101"),  # the apostrophe keeps a spreadsheet from running it
    ]
    assert all(row["problem"].endswith(".") for row in rows)
    assert (result.done, result.rejected) == (2, 3)


def test_batch_rejections_repeat_no_text(mixed: Path, tmp_path: Path) -> None:
    result = run(mixed, tmp_path / "out")
    assert CANARY not in (tmp_path / "out" / "rejected.csv").read_text("utf-8") + repr(result)


@pytest.mark.parametrize("name", ["analyses.jsonl", "rejected.csv"])
def test_batch_refuses_a_folder_that_holds_results(name: str, source: Path, tmp_path: Path) -> None:
    (tmp_path / name).write_text("old")
    with pytest.raises(InputError) as caught:
        run(source, tmp_path)
    assert caught.value.code == "E110"
    assert (tmp_path / name).read_text() == "old"


def test_batch_overwrite_replaces_old_results_and_old_rejections(source: Path, mixed: Path, tmp_path: Path) -> None:
    run(mixed, tmp_path / "out")
    run(source, tmp_path / "out", overwrite=True)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["analyses.jsonl"]


def test_batch_fault_midway_leaves_nothing_and_keeps_old_results(source: Path, tmp_path: Path) -> None:
    def fails_on_the_second(note: Note) -> Analysis:
        if note.id == "n-1":
            raise ModelError("E301")
        return analyze(note)

    (tmp_path / "analyses.jsonl").write_text("old")
    with pytest.raises(ModelError):
        run(source, tmp_path, fails_on_the_second, overwrite=True)
    assert (tmp_path / "analyses.jsonl").read_text() == "old"
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("content", ["", "\n\n  \n"])
def test_batch_file_without_a_note_is_an_error(content: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        run(write(tmp_path / "notes.jsonl", content), tmp_path / "out")
    assert caught.value.code == "E113"
    assert list((tmp_path / "out").iterdir()) == []


def test_batch_file_in_place_of_the_folder_is_an_error(source: Path) -> None:
    with pytest.raises(SecondLookError) as caught:
        run(source, source)
    assert caught.value.code == "E112"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_batch_results_are_for_their_owner_only(source: Path, tmp_path: Path) -> None:
    run(source, tmp_path / "out")
    assert (tmp_path / "out" / "analyses.jsonl").stat().st_mode & 0o077 == 0
