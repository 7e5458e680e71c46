"""The pieces of the views: excerpts, marks, reasons and sketches."""

from __future__ import annotations

import pytest

from pipeline.export.excerpt import excerpts, merged, pieces, sentence_spans
from pipeline.export.lexicon_text import sketch
from pipeline.export.marks import Label, marked
from pipeline.export.reasons import plain_feature
from pipeline.records import Mention

NOTE = (
    "Intake note.\r\n\r\nThe boss keeps my passport in his desk and the rest too. He did not hit her.\r\n\r\n"
    "Paid nothing since spring. Afraid he would call. Her cousin was locked in."
)


def mention(words: str) -> Mention:
    start = NOTE.index(words)
    return Mention("x", start, start + len(words), words, "wording")


def test_excerpts_show_each_sentence_once_and_merge_marks_that_overlap() -> None:
    found_twice = [mention("boss keeps my passport"), mention("keeps my passport in his desk")]
    [found] = excerpts(NOTE, found_twice, sentence_spans(NOTE, "en"))
    assert [piece for piece, inside in pieces(NOTE, found) if inside] == ["boss keeps my passport in his desk"]


def test_excerpts_put_together_are_the_note_between_their_ends() -> None:
    found_apart = excerpts(NOTE, [mention("hit her"), mention("locked in")], sentence_spans(NOTE, "en"))
    assert [NOTE[found.start : found.end] for found in found_apart] == [
        "He did not hit her.",
        "Her cousin was locked in.",
    ]
    for found in found_apart:
        assert "".join(piece for piece, _ in pieces(NOTE, found)) == NOTE[found.start : found.end]


@pytest.mark.parametrize("words", ["passport", "a b c"])
def test_excerpts_cut_a_very_long_sentence_around_the_mark(words: str) -> None:
    note = "so " * 500 + words + " and" * 500
    start = note.index(words)
    [found] = excerpts(note, [Mention("x", start, start + len(words), words, "r")], sentence_spans(note, "en"))
    assert found.cut_before
    assert found.cut_after
    assert found.end - found.start < 500
    assert words in note[found.start : found.end]


def test_excerpts_of_words_across_sentences_hold_all_of_them() -> None:
    across = mention("Paid nothing since spring. Afraid he")
    [found] = excerpts(NOTE, [across], sentence_spans(NOTE, "en"))
    assert NOTE[found.start : found.end].endswith("Afraid he would call.")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(5, 9), (0, 3)], ((0, 3), (5, 9))),
        ([(0, 5), (3, 9), (4, 6)], ((0, 9),)),
        ([(0, 3), (3, 6)], ((0, 3), (3, 6))),
        ([], ()),
    ],
)
def test_merged_joins_what_overlaps_and_only_that(
    spans: list[tuple[int, int]], expected: tuple[tuple[int, int], ...]
) -> None:
    assert merged(spans) == expected


def test_marked_pieces_put_together_are_the_note_and_carry_every_label() -> None:
    labels = [Label(2, 6, "a", 1), Label(4, 8, "b"), Label(8, 9, "c", 3), Label(4, 5, "d", 2)]
    found = list(marked("0123456789", labels))
    assert "".join(piece.text for piece in found) == "0123456789"
    assert [(piece.text, piece.numbers) for piece in found if piece.labels] == [("234567", (1, 2)), ("8", (3,))]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("rule:x.y", "the rule x.y"),
        ("word:passport", "the word “passport”"),
        ("pair:no pay", "“no” beside “pay”"),
        ("near:<number> hour", "a number near “hour”"),
        ("other_person~take", "“take” said of somebody else"),
        ("aside:debt_bondage negated", "a mention of debt_bondage that is denied"),
        ("like:boss,owner", "a word like “boss”, “owner”"),
        ("classes:controller keep", "words of the sets controller and keep"),
        ("before:passport", "“passport” in the sentence before"),
        ("question", "a question"),
        ("something else", "something else"),
    ],
)
def test_plain_feature_needs_no_knowledge_of_the_model(name: str, words: str) -> None:
    assert plain_feature(name) == words


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("{controller} very? {keep} ..3 passport", "{controller} {keep} ... passport"),
        ('(a|b) "own key"', "(a | b) own key"),
        ("(a|b|c|d|e|f) x", "(a | b | c | d | ...) x"),
        ("(never closed", "(never closed"),
    ],
)
def test_sketch_leaves_out_what_is_optional_and_cuts_long_choices(pattern: str, words: str) -> None:
    assert sketch(pattern) == words
