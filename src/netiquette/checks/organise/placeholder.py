"""A gap of the draft is still open: TODO, [name], {{first_name}}, lorem ipsum.

*Why it matters.* Readers see at once that a form letter was sent to them unread; on most channels
a post cannot be called back once it is out.

*When it is wrong.* Brackets have honest uses, and those are left alone: check boxes, footnotes,
[sic], […], tags before a subject, Markdown links, code, quotations. So is a TODO list that the
post is about. A word that looks like a slot and is meant as it stands can go to `allow`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from netiquette import rulebook
from netiquette.check import Check, Flaw, Say
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


class Options(Value):
    """What may stand in a post although it looks like a gap.

    allow: such pieces as they are written, brackets included; case does not matter.
    """

    allow: tuple[str, ...] = ()


_MARKS = frozenset(("todo", "fixme", "tbd", "lorem", "xxhxx", *("x" * n for n in range(2, 9))))
_WORDS = re.compile(r"[^\W_]+")
_MOST_WORDS = 5
_NEAR = 30
# A text with more is no draft of a post.
_MOST_GAPS = 500


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each gap, in the order of the text."""
    allowed = {one.casefold() for one in options.allow}
    busy = -1
    for start, end in sorted(set(islice(_gaps(analysis), _MOST_GAPS))):
        match = analysis.text[start:end]
        if start < busy or match.casefold() in allowed or _is_shown(analysis, start, end):
            continue
        busy = end
        yield Flaw(Span(start, end), {"gap": match})


