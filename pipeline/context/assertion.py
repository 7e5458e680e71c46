"""What a note says of a mention, decided from the cues around it.

Priority where several cues reach one mention:

1. The outermost cue decides: one that governs another governs what that one says ("unclear
   whether he *never* paid" is uncertain, "denies that he *may* have" is negated). A verdict behind
   the words ("..., she denies") speaks of all of them and so counts as outermost.
2. Between cues that do not govern each other: other_person, negated, hypothetical, uncertain. What
   is said of somebody else is no evidence about the client; a plain denial is the firmest thing
   that a note can say of the client, a doubt the weakest.
3. A relative or acquaintance as mere subject gives way to a denial: a fact denied of somebody else
   is negated (GUIDELINES, ruling 7). A doubt gives way to what may come ("she thinks he might").

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
_OPENING, _OPENING_NEGATED = 4, 7  # tokens of a mention that may stand before the cue at its verb
_RANK = {"other_person": 0, "negated": 1, "hypothetical": 2, "uncertain": 3}


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


def assert_mention(mention: Mention, sentence: Sentence, cues: tuple[ScopedCue, ...], *, negation: Negation) -> Mention:
    """Return a copy of `mention` with the assertion that its sentence's cues give it, and the deciding cue.

    A mention that comes in as `negated` (a rule on the good fact) stays so unless it is somebody
    else's, open or not yet so.
    """
    covering = _covering(cues, mention, sentence, negation)
    if mention.assertion == "negated":
        covering = [cue for cue in covering if cue.assertion != "negated"]
    decided = _decide(_without_cancelled(covering, cues))
    if decided is None:
        return mention
    return replace(mention, assertion=decided.assertion, cue=decided.cue)


def _in_reach(cue: ScopedCue, mention: Mention, sentence: Sentence) -> bool:
    return cue.scope_start < min(mention.end, sentence.end) and cue.scope_end > mention.start


def _touches(cue: ScopedCue, mention: Mention) -> bool:
    return cue.cue.start < mention.end and cue.cue.end > mention.start


def _counts(cue: ScopedCue, mention: Mention, sentence: Sentence, negation: Negation, *, negative: bool) -> bool:
    """Whether a cue in reach counts; `negative`: the mention holds a negation that is the evidence."""
    within = _touches(cue, mention)
    if negation == "part_of_indicator":
        return not within and (cue.assertion != "negated" or cue.outer or not negative)
    opens = cue.cue.start <= mention.start and (cue.inside or cue.assertion != "negated")
    return not within or opens or _is_at_its_verb(cue, mention, sentence)


def _is_at_its_verb(cue: ScopedCue, mention: Mention, sentence: Sentence) -> bool:
    """Whether a cue inside the mention stands with its first verb, rather than in what follows that."""
    if not cue.inside or cue.reported_at >= mention.start:
        return False
    if cue.scope_end <= cue.cue.start:
        return True
    before = sum(mention.start <= token.start < cue.cue.start for token in sentence.tokens)
    return before <= (_OPENING_NEGATED if cue.assertion == "negated" else _OPENING)


def _covering(cues: tuple[ScopedCue, ...], mention: Mention, sentence: Sentence, negation: Negation) -> list[ScopedCue]:
    negative = any(cue.assertion == "negated" and _touches(cue, mention) for cue in cues)
    return [
        cue
        for cue in cues
        if _in_reach(cue, mention, sentence) and _counts(cue, mention, sentence, negation, negative=negative)
    ]


def _without_cancelled(covering: list[ScopedCue], cues: tuple[ScopedCue, ...]) -> list[ScopedCue]:
    denials = [cue for cue in cues if cue.assertion == "negated"]
    for inner in (cue for cue in covering if cue.assertion == "negated"):
        for outer in denials:
            if outer is not inner and (outer.cancels or inner.cancels) and _governs(outer, inner):
                return [cue for cue in covering if cue.assertion != "negated"]
    return covering


def _governs(outer: ScopedCue, inner: ScopedCue) -> bool:
    if outer.assertion == "uncertain" and inner.group == "hypothetical.future":
        return False  # "she thinks that he might call": a guess at what may come is still to come
    if outer.weak and inner.assertion == "negated":
        return False
    if inner.scope_end <= inner.cue.start and inner.scope_start <= outer.cue.start:
        return False  # a verdict behind the words speaks of the whole ("whether he was hit is unclear")
    return outer.scope_start <= inner.cue.start and inner.cue.end <= outer.scope_end


def _decide(cues: list[ScopedCue]) -> ScopedCue | None:
    free = [cue for cue in cues if not any(_governs(one, cue) for one in cues if one is not cue)] or cues
    return min(free, key=_precedence, default=None)


def _precedence(cue: ScopedCue) -> tuple[float, int]:
    # A fact denied of somebody else is negated (GUIDELINES, ruling 7).
    return _RANK[cue.assertion] + (1.5 if cue.weak else 0), cue.cue.start
