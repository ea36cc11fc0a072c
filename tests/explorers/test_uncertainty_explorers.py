"""The explorers of uncertainty show the model's own intervals and indices, and refuse what has no answer in words."""

import numpy as np
import pytest

from glutemed.drawing.headline_study import SCALES, VARIANTS
from glutemed.drawing.uncertainty_study import ANSWERS, INPUT_WORDS, UncertaintyStudy, two_digits
from glutemed.explorers import HeadlineExplorer, UncertaintyExplorer
from glutemed.explorers.controls import CONTROLS
from glutemed.mechanics.people import sample
from glutemed.mechanics.uncertainty import OUTPUTS, headline_intervals, model_inputs, sobol
from glutemed.teaching import prediction


@pytest.fixture
def explorer():
    return UncertaintyExplorer(group_strength=40)


def bars(plate, kind):
    return [bar.get_width() for bar in getattr(plate.inputs, kind)]


@pytest.mark.parametrize("answer", ["drop_deg", "contact_force_bw", "activation"])
def test_bars_and_numbers_are_the_models_indices_from_the_largest_total_down(explorer, answer):
    explorer.set(answer=answer)
    found = sobol(answer, 0.4).indices
    order = found.ranking()
    plate = explorer._figure
    assert [text.get_text() for text in plate.inputs._names] == [INPUT_WORDS[name] for name in order]
    assert bars(plate, "_total") == pytest.approx([max(found.of(name)[1], 0) for name in order])
    assert bars(plate, "_first") == pytest.approx([max(found.of(name)[0], 0) for name in order])
    written = [text.get_text() for text in plate.inputs._numbers]
    assert written == [" | ".join(map(two_digits, found.of(name))) for name in order]
    assert f"{INPUT_WORDS[order[0]]} {two_digits(found.of(order[0])[0])}" in explorer.text


def test_every_input_of_the_model_has_a_name_and_no_two_share_it():
    assert set(INPUT_WORDS) == set(model_inputs())
    assert len(set(INPUT_WORDS.values())) == len(INPUT_WORDS)


def test_the_answers_are_those_of_the_control_and_of_the_model():
    assert dict(CONTROLS["answer"].choices) == {n: a.words for n, a in ANSWERS.items()}
    assert set(ANSWERS) <= set(OUTPUTS)


@pytest.mark.parametrize("passive", ["either", "default", "low"])
def test_the_interval_holds_95_of_100_of_the_same_people(passive):
    study = UncertaintyStudy("drop_deg", 0.4, passive)
    drops = OUTPUTS["drop_deg"].of(sample(20_000, 0, passive=passive), 0.4, 0.0)
    low, _, high = study.middle
    assert np.mean((drops >= low) & (drops <= high)) == pytest.approx(0.95, abs=0.03)  # half of 5 % stand at 0 exactly
    assert np.mean(drops > high) == pytest.approx(0.025, abs=0.001)


def test_the_interval_of_the_contact_force_is_that_of_the_headlines():
    low, median, high = UncertaintyStudy("contact_force_bw", passive="default").middle
    found = headline_intervals().interval("contact_force", "default")
    assert (low, median, high) == pytest.approx((found.low, found.median, found.high))


@pytest.mark.parametrize("answer", ANSWERS)
def test_everybody_shown_has_a_place_on_the_axis(explorer, answer):
    for strength in (30, 100):
        explorer.set(answer=answer, group_strength=strength)
        panel = explorer._figure.people
        left, right = panel._level.axes.get_xlim()
        drawn = np.concatenate([panel._level.get_xdata(), panel._dropped.get_xdata()])
        assert drawn.size == 400
        assert ((left <= drawn) & (drawn <= right)).all()


def test_passive_tissue_moves_the_drop_and_leaves_the_contact_force_alone():
    assert UncertaintyStudy("drop_deg", 0.4).passive_share > 0.4
    assert UncertaintyStudy("contact_force_bw").passive_share < 0.05
    assert UncertaintyStudy("contact_force_bw").ranked[0][0] == "abductor_arm_m"


