from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.matcher import Matcher
from spacy.tokens import Doc

from pipeline.lexicon.compile import compile_lexicon
from pipeline.lexicon.compiled import CompiledLexicon, load, save
from pipeline.lexicon.schema import LexiconFile, Rule, TermSet
from pipeline.lexicon.terms import Terms
from pipeline.match import build_index, find_mentions, has_anchor, spacy_pattern
from pipeline.records import Mention
from pipeline.segment import segment
from tests.strategies import odd_text

TERMS = Terms(
    {
        "boss": TermSet(about="who holds power", words=["boss", "agent"], exact=["er", "crew chief"]),
        "paper": TermSet(about="papers of a person", words=["passport", "work permit", "study permit"]),
    },
    "en",
)


def lexicon(*patterns: str, tokens: list[list[dict[str, object]]] | None = None) -> CompiledLexicon:
    rule = Rule(
        id="x.rule", patterns=list(patterns), tokens=tokens or [], strength="strong", sources=["ccr-2018"],
        benign="an innocent reading", match=["a", "b"], no_match=["c", "d"],
    )  # fmt: skip
    file = LexiconFile(indicator="x", language="en", rules=[rule])
    return compile_lexicon([file], TERMS, never=(), digest="test")


def found(text: str, compiled: CompiledLexicon) -> list[Mention]:
    index = build_index(compiled)
    return [m for fragment in segment(text) for m in find_mentions(text, fragment, index)]


@pytest.mark.parametrize(
    "text",
    [
        "The boss keeps my passport",
        "BOSS KEPT the passport",
        "boss\u2019s keeping\u00a0her\tpassport",
        "my crew chief kept every passport",
        "The client says that ever since the arrival last spring the ER kept\r\nhis study permit",
        "\ufeffÉté: the agent holds on to the passport 😀",
    ],
)
def test_match_finds_the_words_in_any_form_and_typography(text: str) -> None:
    (mention,) = found(text, lexicon("{boss} ..1 (keep|hold on to) ..2 {paper}"))
    assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "text",
    [
        "The boss kept all of their many old passports",  # the gap is too wide
        "The boss kept quiet. A passport lay there",  # another sentence
        "The boss kept it but a passport came",  # a clause boundary
        "Bosses keep permits",  # "permit" alone is no member
    ],
)
def test_match_leaves_alone(text: str) -> None:
    assert not found(text, lexicon("{boss} ..1 keep ..2 {paper}"))


def test_match_optional_and_quoted() -> None:
    compiled = lexicon('no "days off" ever?')
    assert [m.text for m in found("no days off ever, no day off", compiled)] == ["no days off ever"]


def test_match_raw_tokens_run_without_an_anchor() -> None:
    compiled = lexicon(tokens=[[{"LIKE_NUM": True}, {"LOWER": "x"}, {"LOWER": "7"}]])
    assert [m.text for m in found("6 x 7", compiled)] == ["6 x 7"]
    assert compiled.patterns[0].anchor is None


def test_match_pooled_phrases_match_exactly_their_members() -> None:
    compiled = lexicon("{paper}")
    assert [m.text for m in found("work permit, study permits, passport, card permit", compiled)] == [
        "work permit", "study permits", "passport",
    ]  # fmt: skip


WORDS = (
    "the boss agent er crew chief keep kept held hold on to passport work permit study , . ; but not her his it".split()
)
PATTERNS = (
    "{boss} ..2 keep ..3 {paper}",
    "{paper} ..2 hold",
    "not? keep (it|her {paper})",
    "hold on to? ..2 (it|{paper})",
)


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_match_finds_what_an_ordinary_matcher_finds(text: str) -> None:
    compiled = lexicon(*PATTERNS)
    index = build_index(compiled)
    expected: set[tuple[int, int]] = set()
    for fragment in segment(text):
        for sentence in fragment.sentences:
            matcher = Matcher(index.vocab)
            matcher.add("all", [spacy_pattern(p, compiled) for p in compiled.patterns], greedy="LONGEST")
            doc = Doc(index.vocab, words=[t.norm for t in sentence.tokens])
            expected |= {(sentence.tokens[a].start, sentence.tokens[b - 1].end) for _, a, b in matcher(doc)}
    assert {(m.start, m.end) for m in found(text, compiled)} == expected


@given(odd_text)
def test_match_offsets_are_exact_on_any_text(text: str) -> None:
    text = f"{text} boss kept passport {text}"
    for mention in found(text, lexicon(*PATTERNS)):
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("text", "there"), [("a passport", True), ("passportless", False), ("İ passport", True), ("", False)]
)
def test_match_anchor_scan(text: str, there: bool) -> None:
    assert has_anchor(text, build_index(lexicon("{paper}"))) is there


def test_match_compiled_lexicon_survives_its_file(tmp_path: Path) -> None:
    compiled = lexicon(*PATTERNS)
    save(compiled, tmp_path / "en.json")
    assert load(tmp_path / "en.json") == compiled
