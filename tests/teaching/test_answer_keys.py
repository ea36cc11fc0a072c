"""Answer keys: closed until an instructor opens one, complete once open, and files that can be printed."""

import re
from html import unescape
from pathlib import Path

import pytest

from glutemed.clinical.cases import course_cases
from glutemed.teaching import answer_key_panel, bank, case_key, case_key_panel
from glutemed.teaching.answer_keys import lesson_title
from glutemed.teaching.case_faults import CaseFaults
from glutemed.teaching.key_pages import lesson_key_html
from glutemed.teaching.key_panel import HIDE, SHOW
from glutemed.teaching.sheet import answer_key
from tests.teaching.question_samples import GOOD, two

GUIDE = Path(__file__).parents[2] / "docs" / "write_a_case.md"
OWN_CASE = GUIDE.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]


def words(html):
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def everything_on_the_page(panel):
    seen = []

    def look(widget):
        seen.extend(str(getattr(widget, name, "")) for name in ("description", "value", "tooltip", "placeholder"))
        for child in getattr(widget, "children", ()):
            look(child)

    look(panel)
    return words("\n".join(seen)) + panel.summary()


def secrets_of(lesson):
    held = bank.load_with_model(lesson)
    told = [item.reveal for item in held.predictions] + [item.why for item in held.questions]
    return told + [option.feedback for item in held.questions for option in item.options]


@pytest.fixture
def lessons(tmp_path):
    return answer_key_panel(tmp_path)


@pytest.fixture
def cases(tmp_path):
    return case_key_panel(folder=tmp_path)


def open_key(panel, number):
    panel.choice.value = panel.choice.options[number][1]
    panel.show_button.click()


def test_every_lesson_with_questions_has_a_key_and_nothing_else_has(lessons):
    assert [title for title, _ in lessons.choice.options[1:]] == [lesson_title(lesson) for lesson in bank.lessons()]


def test_a_new_question_file_has_a_key_without_more_ado(monkeypatch):
    monkeypatch.setattr(bank, "lessons", lambda: ["03_pelvic_drop", "09_my_own_lesson"])
    assert [title for title, _ in answer_key_panel().choice.options[1:]] == ["3 Pelvic drop", "9 My own lesson"]


def test_running_the_cell_and_choosing_a_lesson_tells_no_answer(lessons):
    for place, lesson in enumerate(bank.lessons(), start=1):
        lessons.choice.value = lessons.choice.options[place][1]
        page = everything_on_the_page(lessons)
        assert not [told for told in secrets_of(lesson) if words(told) in page]
    assert not lessons.is_open


def test_choosing_a_case_tells_no_answer(cases):
    for place, case in enumerate(course_cases(), start=1):
        cases.choice.value = cases.choice.options[place][1]
        page = everything_on_the_page(cases)
        assert case.take_home not in page
        assert case.best.feedback not in page


def test_an_open_key_tells_every_answer_with_its_reason(lessons):
    lesson = bank.lessons()[1]
    open_key(lessons, 2)
    page = everything_on_the_page(lessons)
    assert not [told for told in secrets_of(lesson) if words(told) not in page]


def test_the_saved_sentence_never_holds_a_key(lessons):
    open_key(lessons, 1)
    assert lessons.summary() == f"Answer key, open: {lessons.choice.value}."
    assert lessons.picture_png() is None


def test_a_key_follows_the_list_while_it_is_open_and_closes_again(lessons):
    open_key(lessons, 1)
    lessons.choice.value = lessons.choice.options[2][1]
    assert words(bank.load_with_model(bank.lessons()[1]).questions[0].why) in everything_on_the_page(lessons)
    assert lessons.show_button.description == HIDE
    lessons.show_button.click()
    assert not lessons.is_open
    assert lessons.show_button.description == SHOW
    assert words(bank.load_with_model(bank.lessons()[1]).questions[0].why) not in everything_on_the_page(lessons)


def test_without_a_choice_the_buttons_say_what_to_do(lessons, monkeypatch):
    monkeypatch.delenv("GLUTEMED_RAISE_ERRORS")
    for button in (lessons.show_button, lessons.write_button):
        button.click()
        assert "Choose a lesson first" in lessons.message
        assert not lessons.is_open


