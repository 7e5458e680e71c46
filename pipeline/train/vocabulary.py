"""Learn the vocabulary: every form of every lemma that the corpus or a word family knows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pipeline.lexicon.forms import forms, lemma
from pipeline.lexicon.load import NeverWords
from pipeline.tokens import fold, tokenize


def read_families(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the names of the word families of each lemma; empty where there is no such file."""
    if not path.is_file():
        return {}
    return {word: tuple(names) for word, names in json.loads(path.read_text("utf-8")).items()}


def learn_lemmas(texts: Iterable[str], families: Iterable[str], never: NeverWords, language: str) -> dict[str, str]:
    """Return the reading of each form: its lemma, or the neutral word for a gendered one.

    Forms of words that may never be a feature are left out.
    """
    seen = {t.norm for text in texts for t in tokenize(fold(text), language) if t.norm[0].isalpha() or "'" in t.norm}
    known = {lemma(word, language) for word in seen} | set(families)
    table = {form: word for word in sorted(known) for form in forms(word, language)}
    table |= {word: lemma(word, language) for word in seen}
    return {
        form: neutral
        for form, word in sorted(table.items())
        if (neutral := _neutral(form, word, never)) is not None and "\u2019" not in form
    }


def _neutral(form: str, word: str, never: NeverWords) -> str | None:
    if form in never.neutral or word in never.neutral:
        return never.neutral.get(form) or never.neutral[word]
    if form in never.words or word in never.words:
        return None
    return word
