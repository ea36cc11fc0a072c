"""At no slider position does a text sit on another one or leave the picture."""

import itertools

import pytest

from glutemed.drawing.pelvic_drop import PelvicDropPlate
from glutemed.drawing.style import PRESENTING, READING
from glutemed.mechanics import DropStudy, Person, Posture, with_passive

STATES = [
    pytest.param(strength, lean, passive, follows, full, id=f"{strength}-{lean}-{passive}-{follows}-{full}")
    for strength, lean, passive, follows, full in itertools.product(
        (0, 30, 48, 60, 100), (0, 12, 40), ("default", "low", "none"), (False, True), (0.6, 1.5)
    )
]


def texts(plate):
    renderer = plate.figure.canvas.get_renderer()
    found = []
    for ax in plate.figure.axes:
        for text in ax.texts:
            if text.get_visible() and text.get_text().strip():
                found.append((text.get_text(), text.get_window_extent(renderer)))
    return found


@pytest.fixture(scope="module", params=[READING, PRESENTING], ids=["reading", "presenting"])
def plates(request):
    study = DropStudy(Person())
    return {side: PelvicDropPlate(study, side, request.param) for side in ("right", "left")}


@pytest.mark.parametrize(("strength", "lean", "passive", "follows", "full"), STATES)
def test_texts_keep_clear_of_one_another_and_of_the_edge(plates, strength, lean, passive, follows, full):
    person = with_passive(Person(strength_nm_per_kg=full), passive)
    study = DropStudy(person, strength / 100, lean, Posture(trunk_follows_pelvis=follows))
    for plate in plates.values():
        plate.update(study, DropStudy(Person()), "gluteal tendinopathy")
        plate.figure.canvas.draw()
        shown = texts(plate)
        page = plate.figure.bbox
        for words, box in shown:
            assert box.x0 >= page.x0 - 1, words
            assert box.x1 <= page.x1 + 1, words
            assert box.y1 <= page.y1 + 1, words
        for (one, box), (other, another) in itertools.combinations(shown, 2):
            clear = min(box.x1, another.x1) - max(box.x0, another.x0) < 1 or (
                min(box.y1, another.y1) - max(box.y0, another.y0) < 1
            )
            assert clear, f"{one!r} on {other!r}"
