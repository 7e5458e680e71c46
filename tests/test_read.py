"""Reading: notes come back exactly as written, and a fault never repeats what was read."""

from __future__ import annotations

import io
import json
import tracemalloc
from pathlib import Path

import pytest

from pipeline.errors import InputError
from pipeline.read import MAX_CHARACTERS, Rejected, check_language, decode_note, read_json_lines, read_note
from pipeline.records import Note

CANARY = "quetzal-canary"


def lines(*rows: object) -> io.BytesIO:
    """Return JSON Lines; bytes stand as they are."""
    return io.BytesIO(b"".join(r if isinstance(r, bytes) else json.dumps(r).encode() + b"\n" for r in rows))


def code_of(raw: bytes) -> str:
    with pytest.raises(InputError) as caught:
        decode_note(raw)
    return caught.value.code


@pytest.mark.parametrize(
    "text",
    ["One line.", "a\r\nb\r\n\r\nc", "tab\tand\u00a0space", "é \U0001f600 e\u0301", "  edges  \n", "a\x07 bell"],
)
def test_read_text_stays_as_it_is(text: str, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes(text.encode())
    assert read_note(tmp_path / "note.txt").text == text


def test_read_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode_note(b"\xef\xbb\xbfBoss keeps it.") == "Boss keeps it."


def test_read_id_depends_on_the_text_and_not_on_the_file_name(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("Same words.")
    assert read_note(tmp_path / "one.txt") == read_note(tmp_path / "two.txt")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        # empty
        (b"", "E101"),
        (b"\xef\xbb\xbf", "E101"),
        (b" \r\n\t ", "E101"),
        # too long: one character over, and more bytes than any note can have
        (b"a" * (MAX_CHARACTERS + 1), "E102"),
        (b"word " * 2_000_000, "E102"),
        # not text
        (b"text\0text", "E103"),
        (bytes(range(1, 9)) * 50, "E103"),
        (b"%PDF-1.7 text", "E103"),
        (b"PK\x03\x04rest", "E103"),
        # another encoding
        ("été".encode("latin-1"), "E104"),
        ("note".encode("utf-16"), "E104"),
    ],
)
def test_read_bad_file_has_its_code(raw: bytes, code: str) -> None:
    assert code_of(raw) == code


