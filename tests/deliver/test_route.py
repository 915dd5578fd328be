"""A way for mail that cannot work, or is not safe, is refused before anything is built."""

import pytest

from briefing.config import MailTable
from briefing.deliver.route import route
from briefing.deliver.smtp import Smtp
from briefing.errors import ConfigError


def mail(port, **more):
    settings = {
        "sender": "desk@example.org",
        "to": ("a@example.org",),
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
    }
    return MailTable(**(settings | more))


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ({"sender": ""}, "from"),
        ({"to": ()}, "recipient"),
        ({"host": ""}, "host"),
        ({"host": "mail.example.org", "security": "none"}, "only for this machine"),
        ({"security": "none", "user": "desk"}, "without TLS"),
        ({"transport": "lmtp", "security": "tls"}, "LMTP"),
        ({"transport": "spool"}, "spool_dir"),
        ({"transport": "sendmail", "sendmail_command": ()}, "sendmail_command"),
        ({"unsubscribe": "javascript:alert(1)"}, "unsubscribe"),
        ({"unsubscribe": "https://example.org/>\r\nBcc: x"}, "unsubscribe"),
        ({"to": ("a@example.org\r\nBcc: b@example.org",)}, "to"),
    ],
)
def test_a_way_that_cannot_work_or_is_not_safe_is_refused_in_the_configuration(settings, word):
    with pytest.raises(ConfigError, match=word):
        route(mail(25, **settings))


def test_the_port_follows_from_the_security():
    assert route(mail(0, security="", host="mail.example.org")).port == 587
    assert route(mail(0, security="tls", host="mail.example.org")).port == 465
    assert route(mail(0, security="none", host="::1")).port == 25
    assert route(mail(0, security="", host="/run/lmtp", transport="lmtp")).security == "none"


def test_everybody_gets_one_copy():
    way = route(mail(25, to=("a@x.org", "B@x.org"), cc=("b@x.org", "c@x.org"), bcc=("a@x.org",)))
    assert [address.box for address in way.recipients] == ["a@x.org", "B@x.org", "c@x.org"]


def test_a_ca_file_that_cannot_be_read_is_named():
    with pytest.raises(ConfigError, match="nowhere"):
        Smtp(route(mail(25, security="starttls")), None, ca_file="nowhere.pem")
