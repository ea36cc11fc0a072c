"""The picture of a case shows model and patient, for any patient that a file may hold, with no word on another."""

import itertools

import pytest

from glutemed.clinical.case_model import model_view
from glutemed.clinical.cases import Patient, course_cases
from glutemed.drawing.case_picture import CasePicture, describe_case_picture
from glutemed.drawing.style import PRESENTING, READING

EXTREMES = [
    Patient(
        mass_kg=mass,
        height_m=1.7 if mass < 100 else 2.0,
        stance_side=side,
        strength_right=right,
        strength_left=left,
        drop_deg=drop,
        lean_deg=lean,
    )
    for (side, mass), (right, left), (drop, lean) in itertools.product(
        (("right", 50), ("left", 130)), ((0.3, 1.6), (1.6, 1.5)), ((0, 0), (1, 1), (30, 40))
    )
]
PATIENTS = [*(case.patient for case in course_cases()), *EXTREMES]


def texts(picture):
    renderer = picture.figure.canvas.get_renderer()
    for ax in picture.figure.axes:
        around = (ax._left_title, ax.xaxis.label, ax.yaxis.label, *ax.get_yticklabels()) if ax.axison else ()
        for text in (*ax.texts, *around):
            if text.get_visible() and text.get_text().strip():
                yield text.get_text(), text.get_window_extent(renderer)


@pytest.mark.parametrize(
    ("patient", "size"), [*((each, PRESENTING) for each in PATIENTS), *((each, READING) for each in PATIENTS[:5])]
)
def test_no_word_sits_on_another_or_leaves_the_picture(patient, size):
    picture = CasePicture(model_view(patient), size)
    picture.figure.canvas.draw()
    shown, page = list(texts(picture)), picture.figure.bbox
    for words, box in shown:
        assert box.x0 >= page.x0 - 1, words
        assert box.x1 <= page.x1 + 1, words
        assert box.y0 >= page.y0 - 1, words
        assert box.y1 <= page.y1 + 1, words
    for (one, box), (other, another) in itertools.combinations(shown, 2):
        apart = min(box.x1, another.x1) - max(box.x0, another.x0) < 1
        assert apart or min(box.y1, another.y1) - max(box.y0, another.y0) < 1, f"{one!r} on {other!r}"


def test_it_shows_the_models_angles_and_those_that_were_seen():
    view = model_view(course_cases()[3].patient)
    words = " ".join(words for words, _ in texts(CasePicture(view)))
    assert f"model {view.rest.lean_deg:.1f}°" in words
    assert f"seen {view.patient.lean_deg:g}°" in words
    assert f"seen {view.patient.drop_deg:g}°" in words
    assert "dashed: as seen" in words
    assert "the right" in describe_case_picture(view)
