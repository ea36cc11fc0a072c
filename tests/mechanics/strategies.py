"""People and postures for Hypothesis."""

import dataclasses

import numpy as np
from hypothesis import strategies as st

from glutemed.mechanics import PASSIVE_VARIANTS, Person, Posture
from glutemed.mechanics.person import RANGES as PERSON_RANGES
from glutemed.mechanics.posture import RANGES as POSTURE_RANGES

ORDINARY = {
    "mass_kg": (40, 200),
    "stature_m": (1.45, 2.0),
    "hip_separation_m": (0.145, 0.20),
    "abductor_arm_m": (0.035, 0.065),
    "line_of_pull_deg": (10, 30),
    "strength_nm_per_kg": (0.5, 2.5),
    "leg_mass_fraction": (0.15, 0.21),
    "pelvis_mass_fraction": (0.10, 0.16),
    "hat_com_height_fraction": (0.15, 0.20),
    "lumbosacral_height_m": (0.08, 0.12),
    "level_adduction_deg": (0, 10),
}
"""Bodies as they are; the passive tissue comes in the three variants of the course."""

SCENARIO_FIELDS = ("lateral_shift_m", "cane_force_n", "cane_distance_m", "load_mass_kg", "load_distance_m")


def _between(low, high):
    """Numbers in a range; what is smaller than any measurement counts as nothing."""
    return st.floats(low, high).map(lambda value: 0.0 if abs(value) < 1e-9 else value)


def ordinary_people(variants=tuple(PASSIVE_VARIANTS), **fixed):
    fields = {name: _between(*ends) for name, ends in ORDINARY.items() if name not in fixed}
    anchors = st.sampled_from([PASSIVE_VARIANTS[variant] for variant in variants])
    return st.builds(Person, passive_anchor_nm_per_kg=anchors, **fields, **{k: st.just(v) for k, v in fixed.items()})


def admissible_people(**narrower):
    """Anybody the model accepts, however odd."""
    ends = {name: (accepted.low, accepted.high) for name, accepted in PERSON_RANGES.items()} | narrower
    people = st.builds(lambda **fields: fields, **{name: _between(*pair) for name, pair in ends.items()})
    return people.filter(_can_exist).map(lambda fields: Person(**fields))


def _can_exist(fields):
    """Some fields exclude each other: a trunk below its own joint, an arm that vanishes."""
    try:
        Person(**fields)
    except ValueError:
        return False
    return True


def scenarios(follows=None, **narrower):
    ends = {name: (POSTURE_RANGES[name].low, POSTURE_RANGES[name].high) for name in SCENARIO_FIELDS} | narrower
    return st.builds(
        Posture,
        trunk_follows_pelvis=st.booleans() if follows is None else st.just(follows),
        **{name: st.just(0.0) | _between(*pair) for name, pair in ends.items()},
    )


def quiet_scenarios():
    """A small shift, a bag or a stick, as people have them."""
    return scenarios(
        lateral_shift_m=(-0.03, 0.03), cane_force_n=(0, 60), cane_distance_m=(0.2, 0.5), load_mass_kg=(0, 10)
    )


def postures():
    ends = {name: (accepted.low, accepted.high) for name, accepted in POSTURE_RANGES.items()}
    return st.builds(
        Posture, trunk_follows_pelvis=st.booleans(), **{name: _between(*pair) for name, pair in ends.items()}
    )


strength_fractions = st.just(0.0) | st.just(1.0) | _between(1e-6, 2)
allowed_leans = st.just(0.0) | _between(0, 90)


def stacked(kind, instances):
    """Return one Person or Posture whose fields are arrays over the instances."""
    return kind(**{f.name: np.array([getattr(one, f.name) for one in instances]) for f in dataclasses.fields(kind)})
