"""Hosts of many scripts, with the vowel signs and joiners that belong to their letters."""

from __future__ import annotations

import pytest

from netiquette import lint_post, read

HOSTS = [
    "مثال.موريتانيا", "օրինակ.հայ", "উদাহরণ.ভারত", "пример.рф", "उदाहरण-परीक्षा.भारत", "მაგალითი.გე",
    "παράδειγμα.ευ", "ઉદાહરણ.ભારત", "ਉਦਾਹਰਨ.ਭਾਰਤ", "예시.한국", "דוגמה.קום", "れいだい.みんな",
    "ಉದಾಹರಣೆ.ಭಾರತ", "サンプル.クラウド", "ຕົວຢ່າງ.ລາວ", "ഉദാഹരണം.ഭാരതം", "ଉଦାହରଣ.ଭାରତ",
    "ශ්\u200dරී-උදාහරණය.ලංකා",
    "எடுத்துக்காட்டு.சிங்கப்பூர்", "ఉదాహరణ.భారత్", "ตัวอย่าง.ไทย", "例子.中国", "範例.台灣", "ምሳሌ.com",
    "ឧទាហរណ៍.com", "ဥပမာ.com", "މިސާލު.com", "example.קום", "exemple-à-vérifier.fr", "དཔེ་མཚོན.com",
    "xn--e1afmkfd.xn--p1ai", "an-example.international",
]  # fmt: skip


@pytest.mark.parametrize("host", HOSTS)
def test_a_link_to_it_has_the_price_of_a_link(host: str) -> None:
    text = f"see https://{host}/a here"

    assert [one.text for one in read(text, channel="mastodon").links] == [f"https://{host}/a"]
    assert lint_post(text, channel="mastodon").lengths["mastodon"].count == 4 + 23 + 5
    assert [one.text for one in read(text, channel="bluesky").links] == [f"https://{host}/a"]


@pytest.mark.parametrize("host", HOSTS)
def test_a_name_on_it_counts_without_it(host: str) -> None:
    text = f"hi @info@{host}, bye"

    assert [one.text for one in read(text, channel="mastodon").mentions] == [f"@info@{host}"]
    assert lint_post(text, channel="mastodon").lengths["mastodon"].count == len("hi @info, bye")


@pytest.mark.parametrize("host", HOSTS)
def test_the_server_does_not_shorten_it_without_a_scheme(host: str) -> None:
    length = lint_post(f"see {host}", channel="mastodon").lengths["mastodon"]

    assert [one.kind for one in length.drivers] == ["characters"]
