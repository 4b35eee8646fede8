"""Words are written in mathematical or enclosed signs instead of letters: 𝗯𝗼𝗹𝗱, 𝓬𝓾𝓻𝓵𝔂, ꜱᴍᴀʟʟ ᴄᴀᴘꜱ.

*Why it matters.* They look like bold type and are other characters: a screen reader spells them
out ("mathematical bold small b…") or says nothing, search does not find them, and many phones
show boxes.

*When it is wrong.* In a formula. Single letters and pairs are left alone for that reason.
"""

from __future__ import annotations

from functools import cache

from netiquette.check import Check, Flaw, Say
from netiquette.finding import Edit
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from netiquette.analysis import Analysis

_LOWEST = "\u24b6"
_SMALL = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ"
_PLAIN = "abcdefghijklmnopqrstuvwyz"
_TELLING = "ᴀᴇᴏᴜ"  # no word of small capitals is without, and no phonetic script has them


def run(analysis: Analysis, _options: object) -> Iterator[Flaw]:
    """One flaw for each run of styled words; the safe edit writes them in plain letters."""
    text = analysis.text
    if text.isascii() or (max(text) < _LOWEST and not any(one in text for one in _TELLING)):
        return
    from unicodedata import normalize

    from netiquette.analysis import graphemes

    small = str.maketrans(_SMALL, _PLAIN)
    for found in _pattern().finditer(text):
        start, end = found.span()
        plain = normalize("NFKC", found[0].translate(small))
        if found["small"] and not any(one in found[0] for one in _TELLING):
            continue
        if found["small"] and text[:start].rstrip()[-1:] in ("", ".", "!", "?"):
            plain = plain[0].upper() + plain[1:]
        if sum(char.isalnum() for char in plain) < 3:
            continue
        whole = graphemes.is_boundary(text, start) and graphemes.is_boundary(text, end)
        edit = Edit(Span(start, end), plain, safe=whole)
        yield Flaw(Span(start, end), {"plain": plain}, edits=(edit,))


@cache
def _pattern() -> re.Pattern[str]:
    """Styled letters and digits with their marks, and the spaces between two such words.

    The ranges are those of the Unicode blocks Mathematical Alphanumeric Symbols, Enclosed
    Alphanumerics and Enclosed Alphanumeric Supplement, without the squares that are emoji
    (🅰 🅱 🅾 🅿), and the fullwidth Latin letters, unless East Asian text stands beside them.
    """
    import re

    styled = "[\U0001d400-\U0001d7ff\u24b6-\u24e9\U0001f130-\U0001f149\U0001f150-\U0001f169"
    styled += "\U0001f172-\U0001f17d\U0001f180-\U0001f189][\u0300-\u036f]*+"
    wide = "[\uff21-\uff3a\uff41-\uff5a]"
    east = "[\u3000-\u9fff\uac00-\ud7af\uff00-\uff20\uff66-\uff9f]"
    wides = f"(?<!{east})(?<!{wide}){wide}{{3,}}+(?!{east})"
    small = f"[sx]?[{_SMALL}][{_SMALL}sx\u0300-\u036f]*+"
    smalls = f"(?P<small>(?<!\\w){small}(?:[ '’-]{small})*+)(?!\\w)"
    return re.compile(f"(?:{styled})++(?: (?:{styled})++)*+|{wides}|{smalls}")


CHECK = Check(
    run=run,
    title={"en": "Styled letters", "fr": "Lettres décorées"},
    says={
        "en": Say(
            "Screen readers cannot read “{match}”: these are symbols, not letters.",
            "Write “{plain}”.",
        ),
        "fr": Say(
            "Les lecteurs d'écran ne peuvent pas lire « {match} » : ce sont des symboles.",
            "Écrivez « {plain} ».",
        ),
    },
    doc={
        "fr": """Des mots sont écrits en symboles au lieu de lettres : 𝗴𝗿𝗮𝘀, 𝓶𝓪𝓷𝓾𝓼𝓬𝓻𝓲𝓽, Ⓒⓔⓡⓒⓛé.

*Pourquoi.* On croit voir du gras et ce sont d'autres caractères : un lecteur d'écran les épelle
(« lettre mathématique grasse… ») ou se tait, la recherche ne les trouve pas, et bien des téléphones
affichent des carrés.

*Quand c'est faux.* Dans une formule. Les lettres seules et les paires sont laissées en paix.
"""
    },
    good={
        "en": (
            "The mean of ℝ-valued 𝑥 and 𝑦 is the point of slide 4.",
            "Blood drive today: types 🅰️, 🅱️ and 🅾️ are low.",
            "ＡＢＣ順で並べます。",
            "In her village, “bin” is said [bɪn], with [ɪ] and never [iː]; the ʀ is rolled.",
        ),
        "fr": (
            "Le 1ᵉʳ étage rouvre le 3, le 2ᵉ suivra.",
            "Théorème : pour tout 𝑥 dans ℝ, la suite converge.",
            "Rendez-vous à l'arrêt Ⓜ Jaurès.",
        ),
    },
    bad={
        "en": (
            "⟦𝗕𝗼𝗼𝗸 𝗻𝗼𝘄⟧ and the first lesson is free.",
            "Our ⟦Ⓢⓟⓡⓘⓝⓖ⟧ sale starts on Friday.",
            "⟦ɴᴇᴡ ꜱᴛᴏᴄᴋ⟧ on Friday at ten, wool and linen.",
        ),
        "fr": (
            "⟦𝗜𝗻𝘀𝗰𝗿𝗶𝗽𝘁𝗶𝗼𝗻𝘀⟧ ouvertes jusqu'à jeudi.",
            "Le ⟦𝓰𝓻𝓪𝓷𝓭 𝓫𝓪𝓵⟧ approche.",
            "⟦ＳＯＬＤＥＳ⟧ dès lundi.",
            "⟦ɴᴏᴜᴠᴇᴀᴜ ꜱᴛᴏᴄᴋ⟧ vendredi, laine et lin.",
        ),
    },
    source="W3C, Web Content Accessibility Guidelines 2.2, 1.3.1; a11y guide of a2i.co.uk",
)
