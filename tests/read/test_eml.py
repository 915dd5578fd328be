"""Mails: the parts that are read, what headers state, newsletters, and broken or hostile ones."""

import pytest

from briefing.errors import InputError
from briefing.model import Source
from briefing.read.eml import read_eml
from briefing.read.mbox import read_mbox


def read(mail: str | bytes, name: str = "mail.eml"):
    return read_eml(Source(name, mail if isinstance(mail, bytes) else mail.encode()))


def test_plain_mail_takes_its_title_from_the_subject(make):
    (article,) = read(make.mail)
    assert article.title_text == "Talks résumé"
    assert article.text == f"Talks résumé\n\n{make.prose}\n\n{make.more}\n"
    assert article.published == "2026-03-04T10:00:00+01:00"
    assert article.outlet is None  # a sender is no outlet unless the mail is a mailing
    assert article.encoding == "utf-8"


def test_a_forwarding_does_not_lend_its_date(make):
    (article,) = read(make.mail.replace("Talks_r", "Fwd:_Talks_r").replace("Talks r", "Fwd: Talks r"))
    assert article.title_text == "Talks résumé"
    assert article.published is None


def test_html_is_taken_of_alternatives(make):
    mail = (
        'From: a@b.example\nSubject: Talks\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="x"\n\n'
        f"--x\nContent-Type: text/plain\n\nSee the web version.\n--x\nContent-Type: text/html\n\n{make.page}\n--x--\n"
    )
    (article,) = read(mail)
    assert "web version" not in article.text
    assert article.text.split("\n\n") == ["Talks", "Talks resume", make.prose, make.more]


def test_text_beside_html_that_is_no_alternative_is_kept(make):
    mail = (
        'From: a@b.example\nSubject: Talks\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n'
        f"--x\nContent-Type: text/plain\n\n{make.more}\n--x\nContent-Type: text/html\n\n<p>{make.prose}</p>\n--x--\n"
    )
    (article,) = read(mail)
    assert make.prose in article.text
    assert make.more in article.text


def test_newsletter_with_linked_items_gives_an_article_each(make):
    articles = read(make.newsletter(3))
    assert [article.title_text for article in articles] == [f"Story {n} of the day" for n in (1, 2, 3)]
    assert [article.url for article in articles] == [f"https://herald.example/{n}" for n in (1, 2, 3)]
    assert all(article.text == f"{article.title_text}\n\n{make.prose}" for article in articles)
    assert {article.outlet for article in articles} == {"The Herald"}
    assert [article.name for article in articles] == ["mail.eml#1", "mail.eml#2", "mail.eml#3"]


def test_essay_with_subheadings_stays_one_article(make):
    essay = make.newsletter(3).replace('<a href="https://herald.example/', '<a href="#')
    (article,) = read(essay)
    assert article.title_text == "Morning brief"
    assert article.text.count(make.prose) == 3
    assert "Unsubscribe" not in article.text


def test_plain_newsletter_parted_by_rules(make):
    mail = make.mail + "".join(
        f"----------\nStory {n} here\n\n{make.prose}\n\nRead more: https://herald.example/{n}\n" for n in (1, 2)
    )
    articles = read(mail.replace(f"{make.prose}\n\n{make.more}\n", "Good morning.\n\n", 1))
    assert [article.title_text for article in articles] == ["Story 1 here", "Story 2 here"]
    assert articles[1].url == "https://herald.example/2"


def test_lines_broken_by_the_program_are_joined(make):
    words, lines = make.prose.split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 70:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    (article,) = read(make.mail.replace(make.prose, "\n".join(lines)).replace(make.more, "\n".join([*lines, "Jo"])))
    assert article.text.split("\n\n")[1] == make.prose


def test_flowed_text_and_signature():
    mail = b"From: a@b.example\nSubject: x\nContent-Type: text/plain; format=flowed\n\nOne \ntwo.\n\nThree.\n-- \nJo\n"
    (article,) = read(mail)
    assert article.text == "x\n\nOne two.\n\nThree.\n"


