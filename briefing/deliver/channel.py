"""The `[mail]` table in, the transport that it names out."""

from pathlib import Path

from briefing.config import MailTable
from briefing.deliver.credentials import login_of
from briefing.deliver.route import Route
from briefing.deliver.sendmail import Sendmail
from briefing.deliver.smtp import Smtp
from briefing.deliver.spool import Spool
from briefing.deliver.transport import Transport


def open_transport(route: Route, mail: MailTable) -> Transport:
    """Return the transport; nothing is connected yet. Raises ConfigError where the password cannot be had."""
    if route.transport == "spool":
        return Spool(Path(mail.spool_dir))
    if route.transport == "sendmail":
        return Sendmail(mail.sendmail_command)
    return Smtp(route, login_of(mail), ca_file=mail.ca_file)
