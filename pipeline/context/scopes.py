"""Cues in a sentence and how far each of them reaches: ConText's scopes, on plain tokens.

A scope makes sense without a mention, so that the classifier may use it as well.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.context.clauses import YOU, Line
from pipeline.context.questions import read_questions
from pipeline.context.speakers import done_to_client, voiced_threat
from pipeline.lexicon.cues import PSEUDO, CueLexicon, CueRule
from pipeline.records import Assertion, Cue, Sentence

_PUNCTUATION = frozenset(".,;:!?-()\"'")


@dataclass(frozen=True, slots=True)
class ScopedCue:
    """A cue and the stretch of text that it speaks of, as character offsets (the cue's own words left out).

    `outer`, `cancels`, `inside` and `weak` are the group's: see `_context.yaml`. `reported_at` is where a
    verb of speech before the cue begins (-1: none): in "told her that she has no rights" the
    negation belongs to what was told.
    """

    assertion: Assertion
    cue: Cue
    scope_start: int
    scope_end: int
    group: str
    outer: bool = False
    cancels: bool = False
    inside: bool = True
    weak: bool = False
    reported_at: int = -1


def find_cues(
    sentence: Sentence, lexicon: CueLexicon, text: str, *, following: Sentence | None = None
) -> tuple[ScopedCue, ...]:
    """Return the cues of a sentence with their scopes, in text order.

    `following` is the next sentence of the fragment, where a question's answer may stand.
    """
    line = Line.of(sentence, lexicon)
    found = [cue for i, j, number in _hits(line) for cue in _scoped(line, i, j, lexicon.rules[number], text)]
    if sentence.question:
        found += _asked(line, text, following)
    return tuple(found)


def _hits(line: Line) -> list[tuple[int, int, int]]:
    """Return (first, past-the-last, rule) of the cues, the longest that holds at each place."""
    hits = []
    i = 0
    while i < len(line.norms):
        found = _longest(line, i)
        if found is None:
            i += 1
            continue
        j, number = found
        if number != PSEUDO:
            hits.append((i, j, number))
        i = j
    return hits


def _longest(line: Line, i: int) -> tuple[int, int] | None:
    automaton = line.lexicon.automaton
    path = automaton.walk(line.norms, i)
    if path and i + len(path) == len(line.norms):
        for number, ahead in automaton.ends_here(path[-1], "."):
            if ahead and _holds(line, i, i + len(path) + 1 - ahead, number):
                return i + len(path) + 1 - ahead, number
    for length in range(len(path), 0, -1):
        for number, ahead in path[length - 1].accepts:
            if _holds(line, i, i + length - ahead, number):
                return i + length - ahead, number
    return None


def _holds(line: Line, i: int, j: int, number: int) -> bool:
    if number == PSEUDO:
        return True
    rule = line.lexicon.rules[number]
    return all(_WHEN[name](line, i, j) for name in rule.when) and not any(
        _UNLESS[name](line, i, j) for name in rule.unless
    )


def _at_start(line: Line, i: int, _j: int) -> bool:
    return i == 0 or line.norms[i - 1] in _PUNCTUATION or line.norms[i - 1] in ("please", "pls")


def _at_end(line: Line, _i: int, j: int) -> bool:
    return j == len(line.norms) or line.norms[j] in _PUNCTUATION


def _alone(line: Line, i: int, j: int) -> bool:
    return i > 0 and line.norms[i - 1] in _PUNCTUATION | {"="} and _at_end(line, i, j)


def _in_heading(line: Line, i: int, j: int) -> bool:
    return i == 0 and j <= line.heading


def _conditional(line: Line, _i: int, _j: int) -> bool:
    return not line.sets["conditional"].isdisjoint(line.norms)


def _abroad(line: Line, _i: int, _j: int) -> bool:
    return not line.sets["abroad"].isdisjoint(line.norms) or "back home" in " ".join(line.norms)


def _actor(line: Line, i: int, _j: int) -> bool:
    before = [word for word in line.norms[max(0, i - 2) : i] if word != "the"]
    return not before or before[-1] not in line.sets["call"]


def _free(line: Line, i: int, _j: int) -> bool:
    return i == 0 or line.norms[i - 1] != "-" or line.stands_free(i - 1)


def _spoken(line: Line, i: int, _j: int) -> bool:
    before = line.norms[:i]
    return '"' in before or not line.sets["say"].isdisjoint(before) or "told" in before


def _addressed(line: Line, i: int, _j: int) -> bool:
    quote = line.quoted(i)
    return quote is not None and not YOU.isdisjoint(line.norms[quote[0] : quote[1]])


def _habit(line: Line, _i: int, _j: int) -> bool:
    return not line.sets["habit"].isdisjoint(line.norms)


def _either_way(line: Line, _i: int, j: int) -> bool:
    return "or not" in " ".join(line.norms[j : j + 8])


_WHEN: dict[str, Callable[[Line, int, int], bool]] = {
    "start": _at_start,
    "alone": _alone,
    "last": _at_end,
    "heading": _in_heading,
    "conditional": _conditional,
    "abroad": _abroad,
    "actor": _actor,
    "free": _free,
    "after_subject": lambda line, i, _j: i > 0 and line.norms[i - 1] in line.sets["third"],
}
_UNLESS: dict[str, Callable[[Line, int, int], bool]] = {
    "threat": lambda line, i, _j: voiced_threat(line, i),
    "done_to_client": lambda line, i, j: done_to_client(line, i, j, family=True),
    "stranger_did_it": lambda line, i, j: done_to_client(line, i, j, family=False),
    "habit": _habit,
    "either_way": _either_way,
    "spoken": _spoken,
    "addressed": _addressed,
}


def _scoped(line: Line, i: int, j: int, rule: CueRule, text: str) -> list[ScopedCue]:
    last = line.end_after(j, rule) if rule.forward else j
    first = line.start_before(i, rule) if rule.backward else i
    found = []
    if last > j:
        found.append(_cue(line, i, j, text, (j, last), rule))
    if first < i:
        found.append(_cue(line, i, j, text, (first, i), rule))
    return found


def _cue(line: Line, i: int, j: int, text: str, scope: tuple[int, int], rule: CueRule) -> ScopedCue:
    tokens = line.tokens
    return ScopedCue(
        assertion=rule.assertion,
        cue=Cue(tokens[i].start, tokens[j - 1].end, text[tokens[i].start : tokens[j - 1].end]),
        scope_start=tokens[scope[0]].start,
        scope_end=tokens[scope[1] - 1].end,
        group=rule.id,
        outer=rule.outer,
        cancels=rule.cancels,
        inside=rule.inside,
        weak=rule.weak,
        reported_at=_reported_at(line, i) if rule.assertion == "negated" and rule.forward else -1,
    )


def _reported_at(line: Line, i: int) -> int:
    speech = line.sets["say"] | line.sets["threaten"] | line.sets["reporting"]
    return next((line.tokens[k].start for k in range(i - 1, -1, -1) if line.norms[k] in speech), -1)


def _asked(line: Line, text: str, following: Sentence | None) -> list[ScopedCue]:
    return [
        ScopedCue(
            assertion=assertion,
            cue=Cue(decider.start, decider.end, text[decider.start : decider.end]),
            scope_start=line.tokens[start].start,
            scope_end=line.tokens[end - 1].end,
            group=f"{assertion}.question",
            outer=True,
        )
        for assertion, start, end, decider in read_questions(line, following)
    ]
