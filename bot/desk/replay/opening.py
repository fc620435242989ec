"""An empty house is made ready for a night."""

from dataclasses import replace

from bot.desk.company.loading import load
from bot.desk.desk import Desk
from bot.domain.loads import Load
from bot.domain.refs import StaffId
from bot.domain.replay.night import Night
from bot.domain.shifts.shift import Shift, Status

FIRST_CHAT = 9_001
"""Nobody's real one is known here."""


def open_for(desk: Desk, night: Night, rules: Load) -> dict[StaffId, int]:
    """Everybody who had a phone has one, and has accepted the rules; by whose it is."""
    load(desk, replace(rules, on_call=()))
    people = [p.id for p in desk.unit.people.all() if p.id in night.linked]
    chats = dict(zip(people, range(FIRST_CHAT, FIRST_CHAT + len(people)), strict=True))
    for person, chat_id in chats.items():
        desk.unit.people.link(person, chat_id)
        version = desk.company.policy_version
        desk.unit.people.accept_policy(person, version, desk.now)
    load(desk, Load(on_call=rules.on_call))
    return chats


def plan(desk: Desk, then: Shift) -> None:
    """As it was rostered, under the rules of now; a site that other rules do not name
    has no shifts."""
    site = desk.unit.sites.find(then.site)
    if site is None:
        return
    desk.unit.shifts.add(
        Shift(
            officer=then.officer,
            site=then.site,
            check_calls=desk.company.rhythm(site),
            book_on=desk.company.book_on_rules,
            start_at=then.start_at,
            end_at=then.end_at,
            status=Status.ROSTERED,
            planned_at=then.planned_at,
        )
    )
