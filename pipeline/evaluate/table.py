"""The measures as plain text and as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pipeline.evaluate.counts import Counts, Share
from pipeline.evaluate.measure import Measures
from pipeline.records import ASSERTIONS, BANDS


def to_json(measures: Measures) -> dict[str, Any]:
    """Return the measures as plain dicts and lists."""
    groups: dict[str, dict[str, Any]] = {}
    for (group, name), counts in sorted(measures.groups.items()):
        groups.setdefault(group, {})[name] = _counts(counts)
    return {
        "notes": measures.notes,
        "indicators": {name: _counts(counts) for name, counts in measures.indicators.items()},
        **groups,
        "bands": {name: _counts(measures.bands.get(name, Counts())) for name in BANDS},
        "assertions": [
            {"labelled": gold, "shown": shown, "count": count}
            for (gold, shown), count in sorted(measures.assertions.items())
        ],
        "evidence": {
            "token_f1": measures.overlap.token_f1,
            "iou_matched": measures.overlap.matched,
            "spans": measures.overlap.spans,
        },
        "quiet_notes": {
            "notes": measures.quiet_notes,
            "with_strong_or_moderate": measures.alarmed_notes,
            "share": asdict(measures.alarm_share),
        },
    }


def _counts(counts: Counts) -> dict[str, Any]:
    return {
        **asdict(counts),
        "support": counts.support,
        "precision": asdict(counts.precision),
        "recall": asdict(counts.recall),
        "f1": counts.f1,
    }


def to_text(measures: Measures) -> str:
    """Return the measures as a table for a terminal, 95 % Wilson intervals in brackets."""
    lines = [f"{measures.notes} notes. Precision and recall per note, 95 % Wilson intervals in brackets.", ""]
    lines += [_head("indicator")]
    lines += [_row(name, counts) for name, counts in measures.indicators.items()]
    for group, title in (
        ("axes", "all (main: act, means, purpose)"),
        ("element", "element"),
        ("kind", "kind of note"),
    ):
        rows = [(name, counts) for (kind, name), counts in sorted(measures.groups.items()) if kind == group]
        lines += ["", _head(title), *(_row(name, counts) for name, counts in rows)]
    lines += ["", "band (act, means, purpose)       right of shown"]
    for band in BANDS:
        counts = measures.bands.get(band, Counts())
        lines.append(f"  {band:<28} {counts.tp:>4} of {counts.tp + counts.fp:<4} {_share(counts.precision)}")
    lines += ["", *_assertion_lines(measures), "", *_closing(measures)]
    return "\n".join(lines) + "\n"


def _head(title: str) -> str:
    return f"{title:<32} {'support':>7}  {'precision':<18} {'recall':<18} {'F1':>5}"


def _row(name: str, counts: Counts) -> str:
    f1 = "    -" if counts.f1 is None else f"{counts.f1:5.2f}"
    return f"  {name:<30} {counts.support:>7}  {_share(counts.precision):<18} {_share(counts.recall):<18} {f1}"


def _share(value: Share) -> str:
    if value.value is None:
        return "-"
    return f"{value.value:.2f} [{value.low:.2f}, {value.high:.2f}]"


def _assertion_lines(measures: Measures) -> list[str]:
    columns = [*ASSERTIONS, "not shown"]
    lines = ["labelled (down) shown as (across)", " " * 14 + "".join(f"{c:>14}" for c in columns)]
    for gold in ASSERTIONS:
        lines.append(f"{gold:<14}" + "".join(f"{measures.assertions[gold, c]:>14}" for c in columns))
    return lines


def _closing(measures: Measures) -> list[str]:
    overlap = measures.overlap
    token_f1 = "-" if overlap.token_f1 is None else f"{overlap.token_f1:.2f}"
    return [
        f"Evidence of right suggestions: token F1 {token_f1}; {overlap.matched} of {overlap.spans} labelled spans "
        "met with IoU of at least 0.5.",
        f"Notes without any affirmed act, means or purpose indicator: {measures.quiet_notes}; with a strong or "
        f"moderate suggestion all the same: {measures.alarmed_notes}, {_share(measures.alarm_share)}.",
    ]
