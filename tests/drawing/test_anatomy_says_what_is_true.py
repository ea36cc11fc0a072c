"""What the anatomy text says is true of the plates."""

import numpy as np
import pytest

from glutemed.drawing.anatomy import MEDIUS, VIEWS, view_data
from glutemed.drawing.anatomy.sheets import distance, inside

GRID = np.stack(np.meshgrid(np.arange(-130.0, 90.0, 1.5), np.arange(-178.0, 158.0, 1.5)), -1).reshape(-1, 2)


def covered(view, *names):
    """Return which grid points some structures cover."""
    return np.any([inside(view_data(view).outline(name), GRID) for name in names], axis=0)


def greater_trochanter_tip_mm(view):
    """Return the highest place of the femur lateral to its neck."""
    femur = view_data(view).bone("femur")
    femur = femur[femur[:, 0] > 34] if view == "posterior" else femur
    return femur[np.argmax(femur[:, 1])]


def test_maximus_covers_the_posterior_third_of_medius():
    medius, maximus = covered("lateral", *MEDIUS), covered("lateral", "gluteus_maximus")
    assert (medius & maximus).sum() / medius.sum() == pytest.approx(1 / 3, abs=0.07)
    rear, front = covered("lateral", "medius_posterior"), covered("lateral", "medius_anterior")
    assert (rear & maximus).sum() > 0.9 * rear.sum()
    assert (front & maximus).sum() < 0.05 * front.sum()


@pytest.mark.parametrize("view", VIEWS)
def test_the_three_regions_of_medius_fill_it_and_do_not_overlap(view):
    parts = [covered(view, name) for name in MEDIUS]
    assert np.sum(parts, axis=0).max() == 1
    assert all(part.sum() > 0.2 * sum(map(np.sum, parts)) for part in parts)


@pytest.mark.parametrize("view", VIEWS)
def test_fibres_fan_in_from_origin_to_insertion(view):
    sheets = view_data(view).sheets
    for name in (*MEDIUS, "gluteus_minimus", "tensor_fasciae_latae", "piriformis"):
        first, last = sheets[name].fibre(0.0), sheets[name].fibre(1.0)
        assert np.hypot(*(first[-1] - last[-1])) < 0.75 * np.hypot(*(first[0] - last[0])), name


@pytest.mark.parametrize("view", VIEWS)
def test_medius_and_minimus_end_on_the_greater_trochanter(view):
    femur = view_data(view).bone("femur")
    for name in (*MEDIUS, "gluteus_minimus", "piriformis"):
        ends = np.array([view_data(view).sheets[name].fibre(share)[-1] for share in np.linspace(0, 1, 9)])
        assert inside(femur, ends, slack=4.0).all(), name


@pytest.mark.parametrize("view", VIEWS)
def test_medius_starts_along_the_crest_on_the_hip_bone(view):
    bone = view_data(view).bone("hip_bone")
    starts = np.array([view_data(view).sheets[name].fibre(share)[0] for name in MEDIUS for share in (0, 0.5, 1)])
    assert inside(bone, starts, slack=1.0).all()
    crest = view_data(view).sheets["medius_middle"].fibre(0.5)[0]
    assert distance(bone, crest)[0] < 8


def test_regions_run_as_described_from_the_side():
    sheets = view_data("lateral").sheets
    middle = {name: sheets[name].fibre(0.5) for name in MEDIUS}
    forward = {name: line[-1, 0] - line[0, 0] for name, line in middle.items()}
    assert forward["medius_posterior"] > 5  # rear fibres run forward and down
    assert forward["medius_anterior"] < -30  # front fibres run backward and down
    assert abs(forward["medius_middle"]) < 25  # middle fibres nearly straight down


