"""A finished brief in, one message a recipient out, each in two sizes: with the PDF, and without it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.config import Config, RenderOptions
from briefing.deliver.header import clean_header
from briefing.deliver.message import Letter, encode, message_id
from briefing.deliver.record import NewMessage
from briefing.deliver.route import Route
from briefing.errors import ConfigError
from briefing.model import Brief, Problem, Rendered

_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class Words:
    """The brief in the two forms that a mail carries."""

    text: str
    html: str


def words_of(brief: Brief, options: RenderOptions) -> Words:
    """Return the mail's text and HTML."""
    from briefing.render.mail import render_mail, render_text

    return Words(_decoded(render_text(brief, options)), _decoded(render_mail(brief, options)))


def _decoded(rendered: Rendered) -> str:
    return rendered.data.decode("utf-8")


def letter_of(brief: Brief, words: Words, route: Route, config: Config, built: datetime) -> Letter:
    """Return the letter that everybody gets, without attachments. `built` is aware, in the profile's zone."""
    mail, profile = config.mail, config.schedule.profile
    return Letter(
        sender=route.sender,
        to=route.to,
        cc=route.cc,
        reply_to=route.reply_to,
        subject=fill(mail.subject, brief.title, brief.edition, profile, "subject"),
        sent=built.replace(microsecond=0),
        language=brief.language,
        list_name=config.brief.title,
        list_id=f"{profile.lower()}.briefing.{route.sender.domain}",
        unsubscribe=mail.unsubscribe or f"mailto:{(route.reply_to or route.sender).box}?subject=unsubscribe",
        text=words.text,
        html=words.html,
    )


def fill(template: str, title: str, edition: str, profile: str, key: str) -> str:
    """Return `template` with {title}, {date}, {profile} and {edition} filled in; raise ConfigError for any other.

    >>> fill("{title}, {date}", "Morning note", "2026-11-24", "daily", "subject")
    'Morning note, 2026-11-24'
    """
    values = {"title": title, "date": edition, "profile": profile, "edition": f"{profile}/{edition}"}

    def value(found: re.Match[str]) -> str:
        if found[1] not in values:
            raise ConfigError(
                f"[mail] {key}: there is no {found[0]}", hint="known: " + ", ".join(f"{{{name}}}" for name in values)
            )
        return values[found[1]]

    return _PLACEHOLDER.sub(value, template)


def attachment_of(rendered: Sequence[Rendered], brief: Brief, config: Config) -> tuple[Rendered, ...]:
    """Return the PDF under the name that the readers see, or nothing where there is none."""
    name = fill(config.mail.attachment, brief.title, brief.edition, config.schedule.profile, "attachment")
    safe = clean_header(_NOT_IN_A_NAME.sub(" ", name))[:120].strip(". ") or "brief.pdf"
    return tuple(
        replace(item, name=safe if safe.lower().endswith(".pdf") else safe + ".pdf")
        for item in rendered
        if item.media_type == "application/pdf"
    )


def messages(
    letter: Letter, recipients: Iterable[str], ident: Callable[[str], str], attachments: tuple[Rendered, ...] = ()
) -> tuple[NewMessage, ...]:
    """Return one message a recipient; with attachments, also the light one for servers that take no such size."""
    light = without(letter, attachments) if attachments else None
    made = []
    for recipient in recipients:
        name = ident(recipient)
        made.append(
            NewMessage(
                recipient=recipient,
                message_id=name,
                sender=letter.sender.box,
                data=encode(replace(letter, attachments=attachments), name),
                light=encode(light, name) if light else b"",
            )
        )
    return tuple(made)


def without(letter: Letter, attachments: tuple[Rendered, ...]) -> Letter:
    """Return the letter as text alone, with a first line that says what is missing and why."""
    size = sum(len(item.data) for item in attachments) / 1_000_000
    names = ", ".join(item.name for item in attachments)
    line = f"The PDF ({names}, {size:.1f} MB) is too large for the mail server and was left out of this mail."
    return replace(letter, text=f"{line}\n\n{letter.text}", html="", attachments=())


def with_problems(words: Words, failed: Sequence[Problem]) -> Words:
    """Return the words with a first line in the text about an output that could not be made."""
    if not failed:
        return words
    lines = "\n".join(f"The {problem.where} could not be made: {problem.message}" for problem in failed)
    return replace(words, text=f"{lines}\n\n{words.text}")


def identify(profile: str, edition: str, copy: int, domain: str) -> Callable[[str], str]:
    """Return the function from a recipient to the Message-ID of his copy."""
    return lambda recipient: message_id(profile, edition, copy, recipient.lower(), domain)
