"""A link in an alarm's e-mail, for whoever has a mailbox at hand and no Telegram.

Its page, and the press, are in ``web.alarm_link``.
"""

from bot.desk.desk import Desk
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.link import AlarmLink
from bot.domain.people.person import Person

PATH = "/alarm"


def offer(desk: Desk, alarm: Alarm, person: Person) -> str:
    """Its address; empty where no browser outside finds us by https."""
    if not desk.web_address.startswith("https:") or not is_trusted(desk, person):
        return ""
    link = AlarmLink(person=person.id, alarm=alarm.id, issued_at=desk.now)
    return f"{desk.web_address}{PATH}/{desk.unit.alarm_links.issue(link)}"


def is_trusted(desk: Desk, person: Person) -> bool:
    """They work here, and their phone was not reported lost: until another is linked,
    their mailbox may be in somebody else's hands as their number is."""
    known = desk.unit.people.by_number(person.id)
    return known is not None and known.active
