"""Precedents: the labelled passages of the training bank that a sentence reads like.

Shown beside a suggestion that wording rather than a rule carried, so that counsel can see what
the program took the words for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import ModelError
from pipeline.records import Precedent

_LEAST_SHARED = 2  # words in common below which nothing "reads like" anything


@dataclass(frozen=True)
class PrecedentBank:
    """Affirmed passages by indicator: id, text, and their word features."""

    passages: Mapping[str, tuple[tuple[str, str, frozenset[str]], ...]]


def load_precedents(path: Path) -> PrecedentBank:
    """Read the bank; raises ModelError E301."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError("E301", where=path.name) from error
    return PrecedentBank(
        {
            indicator: tuple((key, text, frozenset(words.split())) for key, text, words in rows)
            for indicator, rows in data.items()
        }
    )


def most_similar(
    bank: PrecedentBank, indicator: str, weights: Mapping[str, float], *, most: int = 2
) -> tuple[Precedent, ...]:
    """Return the passages that share the words which speak most for the indicator.

    `weights` are the sentence's features and their wording weights; similarity is the summed
    positive weight of shared words over the root of the passage's length.
    """
    words = {name[5:]: weight for name, weight in weights.items() if name.startswith("word:") and weight > 0}
    ranked = []
    for key, text, theirs in bank.passages.get(indicator, ()):
        shared = theirs & words.keys()
        if len(shared) >= _LEAST_SHARED:
            ranked.append((-sum(words[w] for w in shared) / len(theirs) ** 0.5, key, text))
    return tuple(Precedent(key, text) for _, key, text in sorted(ranked)[:most])
