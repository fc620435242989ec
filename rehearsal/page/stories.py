"""The page's scenarios: what it shows of them, and what is asked."""

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from rehearsal.calls.posted import posted
from rehearsal.calls.refusal import Json
from rehearsal.page.training import paper, trainee_of
from rehearsal.room import Anew, Room
from rehearsal.standin import Standin


class StoryControl:
    """Endpoints of a room that has scenarios; any other has none."""

    def __init__(self, standin: Standin) -> None:
        self._standin = standin

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/rehearsal/scenarios/{act}", self.act, methods=["POST"]),
            Route("/rehearsal/papers/{name}", self.paper),
        ]

    async def paper(self, request: Request) -> Response:
        """A certificate, to be saved."""
        return paper(self._standin.room, request.path_params["name"])

    async def act(self, request: Request) -> Response:
        """Played from its first step, in a room opened anew; or one step on."""
        given, act = await posted(request), request.path_params["act"]
        room, name = self._standin.room, str(given.get("name", ""))
        if room is None or act not in ("play", "step", "train"):
            return JSONResponse({"mistake": "no such act here"}, status_code=404)
        known = room.trains if act == "train" else room.scenarios
        if act != "step" and name not in known:
            return JSONResponse({"mistake": "no such scenario"}, status_code=404)
        try:
            trainee = trainee_of(given) if act == "train" else None
        except ValueError as wrong:
            return JSONResponse({"mistake": str(wrong)}, status_code=400)
        with self._standin.change():
            if act == "step":
                room.may_step = True
            else:
                by_steps = bool(given.get("by_steps")) and trainee is None
                room.anew = Anew(scenario=name, by_steps=by_steps, trainee=trainee)
        return JSONResponse(shown_story(room))


def shown_story(room: Room) -> Json:
    """The scenarios there are, and how far one has been played."""
    told = None if room.story is None else asdict(room.story)
    names, trains = list(room.scenarios), list(room.trains)
    return {"names": names, "trains": trains, "story": told}
