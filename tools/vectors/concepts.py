"""Words of both languages joined to the concepts that they can name."""

from __future__ import annotations

import json
import lzma
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import sparse

from netiquette.vectors.splitting import WORD
from tools.vectors import wordnets

Tagged = tuple[str, str]
"""(language, word)."""

RELATIONS = {
    "hypernym": 1.0,
    "similar": 0.8,
    "also": 0.5,
    "attribute": 0.5,
    "entails": 0.4,
    "causes": 0.4,
    "mero_part": 0.3,
    "mero_member": 0.2,
    "mero_substance": 0.4,
    "domain_topic": 0.4,
}
"""How strongly a relation of the wordnet ties two concepts."""

CORE_BONUS = 2.0
"""A concept of the core list (the 5,000 most used) counts this much more than another."""
WOLF_TRUST = 0.4
"""WOLF was filled automatically; Wiktionary and CLDR entries weigh 1."""
TERM_TRUST = 0.5
"""A search term of an OpenStreetMap preset; its name weighs 1, longer ones than a word nothing."""
NAF_TRUST = 0.05
"""A word of the description of an activity, for each time it is used there."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """Concepts by number: which words name each, how they hang together, what defines them."""

    ids: list[str]
    members: dict[Tagged, dict[int, float]]
    ties: sparse.csr_matrix
    glosses: list[str]
    domains: list[str]


def load(lexical: Path, held_out: frozenset[str] = frozenset()) -> Concepts:
    """All lexical resources as one graph; French lemmas in `held_out` get no concept at all."""
    synsets = wordnets.read_synsets(lexical)
    ids = list(synsets)
    number = {identity: i for i, identity in enumerate(ids)}
    members: dict[Tagged, dict[int, float]] = defaultdict(dict)
    for identity, synset in synsets.items():
        trust = CORE_BONUS if synset.core else 1.0
        for member in synset.members:
            members["en", member.lower()][number[identity]] = trust
    for word, concept, trust in french_lemmas(lexical, synsets):
        at = number[concept]
        trust *= CORE_BONUS if synsets[concept].core else 1.0
        members["fr", word][at] = max(trust, members["fr", word].get(at, 0.0))
    glosses = [synset.gloss for synset in synsets.values()]
    domains = [synset.domain for synset in synsets.values()]
    for name, words in trades(lexical):
        at = len(ids)
        ids.append(name)
        glosses.append("")
        domains.append("")
        for tagged, trust in words.items():
            members[tagged][at] = trust
    for word in held_out:
        members.pop(("fr", word), None)
    return Concepts(ids, dict(members), _ties(synsets, number, len(ids)), glosses, domains)


def french_lemmas(
    lexical: Path, synsets: dict[str, wordnets.Synset]
) -> Iterator[tuple[str, str, float]]:
    """French lemma, concept, trust, for every French entry that the bridge can place."""
    english = wordnets.read_lemmas(lexical / "wiktionary_omw_en" / "wn-wikt-eng.tab.xz")
    points = wordnets.bridge(synsets, english)
    by_place = {(wordnets.part_of_speech(i), wordnets.offset(i)): i for i in synsets}
    ids: dict[str, list[int]] = defaultdict(list)
    for pos, place in sorted(by_place):
        ids[pos].append(place)
    sources = (
        ("wiktionary_omw_fr/wn-wikt-fra.tab.xz", 1.0),
        ("cldr_omw_fr/wn-cldr-fra.tab.xz", 1.0),
        ("wolf_fr/wn-data-fra.tab.xz", WOLF_TRUST),
    )
    for name, trust in sources:
        for old, lemmas in sorted(wordnets.read_lemmas(lexical / name).items()):
            found = wordnets.resolve(old, points, ids)
            if found is not None:
                concept = by_place[wordnets.part_of_speech(old), found]
                for lemma in sorted(lemmas):
                    yield lemma, concept, trust


def trades(lexical: Path) -> Iterator[tuple[str, dict[Tagged, float]]]:
    """Shops, crafts and places (OpenStreetMap presets) and French activities (NAF)."""
    for row in wordnets.read_tsv(lexical / "osm_id_presets" / "presets_fr_en.tsv.xz")[1:]:
        key, *texts = (*row, "", "", "", "")[:5]
        words: dict[Tagged, float] = {}
        for language, text, trust in zip(
            ("en", "en", "fr", "fr"), texts, (1.0, TERM_TRUST) * 2, strict=True
        ):
            for term in text.lower().split("|"):
                found = WORD.findall(term)
                if len(found) == 1:
                    word = language, found[0]
                    words[word] = max(trust, words.get(word, 0.0))
        yield f"osm:{key}", words
    with lzma.open(lexical / "naf_fr" / "naf_search.json.xz", "rt", encoding="utf-8") as stream:
        activities = json.load(stream)["apeData"]
    for activity in activities:
        text = " ".join([activity["title"], activity["title"], *activity["contenuCentral"]])
        found = [word for word in WORD.findall(text.lower()) if len(word) > 3]
        yield (
            f"naf:{activity['codeApe']}",
            {("fr", word): NAF_TRUST * min(4, found.count(word)) for word in sorted(set(found))},
        )


def _ties(
    synsets: dict[str, wordnets.Synset], number: dict[str, int], size: int
) -> sparse.csr_matrix:
    rows, columns, values = [], [], []
    for identity, synset in synsets.items():
        for kind, target in synset.relations:
            if kind in RELATIONS and target in number:
                rows += [number[identity], number[target]]
                columns += [number[target], number[identity]]
                values += [RELATIONS[kind]] * 2
    return sparse.csr_matrix(
        (np.array(values, dtype=np.float32), (rows, columns)), shape=(size, size)
    )
