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
    """Read a model; raises ModelError E301 where there is none, or of another format."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError("E301", where=path.name) from error
    if data.get("format") != FORMAT:
        raise ModelError("E301", where=path.name, detail="another format")
    return model_from_json(data)


def model_from_json(data: dict[str, Any]) -> Model:
    """Build a model from its JSON form."""
    names = list(data["indicators"])
    regressions = [data["indicators"][name]["wording"] for name in names]
    regressions += [data["indicators"][name]["subject"] for name in names]
    regressions.append(data["told"])
    rows = {feature: i for i, feature in enumerate(data["features"])}
    weights = np.zeros((len(rows) + 1, len(regressions)), dtype=np.float32)
    for column, regression in enumerate(regressions):
        entries: dict[str, float] = regression["weights"]
        index = np.fromiter(map(rows.__getitem__, entries), dtype=np.int64, count=len(entries))
        weights[index, column] = np.fromiter(entries.values(), dtype=np.float32, count=len(entries))
    indicators = tuple(_indicator_model(name, data["indicators"][name]) for name in names)
    return Model(
        language=data["language"],
        lexicon=data["lexicon"],
        digest=data["digest"],
        indicators=indicators,
        rows=rows,
        weights=weights,
        intercepts=np.array([r["intercept"] for r in regressions], dtype=np.float32),
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
