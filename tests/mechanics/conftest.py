"""Every warning of the model is an error here: a silent division by zero is how a wrong number gets into a lesson."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# In CI always the same examples, so that nothing fails there but a changed model.
settings.register_profile(
    "mechanics", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("mechanics")

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.filterwarnings("error"))
