"""The taxonomy: the 31 indicators, their axis, boundary and questions."""

from __future__ import annotations

from functools import cache
from typing import cast

import srsly
from pydantic import BaseModel, ConfigDict, Field

from pipeline.records import Element
from pipeline.resources import lexicon_dir


class Indicator(BaseModel):
    """One concrete red flag: never a finding."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    id: str
    element: Element
    en: str
    fr: str
    definition: str
    boundary: str = Field(alias="not")
    ccr: str | None
    ilo11: list[int]
    ctdc: list[str]
    canada: str
    questions: list[str]


@cache
def load_taxonomy() -> dict[str, Indicator]:
    """Return the indicators by id, in the taxonomy's order."""
    data = cast(dict[str, list[dict[str, object]]], srsly.read_yaml(lexicon_dir() / "taxonomy.yaml"))
    indicators = [Indicator.model_validate(row) for row in data["indicators"]]
    return {indicator.id: indicator for indicator in indicators}


@cache
def load_elements() -> dict[str, Element]:
    """Return each indicator's axis, in the taxonomy's order."""
    return {indicator.id: indicator.element for indicator in load_taxonomy().values()}
