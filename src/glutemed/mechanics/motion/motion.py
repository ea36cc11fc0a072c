"""What a simulated stance looks like over time, and when what happened."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Events:
    """Times in s at which something first happened; 0 when it held from the start, infinite when it did not happen.

    Attributes
    ----------
    past_limit_s : float
        The drop passed the limit angle of the run (`Motion.limit_deg`).
    saturated_s : float
        The abductors were asked for all their strength or more.
    lean_limit_s : float
        The trunk was asked to lean as far as allowed or further.
    no_rest_s : float
        The drop (or a rise of the free side) reached `glutemed.mechanics.MAX_DROP_DEG`: no resting place, the run ends.
    foot_contact_s : float
        The other foot came down: the end of a stance phase. Infinite in a run that is not one.
    """

    past_limit_s: float
    saturated_s: float
    lean_limit_s: float
    no_rest_s: float
    foot_contact_s: float


@dataclass(frozen=True)
class Motion:
    """One person on one leg over time. Every series has one entry per time.

    Attributes
    ----------
    t_s : ndarray
        Times in s; they end with the run, also when it ends early.
    drop_deg, drop_rate_deg_s : ndarray
        Pelvic drop and its rate.
    lean_deg, lean_rate_deg_s : ndarray
        Lean as `Posture.trunk_lean_deg` has it, in space, or on the pelvis when the trunk follows it; and its rate.
    trunk_angle_deg : ndarray
        The trunk's angle from vertical in space, + to the stance side.
    activation, excitation : ndarray
        What the abductors give and are asked for, as shares of the strength that is left, 0 to 1.
    strength_left : ndarray
        Share of the strength at the start that fatigue has left.
    demand_nm, active_nm, passive_nm, damping_nm : ndarray
        Static demand of the posture at that moment, and the moments that act against it. They balance only when
        nothing accelerates. Damping is + while the pelvis drops.
    lumbar_nm : ndarray
        Moment of the trunk's muscles at the lumbosacral joint, + towards the stance side.
    contact_force_bw, contact_force_angle_deg : ndarray
        Hip contact force **with** the inertia of everything carried, in body weights and from vertical.
    limit_deg : float
        The drop that counts as visible in `events`.
    events : Events
        When what happened.
    fell : bool
        Whether the run ended without a resting place.
    """

    t_s: np.ndarray
    drop_deg: np.ndarray
    drop_rate_deg_s: np.ndarray
    lean_deg: np.ndarray
    lean_rate_deg_s: np.ndarray
    trunk_angle_deg: np.ndarray
    activation: np.ndarray
    excitation: np.ndarray
    strength_left: np.ndarray
    demand_nm: np.ndarray
    active_nm: np.ndarray
    passive_nm: np.ndarray
    damping_nm: np.ndarray
    lumbar_nm: np.ndarray
    contact_force_bw: np.ndarray
    contact_force_angle_deg: np.ndarray
    limit_deg: float
    events: Events
    fell: bool

    @property
    def largest_drop_deg(self) -> float:
        """The largest drop at the given times."""
        return float(self.drop_deg.max())

    @property
    def last_drop_deg(self) -> float:
        """The drop at the end of the run."""
        return float(self.drop_deg[-1])
