"""What a post asks of its reader: an imperative, a polite wording, a question.

Which words ask for what is listed in rules/languages/<code>.toml under `asks`.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections import namedtuple
from functools import cache

from netiquette import rulebook
from netiquette.analysis.turns import compile_turns, ends_clause, match
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple

    from netiquette.analysis import Analysis
    from netiquette.analysis.tokens import Sentence, Words

    class Ask(NamedTuple):
        text: str
        span: Span
        act: str
        conditional: bool

else:
    Ask = namedtuple("Ask", ("text", "span", "act", "conditional"))
    Ask.__doc__ = """One thing that the reader is asked to do.

    `act` is what: like, comment, share, follow, register, apply, contact, donate, sign, vote,
    survey, buy, review, try, read, come, answer, or do for anything else. `conditional` says that
    it is only an offer: "if you have a question, write to me".
    """

_ANSWER, _DO = "answer", "do"
# "You can call us" is an offer, "you can sign up here" is not.
_OFFERED = frozenset(("contact", "answer"))
_LONGEST_TAIL = 6
_NEAR = 7
_MOST_BETWEEN = 4
_SHORT_QUESTION = 5
# Nobody asks more; a text that does is not read on.
_MOST = 200


def asks(analysis: Analysis) -> tuple[Ask, ...]:
    """The asks of the author's own prose, in order: some two hundred of them at most.

    Empty where the language is not known.
    """
    code = analysis.language
    if code not in rulebook.languages():
        return ()
    facts = _facts(code)
    heads = facts["heads"]
    places = [at for at, key in enumerate(analysis.words.keys) if key in heads]
    if not places and "?" not in analysis.text:
        return ()
    found: list[Ask] = []
    offered, begin = False, 0
    for sentence in analysis.sentences:
        end = bisect_left(places, sentence.last, begin)
        is_question = _is_question(analysis, sentence)
        if is_question or begin < end:
            reading = _Reading(analysis, sentence, facts, offered=offered)
            found += reading.asks(places[begin:end], is_question=is_question)
            if len(found) > _MOST:
                break
        begin = end
        offered = is_question and sentence.last - sentence.first <= _SHORT_QUESTION
    return tuple(found)


def _is_question(analysis: Analysis, sentence: Sentence) -> bool:
    end = analysis.words.ends[sentence.last - 1]
    return "?" in analysis.text[end : sentence.span.end]


@cache
def _facts(code: str) -> dict[str, Any]:
    """The turns of one language, compiled; empty ones where its file lists none."""
    source = os.path.join("languages", f"{code}.toml")
    facts: dict[str, Any] = rulebook.derived(f"asks-2-{code}", [source], lambda: _compiled(code))
    return facts


def _compiled(code: str) -> dict[str, Any]:
    table = rulebook.language(code).get("asks", {})
    classes = table.get("words", {})
    acts = compile_turns(table.get("acts", {}), classes, f"{code}.toml asks.acts")
    openers = {name: table.get(name, ()) for name in ("openers", "offers")}
    polite = compile_turns(openers, classes, f"{code}.toml asks.openers")
    rhetorical = {"rhetorical": table.get("rhetorical", ())}
    facts = {
        name: frozenset(table.get(name, ()))
        for name in ("between", "joiners", "subjects", "conditions", "readers", "not-asked")
    }
    return {
        **facts,
        "heads": frozenset(acts) | frozenset(polite),
        "acts": acts,
        "openers": polite,
        "rhetorical": compile_turns(rhetorical, classes, f"{code}.toml asks.rhetorical"),
        "endings": tuple(table.get("endings", ())),
        "function": frozenset(rulebook.language(code).get("function_words", ())),
    }


class _Reading:
    """The asks of one sentence."""

    __slots__ = ("analysis", "condition", "facts", "offered", "sentence", "text", "words")

    def __init__(
        self, analysis: Analysis, sentence: Sentence, facts: dict[str, Any], *, offered: bool
    ) -> None:
        self.analysis = analysis
        self.sentence = sentence
        self.facts = facts
        self.offered = offered
        self.condition: int | None = None
        self.text: str = analysis.text
        self.words: Words = analysis.words

    def asks(self, heads: list[int], *, is_question: bool) -> list[Ask]:
        """The asks that begin at one of the words; the question itself if there is none."""
        found: list[Ask] = []
        keys, openers = self.words.keys, self.facts["openers"]
        opened, after = False, 0
        for at in heads:
            if at < after or self.analysis.is_quoted(self.words.starts[at]):
                continue
            polite = None
            if keys[at] in openers:
                polite = match(openers, self.words, self.text, at, self.sentence.last)
            if polite is not None:
                ask, after = self._after_opener(at, *polite)
                opened = True
            else:
                ask, after = self._imperative(at, opened=opened or bool(found))
            if ask is not None:
                found.append(ask)
                if len(found) > _MOST:
                    break
        return found or (self._question() if is_question else [])

    def _after_opener(self, first: int, at: int, kind: str) -> tuple[Ask | None, int]:
        """What "please" or "merci de" leads to."""
        last, keys = self.sentence.last, self.words.keys
        offer = kind == "offers"
        for place in range(at, min(at + _MOST_BETWEEN, last)):
            act = match(self.facts["acts"], self.words, self.text, place, last)
            if act is not None:
                return self._ask(first, *act, offer=offer and act[1] in _OFFERED), act[0]
            if keys[place] not in self.facts["between"]:
                break
        else:
            return None, at
        if offer or ends_clause(self.words, self.text, at - 1, last) or not self._is_verb(place):
            return None, at
        return self._ask(first, place + 1, _DO), place + 1

    def _is_verb(self, at: int) -> bool:
        key, endings = self.words.keys[at], self.facts["endings"]
        if key in self.facts["not-asked"]:
            return False
        return not endings or (key.endswith(endings) and key not in self.facts["function"])

    def _imperative(self, at: int, *, opened: bool) -> tuple[Ask | None, int]:
        if self.words.keys[at] not in self.facts["acts"] or not self._may_begin(at, opened=opened):
            return None, at + 1
        act = match(self.facts["acts"], self.words, self.text, at, self.sentence.last)
        if act is None:
            return None, at + 1
        return self._ask(at, act[0], act[1]), act[0]

    def _may_begin(self, at: int, *, opened: bool) -> bool:
        """Whether a clause may begin at a word: there an imperative stands, not a noun."""
        first, keys = self.sentence.first, self.words.keys
        if at == first or ends_clause(self.words, self.text, at - 1, self.sentence.last):
            return True
        before = keys[at - 1]
        if opened:
            stop = max(first + 1, at - _MOST_BETWEEN)
            while at > stop and before in self.facts["between"]:
                at -= 1
                before = keys[at - 1]
            if ends_clause(self.words, self.text, at - 1, self.sentence.last):
                return True
        if before not in self.facts["joiners"]:
            return False
        return opened or self.facts["subjects"].isdisjoint(keys[max(first, at - _NEAR) : at])

    def _ask(self, first: int, end: int, act: str, *, offer: bool = False) -> Ask:
        """An ask from its first word to the end of its clause, which is cut where it is long."""
        last, words = self.sentence.last, self.words
        stop = min(end + _LONGEST_TAIL, last)
        while end < stop and not ends_clause(words, self.text, end - 1, last):
            key = words.keys[end]
            if key in self.facts["joiners"] and key not in self.facts["between"]:
                break
            end += 1
        while words.keys[end - 1][-1] == "'" and end > first + 1:
            end -= 1
        span = Span(words.starts[first], words.ends[end - 1])
        return Ask(self.text[span.start : span.end], span, act, offer or self._is_offer(first))

    def _is_offer(self, at: int) -> bool:
        """Whether a condition comes before: "if", "pour toute question", a short question."""
        if self.condition is None:
            first, last, conditions = *self.sentence[2:], self.facts["conditions"]
            keys = enumerate(self.words.keys[first:last], first)
            self.condition = next((place for place, key in keys if key in conditions), last)
        return self.offered or self.condition < at

    def _question(self) -> list[Ask]:
        """A question to the readers, where the sentence is one and asks for nothing else."""
        first, last = self.sentence.first, self.sentence.last
        start, end = self.words.starts[first], self.words.ends[last - 1]
        if self.analysis.is_quoted(start) or self.analysis.is_quoted(end):
            return []
        if match(self.facts["rhetorical"], self.words, self.text, first, last):
            return []
        asked = self.words.keys[first:last]
        if last - first < _SHORT_QUESTION and self.facts["readers"].isdisjoint(asked):
            return []
        span = Span(start, self.sentence.span.end)
        return [Ask(self.text[span.start : span.end], span, _ANSWER, False)]
