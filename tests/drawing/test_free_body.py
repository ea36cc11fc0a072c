"""The free-body diagram and its triangle are to scale, balance, and say so in words."""

import itertools
import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from glutemed.drawing.balance_plates import ForceTrianglePlate, FreeBodyPlate
from glutemed.drawing.balance_words import describe_force_triangle, describe_free_body, pull_side, weight_side
from glutemed.drawing.force_scale import LONGEST_PT, ForceScale
from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.style import PRESENTING, READING
from glutemed.mechanics import GRAVITY, Person, Posture, demand, landmarks
from tests.mechanics.strategies import ordinary_people, postures

BW = 75 * GRAVITY
LEVEL = Posture()
UNHOLDABLE = Posture(trunk_lean_deg=40)
POSTURES = {
    "level": LEVEL,
    "lean 20": Posture(trunk_lean_deg=20),
    "lean 29": Posture(trunk_lean_deg=29),
    "lean 40": UNHOLDABLE,
    "lean away 15": Posture(trunk_lean_deg=-15),
    "drop 10": Posture(drop_deg=10),
    "drop 25, trunk follows": Posture(drop_deg=25, trunk_follows_pelvis=True),
    "hike 10": Posture(drop_deg=-10),
    "shift": Posture(lateral_shift_m=0.05),
    "cane": Posture(cane_force_n=0.15 * BW),
    "cane in the same hand": Posture(cane_force_n=0.10 * BW, cane_distance_m=-0.20),
    "load": Posture(load_mass_kg=7.5),
    "load in the same hand": Posture(load_mass_kg=7.5, load_distance_m=-0.23),
    "load and cane in one hand": Posture(load_mass_kg=7.5, cane_force_n=60),
    "load and cane in two hands": Posture(load_mass_kg=7.5, load_distance_m=-0.23, cane_force_n=80),
    "cane and load in two hands": Posture(load_mass_kg=15, cane_force_n=80, cane_distance_m=-0.2),
    "far cane": Posture(cane_force_n=40, cane_distance_m=0.9),
}
PEOPLE = {
    "default": Person(),
    "40 kg": Person(mass_kg=40, stature_m=1.50, hip_separation_m=0.150, abductor_arm_m=0.038),
    "150 kg": Person(mass_kg=150, stature_m=1.95, hip_separation_m=0.195, abductor_arm_m=0.060),
}
BALANCED = {name: posture for name, posture in POSTURES.items() if name != "lean 40"}


@pytest.fixture(scope="module", params=itertools.product(("right", "left"), (READING, PRESENTING)), ids=str)
def plates(request):
    side, size = request.param
    both = FreeBodyPlate(side=side, size=size), ForceTrianglePlate(side=side, size=size)
    for plate in both:
        plate.figure.canvas.draw()  # settles where the axes are
    return both


@pytest.fixture(scope="module")
def diagram():
    return FreeBodyPlate()


@pytest.fixture(scope="module")
def triangle():
    return ForceTrianglePlate()


def ends(arrow):
    """Tail and tip of an arrow as drawn."""
    corners = arrow.artist.get_path().vertices
    return 0.5 * (corners[0] + corners[6]), corners[3]


def vector(arrow):
    if not arrow.artist.get_visible():
        return np.zeros(2)
    tail, tip = ends(arrow)
    return tip - tail


def held_by(person, posture):
    """The posture with a load and a cane in the same share of this person's weight."""
    share = person.mass_kg / 75
    return replace(posture, load_mass_kg=share * posture.load_mass_kg, cane_force_n=share * posture.cane_force_n)


def forces(panel):
    return {**panel.arrows, **panel.hands.arrows}


# What is drawn is what the model says ------------------------------------------------------------------------


