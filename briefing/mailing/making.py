"""An edition to make in, its brief, outputs and messages out: nothing is queued and nothing is sent here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from time import monotonic

from briefing.app import (
    Built,
    check_parts,
    digest_articles,
    load_edited,
    nothing_usable,
    pressing,
    publish,
    render_options,
)
from briefing.config import Config
from briefing.deliver.outbox import Outbox
from briefing.deliver.record import NewMessage
from briefing.deliver.route import Route
from briefing.errors import EmptyBriefError
from briefing.fit import fit
from briefing.gather import gather
from briefing.mailing.event import Tell, event
from briefing.mailing.job import Job
from briefing.mailing.letters import Words, attachment_of, fill, identify, letter_of, messages, with_problems, words_of
from briefing.mailing.novelty import mark_new, memory_of, memory_of_edited, only_new
from briefing.model import Brief, Digest, Problem, Rendered
from briefing.proof import read_brief
from briefing.render.json import load_brief
from briefing.settings import with_themes

LATE = "LATE: "


@dataclass(frozen=True, slots=True)
class Order:
    """What to make: the edition's day, its number among the day's copies, and why it is late ("" where it is not)."""

    day: date
    copy: int
    late: str = ""
    all_articles: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """An edition ready to be queued: its build, the files written, its messages, what to remember of its articles."""

    built: Built
    paths: tuple[Path, ...]
    messages: tuple[NewMessage, ...]
    memory: tuple[tuple[str, bytes], ...]


def check_job(job: Job) -> None:
    """Raise what would go wrong with the settings, before anything is built."""
    check_parts(job.config, formats_of(job))
    for key, template in (("subject", job.config.mail.subject), ("attachment", job.config.mail.attachment)):
        fill(template, "", "", "", key)


def formats_of(job: Job) -> tuple[str, ...]:
    """Return the formats to make: those asked for, else the configuration's."""
    return job.formats or job.config.output.formats


def make(job: Job, order: Order, route: Route, box: Outbox, *, now: Callable[[], datetime], tell: Tell) -> Made:
    """Build the edition, write its files and its messages; `now` tells the local time.

    Raises as `briefing.app.build` does, and EmptyBriefError where no article is new.
    """
    config, formats = with_themes(job.config), formats_of(job)
    output = job.output or config.output.dir
    with pressing("pdf" in formats):
        drafted = _edited(job) if job.source else _drafted(job, order, config, box, tell)
        brief = _late(drafted.brief, order) if order.late else drafted.brief
        made = {"pdf": drafted.pdf} if drafted.pdf and brief is drafted.fitted else {}
        built = publish(brief, config, formats, output=output, progress=_stages(tell), made=made)
    words = with_problems(words_of(brief, render_options(config)), built.problems)
    letter = letter_of(brief, words, route, config, now())
    ident = identify(job.profile, order.day.isoformat(), order.copy, route.sender.domain)
    mails = messages(
        letter, [address.box for address in route.recipients], ident, attachment_of(built.rendered, brief, config)
    )
    paths = tuple(Path(output, item.name) for item in built.rendered)
    memory = memory_of(drafted.digests) or memory_of_edited(brief)
    built = replace(built, digests=drafted.digests, problems=(*drafted.problems, *built.problems))
    return Made(built, paths, mails, memory)


def _late(brief: Brief, order: Order) -> Brief:
    problem = Problem("schedule", order.day.isoformat(), order.late)
    return replace(brief, title=LATE + brief.title, problems=(*brief.problems, problem))


def one_line(job: Job, order: Order, route: Route, *, now: Callable[[], datetime]) -> tuple[NewMessage, ...]:
    """Return the messages that say that there is nothing new, in one line."""
    config = job.config
    empty = Brief(config.brief.title, order.day.isoformat(), config.brief.language, "", (), (), (), ())
    words = Words("Nothing new: no article has come in that an earlier edition has not used.\n", "")
    letter = letter_of(empty, words, route, config, now())
    ident = identify(job.profile, order.day.isoformat(), order.copy, f"line.{route.sender.domain}")
    return messages(letter, [address.box for address in route.recipients], ident)


def edition_day(source: str) -> date | None:
    """Return the day that an edited brief states as its edition, None where it is no day."""
    try:
        return date.fromisoformat(load_brief(read_brief(Path(source)), name=Path(source).name).edition)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class _Draft:
    """A brief, what it was made of, the problems met, and the PDF that was made to count the pages of `fitted`."""

    brief: Brief
    digests: tuple[Digest, ...] = ()
    problems: tuple[Problem, ...] = ()
    fitted: Brief | None = None
    pdf: Rendered | None = None


def _edited(job: Job) -> _Draft:
    return _Draft(load_edited(job.source))


def _drafted(job: Job, order: Order, config: Config, box: Outbox, tell: Tell) -> _Draft:
    """Choose the articles and draft the brief of the day from them."""
    gathered = gather(job.inputs or config.input.paths)
    if not gathered.articles and gathered.problems:
        raise nothing_usable(gathered)
    is_new = only_new(box.used_texts(but=order.day)) if config.input.new is not False else None
    articles = [a for a in gathered.articles if order.all_articles or is_new is None or is_new(a)]
    if not articles:
        raise EmptyBriefError("there is no new article", hint="an edition takes what no earlier edition has used")
    left = len(gathered.articles) - len(articles)
    tell(event("info", "articles", f"{len(articles)} articles, {left} used before", new=len(articles), known=left))
    digests = digest_articles(articles, config, _stages(tell))
    fitted = fit(digests, config, order.day, gathered.problems, render_options(config))
    brief = mark_new(fitted.brief, box.known_sentences(but=order.day))
    return _Draft(brief, digests, (*brief.problems, *fitted.problems), fitted.brief, fitted.pdf)


def _stages(tell: Tell) -> Callable[[str, int, int], None]:
    """Return a Progress that tells of each stage once, when it is done."""
    started: dict[str, float] = {}

    def progress(step: str, done: int, total: int) -> None:
        begun = started.setdefault(step, monotonic())
        if done == total:
            took = round((monotonic() - begun) * 1000)
            tell(event("info", "stage", f"{step}: {total}", stage=step, count=total, duration_ms=took))

    return progress
