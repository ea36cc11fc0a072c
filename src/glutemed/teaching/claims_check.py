"""The claims check: vote on every claim first, then read what the evidence says, and see how often you agree.

Votes are kept in a small file beside the notebook, so that a restart loses none; a line of text restores them as well.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

import ipywidgets as widgets

from glutemed.clinical import claims as known
from glutemed.clinical.claims import MEANING, TOPICS, VERDICTS, Claim
from glutemed.page import Panel
from glutemed.teaching.claim_row import ClaimRow
from glutemed.teaching.claims_page import agreement_table, as_page
from glutemed.teaching.feedback import Feedback
from glutemed.teaching.gate import is_unlocked, join_gate

SAVED = "my_claims_check.json"
EXPORTED = "claims_check"
ALL = "all"
ORDERS = {
    "number": "number",
    "topic": "topic",
    "verdict": "verdict, where you voted",
    "difference": "where you and the evidence differ",
}
SHOWN = {ALL: "all claims", "open": "not voted yet", "voted": "voted"}
_INTRO = (
    "Vote on a claim, then its verdict and the evidence appear. A vote counts once. Numbers are those of the article "
    "that this course grew from; letters are claims that students hear elsewhere."
)


class ClaimsCheck(Panel):
    """A table of claims to vote on, sort, filter and take to class.

    Parameters
    ----------
    folder : Path, optional
        Where votes are kept and tables are written; the notebook's folder by default.

    Attributes
    ----------
    votes : dict
        Vote by claim id.
    """

    def __init__(self, folder: Path | str | None = None) -> None:
        super().__init__()
        self.folder = Path.cwd() if folder is None else Path(folder)
        self.votes: dict[str, str] = {}
        self._filling = self._sure = False
        self.rows = {claim.id: ClaimRow(claim, self._vote) for claim in known.claims()}
        self.sort = self._list("Sort by", ORDERS)
        self.topic = self._list("Topic", {ALL: "all topics", **dict.fromkeys(TOPICS)})
        self.shown = self._list("Show", SHOWN)
        self.verdict = self._list("Verdict", {ALL: "all", **dict.fromkeys(VERDICTS)})
        self.verdict.tooltip = "Only claims that you voted on"
        self._table = widgets.VBox()
        self._count, self.result, self._cross = widgets.HTML(), Feedback(), widgets.HTML()
        self.export_button = self._button("Write table for class", "Write a CSV and an HTML file", self.export)
        self.reset_button = self._button("Start again", "Take all votes back; asks once more", self._start_again)
        self.case = widgets.Text(description="Case", continuous_update=False)
        self.case.add_class("gm-case")
        self.case.observe(lambda change: self._pasted(change["new"]), names="value")
        tools = widgets.Box((self.sort, self.topic, self.shown, self.verdict))
        tools.add_class("gm-controls")
        buttons = self._row(self.export_button, self.reset_button)
        about = widgets.HTML(_about())
        about.add_class("gm-about")
        self.show(about, tools, self._count, self._table, self.result, self._cross, buttons, self._message, self.case)
        self.guard(self._load)
        self._refresh()
        join_gate(self)

    # What a reader or a lesson does ------------------------------------------------------------------------

    def summary(self) -> str:
        """Return the claims, the votes on them, and how they agree; never a verdict without a vote."""
        lines = [f"{claim.number}. {claim.claim}{self._voted(claim)}" for claim in known.claims()]
        return "\n".join([f"Claims check. {known.agreement(self.votes).words}", *lines])

    def restore(self, line: str) -> None:
        """Take over the votes of a line that the panel shows as its case.

        Raises
        ------
        ValueError
            When the line holds no votes.
        """
        self.votes = known.read_votes(line)
        self._keep()

    def export(self) -> tuple[Path, Path]:
        """Write the claims with the votes as CSV and as HTML beside the notebook; return the two files."""
        table, page = (self.folder / f"{EXPORTED}.{ending}" for ending in ("csv", "html"))
        try:
            table.write_text(known.as_csv(self.votes), encoding="utf-8-sig")  # with the mark that spreadsheets look for
            page.write_text(as_page(self.votes), encoding="utf-8")
        except OSError as problem:
            raise ValueError(f"the table could not be written in {self.folder}: {problem.strerror}") from None
        self.result.tell("Written.", [f"{table.name} and {page.name} are beside this notebook.", self._words()])
        return table, page

    def unlock(self) -> None:
        """Show every verdict without a vote, for the instructor."""
        self._refresh()

    # How it works ------------------------------------------------------------------------------------------

    def _list(self, words: str, options: dict[str, str | None]) -> widgets.Dropdown:
        pairs = [(label or value, value) for value, label in options.items()]
        made = widgets.Dropdown(options=pairs, value=pairs[0][1], description=words)
        made.observe(lambda _: self._refresh(), names="value")
        return made

    def _button(self, words: str, tooltip: str, action: object) -> widgets.Button:
        button = widgets.Button(description=words, tooltip=tooltip)
        button.on_click(lambda _: self.guard(action))
        return button

    @staticmethod
    def _row(*children: widgets.Widget) -> widgets.Box:
        row = widgets.Box(children)
        row.add_class("gm-row")
        return row

    def _voted(self, claim: Claim) -> str:
        vote = self.votes.get(claim.id)
        return "" if vote is None else f" You: {vote}. Evidence: {claim.verdict}."

    def _words(self) -> str:
        return known.agreement(self.votes).words

    def _vote(self, claim: Claim, vote: str) -> None:
        if claim.id not in self.votes:
            self.guard(lambda: self._take(claim, vote))

    def _take(self, claim: Claim, vote: str) -> None:
        self.votes[claim.id] = known.checked_vote(vote)
        self._keep(stay=claim)

    def _load(self) -> None:
        self.votes = known.load_votes(self.folder / SAVED)

    def _keep(self, stay: Claim | None = None) -> None:
        self._refresh(stay)
        try:
            known.save_votes(self.folder / SAVED, self.votes)
        except OSError as problem:
            self.say(f"Your votes could not be saved ({problem.strerror}). Copy the line under Case to keep them.")

    def _start_again(self) -> None:
        if not self._sure and self.votes:
            self._sure = True
            self.reset_button.description = "Really take all votes back"
            self.result.tell("Press once more to take all votes back.", [self._words()])
            return
        self.votes = {}
        self._keep()

    def _pasted(self, line: str) -> None:
        if not self._filling and line.strip() != known.write_votes(self.votes):
            self.guard(lambda: self.restore(line), on_error=self._refresh)

    def _refresh(self, stay: Claim | None = None) -> None:
        """Bring everything up to the votes; ``stay`` is the claim just voted on, which keeps its place."""
        self._sure, self.reset_button.description = False, "Start again"
        for row in self.rows.values():
            row.show(self.votes.get(row.claim.id), is_unlocked())
        if stay is None:
            self._arrange()
        found = known.agreement(self.votes)
        self._cross.value = _crossed(found) if found.voted else ""
        if found.voted:
            self.result.tell("", [found.words])
        else:
            self.result.clear()
        self._filling = True
        try:
            self.case.value = known.write_votes(self.votes)
        finally:
            self._filling = False

    def _arrange(self) -> None:
        listed = [claim for claim in known.claims() if self._is_wanted(claim)]
        listed.sort(key=self._place)
        self._table.children = tuple(self.rows[claim.id] for claim in listed)
        self._count.value = f"<p>{len(listed)} of {len(self.rows)} claims shown.</p>"

    def _is_wanted(self, claim: Claim) -> bool:
        voted = claim.id in self.votes
        return (
            self.topic.value in (ALL, claim.topic)
            and (self.shown.value == ALL or voted == (self.shown.value == "voted"))
            and (self.verdict.value == ALL or (voted and self.verdict.value == claim.verdict))
        )

    def _place(self, claim: Claim) -> tuple:
        """Return what to sort by; the sort keeps the order of the file among equals."""
        order = self.sort.value
        if order == "topic":
            return (TOPICS.index(claim.topic),)
        if order == "number" or claim.id not in self.votes:
            return (len(VERDICTS) if order != "number" else 0,)
        step = abs(VERDICTS.index(self.votes[claim.id]) - VERDICTS.index(claim.verdict))
        return (VERDICTS.index(claim.verdict) if order == "verdict" else -step,)


def _crossed(found: known.Agreement) -> str:
    table = agreement_table(found)
    return f'<details class="gm-claims-table"><summary>Votes against verdicts</summary>{table}</details>'


def _about() -> str:
    entries = "".join(f"<dt>{verdict}</dt><dd>{escape(words)}</dd>" for verdict, words in MEANING.items())
    return f"<p>{_INTRO}</p><details><summary>What the verdicts mean</summary><dl>{entries}</dl></details>"


def claims_check(folder: Path | str | None = None) -> ClaimsCheck:
    """Return the claims check, ready to show; parameters as for `ClaimsCheck`."""
    return ClaimsCheck(folder)
