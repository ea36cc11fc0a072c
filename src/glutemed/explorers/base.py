"""The base of every explorer: controls in, picture and sentence out.

A subclass names its controls and answers three questions: what does this state mean (`solve`), how is it drawn
(`draw`), how is it said (`describe`). The base does the rest: controls in their order, presets, reset, the case line,
messages that keep the last good state, presentation size, and the saved face.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape

import ipywidgets as widgets

from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import PRESENTING, READING, Size
from glutemed.evidence import reference, row
from glutemed.explorers.case import State, read_case, write_case
from glutemed.explorers.controls import CONTROLS, GROUPS, TEACHING_CHOICE, NumberControl
from glutemed.explorers.inputs import from_widget, make_input, to_widget
from glutemed.explorers.presets import PRESETS
from glutemed.page import Panel, is_presenting, presentation_size
from glutemed.page.number_input import NumberInput
from glutemed.page.turns import ONE_AT_A_TIME


class Explorer(Panel):
    """Controls, a picture and a sentence that follows them.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    only : tuple of str, optional
        Show only these controls, and no presets; the others keep their values. All by default.
    **values
        Control values to start from, by control name.

    Raises
    ------
    ValueError
        When a value is unknown or out of range; the text names it and the accepted range.
    """

    name = ""
    """First word of the explorer's case lines."""
    controls: tuple[str, ...] = ()
    """Names of the controls, from `glutemed.explorers.controls.CONTROLS`."""
    main_controls: tuple[str, ...] = ()
    """The controls that stay in sight at presentation size."""
    presets: tuple[str, ...] = ()
    """Names of the presets offered."""
    preset_prompt = "choose a person"
    """What the list of presets says while none is chosen."""
    about_numbers = "The model calculates every number shown here, except those marked as measured or predicted."
    """Where what the explorer shows comes from; stands below it."""

    def __init__(self, case: str | None = None, only: tuple[str, ...] | None = None, **values: float | str) -> None:
        super().__init__()
        self._setting = False
        self._only = only
        self._defaults: State = {name: CONTROLS[name].default for name in self._ordered()}
        start = self._defaults | (self._read(case) if case else {}) | self._checked(values)
        self._state: State = start
        self._start: State = dict(start)
        people = [(self.preset_prompt, ""), *((PRESETS[name].label, name) for name in self.presets)]
        self._preset = widgets.Dropdown(options=people, value="", description="Start from")
        self._preset.observe(lambda change: self._choose(change["new"]), names="value")
        self._inputs = {name: make_input(CONTROLS[name], self._typed) for name in self._ordered()}
        for name, widget in self._inputs.items():
            widget.observe(lambda change, name=name: self._moved(name, change["new"]), names="value")
        self._build()
        self._show_inputs()
        self._rebuild_picture()

    # What a subclass answers -------------------------------------------------------------------------------

    def solve(self, state: State) -> object:
        """Return what the model says for a state; raise `ValueError` when the state is impossible."""
        raise NotImplementedError

    def new_figure(self, solved: object, size: Size) -> LayeredFigure:
        """Return the figure for a solved state."""
        raise NotImplementedError

    def draw(self, figure: LayeredFigure, solved: object) -> bool:
        """Update the figure; return whether the still layer changed."""
        raise NotImplementedError

    def describe(self, state: State, solved: object) -> str:
        """Return the state and the result in plain words with units."""
        raise NotImplementedError

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether a change of state needs a new figure rather than an update."""
        return False

    def own_widgets(self) -> tuple[widgets.Widget, ...]:
        """Return widgets of the explorer's own, shown in a row between the controls and the picture."""
        return ()

    def follow(self, state: State) -> None:
        """Bring the explorer's own widgets up to a state; changes made here reach no callback of the base."""

    def idle_controls(self, state: State) -> set[str]:
        """Return the controls that have no effect in a state; they are shown greyed out."""
        return set()

    # What a reader or a lesson does ------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """The current control values by name."""
        return dict(self._state)

    @property
    def case(self) -> str:
        """One line that restores the current state."""
        return write_case(self.name, self._state)

    @property
    def text(self) -> str:
        """The sentence that describes the picture."""
        return self._text

    def set(self, **values: float | str) -> None:
        """Set controls from Python.

        Raises
        ------
        ValueError
            When a value is unknown or out of range; nothing changes then.
        """
        checked = self._checked(values)
        self._go_to(self._state | checked)
        self._forget_person(checked)

    def reset(self) -> None:
        """Return to the state in which the explorer was opened."""
        self._preset.value = ""
        self.say("")
        self._go_to(dict(self._start))

    def restore(self, case: str) -> None:
        """Restore a state from a case line.

        Raises
        ------
        ValueError
            When the line is not a case of this explorer.
        """
        read = self._read(case)
        self._go_to(self._defaults | read)
        self._forget_person(read)

    def summary(self) -> str:
        """Return the sentence that describes the picture."""
        return self._text

    def picture_png(self) -> bytes:
        """Return the picture as PNG."""
        return self._figure.png()

    def picture_svg(self) -> str:
        """Return the picture as a stand-alone SVG document that carries its description."""
        return self._figure.svg(self._text)

    def show_at_presentation_size(self, on: bool) -> None:
        """Take presentation size when ``on``, reading size otherwise."""
        super().show_at_presentation_size(on)
        if hasattr(self, "_figure"):
            self._present.value = on
            self._rebuild_picture()

    # How it works ------------------------------------------------------------------------------------------

    def _ordered(self) -> list[str]:
        return sorted(self.controls, key=lambda name: GROUPS.index(CONTROLS[name].group))

    def _read(self, case: str) -> State:
        return read_case(self.name, case, self.controls)

    def _checked(self, values: Mapping[str, float | str]) -> State:
        checked: State = {}
        for name, value in values.items():
            if name not in self.controls:
                raise ValueError(f"{self.name} has no control {name!r}; it has: {', '.join(self.controls)}")
            control = CONTROLS[name]
            if isinstance(control, NumberControl) and not isinstance(value, str):
                checked[name] = control.value(control.steps(value))
            else:
                checked[name] = control.read(str(value))
        return checked

    def _build(self) -> None:
        self._still, self._moving, self._words, self._why = (widgets.HTML() for _ in range(4))
        picture = _box("gm-picture", self._still, self._moving)
        self._words.add_class("gm-description")
        self._why.add_class("gm-note")
        shown = [name for name in self._ordered() if self._only is None or name in self._only]
        if self._only is None:
            for name in set(shown) - set(self.main_controls):
                self._inputs[name].add_class("gm-minor")
        grid = _box("gm-controls", *(self._inputs[name] for name in shown), self._tools())
        about = widgets.HTML(_about(shown, self.about_numbers))
        about.add_class("gm-about")
        self._case = widgets.Text(description="Case", continuous_update=False)
        self._case.add_class("gm-case")
        self._case.observe(lambda change: self._pasted(change["new"]), names="value")
        start = [self._start_row()] if self._only is None and self.presets else []
        own = [_box("gm-row", *row)] if (row := self.own_widgets()) else []
        self.show(*start, grid, *own, self._message, picture, self._words, self._why, self._case, about)

    def _tools(self) -> widgets.Box:
        reset = widgets.Button(description="Reset", tooltip="Back to how this explorer was when it opened")
        reset.on_click(lambda _: self._guard(self.reset))
        self._present = widgets.Checkbox(
            value=is_presenting(),
            description="Large",
            tooltip="Larger type and lines, for a lecture room",
            indent=False,
        )
        self._present.observe(self._switch_size, names="value")
        every = widgets.ToggleButton(value=False, description="All controls")
        every.add_class("gm-all-controls")
        every.observe(lambda change: self._show_all_controls(change["new"]), names="value")
        return _box("gm-row", reset, self._present, *([every] if self._only is None else []))

    def _show_all_controls(self, on: bool) -> None:
        (self.add_class if on else self.remove_class)("gm-showing-all")

    def _start_row(self) -> widgets.Box:
        start = _box("gm-row", self._preset)
        start.add_class("gm-minor")
        return start

    def _moved(self, name: str, moved_to: object) -> None:
        with ONE_AT_A_TIME:  # another change may be putting the inputs in order; this one waits for its turn
            if not self._setting:
                value = from_widget(CONTROLS[name], moved_to)
                self._guard(lambda: self._change(name, value))

    def _typed(self, name: str, text: str) -> None:
        self._guard(lambda: self._change(name, CONTROLS[name].read(text)))

    def _change(self, name: str, value: float | str) -> None:
        self._go_to(self._state | {name: value})
        self._forget_person((name,))

    def _forget_person(self, changed: Iterable[str]) -> None:
        """Take back the chosen person and the note about them once something other than the view has changed."""
        if any(CONTROLS[name].group != "view" for name in changed):
            self._preset.value = ""

    def _choose(self, preset: str) -> None:
        with ONE_AT_A_TIME:
            self.say("")
            self._why.value = f"<p>{escape(PRESETS[preset].why)}</p>" if preset else ""
            if preset and not self._setting:
                keep = {name: self._state[name] for name in self.controls if CONTROLS[name].group == "view"}
                theirs = {name: value for name, value in PRESETS[preset].values.items() if name in self.controls}
                self._guard(lambda: self._go_to(self._defaults | theirs | keep))

    def _pasted(self, line: str) -> None:
        with ONE_AT_A_TIME:
            if not self._setting and line.strip() != self.case:
                self._guard(lambda: self.restore(line))

    def _switch_size(self, change: Mapping[str, object]) -> None:
        if change["new"] != is_presenting():
            presentation_size(bool(change["new"]))

    def _guard(self, action: Callable[[], object]) -> None:
        self.guard(action, on_error=self._show_inputs)

    def _go_to(self, state: State) -> None:
        with ONE_AT_A_TIME:
            solved = self.solve(state)
            text = self.describe(state, solved)
            before = self._state, self._solved, self._text
            self._state, self._solved, self._text = state, solved, text
            try:
                if self.needs_new_figure(before[0], state):
                    self._rebuild_picture()
                else:
                    self._show_picture(still_changed=self.draw(self._figure, solved))
            except Exception:
                self._state, self._solved, self._text = before
                raise
            self._show_inputs()

    def _rebuild_picture(self) -> None:
        with ONE_AT_A_TIME:
            self._solved = self.solve(self._state)
            self._text = self.describe(self._state, self._solved)
            self._figure = self.new_figure(self._solved, PRESENTING if is_presenting() else READING)
            self.draw(self._figure, self._solved)
            self._show_picture(still_changed=True)

    def _show_picture(self, still_changed: bool) -> None:
        if still_changed:
            self._still.value = self._figure.still_svg()
        self._moving.value = self._figure.moving_svg(self._text)
        self._words.value = f"<p>{escape(self._text)}</p>"
        speaker = next((widget for widget in self._inputs.values() if isinstance(widget, NumberInput)), None)
        if speaker is not None:
            speaker.outcome = self._text

    def _show_inputs(self) -> None:
        self._setting = True
        try:
            idle = self.idle_controls(self._state)
            for name, widget in self._inputs.items():
                widget.disabled = name in idle
                widget.value = to_widget(CONTROLS[name], self._state[name])
            self.follow(self._state)
            self._case.value = self.case
        finally:
            self._setting = False


def _box(css_class: str, *children: widgets.Widget) -> widgets.Box:
    box = widgets.Box(children)
    box.add_class(css_class)
    return box


def _about(names: list[str], numbers: str) -> str:
    """Return what every control means and where its default comes from, folded away."""
    controls = [CONTROLS[name] for name in names]
    entries = "".join(f"<dt>{escape(c.label)}</dt><dd>{escape(c.help)} {_origin(c.source)}</dd>" for c in controls)
    return f"<p>{escape(numbers)}</p><details><summary>What the controls mean</summary><dl>{entries}</dl></details>"


def _origin(source: str) -> str:
    if source == TEACHING_CHOICE:
        return "Range and default: a teaching choice."
    found = row(source)
    return f"Source: {escape(reference(found.bibkeys[0]).short)}, {escape(found.population)}."
