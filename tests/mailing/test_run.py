"""The scheduled job, day by day: each edition once, and never silently not."""

import json
from datetime import date

import pytest

from briefing.errors import ConfigError, TemporaryError
from tests.mailing.conftest import GRAIN


def printed(desk):
    brief = json.loads((desk.root / "out" / "brief.json").read_text())
    return brief, {source["name"] for source in brief["sources"]}


def test_the_edition_that_is_due_reaches_everybody_once(desk):
    report = desk.run()
    assert (report.exit_code, report.state, report.sent) == (0, "sent", 3)
    assert report.edition == "daily/2026-11-24"
    assert [mail["X-Envelope-To"] for mail in desk.mails()] == [
        "<anna@example.org>",
        "<bela@example.org>",
        "<chloe@example.org>",
    ]
    for mail in desk.mails():
        assert mail["Subject"] == "Ранкова записка, 2026-11-24"
        assert mail["To"] == "anna@example.org, bela@example.org"
        assert mail["Bcc"] is None
        assert "chloe" not in mail.as_string().split("\n\n", 1)[0].replace(mail["X-Envelope-To"], "")


def test_a_second_run_does_nothing_and_says_so(desk):
    desk.run()
    report = desk.later(minutes=15).run()
    assert (report.exit_code, report.state, report.sent) == (0, "nothing to do", 0)
    assert "2026-11-25 06:30" in desk.events[0].message
    assert len(desk.mails()) == 3


def test_before_the_hour_nothing_is_due(desk):
    report = desk.later(minutes=-15).run()
    assert (report.exit_code, report.state, report.edition) == (0, "not due", "daily/2026-11-23")
    assert not (desk.root / "spool").exists()


def test_weekends_and_holidays_have_no_edition(desk):
    desk.later(days=3).run()
    assert desk.later(days=1).run().state == "nothing to do"
    desk.later(days=26).run()
    assert desk.later(days=1).now.date() == date(2026, 12, 25)
    assert desk.run().state == "nothing to do"
    assert "due on 2026-12-28" in desk.events[0].message
    assert {mail["Subject"][-10:] for mail in desk.mails("anna")} == {"2026-11-27"}


def test_an_article_is_used_once_and_a_new_one_the_next_day(desk):
    desk.run()
    assert printed(desk)[1] == {"harbour.txt", "grain.txt"}
    desk.write("rail.txt", GRAIN.replace("grain ships", "night trains").replace("Varna", "Torun"))
    report = desk.later(days=1).run()
    assert (report.exit_code, report.sent) == (0, 3)
    assert printed(desk)[1] == {"rail.txt"}


def test_a_renamed_article_is_not_new(desk):
    desk.run()
    (desk.root / "articles" / "grain.txt").rename(desk.root / "articles" / "again.txt")
    assert desk.later(days=1).run().state == "nothing new"
    assert "nothing new" in desk.told()


def test_sentences_that_are_new_in_an_article_that_has_grown_are_marked(desk):
    desk.config("[mail]", "[select]\ncondensed = 20\n[mail]")
    desk.run()
    fresh = "The European Union imposed sanctions on two banks in Ukraine on Wednesday."
    desk.write("grain.txt", GRAIN + f"\n{fresh}\n")
    desk.later(days=1).run()
    brief, names = printed(desk)
    assert names == {"grain.txt"}
    quotes = (
        [q for s in brief["sections"] for q in s["quotes"]] + brief["sources"][0]["condensed"] + brief["bottom_line"]
    )
    assert {quote["text"] for quote in quotes if "new" in quote["labels"]} == {fresh}
    assert len({quote["text"] for quote in quotes if "new" not in quote["labels"]}) >= 3


