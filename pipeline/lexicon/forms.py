"""Every form of a word, from simplemma's tables turned round (no trained model).

simplemma maps a form to its lemma; the compiler needs the forms of a lemma, so that matching
at run time is a plain look-up and simplemma is not loaded at all.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from simplemma import lemmatize
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

# simplemma's tables miss these or tie them to another word; sources: usage in the training notes.
_OVERRIDES: dict[str, dict[str, str]] = {
    "en": {
        "felt": "feel",
        "left": "leave",
        "beaten": "beat",
        "fed": "feed",
        "hidden": "hide",
        "hid": "hide",
        "withheld": "withhold",
        "hrs": "hour",
        "hr": "hour",
        "wks": "week",
        "wk": "week",
        "mos": "month",
        "mo": "month",
        "yrs": "year",
        "yr": "year",
        "pd": "pay",
        "payed": "pay",
        "owing": "owe",
        "pps": "passport",
        "pp": "passport",
        "docs": "document",
        "doc": "document",
        "pass-port": "passport",
        "cells": "cell",
        "people": "people",
        "clothes": "clothes",
        "wages": "wage",
        "earnings": "earnings",
        "was": "be",
        "were": "be",
        "is": "be",
        "are": "be",
        "been": "be",
        "being": "be",
        "am": "be",
        "'re": "be",
        "'m": "be",
        "n't": "not",
        "ca": "can",
        "wo": "will",
        "'ve": "have",
        "'ll": "will",
        "'d": "'d",
        "her": "her",
        "his": "his",
        "their": "their",
        "better": "better",
        "best": "best",
        "worse": "worse",
        "less": "less",
        "more": "more",
        "most": "most",
        "him": "him",
        "them": "them",
        "me": "me",
        "us": "us",
    },
    "fr": {},
}


def lemma(word: str, language: str) -> str:
    """Return the lemma of a lower-cased word form."""
    override = _OVERRIDES[language].get(word)
    return override or lemmatize(word, lang=language).lower()


@cache
def _forms_by_lemma(language: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = defaultdict(set)
    for form in DefaultDictionaryFactory().get_dictionary(language):
        text = form.decode() if isinstance(form, bytes) else form
        table[lemma(text.lower(), language)].add(text.lower())
    for form, head in _OVERRIDES[language].items():
        table[head].add(form)
    return {head: tuple(sorted(forms)) for head, forms in table.items()}


def forms(word: str, language: str) -> tuple[str, ...]:
    """Return all forms that share the word's lemma, the word itself among them, sorted."""
    known = _forms_by_lemma(language).get(lemma(word, language), ())
    return tuple(sorted({word, *known}))
