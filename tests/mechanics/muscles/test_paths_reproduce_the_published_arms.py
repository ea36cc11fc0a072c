"""Moment arms against those that the published models' own engine gave, to the last printed digit."""

import numpy as np
import pytest

from glutemed.evidence import row, rows
from glutemed.mechanics.muscles import HipAngles, moment_arms, muscle_set

ADDUCTIONS = (-40, -30, -20, -10, 0, 10, 20, 30)
FLEXIONS = (-10, 0, 10, 20, 30, 45, 60, 75, 90)
KEYS = {
    "arm.abd_vs_add": (HipAngles(adduction_deg=ADDUCTIONS), "abduction_m"),
    "arm.abd_vs_flex": (HipAngles(flexion_deg=FLEXIONS), "abduction_m"),
    "arm.rot_vs_flex": (HipAngles(flexion_deg=FLEXIONS), "rotation_m"),
}
PRINTED_CM = 0.0051
"""Half of the last digit, with a little for the rows' own rounding."""
BENT_CM = 0.08
"""The upper gluteus maximus bends over a cylinder at 30 degrees of adduction; see the test about wrapping."""


def all_arms():
    return [found.key for kind in KEYS for found in rows(f"{kind}.")]


def test_the_rows_cover_both_models_and_all_abductors():
    assert len(all_arms()) == 45
    assert {key.split(".")[2] for key in all_arms()} == {"gait2392", "rajagopal2016"}


@pytest.mark.parametrize("key", all_arms())
def test_every_tabulated_arm_is_reproduced(key):
    kind, model, name = key.rsplit(".", 2)
    hip, which = KEYS[kind]
    muscles = muscle_set(model)
    found_cm = 100 * getattr(moment_arms(muscles, hip), which)[muscles.index(name)]
    tolerance = np.full(len(found_cm), PRINTED_CM)
    if key == "arm.abd_vs_add.rajagopal2016.gmax_sup":
        tolerance[-1] = BENT_CM
    assert (np.abs(found_cm - row(key).numbers) < tolerance).all()


@pytest.mark.parametrize(("model", "key"), [("gait2392", "gait2392"), ("rajagopal2016", "rajagopal")])
def test_gluteus_medius_and_minimus_together_have_the_published_arm(model, key):
    muscles = muscle_set(model)
    arms_cm = 100 * moment_arms(muscles, HipAngles(adduction_deg=ADDUCTIONS)).abduction_m
    chosen = [i for i, group in enumerate(muscles.groups) if group in ("gluteus medius", "gluteus minimus")]
    mean = np.average(arms_cm[chosen], axis=0, weights=muscles.max_force_n[chosen])
    assert mean == pytest.approx(row(f"lever.abd_arm.gmed_gmin.{key}").numbers, abs=0.0055)


@pytest.mark.parametrize(("model", "number"), [("gait2392", 0), ("rajagopal2016", 1)])
def test_the_muscles_of_the_superior_gluteal_nerve_have_the_published_arm(model, number):
    muscles = muscle_set(model)
    chosen = [muscles.index(name) for name in muscles.names[:7]]
    arms_cm = 100 * moment_arms(muscles, HipAngles()).abduction_m
    mean = np.average(arms_cm[chosen], weights=muscles.max_force_n[chosen])
    assert mean == pytest.approx(row("lever.abd_arm.sgn_group").numbers[number], abs=0.0055)


@pytest.mark.parametrize("model", ["gait2392", "rajagopal2016"])
def test_flexion_takes_abduction_leverage_and_gives_internal_rotation(model):
    muscles = muscle_set(model)
    arms = moment_arms(muscles, HipAngles(flexion_deg=np.arange(0, 91)))
    for name in ("gmed_ant", "gmed_mid", "gmed_post", "gmin_ant", "gmin_mid", "gmin_post"):
        abduction, rotation = arms.abduction_m[muscles.index(name)], arms.rotation_m[muscles.index(name)]
        assert (np.diff(abduction[30:]) < 0).all(), f"{name} gains leverage beyond 30 degrees"
        assert rotation[90] > rotation[0]
    for name in ("gmed_ant", "gmin_ant"):
        assert arms.abduction_m[muscles.index(name)][90] < 0, f"{name} still abducts at 90 degrees"


@pytest.mark.parametrize("model", ["gait2392", "rajagopal2016"])
def test_most_rotation_arms_turn_inwards_with_flexion_as_in_cadavers(model):
    rotation = moment_arms(muscle_set(model), HipAngles(flexion_deg=[0, 90])).rotation_m
    moved, studied = row("arm.rot_flex_trend.delp1999").numbers
    assert np.mean(rotation[:, 1] > rotation[:, 0]) == pytest.approx(moved / studied, abs=0.05)
