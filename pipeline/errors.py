"""Errors that a user may meet.

    SecondLookError
    |-- LexiconError     a lexicon cannot be read or used            exit 1
    |-- ModelError       a model is missing or does not fit          exit 1
    `-- InputError       an input cannot be read                     exit 2, or 4 where others were done

No message holds any text of a note: a code, where, and what to do next.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """What an error code means and what to do about it."""

    code: str
    problem: str
    next_step: str


CODES: dict[str, Code] = {
    c.code: c
    for c in (
        Code("E101", "the note is empty", "Give a note with some text in it."),
        Code("E102", "the note is too long", "Split it; a note may have at most 2,000,000 characters."),
        Code("E103", "the file is not text", "Save the note as plain text (UTF-8) and try again."),
        Code("E104", "the text is not UTF-8", "Save the file as UTF-8, or convert it, and try again."),
        Code("E105", "the line is not valid JSON", "Mend the line; each line is one JSON object."),
        Code("E106", "the line lacks a usable field", "Give each line an `id` and a `text`, both strings."),
        Code("E107", "the id was already used", "Give every note an id of its own."),
        Code("E108", "the language is not supported", 'Use "en", or leave the language out.'),
        Code("E109", "the file cannot be opened", "Check the path and that you may read it."),
        Code("E110", "the folder already holds results", "Choose an empty folder, or replace them with --overwrite."),
        Code("E111", "the labelled note is not in the corpus format", "See the corpus datasheet for the fields."),
        Code("E112", "the results cannot be written", "Check the folder and the free space on the disk."),
        Code("E113", "the file holds no note", "Give a file with at least one note in it."),
        Code("E201", "the lexicon has errors", "Run `second-look lexicon check` and mend what it lists."),
        Code("E202", "the indicator is not known", "Run `second-look lexicon show` for the list."),
        Code("E203", "the lexicon for the language is missing", "Check the installation; lexicons come with it."),
        Code("E301", "the model is missing", "Run `make train`, or install the program again."),
        Code("E302", "the model was trained for another lexicon", "Run `make train`."),
        Code("E303", "the training corpus cannot be read", "Check models/corpus/ against its datasheet."),
    )
}


class SecondLookError(Exception):
    """Base of all errors that are told to a user: a code, a place, and never any note text."""

    exit_code = 1

    def __init__(self, code: str, *, where: str = "", detail: str = "") -> None:
        self.code = code
        self.where = where
        self.detail = detail
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """Return the error in one line: code, place, problem, next step."""
        entry = CODES[self.code]
        place = f" {self.where}:" if self.where else ""
        detail = f" ({self.detail})" if self.detail else ""
        return f"{self.code}:{place} {entry.problem}{detail}. {entry.next_step}"


class LexiconError(SecondLookError):
    """A lexicon cannot be read or used."""


class ModelError(SecondLookError):
    """A model is missing or does not fit the lexicon."""


class InputError(SecondLookError):
    """An input cannot be read; in a batch, the others are done all the same."""

    exit_code = 2
