from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import srsly

from pipeline.context import Negation, find_cues, read_context
from pipeline.lexicon.cues import (
    CueError,
    CueFile,
    CueLexicon,
    compile_cues,
    load_cues,
    read_cue_file,
    save_cues,
)
from pipeline.records import Mention
from pipeline.segment import segment

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "lexicons" / "en" / "_context.yaml"
FIXTURE = ROOT / "tests" / "fixtures" / "context.en.yaml"
MARKED = re.compile(r"\[\[(!?)(.*?)\]\]", re.DOTALL)


@cache
def cues() -> CueLexicon:
    return load_cues(SOURCE)


def read(marked: str, assertion: str = "affirmed") -> Mention:
    """Read a sentence whose mention is marked [[...]], or [[!...]] where its own negation is the evidence."""
    found = MARKED.search(marked)
    assert found is not None
    text = marked[: found.start()] + found[2] + marked[found.end() :]
    start, end = found.start(), found.start() + len(found[2])
    fragment = max((f for f in segment(text) if f.start <= start), key=lambda f: f.start)
    mention = Mention("x", start, end, text[start:end], "x.rule", assertion)  # type: ignore[arg-type]
    policy: Negation = "part_of_indicator" if found[1] else "applies"
    return read_context(fragment, [(mention, policy)], cues(), text)[0]


def rows(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(assertion, row) for assertion, marked in table.items() for row in marked]


