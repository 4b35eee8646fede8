"""Posts and records for the tests of the history."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from netiquette import Post
from netiquette.history.record import Record, record_of

NOON = int(datetime(2026, 3, 2, 12, tzinfo=UTC).timestamp())
HOUR, DAY = 3600, 86_400
TEXTS = (
    "The workshop is on Tuesday at six, in the library. Bring the bike, dirty or not.",
    "Bring the bike, dirty or not: the workshop is at six on Tuesday, in the library.",
    "Les inscriptions au stage de poterie ouvrent lundi à 9 h, à la maison de quartier.",
    "Merci à @nadia pour le prêt du local : https://example.org/local?utm_source=x",
    "Has anyone kept the minutes of the May meeting? https://www.example.org/local/",
    "",
    "???",
    "a\x00b \ud800 cut",
)


def record(
    at: int = NOON,
    text: str = TEXTS[0],
    *,
    id: str = "",
    post: Post | None = None,
    **fields: object,
) -> Record:
    """A record whose id is its time, unless one is given."""
    made = record_of(post or Post(text), id=id or f"p{at}", at=at)
    return made.replace(**fields) if fields else made


names = st.lists(st.sampled_from(("press", "members", "élus")), max_size=2, unique=True).map(tuple)
records = st.builds(
    lambda text, at, number, channels, audience, author: record_of(
        Post(text, channels=channels, audience=audience, author=author),
        id=f"post-{number}",
        at=NOON + at,
    ),
    st.sampled_from(TEXTS),
    st.integers(-10, 10).map(lambda at: at * HOUR),
    st.integers(0, 12),
    st.lists(st.sampled_from(("x", "mastodon")), max_size=2, unique=True).map(tuple),
    names,
    st.sampled_from((None, "Zoé", "@sam")),
)