@pytest.mark.parametrize(("policy", "mails"), [("skip", 0), ("line", 3), ("send", 3)])
def test_nothing_new_is_skipped_said_or_sent_as_wished(desk, policy, mails):
    desk.config('spool_dir = "spool"', f'spool_dir = "spool"\nnothing_new = "{policy}"')
    desk.run()
    report = desk.later(days=1).run()
    assert (report.exit_code, report.sent) == (0, mails)
    assert len(desk.mails()) == 3 + mails
    if policy == "line":
        assert desk.mails()[-1].get_content().startswith("Nothing new")
    if policy == "send":
        assert printed(desk)[1] == {"harbour.txt", "grain.txt"}
    assert desk.later(minutes=15).run().state == "nothing to do"


def test_nothing_new_can_be_an_exit_code(desk):
    desk.run()
    assert desk.later(days=1).run(fail_if_empty=True).exit_code == 4


def test_an_empty_folder_has_nothing_new(desk):
    for path in (desk.root / "articles").iterdir():
        path.unlink()
    assert (desk.run().exit_code, desk.told()[1]) == (0, "nothing new")


def test_new_can_be_switched_off(desk):
    desk.config('paths = ["articles"]', 'paths = ["articles"]\nnew = false')
    desk.run()
    assert desk.later(days=1).run().sent == 3
    assert printed(desk)[1] == {"harbour.txt", "grain.txt"}


def test_a_late_edition_says_so_on_its_first_page_and_in_the_subject(desk):
    report = desk.later(hours=3).run()
    assert (report.exit_code, report.sent) == (3, 3)
    assert desk.mails()[0]["Subject"] == "LATE: Ранкова записка, 2026-11-24"
    assert "LATE: Ранкова записка" in (desk.root / "out" / "brief.html").read_text()
    brief, _ = printed(desk)
    assert "due 06:30, built 09:31" in brief["problems"][-1]["message"]


def test_a_missed_edition_is_told_once(desk):
    desk.run()
    report = desk.later(days=1, hours=8).run()
    assert (report.exit_code, report.state) == (3, "missed")
    (notice,) = desk.mails("operator")
    assert "2026-11-25" in notice.get_content()
    assert desk.later(minutes=15).run().state == "nothing to do"
    assert len(desk.mails("operator")) == 1


def test_an_edition_of_before_the_first_run_is_not_missed(desk):
    report = desk.later(hours=8).run()
    assert (report.exit_code, report.state) == (0, "not due")


def test_again_makes_a_second_copy_with_a_name_of_its_own(desk):
    desk.run()
    report = desk.later(minutes=20).run(again=True)
    assert (report.exit_code, report.sent) == (0, 3)
    assert len({mail["Message-ID"] for mail in desk.mails()}) == 6
    assert printed(desk)[1] == {"harbour.txt", "grain.txt"}


def test_again_on_a_free_day_means_the_last_edition(desk):
    desk.run()
    report = desk.later(hours=9).run(again=True)
    assert (report.exit_code, report.sent, report.edition) == (0, 3, "daily/2026-11-24")
    assert desk.mails("operator") == []


def test_the_edition_of_a_day_can_be_made_by_name(desk):
    report = desk.run(day=date(2026, 11, 21))
    assert (report.exit_code, report.edition) == (0, "daily/2026-11-21")
    assert printed(desk)[0]["edition"] == "2026-11-21"
    assert desk.run(day=date(2026, 11, 21)).state == "nothing to do"


def test_a_dry_run_builds_and_writes_mails_but_changes_nothing(desk, tmp_path):
    report = desk.run(dry_run=True, output=str(tmp_path / "dry"))
    assert (report.exit_code, report.state) == (0, "dry run")
    assert len(list((tmp_path / "dry").glob("*.eml"))) == 3
    assert not (desk.root / "state").exists()
    assert not (desk.root / "spool").exists()
    desk.run()
    before = {path.name: path.read_bytes() for path in (desk.root / "state").iterdir()}
    desk.run(dry_run=True, output=str(tmp_path / "dry2"), again=True)
    assert {path.name: path.read_bytes() for path in (desk.root / "state").iterdir()} == before