@pytest.mark.parametrize(
    ("state", "why"),
    [
        ({"group_strength": 20, "passive_drawn": "low"}, "find no resting place"),
        ({"group_strength": 20, "answer": "stays_level"}, "the same for everybody"),
    ],
)
def test_an_answer_without_a_spread_is_refused_in_plain_words_and_the_last_state_stays(monkeypatch, state, why):
    monkeypatch.delenv("GLUTEMED_RAISE_ERRORS", raising=False)
    explorer = UncertaintyExplorer(group_strength=40, **{k: v for k, v in state.items() if k != "group_strength"})
    text = explorer.text
    explorer._inputs["group_strength"].value = 20
    assert why in explorer.message
    assert "stays_level" not in explorer.message
    assert (explorer.text, explorer.state["group_strength"]) == (text, 40)
    assert explorer._inputs["group_strength"].value == 40


def test_shares_that_a_few_people_decide_are_not_shown(explorer):
    assert UncertaintyStudy("drop_deg", 0.4).half_width < 0.06
    explorer.set(answer="activation", group_strength=30, passive_drawn="low")
    assert "Too few people differ" in explorer.text
    inputs = explorer._figure.inputs
    assert not any(artist.get_visible() for artist in inputs._bars)
    assert "Too few" in inputs._cover.get_text()
    explorer.set(group_strength=50)
    assert "strength 0." in explorer.text
    assert all(artist.get_visible() for artist in inputs._bars)
    assert not inputs._cover.get_visible()


def test_a_share_that_is_shown_is_hardly_above_one(explorer):
    for strength in (35, 70, 100):
        explorer.set(group_strength=strength)
        study = explorer._solved
        assert not study.is_clear or max(total for _, _, total in study.ranked) <= 1.0 + study.half_width


def test_the_demand_asks_for_neither_strength_nor_tissue(explorer):
    explorer.set(answer="demand_nm_per_kg")
    assert explorer.idle_controls(explorer.state) == {"group_strength", "passive_drawn"}
    before = explorer.text
    explorer.set(group_strength=70, passive_drawn="low")
    assert explorer.text == before


def test_the_inputs_stay_covered_until_the_prediction():
    guess = prediction("08_model_limits", "p1")
    explorer = UncertaintyExplorer(after=guess, group_strength=40)
    assert "covered until you commit" in explorer.text
    assert not any(bar.get_visible() for bar in explorer._figure.inputs._first)
    assert explorer._figure.inputs._cover.get_visible()
    guess.unlock()
    assert "passive variant" in explorer.text
    assert all(bar.get_visible() for bar in explorer._figure.inputs._first)
    assert not explorer._figure.inputs._cover.get_visible()


@pytest.mark.parametrize("kind", [UncertaintyExplorer, HeadlineExplorer])
def test_case_line_and_reset_bring_a_state_back(kind):
    explorer = kind()
    text, picture = explorer.text, explorer._moving.value
    explorer.set(people_drawn="women")
    assert explorer.text != text
    assert kind(case=explorer.case).text == explorer.text
    explorer.reset()
    assert explorer.text == text
    assert explorer._moving.value != ""
    assert len(explorer._moving.value) == pytest.approx(len(picture), rel=0.01)


@pytest.mark.parametrize("who", ["both", "men", "women"])
def test_the_headline_plate_draws_and_says_the_models_intervals(who):
    explorer = HeadlineExplorer(people_drawn=who, interval_holds="80")
    found = headline_intervals(sex=who, confidence=0.8)
    panels = explorer._figure.panels
    for panel, scale in zip(panels, SCALES, strict=True):
        for shown in scale.numbers:
            for passive in VARIANTS:
                expected = found.interval(shown.name, passive)
                bar, median, one, words = panel._parts[shown.name, passive]
                ends = shown.factor * np.array([expected.low, expected.high])
                assert bar.get_xdata() == pytest.approx(ends)
                assert median.get_xdata() == pytest.approx([shown.factor * expected.median])
                assert one.get_xdata() == pytest.approx([shown.factor * expected.default])
                assert words.get_text() == f"{passive}: {shown.said(expected)}"
                assert shown.said(expected).replace(" BW", "") in explorer.text
                left, right = panel.ax.get_xlim()
                assert left <= min(*ends, *one.get_xdata()) <= max(*ends, *one.get_xdata()) <= right


def test_a_wider_interval_holds_the_narrower_one():
    narrow, wide = headline_intervals(confidence=0.5), headline_intervals(confidence=0.95)
    for inner in narrow.intervals:
        outer = wide.interval(inner.name, inner.passive)
        assert outer.low <= inner.low <= inner.high <= outer.high
