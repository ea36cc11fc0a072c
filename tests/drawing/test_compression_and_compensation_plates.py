"""The plates of the injury lesson: forces to scale, words apart, and the picture says what the model says."""

import itertools

import numpy as np
import pytest

from glutemed.drawing.compensation_plate import CompensationPlate
from glutemed.drawing.compensation_study import ROWS, TEAMS, CompensationStudy
from glutemed.drawing.compression_bones import limbs, turned
from glutemed.drawing.compression_hip import LEVEL_MM, times
from glutemed.drawing.compression_plate import CompressionPlate
from glutemed.drawing.compression_study import ANGLES_DEG, CompressionStudy, one_leg_is_possible
from glutemed.drawing.style import PRESENTING, READING
from glutemed.mechanics import Person, Posture
from glutemed.mechanics.muscles import band_compression, band_deflection, share_load, weakness_curve

SIZES = pytest.mark.parametrize("size", [READING, PRESENTING], ids=["reading", "presenting"])


def words_of(plate):
    renderer = plate.figure.canvas.get_renderer()
    shown = [*plate.figure.texts]
    for ax in plate.figure.axes:
        ticks = [*ax.get_xticklabels(), *ax.get_yticklabels(), ax.xaxis.label, ax.yaxis.label] if ax.axison else []
        shown += [*ax.texts, *ticks]
    for text in shown:
        if text.get_visible() and text.get_text().strip():
            yield text.get_text(), text.get_window_extent(renderer)


def drawn(plate):
    """Draw once: that puts tick labels in their places, and they stay there."""
    plate.figure.canvas.draw()
    return plate


def check(plate):
    page, shown = plate.figure.bbox, list(words_of(plate))
    for words, box in shown:
        assert box.x0 >= page.x0 - 1, words
        assert box.x1 <= page.x1 + 1, words
        assert box.y0 >= page.y0 - 1, words
        assert box.y1 <= page.y1 + 1, words
    for (one, box), (other, another) in itertools.combinations(shown, 2):
        wide = min(box.x1, another.x1) - max(box.x0, another.x0)
        high = min(box.y1, another.y1) - max(box.y0, another.y0)
        assert wide < 1 or high < 2, f"{one!r} on {other!r}"


@SIZES
def test_words_of_the_compression_plate_keep_apart(size):
    plate = drawn(CompressionPlate(CompressionStudy(), size))
    states = itertools.product((-5, 9, 20), ("one_leg", "rest"), (0.0, 1.0), ("default", "low"))
    for angle, work, share, passive in states:
        plate.update(CompressionStudy(float(angle), work, share, passive))
        check(plate)


@SIZES
def test_words_of_the_compensation_plate_keep_apart(size):
    plate = drawn(CompensationPlate(CompensationStudy(), size))
    for left, team, model in itertools.product((0, 45, 99), TEAMS, ("gait2392", "rajagopal2016")):
        plate.update(CompensationStudy(left, team, model))
        check(plate)


def test_the_hip_can_stand_on_one_leg_at_every_angle_of_the_plot():
    assert one_leg_is_possible()


@pytest.mark.parametrize("angle", [-5.0, 5.0, 20.0])
def test_the_tract_is_drawn_with_the_bend_of_the_model(angle):
    up, down = limbs(angle)
    bend = np.degrees(np.arccos(np.clip(-up @ down, -1, 1)))
    assert bend == pytest.approx(float(band_deflection(angle)), abs=1e-6)
    assert CompressionStudy(angle).bend_deg[1] == pytest.approx(bend)


def test_adduction_lowers_the_free_side():
    assert turned(np.array([(-80.0, 0.0)]), 10)[0, 1] < 0


@pytest.mark.parametrize(
    ("angle", "work", "share"), [(5.0, "one_leg", 0.5), (15.0, "one_leg", 1.0), (18.0, "rest", 0.7)]
)
def test_the_press_arrow_is_the_sum_of_the_two_pulls_to_one_scale(angle, work, share):
    study = CompressionStudy(angle, work, share)
    hip = CompressionPlate(study).hip

    def length(arrow):
        points = arrow.artist.get_path().vertices
        return float(np.hypot(*(points[3] - 0.5 * (points[0] + points[6]))))

    pulls, press = [length(arrow) for arrow in hip._pulls], length(hip._press)
    assert pulls[0] == pytest.approx(pulls[1]) == pytest.approx(LEVEL_MM * np.mean(study.tension(share)))
    assert press == pytest.approx(2 * pulls[0] * np.sin(np.radians(study.bend_deg[1]) / 2))


def test_the_press_of_the_study_is_that_of_the_model():
    level = band_compression(share_load(Person()), passive_band_share=0.5).force_n
    for angle in (0, 12, 20):
        stance = share_load(Person(), Posture(drop_deg=angle - Person().level_adduction_deg))
        ratio = band_compression(stance, passive_band_share=0.5).force_n / level
        assert any(end == pytest.approx(ratio) for end in CompressionStudy(float(angle)).press(0.5))
    for end in CompressionStudy(5.0).press_curve(0.3):
        assert end[list(ANGLES_DEG).index(5)] == pytest.approx(1)


def test_at_rest_a_tract_that_takes_nothing_does_not_press():
    assert CompressionStudy(15.0, "rest", 0.0).press(0.0) == (0, 0)
    assert times(0.0, 0.01) == "none"
    assert times(1.0, 1.04) == "1.0 ×"


def test_efforts_are_those_of_load_sharing():
    study = CompensationStudy(50)
    curve = weakness_curve(Person(), [0.5, 1.0])
    tensor = 100 * curve.of(curve.activation, "tfl")
    assert [study.effort("lenient", "tensor fasciae latae", at) for at in (50, 100)] == pytest.approx(list(tensor))
    assert study.cost("lenient") == pytest.approx(curve.cost[0] / curve.cost[1])
    assert study.hip_force_bw("lenient") == pytest.approx(curve.joint_force.bw[0])


@pytest.mark.parametrize("team", TEAMS)
@pytest.mark.parametrize("model", ["gait2392", "rajagopal2016"])
def test_the_strict_bound_gives_way_first(team, model):
    study = CompensationStudy(100, team, model)
    assert study.least_left("lenient") < study.least_left("strict")
    for bound in ("lenient", "strict"):
        least = study.least_left(bound)
        assert CompensationStudy(least, team, model).holds(bound)
        assert CompensationStudy(least - 1, team, model).missing_nm(bound) > 0 if least else True


def test_where_there_is_no_answer_no_bar_is_drawn():
    plate = CompensationPlate(CompensationStudy(20))
    assert [bar.get_width() for bar in plate.bars._bars] == [0] * len(ROWS)
    assert "cannot stay level" in plate.hip._state.get_text()
    plate.update(CompensationStudy(50))
    assert all(bar.get_width() > 0 for bar in plate.bars._bars)
    assert all(len(mark.get_xdata()) == 0 for mark in plate.bars._strict), "the strict bound has no answer at 50 %"
    assert plate._cells["strict", 1].get_text() == "7 Nm are missing"


def test_only_the_muscles_of_the_nerve_weaken():
    assert CompensationStudy(50, "nerve").weakened == {"gluteus medius", "gluteus minimus", "tensor fasciae latae"}
    assert CompensationStudy(50, "medius").weakened == {"gluteus medius"}
