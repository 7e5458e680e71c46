"""Output: data to stdout, words to stderr."""

from __future__ import annotations

import os
import sys

import typer


def put(text: str) -> None:
    """Write data to stdout; a reader that has gone (`| head`) ends the program quietly."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes stdout once more when it ends, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


def say(text: str) -> None:
    """Write words for a person to stderr."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def use_utf8() -> None:
    """Write UTF-8 whatever the terminal says: a note may hold any character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # a stream that replaces it may have none
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
