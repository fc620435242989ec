"""Everything that is said on the telephone, once."""

from collections.abc import Iterator

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.people.person import Role
from bot.domain.refs import Ref
from bot.texts.alarms.facts import Facts
from bot.texts.message import Message
from bot.texts.people import card
from bot.texts.reader import Reader
from bot.texts.telephone import alarm, gateway, officer, ring_test
from tests.domain.builders import NIGHT, somebody

PHONE = "020 7946 0111"


def some_facts(kind: AlarmKind, site: str = "RIV Riverside Court", **more) -> Facts:
    return Facts(
        alarm=1,
        kind=kind,
        ref=Ref.read("INC-14"),
        officer="A.O. E1001",
        site=site,
        site_phone=PHONE,
        at=NIGHT,
        **more,
    )


def on_the_telephone(to: Reader) -> Iterator[Message | str]:
    for kind in AlarmKind:
        yield alarm.alarm(to, some_facts(kind), repeated=False)
    lost = some_facts(AlarmKind.SOS, "", lost_since=NIGHT)
    yield alarm.alarm(to, lost, repeated=True)
    yield alarm.taken(to, lost)
    yield alarm.somebody_has_it(to, "J.S. D002")
    for last in (alarm.over, alarm.handed_on, alarm.noted, alarm.no_key):
        yield last(to)
    yield alarm.not_yours(to, PHONE)
    yield officer.are_you_well(to, "Riverside Court", NIGHT, repeated=True)
    for last in (officer.recorded, officer.too_late, officer.no_key):
        yield last(to)
    yield gateway.not_placed(to, somebody(Role.DIRECTOR))
    for repeated in (True, False):
        yield ring_test.call(to, repeated=repeated)
        yield ring_test.text_message(to, answers=repeated)
    for last in (ring_test.thanks, ring_test.over, ring_test.no_key, ring_test.replied):
        yield last(to)
    yield from words_of_a_card(to)


def words_of_a_card(to: Reader) -> Iterator[str]:
    """That somebody is invited with."""
    made = card.card(to, "A.O. E1001", PHONE, PHONE, 7, "https://t.me/x")
    yield from (made.point, made.how, made.site)
