"""Which forms belong to which lemma, unfolded from the Hunspell dictionaries."""

from __future__ import annotations

import lzma
import re
from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path

Suffixes = dict[str, list["Suffix"]]

INFLECTIONS_EN = frozenset("SDG")
"""The English flags that inflect (plural or third person, past, -ing); the others derive."""


@dataclass(frozen=True, slots=True)
class Suffix:
    """One line SFX: what to cut, what to add, and at the end of which words."""

    cut: str
    add: str
    condition: re.Pattern[str]


def forms_by_lemma(lexical: Path, language: str) -> dict[str, set[str]]:
    """Lower-cased lemma -> its inflected forms, itself among them."""
    if language == "fr":
        folder, name, width = lexical / "hunspell_fr_dicollecte", "fr", 2
    else:
        folder, name, width = lexical / "hunspell_en", "en_US", 1
    suffixes = read_suffixes(folder / f"{name}.aff", None if width == 2 else INFLECTIONS_EN)
    forms: dict[str, set[str]] = defaultdict(set)
    with lzma.open(folder / f"{name}.dic.xz", "rt", encoding="utf-8") as stream:
        for line in stream:
            entry = line.split()[0] if line.strip() else ""
            lemma, _, flags = entry.partition("/")
            if not lemma[:1].isalpha():
                continue
            names = [flags[i : i + width] for i in range(0, len(flags), width)]
            forms[lemma.lower()] |= {lemma.lower(), *_unfold(lemma.lower(), names, suffixes)}
    return forms


def read_suffixes(path: Path, only: frozenset[str] | None) -> Suffixes:
    suffixes: Suffixes = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) < 5 or parts[0] != "SFX" or (only is not None and parts[1] not in only):
            continue
        cut, add = ("" if part == "0" else part for part in (parts[2], parts[3].split("/")[0]))
        suffixes[parts[1]].append(Suffix(cut, add, re.compile(f"(?:{parts[4]})$")))
    return suffixes


def _unfold(lemma: str, flags: list[str], suffixes: Suffixes) -> set[str]:
    return {
        lemma.removesuffix(suffix.cut) + suffix.add
        for flag in flags
        for suffix in suffixes.get(flag, ())
        if lemma.endswith(suffix.cut) and suffix.condition.search(lemma)
    }


def lemma_of(forms: dict[str, set[str]], counts: Mapping[str, int]) -> dict[str, str]:
    """Form -> the lemma it most likely belongs to: the one whose forms are seen most."""
    weight = {lemma: sum(counts.get(form, 0) for form in found) for lemma, found in forms.items()}
    best: dict[str, str] = {}
    for lemma in sorted(forms):
        for form in forms[lemma]:
            present = best.get(form)
            if present is None or (weight[lemma], lemma) > (weight[present], present):
                best[form] = lemma
    return best


def irregular() -> dict[str, str]:
    """Irregular English form -> lemma, from a short list written for this project."""
    lines = (Path(__file__).parent / "irregular-en.txt").read_text(encoding="utf-8").split("\n")
    return {form: line.split()[0] for line in lines for form in line.split()[1:]}


ENGLISH_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("es", "e"), ("es", ""), ("s", ""),
    ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""), ("er", "e"), ("er", ""), ("est", ""),
)  # fmt: skip


def english_lemma(form: str, lemmas: Container[str]) -> str | None:
    """The lemma of a regular English form that the dictionary does not unfold by suffix alone."""
    for ending, base in ENGLISH_ENDINGS:
        stem = form.removesuffix(ending)
        if (
            stem == form
            or len(stem) < 3
            or (ending == "es" and not base and stem[-1] not in "hosxz")
        ):
            continue
        doubled = stem[:-1] if stem[-1] == stem[-2] and ending in ("ed", "ing", "er") else stem
        for candidate in (stem + base, doubled):
            if candidate in lemmas:
                return candidate
    return None
