"""What the model should reproduce, worked out by the running code; one file for each part of the model.

A target that is missed stays, with the reason; a tolerance is never widened to make it pass.
"""

from __future__ import annotations

from glutemed.authoring.targets.lever import lever_targets
from glutemed.authoring.targets.motion import motion_targets
from glutemed.authoring.targets.muscles import muscles_targets
from glutemed.authoring.targets.people import people_targets
from glutemed.authoring.targets.sharing import sharing_targets
from glutemed.authoring.targets.stance import stance_targets
from glutemed.authoring.targets.target import VARIANTS, Target, target
from glutemed.authoring.targets.tasks import tasks_targets
from glutemed.authoring.targets.uncertainty import uncertainty_targets

__all__ = ["PARTS", "VARIANTS", "Target", "target", "targets"]

PARTS = {
    "standing": stance_targets,
    "lever": lever_targets,
    "muscles": muscles_targets,
    "load sharing": sharing_targets,
    "tasks": tasks_targets,
    "motion": motion_targets,
    "people": people_targets,
    "uncertainty": uncertainty_targets,
}
"""Part of the model to the function that works out its targets."""


def targets() -> list[Target]:
    """Return every target with what the running model makes of it.

    Returns
    -------
    list of Target
        By part of the model.
    """
    return [found for part in PARTS.values() for found in part()]