PLAIN = {
    "affirmed": [
        "Boss [[kept her passport]].",
        # looks like a negation and is none
        "Not only did he [[hit her]], he laughed.",
        "No wonder she was tired: they [[made her work nights]].",
        "She had no idea that they [[sold her phone]]; nobody told her.",
        "He never stopped [[shouting at her]].",
        "Nobody denies that the owner [[locked the gate]].",
        "It is not true that he never [[hit them]].",
        "There was not a night that he did not [[beat her]].",
        "She cannot sleep because he [[threatened her]].",
        # the negation is the evidence
        "Cl. was [[!never paid]].",
        "She may go out, but is [[!not allowed to phone]].",
        "No contract, and [[!no days off]].",
        # threats, habits and quotations
        "He said he would [[call the police]] if she left.",
        "Boss: \"if you talk I [[send you home]]\".",
        "If the soup was cold she [[slapped him]].",
        "When he asked if he could leave they [[took his shoes]].",
        "He would [[lock the door]] every evening.",
        # relatives as culprits
        "Her aunt [[took her wages]].",
        "My uncle [[hits me]] with a belt.",
        "Q: Were you [[locked in]]? A: yes, every night",
    ],
    "negated": [
        "He did not [[keep her passport]].",
        "Nobody [[locked them in]] or took their phones.",
        "Denies debts, threats or [[locked doors]].",
        "No sign of [[a debt]].",
        "[[Threats]]: none.",
        "[[Passport withheld]] - no concerns.",
        "[[Debt]] - nil",
        "Q: [[locked in]]? A: no",
        "Boss never [[raised a hand]], only his voice.",
        "[[The boss never kept her passport]].",
        "She denies that she was [[!never paid]].",
        "Nobody said she was [[!not allowed to leave]].",
        "It is not true that they had [[!no days off]].",
        "That he was [[beaten]] is not true.",
        "Her sister was not [[locked in]].",
    ],
    "hypothetical": [
        "She is afraid that he will [[call immigration]].",
        "If anyone [[keeps your passport]], call us.",
        "He might [[call immigration]] one day.",
        "Should they [[lock you in]], dial 911.",
        "Asked whether the owner [[holds papers]].",
        "Ask about [[debts]] next time.",
        "To ask: [[locked in at night]]?",
        "Does he [[keep your passport]]?",
        "[[Locked in]]? Not asked yet.",
        "She says he may [[report her]].",
        "Told her to call us if they [[lock the door]].",
        "We explained that she can refuse to [[work nights]].",
    ],
    "other_person": [
        "Her friend was [[locked in]] by a boss.",
        "Her sister's boss [[keeps her passport]].",
        "Her cousin was [[!never paid]].",
        "His brother owes a broker and is [[in debt]].",
        "Employers must not [[keep passports]].",
        "Some agencies [[charge fees]].",
        "According to the article, [[passports were taken]].",
        "She read about a farm where men were [[locked in]].",
        "Back home the police [[beat him]].",
        "He was [[detained]] by soldiers.",
        "Training: [[locked doors]] are a sign.",
        "In another file the couple [[took the passport]].",
    ],
    "uncertain": [
        "Maybe he [[kept her passport]].",
        "It is unclear whether she was [[paid]].",
        "Not sure if the door was [[locked]].",
        "[[Locked in]]?",
        "She hinted that he [[hits her]].",
        "It seems he was [[!not paid]].",
        "[[Threatened]], but unclear.",
        "Q: [[locked in]]? A: not sure",
        "Whether he was [[hit]] is unclear.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("assertion", "marked"), rows(PLAIN))
def test_context_assertion_of_a_plain_sentence(assertion: str, marked: str) -> None:
    mention = read(marked)
    assert (mention.assertion, mention.cue) == (assertion, mention.cue if assertion != "affirmed" else None)
    assert assertion == "affirmed" or mention.cue is not None


@pytest.mark.parametrize("family", sorted(srsly.read_yaml(FIXTURE)))
def test_context_reads_another_writers_sentences(family: str) -> None:
    sentences = srsly.read_yaml(FIXTURE)[family]
    given = [read(marked).assertion for marked in sentences]
    assert given.count(family) >= 0.95 * len(sentences)


def test_context_never_denies_what_another_writer_affirms() -> None:
    denied = [row for row in srsly.read_yaml(FIXTURE)["affirmed"] if read(row).assertion == "negated"]
    assert denied == []


@pytest.mark.parametrize(
    ("marked", "assertion"),
    [
        ("She [[holds her own passport]].", "negated"),
        ("No, she [[holds her own passport]].", "negated"),
        ("Her friend is lucky and [[holds her own passport]].", "other_person"),
        ("Ask whether she [[holds her own passport]].", "hypothetical"),
        ("Unclear whether she [[holds her own passport]].", "uncertain"),
    ],
)
def test_context_good_fact_stays_negated_unless_open_or_somebody_elses(marked: str, assertion: str) -> None:
    assert read(marked, "negated").assertion == assertion


@pytest.mark.parametrize(
    ("text", "group", "scope"),
    [
        ("He did not hit her, but he took her phone.", "negated.not", "hit her"),
        ("No debts, threats or violence.", "negated.no", "debts, threats or violence."),
        ("Threats, debts - none.", "negated.alone_after", "Threats, debts -"),
        ("If he calls, she runs.", "hypothetical.condition", "he calls"),
        ("Denies being hit; he pays late.", "negated.denial", "being hit"),
    ],
)
def test_context_scope_makes_sense_without_a_mention(text: str, group: str, scope: str) -> None:
    sentence = segment(text)[0].sentences[0]
    spans = {cue.group: text[cue.scope_start : cue.scope_end] for cue in find_cues(sentence, cues(), text)}
    assert spans[group] == scope


def test_context_cue_offsets_are_those_of_the_note() -> None:
    mention = read("Intake.\n\nHe doesn’t [[hit her]].")
    assert mention.cue is not None
    assert (mention.cue.text, mention.cue.start) == ("n’t", 16)


def test_context_lookup_remembers_no_word_of_a_note() -> None:
    read("He did not xylograph the zymurgist who [[hit her]].")
    states = cues().automaton._states.values()
    assert not any({"xylograph", "zymurgist"} & state.ways.keys() for state in states)


def test_cues_compiled_form_gives_the_same_lookup(tmp_path: Path) -> None:
    path = tmp_path / "cues.json"
    save_cues(read_cue_file(SOURCE), path)
    text = "Nobody said that her cousin may have been hit. Not sure."
    sentences = segment(text)[0].sentences
    stored = load_cues(path)
    assert [find_cues(s, stored, text) for s in sentences] == [find_cues(s, cues(), text) for s in sentences]


def source(**changes: object) -> dict[str, object]:
    group = {
        "id": "negated.not", "assertion": "negated", "direction": "forward", "reach": 5, "ends": ["stop"],
        "why": "Plain negation of a verb.", "source": "ConText negation triggers.", "cues": "not / {never} once",
    }  # fmt: skip
    pseudo = {"why": "Asserts what follows.", "source": "ConText pseudo-negation.", "cues": "not only"}
    whole = {"language": "en", "sets": {"never": "never"}, "terminators": {"stop": ";"}}
    return {**whole, "pseudo": [pseudo], "groups": [{**group, **changes}]}


@pytest.mark.parametrize("changes", [{"colour": "red"}, {"ends": ["nowhere"]}, {"reach": "5"}, {"why": "short"}])
def test_cues_refuse_what_the_schema_does_not_know(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - pydantic's own error, whose words are not ours
        CueFile.model_validate(source(**changes))


@pytest.mark.parametrize(("cue", "problem"), [("not {nobody}", "unknown word set"), ("not?", "could be empty")])
def test_cues_say_what_cannot_be_compiled(cue: str, problem: str) -> None:
    with pytest.raises(CueError, match=problem):
        compile_cues(CueFile.model_validate(source(cues=cue)))
