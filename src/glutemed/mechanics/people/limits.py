"""What cohort, studies and uncertainty accept where they want one number: a seed, a share, a confidence."""

from __future__ import annotations

from glutemed.mechanics.checks import Range, one_number, whole_number

CONFIDENCE = Range("confidence", "(0.95 is 95 %)", 0.01, 0.999)
SHARE = Range("share of the people", "", 0, 1)


def checked_seed(seed: object) -> int:
    """Return a seed, or raise `ValueError` when it is no whole number: without one nobody can draw the same again."""
    return whole_number("seed", seed, 0, 2**32 - 1)


def tails(confidence: object) -> tuple[float, float]:
    """Return the two quantiles between which the middle ``confidence`` of anything lies."""
    tail = 0.5 * (1.0 - one_number(CONFIDENCE, confidence))
    return tail, 1.0 - tail
