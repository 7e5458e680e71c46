"""The words of the views, one set a language, so that a view says the same in text and in HTML.

Nothing here may call a person anything, add up the axes or sound like a finding.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.records import Assertion, Band, Element


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything that a view says besides the note's and the taxonomy's own words."""

    language: str
    title: str
    about: str
    axes_heading: str
    axes_note: str
    axes: dict[Element, str]
    sections: dict[Element, str]
    section_notes: dict[Element, str]
    nothing: str
    said: str
    why: str
    by_rule: str
    by_wording: str
    cue: str
    spoke_for: str
    spoke_against: str
    reads_like: str
    boundary: str
    questions: str
    strength: str
    bands: dict[Band, str]
    aside_heading: str
    aside_note: str
    asides: dict[Assertion, str]
    absent_heading: str
    absent_note: str
    identifiers: str
    note_heading: str
    note_key: str
    closing_heading: str
    closing: tuple[str, ...]


ENGLISH = Wording(
    language="en",
    title="Second Look",
    about="Words in this note to look at again. Nothing here is a finding.",
    axes_heading="Suggestions by axis",
    axes_note="Read each count apart; they are never added up.",
    axes={
        "means": "Coercion (means)",
        "purpose": "Exploitation (purpose)",
        "act": "Bringing or keeping the person there (act)",
        "context": "Circumstances (context), never a reason",
    },
    sections={
        "means": "Coercion (means)",
        "purpose": "Exploitation (purpose)",
        "act": "Bringing or keeping the person there (act)",
        "context": "Circumstances (context)",
    },
    section_notes={
        "means": "",
        "purpose": "",
        "act": "",
        "context": "Shown beside the rest, with no weight: circumstances are never a reason to suggest anything.",
    },
    nothing="No suggestion on any axis. That does not mean that nothing happened: people tell it in many ways.",
    said="The note says",
    why="Why it is shown",
    by_rule="“{text}” fits the rule {rule}.",
    by_wording="“{text}” is worded like labelled training passages; no rule fits.",
    cue="(decided by “{cue}”)",
    spoke_for="Weighed most for it: {parts}.",
    spoke_against="Weighed against it: {parts}.",
    reads_like="Reads like “{text}” (training passage {id}).",
    boundary="What it is not",
    questions="Open questions (only with consent and when safe; never all of them)",
    strength="How clearly these words fit",
    bands={
        "strong": "clearly (strong)",
        "moderate": "in part (moderate)",
        "weak": "loosely (weak); read it with caution",
    },
    aside_heading="Set aside: mentioned, but not counted",
    aside_note="If one of these was set aside wrongly, the words are here to see.",
    asides={
        "negated": "The note says it did not happen",
        "hypothetical": "Feared, asked or conditional",
        "other_person": "About somebody else or in general",
        "uncertain": "Unclear",
        "affirmed": "Said, but too little for a suggestion",
    },
    absent_heading="Looked for and not found",
    absent_note="Not found in the words of this note; it may have happened all the same.",
    identifiers="This note may still identify somebody: {kinds}. Remove that before you share anything.",
    note_heading="The note",
    note_key="Underlined words are explained under the number that follows them; dotted ones were set aside.",
    closing_heading="How to read this",
    closing=(
        "Nothing here is a finding, and nothing here is legal advice.",
        "Only a named person confirms or dismisses a suggestion, after reading the words.",
        "A figure such as (+1.2) says how much a reason weighed; compare it within one suggestion only.",
        "Expect many false alarms, above all in notes of a wage dispute, violence in the family, smuggling,\
 an arranged marriage, sex work by choice or persecution abroad.",
    ),
)

_BY_LANGUAGE = {"en": ENGLISH}


def wording(language: str) -> Wording:
    """Return the words of a language, English where there are none yet."""
    return _BY_LANGUAGE.get(language, ENGLISH)
