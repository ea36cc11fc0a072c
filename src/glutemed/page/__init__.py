"""What every interactive piece of a lesson shares: two faces, one look, one presentation size."""

from glutemed.page.panel import Panel
from glutemed.page.presentation import is_presenting, presentation_size

__all__ = ["Panel", "is_presenting", "presentation_size"]
