"""The state of a person in single support, its rates of change, and what can be read off it.

State: drop and its rate, lean and its rate (rad, rad/s), activation, and the fatigued share of the strength.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.capacity import abductor_moment_arm, active_capacity, hip_adduction, passive_moment
from glutemed.mechanics.motion.bodies import Bodies, bodies
from glutemed.mechanics.motion.control import Control, Wishes, wishes
from glutemed.mechanics.motion.fatigue import Fatigue
from glutemed.mechanics.motion.inertia import SegmentInertia
from glutemed.mechanics.person import GRAVITY, Person
from glutemed.mechanics.posture import Posture


@dataclass(frozen=True)
class Stance:
    """One person in single support with a control, a fatigue law and an allowed lean (rad)."""

    person: Person
    scenario: Posture
    strength_fraction: float
    max_lean: float
    control: Control
    fatigue: Fatigue
    inertia: SegmentInertia | None = None

    @cached_property
    def bodies(self) -> Bodies:
        """The moving bodies."""
        return bodies(self.person, self.scenario, self.inertia)

    @cached_property
    def _passive(self) -> tuple[float, float]:
        return float(passive_moment(self.person, 0.0)), float(np.deg2rad(self.person.passive_scale_deg))

    @cached_property
    def _active(self) -> tuple[float, float]:
        level = active_capacity(self.person, 0.0, self.strength_fraction)
        return float(level), float(np.rad2deg(self.person.torque_slope_per_deg))

    def capacity_nm(self, drop: ArrayLike, fatigued: ArrayLike) -> ArrayLike:
        """Return the greatest active moment at a drop in rad with a fatigued share."""
        level, slope = self._active
        return level * (1.0 + slope * drop) * (1.0 - fatigued)

    def passive_nm(self, drop: ArrayLike) -> ArrayLike:
        """Return the passive moment at a drop in rad."""
        level, scale = self._passive
        return level * np.exp(np.minimum(drop / scale, 300.0))  # the solver may try angles that no run reaches

    def wishes(self, state: ArrayLike) -> Wishes:
        """Return what the control asks for."""
        drop, drop_rate, lean, _, _, fatigued = state
        return wishes(
            self.bodies,
            self.control,
            self.person.mass_kg,
            drop,
            lean - self.bodies.follows * drop,
            drop_rate,
            self.capacity_nm(drop, fatigued),
            self.passive_nm(drop),
        )

    def limited(self, asked: Wishes) -> tuple[ArrayLike, ArrayLike]:
        """Return excitation and lean target within the limits of muscle (0 to 1) and allowed lean."""
        lean = np.minimum(np.maximum(asked.lean, 0.0), self.max_lean)
        return np.minimum(np.maximum(asked.excitation, 0.0), 1.0), lean

    def moments(self, state: ArrayLike) -> tuple[ArrayLike, ArrayLike, ArrayLike]:
        """Return the active, passive and damping moments in Nm, each + when it lifts the free side."""
        drop, drop_rate, _, _, activation, fatigued = state
        damping = self.person.mass_kg * self.control.damping_per_kg * drop_rate
        return activation * self.capacity_nm(drop, fatigued), self.passive_nm(drop), damping

    def lumbar_nm(self, state: ArrayLike, lean_target: ArrayLike) -> ArrayLike:
        """Return the moment of the trunk's muscles: it holds the trunk's weight and pulls towards the lean target."""
        drop, _, lean, lean_rate, _, _ = state
        quick = 1.0 / self.control.lean_time_s
        pull = self.bodies.trunk * quick * (quick * (lean_target - lean) - 2.0 * lean_rate)
        return pull - self.bodies.gravity(drop, lean - self.bodies.follows * drop)[1]

    def accelerations(self, state: ArrayLike, lean_target: ArrayLike) -> tuple[ArrayLike, ArrayLike]:
        """Return the angular accelerations of pelvis and trunk in rad/s²."""
        return self.bodies.accelerations(
            *self.turning(state), sum(self.moments(state)), self.lumbar_nm(state, lean_target)
        )

    def turning(self, state: ArrayLike) -> tuple[ArrayLike, ArrayLike, ArrayLike, ArrayLike]:
        """Return drop and lean in space, and their rates."""
        drop, drop_rate, lean, lean_rate, _, _ = state
        follows = self.bodies.follows
        return drop, lean - follows * drop, drop_rate, lean_rate - follows * drop_rate

    def rates(self, state: np.ndarray, excitation: ArrayLike, lean_target: ArrayLike) -> list[ArrayLike]:
        """Return the rates of change of the state."""
        _, drop_rate, _, lean_rate, activation, fatigued = state
        drop_acc, angle_acc = self.accelerations(state, lean_target)
        lean_acc = angle_acc + self.bodies.follows * drop_acc
        control = self.control
        time = np.where(excitation > activation, control.activation_s, control.deactivation_s)
        rise = (excitation - activation) / time
        return [drop_rate, drop_acc, lean_rate, lean_acc, rise, self.fatigue.growth(activation, fatigued)]

    def contact_force(self, state: ArrayLike, lean_target: ArrayLike) -> tuple[ArrayLike, ArrayLike]:
        """Return size in body weights and angle from vertical in degrees of the hip contact force, with inertia.

        Notes
        -----
        Pull of the abductors plus weight carried, as in `hip_contact_force`, plus mass times acceleration of pelvis,
        trunk and swing leg. Damping counts as pull.
        """
        person, scenario = self.person, self.scenario
        arm = abductor_moment_arm(person, hip_adduction(person, np.rad2deg(state[0])))
        pull = sum(self.moments(state)) / arm
        along, up = self.bodies.carried_acceleration(*self.turning(state), *self.accelerations(state, lean_target))
        direction = np.deg2rad(person.line_of_pull_deg)
        weight = person.weight_n * person.carried_mass_fraction
        weight = weight + scenario.load_mass_kg * GRAVITY - scenario.cane_force_n
        lateral = pull * np.sin(direction) + along
        down = pull * np.cos(direction) + weight + up
        return np.hypot(lateral, down) / person.weight_n, np.rad2deg(np.arctan2(lateral, down))
