"""The judge's model, trained with PyTorch: two gated recurrent layers, patterns of three words.

Posts and public texts share the network and differ in the last layer: in public texts a neutral
mention bears its subject as well. Only the layer of the posts ships. Sentences are judged by
the same layer as the whole post and know from `Text.sentences` whether they drift.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from netiquette.topics.network import MEAN_STILLNESS, MEANING_WEIGHT
from netiquette.topics.passage import Passage
from netiquette.topics.tokens import BITS, Token, tokens
from netiquette.vectors import table
from tools.topics import parameters

MEANING = 128
Word = tuple[str, str]


@dataclass
class Sequences:
    """Texts as numbers: of each word its row of meanings and of own vectors, and its bits.

    `bounds` are the sentences of each text, `labels` the subjects of each text, `drifts` those of
    each sentence; `known` and `drifts_known` say how much each of these labels counts.
    """

    meanings: list[Any]
    own: list[Any]
    bits: list[Any]
    bounds: list[list[tuple[int, int]]]
    labels: Any
    known: Any
    drifts: list[Any]
    drifts_known: list[Any]
    public: Any


class Reader:
    """Looks up the meaning of each distinct word once."""

    def __init__(self) -> None:
        self._table = table()
        self._numbers: dict[Word, int] = {}
        self._rows = [np.zeros(MEANING, np.float32)]

    def read(self, passage: Passage) -> tuple[str, list[Token]]:
        """A passage with its language, as the judge sees it."""
        return passage.language, tokens(passage)[: parameters.LONGEST]

    def meanings(self, language: str, pieces: Sequence[Token]) -> Any:
        """The rows of `matrix` for the words of a text."""
        return np.array([self._number(key, language) for key, _ in pieces] or [0])

    def matrix(self) -> Any:
        """What the word vectors know of every word that was read."""
        return torch.from_numpy(np.array(self._rows))

    def _number(self, key: str, language: str) -> int:
        found = self._numbers.get((language, key))
        if found is None:
            found = self._numbers[language, key] = len(self._rows)
            vector = self._table.read(key, language).vector
            self._rows.append(np.array(vector, np.float32) * MEANING_WEIGHT)
        return found


def vocabulary(texts: Sequence[tuple[str, list[Token]]]) -> list[Word]:
    """The (language, word) pairs that are met often enough to have something of their own."""
    seen = Counter(one for language, read in texts for one in {(language, key) for key, _ in read})
    return sorted(word for word, times in seen.items() if times >= parameters.OWN)


def bits_of(pieces: Sequence[Token]) -> Any:
    """The bits of each word of a text, as numbers."""
    rows = [[bits >> bit & 1 for bit in range(BITS)] for _, bits in pieces]
    return np.array(rows or [[0] * BITS], np.float32)


class Network(nn.Module):  # type: ignore[misc]  # PyTorch is not there in the tests
    """The matrices; see netiquette.topics.network for what becomes of them."""

    def __init__(self, words: list[Word], matrix: Any) -> None:
        super().__init__()
        self.words, self.matrix = words, matrix
        inner, hidden = parameters.INNER, parameters.HIDDEN
        self.inward = nn.Linear(MEANING + BITS, inner, bias=False)
        self.own = nn.Embedding(len(words) + 1, inner)
        self.own.weight.data.normal_(0, 0.05)
        self.layer = nn.GRU(inner, hidden, batch_first=True, bidirectional=True)
        self.patterns = nn.Conv1d(2 * hidden, parameters.PATTERNS, 3, padding=1)
        self.outward = nn.ModuleList([self._answers(), self._answers()])

    def _answers(self) -> nn.Linear:
        layer = nn.Linear(2 * parameters.PATTERNS, 6)
        layer.bias.data.fill_(parameters.FIRST_BIAS)
        return layer

    def answers(self, batch: Batch) -> Any:
        """How much each pattern is there at each word."""
        rows = torch.cat([self.matrix[batch.meanings], batch.bits], 2)
        own = self.own(batch.own) * (batch.own > 0).unsqueeze(2)
        if self.training:
            kept = (torch.rand(batch.own.shape) > parameters.WORD_DROP).float().unsqueeze(2)
            own_kept = torch.rand(batch.own.shape) > parameters.OWN_DROP
            rows, own = rows * kept, own * kept * own_kept.float().unsqueeze(2)
        # Words beyond the end of a text must not be remembered by the layer that reads backwards.
        packed = nn.utils.rnn.pack_padded_sequence(
            self.inward(rows) + own, batch.lengths, batch_first=True, enforce_sorted=False
        )
        states, _ = self.layer(packed)
        states, _ = nn.utils.rnn.pad_packed_sequence(
            states, batch_first=True, total_length=batch.own.shape[1]
        )
        found = functional.relu(self.patterns(states.transpose(1, 2))).transpose(1, 2)
        return found * batch.there.unsqueeze(2)

    def logits(self, answers: Any, ranges: Any, public: bool) -> Any:
        """The log odds of each range of words (text by range by word: 1 inside)."""
        best = torch.stack([(answers * one.unsqueeze(2)).amax(1) for one in ranges.unbind(1)], 1)
        total = torch.einsum("twp,trw->trp", answers, ranges)
        mean = total / torch.sqrt(ranges.sum(2, keepdim=True) + MEAN_STILLNESS)
        pooled = functional.dropout(torch.cat([best, mean], 2), parameters.DROP, self.training)
        return self.outward[int(public)](pooled)


class Batch:
    """Some texts side by side."""

    def __init__(self, texts: Sequences, chosen: Sequence[int]) -> None:
        longest = max(len(texts.own[at]) for at in chosen)
        ranges = max(len(texts.bounds[at]) for at in chosen)
        shape = (len(chosen), longest)
        self.meanings = torch.zeros(shape, dtype=torch.long)
        self.own = torch.zeros(shape, dtype=torch.long)
        self.bits = torch.zeros((*shape, BITS))
        self.there = torch.zeros(shape)
        self.ranges = torch.zeros((len(chosen), ranges, longest))
        self.drifts = torch.zeros((len(chosen), ranges, 6))
        self.drifts_known = torch.zeros((len(chosen), ranges, 6))
        self.lengths = torch.tensor([len(texts.own[at]) for at in chosen])
        self.labels = torch.from_numpy(texts.labels[chosen]).float()
        self.known = torch.from_numpy(texts.known[chosen]).float()
        for row, at in enumerate(chosen):
            size = len(texts.own[at])
            self.meanings[row, :size] = torch.from_numpy(texts.meanings[at])
            self.own[row, :size] = torch.from_numpy(texts.own[at])
            self.bits[row, :size] = torch.from_numpy(texts.bits[at])
            self.there[row, :size] = 1
            for number, (first, last) in enumerate(texts.bounds[at]):
                self.ranges[row, number, first:last] = 1
            if len(texts.drifts[at]):
                self.drifts[row, : len(texts.drifts[at])] = torch.from_numpy(texts.drifts[at])
                known = torch.from_numpy(texts.drifts_known[at])
                self.drifts_known[row, : len(known)] = known


def train(texts: Sequences, shares: Any, words: list[Word], matrix: Any, seed: int) -> Network:
    """A network of these texts. `shares` says how likely each is to be seen in one round."""
    torch.manual_seed(parameters.SEED + seed)
    rng = np.random.default_rng(parameters.SEED + seed)
    net = Network(words, matrix)
    adam = torch.optim.AdamW(net.parameters(), parameters.RATE, weight_decay=parameters.DECAY)
    size, done = parameters.BATCH, 0
    total = parameters.ROUNDS * (int(shares.sum()) // size + 1)
    lengths = np.array([len(own) for own in texts.own])
    for _ in range(parameters.ROUNDS):
        seen = np.flatnonzero(rng.random(len(lengths)) < shares)
        near = lengths[seen] + rng.integers(0, 15, len(seen)) + 1_000 * texts.public[seen]
        seen = seen[np.argsort(near, kind="stable")]
        batches = [seen[at : at + size] for at in range(0, len(seen), size)]
        for at in rng.permutation(len(batches)):
            for group in adam.param_groups:
                group["lr"] = parameters.RATE * max(0.02, 1 - done / total)
            adam.zero_grad()
            loss(net, texts, batches[at]).backward()
            adam.step()
            done += 1
    net.eval()
    return net


def loss(net: Network, texts: Sequences, chosen: Any) -> Any:
    """How wrong a network is on some texts: posts and public ones each by their own layer."""
    found: Any = 0.0
    for public in (False, True):
        own = [at for at in chosen if bool(texts.public[at]) == public]
        if not own:
            continue
        batch = Batch(texts, own)
        answers = net.answers(batch)
        whole = net.logits(answers, batch.there.unsqueeze(1), public)[:, 0]
        found += _wrong(whole, batch.labels, batch.known)
        if not public:
            each = net.logits(answers, batch.ranges, public)
            found += parameters.SENTENCES * _wrong(each, batch.drifts, batch.drifts_known)
    return found / len(chosen)


def _wrong(logits: Any, labels: Any, known: Any) -> Any:
    each = functional.binary_cross_entropy_with_logits(logits, labels, reduction="none")
    return (each * known * torch.where(labels > 0, parameters.NETWORK_POSITIVE, 1.0)).sum()


def columns(net: Network, texts: Sequences) -> dict[str, Any]:
    """The log odds of each text: of the whole, and the highest of its sentences."""
    whole, highest = np.zeros((len(texts.own), 6)), np.zeros((len(texts.own), 6))
    order = np.argsort([len(own) for own in texts.own], kind="stable").tolist()
    for at in range(0, len(order), 64):
        chosen = order[at : at + 64]
        with torch.no_grad():
            batch = Batch(texts, chosen)
            answers = net.answers(batch)
            every = batch.there.unsqueeze(1)
            whole[chosen] = net.logits(answers, every, False)[:, 0].numpy()
            each = net.logits(answers, batch.ranges, False)
            each = each.masked_fill((batch.ranges.sum(2) == 0).unsqueeze(2), -50.0)
            highest[chosen] = each.amax(1).numpy()
    return {"whole": whole, "highest": highest}
