"""When an edition is due: a timetable and an instant in, a verdict out; and the units that wake the program then.

Pure: now, the holiday file's text and the timetable are arguments. Nothing here runs, waits or remembers.
"""

from briefing.schedule.due import Edition, Verdict, coming, due_time, judge
from briefing.schedule.gaps import ClockChange, clock_changes
from briefing.schedule.timetable import Timetable, timetable

__all__ = [
    "ClockChange",
    "Edition",
    "Timetable",
    "Verdict",
    "clock_changes",
    "coming",
    "due_time",
    "judge",
    "timetable",
]
