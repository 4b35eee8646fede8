"""Moments in words: "Tue 12 May 2026, 10:00", « mar. 12 mai 2026 à 10:00 »."""

from __future__ import annotations

from netiquette.history.zones import moment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import tzinfo

DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
}
MONTHS = {
    "en": (
        *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
        *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ),
    "fr": (
        *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
        *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
    ),
}


def said(at: int, zone: tzinfo, lang: str) -> str:
    """A moment to the minute, as a reader of the language writes it."""
    when = moment(at, zone)
    lang = lang if lang in DAYS else "en"
    day = f"{DAYS[lang][when.weekday()]} {when.day} {MONTHS[lang][when.month - 1]} {when.year}"
    return f"{day}{' à' if lang == 'fr' else ','} {when:%H:%M}"


def lasting(seconds: int, lang: str) -> str:
    """A length of time in its largest whole unit: "2 hours", « 1 semaine »."""
    words = {
        "en": (("week", 604_800), ("day", 86_400), ("hour", 3600), ("minute", 60)),
        "fr": (("semaine", 604_800), ("jour", 86_400), ("heure", 3600), ("minute", 60)),
    }
    for word, unit in words.get(lang, words["en"]):
        if seconds and seconds % unit == 0:
            many = seconds // unit
            return f"{many} {word}{'s' if many > 1 else ''}"
    return f"{seconds} s"
