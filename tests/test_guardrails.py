"""The guardrails: what must never happen. Their numbers are those of the project's guardrail list."""

from __future__ import annotations

import dataclasses
import random
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import records
from pipeline.analyze import Engine, analyze_note, load_engine
from pipeline.corpus import LabelledText, read_corpus
from pipeline.model import load_model
from pipeline.records import Analysis, Note, Suggestion
from pipeline.resources import lexicon_dir, model_dir, sample_note
from pipeline.segment import fragment_bounds
from pipeline.taxonomy import load_elements
from pipeline.tokens import fold

ELEMENTS = load_elements()


@pytest.fixture(scope="module")
def engine() -> Engine:
    return load_engine("en")


@pytest.fixture(scope="module")
def notes() -> list[LabelledText]:
    return list(read_corpus(model_dir() / "corpus" / "notes.en.jsonl"))[:40]


def read(text: str, engine: Engine) -> Analysis:
    return analyze_note(Note("n", text, "en"), engine)


def shown(analysis: Analysis, *, context: bool = True) -> set[tuple[str, str, float, tuple[str, ...]]]:
    return {
        (s.indicator, s.band, s.score, tuple(sorted(m.text for m in s.evidence)))
        for s in analysis.suggestions
        if context or s.element != "context"
    }


# G10: order does not matter


@pytest.mark.parametrize("seed", range(3))
def test_guardrail_shuffled_fragments_give_the_same_suggestions(
    engine: Engine, notes: list[LabelledText], seed: int
) -> None:
    for note in notes:
        pieces = [note.text[a:b] for a, b in fragment_bounds(fold(note.text))]
        joined = "\n\n".join(pieces)
        random.Random(seed).shuffle(pieces)
        assert shown(read("\n\n".join(pieces), engine)) == shown(read(joined, engine)), note.id


# G1: who the person is changes nothing

SWAPS = {
    "nationality": ["Filipino", "Mexican", "Ukrainian", "Nigerian", "French", "Vietnamese", "Sri Lankan", "Haitian"],
    "religion": ["Catholic", "Muslim", "Sikh", "Buddhist", "Jewish"],
    "gender": ["woman", "man", "trans woman", "girl", "boy"],
    "occupation": ["nanny", "welder", "nurse", "roofer", "dishwasher", "picker", "escort", "engineer", "sex worker"],
    "status": ["refugee claimant", "visitor", "international student", "undocumented", "citizen"],
}
SENTENCE = (
    "The client is a {} who came two years ago. The boss keeps the passport in his safe. Paid $300 for two months."
)


@pytest.mark.parametrize("kind", SWAPS)
def test_guardrail_swapping_who_the_person_is_changes_no_suggestion(engine: Engine, kind: str) -> None:
    results = [shown(read(SENTENCE.format(word), engine), context=False) for word in SWAPS[kind]]
    assert results[0]
    assert all(result == results[0] for result in results)


# Both ways at once, as when the note were of another person: who is who stays as clear as it was.
PAIRS = [("she", "he"), ("hers", "his"), ("herself", "himself"), ("woman", "man"), ("wife", "husband")]
PAIRS += [("mother", "father"), ("sister", "brother"), ("girl", "boy"), ("daughter", "son"), ("aunt", "uncle")]
PRONOUNS = {**{b: a for a, b in PAIRS}, **dict(PAIRS), "her": "his", "his": "her", "him": "her"}


@pytest.mark.xfail(reason="open fault: some rules tell who is who by he against her; about 26 of 192 notes change")
def test_guardrail_swapping_gender_in_whole_notes_changes_no_suggestion(
    engine: Engine, notes: list[LabelledText]
) -> None:
    def swap(match: re.Match[str]) -> str:
        word = PRONOUNS[match.group().lower()]
        return word.capitalize() if match.group()[0].isupper() else word

    pattern = re.compile(r"\b(" + "|".join(PRONOUNS) + r")\b", re.IGNORECASE)
    for note in notes:
        before = {(s.indicator, s.band) for s in read(note.text, engine).suggestions if s.element != "context"}
        after = {
            (s.indicator, s.band)
            for s in read(pattern.sub(swap, note.text), engine).suggestions
            if s.element != "context"
        }
        assert before == after, note.id


