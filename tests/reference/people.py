"""People of 40 to 200 kg and the postures in which engine and course are compared."""

import itertools

from glutemed.mechanics import Person, Posture

PEOPLE = (
    Person(),
    Person(mass_kg=40, stature_m=1.45, hip_separation_m=0.148, abductor_arm_m=0.038, leg_mass_fraction=0.185),
    Person(mass_kg=62, stature_m=1.66, hip_separation_m=0.19, line_of_pull_deg=10, level_adduction_deg=0),
    Person(mass_kg=118, stature_m=2.0, hip_separation_m=0.2, abductor_arm_m=0.055, lumbosacral_height_m=0.12),
    Person(mass_kg=200, stature_m=1.8, pelvis_mass_fraction=0.16, line_of_pull_deg=30, hat_com_height_fraction=0.2),
)

_TURNS = itertools.product((-20, 0, 7, 15, 40), (-30, 0, 12, 60), (False, True))
TURNS = tuple(Posture(drop_deg=d, trunk_lean_deg=lean, trunk_follows_pelvis=follows) for d, lean, follows in _TURNS)
"""Drops and leans, the trunk upright or following the pelvis."""

AIDED = tuple(
    Posture(
        drop_deg=drop,
        trunk_lean_deg=10,
        lateral_shift_m=shift,
        cane_force_n=cane,
        cane_distance_m=0.35,
        load_mass_kg=load,
        load_distance_m=distance,
    )
    for drop, shift, cane, load, distance in (
        (0, 0, 100, 0, 0.4),
        (8, 0.03, 0, 0, 0.4),
        (8, -0.03, 60, 20, -0.25),
        (15, 0.02, 0, 20, 0.45),
    )
)
"""With a stick, a load in either hand, or a lateral shift."""
