"""The two stances of the course: single support in walking, and the 30-second Trendelenburg test."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.checks import Range
from glutemed.mechanics.motion.control import Control
from glutemed.mechanics.motion.fatigue import FATIGUE_RATES, Fatigue
from glutemed.mechanics.motion.motion import Motion
from glutemed.mechanics.motion.simulate import VISIBLE_DROP_DEG, simulate
from glutemed.mechanics.motion.start import PREPARED, Start
from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import Posture

_FOOT_OFF, _FOOT_CONTACT = row("dyn.singlesupport").numbers[:2]

SINGLE_SUPPORT_SHARE = (_FOOT_CONTACT - _FOOT_OFF) / 100
"""Single support over the gait cycle (``dyn.singlesupport``, children)."""

CYCLE_S = 1.1
"""An adult's gait cycle in s. **An assumption.**"""

TEST_S = row("drop.trendelenburg.rule").numbers[0]
"""How long the Trendelenburg test asks to stand, in s (``drop.trendelenburg.rule``)."""

_CYCLE = Range("gait cycle", "s", 0.3, 5)
_SHARE = Range("share of single support", "of the gait cycle", 0.05, 0.6)


def stance_phase(
    person: Person,
    strength_fraction: float = 1.0,
    max_lean_deg: float = 0.0,
    scenario: Posture | None = None,
    *,
    cycle_s: float = CYCLE_S,
    single_support_share: float = SINGLE_SUPPORT_SHARE,
    start: Start = PREPARED,
    control: Control | None = None,
    limit_deg: float = VISIBLE_DROP_DEG,
    t_s: ArrayLike | None = None,
) -> Motion:
    """Return the motion from the other foot's toe-off to its contact, about a hip that does not move.

    Parameters
    ----------
    person, strength_fraction, max_lean_deg, scenario, start, control, limit_deg, t_s
        As for `simulate`.
    cycle_s : float, optional
        Duration of the gait cycle, 0.3 to 5 s; 1.1 s by default, **an assumption**.
    single_support_share : float, optional
        Share of single support in the cycle; 0.40 by default (``dyn.singlesupport``, children).

    Returns
    -------
    Motion
        With ``events.foot_contact_s`` at its end, unless the pelvis fell before.

    Raises
    ------
    ValueError
        For input out of range.

    Notes
    -----
    This is *not* the load of walking. In walking the stance hip accelerates sideways and takes over part of the moment
    of gravity (``dyn.mackinnon``), and the trunk arrives with a velocity. What it answers: how far can the pelvis fall
    in the short time there is? Control gains, damping and the passive moment are assumptions, as in `simulate`.

    Examples
    --------
    >>> round(stance_phase(Person()).events.foot_contact_s, 2)
    0.44
    """
    for accepted, value in ((_CYCLE, cycle_s), (_SHARE, single_support_share)):
        accepted.check(value)
        if np.ndim(value):
            raise ValueError(f"{accepted.name} is an array; a simulation takes one number")
    motion = simulate(
        person,
        cycle_s * single_support_share,
        strength_fraction,
        max_lean_deg,
        scenario,
        control=control,
        start=start,
        limit_deg=limit_deg,
        t_s=t_s,
    )
    contact = np.inf if motion.fell else cycle_s * single_support_share
    return replace(motion, events=replace(motion.events, foot_contact_s=float(contact)))


def trendelenburg_test(
    person: Person,
    strength_fraction: float = 1.0,
    max_lean_deg: float = 0.0,
    scenario: Posture | None = None,
    *,
    duration_s: float = TEST_S,
    fatigue: Fatigue = FATIGUE_RATES["general"],
    start: Start = PREPARED,
    control: Control | None = None,
    limit_deg: float = VISIBLE_DROP_DEG,
    t_s: ArrayLike | None = None,
) -> Motion:
    """Return the motion of standing on one leg for 30 s while the abductors tire.

    Parameters
    ----------
    person, strength_fraction, max_lean_deg, scenario, start, control, limit_deg, t_s
        As for `simulate`.
    duration_s : float, optional
        How long to stand; 30 s by default (``drop.trendelenburg.rule``).
    fatigue : Fatigue, optional
        By default the rates pooled over all joints; **that they hold for the hip is an assumption**. No course of hip
        torque over time was found; 30 s at half the strength can be held (``dyn.fatigue.jacobs``).

    Returns
    -------
    Motion

    Raises
    ------
    ValueError
        For input out of range.

    Examples
    --------
    >>> test = trendelenburg_test(Person())
    >>> bool(test.largest_drop_deg < 0.01), round(float(test.strength_left[-1]), 2)
    (True, 0.85)
    """
    return simulate(
        person,
        duration_s,
        strength_fraction,
        max_lean_deg,
        scenario,
        control=control,
        fatigue=fatigue,
        start=start,
        limit_deg=limit_deg,
        t_s=t_s,
    )
