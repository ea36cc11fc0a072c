"""Answer keys as HTML: a part to show in a panel, and a whole page to print."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from glutemed.clinical.cases import Case
from glutemed.teaching import bank
from glutemed.teaching.case_sheet import cost_words, expert_path, left_to_others, model_words, patient_words
from glutemed.teaching.case_words import ABOUT_PATH, INVENTED, sources_in_words
from glutemed.teaching.items import LETTERS, Bank
from glutemed.teaching.plan_page import pages
from glutemed.teaching.sheet import right_letters, rounded

if TYPE_CHECKING:
    from markupsafe import Markup


def lesson_key_html(lesson: str, numbers: bank.Evaluator | None = None) -> str:
    """Return the key of a lesson's predictions and questions; parameters as for `glutemed.teaching.answer_key`."""
    held: Bank = bank.load_with_model(lesson) if numbers is None else bank.load(lesson, numbers)
    return (
        pages()
        .get_template("answer_key.html")
        .render(bank=held, letters=LETTERS, cited=_cited, rounded=rounded, right_letters=right_letters)
    )


def case_key_html(case: Case) -> str:
    """Return the key of a reasoning case."""
    return (
        pages()
        .get_template("case_key.html")
        .render(
            case=case,
            invented=INVENTED,
            patient=patient_words(case),
            cost=cost_words(case),
            path=expert_path(case),
            left_out=left_to_others(case),
            model=model_words(case),
            about_path=ABOUT_PATH,
            cited=_cited,
        )
    )


def key_page(title: str, key: str) -> str:
    """Return a key as a whole HTML page that needs nothing else; ``key`` is HTML that this module made."""
    from markupsafe import Markup

    return pages().get_template("key_page.html").render(title=title, body=Markup(key))


def _cited(keys: tuple[str, ...]) -> Markup | str:
    from markupsafe import Markup

    return Markup(f' <span class="gm-cite">({escape(sources_in_words(keys))})</span>') if keys else ""
