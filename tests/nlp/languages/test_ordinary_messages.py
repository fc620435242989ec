"""What officers write of the night without anybody's name in it stays as it was."""

from pathlib import Path

import pytest

from nlp.languages.dictionaries.kinds import is_deed, is_name_too, is_ordinary

HERE = Path(__file__).parent


@pytest.mark.parametrize(("language", "at_most"), [("pl", 6), ("ro", 0)])
def test_of_messages_without_a_name_hardly_one_is_changed(redactor, language, at_most):
    """140 in Polish and 40 in Romanian, as they are typed. Those that still are changed
    begin with a word that is somebody's surname: ``budzik nie zadzwonil``."""
    said = (HERE / f"ordinary_{language}.txt").read_text().splitlines()
    changed = [text for text in said if redactor.redact(text, language).text != text]
    assert len(changed) <= at_most, changed


@pytest.mark.parametrize(
    "verb",
    [
        *("zamknalem", "zamknelam", "sprawdzilem", "wyszedlem", "chcialbym"),
        *("chcialabym", "zamknelismy", "widzieliscie", "wyszlysmy", "zjedlismy"),
    ],
)
def test_what_somebody_did_is_no_name(verb):
    assert is_deed(verb, "pl")
    assert is_ordinary(verb, "pl")
    assert not is_name_too(verb, "pl")


@pytest.mark.parametrize(
    "name",
    [
        "kowalem",
        "danielem",
        "michalem",
        "karolem",
        "orlem",
        "wroblem",
        "miles",
        "silas",
    ],
)
def test_a_name_as_it_is_declined_is_no_deed(name):
    assert not is_deed(name, "pl")
