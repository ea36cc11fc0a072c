"""Pictures of how often: scans without a bursitis, findings by study, pain by sex, pain of the worn joint."""

from __future__ import annotations

from glutemed.clinical.frequency import bursitis_in_scans, gtps_by_sex, hip_oa_pain, scan_findings
from glutemed.drawing import style
from glutemed.drawing.icon_array import IconArray, IconGroup, describe_groups
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.proportions import Proportions, describe_found
from glutemed.evidence import reference, row
from glutemed.evidence.numerals import numbers_in

_WITH, _BOTH, _WITHOUT = style.INJURED_EDGE, style.PAIN_EDGE, style.QUIET
DIFFER = "Ultrasound and MRI: people with pain at the side of the hip. The series differ in what they called a finding."
COUNTED = "One icon is one person. Intervals are Wilson's, calculated from the counts."


class _Sheet(LayeredFigure):
    def _title(self, words: str) -> None:
        self.figure.text(0.012, 0.982, words, fontsize=self.size.text_pt + 1, fontweight="bold", va="top")

    def _foot(self, words: str) -> None:
        self.figure.text(0.012, 0.014, words, fontsize=self.size.small_pt, color=style.QUIET, va="bottom")


class ScanPlate(_Sheet):
    """The largest ultrasound series, every person an icon, and what the other series found.

    Parameters
    ----------
    size : style.Size
    """

    def __init__(self, size: style.Size = style.READING) -> None:
        super().__init__(13.0, 9.0, size)
        with style.course_style(size):
            found = bursitis_in_scans()
            self._title(f"Pain at the trochanter, {found.total} people scanned: who had a bursitis?")
            ax = self.figure.add_axes((0.012, 0.565, 0.625, 0.37))
            IconArray(ax, scan_groups(), per_row=50, size=size)
            self.figure.text(
                0.012, 0.525, "Other series, other findings", fontsize=size.text_pt + 1, fontweight="bold", va="top"
            )
            Proportions(
                self.figure, scan_findings(), size, (0.012, 0.15, 0.976, 0.33), columns=(0.0, 0.215, 0.585, 0.84)
            )
            self._foot(f"{COUNTED}\n{DIFFER}")


def scan_groups() -> tuple[IconGroup, IconGroup]:
    """Return the groups of the largest series."""
    found = bursitis_in_scans()
    low, high = (100 * end for end in found.interval)
    return (
        IconGroup(
            f"with bursitis\n{100 * found.share:.0f} % (95 % interval {low:.0f} to {high:.0f} %)", found.count, _WITH
        ),
        IconGroup(f"without\n{100 * (1 - found.share):.0f} %", found.total - found.count, _WITHOUT, "ring"),
    )


def describe_scans() -> str:
    """Return what `ScanPlate` shows, in words."""
    return (
        f"Ultrasound of people with pain at the trochanter ({scan_findings()[0].study}), one icon for each: "
        f"{describe_groups(scan_groups())}. All series, with 95 % intervals: {describe_found(scan_findings())}. "
        f"{DIFFER}"
    )


class SexPlate(_Sheet):
    """Greater trochanteric pain in 1000 women and 1000 men.

    Parameters
    ----------
    size : style.Size
    """

    def __init__(self, size: style.Size = style.READING) -> None:
        super().__init__(13.0, 5.5, size)
        with style.course_style(size):
            self._title("Pain at the greater trochanter at 50 to 79 years, out of 1000")
            for place, sex in enumerate(gtps_by_sex()):
                left = 0.012 + 0.5 * place
                self.figure.text(left, 0.875, f"1000 {sex.sex}", fontsize=size.text_pt, fontweight="bold", va="top")
                ax = self.figure.add_axes((left, 0.155, 0.325, 0.655))
                IconArray(ax, sex_groups(sex), per_row=40, size=size, rows=28)
            self._foot(f"{_odds()}\n{NO_INTERVAL}")


NO_INTERVAL = "No intervals for the shares: how many women and how many men were examined was not read."


def _odds() -> str:
    odds, low, high = row("gtps_or_sex").numbers
    study = reference(row("gtps_or_sex").bibkey).short
    adults = numbers_in(row("gtps_prev_women").population)[0]
    interval = f"95 % interval {low:.2f} to {high:.2f}"
    return f"Odds ratio, women against men: {odds:.2f} ({interval}). {study}, {adults:g} adults."


def sex_groups(sex) -> tuple[IconGroup, IconGroup, IconGroup]:
    """Return the groups of one sex; see `glutemed.clinical.frequency.gtps_by_sex`."""
    return (
        IconGroup("on both sides", sex.both_sides, _BOTH, "square"),
        IconGroup("on one side", sex.one_side, _WITH, "disc"),
        IconGroup("on neither", sex.none, _WITHOUT, "ring"),
    )


def describe_sexes() -> str:
    """Return what `SexPlate` shows, in words."""
    said = " ".join(f"Of 1000 {sex.sex}: {describe_groups(sex_groups(sex))}." for sex in gtps_by_sex())
    return f"Pain at the greater trochanter at 50 to 79 years. {said} {_odds()} {NO_INTERVAL}"


class JointPainPlate(_Sheet):
    """Where people with a worn hip joint marked their pain.

    Parameters
    ----------
    size : style.Size
    """

    def __init__(self, size: style.Size = style.READING) -> None:
        super().__init__(13.0, 4.8, size)
        with style.course_style(size):
            self._title("Hip osteoarthritis: where people marked their pain")
            Proportions(
                self.figure,
                hip_oa_pain(),
                size,
                (0.012, 0.235, 0.976, 0.64),
                columns=(0.0, 0.22, 0.55, 0.85),
                headings=("marked", "in whom; study"),
                colour=style.PAIN_EDGE,
            )
            self._foot(
                "Everyone could mark several places. Counts worked out from printed percentages; Wilson's intervals."
            )


def describe_joint_pain() -> str:
    """Return what `JointPainPlate` shows, in words."""
    return (
        f"Hip osteoarthritis, where people marked their pain, with 95 % intervals: {describe_found(hip_oa_pain())}. "
        "Everyone could mark several places."
    )
