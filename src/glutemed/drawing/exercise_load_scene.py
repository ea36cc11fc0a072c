"""The scene of an exercise: a plain figure, every force on it to scale, and the lever of each force below.

A leg, the pelvis, the trunk and the arm are thick lines between the model's own joints; what the model has no joint for
(hands, head, far ends of limbs) is drawn in plausible places and carries no number.
"""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Circle

from glutemed.drawing import style
from glutemed.drawing.arrows import Dimension, ForceArrow, Point, centre_of_mass_mark
from glutemed.drawing.exercise_load_figures import FIGURES, bounds_of
from glutemed.drawing.exercise_load_study import LoadStudy, pull_words
from glutemed.drawing.labels import spread

POINTS_PER_N = {"standing": 0.10, "side_lying": 0.19, "plank": 0.19}
"""How long a newton is drawn, by family: a standing figure is drawn smaller."""
BAR_N = 200.0
_NAMES_PT = {
    "leg": (0.0, 24.0, "center"),
    "cuff": (-4.0, 24.0, "center"),
    "band": (-12.0, -42.0, "right"),
    "upper leg": (0.0, 25.0, "center"),
    "floor": (-9.0, -28.0, "right"),
}
"""Where a force's name stands, in points from where it acts; for the other forces see `_outside`."""
_MOST = 4  # forces at once
_COLOURS = {"floor": style.CONTACT, "band": style.PASSIVE}


