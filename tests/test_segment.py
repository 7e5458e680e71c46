import pytest
from hypothesis import given

from pipeline.segment import segment
from pipeline.tokens import fold, lower, tokenize
from tests.strategies import odd_text


@given(odd_text)
def test_segment_offsets_lie_in_order_inside_their_parents(text: str) -> None:
    last = 0
    for fragment in segment(text):
        assert last <= fragment.start < fragment.end <= len(text)
        last = fragment.end
        at = fragment.start
        for sentence in fragment.sentences:
            assert at <= sentence.start < sentence.end <= fragment.end
            at = sentence.end
            assert all(lower(fold(text[t.start : t.end])) == t.norm for t in sentence.tokens)


@given(odd_text)
def test_segment_folding_and_lowering_keep_the_length(text: str) -> None:
    assert len(fold(text)) == len(lower(text)) == len(text)


@given(odd_text)
def test_segment_every_letter_and_digit_belongs_to_a_token(text: str) -> None:
    covered = {
        i for fragment in segment(text) for s in fragment.sentences for t in s.tokens for i in range(t.start, t.end)
    }
    assert not [c for i, c in enumerate(fold(text)) if c.isascii() and c.isalnum() and i not in covered]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One.\n\nTwo.", 2),
        ("One.\r\n\r\nTwo.", 2),
        ("- a\n- b\n- c", 3),
        ("1. a\n2. b", 2),
        ("Q: locked in?\nA: no\nQ: paid?\nA: yes", 2),
        ("One line\nand its next", 1),
        ("", 0),
        (" \n \n", 0),
    ],
)
def test_segment_fragments(text: str, count: int) -> None:
    assert len(segment(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Cl. says ER holds PP. Paid late.", 2),
        ("Worked 14 hrs. No break.", 2),
        ("Dr. said rest.", 1),
        ("Any threats? No.", 1),  # a question and its answer are read together
        ("Any threats? He said he would call.", 2),
        ("6am-11pm x7, $300/2 mo.", 1),
        ("He left! Did she? Unclear.", 3),
    ],
)
def test_segment_sentences(text: str, count: int) -> None:
    assert sum(len(f.sentences) for f in segment(text)) == count


def test_segment_heading_is_counted() -> None:
    (fragment,) = segment("Passport: with the boss.")
    assert fragment.sentences[0].heading == 1


def test_tokenize_splits_contractions_and_keeps_short_slashes() -> None:
    words = [t.norm for t in tokenize(fold("Didn\u2019t get paid w/o asking, b/c boss\u2019s rule"))]
    assert words == ["did", "n't", "get", "paid", "w/o", "asking", ",", "b/c", "boss", "'s", "rule"]
