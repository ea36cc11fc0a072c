"""The plate of compensation: the hip, each muscle's effort, and what it costs at both bounds."""

from __future__ import annotations

import textwrap

from matplotlib.artist import Artist

from glutemed.drawing import style
from glutemed.drawing.compensation_hip import CompensationHip
from glutemed.drawing.compensation_plots import EffortBars, HelperCurve
from glutemed.drawing.compensation_study import CompensationStudy
from glutemed.drawing.layers import LayeredFigure

WIDTH_IN, HEIGHT_IN = 13.0, 7.6
BOUND_WORDS = {"lenient": "lenient: abduction", "strict": "strict: and rotation"}
"""The two bounds, in words."""
_COLUMNS = ("what balances", "cost of effort", "hip contact force", "press of the tract")
MODEL_WORDS = {"gait2392": "gait2392", "rajagopal2016": "Rajagopal2016"}


class CompensationPlate(LayeredFigure):
    """The right hip from the side, a table of costs below it, and two plots.

    Parameters
    ----------
    study : CompensationStudy
        What to show first.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, study: CompensationStudy, size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            figure, large = self.figure, size.text_pt > 12
            low, table = (0.15, 0.15) if large else (0.085, 0.115)
            self.hip = CompensationHip(figure.add_axes((0.005, low + table, 0.545, 0.905 - low - table)), size)
            left, wide = (0.735, 0.245) if large else (0.71, 0.275)
            bars, curve = ((0.60, 0.28), (0.235, 0.17)) if large else ((0.575, 0.315), (0.185, 0.235))
            self.bars = EffortBars(figure.add_axes((left, bars[0], wide, bars[1])), size)
            self.curve = HelperCurve(figure.add_axes((left, curve[0], wide, curve[1])), size)
            self._cells = self._table(low + table)
            self._notes = figure.text(
                0.012, 0.008, "", fontsize=size.small_pt, color=style.INK, va="bottom", linespacing=1.2
            )
        self.moves(*self.hip.artists, *self.bars.artists, *self.curve.artists, *self._cells.values())
        self.update(study)

    def _table(self, top: float) -> dict[tuple[str, int], Artist]:
        """Lay out the table of costs; return its cells that change."""
        size, cells = self.size, {}
        step = 1.45 * size.small_pt / (72 * HEIGHT_IN)
        places = (0.012, 0.155, 0.265, 0.44) if size.text_pt < 12 else (0.012, 0.20, 0.325, 0.51)
        words = {"fontsize": size.small_pt, "va": "top"}
        for x, name in zip(places, _COLUMNS, strict=True):
            self.figure.text(x, top - 0.2 * step, name, color=style.QUIET, **words)
        for number, (bound, name) in enumerate(BOUND_WORDS.items(), 1):
            y = top - (0.2 + number) * step
            self.figure.text(places[0], y, name, fontweight="bold", **words)
            for column, x in enumerate(places[1:]):
                cells[bound, column] = self.figure.text(x, y, "", **words)
        return cells

    def update(self, study: CompensationStudy) -> bool:
        """Show a state; return whether the still layer changed."""
        self.hip.update(study)
        self.bars.update(study)
        self.curve.update(study)
        for bound in BOUND_WORDS:
            for column, words in enumerate(costs(study, bound)):
                self._cells[bound, column].set_text(words)
        letters = int(0.975 * WIDTH_IN * 72 / (0.565 * self.size.small_pt))
        said = self._notes.get_text()
        self._notes.set_text(textwrap.fill(" ".join(notes(study)), letters))
        return said != self._notes.get_text()


def missing_words(study: CompensationStudy, bound: str) -> str:
    """Return how much moment is missing at a bound; never none, since the muscles do not hold."""
    missing = round(study.missing_nm(bound))
    if missing == 0:
        return "less than 1 Nm is missing"
    return f"{missing} Nm {'is' if missing == 1 else 'are'} missing"


def costs(study: CompensationStudy, bound: str) -> tuple[str, str, str]:
    """Return cost, hip contact force and press at a bound, in a few letters."""
    if not study.holds(bound):
        return "no answer", missing_words(study, bound), ""
    low, high = (f"{end:.1f}" for end in study.press(bound))
    press = f"{low} ×" if low == high else f"{low} to {high} ×"
    before = study.hip_force_bw(bound, 100)
    return f"{study.cost(bound):.1f} ×", f"{study.hip_force_bw(bound):.2f} BW (was {before:.2f})", press


def notes(study: CompensationStudy) -> list[str]:
    """Return what is assumed in the picture."""
    return [
        f"Assumed: muscles share so that the sum of cubed activations, the cost, is least (published model "
        f"{MODEL_WORDS[study.model]}). Effort is a share of force, not EMG.",
        "Lenient: only abduction has to balance. Strict: rotation too, but muscles that would help are not in the "
        "model. Hatched: weak. × and black ticks compare with full force.",
        "No pain, habit or fatigue.",
    ]
