"""A number that a student works out and types, used by questions."""

from __future__ import annotations

import math
import re

import ipywidgets as widgets

from glutemed.teaching.items import NumberAnswer


class NumberEntry(widgets.VBox):
    """A text box for one number.

    Parameters
    ----------
    answer : NumberAnswer
        What is right, and what the usual errors lead to.
    """

    def __init__(self, answer: NumberAnswer) -> None:
        self._answer = answer
        self.box = widgets.Text(description=f"My answer in {answer.unit}:")
        super().__init__([self.box])
        self.add_class("gm-answer")

    @property
    def instruction(self) -> str:
        """What to type, and how exact it has to be."""
        answer = self._answer
        return f"Type a number in {answer.unit}. Anything within {answer.tolerance_percent:g} % counts as right."

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.box.value.strip()

    def judge(self) -> tuple[bool, str]:
        """Return whether the typed number is right, and what to tell a student whose number is not.

        Raises
        ------
        ValueError
            In plain words, when what is typed is no number.
        """
        numbers = read_number(self.box.value, self._answer.unit)
        if not numbers:
            raise ValueError(f"Type one number in {self._answer.unit}, such as 12 or 3.4.")
        if any(map(self._answer.accepts, numbers)):
            return True, ""
        if numbers[0] < 0:
            return False, "Give the size, without a minus sign."
        return False, self._answer.explain(numbers[0])

    def lock(self, on: bool = True) -> None:
        """Hold the answer as it is, or free it again."""
        self.box.disabled = on

    def clear(self) -> None:
        """Empty the box."""
        self.box.value = ""


def read_number(text: str, unit: str = "") -> list[float]:
    """Return what a typed number can mean, most likely first; nothing when it is no number.

    A comma is a decimal comma; before three last digits it may also part thousands. The unit may stand behind.

    Examples
    --------
    >>> read_number("1,462 N", "N"), read_number("1 462", "N"), read_number("2,5", "BW"), read_number("some", "N")
    ([1462.0, 1.462], [1462.0], [2.5], [])
    """
    bare = re.sub(rf"{re.escape(unit)}$", "", text.strip(), flags=re.IGNORECASE) if unit else text
    bare = re.sub(r"\s", "", bare).replace("−", "-")
    candidates = [bare.replace(",", "."), *([bare.replace(",", "")] if re.fullmatch(r"-?\d+,\d{3}", bare) else [])]
    numbers = []
    for candidate in reversed(candidates):
        try:
            numbers.append(float(candidate))
        except ValueError:
            continue
    return [number for number in numbers if math.isfinite(number)]
