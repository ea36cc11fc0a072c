"""The OpenSim engine, loaded quietly, or the reason why it is not there.

Every test module takes ``opensim`` from here. Where the engine cannot be imported the module skips with its reason;
when ``GLUTEMED_ENGINE`` is "required", as in CI, it fails instead on a machine for which there is a wheel.
"""

import os
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
INSTALL = "install it with `uv sync --group reference`"


def requirement() -> Requirement:
    """Return what ``pyproject.toml`` asks for: the engine, and the machines that have a wheel of it."""
    group = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["dependency-groups"]["reference"]
    return next(asked for asked in map(Requirement, group) if asked.name == "opensim")


def refuse(reason: str) -> None:
    """Skip a module of reference checks; fail where the engine is required and has a wheel."""
    wheel = requirement().marker
    if os.environ.get("GLUTEMED_ENGINE") == "required" and wheel.evaluate():
        pytest.fail(f"{reason}: the reference checks must run here; {INSTALL}", pytrace=False)
    pytest.skip(f"{reason}: it has a wheel only where {wheel}; {INSTALL}", allow_module_level=True)


try:
    import opensim
except ImportError as missing:
    refuse(f"the OpenSim engine cannot be imported ({missing})")

opensim.Logger.removeFileSink()  # else it writes opensim.log into the working folder
opensim.Logger.setLevelString("Error")
