"""Sentences and themes in, Tags with evidence out; a theme is data, written in TOML by an analyst."""

from briefing.theme.terms import classify

__all__ = ["classify"]
