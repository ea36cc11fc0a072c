"""What stands between a person's strength and the drop that an examiner writes down, each to be switched off."""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.mechanics.checks import true_or_false


@dataclass(frozen=True)
class Causes:
    """What hides strength in the drop; each may be switched off.

    Attributes
    ----------
    noise : bool
        Strength and angle are measured with error.
    habit : bool
        People hold the pelvis at an angle of their own as long as strength leaves the choice.
    sway : bool
        Each trunk leans a little to one side or the other.
    lean : bool
        Who runs short of strength leans the trunk first, up to a limit of their own.

    Raises
    ------
    ValueError
        When a cause is anything but True or False.
    """

    noise: bool = True
    habit: bool = True
    sway: bool = True
    lean: bool = True

    def __post_init__(self) -> None:
        for cause, switched_on in vars(self).items():
            true_or_false(f"cause {cause!r}", switched_on)


ALL_CAUSES = Causes()
NO_CAUSES = Causes(noise=False, habit=False, sway=False, lean=False)
