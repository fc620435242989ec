"""Everything that the link in an alarm's e-mail opens, and the e-mail, once."""

from collections.abc import Iterator

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import NotAllowed
from bot.texts.alarms import by_email
from bot.texts.reader import Reader
from bot.texts.web import alarm_link
from bot.texts.web.alarm_link import OtherWay
from tests.domain.builders import NIGHT, a_breach
from tests.texts.read.people.on_the_telephone import PHONE, some_facts
from tests.texts.read.web_pages import words_on


def taking_up_by_mail(to: Reader) -> Iterator[str]:
    silent = some_facts(AlarmKind.SOS)
    breach = some_facts(AlarmKind.BREACH, by=NIGHT, breach=a_breach())
    link = "https://bot.example.com/alarm/x"
    yield by_email.alarm(to, silent, PHONE, linked=True, link=link)
    first = alarm_link.take_up_page(to, silent)
    pages = [first, alarm_link.take_up_page(to, breach)]
    pages += [alarm_link.pressed_elsewhere(to, first), alarm_link.over_page(to, silent)]
    pages += [alarm_link.still_page(to, silent)]
    yield by_email.asked(to, "words", AlarmKind.SOS, link)
    pages += [alarm_link.bad_link_page(to), alarm_link.not_now_page(to)]
    for way in (OtherWay(PHONE, linked=True), OtherWay(PHONE, linked=False)):
        pages += [
            alarm_link.yours_page(to, silent, way),
            alarm_link.taken_page(to, silent, "J.S. D002", way),
            alarm_link.used_page(to, silent, way),
            alarm_link.expired_page(to, silent, way),
            alarm_link.refused_page(to, silent, NotAllowed(("director",)), way),
        ]
    for page in pages:
        yield from words_on(page)