def _is_shown(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a gap is quoted, in code, or between backticks that a channel would show."""
    text = analysis.text
    if analysis.is_quoted(start):
        return True
    return "`" in text[max(0, start - 80) : start] and "`" in text[end : end + 80]


def _gaps(analysis: Analysis) -> Iterator[tuple[int, int]]:
    text = analysis.text
    if "[" in text:
        yield from _slots(text, _square())
    if "{" in text or "%" in text or "*|" in text:
        yield from _slots(text, _curly())
        yield from (match.span() for match in _merge_tag().finditer(text))
    if "<" in text:
        yield from _slots(text, _angle())
    if not _MARKS.isdisjoint(analysis.words.keys):
        yield from (match.span() for match in _mark().finditer(text))
    if not _facts()[3].isdisjoint(analysis.words.keys):
        yield from _phrases(analysis)
    if any(one in text for one in _cries()):
        yield from (match.span() for match in _cry().finditer(text))


@cache
def _square() -> re.Pattern[str]:
    return re.compile(r"\[{1,2}([^\[\]\n]{2,40})\]{1,2}(?![(\[:\]])")


@cache
def _curly() -> re.Pattern[str]:
    return re.compile(r"(?<![\w{$])(?:\{([^{}\n]{2,40})\}|%{1,2}([A-Za-z_]{3,30})%{1,2})(?![}\w])")


@cache
def _merge_tag() -> re.Pattern[str]:
    """What mailing tools fill in: {{first_name}}, *|FNAME|*."""
    return re.compile(r"\{\{ ?[\w.|\- ]{1,40}\}\}|\*\|[A-Z_:]{2,30}\|\*")


@cache
def _angle() -> re.Pattern[str]:
    return re.compile(r"<([^<>\n@#!/=\"]{3,40})>")


@cache
def _mark() -> re.Pattern[str]:
    """TODO, TBD, XXX where they stand for what is missing, and not where a post speaks of them."""
    todo = r"(?:TODO|FIXME|TBD)"
    errands = "|".join(re.escape(one) for one in _listed("errands"))
    end = r"(?=[ \t]*[.!)]?[ \t]*$)"
    return re.compile(
        rf"[(\[<]\s?(?:{todo}|X{{3,}})\b(?! lists?\b| liste| app)[^()\[\]<>\n]{{0,60}}[)\]>]"
        rf"|(?:^|(?<=[.!?|] )){todo}(?=\s?:|[ \t](?:{errands})\b)"
        rf"|(?:^(?:[-*•] )?|(?<=[:=|])|(?<=[:=|] )){todo}{end}|(?<=[:=|] )X{{3,}}{end}"
        r"|(?<![\w/.:-])[Xx]{2,4}(?:(?:[/.:]|\s?h\s?|[ \u00a0](?=X))[Xx]{2,4})+(?![\w/])"
        r"|(?<![\w-])X{3,}(?=\s?(?:[€$£%]|euros?\b|heures?\b|personnes\b|people\b))"
        r"|\b[Ll]orem ipsum\b",
        re.MULTILINE,
    )


@cache
def _facts() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Of all shipped languages: slots, words beside them, orders to fill, signs of a phrase."""
    tables = [rulebook.language(code).get("placeholder", {}) for code in rulebook.languages()]
    slots, beside, orders, signs = (
        frozenset(one for table in tables for one in table.get(key, ()))
        for key in ("slots", "beside", "orders", "signs")
    )
    return slots, beside, orders, signs


def _listed(key: str) -> list[str]:
    """What the shipped languages list for this check under a key."""
    tables = [rulebook.language(code).get("placeholder", {}) for code in rulebook.languages()]
    return sorted({one for table in tables for one in table.get(key, ())})


@cache
def _cries() -> tuple[str, ...]:
    """Notes to oneself in capitals: À COMPLÉTER."""
    return tuple(_listed("cries"))


@cache
def _cry() -> re.Pattern[str]:
    """Such a note where it begins a sentence or a bracket, and the words around are no heading."""
    cries = "|".join(re.escape(one) for one in _cries())
    return re.compile(
        rf"(?:^|(?<=[.!?:(\[])|(?<=[.!?:] ))(?:{cries})(?=[ \t]*(?:[^\W\d_A-Z]|[.)\]]|$))",
        re.MULTILINE,
    )


@cache
def _phrase() -> re.Pattern[str]:
    found = [re.escape(one) for one in sorted(_listed("phrases"), key=len, reverse=True)]
    return re.compile(rf"\b(?:{'|'.join(found)})\b", re.IGNORECASE)


def _phrases(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The set phrases of templates, around the words that each of them has."""
    signs, words, find = _facts()[3], analysis.words, _phrase().search
    for at, key in enumerate(words.keys):
        if key in signs:
            start, end = words.starts[at], words.ends[at]
            match = find(analysis.text, max(0, start - _NEAR), end + _NEAR)
            if match is not None:
                yield match.span()


def _slots(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The brackets that name what is to be filled in."""
    slots, beside, orders, _ = _facts()
    for match in pattern.finditer(text):
        inner = next(group for group in match.groups() if group is not None)
        words = [word.casefold() for word in _WORDS.findall(inner.replace("_", " "))]
        if not 0 < len(words) <= _MOST_WORDS:
            continue
        if match[0][0] == "<" and words[0] not in orders and not _is_address(words):
            continue
        named = all(word in slots or word in beside or word.isdigit() for word in words)
        if len(words) == 1 and match[0][0] == "[" and _is_heading(text, *match.span()):
            continue
        if words[0] in orders or (named and not slots.isdisjoint(words)):
            yield match.span()


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether a line begins with the brackets and a sentence follows: [Event] Open day at ten."""
    after = text[end : end + 2]
    return text[:start].rstrip(" ")[-1:] in ("", "\n") and after[:1] == " " and after[1:].isupper()


def _is_address(words: list[str]) -> bool:
    return len(words) == 1 and words[0] in ("url", "link", "lien")


CHECK = Check(
    run=run,
    options=Options(),
    title={"en": "Placeholder left in", "fr": "Passage à compléter"},
    says={
        "en": Say("Still to be filled in: {gap}.", "Write what belongs there, or take it out."),
        "fr": Say(
            "Il reste un passage à compléter\u00a0: {gap}.",
            "Écrivez ce qui doit y figurer, ou retirez-le.",
        ),
    },
    doc={
        "fr": """Un blanc est resté ouvert : TODO, [prénom], {{first_name}}, lorem ipsum.

*Pourquoi.* Le lecteur voit aussitôt qu'on lui adresse une lettre type que personne n'a relue ; sur
la plupart des canaux, un message parti ne se rattrape pas.

*Quand c'est faux.* Les crochets ont des usages légitimes, laissés en paix : cases à cocher, appels
de note, [sic], […], étiquettes devant un objet, liens Markdown, code, citations. De même une « TODO
list » dont parle le message. Ce qui ressemble à un blanc et n'en est pas un va dans `allow`.
"""
    },
    good={
        "en": (
            "Release checklist:\n- [x] changelog\n- [ ] tag\n- [ ] announce",
            "Our TODO list fits on one page again, and the oldest item is from March.",
            "The report says “the patient [name withheld] recovered” [2].",
            "How do I keep the braces? `{{ name }}` is eaten by the template engine.",
            "Proud of you, kiddo. See you at Christmas. xxx",
            "The full [programme](https://example.org/programme) is online; doors open at 7.",
            "[Maintenance] The switch in room 4 is replaced on Tuesday, 6 to 7 a.m.",
            "Run `git switch <branch>` and then `make`.",
            "Jerseys: two XXL and one XXXL are left, first come first served.",
            "TODO comments rot. We deleted 214 of them and nobody has asked.",
            "Please write your date of birth as DD/MM/YYYY, then sign.",
            "[Event] Open day at the kiln, Saturday from ten.",
        ),
        "fr": (
            "Courses du camp :\n- [x] farine\n- [ ] gaz\n- [ ] lampes",
            "J'ai vidé ma TODO list de 2019, il n'en restait que trois lignes.",
            "« Elle à dit non » [sic], écrit le greffier en page 3 [1].",
            "[Travaux] L'ascenseur B est arrêté mardi de 8 h à midi.",
            "Le formulaire à compléter est au guichet, apportez une pièce d'identité.",
            "Le [programme complet](https://example.org/programme) est en ligne.",
            "Écrivez votre date de naissance au format JJ/MM/AAAA, puis signez.",
            "DOSSIER À COMPLÉTER avant le 3 mai, au guichet B.",
            "Au XXe siècle, la halle servait encore de garage ; il reste deux maillots XXL.",
        ),
    },
    bad={
        "en": (
            "Hi ⟦{{first_name}}⟧, your seat for Thursday is confirmed.",
            "Dear ⟦[Name]⟧,\n\nthank you for your visit to our stand.",
            "We open at 9 on Saturday. Details: ⟦[insert link]⟧",
            "⟦TODO⟧: add the picture of the new kiln\n\nThe kiln is here!",
            "The talk is on 4 May in room 12. Price: ⟦TBD⟧",
            "Read the story of the mill: ⟦[URL]⟧",
            "Hello ⟦*|FNAME|*⟧, the autumn catalogue is out.",
            "⟦Lorem ipsum⟧ dolor sit amet, doors at 7 p.m.",
            "Your order ⟦[ORDER NUMBER]⟧ left our shop this morning.",
            "The AGM is ⟦on DD/MM/YYYY⟧ in the village hall, tea from six.",
            "The quiz is at the Bell, £6 each. ⟦TODO⟧ check the date with Ann",
        ),
        "fr": (
            "Bonjour ⟦[prénom]⟧,\n\nvotre place pour jeudi est confirmée.",
            "Retrouvez-nous le ⟦XX/XX⟧ à la salle des fêtes, entrée libre.",
            "Le compte rendu est en ligne : ⟦[lien]⟧",
            "L'atelier est complet. ⟦(TODO vérifier la date)⟧ Prochaine session en mai.",
            "Bonjour ⟦{prenom}⟧, la bibliothèque vous attend samedi.",
            "⟦Votre texte ici⟧\n\n#Lyon",
            "Le chantier commence lundi. Budget : ⟦XXX⟧ € par lot.",
            "Signé : ⟦<votre nom>⟧, pour le bureau.",
            "L'assemblée aura lieu ⟦le JJ/MM/AAAA⟧ à la salle des fêtes.",
            "Billets à 6 €, ouverture à ⟦XXhXX⟧, entrée par la cour.",
            "Le quiz a lieu au café. ⟦À COMPLÉTER⟧ avec le bar",
        ),
    },
    source="house",
)
