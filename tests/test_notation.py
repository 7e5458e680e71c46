import pytest

from pipeline.lexicon.notation import Choice, Gap, Literal, NotationError, SetRef, Word, parse


def test_notation_reads_every_kind_of_item() -> None:
    assert parse('{boss} ..2 (keep|hold on) her? "PP"') == (
        SetRef("boss"),
        Gap(2),
        Choice(((Word("keep"),), (Word("hold"), Word("on")))),
        Choice(((Word("her"),), ())),
        Literal("PP"),
    )


@pytest.mark.parametrize(
    ("pattern", "column", "problem"),
    [
        ("keep (hold|", 6, "never closed"),
        ("keep | hold", 6, "outside"),
        ("keep )", 6, "without"),
        ("? keep", 1, "nothing before"),
        ("keep ..9 it", 6, "gap"),
        ("keep .. it", 6, "gap"),
        ("..2 keep", 1, "first or last"),
        ("keep {Bad Name}", 6, "word set"),
        ("", 1, "empty"),
        ("keep (a||b)", 9, "alternative is empty"),
        ('keep ""', 6, "quotes"),
    ],
)
def test_notation_says_what_is_wrong_and_where(pattern: str, column: int, problem: str) -> None:
    with pytest.raises(NotationError, match=problem) as caught:
        parse(pattern)
    assert caught.value.column == column
