"""The vocabulary of the features: which lemma a form is read as, and the families of lemmas.

A family is a group of words that are used alike, named by its commonest members
("bruise,scar,wound"). Stored beside the model, made when the model is trained.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.errors import ModelError
from pipeline.features import Vocabulary


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


def save_vocabulary(
    path: Path, lemmas: Mapping[str, str], families: Mapping[str, Iterable[str]]
) -> None:
    """Write a vocabulary, the same bytes for the same content."""
    forms: dict[str, list[str]] = {}
    for form, lemma in sorted(lemmas.items()):
        forms.setdefault(lemma, []).append(form)
    names = sorted({name for group in families.values() for name in group})
    number = {name: i for i, name in enumerate(names)}
    members = {lemma: [number[name] for name in group] for lemma, group in sorted(families.items())}
    data = {"families": names, "forms": dict(sorted(forms.items())), "members": members}
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
