"""The trial explorer: what each treatment did for how many, how sure that is, and what a patient's wish points to."""

from __future__ import annotations

from glutemed.clinical.trials import trials
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.drawing.trial_plate import TrialPlate
from glutemed.drawing.trial_study import TrialStudy, describe_trial
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State


class TrialExplorer(Explorer):
    """One trial at a time: an icon for each person, the difference of two groups, and what the patient wants.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "trials"
    controls = ("trial", "trial_time", "trial_pair", "patient_wish")
    main_controls = controls
    about_numbers = (
        "Shares and counts are those of each trial; a calculated interval is Newcombe's, from the counts. Where no "
        "counts were read, no interval is shown. A wish points to a group by arithmetic on one trial: this is "
        "education, not advice."
    )

    def solve(self, state: State) -> TrialStudy:
        """Return the view of a trial."""
        return TrialStudy(state["trial"], state["trial_time"], state["trial_pair"], state["patient_wish"])

    def new_figure(self, solved: TrialStudy, size: Size) -> LayeredFigure:
        """Return the plate of a trial."""
        return TrialPlate(solved, size)

    def draw(self, figure: TrialPlate, solved: TrialStudy) -> bool:
        """Update the plate."""
        return figure.update(solved)

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether another trial was chosen: it has other groups."""
        return before["trial"] != after["trial"]

    def idle_controls(self, state: State) -> set[str]:
        """Return the choice of a time where a trial has one, and of a pair where it has two groups."""
        shown = trials()[state["trial"]]
        idle = {"trial_time"} if len(shown.visits) == 1 else set()
        return idle | ({"trial_pair"} if len(shown.arms) == 2 else set())

    def describe(self, state: State, solved: TrialStudy) -> str:
        """Return trial, groups, difference and what the wish points to."""
        return describe_trial(solved)
