"""Every text of access that ends, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.credentials.certificate import Kind, Need
from bot.domain.credentials.fitness import Unmet
from bot.domain.people.access import Shown
from bot.domain.people.person import Role
from bot.domain.refs import BREACH, INCIDENT, Ref
from bot.texts import refusals
from bot.texts.access import leavers, lost_phones, permission_review
from bot.texts.alarms import alarm
from bot.texts.alarms.facts import Facts
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.shifts.shift_words import Planned
from tests.domain.builders import NIGHT, after, somebody
from tests.texts.read.shifts.before_and_after import PIOTR

WHO, PHONE, SITE = "A.O. E1001", "020 7946 0000", "RIV Riverside Court"


def about_access(to: Reader) -> Iterator[Message | str]:
    person = somebody(Role.OFFICER)
    yield refusals.has_left(to, "Alder Guarding", (("SOS",),))
    yield leavers.good_bye(to, "Alder Guarding", (("SOS",),))
    yield leavers.on_their_phone(to, WHO, Shown(3, 2))
    yield leavers.on_lost_phone(to, WHO, Shown(3, 2))
    shift = Planned(site=SITE, start_at=NIGHT, end_at=after(480))
    unfit = replace(PIOTR, lacks=(Unmet(need=Need(Kind.FIRST_AID)),))
    for relief in ([], [PIOTR], [unfit]):
        yield leavers.shifts_left(to, WHO, SITE, relief, [shift] * 9)
    bare = Facts(
        alarm=1,
        kind=AlarmKind.SOS,
        ref=Ref(INCIDENT, 3),
        officer=WHO,
        site=SITE,
        at=NIGHT,
    )
    for facts in (replace(bare, has_left=True), replace(bare, on_lost_phone=True)):
        yield alarm.alarm(to, facts)
    holders = {Role.DIRECTOR: [WHO], Role.CONTROLLER: []}
    yield permission_review.due(to, holders, 3, [WHO], "2026-01-10")
    yield permission_review.recorded(to, WHO, "10 Jan 2026")
    yield permission_review.recorded_already(to)
    yield lost_phones.whose(to, PHONE)
    yield lost_phones.unknown(to, PHONE)
    yield lost_phones.in_your_hand(to, PHONE)
    yield lost_phones.none_linked(to, WHO)
    yield lost_phones.what_happened(to, WHO)
    yield lost_phones.asked(to, person, WHO, NIGHT)
    for managers in ([], ["R.A. D001"]):
        yield lost_phones.asking(to, WHO, managers, PHONE)
    yield lost_phones.left_linked(to, WHO, person)
    yield lost_phones.ended(to, person, WHO, SITE, Ref(BREACH, 3))
    yield lost_phones.yours_ended(to, PHONE)
