"""Analyze: the stages in order, and nothing else. Text in, one Analysis out."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.classify import score_sentence
from pipeline.context import ScopedCue, assert_mention, find_cues
from pipeline.errors import InputError
from pipeline.features import read_features
from pipeline.lexicon.compiled import CompiledLexicon
from pipeline.lexicon.cues import CueLexicon
from pipeline.lexicon.ready import load_compiled_lexicon, load_cue_lexicon
from pipeline.match import MatchIndex, build_index, find_mentions, has_anchor
from pipeline.model import Model, load_model
from pipeline.precedents import PrecedentBank, load_precedents
from pipeline.read import check_language
from pipeline.records import (
    Analysis,
    Element,
    Fragment,
    Mention,
    Note,
    Scope,
    ScoredSentence,
    SentenceReading,
    Versions,
)
from pipeline.resources import model_dir, program_version
from pipeline.segment import segment
from pipeline.suggest import collect_set_aside, count_axes, make_suggestions
from pipeline.taxonomy import load_elements
from pipeline.vocabulary import Vocabulary, load_vocabulary


@dataclass(frozen=True)
class Reader:
    """What it takes to read a text with the lexicon alone: no model."""

    lexicon: CompiledLexicon
    index: MatchIndex
    cues: CueLexicon
    negation: Mapping[str, str]


@dataclass(frozen=True)
class Engine:
    """Everything that is loaded once and used for every note of a language."""

    reader: Reader
    vocabulary: Vocabulary
    model: Model
    precedents: PrecedentBank
    elements: Mapping[str, Element]
    versions: Versions


def load_reader(language: str = "en") -> Reader:
    """Load lexicon and cues; raises LexiconError, and InputError E108 for an unknown language."""
    check_language(language)
    lexicon = load_compiled_lexicon(language)
    return Reader(
        lexicon=lexicon,
        index=build_index(lexicon),
        cues=load_cue_lexicon(language),
        negation={rule.id: rule.negation for rule in lexicon.rules},
    )


def load_engine(language: str = "en") -> Engine:
    """Load lexicon, cues and model of a language; raises as `load_reader`, and ModelError."""
    reader = load_reader(language)
    model = load_model(model_dir() / f"{language}.json")
    return Engine(
        reader=reader,
        vocabulary=load_vocabulary(model_dir() / f"{language}.vocabulary.json", reader.lexicon.classes),
        model=model,
        precedents=load_precedents(model_dir() / f"{language}.precedents.json"),
        elements=load_elements(),
        versions=Versions(program_version(), reader.lexicon.hash, model.digest),
    )


def analyze_note(note: Note, engine: Engine) -> Analysis:
    """Read one note and return what may be red flags in it, for a person to confirm or dismiss."""
    if note.language not in (None, engine.reader.lexicon.language):
        raise InputError("E108", where=note.id)
    text = note.text
    with engine.reader.index.vocab.memory_zone():
        readings = [
            reading
            for fragment in segment(text, engine.reader.lexicon.language)
            for reading in read_fragment(text, fragment, engine.reader, engine.vocabulary)
        ]
    sentences = [ScoredSentence(r, score_sentence(engine.model, r.features)) for r in readings]
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    suggestions = make_suggestions(
        text,
        sentences,
        engine.model,
        engine.vocabulary,
        engine.precedents,
        elements=engine.elements,
        versions=engine.versions,
        text_sha256=sha256,
    )
    return Analysis(
        id=note.id,
        language=engine.reader.lexicon.language,
        text_sha256=sha256,
        suggestions=suggestions,
        set_aside=collect_set_aside(text, sentences, suggestions),
        identifiers=(),
        axes=count_axes(suggestions),
        versions=engine.versions,
    )


def read_mentions(text: str, reader: Reader) -> tuple[Mention, ...]:
    """Return the mentions of the rules with their assertions: the lexical path, without a model.

    The whole text is scanned for anchors before anything is tokenized.
    """
    if not reader.index.unanchored and not has_anchor(text, reader.index):
        return ()
    with reader.index.vocab.memory_zone():
        return tuple(
            mention
            for fragment in segment(text, reader.lexicon.language)
            for mention in _read_context(text, fragment, reader)[0]
        )


def read_fragment(text: str, fragment: Fragment, reader: Reader, vocabulary: Vocabulary) -> tuple[SentenceReading, ...]:
    """Match, context and features of one fragment."""
    mentions, cues = _read_context(text, fragment, reader, every=True)
    scopes = [
        [Scope(c.scope_start, c.scope_end, c.assertion, c.group, c.cue) for c in sentence_cues]
        for sentence_cues in cues
    ]
    return read_features(fragment, mentions, scopes, vocabulary)


def _read_context(
    text: str, fragment: Fragment, reader: Reader, *, every: bool = False
) -> tuple[list[Mention], list[tuple[ScopedCue, ...]]]:
    """Return the fragment's mentions with assertions and the cues of its sentences.

    Cues are looked for where there are mentions, and with `every` in all sentences.
    """
    found = find_mentions(text, fragment, reader.index)
    if not found and not every:
        return [], []
    cues: list[tuple[ScopedCue, ...]] = []
    mentions: list[Mention] = []
    following = [*fragment.sentences[1:], None]
    for sentence, after in zip(fragment.sentences, following, strict=True):
        inside = [m for m in found if sentence.start <= m.start < sentence.end]
        cues.append(find_cues(sentence, reader.cues, text, following=after) if inside or every else ())
        mentions += [
            assert_mention(m, sentence, cues[-1], negation=reader.negation[m.rule])  # type: ignore[arg-type]
            for m in inside
        ]
    return mentions, cues
