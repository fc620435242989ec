"""A site's patrols as a document in JSON, which is part of the site's row, sealed."""

from datetime import time
from typing import Any

from bot.domain.patrols.plan import Checkpoint, Patrols, Route, TagKeys, Window
from storage.company.clients import seconds, span

Document = dict[str, Any]  # Any: as JSON has it


def patrols_document(patrols: Patrols) -> Document | None:
    """None where there are none."""
    if patrols == Patrols():
        return None
    keys = patrols.tag_keys
    return {
        "checkpoints": [_point_document(each) for each in patrols.checkpoints],
        "routes": [route_document(each) for each in patrols.routes],
        "tag_keys": [keys.read, keys.sign] if keys else None,
    }


def patrols_of(stored: Document | None) -> Patrols:
    if stored is None:
        return Patrols()
    keys = stored["tag_keys"]
    return Patrols(
        checkpoints=tuple(map(_point_of, stored["checkpoints"])),
        routes=tuple(map(route_of, stored["routes"])),
        tag_keys=TagKeys(read=keys[0], sign=keys[1]) if keys else None,
    )


def _point_document(point: Checkpoint) -> Document:
    return {
        "code": point.code,
        "name": point.name,
        "ask": point.ask,
        "answers": list(point.answers),
        "wanted": list(point.wanted),
        "tag": point.tag,
    }


def _point_of(stored: Document) -> Checkpoint:
    return Checkpoint(
        code=stored["code"],
        name=stored["name"],
        ask=stored["ask"],
        answers=tuple(stored["answers"]),
        wanted=tuple(stored["wanted"]),
        tag=stored["tag"],
    )


def route_document(route: Route) -> Document:
    return {
        "name": route.name,
        "points": list(route.points),
        "ordered": route.ordered,
        "windows": [
            [each.start.isoformat(), each.end.isoformat()] for each in route.windows
        ],
        "every": seconds(route.every),
        "least": seconds(route.least),
        "between": seconds(route.between),
    }


def route_of(stored: Document) -> Route:
    return Route(
        name=stored["name"],
        points=tuple(stored["points"]),
        ordered=stored["ordered"],
        windows=tuple(
            Window(start=time.fromisoformat(start), end=time.fromisoformat(end))
            for start, end in stored["windows"]
        ),
        every=span(stored["every"]),
        least=span(stored["least"]),
        between=span(stored["between"]),
    )
