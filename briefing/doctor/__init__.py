"""The settings in, findings about this machine out: what would keep the scheduled job from working, and the remedy.

Nothing is changed, nothing is sent unless a test mail was asked for.
"""

from collections.abc import Iterator
from datetime import datetime

from briefing.doctor.finding import Finding
from briefing.doctor.machine import check_folders, check_fonts, check_pango, check_python
from briefing.doctor.post import check_mail, check_password, check_server, send_test
from briefing.doctor.work import check_clock, check_inputs, check_state, check_timer
from briefing.errors import BriefingError
from briefing.settings import Settings

__all__ = ["Finding", "examine"]


def examine(settings: Settings, now: datetime, *, test_address: str = "") -> Iterator[Finding]:
    """Yield the findings one by one, in the order of a run; `now` is aware."""
    config = settings.config
    for note in settings.notes:
        yield Finding("WARN", "config", note, "name the file with --config")
    if not settings.notes:
        yield Finding("OK", "config", f"{settings.file or 'no file, the defaults'}")
    checks = (
        check_python,
        check_pango,
        lambda: check_fonts(config),
        lambda: check_inputs(config),
        lambda: check_folders(config),
        lambda: check_clock(config, now),
        lambda: check_state(config, now),
        lambda: check_timer(config),
        lambda: check_password(config.mail),
        lambda: check_mail(config),
        lambda: check_server(config),
    )
    for check in checks:
        try:
            yield from check()
        except BriefingError as error:
            yield Finding("FAIL", "setup", error.message, error.hint)
    if test_address:
        try:
            yield send_test(config, test_address, now)
        except BriefingError as error:
            yield Finding("FAIL", "test mail", error.message, error.hint)
