"""Labels keep their distance and their order."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutemed.drawing.labels import spread


@given(st.lists(st.floats(-5, 15), min_size=1, max_size=6))
def test_labels_never_sit_on_one_another_and_stay_inside(wanted):
    placed = spread(wanted, gap=1.0, low=0.0, high=10.0)
    assert np.all(np.diff(np.sort(placed)) >= 1.0 - 1e-9)
    assert placed.min() >= -1e-9
    assert placed.max() <= 10.0 + 1e-9


@given(st.lists(st.floats(0, 10), min_size=2, max_size=6, unique=True))
def test_labels_keep_the_order_of_what_they_name(wanted):
    placed = spread(wanted, gap=0.5, low=0.0, high=10.0)
    assert np.array_equal(np.argsort(placed), np.argsort(wanted))


def test_labels_with_room_stay_where_they_are():
    assert spread([1.0, 5.0, 9.0], gap=1.0, low=0.0, high=10.0).tolist() == [1.0, 5.0, 9.0]


def test_too_many_labels_are_refused():
    with pytest.raises(ValueError, match="do not fit"):
        spread([0, 0, 0], gap=2.0, low=0.0, high=3.0)
