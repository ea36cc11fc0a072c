"""The person from behind: where its parts are, not what its pixels are."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from matplotlib.figure import Figure

from glutemed.drawing import style
from glutemed.drawing.outlines import Outline
from glutemed.drawing.person import PersonFromBehind, Stance
from glutemed.drawing.standing import ABOVE_M, BELOW_M, HALF_WIDTH_M

LEVEL = Stance(
    stature_m=1.75,
    hip_separation_m=0.170,
    lumbosacral_height_m=0.096,
    abductor_arm_m=0.045,
    line_of_pull_deg=21.5,
    drop_deg=0.0,
    trunk_angle_deg=0.0,
    stance_hip_adduction_deg=5.0,
    side="right",
)
EXTREMES = [
    replace(LEVEL, drop_deg=drop, trunk_angle_deg=trunk, side=side)
    for drop, trunk, side in product((-15.0, 0.0, 40.0), (-40.0, 0.0, 40.0), ("right", "left"))
]


def person(stance, **options):
    return PersonFromBehind(Figure().add_subplot(), stance, **options)


def vertices(drawn):
    return [artist.get_path().vertices for artist in (*drawn.artists, *drawn.still_artists)]


def patch(drawn, layer):
    return drawn._patches[layer].get_path().vertices


def anchor(drawn, name):
    return np.array(drawn.anchors[name])


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("drop", [-15.0, 0.0, 5.0, 30.0, 40.0])
def test_the_free_hip_is_where_geometry_says(drop, side):
    drawn = person(replace(LEVEL, drop_deg=drop, side=side))
    towards_free = -1.0 if side == "right" else 1.0
    angle = np.deg2rad(drop)
    expected = 0.170 * np.array([towards_free * np.cos(angle), -np.sin(angle)])
    assert anchor(drawn, "free_hip") == pytest.approx(expected, abs=1e-9)
    assert anchor(drawn, "stance_hip") == pytest.approx([0.0, 0.0])


def test_the_trunk_stands_on_the_lumbosacral_joint_and_leans_to_the_stance_side():
    upright = person(LEVEL)
    assert anchor(upright, "lumbosacral") == pytest.approx([-0.085, 0.096])
    assert anchor(upright, "head_top") == pytest.approx([-0.085, 0.48 * 1.75])
    leaning = person(replace(LEVEL, trunk_angle_deg=30.0))
    axis = anchor(leaning, "head_top") - anchor(leaning, "lumbosacral")
    assert np.rad2deg(np.arctan2(axis[0], axis[1])) == pytest.approx(30.0)
    assert anchor(leaning, "lumbosacral") == pytest.approx(anchor(upright, "lumbosacral"))


def test_a_drop_carries_the_lumbosacral_joint_to_the_free_side_and_leaves_the_trunk_axis():
    drawn = person(replace(LEVEL, drop_deg=20.0))
    assert anchor(drawn, "lumbosacral")[0] < -0.085
    assert anchor(drawn, "trunk_com")[0] == pytest.approx(anchor(drawn, "lumbosacral")[0])


@pytest.mark.parametrize(("drop", "trunk"), [(0.0, 0.0), (12.0, 9.0), (40.0, -40.0)])
def test_a_left_stance_is_the_mirror_of_a_right_one(drop, trunk):
    right = person(replace(LEVEL, drop_deg=drop, trunk_angle_deg=trunk))
    left = person(replace(LEVEL, drop_deg=drop, trunk_angle_deg=trunk, side="left"))
    for name, (x, y) in right.anchors.items():
        assert left.anchors[name] == pytest.approx((-x, y)), name
    for a, b in zip(vertices(right), vertices(left), strict=True):
        mirrored = a * (-1.0, 1.0)
        assert sorted(map(tuple, mirrored.round(9) + 0.0)) == sorted(map(tuple, b.round(9) + 0.0))


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize(
    ("arm", "separation", "line"),
    [(0.035, 0.17, 21.5), (0.045, 0.14, 21.5), (0.065, 0.20, 21.5), (0.05, 0.17, 10.0), (0.045, 0.17, 35.0)],
)
def test_the_line_of_pull_has_the_arm_and_the_direction_of_the_person(arm, separation, line, side):
    drawn = person(replace(LEVEL, abductor_arm_m=arm, hip_separation_m=separation, line_of_pull_deg=line, side=side))
    start, end = anchor(drawn, "trochanter"), anchor(drawn, "muscle_origin")
    lateral = 1.0 if side == "right" else -1.0
    along = (end - start) / np.hypot(*(end - start))
    distance = lateral * (start[0] * along[1] - start[1] * along[0])  # + when the hip centre lies medial of the line
    assert distance == pytest.approx(arm, abs=0.0005)
    assert np.rad2deg(np.arctan2(-lateral * along[0], along[1])) == pytest.approx(line, abs=0.01)
    assert patch(drawn, "pull") == pytest.approx(np.array([end, start]))


@pytest.mark.parametrize("arm", [0.035, 0.045, 0.065])
@pytest.mark.parametrize("separation", [0.14, 0.17, 0.20])
@pytest.mark.parametrize("drop", [-15.0, 0.0, 40.0])
def test_line_of_pull_and_muscle_run_from_bone_to_bone(arm, separation, drop):
    drawn = person(replace(LEVEL, abductor_arm_m=arm, hip_separation_m=separation, drop_deg=drop))
    hip_bones = drawn._patches["hip_near"].get_path()
    femurs = drawn._patches["femurs"].get_path()
    muscle = drawn._patches["muscle"].get_path()
    assert hip_bones.contains_point(drawn.anchors["muscle_origin"])
    assert femurs.contains_point(drawn.anchors["trochanter"])
    assert muscle.contains_point(drawn.anchors["muscle_origin"])
    assert muscle.contains_point(drawn.anchors["trochanter"])


@pytest.mark.parametrize("drop", [-15.0, 10.0, 40.0])
def test_the_origin_turns_with_the_pelvis_and_the_trochanter_stays(drop):
    drawn = person(LEVEL)
    origin, trochanter = anchor(drawn, "muscle_origin"), anchor(drawn, "trochanter")
    drawn.update(replace(LEVEL, drop_deg=drop))
    turned = anchor(drawn, "muscle_origin")
    assert np.hypot(*turned) == pytest.approx(np.hypot(*origin))
    angle = np.arctan2(turned[1], turned[0]) - np.arctan2(origin[1], origin[0])
    assert np.rad2deg(angle) == pytest.approx(drop)
    assert anchor(drawn, "trochanter") == pytest.approx(trochanter)


def test_the_pelvis_is_rigid():
    layers = ("hip_near", "hip_far", "sacrum", "foramina", "pelvis_lines", "wing_shade")
    drawn = person(LEVEL)
    before = np.vstack([patch(drawn, layer) for layer in layers])
    drawn.update(replace(LEVEL, drop_deg=25.0, trunk_angle_deg=-10.0))
    after = np.vstack([patch(drawn, layer) for layer in layers])
    assert not np.allclose(before, after)
    apart = [np.linalg.norm(points[:, None] - points[None], axis=2) for points in (before, after)]
    assert apart[0] == pytest.approx(apart[1], abs=1e-9)


def test_the_stance_femur_stands_still_and_the_free_one_hangs_straight_down():
    drawn = person(LEVEL)
    before, hip = patch(drawn, "femurs").copy(), anchor(drawn, "free_hip")
    drawn.update(replace(LEVEL, drop_deg=30.0))
    after, moved = patch(drawn, "femurs"), anchor(drawn, "free_hip") - hip
    half = len(before) // 2
    assert after[:half] == pytest.approx(before[:half])
    assert after[half:] - before[half:] == pytest.approx(np.tile(moved, (half, 1)))


def test_the_foot_stands_under_the_body_and_nobody_sinks_into_the_ground():
    drawn = person(LEVEL)
    foot = anchor(drawn, "stance_foot")
    assert anchor(drawn, "free_hip")[0] < foot[0] < 0.0
    drawn.update(replace(LEVEL, drop_deg=40.0))
    assert patch(drawn, "sole")[:, 1].min() > foot[1]


@pytest.mark.parametrize("stance", EXTREMES)
def test_every_pose_is_drawn_without_gaps(stance):
    assert np.isfinite(np.vstack(vertices(person(stance)))).all()


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize(("drop", "trunk"), [(0.0, 0.0), (0.0, 34.0), (20.0, 0.0), (30.0, 10.0), (34.0, -34.0)])
def test_every_pose_an_explorer_reaches_fits_its_panel(drop, trunk, side):
    stance = replace(LEVEL, stature_m=1.75, drop_deg=drop, trunk_angle_deg=trunk, side=side)
    everything = np.vstack(vertices(person(stance)))
    middle = -0.085 if side == "right" else 0.085
    assert np.abs(everything[:, 0] - middle).max() < HALF_WIDTH_M
    assert everything[:, 1].min() > BELOW_M
    assert everything[:, 1].max() < ABOVE_M


def test_an_update_moves_the_same_artists_and_tells_when_the_still_layer_changed():
    drawn = person(LEVEL)
    artists, still = list(drawn.artists), list(drawn.still_artists)
    assert drawn.update(replace(LEVEL, drop_deg=8.0, trunk_angle_deg=4.0)) is False
    assert drawn.update(replace(LEVEL, stature_m=1.60)) is True
    assert drawn.update(replace(LEVEL, stature_m=1.60, side="left")) is True
    assert drawn.artists == artists
    assert drawn.still_artists == still


def test_a_longer_arm_moves_the_trochanter_outward_but_neither_head_nor_knee():
    short, long = (patch(person(replace(LEVEL, abductor_arm_m=arm)), "femurs") for arm in (0.035, 0.065))
    half = len(short) // 2
    moved = (long - short)[:half]
    proximal = (np.abs(short[:half, 1]) < 0.05) & (short[:half, 0] > 0.04)
    assert moved[proximal, 0].min() > 0.02
    knee = short[:half, 1] < -0.38
    assert np.abs(moved[knee]).max() < 0.004
    head = np.hypot(*short[:half].T) < 0.0235
    assert head.any()
    assert np.abs(moved[head & (short[:half, 0] < 0.0)]).max() < 1e-9


def test_the_second_person_is_a_dashed_outline():
    drawn = person(LEVEL, ghost=True)
    for artist in drawn.artists:
        assert artist.get_linestyle() != "solid"
        assert artist.get_facecolor()[3] == 0
    assert "muscle" not in drawn._patches
    assert drawn.anchors == person(LEVEL).anchors
    assert drawn.update(replace(LEVEL, stature_m=1.6)) is False


def test_a_person_can_be_hidden():
    drawn = person(LEVEL, size=style.PRESENTING)
    drawn.set_visible(False)
    assert not any(artist.get_visible() for artist in (*drawn.artists, *drawn.still_artists))


def test_an_outline_passes_through_its_points_and_a_hole_turns_the_other_way():
    square = Outline(np.array([(0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0)]), np.zeros(4, bool), True)

    def turning(curve):
        x, y = curve.vertices[:-1].T
        return np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])

    solid, hole = square.curve(), square.curve(hole=True)
    assert turning(solid) > 0 > turning(hole)
    assert turning(square.mirrored().curve()) > 0
    for point in square.points:
        assert np.abs(solid.vertices - point).sum(axis=1).min() == 0.0
