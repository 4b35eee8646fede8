"""Copies of posts in which names of camps, faiths, sexes and people stand for each other.

What is said of the left angers as what is said of the right; a model that learns each post once
more, about somebody else, finds it harder to hold a name against its bearer.
"""

from __future__ import annotations

import random
import zlib

from netiquette.topics.passage import Passage

ALIKE = {
    "en": """
        left right
        labour conservative
        democrats republicans
        democrat republican
        liberals conservatives
        christians muslims jews hindus buddhists sikhs catholics
        christian muslim jewish hindu buddhist sikh catholic
        church mosque synagogue temple gurdwara
        churches mosques synagogues temples
        priest imam rabbi pastor
        priests imams rabbis pastors
        bible quran torah
        men women
        man woman
        boys girls
        boy girl
        fathers mothers
        husbands wives
        scottish welsh irish cornish texan californian
        emily mohamed keisha kevin wei fatima jack rachel svetlana diego priya amina connor aisha
    """,
    "fr": """
        gauche droite
        lfi rn ps lr
        chrétiens musulmans juifs bouddhistes hindous catholiques protestants
        chrétien musulman juif bouddhiste hindou catholique protestant
        chrétienne musulmane juive bouddhiste hindoue catholique protestante
        chrétiennes musulmanes juives bouddhistes hindoues catholiques protestantes
        église mosquée synagogue
        églises mosquées synagogues
        curé imam rabbin pasteur
        curés imams rabbins pasteurs
        bible torah
        hommes femmes
        homme femme
        garçons filles
        pères mères
        maris femmes
        bretons corses alsaciens basques marseillais parisiens wallons québécois
        breton corse alsacien basque marseillais parisien wallon québécois
        camille mohamed fatoumata kevin wei fatima enzo rachel svetlana diego amina yanis léa
    """,
}
_GROUPS = {
    language: {word: line.split() for line in text.strip().splitlines() for word in line.split()}
    for language, text in ALIKE.items()
}


def swapped(read: Passage) -> Passage | None:
    """The passage about others, chosen by its own words; None when it names nobody."""
    groups = _GROUPS[read.language]
    named = sorted({key for key in read.keys if key in groups})
    if not named:
        return None
    chance = random.Random(zlib.crc32(" ".join(read.keys).encode("utf-8", "surrogatepass")))
    others = {name: chance.choice([one for one in groups[name] if one != name]) for name in named}
    keys = [others.get(key, key) for key in read.keys]
    return Passage(read.analysis, read.language, (keys, read.starts, read.ends), read.bounds)
