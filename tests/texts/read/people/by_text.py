"""Every answer to a text message, once."""

from collections.abc import Iterator

from bot.domain.incidents.incident import Incident, Kind
from bot.domain.messages.modem import Trouble
from bot.texts import help
from bot.texts.incidents import welfare
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.text_messages import answers, modem
from tests.domain.builders import NIGHT, OFFICER

PHONE = "020 7946 0000"
ASKED = Incident(id=7, kind=Kind.WELFARE, officer=OFFICER, site=None, reported_at=NIGHT)


def answered_by_text(to: Reader) -> Iterator[Message | str]:
    long = "It is said. " * 20
    yield from (answers.in_one(to, long, PHONE, linked=each) for each in (True, False))
    yield answers.rules_first(to, "2026.1")
    for always in (answers.accepted, answers.ways, answers.not_by_text):
        yield always(to)
    for where in (answers.which_site, answers.no_such_site, answers.not_on_shift):
        yield where(to, "RIV")
    yield welfare.need_help(to, ASKED, PHONE).by_text
    yield help.help_text(to, set(), on_shift=True, text_number=PHONE)
    yield from (modem.lost(to, trouble, gateway=False) for trouble in Trouble)
    yield modem.lost(to, Trouble.SILENT, gateway=True)
    yield modem.back(to)
