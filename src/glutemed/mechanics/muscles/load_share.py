"""The answer of load sharing: what each muscle does, and which team carries how much.

Teams follow the field: two synergies of abductors (row ``two_synergies``), and the muscles of one nerve (row
``torque.model.sgn_share``).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.muscles.joint_force import JointForce
from glutemed.mechanics.muscles.muscle_set import MuscleSet

SUPERIOR_GLUTEAL_NERVE = ("gluteus medius", "gluteus minimus", "tensor fasciae latae")
"""What a block of the superior gluteal nerve silences (rows ``torque.model.sgn_share``, ``innervation_gmed``)."""

TROCHANTERIC_ABDUCTORS = ("gluteus medius", "gluteus minimus")
"""The team that ends on the greater trochanter (row ``two_synergies``)."""

BAND_TENSIONERS = ("tensor fasciae latae", "gmax_sup")
"""The team that pulls on the iliotibial band: tensor fasciae latae and *upper* gluteus maximus (row ``two_synergies``).
Vastus lateralis, which the row names too, does not cross the hip."""


@dataclass(frozen=True, eq=False)
class LoadShare:
    """How the muscles of the stance hip share the work. Muscles run along the first axis of each array ``(n, *shape)``.

    Where ``feasible`` is False nothing here is an answer: the values are those of the muscles at their limit, just
    before the pelvis falls.

    Attributes
    ----------
    muscles : MuscleSet
        Names, labels and groups, in the order of the arrays.
    activation : ndarray
        From 0 to 1.
    force_n : ndarray
        Active force in N.
    passive_force_n : ndarray
        Force of stretched fibres in N; zero where the person's own passive moment stands for all passive tissue.
    abduction_arm_m : ndarray
        Moment arm in m about the forward axis of the pelvis, + for an abductor.
    moment_nm : ndarray
        Active abduction moment in Nm.
    demand_nm, passive_nm : float or ndarray
        What the stance hip has to hold, and what passive tissue holds of it, in Nm.
    flexion_left_over_nm, rotation_left_over_nm : float or ndarray
        What all muscles together make about the two other axes of the pelvis in Nm, + flexion and + internal rotation
        of the thigh. Zero about an axis that had to balance. About another **nothing in the model holds it**: muscles
        outside the sets, tissue or the ground would have to.
    feasible : bool or ndarray
        Whether the muscles can hold the rest.
    missing_nm : float or ndarray
        Abduction moment that is missing, or that muscles needed about the other axes make too much; infinite if those
        axes cannot be held either.
    cost : float or ndarray
        Sum of the powers of the activations; infinite where there is no answer.
    hip_adduction_deg : float or ndarray
        Adduction of the stance hip.
    joint_force : JointForce
        Hip contact force.
    hip_size : float or ndarray
        Size of the person's hip relative to the published skeleton's.
    """

    muscles: MuscleSet
    activation: np.ndarray
    force_n: np.ndarray
    passive_force_n: np.ndarray
    abduction_arm_m: np.ndarray
    moment_nm: np.ndarray
    demand_nm: ArrayLike
    passive_nm: ArrayLike
    flexion_left_over_nm: ArrayLike
    rotation_left_over_nm: ArrayLike
    feasible: ArrayLike
    missing_nm: ArrayLike
    cost: ArrayLike
    hip_adduction_deg: ArrayLike
    joint_force: JointForce
    hip_size: ArrayLike

    def of(self, values: np.ndarray, *names: str) -> ArrayLike:
        """Return the sum of some values over muscles, by name of groups or of single parts.

        Parameters
        ----------
        values : ndarray, shape (n, *shape)
            One of the arrays of this object, such as ``force_n``.
        *names : str
            Such as "gluteus medius" or "gmax_sup".

        Raises
        ------
        ValueError
            When a name is neither a group nor a part; the text lists both.
        """
        return values[self.muscles.chosen(*names)].sum(axis=0)[()]

    def share_percent(self, *names: str) -> ArrayLike:
        """Return how much of the active abduction moment some muscles make, in percent; 0 where none is made.

        Above 100 or below 0 where other muscles turn the other way.
        """
        return self._percent(self.moment_nm, *names)

    def force_percent(self, *names: str) -> ArrayLike:
        """Return how much of the sum of all active muscle forces some muscles make, in percent; 0 where none is made.

        A muscle on a short arm has a larger share of force than of moment: it presses more for each Nm.
        """
        return self._percent(self.force_n, *names)

    def shares_percent(self) -> dict[str, ArrayLike]:
        """Return `share_percent` of every group by its name; together 100, or 0 where no moment is made."""
        return {group: self.share_percent(group) for group in dict.fromkeys(self.muscles.groups)}

    def _percent(self, values: np.ndarray, *names: str) -> ArrayLike:
        total, own = values.sum(axis=0), self.of(values, *names)
        return (100.0 * np.divide(own, total, out=np.zeros_like(total), where=total != 0.0))[()]
