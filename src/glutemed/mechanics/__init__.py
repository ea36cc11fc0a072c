"""The mechanical model of the course: standing on one leg, seen in the frontal plane.

Pure functions over numbers or NumPy arrays. Nothing here draws, and nothing here knows a widget.

Frame and signs, stated once
----------------------------
The origin is the centre of the **stance** hip. All positions are given as distance *medial* of it (+ towards the free
side) and height *up* from it. The model knows no left or right: the drawing mirrors it.

================================  ==============================================================
quantity                          positive means
================================  ==============================================================
drop                              contralateral pelvic drop: the *free* side of the pelvis is lower
hip adduction                     of the stance hip; it grows one for one with the drop
trunk lean                        the trunk tilts towards the stance side, measured from vertical
lateral shift                     everything the hip carries moves towards the stance side
demand                            the abductors must pull; equals the external adduction moment
abductor moment                   internal, lifts the free side
contact force, lateral and down   the pelvis pushes the femoral head outwards and downwards
================================  ==============================================================

Units: SI inside. Angles are in degrees, strength in Nm per kg of body mass and contact force in body weights at the
edges, and every such name ends in its unit (``_deg``, ``_nm_per_kg``, ``_bw``).

Bodies
------
The stance hip carries three bodies: the pelvis; the trunk with head and arms, which stands on the lumbosacral joint;
and the swing leg, which hangs from the free hip. Together they weigh body mass less one leg.
"""

from glutemed.mechanics.capacity import (
    abductor_moment_arm,
    active_capacity,
    active_capacity_slope,
    hip_adduction,
    passive_moment,
)
from glutemed.mechanics.contact import ContactForce, abductor_force, hip_contact_force
from glutemed.mechanics.demand import demand
from glutemed.mechanics.drop_study import DropStudy, Moments
from glutemed.mechanics.equilibrium import Equilibrium, equilibrium, resting_drop, threshold_fraction
from glutemed.mechanics.fall import MAX_DROP_DEG
from glutemed.mechanics.geometry import Landmarks, landmarks
from glutemed.mechanics.person import GRAVITY, PASSIVE_VARIANTS, Person, one_block, passive_variant, with_passive
from glutemed.mechanics.posture import Posture

__all__ = [
    "GRAVITY",
    "MAX_DROP_DEG",
    "PASSIVE_VARIANTS",
    "ContactForce",
    "DropStudy",
    "Equilibrium",
    "Landmarks",
    "Moments",
    "Person",
    "Posture",
    "abductor_force",
    "abductor_moment_arm",
    "active_capacity",
    "active_capacity_slope",
    "demand",
    "equilibrium",
    "hip_adduction",
    "hip_contact_force",
    "landmarks",
    "one_block",
    "passive_moment",
    "passive_variant",
    "resting_drop",
    "threshold_fraction",
    "with_passive",
]
