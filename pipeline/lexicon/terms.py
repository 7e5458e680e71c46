"""Word sets of `_terms.yaml`, resolved to the forms that match."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from pipeline.lexicon.forms import forms
from pipeline.lexicon.schema import TermSet
from pipeline.tokens import words

Phrase = tuple[frozenset[str], ...]  # one set of allowed forms a token


@dataclass(frozen=True)
class Terms:
    """The word sets of one language."""

    sets: dict[str, TermSet]
    language: str

    @cached_property
    def phrases(self) -> dict[str, tuple[Phrase, ...]]:
        """Each set's members as phrases, single words pooled into one phrase of one token."""
        return {name: pool(self._members(name, ())) for name in self.sets}

    def _members(self, name: str, path: tuple[str, ...]) -> list[Phrase]:
        if name in path:
            raise ValueError(f"word sets include each other in a circle: {' > '.join((*path, name))}")
        term_set = self.sets[name]
        members = [word_phrase(entry, self.language) for entry in term_set.words]
        members += [literal_phrase(entry, self.language) for entry in term_set.exact]
        for included in term_set.include:
            if included in self.sets:
                members += self._members(included, (*path, name))
        return members

    def classes(self) -> dict[str, tuple[str, ...]]:
        """Return, for each single-word form, the names of the word sets that hold it."""
        table: dict[str, list[str]] = {}
        for name in sorted(self.sets):
            for phrase in self.phrases[name]:
                for form in phrase[0] if len(phrase) == 1 else ():
                    table.setdefault(form, []).append(name)
        return {form: tuple(names) for form, names in sorted(table.items())}


def word_phrase(entry: str, language: str) -> Phrase:
    """Return a phrase that matches every form of each word of `entry`."""
    return tuple(frozenset(forms(word, language)) for word in words(entry, language))


def literal_phrase(entry: str, language: str) -> Phrase:
    """Return a phrase that matches `entry` as written."""
    return tuple(frozenset({word}) for word in words(entry, language))


def pool(phrases: list[Phrase]) -> tuple[Phrase, ...]:
    """Merge phrases that differ in one token only; the result matches exactly the same words."""
    pooled = sorted(set(phrases), key=_sort_key)
    for position in range(max((len(p) for p in pooled), default=0)):
        groups: dict[tuple[object, ...], set[str]] = {}
        order: dict[tuple[object, ...], Phrase] = {}
        for phrase in pooled:
            if position >= len(phrase):
                key: tuple[object, ...] = ("as is", phrase)
                groups[key], order[key] = set(), phrase
                continue
            key = (len(phrase), phrase[:position], phrase[position + 1 :])
            groups.setdefault(key, set()).update(phrase[position])
            order.setdefault(key, phrase)
        pooled = [
            first if key[0] == "as is" else (*first[:position], frozenset(groups[key]), *first[position + 1 :])
            for key, first in order.items()
        ]
    return tuple(sorted(pooled, key=_sort_key))


def _sort_key(phrase: Phrase) -> tuple[int, list[list[str]]]:
    return len(phrase), [sorted(forms_) for forms_ in phrase]
