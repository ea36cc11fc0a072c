"""The two kinds of control: a number counted in whole steps, and a choice.

Whole steps keep a value free of floating-point noise wherever it is shown, spoken or stored.
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