class ExerciseLoadScene:
    """A figure in an exercise with its forces, and their levers in rows below it.

    Parameters
    ----------
    ax, levers : Axes
        For the figure, and for the levers; their width is shared.
    size : style.Size
    family : str
        ``"standing"``, ``"side_lying"`` or ``"plank"``.
    side : {"right", "left"}
        The working hip. A left one mirrors a standing figure, which is seen from behind.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, levers: Axes, size: style.Size, family: str, side: str) -> None:
        self._family, self._size = family, size
        self._out = -1.0 if family == "standing" and side == "right" else 1.0
        (left, right), (low, high) = bounds_of(family, self._out)
        box, figure = ax.get_position(), ax.figure
        wide, tall = box.width * figure.get_figwidth() * 72, box.height * figure.get_figheight() * 72
        self._points = min(wide / (right - left), tall / (high - low))
        middle = 0.5 * (left + right)
        half = 0.5 * wide / self._points
        ax.set(xlim=(middle - half, middle + half), ylim=(low, low + tall / self._points), aspect="equal")
        ax.set_axis_off()
        levers.set(xlim=ax.get_xlim(), ylim=(_MOST + 1.0, -0.2))
        levers.set_axis_off()
        line = size.line_pt
        self._limbs = FIGURES[family](ax, self._points, size)
        self._arrows = [ForceArrow(ax, style.INK, 0.9 * line, self._points) for _ in range(_MOST)]
        self._marks = [centre_of_mass_mark(ax, 3.4 * line) for _ in range(_MOST)]
        self._band = ax.plot([], [], color=style.PASSIVE, lw=line, ls=(0, (4, 2)), zorder=20)[0]
        self._hip = Circle((0, 0), 3.2 * line / self._points, fc=style.MUSCLE, ec="white", lw=0.5 * line, zorder=37)
        ax.add_patch(self._hip)
        self._plumb = levers.axvline(0, color=style.MUSCLE, lw=0.7 * line, ls=(0, (3, 2)), zorder=1)
        self._dimensions = [Dimension(levers, style.INK, 0.6 * line, 0.5) for _ in range(_MOST)]
        look = {"fontsize": size.small_pt, "va": "center", "zorder": 6}
        self._words = [levers.text(0, row + 0.5, "", **look) for row in range(_MOST)]
        self._sum = levers.text(0, _MOST + 0.5, "", fontweight="bold", color=style.MUSCLE, **look)
        self._names = [ax.text(0, 0, "", fontsize=size.small_pt, va="center", zorder=40) for _ in range(_MOST)]
        self._leaders = [ax.plot([], [], color=style.QUIET, lw=0.8, zorder=34)[0] for _ in range(_MOST)]
        self._write_scale(ax)
        self.artists: list[Artist] = [
            *self._limbs.artists,
            *(arrow.artist for arrow in self._arrows),
            *(part for mark in self._marks for part in mark),
            self._band,
            *(artist for dimension in self._dimensions for artist in dimension.artists),
            *self._words,
            self._sum,
            *self._names,
            *self._leaders,
        ]

    def update(self, study: LoadStudy) -> None:
        """Show an exercise of this family."""
        load = study.load
        self._limbs.update({name: self._at(at) for name, at in load.joints.items()}, load.name)
        pulls = study.pulls
        self._band.set_data([], [])
        for place in range(_MOST):
            arrow, mark, dimension, words = (
                self._arrows[place], self._marks[place], self._dimensions[place], self._words[place],
            )  # fmt: skip
            shown = place < len(pulls)
            arrow.artist.set_visible(shown)
            dimension.set_visible(shown)
            for part in mark:
                part.set_visible(False)
            words.set_text("")
            self._names[place].set_text("")
            self._leaders[place].set_data([], [])
            if shown:
                self._show(study, pulls[place], arrow, mark, dimension, words, place)
        self._write_names(study)
        hold = f"abductors must hold {study.moment:.0f} Nm" if study.moment > 0 else "nothing to hold"
        self._sum.set(text=f"= {hold}", **self._beside(len(pulls)))
        if self._family == "side_lying":
            self._show_band(study)

    def _write_names(self, study: LoadStudy) -> None:
        """Write the name of every force beside it, or outside the body with a line to it."""
        outside = self._outside(study)
        for row, pull in enumerate(study.pulls):
            at, name = np.array(self._at(pull.at)), self._names[row]
            colour = _COLOURS.get(pull.name, style.INK)
            if pull.name in outside:
                x, y, side = outside[pull.name]
                self._leaders[row].set_data([at[0], x], [at[1], y])
                gap = 3.0 / self._points * (1.0 if side == "left" else -1.0)
                name.set(position=(x + gap, y), text=pull.name, ha=side, color=colour)
            else:
                right, up, side = _NAMES_PT[pull.name]
                x, y = at + np.array([right, up]) * self._size.small_pt / 9.5 / self._points
                name.set(position=(x, y), text=pull.name, ha=side, color=colour)

    def _outside(self, study: LoadStudy) -> dict[str, tuple[float, float, str]]:
        """Return the names that stand outside the body: where, and how they are aligned."""
        if self._family == "plank":
            return {"lower leg": (-0.04, -0.125, "right")}
        if self._family == "side_lying":
            return {}
        places = {pull.name: self._at(pull.at) for pull in study.pulls}
        free = [name for name in ("held weight", "pelvis", "free leg") if name in places]
        wanted = [places[name][1] + {"pelvis": 0.10, "free leg": -0.05}.get(name, 0.0) for name in free]
        heights = spread(wanted, 1.35 * self._size.small_pt / self._points, -0.5, 0.8)
        side = "left" if self._out > 0 else "right"
        names = {name: (self._out * 0.50, height, side) for name, height in zip(free, heights.tolist(), strict=True)}
        upper = "upper body"
        names[upper] = (-self._out * 0.42, places[upper][1], "right" if self._out > 0 else "left")
        return names

    def _at(self, place: tuple) -> Point:
        return self._out * float(place[0]), float(place[1])

    def _show(self, study: LoadStudy, pull, arrow, mark, dimension, words, row: int) -> None:
        colour = _COLOURS.get(pull.name, style.INK)
        at = np.array(self._at(pull.at))
        force = (
            np.array([self._out * float(pull.across_n), float(pull.up_n)]) * POINTS_PER_N[self._family] / self._points
        )
        arrow.artist.set_facecolor(colour)
        if pull.name == "floor":
            arrow.place(tuple(at - force), tuple(at))
        else:
            arrow.place(tuple(at), tuple(at + force))
            for part in mark:
                part.set(data=([at[0]], [at[1]]), visible=pull.name != "band")
        moment = float(study.load.moment_of(pull))
        lever = abs(moment) / float(pull.size_n)
        towards = np.sign(at[0]) if at[0] else 1.0
        dimension.place((0.0, row + 0.5), (towards * lever, row + 0.5))
        lateral = lever if towards * self._out < 0 else 0.0
        words.set(text=pull_words(study, pull), color=colour, **self._beside(row, lateral))

    def _beside(self, row: int, lever: float = 0.0) -> dict[str, object]:
        """Return where the words of a row stand: on the lateral side of the plumb line, beyond a lever drawn there."""
        levers_right = self._out > 0
        gap = 7.0 / self._points + lever
        return {"position": (-gap if levers_right else gap, row + 0.5), "ha": "right" if levers_right else "left"}

    def _show_band(self, study: LoadStudy) -> None:
        band = next((pull for pull in study.pulls if pull.name == "band"), None)
        if band is not None:
            far = float(np.hypot(*band.at))
            knee = float(np.hypot(*study.load.joints["knee"]))
            end = study.load.joints["lower_knee" if abs(far - knee) < 0.02 else "lower_ankle"]
            self._band.set_data(*zip(self._at(band.at), self._at(end), strict=True))

    def _write_scale(self, ax: Axes) -> None:
        length = BAR_N * POINTS_PER_N[self._family] / self._points
        x, y = ax.get_xlim()[0] + 8 / self._points, ax.get_ylim()[1] - 10 / self._points
        ax.plot([x, x + length], [y, y], color=style.INK, lw=0.8 * self._size.line_pt, marker="|", ms=8, zorder=30)
        ax.text(
            x + length + 6 / self._points, y, f"{BAR_N:.0f} N", fontsize=self._size.small_pt, va="center", zorder=30
        )
