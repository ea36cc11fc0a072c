"""How far an answer of the model spreads between people, and which inputs make it spread, put together for a picture.

People, answers and indices are those of `glutemed.mechanics.people` and `glutemed.mechanics.uncertainty`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from glutemed.mechanics.people import Cohort, sample
from glutemed.mechanics.uncertainty import OUTPUTS, Indices, sobol


@dataclass(frozen=True)
class Answer:
    """How an answer of the model is shown.

    Attributes
    ----------
    words, unit, short : str
        In plain words, with the unit in full, and the unit as it follows a number on the picture.
    factor : float
        From the model's unit to the shown one.
    decimals : int
        Digits shown after the point.
    axis : tuple of (float, float, float)
        Ends of the axis and the step of its ticks, in the shown unit.
    needs_strength : bool
        Whether strength and passive tissue enter at all.
    """

    words: str
    unit: str
    short: str
    factor: float
    decimals: int
    axis: tuple[float, float, float]
    needs_strength: bool = True

    def show(self, value: float) -> str:
        """Return a number in the shown unit, without the unit."""
        return f"{round(self.factor * value, self.decimals) + 0.0:.{self.decimals}f}"


ANSWERS: dict[str, Answer] = {
    "drop_deg": Answer("pelvic drop", "degrees", "°", 1.0, 1, (0.0, 42.0, 10.0)),
    "stays_level": Answer("pelvis level or dropped", "of 100 people", "", 100.0, 0, (0.0, 100.0, 100.0)),
    "activation": Answer("effort of the abductors", "% of what is left", " %", 100.0, 0, (0.0, 100.0, 25.0)),
    "contact_force_bw": Answer("hip contact force", "body weights", " BW", 1.0, 2, (1.5, 6.0, 1.0)),
    "demand_nm_per_kg": Answer(
        "demand, pelvis level", "Nm/kg", " Nm/kg", 1.0, 2, (0.5, 1.1, 0.1), needs_strength=False
    ),
}
"""The answers that are shown, by their names in `glutemed.mechanics.uncertainty.OUTPUTS`."""

PASSIVE_INPUTS = ("passive_variant", "passive_anchor_deg", "passive_scale_deg")
"""The inputs that are assumptions about passive tissue."""

INPUT_WORDS = {
    "strength_nm_per_kg": "strength",
    "sex": "sex",
    "stature_m": "stature",
    "mass_kg": "body mass",
    "hip_separation_m": "hip distance",
    "abductor_arm_m": "abductor arm",
    "line_of_pull_deg": "line of pull",
    "leg_mass_fraction": "mass of a leg",
    "hat_com_height_fraction": "trunk mass height",
    "lumbosacral_height_m": "lumbosacral height",
    "level_adduction_deg": "adduction if level",
    "torque_slope_per_deg": "strength by angle",
    "sway_deg": "trunk sway",
    "passive_variant": "passive variant",
    "passive_anchor_deg": "passive angle",
    "passive_scale_deg": "passive sharpness",
}
"""Every input in two or three words."""

PEOPLE_SHOWN, PEOPLE_COUNTED = 400, 20_000
MIDDLE = 0.95
"""Share of the people that the interval holds."""
CLEAR = 0.15
"""An analysis whose shares are less certain than this is not shown: too few people differ."""


@dataclass(frozen=True)
class UncertaintyStudy:
    """One answer of the model over many people.

    Attributes
    ----------
    answer : str
        Name in `ANSWERS`.
    strength_fraction : float
        What is left of everybody's strength.
    passive : {"either", "default", "low"}
        The assumption about passive tissue.
    sex : {"both", "men", "women"}

    Raises
    ------
    ValueError
        In plain words, when the answer has no spread that could be divided among the inputs.
    """

    answer: str = "drop_deg"
    strength_fraction: float = 1.0
    passive: str = "either"
    sex: str = "both"

    def __post_init__(self) -> None:
        if not np.isfinite(self.values).all():
            raise ValueError(
                f"with {100 * self.strength_fraction:.0f} % of strength left some of these people find no resting "
                "place, so their answers have no spread; accepted: more strength, or 'pelvis level or dropped'"
            )
        try:
            self.indices  # noqa: B018 - asked for here, so that a failing study is never drawn
        except ValueError:
            raise ValueError(
                f"with {100 * self.strength_fraction:.0f} % of strength left this answer is the same for everybody, or "
                "missing for somebody, so no input explains its spread; accepted: another strength or another answer"
            ) from None

    @property
    def shown(self) -> Answer:
        """How the answer is shown."""
        return ANSWERS[self.answer]

    @cached_property
    def cohort(self) -> Cohort:
        """The people."""
        return sample(PEOPLE_COUNTED, 0, self.sex, passive=self.passive)

    @cached_property
    def values(self) -> np.ndarray:
        """The answer for each person, in the model's unit."""
        return OUTPUTS[self.answer].of(self.cohort, self.strength_fraction, 0.0)

    @cached_property
    def level(self) -> np.ndarray:
        """Whether each person's pelvis stays level."""
        return OUTPUTS["stays_level"].of(self.cohort, self.strength_fraction, 0.0) == 1.0

    @cached_property
    def middle(self) -> tuple[float, float, float]:
        """Lower end, median and upper end of the middle `MIDDLE` of the people, in the model's unit."""
        tail = 0.5 * (1.0 - MIDDLE)
        low, median, high = np.quantile(self.values, (tail, 0.5, 1.0 - tail), method="inverted_cdf")
        return float(low), float(median), float(high)

    @cached_property
    def indices(self) -> Indices:
        """Which input explains how much of the spread."""
        return sobol(self.answer, self.strength_fraction, 0.0, self.passive, self.sex, resamples=50).indices

    @cached_property
    def half_width(self) -> float:
        """How uncertain the least certain of the shares is, as half of its interval."""
        found = self.indices
        ends = (found.first_low, found.first_high), (found.total_low, found.total_high)
        return 0.5 * max(float(np.max(high - low)) for low, high in ends)

    @property
    def is_clear(self) -> bool:
        """Whether the shares are certain enough to be shown."""
        return self.half_width <= CLEAR

    @property
    def ranked(self) -> list[tuple[str, float, float]]:
        """Every input with its share alone and its share with interactions, the largest first."""
        return [(name, *self.indices.of(name)) for name in self.indices.ranking()]

    @property
    def passive_share(self) -> float:
        """What the assumptions about passive tissue explain alone, added up."""
        return self.indices.share(*(name for name in PASSIVE_INPUTS if name in self.indices.inputs))


def two_digits(share: float) -> str:
    """Return a share of the spread; an estimate just below zero is shown as zero."""
    return f"{max(share, 0.0):.2f}"
