"""An article and its sentences in, its date expressions out: the source's own words, and the date only where an anchor is.

The anchor is the article's stated day of publication, or a full date in the same text that the words plainly lean on.
A caption's date is none (captions have no sentences), nor is the day of the build: no clock is known here.
"""

from briefing.dates.date import date

__all__ = ["date"]
