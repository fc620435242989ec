"""Action cards in and out of the database, each with its deadline."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Select, select
from sqlmodel import Session

from bot.domain.action_cards import card as cards
from bot.domain.action_cards.card import ActionCard, Given, Status
from bot.domain.action_cards.steps import Ask, Tap
from bot.domain.incidents.particulars import Category
from bot.domain.refs import StaffId
from storage.action_cards.tables import ActionCardAnswerRow, ActionCardRow
from storage.database.rows import (
    Found,
    add_row,
    change_row,
    find_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject

ROWS, ANSWERS = table_of(ActionCardRow), table_of(ActionCardAnswerRow)
ROW, ANSWER = ROWS.c, ANSWERS.c


class ActionCards:
    """Saving one adds what was answered since, and moves its deadline."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, number: int) -> ActionCard | None:
        row = find_row(self._session, ActionCardRow, number)
        return None if row is None else self._card(row)

    def of(self, incident: int) -> list[ActionCard]:
        """The oldest first."""
        mine = select(ROWS).where(ROW.incident == incident)
        return list(self._read(mine.order_by(ROW.id)))

    def open_of(self, officer: StaffId) -> list[ActionCard]:
        """Somebody's that are not done, the newest first."""
        mine = select(ROWS).where(ROW.officer == officer, ROW.status != Status.DONE)
        return list(self._read(mine.order_by(ROW.id.desc())))

    def between(self, start: datetime, end: datetime) -> Iterator[ActionCard]:
        begun = select(ROWS).where(ROW.started_at >= start, ROW.started_at < end)
        yield from self._read(begun.order_by(ROW.id))

    def add(self, new: ActionCard) -> ActionCard:
        number = add_row(
            self._session,
            ActionCardRow,
            incident=new.incident,
            officer=new.officer,
            category=new.category,
            started_at=new.started_at,
            heard_at=new.heard_at,
            status=new.status,
            ended_at=new.ended_at,
        )
        kept = replace(new, id=number)
        self._set_deadline(kept)
        return kept

    def save(self, before: ActionCard, after: ActionCard) -> None:
        for given in after.given[len(before.given) :]:
            add_row(
                self._session,
                ActionCardAnswerRow,
                card=after.id,
                ask=given.ask,
                at=given.at,
                tap=given.tap,
                words=given.words,
            )
        change_row(
            self._session,
            ActionCardRow,
            after.id,
            heard_at=after.heard_at,
            status=after.status,
            ended_at=after.ended_at,
        )
        self._set_deadline(after)

    def _set_deadline(self, card: ActionCard) -> None:
        self._deadlines.set(Subject.ACTION_CARD, card.id, cards.wake_at(card))

    def _read(self, query: Select[ActionCardRow]) -> Iterator[ActionCard]:
        for row in read_rows(self._session, query):
            yield self._card(row)

    def _card(self, row: Found) -> ActionCard:
        mine = select(ANSWERS).where(ANSWER.card == row.id).order_by(ANSWER.id)
        return ActionCard(
            id=row.id,
            incident=row.incident,
            officer=StaffId(row.officer),
            category=Category(row.category),
            started_at=row.started_at,
            heard_at=row.heard_at,
            given=tuple(map(_given, read_rows(self._session, mine))),
            status=Status(row.status),
            ended_at=row.ended_at,
        )


def _given(row: Found) -> Given:
    return Given(
        ask=Ask(row.ask),
        at=row.at,
        tap=Tap(row.tap) if row.tap else None,
        words=row.words,
    )
