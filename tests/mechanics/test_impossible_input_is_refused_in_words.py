"""What the model says to a wrong number: the quantity, the value and what would be accepted."""

import re

import numpy as np
import pytest

from glutemed.mechanics import (
    Person,
    Posture,
    demand,
    equilibrium,
    threshold_fraction,
    with_passive,
)


def refuses(call, *words):
    with pytest.raises(ValueError, match=re.escape(words[0])) as caught:
        call()
    for word in words[1:]:
        assert word in str(caught.value)


@pytest.mark.parametrize("value", [-70, 0, 1e4, np.nan, np.inf, -np.inf])
def test_a_body_mass_out_of_range_is_refused_with_its_range(value):
    refuses(lambda: Person(mass_kg=value), "body mass", f"{value:g}", "20 to 300 kg")


@pytest.mark.parametrize("value", ["75", None, 75j, True, {}, [70, "80"], [70, None], [[70], [70, 80]], object])
def test_what_is_not_a_number_is_refused_as_such(value):
    refuses(lambda: Person(mass_kg=value), "body mass", "must be a number", repr(value)[:8], "20 to 300 kg")


def test_a_strength_that_is_not_a_number_is_refused():
    refuses(lambda: Person(strength_nm_per_kg=float("nan")), "abductor strength", "nan", "0 to 6 Nm/kg")


def test_a_lean_beyond_the_body_is_refused():
    refuses(lambda: Posture(trunk_lean_deg=400), "trunk lean", "400", "-90 to 90 degrees")
    refuses(lambda: equilibrium(Person(), 1, 400), "allowed lean", "400", "0 to 90 degrees")
    refuses(lambda: equilibrium(Person(), 1, -1), "allowed lean", "-1", "0 to 90 degrees")


@pytest.mark.parametrize(
    ("values", "where"), [([70, 80, -5, -6], "-5 at index 2"), ([[70, 80], [90, np.nan]], "nan at index (1, 1)")]
)
def test_the_first_offending_entry_of_an_array_is_named(values, where):
    refuses(lambda: Person(mass_kg=values), "body mass", where, "20 to 300 kg")


@pytest.mark.parametrize("value", [-0.1, 2.5, np.nan, "half", True])
def test_a_strength_fraction_out_of_range_is_refused(value):
    refuses(lambda: equilibrium(Person(), value), "strength fraction", str(value), "0 to 2")


@pytest.mark.parametrize("value", [1, 0, "yes", None, [0, 1], np.nan])
def test_whether_the_trunk_follows_is_true_or_false(value):
    refuses(lambda: Posture(trunk_follows_pelvis=value), "trunk follows pelvis", "True or False")


@pytest.mark.parametrize("solve", [equilibrium, threshold_fraction])
@pytest.mark.parametrize("posture", [Posture(drop_deg=5), Posture(trunk_lean_deg=[0, 3])])
def test_a_scenario_with_a_drop_or_lean_of_its_own_is_refused(solve, posture):
    refuses(lambda: solve(Person(), scenario=posture), "drop and lean must be 0")


def test_an_unknown_passive_variant_is_refused():
    refuses(lambda: with_passive(Person(), "medium"), "medium", "default, low, none")


@pytest.mark.parametrize("field", ["mass_kg", "stature_m", "abductor_arm_m", "strength_nm_per_kg", "leg_mass_fraction"])
def test_messages_hold_no_code(field):
    with pytest.raises(ValueError, match="accepted") as caught:
        Person(**{field: -1})
    assert not re.search(r"[_()]|np\.", str(caught.value))


@pytest.mark.parametrize("mass", [70, 70.0, np.float32(70), np.int64(70), np.array(70)])
def test_any_kind_of_number_is_accepted(mass):
    assert float(demand(Person(mass_kg=mass), Posture(drop_deg=3))) == pytest.approx(
        float(demand(Person(mass_kg=70.0), Posture(drop_deg=3.0)))
    )


@pytest.mark.parametrize("kind", [list, tuple, np.array])
def test_sequences_are_accepted(kind):
    masses, drops = kind([60, 70]), kind([0.0, 5.0])
    both = demand(Person(mass_kg=masses), Posture(drop_deg=drops))
    assert both == pytest.approx([demand(Person(mass_kg=m), Posture(drop_deg=d)) for m, d in ((60, 0), (70, 5))])
    assert equilibrium(Person(mass_kg=masses), kind([0.4, 1]), kind([0, 3])).drop_deg.shape == (2,)


def test_whole_numbers_do_not_round_the_result():
    assert demand(Person(mass_kg=75, stature_m=2), Posture(trunk_lean_deg=3)) == pytest.approx(
        demand(Person(mass_kg=75.0, stature_m=2.0), Posture(trunk_lean_deg=3.0))
    )


def test_no_people_give_no_answers():
    assert equilibrium(Person(mass_kg=[])).drop_deg.shape == (0,)


def test_a_person_does_not_change_when_the_array_it_was_made_from_does():
    masses = np.array([60.0, 70.0])
    person = Person(mass_kg=masses)
    masses[0] = -1
    assert person.mass_kg[0] == 60


def test_a_moment_arm_that_would_vanish_is_refused():
    refuses(lambda: Person(arm_slope_per_deg=-0.012, arm_curve_per_deg2=-0.00015), "moment arm")
    refuses(lambda: Person(arm_slope_per_deg=[-0.007, -0.012], arm_curve_per_deg2=-0.00015), "moment arm")


def test_a_person_without_strength_has_no_threshold_that_strength_could_reach():
    assert threshold_fraction(Person(strength_nm_per_kg=0)) == np.inf
    assert threshold_fraction(Person(strength_nm_per_kg=0), 40) == 0
    assert threshold_fraction(Person(strength_nm_per_kg=[0, 1.5])).tolist()[1] == threshold_fraction(Person())
