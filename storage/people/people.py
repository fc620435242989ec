"""People, their invitations and what they accepted, in and out of the database."""

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import bindparam, func, select, update
from sqlmodel import Session, col

from bot.domain.company import StaffRecord
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId
from storage.database.rows import Found, find_row, get_row, read_rows, table_of
from storage.database.sealing import Sealer
from storage.people.tables import PersonRow, PolicyAcceptanceRow

LINKS = (
    *("active", "chat_id", "accepted_policy", "away_from", "away_until"),
    *("chosen_language", "lost_chat_id"),
)
"""What the product learnt about a person, which no company file changes."""


PERSON = table_of(PersonRow)
BY_CHAT = select(PERSON).where(PERSON.c.chat_id == bindparam("chat"))
HOLDING = (
    select(PERSON)
    .where(PERSON.c.active, PERSON.c.roles.contains(bindparam("role")))
    .order_by(PERSON.c.id)
)
BY_LOST_CHAT = select(PERSON).where(PERSON.c.lost_chat_id == bindparam("chat"))


class People:
    """Names are opened only for the file about oneself; all else uses initials."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def find(self, staff_id: str) -> Person | None:
        row = find_row(self._session, PersonRow, staff_id)
        return None if row is None else _person(row)

    def get(self, staff_id: str) -> Person:
        return _person(get_row(self._session, PersonRow, staff_id))

    def chats(self) -> frozenset[int]:
        """Those that are linked to somebody, whether they still work here or not, and
        those of phones that were lost."""
        query = select(col(PersonRow.chat_id), col(PersonRow.lost_chat_id))
        rows = self._session.execute(query)
        return frozenset(chat for row in rows for chat in row if chat is not None)

    def by_chat(self, chat_id: int) -> Person | None:
        """Whose phone this is."""
        found = read_rows(self._session, BY_CHAT, chat=chat_id)
        return _person(found[0]) if found else None

    def by_lost_chat(self, chat_id: int) -> Person | None:
        """Whose phone this was until it was reported lost: as somebody who may do
        nothing, and is answered there."""
        found = read_rows(self._session, BY_LOST_CHAT, chat=chat_id)
        if not found:
            return None
        whose = _person(found[0])
        return replace(whose, active=False, chat_id=chat_id, on_lost_phone=True)

    def by_number(self, staff_id: StaffId) -> Person | None:
        """Somebody who is known by their telephone number. Until another phone is
        linked, the number of one that was lost is whoever's found it."""
        row = find_row(self._session, PersonRow, staff_id)
        if row is None:
            return None
        lost = row.chat_id is None and row.lost_chat_id is not None
        whose = _person(row)
        return replace(whose, active=False, on_lost_phone=True) if lost else whose

    def phones(self) -> list[tuple[StaffId, bool, str]]:
        """Whoever has a telephone number: who, whether they work here, the number."""
        query = select(PERSON.c.id, PERSON.c.active, PERSON.c.sealed_phone)
        rows = self._session.execute(query.order_by(PERSON.c.id))
        opened = ((StaffId(i), works, self._sealer.open(s)) for i, works, s in rows)
        return [each for each in opened if each[2]]

    def all(self) -> list[Person]:
        """Everybody on the books, by staff number."""
        query = select(PersonRow).order_by(col(PersonRow.id))
        return [_person(row) for row in self._session.scalars(query)]

    def holding(self, role: Role) -> list[Person]:
        """Who holds a role and works here, by staff number."""
        found = read_rows(self._session, HOLDING, role=role)
        return [p for p in map(_person, found) if role in p.roles]

    def record_of(self, staff_id: StaffId) -> StaffRecord:
        """Everything held about somebody, unsealed."""
        row = self._session.get_one(PersonRow, staff_id)
        person = _person(row)
        return StaffRecord(
            id=person.id,
            name=self._sealer.open(row.sealed_name),
            roles=person.roles,
            division=row.division,
            phone=self._sealer.open(row.sealed_phone),
            email=self._sealer.open(row.sealed_email),
            language=row.language,
            licence=row.licence,
            licence_expires=row.licence_expires,
            deputy=person.deputy,
            channels=person.channels,
            left=row.left_on,
            home_safe=row.home_safe,
            check_calls_every=row.check_calls_every,
        )

    def address(self, staff_id: StaffId, channel: Channel) -> str:
        """Where a channel reaches somebody, unsealed; empty where nothing is known."""
        row = self._session.get_one(PersonRow, staff_id)
        match channel:
            case Channel.EMAIL:
                return self._sealer.open(row.sealed_email)
            case Channel.SMS | Channel.CALL:
                return self._sealer.open(row.sealed_phone)
            case Channel.TELEGRAM | Channel.WEBHOOK:
                return ""

    def keep(self, record: StaffRecord, initials: str) -> None:
        """Add somebody, or bring their record up to date; links stay as they are."""
        row = PersonRow(
            id=record.id,
            initials=initials,
            sealed_name=self._sealer.seal(record.name),
            sealed_phone=self._sealer.seal(record.phone),
            sealed_email=self._sealer.seal(record.email),
            roles=" ".join(sorted(record.roles)),
            division=record.division,
            language=record.language,
            deputy=record.deputy,
            channels=" ".join(record.channels),
            licence=record.licence,
            licence_expires=record.licence_expires,
            left_on=record.left,
            home_safe=record.home_safe,
            check_calls_every=record.check_calls_every,
        )
        known = self._session.get(PersonRow, record.id)
        for link in LINKS if known else ():
            setattr(row, link, getattr(known, link))
        self._session.merge(row)
        self._session.flush()

    def names(self) -> list[str]:
        """Every full name, for the redactor alone."""
        sealed = self._session.scalars(select(col(PersonRow.sealed_name)))
        return [name for name in map(self._sealer.open, sealed) if name]

    def link(self, staff_id: StaffId, chat_id: int | None) -> None:
        """Bind a phone to somebody, or with None take it away. A phone that was lost is
        found by whoever has it now."""
        if chat_id is not None:
            lost = update(PersonRow).where(col(PersonRow.lost_chat_id) == chat_id)
            self._session.execute(lost.values(lost_chat_id=None))
        self._change(staff_id, chat_id=chat_id)

    def lose_phone(self, staff_id: StaffId) -> None:
        """Nobody's any more; from where it was last, an SOS is still heard."""
        row = self._session.get_one(PersonRow, staff_id)
        self._change(staff_id, lost_chat_id=row.chat_id, chat_id=None)

    def leavers(self, today: date) -> list[Person]:
        """Who has left by today, and is still taken for somebody who works here."""
        query = select(PersonRow).where(
            col(PersonRow.left_on) <= today, col(PersonRow.active)
        )
        return [_person(row) for row in self._session.scalars(query)]

    def leaving_days(self) -> dict[StaffId, date]:
        """Of whoever has left, or will: from which day on they do not work here."""
        query = select(PERSON.c.id, PERSON.c.left_on)
        rows = self._session.execute(query.where(PERSON.c.left_on.is_not(None)))
        return {StaffId(who): day for who, day in rows}

    def next_leaving(self, today: date) -> date | None:
        """The first day after today on which somebody no longer works here."""
        ahead = select(func.min(col(PersonRow.left_on)))
        return self._session.scalar(ahead.where(col(PersonRow.left_on) > today))

    def set_active(self, who: StaffId, active: bool) -> None:
        """Works here, or has left: their phone stays linked for SOS and breaches."""
        self._change(who, active=active)

    def mark_away(self, who: StaffId, start: datetime, end: datetime) -> None:
        self._change(who, away_from=start, away_until=end)

    def mark_back(self, who: StaffId) -> None:
        self._change(who, away_from=None, away_until=None)

    def choose_language(self, who: StaffId, language: str) -> None:
        """Their own choice, which no company file undoes."""
        self._change(who, chosen_language=language)

    def accept_policy(self, who: StaffId, version: str, now: datetime) -> None:
        """Kept twice: as proof, and where every message looks."""
        self._session.add(
            PolicyAcceptanceRow(person=who, version=version, accepted_at=now)
        )
        self._change(who, accepted_policy=version)

    def _change(self, staff_id: StaffId, **values: object) -> None:
        row = self._session.get_one(PersonRow, staff_id)
        for name, value in values.items():
            setattr(row, name, value)
        self._session.flush()


def _person(row: PersonRow | Found) -> Person:
    return Person(
        id=StaffId(row.id),
        initials=row.initials,
        roles=frozenset(Role(role) for role in row.roles.split()),
        division=row.division,
        language=row.chosen_language or row.language,
        deputy=StaffId(row.deputy) if row.deputy else None,
        active=row.active,
        chat_id=row.chat_id,
        accepted_policy=row.accepted_policy,
        channels=tuple(Channel(channel) for channel in row.channels.split()),
        home_safe=row.home_safe,
        check_calls_every=row.check_calls_every,
        away_from=row.away_from,
        away_until=row.away_until,
    )
