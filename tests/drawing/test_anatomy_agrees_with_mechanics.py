"""The plates and the model describe one body: the muscle lines run inside the drawn muscles."""

import numpy as np
import pytest

from glutemed.drawing.anatomy import MEDIUS, VIEWS, view_data
from glutemed.drawing.anatomy.sheets import inside
from glutemed.mechanics.muscles import muscle_set

DRAWN_AS = {
    "gmed_ant": "medius_anterior",
    "gmed_mid": "medius_middle",
    "gmed_post": "medius_posterior",
    "gmin_ant": "gluteus_minimus",
    "gmin_mid": "gluteus_minimus",
    "gmin_post": "gluteus_minimus",
    "tfl": "tensor_fasciae_latae",
    "gmax_sup": "gluteus_maximus",
    "gmax_mid": "gluteus_maximus",
    "gmax_inf": "gluteus_maximus",
}
BONE_MM = 5.0
"""How well the proportions of the pelvis are known."""


def points_mm(name, view):
    """Return the path points of a muscle in a view: forward or right, and up."""
    muscles = muscle_set("gait2392")
    path = muscles.muscles[muscles.index(name)].path
    points = 1000 * np.vstack([path.pelvis_m, path.femur_m])
    return points[:, [0, 1]] if view == "lateral" else points[:, [2, 1]]


def inside_any(view, names, points, slack=0.0):
    data = view_data(view)
    return np.any([inside(data.outline(name), points, slack) for name in names], axis=0)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", DRAWN_AS)
def test_every_path_point_lies_in_its_muscle(view, name):
    points, own = points_mm(name, view), DRAWN_AS[name]
    if own in MEDIUS:
        assert inside_any(view, [own], points[:1]).all()
        assert inside_any(view, MEDIUS, points).all()
    elif name == "tfl":
        assert inside_any(view, [own], points[:2]).all()
        assert inside_any(view, ["iliotibial_tract"], points[2:], slack=0.5).all()
    else:
        assert inside_any(view, [own], points).all()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    ("names", "area"),
    [
        (("gmed_ant", "gmed_mid", "gmed_post"), "medius_origin"),
        (("gmin_ant", "gmin_mid", "gmin_post"), "minimus_origin"),
        (("gmax_sup", "gmax_mid", "gmax_inf"), "maximus_origin"),
        (("tfl",), "tfl_origin"),
    ],
)
def test_every_origin_lies_in_the_drawn_area(view, names, area):
    if area == "tfl_origin" and view == "posterior":
        assert area not in view_data(view).areas  # in front of the wing, not seen from behind
        return
    origins = np.array([points_mm(name, view)[0] for name in names])
    assert inside(view_data(view).areas[area], origins, slack=BONE_MM).all()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    ("names", "area"),
    [
        (("gmed_ant", "gmed_mid", "gmed_post"), "medius_insertion"),
        (("gmin_ant", "gmin_mid", "gmin_post"), "minimus_insertion"),
        (("gmax_sup", "gmax_mid", "gmax_inf"), "maximus_insertion"),
    ],
)
def test_every_insertion_lies_in_the_drawn_area(view, names, area):
    if area == "minimus_insertion" and view == "posterior":
        assert area not in view_data(view).areas  # on the front of the trochanter
        return
    ends = np.array([points_mm(name, view)[-1] for name in names])
    assert inside(view_data(view).areas[area], ends, slack=2.0).all()


def test_a_point_outside_is_noticed():
    data = view_data("lateral")
    assert not inside(data.outline("gluteus_minimus"), np.array([-60.0, 100.0]))[0]
    assert not inside(data.areas["medius_origin"], np.array([-75.0, 90.0]), slack=BONE_MM)[0]


def test_the_hip_joint_is_the_origin_of_both_views():
    for view in VIEWS:
        head = view_data(view).bone("femoral_head")
        assert np.allclose(head.mean(axis=0), 0, atol=0.5)
        assert np.allclose(np.hypot(*head.T), 23.2, atol=0.5)