def test_a_question_file_with_a_mistake_is_named_and_no_other_key_stays_open(lessons, monkeypatch):
    monkeypatch.delenv("GLUTEMED_RAISE_ERRORS")
    open_key(lessons, 1)
    monkeypatch.setattr("glutemed.teaching.key_pages.bank.load_with_model", _broken)
    lessons.choice.value = lessons.choice.options[2][1]
    assert "question q3" in lessons.message
    assert not lessons.is_open


def _broken(_lesson):
    raise ValueError("01_gluteal_anatomy.toml, question q3: prompt is missing or empty.")


def test_page_and_markdown_tell_the_same(monkeypatch):
    real = bank.parse(GOOD, "sample", two)
    monkeypatch.setattr(bank, "load", lambda lesson, numbers=None: real)
    page, text = words(lesson_key_html("sample", two)), answer_key("sample", two)
    for told in ("BECAUSE it drops 2.0 degrees.", "BOTH cannot be.", "SECRET far.", "Answer: B", "Answer: A and B"):
        assert told in page
        assert told in text.replace("\\", "")


def test_what_a_teacher_typed_cannot_become_markup(monkeypatch):
    real = bank.parse(GOOD, "sample", two)
    monkeypatch.setattr(bank, "load", lambda lesson, numbers=None: real)
    assert "LEFT is the free side &lt;b&gt;." in lesson_key_html("sample", two)


@pytest.mark.parametrize("number", range(1, len(course_cases()) + 1))
def test_the_key_of_a_case_has_path_reasons_explanations_and_plan(cases, number):
    case = course_cases()[number - 1]
    open_key(cases, number)
    page, text = words(cases._key.value), case_key(case.id).replace("\\", "")
    path = [case.find("choice", id) for id in case.expert_path]
    assert found_in_order(page, [f"{step}. {choice.ask}" for step, choice in enumerate(path, 1)])
    assert found_in_order(text, [f"{step}. **{choice.ask}**" for step, choice in enumerate(path, 1)])
    for whole in (page, " ".join(text.split())):
        for part in (*case.choice, *case.hypothesis, *case.plan):
            assert " ".join(getattr(part, "why", getattr(part, "feedback", "")).split()) in whole
        assert f"Fits best: {case.best.text}" in whole
        assert whole.count("Red flag.") == sum(choice.red_flag for choice in path)
        assert case.take_home in whole


def found_in_order(whole, parts):
    places = [whole.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_files_to_print_are_whole_and_never_written_over(lessons, tmp_path):
    lessons.choice.value = lessons.choice.options[1][1]
    printed, text = lessons.write()
    assert (printed.suffix, text.suffix) == (".html", ".md")
    page = printed.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert not re.search(r'(src|href)="(?!data:)', page)
    assert text.read_text(encoding="utf-8") == answer_key(bank.lessons()[0])
    text.write_text("my own notes", encoding="utf-8")
    assert lessons.write()[1] != text
    assert text.read_text(encoding="utf-8") == "my own notes"
    assert not lessons.is_open


def test_an_instructors_own_cases_have_keys_and_mistakes_are_named(tmp_path):
    own = tmp_path / "my_cases.toml"
    own.write_text(OWN_CASE, encoding="utf-8")
    panel = case_key_panel(str(own), tmp_path)
    open_key(panel, 1)
    assert "Ask how she stands before you ask how strong she is." in words(panel._key.value)
    assert "The shop assistant" in case_key("my_shop_assistant", str(own))
    own.write_text(OWN_CASE.replace("minutes = 2", "minutes = -2", 1), encoding="utf-8")
    faults = case_key_panel(str(own), tmp_path)
    assert isinstance(faults, CaseFaults)
    assert "minutes" in faults.summary()


def test_what_only_this_course_calculated_is_not_cited_as_a_work():
    assert "glutemed course" not in "".join(
        lesson_key_html(lesson) for lesson in ("02_frontal_plane_balance", "03_pelvic_drop")
    )
    assert "calculated for this course" in lesson_key_html("03_pelvic_drop")
