"""The wheel: what it holds, and that it works in another directory."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (path,) = out.glob("*.whl")
    return path


def test_wheel_holds_the_package_its_lexicons_and_models_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "pipeline/data/lexicons/taxonomy.yaml" in names
    assert "pipeline/data/models/en.json" in names
    assert "pipeline/data/notebooks/sample-note.en.txt" in names
    assert not [n for n in names if "corpus" in n.split("/")[-2:-1] or n.startswith("tests/")]
    assert {n.split("/")[0] for n in names} == {"pipeline", names[-1].split("/")[0]}


def test_wheel_works_in_another_directory(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    code = f"import sys; sys.path.insert(0, {str(site)!r}); import pipeline; from pipeline.cli.main import run; run()"
    done = subprocess.run(
        [sys.executable, "-I", "-c", code, "flag", "-", "--format", "json"],
        input=b"The boss keeps my passport in his safe.",
        capture_output=True,
        cwd=tmp_path,
        check=True,
    )
    assert b'"documents_withheld"' in done.stdout
