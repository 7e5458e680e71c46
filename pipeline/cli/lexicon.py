"""`second-look lexicon`: check, show and try the rules."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.output import put, say

if TYPE_CHECKING:
    from pipeline.lexicon.load import LexiconIssue

app = typer.Typer(
    help="Check, show and try the rules.",
    epilog="Example: second-look lexicon show confinement",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Language = Annotated[str, typer.Option(help="Language of the rules.")]


@app.command(epilog="Example: second-look lexicon check --language en")
def check(language: Language = "en") -> None:
    """List everything that is wrong with the lexicons, and count rules and examples.

    The exit code is 1 where anything is wrong.
    """
    from pipeline.export import lexicon_text
    from pipeline.lexicon.lint import lint
    from pipeline.lexicon.load import read_sources
    from pipeline.read import check_language
    from pipeline.taxonomy import load_taxonomy

    sources = read_sources(check_language(language))
    issues = lint(sources, frozenset(load_taxonomy())) + _failed_examples(language)
    put("".join(f"{issue}\n" for issue in issues))
    put(lexicon_text.counts(sources, load_taxonomy()))
    say(f"{len(issues):,} issues." if issues else "No issues.")
    if issues:
        raise typer.Exit(1)


def _failed_examples(language: str) -> list[LexiconIssue]:
    from pipeline.errors import LexiconError
    from pipeline.examples import check_examples

    try:
        return check_examples(language)
    except LexiconError as error:  # what the lint lists may keep the rules from being compiled
        say(f"The examples were not tried. {error.message}")
        return []


@app.command("compile", epilog="Example: second-look lexicon compile --language en")
def compile_rules(language: Language = "en") -> None:
    """Compile the rules and cues, so that they load in milliseconds; after each change of a lexicon."""
    from pipeline.lexicon.build import store_lexicon
    from pipeline.read import check_language

    lexicon = store_lexicon(check_language(language))
    say(f"{len(lexicon.rules):,} rules, {len(lexicon.patterns):,} token patterns.")


@app.command(epilog="Example: second-look lexicon show confinement")
def show(
    indicator: Annotated[str, typer.Argument(metavar="[INDICATOR]", help="An indicator's id.")] = "",
    language: Language = "en",
) -> None:
    """List the indicators, or show the rules of one."""
    from pipeline.errors import InputError
    from pipeline.export import lexicon_text
    from pipeline.lexicon.load import read_sources
    from pipeline.read import check_language
    from pipeline.taxonomy import load_taxonomy

    taxonomy = load_taxonomy()
    check_language(language)
    if not indicator:
        put(lexicon_text.indicators(taxonomy, language))
    elif indicator in taxonomy:
        put(lexicon_text.rules(taxonomy[indicator], read_sources(language), language))
    else:
        raise InputError("E202", where="INDICATOR")


@app.command("try", epilog='Example: second-look lexicon try "Boss keeps my passport"')
def try_text(
    text: Annotated[list[str], typer.Argument(metavar="TEXT|-", help="The words to try; - is standard input.")],
    language: Language = "en",
) -> None:
    """Show which rules fire on a text, what the note says of each mention, and which cue decided it."""
    from pipeline.read import check_language, read_note_stream

    check_language(language)
    # Words that were not quoted are one text: an error about "extra arguments" would repeat them.
    words = " ".join(text)
    if words == "-":
        words = read_note_stream(sys.stdin.buffer, where="standard input", language=language).text
    from pipeline.analyze import load_reader, read_mentions
    from pipeline.export import lexicon_text
    from pipeline.taxonomy import load_taxonomy

    mentions = read_mentions(words, load_reader(language))
    put(lexicon_text.mentions(mentions, load_taxonomy(), language))
