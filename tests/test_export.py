"""The views: evidence marked in its sentence, axes apart, nothing that sounds like a finding."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from pipeline.export import html, json_lines, text
from pipeline.records import (
    Analysis,
    Assertion,
    Axes,
    Contribution,
    Cue,
    Identifier,
    Mention,
    Precedent,
    Suggestion,
    from_json,
)
from pipeline.taxonomy import load_taxonomy

NOTE = (
    "Intake <b>note</b> & plan.\r\n\r\n"
    "The boss keeps my passport in his desk and the boss keeps my passport card too. He did not hit her.\r\n\r\n"
    "Paid nothing since spring. Afraid he would call. Her cousin was locked in. Permit names one farm only."
)
Render = Callable[..., str]


def mention(
    indicator: str, words: str, *, rule: str = "wording", said: Assertion = "affirmed", cue: str = ""
) -> Mention:
    start = NOTE.index(words)
    found = Cue(NOTE.index(cue), NOTE.index(cue) + len(cue), cue) if cue else None
    return Mention(indicator, start, start + len(words), words, rule, said, found)


PASSPORT = Suggestion(
    "s-1", "documents_withheld", "means", "strong", 0.97,
    (
        mention("documents_withheld", "boss keeps my passport", rule="documents_withheld.keeps_papers"),
        mention("documents_withheld", "keeps my passport in his desk"),
    ),
    (
        Contribution("rule:documents_withheld.keeps_papers", 1, 2.8, 2.8),
        Contribution("negated~hit", 1, -0.7, -0.7),
        Contribution("word:the", 1, 0.01, 0.01),
    ),
    (Precedent("bank-1", "He holds\nher papers."),),
)  # fmt: skip
WAGES = Suggestion(
    "s-2", "wages_withheld", "purpose", "weak", 0.41, (mention("wages_withheld", "Paid nothing since spring"),), ()
)
STATUS = Suggestion(
    "s-3", "tied_immigration_status", "context", "moderate", 0.6,
    (mention("tied_immigration_status", "Permit names one farm only"),), (),
)  # fmt: skip
ANALYSIS = Analysis(
    "n-1", "en", "0" * 64, (STATUS, WAGES, PASSPORT),
    (
        mention("physical_violence", "hit her", said="negated", cue="not"),
        mention("threats_immigration", "he would call", said="hypothetical", cue="Afraid"),
        mention("confinement", "locked in", said="other_person", cue="cousin"),
        mention("confinement", "in his desk", said="uncertain"),
    ),
    (), Axes(means=1, purpose=1, context=1),
)  # fmt: skip
EMPTY = Analysis("n-2", "en", "0" * 64, (), (), (), Axes())
VIEWS = pytest.mark.parametrize("render", [text.render, html.render], ids=["text", "html"])


def view(render: Render, analysis: Analysis = ANALYSIS, note: str = NOTE) -> str:
    return render(note, analysis, load_taxonomy())


def plain(page: str) -> str:
    """Return what a reader sees of a view, on one line."""
    return " ".join(re.sub(r"(?s)<style>.*</style>|</?[a-z!][^>]*>", " ", page).split())


def test_export_fixture_uses_indicators_of_the_taxonomy() -> None:
    used = {s.indicator for s in ANALYSIS.suggestions} | {m.indicator for m in ANALYSIS.set_aside}
    assert used <= load_taxonomy().keys()
    assert all(load_taxonomy()[s.indicator].element == s.element for s in ANALYSIS.suggestions)


def test_text_fits_80_columns_and_has_no_colour() -> None:
    page = view(text.render, note=NOTE + "\n" + "x" * 300)
    assert max(map(len, page.splitlines())) <= 80
    assert "\x1b" not in page


def test_text_marks_the_evidence_in_its_sentence() -> None:
    page = " ".join(view(text.render).split())
    assert "The >>boss keeps my passport in his desk<< and the boss" in page


def test_text_first_line_says_what_it_is_and_the_last_lines_that_it_is_no_finding() -> None:
    page = view(text.render).splitlines()
    assert "Nothing here is a finding" in page[0]
    assert "named person confirms or dismisses" in " ".join(page[-8:])
    assert "false alarms" in " ".join(page[-8:])


def test_text_control_and_direction_characters_do_not_reach_the_terminal() -> None:
    note = "Boss\x1b[31m keeps \u202emy passport\x9b here."
    whole = Suggestion("s", "documents_withheld", "means", "weak", 0.5,
                       (Mention("documents_withheld", 0, len(note), note, "wording"),), ())  # fmt: skip
    page = view(text.render, Analysis("n", "en", "", (whole,), (), (), Axes(means=1)), note)
    assert not set("\x1b\u202e\x9b") & set(page)


@VIEWS
def test_views_show_coercion_apart_and_before_exploitation_and_context_last(render: Render) -> None:
    page = plain(view(render))
    places = [page.index(load_taxonomy()[s.indicator].en) for s in (PASSPORT, WAGES, STATUS)]
    assert places == sorted(places)


@VIEWS
def test_views_show_why_what_it_is_not_and_questions_before_the_strength(render: Render) -> None:
    page = plain(view(render)).replace("&#x27;", "'").replace("&quot;", '"')
    indicator = load_taxonomy()["documents_withheld"]
    order = [
        "“boss keeps my passport” fits the rule documents_withheld.keeps_papers",
        "“keeps my passport in his desk” is worded like",
        "the rule documents_withheld.keeps_papers (+2.8)",
        "“hit” denied (-0.7)",
        "Reads like “He holds her papers.” (training passage bank-1)",
        indicator.boundary,
        indicator.questions[0],
        "clearly (strong)",
    ]
    places = [page.index(part) for part in order]
    assert places == sorted(places)
    assert "“the”" not in page  # too small a part to be worth a reader's time


@VIEWS
@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("The note says it did not happen", "(decided by “not”)"),
        ("Feared, asked or conditional", "(decided by “Afraid”)"),
        ("About somebody else or in general", "(decided by “cousin”)"),
        ("Unclear", "in his desk"),
    ],
)
def test_views_list_what_was_set_aside_apart(render: Render, heading: str, words: str) -> None:
    page = plain(view(render))
    section = page[page.index("Set aside" if render is html.render else "SET ASIDE") :]
    assert words in section[section.index(heading) :]


@VIEWS
def test_views_list_indicators_that_were_looked_for_and_not_found(render: Render) -> None:
    page = plain(view(render))
    absent = page[page.lower().index("looked for and not found") :]
    assert load_taxonomy()["debt_bondage"].en in absent
    assert load_taxonomy()["physical_violence"].en not in absent.partition("The note")[0]


@VIEWS
def test_views_say_so_where_nothing_is_suggested(render: Render) -> None:
    assert "does not mean that nothing happened" in plain(view(render, EMPTY))


@VIEWS
def test_views_name_kinds_of_identifiers_and_never_their_text(render: Render) -> None:
    analysis = Analysis("n", "en", "", (), (), (Identifier("phone", 0, 6),), Axes())
    assert "identify somebody: phone" in plain(view(render, analysis))


@VIEWS
@pytest.mark.parametrize("analysis", [ANALYSIS, EMPTY], ids=["some", "none"])
def test_views_hold_no_verdict_no_score_and_no_label_of_a_person(render: Render, analysis: Analysis) -> None:
    page = view(render, analysis).lower()
    for word in ("victim", "detected", "positive case", "verdict", "score", "total", "overall", "risk level", "0.97"):
        assert word not in page


@VIEWS
def test_views_never_add_up_the_axes(render: Render) -> None:
    analysis = Analysis("n", "en", "", (), (), (), Axes(act=11, means=13, purpose=17, context=19))
    counts = set(re.findall(r"\b\d\d\b", plain(view(render, analysis))))
    assert counts - {"18"} == {"11", "13", "17", "19"}  # "Person was under 18" is an indicator's name


class Outline(HTMLParser):
    """What a page's tags say: headings, ids, links and unclosed tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.ids += [attributes["id"] or ""] if "id" in attributes else []
        self.links += [attributes["href"] or ""] if "href" in attributes else []
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("analysis", [ANALYSIS, EMPTY], ids=["some", "none"])
def test_html_headings_never_skip_a_level_and_tags_close(analysis: Analysis) -> None:
    page = Outline(view(html.render, analysis))
    assert page.headings[0] == 1
    assert all(b - a <= 1 for a, b in zip(page.headings, page.headings[1:], strict=False))
    assert page.open == []


