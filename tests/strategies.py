"""Hypothesis strategies for records and texts, in one place."""

from __future__ import annotations

from hypothesis import strategies as st

from pipeline import records as r

odd_text = st.text(
    st.one_of(
        st.sampled_from(list("abc .,;:?!-()'\"\n\r\t0123456789/$")),
        st.sampled_from(list("\u2019\u201c\u201d\u00a0\u202f\u2014\u00e9\u0130\ufeff\u200b😀👩🏽\u0301İß")),
        st.characters(codec="utf-8"),
    ),
    max_size=300,
)
names = st.text(st.characters(codec="utf-8"), max_size=12)
offsets = st.integers(0, 5000)
cues = st.builds(r.Cue, offsets, offsets, names)
mentions = st.builds(r.Mention, names, offsets, offsets, names, names, st.sampled_from(r.ASSERTIONS), st.none() | cues)
numbers = st.floats(-50, 50, allow_nan=False)
suggestions = st.builds(
    r.Suggestion,
    id=names,
    indicator=names,
    element=st.sampled_from(r.ELEMENTS),
    band=st.sampled_from(r.BANDS),
    score=st.floats(0, 1),
    evidence=st.lists(mentions, max_size=3).map(tuple),
    contributions=st.lists(st.builds(r.Contribution, names, numbers, numbers, numbers), max_size=3).map(tuple),
    precedents=st.lists(st.builds(r.Precedent, names, names), max_size=2).map(tuple),
)
analyses = st.builds(
    r.Analysis,
    id=names,
    language=st.sampled_from(["en", "fr"]),
    text_sha256=names,
    suggestions=st.lists(suggestions, max_size=3).map(tuple),
    set_aside=st.lists(mentions, max_size=3).map(tuple),
    identifiers=st.lists(st.builds(r.Identifier, names, offsets, offsets), max_size=2).map(tuple),
    axes=st.builds(r.Axes, offsets, offsets, offsets, offsets),
    versions=st.builds(r.Versions, names, names, names),
)
