"""A whole queue, spread: each draft gets the next moment that suits it and those before it."""

from __future__ import annotations

from netiquette.history.memory import MemoryHistory
from netiquette.history.record import record_of
from netiquette.history.slots import HORIZON, Bound, Cap, next_slot
from netiquette.history.together import Together
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from netiquette.history.known import Known
    from netiquette.history.past import Past
    from netiquette.post import Post


class Planned(Value):
    """One draft of a plan. `at` in seconds, None when no moment was found; `relax` then says why.

    `fixed` drafts had a date of their own and keep it.
    """

    id: str
    at: int | None
    fixed: bool = False
    relax: tuple[str, ...] = ()


def plan(
    drafts: Sequence[tuple[str, Post]],
    known: Known,
    past_of: Callable[[Post, Known], Past],
    *,
    start: int,
    horizon: int = HORIZON,
    gap: int = 0,
    bounds: Iterable[Bound] = (),
) -> list[Planned]:
    """The moments of drafts, in their order. Those that are dated, or recorded, keep theirs.

    `gap`: seconds between any two of the plan. `bounds` hold for every draft besides its budgets.
    """
    queue = MemoryHistory(
        record_of(post, id=id) for id, post in drafts if post.scheduled_at is not None
    )
    planned = []
    for id, post in drafts:
        own = queue.get(id) or (known.history.get(id) if known else None)
        if own is not None:
            planned.append(Planned(id, own.at, True))
            continue
        here = known.knowing(Together(queue, known.history) if known else queue, own=id)
        all_bounds = [*past_of(post, here).bounds(start, horizon), *bounds]
        if gap:
            times = [one.at for one in queue.records()]
            all_bounds.append(Cap("gap of the plan", times, 1, gap))
        slot = next_slot(all_bounds, start, horizon=horizon)
        planned.append(Planned(id, slot.at, False, slot.relax))
        if slot.at is not None:
            queue.add((record_of(post, id=id, at=slot.at),))
    return planned
