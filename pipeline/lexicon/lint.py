"""Checks of the lexicons: each a small function from the sources to the issues it sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.lexicon.compile import TooManyAlternatives, rule_slots
from pipeline.lexicon.load import LexiconIssue, LexiconSources
from pipeline.lexicon.notation import Choice, Literal, Node, NotationError, SetRef, Word, parse
from pipeline.lexicon.schema import Rule
from pipeline.tokens import words


def lint(sources: LexiconSources, indicators: frozenset[str]) -> list[LexiconIssue]:
    """Return everything that is wrong with the lexicons of a language, in a fixed order."""
    issues = list(sources.issues)
    for check in (_files, _ids, _sources, _patterns, _forbidden, _examples):
        issues += check(sources, indicators)
    return issues


def _rules(sources: LexiconSources) -> Iterator[tuple[str, Rule]]:
    for file in sources.files:
        for rule in file.rules:
            yield file.indicator, rule


def _issue(sources: LexiconSources, rule: str, problem: str) -> LexiconIssue:
    file, line = sources.lines.get(rule, ("?", 1))
    return LexiconIssue(file, line, rule, problem)


def _files(sources: LexiconSources, indicators: frozenset[str]) -> Iterator[LexiconIssue]:
    have = {file.indicator for file in sources.files}
    for missing in sorted(indicators - have):
        yield LexiconIssue(f"{missing}.yaml", 1, missing, "the indicator has no lexicon")
    for file in sources.files:
        if file.indicator not in indicators:
            yield LexiconIssue(f"{file.indicator}.yaml", 1, "indicator", "is not in the taxonomy")
        if file.language != sources.language:
            yield LexiconIssue(f"{file.indicator}.yaml", 1, "language", f"is not {sources.language}")


def _ids(sources: LexiconSources, _: frozenset[str]) -> Iterator[LexiconIssue]:
    counts = Counter(rule.id for _, rule in _rules(sources))
    for indicator, rule in _rules(sources):
        if counts[rule.id] > 1:
            yield _issue(sources, rule.id, "the id is used more than once")
        if not rule.id.startswith(f"{indicator}."):
            yield _issue(sources, rule.id, f"the id must begin with '{indicator}.'")


def _sources(sources: LexiconSources, _: frozenset[str]) -> Iterator[LexiconIssue]:
    for _indicator, rule in _rules(sources):
        for name in rule.sources:
            if name not in sources.sources:
                yield _issue(sources, rule.id, f"unknown source '{name}'; see sources.yaml")


def _patterns(sources: LexiconSources, _: frozenset[str]) -> Iterator[LexiconIssue]:
    for _indicator, rule in _rules(sources):
        if not (rule.patterns or rule.phrases or rule.tokens):
            yield _issue(sources, rule.id, "has no pattern, phrase or tokens")
        try:
            unknown = sorted(
                {ref for pattern in rule.patterns for ref in _set_names(parse(pattern))} - sources.terms.sets.keys()
            )
            if unknown:
                yield _issue(sources, rule.id, f"unknown word set '{unknown[0]}'; see _terms.yaml")
                continue
            for slots in rule_slots(rule, sources.terms):
                if not any(isinstance(slot, tuple) and slot[1] for slot in slots):
                    yield _issue(sources, rule.id, "a pattern requires no word at all")
                elif any(isinstance(slot, tuple) and slot[1] and not slot[0] for slot in slots):
                    yield _issue(sources, rule.id, "a pattern can never fire: it asks for an empty word set")
        except (NotationError, TooManyAlternatives) as error:
            yield _issue(sources, rule.id, str(error))


def _set_names(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, SetRef):
            yield node.name
        elif isinstance(node, Choice):
            for option in node.options:
                yield from _set_names(option)


def _plain_words(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Word | Literal):
            yield from words(node.text)
        elif isinstance(node, Choice):
            for option in node.options:
                yield from _plain_words(option)


def _forbidden(sources: LexiconSources, _: frozenset[str]) -> Iterator[LexiconIssue]:
    never = sources.never.in_patterns
    for _indicator, rule in _rules(sources):
        try:
            used = {w for pattern in rule.patterns for w in _plain_words(parse(pattern))}
        except NotationError:
            continue
        used |= {w for phrase in rule.phrases for w in words(phrase)}
        for word in sorted(used & never):
            yield _issue(sources, rule.id, f"'{word}' may never be a pattern (_never.yaml)")
    for name, term_set in sources.terms.sets.items():
        for entry in (*term_set.words, *term_set.exact):
            for word in sorted(set(words(entry)) & never):
                yield LexiconIssue("_terms.yaml", 1, name, f"'{word}' may never be a pattern (_never.yaml)")


def _examples(sources: LexiconSources, _: frozenset[str]) -> Iterator[LexiconIssue]:
    for _indicator, rule in _rules(sources):
        for text in sorted(set(rule.match) & set(rule.no_match)):
            yield _issue(sources, rule.id, f"the same example must match and must not ({len(text)} characters)")
