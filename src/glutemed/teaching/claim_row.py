"""One line of the claims check: a claim, four buttons to vote, and after the vote the verdict with its evidence."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from glutemed.clinical.claims import VERDICTS, Claim
from glutemed.teaching.feedback import Feedback

CHOSEN = "\N{CHECK MARK} "


class ClaimRow(widgets.Box):
    """A claim with its vote.

    Parameters
    ----------
    claim : Claim
    on_vote : callable
        Called with the claim and the vote when a reader presses a button.
    """

    def __init__(self, claim: Claim, on_vote: Callable[[Claim, str], None]) -> None:
        self.claim = claim
        self.buttons = {
            verdict: widgets.Button(
                description=verdict.capitalize(), tooltip=f"Vote “{verdict}” on claim {claim.number}"
            )
            for verdict in VERDICTS
        }
        for verdict, button in self.buttons.items():
            button.on_click(lambda _, verdict=verdict: on_vote(claim, verdict))
        votes = widgets.Box(tuple(self.buttons.values()))
        votes.add_class("gm-row")
        self.verdict = Feedback()
        super().__init__((widgets.HTML(_head(claim)), votes, self.verdict))
        self.add_class("gm-claim")

    def show(self, vote: str | None, open_anyway: bool = False) -> None:
        """Show the vote and, once there is one, the verdict; ``open_anyway`` shows the verdict without a vote."""
        for verdict, button in self.buttons.items():
            button.description = f"{CHOSEN if verdict == vote else ''}{verdict.capitalize()}"
            button.disabled = vote is not None and verdict != vote  # the pressed button keeps the keyboard's place
        if vote is None and not open_anyway:
            self.verdict.clear()
            return
        claim = self.claim
        lines = [_compared(vote, claim.verdict), claim.words, f"You can say: {claim.say}", f"Sources: {claim.sources}."]
        tone = "" if vote is None else "right" if vote == claim.verdict else "wrong"
        self.verdict.tell(f"The evidence: {claim.verdict}.", lines, tone)


def _head(claim: Claim) -> str:
    where = f"Claim {claim.number}" if claim.origin == "article" else f"Claim {claim.number}, often heard"
    place = f'<p class="gm-claim-place">{escape(where)} · {escape(claim.topic)}</p>'
    return f'{place}<p class="gm-prompt">{escape(claim.claim)}</p>'


def _compared(vote: str | None, verdict: str) -> str:
    if vote is None:
        return "You have not voted on this one."
    if vote == verdict:
        return "You said the same."
    more = VERDICTS.index(vote) < VERDICTS.index(verdict)
    return f"You said {vote}: you trusted it {'more' if more else 'less'} than the evidence does."
