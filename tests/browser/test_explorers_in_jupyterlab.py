"""Every explorer of lessons 1, 2 and 4 in a real JupyterLab, handled by keyboard as a reader handles it."""

import re
from dataclasses import dataclass

import pytest

from glutemed.teaching.label_items import choices, draw_round
from glutemed.teaching.muscle_facts import facts
from tests.browser.conftest import keep
from tests.browser.lab_server import refuse

try:
    from playwright.sync_api import expect
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser

ANATOMY, BALANCE, WALKING = "01_gluteal_anatomy", "02_frontal_plane_balance", "04_walking_and_running"
INJURY = "05_injury_patterns"
ASSESSMENT = "06_assessment_and_cases"
LIMITS = "08_model_limits"


@dataclass(frozen=True)
class Move:
    """One control of an explorer, moved by one key, and a value that it cannot take."""

    lesson: str
    explorer: str
    control: str
    key: str
    before: str
    after: str
    too_much: str = ""
    refusal: str = ""


MOVES = (
    Move(
        ANATOMY,
        "layers",
        "On the bones",
        "ArrowDown",
        "where nothing covers them: landmarks",
        "where nothing covers them: facets and gluteal lines",
    ),
    Move(
        ANATOMY,
        "action",
        "Hip adduction",
        "ArrowRight",
        "Right hip in neutral position",
        "Right hip adducted 1°",
        "90",
        "Hip adduction is 90; accepted: -40 to 30 degrees",
    ),
    Move(
        BALANCE,
        "free_body",
        "Trunk lean",
        "ArrowRight",
        "acts 101.3 mm to the left of the right hip centre",
        "acts 98.1 mm to the left of the right hip centre",
        "41",
        "Trunk lean is 41; accepted: -15 to 40 degrees",
    ),
    Move(
        BALANCE,
        "aids",
        "Cane push",
        "ArrowRight",
        "At 10 % BW the lever changes the moment",
        "At 11 % BW the lever changes the moment",
        "26",
        "Cane push is 26; accepted: 0 to 25 % BW",
    ),
    Move(
        WALKING,
        "task_demand",
        "Strength left",
        "ArrowLeft",
        "with 100 % of 1.50 Nm/kg left",
        "with 99 % of 1.50 Nm/kg left",
        "101",
        "Strength left is 101; accepted: 0 to 100 %",
    ),
    Move(
        WALKING,
        "gait",
        "Instant",
        "ArrowRight",
        "Walking, 15 % of the cycle from right foot contact",
        "Walking, 16 % of the cycle from right foot contact",
        "60",
        "Instant is 60; accepted: 10 to 50 % of the cycle",
    ),
    Move(
        WALKING,
        "trendelenburg",
        "Strength left",
        "ArrowLeft",
        "with 100 % of strength left",
        "with 99 % of strength left",
        "weak",
        "Strength left: type a number from 0 to 100, not 'weak'",
    ),
    Move(
        WALKING,
        "cohort",
        "Everyone keeps",
        "ArrowLeft",
        "with 100 % of their strength left",
        "with 99 % of their strength left",
        "19",
        "Everyone keeps is 19; accepted: 20 to 100 %",
    ),
    Move(
        INJURY,
        "compression",
        "Hip adduction",
        "ArrowRight",
        "on one leg, 5° of adduction",
        "on one leg, 6° of adduction",
        "21",
        "Hip adduction is 21; accepted: -5 to 20 degrees",
    ),
    Move(
        INJURY,
        "compensation",
        "Force left",
        "ArrowLeft",
        "100 % of the force of gluteus medius and minimus left",
        "99 % of the force of gluteus medius and minimus left",
        "101",
        "Force left is 101; accepted: 0 to 100 %",
    ),
    Move(
        ASSESSMENT,
        "diagnosis",
        "Before any test",
        "ArrowRight",
        "Before any test: 59 %",
        "Before any test: 60 %",
        "100",
        "Before any test is 100; accepted: 1 to 99 %",
    ),
    Move(
        ASSESSMENT,
        "measurement",
        "True change",
        "ArrowRight",
        "Nothing had really changed",
        "The true change was +0.4°",
        "201",
        "True change is 201; accepted: 0 to 200 %",
    ),
    Move(
        LIMITS,
        "uncertainty",
        "Everyone keeps",
        "ArrowLeft",
        "with 40 % of their strength left",
        "with 39 % of their strength left",
        "19",
        "Everyone keeps is 19; accepted: 20 to 100 %",
    ),
    Move(
        LIMITS,
        "headlines",
        "Interval holds",
        "ArrowUp",
        "each interval holds 95 of 100 people",
        "each interval holds 80 of 100 people",
    ),
)
EACH = pytest.mark.parametrize("move", MOVES, ids=lambda move: move.explorer)


