"""Agreement in numbers: each check asserts its tolerance and reports the largest difference it found."""

import numpy as np
import pytest

REPORT = "agreement"


@pytest.fixture
def agreement(record_property):
    """Compare engine and course, entry by entry: ``agreement(quantity, range, engine, course, tolerance, unit)``."""

    def agree(quantity, compared, engine, course, tolerance, unit):
        engine, course = np.broadcast_arrays(np.asarray(engine, dtype=float), course)
        assert np.isfinite(engine).all(), f"{quantity}: the engine has no answer"
        difference = np.abs(engine - course)
        at = np.unravel_index(np.argmax(difference), difference.shape)
        largest = float(difference[at])
        record_property(REPORT, (quantity, compared, difference.size, largest, tolerance, unit))
        assert largest <= tolerance, f"{quantity} at {at}: engine {engine[at]:.9g}, course {course[at]:.9g} {unit}"

    return agree


def pytest_terminal_summary(terminalreporter):
    """List the largest differences; user properties also arrive from parallel workers."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    found = [value for report in reports for name, value in report.user_properties if name == REPORT]
    if found:
        terminalreporter.section("largest differences, engine against course")
    for quantity, compared, count, largest, tolerance, unit in sorted(found):
        line = f"{quantity} | {compared} | {count} values | {largest:.2g} {unit} | tolerance {tolerance:g} {unit}"
        terminalreporter.write_line(line)
