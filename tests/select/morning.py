"""Own articles for tests of the choice, and the shortest way from texts to a brief."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from briefing.config import Config
from briefing.model import Article, Brief, Digest
from briefing.pipeline import digest, draft
from briefing.score.ranked import ranked
from briefing.settings import with_themes
from briefing.theme.terms import classify

CONFIG = with_themes(Config())
DAY = date(2026, 1, 5)

STRIKES = """Three nations strike depots in northern Syria

The United States, Britain and France fired 40 missiles at three depots in northern Syria before dawn on Saturday, killing at least 12 soldiers.

Syria's government said it would ask the United Nations Security Council to condemn the strikes. Russia, which keeps troops in Syria, called the strikes a breach of the agreement of March.

The ministers of the three nations will meet in Brussels on Monday to decide on further strikes. The weather was fine over the coast.

Residents of Aleppo said they heard the aircraft for two hours. Hospitals in the city took in 30 wounded people."""

SANCTIONS = """Council extends sanctions on Russian banks

The European Union imposed sanctions on five Russian banks and 17 officials on Thursday, the widest list since the invasion of Ukraine.

The measures freeze assets worth $2.5 billion and ban travel to all 27 member states. Russia's foreign ministry said it would expel diplomats in return.

Two member states had asked for an exception for gas payments. The exception will expire in June.

Perhaps the list is only a gesture, and we should say so plainly."""

TALKS = """Envoys agree on a truce near Donetsk

Ukrainian and Russian envoys agreed on Tuesday to a truce of 30 days along the front near Donetsk in eastern Ukraine.

The truce will begin at midnight on Friday, the two delegations said in Geneva. Ukraine's government has released 45 prisoners since the talks began.

At least 900 people have been killed in the region since the spring, according to the United Nations. The envoys plan to meet again in Geneva on 12 March."""

HARBOUR = """Harbour of Odesa opens again

The harbour of Odesa opened again on Wednesday after two weeks without a ship. Eleven freighters with grain will sail for Egypt this week.

The port authority said that divers had cleared 60 mines. Ferries will follow in May."""


def article(name: str, text: str, **fields: object) -> Article:
    """Return the article of a text, its id made of its name."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    made = Article(name, f"{name}.txt", sha, sha, "utf-8", "text/plain", text)
    return replace(made, **fields) if fields else made


def digested(texts: Mapping[str, str], config: Config = CONFIG) -> tuple[Digest, ...]:
    """Return the digests of texts by name."""
    return tuple(digest(article(name, text), config, score=ranked, classify=classify) for name, text in texts.items())


def sized(words: int = 0, **select: float) -> Config:
    """Return the test's configuration with a limit of words and settings of the choice."""
    return replace(CONFIG, brief=replace(CONFIG.brief, words=words), select=replace(CONFIG.select, **select))


def brief_of(texts: Mapping[str, str], config: Config = CONFIG) -> Brief:
    """Return the brief of texts by name."""
    return draft(digested(texts, config), config, DAY)


MORNING = {"strikes": STRIKES, "sanctions": SANCTIONS, "talks": TALKS, "harbour": HARBOUR}


def shown(brief: Brief) -> str:
    """Return a brief as lines: its bottom line, then each section with its points, labels and further sources."""
    lines = ["# bottom line", *map(_line, brief.bottom_line)]
    for section in brief.sections:
        lines.append(f"# {section.theme}")
        start = 0
        for story in section.stories or ():
            lines += [f"## {story.label}", *map(_line, section.quotes[start : start + story.quotes])]
            start += story.quotes
        lines += map(_line, section.quotes[start:])
    return "\n".join(lines)


def _line(quote: object) -> str:
    also = f" (also {', '.join(a.source_id for a in quote.also)})" if quote.also else ""  # type: ignore[attr-defined]
    labels = "".join(f" <{label}>" for label in quote.labels)  # type: ignore[attr-defined]
    return f"- [{quote.source_id}] {quote.text}{labels}{also}"  # type: ignore[attr-defined]
