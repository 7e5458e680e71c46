"""The lexicons: every rule's examples, every check of the lint, and the set of indicators."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from pipeline.analyze import Reader, load_reader
from pipeline.examples import failed_examples
from pipeline.lexicon.compiled import load
from pipeline.lexicon.lint import lint
from pipeline.lexicon.load import LexiconSources, read_sources
from pipeline.lexicon.ready import compiled_path, digest, load_compiled_hash
from pipeline.lexicon.schema import Rule
from pipeline.resources import lexicon_dir
from pipeline.taxonomy import load_taxonomy

INDICATORS = frozenset(load_taxonomy())


@cache
def sources() -> LexiconSources:
    return read_sources("en")


@cache
def reader() -> Reader:
    return load_reader("en")


RULES = [rule for file in sources().files for rule in file.rules]


def test_lexicon_covers_all_31_indicators_and_lints_clean() -> None:
    assert len(INDICATORS) == 31
    assert not lint(sources(), INDICATORS)


def test_lexicon_compiled_form_is_up_to_date() -> None:
    assert load_compiled_hash("en") == load(compiled_path("en")).hash == digest(lexicon_dir() / "en")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_lexicon_examples_do_what_their_rule_says(rule: Rule) -> None:
    assert not list(failed_examples(rule, reader()))


@pytest.mark.parametrize("indicator", sorted(INDICATORS))
def test_lexicon_each_indicator_knows_the_good_fact_in_positive_words(indicator: str) -> None:
    (file,) = (f for f in sources().files if f.indicator == indicator)
    assert sum(rule.yields == "negated" for rule in file.rules) >= 1
    assert sum(rule.yields == "affirmed" for rule in file.rules) >= 8


RULE = """\
indicator: confinement
language: en
rules:
  - id: confinement.sample
    patterns: ["PATTERN"]
    strength: strong
    sources: [SOURCE]
    benign: "A door is locked at night."
    match: ["a", "b"]
    no_match: ["c", "d"]
"""


def issues_of(tmp_path: Path, text: str) -> list[str]:
    shutil.copytree(lexicon_dir(), tmp_path / "lexicons")
    (tmp_path / "lexicons" / "en" / "confinement.yaml").write_text(text, "utf-8")
    found = lint(read_sources("en", folder=tmp_path / "lexicons"), INDICATORS)
    return [str(issue) for issue in found]


@pytest.mark.parametrize(
    ("pattern", "source", "problem"),
    [
        ("lock ..3 door", "no-such-source", "unknown source"),
        ("lock {nosuchset}", "ccr-2018", "unknown word set 'nosuchset'"),
        ("lock (door", "ccr-2018", "column 6"),
        ("catholic door", "ccr-2018", "may never be a pattern"),
        ("lock? door?", "ccr-2018", "requires no word"),
        ("{controller} {keep} {document} {say} {leave_v} {quit}", "ccr-2018", "spreads into"),
    ],
)
def test_lexicon_lint_names_file_line_and_problem(tmp_path: Path, pattern: str, source: str, problem: str) -> None:
    (issue,) = issues_of(tmp_path, RULE.replace("PATTERN", pattern).replace("SOURCE", source))
    assert issue.startswith("confinement.yaml:4: confinement.sample")
    assert problem in issue


def test_lexicon_lint_lists_the_allowed_keys_and_all_faults_at_once(tmp_path: Path) -> None:
    text = RULE.replace("SOURCE", "ccr-2018") + "    colour: red\n    flavour: sweet\n"
    found = issues_of(tmp_path, text)
    assert sum("unknown key; allowed: id, patterns" in issue for issue in found) == 2


def test_lexicon_lint_broken_yaml_is_one_issue_with_its_line(tmp_path: Path) -> None:
    found = issues_of(tmp_path, "indicator: confinement\nrules: [\n")
    assert any(issue.startswith("confinement.yaml:") and "not valid YAML" in issue for issue in found)
