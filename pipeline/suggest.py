"""Suggest: from scored sentences to suggestions with their evidence, and what the note sets aside.

Nothing here decides: a suggestion's status is always "suggested", and there is no score of a note.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from pipeline.evidence import evidence_span
from pipeline.model import Model, band, contributions, feature_weights
from pipeline.precedents import PrecedentBank, most_similar
from pipeline.records import (
    Axes,
    Element,
    Mention,
    Precedent,
    ScoredSentence,
    SentenceReading,
    Suggestion,
    Versions,
)
from pipeline.vocabulary import Vocabulary, token_features

WORDING = "wording"  # the rule id of evidence that no rule found


def make_suggestions(
    text: str,
    sentences: Sequence[ScoredSentence],
    model: Model,
    vocabulary: Vocabulary,
    precedents: PrecedentBank,
    *,
    elements: Mapping[str, Element],
    versions: Versions,
    text_sha256: str,
) -> tuple[Suggestion, ...]:
    """Return one suggestion an indicator, in the taxonomy's order; evidence in the note's order."""
    found: dict[str, list[ScoredSentence]] = {}
    for sentence in sentences:
        for indicator in sentence.scores.probabilities:
            if not _only_set_aside(sentence.reading, indicator):
                found.setdefault(indicator, []).append(sentence)
    models = {m.indicator: m for m in model.indicators}
    suggestions = []
    for indicator, element in elements.items():
        if indicator not in found:
            continue
        best = max(found[indicator], key=lambda s: s.scores.probabilities[indicator])
        probability = best.scores.probabilities[indicator]
        strength = band(models[indicator], probability)
        if strength is None:
            continue
        evidence = _evidence(text, found[indicator], indicator, model, vocabulary)
        suggestions.append(
            Suggestion(
                id=_suggestion_id(text_sha256, indicator, evidence, versions),
                indicator=indicator,
                element=element,
                band=strength,
                score=round(probability, 4),
                evidence=evidence,
                contributions=contributions(model, indicator, best.reading.features),
                precedents=_precedents(best.reading, indicator, model, precedents),
            )
        )
    return tuple(suggestions)


def _only_set_aside(reading: SentenceReading, indicator: str) -> bool:
    """Say whether rules saw the indicator in the sentence and the note affirms none of it."""
    own = [m for m in reading.mentions if m.indicator == indicator]
    return bool(own) and all(m.assertion != "affirmed" for m in own)


def _evidence(
    text: str, sentences: Iterable[ScoredSentence], indicator: str, model: Model, vocabulary: Vocabulary
) -> tuple[Mention, ...]:
    evidence: list[Mention] = []
    for sentence in sentences:
        own = [m for m in sentence.reading.mentions if m.indicator == indicator and m.assertion == "affirmed"]
        evidence += own or [_wording_mention(text, sentence.reading, indicator, model, vocabulary)]
    return tuple(sorted(_without_inner(evidence), key=lambda m: (m.start, m.end, m.rule)))


def _wording_mention(
    text: str, reading: SentenceReading, indicator: str, model: Model, vocabulary: Vocabulary
) -> Mention:
    weights = feature_weights(model, indicator)
    per_token = [
        sum(float(weights[model.rows[name]]) for name in names if name in model.rows)
        for names in token_features(reading.sentence, vocabulary)
    ]
    start, end = evidence_span(reading.sentence, per_token)
    return Mention(indicator, start, end, text[start:end], WORDING)


def _without_inner(mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out a mention that lies within a longer one of the same indicator and assertion."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start, m.rule)):
        inside = any(
            k.indicator == mention.indicator
            and k.assertion == mention.assertion
            and k.start <= mention.start
            and mention.end <= k.end
            for k in kept
        )
        if not inside:
            kept.append(mention)
    return kept


def _suggestion_id(text_sha256: str, indicator: str, evidence: Iterable[Mention], versions: Versions) -> str:
    """Return an id that stays the same when the same note is read again by the same versions."""
    places = ",".join(f"{m.start}-{m.end}" for m in evidence)
    key = "|".join((text_sha256, indicator, places, versions.second_look, versions.lexicon, versions.model))
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def collect_set_aside(
    text: str, sentences: Iterable[ScoredSentence], suggestions: Iterable[Suggestion]
) -> tuple[Mention, ...]:
    """Return what the note speaks of but does not affirm, each with the cue that decided.

    Besides the mentions of rules, a sentence that speaks of an indicator by its wording alone is
    set aside if a cue says why; words that are evidence of the same indicator are not.
    """
    found: list[Mention] = []
    for sentence in sentences:
        reading = sentence.reading
        found += [m for m in reading.mentions if m.assertion != "affirmed"]
        by_rule = {m.indicator for m in reading.mentions}
        for indicator in sentence.scores.not_told:
            if indicator not in by_rule:
                found += _wording_set_aside(text, reading, indicator)
    shown = [m for s in suggestions for m in s.evidence if m.rule == WORDING]
    kept = [m for m in _without_inner(found) if m.rule != WORDING or not any(_overlap(m, e) for e in shown)]
    return tuple(sorted(kept, key=lambda m: (m.start, m.end, m.indicator, m.rule)))


def _overlap(a: Mention, b: Mention) -> bool:
    return a.indicator == b.indicator and a.start < b.end and b.start < a.end


def _precedents(reading: SentenceReading, indicator: str, model: Model, bank: PrecedentBank) -> tuple[Precedent, ...]:
    """Return what the sentence reads like, where wording rather than a rule carried it."""
    if any(m.indicator == indicator and m.assertion == "affirmed" for m in reading.mentions):
        return ()
    weights = feature_weights(model, indicator)
    own = {n: float(weights[model.rows[n]]) for n in reading.features if n in model.rows}
    return most_similar(bank, indicator, own)


def _wording_set_aside(text: str, reading: SentenceReading, indicator: str) -> list[Mention]:
    for scope in reading.scopes:
        start, end = max(scope.start, reading.sentence.start), min(scope.end, reading.sentence.end)
        if scope.assertion != "affirmed" and end > start:
            first, last = min(start, scope.cue.start), max(end, scope.cue.end)
            return [Mention(indicator, first, last, text[first:last], WORDING, scope.assertion, scope.cue)]
    return []


def count_axes(suggestions: Iterable[Suggestion]) -> Axes:
    """Return how many suggestions stand on each axis."""
    counts: dict[str, int] = {"act": 0, "means": 0, "purpose": 0, "context": 0}
    for suggestion in suggestions:
        counts[suggestion.element] += 1
    return Axes(**counts)
