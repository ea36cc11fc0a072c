"""Drawn exercises: limbs keep their length, feet and hands are where they should be, and every one can be drawn."""

import itertools

import numpy as np
import pytest

from glutemed.clinical.exercises import exercises, find
from glutemed.drawing.exercise_body import SIDES, bend, joints_of, lengths, radius
from glutemed.drawing.exercise_figures import (
    FIGURES,
    ExerciseFigurePlate,
    describe_exercise_figure,
    postures,
    sticks,
)
from glutemed.drawing.exercise_picture import exercise_png, exercise_svg
from glutemed.drawing.exercise_stick import View, hull
from glutemed.drawing.style import PRESENTING, READING

SIX = ("clam", "side_plank_clam", "lateral_band_walk", "wall_hip_hike", "lateral_step_down", "skater_squat")
POSES = [(id, name) for id in postures() for name in ("start", "end")]
BOTH = pytest.mark.parametrize(("id", "name"), POSES, ids=lambda word: word)


def joints(id, name):
    return joints_of(postures()[id][name])


def test_the_six_of_the_article_and_one_of_every_stage_are_drawn():
    assert set(SIX) <= set(FIGURES)
    stages = {find(exercises(), id).stage for id in FIGURES}
    assert stages == {0, 1, 2, 3, 4}


@BOTH
def test_segments_keep_their_length(id, name):
    at, size = joints(id, name), lengths()
    for side in SIDES:
        for one, other, segment in (
            ("hip", "knee", "thigh"),
            ("knee", "ankle", "shank"),
            ("shoulder", "elbow", "upper arm"),
            ("elbow", "wrist", "forearm"),
            ("wrist", "hand", "hand"),
        ):
            length = np.linalg.norm(at[f"{side}_{one}"] - at[f"{side}_{other}"])
            assert length == pytest.approx(size[segment], abs=1e-9), (side, segment)
    hips, shoulders = ((at[f"right_{one}"] + at[f"left_{one}"]) / 2 for one in ("hip", "shoulder"))
    assert np.linalg.norm(shoulders - hips) == pytest.approx(size["trunk"])
    assert np.linalg.norm(at["right_hip"] - at["left_hip"]) == pytest.approx(size["hips"])


@BOTH
def test_what_should_rest_on_something_touches_it(id, name):
    at = joints(id, name)
    entry = postures()[id]
    where = entry["end"].get("touches", entry["touches"]) if name == "end" else entry["touches"]
    for joint, height in where.items():
        assert at[joint][2] - radius(joint) == pytest.approx(height, abs=0.025), joint
    for joint, x in entry.get("wall", {}).items():
        assert at[joint][0] - radius(joint) == pytest.approx(x, abs=0.025), joint


@BOTH
def test_nothing_sinks_into_the_floor_and_something_carries_the_body(id, name):
    lowest = {joint: place[2] - radius(joint) for joint, place in joints(id, name).items()}
    assert min(lowest.values()) > -0.025, min(lowest, key=lowest.get)
    carried = postures()[id]["touches"] if name == "start" else postures()[id]["end"].get("touches", {"": 0})
    assert carried or (id, name) == ("hop_transverse", "end")


@BOTH
def test_no_knee_bends_the_wrong_way(id, name):
    at, size = joints(id, name), lengths()
    to_the_left = at["left_hip"] - at["right_hip"]
    for side in SIDES:
        hip, knee, ankle = (at[f"{side}_{one}"] for one in ("hip", "knee", "ankle"))
        bent = np.cross(knee - hip, ankle - knee).dot(to_the_left) / (size["thigh"] * size["shank"] * size["hips"])
        assert bent > -0.08, side


@BOTH
def test_the_words_agree_with_the_posture_about_sides(id, name):
    at, alt = joints(id, name), postures()[id]["alt"]
    for side, other in (SIDES, SIDES[::-1]):
        lying = f"Lying on the {side} side" in alt or f"Propped on the {side} forearm" in alt
        standing = f"tanding on the {side} leg" in alt or f"on the straight {side} leg" in alt
        if lying:
            assert at[f"{side}_hip"][2] < at[f"{other}_hip"][2] - 0.1
        if standing:
            assert at[f"{side}_toe"][2] <= at[f"{other}_toe"][2] + 0.03 or "step" in alt
        if f"een from the {side}" in alt:
            view = View(*postures()[id]["view"])
            assert view.nearness(at[f"{side}_hip"]) > view.nearness(at[f"{other}_hip"])
    if "een from behind" in alt:
        view = View(*postures()[id]["view"])
        assert view.nearness(at["nose"]) < view.nearness(at["head"])
        assert view.at(at["right_hip"])[0] > view.at(at["left_hip"])[0]