def test_html_needs_nothing_from_elsewhere_and_runs_no_script() -> None:
    page = Outline(view(html.render))
    assert not {tag for tag, _ in page.tags} & {"script", "img", "link", "iframe", "form", "object"}
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)
    assert page.links
    assert len(set(page.ids)) == len(page.ids)
    assert not [a for _, attributes in page.tags for a in attributes if a.startswith("on") or a in ("src", "style")]


def test_html_policy_allows_its_own_style_and_nothing_else() -> None:
    [policy] = [a["content"] for tag, a in Outline(view(html.render)).tags if "http-equiv" in a and tag == "meta"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_html_escapes_the_note_and_says_its_languages() -> None:
    page = view(html.render, ANALYSIS)
    assert "<b>note</b>" not in page
    assert "&lt;b&gt;note&lt;/b&gt; &amp; plan" in page
    assert '<html lang="en">' in page
    assert '<div class="note" lang="en">' in page


def test_html_marks_in_the_note_say_and_number_what_they_stand_for() -> None:
    page = view(html.render)
    assert '<mark aria-label="1. Identity documents withheld; Confinement: Unclear">boss keeps' in page
    assert 'in his desk</mark><sup><a href="#s1">1</a></sup>' in page
    assert '<mark class="aside" aria-label=' in page


def test_json_line_is_one_line_and_rebuilds_the_analysis() -> None:
    odd = Analysis("a\u2028b\u0085c", "en", "é", ANALYSIS.suggestions, ANALYSIS.set_aside, (), ANALYSIS.axes)
    line = json_lines.render(odd)
    assert len(line.splitlines()) == 1
    assert "é" in line
    assert from_json(json.loads(line)) == odd
