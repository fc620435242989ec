"""A copy of a picture with the faces in it covered, and nothing of what its camera
wrote into it."""

import io
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image, ImageDraw

from bot.pictures.faces import Box

SIDE = 1024
"""Points of the copy's longer side: it is seen on a phone, and on a third of a page."""

MOST_BYTES = 200_000
QUALITIES = (80, 65, 50, 35)
"""Of the JPEG: the best that is small enough."""

WIDER, HIGHER = 1.5, 1.5
"""How much larger than what was found: with the hair and the ears, by which people are
known, too."""

GREY = (96, 96, 96)
"""Nothing of the face is in it. A blurred one can be guessed, and one in squares."""

OVERLAP = 0.3
"""Two boxes that share so much are of one face."""


@dataclass(frozen=True, slots=True)
class Copy:
    content: bytes
    faces: int


def cover(picture: Image.Image, found: Iterable[Box]) -> Copy:
    boxes = list(found)
    small = picture.copy()
    small.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    copy = Image.new("RGB", small.size)
    copy.paste(small)  # its points alone: what else was in the file stays behind
    copy.paste(GREY, mask=hidden(copy.size, boxes))
    return Copy(_written(copy), count(boxes))


def hidden(size: tuple[int, int], boxes: Iterable[Box]) -> Image.Image:
    """Of a picture so large, the points that are covered."""
    width, height = size
    points = Image.new("1", size)
    draw = ImageDraw.Draw(points)
    for box in boxes:
        x, y = (box.left + box.right) / 2 * width, (box.top + box.bottom) / 2 * height
        wide = max((box.right - box.left) * width * WIDER / 2, 2)
        high = max((box.bottom - box.top) * height * HIGHER / 2, 2)
        draw.ellipse((x - wide, y - high, x + wide, y + high), fill=1)
    return points


def count(boxes: Iterable[Box]) -> int:
    """Faces, however often each was found."""
    apart: list[Box] = []
    for box in boxes:
        if all(_shared(box, other) < OVERLAP for other in apart):
            apart.append(box)
    return len(apart)


def _shared(one: Box, other: Box) -> float:
    """Of the smaller one, how much lies in the other."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    if wide <= 0 or high <= 0:
        return 0.0
    return wide * high / min(_area(one), _area(other))


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _written(copy: Image.Image) -> bytes:
    """Made anew from its points: no place, no time, no small picture of it inside."""
    for quality in QUALITIES:
        file = io.BytesIO()
        copy.save(file, "JPEG", quality=quality)
        if file.tell() <= MOST_BYTES:
            break
    return file.getvalue()