@pytest.mark.parametrize("id", FIGURES)
def test_the_movement_is_large_enough_to_be_seen(id):
    start, end = sticks(id)
    most = max(np.linalg.norm(start.joints[name] - end.joints[name]) for name in start.joints)
    assert most > 0.08 or find(exercises(), id).stage == 0


def test_a_place_out_of_reach_is_refused():
    with pytest.raises(ValueError, match="out of reach"):
        bend(np.zeros(3), np.array([0, 0, 1.0]), 0.4, 0.4, [1, 0, 0])
    middle = bend(np.zeros(3), np.array([0, 0, 0.6]), 0.4, 0.5, [1, 0, 0.3])
    assert np.linalg.norm(middle) == pytest.approx(0.4)
    assert np.linalg.norm(middle - [0, 0, 0.6]) == pytest.approx(0.5)
    assert middle[0] > 0


def test_a_view_turns_and_keeps_lengths_across_it():
    behind, beside = View(0, 0), View(90, 0)
    assert behind.at([0.3, 0.7, 1.2]) == pytest.approx([0.3, 1.2])
    assert beside.at([0.3, 0.7, 1.2]) == pytest.approx([0.7, 1.2])
    assert behind.nearness([0, -1, 0]) > behind.nearness([0, 1, 0])
    assert len(hull(np.array([[0, 0], [1, 0], [1, 1], [0, 1], [0.5, 0.5]]))) == 4


@pytest.mark.parametrize("size", [READING, PRESENTING], ids=["reading", "presenting"])
@pytest.mark.parametrize("id", FIGURES)
def test_a_figure_stays_inside_its_space_and_its_words_apart(id, size):
    plate = ExerciseFigurePlate(id, size)
    (ax,) = plate.figure.axes
    for patch in ax.patches:
        box = patch.get_path().get_extents(patch.get_patch_transform())
        if type(patch).__name__ != "FancyArrowPatch":
            assert box.x0 >= -0.001, patch
            assert box.x1 <= 1.201, patch
            assert box.y0 >= -0.001, patch
            assert box.y1 <= 1.001, patch
    plate.figure.draw_without_rendering()
    renderer = plate.figure.canvas.get_renderer()
    texts = [text.get_window_extent(renderer) for text in (*plate.figure.texts, *ax.texts)]
    for one, other in itertools.combinations(texts, 2):
        assert not one.overlaps(other)
    assert all(box.x0 >= 0 and box.y0 >= 0 and box.x1 <= plate.figure.bbox.x1 for box in texts)


def test_every_working_hip_has_a_dot():
    for id, entry in postures().items():
        ax = ExerciseFigurePlate(id).figure.axes[0]
        dots = [patch for patch in ax.patches if type(patch).__name__ == "Circle"]
        assert len(dots) == 2 * len(entry["working"])


@pytest.mark.parametrize("id", ["clam", "wall_hip_hike", "skater_squat"])
def test_a_left_hip_is_the_mirror_image(id):
    right, left = (ExerciseFigurePlate(id, side=side).figure.axes[0] for side in ("right", "left"))
    lines = [ax.texts[0].get_position()[0] for ax in (right, left)]
    assert lines[0] == lines[1], "start stays on the left"
    for one, other in zip(right.patches, left.patches, strict=True):
        if type(one).__name__ == "Polygon":
            mine, theirs = one.get_xy(), other.get_xy()
            assert mine[:, 1] == pytest.approx(theirs[:, 1])
            total = mine[:, 0] + theirs[:, 0]
            assert total == pytest.approx(np.full(len(total), total[0]))
    with pytest.raises(ValueError, match="accepted: right, left"):
        ExerciseFigurePlate(id, side="both")
    words = describe_exercise_figure(id, "left")
    assert "left hip, whose leg is tinted" in words
    assert words != describe_exercise_figure(id)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("id", FIGURES)
def test_the_words_name_the_hip_that_was_asked_for(id, side):
    assert f"gluteus medius of the {side}" in describe_exercise_figure(id, side)


def test_a_hand_out_gets_svg_and_png():
    svg = exercise_svg("clam", describe_exercise_figure("clam"))
    assert 'role="img"' in svg
    assert "knee is lifted" in svg
    assert "url(" not in svg, "a page for print asks for nothing"
    assert exercise_png("clam", 60).startswith(b"\x89PNG")
    assert exercise_png("clam", 60, "left") != exercise_png("clam", 60)
    assert exercise_svg("walk_run", "") is None
    with pytest.raises(ValueError, match="no figure of 'walk_run'"):
        ExerciseFigurePlate("walk_run")
