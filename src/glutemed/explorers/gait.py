"""The gait explorer: a person from behind in single support, played or stepped through."""

from __future__ import annotations

import ipywidgets as widgets

from glutemed.drawing.gait import WHOSE, GaitPlate
from glutemed.drawing.gait_instant import KEY_INSTANTS, GaitInstant
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.controls import CONTROLS
from glutemed.mechanics.tasks import WALK_CYCLE_S

_INSTANT = CONTROLS["cycle_percent"]


class GaitExplorer(Explorer):
    """Pelvis, stance hip, trunk and abductor moment at one instant of walking.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.

    Notes
    -----
    The clock is that of `ipywidgets.Play`, which runs in the browser and stops with the page. Its own buttons have no
    accessible name, so they are hidden and a named button starts and stops it. It is still until somebody starts it.
    """

    name = "gait"
    controls = ("cycle_percent", "side", "exaggerate", "slow_motion", "reduced_motion")
    main_controls = ("cycle_percent",)

    def own_widgets(self) -> tuple[widgets.Widget, ...]:
        """Return the play button, the two step buttons, and the hidden clock."""
        self._clock = widgets.Play(
            min=int(_INSTANT.minimum), max=int(_INSTANT.maximum), value=int(_INSTANT.default), show_repeat=False
        )
        self._clock.add_class("gm-clock")
        self._play = widgets.Button(description="Play", tooltip="Play single support in slow motion")
        earlier = widgets.Button(description="Earlier instant", tooltip="Step back to the key instant before")
        later = widgets.Button(description="Later instant", tooltip="Step on to the next key instant")
        self._clock.observe(lambda change: self._ticked(change["new"]), names="value")
        self._clock.observe(lambda change: self._label(change["new"]), names="playing")
        self._play.on_click(lambda _: self.play(not self._clock.playing))
        earlier.on_click(lambda _: self._guard(lambda: self.step(-1)))
        later.on_click(lambda _: self._guard(lambda: self.step(1)))
        return self._play, earlier, later, self._clock

    def play(self, on: bool = True) -> None:
        """Start the clock, or stop it; it does not start while motion is reduced."""
        self._clock.playing = on and self._state["reduced_motion"] == "no"

    def step(self, by: int) -> None:
        """Stop, and go to the next key instant (``by`` 1) or the one before (-1); at the ends stay."""
        self.play(False)
        now = self._state["cycle_percent"]
        ahead = sorted((key for key in KEY_INSTANTS if by * (key - now) > 0), key=lambda key: abs(key - now))
        if ahead:
            self.set(cycle_percent=ahead[0])

    def reset(self) -> None:
        """Stop, and return to the state in which the explorer was opened."""
        self.play(False)
        super().reset()

    def follow(self, state: State) -> None:
        """Set the clock to the instant, and its pace; stop it when motion is reduced."""
        still = state["reduced_motion"] == "yes"
        self._clock.interval = round(1000 * WALK_CYCLE_S / 100 * int(state["slow_motion"]))
        self._clock.value = int(state["cycle_percent"])
        if still:
            self._clock.playing = False
        self._play.disabled = still

    def solve(self, state: State) -> GaitInstant:
        """Return the instant of a state."""
        return GaitInstant(state["cycle_percent"], state["side"], int(state["exaggerate"]))

    def new_figure(self, solved: GaitInstant, size: Size) -> LayeredFigure:
        """Return the plate."""
        return GaitPlate(solved, size)

    def draw(self, figure: GaitPlate, solved: GaitInstant) -> bool:
        """Update the plate."""
        return figure.update(solved)

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether the other leg stands: the ground and the words change sides."""
        return before["side"] != after["side"]

    def idle_controls(self, state: State) -> set[str]:
        """Return the pace of playing while motion is reduced."""
        return {"slow_motion"} if state["reduced_motion"] == "yes" else set()

    def describe(self, state: State, solved: GaitInstant) -> str:
        """Return the instant, the three angles and the moment, and whose they are."""
        side, free = solved.side, solved.free
        event = f", {solved.event}" if solved.event else ""
        lean = solved.lean_deg
        parts = [
            f"Walking, {solved.percent:.0f} % of the cycle from {side} foot contact{event}, {side} foot down alone",
            f"The {free} side of the pelvis is {_degrees(solved.drop_deg, 'lower', 'higher')} than the {side} side, "
            f"the {side} hip is {_degrees(solved.adduction_deg, 'adducted', 'abducted', before=True)}, "
            f"and the trunk leans {abs(lean):.1f}° to the {side if lean >= 0 else free}",
            f"The abductors of the {side} hip make {solved.moment:.2f} Nm/kg (SD {solved.moment_sd:.2f})",
            WHOSE.rstrip("."),
        ]
        if solved.times > 1:
            parts.append(f"The angles are drawn {solved.times} times as large as measured; the numbers are as measured")
        return ". ".join(parts) + "."

    def _ticked(self, percent: int) -> None:
        if not self._setting:
            self._guard(lambda: self._change("cycle_percent", float(percent)))

    def _label(self, playing: bool) -> None:
        self._play.description = "Pause" if playing else "Play"


def _degrees(value: float, positive: str, negative: str, before: bool = False) -> str:
    word, much = positive if value >= 0 else negative, f"{abs(value):.1f}°"
    return f"{word} {much}" if before else f"{much} {word}"
