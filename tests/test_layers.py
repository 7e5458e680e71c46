"""Imports follow the layers: a file imports only from lower layers, and stages not from each other."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "pipeline"
LAYERS = {
    "records": 0, "errors": 0,
    "resources": 1, "taxonomy": 1, "tokens": 1, "lexicon": 1, "vocabulary": 1, "model": 1,
    "read": 2, "segment": 2, "match": 2, "context": 2, "features": 2, "classify": 2, "suggest": 2,
    "analyze": 3, "examples": 3, "train": 3, "evaluate": 3,
    "export": 4, "batch": 4,
    "cli": 5, "__init__": 5,
}  # fmt: skip
PART_OF = {"evidence": "suggest", "precedents": "suggest", "corpus": "read"}
STAGES = {"read", "segment", "match", "context", "features", "classify", "suggest"}


def home(module: str) -> str:
    name = module.split(".")[1] if "." in module else "__init__"
    return PART_OF.get(name, name)


def imports(path: Path) -> list[tuple[str, set[str]]]:
    tree = ast.parse(path.read_text("utf-8"))
    return [
        (node.module, {alias.name for alias in node.names})
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "pipeline"
    ]


FILES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_layers_imports_go_down_and_stages_do_not_import_each_other(path: Path) -> None:
    own = home("pipeline." + ".".join(path.relative_to(ROOT).with_suffix("").parts))
    for module, names in imports(path):
        other = home(module)
        if other == own:
            continue
        assert LAYERS[other] <= LAYERS[own], f"{own} imports {other}"
        if own in STAGES and other in STAGES:
            pytest.fail(f"stage {own} imports {names} from stage {other}")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_layers_files_stay_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_layers_functions_stay_short(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if isinstance(node.body[0], ast.Expr) else node.body
            lines = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
            assert lines <= 40, f"{path.name}: {node.name} has {lines} lines"
