"""Lexicons ready to run: the compiled form where it is up to date, else compiled now.

Compiling needs simplemma and pydantic and takes seconds; both are imported only for that.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from pipeline.errors import LexiconError
from pipeline.lexicon.compiled import CompiledLexicon, load
from pipeline.lexicon.cues import CueLexicon, load_cues
from pipeline.resources import lexicon_dir, model_dir


def digest(home: Path) -> str:
    """Return a short hash of every YAML file of a language, by name and content."""
    sha = hashlib.sha256()
    for path in sorted(home.glob("*.yaml")):
        sha.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return sha.hexdigest()[:16]


def compiled_path(language: str) -> Path:
    """Return where a language's compiled lexicon is kept."""
    return model_dir() / f"{language}.lexicon.json"


def load_compiled_lexicon(language: str) -> CompiledLexicon:
    """Return the compiled lexicon; raises LexiconError E201 or E203."""
    home = lexicon_dir() / language
    if not home.is_dir():
        raise LexiconError("E203", where=language)
    path = compiled_path(language)
    if path.is_file() and load_compiled_hash(language) == digest(home):
        return load(path)
    from pipeline.lexicon.build import build_lexicon

    return build_lexicon(language)


def cues_path(language: str) -> Path:
    """Return where a language's compiled cues are kept."""
    return model_dir() / f"{language}.cues.json"


def hash_path(language: str) -> Path:
    """Return where the hash of the compiled YAML files is kept."""
    return model_dir() / f"{language}.hash"


def load_cue_lexicon(language: str) -> CueLexicon:
    """Return the compiled context cues; they are written together with the compiled lexicon."""
    path = cues_path(language)
    if path.is_file() and load_compiled_hash(language) == digest(lexicon_dir() / language):
        return load_cues(path)
    return load_cues(lexicon_dir() / language / "_context.yaml")


def load_compiled_hash(language: str) -> str:
    """Return the hash of the YAML files that the stored lexicon and cues were compiled from."""
    path = hash_path(language)
    return path.read_text("ascii").strip() if path.is_file() else ""
