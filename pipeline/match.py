"""Match: find the mentions of a note's rules, exactly where they stand.

A token pattern costs spaCy's Matcher time for every token, so each is tried only in the
sentences where its anchor stands together with every other word that it requires. The
whole text is first scanned for anchors with Aho-Corasick; a note without any is done at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import ahocorasick
from spacy.lang.lex_attrs import LEX_ATTRS
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.lexicon.compiled import GAP, CompiledLexicon, CompiledPattern
from pipeline.records import Fragment, Mention, Sentence
from pipeline.tokens import fold, lower

CLAUSE_BOUNDARY = (".", ";", "!", "?", "but", "however", "although", "though", "mais")


@dataclass
class Branch:
    """Patterns that require no more sets than those on the way here, and the ways on by one more set."""

    patterns: list[int] = field(default_factory=list)
    by_set: dict[int, Branch] = field(default_factory=dict)


@dataclass
class MatchIndex:
    """A compiled lexicon made ready to run; matchers are built when first needed.

    `anchors` has the anchor sets of each form; `tree` is keyed by anchor set, then by each further
    required set, so that a set that many patterns require is looked for once a sentence.
    """

    lexicon: CompiledLexicon
    vocab: Vocab
    sets: tuple[frozenset[str], ...]
    anchors: dict[str, tuple[int, ...]]
    tree: Branch
    unanchored: tuple[int, ...]
    automaton: Any
    matchers: dict[int, Matcher] = field(default_factory=dict)
    steps: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)


def build_index(lexicon: CompiledLexicon) -> MatchIndex:
    """Return the index of a compiled lexicon, with its own spaCy vocabulary."""
    vocab = Vocab(lex_attr_getters=LEX_ATTRS)
    for forms in lexicon.sets:
        for form in forms:
            vocab.strings.add(form)  # before any memory zone, so that matchers outlive it
    for word in CLAUSE_BOUNDARY:
        vocab.strings.add(word)
    tree, unanchored = Branch(), []
    for number, pattern in enumerate(lexicon.patterns):
        if pattern.anchor is None:
            unanchored.append(number)
            continue
        branch = tree
        for required in (pattern.anchor, *pattern.required):
            branch = branch.by_set.setdefault(required, Branch())
        branch.patterns.append(number)
    anchors: dict[str, list[int]] = {}
    for number in tree.by_set:
        for form in lexicon.sets[number]:
            anchors.setdefault(form, []).append(number)
    automaton = ahocorasick.Automaton()
    for form in anchors:
        automaton.add_word(form, len(form))
    automaton.make_automaton()
    return MatchIndex(
        lexicon=lexicon,
        vocab=vocab,
        sets=tuple(frozenset(forms) for forms in lexicon.sets),
        anchors={form: tuple(numbers) for form, numbers in anchors.items()},
        tree=tree,
        unanchored=tuple(unanchored),
        automaton=automaton,
    )


def has_anchor(text: str, index: MatchIndex) -> bool:
    """Say whether any anchor stands in the text as a word of its own."""
    if not index.anchors:
        return False
    lowered = lower(fold(text))
    for last, length in index.automaton.iter(lowered):
        first = last - length + 1
        before, after = lowered[first - 1 : first], lowered[last + 1 : last + 2]
        if not (before.isalpha() and lowered[first].isalpha()) and not (after.isalpha() and lowered[last].isalpha()):
            return True
    return False


def find_mentions(text: str, fragment: Fragment, index: MatchIndex) -> tuple[Mention, ...]:
    """Return the mentions of every rule in a fragment, by place; context is not yet read."""
    mentions = [m for s in fragment.sentences for m in _sentence_mentions(text, s, index)]
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.rule)))


def _sentence_mentions(text: str, sentence: Sentence, index: MatchIndex) -> Iterator[Mention]:
    norms = [token.norm for token in sentence.tokens]
    places: dict[int, list[int]] = {}
    candidates = [n for n in _candidates(set(norms), index) if _in_reach(n, norms, places, index)]
    if not candidates:
        return
    doc = Doc(index.vocab, words=norms)
    spans: dict[int, list[tuple[int, int]]] = {}
    for number in candidates:
        for _, first, last in _matcher(number, index)(doc):
            spans.setdefault(index.lexicon.patterns[number].rule, []).append((first, last))
    for rule_number, found in spans.items():
        rule = index.lexicon.rules[rule_number]
        for first, last in _longest(found):
            start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
            assertion = "negated" if rule.yields == "negated" else "affirmed"
            yield Mention(rule.indicator, start, end, text[start:end], rule.id, assertion)  # type: ignore[arg-type]


def _candidates(norms: set[str], index: MatchIndex) -> Iterator[int]:
    """Yield each pattern whose required words all stand in the sentence, once."""
    standing: dict[int, bool] = {}
    pending = [
        index.tree.by_set[number] for number in {number for norm in norms for number in index.anchors.get(norm, ())}
    ]
    while pending:
        branch = pending.pop()
        yield from branch.patterns
        for number, further in branch.by_set.items():
            stands = standing.get(number)
            if stands is None:
                stands = standing[number] = not norms.isdisjoint(index.sets[number])
            if stands:
                pending.append(further)
    yield from index.unanchored


def _in_reach(number: int, norms: list[str], places: dict[int, list[int]], index: MatchIndex) -> bool:
    """Say whether the pattern's required words stand in its order and near enough to each other.

    Necessary, not sufficient: it spares the Matcher most of the sentences in which nothing matches.
    """
    reached: list[int] | None = None
    for required, reach in _steps(number, index):
        found = places.get(required)
        if found is None:
            forms = index.sets[required]
            found = places[required] = [i for i, norm in enumerate(norms) if norm in forms]
        if reached is not None:
            found = [i for i in found if any(0 < i - before <= reach for before in reached)]
        if not found:
            return False
        reached = found
    return True


def _steps(number: int, index: MatchIndex) -> tuple[tuple[int, int], ...]:
    """Return (required set, how far at most after the one before) in the pattern's order."""
    steps = index.steps.get(number)
    if steps is None:
        found, reach = [], 1
        for item, value in index.lexicon.patterns[number].items:
            if item != GAP and value:
                found.append((item, reach))
                reach = 1
            else:
                reach += value if item == GAP else 1
        steps = index.steps[number] = tuple(found)
    return steps


