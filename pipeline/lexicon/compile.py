"""Compile rules to token patterns with anchors: words become sets of forms, choices are spread out.

Only what spaCy's Matcher does well is left to it (optional tokens, bounded gaps); see
`CompiledPattern` for what a pattern holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from pipeline.lexicon.compiled import GAP, CompiledLexicon, CompiledPattern, CompiledRule
from pipeline.lexicon.notation import Choice, Gap, Literal, Node, SetRef, Word, parse
from pipeline.lexicon.schema import LexiconFile, Rule
from pipeline.lexicon.terms import Terms, literal_phrase, word_phrase

MAX_SPREAD = 600

# One token of a spread pattern: the allowed forms and whether it must stand; or a gap's length.
Slot = tuple[frozenset[str], bool] | int


class TooManyAlternatives(ValueError):
    """A pattern that spreads into more token patterns than can be read or run."""


def compile_lexicon(
    files: Iterable[LexiconFile],
    terms: Terms,
    *,
    never: Iterable[str],
    digest: str,
    counts: Mapping[str, int] | None = None,
) -> CompiledLexicon:
    """Compile checked lexicon files of one language; raise as `spread` does.

    `counts` says how often words stand in ordinary notes: a pattern is looked up by its rarest
    required word. It changes speed, never hits.
    """
    rules: list[CompiledRule] = []
    patterns: list[CompiledPattern] = []
    numbers: dict[frozenset[str], int] = {}
    for file in files:
        for rule in file.rules:
            rules.append(CompiledRule(rule.id, file.indicator, rule.strength, rule.negation, rule.yields))
            for slots in sorted(rule_slots(rule, terms), key=_slots_key):
                patterns.append(_compiled(len(rules) - 1, slots, numbers, counts or {}))
            for raw in rule.tokens:
                patterns.append(CompiledPattern(len(rules) - 1, (), None, (), tuple(raw)))
    sets = sorted(numbers, key=numbers.__getitem__)
    return CompiledLexicon(
        language=terms.language,
        hash=digest,
        rules=tuple(rules),
        sets=tuple(tuple(sorted(forms)) for forms in sets),
        patterns=tuple(patterns),
        classes=terms.classes(),
        never=tuple(sorted(never)),
    )


def rule_slots(rule: Rule, terms: Terms) -> set[tuple[Slot, ...]]:
    """Return every spread token pattern of a rule, without doubles."""
    spreads = {slots for pattern in rule.patterns for slots in spread(pattern, terms)}
    for phrase in rule.phrases:
        spreads.add(tuple((forms, True) for forms in literal_phrase(phrase, terms.language)))
    return spreads


def spread(pattern: str, terms: Terms) -> list[tuple[Slot, ...]]:
    """Return the token patterns that one notation pattern stands for.

    Raises NotationError, KeyError (an unknown word set's name) or TooManyAlternatives.
    """
    return list(_spread_sequence(parse(pattern), terms))


def _spread_sequence(nodes: tuple[Node, ...], terms: Terms) -> list[tuple[Slot, ...]]:
    choices = [_spread_node(node, terms) for node in nodes]
    total = 1
    for options in choices:
        total *= len(options)
    if total > MAX_SPREAD:
        raise TooManyAlternatives(f"spreads into {total} token patterns; at most {MAX_SPREAD} are allowed")
    return [tuple(slot for part in parts for slot in part) for parts in product(*choices)]


def _spread_node(node: Node, terms: Terms) -> list[tuple[Slot, ...]]:
    if isinstance(node, Word):
        return [_required(word_phrase(node.text, terms.language))]
    if isinstance(node, Literal):
        return [_required(literal_phrase(node.text, terms.language))]
    if isinstance(node, SetRef):
        return [_required(phrase) for phrase in terms.phrases[node.name]]
    if isinstance(node, Gap):
        return [(node.most,)]
    return list(_spread_choice(node, terms))


def _spread_choice(node: Choice, terms: Terms) -> Iterator[tuple[Slot, ...]]:
    """Spread alternatives; single tokens are pooled, and an optional one stays one slot."""
    singles: set[str] = set()
    optional = () in node.options
    others: list[tuple[Slot, ...]] = []
    for option in node.options:
        for slots in _spread_sequence(option, terms):
            if len(slots) == 1 and isinstance(slots[0], tuple) and slots[0][1]:
                singles.update(slots[0][0])
            elif slots:
                others.append(slots)
    if singles:
        yield ((frozenset(singles), not optional),)
    elif optional:
        yield ()
    yield from others


def _required(phrase: tuple[frozenset[str], ...]) -> tuple[Slot, ...]:
    return tuple((forms, True) for forms in phrase)


def _slots_key(slots: tuple[Slot, ...]) -> list[tuple[int, list[str], int]]:
    return [(0, [], s) if isinstance(s, int) else (1, sorted(s[0]), int(s[1])) for s in slots]


def _compiled(
    rule: int, slots: tuple[Slot, ...], numbers: dict[frozenset[str], int], counts: Mapping[str, int]
) -> CompiledPattern:
    items: list[tuple[int, int]] = []
    required: list[frozenset[str]] = []
    for slot in slots:
        if isinstance(slot, int):
            items.append((GAP, slot))
            continue
        forms, must = slot
        items.append((numbers.setdefault(forms, len(numbers)), int(must)))
        if must:
            required.append(forms)
    required.sort(key=lambda forms: (sum(counts.get(form, 0) for form in forms), len(forms), sorted(forms)))
    order = tuple(dict.fromkeys(numbers[forms] for forms in required))
    return CompiledPattern(rule, tuple(items), order[0] if order else None, order[1:])
