"""What holds for every explorer of a lesson, handled by keyboard as a reader handles it."""

from playwright.sync_api import expect

from tests.browser.conftest import keep


class ExploredLesson:
    """Tests for a lesson; a subclass in a file of its own names it, so that the lessons run side by side."""

    lesson = ""

    def test_it_shows_its_saved_face_then_runs_without_an_error(self, run_lesson):
        page = run_lesson(self.lesson)
        page.shows_its_saved_face_and_ran()
        keep(page, f"{self.lesson}-after-run-all")

    def test_one_key_moves_picture_and_sentence_and_the_case_line_brings_both_back(self, run_lesson, move):
        page = run_lesson(move.lesson)
        explorer = page.explorer_named(move.explorer, move.control).afresh()
        explorer.says(move.before)
        expect(explorer.picture).to_be_visible()
        picture, case = explorer.drawn, explorer.case.input_value()

        explorer.control(move.control).focus()
        page.page.keyboard.press(move.key)
        explorer.says(move.after)
        expect(explorer.control(move.control)).to_be_focused()
        page.wait_until(lambda: explorer.drawn != picture)
        moved = explorer.case.input_value()
        assert moved != case
        keep(page, f"{move.lesson}-{move.explorer}")

        explorer.button("Reset").focus()
        page.page.keyboard.press("Enter")
        explorer.says(move.before)
        page.wait_until(lambda: explorer.drawn == picture)
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

    def test_an_impossible_number_is_refused_in_words_and_nothing_changes(self, run_lesson, refused_move):
        move = refused_move
        page = run_lesson(move.lesson)
        explorer = page.explorer_named(move.explorer, move.control).afresh()
        explorer.says(move.before)
        picture, value = explorer.drawn, explorer.box(move.control).input_value()
        explorer.box(move.control).fill(move.too_much)
        page.page.keyboard.press("Enter")
        expect(explorer.panel.get_by_role("alert")).to_have_text(f"{move.refusal}. Nothing was changed.")
        expect(explorer.box(move.control)).to_have_value(value)
        assert move.before in explorer.sentence
        assert explorer.drawn == picture
        explorer.afresh()
        expect(explorer.panel.get_by_role("alert")).to_have_count(0)
