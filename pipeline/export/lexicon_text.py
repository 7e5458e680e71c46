"""Lexicons, indicators and rules in words, for somebody who does not read the notation."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipeline.export.outline import label
from pipeline.export.text import WIDTH
from pipeline.export.wording import wording
from pipeline.lexicon.load import LexiconSources
from pipeline.lexicon.notation import Choice, Gap, Literal, Node, NotationError, SetRef, Word, parse
from pipeline.lexicon.schema import Rule
from pipeline.records import Mention
from pipeline.taxonomy import Indicator

ALTERNATIVES = 4  # of a choice that a sketch shows
_SKETCHES = 3  # patterns of a rule that are sketched
_SET_WORDS = 8  # words of a set that are shown


def indicators(taxonomy: Mapping[str, Indicator], language: str) -> str:
    """Return the list of indicators by axis."""
    lines: list[str] = []
    for axis, heading in wording(language).sections.items():
        lines += ["", heading] if lines else [heading]
        found = [one for one in taxonomy.values() if one.element == axis]
        lines += [f"  {one.id:<34} {label(one, language)}" for one in found]
    return _joined(lines)


def indicator(one: Indicator, language: str) -> str:
    """Return what an indicator is, what it is not, and the open questions that go with it."""
    words = wording(language)
    lines = [
        f"{label(one, language)}  [{one.id}]",
        words.sections[one.element],
        "",
        *_wrapped(one.definition, hanging=0),
        "",
        *_wrapped(f"{words.boundary}: {one.boundary}"),
        *_wrapped(f"Where to read on: {one.canada}"),
        "",
        f"{words.questions}:",
        *(line for question in one.questions for line in _wrapped(f"- {question}", indent=2)),
    ]
    return _joined(lines)


def rules(one: Indicator, sources: LexiconSources, language: str) -> str:
    """Return an indicator with every rule of its lexicon."""
    found = [rule_ for file in sources.files if file.indicator == one.id for rule_ in file.rules]
    parts = [indicator(one, language), f"Rules: {len(found)}\n", *(rule(rule_, sources) for rule_ in found)]
    return "\n".join(parts)


def rule(one: Rule, sources: LexiconSources) -> str:
    """Return one rule: what it says, its examples, its harmless reading, where it comes from and stands."""
    file, line = sources.lines.get(one.id, ("?", 1))
    lines = [f"{one.id}  ({file}, line {line})", *_wrapped(_meaning(one), indent=2)]
    lines += [text for example in one.match for text in _wrapped(f"fires on: {example}", indent=2)]
    lines += [text for example in one.no_match for text in _wrapped(f"not on:   {example}", indent=2)]
    lines += _wrapped(f"Harmless reading: {one.benign}", indent=2)
    lines += [text for name in one.sources for text in _wrapped(f"Source: {_source(name, sources)}", indent=2)]
    lines += _patterns(one, sources)
    return _joined(lines)


def counts(sources: LexiconSources, taxonomy: Mapping[str, Indicator]) -> str:
    """Return a table of rules and examples by indicator."""
    found = {file.indicator: file.rules for file in sources.files}
    lines = [f"{'indicator':<34} {'rules':>6} {'match':>6} {'no match':>9}"]
    for name in taxonomy:
        lines.append(_count_row(name, found.get(name, [])))
    lines.append(_count_row("all", [one for file in sources.files for one in file.rules]))
    return _joined(lines)


def mentions(found: Sequence[Mention], taxonomy: Mapping[str, Indicator], language: str) -> str:
    """Return what rules found in a text: the words, the indicator, the rule, the assertion and its cue."""
    if not found:
        return "No rule fires.\n"
    lines: list[str] = []
    for mention in found:
        lines += _wrapped(f"“{_one_line(mention.text)}” at {mention.start} to {mention.end}")
        lines += _wrapped(f"{label(taxonomy[mention.indicator], language)}, by {mention.rule}", indent=2)
        lines += _wrapped(_said(mention, language), indent=2)
    return _joined(lines)


def sketch(pattern: str) -> str:
    """Return a pattern without its optional parts and with long choices cut short; broken ones as they are."""
    try:
        return " ".join(filter(None, (_node(node) for node in parse(pattern))))
    except NotationError:
        return pattern


def _said(mention: Mention, language: str) -> str:
    words = wording(language)
    if mention.assertion == "affirmed":
        return "affirmed"
    cue = f" {words.cue.format(cue=_one_line(mention.cue.text))}" if mention.cue else ""
    return f"{mention.assertion}: {words.asides[mention.assertion]}{cue}"


def _meaning(one: Rule) -> str:
    if one.yields == "negated":
        return "States the good fact: a mention of it is set aside."
    weight = {"strong": "A strong rule.", "supporting": "A supporting rule: weak by itself."}[one.strength]
    if one.negation == "part_of_indicator":
        return f"{weight} Its “not” or “never” is the evidence and does not deny it."
    return weight


def _source(name: str, sources: LexiconSources) -> str:
    return sources.sources[name].title if name in sources.sources else name


def _patterns(one: Rule, sources: LexiconSources) -> Iterator[str]:
    sketches = list(dict.fromkeys(sketch(pattern) for pattern in one.patterns))
    for text in sketches[:_SKETCHES]:
        yield from _wrapped(f"Looks for: {text}", indent=2)
    if len(sketches) > _SKETCHES:
        yield f"  ... and {len(sketches) - _SKETCHES} more patterns"
    if one.phrases:
        yield from _wrapped(f"Looks for the words: {'; '.join(one.phrases)}", indent=2)
    if one.tokens:
        yield f"  Looks for {len(one.tokens)} token patterns (see the file)"
    for name in sorted({name for pattern in one.patterns[:_SKETCHES] for name in _sets(pattern)}):
        if name in sources.terms.sets:
            term_set = sources.terms.sets[name]
            members = [*term_set.words, *term_set.exact, *(f"{{{other}}}" for other in term_set.include)]
            more = ", ..." if len(members) > _SET_WORDS else ""
            yield from _wrapped(f"{{{name}}}: {', '.join(members[:_SET_WORDS])}{more}", indent=4)


def _sets(pattern: str) -> list[str]:
    return [word[1:-1] for word in sketch(pattern).replace("(", " ").replace(")", " ").split() if word[0] == "{"]


def _node(node: Node) -> str:
    if isinstance(node, Word | Literal):
        return node.text
    if isinstance(node, SetRef):
        return f"{{{node.name}}}"
    if isinstance(node, Gap):
        return "..."
    return "" if () in node.options else _choice(node)


def _choice(node: Choice) -> str:
    options = [" ".join(filter(None, map(_node, option))) for option in node.options]
    if len(options) == 1:
        return options[0]
    more = ["..."] if len(options) > ALTERNATIVES else []
    return f"({' | '.join([*options[:ALTERNATIVES], *more])})"


def _count_row(name: str, found: Sequence[Rule]) -> str:
    fires, not_on = sum(len(one.match) for one in found), sum(len(one.no_match) for one in found)
    return f"{name:<34} {len(found):>6,} {fires:>6,} {not_on:>9,}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _wrapped(text: str, *, indent: int = 0, hanging: int = 2) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hanging),
        break_on_hyphens=False,
    )


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(line.rstrip() for line in lines) + "\n"
