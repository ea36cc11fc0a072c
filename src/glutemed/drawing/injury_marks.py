"""What the plates of injuries mark: which tissue is hurt, which muscle is weak, and where it hurts.

Places are in mm of the anatomical plates (`glutemed.drawing.anatomy`). A pain area is drawn only where an evidence row
says where people feel the pain; its edges are the course's own drawing. Keys are the pattern ids of
`glutemed.clinical.injuries`.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from glutemed.drawing.anatomy import MEDIUS
from glutemed.drawing.anatomy.sheets import sample
from glutemed.drawing.injury_shapes import Mark, Picture, closed, part_of, rounded, torn, weak, whole_of
from glutemed.evidence import row

_FLESH = frozenset({*MEDIUS, "gluteus_minimus"})
_MEDIUS_NAMES = frozenset({*MEDIUS, "greater_trochanter"})
_SUPPLIED = frozenset({*_FLESH, "tensor_fasciae_latae", "piriformis", "superior_gluteal_nerve"})


def _trochanter_pain(view: str) -> tuple[Mark, Mark]:
    if view == "lateral":
        spot, thigh = (
            rounded(-14, -24, 40, 38),
            closed((-30, -58), (6, -62), (30, -110), (34, -160), (8, -166), (-14, -110)),
        )
        ends, side = ((-46, -40), (-6, -128)), -1
    else:
        spot, thigh = (
            rounded(56, -24, 24, 38),
            closed((46, -58), (68, -58), (66, -110), (58, -162), (42, -162), (46, -110)),
        )
        ends, side = ((72, -44), (60, -128)), 1
    return (
        Mark("pain", (spot,), "pain at the trochanter", ends[0], side, "gt_pain_site"),
        Mark("pain", (thigh,), "may spread down the outer thigh", ends[1], side, "gtps_radiation"),
    )


def _tendinopathy(view: str) -> Picture:
    lateral = view == "lateral"
    medius = Mark(
        "injured",
        part_of(view, MEDIUS, 0.82),
        "changed tendon of gluteus medius",
        (-14, -6) if lateral else (50, 2),
        1,
    )
    minimus = Mark(
        "injured", part_of(view, ("gluteus_minimus",), 0.78), "changed tendon of gluteus minimus", (3, -10), 1
    )
    return Picture(_FLESH, _MEDIUS_NAMES, (*_trochanter_pain(view), *((minimus,) if lateral else ()), medius))


def _tear(view: str) -> Picture:
    lateral = view == "lateral"
    names = ("medius_anterior", "medius_middle")
    tear = torn(view, names, "tear near the insertion of gluteus medius", (0, 4) if lateral else (62, 4))
    return Picture(_FLESH, _MEDIUS_NAMES, (*_trochanter_pain(view), *tear))


def _bursitis(view: str) -> Picture:
    lateral = view == "lateral"
    bursa = Mark(
        "injured",
        whole_of(view, "trochanteric_bursa"),
        "thick trochanteric bursa, with fluid",
        (-27, -30) if lateral else (58, -32),
        -1 if lateral else 1,
    )
    return Picture(_FLESH | {"trochanteric_bursa"}, _MEDIUS_NAMES, (*_trochanter_pain(view), bursa))


def _nerve(view: str) -> Picture:
    note = "Gluteus maximus, taken off here, has another nerve and is spared. The skin keeps its feeling."
    if view == "lateral":
        visible = frozenset(
            {"gluteus_minimus", "tensor_fasciae_latae", "piriformis", "superior_gluteal_nerve", "medius_origin"}
        )
        marks = (
            weak(view, ("medius_origin",), "weak: gluteus medius, taken off; here its origin", (-40, 110), -1),
            weak(view, ("gluteus_minimus",), "weak: gluteus minimus", (4, 30)),
            weak(view, ("tensor_fasciae_latae",), "weak: tensor fasciae latae", (46, 0)),
            Mark("spot", (rounded(-38, 50, 9),), "superior gluteal nerve hurt", (-38, 50), -1),
        )
        return Picture(visible, frozenset({"piriformis"}), marks, note)
    marks = (
        weak(view, MEDIUS, "weak: gluteus medius, and minimus under it", (24, 100)),
        weak(view, ("tensor_fasciae_latae",), "weak: tensor fasciae latae", (73, 10)),
        Mark("spot", (rounded(-20, 46, 9),), "superior gluteal nerve hurt", (-20, 46), -1),
    )
    return Picture(_SUPPLIED, frozenset({"piriformis"}), marks, note)


def _after_replacement(view: str) -> Picture:
    note = "Drawn: the front third of the insertion, which an approach through the side splits."
    front = ("medius_anterior",)
    if view == "lateral":
        marks = (
            Mark("spot", (rounded(24, 50, 11, 9),), "nerve under the muscle, may be hurt", (24, 50), 1),
            *torn(view, front, "insertion torn off or not healed", (2, 6)),
        )
        return Picture(_FLESH, _MEDIUS_NAMES, marks, note)
    stem = closed(
        (8, 4),
        (18, -4),
        (33, -14),
        (42, -34),
        (41, -70),
        (37, -122),
        (33, -122),
        (29, -70),
        (24, -36),
        (16, -18),
        (2, -8),
    )
    turn = np.linspace(np.radians(28), np.radians(238), 40)  # the cup opens outwards and down
    arc = np.column_stack([np.cos(turn), np.sin(turn)])
    cup = np.vstack([arc * 26, arc[::-1] * 20]) + np.array([1, 2])
    marks = (
        Mark("metal", (stem,), "hip prosthesis", (36, -90), 1),
        Mark("metal", (rounded(1, 2, 17),), "", (0, 0), 1),
        Mark("metal", (cup,), "", (0, 0), 1),
        *torn(view, front, "insertion torn off or not healed", (66, 6)),
    )
    return Picture(_FLESH, _MEDIUS_NAMES, marks, note)


def _l5(view: str) -> Picture:
    note = (
        "Pain runs from the buttock down the outer leg to the foot. It is not shaded: no pain drawing of it was read."
    )
    muscles = (
        weak(view, MEDIUS, "can be weak: gluteus medius, and minimus under it", (24, 100)),
        weak(view, ("tensor_fasciae_latae",), "can be weak: tensor", (46, 0) if view == "lateral" else (73, 10)),
    )
    if view == "lateral":
        course, root = np.array([(-58, 133), (-66, 112), (-64, 84), (-54, 56), (-44, 46)]), (-58, 135)
    else:
        course, root = np.array([(-58, 128), (-48, 108), (-40, 82), (-32, 58), (-24, 44)]), (-58, 130)
    course = sample(np.column_stack([course, np.zeros(len(course))]), closed=False)
    marks = (
        *muscles,
        Mark("path", (course,), "its fibres join the superior gluteal nerve", tuple(course[len(course) // 2]), -1),
        Mark("spot", (rounded(*root, 9),), "L5 root pressed where it leaves the spine", root, -1),
    )
    return Picture(_SUPPLIED, frozenset({"greater_trochanter", "piriformis"}), marks, note)


def _hip_oa(view: str) -> Picture:
    share = {
        name: f"{number:g}\N{NO-BREAK SPACE}%"
        for name, number in zip(("side", "groin", "thigh", "buttock"), row("oa_pain_map").numbers, strict=False)
    }

    def pain(outline: np.ndarray, place: str, part: str, anchor: tuple[float, float], side: int) -> Mark:
        return Mark("pain", (outline,), f"pain: {place}, {share[part]} of people", anchor, side, "oa_pain_map")

    if view == "lateral":
        marks = (
            pain(rounded(-14, -26, 27, 30), "greater trochanter", "side", (-36, -42), -1),
            pain(rounded(48, -6, 18, 30), "groin", "groin", (58, -14), 1),
            pain(rounded(-84, 6, 26, 46), "buttock", "buttock", (-96, -8), -1),
            pain(
                closed((-6, -70), (34, -66), (46, -110), (48, -160), (10, -162), (4, -110)),
                "front or outer thigh",
                "thigh",
                (40, -120),
                1,
            ),
            Mark("spot", (rounded(0, 1, 28),), "worn hip joint", (14, 14), 1, over_femur=False),
        )
        return Picture(frozenset(), frozenset({"femur"}), marks)
    marks = (
        pain(rounded(56, -24, 20, 32), "greater trochanter", "side", (68, -40), 1),
        pain(rounded(-24, 6, 34, 48), "buttock", "buttock", (-44, 22), -1),
        pain(
            closed((46, -70), (66, -70), (64, -115), (58, -162), (42, -162), (44, -115)),
            "front or outer thigh",
            "thigh",
            (60, -130),
            1,
        ),
        Mark("spot", (rounded(4, 2, 27),), "worn hip joint", (14, 18), 1),
    )
    note = f"The groin, marked by {share['groin']} of people, is at the front and not in sight."
    return Picture(frozenset(), frozenset({"femur", "sacrum"}), marks, note)


def _stress_fracture(view: str) -> Picture:
    if view == "lateral":
        marks = (
            Mark("pain", (rounded(48, -6, 18, 30),), "pain in the groin on exercise", (58, -14), 1, "fnsf"),
            Mark(
                "spot",
                (rounded(4, -4, 17, 16),),
                "crack in the neck of the femur, deep to the trochanter",
                (14, 8),
                1,
                over_femur=False,
            ),
        )
        return Picture(frozenset(), frozenset({"greater_trochanter", "femur"}), marks)
    neck = closed((19, 8), (26, -1), (34, -6), (36, -16), (28, -30), (18, -37), (10, -30), (3, -20), (6, -8))
    steps = np.linspace(0, 1, 7)
    ragged = 1.6 * (-1.0) ** np.arange(7)
    middle = np.array([27.0, -2.0]) + steps[:, None] * np.array([-18.5, -26.0])
    across = np.array([0.82, -0.58])
    crack = np.vstack([middle + (ragged + 1.8)[:, None] * across, (middle + (ragged - 1.8)[:, None] * across)[::-1]])
    marks = (
        Mark("injured", (neck,), "", (0, 0), 1),
        Mark("torn", (crack,), "crack in the neck of the femur", (26, -4), 1),
    )
    note = "The pain is in the groin, at the front and not in sight."
    return Picture(frozenset(), frozenset({"femoral_head", "greater_trochanter", "femur"}), marks, note)


_PICTURES = {
    "tendinopathy": _tendinopathy,
    "tear": _tear,
    "bursitis": _bursitis,
    "nerve": _nerve,
    "after_replacement": _after_replacement,
    "l5": _l5,
    "hip_oa": _hip_oa,
    "stress_fracture": _stress_fracture,
}
PATTERNS = tuple(_PICTURES)
"""Every pattern that has a picture."""


@cache
def picture(pattern: str, view: str) -> Picture:
    """Return what the plate of a pattern shows in a view.

    Parameters
    ----------
    pattern : str
        One of `PATTERNS`.
    view : {"lateral", "posterior"}
    """
    if pattern not in _PICTURES:
        raise ValueError(f"no picture of {pattern!r}; there are: {', '.join(PATTERNS)}")
    return _PICTURES[pattern](view)
