"""From labelled texts to the shipped files: the same texts give the same bytes again."""

from __future__ import annotations

import json
import multiprocessing
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from netiquette.topics.network import CALM, Networks
from netiquette.topics.screen import Screen, at_least_one
from netiquette.topics.subjects import SUBJECTS
from tools.topics import (
    calibrating,
    features,
    linear,
    network,
    packing,
    parameters,
    swapping,
    texts,
)
from tools.topics.features import Units
from tools.topics.texts import Text

Say = Callable[[str], None]
NEVER_LEARNT = -1
COPY = "copy"
"""The kind of a post about others; it is learnt, never judged."""


@dataclass
class Material:
    """Everything that is learnt from, read once."""

    texts: list[Text]
    units: Units
    words: list[tuple[str, list[Any]]]
    sequences: network.Sequences
    matrix: Any
    fold: Any


def train(data: Path, out: Path, say: Say) -> None:
    """Learns from data/posts and `data/public`; writes screen, judge, calibration and figures."""
    from tools.topics import judgement

    material = gather(data)
    say(f"{len(material.texts)} texts, {material.units.hashed.shape[0]} units")
    crossed, model, nets = cross(material, say)
    out.mkdir(exist_ok=True)
    lost = packing.write_screen(model, out / "screen.bin")
    packing.write_judge(nets, out / "judge.bin")
    say(f"{len(model.names)} features, {lost} without a slot; {len(nets[0].words)} own words")
    own = [text.kind != COPY for text in material.texts]
    judged = np.flatnonzero((material.fold != NEVER_LEARNT) & np.array(own))
    held, said = [material.texts[at] for at in judged], calibrating.of(crossed, judged)
    calm = texts.quiet()
    fitted = calibrating.fit(held, said, calm, shipped(calm, out))
    (out / "calibration.toml").write_text(calibrating.to_toml(fitted), encoding="utf-8")
    figures = judgement.crossed(held, said, fitted)
    figures["learnt"] = judgement.counted(held)
    figures["networks"] = len(nets)
    figures["sources"] = texts.checksums([texts.POSTS, texts.public_folder(data)])
    (out / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    say(judgement.told(figures))


def gather(data: Path) -> Material:
    """The posts, a share of the public texts, and the quiet posts, which are never learnt."""
    found = [*texts.posts(), *_some(texts.public(data)), *texts.quiet()]
    passages = [text.read() for text in found]
    copies = [(text, swapping.swapped(one)) for text, one in zip(found, passages, strict=True)]
    known = [(text, one) for text, one in copies if one and text.is_post and fold_of(text) >= 0]
    found += [replace(text, kind=COPY) for text, _ in known]
    passages += [one for _, one in known]
    reader = network.Reader()
    words = [reader.read(one) for one in passages]
    bounds = [_bounds(one, len(pieces)) for one, (_, pieces) in zip(passages, words, strict=True)]
    drifts = [
        texts.sentences(text, one, ranges)
        for text, one, ranges in zip(found, passages, bounds, strict=True)
    ]
    labels = np.array([text.labels() for text in found])
    sequences = network.Sequences(
        meanings=[reader.meanings(*one) for one in words],
        own=[],
        bits=[network.bits_of(pieces) for _, pieces in words],
        bounds=bounds,
        labels=labels,
        known=_known(found, labels) * np.array([_trust(text) for text in found])[:, None],
        drifts=[one for one, _ in drifts],
        drifts_known=[one for _, one in drifts],
        public=np.array([not text.is_post for text in found]),
    )
    fold = np.array([fold_of(text) for text in found])
    return Material(found, features.units(passages), words, sequences, reader.matrix(), fold)


def _bounds(passage: Any, words: int) -> list[tuple[int, int]]:
    return [(first, min(last, words)) for first, last in passage.bounds if first < words]


def _some(public: list[Text]) -> list[Text]:
    """All public texts with a subject, and as many without as parameters allow."""
    clean = [text for text in public if not text.topics]
    clean.sort(key=lambda one: (zlib.crc32(f"{one.source} {one.text}".encode()), one.text))
    return [text for text in public if text.topics] + clean[: parameters.PUBLIC_CLEAN]


def fold_of(text: Text) -> int:
    """The fold that a text belongs to: posts by the hand that wrote them, others by source."""
    if not text.is_post:
        named = (at for at, own in enumerate(parameters.PUBLIC_FOLDS) if text.source in own)
        return next(named, zlib.crc32(text.source.encode()) % parameters.FOLDS)
    if text.source in ("en", "fr"):
        return NEVER_LEARNT
    number = text.source.rsplit("-", 1)[1]
    return (int(number) - 1) % parameters.FOLDS if number.isdigit() else 0


def cross(
    material: Material, say: Say
) -> tuple[calibrating.Said, linear.Linear, list[network.Network]]:
    """The log odds of every text from models that had not learnt it; and the models of all.

    Each fold, and the whole, is learnt on one core, so that the sums come out the same everywhere.
    """
    torch.set_num_threads(1)
    found = {name: np.zeros((len(material.texts), 6)) for name in parameters.WEIGHED}
    with multiprocessing.get_context("fork").Pool(parameters.CORES) as pool:
        jobs = [pool.apply_async(_held, (material, fold)) for fold in range(parameters.FOLDS)]
        last = pool.apply_async(_all, (material,))
        for fold, job in enumerate(jobs):
            held, said = job.get()
            for name, values in said.items():
                found[name][held] = values
            say(f"fold {fold}: held {len(held)}")
        model, nets = last.get()
    for net in nets:
        net.matrix = material.matrix
    return found, model, nets


def _held(material: Material, fold: int) -> tuple[Any, calibrating.Said]:
    torch.set_num_threads(1)
    learnt = np.flatnonzero((material.fold != NEVER_LEARNT) & (material.fold != fold))
    held = np.flatnonzero(material.fold == fold)
    return held, read(material, *learn(material, learnt), held)


def _all(material: Material) -> tuple[linear.Linear, list[network.Network]]:
    torch.set_num_threads(1)
    model, nets = learn(material, np.flatnonzero(material.fold != NEVER_LEARNT))
    for net in nets:
        net.matrix = None
    return model, nets


def learn(material: Material, chosen: Any) -> tuple[linear.Linear, list[network.Network]]:
    """The screen and the networks of some texts."""
    own = [material.texts[at] for at in chosen]
    labels = material.sequences.labels[chosen]
    model = linear.fit(material.units.of(chosen), labels, _weights(own, labels))
    words = network.vocabulary([material.words[at] for at in chosen])
    rows = _rows(material, words, chosen)
    shares = np.array([1.0 if one.is_post else parameters.PUBLIC_SHARE for one in own])
    nets = [
        network.train(rows, shares, words, material.matrix, seed)
        for seed in range(parameters.NETWORKS)
    ]
    return model, nets


def read(
    material: Material, model: linear.Linear, nets: list[network.Network], chosen: Any
) -> calibrating.Said:
    """What the models say of some texts."""
    rows = _rows(material, nets[0].words, chosen)
    each = [network.columns(one, rows) for one in nets]
    first = each[0]
    calm = (np.maximum(first["whole"], first["highest"]).max(1) < CALM)[:, None]
    judged = {
        name: np.where(calm, values, sum(one[name] for one in each) / len(nets))
        for name, values in first.items()
    }
    return {"screen": model.logits(material.units.of(chosen))} | judged


def shipped(own: Sequence[Text], folder: Path) -> calibrating.Said:
    """What the files of a folder say of some texts, read as the product reads them."""
    screen, judge = Screen(str(folder / "screen.bin")), Networks(str(folder / "judge.bin"))
    passages = [text.read() for text in own]
    units = [judge.units(one) for one in passages]
    return {
        "screen": np.array([at_least_one(screen.units(one)) for one in passages]),
        "whole": np.array([whole for whole, *_ in units]),
        "highest": np.array([np.max(each or [whole], axis=0) for whole, *each in units]),
    }


def _rows(material: Material, words: list[network.Word], chosen: Any) -> network.Sequences:
    numbers = {word: at + 1 for at, word in enumerate(words)}
    every = material.sequences
    return network.Sequences(
        meanings=[every.meanings[at] for at in chosen],
        own=[_own(material.words[at], numbers) for at in chosen],
        bits=[every.bits[at] for at in chosen],
        bounds=[every.bounds[at] for at in chosen],
        labels=every.labels[chosen],
        known=every.known[chosen],
        drifts=[every.drifts[at] for at in chosen],
        drifts_known=[every.drifts_known[at] for at in chosen],
        public=every.public[chosen],
    )


def _own(read: tuple[str, list[Any]], numbers: dict[network.Word, int]) -> Any:
    language, pieces = read
    return np.array([numbers.get((language, key), 0) for key, _ in pieces] or [0])


def _weights(own: Sequence[Text], labels: Any) -> Any:
    counts = np.array([1.0 if one.is_post else parameters.PUBLIC * _trust(one) for one in own])
    kinds = np.where(labels > 0, parameters.POSITIVE, 1.0) * _known(own, labels)
    return kinds * counts[:, None]


def _known(own: Sequence[Text], labels: Any) -> Any:
    """0 where a missing label says nothing.

    So it is in public texts that have other subjects, and for contempt in posts that have: where a
    quarrel on politics begins to be contempt, the labels do not agree.
    """
    flagged = np.array([bool(one.topics) for one in own])[:, None]
    public = np.array([not one.is_post for one in own])[:, None]
    contempt = np.array([subject == "hostile" for subject in SUBJECTS])[None]
    return np.where(flagged & (labels == 0) & (public | contempt), 0.0, 1.0)


def _trust(text: Text) -> float:
    return parameters.NOISY.get(text.source, 1.0)
