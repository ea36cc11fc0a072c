"""The demand and gait plates show the model's and the rows' numbers, and no text sits on another."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from glutemed.drawing.gait import GaitPlate
from glutemed.drawing.gait_instant import KEY_INSTANTS, GaitInstant
from glutemed.drawing.stance_demand import StanceDemandPlate
from glutemed.drawing.style import PRESENTING, READING
from glutemed.drawing.task_study import TaskStudy
from glutemed.evidence import row
from glutemed.mechanics import Person, with_passive
from glutemed.mechanics.tasks import TASK_NAMES, find_task, running, stance_margin, walking

SIZES = pytest.mark.parametrize("size", [READING, PRESENTING], ids=["reading", "presenting"])


def studies(strength=1.0, full=1.5, passive="default", walk=None, run=None, deviations=1.0):
    person = with_passive(Person(strength_nm_per_kg=full), passive)
    own = {"walk": walk, "run": run}
    tasks = [own.get(name) or find_task(name, person) for name in TASK_NAMES]
    return tuple(TaskStudy(person, strength, task, deviations) for task in tasks)


def one(name, **settings):
    return next(study for study in studies(**settings) if study.task.name == name)


def assert_texts_keep_clear(plate):
    renderer = plate.figure.canvas.get_renderer()
    page = plate.figure.bbox
    shown = [text for owner in (plate.figure, *plate.figure.axes) for text in owner.texts]
    for ax in plate.figure.axes:
        if ax.axison:
            ticks = [(ax.xaxis, ax.get_xlim()), (ax.yaxis, ax.get_ylim())]
            for axis, (low, high) in ticks:
                shown += [axis.label]
                inside = [tick for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
                shown += [tick.label1 for tick in inside if tick.label1.get_visible()]
            shown += [ax.title, ax._left_title]
    boxes = [(t.get_text(), t.get_window_extent(renderer)) for t in shown if t.get_visible() and t.get_text().strip()]
    for words, box in boxes:
        assert page.x0 - 1 <= box.x0 < box.x1 <= page.x1 + 1, words
        assert page.y0 - 1 <= box.y0 < box.y1 <= page.y1 + 1, words
    for (words, a), (other, b) in itertools.combinations(boxes, 2):
        wide, high = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
        assert wide < 1 or high < 1, f"{words!r} on {other!r}"


@SIZES
@pytest.mark.parametrize("current", TASK_NAMES)
def test_texts_of_the_demand_plate_keep_clear(current, size):
    plate = StanceDemandPlate(studies(), current, "Walking at free speed, 14 healthy adults", size)
    plate.figure.canvas.draw()
    hardest = {"walk": walking("very_slow", "kneeload"), "run": running(-10), "deviations": 2.0}
    for strength, full, passive in itertools.product((0, 0.2, 0.5, 1), (0.6, 1.5, 2.0), ("default", "none")):
        for more in ({}, hardest, {"walk": walking("fast", "one_man"), "deviations": 0.0}):
            plate.update(studies(strength, full, passive, **more), current, "Walking very slow, 14 healthy adults")
            assert_texts_keep_clear(plate)


@SIZES
@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("times", [1, 3])
def test_texts_of_the_gait_plate_keep_clear(side, times, size):
    plate = GaitPlate(GaitInstant(10, side, times), size)
    plate.figure.canvas.draw()
    for percent in range(10, 51, 2):
        plate.update(GaitInstant(percent, side, times))
        assert_texts_keep_clear(plate)


@pytest.mark.parametrize("strength", [0.2, 0.5, 1.0])
@pytest.mark.parametrize("name", ["walk", "run", "one_leg_stance", "single_leg_squat"])
def test_a_share_above_one_means_that_something_is_missing(name, strength):
    study = one(name, strength=strength)
    margin = stance_margin(study.person, study.task, strength)
    assert (study.share > 1) == (not margin.covered)
    assert study.given - study.asked == pytest.approx(margin.smallest_margin_nm_per_kg)


def test_a_task_without_a_number_has_an_open_bracket_and_no_bar():
    plate = StanceDemandPlate(studies(), "walk", "Walking")
    shown = dict(zip(TASK_NAMES, plate.bars._rows, strict=True))
    assert not shown["step_down"]._within.get_visible()
    assert shown["step_down"]._bracket.get_visible()
    assert shown["step_down"]._number.get_text() == "no number found"
    for name in set(TASK_NAMES) - {"step_down"}:
        assert shown[name]._within.get_visible()
        assert not shown[name]._bracket.get_visible()
        assert shown[name]._within.get_width() > 0


def test_bars_are_as_long_as_the_shares_and_only_what_is_beyond_all_is_hatched():
    plate = StanceDemandPlate(studies(0.5), "run", "Running")
    for bar, study in zip(plate.bars._rows, studies(0.5), strict=True):
        if study.share is not None:
            whole = bar._within.get_width() + (bar._beyond.get_width() if bar._beyond.get_visible() else 0)
            assert whole == pytest.approx(min(100 * study.share, 200))
            assert bar._beyond.get_visible() == (study.share > 1)
            assert bar._cut.get_visible() == (study.share > 2)
            assert bar._number.get_text() == f"{100 * study.share:.0f} %"


@pytest.mark.parametrize("name", ["stairs_up", "step_down"])
def test_a_task_without_a_curve_has_no_empty_axes_but_words(name):
    plate = StanceDemandPlate(studies(), name, "A task")
    assert not plate.panel._ax.axison
    assert "found" in plate.panel._no_curve.get_text() + plate.panel._verdict.get_text()
    assert plate.update(studies(), "walk", "Walking")
    assert plate.panel._ax.axison
    assert not plate.panel._no_curve.get_visible()
    assert not plate.update(studies(0.8), "walk", "Walking")


def test_the_gauge_stands_at_the_tightest_moment_between_demand_and_capacity():
    study = one("walk", strength=0.3)
    plate = StanceDemandPlate(studies(0.3), "walk", "Walking")
    x, y = plate.panel._gauge.get_data()
    assert x[0] == study.margin.smallest_margin_at_percent
    assert y[1] - y[0] == pytest.approx(study.margin.missing_nm_per_kg)
    assert plate.panel._missing.get_paths()
    plate.update(studies(1.0), "walk", "Walking")
    assert not plate.panel._missing.get_paths()


def test_the_band_is_the_measured_spread_and_is_left_out_where_there_is_none():
    plate = StanceDemandPlate(studies(deviations=2.0), "walk", "Walking")
    low, high = walking().demand.band(30.0, 2.0)
    band = plate.panel._band.get_paths()[0].vertices
    at = band[np.abs(band[:, 0] - 30.0) < 1e-6][:, 1]
    assert [at.min(), at.max()] == pytest.approx([low, high])
    for more in ({"deviations": 0.0}, {"walk": walking("free", "one_man")}):
        plate.update(studies(**more), "walk", "Walking")
        assert not plate.panel._band.get_visible()


def test_whoever_can_give_nothing_is_told_so_and_not_in_per_cent():
    study = one("run", strength=0.0, passive="none")
    assert study.given == pytest.approx(0)
    plate = StanceDemandPlate(studies(0.0, passive="none"), "run", "Running")
    assert "%" not in plate.bars._rows[TASK_NAMES.index("run")]._number.get_text()


@pytest.mark.parametrize("percent", [10, 15, 16, 20, 30, 40, 50])
@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("times", [1, 3])
def test_the_walking_person_stands_as_measured(percent, side, times):
    instant = GaitInstant(percent, side, times)
    at = {name: np.array(point) for name, point in GaitPlate(instant).walker.person.anchors.items()}
    out = 1 if side == "right" else -1
    across = at["free_hip"] - at["stance_hip"]
    leg = at["stance_hip"] - at["stance_foot"]
    drop = np.rad2deg(np.arctan2(-across[1], -out * across[0]))
    inclined = np.rad2deg(np.arctan2(out * leg[0], leg[1]))
    trunk = at["head_top"] - at["lumbosacral"]
    lean = np.rad2deg(np.arctan2(out * trunk[0], trunk[1]))
    assert drop == pytest.approx(times * instant.drop_deg, abs=1e-6)
    assert drop + inclined == pytest.approx(times * instant.adduction_deg, abs=1e-6)
    assert lean == pytest.approx(times * instant.lean_deg, abs=1e-6)
    assert at["stance_foot"] == pytest.approx([0, 0], abs=1e-9)


def test_the_curves_pass_through_the_rows():
    for percent, drop, adduction, thorax in zip(
        range(10, 51, 10),
        row("drop.curve.cgm23").numbers[1:6],
        row("drop.hipadd.cgm23").numbers[1:6],
        row("drop.curve.cgm23.thorax").numbers[1:6],
        strict=True,
    ):
        instant = GaitInstant(percent)
        found = instant.drop_deg, instant.adduction_deg, -instant.lean_deg
        assert found == pytest.approx((drop, adduction, thorax))
    assert GaitInstant(15).drop_deg == pytest.approx(6.59)
    assert GaitInstant(16).adduction_deg == pytest.approx(8.58)
    assert GaitInstant(15).moment == pytest.approx(row("demand.walk.adult.cgm23").numbers[0])


def test_the_body_keeps_its_size_while_it_walks():
    sizes = set()
    for percent in KEY_INSTANTS:
        at = {name: np.array(point) for name, point in GaitPlate(GaitInstant(percent)).walker.person.anchors.items()}
        arm = np.hypot(*(at["trochanter"] - at["stance_hip"]))
        sizes.add((round(float(arm), 9), round(float(np.hypot(*(at["stance_hip"] - at["stance_foot"]))), 9)))
    assert len(sizes) == 1


def test_dots_and_picture_move_together_and_nothing_still_changes():
    plate = GaitPlate(GaitInstant(15))
    still = plate.still_svg()
    for percent in (10, 30, 50):
        instant = replace(GaitInstant(15), percent=percent)
        assert plate.update(instant) is False
        dots = [dot.get_data() for dot in (*plate.angles._dots, *plate.moment._dots)]
        assert all(float(x[0]) == percent for x, _ in dots)
        values = [instant.drop_deg, instant.adduction_deg, instant.lean_deg, instant.moment]
        assert [float(y[0]) for _, y in dots] == pytest.approx(values)
    assert plate.still_svg() == still
