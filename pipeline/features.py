"""Features of a sentence, each with a name that a lawyer can read and recompute by hand.

    rule:ID                a rule fired and the note affirms it
    aside:INDICATOR        a mention of the indicator that the note sets aside
    word:L  pair:L M  near:L M    lemma, neighbouring lemmas, lemmas with one word between
    negated~L (hypothetical~L ...)   a lemma inside the scope of a cue
    cue:GROUP              a cue of that group stands in the sentence
    like:A,B,C             a word of the family that A, B and C belong to
    class:NAME  classes:N M      word sets of the lexicon, alone and one after the other
    before:L  after:L  heading:L     lemmas of the neighbouring sentences and of the heading
    question               the sentence asks

Words of `_never.yaml` and gender are gone before anything is built (guardrail G1).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.records import Assertion, Cue, Fragment, Mention, Sentence, Token

NUMBER = "<number>"


@dataclass(frozen=True)
class Vocabulary:
    """Which lemma a word form is read as, and the families and word sets of lemmas and forms.

    A form that is missing from `lemmas` is not a feature.
    """

    lemmas: dict[str, str]
    families: dict[str, tuple[str, ...]]
    classes: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Scope:
    """The stretch of a sentence that a cue speaks of, the cue's assertion and group, and the cue."""

    start: int
    end: int
    assertion: Assertion
    group: str
    cue: Cue


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence with its features' names and the mentions of rules in it."""

    start: int
    end: int
    sentence: Sentence
    features: frozenset[str]
    mentions: tuple[Mention, ...]
    scopes: tuple[Scope, ...]


def read_features(
    fragment: Fragment,
    mentions: Sequence[Mention],
    scopes: Sequence[Sequence[Scope]],
    vocabulary: Vocabulary,
) -> tuple[SentenceReading, ...]:
    """Return the features of every sentence; neighbours are looked at inside the fragment only.

    `scopes` has one sequence per sentence of the fragment, in order.
    """
    lemmas = [_lemmas(sentence, vocabulary) for sentence in fragment.sentences]
    readings = []
    for i, sentence in enumerate(fragment.sentences):
        inside = tuple(m for m in mentions if sentence.start <= m.start < sentence.end)
        names: set[str] = set()
        names.update(_wording(lemmas[i]))
        names.update(_word_classes(sentence.tokens, vocabulary))
        names.update(_families(lemmas[i], vocabulary))
        names.update(_cued(sentence, lemmas[i], scopes[i]))
        names.update(_rules(inside))
        if i > 0:
            names.update(f"before:{lemma}" for lemma in lemmas[i - 1] if lemma)
        if i + 1 < len(lemmas):
            names.update(f"after:{lemma}" for lemma in lemmas[i + 1] if lemma)
        names.update(f"heading:{lemma}" for lemma in lemmas[i][: sentence.heading] if lemma)
        if sentence.question:
            names.add("question")
        readings.append(
            SentenceReading(sentence.start, sentence.end, sentence, frozenset(names), inside, tuple(scopes[i]))
        )
    return tuple(readings)


def _lemmas(sentence: Sentence, vocabulary: Vocabulary) -> list[str | None]:
    """Return one lemma a token, None where the token is punctuation, unknown or never a feature."""
    table = vocabulary.lemmas
    return [NUMBER if token.norm[0].isdigit() else table.get(token.norm) for token in sentence.tokens]


def _wording(lemmas: Sequence[str | None]) -> Iterable[str]:
    known = [lemma for lemma in lemmas if lemma]
    yield from (f"word:{lemma}" for lemma in known)
    yield from (f"pair:{a} {b}" for a, b in zip(known, known[1:], strict=False))
    yield from (f"near:{a} {b}" for a, b in zip(known, known[2:], strict=False))


def _families(lemmas: Sequence[str | None], vocabulary: Vocabulary) -> Iterable[str]:
    for lemma in lemmas:
        if lemma:
            yield from (f"like:{name}" for name in vocabulary.families.get(lemma, ()))


def _word_classes(tokens: Sequence[Token], vocabulary: Vocabulary) -> Iterable[str]:
    found = [vocabulary.classes[token.norm] for token in tokens if token.norm in vocabulary.classes]
    for i, names in enumerate(found):
        yield from (f"class:{name}" for name in names)
        for later in found[i + 1 : i + 4]:
            yield from (f"classes:{a} {b}" for a in names for b in later)


def _cued(sentence: Sentence, lemmas: Sequence[str | None], scopes: Iterable[Scope]) -> Iterable[str]:
    for scope in scopes:
        yield f"cue:{scope.group}"
        yield f"cue:{scope.assertion}"
        for token, lemma in zip(sentence.tokens, lemmas, strict=True):
            if lemma and scope.start <= token.start < scope.end:
                yield f"{scope.assertion}~{lemma}"


def _rules(mentions: Iterable[Mention]) -> Iterable[str]:
    for mention in mentions:
        if mention.assertion == "affirmed":
            yield f"rule:{mention.rule}"
            yield f"rules:{mention.indicator}"
        else:
            yield f"aside:{mention.indicator}"
            yield f"aside:{mention.indicator} {mention.assertion}"


def token_features(sentence: Sentence, vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """Return, for each token, the features that it gives by itself: its word, families and word sets."""
    found = []
    for token, lemma in zip(sentence.tokens, _lemmas(sentence, vocabulary), strict=True):
        names = [f"class:{name}" for name in vocabulary.classes.get(token.norm, ())]
        if lemma:
            names += [f"word:{lemma}", *(f"like:{name}" for name in vocabulary.families.get(lemma, ()))]
        found.append(tuple(names))
    return tuple(found)
