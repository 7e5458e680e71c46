"""`second-look explain`: what a code, an indicator or a rule is."""

from __future__ import annotations

from typing import Annotated

import typer

from pipeline.cli.output import put

EXAMPLE = "Example: second-look explain documents_withheld"


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="An error code, an indicator's id or a rule's id.")],
    language: Annotated[str, typer.Option(help="Language of the rules.")] = "en",
) -> None:
    """Say what an error code, an indicator or a rule is."""
    put(explanation(code, language))


def explanation(code: str, language: str) -> str:
    """Return the explanation; raises InputError E202 where there is nothing of that name."""
    from pipeline.errors import CODES, InputError
    from pipeline.export import lexicon_text
    from pipeline.read import check_language
    from pipeline.taxonomy import load_taxonomy

    error = CODES.get(code.upper())
    if error is not None:
        return f"{error.code}: {error.problem}.\nNext step: {error.next_step}\n"
    taxonomy = load_taxonomy()
    if code in taxonomy:
        return lexicon_text.indicator(taxonomy[code], language)
    if code.partition(".")[0] in taxonomy:
        from pipeline.lexicon.load import read_sources

        sources = read_sources(check_language(language))
        for file in sources.files:
            for rule in file.rules:
                if rule.id == code:
                    return lexicon_text.rule(rule, sources)
    raise InputError("E202", where="CODE", detail="nor is it an error code or a rule")
