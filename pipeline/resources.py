"""Where lexicons and models are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _data_root() -> Path:
    override = os.environ.get("SECOND_LOOK_DATA")
    if override:
        return Path(override)
    installed = _PACKAGE / "data"
    return installed if installed.is_dir() else _PACKAGE.parent


def lexicon_dir() -> Path:
    """Return the folder that holds taxonomy.yaml, sources.yaml and a folder a language."""
    return _data_root() / "lexicons"


def model_dir() -> Path:
    """Return the folder that holds the models, compiled lexicons and the training corpus."""
    return _data_root() / "models"


def sample_note() -> Path:
    """Return the synthetic note that the first run analyses."""
    return _data_root() / "notebooks" / "sample-note.en.txt"


def program_version() -> str:
    """Return the installed version, or "checkout" where the program runs uninstalled."""
    try:
        return version("second-look")
    except PackageNotFoundError:
        return "checkout"
