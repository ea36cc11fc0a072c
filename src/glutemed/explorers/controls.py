"""One table of every control: its name, unit, range, step, default, help and source.

Explorers name controls from this table; none makes its own. A number is counted in whole steps, so that it is always
shown, spoken and stored without floating-point noise.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.mechanics.checks import Range

TEACHING_CHOICE = "teaching choice"
"""Source of a range or default that rests on no measurement."""
GROUPS = ("person", "posture", "load", "view")
"""The order in which every explorer shows its controls."""


@dataclass(frozen=True)
class NumberControl:
    """A number the reader sets.

    Attributes
    ----------
    name : str
        Keyword in Python and in a case line.
    label, unit, help : str
        What the reader sees.
    minimum, maximum, default : float
        In the shown unit.
    step : float
        Smallest change in the shown unit; range and default are whole multiples of it.
    group : str
        One of `GROUPS`.
    source : str
        Evidence row behind the default or the range, or "teaching choice".
    """

    name: str
    label: str
    unit: str
    minimum: float
    maximum: float
    step: float
    default: float
    group: str
    help: str
    source: str

    @property
    def decimals(self) -> int:
        """Digits after the point when the value is shown."""
        text = f"{self.step:g}"
        return len(text.split(".")[1]) if "." in text else 0

    def steps(self, value: float) -> int:
        """Return a value as a whole number of steps.

        Raises
        ------
        ValueError
            Names the control, the value and the accepted range.
        """
        Range(self.label, self.unit, self.minimum, self.maximum).check(value)
        return round(value / self.step)

    def value(self, steps: int) -> float:
        """Return the value of a number of steps, rounded to the digits shown."""
        return round(steps * self.step, self.decimals) if self.decimals else float(steps * self.step)

    def read(self, text: str) -> float:
        """Return the value that a reader typed, to the nearest step.

        Raises
        ------
        ValueError
            In plain words, when it is no number or out of range.
        """
        try:
            typed = float(text.strip().replace(",", "."))
        except ValueError:
            accepted = f"type a number from {self.show(self.minimum)} to {self.show(self.maximum)}"
            raise ValueError(f"{self.label}: {accepted}, not {text!r}") from None
        return self.value(self.steps(typed))

    def show(self, value: float) -> str:
        """Return the value as text, without its unit."""
        return f"{value:.{self.decimals}f}"


YES_NO = (("no", "no"), ("yes", "yes"))


@dataclass(frozen=True)
class ChoiceControl:
    """One of a few named choices, or yes and no.

    Attributes
    ----------
    choices : tuple of (str, str)
        Value in Python and in a case line, and the words the reader sees.
    """

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    default: str
    group: str
    help: str
    source: str

    @property
    def is_yes_no(self) -> bool:
        """Whether the control is a tick box."""
        return self.choices == YES_NO

    def read(self, text: str) -> str:
        """Return a choice from its text.

        Raises
        ------
        ValueError
            When the text is none of the choices; names them all.
        """
        values = [value for value, _ in self.choices]
        if text not in values:
            raise ValueError(f"{self.label} is {text!r}; accepted: {', '.join(values)}")
        return text

    def show(self, value: str) -> str:
        """Return the choice as it stands in a case line."""
        return value

    def words(self, value: str) -> str:
        """Return what the reader sees for a choice."""
        return dict(self.choices)[value]


Control = NumberControl | ChoiceControl

_TABLE: tuple[Control, ...] = (
    NumberControl(
        name="strength",
        label="Strength left",
        unit="%",
        minimum=0,
        maximum=100,
        step=1,
        default=100,
        group="person",
        help="How much of this person's own abductor strength is left. 100 % is all of it.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="full_strength",
        label="Full strength",
        unit="Nm/kg",
        minimum=0.6,
        maximum=2.0,
        step=0.05,
        default=1.5,
        group="person",
        help="Strongest abduction moment per kg of body mass, as a dynamometer reads it.",
        source="strength.norm.ramskov",
    ),
    NumberControl(
        name="mass",
        label="Body mass",
        unit="kg",
        minimum=40,
        maximum=120,
        step=1,
        default=75,
        group="person",
        help="Heavier bodies need more force in newtons.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="arm",
        label="Moment arm",
        unit="mm",
        minimum=35,
        maximum=65,
        step=1,
        default=45,
        group="person",
        help="Abductor moment arm: distance from the hip centre to the muscles' line of pull, pelvis level.",
        source="lever.abd_arm.sgn_group",
    ),
    ChoiceControl(
        name="passive",
        label="Passive tissue",
        choices=(("default", "default assumption"), ("low", "low assumption"), ("none", "none (muscle alone)")),
        default="default",
        group="person",
        help="How much fascia, band and resting muscle hold. We found no measurement: compare all three.",
        source="passive.bracket",
    ),
    NumberControl(
        name="lean",
        label="Lean allowed",
        unit="degrees",
        minimum=0,
        maximum=40,
        step=1,
        default=0,
        group="posture",
        help="The most the trunk may lean towards the stance side before the pelvis drops.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="trunk",
        label="If the pelvis drops, the trunk",
        choices=(("upright", "stays upright in space"), ("follows", "tilts with the pelvis")),
        default="upright",
        group="posture",
        help="Tilting with the pelvis makes the demand grow about three to four times as fast.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="side",
        label="Standing on the",
        choices=(("right", "right leg"), ("left", "left leg")),
        default="right",
        group="view",
        help="The pelvis can only drop on the other side.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="compare",
        label="Compare with…",
        choices=YES_NO,
        default="no",
        group="view",
        help="Draws a second person, dashed, over the first.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="second",
        label="Second person",
        choices=(
            ("young_adult", "young adult"),
            ("older_woman", "older woman"),
            ("gluteal_tendinopathy", "gluteal tendinopathy"),
            ("nerve_block", "52 % nerve block"),
            ("paralysis", "paralysis"),
        ),
        default="young_adult",
        group="view",
        help="Who is drawn dashed.",
        source=TEACHING_CHOICE,
    ),
)

CONTROLS: dict[str, Control] = {control.name: control for control in _TABLE}
"""Every control of the course by name."""
