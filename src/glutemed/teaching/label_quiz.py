"""The label quiz: an arrow points at a structure of the plates, the reader names it.

One text box for choosing and typing, then buttons in reading order, so that the quiz works by keyboard alone. The clue
in words makes a question answerable without the picture.
"""

from __future__ import annotations

import ipywidgets as widgets

from glutemed.drawing.anatomy import STRUCTURES, AnatomyPlate
from glutemed.drawing.style import PRESENTING, READING
from glutemed.page import Panel, is_presenting
from glutemed.teaching.feedback import Feedback
from glutemed.teaching.label_items import Item, choices, draw_round, is_whole_of, named
from glutemed.teaching.muscle_facts import facts

PROMPT = (
    "What does the arrow with the question mark point at? Type a name, or choose one from the list, then press Check."
)
_FROM = {"lateral": "from the right side", "posterior": "from behind"}


class LabelQuiz(Panel):
    """A round of questions on the plates, with feedback and a score.

    Parameters
    ----------
    length : int, default 8
        Questions in a round.
    seed : int, default 1
        Which round; the same number always asks the same structures in the same order.

    Attributes
    ----------
    right_at_once : int
        Questions answered right at the first try, without having been shown the name.
    finished : int
        Questions that are named, shown or passed over.
    """

    def __init__(self, length: int = 8, seed: int = 1) -> None:
        self._length, self._round = length, seed
        super().__init__()
        self._still, self._moving = widgets.HTML(), widgets.HTML()
        picture = widgets.Box([self._still, self._moving])
        picture.add_class("gm-picture")
        self._prompt = widgets.HTML()
        self.answer = widgets.Combobox(
            options=choices(),
            description="Its name",
            placeholder="type, or choose from the list",
            ensure_option=False,
            layout={"width": "32em", "max_width": "100%"},
            continuous_update=False,  # the last letter would otherwise reach Python after the press of a button
        )
        self.answer.add_class("gm-name")
        self.check_button = self._button("Check", "Check the name", self._check)
        self.clue_button = self._button("Clue in words", "Say where it starts or ends", self._give_clue)
        self.show_button = self._button(
            "Show the name", "Give the answer; this question then does not count", self._tell
        )
        self.next_button = self._button("Next", "Go on to the next question", self._next)
        buttons = widgets.HBox([self.check_button, self.next_button, self.clue_button, self.show_button])
        buttons.add_class("gm-row")
        self.feedback, self.score_line = Feedback(), widgets.HTML()
        self.add_class("gm-tall")
        self.show(self._prompt, self.answer, buttons, self.feedback, picture, self.score_line)
        self._plates: dict[str, AnatomyPlate] = {}
        self._start(seed)

    # What a reader sees ------------------------------------------------------------------------------------

    @property
    def item(self) -> Item:
        """The question that is asked now."""
        return self._items[min(self._place, len(self._items) - 1)]

    @property
    def is_over(self) -> bool:
        """Whether every question of the round has been asked."""
        return self._place >= len(self._items)

    @property
    def score(self) -> str:
        """The score in words, such as ``3 of 5 right at the first try``."""
        return f"{self.right_at_once} of {self.finished} right at the first try"

    def summary(self) -> str:
        """Return the question as it stands and the names to choose from."""
        return "\n".join([self._heading(), self._picture_words(), PROMPT, f"Names: {'; '.join(choices())}."])

    def picture_png(self) -> bytes:
        """Return the plate as PNG."""
        return self._plate().png()

    def show_at_presentation_size(self, on: bool) -> None:
        """Take presentation size when ``on``, reading size otherwise."""
        super().show_at_presentation_size(on)
        if hasattr(self, "_plates"):
            self._plates.clear()
            self._draw()

    # How it works ------------------------------------------------------------------------------------------

    def _button(self, words: str, tooltip: str, action: object) -> widgets.Button:
        button = widgets.Button(description=words, tooltip=tooltip)
        button.on_click(lambda _: self.guard(action))
        return button

    def _start(self, number: int) -> None:
        self._round, self._items, self._place = number, draw_round(number, self._length), 0
        self.right_at_once = self.finished = 0
        self._missed: list[str] = []
        self._ask()

    def _ask(self) -> None:
        self._tries, self._done, self._labelled = 0, False, ()
        self.answer.value = ""
        self.next_button.description = "Next"
        self.feedback.clear()
        self._draw()
        self._count()

    def _check(self) -> None:
        if self._done:
            self.feedback.tell("This one is answered.", ["Press Next to go on."])
            return
        typed = self.answer.value
        if not typed.strip():
            self.feedback.tell("Nothing is typed.", ["Type a name or choose one, then press Check."])
            return
        chosen, asked = named(typed), self.item.name
        if chosen is None:
            self.feedback.tell(
                f"“{typed.strip()}” is no name in this quiz.", ["Look at the list in the box. This was not counted."]
            )
        elif is_whole_of(chosen, asked):
            self.feedback.tell(
                "Nearly.", ["The muscle is right. Which fibres: anterior, middle or posterior? This was not counted."]
            )
        elif chosen == asked:
            self._right()
        else:
            self._wrong(chosen)

    def _right(self) -> None:
        known = facts(self.item.name)
        self._finish(counts=self._tries == 0)
        self.feedback.tell("Right.", [known.where, known.fact.text, f"Source: {known.fact.origin_in_words}."], "right")

    def _wrong(self, chosen: str) -> None:
        self._tries += 1
        known = facts(chosen)
        members = {chosen} if chosen in STRUCTURES else set()
        in_sight = self._plate().panel.seen(self.item.visible) & members
        self._labelled = tuple(in_sight)
        where = "It is now named in the picture." if in_sight else "It is not in sight in this picture."
        self._draw()
        self.feedback.tell("Not yet.", [f"You chose: {known.label}. {known.where}", f"{where} Try again."], "wrong")

    def _give_clue(self) -> None:
        self.feedback.tell("Clue.", [facts(self.item.name).clue])

    def _tell(self) -> None:
        known = facts(self.item.name)
        if not self._done:
            self._finish(counts=False)
        self.feedback.tell(f"It is: {known.label}.", [known.where, known.fact.text])

    def _finish(self, counts: bool) -> None:
        self._done = True
        self.finished += 1
        self.right_at_once += counts
        if not counts:
            self._missed.append(facts(self.item.name).label)
        self._draw()
        self._count()

    def _next(self) -> None:
        if self.is_over:
            self._start(self._round + 1)
            return
        if not self._done:
            self._finish(counts=False)
        self._place += 1
        if not self.is_over:
            self._ask()
            return
        again = [f"Look again at: {'; '.join(self._missed)}."] if self._missed else ["You knew them all."]
        self.next_button.description = "New round"
        self.feedback.tell(f"The round is over: {self.score}.", [*again, "New round asks in another order."])
        self._count()

    def _plate(self) -> AnatomyPlate:
        view = self.item.view
        if view not in self._plates:
            self._plates[view] = AnatomyPlate(view, PRESENTING if is_presenting() else READING)
        plate, name = self._plates[view], self.item.name
        if self._done:
            plate.show(self.item.visible, highlight=name, labels=(name,))
        else:
            plate.show(self.item.visible, labels=self._labelled, mystery=name)
        return plate

    def _picture_words(self) -> str:
        name, seen = self.item.name, f"Right hip, seen {_FROM[self.item.view]}."
        if self._done:
            return f"{seen} Outlined and named: {facts(name).label}."
        named_too = "".join(f" Named: {facts(other).label}." for other in self._labelled)
        return f"{seen} An arrow with a question mark points at one structure.{named_too}"

    def _draw(self) -> None:
        plate = self._plate()
        self._still.value, self._moving.value = plate.still_svg(), plate.moving_svg(self._picture_words())

    def _heading(self) -> str:
        return f"Label quiz, question {min(self._place + 1, len(self._items))} of {len(self._items)}."

    def _count(self) -> None:
        self._prompt.value = f'<p class="gm-prompt">{self._heading()}</p><p>{PROMPT}</p>'
        self.score_line.value = f"<p><strong>{self.score}</strong></p>"


def label_quiz(length: int = 8, seed: int = 1) -> LabelQuiz:
    """Return a label quiz on the plates of the hip, ready to show; parameters as for `LabelQuiz`."""
    return LabelQuiz(length, seed)
