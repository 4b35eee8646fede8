"""One suite for all histories: the same records give the same answers in each of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import permutations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netiquette import Post
from netiquette.history.memory import MemoryHistory
from netiquette.history.prints import prints
from netiquette.history.protocol import EVER
from netiquette.history.record import Record, record_of
from netiquette.history.together import Together
from tests.history.histories import opened
from tests.history.making import DAY, HOUR, NOON, TEXTS, record, records

WRITTEN = [
    "memory",
    "sqlite",
    *(["postgres"] if os.environ.get("NETIQUETTE_TEST_POSTGRES") else []),
]
Ask = Callable[[Any], object]


@pytest.fixture(params=WRITTEN)
def history(request: pytest.FixtureRequest) -> Iterator[Any]:
    with opened(request.param) as made:
        yield made


def questions(kept: list[Record]) -> dict[str, Ask]:
    """Everything that can be asked, at moments around the records."""
    scopes = sorted({scope for one in kept for scope in one.scopes} | {"", "segment:nobody"})
    links = [link for one in kept for _, link in one.links]
    asked: dict[str, Ask] = {"records": _records}
    for until in (NOON - 3 * HOUR, NOON, NOON + HOUR, EVER[1]):
        for scope, limit in product(scopes, (0, 1, 100)):
            asked[f"times {scope} {until} {limit}"] = _ask("times", scope, EVER[0], until, limit)
            asked[f"latest {scope} {until} {limit}"] = _ask("latest", scope, until, limit)
        for text in TEXTS:
            asked[f"alike {text!r} {until}"] = _ask("alike", prints(text).runs, until)
        asked[f"linked {until}"] = _ask("linked", links, NOON - DAY, until)
    return asked | {f"get {one.id}": _ask("get", one.id) for one in kept}


def _ask(method: str, *arguments: object) -> Ask:
    return lambda history: getattr(history, method)(*arguments)


def _records(history: Any) -> object:
    return list(history.records(*EVER))


def answers(history: Any, kept: list[Record]) -> dict[str, object]:
    return {name: ask(history) for name, ask in questions(kept).items()}


def storable(kept: list[Record]) -> list[Record]:
    """Records as a database gives them back: half characters and NUL are not kept."""
    from netiquette.history.record import clean

    return [one.replace(text=clean(one.text or "")) for one in kept]


@settings(max_examples=8)
@given(kept=st.lists(records, max_size=9), cut=st.integers(0, 9))
@pytest.mark.parametrize("kind", WRITTEN[1:])
def test_all_histories_answer_alike(kind: str, kept: list[Record], cut: int) -> None:
    kept = storable(kept)
    memory = MemoryHistory(kept)
    with opened(kind) as other:
        assert other.add(kept) == len({one.id for one in kept})
        assert answers(other, kept) == answers(memory, kept)
    first = MemoryHistory(kept[:cut])
    joined = Together(first, MemoryHistory(kept))
    names = [name for name in questions(kept) if not name.startswith("alike")]
    expected = answers(memory, kept)
    assert {name: answers(joined, kept)[name] for name in names} == {
        name: expected[name] for name in names
    }


def test_the_order_of_recording_makes_no_difference(history: Any) -> None:
    kept = [record(NOON + at * HOUR, TEXTS[at], id=f"p{at}") for at in range(4)]
    wanted = answers(MemoryHistory(kept), kept)
    for order in list(permutations(kept))[::7]:
        for one in order:
            history.add([one])
        assert answers(history, kept) == wanted
        history.forget(before=EVER[1])


def test_recording_twice_changes_nothing(history: Any) -> None:
    assert history.add([record(id="a"), record(NOON + HOUR, id="a"), record(id="b")]) == 2
    assert history.add([record(NOON + DAY, id="a")]) == 0
    assert history.times("", *EVER, 9) == [NOON, NOON]


def test_what_is_kept_comes_back_whole(history: Any) -> None:
    post = Post(
        TEXTS[3],
        channels=("X", "linkedin"),
        audience=("Press", "@Zoé"),
        author="@Sam",
        language="fr",
        reply_to="https://example.org/1",
    )
    one = record_of(post, id="posts/ä.md", at=NOON, answers=0, liked=2.5)
    history.add([one])

    assert history.get("posts/ä.md") == one
    assert one.channels == ("linkedin", "x")
    assert one.audience == ("press",)
    assert one.contacts == ("nadia", "zoé")
    assert one.author == "sam"


def test_ranges_are_half_open(history: Any) -> None:
    history.add([record(NOON), record(NOON + HOUR)])

    assert history.times("", NOON, NOON + HOUR, 9) == [NOON]
    assert history.times("", NOON + 1, NOON + HOUR + 1, 9) == [NOON + HOUR]


def test_the_newest_are_given_when_there_are_more_than_asked_for(history: Any) -> None:
    history.add([record(NOON + at) for at in range(200)])

    assert history.times("", *EVER, 2) == [NOON + 198, NOON + 199]
    assert [one.at for one in history.latest("", EVER[1], 2)] == [NOON + 199, NOON + 198]
    assert {one.at for one in history.alike(prints(TEXTS[0]).runs, NOON + 100)} == {
        NOON + at for at in range(76, 100)
    }


def test_ties_in_time_are_settled_by_id(history: Any) -> None:
    history.add([record(NOON, id=f"{at:03}") for at in range(150)])
    found = history.alike(prints(TEXTS[0]).runs, NOON + 1)

    assert [one.id for one in found] == [f"{at:03}" for at in range(149, 125, -1)]


def test_a_post_a_contact_and_what_is_old_are_forgotten(history: Any) -> None:
    history.add([record(NOON + at * DAY, TEXTS[at], id=str(at)) for at in range(5)])
    history.advise("0", ["key"], NOON)

    assert history.forget(id="0") == 1
    assert history.forget(id="0") == 0
    assert history.forget(contact="nadia") == 1
    assert history.forget(before=NOON + 2 * DAY) == 1
    assert [one.id for one in history.records(*EVER)] == ["2", "4"]
    assert history.alike(prints(TEXTS[0]).runs, EVER[1]) == []
    assert history.linked([link for _, link in record(text=TEXTS[3]).links], *EVER) == [
        history.get("4")
    ]
    assert history.advised("0") == {}


def test_a_record_can_be_put_in_the_place_of_another(history: Any) -> None:
    history.add([record(id="a")])

    assert history.put(record(NOON + DAY, TEXTS[2], id="a", answers=3))
    assert not history.put(record(id="b"))
    assert [(one.id, one.answers) for one in history.records(*EVER)] == [("b", None), ("a", 3)]


def test_advice_is_remembered_for_its_draft(history: Any) -> None:
    history.advise("draft.md", ["one", "two"], NOON)
    history.advise("draft.md", ["two"], NOON + DAY)

    assert history.advised("draft.md") == {"one": NOON, "two": NOON + DAY}
    assert history.advised("other.md") == {}


def test_a_failure_in_the_middle_keeps_nothing(history: Any) -> None:
    def torn() -> Iterator[Record]:
        yield from (record(NOON + at) for at in range(5000))
        raise RuntimeError("the file ends here")

    with pytest.raises(RuntimeError):
        history.add(torn())

    assert history.times("", *EVER, 9) == []


def test_without_its_text_a_post_is_still_found(history: Any) -> None:
    history.add([record_of(Post(TEXTS[0]), id="a", at=NOON, keep_text=False)])
    found = history.alike(prints(TEXTS[1]).runs, EVER[1])

    assert [one.text for one in found] == [None]
    assert "bike" not in repr(found[0])
