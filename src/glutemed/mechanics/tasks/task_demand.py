"""What is known about one task: its demand, where that is from, and how far it may be trusted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.tasks.curve import Curve, DemandCurve

MEASURED = "measured"
CALCULATED = "calculated here"
ASSUMPTION = "assumption"
NO_NUMBER = "no number found"
TASK_STATUSES = (MEASURED, CALCULATED, ASSUMPTION, NO_NUMBER)
"""How a demand came to be. An assumption may hold a measured peak: the note says which part is which."""

WALK_CYCLE_S = 1.1
"""Duration of a walking cycle in s. **An assumption**: the evidence holds no cadence."""

WORDS_ABOVE_ONE = (
    "A demand above capacity is not an error in itself: the moment of running equals or exceeds what dynamometers "
    "measure in other people, and people run. Stretched passive tissue may add to the muscle, and a dynamometer may "
    "read less than a person can give; how much either explains is not known."
)


@dataclass(frozen=True, eq=False, kw_only=True)
class TaskDemand:
    """What a task asks of the hip abductors, and how far to trust it.

    Attributes
    ----------
    name, title : str
        Short name, and the task in words.
    status : {"measured", "calculated here", "assumption", "no number found"}
        How the demand came to be.
    population : str
        On whom it was measured.
    sources : tuple of str
        Keys of the evidence rows.
    valid : str
        Where the demand holds.
    note : str
        Which part is measured and which is not.
    demand : DemandCurve or None
        Over time; None where not even a shape can be defended.
    peak_nm_per_kg : float, ndarray or None
        Largest mean moment in Nm/kg; None where no number was found.
    peak_sd_nm_per_kg : float, ndarray or None
        Its standard deviation; None where the source gives none.
    adduction : Curve or None
        Hip adduction of the stance leg in degrees over the same axis; None: taken as at the level stance.
    contact_percent : tuple of float
        First and last point at which the foot carries the body; margins are worked out between them.
    duration_s : float or None
        How long 0 to 100 % last, in s; None for a task that is held.
    excitation_start_percent : float or None
        When the muscles may first be excited; None: long before, so they are fully on.
    """

    name: str
    title: str
    status: str
    population: str
    sources: tuple[str, ...]
    valid: str
    note: str
    demand: DemandCurve | None = None
    peak_nm_per_kg: ArrayLike | None = None
    peak_sd_nm_per_kg: ArrayLike | None = None
    adduction: Curve | None = None
    contact_percent: tuple[float, float] = (0.0, 100.0)
    duration_s: float | None = None
    excitation_start_percent: float | None = None

    def __post_init__(self) -> None:
        if self.status not in TASK_STATUSES:
            raise ValueError(f"status is {self.status!r}; accepted: {', '.join(TASK_STATUSES)}")

    @property
    def has_curve(self) -> bool:
        """Whether there is a demand over time."""
        return self.demand is not None

    @property
    def peak_in_words(self) -> str:
        """The peak as a lesson prints it, such as "0.78 SD 0.15 Nm/kg"."""
        if self.peak_nm_per_kg is None:
            return NO_NUMBER
        if np.ndim(self.peak_nm_per_kg):
            return f"{np.min(self.peak_nm_per_kg):.2f} to {np.max(self.peak_nm_per_kg):.2f} Nm/kg"
        spread = "" if self.peak_sd_nm_per_kg is None else f" SD {float(self.peak_sd_nm_per_kg):.2f}"
        return f"{float(self.peak_nm_per_kg):.2f}{spread} Nm/kg"
