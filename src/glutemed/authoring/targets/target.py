"""One line of the comparison between the model and what it should reproduce."""

from __future__ import annotations

from dataclasses import dataclass

VARIANTS = ("default", "low")
"""The two assumptions about passive tissue that every claim has to survive."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """One line of the comparison.

    Attributes
    ----------
    number : str
        Number of the target, with a letter where it has several lines.
    claim : str
        What the model should reproduce.
    source : str
        Keys of the evidence rows, or how the claim is justified.
    tolerance : str
        What counts as met.
    computed : str
        What the running model gives.
    verdict : {"met", "missed"}
        The outcome.
    kind : {"comparison", "arithmetic", "input"}
        What a met line shows. A comparison: the model against numbers it was not made from. Arithmetic: the same model
        or formula worked out again, or true by definition. Input: the number itself went into the model.
    why : str
        For a missed target, the reason; for others, a caution if there is one.
    """

    number: str
    claim: str
    source: str
    tolerance: str
    computed: str
    verdict: str
    kind: str = "comparison"
    why: str = ""


def target(number: str, met: bool, **words: str) -> Target:
    """Return a line with its verdict.

    Parameters
    ----------
    number : str
        Number of the target.
    met : bool
        Whether the model reproduces it.
    **words : str
        The other fields of `Target`: claim, source, tolerance, computed, kind, why.

    Returns
    -------
    Target
    """
    return Target(number=number, verdict="met" if met else "missed", **words)
