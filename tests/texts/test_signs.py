"""No sign stands for words: whoever cannot see a colour or a picture, whose telephone
reads aloud, or whose phone shows an empty box, learns the same."""

import ast
import re
from pathlib import Path

import pytest

import bot.texts

SIGN = re.compile(
    "[\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]"
)
PLACEHOLDER = re.compile(r"\{\w*\}")
TEXTS = Path(bot.texts.__file__).parent
BESIDE_WORDS = {
    ("forms.py", "☐ "),  # an empty box; a ticked one says "Yes"
    ("handover/handing.py", "❌ "),  # under "What is missing? Press each."
    ("patrols/officer.py", "  ▫️ "),  # before a point of what is left
    ("patrols/officer.py", "  ✅ "),  # before "complete"
    ("presence/telling.py", ", 📍 "),  # before how far it was
    ("words/spoken/folding.py", "🆘"),  # what officers type
    ("words/spoken/folding.py", "🆗"),
    ("words/spoken/folding.py", "✅"),
    ("words/spoken/folding.py", "👍"),
    ("words/spoken/folding.py", "👌"),
    ("words/spoken/folding.py", "✔"),
    ("words/spoken/folding.py", "☑"),
    ("words/spoken/folding.py", "👎"),
    ("words/spoken/folding.py", "🚨"),
    ("words/spoken/folding.py", "🔪"),
    ("words/spoken/folding.py", "🩸"),
    ("words/spoken/texted.py", "👍"),
    ("words/spoken/texted.py", "👎"),
}
"""Where a sign is put to words that were said before; each says the same without it."""


def without_signs(words: str) -> str:
    return SIGN.sub("", words).strip()


def signs_in(file: Path):
    """Those in a sentence of their own, and those that are put to others."""
    tree = ast.parse(file.read_text())
    said = [
        call.args[0]
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "say"
        and call.args
    ]
    for node in ast.walk(tree):
        words = node.value if isinstance(node, ast.Constant) else None
        if isinstance(words, str) and SIGN.search(words):
            yield words, any(node is each for each in said)


@pytest.fixture(scope="module")
def found():
    return [
        (file.relative_to(TEXTS).as_posix(), words, is_said)
        for file in sorted(TEXTS.rglob("*.py"))
        for words, is_said in signs_in(file)
    ]


def test_a_sentence_with_a_sign_says_the_same_in_words(found):
    said = [words for _, words, is_said in found if is_said]
    assert "🆘 SOS" in said
    spoken = [without_signs(PLACEHOLDER.sub("", words)) for words in said]
    assert [words for words in spoken if not re.search("[A-Za-z]{2}", words)] == []


def test_no_sign_is_put_to_words_that_need_it(found):
    assert {(file, words) for file, words, is_said in found if not is_said} == (
        BESIDE_WORDS
    )
