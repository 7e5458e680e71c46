"""The command line as a user meets it: data on stdout, words on stderr, codes, and no text of a note."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.errors import CODES
from pipeline.records import from_json
from pipeline.resources import lexicon_dir, sample_note

CANARY = "quetzal-canary"
HEAVY = ("spacy", "pandas", "sklearn", "numpy", "pydantic", "srsly", "rich", "simplemma")


def second_look(*args: str, stdin: bytes = b"", code: str = "run()") -> subprocess.CompletedProcess[str]:
    """Run the program as its console entry does, in a process of its own."""
    program = f"import sys; from pipeline.cli.main import run; sys.argv[0] = 'second-look'; {code}"
    done = subprocess.run([sys.executable, "-c", program, *args], input=stdin, capture_output=True, check=False)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize(
    "command",
    [
        *([], ["flag"], ["batch"], ["evaluate"], ["train"], ["explain"]),
        *(["lexicon"], ["lexicon", "check"], ["lexicon", "show"], ["lexicon", "try"]),
    ],
)
def test_cli_help_ends_with_an_example(command: list[str]) -> None:
    done = second_look(*command, "--help")
    assert done.returncode == 0
    assert done.stdout.strip().splitlines()[-1].strip().startswith("Example: second-look")
    assert not [word for word in ("victim", "detect", "verdict", "score", "risk level") if word in done.stdout.lower()]


def test_cli_help_imports_nothing_heavy() -> None:
    tell = "print([name for name in sys.modules if '.' not in name], file=sys.stderr)"
    watch = f"import atexit; atexit.register(lambda: {tell}); run()"
    done = second_look("--help", code=watch)
    assert "'typer'" in done.stderr
    assert not [name for name in HEAVY if f"'{name}'" in done.stderr]


def test_cli_version_is_shown() -> None:
    assert second_look("--version").stdout.startswith("second-look ")


@pytest.mark.parametrize(
    ("args", "stdin", "said"),
    [
        (["flag"], b"", "E101: standard input: the note is empty"),
        (["flag"], CANARY.encode() * 600_000, "E102: standard input"),
        (["flag"], CANARY.encode() + b"\0", "E103: standard input"),
        (["flag", "-"], CANARY.encode() + b"\xe9", "E104: standard input: the text is not UTF-8 (at byte 15)"),
        (["flag", CANARY], b"", "E109: FILE"),
        (["flag", "--language", "fr"], b"words", "E108:"),
        (["flag", "--language", CANARY], b"words", "E108:"),
        (["flag", "--format", "pdf"], b"words", "Invalid value"),
        (["batch", "none.jsonl", "--out", "never-made"], b"", "E109: FILE"),
        (["batch"], b"", "Missing"),
        (["batch", str(sample_note()), "--out", "never-made", "--language", "fr"], b"", "E108:"),
        (["explain", CANARY], b"", "E202: CODE"),
        (["lexicon", "show", CANARY], b"", "E202: INDICATOR"),
        (["lexicon", "check", "--language", "fr"], b"", "E108:"),
    ],
)
def test_cli_bad_input_is_told_on_stderr_with_exit_2_and_without_its_text(
    args: list[str], stdin: bytes, said: str
) -> None:
    done = second_look(*args, stdin=stdin)
    assert done.returncode == 2
    assert said in done.stderr
    assert CANARY not in done.stderr
    assert done.stdout == ""


def test_cli_hidden_fault_shows_type_and_place_and_never_its_message() -> None:
    broken = f"import pipeline.read as r; r.read_note_stream = lambda *a, **k: {{}}['{CANARY}']; run()"
    done = second_look("flag", stdin=CANARY.encode(), code=broken)
    assert done.returncode == 1
    assert "Unexpected fault: KeyError at pipeline.cli.flag, line" in done.stderr
    assert CANARY not in done.stderr + done.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_cli_reader_that_has_gone_is_no_fault() -> None:
    closed = "import os; r, w = os.pipe(); os.close(r); os.dup2(w, 1); run()"
    done = second_look("explain", "E101", code=closed)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("code", sorted(CODES))
def test_explain_knows_every_error_code(code: str) -> None:
    from pipeline.cli.explain import explanation

    assert CODES[code].next_step in explanation(code.lower(), "en")


@pytest.mark.parametrize("name", ["documents_withheld", "documents_withheld.keeps_papers"])
def test_explain_knows_indicators_and_rules(name: str) -> None:
    done = second_look("explain", name)
    assert done.returncode == 0
    assert name in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_lexicon_show_lists_every_indicator_and_the_rules_of_one() -> None:
    from pipeline.taxonomy import load_taxonomy

    assert all(name in second_look("lexicon", "show").stdout for name in load_taxonomy())
    rules = second_look("lexicon", "show", "documents_withheld").stdout
    assert "documents_withheld.keeps_papers" in rules
    assert "Harmless reading:" in rules


def test_lexicon_check_lists_what_is_wrong_with_its_place_and_exits_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "lexicons" / "en"
    home.mkdir(parents=True)
    for name in ("taxonomy.yaml", "sources.yaml", "en/_never.yaml", "en/_terms.yaml", "en/_context.yaml"):
        shutil.copy(lexicon_dir() / name, tmp_path / "lexicons" / name)
    (home / "confinement.yaml").write_text(
        "indicator: confinement\nlanguage: en\nrules:\n  - id: confinement.x\n    colour: 1\n"
    )
    monkeypatch.setenv("SECOND_LOOK_DATA", str(tmp_path))
    done = second_look("lexicon", "check")
    assert done.returncode == 1
    assert "confinement.yaml:4: rules.0.colour: unknown key; allowed: id, patterns" in done.stdout
    assert "debt_bondage.yaml:1: debt_bondage: the indicator has no lexicon" in done.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The boss keeps my passport in his desk.", "affirmed"),
        ("If the boss keeps my passport I will leave.", "hypothetical"),
        ("Nice weather.", "No rule fires."),
    ],
)
def test_lexicon_try_tells_rule_and_assertion(text: str, said: str) -> None:
    assert said in second_look("lexicon", "try", text).stdout


def test_lexicon_try_takes_words_that_were_not_quoted() -> None:
    done = second_look("lexicon", "try", "The", "boss", "keeps", "my", "passport")
    assert "documents_withheld." in done.stdout


def test_flag_shows_the_sample_note_in_80_columns() -> None:
    done = second_look("flag", str(sample_note()))
    assert done.returncode == 0
    assert done.stderr == ""
    assert ">>" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_flag_json_is_the_contract_and_the_same_from_a_file_and_from_stdin() -> None:
    from_file = second_look("flag", str(sample_note()), "--format", "json").stdout
    assert from_file == second_look("flag", "--format", "json", stdin=sample_note().read_bytes()).stdout
    analysis = from_json(json.loads(from_file))
    text = sample_note().read_text("utf-8")
    assert all(text[m.start : m.end] == m.text for s in analysis.suggestions for m in s.evidence)


def test_flag_html_is_one_page() -> None:
    page = second_look("flag", str(sample_note()), "--format", "html").stdout
    assert page.startswith("<!doctype html>")
    assert page.endswith("</html>\n")


def test_batch_does_the_rest_and_exits_with_4(tmp_path: Path) -> None:
    rows = [json.dumps({"id": "a", "text": "The boss keeps my passport."}), f"{{{CANARY}", '{"id": "b", "text": "Hi."}']
    (tmp_path / "notes.jsonl").write_text("\n".join(rows))
    done = second_look("batch", str(tmp_path / "notes.jsonl"), "--out", str(tmp_path / "out"))
    assert done.returncode == 4
    assert done.stderr.splitlines()[0] == "2 done, 1 rejected."
    assert "E105: line 2: the line is not valid JSON" in done.stderr
    assert CANARY not in done.stderr + done.stdout + (tmp_path / "out" / "rejected.csv").read_text()
    ids = [json.loads(line)["id"] for line in (tmp_path / "out" / "analyses.jsonl").read_text().splitlines()]
    assert ids == ["a", "b"]
    again = second_look("batch", str(tmp_path / "notes.jsonl"), "--out", str(tmp_path / "out"))
    assert (again.returncode, again.stderr[:4]) == (2, "E110")
