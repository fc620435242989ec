"""Test pictures: a hundred real faces in a room, as a phone at night may see them.

The faces are those of ``lfw_subset.npy`` in scikit-image: cut from press photos of the
set "Labeled Faces in the Wild", 25 points wide, grey. Nothing of them is kept here.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

WIDTH, HEIGHT = 1280, 860
"""As Telegram sends photos on; the room is of scikit-image, too."""
FACES, ROOM, PEOPLE = "lfw_subset.npy", "motorcycle_left.png", 100
SIZES = (30, 60, 120)
"""Points across a face."""
GAP = 1.6
"""From one face to the next, in faces."""

Change = Callable[[Image.Image], Image.Image]
Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Scene:
    picture: Image.Image
    faces: list[Place]


def _as_it_is(picture: Image.Image) -> Image.Image:
    return picture


def _turned(degrees: int) -> Change:
    return lambda face: face.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=90)


def _masked(face: Image.Image) -> Image.Image:
    """A mask, or a scarf, over mouth and nose."""
    covered, (width, height) = face.copy(), face.size
    draw = ImageDraw.Draw(covered)
    draw.rectangle((0, round(height * 0.55), width, height), fill=190)
    return covered


def _out_of_focus(face: Image.Image) -> Image.Image:
    return face.filter(ImageFilter.GaussianBlur(face.width / 14))


def _pale(scene: Image.Image) -> Image.Image:
    """Against the light."""
    return ImageEnhance.Contrast(scene).enhance(0.3)


def _at_night(scene: Image.Image) -> Image.Image:
    """An eighth of the light, grain, and much pressed."""
    chance = np.random.default_rng(7)
    points = np.asarray(scene, np.float32) * 0.12
    points += chance.normal(0, 6, points.shape)
    file = BytesIO()
    Image.fromarray(points.clip(0, 255).astype(np.uint8)).save(file, "JPEG", quality=50)
    return Image.open(file).convert("RGB")


CASES: Mapping[str, tuple[Change, Change]] = {
    "in plain view": (_as_it_is, _as_it_is),
    "head tilted (30°)": (_turned(30), _as_it_is),
    "lying (90°)": (_turned(90), _as_it_is),
    "head down (180°)": (_turned(180), _as_it_is),
    "mouth and nose covered": (_masked, _as_it_is),
    "out of focus": (_out_of_focus, _as_it_is),
    "against the light": (_as_it_is, _pale),
    "at night": (_as_it_is, _at_night),
}
"""What becomes of each face, and of the whole."""


def people(folder: Path) -> list[Image.Image]:
    """``folder``: scikit-image's."""
    points: NDArray[np.float64] = np.load(folder / "data" / FACES)[:PEOPLE]
    return [Image.fromarray((each * 255).astype(np.uint8)) for each in points]


def scenes(folder: Path, case: str, size: int) -> Iterator[Scene]:
    """Until each of the people was in one."""
    of_a_face, of_all = CASES[case]
    room = Image.open(folder / "data" / ROOM).convert("RGB").resize((WIDTH, HEIGHT))
    waiting, step = people(folder), round(size * GAP)
    while waiting:
        picture, places = room.copy(), []
        for top in range(size // 3, HEIGHT - size, step):
            for left in range(size // 3, WIDTH - size, step):
                if waiting:
                    face = waiting.pop().resize((size, size), Image.Resampling.BICUBIC)
                    picture.paste(of_a_face(face).convert("RGB"), (left, top))
                    places.append((left, top, left + size, top + size))
        yield Scene(of_all(picture), places)