@pytest.mark.parametrize("posture", BALANCED.values(), ids=BALANCED)
@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_every_arrow_has_its_force_to_one_scale_and_together_they_cancel(diagram, person, posture):
    far, posture = posture is POSTURES["far cane"], held_by(person, posture)
    diagram.update(person, posture)
    balance, panel = HipBalance(person, posture), diagram.free_body
    points = ForceScale.of(balance).points_per_bw / panel._sheet.points_per_m
    drawn = {name: vector(arrow) / points for name, arrow in forces(panel).items()}
    if far:
        assert not panel.hands.arrows["cane"].artist.get_visible()
        drawn["cane"] = np.array([0.0, posture.cane_force_n / person.weight_n])
    pull = demand(person, posture) / balance.pull_arm_m / person.weight_n
    visible = 0.5 / ForceScale.of(balance).points_per_bw  # shorter arrows are not drawn
    assert np.hypot(*drawn["F"]) == pytest.approx(pull, abs=visible)
    assert drawn["W"] == pytest.approx([0.0, -(1.0 - person.leg_mass_fraction)])
    assert drawn["load"] == pytest.approx([0.0, -posture.load_mass_kg / person.mass_kg])
    assert drawn["cane"] == pytest.approx([0.0, posture.cane_force_n / person.weight_n])
    assert sum(drawn.values()) == pytest.approx([0.0, 0.0], abs=2 * visible)


@pytest.mark.parametrize("posture", [POSTURES[name] for name in ("level", "lean 20", "drop 10", "hike 10")])
def test_forces_as_drawn_have_no_moment_about_the_hip(diagram, posture):
    diagram.update(Person(), posture)
    turning = 0.0
    for arrow in diagram.free_body.arrows.values():
        (x, y), (along, up) = ends(arrow)[0], vector(arrow)
        turning += x * up - y * along
    tail, tip = ends(diagram.free_body.arrows["J"])
    assert tip == pytest.approx([0.0, 0.0], abs=1e-12)
    assert tail[0] > 0 > tail[1]
    weight = abs(ends(diagram.free_body.arrows["W"])[0][0] * vector(diagram.free_body.arrows["W"])[1])
    assert turning == pytest.approx(0.0, abs=1e-9 + 1e-6 * weight)


@pytest.mark.parametrize("drop", [-10.0, 0.0, 10.0, 25.0])
def test_the_pull_runs_on_the_models_line_at_the_models_arm(diagram, drop):
    posture = Posture(drop_deg=drop)
    diagram.update(Person(), posture)
    (x, y), (along, up) = ends(diagram.free_body.arrows["F"])[0], vector(diagram.free_body.arrows["F"])
    length = np.hypot(along, up)
    assert abs(x * up - y * along) / length == pytest.approx(HipBalance(Person(), posture).pull_arm_m, abs=1e-9)
    assert np.rad2deg(np.arctan2(along, -up)) == pytest.approx(21.5)


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
@pytest.mark.parametrize("drop", [-10.0, 0.0, 15.0])
def test_the_pull_starts_on_the_hip_bone(diagram, person, drop):
    diagram.update(person, Posture(drop_deg=drop))
    bone = diagram.free_body._bones._patches["hip_near"].get_path()
    assert bone.contains_point(ends(diagram.free_body.arrows["F"])[0])


@settings(deadline=None, max_examples=60)
@given(ordinary_people(), postures())
def test_the_weight_at_its_centre_and_the_hands_make_the_demand(person, posture):
    balance = HipBalance(person, posture)
    assert sum(one.moment_nm for one in balance.turning) == pytest.approx(demand(person, posture), abs=1e-6)
    assert balance.weight_n == pytest.approx(person.weight_n * (1 - person.leg_mass_fraction))
    if balance.holds:
        assert balance.pull_n * balance.pull_arm_m == pytest.approx(balance.moment_nm, abs=0.01)


def test_the_centre_of_mass_moves_with_the_trunk_as_its_share_of_the_weight():
    upright, leaning = (HipBalance(Person(), Posture(trunk_lean_deg=lean)) for lean in (0, 20))
    share = Person().trunk_mass_fraction / Person().carried_mass_fraction
    moved = landmarks(Person(), leaning.posture).trunk_com[0] - landmarks(Person(), upright.posture).trunk_com[0]
    assert leaning.centre[0] - upright.centre[0] == pytest.approx(share * moved)


def test_a_left_stance_is_the_mirror_of_a_right_one():
    posture = POSTURES["load and cane in two hands"]
    right, left = (FreeBodyPlate(posture=posture, side=side).free_body for side in ("right", "left"))
    for name, arrow in forces(right).items():
        mirrored = forces(left)[name]
        for one, other in zip(ends(arrow), ends(mirrored), strict=True):
            assert other == pytest.approx(one * (-1, 1), abs=1e-9)


