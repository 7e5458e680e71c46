import json
import random
from pathlib import Path

import pytest
from sklearn.metrics import precision_recall_fscore_support

from pipeline.corpus import GoldSpan, LabelledText, read_corpus
from pipeline.errors import InputError
from pipeline.evaluate.counts import Counts, share
from pipeline.evaluate.measure import measure
from pipeline.evaluate.table import to_json, to_text
from pipeline.records import Analysis, Axes, Mention, Suggestion, Versions
from pipeline.taxonomy import load_elements

ELEMENTS = load_elements()


def gold(key: str, text: str, *spans: GoldSpan, kind: str = "plain") -> LabelledText:
    return LabelledText(key, text, "en", spans, kind, "memo", "x", key)


def analysis(key: str, *found: tuple[str, int, int], band: str = "strong") -> Analysis:
    suggestions = tuple(
        Suggestion(i, i, ELEMENTS[i], band, 0.9, (Mention(i, a, b, "", "r"),), ())  # type: ignore[arg-type]
        for i, a, b in found
    )
    return Analysis(key, "en", "", suggestions, (), (), Axes(), Versions("", "", ""))


def random_pairs(count: int) -> list[tuple[LabelledText, Analysis]]:
    dice = random.Random(7)
    text = "one two three four five six"
    pairs = []
    for n in range(count):
        labels = [i for i in ELEMENTS if dice.random() < 0.2]
        shown = [i for i in ELEMENTS if dice.random() < (0.7 if i in labels else 0.1)]
        spans = [GoldSpan(0, 7, i, "affirmed") for i in labels]
        pairs.append((gold(str(n), text, *spans), analysis(str(n), *((i, 0, 7) for i in shown))))
    return pairs


def test_evaluate_agrees_with_scikit_learn() -> None:
    pairs = random_pairs(60)
    measures = measure(pairs, ELEMENTS)
    for indicator, counts in measures.indicators.items():
        truth = [indicator in g.affirmed for g, _ in pairs]
        found = [any(s.indicator == indicator for s in a.suggestions) for _, a in pairs]
        p, r, f, _ = precision_recall_fscore_support(truth, found, average="binary", zero_division=0)
        assert counts.f1 == pytest.approx(f)
        assert counts.precision.value == pytest.approx(p)
        assert counts.recall.value == pytest.approx(r)


def test_evaluate_wilson_interval_is_the_textbook_one() -> None:
    # p = 8/10, z = 1.95996: centre (p + z^2/2n) / (1 + z^2/n), Wilson 1927
    interval = share(8, 10)
    assert (interval.low, interval.high) == (pytest.approx(0.4902, abs=1e-4), pytest.approx(0.9433, abs=1e-4))


def test_evaluate_counts_without_anything_have_no_figures() -> None:
    assert Counts().f1 is None
    assert Counts().precision.value is None


def test_evaluate_quiet_notes_and_alarms() -> None:
    pairs = [
        (gold("a", "x y"), analysis("a", ("confinement", 0, 1))),
        (gold("b", "x y"), analysis("b", ("confinement", 0, 1), band="weak")),
        (gold("c", "x y"), analysis("c", ("precarious_status", 0, 1))),
        (gold("d", "x y", GoldSpan(0, 1, "confinement", "affirmed")), analysis("d")),
    ]
    measures = measure(pairs, ELEMENTS)
    assert (measures.quiet_notes, measures.alarmed_notes) == (3, 1)


def test_evaluate_evidence_overlap_by_tokens() -> None:
    text = "one two three four five six"
    pair = (gold("a", text, GoldSpan(0, 13, "confinement", "affirmed")), analysis("a", ("confinement", 4, 18)))
    overlap = measure([pair], ELEMENTS).overlap
    assert overlap.token_f1 == pytest.approx(2 * 2 / (3 + 3))
    assert (overlap.matched, overlap.spans) == (1, 1)  # two of four tokens: IoU 0.5


def test_evaluate_reports_hold_every_indicator_and_no_note_text() -> None:
    measures = measure(random_pairs(5), ELEMENTS)
    assert set(to_json(measures)["indicators"]) == set(ELEMENTS)
    table = to_text(measures)
    assert all(indicator in table for indicator in ELEMENTS)
    assert "three four" not in table


@pytest.mark.parametrize(
    "span",
    [
        {"start": 0, "end": 1, "indicator": "nosuch", "assertion": "affirmed"},
        {"start": 0, "end": 9, "indicator": "confinement", "assertion": "affirmed"},
        {"start": 0, "end": 1, "indicator": "confinement", "assertion": "perhaps"},
    ],
)
def test_evaluate_refuses_a_label_it_does_not_know_and_names_the_line(tmp_path: Path, span: dict[str, object]) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "x", "spans": [span]}), "utf-8")
    with pytest.raises(InputError, match=r"E111: gold\.jsonl:1"):
        list(read_corpus(path))
