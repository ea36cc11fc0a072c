"""Diagram and triangle of the pair plate share one force scale, before and now, and nothing lies on anything else."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from glutemed.drawing.balance_change import changes, numbers
from glutemed.drawing.force_scale import ForceScale
from glutemed.drawing.free_body_pair import FreeBodyPairPlate
from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.stance import pull_ends
from glutemed.drawing.style import PRESENTING, READING
from glutemed.explorers.controls import CONTROLS
from glutemed.explorers.free_body import FreeBodyExplorer, balance
from glutemed.mechanics import Person, Posture
from glutemed.mechanics.lever import with_cane

DEFAULTS = {name: CONTROLS[name].default for name in FreeBodyExplorer.controls}
USUAL = HipBalance(Person(), Posture())
HIPS = {
    "usual": {},
    "vara": {"neck_shaft": 115, "offset": 10, "hip_distance": 140, "arm": 65},
    "valga": {"neck_shaft": 145, "offset": -10, "hip_distance": 200, "arm": 35},
}
HOLDS = {
    "nothing": {},
    "cane": {"cane": "opposite", "cane_push": 10},
    "hard cane and bag": {"cane": "opposite", "cane_push": 25, "load": "same", "load_mass": 30},
    "same cane and bag": {"cane": "same", "cane_push": 25, "load": "opposite", "load_mass": 30},
    "pack": {"load": "back", "load_mass": 30},
    "pack and cane": {"load": "back", "load_mass": 10, "cane": "same", "cane_push": 5},
}
POSTURES = {
    "upright": {},
    "lean": {"trunk_lean": 20},
    "far lean": {"trunk_lean": 40, "shift": 50},
    "away": {"trunk_lean": -15, "shift": -50},
    "shift": {"shift": 30},
}


def state(*settings, mass=75):
    merged = DEFAULTS | {"mass": mass}
    for one in settings:
        merged = merged | one
    return balance(merged)


def ends(arrow):
    corners = arrow.artist.get_path().vertices
    return 0.5 * (corners[0] + corners[6]), corners[3]


@pytest.fixture(scope="module", params=list(itertools.product(("right", "left"), (READING, PRESENTING))), ids=str)
def plates(request):
    side, size = request.param
    pair = FreeBodyPairPlate(USUAL, None, side, size), FreeBodyPairPlate(USUAL, USUAL, side, size)
    for plate in pair:
        plate.figure.canvas.draw()  # settles where the axes are
    return pair


def texts(plate):
    renderer = plate.figure.canvas.get_renderer()
    return [
        (text.get_text(), text.get_window_extent(renderer))
        for ax in plate.figure.axes
        for text in ax.texts
        if text.get_visible() and text.get_text().strip()
    ]


@pytest.mark.parametrize(("hip", "held"), list(itertools.product(HIPS, HOLDS)))
def test_texts_keep_clear_of_one_another_and_of_the_edge(plates, hip, held):
    for posture, mass in zip(POSTURES.values(), itertools.cycle((120, 40)), strict=False):
        now = state(HIPS[hip], HOLDS[held], posture, mass=mass)
        for plate, before in zip(plates, (None, USUAL), strict=True):
            plate.update(now, before)
            shown, page = texts(plate), plate.figure.bbox
            for words, box in shown:
                assert min(box.x0, box.y0) >= -1, (words, posture)
                assert box.x1 <= page.x1 + 1, (words, posture)
                assert box.y1 <= page.y1 + 1, (words, posture)
            for (one, box), (other, another) in itertools.combinations(shown, 2):
                clear = min(box.x1, another.x1) - max(box.x0, another.x0) < 1 or (
                    min(box.y1, another.y1) - max(box.y0, another.y0) < 1
                )
                assert clear, f"{one!r} on {other!r}, {posture}, {mass} kg"


@pytest.mark.parametrize("held", HOLDS.values(), ids=HOLDS)
@pytest.mark.parametrize("mass", [40, 75, 120])
def test_all_forces_before_and_now_are_drawn_to_one_scale(held, mass):
    now = state(held, mass=mass)
    plate = FreeBodyPairPlate(now, USUAL)
    points = ForceScale.of(now, USUAL).points_per_newton(now)
    sheet = plate.free_body.sheet
    for arrows, shown in ((plate.free_body.arrows, now), (plate.ghosts.arrows, USUAL)):
        for name, newtons in (("W", shown.weight_n), ("F", shown.pull_n), ("J", shown.reaction_n)):
            if arrows[name].artist.get_visible() and newtons * points > 1:
                tail, tip = ends(arrows[name])
                assert np.hypot(*(tip - tail)) * sheet.points_per_m == pytest.approx(newtons * points)
    triangle = plate.ghost_triangle.lines
    lengths = {name: np.hypot(*np.diff(line.get_data(), axis=1).ravel()) for name, line in triangle.items()}
    assert lengths["F"] == pytest.approx(USUAL.pull_n * points)
    assert lengths["J"] == pytest.approx(USUAL.reaction_n * points)
    if now.holds:
        tail, tip = ends(plate.triangle.arrows["J"])
        assert np.hypot(*(tip - tail)) == pytest.approx(now.reaction_n * points)


def test_the_dashed_triangle_closes_and_starts_where_the_other_does():
    plate = FreeBodyPairPlate(state({"trunk_lean": 10}), USUAL, "left")
    weight, pull, reaction = (np.transpose(plate.ghost_triangle.lines[name].get_data()) for name in "WFJ")
    assert weight[1] == pytest.approx(pull[0])
    assert pull[1] == pytest.approx(reaction[0])
    assert reaction[1] == pytest.approx(weight[0])
    assert weight[0] == pytest.approx(plate.triangle.start)


def test_a_force_that_did_not_change_has_no_dashed_one():
    plate = FreeBodyPairPlate(state({"cane": "opposite"}), USUAL)
    shown = {name: arrow.artist.get_visible() for name, arrow in plate.ghosts.arrows.items()}
    assert shown == {"W": False, "F": True, "J": True}
    plate.update(USUAL, USUAL)
    assert not any(arrow.artist.get_visible() for arrow in plate.ghosts.arrows.values())


@pytest.mark.parametrize("posture", POSTURES.values(), ids=POSTURES)
@pytest.mark.parametrize("held", HOLDS.values(), ids=HOLDS)
def test_an_update_draws_what_a_new_plate_draws(posture, held):
    now = state(HIPS["valga"], held, posture)
    for before in (None, USUAL):
        moved = FreeBodyPairPlate(state(HOLDS["hard cane and bag"]), before, "left")
        moved.update(state(POSTURES["far lean"], HOLDS["pack"]), before)
        assert moved.update(now, before) is False
        assert moved.svg("x") == FreeBodyPairPlate(now, before, "left").svg("x")


def test_the_table_gives_the_numbers_and_their_changes():
    person = Person()
    before, now = USUAL, HipBalance(person, with_cane(person, Posture(), 0.1))
    plate = FreeBodyPairPlate(now, before)
    shown = [[cell.get_text() for cell in line] for line in plate.table._cells]
    assert shown == [list(numbers(before)), list(numbers(now)), list(changes(before, now))]
    assert shown[0][2] == f"{before.pull_n:.0f} N = 1.89 BW"
    assert shown[2][2:4] == ["−47 %", "−36 %"]
    assert shown[1][4] == f"{now.moment_nm:.1f} Nm = {now.moment_nm / 75:.2f} Nm/kg"


def test_a_varus_hip_has_its_trochanter_further_out_and_up_and_a_valgus_one_in_and_down():
    usual, vara, valga = (pull_ends(state({"neck_shaft": angle}).stance("right"))[1] for angle in (128, 116, 142))
    assert (vara > usual + 0.002).all()
    assert (valga < usual - 0.002).all()


def test_the_line_of_pull_keeps_the_models_arm_whatever_the_femur():
    for hip in HIPS.values():
        one = state(hip)
        angle = np.deg2rad(one.pull_deg)
        insertion = pull_ends(one.stance("right"))[1]
        assert insertion @ (np.cos(angle), np.sin(angle)) == pytest.approx(one.person.abductor_arm_m, abs=1e-9)


def test_a_pack_sits_on_the_leaning_back_and_a_bag_does_not():
    leaning = state({"trunk_lean": 15, "load": "back"})
    plate = FreeBodyPairPlate(leaning)
    pack = plate.now_key._held._pack.artist
    middle = pack.get_path().vertices.mean(axis=0)
    assert middle == pytest.approx([-leaning.parts[0].at[0], leaning.parts[0].at[1]], abs=0.01)
    plate.update(replace(leaning, load_on_back=False))
    assert not pack.get_visible()


def test_type_is_large_enough_for_the_back_row(plates):
    for plate in plates:
        smallest = min(text.get_fontsize() for ax in plate.figure.axes for text in ax.texts)
        assert smallest >= (14 if plate.size is PRESENTING else 9)


def test_what_must_lie_above_the_moving_bones_moves_with_them():
    plate = FreeBodyPairPlate(USUAL, USUAL)
    hip = [line for line in plate.free_body.sheet.ax.lines if np.array_equal(line.get_xydata(), [[0.0, 0.0]])]
    assert len(hip) == 1
    assert hip[0] in plate._moving