@pytest.mark.parametrize("lesson", sorted({move.lesson for move in MOVES}))
def test_a_lesson_shows_its_saved_face_then_runs_without_an_error(run_lesson, lesson):
    page = run_lesson(lesson)
    page.shows_its_saved_face_and_ran()
    keep(page, f"{lesson}-after-run-all")


@EACH
def test_one_key_moves_picture_and_sentence_and_the_case_line_brings_both_back(run_lesson, move):
    page = run_lesson(move.lesson)
    explorer = page.explorer_named(move.explorer, move.control).afresh()
    explorer.says(move.before)
    expect(explorer.picture).to_be_visible()
    picture, case = explorer.picture.inner_html(), explorer.case.input_value()

    explorer.control(move.control).focus()
    page.page.keyboard.press(move.key)
    explorer.says(move.after)
    expect(explorer.control(move.control)).to_be_focused()
    page.wait_until(lambda: explorer.picture.inner_html() != picture)
    moved = explorer.case.input_value()
    assert moved != case
    keep(page, f"{move.lesson}-{move.explorer}")

    explorer.button("Reset").focus()
    page.page.keyboard.press("Enter")
    explorer.says(move.before)
    page.wait_until(lambda: explorer.picture.inner_html() == picture)
    expect(explorer.case).to_have_value(case)

    explorer.case.fill(moved)
    page.page.keyboard.press("Enter")
    explorer.says(move.after)
    explorer.case.fill("the same as before")
    page.page.keyboard.press("Enter")
    expect(explorer.panel.get_by_role("alert")).to_contain_text("This is not a case of this explorer")
    expect(explorer.case).to_have_value(moved)
    explorer.says(move.after)
    assert page.errors() == []
    assert page.outside == []


@pytest.mark.parametrize("move", [move for move in MOVES if move.refusal], ids=lambda move: move.explorer)
def test_an_impossible_number_is_refused_in_words_and_nothing_changes(run_lesson, move):
    page = run_lesson(move.lesson)
    explorer = page.explorer_named(move.explorer, move.control).afresh()
    explorer.says(move.before)
    picture, value = explorer.picture.inner_html(), explorer.box(move.control).input_value()
    explorer.box(move.control).fill(move.too_much)
    page.page.keyboard.press("Enter")
    expect(explorer.panel.get_by_role("alert")).to_have_text(f"{move.refusal}. Nothing was changed.")
    expect(explorer.box(move.control)).to_have_value(value)
    assert move.before in explorer.sentence
    assert explorer.picture.inner_html() == picture
    explorer.afresh()
    expect(explorer.panel.get_by_role("alert")).to_have_count(0)


def test_keys_in_a_list_or_on_a_button_choose_and_leave_the_notebook_alone(run_lesson):
    page = run_lesson(BALANCE)
    explorer = page.explorer_named("free_body", "Cane").afresh()
    cells = page.page.locator(".jp-Notebook .jp-Cell").count()
    explorer.choice("Cane").focus()
    page.page.keyboard.press("ArrowDown")
    explorer.says("cane")
    expect(explorer.choice("Cane")).to_have_value("in the opposite hand")
    for control in (explorer.choice("Cane"), explorer.button("Reset"), explorer.panel.get_by_role("checkbox")):
        for key in ("a", "b", "x", "ArrowUp"):
            control.focus()
            page.page.keyboard.press(key)
            page.page.wait_for_timeout(50)
            expect(control).to_be_focused()
    assert page.page.locator(".jp-Notebook .jp-Cell").count() == cells


def test_one_hand_cannot_hold_two_things_and_the_page_says_so(run_lesson):
    page = run_lesson(BALANCE)
    explorer = page.explorer_named("free_body", "Cane").afresh()
    explorer.choice("Cane").select_option("in the opposite hand")
    expect(explorer.slider("Cane push")).to_be_enabled()
    explorer.choice("Load").select_option("in the opposite hand")
    expect(explorer.panel.get_by_role("alert")).to_contain_text("One hand cannot hold both a cane and a load")
    expect(explorer.choice("Load")).to_have_value("no load")
    assert page.errors() == []


def test_the_layers_stay_covered_until_the_prediction_and_then_peel(run_lesson):
    page = run_lesson(ANATOMY)
    explorer = page.explorer_named("layers", "Peel down to")
    explorer.says("The muscles are covered until you commit to your prediction")
    expect(explorer.choice("Peel down to")).to_be_disabled()
    page.page.get_by_role("button", name="Skip: show me anyway").first.click()
    explorer.says("Peeled off: nothing.")
    explorer.choice("Peel down to").focus()
    page.page.keyboard.press("ArrowDown")
    explorer.says("Peeled off: gluteus maximus.")
    keep(page, f"{ANATOMY}-peeled")


