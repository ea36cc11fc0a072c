"""The hip with its muscles as an engine model: the femur turns on a fixed pelvis about flexion, adduction and rotation.

Same path points, same round surfaces and same fibre properties as the course's muscle sets; lengths, moment arms and
forces are the engine's own. Moment arms have the engine's sign: positive where a pull increases the angle.
"""

import itertools

import numpy as np

from tests.reference.engine import opensim

AXES = {"flexion": (0, 0, 1), "adduction": (1, 0, 0), "rotation": (0, 1, 0)}
"""Axes of the right hip in the order in which they turn: forward is x, up is y, right is z."""

POSITIONS = np.array(list(itertools.product(range(-10, 91, 20), range(-40, 31, 10), range(-20, 21, 10))))
"""Flexion, adduction and rotation in degrees over the whole range of motion."""

COMPARED = "flexion -10 to 90°, adduction -40 to 30°, rotation -20 to 20°"

CYLINDER_LENGTH_M = 0.15  # as in the Rajagopal2016 model file
SIDE = {"gmax_sup": "-x"}  # side of the cylinder in that file; the others take the shorter way


class EngineHip:
    """A right hip with one engine muscle for each muscle of a course set.

    Parameters
    ----------
    muscle_set : MuscleSet
    tendon_strain : float
        Of the tendon at the greatest isometric force; 0 for a rigid tendon, which only Millard's muscle knows.
    """

    def __init__(self, muscle_set, tendon_strain):
        self.model = opensim.Model()
        self.femur, self.joint = add_hip(self.model)
        self.muscle_class = {"gait2392": _thelen, "rajagopal2016": _millard}[muscle_set.name]
        self.muscles = [self._muscle(muscle, tendon_strain) for muscle in muscle_set.muscles]
        self.state = self.model.initSystem()
        self.angles = [self.joint.get_coordinates(i) for i in range(len(AXES))]

    def _muscle(self, course, tendon_strain):
        lengths = course.optimal_fibre_m, course.tendon_slack_m
        pennation = float(np.deg2rad(course.pennation_deg))
        muscle = self.muscle_class(tendon_strain, course.name, course.max_force_n, *lengths, pennation)
        self.model.addForce(muscle)
        pelvis = self.model.getGround()
        for body, points in ((pelvis, course.path.pelvis_m), (self.femur, course.path.femur_m)):
            for number, at in enumerate(points):
                muscle.addNewPathPoint(f"{body.getName()}{number}", body, vector(at))
        if course.path.wrap is not None:
            surface = _wrap_surface(course.name, course.path.wrap)
            pelvis.addWrapObject(surface)
            opensim.GeometryPath.safeDownCast(muscle.updPath()).addPathWrap(surface)
        return muscle

    def move(self, position_deg):
        """Put the hip at (flexion, adduction, rotation) in degrees."""
        for coordinate, angle in zip(self.angles, np.deg2rad(position_deg), strict=True):
            coordinate.setValue(self.state, float(angle), False)
        self.model.realizePosition(self.state)

    def lengths(self):
        """Return the length of every muscle with its tendon in m."""
        return [muscle.getLength(self.state) for muscle in self.muscles]

    def moment_arms(self):
        """Return the moment arms in m, one row for each muscle: about flexion, adduction, rotation."""
        return [[muscle.computeMomentArm(self.state, angle) for angle in self.angles] for muscle in self.muscles]

    def equilibrium(self, activation):
        """Hold every muscle still at an activation; return for each a row of what its fibres and tendon do.

        Returns
        -------
        list of list
            Active and passive force along the tendon in N, lengths of fibre and tendon in m.
        """
        for muscle in self.muscles:
            muscle.setActivation(self.state, activation)
            muscle.computeEquilibrium(self.state)
        self.model.realizeVelocity(self.state)
        return [
            [
                muscle.getActiveFiberForceAlongTendon(self.state),
                muscle.getPassiveFiberForceAlongTendon(self.state),
                muscle.getFiberLength(self.state),
                muscle.getTendonLength(self.state),
            ]
            for muscle in self.muscles
        ]


