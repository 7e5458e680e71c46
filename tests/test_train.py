"""Training: the same bytes each time, the scores of scikit-learn, and rules that never count against."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from pipeline.analyze import load_reader
from pipeline.classify import log_probabilities, log_sigmoid, score_sentence, summed
from pipeline.corpus import LabelledText
from pipeline.model import head_path, load_model, model_from_head, quick_form, weights_path
from pipeline.resources import model_dir
from pipeline.taxonomy import load_elements
from pipeline.train import run, units
from pipeline.train.fit import _without_context, fit, fold_of, regression, rule_rows
from pipeline.vocabulary import load_vocabulary

ELEMENTS = load_elements()


@pytest.fixture(scope="module")
def small() -> tuple[list[tuple[bool, LabelledText]], list[units.Unit]]:
    texts = units.load_training_texts("en")
    chosen = [pair for pair in texts if pair[0]][:60] + [pair for pair in texts if not pair[0]][:300]
    vocabulary = load_vocabulary(model_dir() / "en.vocabulary.json", load_reader("en").lexicon.classes)
    return chosen, run._units(chosen, "en", vocabulary)


def small_model(small: tuple[list[tuple[bool, LabelledText]], list[units.Unit]]) -> str:
    return json.dumps(run._model("en", *small, "hash"))


def test_train_gives_the_same_bytes_twice(
    small: tuple[list[tuple[bool, LabelledText]], list[units.Unit]],
) -> None:
    assert small_model(small) == small_model(small)


def test_train_scores_equal_scikit_learn(
    small: tuple[list[tuple[bool, LabelledText]], list[units.Unit]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "LEAST_WEIGHT", 0.0)
    model = model_from_head(*quick_form(json.loads(small_model(small))))
    sentences = small[1]
    features = units.choose_features(sentences)
    matrix = units.feature_matrix(sentences, features)
    own = rule_rows(features, load_reader("en").lexicon, ELEMENTS)
    fitted = fit(sentences, matrix, ELEMENTS, own, np.arange(len(sentences)))
    theirs = log_sigmoid(matrix @ fitted.weights + fitted.intercepts)
    ours = np.array([log_probabilities(model, unit.features) for unit in sentences])
    assert np.abs(np.exp(ours) - np.exp(theirs)).max() < 5e-3  # weights are rounded to three places
    main = _without_context(matrix, ELEMENTS, own)
    for column, (indicator, element) in enumerate(ELEMENTS.items(), len(ELEMENTS)):
        seen = main if element != "context" else matrix
        plain = regression().fit(seen, [indicator in u.spoken_of for u in sentences])
        assert np.abs(np.exp(ours[:, column]) - plain.predict_proba(seen)[:, 1]).max() < 5e-3


def test_train_own_rules_never_count_against_their_indicator() -> None:
    model = load_model(model_dir() / "en.json")
    owner = {f"rule:{rule.id}": rule.indicator for rule in load_reader("en").lexicon.rules}
    place = {m.indicator: column for column, m in enumerate(model.indicators)}
    fired = [(name, row) for name, row in model.rows.items() if name in owner]
    assert len(fired) > 300
    assert not [name for name, row in fired if model.weights[row, place[owner[name]]] < 0]


def test_train_calibration_rises_with_the_score() -> None:
    model = load_model(model_dir() / "en.json")
    assert (model.slopes > 0).all()
    limits = model.indicators[0].limits
    assert limits["strong"] > limits["moderate"] > limits["weak"] > 0


def test_train_probability_is_the_calibrated_sum() -> None:
    model = load_model(model_dir() / "en.json")
    features = ["word:passport", "word:lock", "rule:documents_withheld.keeps_papers", "never seen"]
    total = summed(log_probabilities(model, features))
    expected = 1 / (1 + np.exp(-(model.slopes * total + model.offsets)))
    for indicator, probability in score_sentence(model, features).probabilities.items():
        at = [m.indicator for m in model.indicators].index(indicator)
        assert probability == pytest.approx(expected[at])


def test_train_folds_keep_groups_together_and_use_all_folds() -> None:
    assert {fold_of(f"g{i}") for i in range(100)} == set(range(5))
    assert fold_of("same") == fold_of("same")


def test_train_model_file_is_small_and_names_its_corpus() -> None:
    path: Path = model_dir() / "en.json"
    data = json.loads(path.read_text("utf-8"))
    assert data["training"]["notes"] >= 317
    assert data["training"]["passages"] >= 9306


def test_train_quick_form_is_that_of_the_readable_model() -> None:
    path = model_dir() / "en.json"
    head, weights = quick_form(json.loads(path.read_text("utf-8")))
    assert json.loads(head_path(path).read_text("utf-8")) == head
    assert np.array_equal(np.load(weights_path(path)), weights)
