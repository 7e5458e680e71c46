"""The model file: readable JSON with named weights, and the matrix that scoring uses."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.errors import ModelError
from pipeline.records import BANDS, Band, Contribution

FORMAT = 1


@dataclass(frozen=True)
class IndicatorModel:
    """One indicator's calibration (slope, offset on the summed log-probabilities) and band limits."""

    indicator: str
    slope: float
    offset: float
    limits: dict[Band, float]


@dataclass(frozen=True)
class Model:
    """A language's models: weights as one matrix, a row a feature, a column a regression.

    Columns: wording of each indicator, subject of each indicator, told (in this order);
    `intercepts` has one value a column.
    """

    language: str
    lexicon: str
    digest: str
    indicators: tuple[IndicatorModel, ...]
    rows: dict[str, int]
    weights: NDArray[np.float32]
    intercepts: NDArray[np.float32]
    slopes: NDArray[np.float64]
    offsets: NDArray[np.float64]
    lowest: NDArray[np.float64]


def load_model(path: Path) -> Model:
    """Read a model; raises ModelError E301 where there is none, or of another format.

    The JSON file is for people. What is loaded is its quick form, a table of weights (`.npy`) and
    a head without them (`.head.json`), unless they are missing or belong to another model.
    """
    try:
        head = json.loads(head_path(path).read_text("utf-8"))
        weights = np.load(weights_path(path), mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError):
        head, weights = quick_form(_read(path))
    if head.get("format") != FORMAT:
        raise ModelError("E301", where=path.name, detail="another format")
    return model_from_head(head, weights)


def _read(path: Path) -> dict[str, Any]:
    try:
        data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError("E301", where=path.name) from error
    return data


def head_path(path: Path) -> Path:
    """Return where the head of a model's quick form is kept."""
    return path.with_suffix(".head.json")


def weights_path(path: Path) -> Path:
    """Return where the weights of a model's quick form are kept."""
    return path.with_suffix(".npy")


def quick_form(data: dict[str, Any]) -> tuple[dict[str, Any], NDArray[np.float32]]:
    """Return the head and the weights, shape (features, columns), of a model in its JSON form."""
    regressions = [entry[kind] for kind in ("wording", "subject") for entry in data["indicators"].values()]
    regressions.append(data["told"])
    rows = {feature: i for i, feature in enumerate(data["features"])}
    weights = np.zeros((len(rows), len(regressions)), dtype=np.float32)
    for column, regression in enumerate(regressions):
        for name, weight in regression["weights"].items():
            weights[rows[name], column] = weight
    indicators = {
        name: {"calibration": entry["calibration"], "bands": entry["bands"]}
        for name, entry in data["indicators"].items()
    }
    head = {key: data[key] for key in ("format", "language", "lexicon", "digest", "features")}
    head |= {"indicators": indicators, "intercepts": [r["intercept"] for r in regressions]}
    return head, weights


def model_from_head(head: dict[str, Any], weights: NDArray[np.float32]) -> Model:
    """Build a model from its quick form."""
    indicators = tuple(_indicator_model(name, entry) for name, entry in head["indicators"].items())
    return Model(
        language=head["language"],
        lexicon=head["lexicon"],
        digest=head["digest"],
        indicators=indicators,
        rows={feature: i for i, feature in enumerate(head["features"])},
        weights=weights,
        intercepts=np.array(head["intercepts"], dtype=np.float32),
        slopes=np.array([m.slope for m in indicators]),
        offsets=np.array([m.offset for m in indicators]),
        lowest=np.array([m.limits["weak"] for m in indicators]),
    )


def _indicator_model(name: str, entry: dict[str, Any]) -> IndicatorModel:
    calibration = entry["calibration"]
    return IndicatorModel(name, calibration["slope"], calibration["offset"], entry["bands"])


def band(model: IndicatorModel, probability: float) -> Band | None:
    """Return the strongest band whose limit the probability reaches, None below the lowest."""
    return next((name for name in BANDS if probability >= model.limits[name]), None)


def contributions(model: Model, indicator: str, features: Iterable[str], *, most: int = 8) -> tuple[Contribution, ...]:
    """Return the features that moved the wording regression most, largest first, in log-odds."""
    weights = feature_weights(model, indicator)
    found = [(float(weights[model.rows[name]]), name) for name in features if name in model.rows]
    found = [(weight, name) for weight, name in found if weight]
    found.sort(key=lambda pair: (-abs(pair[0]), pair[1]))
    return tuple(Contribution(name, 1.0, round(weight, 4), round(weight, 4)) for weight, name in found[:most])


def feature_weights(model: Model, indicator: str) -> NDArray[np.float32]:
    """Return the wording weights of one indicator, a value a feature row."""
    column = next(i for i, m in enumerate(model.indicators) if m.indicator == indicator)
    return model.weights[:, column]
