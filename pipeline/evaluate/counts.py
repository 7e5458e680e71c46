"""Counts of right, wrong and missed suggestions, with Wilson intervals."""

from __future__ import annotations

from dataclasses import dataclass

from scipy.stats import binomtest


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its 95 % Wilson interval; all None where nothing was counted."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Counts:
    """True positives, false positives and false negatives, a note and an indicator each."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @property
    def support(self) -> int:
        """How many labels there are to find."""
        return self.tp + self.fn

    @property
    def precision(self) -> Share:
        """The share of suggestions that are right."""
        return share(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> Share:
        """The share of labels that are found."""
        return share(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is neither label nor suggestion."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else None


def share(part: int, whole: int) -> Share:
    """Return part / whole with its Wilson score interval (Wilson 1927)."""
    if not whole:
        return Share(None, None, None)
    interval = binomtest(part, whole).proportion_ci(0.95, method="wilson")
    return Share(part / whole, float(interval.low), float(interval.high))


def compare(found: frozenset[str], gold: frozenset[str], indicator: str) -> Counts:
    """Return the counts of one indicator in one note."""
    return Counts(
        tp=int(indicator in found and indicator in gold),
        fp=int(indicator in found and indicator not in gold),
        fn=int(indicator not in found and indicator in gold),
    )
