"""A person on one leg as an engine model: pelvis on the stance hip, trunk on the pelvis, leg hanging from the free hip.

Built from the lengths and masses of a `Person` only: where everything goes in a posture is for the engine to find out.
The engine's x runs medially and y up, so its angles and moments are positive when the free side goes *up*: the pelvis'
angle is minus the drop, and the hip's moment is the abduction moment.
"""

import numpy as np

from glutemed.mechanics import GRAVITY, Person, Posture, abductor_moment_arm, hip_adduction
from glutemed.mechanics.motion import segment_inertia
from tests.reference.engine import opensim

LEG_LENGTH_M = 0.35  # from the free hip to the leg's centre of mass; any length will do where the leg hangs still


class Linkage:
    """One person in one posture.

    Parameters
    ----------
    person, posture : Person, Posture
    leg_length_m : float
        0 makes the leg a point mass at the free hip.
    abductor_n : float, optional
        Pull of a straight muscle with the person's arm and line of pull; by default there is no muscle.
    moments_nm : pair of float, optional
        Moments at hip and lumbosacral joint. By default the hip is free and the back holds the trunk to the pelvis.
    rates_deg_s : pair of float
        How fast the drop and the trunk's angle in space grow.
    """

    def __init__(
        self, person, posture, leg_length_m=LEG_LENGTH_M, abductor_n=None, moments_nm=None, rates_deg_s=(0.0, 0.0)
    ):
        self.model = opensim.Model()
        self.model.setGravity(opensim.Vec3(0, -GRAVITY, 0))
        self._add_segments(person, posture, leg_length_m)
        self._pose(posture, *np.deg2rad(rates_deg_s), locked=moments_nm is None)
        self._push("load", -posture.load_mass_kg * GRAVITY, posture.load_distance_m)
        self._push("cane", posture.cane_force_n, posture.cane_distance_m)
        pulls = []
        if abductor_n is not None:
            self.abductor = self._straight_abductor(person, posture)
            pulls.append((self.abductor, abductor_n))
        for joint, moment in zip((self.hip, self.lumbar), moments_nm or (), strict=False):
            pulls.append((self._moment_at(joint), moment))
        self.state = self.model.initSystem()
        for actuator, strength in pulls:
            actuator.overrideActuation(self.state, True)
            actuator.setOverrideActuation(self.state, float(strength))

    def hip_moment(self):
        """Return the moment about the stance hip that keeps everything at rest, in Nm, by inverse dynamics."""
        self.model.realizeDynamics(self.state)
        rest = opensim.Vector(self.state.getNU(), 0.0)
        return opensim.InverseDynamicsSolver(self.model).solve(self.state, rest)[0]

    def abductor_arm(self):
        """Return the muscle's moment arm about the stance hip in m."""
        self.model.realizePosition(self.state)
        return self.abductor.computeMomentArm(self.state, self.hip.updCoordinate())

    def force_on_femoral_head(self):
        """Return the joint reaction on the stance femur as (medial, up) in N."""
        self.model.realizeAcceleration(self.state)
        reaction = self.hip.calcReactionOnParentExpressedInGround(self.state).get(1)
        return reaction.get(0), reaction.get(1)

    def accelerations(self):
        """Return the accelerations of pelvis, trunk against pelvis, and leg against pelvis, free side up, in rad/s²."""
        self.model.realizeAcceleration(self.state)
        return self.state.getUDot().to_numpy().copy()

    def drop_and_angle(self):
        """Return drop and lean of the trunk in space, in radians."""
        pelvis, trunk, _ = self.state.getQ().to_numpy()
        return -pelvis, pelvis + trunk

    def _add_segments(self, person: Person, posture: Posture, leg_length_m):
        shift = -posture.lateral_shift_m, 0.0  # of centres of mass, in space
        drop, bent = _angles(posture)
        on_pelvis, on_trunk = _turned(drop, shift), _turned(drop - bent, shift)
        half, hips, mass = person.hip_separation_m / 2, person.hip_separation_m, person.mass_kg
        own = segment_inertia(person)
        com = np.add((half, person.pelvis_com_height_m), on_pelvis)
        self.pelvis = self._body("pelvis", person.pelvis_mass_fraction * mass, com, own.pelvis_kg_m2)
        com = np.add((0.0, person.trunk_com_height_m), on_trunk)
        trunk = self._body("trunk", person.trunk_mass_fraction * mass, com, own.trunk_kg_m2)
        leg = self._body("leg", person.leg_mass_fraction * mass, (0.0, -leg_length_m), 1.0)
        self.hip = self._pin("hip", self.model.getGround(), (0.0, 0.0), self.pelvis)
        self.lumbar = self._pin("lumbosacral", self.pelvis, (half, person.lumbosacral_height_m), trunk)
        self.free_hip = self._pin("free_hip", self.pelvis, np.add((hips, 0.0), on_pelvis), leg)

    def _body(self, name, mass_kg, com, inertia):
        body = opensim.Body(name, float(mass_kg), _point(com), opensim.Inertia(*(float(inertia),) * 3))
        self.model.addBody(body)
        return body

    def _pin(self, name, parent, at, child):
        zero = opensim.Vec3(0)
        joint = opensim.PinJoint(name, parent, _point(at), zero, child, zero, zero)
        self.model.addJoint(joint)
        return joint

    def _pose(self, posture, drop_rate, angle_rate, locked):
        drop, bent = _angles(posture)
        hanging = drop, drop_rate  # the leg hangs straight down
        trunk = bent, angle_rate + drop_rate
        for joint, (angle, rate) in ((self.hip, (-drop, -drop_rate)), (self.lumbar, trunk), (self.free_hip, hanging)):
            joint.updCoordinate().setDefaultValue(float(angle))
            joint.updCoordinate().setDefaultSpeedValue(float(rate))
        self.lumbar.updCoordinate().set_locked(locked)

    def _push(self, name, up_n, medial_m):
        """Push on the pelvis with a vertical force that keeps its distance from the stance hip."""
        force = opensim.PrescribedForce(name, self.pelvis)
        force.setForceIsInGlobalFrame(True)
        force.setPointIsInGlobalFrame(True)
        constant = opensim.Constant
        force.setForceFunctions(constant(0), constant(float(up_n)), constant(0))
        force.setPointFunctions(constant(float(medial_m)), constant(0), constant(0))
        self.model.addForce(force)

    def _moment_at(self, joint):
        actuator = opensim.CoordinateActuator(joint.getCoordinate().getName())
        actuator.setName(f"{joint.getName()}_moment")
        self.model.addForce(actuator)
        return actuator

    def _straight_abductor(self, person, posture):
        """Span a muscle from femur to pelvis along the person's line of pull, on the arm of this posture."""
        pull = np.deg2rad(person.line_of_pull_deg)
        along = np.array([np.sin(pull), np.cos(pull)])  # going up, it leans to the midline
        arm = abductor_moment_arm(person, hip_adduction(person, posture.drop_deg))
        nearest = arm * np.array([-along[1], along[0]])  # to the hip centre, on its lateral side
        muscle = opensim.PathActuator()
        muscle.setName("abductors")
        self.model.addForce(muscle)
        muscle.addNewPathPoint("trochanter", self.model.getGround(), _point(nearest - 0.05 * along))
        crest = _turned(_angles(posture)[0], nearest + 0.06 * along)
        muscle.addNewPathPoint("crest", self.pelvis, _point(crest))
        return muscle


def _angles(posture):
    """Return the drop, and the trunk's angle against the pelvis, both in radians."""
    drop, lean = np.deg2rad(posture.drop_deg), np.deg2rad(posture.trunk_lean_deg)
    return drop, lean if posture.trunk_follows_pelvis else lean + drop


def _turned(angle, vector):
    """Turn (medial, up) by an angle in radians, positive when the free side goes up."""
    cosine, sine = np.cos(angle), np.sin(angle)
    return cosine * vector[0] - sine * vector[1], sine * vector[0] + cosine * vector[1]


def _point(at):
    return opensim.Vec3(float(at[0]), float(at[1]), 0.0)
