"""The post shows what belongs to one person's private life: a card, an account, a number, a home.

*Why it matters.* What is public stays public. A social security number or a card is enough for a
fraud; somebody's own telephone or address, given away by another, is enough to be found by those
they avoid.

*When it is wrong.* The contact address of a shop or a club is there to be used: telephone and
e-mail are only flagged where the words before say that they are somebody's own. Cards, accounts and
French social security numbers count only when their check digits are right. Messages to known
persons (mail, chat, SMS) are left alone. Titles, content warnings, threads and the descriptions of
pictures are read too; what a picture itself shows is not.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from netiquette import rulebook
from netiquette.check import Check, Example, Flaw, Say
from netiquette.post import Media, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.post import Post

_PRIVATE = ("mail", "chat", "sms")
_WINDOW = 40
_MOST_TRIED = 5000
_GAP = " \u00a0\u202f.-"
# Lengths of accounts by country: the IBAN registry of SWIFT (ISO 13616), read 2026-11.
_LENGTHS = """
    AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22
    IS26 IT27 LI21 LT20 LU20 LV21 MA28 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 TN24
"""
_IBAN = {one[:2]: int(one[2:]) for one in _LENGTHS.split()}
# Numbers that card schemes and payment services publish for tests.
_TEST_CARDS = frozenset(
    """4242424242424242 4111111111111111 4000056655665556 5555555555554444 5105105105105100
    378282246310005 371449635398431 4012888888881881""".split()
)


def run(analysis: Analysis, _: None) -> Iterator[Flaw]:
    """One flaw for each piece of private data in any of the texts that are published."""
    if analysis.channels and all(one.kind in _PRIVATE for one in analysis.channels):
        return
    for field, text in _published(analysis.post):
        for flaw in _in_text(analysis, field, text):
            yield flaw if field == "text" else flaw.replace(field=field)


def _published(post: Post) -> Iterator[tuple[str, str]]:
    """The texts of a post by the name of their field: the picture's description is public too."""
    yield "text", post.text
    yield "title", post.title or ""
    yield "summary", post.summary or ""
    for number, text in enumerate(post.thread):
        yield f"thread.{number}", text
    for number, media in enumerate(post.media):
        yield f"media.{number}.alt", media.alt or ""


def _in_text(analysis: Analysis, field: str, text: str) -> Iterator[Flaw]:
    """The flaws of one text, the surest kinds first where two meet."""
    taken: list[Span] = []
    if _digit().search(text):
        for kind, span in (*_numbers(text), *_accounts(text)):
            if kind == "iban" and _is_gift(analysis, field, span):
                continue
            if not any(span.start < one.end and one.start < span.end for one in taken):
                taken.append(span)
                yield Flaw(span, say=kind)
        yield from _homes(text, analysis.language)
    cues = _cues()
    folded = text.casefold()
    if any(cue in folded for cue in cues[0]):
        yield from _given_away(text, cues)


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@cache
def _run_of_digits() -> re.Pattern[str]:
    return re.compile(r"(?<![\w+])\d(?:[ \u00a0\u202f.-]?\d|[ \u00a0\u202f.]?2[AB]){12,18}(?!\w)")


def _numbers(text: str) -> Iterator[tuple[str, Span]]:
    """Cards and French social security numbers with the right check digits."""
    for match in _run_of_digits().finditer(text):
        plain = re.sub(f"[{_GAP}]", "", match.group())
        span = Span(*match.span())
        if is_nir(plain):
            yield "nir", span
        elif is_card(plain) and _is_grouped(match.group(), len(plain)):
            yield "card", span


def _is_grouped(written: str, count: int) -> bool:
    """Whether digits stand together, or in groups as cards have them: 4-4-4-4 or 4-6-5."""
    sizes = [len(group) for group in re.split(f"[{_GAP}]", written)]
    return sizes in ([count], [4, 4, 4, 4], [4, 6, 5])


