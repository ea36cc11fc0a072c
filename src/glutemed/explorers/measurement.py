"""The measurement explorer: two visits, their readings, and whether the change is larger than error alone makes it."""

from __future__ import annotations

import ipywidgets as widgets

from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.measurement_error import MeasurementPlate, share_in_words
from glutemed.drawing.measurement_study import MeasurementStudy
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.controls import CONTROLS

AGAIN = "Measure again"


class MeasurementExplorer(Explorer):
    """A pair of readings, the differences that error makes, and how often they count as a change.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "measurement"
    controls = ("instrument", "true_change", "readings", "pair_number")
    main_controls = ("true_change", "readings")
    about_numbers = (
        "Errors and limits come from the study named above, or are calculated from it. That errors are normal and "
        "independent is an assumption."
    )

    def own_widgets(self) -> tuple[widgets.Widget, ...]:
        """Return the button that measures the same patient once more."""
        button = widgets.Button(description=AGAIN, tooltip="The same patient, two new visits")
        button.on_click(lambda _: self._guard(self.measure_again))
        return (button,)

    def measure_again(self) -> None:
        """Take the next pair of visits; after the last comes the first."""
        most = CONTROLS["pair_number"].maximum
        self.set(pair_number=self.state["pair_number"] % most + 1)

    def solve(self, state: State) -> MeasurementStudy:
        """Return the study of a state."""
        return MeasurementStudy(
            instrument_name=state["instrument"],
            number=int(state["pair_number"]),
            true_percent=state["true_change"],
            readings=int(state["readings"]),
        )

    def new_figure(self, solved: MeasurementStudy, size: Size) -> LayeredFigure:
        """Return the plate."""
        return MeasurementPlate(solved, size)

    def draw(self, figure: MeasurementPlate, solved: MeasurementStudy) -> bool:
        """Update the plate."""
        return figure.update(solved)

    def describe(self, state: State, solved: MeasurementStudy) -> str:
        """Return both readings, what they show, what happened, and how often error would show the same."""
        instrument, pair, show = solved.instrument, solved.pair, solved.instrument.show
        visit = "one reading" if solved.readings == 1 else f"the mean of {solved.readings} readings"
        than = "more than" if solved.counts_as_change else "not more than"
        says = "it counts as a change" if solved.counts_as_change else "it does not count as a change"
        limit = "the smallest detectable change" + (" of such means, calculated" if solved.readings > 1 else "")
        truth = (
            "Nothing had really changed."
            if not solved.true_percent
            else f"The true change was {show(solved.true_change, sign=True)}."
        )
        alone = "error alone makes" if not solved.true_percent else "with this true change,"
        verb = "" if not solved.true_percent else " are"
        return (
            f"{instrument.label[:1].upper()}{instrument.label[1:]}, {instrument.quantity}, {visit} at each visit, pair "
            f"{solved.number}: first {show(pair.first)}, then {show(pair.second)}, a difference of "
            f"{show(pair.difference, sign=True)}. That is {than} {show(solved.limit)}, {limit}, so {says}. {truth} "
            f"Calculated: {alone} {share_in_words(solved)} of 100 pairs{verb} larger than that; so far "
            f"{solved.beyond_so_far} of {solved.number}. {instrument.about}"
        )
