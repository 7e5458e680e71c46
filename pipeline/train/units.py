"""Units: the sentences of the labelled corpus with their features and labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from pipeline.analyze import Reader, read_fragment
from pipeline.corpus import GoldSpan, LabelledText, read_corpus
from pipeline.resources import model_dir
from pipeline.segment import segment
from pipeline.vocabulary import Vocabulary

NOTE_FILES = ("train", "notes")
PASSAGE_FILES = ("phrases", "passages")
LEAST_COUNT = 3  # a feature seen in fewer sentences is not learned
_OVERLAP = 12  # characters of a span that a sentence must hold to carry its label


@dataclass(frozen=True)
class Unit:
    """One sentence to learn from: its features, labels, and the note or passage it stands in."""

    source: str
    group: str
    is_note: bool
    features: frozenset[str]
    affirmed: frozenset[str]
    spoken_of: frozenset[str]


def load_training_texts(language: str) -> list[tuple[bool, LabelledText]]:
    """Return (is a note, text) of every training file of a language that is there."""
    folder = model_dir() / "corpus"
    return [
        (name in NOTE_FILES, text)
        for name in (*NOTE_FILES, *PASSAGE_FILES)
        if (path := folder / f"{name}.{language}.jsonl").is_file()
        for text in read_corpus(path)
    ]


def read_units(text: LabelledText, reader: Reader, vocabulary: Vocabulary, *, is_note: bool) -> list[Unit]:
    """Return the sentences of a labelled text with their features and labels."""
    units = []
    for fragment in segment(text.text, text.language):
        for reading in read_fragment(text.text, fragment, reader, vocabulary):
            spans = [s for s in text.spans if _carries(reading.sentence.start, reading.sentence.end, s)]
            units.append(
                Unit(
                    source=text.id,
                    group=text.group,
                    is_note=is_note,
                    features=reading.features,
                    affirmed=frozenset(s.indicator for s in spans if s.assertion == "affirmed"),
                    spoken_of=frozenset(s.indicator for s in spans),
                )
            )
    return units


def _carries(start: int, end: int, span: GoldSpan) -> bool:
    shared = min(span.end, end) - max(span.start, start)
    return shared > 0 and shared >= min(_OVERLAP, (span.end - span.start) / 2)


def choose_features(units: Sequence[Unit]) -> list[str]:
    """Return the names of the features that are seen often enough, sorted."""
    counts = Counter(name for unit in units for name in unit.features)
    return sorted(name for name, count in counts.items() if count >= LEAST_COUNT)


def feature_matrix(units: Sequence[Unit], features: Sequence[str]) -> sparse.csr_matrix:
    """Return the (units, features) matrix of ones."""
    row = {name: i for i, name in enumerate(features)}
    columns = [sorted(row[name] for name in unit.features if name in row) for unit in units]
    pointers = np.cumsum([0, *map(len, columns)], dtype=np.int32)
    indices = np.array([i for found in columns for i in found], dtype=np.int32)
    data = np.ones(len(indices), dtype=np.float64)
    return sparse.csr_matrix((data, indices, pointers), shape=(len(units), len(features)))
