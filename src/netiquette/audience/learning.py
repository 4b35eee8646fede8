"""What past posts of a segment say of its interests: words to propose, never to take unread."""

from __future__ import annotations

from netiquette.audience.reading import prose, read
from netiquette.audience.stems import languages
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from netiquette.audience.reading import Term
    from netiquette.post import Post

MOST = 12
_RARE = 0.6
_SHORTEST = 4
_TWICE = 20
_LANGUAGE_SHARE = 0.2


class Learned(Value):
    """What was found in so many `posts`: words by how telling they are, languages by frequency."""

    posts: int
    interests: tuple[str, ...]
    languages: tuple[str, ...]
    channels: tuple[str, ...]


def learn(posts: Iterable[Post], most: int = MOST) -> Learned:
    """The words that several posts share and everyday text rarely has, at most `most`."""
    from netiquette.analysis import Analysis

    count = 0
    spoken: dict[str, int] = {}
    places: dict[str, int] = {}
    used: dict[str, dict[str, int]] = {}
    worth: dict[str, float] = {}
    for post in posts:
        count += 1
        analysis = Analysis(post)
        for channel in post.channels:
            places[channel] = places.get(channel, 0) + 1
        code = analysis.language
        if code is None:
            continue
        spoken[code] = spoken.get(code, 0) + 1
        if code not in languages():
            continue
        for term in {one.stem: one for one in read(prose(analysis), code).terms}.values():
            if _may_be_an_interest(term):
                forms = used.setdefault(term.stem, {})
                form = term.word.replace("-", " ") if term.word.islower() else term.word
                forms[form] = forms.get(form, 0) + 1
                worth[term.stem] = term.weight * (1 + sum(share for _, share in term.homes))
    least = 2 if count >= _TWICE else 1
    times = {key: sum(forms.values()) for key, forms in used.items()}
    ranked = sorted(
        (key for key in used if times[key] >= least),
        key=lambda key: (-times[key] * worth[key], key),
    )
    return Learned(
        count,
        tuple(_commonest(used[key]) for key in ranked[:most]),
        tuple(code for code in _by_count(spoken) if spoken[code] >= _LANGUAGE_SHARE * count),
        tuple(_by_count(places)),
    )


def _may_be_an_interest(term: Term) -> bool:
    return term.weight >= _RARE and len(term.stem) >= _SHORTEST


def _commonest(forms: dict[str, int]) -> str:
    return min(forms, key=lambda form: (-forms[form], form))


def _by_count(found: dict[str, int]) -> list[str]:
    return sorted(found, key=lambda one: (-found[one], one))
