"""Pictures without controls, ready to show in a lesson."""

from __future__ import annotations

from glutemed.drawing.frequency_plates import (
    JointPainPlate,
    ScanPlate,
    SexPlate,
    describe_joint_pain,
    describe_scans,
    describe_sexes,
)
from glutemed.page.plate_panel import PlatePanel

PLATES = {
    "bursitis in scans": (ScanPlate, describe_scans),
    "trochanter pain by sex": (SexPlate, describe_sexes),
    "hip osteoarthritis pain": (JointPainPlate, describe_joint_pain),
}
"""Drawing and words of every picture by name."""


def plate(name: str) -> PlatePanel:
    """Return a picture of the course.

    Parameters
    ----------
    name : str
        One of `PLATES`, such as "bursitis in scans".

    Raises
    ------
    ValueError
        For another name; the text lists those there are.
    """
    if name not in PLATES:
        raise ValueError(f"there is no picture {name!r}; there are: {', '.join(PLATES)}")
    figure, words = PLATES[name]
    return PlatePanel(figure, words)