def test_a_damaged_state_is_moved_aside_and_sending_is_held(desk):
    desk.run()
    desk.state.write_bytes(desk.state.read_bytes()[:5000])
    report = desk.later(minutes=5).run()
    assert (report.exit_code, report.state) == (3, "held")
    assert len(desk.mails("anna")) == 1
    assert (desk.root / "out" / "brief.json").exists()
    assert list((desk.root / "state").glob("*.damaged-*"))
    assert "damaged" in desk.mails("operator")[0].get_content()
    assert desk.later(minutes=5).run().exit_code == 0
    assert desk.later(minutes=5).run(assume_unsent=True).sent == 3
    assert desk.later(days=1).run().exit_code == 0


def test_after_damage_the_next_day_goes_on(desk):
    desk.run()
    desk.state.write_bytes(b"")
    desk.later(minutes=5).run()
    assert desk.later(days=1).run().sent >= 3


def test_two_at_once_are_told_apart(desk):
    from briefing.deliver.lock import locked

    desk.run()
    with locked(desk.state.with_suffix(".lock")), pytest.raises(TemporaryError):
        desk.run()


def test_a_failure_is_mailed_once_a_day_and_so_is_the_recovery(desk):
    (desk.root / "articles").rename(desk.root / "elsewhere")
    report = desk.run()
    assert (report.exit_code, report.state) == (65, "failed")
    assert desk.later(minutes=15).run().exit_code == 65
    (notice,) = desk.mails("operator")
    assert notice["Subject"] == "briefing daily: failed, 2026-11-24"
    (desk.root / "elsewhere").rename(desk.root / "articles")
    assert desk.later(minutes=15).run().exit_code == 0
    assert [mail["Subject"] for mail in desk.mails("operator")][1:] == ["briefing daily: recovered"]
    desk.later(days=1).run()
    assert len(desk.mails("operator")) == 2


def test_a_recipient_refused_for_good_is_exit_code_5_and_told(desk, monkeypatch):
    from briefing.deliver.spool import Spool
    from briefing.deliver.transport import Outcome

    real = Spool.send

    def send(self, parcel, before_dot):
        if parcel.recipient.startswith("bela"):
            return Outcome("refused", "550 no such user")
        return real(self, parcel, before_dot)

    monkeypatch.setattr(Spool, "send", send)
    report = desk.run()
    assert (report.exit_code, report.sent, report.failed) == (5, 2, 1)
    assert "550 no such user" in desk.mails("operator")[0].get_content()
    assert desk.later(minutes=15).run().exit_code == 0


def test_an_edition_that_everybody_refused_is_not_made_again_and_again(desk, monkeypatch):
    from briefing.deliver.spool import Spool
    from briefing.deliver.transport import Outcome

    with monkeypatch.context() as patched:
        patched.setattr(Spool, "send", lambda *_: Outcome("refused", "550 no such user"))
        assert desk.run().exit_code == 5
    report = desk.later(minutes=15).run()
    assert (report.exit_code, report.state) == (0, "nothing to do")
    assert "failed" in desk.events[0].message
    assert desk.run(again=True).sent == 3
    assert printed(desk)[1] == {"harbour.txt", "grain.txt"}


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ('spool_dir = "spool"', 'spool_dir = "spool"\nsubject = "{titel}"', "titel"),
        ('profile = "daily"', 'profile = "../../etc"', "profile"),
        ("holidays.txt", "nowhere.txt", "nowhere.txt"),
        ('"html", "json"', '"html", "docs"', "docs"),
        ('spool_dir = "spool"', 'spool_dir = "spool"\nping_start = "file:///etc/passwd"', "ping_start"),
    ],
)
def test_settings_that_cannot_work_are_named_before_anything_is_built(desk, old, new, word):
    from briefing.errors import BriefingError

    desk.config(old, new)
    with pytest.raises(BriefingError, match=word) as caught:
        desk.run()
    assert caught.value.exit_code in (2, 78)
    assert not (desk.root / "out").exists()


def test_a_state_folder_that_is_no_folder_is_named(desk):
    (desk.root / "state").write_text("x")
    with pytest.raises(Exception, match="state") as caught:
        desk.run()
    assert caught.value.exit_code == 73
    assert not isinstance(caught.value, ConfigError)
