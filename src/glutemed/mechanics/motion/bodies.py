"""The equations of motion of pelvis and trunk about a fixed stance hip, from Lagrange, with full trigonometry.

Coordinates are the drop of the pelvis and the lean of the trunk in space, both in radians. Masses, lengths and outside
forces are those of `Person` and `Posture`, so a body at rest needs exactly `glutemed.mechanics.demand`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.demand import demand_arc, trunk_lean_moment
from glutemed.mechanics.motion.inertia import SegmentInertia, mass_terms, segment_inertia
from glutemed.mechanics.person import GRAVITY, Person
from glutemed.mechanics.posture import Posture


@dataclass(frozen=True)
class Bodies:
    """Pelvis, trunk and swing leg, ready to be moved; numbers or arrays.

    Attributes
    ----------
    pelvis, trunk, coupling : float or ndarray
        The constants of the mass matrix, see `mass_terms`.
    half, joint_height : float or ndarray
        The lumbosacral joint on the pelvis: medial of the stance hip and above it, in m.
    across, up, outside : float or ndarray
        Moment in Nm on the pelvis with the trunk as a point load on its joint: ``across cos(drop) + up sin(drop) +
        outside``. The last is load, stick and shift.
    trunk_weight_moment : float or ndarray
        Weight of the trunk times the height of its centre above the joint, in Nm.
    follows : float or ndarray
        1 where the controlled lean is measured on the pelvis (`Posture.trunk_follows_pelvis`), 0 where in space.
    """

    pelvis: ArrayLike
    trunk: ArrayLike
    coupling: ArrayLike
    half: ArrayLike
    joint_height: ArrayLike
    across: ArrayLike
    up: ArrayLike
    outside: ArrayLike
    trunk_weight_moment: ArrayLike
    follows: ArrayLike

    def _joint(self, drop: ArrayLike, angle: ArrayLike) -> tuple[ArrayLike, ArrayLike]:
        """Return the joint's height and distance, seen along and across the trunk's axis."""
        total = drop + angle
        sin, cos = np.sin(total), np.cos(total)
        return self.joint_height * cos - self.half * sin, self.half * cos + self.joint_height * sin

    def mass_matrix(self, drop: ArrayLike, angle: ArrayLike) -> tuple[ArrayLike, ArrayLike, ArrayLike]:
        """Return its entries (pelvis-pelvis, pelvis-trunk, trunk-trunk) in kg m² at angles in radians."""
        along, _ = self._joint(drop, angle)
        return self.pelvis, -self.coupling * along, self.trunk

    def gravity(self, drop: ArrayLike, angle: ArrayLike) -> tuple[ArrayLike, ArrayLike]:
        """Return the moments in Nm of weight and outside forces that make the drop and the trunk's angle grow."""
        pelvis = self.across * np.cos(drop) + self.up * np.sin(drop) + self.outside
        return pelvis, self.trunk_weight_moment * np.sin(angle)

    def demand(self, drop: ArrayLike, angle: ArrayLike) -> ArrayLike:
        """Return the moment in Nm that the abductors must make when nothing accelerates."""
        pelvis, trunk = self.gravity(drop, angle)
        return pelvis - trunk

    def accelerations(
        self,
        drop: ArrayLike,
        angle: ArrayLike,
        drop_rate: ArrayLike,
        angle_rate: ArrayLike,
        hip_nm: ArrayLike = 0.0,
        lumbar_nm: ArrayLike = 0.0,
    ) -> tuple[ArrayLike, ArrayLike]:
        """Return the angular accelerations of pelvis and trunk in rad/s² under given joint moments.

        Parameters
        ----------
        drop, angle : float or array_like
            Drop and lean of the trunk in space, rad.
        drop_rate, angle_rate : float or array_like
            Their rates, rad/s.
        hip_nm : float or array_like
            Moment at the stance hip, + lifts the free side.
        lumbar_nm : float or array_like
            Moment at the lumbosacral joint, + tilts the trunk to the stance side and, acting back, drops the free side.
        """
        m11, m12, m22 = self.mass_matrix(drop, angle)
        _, across = self._joint(drop, angle)
        pelvis, trunk = self.gravity(drop, angle)
        on_pelvis = pelvis + lumbar_nm - hip_nm - self.coupling * across * angle_rate**2
        on_trunk = trunk + lumbar_nm - self.coupling * across * drop_rate**2
        det = m11 * m22 - m12**2
        return (m22 * on_pelvis - m12 * on_trunk) / det, (m11 * on_trunk - m12 * on_pelvis) / det

    def carried_acceleration(
        self,
        drop: ArrayLike,
        angle: ArrayLike,
        drop_rate: ArrayLike,
        angle_rate: ArrayLike,
        drop_acc: ArrayLike,
        angle_acc: ArrayLike,
    ) -> tuple[ArrayLike, ArrayLike]:
        """Return mass times acceleration of everything carried, medially and upwards, in N."""
        cos, sin = np.cos(drop), np.sin(drop)
        medial, up = (self.across * cos + self.up * sin) / GRAVITY, (self.up * cos - self.across * sin) / GRAVITY
        trunk_medial, trunk_up = -self.coupling * np.sin(angle), self.coupling * np.cos(angle)
        along = up * drop_acc - medial * drop_rate**2 - trunk_up * angle_acc - trunk_medial * angle_rate**2
        upwards = -medial * drop_acc - up * drop_rate**2 + trunk_medial * angle_acc - trunk_up * angle_rate**2
        return along, upwards


def bodies(person: Person, scenario: Posture | None = None, inertia: SegmentInertia | None = None) -> Bodies:
    """Return the moving bodies of a person.

    Parameters
    ----------
    person : Person
    scenario : Posture, optional
        Whether the lean is held on the pelvis or in space; shift, stick and load. Its own drop and lean do not count.
    inertia : SegmentInertia, optional
        By default that of `segment_inertia`.

    Returns
    -------
    Bodies

    Notes
    -----
    Load, stick and shift act as constant moments on the pelvis, as in `demand`; that they carry no inertia is an
    assumption. The stance hip does not move.

    Examples
    --------
    >>> round(float(bodies(Person()).demand(0.0, 0.0)), 1)
    62.5
    """
    scenario = Posture() if scenario is None else scenario
    pelvis, trunk, coupling = mass_terms(person, segment_inertia(person) if inertia is None else inertia)
    # With the trunk held in space and upright, the arc is that of the pelvis with the trunk as a point load.
    arc = demand_arc(person, Posture(**_outside(scenario)), 0.0)
    return Bodies(
        pelvis=pelvis,
        trunk=trunk,
        coupling=coupling,
        half=0.5 * person.hip_separation_m,
        joint_height=person.lumbosacral_height_m,
        across=arc.cosine,
        up=arc.sine,
        outside=arc.constant,
        trunk_weight_moment=trunk_lean_moment(person),
        follows=np.asarray(scenario.trunk_follows_pelvis, dtype=float)[()],
    )


def _outside(scenario: Posture) -> dict[str, ArrayLike]:
    names = ("lateral_shift_m", "cane_force_n", "cane_distance_m", "load_mass_kg", "load_distance_m")
    return {name: getattr(scenario, name) for name in names}
