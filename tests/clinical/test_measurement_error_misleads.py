"""Two readings differ as their error says, and a change counts only beyond the limit."""

import numpy as np
import pytest
from scipy.stats import norm

from glutemed.clinical.measurement import INSTRUMENTS, detectable_95, measure_pair, share_beyond
from glutemed.evidence import row

EACH = pytest.mark.parametrize("instrument", INSTRUMENTS.values(), ids=lambda instrument: instrument.name)


def test_sixteen_of_a_hundred_pairs_exceed_the_published_limit_of_the_goniometer():
    instrument = INSTRUMENTS["goniometer"]
    assert (instrument.error, instrument.detectable) == (2, 4)
    assert round(100 * share_beyond(4, 2)) == 16
    assert detectable_95(2) == pytest.approx(5.54, abs=0.01)


@pytest.mark.parametrize("change", [0.0, 1.0, 4.0, -4.0, 9.0])
@pytest.mark.parametrize("readings", [1, 3])
def test_the_share_is_that_of_the_normal_distribution(change, readings):
    spread = 2.0 * np.sqrt(2 / readings)
    expected = norm.sf(4, change, spread) + norm.cdf(-4, change, spread)
    assert share_beyond(4, 2, change, readings) == pytest.approx(expected)


@EACH
def test_simulated_pairs_exceed_the_limit_as_often_as_calculated(instrument):
    pairs = [measure_pair(instrument, number) for number in range(1, 3001)]
    share = np.mean([abs(pair.difference) > instrument.detectable for pair in pairs])
    expected = share_beyond(instrument.detectable, instrument.error)
    assert share == pytest.approx(expected, abs=3 * np.sqrt(expected * (1 - expected) / 3000))
    assert np.mean([pair.first for pair in pairs]) == pytest.approx(instrument.typical, abs=0.06 * instrument.error)


@EACH
def test_the_same_number_gives_the_same_errors_and_a_true_change_only_shifts_the_second_visit(instrument):
    one, same, moved = (measure_pair(instrument, 7, change) for change in (0.0, 0.0, instrument.detectable))
    assert one == same
    assert moved.first == one.first
    assert moved.second - one.second == pytest.approx(instrument.detectable)
    assert measure_pair(instrument, 8) != one


def test_the_mean_of_four_readings_errs_half_as_much():
    instrument = INSTRUMENTS["goniometer"]
    errors = [
        [measure_pair(instrument, number, readings=readings).first - 83 for number in range(2000)]
        for readings in (1, 4)
    ]  # fmt: skip
    assert np.std(errors[0]) / np.std(errors[1]) == pytest.approx(2, rel=0.06)
    assert instrument.limit(4) == 2


@EACH
def test_error_and_limit_come_from_rows_that_may_be_taught(instrument):
    assert row(instrument.key).may_be_taught
    assert instrument.about.endswith(".")


def test_a_limit_that_was_not_read_is_calculated_from_the_error():
    instrument = INSTRUMENTS["dynamometer"]
    assert instrument.detectable == detectable_95(instrument.error)
    assert "calculated" in instrument.about


@pytest.mark.parametrize("readings", [0, 6])
def test_a_number_of_readings_that_nobody_takes_is_refused(readings):
    with pytest.raises(ValueError, match="accepted: 1 to 5"):
        measure_pair(INSTRUMENTS["hold"], 1, readings=readings)


@pytest.mark.parametrize(
    ("name", "value", "sign", "shown"),
    [
        ("goniometer", -2.04, True, "\u22122.0°"),
        ("goniometer", -0.01, True, "0.0°"),
        ("hold", 16.4, True, "+16 s"),
        ("dynamometer", 0.737, False, "0.74 Nm/kg"),
    ],
)
def test_readings_are_written_with_their_unit(name, value, sign, shown):
    assert INSTRUMENTS[name].show(value, sign) == shown


@pytest.mark.parametrize(("given", "named"), [({"error": 0.0}, "standard error"), ({"readings": 0}, "number of read")])
def test_no_error_and_no_reading_are_refused(given, named):
    with pytest.raises(ValueError, match=named):
        detectable_95(**({"error": 2.0} | given))
    with pytest.raises(ValueError, match=named):
        share_beyond(4.0, **({"error": 2.0} | given))
