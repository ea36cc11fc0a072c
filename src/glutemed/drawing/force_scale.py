"""How long a force is drawn: one scale for every arrow of a picture, in points on paper for one body weight.

The scale follows from the forces alone, so a diagram and its triangle always share it. It is the largest of a few round
ones at which the longest arrow fits; the scale bar says which.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.drawing.hip_balance import HipBalance

LONGEST_PT = 215.0
"""The longest arrow of a picture, in points."""
_SHORTEST_BAR_PT = 40.0


@dataclass(frozen=True)
class ForceScale:
    """A scale of forces.

    Attributes
    ----------
    points_per_bw : float
        Length of one body weight on paper, in points.
    bar_bw : float
        What the scale bar shows, in body weights.
    """

    points_per_bw: float
    bar_bw: float

    @classmethod
    def of(cls, balance: HipBalance, *others: HipBalance) -> ForceScale:
        """Return the scale at which every force of a balance fits, and of others drawn over it."""
        forces: list[float] = []
        for one in (balance, *others):
            forces.append(sum(max(force.down_n, 0.0) for force in one.turning))
            forces += [abs(force.down_n) for force in one.turning]
            if one.holds:
                forces += [one.pull_n, one.reaction_n]
        longest = max(forces) / balance.body_weight_n
        points, halve = 64.0, False
        while points * longest > LONGEST_PT:  # 64, 48, 32, 24, 16, ...
            points, halve = points * (2 / 3 if halve else 3 / 4), not halve
        bar, steps = 1.0, (2.0, 2.5, 2.0)  # 1, 2, 5, 10, 20, ...
        for step in steps * 4:
            if bar * points >= _SHORTEST_BAR_PT:
                break
            bar *= step
        return cls(points, bar)

    def points_per_newton(self, balance: HipBalance) -> float:
        """Return the length of one newton on paper, in points."""
        return self.points_per_bw / balance.body_weight_n

    def words(self, balance: HipBalance) -> str:
        """Return what stands beside the scale bar."""
        return f"{self.bar_bw:.0f} BW = {self.bar_bw * balance.body_weight_n:.0f} N"
