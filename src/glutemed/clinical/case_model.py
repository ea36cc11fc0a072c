"""What the course's model says about the invented patient of a case, beside what was seen.

The model gets size, strength and the lean that was seen as the most it may use. It knows nothing of pain, fear, nerves
or habit, so a patient who stands otherwise tells you that something other than strength is at work.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.clinical.cases import Patient
from glutemed.evidence import row
from glutemed.mechanics import DropStudy, Equilibrium, Person, Posture, demand


@dataclass(frozen=True)
class ModelView:
    """A patient as the model sees them.

    Attributes
    ----------
    patient : Patient
    study : DropStudy
        Their stance; full strength is that of the other side, and the trunk may lean as far as it was seen to.
    """

    patient: Patient
    study: DropStudy

    @property
    def asked_nm_per_kg(self) -> float:
        """What gravity asks of the abductors with a level pelvis and an upright trunk."""
        return float(demand(self.study.person, Posture())) / self.patient.mass_kg

    @property
    def needed_nm_per_kg(self) -> float:
        """What gravity asks less what passive tissue holds: with less strength the trunk leans or the pelvis drops."""
        return self.study.lean_threshold * float(self.study.person.strength_nm_per_kg)

    @property
    def rest(self) -> Equilibrium:
        """How the model comes to rest."""
        return self.study.rest

    @property
    def upright(self) -> Equilibrium:
        """How the model comes to rest when the trunk may not lean."""
        return DropStudy(self.study.person, self.study.strength_fraction).rest

    def words(self) -> list[str]:
        """Return what the model reckons, what was seen, and whether they agree; one sentence or two each."""
        return [self._reckoned(), self._seen(), self._compared()]

    def _reckoned(self) -> str:
        patient, rest = self.patient, self.rest
        start = (
            f"Calculated with the course's model ({patient.mass_kg:g} kg, {patient.height_m:.2f} m; hip distance and "
            f"passive tissue as the course assumes them): standing on the {patient.stance_side} leg, level and "
            f"upright, gravity asks {self.asked_nm_per_kg:.2f} Nm/kg. Passive tissue holds a little of it, so the "
            f"{patient.stance_side} abductors must give {self.needed_nm_per_kg:.2f} Nm/kg. They can give "
            f"{patient.strength:.2f}, which is {patient.percent_of_other:.0f} % of the {patient.free_side} side."
        )
        if rest.feasible and rest.drop_deg == 0 and rest.lean_deg < 0.05:
            return (
                f"{start} That is enough: the model stays level and upright with {100 * rest.activation:.0f} % in use."
            )
        upright = self.upright
        falls = f"drop {upright.drop_deg:.1f}°" if upright.feasible else "find no resting place"
        held = f"With an upright trunk the {patient.free_side} side of the pelvis would {falls}."
        if rest.feasible and rest.drop_deg == 0:
            return (
                f"{start} {held} A lean of {rest.lean_deg:.1f}° to the {patient.stance_side} is enough to stay level."
            )
        still = f"still drops {rest.drop_deg:.1f}°" if rest.feasible else "still finds no resting place"
        return f"{start} {held} Leaning {rest.lean_deg:.1f}° to the {patient.stance_side}, it {still}."

    def _seen(self) -> str:
        patient = self.patient
        return (
            f"Seen in this invented patient: the {patient.free_side} side drops {patient.drop_deg:g}°, the trunk leans "
            f"{patient.lean_deg:g}° to the {patient.stance_side}."
        )

    def _compared(self) -> str:
        patient, rest, error = self.patient, self.rest, _detectable_deg()
        if not rest.feasible:
            return "Model and patient disagree: the patient does come to rest, so something outside the model holds."
        gap = patient.drop_deg - float(rest.drop_deg)
        if abs(gap) <= error:  # a change counts when it is larger than the smallest detectable one
            return (
                f"For the drop the two agree within the {error:.0f}° that a goniometer can detect. Agreement is no "
                "proof that strength is the reason."
            )
        more = "more" if gap > 0 else "less"
        start = (
            f"For the drop the two disagree: the patient drops {abs(gap):.1f}° {more} than the model, and a goniometer "
            f"detects {error:.0f}°."
        )
        if self.study.strength_fraction >= self.study.lean_threshold:
            return f"{start} In the model this strength is enough, so the reason lies outside of the model."
        return (
            f"{start} Below its threshold the model leans first and drops only for the rest. People are not bound "
            "to that order, and passive tissue is an assumption."
        )


def model_view(patient: Patient) -> ModelView:
    """Return a patient as the course's model sees them: default body shape and default passive tissue."""
    stronger = max(patient.strength, patient.other_strength)
    person = Person(mass_kg=patient.mass_kg, stature_m=patient.height_m, strength_nm_per_kg=stronger)
    return ModelView(patient, DropStudy(person, patient.strength / stronger, max_lean_deg=patient.lean_deg))


def _detectable_deg() -> float:
    """Return the smallest change of pelvic drop that a goniometer can tell from error."""
    return row("drop.mdc.youdas").numbers[-2]
