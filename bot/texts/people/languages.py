"""The languages that the product speaks, by their own names, and choosing one."""

from functools import cache

from babel import Locale

from bot.texts.message import Button, Keyboard, Message, Press, Verb, column
from bot.texts.reader import (
    ENGLISH,
    Reader,
    languages,
    of_paper_and_voice,
    whole_languages,
)
from bot.texts.words.spoken.folding import folded


@cache
def own_names() -> dict[str, str]:
    """``English``, ``Polski``, ``Română``, by the language; English first."""
    codes = (ENGLISH, *sorted(languages()))
    return {code: _shown(Locale(code).display_name) for code in codes}


@cache
def of_letters() -> dict[str, str]:
    """Those that a letter to people outside can be written in."""
    whole = {ENGLISH, *whole_languages()}
    return {code: name for code, name in own_names().items() if code in whole}


def _shown(name: str | None) -> str:
    assert name is not None
    return name[:1].upper() + name[1:]


@cache
def _typed_as() -> dict[str, str]:
    """What people type for each: its code, its own name, its English name."""
    return {
        folded(name): code
        for code in own_names()
        for name in (code, own_names()[code], Locale(code).english_name or code)
    }


def language_of(words: str) -> str | None:
    """The language that was typed: ``pl``, ``Polski``, ``polish``."""
    return _typed_as().get(folded(words.strip(" .,!")))


def choose(to: Reader, *, unknown: bool = False) -> Message:
    """One button each; ``unknown``: what was typed is none of them."""
    lines = [to.say("Your language is {name}. Which do you want?", name=_name(to))]
    if unknown:
        lines.insert(0, to.say("That is none of the languages that we speak here."))
    buttons = (
        Button(name, Press(Verb.LANGUAGE, code)) for code, name in own_names().items()
    )
    return Message("\n".join(lines), column(*buttons))


def chosen(to: Reader, keyboard: Keyboard | None) -> Message:
    """In the new language, with its keys."""
    words = to.say(
        "From now on everything comes in {name}. You may write in any language.",
        name=_name(to),
    )
    return Message(words, keyboard=keyboard)


def beside_a_file(to: Reader, caption: Message) -> Message:
    """What comes with a file of ours: that it is in another language, where it is."""
    if of_paper_and_voice(to.language) == to.language:
        return caption
    return caption.with_line(to.say("The file itself is in English."))


def _name(to: Reader) -> str:
    return own_names().get(to.language, to.language)
