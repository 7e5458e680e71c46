"""Frozen records that the stages hand to each other, and their JSON forms.

Offsets are Unicode code points into the note's own text, end exclusive. Nothing here can
hold a verdict or a score for a whole note, and nothing may be added that does: Second Look
points at words, and a named person decides.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal, NamedTuple

Element = Literal["act", "means", "purpose", "context"]
Assertion = Literal["affirmed", "negated", "hypothetical", "other_person", "uncertain"]
Band = Literal["strong", "moderate", "weak"]
Status = Literal["suggested", "confirmed", "dismissed", "unsure"]
Strength = Literal["strong", "supporting"]

ELEMENTS: tuple[Element, ...] = ("act", "means", "purpose", "context")
ASSERTIONS: tuple[Assertion, ...] = (
    "affirmed",
    "negated",
    "hypothetical",
    "other_person",
    "uncertain",
)
BANDS: tuple[Band, ...] = ("strong", "moderate", "weak")


@dataclass(frozen=True, slots=True)
class Note:
    """One note as it was read; `language` is "en", "fr" or None where nobody said."""

    id: str
    text: str
    language: str | None = None


class Token(NamedTuple):
    """A word, number or punctuation mark: offsets into the note and its folded lower case."""

    start: int
    end: int
    norm: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, list item or table-like line; a question and its answer are one sentence.

    `heading` is how many leading tokens are a heading ("Passport:"), 0 where there is none.
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    heading: int = 0
    question: bool = False


@dataclass(frozen=True, slots=True)
class Fragment:
    """A block between blank lines, a bullet, or a question with its answer: the unit of reading.

    Nothing looks across fragments, so their order cannot matter.
    """

    start: int
    end: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that decided an assertion ("denies", "if"), with their offsets."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that speak of an indicator, the rule that found them and what the note says of them."""

    indicator: str
    start: int
    end: int
    text: str
    rule: str
    assertion: Assertion = "affirmed"
    cue: Cue | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """The stretch of text that a cue speaks of, the cue's assertion and group, and the cue itself."""

    start: int
    end: int
    assertion: Assertion
    group: str
    cue: Cue


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence with the names of its features, the mentions of rules in it and its cues' scopes."""

    sentence: Sentence
    features: frozenset[str]
    mentions: tuple[Mention, ...]
    scopes: tuple[Scope, ...]


@dataclass(frozen=True, slots=True)
class SentenceScores:
    """What the models say of one sentence.

    `probabilities` has the indicators that reach their lowest band limit; `not_told` those that
    the sentence speaks of without telling them as having happened.
    """

    probabilities: dict[str, float]
    not_told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """A sentence's reading and what the models say of it."""

    reading: SentenceReading
    scores: SentenceScores


@dataclass(frozen=True, slots=True)
class Contribution:
    """One feature's part in a suggestion's strength: amount = value x weight, in log-odds."""

    feature: str
    value: float
    weight: float
    amount: float


@dataclass(frozen=True, slots=True)
class Precedent:
    """A labelled passage of the training bank that reads like the evidence."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One indicator that a note's words may speak of, for a person to confirm or dismiss."""

    id: str
    indicator: str
    element: Element
    band: Band
    score: float
    evidence: tuple[Mention, ...]
    contributions: tuple[Contribution, ...]
    precedents: tuple[Precedent, ...] = ()
    status: Status = "suggested"


@dataclass(frozen=True, slots=True)
class Identifier:
    """Where something that identifies a person stands, and of what kind; never its text."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Axes:
    """How many suggestions stand on each axis: counts to read apart, never to be added up."""

    act: int = 0
    means: int = 0
    purpose: int = 0
    context: int = 0


@dataclass(frozen=True, slots=True)
class Versions:
    """What produced an analysis: the program's version and hashes of lexicon and model."""

    second_look: str
    lexicon: str
    model: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that Second Look says about one note; one JSON line in batch output."""

    id: str
    language: str
    text_sha256: str
    suggestions: tuple[Suggestion, ...]
    set_aside: tuple[Mention, ...]
    identifiers: tuple[Identifier, ...]
    axes: Axes
    versions: Versions = field(default_factory=lambda: Versions("", "", ""))


def to_json(analysis: Analysis) -> dict[str, Any]:
    """Return the contract form of an analysis: plain dicts and lists, ready for `json.dumps`."""
    return asdict(analysis)


def from_json(data: dict[str, Any]) -> Analysis:
    """Rebuild an analysis from its contract form; `from_json(to_json(a)) == a`."""
    return Analysis(
        id=data["id"],
        language=data["language"],
        text_sha256=data["text_sha256"],
        suggestions=tuple(_suggestion(row) for row in data["suggestions"]),
        set_aside=tuple(_mention(row) for row in data["set_aside"]),
        identifiers=tuple(Identifier(**row) for row in data["identifiers"]),
        axes=Axes(**data["axes"]),
        versions=Versions(**data["versions"]),
    )


def _mention(row: dict[str, Any]) -> Mention:
    cue = row.get("cue")
    return Mention(**{**row, "cue": Cue(**cue) if cue else None})


def _suggestion(row: dict[str, Any]) -> Suggestion:
    return Suggestion(
        **{
            **row,
            "evidence": tuple(_mention(item) for item in row["evidence"]),
            "contributions": tuple(Contribution(**item) for item in row["contributions"]),
            "precedents": tuple(Precedent(**item) for item in row.get("precedents", ())),
        }
    )
