"""The hand-out as PDF: the same sheet, written by fpdf2 with fonts that hold every sign."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import matplotlib
from fpdf import FPDF
from fpdf.fonts import FontFace

from glutemed.clinical.plan import Exercise, Plan
from glutemed.drawing.exercise_picture import exercise_png
from glutemed.teaching.handout.sheet import EDUCATION, Noted, Sheet, sheet

_FACES = {"": "DejaVuSans.ttf", "B": "DejaVuSans-Bold.ttf", "I": "DejaVuSans-Oblique.ttf"}
_MARGIN_MM = 16
_BODY_PT, _SMALL_PT, _LINE = 10.5, 8.5, 1.45
_PICTURE_MM = 52
_GREY = (235, 235, 235)


def handout_pdf(plan: Plan) -> bytes:
    """Return the hand-out of a plan as a PDF document.

    Raises
    ------
    ValueError
        For a plan that a red flag stopped.
    """
    made = sheet(plan)
    page = _Page(made.title, plan.inputs.side)
    page.opening(made)
    page.part("Every day", made.advice)
    page.zones(made)
    page.week(made)
    page.exercises(made)
    page.part("Move on when all of this holds", made.move_on)
    page.part("Step back or stop", made.step_back)
    page.later(made)
    page.plain_part("Warning signs: stop, and do what stands behind the sign", made.flags)
    page.diary(made)
    page.notes(made)
    return bytes(page.output())


class _Page(FPDF):
    """A4 pages with the type and the parts of the hand-out."""

    def __init__(self, title: str, side: str) -> None:
        super().__init__(format="A4")
        self._side = side
        fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
        for style, name in _FACES.items():
            self.add_font("DejaVu", style, fonts / name)
        self.set_margin(_MARGIN_MM)
        self.set_auto_page_break(True, _MARGIN_MM)
        self.set_title(title)
        self.set_lang("en")
        self.set_creation_date(datetime(1970, 1, 1, tzinfo=UTC))  # the same plan gives the same file
        self.alias_nb_pages()
        self.add_page()

    def footer(self) -> None:
        """Write the number of the page."""
        self.set_y(-11)
        self._type(_SMALL_PT)
        self.cell(0, 5, f"{self.title}, page {self.page_no()} of {{nb}}", align="R")

    def opening(self, made: Sheet) -> None:
        """Write the title, the stage, and room for a name and a date."""
        self._type(18, "B")
        self._write(made.title)
        self._type(12, "B")
        self._write(made.stage_line)
        self.ln(3)
        self._type(_BODY_PT)
        self.cell(100, 7, "Name:" + " _" * 24)
        self.cell(0, 7, "Date:" + " _" * 14, new_x="LMARGIN", new_y="NEXT")
        self.ln(1)
        self._type(_SMALL_PT, "B")
        self._write(EDUCATION)

    def part(self, title: str, given: Sequence[Noted]) -> None:
        """Write a heading and its lines, each with the number of its note."""
        self._heading(title, given[0].text if given else "")
        self._noted(given)

    def plain_part(self, title: str, given: Sequence[str]) -> None:
        """Write a heading and lines without notes, together on one page."""
        self._keep_together(12 + sum(self._height(text, 6) for text in given))
        self._heading(title)
        for text in given:
            self._bullet(text)

    def zones(self, made: Sheet) -> None:
        """Write the pain rule."""
        self._keep_together(62)
        self._heading("How much pain is acceptable")
        rows = [(f"{zone.mark} {zone.pain}", zone.words, zone.action) for zone in made.zones]
        self._table([("Pain, 0 to 10", "During and next morning", "What to do"), *rows], (2, 3, 5))
        self._type(_BODY_PT)
        self.ln(1.5)
        self._write(
            "Then wait 24 hours. Whatever the number was: if the hip is not back to usual by then, it was too much."
        )

    def week(self, made: Sheet) -> None:
        """Write the week."""
        self._keep_together(45)
        self._heading("Your week")
        days = made.stage.week
        self._table([[day.name for day in days], [day.words for day in days]], [1] * len(days), _SMALL_PT - 0.5, "C")

    def exercises(self, made: Sheet) -> None:
        """Write the dose and a card for each exercise."""
        self._heading("Your exercises", made.dose[0].text if made.dose else "")
        self._noted(made.dose)
        for number, (exercise, note) in enumerate(made.exercises, start=1):
            self._card(number, exercise, note)

    def later(self, made: Sheet) -> None:
        """Write which stages follow."""
        if not made.later:
            return
        self._keep_together(20 + 22 * len(made.later))
        self._heading("What comes later")
        names = [", ".join(exercise.name for exercise in stage.exercises) for stage in made.later]
        rows = [
            (f"{stage.number}: {stage.name}", stage.aim, each) for stage, each in zip(made.later, names, strict=True)
        ]
        self._table([("Stage", "Aim", "Exercises"), *rows], (3, 4, 4))

    def diary(self, made: Sheet) -> None:
        """Write a week to fill in."""
        self._keep_together(95)
        self._heading("Diary")
        head = ("Day", "What I did", "Pain during", "Pain next morning", "Usual after 24 h?")
        self._table([head, *((day.name, "", "", "", "") for day in made.stage.week)], (3, 6, 2, 3, 3), _SMALL_PT, pad=2)

    def notes(self, made: Sheet) -> None:
        """Write why each line stands there, and how well that is known."""
        self._heading("Why, and how well it is known", "x")
        self._type(_SMALL_PT)
        self._write("For you and your physiotherapist. The numbers are those in brackets above.")
        for note in made.notes:
            text = f"{note.number}. {note.reason} Known: {note.origin}."
            self._keep_together(self._height(text, size_pt=_SMALL_PT))
            self._type(_SMALL_PT)
            self._write(text)
            self.ln(0.8)

    # Parts of parts ----------------------------------------------------------------------------------------

    def _type(self, size_pt: float, style: str = "") -> None:
        self.set_font("DejaVu", style, size_pt)

    def _line(self, size_pt: float = _BODY_PT) -> float:
        return size_pt * _LINE * 25.4 / 72

    def _write(self, text: str) -> None:
        self.multi_cell(0, self._line(self.font_size_pt), text, align="L", new_x="LMARGIN", new_y="NEXT")

    def _height(self, text: str, indent: float = 0, size_pt: float = _BODY_PT) -> float:
        self._type(size_pt)
        wide, line = self.epw - indent, self._line(size_pt)
        return self.multi_cell(wide, line, text, align="L", dry_run=True, output="HEIGHT") + 1

    def _keep_together(self, height: float) -> None:
        if self.get_y() + height > self.h - _MARGIN_MM and height < self.eph:
            self.add_page()

    def _heading(self, title: str, first: str = "") -> None:
        self._keep_together(14 + (self._height(first, 6) if first else 0))
        self.ln(4)
        self._type(13, "B")
        self._write(title)
        self.set_line_width(0.4)
        self.line(self.l_margin, self.get_y(), self.w - self.r_margin, self.get_y())
        self.ln(1.5)

    def _noted(self, given: Iterable[Noted]) -> None:
        for item in given:
            self._bullet(f"{item.text} ({item.note})")

    def _bullet(self, text: str) -> None:
        self._keep_together(self._height(text, 6))
        self._type(_BODY_PT)
        self.cell(6, self._line(), "•", align="C")
        self.multi_cell(self.epw - 6, self._line(), text, align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(0.8)

    def _card(self, number: int, exercise: Exercise, note: int) -> None:
        picture = exercise_png(exercise.id, side=self._side)
        left = _PICTURE_MM + 5 if picture else 0
        texts = [f"{place}) {sentence}" for place, sentence in enumerate(exercise.how, start=1)]
        texts += [f"Watch for {exercise.watch}.", f"Easier: {exercise.easier}", f"Harder: {exercise.harder}"]
        height = 12 + sum(self._height(text, left + 8) for text in texts)
        height = max(height, _PICTURE_MM / 1.2 + 6 if picture else 0)
        self._keep_together(height + 3)
        self.ln(2)
        top = self.get_y()
        self.rect(self.l_margin, top, self.epw, height)
        if picture:
            name = f"Drawing of the exercise: {exercise.name}."
            self.image(BytesIO(picture), self.l_margin + 3, top + 3, w=_PICTURE_MM, alt_text=name)
        margin = self.l_margin
        self.set_left_margin(margin + left + 4)
        self.set_right_margin(_MARGIN_MM + 4)
        self.set_xy(margin + left + 4, top + 2)
        self._type(11.5, "B")
        self._write(f"{number}. {exercise.name} ({note})")
        for text in texts:
            self._type(_BODY_PT)
            self._write(text)
            self.ln(1)
        self.set_left_margin(margin)
        self.set_right_margin(_MARGIN_MM)
        self.set_xy(margin, top + height)

    def _table(
        self,
        rows: Sequence[Sequence[str]],
        widths: Sequence[int],
        size_pt: float = _BODY_PT - 0.5,
        align: str = "L",
        pad: float = 1.2,
    ) -> None:
        self._type(size_pt)
        head = FontFace(emphasis="BOLD", fill_color=_GREY)
        with self.table(
            col_widths=tuple(widths),
            headings_style=head,
            line_height=self._line(size_pt),
            text_align=align,
            padding=pad,
        ) as table:
            for cells in rows:
                row = table.row()
                for cell in cells:
                    row.cell(cell)
        self.ln(1)
