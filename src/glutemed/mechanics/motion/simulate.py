"""Solve the equations of motion of a stance with SciPy, and say when what happened."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.fall import MAX_DROP_DEG
from glutemed.mechanics.motion.control import Control
from glutemed.mechanics.motion.fatigue import NO_FATIGUE, Fatigue
from glutemed.mechanics.motion.inertia import SegmentInertia
from glutemed.mechanics.motion.motion import Events, Motion
from glutemed.mechanics.motion.stance import Stance
from glutemed.mechanics.motion.start import PREPARED, Start, checked_times, initial_state, refuse_arrays
from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import Posture

VISIBLE_DROP_DEG = row("drop.mdc.youdas").numbers[5]
"""The smallest change of pelvic angle that a goniometer can tell in one-leg stance (``drop.mdc.youdas``)."""

RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE = 1e-6, 1e-8
"""What `scipy.integrate.solve_ivp` keeps per step: relative, and absolute in rad, rad/s and shares."""


def simulate(
    person: Person,
    duration_s: float,
    strength_fraction: float = 1.0,
    max_lean_deg: float = 0.0,
    scenario: Posture | None = None,
    *,
    control: Control | None = None,
    fatigue: Fatigue = NO_FATIGUE,
    start: Start = PREPARED,
    inertia: SegmentInertia | None = None,
    limit_deg: float = VISIBLE_DROP_DEG,
    stop_at_limit: bool = False,
    t_s: ArrayLike | None = None,
) -> Motion:
    """Let one person stand on one leg and see how pelvis and trunk move.

    Parameters
    ----------
    person : Person
        One person: no field may be an array.
    duration_s : float
        How long single support lasts, 0.01 to 3600 s.
    strength_fraction, max_lean_deg, scenario
        As for `equilibrium`, one number each.
    control : Control, optional
        How the person reacts; **gains, damping, lean time and reserve are assumptions**.
    fatigue : Fatigue, optional
        By default none.
    start : Start, optional
        By default prepared and at rest.
    inertia : SegmentInertia, optional
        By default that of `segment_inertia`, whose scaling is an assumption.
    limit_deg : float, optional
        The drop whose time is noted; by default the smallest that a goniometer can tell (``drop.mdc.youdas``).
    stop_at_limit : bool, optional
        Whether the run ends when that drop is passed.
    t_s : array_like, optional
        Increasing times from 0 to the duration at which to report; by default 301, evenly spread.

    Returns
    -------
    Motion

    Raises
    ------
    ValueError
        For input out of range, arrays of people, or a scenario that already has a drop or a lean.

    Notes
    -----
    The stance hip is fixed in space, so the sideways acceleration that shares the work in walking
    (``dyn.mackinnon``) is missing. The passive moment is an assumption. At rest the result agrees with `equilibrium`;
    with a lean in use it is the equilibrium of a person who keeps the reserve of `Control` in hand.

    Examples
    --------
    >>> simulate(Person(), 30.0, strength_fraction=0.6).largest_drop_deg < 1e-6
    True
    """
    scenario = Posture() if scenario is None else scenario
    control = Control() if control is None else control
    refuse_arrays(person, scenario, control, fatigue, start, inertia)
    times = checked_times(duration_s, strength_fraction, max_lean_deg, scenario, limit_deg, t_s)
    max_lean = float(np.deg2rad(max_lean_deg))
    stance = Stance(person, scenario, float(strength_fraction), max_lean, control, fatigue, inertia)
    return _run(stance, start, float(duration_s), float(limit_deg), stop_at_limit, times)


def _watchers(stance: Stance, limit: float, stop_at_limit: bool) -> list[Callable]:
    """Return what is watched, each + once it has happened."""
    most = np.deg2rad(MAX_DROP_DEG)

    def past_limit(_: float, state: np.ndarray) -> float:
        return state[0] - limit

    def saturated(_: float, state: np.ndarray) -> float:
        return min(float(stance.wishes(state).excitation), 2.0) - 1.0

    def lean_limit(_: float, state: np.ndarray) -> float:
        return min(float(stance.wishes(state).lean) - stance.max_lean, 1.0)

    def no_rest(_: float, state: np.ndarray) -> float:
        return abs(state[0]) - most

    watchers = [past_limit, saturated, lean_limit, no_rest]
    for watcher in watchers:
        watcher.direction = 1.0
    past_limit.terminal, no_rest.terminal = stop_at_limit, True
    return watchers


def _run(stance: Stance, start: Start, duration: float, limit_deg: float, stop: bool, times: np.ndarray) -> Motion:
    # SciPy takes its time to load, and importing the model must stay fast.
    from scipy.integrate import OdeSolution, solve_ivp

    state = initial_state(stance, start)
    frozen = (state[4], state[2])  # before the reaction, excitation and lean target are those of the start
    watchers = _watchers(stance, np.deg2rad(limit_deg), stop)
    first = [0.0 if watcher(0.0, state) > 0.0 else np.inf for watcher in watchers]
    reaction = min(stance.control.reaction_s, duration)
    knots, pieces, ended = [np.zeros(1)], [], False

    def reacting(_: float, now: np.ndarray) -> list:
        return stance.rates(now, *stance.limited(stance.wishes(now)))

    def waiting(_: float, now: np.ndarray) -> list:
        return stance.rates(now, *frozen)

    for rates, begin, end in ((waiting, 0.0, reaction), (reacting, reaction, duration)):
        if ended or end <= begin:
            continue
        solved = solve_ivp(
            rates,
            (begin, end),
            state,
            method="LSODA",  # stiff while muscles answer, smooth for the rest of half a minute
            rtol=RELATIVE_TOLERANCE,
            atol=ABSOLUTE_TOLERANCE,
            events=watchers,
            dense_output=True,
        )
        if solved.status < 0:
            raise RuntimeError(f"the motion could not be solved: {solved.message}")
        first = [min(time, *found, np.inf) for time, found in zip(first, solved.t_events, strict=True)]
        knots.append(solved.sol.ts[1:])
        pieces += solved.sol.interpolants
        state, ended = solved.y[:, -1], solved.status == 1
    path = OdeSolution(np.concatenate(knots), pieces)
    if ended:  # the series ends with the event itself
        times = np.append(times[times < path.t_max], path.t_max)
    return _describe(stance, times, path(times), frozen, limit_deg, Events(*map(float, first), np.inf))


def _describe(
    stance: Stance,
    times: np.ndarray,
    state: np.ndarray,
    frozen: tuple[float, float],
    limit_deg: float,
    events: Events,
) -> Motion:
    excitation, lean_target = stance.limited(stance.wishes(state))
    waiting = times < stance.control.reaction_s
    excitation = np.where(waiting, frozen[0], excitation)
    lean_target = np.where(waiting, frozen[1], lean_target)
    angle = state[2] - stance.bodies.follows * state[0]
    active, passive, damping = stance.moments(state)
    force, direction = stance.contact_force(state, lean_target)
    return Motion(
        t_s=times,
        drop_deg=np.rad2deg(state[0]),
        drop_rate_deg_s=np.rad2deg(state[1]),
        lean_deg=np.rad2deg(state[2]),
        lean_rate_deg_s=np.rad2deg(state[3]),
        trunk_angle_deg=np.rad2deg(angle),
        activation=state[4],
        excitation=excitation,
        strength_left=1.0 - state[5],
        demand_nm=stance.bodies.demand(state[0], angle),
        active_nm=active,
        passive_nm=passive,
        damping_nm=damping,
        lumbar_nm=stance.lumbar_nm(state, lean_target),
        contact_force_bw=force,
        contact_force_angle_deg=direction,
        limit_deg=limit_deg,
        events=events,
        fell=bool(np.isfinite(events.no_rest_s)),
    )