def test_the_walk_plays_by_keyboard_stops_and_steps_when_motion_is_reduced(run_lesson):
    page = run_lesson(WALKING)
    explorer = page.explorer_named("gait", "Instant").afresh()
    explorer.says("Walking, 15 % of the cycle")
    explorer.button("Play").focus()
    page.page.keyboard.press("Enter")
    expect(explorer.button("Pause")).to_be_focused()
    page.wait_until(lambda: _instant(explorer) >= 18)
    page.page.keyboard.press("Enter")
    expect(explorer.button("Play")).to_be_focused()
    page.page.wait_for_timeout(500)  # what was on its way when the clock stopped has arrived
    stopped = _instant(explorer)
    page.page.wait_for_timeout(500)
    assert _instant(explorer) == stopped
    expect(explorer.box("Instant")).to_have_value(str(stopped))

    explorer.panel.get_by_role("checkbox", name="Reduced motion").focus()
    page.page.keyboard.press("Space")
    expect(explorer.button("Play")).to_be_disabled()
    explorer.button("Later instant").focus()
    following = next(instant for instant in (30, 46, 50) if instant > stopped)
    page.page.keyboard.press("Enter")
    explorer.says(f"Walking, {following} % of the cycle")
    keep(page, f"{WALKING}-gait-stepped")
    assert page.errors() == []


def _instant(explorer):
    return int(re.search(r"Walking, (\d+) %", explorer.sentence).group(1))


def test_measuring_again_by_keyboard_finds_a_change_in_a_patient_who_has_not_changed(run_lesson):
    page = run_lesson(ASSESSMENT)
    explorer = page.explorer_named("measurement", "True change").afresh()
    explorer.says("pair 1: first")
    for pair in range(2, 21):
        explorer.button("Measure again").focus()
        page.page.keyboard.press("Enter")
        explorer.says(f"pair {pair}: first")
        if "so it counts as a change" in explorer.sentence:
            break
    explorer.says("so it counts as a change. Nothing had really changed.")
    expect(explorer.box("Pair of visits")).to_have_value(str(pair))
    keep(page, f"{ASSESSMENT}-false-alarm")
    assert page.errors() == []


def test_tests_about_different_questions_make_no_row_and_the_page_says_so(run_lesson):
    page = run_lesson(ASSESSMENT)
    explorer = page.explorer_named("diagnosis", "Test 2").afresh()
    explorer.choice("Test 2").select_option("FABER: GTPS or OA? (61)")
    expect(explorer.panel.get_by_role("alert")).to_contain_text("only tests about one condition make a row")
    expect(explorer.choice("Test 2")).to_have_value("no test")
    explorer.choice("Test 2").select_option("resisted abduction (272)")
    explorer.says("Of 1000 people with these results, 960 have GTPS: 96 %")
    assert page.errors() == []


def test_the_quiz_answers_a_wrong_and_a_right_name_and_keeps_score(run_lesson):
    page = run_lesson(ANATOMY)
    quiz = page.panel_that_says("Label quiz, question")
    first, second = (facts(item.name).label for item in draw_round(1, 8)[:2])
    wrong = next(label for label in choices() if label.split(",")[0] != first.split(",")[0])
    expect(quiz).to_contain_text("0 of 0 right at the first try")
    _name(page, quiz, wrong)
    expect(quiz.get_by_role("alert")).to_contain_text(f"Not yet. You chose: {wrong}.")
    _name(page, quiz, first)
    expect(quiz.get_by_role("alert")).to_contain_text("Right.")
    expect(quiz).to_contain_text("0 of 1 right at the first try")
    expect(quiz.locator('svg[role="img"]')).to_have_attribute("aria-label", re.compile(f"Outlined and named: {first}"))
    keep(page, f"{ANATOMY}-quiz")
    quiz.get_by_role("button", name="Next").focus()
    page.page.keyboard.press("Enter")
    expect(quiz).to_contain_text("question 2 of 8")
    _name(page, quiz, second)
    expect(quiz).to_contain_text("1 of 2 right at the first try")
    assert page.errors() == []


def _name(page, quiz, name):
    quiz.get_by_role("combobox", name="Its name").fill(name)
    page.page.keyboard.press("Tab")
    expect(quiz.get_by_role("button", name="Check")).to_be_focused()
    page.page.keyboard.press("Enter")


def test_a_number_worked_out_by_hand_is_judged_with_its_own_error(run_lesson):
    page = run_lesson(BALANCE)
    whole = page.page.locator(".gm-panel", has_text="0 of 4 right").element_handle()
    asked = page.panel_that_says("A woman of 60 kg stands on her left leg")
    answer = asked.get_by_role("textbox", name="My answer in N")
    answer.fill("589")  # 60 kg × 9.81: the stance leg was left on
    asked.get_by_role("button", name="Check").click()
    expect(asked.get_by_role("alert")).to_contain_text("Not yet. That is the weight of the whole body")
    answer.fill("500 N")  # 60 × 10 × 0.84, rounded
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("Enter")
    expect(asked.get_by_role("alert")).to_contain_text("Right. She weighs")
    page.wait_until(lambda: "1 of 4 right" in whole.inner_text())
    keep(page, f"{BALANCE}-by-hand")