def test_read_longest_note_is_accepted() -> None:
    assert len(decode_note(("é" * MAX_CHARACTERS).encode())) == MAX_CHARACTERS


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_read_wrong_encoding_tells_the_byte_in_the_file(mark: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode_note(mark + b"abc\xe9def")
    assert caught.value.detail == f"at byte {len(mark) + 4}"


def test_read_missing_file_is_told_without_its_name(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_note(tmp_path / f"{CANARY} pasted in place of a path")
    assert caught.value.code == "E109"
    assert CANARY not in caught.value.message


@pytest.mark.parametrize("name", ["x" * 5000, "nul\0inside", "."])
def test_read_what_can_be_no_file_is_an_input_error(name: str) -> None:
    with pytest.raises(InputError) as caught:
        read_note(Path(name))
    assert caught.value.code == "E109"


@pytest.mark.parametrize("language", ["fr", "EN", "", f"{CANARY} {CANARY}"])
def test_read_unknown_language_is_refused_and_a_text_in_its_place_not_repeated(language: str) -> None:
    with pytest.raises(InputError) as caught:
        check_language(language)
    assert caught.value.code == "E108"
    assert CANARY not in caught.value.message


def test_read_json_lines_yields_notes_in_order_and_skips_blank_lines() -> None:
    stream = lines({"id": "b", "text": "One."}, b"\n", {"id": "a", "text": "Two.", "language": None, "kind": "x"})
    assert list(read_json_lines(stream)) == [Note("b", "One.", "en"), Note("a", "Two.", "en")]


def test_read_json_lines_accepts_a_mark_crlf_and_a_last_line_without_an_end() -> None:
    stream = io.BytesIO(b'\xef\xbb\xbf{"id":"a","text":"x\\r\\ny"}\r\n{"id":"b","text":"z"}')
    assert [item.text for item in read_json_lines(stream) if isinstance(item, Note)] == ["x\r\ny", "z"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (b'{"id": "n", "text": "' + CANARY.encode() + b"\n", "E105"),
        (b"[" * 100_000 + b"\n", "E105"),
        (b'{"id": "n", "text": ' + b"9" * 5000 + b"}\n", "E105"),
        ([CANARY], "E105"),
        (CANARY, "E105"),
        (None, "E105"),
        ({"text": CANARY}, "E106"),
        ({"id": 7, "text": CANARY}, "E106"),
        ({"id": " ", "text": CANARY}, "E106"),
        ({"id": CANARY * 50, "text": CANARY}, "E106"),
        ({"id": "a\nb", "text": CANARY}, "E106"),
        ({"id": "n"}, "E106"),
        ({"id": "n", "text": None}, "E106"),
        ({"id": "n", "text": [CANARY]}, "E106"),
        ({"id": "n", "text": " \n"}, "E101"),
        ({"id": "n", "text": CANARY * 200_000}, "E102"),
        ({"id": "n", "text": CANARY + "\0"}, "E103"),
        ({"id": "n", "text": CANARY + "\ud800"}, "E104"),
        (b'{"id": "n", "text": "' + CANARY.encode() + b'\xe9"}\n', "E104"),
        ({"id": "n", "text": CANARY, "language": CANARY}, "E108"),
        ({"id": "n", "text": CANARY, "language": "fr"}, "E108"),
        ({"id": "n", "text": CANARY, "language": 1}, "E108"),
        ({"id": "first", "text": CANARY}, "E107"),
    ],
)
def test_read_json_lines_bad_line_is_rejected_with_its_place_and_the_rest_is_read(row: object, code: str) -> None:
    stream = lines({"id": "first", "text": "One."}, row, {"id": "last", "text": "Two."})
    first, bad, last = read_json_lines(stream)
    assert isinstance(bad, Rejected)
    assert (bad.line, bad.code) == (2, code)
    assert CANARY not in repr(bad) + bad.message
    assert first == Note("first", "One.", "en")
    assert last == Note("last", "Two.", "en")


def test_read_json_lines_rejection_names_the_id_where_there_is_one() -> None:
    [bad] = read_json_lines(lines({"id": "n-7", "text": ""}))
    assert isinstance(bad, Rejected)
    assert bad.id == "n-7"


def test_read_json_lines_id_of_a_rejected_line_counts_as_used() -> None:
    found = list(read_json_lines(lines({"id": "n", "text": ""}, {"id": "n", "text": "Words."})))
    assert [item.code for item in found if isinstance(item, Rejected)] == ["E101", "E107"]


def test_read_json_lines_endless_line_is_skipped_without_holding_it() -> None:
    giant = b'{"id": "g", "text": "' + b"x" * 50_000_000 + b'"}\n'
    bad, good = read_json_lines(lines(giant, {"id": "a", "text": "Words."}))
    assert isinstance(bad, Rejected)
    assert (bad.line, bad.code) == (1, "E102")
    assert good == Note("a", "Words.", "en")


def test_read_json_lines_keeps_no_note_in_memory() -> None:
    stream = io.BytesIO(b"".join(b'{"id": "%d", "text": "%s"}\n' % (i, b"word " * 1000) for i in range(2000)))
    tracemalloc.start()
    count = sum(1 for _ in read_json_lines(stream))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 2000
    assert peak < 1_000_000  # the notes are 10 MB


@pytest.mark.parametrize("raw", [b"PK\x03\x04zip", "text".encode("utf-16")])
def test_read_json_lines_refuses_a_file_of_another_kind_at_once(raw: bytes) -> None:
    with pytest.raises(InputError):
        next(read_json_lines(io.BytesIO(raw)))


@pytest.mark.parametrize("raw", [CANARY.encode() + b"\xe9", CANARY.encode() + b"\0"])
def test_read_error_carries_no_text_in_its_chain(raw: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode_note(raw)
    error: BaseException | None = caught.value
    while error is not None:
        assert CANARY not in repr(error) + str(vars(error))
        assert not isinstance(error, ValueError)  # a JSON or decoding error would hold the whole text
        error = error.__cause__ or error.__context__
