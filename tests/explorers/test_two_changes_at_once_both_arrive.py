"""JupyterLab may deliver two changes on two threads; both must arrive, and the picture must be that of both."""

import sys
from threading import Barrier, Thread

import matplotlib
import pytest

from glutemed.explorers import ExerciseLoadExplorer, PelvicDropExplorer


@pytest.fixture
def threads_take_turns_often():
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


@pytest.mark.parametrize(
    ("explorer", "changes"),
    [
        (PelvicDropExplorer, {"strength": [60, 50, 40, 30, 20], "lean": [1, 2, 3, 4, 5]}),
        (ExerciseLoadExplorer, {"load_exercise": ["plank_feet", "side_lying", "plank_feet"], "mass": [60, 70, 90]}),
    ],
)
def test_two_threads_move_two_controls(explorer, changes, threads_take_turns_often):
    shown, settings = explorer(), dict(matplotlib.rcParams)
    start = Barrier(len(changes))

    def move(name, values):
        start.wait()
        for value in values:
            shown._inputs[name].value = value

    threads = [Thread(target=move, args=item) for item in changes.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert "wrong" not in shown.message
    assert {name: shown.state[name] for name in changes} == {name: values[-1] for name, values in changes.items()}
    assert shown.text == explorer(shown.case).text
    assert dict(matplotlib.rcParams) == settings
