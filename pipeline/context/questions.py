"""Questions: what an unanswered one, a bare question mark and an answer say of the words asked about."""

from __future__ import annotations

from itertools import pairwise

from pipeline.context.clauses import YOU, Line
from pipeline.records import Assertion, Sentence, Token

_PUNCTUATION = frozenset(".,;:!?-()\"'")
_BEFORE_QUESTION = _PUNCTUATION | {"and", "but", "so", "or"}
_WH = frozenset({"who", "what", "whose", "which", "how", "where", "when"})
_VERDICTS: dict[str, Assertion] = {
    "answer_no": "negated",
    "answer_unsure": "uncertain",
    "answer_later": "hypothetical",
}

Asked = tuple[Assertion, int, int, Token]  # assertion, first and past-the-last token asked, deciding token


def read_questions(line: Line, following: Sentence | None) -> list[Asked]:
    """Return what is left open, denied or unsure by the questions of a sentence; a yes leaves nothing."""
    found = []
    for mark, norm in enumerate(line.norms):
        if norm == "?" and mark and not _taunts(line, mark):
            start, opener = question_start(line, mark)
            assertion, decider = _verdict(line, mark, opener, following)
            if assertion is not None and start < mark:
                found.append((assertion, start, mark, decider))
    return found


def _taunts(line: Line, mark: int) -> bool:
    """A question quoted from somebody who addressed the client ("who would miss you?") asks nothing."""
    quote = line.quoted(mark)
    return quote is not None and not YOU.isdisjoint(line.norms[quote[0] : quote[1]])


def question_start(line: Line, mark: int) -> tuple[int, str]:
    """Where the question before `mark` begins, and its first word if that makes it a real question."""
    start = next((k + 1 for k in range(mark - 1, -1, -1) if line.norms[k] in ("?", "!", ";", ":")), 0)
    dashes = [k for k in range(start, mark) if line.norms[k] == "-" and line.stands_free(k)]
    openers = line.sets["aux"] | line.sets["presupposing"]
    for k in range(start, mark):
        if line.norms[k] in openers and (k == start or line.norms[k - 1] in _BEFORE_QUESTION):
            return k, line.norms[k]
    return (dashes[-1] + 1 if dashes else start), ""


def _verdict(line: Line, mark: int, opener: str, following: Sentence | None) -> tuple[Assertion | None, Token]:
    """The assertion of the words asked, None where they stand, and the token that decided it."""
    own = _answer(line, line.tokens[mark + 1 :])
    # An answer of its own sentence counts only where it is one of the plain words of answering.
    kind, token = own if own[0] else _answer(line, following.tokens if following else ())
    if kind in _VERDICTS:
        return _VERDICTS[kind], token or line.tokens[mark]
    stands = kind == "answer_yes" or opener in line.sets["presupposing"] or (own[0] == "told" and opener in _WH)
    if stands:
        return None, line.tokens[mark]
    return ("hypothetical" if opener else "uncertain"), line.tokens[mark]


def _answer(line: Line, tokens: tuple[Token, ...]) -> tuple[str, Token | None]:
    """What kind of answer the tokens begin with, and the word that says so."""
    unsure = line.sets["unsure"] | line.sets["find_out"]
    for kind, decisive in (("answer_later", line.sets["answer_later"]), ("answer_unsure", unsure)):
        for negation, token in pairwise(tokens[:7]):
            if token.norm in decisive and negation.norm in ("not", "n't", "be", "no", "-", ":", "("):
                return kind, token
    for token in tokens[:8]:
        if token.norm in _PUNCTUATION or token.norm in line.sets["answer_skip"]:
            continue
        for kind in ("answer_no", "answer_yes", "answer_unsure", "answer_later"):
            if token.norm in line.sets[kind]:
                return kind, token
        return "told", None
    return "", None
