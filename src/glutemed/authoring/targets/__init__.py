"""What the model should reproduce, worked out by the running code; one file for each part of the model.

A target that is missed stays, with the reason; a tolerance is never widened to make it pass.
"""

from __future__ import annotations

from glutemed.authoring.targets.stance import stance_targets
from glutemed.authoring.targets.target import VARIANTS, Target, target

__all__ = ["VARIANTS", "Target", "target", "targets"]


def targets() -> list[Target]:
    """Return every target with what the running model makes of it.

    Returns
    -------
    list of Target
        By part of the model.
    """
    return [*stance_targets()]
