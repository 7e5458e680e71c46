"""What a note says of a mention, decided from the cues around it.

Priority where several cues reach one mention:

1. `other_person` first: whatever is said of somebody else is not evidence about the client.
2. Then the outermost cue: one that governs another cue governs what that one says ("unclear
   whether he *never* paid" is uncertain, "denies that he *may* have" is negated).
3. Between cues that do not govern each other: negated, hypothetical, uncertain. A plain denial is
   the firmest thing that a note can say, a doubt the weakest.

Two negations of which the outer one says that a statement is untrue make an affirmation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from pipeline.context.scopes import ScopedCue, find_cues
from pipeline.lexicon.cues import CueLexicon
from pipeline.records import Fragment, Mention, Sentence

Negation = Literal["applies", "part_of_indicator"]
_RANK = {"negated": 0, "hypothetical": 1, "uncertain": 2}


def read_context(
    fragment: Fragment, mentions: Iterable[tuple[Mention, Negation]], lexicon: CueLexicon, text: str
) -> tuple[Mention, ...]:
    """Return the mentions of a fragment with their assertions, in the order given.

    Each mention comes with its rule's negation policy. It is read in the sentence in which it begins.
    """
    cues: dict[int, tuple[ScopedCue, ...]] = {}
    read = []
    for mention, negation in mentions:
        at = _sentence_at(fragment.sentences, mention.start)
        if at not in cues:
            following = fragment.sentences[at + 1] if at + 1 < len(fragment.sentences) else None
            cues[at] = find_cues(fragment.sentences[at], lexicon, text, following=following)
        read.append(assert_mention(mention, fragment.sentences[at], cues[at], negation=negation))
    return tuple(read)


def _sentence_at(sentences: tuple[Sentence, ...], position: int) -> int:
    return max((i for i, sentence in enumerate(sentences) if sentence.start <= position), default=0)


def assert_mention(
    mention: Mention, sentence: Sentence, cues: tuple[ScopedCue, ...], *, negation: Negation
) -> Mention:
    """Return a copy of `mention` with the assertion that its sentence's cues give it, and the deciding cue.

    A mention that comes in as `negated` (a rule on the good fact) stays so unless it is somebody
    else's, open or not yet so.
    """
    covering = [cue for cue in cues if _covers(cue, mention, sentence, negation)]
    if mention.assertion == "negated":
        covering = [cue for cue in covering if cue.assertion != "negated"]
    decided = _decide(_without_cancelled(covering))
    if decided is None:
        return mention
    return replace(mention, assertion=decided.assertion, cue=decided.cue)


def _covers(cue: ScopedCue, mention: Mention, sentence: Sentence, negation: Negation) -> bool:
    start, end = mention.start, min(mention.end, sentence.end)
    if cue.scope_end <= start or cue.scope_start >= end:
        return False
    within = cue.cue.start >= start and cue.cue.end <= end
    if negation == "part_of_indicator":
        return not within and (cue.outer or cue.assertion != "negated")
    return cue.inside or not within


def _without_cancelled(cues: list[ScopedCue]) -> list[ScopedCue]:
    denials = [cue for cue in cues if cue.assertion == "negated"]
    for outer in denials:
        governed = [cue for cue in denials if cue is not outer and _governs(outer, cue)]
        if outer.cancels and governed:
            return [cue for cue in cues if cue not in denials]
    return cues


def _governs(outer: ScopedCue, inner: ScopedCue) -> bool:
    return outer.scope_start <= inner.cue.start and inner.cue.end <= outer.scope_end


def _decide(cues: list[ScopedCue]) -> ScopedCue | None:
    others = [cue for cue in cues if cue.assertion == "other_person"]
    if others:
        return others[0]
    free = [cue for cue in cues if not any(_governs(one, cue) for one in cues if one is not cue)] or cues
    return min(free, key=lambda cue: (_RANK[cue.assertion], cue.cue.start), default=None)