def test_guardrail_no_feature_names_who_a_person_is() -> None:
    from pipeline.lexicon.load import read_never

    never = read_never(lexicon_dir() / "en" / "_never.yaml").words
    for feature in load_model(model_dir() / "en.json").rows:
        kind, _, rest = feature.partition(":")
        if kind in ("word", "pair", "near", "before", "after", "heading"):
            assert not never & set(rest.split()), feature


# G2: context indicators are features of nothing


def test_guardrail_context_indicators_are_features_of_nothing() -> None:
    context = {indicator for indicator, element in ELEMENTS.items() if element == "context"}
    model = load_model(model_dir() / "en.json")
    for feature, row in model.rows.items():
        name = feature.partition(":")[2].split(".")[0].split(" ")[0]
        if feature.startswith(("rule:", "rules:", "aside:")) and name in context:
            for column, indicator in enumerate(m.indicator for m in model.indicators):
                if indicator not in context:
                    assert model.weights[row, column] == 0, (feature, indicator)
                    assert model.weights[row, len(model.indicators) + column] == 0, (feature, indicator)


# G3, G15: no verdict, no score of a case, and no word that calls a person a victim

VERDICT = re.compile(r"verdict|case_?score|overall|total_?score|risk_?(score|level)|likelihood|is_?trafficked", re.I)
LABELS = re.compile(r"\b(victims?|detected|positive cases?)\b", re.I)


def record_fields() -> Iterator[str]:
    for item in vars(records).values():
        if dataclasses.is_dataclass(item):
            yield from (f.name for f in dataclasses.fields(item))


def test_guardrail_no_record_can_hold_a_verdict_or_a_case_score() -> None:
    assert not [name for name in record_fields() if VERDICT.search(name)]
    assert [f.name for f in dataclasses.fields(Analysis) if "score" in f.name] == []


def test_guardrail_a_program_never_confirms() -> None:
    assert Suggestion.__dataclass_fields__["status"].default == "suggested"
    sources = (Path(records.__file__).parent).rglob("*.py")
    assert not [p.name for p in sources if re.search(r"status\s*=\s*[\"'](confirmed|dismissed)", p.read_text("utf-8"))]


@pytest.mark.parametrize("fmt", ["text", "json", "html"])
def test_guardrail_no_output_judges_the_case(fmt: str) -> None:
    done = run("flag", str(sample_note()), "--format", fmt)
    assert not VERDICT.search(done.stdout)
    assert done.returncode == 0


def test_guardrail_our_own_words_call_nobody_a_victim() -> None:
    texts = [run("--help").stdout, *(run(c, "--help").stdout for c in ("flag", "batch", "evaluate", "lexicon"))]
    texts.append(run("flag", str(sample_note())).stdout)
    assert not [t for t in texts if LABELS.search(t)]


# Section 8 of the design: offline, and no note text in an error

CANARY = "zyzzyva canary sentence"


def run(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-c", "from pipeline.cli.main import run; run()", *args], input=stdin, capture_output=True
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


def test_guardrail_no_socket_is_opened(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert read("The boss keeps my passport.", load_engine("en")).suggestions
    assert read("The boss keeps my passport.", engine).suggestions


@pytest.mark.parametrize(
    ("args", "stdin"),
    [
        (["flag", "-"], (CANARY + "\0").encode()),
        (["flag", "-"], CANARY.encode() + b"\xff\xfe\xfa"),
        (["flag", "-", "--language", "xx"], CANARY.encode()),
        (["batch", "-", "--out", "out"], f'{{"id": "1", "text": "{CANARY}"'.encode()),
    ],
)
def test_guardrail_no_error_repeats_the_note(
    args: list[str], stdin: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*args, stdin=stdin)
    assert done.returncode
    assert "zyzzyva" not in done.stderr + done.stdout
