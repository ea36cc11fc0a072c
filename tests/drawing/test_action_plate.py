"""The action plate: bones and muscle lines move as in the published models, and its words keep clear of one another."""

import itertools

import numpy as np
import pytest

from glutemed.drawing.action_plate import ActionPlate
from glutemed.drawing.action_study import CHOICES, ActionStudy
from glutemed.drawing.hip3d.bones import femur, left_hip_bone, right_hip_bone, sacrum
from glutemed.drawing.hip3d.view import View
from glutemed.drawing.joint_axis import axis_of
from glutemed.drawing.moment_arm_curves import limits_mm
from glutemed.drawing.muscle_lines import cut_below, evenly, line_of_action, thigh_turn
from glutemed.drawing.style import PRESENTING, READING
from glutemed.mechanics.muscles import HipAngles, moment_arms, muscle_set, path_holds, path_length, pull_direction

POSITIONS = [
    HipAngles(flexion, adduction, rotation)
    for flexion, adduction, rotation in itertools.product((-20, 0, 45, 100), (-40, 0, 30), (-30, 0, 30))
]
SETS = ("gait2392", "rajagopal2016")


def length(line):
    return np.linalg.norm(np.diff(line, axis=0), axis=1).sum()


@pytest.mark.parametrize("hip", POSITIONS, ids=str)
@pytest.mark.parametrize("name", SETS)
def test_drawn_lines_are_the_paths_of_the_model(name, hip):
    muscles = muscle_set(name)
    holds = path_holds(muscles, hip)
    lengths, pulls = 1000 * path_length(muscles, hip), pull_direction(muscles, hip)
    for number, muscle in enumerate(muscles.muscles):
        line = line_of_action(muscle, hip)
        assert length(line) == pytest.approx(lengths[number], abs=0.35), muscle.name
        first_on_thigh = len(line) - len(muscle.path.femur_m)
        last = line[first_on_thigh] - line[first_on_thigh - 1]
        if holds[number]:
            np.testing.assert_allclose(last / np.linalg.norm(last), pulls[number], atol=1e-6, err_msg=muscle.name)


@pytest.mark.parametrize("hip", POSITIONS[::4], ids=str)
def test_turning_about_a_drawn_axis_changes_lengths_by_the_arm(hip):
    muscles, step = muscle_set("gait2392"), 1e-4
    arms = moment_arms(muscles, hip)
    for about, sense in (("abduction", -1), ("rotation", 1), ("flexion", 1)):
        study = ActionStudy(float(hip.flexion_deg), float(hip.adduction_deg), float(hip.rotation_deg), about=about)
        axis = sense * axis_of(study)
        for number, muscle in enumerate(muscles.muscles):
            thigh, pelvis = muscle.path.femur_m[0] @ thigh_turn(hip).T, muscle.path.pelvis_m[-1]
            there, back = (np.linalg.norm(thigh + way * np.cross(axis, thigh) - pelvis) for way in (step, -step))
            assert (back - there) / (2 * step) == pytest.approx(getattr(arms, f"{about}_m")[number], abs=1e-6)


def test_a_line_is_cut_where_the_thigh_is_cut():
    hip = HipAngles(60, -20, 10)
    tfl = next(muscle for muscle in muscle_set("gait2392").muscles if muscle.name == "tfl")
    cut = cut_below(line_of_action(tfl, hip), hip, -200.0)
    assert cut[-1] @ thigh_turn(hip)[:, 1] == pytest.approx(-200.0)
    assert length(evenly(cut, 15.0)) == pytest.approx(length(cut))


def test_views_show_the_sides_where_they_are():
    forward, up, right = np.eye(3)
    assert View(0).on_paper(right) == pytest.approx([-1, 0, 0], abs=1e-12)
    assert View(90).on_paper(forward) == pytest.approx([1, 0, 0], abs=1e-12)
    assert View(180).on_paper(right) == pytest.approx([1, 0, 0], abs=1e-12)
    assert View(180, 90).on_paper(forward) == pytest.approx([0, 1, 0], abs=1e-12)
    assert View(37, 24).on_paper(up) @ View(37, 24).on_paper(forward) == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("bone", [right_hip_bone, left_hip_bone, sacrum, femur], ids=lambda bone: bone.__name__)
def test_bones_are_nets_whose_normals_point_outwards(bone):
    for net in bone():
        around = net.corners[net.faces]
        middle = net.corners.mean(axis=0)
        outwards = np.einsum("ij,ij->i", net.normals, net.corners - middle)
        assert np.mean(outwards > 0) > 0.6
        assert np.linalg.norm(around - around[:, :1], axis=-1).max() < 60
        assert np.linalg.norm(net.normals, axis=1) == pytest.approx(1, abs=1e-6)


