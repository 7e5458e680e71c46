"""The program `second-look`: its commands, and what a user sees when one of them fails."""

from __future__ import annotations

import sys
import traceback
from typing import Annotated, NoReturn

import typer

from pipeline.cli import batch, evaluate, explain, flag, lexicon, train
from pipeline.cli.output import put, say, use_utf8
from pipeline.errors import SecondLookError
from pipeline.resources import program_version

app = typer.Typer(
    name="second-look",
    help="Point at words in a consultation note that may be red flags of human trafficking. A lawyer decides.",
    epilog="Example: second-look flag note.txt",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # rich takes as long to import as all the rest of --help
    pretty_exceptions_enable=False,
)
app.command("flag", epilog=flag.EXAMPLE)(flag.flag)
app.command("batch", epilog=batch.EXAMPLE)(batch.batch)
app.command("evaluate", epilog=evaluate.EXAMPLE)(evaluate.evaluate)
app.command("train", epilog=train.EXAMPLE)(train.train)
app.command("explain", epilog=explain.EXAMPLE)(explain.explain)
app.add_typer(lexicon.app, name="lexicon")


def _show_version(wanted: bool) -> None:
    if wanted:
        put(f"second-look {program_version()}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def run() -> NoReturn:
    """Run the command line; a fault is told without a word of what was read."""
    use_utf8()
    try:
        app()
    except SecondLookError as error:
        say(error.message)
        sys.exit(error.exit_code)
    except Exception as error:
        say(f"Unexpected fault: {type(error).__name__} at {_place(error)}. No text of a note is shown here.")
        say("Next step: report this line to whoever maintains Second Look.")
        sys.exit(1)
    sys.exit(0)


def _place(error: BaseException) -> str:
    """Return where in this package an exception came from: file, line and function, no values."""
    frames = [(frame.f_globals.get("__name__", ""), line) for frame, line in traceback.walk_tb(error.__traceback__)]
    own = [(name, line) for name, line in frames if name.startswith("pipeline.")]
    name, line = own[-1] if own else ("an unknown place", 0)
    return f"{name}, line {line}"
