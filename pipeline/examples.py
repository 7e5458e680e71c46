"""Run the examples that every rule carries: what must match, and what must not."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.analyze import Reader, load_reader, read_mentions
from pipeline.lexicon.load import LexiconIssue, read_sources
from pipeline.lexicon.schema import Rule


def check_examples(language: str) -> list[LexiconIssue]:
    """Return an issue for each example that does not do what its rule says.

    A `match` example must give the rule's assertion after context; a `no_match` one must not.
    Raises LexiconError where the rules cannot be compiled.
    """
    reader = load_reader(language)
    sources = read_sources(language)
    issues = []
    for file in sources.files:
        for rule in file.rules:
            for key, problem in failed_examples(rule, reader):
                name, line = sources.lines[rule.id]
                issues.append(LexiconIssue(name, line, f"{rule.id} / {key}", problem))
    return issues


def failed_examples(rule: Rule, reader: Reader) -> Iterator[tuple[str, str]]:
    """Yield (example's key, problem) of each failing example of a rule."""
    for i, text in enumerate(rule.match):
        shown = {m.assertion for m in read_mentions(text, reader) if m.rule == rule.id}
        if rule.yields not in shown:
            what = f"is read as {', '.join(sorted(shown))}" if shown else "does not match"
            yield f"match[{i}]", f"{what}, should be {rule.yields}"
    for i, text in enumerate(rule.no_match):
        if any(m.rule == rule.id and m.assertion == rule.yields for m in read_mentions(text, reader)):
            yield f"no_match[{i}]", f"matches as {rule.yields}, should not"
