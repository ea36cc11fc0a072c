"""The picture of a case: the patient as the model sees them, solid, and as they were seen to stand, dashed."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

from matplotlib.axes import Axes

from glutemed.clinical.case_model import ModelView
from glutemed.drawing import style
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.pelvic_drop import HEIGHT_IN, WIDTH_IN
from glutemed.drawing.standing import StandingPanel
from glutemed.drawing.torque_angle import TorqueAnglePanel
from glutemed.mechanics import Person, Posture


@dataclass(frozen=True)
class SeenStance:
    """A stance that was seen and not solved: what a dashed figure needs of a study."""

    person: Person
    rest: SimpleNamespace
    scenario: Posture


class CasePicture(LayeredFigure):
    """The person from behind, what gravity asks and the hip holds, and the model's angles beside those that were seen.

    Parameters
    ----------
    view : ModelView
        The patient in the model.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, view: ModelView, size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        patient, study = view.patient, view.study
        seen = SimpleNamespace(feasible=True, drop_deg=patient.drop_deg, lean_deg=patient.lean_deg)
        with style.course_style(size):
            figure = self.figure
            self.standing = StandingPanel(figure.add_axes((0.005, 0.005, 0.44, 0.99)), study, patient.stance_side, size)
            self.torque = TorqueAnglePanel(figure.add_axes((0.515, 0.56, 0.335, 0.33)), size)
            _draw_angles(figure.add_axes((0.60, 0.12, 0.36, 0.22)), view, size)
        self.moves(*self.standing.artists, *self.torque.artists)
        self.standing.update(study, SeenStance(study.person, seen, study.scenario), "as seen")
        self.torque.update(study)


def _draw_angles(ax: Axes, view: ModelView, size: style.Size) -> None:
    """Draw drop and lean as the model has them, filled, and as they were seen, open."""
    patient, rest = view.patient, view.rest
    drop = float(rest.drop_deg) if rest.feasible else None
    rows = (
        (f"drop of the\n{patient.free_side} side", style.FREE, drop, patient.drop_deg),
        (f"lean to\nthe {patient.stance_side}", style.STANCE, float(rest.lean_deg), patient.lean_deg),
    )
    most = max(value for row in rows for value in row[2:] if value is not None)
    ax.set(xlim=(0, max(25.0, 5.0 * (most // 5 + 2))), ylim=(1.6, -0.6))
    ax.set_yticks([0, 1], [row[0] for row in rows])
    ax.tick_params(axis="y", length=0)
    ax.set_xlabel("angle, degrees")
    ax.set_title("The model and what was seen", pad=0.8 * size.text_pt)
    for place, (_, colour, model, seen) in enumerate(rows):
        ax.axhline(place, color=style.QUIET, lw=0.4 * size.line_pt, zorder=1)
        mark = {"ms": 3.6 * size.line_pt, "clip_on": False, "zorder": 5}
        words = {"fontsize": size.small_pt, "ha": "left", "clip_on": False}
        ax.plot([seen], [place], "D", mfc="white", mec=style.SECOND, mew=0.6 * size.line_pt, **mark)
        ax.text(seen + 0.6, place + 0.13, f"seen {seen:g}°", color=style.SECOND, va="top", **words)
        if model is not None:
            ax.plot([model], [place], "o", mfc=colour, mec="white", mew=0.5 * size.line_pt, **mark)
        shown = "model: no resting place" if model is None else f"model {model:.1f}°"
        ax.text((model or 0.0) + 0.6, place - 0.13, shown, color=colour, va="bottom", **words)


def describe_case_picture(view: ModelView) -> str:
    """Return what the picture shows, in plain words."""
    return " ".join(view.words())
