"""A measurement of an aid, load or posture beside what the lever says about it."""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture
from glutemed.mechanics.lever.relief import LeverChange, lever_change

EMG, MOMENT, FORCE = "hip abductor EMG", "hip abduction moment", "hip contact force"
LESS, SAME, MORE = -1, 0, 1


@dataclass(frozen=True, kw_only=True)
class AidComparison:
    """One aid, load or posture: the lever's prediction beside a measurement. Changes in %, + for more.

    Attributes
    ----------
    kind : {"cane", "load", "lean", "shift", "step width"}
        What it is about.
    name : str
        What was measured, in plain words.
    dose : str
        What the lever was given. A dose of the lever's own is an assumption and says so.
    posture : Posture
        The same as a posture, for a drawing.
    change : LeverChange
        All that the lever says.
    measured_percent : float or None
        The measured change; None when the source gives only a direction, or when no measurement was found.
    measured_directions : tuple of {-1, 0, 1}
        Less, no change, more: every direction that agrees with the finding. Empty when no measurement was found.
    measured : str
        The finding in words.
    measured_quantity : str
        "hip abductor EMG", "hip abduction moment" or "hip contact force"; empty when nothing was found.
    population : str
        On whom.
    keys : tuple of str
        Evidence rows.
    note : str
        What to bear in mind.
    """

    kind: str
    name: str
    dose: str
    posture: Posture
    change: LeverChange
    measured_percent: float | None
    measured_directions: tuple[int, ...]
    measured: str
    measured_quantity: str
    population: str
    keys: tuple[str, ...]
    note: str

    @property
    def lever_percent(self) -> float:
        """The lever's change of what was measured: contact force for contact force, otherwise demand."""
        change = self.change
        return float(change.contact_force_percent if self.measured_quantity == FORCE else change.demand_percent)

    @property
    def same_direction(self) -> bool | None:
        """Whether lever and measurement point the same way; None without a measurement. Under 1 % is no change."""
        if not self.measured_directions:
            return None
        lever = SAME if abs(self.lever_percent) < 1 else MORE if self.lever_percent > 0 else LESS
        return lever in self.measured_directions


def comparison(
    person: Person,
    kind: str,
    name: str,
    dose: str,
    posture: Posture,
    quantity: str = "",
    keys: tuple[str, ...] = (),
    percent: float | None = None,
    directions: tuple[int, ...] = (),
    measured: str = "",
    note: str = "",
) -> AidComparison:
    """Return a comparison, with what follows from the other fields filled in.

    Parameters
    ----------
    person : Person
    kind, name, dose, posture
        As in `AidComparison`.
    quantity, keys, percent, directions, measured, note
        The measurement: left out, none was found. A percentage settles the direction and the words.
    """
    if percent is not None:
        directions = (MORE if percent > 0 else LESS if percent < 0 else SAME,)
        measured = measured or f"{percent:+g} %"
    return AidComparison(
        kind=kind, name=name, dose=dose, posture=posture, change=lever_change(person, posture),
        measured_percent=percent, measured_directions=directions, measured=measured or "no measurement found",
        measured_quantity=quantity, population="; ".join(dict.fromkeys(row(key).population for key in keys)),
        keys=keys, note=note,
    )  # fmt: skip
