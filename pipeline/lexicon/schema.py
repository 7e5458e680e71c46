"""What a lexicon file may hold. Unknown keys are refused; every rule says where it comes from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Language = Literal["en", "fr"]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)


class Rule(_Strict):
    """One rule: its patterns, what they mean, where they come from, and examples that are tests.

    `negation: part_of_indicator` says that a negation inside the words is the evidence
    ("not allowed to leave"). `yields: negated` says that the words state the good fact.
    A `match` example must give that assertion after context; a `no_match` one must not.
    """

    id: RuleId
    patterns: list[str] = []
    phrases: list[str] = []
    tokens: list[list[dict[str, object]]] = []
    strength: Literal["strong", "supporting"]
    negation: Literal["applies", "part_of_indicator"] = "applies"
    yields: Literal["affirmed", "negated"] = "affirmed"
    sources: Annotated[list[Name | Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")]], Field(min_length=1)]
    benign: Annotated[str, StringConstraints(min_length=8)]
    match: Annotated[list[str], Field(min_length=2)]
    no_match: Annotated[list[str], Field(min_length=2)]


class LexiconFile(_Strict):
    """One indicator's rules in one language."""

    indicator: Name
    language: Language
    rules: Annotated[list[Rule], Field(min_length=1)]


class TermSet(_Strict):
    """A word set: `words` match in every form of their lemma, `exact` as written."""

    about: Annotated[str, StringConstraints(min_length=8)]
    words: list[str] = []
    exact: list[str] = []
    include: list[Name] = []


class Source(_Strict):
    """Where a rule comes from, for a lawyer who wants to look it up."""

    title: str
    about: str
