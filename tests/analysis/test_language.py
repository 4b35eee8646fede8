"""The language of short posts."""

from __future__ import annotations

import subprocess
import sys

import pytest

from netiquette.analysis import read

SHORT = {
    "fr": [
        "Merci à tous !",
        "Atelier poterie samedi",
        "Réunion reportée à jeudi",
        "Qui connaît un bon plombier à Nantes ?",
        "Nouvelle version de Next.js : build plus rapide",
        "Formation React, Docker et Kubernetes complète",
        "Je relis « The Pragmatic Programmer: your journey to mastery » avec plaisir",
        "Le `git commit --amend is the best thing ever` du jour",
        "On en parle demain #TheBestWayToLearn @the_world_of_you",
        "> This is what they said\nEt voilà pourquoi je réponds en français.",
        "L'expo ferme bientôt, venez vite",
    ],
    "en": [
        "Thanks everyone!",
        "Pottery workshop on Saturday",
        "Anyone know a decent plumber in Leeds?",
        "Currently reading « Le Petit Prince et la rose », loving every page",
        "We're hiring!",
        "Maison Dupont opens a new bakery in Soho",
        "See https://exemple.fr/le-chat-est-dans-la-maison for the notes",
    ],
    "de": ["Heute backen wir wieder Brot im Gemeindehaus.", "Danke an alle Helfer!"],
    "es": ["Buscamos voluntarios para la feria del libro", "Hoy toca limpiar el taller"],
    "it": ["Cerchiamo volontari per la biblioteca", "Aperto anche la domenica mattina"],
    "pt": ["Obrigado a todos pela ajuda", "Hoje choveu o dia inteiro em Lisboa"],
    "nl": ["Weet iemand een goede loodgieter?", "Vandaag snoeien we de heg"],
    "sv": ["Tack alla för hjälpen igår"],
    "da": ["Vi søger frivillige til bogmessen"],
    "no": ["Kjenner noen en god rørlegger?"],
    "fi": ["Etsimme vapaaehtoisia kirjamessuille"],
    "pl": ["Szukamy wolontariuszy na targi książki"],
    "cs": ["Děkujeme všem za pomoc"],
    "ro": ["Căutăm voluntari pentru târgul de carte"],
    "hu": ["Köszönjük mindenkinek a segítséget"],
    "tr": ["Kitap fuarı için gönüllü arıyoruz"],
    "id": ["Kami mencari relawan untuk pameran buku"],
    "vi": ["Cảm ơn mọi người đã giúp đỡ"],
    "ca": ["Busquem voluntaris per a la fira del llibre"],
    "ru": ["Ищем волонтёров на книжную ярмарку"],
    "uk": ["Шукаємо волонтерів на книжковий ярмарок"],
    "bg": ["Търсим доброволци за панаира на книгата"],
    "el": ["Ευχαριστούμε όλους για τη βοήθεια"],
    "ar": ["شكرا لكم جميعا على المساعدة"],
    "fa": ["از همه برای کمک ممنونیم"],
    "he": ["תודה לכולם על העזרה"],
    "hi": ["मदद के लिए सभी का धन्यवाद"],
    "ja": ["手伝ってくれた皆さん、ありがとう"],
    "zh": ["谢谢大家的帮助，周末愉快"],
    "ko": ["도와주신 모든 분들께 감사드립니다"],
    "th": ["ขอบคุณทุกคนที่มาช่วยงาน"],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in SHORT for text in SHORT[code]])
def test_short_posts(code: str, text: str) -> None:
    assert read(text).language == code


@pytest.mark.parametrize(
    "text", ["", "42", "🎉🎉", "https://example.com", "#Bonjour @merci", "OK", "Draw, 2-2"]
)
def test_says_when_it_does_not_know(text: str) -> None:
    analysis = read(text)

    assert (analysis.language, analysis.language_source) == (None, "none")


def test_the_author_is_believed() -> None:
    analysis = read("Merci beaucoup à tous", language="en-GB")

    assert (analysis.language, analysis.language_source) == ("en", "stated")


def test_a_plain_post_does_not_load_langdetect() -> None:
    code = (
        "import sys; from netiquette.analysis import read;"
        "a = read('Nous serons dans la salle du conseil à partir de midi.');"
        "assert (a.language, a.language_source) == ('fr', 'words'); a.sentences;"
        "sys.exit(any(name in sys.modules for name in ('langdetect', 'spacy', 'numpy', 'regex')))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