def _matcher(number: int, index: MatchIndex) -> Matcher:
    matcher = index.matchers.get(number)
    if matcher is None:
        matcher = Matcher(index.vocab, validate=False)
        matcher.add("p", [spacy_pattern(index.lexicon.patterns[number], index.lexicon)], greedy="LONGEST")
        index.matchers[number] = matcher
    return matcher


def spacy_pattern(pattern: CompiledPattern, lexicon: CompiledLexicon) -> list[dict[str, Any]]:
    """Return the pattern as spaCy's Matcher reads it."""
    if pattern.raw is not None:
        return list(pattern.raw)
    tokens: list[dict[str, Any]] = []
    for number, value in pattern.items:
        if number == GAP:
            tokens.append({"LOWER": {"NOT_IN": list(CLAUSE_BOUNDARY)}, "OP": f"{{0,{value}}}"})
            continue
        forms = lexicon.sets[number]
        token: dict[str, Any] = {"LOWER": forms[0] if len(forms) == 1 else {"IN": list(forms)}}
        if not value:
            token["OP"] = "?"
        tokens.append(token)
    return tokens


def _longest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep the longest of overlapping spans, the first where they are as long."""
    kept: list[tuple[int, int]] = []
    for first, last in sorted(set(spans), key=lambda s: (s[0] - s[1], s[0])):
        if all(last <= a or first >= b for a, b in kept):
            kept.append((first, last))
    return sorted(kept)
