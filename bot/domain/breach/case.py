"""All that is known of one breach, and what the regulator will still ask for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.breach import seventy_two_hours
from bot.domain.breach.assessment import Ask, Assessment
from bot.domain.breach.awareness import Awareness, Decisions, standing
from bot.domain.breach.breach import Breach
from bot.domain.breach.notification import Notification
from bot.domain.clients.telling import Tellings


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One breach, its assessment, who was told of it outside, and since when the
    company was decided to be aware of it."""

    breach: Breach
    assessment: Assessment
    notification: Notification
    awareness: Decisions = ()
    client_told: Tellings = ()
    """Each time that a client was told of it, or was meant to be."""

    @property
    def aware(self) -> Awareness | None:
        """The decision that stands."""
        return standing(self.awareness)


class Field(StrEnum):
    """What a notification must say, in the order of UK GDPR, Article 33(3)."""

    NATURE = "nature"
    HAPPENED = "happened"
    WHO = "who"
    PEOPLE = "people"
    DATA = "data"
    RECORDS = "records"
    CONTACT = "contact"
    CONSEQUENCES = "consequences"
    LIKELIHOOD = "likelihood"
    MEASURES = "measures"
    DELAY = "delay"


def missing(case: Case, now: datetime, *, contact: bool = True) -> tuple[Field, ...]:
    """What is not known; phase by phase it is added. Source: Article 33(4).

    ``contact``: somebody is there who can be named as the contact.
    """
    breach, assessment = case.breach, case.assessment
    notification = case.notification
    known = {
        Field.NATURE: breach.kind is not None,
        Field.HAPPENED: breach.happened_at is not None,
        Field.WHO: bool(notification.who),
        Field.PEOPLE: assessment.people is not None,
        Field.DATA: Ask.DATA in assessment.answered
        and Ask.SPECIAL in assessment.answered,
        Field.RECORDS: assessment.records is not None,
        Field.CONTACT: contact,
        Field.CONSEQUENCES: Ask.HARM in assessment.answered,
        Field.LIKELIHOOD: assessment.likelihood is not None,
        Field.MEASURES: bool(breach.done or assessment.of(Ask.MEASURES)),
        Field.DELAY: notification.delay is not None
        or not seventy_two_hours.is_late(breach, now),
    }
    return tuple(field for field in Field if not known[field])
