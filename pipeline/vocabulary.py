"""The vocabulary of the features: which lemma a form is read as, and the families of lemmas.

A family is a group of words that are used alike, named by its commonest members
("bruise,scar,wound"). Stored beside the model, made when the model is trained.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import ModelError
from pipeline.records import Sentence, Token

NUMBER = "<number>"


@dataclass(frozen=True)
class Vocabulary:
    """Which lemma a word form is read as, and the families and word sets of lemmas and forms.

    A form that is missing from `lemmas` is not a feature.
    """

    lemmas: dict[str, str]
    families: dict[str, tuple[str, ...]]
    classes: dict[str, tuple[str, ...]]


def read_lemmas(sentence: Sentence, vocabulary: Vocabulary) -> list[str | None]:
    """Return one lemma a token, None where the token is punctuation, unknown or never a feature."""
    table = vocabulary.lemmas
    return [NUMBER if token.norm[0].isdigit() else table.get(token.norm) for token in sentence.tokens]


def word_sets(token: Token, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the word sets that a token stands in; none for a word that may never be a feature."""
    if token.norm[0].isalpha() and token.norm not in vocabulary.lemmas:
        return ()
    return vocabulary.classes.get(token.norm, ())


def token_features(sentence: Sentence, vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """Return, for each token, the features that it gives by itself: its word, families and word sets."""
    found = []
    for token, lemma in zip(sentence.tokens, read_lemmas(sentence, vocabulary), strict=True):
        names = [f"class:{name}" for name in word_sets(token, vocabulary)]
        if lemma:
            names += [f"word:{lemma}", *(f"like:{name}" for name in vocabulary.families.get(lemma, ()))]
        found.append(tuple(names))
    return tuple(found)


def load_vocabulary(path: Path, classes: Mapping[str, tuple[str, ...]]) -> Vocabulary:
    """Read a vocabulary; `classes` are the word sets of the lexicon. Raises ModelError E301."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError("E301", where=path.name) from error
    names: list[str] = data["families"]
    families = {lemma: tuple(names[i] for i in numbers) for lemma, numbers in data["members"].items()}
    lemmas = {form: lemma for lemma, forms in data["forms"].items() for form in forms}
    return Vocabulary(lemmas=lemmas, families=families, classes=dict(classes))


def save_vocabulary(path: Path, lemmas: Mapping[str, str], families: Mapping[str, Iterable[str]]) -> None:
    """Write a vocabulary, the same bytes for the same content."""
    forms: dict[str, list[str]] = {}
    for form, lemma in sorted(lemmas.items()):
        forms.setdefault(lemma, []).append(form)
    names = sorted({name for group in families.values() for name in group})
    number = {name: i for i, name in enumerate(names)}
    members = {lemma: [number[name] for name in group] for lemma, group in sorted(families.items())}
    data = {"families": names, "forms": dict(sorted(forms.items())), "members": members}
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