def geodesic_path(muscle, position_deg):
    """Return length and moment arms of one wrapped muscle as the shortest path over its cylinder, or None.

    The engine's newer path (Scholz et al. 2015) finds the true geodesic, but may wind up when the hip moves on, so each
    position starts afresh. There is no answer where the thigh's first point lies inside the cylinder.
    """
    model = opensim.Model()
    pelvis = model.getGround()
    femur, joint = add_hip(model)
    wrap = muscle.path.wrap
    surface = opensim.ContactCylinder(wrap.radius_m, vector(wrap.centre_m), _turns(wrap.frame), pelvis)
    surface.setName("surface")
    model.addContactGeometry(surface)
    actuator = opensim.PathActuator()
    actuator.setName(muscle.name)
    actuator.set_path(opensim.Scholz2015GeometryPath())
    model.addForce(actuator)
    path = opensim.Scholz2015GeometryPath.safeDownCast(actuator.updPath())
    for at in muscle.path.pelvis_m:
        path.appendPathPoint(pelvis, vector(at))
    path.appendObstacle(surface, vector(_first_guess(wrap, muscle.path.pelvis_m[-1])))
    for at in muscle.path.femur_m:
        path.appendPathPoint(femur, vector(at))
    for number, angle in enumerate(np.deg2rad(position_deg)):
        joint.upd_coordinates(number).setDefaultValue(float(angle))
    try:
        state = model.initSystem()
        model.realizePosition(state)
    except RuntimeError as refusal:
        if "lies inside the surface" not in str(refusal):
            raise
        return None
    arms = [actuator.computeMomentArm(state, joint.get_coordinates(number)) for number in range(len(AXES))]
    return [actuator.getLength(state), *arms]


def add_hip(model):
    """Add the femur on a joint with three turns about axes that each carry the next; return both."""
    femur = opensim.Body("femur", 1.0, opensim.Vec3(0), opensim.Inertia(1, 1, 1))
    model.addBody(femur)
    transform = opensim.SpatialTransform()
    turns = (transform.upd_rotation1(), transform.upd_rotation2(), transform.upd_rotation3())
    for turn, (name, axis) in zip(turns, AXES.items(), strict=True):
        names = opensim.ArrayStr()
        names.append(name)
        turn.setCoordinateNames(names)
        turn.setAxis(opensim.Vec3(*axis))
        turn.set_function(opensim.LinearFunction(1.0, 0.0))
    zero = opensim.Vec3(0)
    joint = opensim.CustomJoint("hip", model.getGround(), zero, zero, femur, zero, zero, transform)
    model.addJoint(joint)
    return femur, joint


def vector(at):
    """Return three numbers as the engine's vector."""
    return opensim.Vec3(*map(float, at))


def _thelen(tendon_strain, *properties):
    """Return a muscle with the constants of the gait2392 model file."""
    muscle = opensim.Thelen2003Muscle(*properties)
    muscle.set_FmaxTendonStrain(tendon_strain)
    muscle.set_FmaxMuscleStrain(0.6)
    muscle.set_KshapePassive(4.0)
    muscle.set_KshapeActive(0.5)
    return muscle


def _millard(tendon_strain, *properties):
    """Return a muscle with the curves of the Rajagopal2016 model file."""
    muscle = opensim.Millard2012EquilibriumMuscle(*properties)
    muscle.setActiveForceLengthCurve(opensim.ActiveForceLengthCurve(0.25, 0.77, 1.9, 0.75, 0.0))
    passive = opensim.FiberForceLengthCurve()
    passive.set_strain_at_zero_force(0.0)
    passive.set_strain_at_one_norm_force(0.7)
    muscle.setFiberForceLengthCurve(passive)
    if tendon_strain:
        muscle.setTendonForceLengthCurve(opensim.TendonForceLengthCurve(tendon_strain))
    else:
        muscle.set_ignore_tendon_compliance(True)
    return muscle


def _wrap_surface(name, cylinder):
    """Return the surface on which the engine's older path bends."""
    surface = opensim.WrapCylinder()
    surface.setName(f"{name}_surface")
    surface.set_radius(cylinder.radius_m)
    surface.set_length(CYLINDER_LENGTH_M)
    surface.set_translation(vector(cylinder.centre_m))
    surface.set_xyz_body_rotation(_turns(cylinder.frame))
    surface.set_quadrant(SIDE.get(name, "all"))
    return surface


def _turns(frame):
    """Return a frame as turns about x, then about the new y."""
    return vector((np.arctan2(frame[2, 1], frame[1, 1]), np.arctan2(frame[0, 2], frame[0, 0]), 0.0))


def _first_guess(cylinder, start):
    """Return a point of the cylinder, in its own frame, 20 degrees on from where the path comes from the pelvis."""
    place = cylinder.frame.T @ (start - cylinder.centre_m)
    angle = np.arctan2(place[1], place[0]) + np.deg2rad(20.0)
    return cylinder.radius_m * np.cos(angle), cylinder.radius_m * np.sin(angle), place[2]
