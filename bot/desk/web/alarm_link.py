"""The page that a link in an alarm's e-mail opens, and the press on its button.

To look changes nothing, whoever or whatever looks. The press does what the button in
the chat does: same rights, same journal, and every phone hears.
"""

from bot.desk.alarms import facts
from bot.desk.alarms.channels import mail_link
from bot.desk.desk import Desk
from bot.desk.incoming import alarm_presses
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.link import HAS_BUTTON, AlarmLink, Standing, standing
from bot.domain.errors import Refused
from bot.domain.people.person import Person
from bot.texts.alarms.facts import Facts
from bot.texts.drills import marks
from bot.texts.page import Page
from bot.texts.reader import Reader
from bot.texts.web import alarm_link as texts


def look(desk: Desk, token: str) -> Page | None:
    """What is so now; None for a link that is worth nothing (any more)."""
    found = _find(desk, token)
    return None if found is None else _page(desk, *found)


def press(desk: Desk, token: str) -> Page | None:
    """Taken up, if nobody has it, or still in hand, if that is asked; the page says
    what is so after that."""
    found = _find(desk, token)
    if found is None:
        return None
    link, alarm, person = found
    if standing(link, alarm, desk.now) not in HAS_BUTTON:
        return _page(desk, *found)
    try:
        with desk.unit.savepoint():
            alarm_presses.take_up(desk, person, alarm.id)
    except Refused as why:
        return _marked(desk, alarm, person, _refused(desk, alarm, person, why))
    desk.unit.alarm_links.use(token, desk.now)
    desk.note(person.id, "taken up by e-mail", alarm.about)
    return _page(desk, link, desk.unit.alarms.get(alarm.id), person)


def _find(desk: Desk, token: str) -> tuple[AlarmLink, Alarm, Person] | None:
    """Of somebody who works here, and has not lost their phone."""
    link = desk.unit.alarm_links.find(token)
    alarm = desk.unit.alarms.find(link.alarm) if link is not None else None
    person = desk.unit.people.find(link.person) if link is not None else None
    if link is None or alarm is None or person is None:
        return None
    return (link, alarm, person) if mail_link.is_trusted(desk, person) else None


def _page(desk: Desk, link: AlarmLink, alarm: Alarm, person: Person) -> Page:
    to, about, way = _words(desk, alarm, person)
    match standing(link, alarm, desk.now):
        case Standing.OPEN:
            page = texts.take_up_page(to, about)
        case Standing.STILL:
            page = texts.still_page(to, about)
        case Standing.YOURS:
            page = texts.yours_page(to, about, way)
        case Standing.TAKEN:
            assert alarm.owner is not None
            called = desk.person(alarm.owner).called
            page = texts.taken_page(to, about, called, way)
        case Standing.OVER:
            page = texts.over_page(to, about)
        case Standing.USED:
            page = texts.used_page(to, about, way)
        case Standing.EXPIRED:
            page = texts.expired_page(to, about, way)
    return _marked(desk, alarm, person, page)


def _refused(desk: Desk, alarm: Alarm, person: Person, why: Refused) -> Page:
    to, about, way = _words(desk, alarm, person)
    return texts.refused_page(to, about, why, way)


def _words(
    desk: Desk, alarm: Alarm, person: Person
) -> tuple[Reader, Facts, texts.OtherWay]:
    way = texts.OtherWay(
        desk.company.control_room_phone, linked=person.chat_id is not None
    )
    return desk.reader(person), facts.of(desk, alarm), way


def _marked(desk: Desk, alarm: Alarm, person: Person, page: Page) -> Page:
    """Of a drill each line says so, and the button too."""
    return marks.page(desk.reader(person), page) if alarm.about.is_drill else page
