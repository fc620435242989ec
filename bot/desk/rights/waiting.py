"""What a request waits for: asked for, come, corrected. Days are the company's."""

from datetime import date

from bot.desk.desk import Desk
from bot.desk.rights.requests import may_correct, record
from bot.domain.errors import Stale, Unfit, Unusable
from bot.domain.people.person import Person
from bot.domain.rights.events import Asked, AskedOn, Came, NotCome, TakenBack
from bot.domain.rights.pauses import WaitsFor, find
from bot.domain.rights.request import RightsRequest
from bot.texts.rights import waiting

CORRECTIONS = frozenset(
    {
        *(waiting.CAME, waiting.CAME_ON, waiting.ASKED_ON),
        *(waiting.NOT_COME, waiting.TAKE_BACK),
    }
)
"""What can be said of something that was asked for."""


def asked(
    desk: Desk, by: Person, number: int, what: WaitsFor, on: date | None = None
) -> RightsRequest:
    """Whoever asks was asked for it: by law the clock waits until it has come. Today,
    or when the request ended, unless ``on`` is said; proof, by when it was looked at.
    """
    request = may_correct(desk, by, number)
    if not request.can_wait_for(what):
        raise Stale
    latest = _known_on(desk, request, what) or _latest(desk, request)
    return record(desk, by, request, Asked(by.id, what, _past(on or latest, latest)))


def correct(
    desk: Desk, by: Person, number: int, pause: int, deed: str, on: date | None = None
) -> RightsRequest:
    """It has come, or came on another day; or what was recorded was wrong."""
    request = may_correct(desk, by, number)
    wait, latest = find(request.pauses, pause), _latest(desk, request)
    known_on = _known_on(desk, request, wait.waits_for)
    match deed:
        case waiting.CAME if not wait.is_open:
            raise Stale  # an old button: it would move the day on which it came
        case waiting.CAME | waiting.CAME_ON:
            latest = known_on or latest
            return record(desk, by, request, Came(pause, _past(on or latest, latest)))
        case waiting.ASKED_ON:
            day = _past(on or latest, latest)
            return record(desk, by, request, AskedOn(pause, day))
        case waiting.NOT_COME if known_on is None:
            return record(desk, by, request, NotCome(pause))
        case waiting.TAKE_BACK:
            return record(desk, by, request, TakenBack(pause))
        case _:
            raise Stale


def _known_on(desk: Desk, request: RightsRequest, what: WaitsFor) -> date | None:
    """Of proof: when it was looked at, by then it had come."""
    at = request.checked_at
    is_proof = what is WaitsFor.IDENTITY
    return desk.day_of(at) if is_proof and at is not None else None


def _latest(desk: Desk, request: RightsRequest) -> date:
    """Nothing is asked for, or comes, after the answer."""
    return desk.day_of(request.ended_at or desk.now)


def _past(on: date, latest: date) -> date:
    if on > latest:
        raise Unusable(Unfit.DAY_WAITED)
    return on
