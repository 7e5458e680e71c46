"""Read: notes from plain text and from JSON Lines, exactly as they were written.

A fault never shows what was read: an error or a `Rejected` has a code, a place and the kind
of the fault. Reading JSON Lines keeps one line in memory, and a hash of each id.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any, BinaryIO

from pipeline.errors import CODES, InputError
from pipeline.records import Note

LANGUAGES: tuple[str, ...] = ("en",)
MAX_CHARACTERS = 2_000_000
MAX_ID = 200  # characters

_MAX_BYTES = 4 * MAX_CHARACTERS + 3  # UTF-8 takes at most four bytes a character; three for the BOM
_MAX_LINE = 12 * MAX_CHARACTERS + 65_536  # JSON may write a character as two six-byte escapes
_BOM = b"\xef\xbb\xbf"
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r")) + b"\x7f"
_OTHER_FORMATS = {
    b"%PDF": "it is a PDF file",
    b"PK\x03\x04": "it is a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "it is an old Word or Excel file",
    b"{\\rtf": "it is a rich-text file",
}
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_JSON_KINDS = {dict: "an object", list: "a list", bool: "true or false", int: "a number", float: "a number"}


@dataclass(frozen=True, slots=True)
class Rejected:
    """A line that gave no note: line from 1, error code, what is wrong, and the id where one was read."""

    line: int
    code: str
    detail: str
    id: str = ""

    @property
    def problem(self) -> str:
        """Return what is wrong and what to do next, in words."""
        entry = CODES[self.code]
        detail = f" ({self.detail})" if self.detail else ""
        return f"{entry.problem}{detail}. {entry.next_step}"

    @property
    def message(self) -> str:
        """Return the fault as a user reads it: code, line, problem, next step."""
        return f"{self.code}: line {self.line}: {self.problem}"


def check_language(language: str) -> str:
    """Return `language` if it is supported; raise InputError E108 otherwise."""
    if language in LANGUAGES:
        return language
    # Only what looks like a language tag is repeated: anything else may be a piece of a note.
    raise InputError("E108", detail=f'"{language}"' if _LANGUAGE_TAG.fullmatch(language) else "not a language tag")


def read_note(path: Path, *, language: str = "en") -> Note:
    """Read one note from a UTF-8 text file; raises InputError E101 to E104, E108 or E109."""
    with open_input(path) as stream:
        return read_note_stream(stream, where=path.name, language=language)


def open_input(path: Path) -> BinaryIO:
    """Open a file to read its bytes; raises InputError E109."""
    reason = "not a path"
    try:
        return path.open("rb")
    except OSError as error:
        reason = error.strerror or ""
    except ValueError:  # a NUL in the name
        pass
    # A path that does not exist may be a note pasted in its place, so it is not repeated.
    raise InputError("E109", where=path.name if _exists(path) else "FILE", detail=reason)


def read_note_stream(stream: BinaryIO, *, where: str, language: str = "en") -> Note:
    """Read one note from bytes, at most 8 MB of them; raises InputError E101 to E104 or E108.

    The id is taken from a hash of the text, so that no file name (which may be a person's) goes on.
    """
    check_language(language)
    raw = stream.read(_MAX_BYTES + 1)
    text = decode_note(raw, where=where)
    return Note(f"note-{sha256(text.encode()).hexdigest()[:12]}", text, language)


def decode_note(raw: bytes, *, where: str = "") -> str:
    """Return the text of a file's bytes without its byte order mark; raises InputError E101 to E104."""
    _refuse_other_formats(raw, where=where)
    _refuse_binary(raw, where=where)
    if len(raw) > _MAX_BYTES:
        raise InputError("E102", where=where, detail="more than 8 MB")
    text = _decode(raw, where=where)
    _refuse_length(text, where=where)
    return text


def read_json_lines(stream: BinaryIO, *, language: str = "en") -> Iterator[Note | Rejected]:
    """Yield each line's note, or why it gave none, in the order of the lines; blank lines are skipped.

    `language` is that of the notes that name none. An id counts as used from the first line that
    has it, even if that line is rejected. Raises InputError E103, E104 (the whole file is of
    another kind), E108 (`language`) or E109.
    """
    check_language(language)
    seen: set[bytes] = set()
    for number, raw in _numbered_lines(stream):
        if raw is None:
            yield Rejected(number, "E102", "the line alone is longer than 24 MB")
        elif raw.strip():
            yield _read_line(number, raw, seen, language)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, or with a NUL in it
        return False


def _numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield (number from 1, line), None in place of a line that is too long to be a note's."""
    number = 0
    while raw := _read_bounded(stream):
        number += 1
        if number == 1:
            _refuse_other_formats(raw, where="the file")
            raw = raw.removeprefix(_BOM)
        if len(raw) < _MAX_LINE or raw.endswith(b"\n"):
            yield number, raw
            continue
        while (rest := _read_bounded(stream)) and not rest.endswith(b"\n"):
            pass
        yield number, None


def _read_bounded(stream: BinaryIO) -> bytes:
    reason = ""
    try:
        return stream.readline(_MAX_LINE)
    except OSError as error:
        reason = error.strerror or ""
    raise InputError("E109", detail=reason)


def _read_line(number: int, raw: bytes, seen: set[bytes], language: str) -> Note | Rejected:
    name = ""
    try:
        row = _parse(raw)
        name = _usable_id(row)
        key = blake2b(name.encode(), digest_size=8).digest()
        if key in seen:
            raise InputError("E107")
        seen.add(key)
        return Note(name, _usable_text(row), _usable_language(row, language))
    except InputError as error:
        return Rejected(number, error.code, error.detail, name)


def _parse(raw: bytes) -> dict[str, Any]:
    _refuse_binary(raw)
    text = _decode(raw)
    try:
        row = json.loads(text)
    except json.JSONDecodeError as error:
        column = error.colno
    except (ValueError, RecursionError):  # a number of thousands of digits; thousands of brackets
        column = 1
    else:
        if isinstance(row, dict):
            return row
        raise InputError("E105", detail=f"it is {_kind(row)}, not an object")
    # Outside the handler: a JSON error carries the whole line, and would travel as the context.
    raise InputError("E105", detail=f"column {column}")


def _field(row: dict[str, Any], name: str) -> str:
    if name not in row:
        raise InputError("E106", detail=f"`{name}` is missing")
    value = row[name]
    if not isinstance(value, str):
        raise InputError("E106", detail=f"`{name}` is {_kind(value)}, not a string")
    return value


def _usable_id(row: dict[str, Any]) -> str:
    name = _field(row, "id")
    if not name.strip():
        raise InputError("E106", detail="`id` is empty")
    if len(name) > MAX_ID:
        raise InputError("E106", detail=f"`id` is longer than {MAX_ID} characters")
    if _UNPRINTABLE.search(name):
        raise InputError("E106", detail="`id` holds a character that cannot be printed")
    return name


def _usable_text(row: dict[str, Any]) -> str:
    text = _field(row, "text")
    stray = _SURROGATE.search(text)
    if stray:
        raise InputError("E104", detail=f"half a character at position {stray.start() + 1} of `text`")
    _refuse_length(text)
    _refuse_binary(text.encode())
    return text


def _usable_language(row: dict[str, Any], language: str) -> str:
    value = row.get("language")
    if value is None:
        return language
    return check_language(value if isinstance(value, str) else "")


def _kind(value: object) -> str:
    return "null" if value is None else _JSON_KINDS.get(type(value), "a string")


def _decode(raw: bytes, *, where: str = "") -> str:
    body = raw.removeprefix(_BOM)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        position = error.start + 1 + len(raw) - len(body)
    # Outside the handler: a decoding error carries the bytes.
    raise InputError("E104", where=where, detail=f"at byte {position:,}")


def _refuse_other_formats(raw: bytes, *, where: str) -> None:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError("E104", where=where, detail="it looks like UTF-16")
    for mark, what in _OTHER_FORMATS.items():
        if raw.startswith(mark):
            raise InputError("E103", where=where, detail=what)


def _refuse_binary(raw: bytes, *, where: str = "") -> None:
    if b"\0" in raw:
        raise InputError("E103", where=where, detail=f"a NUL at byte {raw.index(0) + 1:,}")
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    # A stray control character comes with copy and paste; many of them are no text.
    if controls > max(4, len(raw) // 100):
        raise InputError("E103", where=where, detail=f"{controls:,} control characters")


def _refuse_length(text: str, *, where: str = "") -> None:
    if not text.strip():
        raise InputError("E101", where=where)
    if len(text) > MAX_CHARACTERS:
        raise InputError("E102", where=where, detail=f"{len(text):,} characters")
