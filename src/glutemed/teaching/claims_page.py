"""The claims check as a page to print or to discuss, and the table of votes against verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from glutemed.clinical.claims import MEANING, VERDICTS, Agreement, agreement, claims

_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.4em .6em;text-align:left;"
    "vertical-align:top}caption{text-align:left;font-weight:bold;padding:.4em 0}"
)


def agreement_table(found: Agreement) -> str:
    """Return votes against verdicts as an HTML table."""
    head = "".join(f'<th scope="col">{verdict}</th>' for verdict in VERDICTS)
    body = "".join(
        f'<tr><th scope="row">{vote}</th>{"".join(_cell(found, vote, verdict) for verdict in VERDICTS)}</tr>'
        for vote in VERDICTS
    )
    caption = "Claims by your vote (rows) and the verdict of the evidence (columns)"
    return f"<table><caption>{caption}</caption><thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(found: Agreement, vote: str, verdict: str) -> str:
    count = found.table[vote, verdict]
    return f"<td><strong>{count}, agreed</strong></td>" if vote == verdict and count else f"<td>{count}</td>"


def as_page(votes: Mapping[str, str]) -> str:
    """Return the claims with votes as a whole HTML page; verdicts only where a vote was given."""
    found = agreement(votes)
    rows = []
    for claim in claims():
        voted = claim.id in votes
        shown = (claim.verdict, f"{claim.words} You can say: {claim.say}", claim.sources) if voted else ("", "", "")
        cells = (claim.number, claim.topic, claim.claim, votes.get(claim.id, "no vote"), *shown)
        rows.append(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>")
    heads = ("Claim", "Topic", "What it says", "Vote", "Verdict", "Evidence", "Sources")
    head_row = "".join(f'<th scope="col">{head}</th>' for head in heads)
    meaning = "".join(f"<li><strong>{verdict}</strong>: {escape(words)}</li>" for verdict, words in MEANING.items())
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Claims about gluteus medius</title>'
        f"<style>{_STYLE}</style><h1>Claims about gluteus medius</h1><p>{escape(found.words)}</p>"
        f"{agreement_table(found)}<h2>What the verdicts mean</h2><ul>{meaning}</ul>"
        "<p>Numbers are those of the article that the course grew from; letters are claims that are often heard. "
        "For education, not medical advice.</p>"
        f"<h2>Claims</h2><table><thead><tr>{head_row}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></html>\n"
    )
