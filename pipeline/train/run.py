"""Run the training of a language: lexicon, vocabulary, regressions, calibration, files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.analyze import load_reader
from pipeline.classify import summed
from pipeline.corpus import LabelledText
from pipeline.errors import ModelError
from pipeline.lexicon.build import store_lexicon
from pipeline.lexicon.load import read_never
from pipeline.model import FORMAT, head_path, quick_form, weights_path
from pipeline.resources import lexicon_dir, model_dir
from pipeline.taxonomy import load_elements
from pipeline.train.calibrate import PRECISION, calibrate, choose_limits
from pipeline.train.fit import FOLDS, Fitted, fit, note_maxima, out_of_fold, rule_rows
from pipeline.train.units import (
    LEAST_COUNT,
    Unit,
    choose_features,
    feature_matrix,
    load_training_texts,
    read_units,
)
from pipeline.train.vocabulary import learn_lemmas, read_families
from pipeline.vocabulary import Vocabulary, load_vocabulary, save_vocabulary

LEAST_WEIGHT = 0.03  # a smaller weight is left out of the file: it moves no score that is shown


def train(language: str, *, out: Path | None = None) -> None:
    """Train a language and write its files into `out` (the model folder by default); takes minutes.

    Raises ModelError E303 where there is no labelled note.
    """
    folder = out or model_dir()
    lexicon = store_lexicon(language)
    texts = load_training_texts(language)
    if not any(is_note for is_note, _ in texts):
        raise ModelError("E303", where=language)
    vocabulary_path = folder / f"{language}.vocabulary.json"
    families = read_families(model_dir() / f"families.{language}.json")
    never = read_never(lexicon_dir() / language / "_never.yaml")
    save_vocabulary(vocabulary_path, learn_lemmas((t.text for _, t in texts), families, never, language), families)
    vocabulary = load_vocabulary(vocabulary_path, lexicon.classes)
    units = _units(texts, language, vocabulary)
    path = folder / f"{language}.json"
    model = _model(language, texts, units, lexicon.hash)
    _write(path, model)
    head, weights = quick_form(model)
    _write(head_path(path), head)
    np.save(weights_path(path), weights, allow_pickle=False)
    _write(folder / f"{language}.precedents.json", _precedents(texts, units))


def _units(texts: Sequence[tuple[bool, LabelledText]], language: str, vocabulary: Vocabulary) -> list[Unit]:
    reader = load_reader(language)
    with reader.index.vocab.memory_zone():
        return [u for is_note, text in texts for u in read_units(text, reader, vocabulary, is_note=is_note)]


def _model(
    language: str, texts: Sequence[tuple[bool, LabelledText]], units: Sequence[Unit], lexicon_hash: str
) -> dict[str, Any]:
    elements = load_elements()
    features = choose_features(units)
    matrix = feature_matrix(units, features)
    own_rules = rule_rows(features, load_reader(language).lexicon, elements)
    notes = [i for i, unit in enumerate(units) if unit.is_note]
    logs = out_of_fold(units, matrix, elements, own_rules)
    maxima = note_maxima([units[i].source for i in notes], summed(logs[notes]))
    gold = {text.id: text.affirmed for is_note, text in texts if is_note}
    calibration = calibrate(maxima, gold, list(elements))
    limits = choose_limits(maxima, gold, calibration, list(elements))
    fitted = fit(units, matrix, elements, own_rules, np.arange(len(units)))
    data = _to_json(list(elements), features, fitted, calibration, limits)
    data |= {"format": FORMAT, "language": language, "lexicon": lexicon_hash, "training": _manifest(texts, units)}
    data["digest"] = hashlib.sha256(_dump(data).encode()).hexdigest()[:16]
    return data


def _to_json(
    indicators: Sequence[str],
    features: Sequence[str],
    fitted: Fitted,
    calibration: Mapping[str, tuple[float, float]],
    limits: Mapping[str, float],
) -> dict[str, Any]:
    kept = sorted(np.flatnonzero((np.abs(fitted.weights) >= LEAST_WEIGHT).any(axis=1)).tolist())
    names = [features[i] for i in kept]

    def regression(column: int) -> dict[str, Any]:
        weights = fitted.weights[kept, column]
        return {
            "intercept": round(float(fitted.intercepts[column]), 5),
            "weights": {
                name: round(float(w), 3) for name, w in zip(names, weights, strict=True) if abs(w) >= LEAST_WEIGHT
            },
        }

    count = len(indicators)
    return {
        "features": names,
        "bands_reason": "lowest probability from which on this share of suggestions was right on held-out notes: "
        + ", ".join(f"{band} {share:.2f}" for band, share in PRECISION.items()),
        "indicators": {
            name: {
                "calibration": {"slope": calibration[name][0], "offset": calibration[name][1]},
                "bands": dict(limits),
                "wording": regression(i),
                "subject": regression(count + i),
            }
            for i, name in enumerate(indicators)
        },
        "told": regression(2 * count),
    }


def _manifest(texts: Sequence[tuple[bool, LabelledText]], units: Sequence[Unit]) -> dict[str, Any]:
    sha = hashlib.sha256()
    for _, text in sorted(texts, key=lambda pair: pair[1].id):
        sha.update(f"{text.id}\0{text.text}\0{text.spans}\0".encode())
    return {
        "notes": sum(is_note for is_note, _ in texts),
        "passages": sum(not is_note for is_note, _ in texts),
        "sentences": len(units),
        "corpus": sha.hexdigest()[:16],
        "folds": FOLDS,
        "least_count": LEAST_COUNT,
        "least_weight": LEAST_WEIGHT,
    }


def _precedents(texts: Sequence[tuple[bool, LabelledText]], units: Sequence[Unit]) -> dict[str, list[list[str]]]:
    """Return the affirmed single-sentence passages of each indicator: id, text, words."""
    sentences: dict[str, list[Unit]] = {}
    for unit in units:
        if not unit.is_note:
            sentences.setdefault(unit.source, []).append(unit)
    bank: dict[str, list[list[str]]] = {}
    for is_note, text in texts:
        if is_note or len(sentences.get(text.id, ())) != 1:
            continue
        words = sorted(name[5:] for name in sentences[text.id][0].features if name.startswith("word:"))
        for indicator in sorted(text.affirmed):
            bank.setdefault(indicator, []).append([text.id, text.text, " ".join(words)])
    return dict(sorted(bank.items()))


def _dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=None, separators=(",", ":")) + "\n", "utf-8")