def test_the_lines_of_three_forces_meet_in_the_point_that_is_marked(diagram):
    diagram.update(Person(), LEVEL)
    panel = diagram.free_body
    assert panel._meeting.get_visible()
    point = np.array(panel._meeting.get_data()).ravel()
    for arrow in panel.arrows.values():
        tail, along = ends(arrow)[0], vector(arrow)
        across = (point - tail) @ np.array([-along[1], along[0]]) / np.hypot(*along)
        assert across == pytest.approx(0.0, abs=1e-6)
    diagram.update(Person(), POSTURES["cane"])
    assert not panel._meeting.get_visible()


def test_dimension_lines_are_as_long_as_they_say(diagram):
    diagram.update(Person(), LEVEL)
    panel = diagram.free_body
    for dimension, words in (
        (panel._pull_arm, panel._words["r"]),
        (panel._weight_arm._line, panel._weight_arm._words),
    ):
        x, y = dimension.artists[1].get_data()
        printed = float(re.search(r"([\d.]+) mm", words.get_text())[1])
        assert 1000 * np.hypot(x[4] - x[3], y[4] - y[3]) == pytest.approx(printed, abs=0.05)


# The scale ---------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=100)
@given(ordinary_people(), postures())
def test_the_longest_arrow_fits_and_the_bar_stays_legible(person, posture):
    balance = HipBalance(person, posture)
    scale = ForceScale.of(balance)
    longest = max(abs(one.down_n) for one in balance.turning)
    if balance.holds:
        longest = max(longest, balance.reaction_n, balance.pull_n)
    assert longest * scale.points_per_newton(balance) <= LONGEST_PT * (1 + 1e-9)
    assert 39 <= scale.bar_bw * scale.points_per_bw <= 110


def test_people_of_any_weight_have_the_same_picture_in_body_weights():
    light, heavy = (HipBalance(replace(Person(), mass_kg=mass), LEVEL) for mass in (40, 150))
    assert ForceScale.of(light) == ForceScale.of(heavy)
    assert ForceScale.of(light).words(light) == "1 BW = 392 N"


# The triangle ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("posture", BALANCED.values(), ids=BALANCED)
def test_the_chain_closes_head_to_tail_to_the_scale_of_the_diagram(triangle, posture):
    triangle.update(Person(), posture)
    balance, arrows = HipBalance(Person(), posture), triangle.triangle.arrows
    points = ForceScale.of(balance).points_per_newton(balance)
    chain = [name for name in ("Wd", "La", "Cc", "F", "J") if arrows[name].artist.get_visible()]
    assert sum(vector(arrows[name]) for name in chain) == pytest.approx([0.0, 0.0], abs=1.0)
    assert np.hypot(*vector(arrows["J"])) == pytest.approx(balance.reaction_n * points)
    assert ends(arrows["J"])[1] == pytest.approx(ends(arrows["Wd"])[0])
    if "Cc" in chain:  # up again, beside the way down so that both can be seen
        beside = ends(arrows["Wd"])[0] - ends(arrows["Cc"])[0]
        assert 8 < beside[0] < 15
        assert vector(arrows["Cc"]) == pytest.approx([0.0, posture.cane_force_n * points])
    if "F" in chain:
        assert ends(arrows["F"])[1] == pytest.approx(ends(arrows["J"])[0])
        assert ends(arrows["F"])[0][0] == pytest.approx(ends(arrows["Wd"])[1][0])


# What no abductor can hold -----------------------------------------------------------------------------------


def test_what_no_abductor_can_balance_has_neither_pull_nor_reaction_and_says_so(diagram, triangle):
    for plate in (diagram, triangle):
        plate.update(Person(), UNHOLDABLE)
    for panel in (diagram.free_body, triangle.triangle):
        assert not panel.arrows["F"].artist.get_visible()
        assert not panel.arrows["J"].artist.get_visible()
    balance = HipBalance(Person(), UNHOLDABLE)
    assert balance.moment_nm < 0
    for describe in (describe_free_body, describe_force_triangle):
        assert "adductors would have to pull" in describe(balance, "right")


