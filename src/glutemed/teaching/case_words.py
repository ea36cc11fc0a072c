"""What a case says on the page: its opening, its costs, the comparison with the expert, the model and the sources."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from glutemed.clinical.case_model import ModelView
from glutemed.clinical.case_walk import Cost, Review, Walk
from glutemed.clinical.cases import Case, Choice, PlanItem, Sourced
from glutemed.clinical.sourced import TEXTBOOK
from glutemed.evidence import reference, row

THIS_COURSE = "course_calc"
"""Key of the bibliography for what nobody but this course has calculated."""
INVENTED = "This patient is invented: no number was measured in a person. For learning, not medical advice."
ABOUT_PATH = (
    "The expert's path is this course's teaching path. Its parts have sources; that this order is the best one has not "
    "been studied."
)


def opening_text(case: Case, number: int, walk: Walk) -> str:
    """Return a case as plain text: its saved face."""
    kinds = [choice.kind for choice in case.choice]
    lines = [
        f"Case {number}: {case.title}",
        INVENTED,
        case.opening,
        f"{kinds.count('history')} questions and {kinds.count('test')} tests to choose from, "
        f"{len(case.hypothesis)} explanations, {len(case.plan)} things to do. "
        f"There are {case.minutes_available:g} minutes for questions and tests.",
    ]
    return "\n".join([*lines, spent_words(walk)] if walk.asked else lines)


def heading_html(case: Case, number: int) -> str:
    """Return title, opening and rules of a case."""
    rules = (
        f"You have {case.minutes_available:g} minutes for questions and tests. Each takes some of them, and some are a "
        "burden to the patient. Ask first; then note an idea and examine; then decide. "
        "There is no need to ask everything."
    )
    return (
        f'<p class="gm-case-title" role="heading" aria-level="3">Case {number}: {escape(case.title)}</p>'
        f"<p>{escape(case.opening)}</p><p>{escape(rules)}</p>"
        f'<div class="gm-note"><p>{escape(INVENTED)}</p></div>'
    )


def spent_words(walk: Walk) -> str:
    """Return what was spent, in words."""
    spent, available = walk.cost, walk.case.minutes_available
    over = ", more than you have" if spent.minutes > available else ""
    return f"Spent so far: {spent.minutes:g} of {available:g} minutes{over}; {_burden(spent)}."


def plan_words(review: Review) -> str:
    """Return in one sentence how far the plan is the expert's."""
    right, all_right = len(review.right_plan), len(review.right_plan) + len(review.missed_plan)
    wrong = len(review.wrong_plan)
    better = f", and {wrong} that {'is' if wrong == 1 else 'are'} better left out" if wrong else ""
    return f"Your plan holds {right} of the expert's {all_right} points{better}."


def model_html(view: ModelView, about: str) -> str:
    """Return the model's words and, where given, what they teach about this patient."""
    return "".join(f"<p>{escape(words)}</p>" for words in (*view.words(), about) if words)


def review_html(case: Case, review: Review) -> str:
    """Return the comparison with the expert's path: missed red flags first, then conclusions, steps, cost, sources."""
    parts = [
        _red_flags(review.missed_red_flags),
        _conclusion(review),
        _plan(review),
        _steps(review),
        _extra(review.extra),
        f"<p>{escape(_cost(review))} {escape(ABOUT_PATH)}</p>",
        f"<p><strong>Take with you:</strong> {escape(case.take_home)}</p>",
        f'<details class="gm-about"><summary>Sources of this case</summary>{sources_html(case.sources)}</details>',
    ]
    return f'<div class="gm-case-review">{"".join(parts)}</div>'


def _red_flags(missed: tuple[Choice, ...]) -> str:
    if not missed:
        return "<p><strong>Red flags:</strong> you asked for every one of them.</p>"
    items = "".join(
        f"<li><strong>{escape(choice.ask)}</strong> {_cited(choice.why, choice)} You would have heard: "
        f"{escape(choice.answer)}</li>"
        for choice in missed
    )
    return (
        '<div class="gm-feedback gm-wrong"><p><strong>Red flags that you did not ask for.</strong> You decided '
        f"without knowing this.</p><ul>{items}</ul></div>"
    )


