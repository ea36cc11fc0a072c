"""The hand-out of a plan: a sheet for the patient, to print, as HTML and as PDF."""

from glutemed.teaching.handout.page import handout_html
from glutemed.teaching.handout.pdf import handout_pdf

__all__ = ["handout_html", "handout_pdf"]
