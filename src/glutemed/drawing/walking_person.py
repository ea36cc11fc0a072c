"""The person from behind while walking: the foot stays on the ground, and bones never change their shape.

`PersonFromBehind` stands with a leg of fixed inclination. Here the pelvis takes the measured angle to that leg first;
then the whole body turns about the foot until pelvis and leg are where they were measured.
"""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.transforms import Affine2D

from glutemed.drawing import style
from glutemed.drawing.gait_instant import GaitInstant
from glutemed.drawing.person import PersonFromBehind, Stance
from glutemed.mechanics import Person

_LEG_DEG = 2.0
"""Inclination of the stance leg in the body's own picture: the middle of what walking takes."""


class WalkingPerson:
    """A person in single support, built once and then updated.

    Parameters
    ----------
    ax : Axes
        Axes in metres with equal aspect; the origin is where the stance foot meets the ground.
    instant : GaitInstant
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    anchors : dict of str to tuple
        Points for lines and labels in data coordinates, renewed by each `update`.
    """

    def __init__(self, ax: Axes, instant: GaitInstant, size: style.Size) -> None:
        self._person, self._turn = Person(), Affine2D()
        self._body = PersonFromBehind(ax, self._stance(instant, 0.0), size)
        for artist in self._body.still_artists:
            artist.set_visible(False)
        for artist in self._body.artists:
            artist.set_transform(self._turn + ax.transData)
        self.artists: list[Artist] = self._body.artists
        self.anchors: dict[str, tuple[float, float]] = {}
        self.update(instant)

    def update(self, instant: GaitInstant) -> None:
        """Take the pose of an instant."""
        leg = instant.times * (instant.adduction_deg - instant.drop_deg)
        turn = instant.times * _LEG_DEG - leg  # counter-clockwise for a right stance leg
        stance = self._stance(instant, turn)
        self._body.update(stance)
        foot = self._body.anchors["stance_foot"]
        turned = Affine2D().rotate_deg_around(*foot, stance.mirror * turn).translate(-foot[0], -foot[1])
        self._turn.set_matrix(turned.get_matrix())
        points = np.array(list(self._body.anchors.values()))
        self.anchors = dict(zip(self._body.anchors, map(tuple, self._turn.transform(points)), strict=True))

    def _stance(self, instant: GaitInstant, turn: float) -> Stance:
        person, times = self._person, instant.times
        return Stance(
            stature_m=person.stature_m,
            hip_separation_m=person.hip_separation_m,
            lumbosacral_height_m=person.lumbosacral_height_m,
            abductor_arm_m=person.abductor_arm_m,
            line_of_pull_deg=person.line_of_pull_deg,
            drop_deg=times * instant.adduction_deg - times * _LEG_DEG,
            trunk_angle_deg=times * instant.lean_deg + turn,
            stance_hip_adduction_deg=times * _LEG_DEG,
            side=instant.side,
        )
