"""A brief that an analyst has edited is mailed as it stands, after proof."""

import json

from briefing.cli import main


def built_by_hand(desk, day="2026-11-24"):
    """Build a brief as an analyst would, to edit it; return its path and its data."""
    folder = desk.root / "byhand"
    words = ["build", str(desk.root / "articles"), "--output", str(folder), "--format", "json", "--date", day]
    assert main(words) == 0
    return folder / "brief.json", json.loads((folder / "brief.json").read_text())


def test_an_edited_brief_is_mailed_as_the_edition_that_it_names(desk):
    path, brief = built_by_hand(desk)
    gone = brief["bottom_line"].pop(0)["text"]
    path.write_text(json.dumps(brief))
    report = desk.run(source=str(path))
    assert (report.exit_code, report.sent, report.edition) == (0, 3, "daily/2026-11-24")
    assert gone not in [
        quote["text"] for quote in json.loads((desk.root / "out" / "brief.json").read_text())["bottom_line"]
    ]
    assert desk.run(source=str(path)).state == "nothing to do"
    assert desk.run().state == "nothing to do"
    assert desk.later(days=1).run().state == "nothing new"


def test_an_edited_brief_may_be_of_another_day(desk):
    path, _ = built_by_hand(desk, "2026-11-21")
    assert desk.run(source=str(path)).edition == "daily/2026-11-21"


def test_a_falsified_brief_is_not_mailed(desk):
    path, brief = built_by_hand(desk)
    brief["bottom_line"][0]["text"] = "Nothing happened at all."
    path.write_text(json.dumps(brief))
    report = desk.run(source=str(path))
    assert report.exit_code == 6
    assert [mail["X-Envelope-To"] for mail in desk.mails()] == ["<operator@example.org>"]
