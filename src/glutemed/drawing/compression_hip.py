"""The picture of the trochanter: the tract bends over tendon and bursa, and the two pulls along it press inwards."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from glutemed.drawing import style
from glutemed.drawing.arrows import ForceArrow
from glutemed.drawing.compression_bones import Pelvis, Thigh, Tract, limbs
from glutemed.drawing.compression_study import WORK, CompressionStudy
from glutemed.mechanics.muscles.compression import TROCHANTER_MM

ACROSS, UPRIGHT = (-78.0, 180.0), (-128.0, 154.0)
"""What the panel shows, in mm."""
LEVEL_MM = 18.0
"""Length of the arrow that stands for the tension in level one-leg stance."""
_LABELS_MM = 98.0
"""Where the labels start."""
_CLEAR_MM = (15.0, 24.0)
"""The two pulls are drawn so far from the trochanter, up and down, to leave tendon and bursa in sight."""
_ARC_MM = 52.0
_VEIL = {"fc": "white", "ec": "none", "alpha": 0.85, "pad": 0.8}
_STILL = {
    "trochanteric bursa": ((57.2, -24.0), -30.0),
    "tendon of\ngluteus medius": ((52.6, -24.0), -50.0),
    "greater trochanter": ((42.0, -20.0), -70.0),
    "iliotibial tract": ((54.5, -112.0), -118.0),
}
"""What stands still: where its leader ends, and the height of its label."""
_MOVING = {
    "medius": ("gluteus medius", 126.0),
    "tfl": ("tensor fasciae latae", 102.0),
    "gmax": ("upper gluteus\nmaximus", 75.0),
}
"""What moves with the pelvis: its name and the height of its label."""
_PULL_MM, _PRESS_MM, _BEND_MM = 42.0, 9.0, -95.0


class CompressionHip:
    """The right hip from behind with the thigh still.

    Parameters
    ----------
    ax : Axes
        Is given its limits and loses its frame.
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size) -> None:
        ax.set(xlim=ACROSS, ylim=UPRIGHT, aspect="equal")
        ax.set_axis_off()
        self._size, line = size, size.line_pt
        box, figure = ax.get_position(), ax.figure
        high = box.height * figure.get_figheight() * 72 / (UPRIGHT[1] - UPRIGHT[0])
        wide = box.width * figure.get_figwidth() * 72 / (ACROSS[1] - ACROSS[0])
        self._points_per_mm = min(high, wide)
        thigh = Thigh(ax, line)
        self._pelvis, self._tract = Pelvis(ax, line), Tract(ax, line)
        over = ax.plot([0], [0], "o", ms=2.6 * line, mfc=style.PAPER, mec=style.INK, mew=0.5 * line, zorder=12)
        words = {"fontsize": size.small_pt, "va": "center", "linespacing": 1.1, "zorder": 30}
        thin = {"lw": 0.4 * line, "zorder": 29}
        self._level = ax.plot([ACROSS[0] + 2, 0], [0, 0], color=style.QUIET, lw=0.5 * line, ls=(0, (4, 3)), zorder=11)[
            0
        ]
        self._tilt = ax.plot([], [], color=style.FREE, lw=0.8 * line, zorder=11.5)[0]
        self._tilt_words = ax.text(0, 0, "", color=style.FREE, fontweight="bold", bbox=dict(_VEIL), **words)
        self._straight = ax.plot([], [], color=style.INK, lw=0.5 * line, ls=(0, (4, 3)), zorder=20)[0]
        self._arc = ax.plot([], [], color=style.INK, lw=0.5 * line, zorder=20)[0]
        arrow = {"width_pt": 1.7 * line, "points_per_unit": self._points_per_mm}
        self._pulls = [ForceArrow(ax, style.PASSIVE, zorder=21, **arrow) for _ in range(2)]
        self._press = ForceArrow(ax, style.CONTACT, zorder=22, **arrow)
        self._words = {name: ax.text(0, 0, "", **words) for name in ("bend", "pull", "press", "tfl", "medius", "gmax")}
        self._words["pull"].set_color(style.PASSIVE)
        self._words["press"].set_color(style.CONTACT)
        for name in ("bend", "pull", "press", "gmax"):
            self._words[name].set_bbox(dict(_VEIL))
        self._leaders = {
            name: ax.plot([], [], color=style.INK, **thin)[0]
            for name in ("tfl", "medius", "gmax", "press", "pull", "bend")
        }
        self._leaders["press"].set_color(style.CONTACT)
        self._leaders["pull"].set_color(style.PASSIVE)
        self._line_mm = 1.2 * size.small_pt / self._points_per_mm
        over += self._name_still(ax, words, thin)
        above = {"x": ACROSS[0] + 2, "va": "bottom", "zorder": 31, "fontweight": "bold", "clip_on": False}
        line_mm = size.text_pt / self._points_per_mm
        ax.text(y=UPRIGHT[1] + 2.1 * line_mm, s="Right hip from behind", fontsize=size.text_pt + 1, **above)
        self._state = ax.text(y=UPRIGHT[1] + 0.5 * line_mm, s="", **above)
        over += self._draw_scale(ax, words)
        self.artists: list[Artist] = [
            *thigh.artists,
            *_fade(ax),
            *over,  # stands still, but over what moves
            *self._pelvis.artists,
            *self._tract.artists,
            self._tilt,
            self._tilt_words,
            self._straight,
            self._arc,
            *(arrow.artist for arrow in (*self._pulls, self._press)),
            *self._words.values(),
            *self._leaders.values(),
            self._state,
        ]

    def _name_still(self, ax: Axes, words: dict[str, object], thin: dict[str, object]) -> list[Artist]:
        """Name what stands still, from top to bottom so that no leaders cross; return the leaders."""
        leaders = []
        for name, ((x, y), height) in _STILL.items():
            ax.text(_LABELS_MM, height, name, **words)
            leaders += ax.plot([_LABELS_MM - 2, x], [height, y], color=style.INK, **thin)
        return leaders

    def _draw_scale(self, ax: Axes, words: dict[str, object]) -> list[Artist]:
        x, y = ACROSS[0] + 2, UPRIGHT[0] + 4
        bar = {"color": style.PASSIVE, "lw": 0.8 * self._size.line_pt, "marker": "|", "ms": 7, "zorder": 31}
        said = ax.text(x + LEVEL_MM + 4, y, "1 × = level\none-leg stance", color=style.PASSIVE, **words)
        return [*ax.plot([x, x + LEVEL_MM], [y, y], **bar), said]

    def update(self, study: CompressionStudy) -> None:
        """Show a state of the hip."""
        angle = float(study.adduction_deg)
        self._pelvis.update(angle)
        self._tract.update(angle)
        self._show_tilt(angle)
        self._show_forces(study)
        self._show_bend(study)
        self._name_moving(angle)
        self._state.set_text(WORK[study.work])

    def _show_tilt(self, angle: float) -> None:
        far = (-ACROSS[0] - 2) * np.array([-np.cos(np.deg2rad(angle)), -np.sin(np.deg2rad(angle))])
        self._tilt.set_data([0, far[0]], [0, far[1]])
        side = -1 if angle >= 0 else 1
        words = f"adduction {angle:.0f}°" if angle >= 0 else f"abduction {-angle:.0f}°"
        y = min(far[1], 0) if angle >= 0 else max(far[1], 0)
        self._tilt_words.set(text=words, position=(ACROSS[0] + 2, y + side * 1.1 * self._line_mm))

    def _show_forces(self, study: CompressionStudy) -> None:
        """Draw the two pulls along the tract, and their sum, which presses inwards."""
        over, (up, down) = np.array(TROCHANTER_MM), limbs(float(study.adduction_deg))
        pull = LEVEL_MM * float(np.mean(study.tension(study.band_share)))
        for arrow, along, clear in zip(self._pulls, (up, down), _CLEAR_MM, strict=True):
            arrow.place(over + clear * along, over + (clear + pull) * along)
        press = pull * (up + down)
        length = float(np.hypot(*press))
        tip = over - 5.0 * (press / length if length > 0 else np.array([-1.0, 0.0]))
        self._press.place(tip - press, tip)
        self._say("pull", f"pull of the tract\n{times(*study.tension(study.band_share))}", _PULL_MM)
        self._point("pull", _PULL_MM, over + (_CLEAR_MM[0] + 0.3 * pull) * up)
        self._say("press", f"press on the tendon\n{times(*study.press(study.band_share))}", _PRESS_MM)
        self._point("press", _PRESS_MM, tip - 0.5 * press)

    def _show_bend(self, study: CompressionStudy) -> None:
        """Draw on the upper limb of the tract beyond the trochanter, and the angle that the lower one makes with it."""
        over, (up, down) = np.array(TROCHANTER_MM), limbs(float(study.adduction_deg))
        beyond = over - (_ARC_MM + 8.0) * up
        self._straight.set_data([over[0], beyond[0]], [over[1], beyond[1]])
        turn = np.linspace(0, 1, 12)[:, None]
        between = (1 - turn) * -up + turn * down
        swing = over + _ARC_MM * between / np.hypot(*between.T)[:, None]
        self._arc.set_data(*swing.T)
        low, high = study.bend_deg
        self._say("bend", f"bend {high:.0f}° as drawn,\n{low:.0f}° at the least", _BEND_MM)
        self._point("bend", _BEND_MM, swing[4])

    def _name_moving(self, angle: float) -> None:
        places = {**Tract.places(angle), "medius": self._pelvis.medius_at(angle)}
        for name, (words, height) in _MOVING.items():
            self._say(name, words, height)
            self._point(name, height, places[name])

    def _say(self, name: str, words: str, height: float) -> None:
        self._words[name].set(text=words, position=(_LABELS_MM, height))

    def _point(self, name: str, height: float, place: np.ndarray) -> None:
        self._leaders[name].set_data([_LABELS_MM - 2, place[0]], [height, place[1]])


def _fade(ax: Axes) -> list[Artist]:
    """Let the bones fade out at the left and lower edge, where they are cut."""
    steps, deep = 12, 16.0
    veils = []
    for step in range(steps):
        part = deep * (1 - (step + 1) / steps)
        look = {"fc": style.PAPER, "ec": "none", "lw": 0, "alpha": 0.04 + 0.5 * (step / steps) ** 2, "zorder": 10.9}
        veils.append(Rectangle((ACROSS[0] - 2, UPRIGHT[0] - 2), part + 2, UPRIGHT[1] - UPRIGHT[0] + 4, **look))
        veils.append(Rectangle((ACROSS[0] - 2, UPRIGHT[0] - 2), _LABELS_MM - ACROSS[0], part + 2, **look))
    for veil in veils:
        ax.add_patch(veil)
    return veils


def times(low: float, high: float) -> str:
    """Return a span of ratios in a few letters; one number where both ends read the same."""
    if high < 0.05:
        return "none"
    least, most = f"{low:.1f}", f"{high:.1f}"
    return f"{least} ×" if least == most else f"{least} to {most} ×"
