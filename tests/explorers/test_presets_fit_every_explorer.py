"""A preset that sets more than an explorer has still starts that explorer."""

import pytest

from glutemed import explorers
from glutemed.explorers import TrendelenburgExplorer
from glutemed.explorers.presets import PRESETS

OFFERED = [
    (kind, preset) for name in explorers.__all__ for kind in [getattr(explorers, name)] for preset in kind.presets
]


@pytest.mark.parametrize(("kind", "preset"), OFFERED, ids=lambda it: getattr(it, "__name__", it))
def test_every_offered_preset_sets_what_the_explorer_has_and_nothing_else(kind, preset):
    explorer = kind()
    explorer._preset.value = preset
    assert explorer.message == ""
    assert tuple(sorted(explorer.state)) == tuple(sorted(kind.controls))
    theirs = {name: value for name, value in PRESETS[preset].values.items() if name in kind.controls}
    assert {name: explorer.state[name] for name in theirs} == theirs
    assert theirs or not PRESETS[preset].values, "a preset of which nothing is left only misleads"
    assert kind(case=explorer.case).state == explorer.state


class WithoutTheirMass(TrendelenburgExplorer):
    """Offers the older woman, whose body mass it has no control for."""

    presets = ("older_woman",)


def test_a_value_for_a_control_that_the_explorer_lacks_is_left_out():
    assert "mass" in PRESETS["older_woman"].values
    explorer = WithoutTheirMass()
    assert "mass" not in explorer.controls
    explorer._preset.value = "older_woman"
    assert explorer.message == ""
    assert explorer.state["full_strength"] == PRESETS["older_woman"].values["full_strength"]
    assert "mass" not in explorer.state
    assert "mass" not in explorer.case
    explorer.set(strength=90)
    assert WithoutTheirMass(case=explorer.case).text == explorer.text
