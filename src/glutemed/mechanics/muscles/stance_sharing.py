"""Who holds the pelvis on one leg: the demand of the stance model, shared among the muscles of a published model.

Demand and passive tissue come from the stance model, moment arms and directions from the anatomy, strength from the
person. So the slider for strength or for the moment arm means here what it means everywhere else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.capacity import abductor_moment_arm, hip_adduction, passive_moment
from glutemed.mechanics.checks import one_of
from glutemed.mechanics.demand import demand
from glutemed.mechanics.muscles.broadcasting import broadcast_after
from glutemed.mechanics.muscles.fibres import fibre_forces
from glutemed.mechanics.muscles.general_sharing import share_moments
from glutemed.mechanics.muscles.hip_angles import HipAngles
from glutemed.mechanics.muscles.joint_force import joint_force
from glutemed.mechanics.muscles.load_share import TROCHANTERIC_ABDUCTORS, LoadShare
from glutemed.mechanics.muscles.muscle_set import MuscleSet, muscle_set
from glutemed.mechanics.muscles.paths import moment_arms, pull_direction
from glutemed.mechanics.muscles.pelvis_axes import pelvis_moment_arms
from glutemed.mechanics.muscles.sharing import Sharing, share_moment
from glutemed.mechanics.muscles.strength import shares_left, strength_scale
from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import Posture

AXES = ("abduction", "rotation", "flexion")
"""Axes of the pelvis about which `share_load` can ask for balance."""

PASSIVE_TISSUE = ("person", "muscles")
"""What `share_load` takes for passive tissue."""


def share_load(
    person: Person,
    posture: Posture | None = None,
    muscles: str = "gait2392",
    left: Mapping[str, ArrayLike] | None = None,
    power: float = 3.0,
    axes: Sequence[str] = ("abduction",),
    hip_flexion_deg: ArrayLike = 0.0,
    passive: str = "person",
) -> LoadShare:
    """Share what a posture on one leg demands among the muscles of the stance hip.

    Parameters
    ----------
    person : Person
        Its strength sets how strong the muscles are together, its ``abductor_arm_m`` how large the hip is.
    posture : Posture, optional
        By default level and upright. Its drop adducts the hip.
    muscles : {"gait2392", "rajagopal2016"}
        The published model.
    left : mapping of str to float or array_like, optional
        What is left of a muscle's active force, 0 to 2, by group ("gluteus medius") or part ("gmed_ant"). Arrays
        broadcast with everything else. A part that is named itself keeps its own share.
    power : float, default 3
        See `share_moment`: **an assumption**.
    axes : sequence of {"abduction", "rotation", "flexion"}
        Axes of the pelvis that have to balance; abduction first. Rotation and flexion are held at zero moment; about
        an axis that is not named the answer says what is left over. With abduction alone the answer is in closed form;
        otherwise a solver takes some ms for each problem.
    hip_flexion_deg : float or array_like, default 0
        Flexion of the thigh under an upright pelvis.
    passive : {"person", "muscles"}, default "person"
        "person": the person's `passive_moment` stands for all passive tissue, as in `equilibrium`; the muscles' own
        stretched fibres are part of it and are not added. It pulls on the arm and along the line of `abductor_force`.
        "muscles": only the stretched fibres of the published model as it is, each with its own arm and direction. Their
        moment is the model's, whatever the person's strength and mass.

    Returns
    -------
    LoadShare

    Raises
    ------
    ValueError
        For unknown names or input out of range.

    Notes
    -----
    **Assumptions.** (1) One factor on all muscles gives them together the person's strength at the level stance
    (`strength_scale`). At a drop their own force-length curves and arms change it, while `active_capacity` follows
    ``torque_slope_per_deg``; at the level stance both are equal. (2) The published skeleton is scaled in all directions
    alike, so that medius and minimus together (weighted by greatest force) have the person's arm at the level stance.
    That changes forces, not activations. (3) Weakness and strength change active force only, as in `active_capacity`.
    (4) The pelvis turns with the drop and stays upright in the side view, where no moment of weight is counted. (5)
    What standing asks about the other two axes is not known; ``axes`` can ask for zero.

    **One axis or three.** About abduction alone the muscles turn and tilt the pelvis as they like: too lenient. About
    all three, muscles that would help to balance are not in the sets (obturators, iliopsoas, hamstrings, the adductor
    group; in Rajagopal2016 also gemelli and quadratus femoris): too strict. The truth lies between, so run both before
    you say what a person can hold.

    Where passive tissue holds more than the posture demands, adductors pull back. The sets have few (gait2392 three,
    Rajagopal2016 one, and none of the adductor group), so believe that they are needed, not how they share.

    Examples
    --------
    >>> stance = share_load(Person())
    >>> bool(stance.share_percent("gluteus medius") > 50)
    True
    """
    posture = Posture() if posture is None else posture
    _check_axes(axes)
    one_of("passive tissue", passive, PASSIVE_TISSUE)
    chosen = muscle_set(muscles)
    adduction = hip_adduction(person, posture.drop_deg)
    hip = HipAngles(flexion_deg=hip_flexion_deg, adduction_deg=adduction)
    size = _hip_size(chosen, person)
    needed = demand(person, posture)
    shares = shares_left(chosen, {} if left is None else left)
    stiffness = passive_moment(person, posture.drop_deg)
    shape = np.broadcast_shapes(hip.shape, *(np.shape(one) for one in (size, needed, stiffness)), shares.shape[1:])
    own_arms, fibres = pelvis_moment_arms(chosen, hip), fibre_forces(chosen, hip)
    arms = {axis: broadcast_after(getattr(own_arms, f"{axis}_m"), shape) * size for axis in AXES}
    scale = strength_scale(chosen, person)
    strongest = broadcast_after(fibres.active_n, shape) * scale / size * broadcast_after(shares, shape)
    stretched = broadcast_after(fibres.passive_n, shape) / size * (passive == "muscles")
    wanted = {axis: -(arms[axis] * stretched).sum(axis=0) for axis in axes}
    held = stiffness if passive == "person" else -wanted["abduction"]
    wanted["abduction"] = np.broadcast_to(needed - held, shape)
    shared = _solve({axis: arms[axis] for axis in axes}, strongest, wanted, power)
    force = shared.activation * strongest
    every = force + stretched
    pull = (broadcast_after(pull_direction(chosen, hip), shape, leading=2) * every[:, np.newaxis]).sum(axis=0)
    tissue = held / abductor_moment_arm(person, adduction) if passive == "person" else 0.0
    return LoadShare(
        muscles=chosen,
        activation=shared.activation,
        force_n=force,
        passive_force_n=stretched,
        abduction_arm_m=arms["abduction"],
        moment_nm=shared.moment_nm,
        demand_nm=np.broadcast_to(needed, shape)[()],
        passive_nm=np.broadcast_to(held, shape)[()],
        flexion_left_over_nm=(arms["flexion"] * every).sum(axis=0)[()],
        rotation_left_over_nm=(arms["rotation"] * every).sum(axis=0)[()],
        feasible=shared.feasible,
        missing_nm=shared.missing_nm,
        cost=shared.cost,
        hip_adduction_deg=np.broadcast_to(adduction, shape)[()],
        joint_force=joint_force(person, posture, pull, tissue),
        hip_size=np.broadcast_to(size, shape)[()],
    )


def weakness_curve(
    person: Person,
    fractions: ArrayLike | None = None,
    posture: Posture | None = None,
    groups: Sequence[str] = TROCHANTERIC_ABDUCTORS,
    **options: object,
) -> LoadShare:
    """Share the load at every strength of some muscles, all at once: what the others do when these weaken.

    Parameters
    ----------
    person : Person
    fractions : array_like, optional
        What is left of those muscles' force; by default 101 steps from 0 to 1.
    posture : Posture, optional
        By default level and upright. The posture is held: where the muscles cannot hold it, ``feasible`` is False.
    groups : sequence of str
        Which muscles weaken together; by default gluteus medius and minimus.
    **options
        The others of `share_load`: muscles, power, axes, hip_flexion_deg, passive.

    Returns
    -------
    LoadShare
        With the shape of ``fractions``. Assumptions as in `share_load`; by default only abduction has to balance, so
        the pelvis seems to stay level longer than it would with rotation and flexion balanced too.

    Raises
    ------
    ValueError
        For unknown names or input out of range.
    """
    if isinstance(groups, str) or not isinstance(groups, Sequence) or not all(isinstance(one, str) for one in groups):
        raise ValueError(f"muscles that weaken are {groups!r}; accepted: a list of names of groups or parts")
    fractions = np.linspace(0.0, 1.0, 101) if fractions is None else fractions
    return share_load(person, posture, left=dict.fromkeys(groups, fractions), **options)


def _check_axes(axes: Sequence[str]) -> None:
    accepted = [AXES[:1], AXES[:2], AXES[::2], AXES, (AXES[0], AXES[2], AXES[1])]
    if isinstance(axes, str) or not isinstance(axes, Sequence) or tuple(axes) not in accepted:
        raise ValueError(f"axes are {axes!r}; accepted: a list of 'abduction', then any of {', '.join(AXES[1:])}")


def _hip_size(muscles: MuscleSet, person: Person) -> ArrayLike:
    """Return the size of the person's hip relative to the published model's."""
    level = HipAngles(adduction_deg=person.level_adduction_deg)
    team = muscles.chosen(*TROCHANTERIC_ABDUCTORS)
    own = np.average(moment_arms(muscles, level).abduction_m[team], axis=0, weights=muscles.max_force_n[team])
    return np.asarray(person.abductor_arm_m / own)


def _solve(
    arms: Mapping[str, np.ndarray], strongest: np.ndarray, wanted: Mapping[str, np.ndarray], power: float
) -> Sharing:
    if len(arms) == 1:
        return share_moment(arms["abduction"] * strongest, wanted["abduction"], power)
    full = np.stack([arm * strongest for arm in arms.values()])
    return share_moments(full, np.stack([wanted[axis] for axis in arms]), power)
