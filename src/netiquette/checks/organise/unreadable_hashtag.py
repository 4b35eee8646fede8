"""A hashtag of several words has no capitals: #bonjouratous instead of #BonjourATous.

*Why it matters.* Capitals tell a screen reader, and everybody else, where the words begin; the
networks treat both forms as the same tag.

*When it is wrong.* A name that is written in lower case. Short tags of two words (#opensource) and
tags in which the words cannot be told with confidence are left alone.
"""

from __future__ import annotations

from netiquette.check import Check, Flaw, Say
from netiquette.finding import Edit, Severity
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.vectors.files import Words


class Options(Value):
    """From which length on a tag without capitals is looked at.

    two: the shortest tag of two words, in letters.
    more: the shortest tag of three words or more, in letters.
    """

    two: int = 14
    more: int = 10


_LONGEST_TAG = 40
_LONGEST_WORD = 20
_SINGLE = frozenset("aàyi")
_BITS_A_LETTER = 2.9
"""Words that are rarer in sum make the cut a guess: "no filter" has 2.9, "jeudi photo" 3.2."""


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each tag whose words can be told; the suggestion writes their capitals."""
    shortest = min(options.two, options.more)
    for tag in analysis.hashtags:
        name = tag.name
        if not shortest <= len(name) <= _LONGEST_TAG or not (name.isalpha() and name.islower()):
            continue
        words = _words(name)
        if len(words) < 2 or len(name) < (options.two if len(words) == 2 else options.more):
            continue
        readable = tag.text[0] + "".join(word.capitalize() for word in words)
        yield Flaw(tag.span, {"readable": readable}, edits=(Edit(tag.span, readable),))


def _words(name: str) -> list[str]:
    """The words that a tag is made of; one or none when it is a word or nothing certain."""
    from netiquette.vectors import table

    lists = table().languages.values()
    if any(words.find(name) >= 0 for words in lists):
        return [name]
    cuts = [_cut(name, words) for words in lists]
    bits, found = min(cuts, key=lambda cut: cut[0])
    return found if bits <= _BITS_A_LETTER * len(name) else []


def _cut(name: str, words: Words) -> tuple[float, list[str]]:
    """The likeliest cut into known words, with its cost in bits (Viterbi over word rarities)."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(name) + 1):
        costs = [
            (best[start][0] + _bits(name[start:end], words), start)
            for start in range(max(0, end - _LONGEST_WORD), end)
        ]
        best.append(min(costs))
    found: list[str] = []
    end = len(name)
    while end:
        start = best[end][1]
        found.insert(0, name[start:end])
        end = start
    return best[-1][0], found


def _bits(word: str, words: Words) -> float:
    """The rarity of a word; infinite for what is no word, or too short to be taken for one."""
    if len(word) == 1 and word not in _SINGLE:
        return float("inf")
    at = words.find(word)
    if at < 0:
        return float("inf")
    rarity = words.rarity(at) / 8
    return rarity if len(word) > 3 or rarity < 11 else rarity + 8


CHECK = Check(
    run=run,
    options=Options(),
    needs=("hashtags",),
    severity=Severity.INFO,
    title={"en": "Unreadable hashtag", "fr": "Mot-clic illisible"},
    says={
        "en": Say("{match} runs its words together.", "Write {readable}: it is the same tag."),
        "fr": Say("{match} colle ses mots.", "Écrivez {readable} : c'est le même mot-clic."),
    },
    doc={
        "fr": """Un mot-clic de plusieurs mots sans capitales : #bonjouratous, non #BonjourATous.

*Pourquoi.* Les capitales disent au lecteur d'écran, et à tout le monde, où commencent les mots ;
les réseaux tiennent les deux formes pour le même mot-clic.

*Quand c'est faux.* Un nom qui s'écrit en minuscules. Les mots-clics courts de deux mots
(#opensource) et ceux dont on ne peut dire les mots avec certitude sont laissés en paix.
"""
    },
    good={
        "en": (
            "Rye is back on Wednesdays. #SourdoughBread",
            "Release notes are out. #opensource #python",
            "Maps of the marsh, drawn on foot. #cartography",
            "See you at the fair. #bxqzvkrtplmn",
        ),
        "fr": (
            "Le seigle est de retour. #PainAuLevain",
            "Le compte rendu est en ligne. #urbanisme #democratie",
            "On recrute. #developpement",
            "Rendez-vous samedi. #bxqzvkrtplmn",
        ),
    },
    bad={
        "en": (
            "The street is ours on Sunday. ⟦#happybirthdaytoyou⟧",
            "A quiet week at the counter. ⟦#smallbusinessowner⟧",
            "Bring gloves. ⟦#communitygarden⟧",
        ),
        "fr": (
            "Le marché ouvre. ⟦#bonjouratous⟧",
            "On recoud ensemble jeudi. ⟦#fabriqueenfrance⟧",
            "Portes ouvertes samedi. ⟦#ressourceshumaines⟧",
        ),
    },
    source="accessibility guides of uky.edu, virginia.edu, isu.edu, a2i.co.uk: CamelCase tags",
)
