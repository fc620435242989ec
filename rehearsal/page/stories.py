"""The page's scenarios: what it shows of them, and what is asked."""

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from rehearsal.calls.posted import posted
from rehearsal.calls.refusal import Json
from rehearsal.room import Anew, Room
from rehearsal.standin import Standin


class StoryControl:
    """Endpoints of a room that has scenarios; any other has none."""

    def __init__(self, standin: Standin) -> None:
        self._standin = standin

    def routes(self) -> list[BaseRoute]:
        return [Route("/rehearsal/scenarios/{act}", self.act, methods=["POST"])]

    async def act(self, request: Request) -> Response:
        """Played from its first step, in a room opened anew; or one step on."""
        given, act = await posted(request), request.path_params["act"]
        room, name = self._standin.room, str(given.get("name", ""))
        if room is None or act not in ("play", "step"):
            return JSONResponse({"mistake": "no such act here"}, status_code=404)
        if act == "play" and name not in room.scenarios:
            return JSONResponse({"mistake": "no such scenario"}, status_code=404)
        with self._standin.change():
            if act == "step":
                room.may_step = True
            else:
                room.anew = Anew(scenario=name, by_steps=bool(given.get("by_steps")))
        return JSONResponse(shown_story(room))


def shown_story(room: Room) -> Json:
    """The scenarios there are, and how far one has been played."""
    told = None if room.story is None else asdict(room.story)
    return {"names": list(room.scenarios), "story": told}
