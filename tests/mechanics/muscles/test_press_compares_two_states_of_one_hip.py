"""The press of the tract relative to level one-leg stance: what cancels, what stays as a span."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import ordinary_people

from glutemed.mechanics import Person, Posture
from glutemed.mechanics.muscles import (
    at_rest,
    band_compression,
    band_deflection,
    press_per_tension,
    relative_press,
    share_load,
    trochanter_span_mm,
    weakness_curve,
)


@settings(max_examples=30)
@given(ordinary_people(), st.floats(0, 1))
def test_a_state_compared_with_itself_is_one(person, share):
    stance = share_load(person)
    same = relative_press(stance, stance, share)
    assert [same.low, same.high, same.tension_low, same.tension_high] == pytest.approx([1, 1, 1, 1])


@pytest.mark.parametrize("share", [0.0, 0.4, 1.0])
def test_the_prominent_end_is_the_ratio_of_the_forces_of_band_compression(share):
    level, hanging = share_load(Person()), share_load(Person(), Posture(drop_deg=10))
    forces = [band_compression(load, passive_band_share=share).force_n for load in (hanging, level)]
    found = relative_press(hanging, level, share)
    assert any(end == pytest.approx(forces[0] / forces[1]) for end in (found.low, found.high))
    assert found.low <= found.high


def test_press_for_each_newton_is_twice_the_sine_of_half_the_bend():
    for angle in (0.0, 10.0, 20.0):
        for press, lateral in zip(press_per_tension(angle), trochanter_span_mm(), strict=True):
            bend = band_deflection(angle, "tfl", lateral)
            assert press == pytest.approx(2 * np.sin(np.radians(bend) / 2))
    assert press_per_tension(-20)[0] == 0, "straight past the less prominent bone"


def test_silent_muscles_leave_the_passive_pull_alone():
    level = share_load(Person())
    resting = at_rest(share_load(Person(), Posture(drop_deg=[0.0, 10.0])))
    assert (resting.activation == 0).all()
    assert relative_press(resting, level, 0.0).high == pytest.approx([0, 0])
    whole = relative_press(resting, level, 1.0)
    assert 0 < whole.high[0] < 1 < whole.low[1]
    assert share_load(Person()).force_n.sum() > 0, "the loaded hip is untouched"


def test_direction_is_open_in_a_deep_drop_and_known_in_weakness():
    level = share_load(Person())
    deep = share_load(Person(), Posture(drop_deg=15))
    assert relative_press(deep, level, 0.0).low < 1 < relative_press(deep, level, 1.0).low
    weak = weakness_curve(Person(), [0.5])
    ends = [relative_press(weak, level, share) for share in (0.0, 1.0)]
    assert all(end.low > 1.7 for end in ends)


def test_impossible_input_is_named():
    level = share_load(Person())
    with pytest.raises(ValueError, match="accepted: 0 to 1"):
        relative_press(level, level, 1.5)
    abducted = at_rest(share_load(Person(), Posture(drop_deg=-30)))
    with pytest.raises(ValueError, match="does not press in the reference"):
        relative_press(level, abducted, 0.0)