def is_card(digits: str) -> bool:
    """Whether 15 or 16 digits are a card number: a known issuer, and the check digit of Luhn."""
    if not digits.isascii() or not digits.isdecimal() or digits in _TEST_CARDS:
        return False
    known = {16: ("4", "51", "52", "53", "54", "55", "2", "6011", "65", "35"), 15: ("34", "37")}
    if not digits.startswith(known.get(len(digits), ("x",))) or len(set(digits)) < 4:
        return False
    if digits[0] == "2" and not 2221 <= int(digits[:4]) <= 2720:
        return False
    doubled = [int(digit) * 2 for digit in digits[-2::-2]]
    total = sum(int(digit) for digit in digits[-1::-2])
    return (total + sum(one - 9 if one > 9 else one for one in doubled)) % 10 == 0


def is_nir(plain: str) -> bool:
    """Whether 15 signs are a French social security number: form, and key (97 - n mod 97)."""
    if len(plain) != 15 or plain[0] not in "12" or not plain.isascii():
        return False
    number = plain[:13].replace("2A", "19").replace("2B", "18")
    if not (number + plain[13:]).isdecimal() or len(number) != 13:
        return False
    month = int(number[3:5])
    if not (1 <= month <= 12 or 20 <= month <= 42 or month >= 50):
        return False
    return int(plain[13:]) == 97 - int(number) % 97


@cache
def _iban_start() -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d\d(?=[ \u00a0\u202f]?[A-Z0-9])")


def _accounts(text: str) -> Iterator[tuple[str, Span]]:
    """Bank accounts with the length of their country and the right check digits."""
    for match in islice(_iban_start().finditer(text), _MOST_TRIED):
        length = _IBAN.get(match.group()[:2], 0)
        plain, at = "", match.start()
        while len(plain) < length and at < len(text):
            letter = text[at]
            if letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789":
                plain += letter
            elif letter not in " \u00a0\u202f" or text[at - 1] == letter:
                break
            at += 1
        if length and not text[at : at + 1].isalnum() and is_iban(plain):
            yield "iban", Span(match.start(), at)


def is_iban(plain: str) -> bool:
    """Whether signs without spaces are a bank account: the length, and 1 as its remainder by 97."""
    if len(plain) != _IBAN.get(plain[:2], 0):
        return False
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def _is_gift(analysis: Analysis, field: str, span: Span) -> bool:
    """Whether the words around an account ask for gifts or dues: it is then there to be used.

    Around an account in a title, a warning or a picture is all that the post says.
    """
    words = analysis.words
    around = {
        key
        for key, start in zip(words.keys, words.starts, strict=True)
        if field != "text" or span.start - 300 <= start <= span.end + 300
    }
    if field != "text":
        from netiquette.analysis import read

        around |= set(read(analysis.post.field(field), language=analysis.language).words.keys)
    return any(not around.isdisjoint(table.get("gifts", ())) for table in _tables())


@cache
def _tables() -> tuple[dict[str, list[str]], ...]:
    return tuple(rulebook.language(code).get("personal-data", {}) for code in rulebook.languages())


@cache
def _cues() -> tuple[tuple[str, ...], frozenset[str]]:
    """The words that give a number away, and those before them that make it one's own."""
    tables = _tables()
    cues = tuple(cue for one in tables for cue in one.get("cues", ()))
    return cues, frozenset(word for one in tables for word in one.get("own", ()))


@cache
def _reach() -> re.Pattern[str]:
    phone = r"(?<![\w.])(?:\+\d{1,3}[ .-]?)?(?:\(?0\)?)?\d(?:[ \u00a0\u202f.-]?\d){7,11}(?!\w)"
    email = r"(?<![\w.+-])[\w+-](?:[\w.+-]{0,62}[\w+-])?@[\w-]{1,62}(?:\.[\w-]{1,62}){1,4}"
    return re.compile(f"({email})|({phone})")


