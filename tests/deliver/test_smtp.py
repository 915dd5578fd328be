"""Every fault of a mail server ends as it should, for each of three recipients."""

from datetime import UTC, date, datetime

import pytest

from briefing.config import MailTable
from briefing.deliver.drain import Policy, drain
from briefing.deliver.outbox import Outbox
from briefing.deliver.record import NewEdition, NewMessage
from briefing.deliver.route import route
from briefing.deliver.smtp import Patience, Smtp
from briefing.deliver.transport import Parcel
from briefing.errors import StorageError
from tests.deliver.servers import Scripted

NOW = datetime(2026, 11, 24, 5, 30, tzinfo=UTC)
QUICK = Patience(connect=0.5, command=0.5, dot=0.5)
BODY = b"Subject: x\r\n\r\nfirst\r\n.\r\n..two\r\n.three\r\n"
PEOPLE = ("anna", "bela", "chloe")


def mail(port, **more):
    settings = {
        "sender": "desk@example.org",
        "to": ("a@example.org",),
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
    }
    return MailTable(**(settings | more))


def smtp(port, login=None, ca="", **more):
    return Smtp(route(mail(port, **more)), login, ca_file=str(ca), patience=QUICK)


@pytest.fixture
def box(tmp_path):
    opened = Outbox.open(tmp_path / "state.sqlite3", NOW)
    opened.add(
        NewEdition(date(2026, 11, 24), "brief", "Brief", "run", NOW, NOW),
        [
            NewMessage(f"{n}@example.org", f"<{n}@x>", "desk@example.org", BODY, b"Subject: x\r\n\r\nlight\r\n")
            for n in PEOPLE
        ],
    )
    yield opened
    opened.close()


def run(box, transport, **policy):
    tally = drain(box, transport, Policy(**policy), clock=lambda: NOW, tell=lambda *_: None, at_once=True)
    transport.close()
    return tally


def states(box):
    return [entry.state for entry in box.entries()]


QUEUED, FAILED, UNKNOWN, SENT = (["queued"] * 3, ["failed"] * 3, ["unknown"] * 3, ["sent"] * 3)

FAULTS = {
    "banner 554": ({"banner": "554 no mail here"}, FAILED, 0),
    "banner 421": ({"banner": "421 busy"}, QUEUED, 0),
    "banner garbage": ({"banner": "hello there"}, QUEUED, 0),
    "banner without end": ({"banner": "220 " + "x" * 100_000}, QUEUED, 0),
    "banner hangs": ({"banner": "hang"}, QUEUED, 0),
    "drop before the banner": ({"banner": "drop"}, QUEUED, 0),
    "ehlo hangs": ({"ehlo": "hang"}, QUEUED, 0),
    "421 at MAIL": ({"mail": "421 going down"}, QUEUED, 0),
    "452 at MAIL": ({"mail": "452 no space"}, QUEUED, 0),
    "550 at MAIL": ({"mail": "550 not you"}, FAILED, 0),
    "451 at RCPT": ({"rcpt": "451 greylisted"}, QUEUED, 0),
    "550 at RCPT": ({"rcpt": "550 no such user"}, FAILED, 0),
    "drop at RCPT": ({"rcpt": "drop"}, QUEUED, 0),
    "drop at DATA": ({"data": "drop"}, QUEUED, 0),
    "451 at DATA": ({"data": "451 not now"}, QUEUED, 0),
    "554 at DATA": ({"data": "554 no valid recipients"}, FAILED, 0),
    "drop after the dot": ({"dot": "drop"}, UNKNOWN, 3),
    "hang after the dot": ({"dot": "hang"}, UNKNOWN, 3),
    "garbage after the dot": ({"dot": "what?"}, UNKNOWN, 3),
    "421 after the dot": ({"dot": "421 shutting down"}, QUEUED, 3),
    "452 after the dot": ({"dot": "452 disk full"}, QUEUED, 3),
    "554 after the dot": ({"dot": "554 looks like spam"}, FAILED, 3),
    "250 after the dot": ({"dot": "250 queued as S1"}, SENT, 3),
}

NOBODY = ("banner hangs", "drop before the banner", "ehlo hangs")
"""Faults after which the other recipients are not tried: there is nobody who could take their mail."""


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_classified_for_each_recipient(fault, box):
    script, expected, dots = FAULTS[fault]
    with Scripted(script) as server:
        tally = run(box, smtp(server.port))
    assert states(box) == expected
    assert len(server.dots) >= dots if dots else server.dots == []
    assert tally.stopped == ("away" if fault in NOBODY else "")
    replies = [entry.reply for entry in box.entries()][: 1 if fault in NOBODY else 3]
    assert all(replies)
    assert all(reply.isprintable() and len(reply) <= 300 for reply in replies)


def test_a_drop_in_a_long_body_comes_before_the_dot_and_is_not_in_doubt():
    marks = []
    with Scripted({"body": "drop"}, extensions=()) as server:
        transport = smtp(server.port)
        outcome = transport.send(
            Parcel("desk@example.org", "anna@example.org", b"x" * 70 + b"\r\n" * 8_000_000), lambda: marks.append(1)
        )
        transport.close()
    assert outcome.kind == "later"
    assert marks == []


