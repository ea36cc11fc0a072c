"""The injury explorer: one pattern at a time on the plates of the hip, with what is known about it and from where."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import ipywidgets as widgets

from glutemed.clinical.injuries import Pattern, RedFlag, patterns, red_flags
from glutemed.clinical.sourced import TEXTBOOK, sources_of
from glutemed.drawing.injury_plate import InjuryPlate, InjuryPlates, describe_marks
from glutemed.drawing.style import READING, Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State

_LARGER_PT = 3.0
"""Two plates side by side stand smaller on the page than one, so type for reading is set larger."""
_KINDS = {"injury": "An injury pattern", "mimic": "Not an injury of the abductors, but it can look like one"}


@dataclass(frozen=True)
class Shown:
    """One pattern, and the views of it."""

    pattern: Pattern
    views: tuple[str, ...]


class InjuryExplorer(Explorer):
    """Choose a pattern: picture, facts, sources, and the red flags that hold for all of them.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "injuries"
    controls = ("injury", "plate_view")
    main_controls = ("injury", "plate_view")
    about_numbers = (
        "The plates are drawings with the proportions of a published model. Marks show the place, not the size, of an "
        "injury. A pain area is shaded only where a source says where it hurts."
    )

    def __init__(self, case: str | None = None, **settings: object) -> None:
        self._flags = widgets.HTML(flags_html(red_flags()))
        super().__init__(case, **settings)
        self.add_class("gm-tall")

    def show(self, *children: widgets.Widget) -> None:
        """Put the red flags below the facts and their sources."""
        place = children.index(self._why) + 1
        super().show(*children[:place], self._flags, *children[place:])

    def solve(self, state: State) -> Shown:
        """Return the pattern and the views of a state."""
        view = state["plate_view"]
        return Shown(patterns()[state["injury"]], ("lateral", "posterior") if view == "both" else (view,))

    def new_figure(self, solved: Shown, size: Size) -> InjuryPlate | InjuryPlates:
        """Return the plate of the view, or both."""
        if len(solved.views) == 1:
            return InjuryPlate(solved.views[0], size, solved.pattern.id)
        return InjuryPlates(Size(size.text_pt + _LARGER_PT, size.line_pt) if size == READING else size)

    def draw(self, figure: InjuryPlate | InjuryPlates, solved: Shown) -> bool:
        """Show the pattern."""
        figure.show_pattern(solved.pattern.id)
        return False

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether the view changed."""
        return before["plate_view"] != after["plate_view"]

    def follow(self, state: State) -> None:
        """Put the sources below the facts."""
        said = [f"{heading}: {sources}" for heading, sources in patterns()[state["injury"]].sources()]
        self._why.value = f"<p>Sources. {escape('. '.join(said))}.</p>"

    def describe(self, state: State, solved: Shown) -> str:
        """Return what is marked, and what is known."""
        return "\n".join([_head(solved), describe_marks(solved.pattern.id, solved.views), *solved.pattern.lines()])

    def _show_picture(self, still_changed: bool) -> None:
        """Show the picture, and the same words as a card of facts."""
        super()._show_picture(still_changed)
        solved: Shown = self._solved
        facts = "".join(
            f"<dt>{heading}</dt><dd>{escape(statement.words)}</dd>"
            for heading, statement in solved.pattern.statements().items()
        )
        head = f"<p><strong>{escape(_head(solved))}</strong></p>"
        marks = f"<p>{escape(describe_marks(solved.pattern.id, solved.views))}</p>"
        self._words.value = f'{head}{marks}<dl class="gm-facts">{facts}</dl>'


def _head(solved: Shown) -> str:
    return f"{solved.pattern.label}. {_KINDS[solved.pattern.kind]}."


def flags_html(flags: tuple[RedFlag, ...]) -> str:
    """Return red flags as a box."""
    items = "".join(f"<li><strong>{escape(flag.sign)}.</strong> {escape(flag.do)}</li>" for flag in flags)
    return (
        f'<div class="gm-red-flags"><p><strong>Red flags, whatever the pattern</strong></p><ul>{items}</ul>'
        f"<p>{escape(flag_sources(flags))}</p></div>"
    )


def flag_sources(flags: tuple[RedFlag, ...]) -> str:
    """Return one line that names the sources of red flags and says that there are more signs than these."""
    rows = dict.fromkeys(row for flag in flags for row in flag.rows)
    named = sources_of(tuple(sorted(rows, key=lambda row: row == TEXTBOOK)))  # what is not a study comes last
    return f"The list is not complete. Sources: {named}."
