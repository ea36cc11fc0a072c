"""The label quiz asks the same for the same round, counts only what a reader knew, and explains every mistake."""

import pytest

from glutemed.drawing.anatomy import AnatomyPlate
from glutemed.page import presentation_size
from glutemed.teaching import label_quiz
from glutemed.teaching.label_items import ITEMS, choices, draw_round, named
from glutemed.teaching.label_quiz import LabelQuiz
from glutemed.teaching.muscle_facts import facts


@pytest.fixture
def quiz():
    return label_quiz(length=3)


def answer(quiz, name):
    quiz.answer.value = facts(name).label
    quiz.check_button.click()


def another(quiz):
    return next(item.name for item in ITEMS if item.name != quiz.item.name)


def test_a_round_is_the_same_every_time_and_asks_nothing_twice():
    assert draw_round(1, 8) == draw_round(1, 8)
    assert len({item.name for item in draw_round(1, len(ITEMS))}) == len(ITEMS)
    assert len({draw_round(number, 8) for number in range(1, 20)}) == 19
    with pytest.raises(ValueError, match="a round has 1 to"):
        draw_round(1, 0)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: f"{item.view}-{item.name}")
def test_what_is_asked_is_in_sight(item):
    assert item.name in item.visible
    assert item.name in AnatomyPlate(item.view).panel.seen(item.visible)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.name)
def test_each_structure_is_known_by_its_label_its_clue_and_its_other_names(item):
    known = facts(item.name)
    assert known.label in choices()
    assert all(named(words) == item.name for words in (known.label, known.label.upper(), *known.also))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Gmed", "gluteus_medius"),
        ("the gluteus-minimus", "gluteus_minimus"),
        ("TFL", "tensor_fasciae_latae"),
        ("IT band", "iliotibial_tract"),
        ("ASIS", "asis"),
        ("anterior superior iliac spine", "asis"),
        ("quadriceps", None),
        ("", None),
    ],
)
def test_typing_a_name_is_forgiving(typed, name):
    assert named(typed) == name


def test_no_name_stands_for_two_structures():
    words = [word for item in ITEMS for word in (facts(item.name).label.casefold(), *facts(item.name).also)]
    assert len(words) == len(set(words))


def test_the_right_name_at_once_counts(quiz):
    answer(quiz, quiz.item.name)
    assert quiz.score == "1 of 1 right at the first try"
    assert "Right." in quiz.feedback.value
    answer(quiz, quiz.item.name)
    assert quiz.finished == 1


def test_a_wrong_name_is_placed_and_the_second_try_does_not_count(quiz):
    wrong = another(quiz)
    answer(quiz, wrong)
    assert "Not yet." in quiz.feedback.value
    assert facts(wrong).where in quiz.feedback.value
    assert quiz.finished == 0
    answer(quiz, quiz.item.name)
    assert quiz.score == "0 of 1 right at the first try"


def test_a_wrong_name_that_is_in_sight_is_shown_in_the_picture():
    quiz = LabelQuiz(len(ITEMS))
    while not quiz.item.name.startswith("medius_middle"):
        quiz.next_button.click()
    before = quiz.picture_png()
    answer(quiz, "medius_anterior")
    assert "named in the picture" in quiz.feedback.value
    assert quiz.picture_png() != before
    answer(quiz, "gluteus_maximus")
    assert "not in sight" in quiz.feedback.value


@pytest.mark.parametrize("typed", ["quadriceps", "   "])
def test_what_is_no_name_is_not_counted(quiz, typed):
    quiz.answer.value = typed
    quiz.check_button.click()
    answer(quiz, quiz.item.name)
    assert quiz.right_at_once == 1


def test_the_whole_muscle_for_a_part_is_nearly_right():
    quiz = LabelQuiz(len(ITEMS))
    while not quiz.item.name.startswith("medius"):
        quiz.next_button.click()
    before = quiz.right_at_once
    answer(quiz, "gluteus_medius")
    assert "Which fibres" in quiz.feedback.value
    answer(quiz, quiz.item.name)
    assert quiz.right_at_once == before + 1


def test_a_shown_name_and_a_passed_question_do_not_count(quiz):
    quiz.show_button.click()
    assert facts(quiz.item.name).label in quiz.feedback.value
    quiz.next_button.click()
    quiz.next_button.click()
    assert quiz.score == "0 of 2 right at the first try"


def test_a_clue_costs_nothing(quiz):
    quiz.clue_button.click()
    assert "Clue." in quiz.feedback.value
    answer(quiz, quiz.item.name)
    assert quiz.right_at_once == 1


def test_a_round_ends_with_what_to_look_at_again_and_another_can_begin(quiz):
    missed = facts(quiz.item.name).label
    quiz.next_button.click()
    for _ in range(2):
        answer(quiz, quiz.item.name)
        quiz.next_button.click()
    assert quiz.is_over
    assert "2 of 3 right" in quiz.feedback.value
    assert missed in quiz.feedback.value
    first = [item.name for item in draw_round(1, 3)]
    assert quiz.next_button.description == "New round"
    quiz.next_button.click()
    assert (quiz.finished, quiz.is_over) == (0, False)
    assert [item.name for item in draw_round(2, 3)] != first
    assert quiz.item == draw_round(2, 3)[0]


def test_the_saved_face_asks_and_does_not_tell(quiz):
    bundle = quiz._repr_mimebundle_()
    assert set(bundle) >= {"text/plain", "image/png"}
    assert "question 1 of 3" in bundle["text/plain"]
    assert "Outlined" not in bundle["text/plain"]
    answer(quiz, quiz.item.name)
    assert "Outlined and named" in quiz.summary()


def test_it_follows_the_presentation_size(quiz):
    small = quiz.picture_png()
    presentation_size(True)
    try:
        assert quiz.picture_png() != small
    finally:
        presentation_size(False)
    assert quiz.picture_png() == small
