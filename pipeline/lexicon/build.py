"""Build: read, check and compile a language's lexicon."""

from __future__ import annotations

import json
from collections import Counter

from pipeline.errors import LexiconError
from pipeline.lexicon.compile import compile_lexicon
from pipeline.lexicon.compiled import CompiledLexicon, save
from pipeline.lexicon.cues import read_cue_file, save_cues
from pipeline.lexicon.lint import lint
from pipeline.lexicon.load import read_sources
from pipeline.lexicon.ready import compiled_path, cues_path, hash_path
from pipeline.resources import lexicon_dir, model_dir
from pipeline.tokens import words


def build_lexicon(language: str) -> CompiledLexicon:
    """Return a freshly compiled lexicon; raises LexiconError E201 naming the first fault and their number."""
    sources = read_sources(language)
    issues = lint(sources, frozenset(file.indicator for file in sources.files))
    if issues:
        raise LexiconError("E201", where=f"{issues[0].file}:{issues[0].line}", detail=f"{len(issues)} in all")
    return compile_lexicon(
        sources.files,
        sources.terms,
        never=sources.never.words,
        digest=sources.digest,
        counts=_word_counts(language),
    )


def _word_counts(language: str) -> Counter[str]:
    """Return how often each word stands in the training corpus; empty in an installed wheel."""
    counts: Counter[str] = Counter()
    for path in sorted((model_dir() / "corpus").glob(f"*.{language}.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                counts.update(words(json.loads(line)["text"], language))
    return counts


def store_lexicon(language: str) -> CompiledLexicon:
    """Compile a language's rules and cues and write them where `ready` looks for them."""
    lexicon = build_lexicon(language)
    save(lexicon, compiled_path(language))
    save_cues(read_cue_file(lexicon_dir() / language / "_context.yaml"), cues_path(language))
    hash_path(language).write_text(lexicon.hash + "\n", "ascii")
    return lexicon