def _given_away(text: str, cues: tuple[tuple[str, ...], frozenset[str]]) -> Iterator[Flaw]:
    """A telephone or an e-mail address that the words before it call somebody's own."""
    folded = text if len(text.casefold()) != len(text) else text.casefold()
    for match in _reach().finditer(text):
        before = folded[max(0, match.start() - _WINDOW) : match.start()]
        found = max((before.rfind(cue), cue) for cue in cues[0])
        if found[0] < 0 or any(mark in before[found[0] :] for mark in ("\n", ". ", "! ", "? ")):
            continue
        words = folded[: max(0, match.start() - len(before)) + found[0]][-20:].split()
        if words and words[-1].strip("'’,:") in cues[1]:
            continue
        yield Flaw(Span(*match.span()), say="email" if match.group(1) else "phone")


def _homes(text: str, language: str | None) -> Iterator[Flaw]:
    """Where somebody lives: the words for it, then a number and a street."""
    if language not in rulebook.languages():
        return
    table = rulebook.language(language).get("personal-data", {})
    folded = text.casefold()
    if len(folded) != len(text) or not any(cue in folded for cue in table.get("homes", ())):
        return
    for match in _street(language).finditer(folded):
        before = folded[max(0, match.start() - _WINDOW) : match.start()]
        cue = max((before.rfind(one), one) for one in table["homes"])
        if cue[0] >= 0 and not any(mark in before[cue[0] :] for mark in (". ", "\n")):
            yield Flaw(Span(*match.span()), say="home")


@cache
def _street(language: str) -> re.Pattern[str]:
    kinds = "|".join(map(re.escape, rulebook.language(language)["personal-data"]["streets"]))
    number = r"(?<![\w.,])\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? "
    if language == "en":
        return re.compile(rf"{number}[^\W\d_]{{2,20}}(?: [^\W\d_]{{2,20}})?? (?:{kinds})\b")
    return re.compile(
        rf"{number}(?:{kinds})(?: [^\W\d_'’-]{{1,20}}(?:['’-][^\W\d_]{{1,20}})?){{1,3}}"
    )


