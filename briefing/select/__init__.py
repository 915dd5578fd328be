"""Digests of all articles in, the points that the brief prints out: covered, not repeated, in safe units.

Ties are broken by (article order, sentence index); the same digests give the same selection in any order of arrival.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.select.brief import select

__all__ = ["select"]


def __getattr__(name: str) -> Any:
    """Load `select` on first use: who only binds or condenses sentences is spared the brief's parts."""
    if name == "select":
        from briefing.select.brief import select

        return select
    raise AttributeError(f"module 'briefing.select' has no attribute {name!r}")
