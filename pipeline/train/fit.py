"""Fit: the regressions of all indicators, on all sentences or on folds of them.

Wording regressions learn which sentences affirm an indicator, subject regressions which speak of
it at all, the shared told regression which sentences tell something as having happened. Folds keep
a note's sentences, and passages of one way of telling, together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from pipeline.classify import log_sigmoid
from pipeline.lexicon.compiled import CompiledLexicon
from pipeline.records import Element
from pipeline.train.units import Unit

FOLDS = 5


@dataclass(frozen=True)
class Fitted:
    """Weights of all regressions: matrix (features, columns) and intercepts (columns,)."""

    weights: NDArray[np.float64]
    intercepts: NDArray[np.float64]


@dataclass(frozen=True)
class RuleRows:
    """The feature rows that one indicator's own rules give: where they fired, where set aside."""

    fired: list[int]
    aside: list[int]


def rule_rows(features: Sequence[str], lexicon: CompiledLexicon, indicators: Iterable[str]) -> dict[str, RuleRows]:
    """Return the rows of each indicator's own rules."""
    owner = {f"rule:{rule.id}": rule.indicator for rule in lexicon.rules}
    rows = {indicator: RuleRows([], []) for indicator in indicators}
    for i, name in enumerate(features):
        kind, _, rest = name.partition(":")
        if name in owner:
            rows[owner[name]].fired.append(i)
        elif kind == "rules":
            rows[rest].fired.append(i)
        elif kind == "aside":
            rows[rest.split(" ")[0]].aside.append(i)
    return rows


def regression() -> LogisticRegression:
    """Return the regression that every column is fitted with."""
    return LogisticRegression(C=0.5, solver="liblinear", max_iter=200)


def fit(
    units: Sequence[Unit],
    matrix: sparse.csr_matrix,
    elements: Mapping[str, Element],
    own_rules: Mapping[str, RuleRows],
    rows: NDArray[np.intp],
) -> Fitted:
    """Fit all regressions on the given rows; an indicator's own rules never count against it."""
    indicators = list(elements)
    chosen = [units[i] for i in rows]
    whole = matrix[rows]
    main = _without_context(whole, elements, own_rules)
    inside = {name: whole if element == "context" else main for name, element in elements.items()}
    clear = [(i, told) for i, u in enumerate(chosen) if (told := _told(u, elements)) is not None]
    jobs = [(inside[i], [i in u.affirmed for u in chosen]) for i in indicators]
    jobs += [(inside[i], [i in u.spoken_of for u in chosen]) for i in indicators]
    jobs.append((main[[i for i, _ in clear]], [told for _, told in clear]))
    # liblinear lets other threads run while it works; the result does not depend on their number.
    columns = Parallel(n_jobs=-1, prefer="threads")(delayed(_column)(x, labels) for x, labels in jobs)
    for indicator, (weights, _) in zip(indicators, columns, strict=False):
        fired = own_rules[indicator].fired
        weights[fired] = np.maximum(weights[fired], 0.0)
    return Fitted(
        weights=np.stack([weights for weights, _ in columns], axis=1),
        intercepts=np.array([intercept for _, intercept in columns]),
    )


def _without_context(
    matrix: sparse.csr_matrix, elements: Mapping[str, Element], own_rules: Mapping[str, RuleRows]
) -> sparse.csr_matrix:
    """Return the matrix without the features of context indicators: they are features of nothing."""
    kept = np.ones(matrix.shape[1])
    for indicator, element in elements.items():
        if element == "context":
            kept[own_rules[indicator].fired + own_rules[indicator].aside] = 0.0
    blanked = matrix.copy()
    blanked.data = blanked.data * kept[blanked.indices]
    blanked.eliminate_zeros()
    return blanked


def _column(matrix: sparse.csr_matrix, labels: Sequence[bool]) -> tuple[NDArray[np.float64], float]:
    model = regression().fit(matrix, np.array(labels, dtype=int))
    return model.coef_[0].copy(), float(model.intercept_[0])


def _told(unit: Unit, elements: Mapping[str, Element]) -> bool | None:
    """Say whether a labelled sentence tells all that it speaks of as having happened; None if mixed."""
    spoken = {i for i in unit.spoken_of if elements[i] != "context"}
    affirmed = unit.affirmed & spoken
    if not spoken or (affirmed and affirmed != spoken):
        return None
    return bool(affirmed)


def fold_of(group: str) -> int:
    """Return the fold of a group: by hash, so that it stays the same when the corpus grows."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS


def out_of_fold(
    units: Sequence[Unit],
    matrix: sparse.csr_matrix,
    elements: Mapping[str, Element],
    own_rules: Mapping[str, RuleRows],
) -> NDArray[np.float64]:
    """Return log-probabilities (units, columns), each unit scored by regressions that did not see it."""
    folds = np.array([fold_of(unit.group) for unit in units])
    logs = np.zeros((len(units), 2 * len(elements) + 1))
    for fold in range(FOLDS):
        held_out = np.flatnonzero(folds == fold)
        fitted = fit(units, matrix, elements, own_rules, np.flatnonzero(folds != fold))
        logs[held_out] = log_sigmoid(matrix[held_out] @ fitted.weights + fitted.intercepts)
    return logs


def note_maxima(sources: Sequence[str], sums: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    """Return each note's best sum an indicator, from its sentences' sums (sentences, indicators)."""
    maxima: dict[str, NDArray[np.float64]] = {}
    for source, row in zip(sources, sums, strict=True):
        maxima[source] = np.maximum(maxima[source], row) if source in maxima else row
    return maxima