@pytest.mark.parametrize("view", VIEWS)
def test_nerve_and_artery_leave_through_the_greater_notch_above_piriformis(view):
    data = view_data(view)
    notch, piriformis = data.lines["greater_sciatic_notch"], data.outline("piriformis")
    for name in ("superior_gluteal_nerve", "superior_gluteal_artery"):
        _, trunk = data.curves[name][0]
        under = inside(piriformis, trunk)
        assert under[0]  # comes from the pelvis, above the muscle's upper edge
        free = trunk[~under]
        above = [piriformis[np.abs(piriformis[:, 0] - x) < 4, 1] for x, _ in free]
        assert all(heights.size == 0 or y > heights.max() - 2 for (_, y), heights in zip(free, above, strict=True))
        assert distance(notch, free)[0] < 12
        assert free[0, 1] < notch[:, 1].max() + 2


@pytest.mark.parametrize("view", VIEWS)
def test_nerve_runs_three_to_seven_centimetres_above_the_trochanter(view):
    branches = [line for _, line in view_data(view).curves["superior_gluteal_nerve"]]
    tip = greater_trochanter_tip_mm(view)
    trunk, lower_branch = branches[0], branches[2]
    across = np.vstack([trunk, lower_branch])
    heights = across[np.abs(across[:, 0] - tip[0]) < 15, 1] - tip[1]
    assert heights.size > 3
    assert heights.min() > 30
    assert heights.max() < 70


@pytest.mark.parametrize("view", VIEWS)
def test_nerve_lies_between_medius_and_minimus(view):
    depth = view_data(view).depth
    assert depth["gluteus_minimus"] < depth["superior_gluteal_nerve"] < min(depth[name] for name in MEDIUS)
    assert max(depth[name] for name in MEDIUS) < depth["iliotibial_tract"] < depth["gluteus_maximus"]


def test_trochanteric_bursa_lies_lateral_to_the_trochanter_over_its_posterior_facet():
    behind, side = view_data("posterior"), view_data("lateral")
    assert behind.areas["trochanteric_bursa"][:, 0].max() > behind.bone("femur")[:, 0].max()
    assert behind.areas["trochanteric_bursa"][:, 0].mean() > 50
    facet = inside(side.areas["posterior_facet"], GRID)
    bursa = inside(side.areas["trochanteric_bursa"], GRID)
    assert (facet & bursa).sum() > 0.6 * facet.sum()
    for data in (behind, side):
        assert max(data.depth[name] for name in MEDIUS) < data.depth["trochanteric_bursa"]
        assert data.depth["trochanteric_bursa"] < data.depth["gluteus_maximus"]


def test_the_bursae_lie_under_their_muscles():
    depth = view_data("lateral").depth
    assert depth["subgluteus_minimus_bursa"] < depth["gluteus_minimus"] < depth["subgluteus_medius_bursa"]
    assert depth["subgluteus_medius_bursa"] < min(depth[name] for name in MEDIUS)


def test_gluteal_lines_part_the_three_origins():
    data = view_data("lateral")
    for line, one, other in (
        ("anterior_gluteal_line", "medius_origin", "minimus_origin"),
        ("posterior_gluteal_line", "medius_origin", "maximus_origin"),
    ):
        points = data.lines[line][4:-4]
        points = points[points[:, 0] < 34]  # further forward tensor fasciae latae starts
        for area in (one, other):
            assert distance(data.areas[area], points).max() < 7, (line, area)
        both = inside(data.areas[one], GRID) & inside(data.areas[other], GRID)
        assert both.sum() < 20, (one, other)
    assert distance(data.areas["minimus_origin"], data.lines["inferior_gluteal_line"]).max() < 7


@pytest.mark.parametrize("view", VIEWS)
def test_facets_lie_on_the_femur(view):
    data = view_data(view)
    for name in ("superoposterior_facet", "lateral_facet", "posterior_facet", "gluteal_tuberosity"):
        assert inside(data.bone("femur"), data.areas[name], slack=1.0).all(), name


@pytest.mark.parametrize("view", VIEWS)
def test_pelvis_has_usual_proportions(view):
    hip, femur = view_data(view).bone("hip_bone"), view_data(view).bone("femur")
    assert 200 < np.ptp(hip[:, 1]) < 225
    assert 140 < hip[:, 1].max() < 155
    if view == "posterior":
        assert 60 <= femur[:, 0].max() <= 70
