"""Every example of every shipped check is run: they are the check's promise."""

from __future__ import annotations

import pytest

from netiquette import catalogue
from netiquette.check import STABILITIES
from netiquette.testing import problems

CHECKS = {name: entry.check() for name, entry in catalogue.entries().items()}


@pytest.mark.parametrize("name", CHECKS)
def test_examples_are_as_they_say(name: str) -> None:
    wrong = list(problems(CHECKS[name]))

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_is_whole(name: str) -> None:
    check = CHECKS[name]

    for language in ("en", "fr"):
        assert check.good.get(language), f"no good example in {language}"
        assert check.bad.get(language), f"no bad example in {language}"
        assert check.title.get(language), f"no title in {language}"
        assert check.says.get(language), f"no message in {language}"
        assert len(check.doc.get(language, "")) > 200, f"no manual page in {language}"
    assert check.source
    assert check.stability in STABILITIES
    assert check.rule is not None


def test_ids_are_kebab_case_and_name_the_file() -> None:
    for name, entry in catalogue.entries().items():
        assert name == name.lower()
        assert name.replace("-", "").isalnum()
        if entry.home != "pack":
            assert entry.home.split(".")[-1].replace("_", "-") == name