def test_left_and_right_hip_bones_mirror_each_other_and_keep_apart():
    for right, left in zip(right_hip_bone(), left_hip_bone(), strict=True):
        assert left.corners[:, 2] + right.corners[:, 2] == pytest.approx(-167.0)
        assert left.corners[:, 2].max() < right.corners[:, 2].min() + 12


def test_muscles_start_at_bone_and_end_at_bone():
    places = {
        "pelvis": np.concatenate([net.corners for net in right_hip_bone()]),
        "thigh": np.concatenate([net.corners for net in femur()]),
    }
    for muscle in muscle_set("gait2392").muscles:
        if muscle.group in ("gluteus medius", "gluteus minimus"):
            for bone, place in (("pelvis", muscle.path.pelvis_m[0]), ("thigh", muscle.path.femur_m[-1])):
                gap = np.linalg.norm(places[bone] - 1000 * place, axis=1).min()
                assert gap < 20, (muscle.name, bone)


@pytest.mark.parametrize("about", ["abduction", "rotation", "flexion"])
@pytest.mark.parametrize("muscle", CHOICES)
def test_no_curve_leaves_its_frame(muscle, about):
    low, high = limits_mm(muscle, about)
    for model, against, rotation in itertools.product(SETS, ("flexion", "adduction"), (-30, 0, 25)):
        study = ActionStudy(35, -25, rotation, muscle, about, against, model)
        curves = study.curves_mm(study.muscles)
        assert np.nanmin(curves) >= low - 1
        assert np.nanmax(curves) <= high + 1


def test_the_mark_on_a_curve_is_the_number_in_the_table():
    study = ActionStudy(flexion_deg=40, adduction_deg=-10, rotation_deg=10, against="adduction", about="rotation")
    curves = study.curves_mm(study.muscles)
    for part, curve in zip(study.parts, curves, strict=True):
        assert np.interp(study.angle_deg, study.angles_deg, curve) == pytest.approx(study.arms_mm[part]["rotation"])


POSTURES = [(0, 0, 0), (90, 0, 0), (45, -40, 30), (-20, 30, -30), (100, 30, 30), (20, -10, 0), (30, 0, 0)]
CURVES = [("abduction", "flexion"), ("rotation", "flexion"), ("rotation", "adduction"), ("flexion", "flexion")]
MODELS = [("gait2392", False), ("rajagopal2016", True), ("gait2392", True)]
STATES = [
    (ActionStudy(*posture, muscle, *curves, *models), View(turn, height))
    for posture, muscle, curves, models, (turn, height) in zip(
        itertools.cycle(POSTURES),
        itertools.cycle(CHOICES),
        itertools.cycle(CURVES),
        itertools.cycle(MODELS),
        itertools.product(range(0, 360, 30), (0, 10, 45, 90)),
        strict=False,
    )
]


def texts(plate):
    renderer = plate.figure.canvas.get_renderer()
    hip, curves = plate.figure.axes
    everything = [*hip.texts, *curves.texts, *plate.figure.texts, curves.xaxis.label, curves.yaxis.label]
    everything += [*curves.get_xticklabels(), *curves.get_yticklabels()]
    return [
        (text.get_text(), text.get_window_extent(renderer))
        for text in everything
        if text.get_visible() and text.get_text().strip()
    ]


@pytest.fixture(scope="module", params=[READING, PRESENTING], ids=["reading", "presenting"])
def plate(request):
    return ActionPlate(ActionStudy(), View(), request.param)


@pytest.mark.parametrize("number", range(len(STATES)))
def test_texts_of_the_action_plate_keep_clear_of_one_another(plate, number):
    plate.update(*STATES[number])
    plate.figure.canvas.draw()
    shown, page = texts(plate), plate.figure.bbox
    for words, box in shown:
        assert box.x0 >= page.x0 - 1, words
        assert box.x1 <= page.x1 + 1, words
        assert box.y0 >= page.y0 - 1, words
        assert box.y1 <= page.y1 + 1, words
    for (one, box), (other, another) in itertools.combinations(shown, 2):
        clear = min(box.x1, another.x1) - max(box.x0, another.x0) < 1 or (
            min(box.y1, another.y1) - max(box.y0, another.y0) < 1
        )
        assert clear, f"{one!r} on {other!r}"


@pytest.mark.parametrize("number", range(0, len(STATES), 3))
def test_no_two_leaders_cross(plate, number):
    plate.update(*STATES[number])
    ends = [np.column_stack(line.get_data()) for line in plate.hip._leaders if line.get_visible()]
    for one, other in itertools.combinations(ends, 2):
        assert not crosses(one, other)


def crosses(one, other):
    def side(a, b, c):
        return np.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

    return side(*one, other[0]) * side(*one, other[1]) < 0 and side(*other, one[0]) * side(*other, one[1]) < 0
