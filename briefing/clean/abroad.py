"""What pages in other languages than English print around an article: date lines, and lines that lead to other articles.

Text comes in, what it is comes out. French, German, Spanish, Italian, Portuguese, Polish, Russian and Ukrainian.
"""

import re
from functools import cache

from briefing import lazy

_MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "janv févr mars avr mai juin juil août sept oct nov déc",
    "jan feb mär apr mai jun jul aug sep okt nov dez",
    "ene feb mar abr may jun jul ago sep oct nov dic",
    "янв февр мар апр мая июн июл авг сент окт нояб дек",
    "січ лют бер квіт трав черв лип серп вер жовт лист груд",
)
_AROUND = """
    lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes
    miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta
    sexta feira poniedziałek wtorek środa czwartek piątek sobota niedziela понедельник вторник среда четверг пятница суббота
    воскресенье понеділок вівторок середа четвер п’ятниця п'ятниця субота неділя
    publié publiée mis mise à jour le la les modifié modifiée créé dernière et a heure heures h min
    stand veröffentlicht aktualisiert am um uhr zuletzt erstellt geändert den vom der
    publicado publicada actualizado actualizada el de del las hora horas hs
    pubblicato aggiornato il alle ore em às os dia atualizado atualizada opublikowano aktualizacja dodano godz
    опубликовано опубліковано обновлено оновлено дата время час г года року р о об в у от від мск utc gmt cet cest
""".split()
_PART = lazy.pattern(r"[^\W_]+(?:[’'][^\W_]+)?")
_NUMBER = lazy.pattern(r"\d{1,4}|\d{1,2}(?:h|er|º|ª)\d{0,2}|1er")
_TIME = lazy.pattern(r"\d{1,2}[:h]\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")

_RELATED = lazy.pattern(
    r"[\W_]{0,4}(?:(?:à |a )?lire (?:aussi|également|ensuite)|(?:à )?(?:voir|écouter|regarder) (?:aussi|également)|à lire|lire|sur le même (?:sujet|thème)"
    r"|lesen sie (?:auch|dazu|mehr|hier)|siehe auch|mehr (?:zum thema|dazu)|auch interessant|das könnte sie auch interessieren|lies auch"
    r"|(?:lea|lee|leer|vea|ver|mira|escuche) (?:también|más)|(?:también )?(?:te|le) puede interesar|noticias relacionadas|más sobre(?: el tema)?"
    r"|leggi anche|vedi anche|(?:ti )?potrebbe interessar[et]i?|leia (?:também|mais)|veja também|saiba mais"
    r"|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|przeczytaj (?:też|także|również)"
    r"|(?:также |також )?читайте(?: также| також)?|смотрите также|см\. также|(?:материалы )?по теме|читати також|дивіться також|див\. також"
    r"|більше за темою)(?P<sign>\s{0,2}(?::|\||»|>|…|\.\.\.|[–—-]\s))?(?![\w’'])",
    re.IGNORECASE,
)
_BARE = frozenset(("lire", "à lire", "читайте", "по теме", "más sobre"))
"""Labels that begin sentences as well: they count with a sign behind them alone."""
STARTS = (
    "lire", "à li", "a li", "voir", "à vo", "écou", "à éc", "rega", "sur ", "lese", "sieh", "mehr", "auch", "das ", "lies", "lea ", "lee ", "leer",
    "vea ", "ver ", "mira", "escu", "te p", "le p", "tamb", "noti", "más ", "legg", "vedi", "ti p", "potr", "leia", "veja", "saib",
    "czyt", "zoba", "prze", "чита", "смот", "см. ", "мате", "по т", "такж", "тако", "диви", "див.", "біль",
)  # fmt: skip
"""How lines begin that RELATED may match: four small letters."""


@cache
def months() -> dict[str, int]:
    """Return the names of months in small letters, with their numbers."""
    return {name: number for row in _MONTHS for number, name in enumerate(row.split(), 1)}


@cache
def _words() -> frozenset[str]:
    return frozenset((*_AROUND, *months()))


def is_date_line(text: str) -> bool:
    """Return whether a line is only a date, a time or both: "Publié le 3 mars 2019 à 18h05".

    >>> is_date_line("3 березня 2019, 18:05"), is_date_line("Le 3 mars 2019, le port rouvre")
    (True, False)
    """
    parts = _PART.findall(text.lower())
    if not 2 <= len(parts) <= 24 or not any(part[0].isdigit() for part in parts):
        return False
    if months().keys().isdisjoint(parts) and not _TIME.search(text):
        return False
    return all(part in _words() or _NUMBER.fullmatch(part) for part in parts)


def related(text: str) -> int:
    """Return where a label such as "Lire aussi :" ends with which the line leads to other articles, 0 for none."""
    found = _RELATED.match(text)
    if found is None:
        return 0
    end = found.end()
    if end == len(text):
        return 0 if found["sign"] is None and _label(text) in _BARE else end
    if found["sign"] is None and (_label(found.group()) in _BARE or text[-1] in ".!?…" or text.count(" ") > 24):
        return 0
    return end


def _label(text: str) -> str:
    return text.strip(" \t*_-–—>|•").lower()
