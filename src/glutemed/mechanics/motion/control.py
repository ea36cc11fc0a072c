"""Who decides what the abductors and the trunk do: activation first, then lean, and the drop gets the rest.

The same order as in `glutemed.mechanics.equilibrium`, played out in time. The time constants of activation are measured
model defaults (row ``dyn.tau``); the gains, the damping, the trunk's quickness and the reserve are assumptions.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.checks import Range, check_fields
from glutemed.mechanics.motion.bodies import Bodies

_RISE_S, _FALL_S = (value / 1000 for value in row("dyn.tau").numbers)

_ROUNDING_PER_KG = 1e-6  # Nm/kg

_RANGES = {
    "activation_s": Range("time constant of activation", "s", 0.001, 1),
    "deactivation_s": Range("time constant of deactivation", "s", 0.001, 1),
    "stiffness_per_kg": Range("stiffness of the control", "Nm per rad and kg", 0, 50),
    "rate_gain_per_kg": Range("rate gain of the control", "Nm s per rad and kg", 0, 10),
    "damping_per_kg": Range("damping of the hip", "Nm s per rad and kg", 0, 10),
    "lean_stiffness_per_kg": Range("stiffness of the lean", "Nm per rad and kg", 0, 10),
    "lean_time_s": Range("time constant of the lean", "s", 0.05, 10),
    "reserve": Range("reserve", "of the strength", 0, 0.5),
    "reaction_s": Range("reaction time", "s", 0, 2),
}


@dataclass(frozen=True)
class Control:
    """How a person reacts. Every value but the first two is **an assumption**; at rest only the reserve matters.

    Attributes
    ----------
    activation_s, deactivation_s : float
        Time constants with which activation follows excitation upwards and downwards (``dyn.tau``: 10 and 40 ms).
    stiffness_per_kg, rate_gain_per_kg : float
        Extra abduction moment that the person calls for per rad of drop and per rad/s, per kg of body mass.
    damping_per_kg : float
        Moment with which hip and muscle resist motion, per rad/s and kg. Men make 1.62 Nm/kg in an eccentric break test
        (``strength.norm.ramskov``) and 1.29 Nm/kg when shortening at 60 degrees per second (``strength.isokinetic60``):
        other people on other devices, but the difference is of this order.
    lean_time_s : float
        The trunk's muscles hold its weight and pull it to the lean target like a critically damped spring with this
        time constant; a moving pelvis disturbs it.
    lean_stiffness_per_kg : float
        Moment that the lean is to supply on top, per rad of drop and kg of body mass. It lets a trunk that is held in
        space balance a pelvis without any abductors.
    reserve : float
        Share of the strength that stays in hand as long as a lean can replace it. Without any, nothing would stop the
        smallest disturbance: a full muscle cannot pull harder.
    reaction_s : float
        For so long after the start excitation and lean target stay as they were.

    Raises
    ------
    ValueError
        When a value is not a number in its range.
    """

    activation_s: float = _RISE_S
    deactivation_s: float = _FALL_S
    stiffness_per_kg: float = 2.0
    rate_gain_per_kg: float = 0.4
    damping_per_kg: float = 0.3
    lean_stiffness_per_kg: float = 0.15
    lean_time_s: float = 0.2
    reserve: float = 0.02
    reaction_s: float = 0.0

    def __post_init__(self) -> None:
        check_fields(self, _RANGES)


@dataclass(frozen=True)
class Wishes:
    """What the control asks for, before the limits of muscle and posture.

    Attributes
    ----------
    excitation : float or ndarray
        Share of the present strength; above 1 the muscle cannot give it, below 0 an adductor would have to pull.
    lean : float or ndarray
        Lean in rad that would leave the reserve in hand; beyond the allowed lean the trunk stays short of it.
    """

    excitation: ArrayLike
    lean: ArrayLike


def wishes(
    bodies: Bodies,
    control: Control,
    mass_kg: ArrayLike,
    drop: ArrayLike,
    angle: ArrayLike,
    drop_rate: ArrayLike,
    capacity_nm: ArrayLike,
    passive_nm: ArrayLike,
) -> Wishes:
    """Return what the control asks for in a state; angles in rad, ``angle`` is the trunk's lean in space.

    Notes
    -----
    Excitation is the demand of the present posture, plus proportional and derivative feedback on the drop, less the
    passive moment, over the present capacity. The lean is that at which demand, passive moment and all but the reserve
    of the capacity balance at the present drop, plus a little for the drop itself.
    """
    feedback = mass_kg * (control.stiffness_per_kg * drop + control.rate_gain_per_kg * drop_rate)
    called = bodies.demand(drop, angle) + feedback - passive_nm
    # Without strength worth the name the call is all or nothing; a balance that only rounding disturbs calls for all.
    some = capacity_nm > _ROUNDING_PER_KG * mass_kg
    nothing = np.where(called > -_ROUNDING_PER_KG * mass_kg, np.inf, 0.0)
    excitation = np.where(some, called / np.where(some, capacity_nm, 1.0), nothing)
    missing = bodies.demand(drop, 0.0) - (1.0 - control.reserve) * capacity_nm - passive_nm
    missing = missing + mass_kg * control.lean_stiffness_per_kg * drop
    share = np.minimum(np.maximum(missing / bodies.trunk_weight_moment, -1.0), 1.0)
    lean = np.where(missing > bodies.trunk_weight_moment, np.inf, np.arcsin(share) + bodies.follows * drop)
    return Wishes(excitation, lean)