# Words -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("posture", BALANCED.values(), ids=BALANCED)
@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_the_printed_equation_holds_as_a_reader_would_reckon_it(person, posture):
    balance = HipBalance(person, held_by(person, posture))
    force, arm = map(float, re.match(r"(\d+) N × ([\d.]+) mm", pull_side(balance)[1]).groups())
    terms, total = weight_side(balance)[1].split(" = ")
    moment = 0.0
    for sign, newtons, millimetres in re.findall(r"([−+]?) ?(\d+) N × ([\d.]+) mm", terms):
        moment += (-1 if sign == "−" else 1) * float(newtons) * float(millimetres) / 1000
    said = float(total.removesuffix(" Nm").replace("−", "-"))
    rounding = 0.5 * (arm + 1500) / 1000 + 0.00005 * (force + 3000)
    assert force * arm / 1000 == pytest.approx(said, abs=rounding)
    assert moment == pytest.approx(said, abs=rounding)


def test_the_words_carry_the_key_numbers_and_name_the_sides():
    words = describe_free_body(HipBalance(Person(), Posture(drop_deg=10, load_mass_kg=5)), "left")
    balance = HipBalance(Person(), Posture(drop_deg=10, load_mass_kg=5))
    assert words.startswith("Standing on the left leg")
    assert "The right side of the pelvis is 10.0° lower" in words
    for number in (balance.pull_n, balance.weight_n, balance.reaction_n, 5 * GRAVITY):
        assert f"{number:.0f} N" in words
    assert f"{balance.reaction_deg:.1f}°" in words


# Updating and layout -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [FreeBodyPlate, ForceTrianglePlate])
@pytest.mark.parametrize("posture", POSTURES.values(), ids=POSTURES)
def test_an_update_draws_what_a_new_plate_draws(kind, posture):
    person = PEOPLE["150 kg"]
    moved = kind(side="left")
    for other in (UNHOLDABLE, POSTURES["load and cane in two hands"]):
        moved.update(Person(), other)
    assert moved.update(person, posture) is False
    assert moved.svg("x") == kind(person, posture, side="left").svg("x")


def texts(plate):
    renderer = plate.figure.canvas.get_renderer()
    return [
        (text.get_text(), text.get_window_extent(renderer))
        for ax in plate.figure.axes
        for text in ax.texts
        if text.get_visible() and text.get_text().strip()
    ]


@pytest.mark.parametrize("posture", POSTURES.values(), ids=POSTURES)
@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_texts_keep_clear_of_one_another_and_of_the_edge(plates, person, posture):
    for plate in plates:
        plate.update(person, posture)
        shown, page = texts(plate), plate.figure.bbox
        for words, box in shown:
            assert min(box.x0, box.y0) >= -1, words
            assert box.x1 <= page.x1 + 1, words
            assert box.y1 <= page.y1 + 1, words
        for (one, box), (other, another) in itertools.combinations(shown, 2):
            clear = min(box.x1, another.x1) - max(box.x0, another.x0) < 1 or (
                min(box.y1, another.y1) - max(box.y0, another.y0) < 1
            )
            assert clear, f"{one!r} on {other!r}"


@pytest.mark.parametrize("posture", BALANCED.values(), ids=BALANCED)
def test_arrows_stay_inside_the_picture_and_clear_of_the_words(plates, posture):
    for plate in plates:
        plate.update(Person(), posture)
        panel = plate.free_body if isinstance(plate, FreeBodyPlate) else plate.triangle
        names = {name: arrow for name, arrow in panel.arrows.items() if arrow.artist.get_visible()}
        frame = next(iter(names.values())).artist.axes.get_window_extent()
        for name, arrow in names.items():
            path = arrow.artist.get_transform().transform(np.linspace(*ends(arrow), 60))
            assert (path >= frame.min - 1).all(), name
            assert (path <= frame.max + 1).all(), name
            for words, box in texts(plate):
                inside = ((path > box.min + 1) & (path < box.max - 1)).all(axis=1)
                assert not inside.any(), f"{name} under {words!r}"


def test_type_is_large_enough_for_the_back_row(plates):
    for plate in plates:
        smallest = min(text.get_fontsize() for ax in plate.figure.axes for text in ax.texts)
        assert smallest >= (14 if plate.size is PRESENTING else 9)
