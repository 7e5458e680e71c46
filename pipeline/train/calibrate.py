"""Calibration and band limits, from scores of notes that the regressions had not seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

# The share of suggestions at or above a limit that must have been right, notes held out.
PRECISION = {"strong": 0.9, "moderate": 0.8, "weak": 0.7}
_STEPS = np.round(np.arange(0.05, 0.96, 0.01), 2)


def calibrate(
    sums: Mapping[str, NDArray[np.float64]], gold: Mapping[str, frozenset[str]], indicators: Sequence[str]
) -> dict[str, tuple[float, float]]:
    """Return (slope, offset) of each indicator's sigmoid (Platt 1999) on its notes' summed scores.

    One slope is shared and each indicator has its own offset, drawn towards the common one: forty
    affirmed notes an indicator are too few for more.
    """
    notes = sorted(sums)
    values = np.concatenate([sums[n] for n in notes])
    truth = np.array([i in gold[n] for n in notes for i in indicators], dtype=int)
    which = np.tile(np.eye(len(indicators)), (len(notes), 1))
    model = LogisticRegression(C=1.0, max_iter=2000).fit(np.column_stack([values, which]), truth)
    slope, offsets = float(model.coef_[0][0]), model.coef_[0][1:] + float(model.intercept_[0])
    return {name: (round(slope, 5), round(float(offsets[i]), 5)) for i, name in enumerate(indicators)}


def choose_limits(
    sums: Mapping[str, NDArray[np.float64]],
    gold: Mapping[str, frozenset[str]],
    calibration: Mapping[str, tuple[float, float]],
    indicators: Sequence[str],
) -> dict[str, float]:
    """Return the limit of each band: the lowest probability from which on the stated precision held.

    The limits are shared: probabilities are calibrated, and one indicator alone has too few notes.
    """
    probability, truth = [], []
    for note, values in sums.items():
        for i, name in enumerate(indicators):
            slope, offset = calibration[name]
            probability.append(1 / (1 + np.exp(-(slope * values[i] + offset))))
            truth.append(name in gold[note])
    p, y = np.array(probability), np.array(truth)
    limits = {}
    for band, wanted in PRECISION.items():
        good = [step for step in _STEPS if (p >= step).any() and y[p >= step].mean() >= wanted]
        limits[band] = float(min(good)) if good else 0.99
    return limits
