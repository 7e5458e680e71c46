"""Reasons: why a suggestion is shown, in sentences that need no knowledge of the model."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.export.wording import Wording
from pipeline.records import Contribution, Mention, Suggestion

SHOWN = 4  # contributions a direction
_LEAST = 0.05  # a smaller amount changes nothing that anybody could see
_WORDING = ("", "wording")  # what stands in place of a rule's id where wording carried a suggestion
_ASSERTIONS = {
    "negated": "denied",
    "hypothetical": "feared, asked or conditional",
    "other_person": "said of somebody else",
    "uncertain": "said to be unclear",
}


def reasons(suggestion: Suggestion, words: Wording) -> Iterator[str]:
    """Yield the reasons in order: rules and wording, what counted most each way, precedents."""
    yield from dict.fromkeys(_found_by(mention, words) for mention in suggestion.evidence)
    for template, sign in ((words.spoke_for, 1), (words.spoke_against, -1)):
        parts = _strongest(suggestion.contributions, sign)
        if parts:
            yield template.format(parts="; ".join(parts))
    for precedent in suggestion.precedents:
        yield words.reads_like.format(text=" ".join(precedent.text.split()), id=precedent.id)


def plain_feature(name: str) -> str:
    """Return a feature's name in words: "word:passport" is 'the word “passport”'."""
    kind, mark, rest = name.partition(":")
    if mark and kind in _KINDS:
        return _KINDS[kind](rest)
    assertion, mark, rest = name.partition("~")
    if mark and assertion in _ASSERTIONS:
        return f"{_quoted(rest)} {_ASSERTIONS[assertion]}"
    return "a question" if name == "question" else name


def _found_by(mention: Mention, words: Wording) -> str:
    text = " ".join(mention.text.split())
    template = words.by_wording if mention.rule in _WORDING else words.by_rule
    found = template.format(text=text, rule=mention.rule)
    if mention.cue is None:
        return found
    return f"{found} {words.cue.format(cue=' '.join(mention.cue.text.split()))}"


def _strongest(contributions: tuple[Contribution, ...], sign: int) -> list[str]:
    towards = [c for c in contributions if c.amount * sign >= _LEAST]
    towards.sort(key=lambda c: (-abs(c.amount), c.feature))
    return [f"{plain_feature(c.feature)} ({c.amount:+.1f})" for c in towards[:SHOWN]]


def _quoted(text: str) -> str:
    return "a number" if text == "<number>" else f"“{text}”"


def _each(text: str, joint: str) -> str:
    return f" {joint} ".join(_quoted(word) for word in text.split())


def _family(text: str) -> str:
    members = text.partition("/")[2] or text  # "200/bruise,scar,wound": the family's size class, its members
    return "a word like " + ", ".join(_quoted(word) for word in members.split(","))


def _set_aside(text: str) -> str:
    indicator, _, assertion = text.partition(" ")
    return f"a mention of {indicator} that is {_ASSERTIONS.get(assertion, 'set aside')}"


def _cue(text: str) -> str:
    return f"a sentence part that is {_ASSERTIONS[text]}" if text in _ASSERTIONS else f"a cue of the group {text}"


_KINDS: dict[str, Callable[[str], str]] = {
    "rule": lambda rest: f"the rule {rest}",
    "rules": lambda rest: f"a rule of {rest}",
    "aside": _set_aside,
    "word": lambda rest: f"the word {_quoted(rest)}",
    "pair": lambda rest: f"{_each(rest, 'beside')}",
    "near": lambda rest: f"{_each(rest, 'near')}",
    "cue": _cue,
    "like": _family,
    "class": lambda rest: f"a word of the set {rest}",
    "classes": lambda rest: f"words of the sets {' and '.join(rest.split())}",
    "before": lambda rest: f"{_quoted(rest)} in the sentence before",
    "after": lambda rest: f"{_quoted(rest)} in the sentence after",
    "heading": lambda rest: f"{_quoted(rest)} in the heading",
}
