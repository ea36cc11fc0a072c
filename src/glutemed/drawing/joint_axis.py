"""The chosen axis of the hip in the turning schematic, with an arrow for what counts as positive."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from glutemed.drawing import style
from glutemed.drawing.action_study import ActionStudy
from glutemed.drawing.hip3d.view import View
from glutemed.drawing.muscle_lines import thigh_turn

_ENDS = {"abduction": (-40.0, 120.0), "rotation": (-175.0, 60.0), "flexion": (-40.0, 120.0)}
"""Where the line ends along the axis, in mm from the hip centre."""
_ARROW_AT = {"abduction": 100.0, "rotation": -150.0, "flexion": 100.0}
_SENSE = {"abduction": -1.0, "rotation": 1.0, "flexion": 1.0}
"""Whether the arrow turns with the axis, like a right-hand screw, or against it."""
_RADIUS, _HEAD = 30.0, 12.0


class JointAxis:
    """A dotted line through the hip centre, and a round arrow about it.

    Attributes
    ----------
    artists : list of Artist
    """

    def __init__(self, ax: Axes, size: style.Size) -> None:
        line = size.line_pt
        halo = {"color": "white", "alpha": 0.7, "zorder": 17}
        self._halo = ax.plot([], [], lw=1.3 * line, **halo)[0]
        self._line = ax.plot([], [], color=style.INK, lw=0.6 * line, ls=(0, (1, 1.6)), zorder=18)[0]
        self._arc_halo = ax.plot([], [], lw=1.9 * line, **halo)[0]
        self._arc = ax.plot([], [], color=style.INK, lw=0.9 * line, zorder=18)[0]
        self._head = Polygon(np.zeros((3, 2)), fc=style.INK, ec="white", lw=0.2 * line, zorder=19)
        self._centre = ax.plot([], [], "o", ms=2.4 * line, mfc=style.INK, mec="white", mew=0.4 * line, zorder=18)[0]
        ax.add_patch(self._head)
        self.artists: list[Artist] = [self._halo, self._line, self._arc_halo, self._arc, self._head, self._centre]

    def update(self, study: ActionStudy, view: View, lift: np.ndarray) -> None:
        """Show the axis of the chosen arm."""
        axis = axis_of(study)
        ends = view.on_paper(np.outer(_ENDS[study.about], axis))[:, :2] + lift
        arc = view.on_paper(self._round(study, view, axis))[:, :2] + lift
        for one in (self._halo, self._line):
            one.set_data(*ends.T)
        for one in (self._arc_halo, self._arc):
            one.set_data(*arc[:-2].T)
        self._head.set_xy(_arrow_head(arc))
        self._centre.set_data([lift[0]], [lift[1]])

    def _round(self, study: ActionStudy, view: View, axis: np.ndarray) -> np.ndarray:
        """Return points round the axis, the middle one towards the viewer."""
        sense = _SENSE[study.about]
        towards = view.axes[2] - (view.axes[2] @ axis) * axis
        if np.linalg.norm(towards) < 0.15:
            towards = view.axes[1] - (view.axes[1] @ axis) * axis
        towards = towards / np.linalg.norm(towards)
        aside = sense * np.cross(axis, towards)
        angle = np.radians(np.linspace(-115, 115, 36))[:, None]
        return _ARROW_AT[study.about] * axis + _RADIUS * (np.cos(angle) * towards + np.sin(angle) * aside)


def axis_of(study: ActionStudy) -> np.ndarray:
    """Return the axis of the chosen arm in the pelvis: forward, up, right."""
    flexion = np.radians(study.flexion_deg)
    if study.about == "flexion":
        return np.array([0.0, 0.0, 1.0])
    if study.about == "abduction":
        return np.array([np.cos(flexion), np.sin(flexion), 0.0])
    return thigh_turn(study.hip)[:, 1]


def _arrow_head(arc: np.ndarray) -> np.ndarray:
    tip, along = arc[-1], arc[-1] - arc[-5]
    along = along / max(np.linalg.norm(along), 1e-6)
    aside = np.array([-along[1], along[0]])
    return np.array(
        [
            tip + 0.4 * _HEAD * along,
            tip - 0.6 * _HEAD * along + 0.5 * _HEAD * aside,
            tip - 0.6 * _HEAD * along - 0.5 * _HEAD * aside,
        ]
    )
