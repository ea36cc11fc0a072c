"""What the clinic found, and what the patient has and wants: everything a plan is made from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from numbers import Real

from glutemed.mechanics import Person, Posture, demand
from glutemed.mechanics.checks import Range, one_of, whole_number

SIDES = ("left", "right")
IRRITABILITY = {
    "low": "low: hard to stir up, gone within minutes",
    "moderate": "moderate: stirred up by a long walk or stairs, gone by the evening",
    "high": "high: stirred up by little, lasts into the night",
}
"""How easily the pain is stirred up, how strong it gets and how long it stays; lowest first."""
RESPONSES = {
    "settled": "back to usual by next morning",
    "late": "still up next morning, settled within 24 hours",
    "raised": "still up after 24 hours",
}
"""How the hip was the day after it was last loaded; best first."""
GOALS = {
    "daily life": "daily life: sleep, stairs, short walks",
    "long walks": "long walks and hills",
    "running": "running or a sport with jumps",
}
"""What the patient wants to do again; lightest first."""
EQUIPMENT = {"band": "elastic band", "step": "step or stair", "weight": "ankle or hand weight"}
"""What may be at hand. A wall, a chair, a pillow and a floor are taken for granted."""

PAIN = Range("Pain", "points", 0, 10)
STRENGTH = Range("Abduction strength", "Nm/kg", 0.2, 2.5)
STANCE = Range("Single-leg stance time", "s", 0, 30)
DAYS = Range("Days a week", "days", 1, 7)


@lru_cache(maxsize=1)
def one_leg_demand() -> float:
    """Return the abduction moment that standing level on one leg asks, in Nm/kg, for the course's average adult.

    Examples
    --------
    >>> round(one_leg_demand(), 2)
    0.83
    """
    person = Person()
    return float(demand(person, Posture())) / person.mass_kg


@dataclass(frozen=True)
class PlanInputs:
    """What a plan is made from.

    Attributes
    ----------
    side : str
        Painful side, "left" or "right".
    irritability : str
        One of `IRRITABILITY`.
    pain : int
        Worst pain in ordinary use of the leg in the last 24 hours, 0 to 10.
    response_24h : str
        One of `RESPONSES`.
    strength_nm_per_kg : float or None
        Isometric hip abduction strength of the painful side; None where it was not measured.
    stance_s : float
        How long the patient stands on the painful side with a level pelvis, in seconds; the test ends at 30.
    goal : str
        One of `GOALS`.
    equipment : frozenset of str
        Some of `EQUIPMENT`.
    days_per_week : int
        Days on which the patient will exercise.
    red_flags : frozenset of str
        Ids of the red flags that are present, see ``plan_rules.toml``. One is enough to stop the plan.

    Raises
    ------
    ValueError
        Names the quantity, the value and what is accepted.

    Examples
    --------
    >>> PlanInputs(pain=12)
    Traceback (most recent call last):
        ...
    ValueError: Pain is 12; accepted: a whole number from 0 to 10
    """

    side: str = "right"
    irritability: str = "moderate"
    pain: int = 4
    response_24h: str = "settled"
    strength_nm_per_kg: float | None = None
    stance_s: float = 20
    goal: str = "long walks"
    equipment: frozenset[str] = frozenset({"band"})
    days_per_week: int = 3
    red_flags: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        one_of("Painful side", self.side, SIDES)
        one_of("Irritability", self.irritability, IRRITABILITY)
        whole_number(PAIN.name, self.pain, int(PAIN.low), int(PAIN.high))
        one_of("The 24-hour response", self.response_24h, RESPONSES)
        if self.strength_nm_per_kg is not None:
            _one_number(STRENGTH, self.strength_nm_per_kg)
        _one_number(STANCE, self.stance_s)
        one_of("Goal", self.goal, GOALS)
        whole_number(DAYS.name, self.days_per_week, int(DAYS.low), int(DAYS.high))
        object.__setattr__(self, "equipment", _names("Equipment", self.equipment, EQUIPMENT))
        object.__setattr__(self, "red_flags", _names("Red flag", self.red_flags, _flag_ids() if self.red_flags else ()))

    @property
    def strength_over_demand(self) -> float | None:
        """Strength as a multiple of what standing level on one leg asks; None where strength was not measured."""
        return None if self.strength_nm_per_kg is None else self.strength_nm_per_kg / one_leg_demand()


def _one_number(accepted: Range, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, Real):
        raise ValueError(f"{accepted.name} is {value!r}; accepted: one number")
    accepted.check(value)


def _names(quantity: str, given: object, accepted: object) -> frozenset[str]:
    if isinstance(given, str):
        given = (given,)
    return frozenset(one_of(quantity, name, accepted) for name in given)


def _flag_ids() -> tuple[str, ...]:
    from glutemed.clinical.plan.rules import rule_book  # here and not above: the rules name these inputs

    return tuple(flag.id for flag in rule_book().red_flags)
