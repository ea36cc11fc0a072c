"""The numbers of a free-body diagram: every force on what the stance hip carries, and where it acts.

The lever and its triangle come from `glutemed.mechanics.lever`; here the weight is taken apart as a picture shows it.
Diagram, triangle and words all read these, so they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from glutemed.drawing.stance import Stance
from glutemed.evidence import row
from glutemed.mechanics import GRAVITY, Landmarks, Person, Posture, landmarks
from glutemed.mechanics.lever import HipLever, hip_lever

_LEG_CENTRE = row("anthro.leg_com.winter").numbers[0]
"""Centre of mass of the leg below the hip, over the leg's length."""
_LEG_LENGTH = 0.491
"""The leg's length over stature, as in row ``passive.ober.torque``; it only sets how high the centre is drawn."""


_NOTHING_N = 0.05
"""A pull smaller than this prints as 0 N."""


@dataclass(frozen=True)
class Part:
    """A part of the body that the stance hip carries: its name, weight in N and centre of mass (medial, up) in m."""

    name: str
    weight_n: float
    at: tuple[float, float]


@dataclass(frozen=True)
class Turning:
    """A vertical force and the moment it makes.

    Attributes
    ----------
    name, symbol : str
        What it is, and the letters of its force and its arm: ``"Wd"``.
    down_n : float
        The force in N, + downwards.
    arm_m : float
        How far medial of the stance hip it acts, in m.
    """

    name: str
    symbol: str
    down_n: float
    arm_m: float

    @property
    def moment_nm(self) -> float:
        """Moment towards the free side, in Nm."""
        return self.down_n * self.arm_m


@dataclass(frozen=True)
class HipBalance:
    """All forces on everything that the stance hip carries: pelvis, trunk with head and arms, and swing leg.

    The pull of the abductors includes the passive tissue beside them; both are taken to pull on one line, an assumption
    of the model.

    Attributes
    ----------
    person : Person
    posture : Posture
        Numbers, not arrays.
    load_on_back : bool
        Whether the posture's load is a pack on the back and not a bag in a hand. It only sets how it is drawn and said.
    trochanter_up_m : float
        How much higher than usual the trochanter stands to the head. It only sets how the femur is drawn: what it does
        to arm and line of pull is in the person already.
    """

    person: Person
    posture: Posture
    load_on_back: bool = False
    trochanter_up_m: float = 0.0

    @cached_property
    def lever(self) -> HipLever:
        """The two forces on two arms, with the triangle that they close."""
        return hip_lever(self.person, self.posture)

    @cached_property
    def _at(self) -> Landmarks:
        return landmarks(self.person, self.posture)

    @property
    def body_weight_n(self) -> float:
        """Body weight in N."""
        return float(self.person.weight_n)

    @property
    def moment_nm(self) -> float:
        """What the weights and pushes ask of the abductors, in Nm; negative when they tip the pelvis the other way."""
        return float(self.lever.demand_nm)

    @property
    def holds(self) -> bool:
        """Whether abductors can balance it: a muscle pulls and never pushes."""
        return self.lever.muscle_n >= -_NOTHING_N

    @property
    def pull_n(self) -> float:
        """Pull of the abductors in N; 0 where none of theirs balances it, see `holds`."""
        return max(float(self.lever.muscle_n), 0.0)

    @property
    def pull_arm_m(self) -> float:
        """Moment arm of the abductors in this posture, in m."""
        return float(self.lever.muscle_arm_m)

    @property
    def pull_deg(self) -> float:
        """Direction of the pull from vertical, in degrees; the model keeps it whatever the pelvis does."""
        return float(self.person.line_of_pull_deg)

    @property
    def reaction(self) -> tuple[float, float]:
        """Push of the femoral head on the socket as (lateral, up) in N; negative lateral: to the midline."""
        medial, up = self.lever.triangle.reaction.vector
        return -float(medial), float(up)

    @property
    def reaction_n(self) -> float:
        """Size of that push in N."""
        return float(self.lever.triangle.reaction.size_n)

    @property
    def reaction_deg(self) -> float:
        """Its direction from vertical in degrees, + towards the midline going up."""
        return float(self.lever.contact_angle_deg)

    @cached_property
    def parts(self) -> tuple[Part, Part, Part]:
        """Trunk, pelvis and swing leg; the leg's centre lies below its hip as row ``anthro.leg_com.winter`` says."""
        person, at = self.person, self._at
        below = _LEG_CENTRE * _LEG_LENGTH * person.stature_m
        leg = at.swing_leg[0], at.swing_leg[1] - below
        found = (
            ("trunk, head, arms", person.trunk_mass_fraction, at.trunk_com),
            ("pelvis", person.pelvis_mass_fraction, at.pelvis_com),
            ("swing leg", person.leg_mass_fraction, leg),
        )
        weight = self.body_weight_n
        return tuple(Part(name, float(share * weight), (float(x), float(y))) for name, share, (x, y) in found)

    @property
    def weight_n(self) -> float:
        """Weight of everything that the hip carries, in N, without a load in the hand."""
        return sum(part.weight_n for part in self.parts)

    @cached_property
    def centre(self) -> tuple[float, float]:
        """Common centre of mass of the parts as (medial, up) in m."""
        total = self.weight_n
        return tuple(sum(part.weight_n * part.at[axis] for part in self.parts) / total for axis in (0, 1))

    @property
    def load_height_m(self) -> float:
        """How high a pack on the back sits above the stance hip: at the trunk's own centre of mass, an assumption."""
        return self.parts[0].at[1]

    @property
    def moment_nm_per_kg(self) -> float:
        """What is asked of the abductors over body mass, in Nm/kg."""
        return self.moment_nm / float(self.person.mass_kg)

    @cached_property
    def turning(self) -> tuple[Turning, ...]:
        """The vertical forces: the weight carried and, where there are any, a load and the push of a cane."""
        posture = self.posture
        load, cane = float(posture.load_mass_kg) * GRAVITY, float(posture.cane_force_n)
        found = [Turning("weight carried", "Wd", self.weight_n, self.centre[0])]
        if load > 0:
            found.append(Turning("load", "La", load, float(posture.load_distance_m)))
        if cane > 0:
            found.append(Turning("cane", "Cc", -cane, float(posture.cane_distance_m)))
        return tuple(found)

    def stance(self, side: str) -> Stance:
        """Return size and pose for the drawing of the body."""
        person, posture = self.person, self.posture
        return Stance(
            stature_m=float(person.stature_m),
            hip_separation_m=float(person.hip_separation_m),
            lumbosacral_height_m=float(person.lumbosacral_height_m),
            abductor_arm_m=float(person.abductor_arm_m),
            line_of_pull_deg=float(person.line_of_pull_deg),
            drop_deg=float(posture.drop_deg),
            trunk_angle_deg=float(self._at.trunk_angle_deg),
            stance_hip_adduction_deg=float(person.level_adduction_deg),
            side=side,
            trochanter_up_m=self.trochanter_up_m,
        )
