"""The test explorer: from the probability before a test to the probability after it, in whole people."""

from __future__ import annotations

from glutemed.clinical.clinical_tests import TESTS
from glutemed.clinical.diagnosis import PAIR, Ratio, Result, Step
from glutemed.drawing.diagnosis_plate import DiagnosisPlate
from glutemed.drawing.diagnosis_study import PEOPLE, DiagnosisStudy, interval, percent
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.natural_frequencies import people_in_words
from glutemed.drawing.probability_steps import MOST_TESTS
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.presets import TEST_ROWS

NUMBERS = range(1, MOST_TESTS + 1)


class DiagnosisExplorer(Explorer):
    """A thousand people like the patient, sorted by up to three test results, and the probability after each.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "diagnosis"
    controls = ("pre_test", *(f"{what}_{number}" for number in NUMBERS for what in ("test", "result")))
    main_controls = ("pre_test", "test_1", "result_1", "test_2", "result_2")
    presets = tuple(TEST_ROWS)
    preset_prompt = "choose an example"
    about_numbers = (
        "Likelihood ratios and intervals are calculated from the published counts of each study; the pair of palpation "
        "and resisted abduction from the published probabilities. Nobody is diagnosed here."
    )

    def solve(self, state: State) -> DiagnosisStudy:
        """Return the study of a state; tests that ask about different things are refused."""
        results = tuple(
            Result(state[f"test_{number}"], state[f"result_{number}"] == "positive")
            for number in NUMBERS
            if state[f"test_{number}"] != "none"
        )
        return DiagnosisStudy(state["pre_test"], results)

    def new_figure(self, solved: DiagnosisStudy, size: Size) -> LayeredFigure:
        """Return the plate."""
        return DiagnosisPlate(solved, size)

    def draw(self, figure: DiagnosisPlate, solved: DiagnosisStudy) -> bool:
        """Update the plate."""
        return figure.update(solved)

    def idle_controls(self, state: State) -> set[str]:
        """Return the results of tests that are not done."""
        return {f"result_{number}" for number in NUMBERS if state[f"test_{number}"] == "none"}

    def describe(self, state: State, solved: DiagnosisStudy) -> str:
        """Return the probability before and after each test, and the same in whole people."""
        having = round(PEOPLE * solved.before_percent / 100)
        before = (
            f"Asked about: {solved.condition.question}. Before any test: {solved.before_percent:.0f} %, that is "
            f"{having} of {PEOPLE} people like this patient."
        )
        after = [_after(number, step, solved) for number, step in enumerate(solved.steps, start=1)]
        return " ".join([before, *after, *_whole_people(solved), *_assumptions(solved)])


def _after(number: int, step: Step, study: DiagnosisStudy) -> str:
    test, sign = TESTS[step.result.test], "positive" if step.result.positive else "negative"
    name = f"Test {number}, {test.label}, {sign}"
    if step.gap:
        return f"{name}: {_GAPS[step.gap]}"
    done = {result.test for result in study.results[:number]}
    if test.name in PAIR and done.issuperset(PAIR):
        of_what = "of all tests so far" if step.independent else "of the pair"
        return (
            f"{name}, like {_other_of_pair(test.name)} ({TESTS[PAIR[1]].people}; likelihood ratio {of_what} "
            f"{_ratio(step.ratio.value)}, calculated): {percent(step.chance)}; no interval was read."
        )
    own = f"likelihood ratio of all tests so far {_ratio_with_interval(step.ratio)}"
    if number == 1:
        own = f"likelihood ratio {_ratio_with_interval(step.ratio)}"
    if step.low is None:
        return f"{name} ({test.people}; {own}): {percent(step.chance)}."
    return f"{name} ({test.people}; {own}): {percent(step.chance)} (95 % interval {interval(step)})."


_GAPS = {
    "not read": "no value was read in its source, so the picture cannot move.",
    "only as a pair": (
        "its value was read only together with palpation, so the picture cannot move. Choose palpation as another test."
    ),
    "mixed pair": (
        "no value was read for one positive and one negative result of palpation and resisted abduction, so the "
        "picture cannot move."
    ),
}


def _other_of_pair(name: str) -> str:
    return TESTS[PAIR[0] if name == PAIR[1] else PAIR[1]].label


def _ratio(value: float) -> str:
    if value < 0.01:
        return "under 0.01"
    return f"{value:.2f}" if value < 1 else f"{value:.1f}" if value < 100 else f"{value:.0f}"


def _ratio_with_interval(ratio: Ratio) -> str:
    if ratio.interval is None:
        return f"{_ratio(ratio.value)}, no interval"
    low, high = ratio.interval
    return f"{_ratio(ratio.value)}, {_ratio(low)} to {_ratio(high)}"


def _whole_people(study: DiagnosisStudy) -> list[str]:
    if not study.moved:
        return []
    words = [people_in_words(study) + "."]
    if any(step.gap for step in study.steps):
        words.append("Results without a value are left out.")
    if study.counted:
        return words
    return [*words, f"How many of {PEOPLE} get these results was not read: the picture shows {PEOPLE} who all do."]


def _assumptions(study: DiagnosisStudy) -> list[str]:
    said = {
        "independent": "Assumption: tests err independently of one another.",
        "corrected": "One count of the study is 0, so one half is added to each count.",
    }
    if not study.steps:
        return []
    last = study.steps[-1]
    return [said[name] for name, on in (("independent", last.independent), ("corrected", last.ratio.corrected)) if on]
