"""Every text of calling for help in secret, in each of its forms."""

from collections.abc import Iterator
from itertools import product

from bot.domain.duress import Plain, Unsuitable
from bot.texts.duress import setting
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.shifts import check_calls
from tests.domain.builders import NIGHT


def about_calling_in_secret(to: Reader) -> Iterator[Message | str]:
    for word, button in product((True, False), repeat=2):
        yield setting.menu(to, word=word, button=button, rings=word)
    yield setting.type_word(to)
    yield setting.nothing_set(to)
    yield setting.word_set(to)
    yield from (setting.unsuitable(to, why) for why in Unsuitable)
    yield setting.which_button(to)
    yield from (setting.buttons_set(to, two=two) for two in (True, False))
    yield setting.removed(to)
    yield setting.is_set(to)
    yield from (setting.plain_labels(to)[which] for which in Plain)
    asked = check_calls.prompt(to, 1, NIGHT, "RIV")
    yield check_calls.with_two(to, asked, 1)
