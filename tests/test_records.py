import json
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given

from pipeline.records import Analysis, Axes, Suggestion, Versions, from_json, to_json
from tests.strategies import analyses


@given(analyses)
def test_records_json_round_trip_gives_the_same_analysis(analysis: Analysis) -> None:
    assert from_json(json.loads(json.dumps(to_json(analysis)))) == analysis


def test_records_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Axes().act = 1  # type: ignore[misc]


def test_records_new_suggestion_is_only_suggested() -> None:
    assert Suggestion("i", "x", "means", "weak", 0.1, (), ()).status == "suggested"


def test_records_analysis_has_exactly_the_fields_of_the_contract() -> None:
    analysis = Analysis("n", "en", "", (), (), (), Axes(), Versions("", "", ""))
    assert list(to_json(analysis)) == [
        "id", "language", "text_sha256", "suggestions", "set_aside", "identifiers", "axes", "versions",
    ]  # fmt: skip
