"""From where the hip is looked at: parallel projection onto the paper, with the depth of every point."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class View:
    """A direction of view.

    Attributes
    ----------
    turn_deg : float
        Where the viewer stands: 0 in front, 90 on the right side, 180 behind, 270 on the left side.
    height_deg : float
        How high: 0 level with the hip, 90 straight above.
    """

    turn_deg: float = 90.0
    height_deg: float = 0.0

    @property
    def axes(self) -> np.ndarray:
        """Directions to the right on paper, up on paper and towards the viewer, as rows; forward, up, right."""
        turn, height = np.radians(self.turn_deg), np.radians(self.height_deg)
        level = np.array([np.cos(turn), 0.0, np.sin(turn)])
        up = np.array([0.0, 1.0, 0.0])
        towards = np.cos(height) * level + np.sin(height) * up
        upwards = -np.sin(height) * level + np.cos(height) * up
        return np.stack([np.cross(upwards, towards), upwards, towards])

    def on_paper(self, points: np.ndarray) -> np.ndarray:
        """Return points (..., 3) as (to the right, up, towards the viewer), in their own unit."""
        return points @ self.axes.T
