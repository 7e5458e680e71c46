"""Second Look points at words in a note that may be red flags; a person decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.analyze import analyze_note, load_engine

__all__ = ["analyze_note", "load_engine"]


def __getattr__(name: str) -> Any:
    """Import the public API when it is first used: a command's help must not wait for spaCy."""
    if name in __all__:
        from pipeline import analyze

        return getattr(analyze, name)
    raise AttributeError(name)
