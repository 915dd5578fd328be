"""The scheduled job: the edition that is due is built, queued and mailed, once, and whoever has to know is told.

Everything that a run decides is decided here or below; nothing is printed here, events go to a callable.
"""

from briefing.mailing.event import Event, Tell
from briefing.mailing.job import Job, Report
from briefing.mailing.run import run_edition

__all__ = ["Event", "Job", "Report", "Tell", "run_edition"]
