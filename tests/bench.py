"""Speed ratios of matching and scoring, each side by side in one run, hits compared first.

Run with `make bench`. It prints figures and judges nothing; absolute times drift, ratios hold.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace

import ahocorasick
from spacy.matcher import Matcher
from spacy.tokens import Doc

from pipeline.analyze import Engine, analyze_note, load_engine, read_fragment
from pipeline.classify import score_sentence
from pipeline.corpus import read_corpus
from pipeline.lexicon.compiled import CompiledLexicon
from pipeline.match import MatchIndex, build_index, find_mentions, has_anchor, spacy_pattern
from pipeline.model import contributions
from pipeline.records import Note
from pipeline.resources import model_dir, sample_note
from pipeline.segment import segment
from pipeline.tokens import lower


def best(work: Callable[[], object], rounds: int = 5) -> float:
    """Return the fastest of a few rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def show(name: str, value: str) -> None:
    print(f"{name:<66} {value:>14}", flush=True)


def part(lexicon: CompiledLexicon, count: int) -> CompiledLexicon:
    """Return a lexicon with `count` of its anchored patterns, taken evenly from all of them."""
    anchored = [p for p in lexicon.patterns if p.anchor is not None]
    step = max(1, len(anchored) // count)
    return replace(lexicon, patterns=tuple(anchored[::step][:count]))


def lexical(texts: list[str], index: MatchIndex) -> set[tuple[int, int, int]]:
    """Anchor scan, segmentation and matching: the whole lexical path."""
    return {
        (n, m.start, m.end)
        for n, text in enumerate(texts)
        if has_anchor(text, index)
        for fragment in segment(text)
        for m in find_mentions(text, fragment, index)
    }


def plain_matcher(texts: list[str], lexicon: CompiledLexicon, index: MatchIndex) -> set[tuple[int, int, int]]:
    """One spaCy Matcher with the same patterns over every sentence."""
    matcher = Matcher(index.vocab)
    rules: dict[int, list[list[dict[str, object]]]] = {}
    for pattern in lexicon.patterns:
        rules.setdefault(pattern.rule, []).append(spacy_pattern(pattern, lexicon))
    for rule, patterns in rules.items():
        matcher.add(str(rule), patterns, greedy="LONGEST")
    hits = set()
    for n, text in enumerate(texts):
        for fragment in segment(text):
            for sentence in fragment.sentences:
                doc = Doc(index.vocab, words=[t.norm for t in sentence.tokens])
                found = [(sentence.tokens[a].start, sentence.tokens[b - 1].end) for _, a, b in matcher(doc)]
                hits |= {(n, a, b) for a, b in found}
    return hits


def bench_matching(texts: list[str], engine: Engine) -> None:
    five_hundred = part(engine.reader.lexicon, 500)
    index = build_index(five_hundred)
    ours, theirs = lexical(texts, index), plain_matcher(texts, five_hundred, index)
    show("hits of 500 patterns: ours / plain Matcher / in both", f"{len(ours)} / {len(theirs)} / {len(ours & theirs)}")
    slow = best(lambda: plain_matcher(texts, five_hundred, index), 2)
    show(
        "plain Matcher over lexical path, 500 patterns (at least 20)",
        f"{slow / best(lambda: lexical(texts, index)):.1f} x",
    )
    small, large = build_index(part(engine.reader.lexicon, 100)), build_index(part(engine.reader.lexicon, 10_000))
    lexical(texts, small), lexical(texts, large)
    ratio = best(lambda: lexical(texts, large)) / best(lambda: lexical(texts, small))
    show("lexical path, 10,000 patterns over 100 (at most 10)", f"{ratio:.1f} x")


def bench_without_anchor(engine: Engine) -> None:
    index = build_index(part(engine.reader.lexicon, 500))
    text = "\n".join("zq xv wj kk yy uu pp zz qx vv" for _ in range(60))
    assert not has_anchor(text, index)
    automaton = ahocorasick.Automaton()
    for form in index.anchors:
        automaton.add_word(form, form)
    automaton.make_automaton()
    floor = best(lambda: [list(automaton.iter(lower(text))) for _ in range(200)])
    ours = best(lambda: [has_anchor(text, index) for _ in range(200)])
    show("note without an anchor over lower + Aho-Corasick (at most 2)", f"{ours / floor:.2f} x")


def bench_note(engine: Engine) -> None:
    text = sample_note().read_text("utf-8")
    words = len(text.split())
    note = Note("n", text, "en")
    analyze_note(note, engine)
    warm = best(lambda: analyze_note(note, engine), 20)
    show(f"one note of {words} words, warm, scaled to 400 words (under 10 ms)", f"{warm / words * 400 * 1000:.1f} ms")

    def read() -> list[object]:
        return [r for f in segment(text) for r in read_fragment(text, f, engine.reader, engine.vocabulary)]

    readings = read()

    def classify() -> None:
        for reading in readings:
            for indicator in score_sentence(engine.model, reading.features).probabilities:  # type: ignore[attr-defined]
                contributions(engine.model, indicator, reading.features)  # type: ignore[attr-defined]

    share = best(classify, 20) / best(read, 20)
    show("classifier and explanation over matching (at most 0.5)", f"{share:.2f} x")


def cold(code: str) -> float:
    return best(lambda: subprocess.run([sys.executable, "-c", code], check=True, capture_output=True), 5)


def bench_cold() -> None:
    program = "import sys; from pipeline.cli.main import run; sys.argv[1:] = {}; run()"
    ratio = cold(program.format(["--help"])) / cold("import typer")
    show("cold --help over import typer (at most 2)", f"{ratio:.2f} x")
    ratio = cold(program.format(["flag", str(sample_note()), "--format", "json"])) / cold("import spacy")
    show("one note cold over importing spaCy (at most 1.5)", f"{ratio:.2f} x")


def main() -> None:
    engine = load_engine("en")
    texts = [text.text for text in read_corpus(model_dir() / "corpus" / "notes.en.jsonl")][:60]
    bench_matching(texts, engine)
    bench_without_anchor(engine)
    bench_note(engine)
    bench_cold()


if __name__ == "__main__":
    main()
