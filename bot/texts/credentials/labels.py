"""Certificates, what is wanting of them, and the way to file one: in a few words."""

from collections.abc import Iterable

from bot.domain.credentials.certificate import Certificate, Kind
from bot.domain.credentials.fitness import Unmet
from bot.texts.message import Button, Press, Verb
from bot.texts.reader import Reader


def kind(to: Reader, which: Kind) -> str:
    labels = {
        Kind.SIA: to.say("SIA licence"),
        Kind.FIRST_AID: to.say("first aid"),
        Kind.RIGHT_TO_WORK: to.say("right to work"),
        Kind.SCREENING: to.say("screening"),
        Kind.INDUCTION: to.say("site induction"),
        Kind.TRAINING: to.say("training"),
    }
    return labels[which]


def of(to: Reader, what: str) -> str:
    """A category, a level or how it stands; a course or a site as it is written."""
    labels = {
        "guarding": to.say("guarding"),
        "door-supervision": to.say("door supervision"),
        "cctv": "CCTV",
        "close-protection": to.say("close protection"),
        "cvit": to.say("cash in transit"),
        "vehicle-immobilisation": to.say("vehicle immobilisation"),
        "passed": to.say("passed"),
        "in-progress": to.say("in progress"),
        "failed": to.say("failed"),
        "efaw": "EFAW",
        "faw": "FAW",
    }
    return labels.get(what, what)


def named(to: Reader, which: Kind, what: str) -> str:
    """``SIA licence (guarding)``."""
    return f"{kind(to, which)} ({of(to, what)})" if what else kind(to, which)


def certificate(to: Reader, held: Certificate) -> str:
    return named(to, held.kind, held.of)


def unmet(to: Reader, each: Unmet) -> str:
    what = named(to, each.need.kind, each.need.of)
    if each.ended is None:
        return to.say("none on record: {what}", what=what)
    return to.say("{what} ended {day}", what=what, day=to.date(each.ended))


def all_unmet(to: Reader, found: Iterable[Unmet]) -> str:
    return "; ".join(unmet(to, each) for each in found)


def file_button(to: Reader) -> Button:
    """Wherever somebody reads of their papers."""
    return Button(to.say("File a certificate"), Press(Verb.COMMAND, "certificate"))
