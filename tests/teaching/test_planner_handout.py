"""The hand-out says the same as HTML and as PDF, needs nothing from outside, and opens."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from glutemed.clinical.plan import PlanInputs, make_plan
from glutemed.drawing import exercise_picture
from glutemed.teaching.handout import handout_html, handout_pdf
from glutemed.teaching.handout.sheet import EDUCATION, sheet
from glutemed.teaching.plan_page import plan_html
from tests.teaching.pdf_text import page_count, text_of

PLANS = {
    "usual": PlanInputs(),
    "everything": PlanInputs(
        side="left",
        irritability="low",
        pain=1,
        strength_nm_per_kg=1.6,
        stance_s=30,
        goal="running",
        equipment=("band", "step", "weight"),
        days_per_week=7,
    ),
    "nothing": PlanInputs(
        irritability="high", pain=9, response_24h="raised", stance_s=0, equipment=(), days_per_week=1
    ),
}


@pytest.fixture(params=PLANS.values(), ids=PLANS, scope="module")
def plan(request):
    return make_plan(request.param)


@pytest.fixture(scope="module")
def html(plan):
    return handout_html(plan)


@pytest.fixture(scope="module")
def pdf(plan):
    return handout_pdf(plan)


class Words(HTMLParser):
    """Collects visible words, and fails when tags do not close in order."""

    EMPTY = ("meta", "br", "path", "use", "rect", "circle", "line")

    def __init__(self, document):
        super().__init__()
        self.open, self.said, self.asked = [], [], []
        self.feed(document)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.asked += [value for name, value in attributes if name in ("src", "href", "data")]
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.EMPTY:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.said.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.said).split())


def must_say(plan):
    made = sheet(plan)
    said = [made.title, made.stage_line, *made.flags]
    said += [item.text for part in (made.advice, made.dose, made.move_on, made.step_back) for item in part]
    for exercise, _ in made.exercises:
        said += [exercise.name, *exercise.how, exercise.watch, exercise.easier, exercise.harder]
    said += [day.words for day in made.stage.week]
    said += [text for note in made.notes for text in (note.reason, note.origin)]
    return said + [stage.aim for stage in made.later]


def test_both_say_every_line_with_its_reason_and_how_it_is_known(plan, html, pdf):
    page, printed = Words(html).text, text_of(pdf)
    for text in must_say(plan):
        assert text in page
        assert text in printed


def test_it_says_once_that_it_is_no_medical_advice(html, pdf):
    assert html.count(EDUCATION) == 1
    assert text_of(pdf).count(EDUCATION) == 1
    assert text_of(pdf).count("medical advice") == 1


def test_the_pdf_is_a_pdf_of_a_few_pages_and_always_the_same(plan, pdf):
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert 3 <= page_count(pdf) <= 5
    assert f"page 1 of {page_count(pdf)}" in text_of(pdf)
    assert pdf == handout_pdf(plan)
    assert "?" not in text_of(pdf).replace("24 h?", "")  # every sign has a glyph


def test_the_page_asks_for_nothing_from_outside_and_runs_nothing(html):
    assert Words(html).asked == []
    assert "<script" not in html
    assert "url(" not in html
    assert "@media print" in html


def test_every_note_is_referred_to_and_every_reference_has_its_note(plan):
    made = sheet(plan)
    used = {item.note for part in (made.advice, made.dose, made.move_on, made.step_back) for item in part}
    used |= {note for _, note in made.exercises}
    assert used == {note.number for note in made.notes} == set(range(1, len(made.notes) + 1))


@pytest.fixture
def nothing_drawn_before():
    caches = exercise_picture._figure, exercise_picture.exercise_svg
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


def test_a_drawn_exercise_brings_its_picture_into_both_and_into_the_panel(monkeypatch, nothing_drawn_before):
    plan = make_plan(PlanInputs())
    for place, exercise in enumerate(plan.now.exercises, start=1):
        draw = lambda axes, size, place=place: axes.plot([0.2, 1], [0.2 * place, 0.8])  # noqa: E731
        monkeypatch.setitem(exercise_picture.FIGURES, exercise.id, draw)
    html, pdf, live = handout_html(plan), handout_pdf(plan), plan_html(plan)
    assert len(re.findall(r'<svg [^>]*role="img" aria-label="Drawing of the exercise for the right hip: ', html)) == 3
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert pdf.count(b"/Subtype /Image") >= 3
    assert live.count("<svg") == 3


def test_the_drawings_show_the_painful_side():
    pages = {side: handout_html(make_plan(PlanInputs(side=side))) for side in ("left", "right")}
    for side, page in pages.items():
        assert f"Drawing of the exercise for the {side} hip: " in page
    drawn = {side: re.findall(r"<path [^>]*d=\"[^\"]+\"", page) for side, page in pages.items()}
    assert drawn["left"] != drawn["right"]


def test_what_is_filled_in_is_escaped(monkeypatch):
    from dataclasses import replace

    plan = make_plan(PlanInputs())
    evil = replace(plan.advice[0], text="<script>alert(1)</script> & more")
    document = handout_html(replace(plan, advice=(evil,)))
    assert "<script" not in document
    assert "<script>alert(1)</script> & more" in unescape(document)


def test_a_stopped_plan_has_no_hand_out():
    plan = make_plan(PlanInputs(red_flags={"fall"}))
    for make in (handout_html, handout_pdf):
        with pytest.raises(ValueError, match="red flag"):
            make(plan)
