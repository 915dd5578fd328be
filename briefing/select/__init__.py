"""Digests of all articles in, the points that the brief prints out: covered, not repeated, in safe units.

Ties are broken by (article order, sentence index); the same digests give the same selection in any order of arrival.
"""

from briefing.select.brief import select

__all__ = ["select"]