CHECK = Check(
    run=run,
    title={"en": "Personal data", "fr": "Donnée personnelle"},
    says={
        "en": {
            "card": Say("A card number is shown.", "Take it out, and have the card blocked."),
            "nir": Say("A French social security number is shown.", "Take it out."),
            "iban": Say("A bank account is shown.", "Take it out, or send it to those who pay."),
            "phone": Say(
                "Somebody's own telephone number is shown.",
                "Give it to those concerned only, and with consent.",
            ),
            "email": Say(
                "Somebody's own e-mail address is shown.",
                "Give it to those concerned only, and with consent.",
            ),
            "home": Say("It says where somebody lives.", "Name the town, no more."),
        },
        "fr": {
            "card": Say(
                "Un numéro de carte est visible.", "Retirez-le, et faites opposition à la carte."
            ),
            "nir": Say("Un numéro de sécurité sociale est visible.", "Retirez-le."),
            "iban": Say(
                "Un compte bancaire est visible.",
                "Retirez-le, ou envoyez-le à ceux qui doivent payer.",
            ),
            "phone": Say(
                "Le téléphone personnel de quelqu'un est visible.",
                "Ne le donnez qu'aux personnes concernées, et avec son accord.",
            ),
            "email": Say(
                "L'adresse électronique personnelle de quelqu'un est visible.",
                "Ne la donnez qu'aux personnes concernées, et avec son accord.",
            ),
            "home": Say("On lit où quelqu'un habite.", "Nommez la ville, pas davantage."),
        },
    },
    doc={
        "fr": """Le message montre ce qui relève de la vie privée d'une personne : carte, compte,
numéro, domicile.

*Pourquoi.* Ce qui est public le reste. Un numéro de sécurité sociale ou de carte suffit à une
fraude ; le téléphone ou l'adresse de quelqu'un, livrés par un autre, suffisent à être retrouvé par
ceux qu'on évite.

*Quand c'est faux.* L'adresse d'une boutique ou d'un club est là pour servir : téléphone et
courriel ne sont signalés que si les mots qui précèdent les disent personnels. Cartes, comptes et
numéros de sécurité sociale ne comptent que si leur clé est juste. Les messages à des personnes
connues (courriel, messagerie, SMS) sont laissés en paix. Titres, avertissements, fils et
descriptions d'images sont lus aussi ; ce que montre l'image elle-même ne l'est pas.
"""
    },
    good={
        "en": (
            "Bookings: 01632 960 123 or bookings@example.org.",
            "Donations to the shelter: IBAN GB82 WEST 1234 5698 7654 32. Thank you.",
            "The test card 4242 4242 4242 4242 still works in the sandbox.",
            "Order 4539 1488 0343 6468 has left the warehouse.",
            Example("The card is 4539 1488 0343 6467, PIN by phone.", "email"),
            "Write to my personal email ana@example.org if you find the cat.",
            "The museum moves to 12 Mill Lane in May.",
            Example("Our team.", post={"media": (Media(alt="Booking desk: 01632 960 123."),)}),
            Example(
                "Donations keep the shelter warm.",
                post={"media": (Media(alt="Poster: IBAN GB82 WEST 1234 5698 7654 32."),)},
            ),
        ),
        "fr": (
            "Réservations au 01 99 00 36 21 ou à salle@example.org.",
            "Appelez Farida au 01 99 00 36 21, elle a la liste.",
            "Pour vos dons : FR76 3000 6000 0112 3456 7890 189. Merci !",
            "La boutique est au 12 rue des Lilas, à côté de la poste.",
            "Commande 2 69 05 49 588 157 81 partie ce matin.",
            "Mon portable perso est en panne, appelez le 01 99 00 36 21.",
            Example("L'équipe.", post={"media": (Media(alt="Accueil : 01 99 00 36 21."),)}),
            Example(
                "Vos dons chauffent le refuge.",
                post={"title": "FR76 3000 6000 0112 3456 7890 189"},
            ),
        ),
    },
    bad={
        "en": (
            "She left her wallet, the card says ⟦4539 1488 0343 6467⟧, tell her.",
            "Ring Marc at night, his mobile is ⟦07700 900 123⟧.",
            "The man from the video lives at ⟦12 Mill Lane⟧, go and ask him.",
            "His account is ⟦GB82 WEST 1234 5698 7654 32⟧, for the rent.",
            Example(
                "Found at the bus stop.",
                post={"media": (Media(alt="A bank card: 4539 1488 0343 6467."),)},
            ),
            Example("Go and ask him.", post={"title": "The man lives at 12 Mill Lane"}),
            Example("Ring him at night.", post={"summary": "Marc, his mobile: 07700 900 123"}),
        ),
        "fr": (
            "Son dossier porte le numéro ⟦2 69 05 49 588 157 80⟧.",
            "Écrivez à Marc, son portable : ⟦06 39 98 27 14⟧.",
            "Le type de la vidéo habite au ⟦12 rue des Lilas⟧, allez lui demander.",
            "Le propriétaire : ⟦FR76 3000 6000 0112 3456 7890 189⟧, à payer le 5.",
            Example(
                "Trouvée à l'arrêt de bus.",
                post={"media": (Media(alt="Une carte Vitale : 2 69 05 49 588 157 80."),)},
            ),
            Example("Allez lui demander.", post={"title": "Il habite au 12 rue des Lilas"}),
            Example("Appelez-le.", post={"summary": "Marc, son portable : 06 39 98 27 14"}),
        ),
    },
    source="ISO 13616 (IBAN), ISO/IEC 7812 (cards), INSEE (NIR); Messeca, rule 2",
)
