"""The page's clock: what it shows, and what is asked of it."""

from datetime import datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from rehearsal.calls.posted import posted
from rehearsal.calls.refusal import Json
from rehearsal.clock import clock_changes, from_wall, real_clock
from rehearsal.room import FAST, REAL, Anew, Push, Room
from rehearsal.standin import Standin

NO_DATE = "Write a day and a time, such as 2027-03-28T01:30."


class TimeControl:
    """Endpoints of a room whose time can be pushed; any other has none."""

    def __init__(self, standin: Standin) -> None:
        self._standin = standin

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/rehearsal/clock/{push}", self.clock, methods=["POST"]),
        ]

    async def clock(self, request: Request) -> Response:
        """One push, or the end of it; to a time that is over, in a room opened anew."""
        given, push = await posted(request), request.path_params["push"]
        room = self._room()
        with self._standin.change() as now:
            match push:
                case "real" | "stop":
                    room.speed, room.push = REAL, None
                case "fast":
                    room.speed, room.push = FAST, None
                case "next":
                    room.speed, room.push = REAL, Push()
                case "forward" | "back":
                    evening = clock_changes(now)[push == "back"]
                    room.speed, room.push = REAL, Push(until=evening)
                case "to":
                    try:
                        at = from_wall(str(given.get("at", "")))
                    except ValueError:
                        return JSONResponse({"mistake": NO_DATE}, status_code=400)
                    _go_to(room, at, now)
                case _:
                    raise HTTPException(404)
        return JSONResponse(shown_time(room))

    def _room(self) -> Room:
        if self._standin.room is None:
            raise HTTPException(404)
        return self._standin.room


def _go_to(room: Room, at: datetime, now: datetime) -> None:
    if at < now:
        room.anew = Anew(at=at)
    else:
        room.speed, room.push = REAL, Push(until=at)


def shown_time(room: Room) -> Json:
    """What changes only when somebody pushes: the page counts the seconds itself."""
    ahead = room.clock() - real_clock()
    return {
        "opening": room.opening,
        "ahead": round(ahead.total_seconds()),
        "speed": room.speed,
        "pushed": room.push is not None,
        "next_at": None if room.next_at is None else room.next_at.isoformat(),
    }