def test_a_drop_after_the_servers_yes_is_sent(box):
    with Scripted(after="drop") as server:
        run(box, smtp(server.port))
    assert states(box) == SENT
    assert [recipient for recipient, _ in server.mails] == [f"{name}@example.org" for name in PEOPLE]


def test_the_body_arrives_to_the_byte_with_its_dots(box):
    with Scripted() as server:
        run(box, smtp(server.port))
    assert server.mails[0][1] == b"Subject: x\r\n\r\nfirst\r\n..\r\n...two\r\n..three\r\n"
    assert server.connections == 1
    assert box.entries()[0].reply == "250 queued as S1"


def test_one_refused_recipient_does_not_keep_the_others_from_their_mail(box):
    answers = iter(["550 no such user", "451 greylisted", "250 fine"])
    with Scripted({"rcpt": lambda _: next(answers)}) as server:
        tally = run(box, smtp(server.port))
    assert states(box) == ["failed", "queued", "sent"]
    assert (tally.failed, tally.queued, tally.sent) == (1, 1, 1)
    assert tally.failures == [("anna@example.org", "550 no such user")]


def test_nobody_listening_is_a_fault_that_may_pass(box):
    with Scripted() as server:
        port = server.port
    run(box, smtp(port))
    assert states(box) == QUEUED
    assert "refused" in box.entries()[0].reply


def test_a_conversation_that_ended_in_between_is_taken_up_anew(box):
    with Scripted(after="drop") as server:
        run(box, smtp(server.port))
        assert server.connections == 3
    assert states(box) == SENT


def test_a_message_too_big_by_the_servers_word_goes_without_its_attachment(box):
    with Scripted(extensions=("SIZE 30",)) as server:
        run(box, smtp(server.port))
    assert states(box) == SENT
    assert [body for _, body in server.mails] == [b"Subject: x\r\n\r\nlight\r\n"] * 3
    assert all(entry.is_light for entry in box.entries())


def test_a_message_refused_as_too_big_goes_without_its_attachment(box):
    with Scripted(
        {"dot": lambda s: "552 too big" if len(s.dots) == 1 else "250 queued as S1"}, extensions=()
    ) as server:
        tally = run(box, smtp(server.port))
    assert states(box) == SENT
    assert tally.sent == 3
    assert [entry.is_light for entry in box.entries()] == [True, False, False]


def test_a_message_that_is_too_big_even_so_has_failed(box):
    with Scripted(extensions=("SIZE 10",)) as server:
        run(box, smtp(server.port))
    assert states(box) == FAILED
    assert "the server takes 10" in box.entries()[0].reply
    assert server.dots == []


def test_unknown_is_sent_again_with_the_same_bytes_or_held(box):
    with Scripted({"dot": "drop"}) as server:
        run(box, smtp(server.port), on_unknown="hold")
    with Scripted() as server:
        run(box, smtp(server.port), on_unknown="hold")
        assert server.mails == []
        assert states(box) == UNKNOWN
        run(box, smtp(server.port), on_unknown="resend")
        assert len(server.mails) == 3
    assert states(box) == SENT


def test_after_the_last_hour_a_message_is_given_up(box):
    later = datetime(2026, 11, 25, 5, 31, tzinfo=UTC)
    with Scripted() as server:
        transport = smtp(server.port)
        drain(box, transport, Policy(), clock=lambda: later, tell=lambda *_: None)
        assert server.connections == 0
    assert states(box) == FAILED
    assert "given up after 24 hours" in box.entries()[0].reply


def test_tries_move_apart(box):
    with Scripted({"rcpt": "451 later"}) as server:
        waits = []
        for _ in range(7):
            transport = smtp(server.port)
            run(box, transport)
            waits.append(round((box.entries()[0].next_try - NOW.timestamp()) / 60, 1))
    assert waits[0] == 0
    for wait, minutes in zip(waits[1:], (1, 5, 15, 30, 60, 60), strict=True):
        assert minutes * 0.79 <= wait <= minutes * 1.21


def test_no_dot_is_sent_when_its_mark_cannot_be_written(box):
    def full():
        raise StorageError("disk full")

    with Scripted() as server:
        transport = smtp(server.port)
        with pytest.raises(StorageError):
            transport.send(Parcel("desk@example.org", "anna@example.org", BODY), full)
        transport.close()
    assert server.dots == []
    assert server.mails == []


def test_a_check_goes_up_to_the_recipient_and_takes_it_back():
    parcel = Parcel("desk@example.org", "anna@example.org", BODY)
    with Scripted() as server:
        transport = smtp(server.port)
        assert transport.check(parcel).kind == "sent"
        transport.close()
        assert server.dots == []
    with Scripted({"rcpt": "550 no such user"}) as server:
        transport = smtp(server.port)
        assert transport.check(parcel).kind == "refused"
        transport.close()
