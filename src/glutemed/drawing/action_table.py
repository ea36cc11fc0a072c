"""A table under the curves: what each part of the muscle does about all three axes now, and how that is known."""

from __future__ import annotations

from matplotlib.artist import Artist
from matplotlib.figure import Figure

from glutemed.drawing import style
from glutemed.drawing.action_study import AXES, PARTS, ActionStudy
from glutemed.drawing.action_style import MARKS, TONES
from glutemed.drawing.action_words import does_in_short
from glutemed.evidence import row

_INWARDS, _OF = row("arm.rot_flex_trend.delp1999").numbers[:2]
CADAVERS = f"Measured in 4 cadavers (Delp et al. 1999): flexion moves {_INWARDS:.0f} of {_OF:.0f} rotation arms inwards"
"""What was measured of the trend that the rotation curves show."""
_COLUMNS = (0.615, 0.745, 0.875)
_LEFT = 0.485


class ActionTable:
    """Rows for parts, columns for axes, and two lines about the source.

    Parameters
    ----------
    figure : Figure
    size : style.Size
    top : float
        Upper edge, as a share of the figure's height.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, figure: Figure, size: style.Size, top: float) -> None:
        step = 1.45 * size.text_pt / (figure.get_figheight() * 72)
        look = {"va": "center", "fontsize": size.text_pt}
        figure.text(_LEFT, top, "now, in mm", color=style.QUIET, **look)
        self._heads = {
            about: figure.text(x, top, about, color=style.QUIET, **look)
            for about, x in zip(AXES, _COLUMNS, strict=True)
        }
        self._rows = []
        for number, (tone, mark) in enumerate(zip(TONES, MARKS, strict=True), 1):
            y = top - number * step
            name = figure.text(_LEFT + 0.018, y, "", **look)
            cells = {about: figure.text(x, y, "", **look) for about, x in zip(AXES, _COLUMNS, strict=True)}
            ax = figure.axes[0]
            sign = ax.plot(
                [_LEFT + 0.006], [y], mark, mfc=tone, mec="white", mew=0.5 * size.line_pt, ms=3.4 * size.line_pt,
                transform=figure.transFigure, clip_on=False, zorder=20,
            )[0]  # fmt: skip
            self._rows.append((name, cells, sign))
        small = {"va": "bottom", "fontsize": size.small_pt, "color": style.QUIET, "linespacing": 1.2}
        self._source = figure.text(_LEFT, 0.012, "", **small)
        self.artists: list[Artist] = [*self._heads.values(), self._source]
        for name, cells, sign in self._rows:
            self.artists += [name, *cells.values(), sign]

    def update(self, study: ActionStudy) -> None:
        """Show a study."""
        for about, head in self._heads.items():
            head.set_fontweight("bold" if about == study.about else "normal")
            head.set_color(style.INK if about == study.about else style.QUIET)
        for number, (name, cells, sign) in enumerate(self._rows):
            shown = number < len(study.parts)
            for artist in (name, *cells.values(), sign):
                artist.set_visible(shown)
            if shown:
                part = study.parts[number]
                name.set_text(PARTS[part] + ("*" if part in study.assumed else ""))
                for about, cell in cells.items():
                    cell.set_text(does_in_short(about, study.arms_mm[part][about]))
                    cell.set_fontweight("bold" if about == study.about else "normal")
        self._source.set_text("\n".join(_sources(study)))


def _sources(study: ActionStudy) -> list[str]:
    lines = []
    if study.assumed:
        lines.append("* the course of its path here is an assumption")
    lines.append(f"Calculated with {study.muscles.label}")
    if study.compare:
        lines.append(f"dashed: {study.other.label}")
    if study.about == "rotation" and study.against == "flexion":
        lines.append(CADAVERS.replace(" moves ", " moves\n"))
    return lines