def _conclusion(review: Review) -> str:
    chosen, best = review.decision, review.best
    mark = "fits best" if chosen.best else "another one fits better"
    said = _cited(chosen.feedback, chosen)
    words = [f"<p><strong>Your explanation</strong> ({mark}): {escape(chosen.text)}. {said}</p>"]
    if not chosen.best:
        words.append(f"<p><strong>The expert's:</strong> {escape(best.text)}. {_cited(best.feedback, best)}</p>")
    if review.first_idea != chosen:
        words.append(f"<p>After the history you held: {escape(review.first_idea.text)}. You changed your mind.</p>")
    return "".join(words)


def _plan(review: Review) -> str:
    groups = (
        ("In your plan, and it belongs there", review.right_plan),
        ("In your plan, and better left out", review.wrong_plan),
        ("Missing from your plan", review.missed_plan),
    )
    return "".join(_plan_items(words, items) for words, items in groups if items)


def _plan_items(words: str, items: Iterable[PlanItem]) -> str:
    listed = "".join(f"<li>{escape(item.text)}. {_cited(item.feedback, item)}</li>" for item in items)
    return f"<p><strong>{escape(words)}:</strong></p><ul>{listed}</ul>"


def _steps(review: Review) -> str:
    rows = "".join(
        f'<tr><th scope="row">{number}. {escape(step.choice.ask)}</th>'
        f"<td>{f'yes, as number {step.taken}' if step.taken else 'not asked'}</td>"
        f"<td>{'<strong>Red flag.</strong> ' if step.choice.red_flag else ''}"
        f"{_cited(step.choice.why, step.choice)}</td></tr>"
        for number, step in enumerate(review.steps, start=1)
    )
    return (
        '<div class="gm-case-steps"><table><caption>The expert&#x27;s path, step by step, beside yours</caption>'
        '<thead><tr><th scope="col">The expert</th><th scope="col">You</th><th scope="col">Why</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _extra(extra: tuple[Choice, ...]) -> str:
    if not extra:
        return ""
    items = "".join(f"<li><strong>{escape(choice.ask)}</strong> {_cited(choice.why, choice)}</li>" for choice in extra)
    return f"<p><strong>You also chose, and the expert did not:</strong></p><ul>{items}</ul>"


def _cited(text: str, part: Sourced) -> str:
    """Return a text with where it comes from behind it, small."""
    return f'{escape(text)} <span class="gm-cite">({escape(sources_in_words(part.sources))})</span>'


def _cost(review: Review) -> str:
    you, expert = review.spent, review.expert
    return (
        f"You spent {you.minutes:g} minutes and {_burden(you)}; the expert {expert.minutes:g} minutes and "
        f"{_burden(expert)}. Burden counts 1 for small, 2 for clear and 3 for heavy."
    )


def _burden(spent: Cost) -> str:
    return f"{spent.burden} point{'' if spent.burden == 1 else 's'} of burden"


def sources_in_words(keys: tuple[str, ...]) -> str:
    """Return sources as short citations; calculations and general knowledge are named as such."""
    said: list[str] = []
    for key in keys:
        if key != TEXTBOOK and _bibkeys(key) == (THIS_COURSE,):
            said.append("calculated for this course")
            continue
        calculated = "calculated from " if key != TEXTBOOK and _is_calculated(key) else ""
        works = ["general clinical knowledge"] if key == TEXTBOOK else [reference(k).short for k in _bibkeys(key)]
        said += [f"{calculated}{work}" for work in works]
    return "; ".join(dict.fromkeys(said))


def sources_html(keys: tuple[str, ...]) -> str:
    """Return the works behind keys as a list with links."""
    works = {bibkey: reference(bibkey) for key in keys if key != TEXTBOOK for bibkey in _bibkeys(key)}
    items = []
    for work in sorted(works.values(), key=lambda work: work.short.casefold()):
        name = f"{escape(work.short)}: {escape(work.title)}"
        link = f'<a href="{escape(work.link, quote=True)}">{name}</a>' if work.link else name
        items.append(f"<li>{link}</li>")
    if TEXTBOOK in keys:
        items.append("<li>General clinical knowledge: what textbooks share, and for which no study was read here.</li>")
    return f"<ul>{''.join(items)}</ul>"


def _bibkeys(key: str) -> tuple[str, ...]:
    try:
        return row(key).bibkeys
    except LookupError:
        return (key,)


def _is_calculated(key: str) -> bool:
    try:
        return row(key).is_calculated
    except LookupError:
        return False
