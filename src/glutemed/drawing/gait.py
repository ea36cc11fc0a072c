"""The plate of walking: a person from behind in single support, with the measured angles and moment of that instant."""

from __future__ import annotations

import textwrap

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.gait_instant import GaitInstant
from glutemed.drawing.gait_panels import AnglesPanel, MomentPanel
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.walking_person import WalkingPerson

WIDTH_IN, HEIGHT_IN = 13.0, 7.0
HALF_WIDTH_M, BELOW_M, ABOVE_M = 0.755, -0.06, 1.82
WHOSE = "Measured means of a normative file; population not stated, probably adults. Times of single support: children."


class GaitPlate(LayeredFigure):
    """A walking person, the angles and the moment at one instant.

    Parameters
    ----------
    instant : GaitInstant
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, instant: GaitInstant, size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            figure = self.figure
            self.walker = WalkerPanel(figure.add_axes((0.005, 0.005, 0.44, 0.99)), instant, size)
            reading = size.text_pt < 12
            low, letters = (0.165, 80) if reading else (0.235, 52)
            self.angles = AnglesPanel(figure.add_axes((0.515, 0.60, 0.345, 0.295)), size)
            self.moment = MomentPanel(figure.add_axes((0.515, low, 0.345, 0.45 - low)), size)
            figure.text(
                0.468, 0.012, textwrap.fill(WHOSE, letters), fontsize=size.small_pt, color=style.QUIET, va="bottom"
            )
        self.moves(*self.walker.artists, *self.angles.artists, *self.moment.artists)
        self.update(instant)

    def update(self, instant: GaitInstant) -> bool:
        """Show an instant; the still layer never changes."""
        self.walker.update(instant)
        self.angles.update(instant)
        self.moment.update(instant)
        return False


class WalkerPanel:
    """The walking person with pelvic drop, hip adduction and trunk lean named on the body.

    Parameters
    ----------
    ax : Axes
    instant : GaitInstant
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, instant: GaitInstant, size: style.Size) -> None:
        self._out = 1.0 if instant.side == "right" else -1.0
        self._size, middle = size, -0.04 * self._out
        ax.set(xlim=(middle - HALF_WIDTH_M, middle + HALF_WIDTH_M), ylim=(BELOW_M, ABOVE_M), aspect="equal")
        ax.set_axis_off()
        self._stance_edge = middle + self._out * (HALF_WIDTH_M - 0.01)
        self._free_edge = middle - self._out * (HALF_WIDTH_M - 0.01)
        ax.plot(self._out * np.array([-0.42, 0.28]), [-0.003, -0.003], color=style.BODY_EDGE, lw=0.8 * size.line_pt)
        self.person = WalkingPerson(ax, instant, size)
        line, thin = size.line_pt, 0.6 * size.line_pt
        plain = {"color": style.QUIET, "lw": thin, "ls": (0, (4, 3)), "zorder": 30}
        self._level, self._square, self._upright = (ax.plot([], [], **plain)[0] for _ in range(3))
        self._hips = ax.plot([], [], color=style.FREE, lw=line, zorder=31)[0]
        self._leg = ax.plot([], [], color=style.STANCE, lw=line, zorder=31)[0]
        self._arc = ax.plot([], [], color=style.STANCE, lw=thin, zorder=31)[0]
        self._axis = ax.plot([], [], color=style.STANCE, lw=line, ls=(0, (5, 1.5)), zorder=31)[0]
        veil = {"fc": "white", "ec": "none", "alpha": 0.8, "pad": 0.6}
        words = {"fontsize": size.text_pt, "fontweight": "bold", "va": "center", "bbox": veil, "zorder": 40}
        self._drop_words = ax.text(0, 0, "", color=style.FREE, ha=instant.free, **words)
        self._adduction_words = ax.text(0, 0, "", color=style.STANCE, ha=instant.side, **words)
        self._lean_words = ax.text(0, 0, "", color=style.STANCE, ha=instant.side, **words)
        self._times_words = ax.text(
            self._stance_edge,
            0.10,
            "",
            color=style.INK,
            ha=instant.side,
            **{**words, "bbox": {**veil, "ec": style.INK}},
        )
        names = [self._name_side(ax, instant, side) for side in (instant.side, instant.free)]
        self.artists: list[Artist] = [
            *self.person.artists,
            self._level,
            self._square,
            self._upright,
            self._hips,
            self._leg,
            self._arc,
            self._axis,
            self._drop_words,
            self._adduction_words,
            self._lean_words,
            self._times_words,
            *names,
        ]

    def _name_side(self, ax: Axes, instant: GaitInstant, side: str) -> Artist:
        stance = side == instant.side
        return ax.text(
            self._stance_edge if stance else self._free_edge,
            ABOVE_M - 0.01,
            f"{side.upper()}\n" + ("stance side" if stance else "free side"),
            color=style.STANCE if stance else style.FREE,
            fontsize=self._size.text_pt + 1,
            fontweight="bold",
            ha=side,
            va="top",
            bbox={"fc": "white", "ec": "none", "alpha": 0.8, "pad": 0.6},
            zorder=40,
        )

    def update(self, instant: GaitInstant) -> None:
        """Show an instant."""
        self.person.update(instant)
        at, out = self.person.anchors, self._out
        hip, foot, base = (np.array(at[name]) for name in ("stance_hip", "stance_foot", "lumbosacral"))
        drop, lean = (np.deg2rad(instant.times * angle) for angle in (instant.drop_deg, instant.lean_deg))
        medial = np.array([-out * np.cos(drop), -np.sin(drop)])
        _lay(self._level, hip, hip + np.array([-out * 0.46, 0.0]))
        _lay(self._hips, hip, hip + 0.40 * medial)
        down = np.array([out * np.sin(drop), -np.cos(drop)])
        _lay(self._square, hip, hip + 0.62 * down)
        _lay(self._leg, hip, foot + 0.04 * (hip - foot))
        turn = -out * np.deg2rad(instant.times * instant.adduction_deg) * np.linspace(0.0, 1.0, 15)
        across = np.array([-down[1], down[0]])
        sweep = hip + 0.55 * (np.cos(turn)[:, None] * down + np.sin(turn)[:, None] * across)
        self._arc.set_data(*sweep.T)
        top = 0.66
        _lay(self._upright, base, base + np.array([0.0, top]))
        _lay(self._axis, base, base + top * np.array([out * np.sin(lean), np.cos(lean)]))
        self._say(instant, hip[1])

    def _say(self, instant: GaitInstant, hip_height: float) -> None:
        drop, lean = instant.drop_deg, instant.lean_deg
        where = "drops" if drop >= 0 else "is raised"
        self._drop_words.set(
            text=f"{instant.free} side\n{where} {abs(drop):.1f}°", x=self._free_edge, y=hip_height + 0.09
        )
        which = "adducted" if instant.adduction_deg >= 0 else "abducted"
        text = f"{instant.side} hip\n{which}\n{abs(instant.adduction_deg):.1f}°"
        self._adduction_words.set(text=text, x=self._stance_edge, y=0.50)
        towards = instant.side if lean >= 0 else instant.free
        self._lean_words.set(text=f"trunk leans\n{abs(lean):.1f}° to\nthe {towards}", x=self._stance_edge, y=1.52)
        self._times_words.set(text=f"angles drawn\n{instant.times} times as large", visible=instant.times > 1)


def _lay(line: Artist, start: np.ndarray, end: np.ndarray) -> None:
    line.set_data(*zip(start, end, strict=True))
