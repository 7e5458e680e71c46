"""Classify: linear models over named features, scored by a dot product (scikit-learn is not loaded).

Three logistic regressions read a sentence. For each indicator, *wording* says how much it reads
like an affirmed mention and *subject* whether it speaks of the indicator at all; *told*, shared by
all indicators, whether the sentence tells something as having happened (not denied, feared, asked
or of others). Their log-probabilities are added, so each can hold a sentence back; the sum is put
through the indicator's sigmoid calibration (Platt 1999). A note's score is its best sentence's.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from pipeline.model import Model
from pipeline.records import SentenceScores

_SUBJECT_CLEAR = math.log(0.6)  # the sentence speaks of the indicator
_NOT_TOLD = math.log(0.4)  # and does not tell it as having happened


def log_probabilities(model: Model, features: Iterable[str]) -> NDArray[np.float64]:
    """Return the log-probability of every column for one set of features, shape (columns,)."""
    rows = [model.rows[name] for name in features if name in model.rows]
    logits = (model.weights[rows].sum(axis=0) + model.intercepts).astype(np.float64)
    return log_sigmoid(logits)


def log_sigmoid(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return log(1 / (1 + exp(-x))) without overflow."""
    return -np.logaddexp(0.0, -logits)


def summed(log_probability: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return wording + subject + told for each indicator; the last axis is columns, then indicators."""
    count = (log_probability.shape[-1] - 1) // 2
    wording, subject = log_probability[..., :count], log_probability[..., count : 2 * count]
    total: NDArray[np.float64] = wording + subject + log_probability[..., -1:]
    return total


def score_sentence(model: Model, features: Iterable[str]) -> SentenceScores:
    """Score one sentence's features against every indicator."""
    logs = log_probabilities(model, features)
    probability = np.exp(log_sigmoid(model.slopes * summed(logs) + model.offsets))
    count = len(model.indicators)
    not_told: tuple[str, ...] = ()
    if logs[-1] <= _NOT_TOLD:
        not_told = tuple(
            model.indicators[i].indicator for i in np.flatnonzero(logs[count : 2 * count] >= _SUBJECT_CLEAR)
        )
    return SentenceScores(
        {model.indicators[i].indicator: float(probability[i]) for i in np.flatnonzero(probability >= model.lowest)},
        not_told,
    )