def test_attached_mail_is_read_and_other_attachments_named(make):
    mail = (
        'From: a@b.example\nSubject: Look\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n'
        f"--x\nContent-Type: text/plain\n\nPlease read.\n--x\nContent-Type: message/rfc822\n\n{make.mail}\n"
        '--x\nContent-Type: application/ms-tnef; name="winmail.dat"\n\nxx\n--x--\n'
    )
    articles = read(mail)
    assert [article.title_text for article in articles] == ["Look", "Talks résumé"]
    assert [(p.message, p.severity) for p in articles[0].problems] == [
        ("attachments are not read: winmail.dat", "note")
    ]


def test_saved_page_in_one_file(make):
    mail = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://herald.example/1\nSubject: Talks resume\n"
        "Date: Wed, 4 Mar 2026 10:00:00 +0100\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n\n{make.page}\n--x--\n'
    )
    (article,) = read(mail, "page.mht")
    assert (article.url, article.published) == ("https://herald.example/1", None)
    assert article.text.split("\n\n") == ["Talks resume", make.prose, make.more]


@pytest.mark.parametrize(
    "body",
    [
        b"Content-Transfer-Encoding: quoted-printable\n\nThe caf=E9 =ZZ said= \nno =",
        b"Content-Transfer-Encoding: base64\n\nVGhlIGNhZmU!!!gc2FpZCBubw",
        b"Content-Type: text/plain; charset=no-such-thing\n\nThe caf\xe9 said no.",
        b'Content-Type: text/plain; charset="utf-8\xff"\n\nThe caf\xc3\xa9 said no.',
        b'Content-Type: multipart/mixed; boundary="x"\n\n--x\n\nThe cafe said no.\n--y--',
        b"Content-Type: multipart/mixed\n\nThe cafe said no.",
        b'Content-Type: text/plain; charset="a\x00b"\n\nThe caf\xe9 said no.',
        b"Content-Transfer-Encoding: nonsense\n\nThe cafe said no.",
        b"Subject: =?utf-8?b?broken?=\n\nThe cafe said no.",
    ],
)  # fmt: skip
def test_broken_mail_gives_its_text(body):
    (article,) = read(b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n" + body)
    assert "caf" in article.text


@pytest.mark.parametrize("levels", [250, 500, 3000])
def test_deeply_nested_mail_is_named(levels):
    body = b"\nplain"
    for n in range(levels):
        body = b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) + body + b"\n--b%d--\n" % n
    with pytest.raises(InputError, match="nested more than 200"):
        read(b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n" + body)


def test_mail_without_text_is_named():
    with pytest.raises(InputError, match="holds no article"):
        read(b"From: a@b.example\nSubject: x\nContent-Type: image/png\n\nxx")


def test_mailbox_gives_each_mail_and_names_the_bad_one(make):
    mails = [make.mail, "From: a@b.example\nSubject: none\n\n", make.mail.replace(make.more, ">From here on.")]
    articles = read_mbox(Source("week.mbox", make.mailbox(*mails)))
    assert [article.name for article in articles] == ["week.mbox#1", "week.mbox#3"]
    assert articles[1].text.endswith("\n\nFrom here on.\n\n")
    assert [problem.where for problem in articles[0].problems] == ["week.mbox, mail 2"]
    assert articles[0].sha256 == articles[1].sha256


def test_forwarded_block_gives_subject_and_date_and_goes(make):
    note = (
        "FYI\n\n---------- Forwarded message ---------\nFrom: The Herald <news@herald.example>\n"
        "Date: Wed, Mar 4, 2026 at 10:00 AM\nSubject: Talks resume at last\nTo: <desk@brief.example>\n\n"
    )
    mail = (
        make.mail.replace("Talks_r", "Fwd:_Talks_r")
        .replace("Date: Wed, 4", "Date: Fri, 6")
        .replace(make.prose, note + make.prose)
    )
    (article,) = read(mail)
    assert article.title_text == "Talks resume at last"
    assert article.published == "2026-03-04"
    assert dict(article.origins)["published"] == "forwarded header"
    assert "Forwarded message" not in article.text
    assert "herald.example" not in article.text


NOTE = "Hi all,\n\nFYI, see below. We should talk about this on Thursday.\n\nBest,\nAnna\n\n"
HEAD = "From: The Herald <news@herald.example>\nDate: Wed, Mar 4, 2026 at 10:00 AM\nSubject: Talks resume\nTo: <desk@x.example>\n\n"


@pytest.mark.parametrize(
    ("subject", "note", "mark", "kept"),
    [
        ("Talks", NOTE, "---------- Forwarded message ---------\n", False),
        ("Talks", NOTE, "Begin forwarded message:\n\n", False),
        ("FW: Talks", NOTE, "", False),
        ("WG: Talks", NOTE, "-----Original Message-----\n", False),
        ("RE: Talks", NOTE, "-----Original Message-----\n", True),
        ("Talks", NOTE, "", True),
        ("Fwd: Talks", NOTE * 10, "---------- Forwarded message ---------\n", True),
    ],
)
def test_a_forwarders_short_note_is_left_out_and_said_to_be(make, subject, note, mark, kept):
    more = "\n\n".join([make.prose, *[make.more] * 6])
    (article,) = read(f"From: a@b.example\nTo: c@d.example\nSubject: {subject}\n\n{note}{mark}{HEAD}{more}")
    assert ("see below" in article.text) is kept
    assert [problem.severity for problem in article.problems] == ([] if kept else ["note"])
    assert make.prose in article.text


def test_forwarded_block_in_html(make):
    mail = (
        "From: a@b.example\nSubject: FW: Talks\nDate: Fri, 6 Mar 2026 10:00:00 +0100\nMIME-Version: 1.0\n"
        "Content-Type: text/html\n\n<html><body><p>See below.</p><div><b>From:</b> Press &lt;p@x.example&gt;<br>"
        "<b>Sent:</b> Wednesday, March 4, 2026<br><b>To:</b> Desk<br><b>Subject:</b> RE: Talks resume<br></div>"
        f"<p>{make.prose}</p><p>{make.more}</p></body></html>"
    )
    (article,) = read(mail)
    assert article.title_text == "Talks resume"
    assert article.published == "2026-03-04"
    assert "Press" not in article.text
    assert make.more in article.text


def test_mailed_web_page_is_read_as_a_page(make):
    furniture = f"<aside><p>{make.more} {make.more}</p></aside><nav><ul><li><a href='/'>{make.more}</a></li></ul></nav>"
    page = make.page.replace("</body>", f"{furniture}</body>")
    mail = f"From: a@b.example\nSubject: Fwd: Talks resume\nContent-Type: text/html\n\n{page}"
    (article,) = read(mail)
    assert article.text.split("\n\n") == ["Talks resume", make.prose, make.more]


@pytest.mark.parametrize("codec", ["utf-8", "cp1252"])
def test_raw_letters_in_headers(make, codec):
    mail = b"From: a@b.example\nSubject: " + "Gespräche".encode(codec) + f"\n\n{make.prose}".encode()
    assert read(mail)[0].title_text == "Gespräche"


def test_digest_of_linked_headlines(make):
    cells = "".join(
        f'<tr><td><a href="https://herald.example/{n}"><b>Headline number {n} of today</b></a></td></tr>'
        f"<tr><td>{make.prose}</td></tr>"
        for n in (1, 2, 3)
    )
    mail = f"From: a@b.example\nSubject: Digest\nContent-Type: text/html\n\n<html><table>{cells}</table></html>"
    assert [article.title_text for article in read(mail)] == [f"Headline number {n} of today" for n in (1, 2, 3)]


def test_links_between_the_paragraphs_of_one_article_do_not_cut_it(make):
    link = '<p><a href="https://herald.example/{}">What the earlier talks of {} brought</a></p>'
    body = "".join(f"<p>{make.prose}</p><p>{make.more}</p>" + link.format(n, n) for n in (1, 2, 3, 4))
    mail = f"From: a@b.example\nSubject: Talks\nContent-Type: text/html\n\n<html>{body}<p>{make.prose}</p></html>"
    (article,) = read(mail)
    assert article.text.count(make.prose) == 5
