"""Features of a sentence, each with a name that a lawyer can read and recompute by hand.

    rule:ID                a rule fired and the note affirms it
    aside:INDICATOR        a mention of the indicator that the note sets aside
    word:L  pair:L M       a lemma, two neighbouring lemmas
    negated~L (hypothetical~L ...)   a lemma inside the scope of a cue
    cue:GROUP              a cue of that group stands in the sentence
    like:A,B,C             a word of the family that A, B and C belong to
    class:NAME             a word set of the lexicon
    question               the sentence asks

Words of `_never.yaml` and gender are gone before anything is built (guardrail G1).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.records import Fragment, Mention, Scope, Sentence, SentenceReading, Token
from pipeline.vocabulary import Vocabulary, read_lemmas, word_sets


def read_features(
    fragment: Fragment,
    mentions: Sequence[Mention],
    scopes: Sequence[Sequence[Scope]],
    vocabulary: Vocabulary,
) -> tuple[SentenceReading, ...]:
    """Return the features of every sentence of a fragment.

    `scopes` has one sequence per sentence, in order. Tried and left out, because cross-validated
    figures fell: words of the neighbouring sentences and the heading, pairs of words with one
    between, pairs of word sets.
    """
    lemmas = [read_lemmas(sentence, vocabulary) for sentence in fragment.sentences]
    readings = []
    for i, sentence in enumerate(fragment.sentences):
        inside = tuple(m for m in mentions if sentence.start <= m.start < sentence.end)
        names: set[str] = set()
        names.update(_wording(lemmas[i]))
        names.update(_word_classes(sentence.tokens, vocabulary))
        names.update(_families(lemmas[i], vocabulary))
        names.update(_cued(sentence, lemmas[i], scopes[i]))
        names.update(_rules(inside))
        if sentence.question:
            names.add("question")
        readings.append(SentenceReading(sentence, frozenset(names), inside, tuple(scopes[i])))
    return tuple(readings)


def _wording(lemmas: Sequence[str | None]) -> Iterable[str]:
    known = [lemma for lemma in lemmas if lemma]
    yield from (f"word:{lemma}" for lemma in known)
    yield from (f"pair:{a} {b}" for a, b in pairwise(known))


def _families(lemmas: Sequence[str | None], vocabulary: Vocabulary) -> Iterable[str]:
    for lemma in lemmas:
        if lemma:
            yield from (f"like:{name}" for name in vocabulary.families.get(lemma, ()))


def _word_classes(tokens: Sequence[Token], vocabulary: Vocabulary) -> Iterable[str]:
    for token in tokens:
        yield from (f"class:{name}" for name in word_sets(token, vocabulary))


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
