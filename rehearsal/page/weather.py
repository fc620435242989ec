"""The page's weather: what goes wrong is turned on, and off again."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from rehearsal.calls.posted import posted
from rehearsal.chats.chat import Signal
from rehearsal.sky import Weather
from rehearsal.standin import Standin
from rehearsal.weather import has_signal, shown_weather, turns


class WeatherControl:
    """Of the whole room, and of one phone."""

    def __init__(self, standin: Standin) -> None:
        self._standin = standin

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/rehearsal/weather/{name}", self.turn, methods=["POST"]),
            Route("/rehearsal/signal/{user_id:int}", self.signal, methods=["POST"]),
        ]

    async def turn(self, request: Request) -> Response:
        """``{"on": true}``; 409 that says why where it cannot be."""
        given, name = await posted(request), request.path_params["name"]
        if name not in Weather.__members__:
            raise HTTPException(404)
        try:
            await turns(self._standin, Weather[name], on=bool(given.get("on")))
        except ValueError as impossible:
            return JSONResponse({"mistake": str(impossible)}, status_code=409)
        return JSONResponse(shown_weather(self._standin))

    async def signal(self, request: Request) -> Response:
        """``{"signal": "off"}``, for one phone."""
        given, wanted = await posted(request), request.path_params["user_id"]
        found = (p for p in self._standin.phones if p.user_id == wanted)
        phone = next(found, None)
        if phone is None:
            raise HTTPException(404)
        try:
            await has_signal(self._standin, phone, Signal(str(given.get("signal"))))
        except ValueError as wrong:
            return JSONResponse({"mistake": str(wrong)}, status_code=400)
        return JSONResponse({"signal": str(phone.person.signal)})
