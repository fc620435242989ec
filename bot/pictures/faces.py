"""Finds faces: CenterFace, which says of each fourth point how likely a face has its
middle there, and how large it is.

A face that is missed is seen by somebody who should not see it, and a wall that is
covered harms nobody: so each picture is looked at several times, and whatever any look
finds counts. Source: Xu and others, "CenterFace", 2019.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from PIL import Image

from bot.pictures.model import for_any_size

STEP, GRID = 4, 32
"""Points between two answers; sides are multiples of the second."""

LIKELY, TURNED = 0.12, 0.2
"""From here on it counts, upright and in a turned picture, where more looks like a face
and is none. Half as much finds few more faces, and covers a third of a room."""

SIDES = (640, 1280)
"""The longer side of what is looked at: large faces are found in the small one, small
faces in the large one."""
ANGLES = (0, 30, 90, 180, 270, 330)
"""So far it is turned to the left: heads are tilted, and people lie on the floor."""

OUT = ("537", "538", "539")
"""How likely, how large, how far beside: as the file names them."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Box:
    """In parts of the picture's width and height."""

    left: float
    top: float
    right: float
    bottom: float


class Faces:
    """The network, loaded once."""

    def __init__(self, path: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = threads
        options.log_severity_level = 3
        self._network = onnxruntime.InferenceSession(
            for_any_size(path), options, providers=["CPUExecutionProvider"]
        )

    def find(self, picture: Image.Image) -> list[Box]:
        """Of a picture in RGB; one face may come several times."""
        return [
            box
            for side in SIDES
            for angle in ANGLES
            for box in self._look(_resized(picture, side), angle)
        ]

    def _look(self, upright: Image.Image, angle: int) -> Iterator[Box]:
        seen = upright.rotate(angle, Image.Resampling.BILINEAR, expand=True)
        sheet = Image.new("RGB", (_whole(seen.width), _whole(seen.height)))
        sheet.paste(seen)
        points = np.asarray(sheet, np.float32).transpose(2, 0, 1)[None]
        likely, size, beside = self._network.run(list(OUT), {"input.1": points})
        turned = math.radians(angle)
        for row, column in np.argwhere(likely[0, 0] > (TURNED if angle else LIKELY)):
            high, wide = np.exp(size[0, :, row, column]) * STEP
            y, x = (beside[0, :, row, column] + (row, column) + 0.5) * STEP
            x, y = x - seen.width / 2, y - seen.height / 2
            yield _box(
                *(x * math.cos(turned) - y * math.sin(turned), upright.width),
                *(x * math.sin(turned) + y * math.cos(turned), upright.height),
                *(((wide + high) / 2,) * 2 if angle else (wide, high)),
            )


def _box(x: float, width: int, y: float, height: int, wide: float, high: float) -> Box:
    """``x`` and ``y`` from the middle of the picture, all of it in points."""
    return Box(
        left=float(x - wide / 2) / width + 0.5,
        top=float(y - high / 2) / height + 0.5,
        right=float(x + wide / 2) / width + 0.5,
        bottom=float(y + high / 2) / height + 0.5,
    )


def _resized(picture: Image.Image, side: int) -> Image.Image:
    """Enlarged too: a small picture has small faces."""
    scale = side / max(picture.size)
    width, height = (max(round(each * scale), 1) for each in picture.size)
    return picture.resize((width, height), Image.Resampling.BILINEAR)


def _whole(side: int) -> int:
    return -(-side // GRID) * GRID
