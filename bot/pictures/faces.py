"""Finds faces: CenterFace, which says of each fourth point how likely a face has its
middle there, and how large it is.

A face that is missed is seen by somebody who should not see it, and a wall that is
covered harms nobody: so each picture is looked at several times, and whatever any look
finds counts. Source: Xu and others, "CenterFace", 2019.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from PIL import Image, ImageOps

from bot.pictures.model import for_any_size

STEP, GRID = 4, 32
"""Points between two answers; sides are multiples of the second."""

LIKELY = 0.2
"""From here on it counts. Measured: docs/faces.md."""

SIDES = (640, 1280)
"""The longer side of what is looked at: large faces are found in the small one, small
faces in the large one."""

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
        """Of an upright picture in RGB, also who lies on the floor; one face may come
        several times."""
        found: list[Box] = []
        lit = ImageOps.autocontrast(picture, cutoff=1)
        for side in SIDES:
            for seen in (picture, lit):
                found += self._look(_resized(seen, side))
            for turns in (1, 2, 3):
                turned = _resized(lit, side).rotate(90 * turns, expand=True)
                found += [_turned_back(box, turns) for box in self._look(turned)]
        return found

    def _look(self, picture: Image.Image) -> Iterator[Box]:
        width, height = picture.size
        across, down = _whole(width), _whole(height)
        sheet = Image.new("RGB", (across, down))
        sheet.paste(picture)
        points = np.asarray(sheet, np.float32).transpose(2, 0, 1)[None]
        likely, size, beside = self._network.run(list(OUT), {"input.1": points})
        for row, column in np.argwhere(likely[0, 0] > LIKELY):
            high, wide = np.exp(size[0, :, row, column]) * STEP
            y, x = (beside[0, :, row, column] + (row, column) + 0.5) * STEP
            yield Box(
                left=float(x - wide / 2) / width,
                top=float(y - high / 2) / height,
                right=float(x + wide / 2) / width,
                bottom=float(y + high / 2) / height,
            )


def _resized(picture: Image.Image, side: int) -> Image.Image:
    """Enlarged too: a small picture has small faces."""
    scale = side / max(picture.size)
    width, height = (max(round(each * scale), 1) for each in picture.size)
    return picture.resize((width, height), Image.Resampling.BILINEAR)


def _whole(side: int) -> int:
    return -(-side // GRID) * GRID


def _turned_back(box: Box, turns: int) -> Box:
    """It was found in a picture that was turned so often to the left."""
    for _ in range(turns):
        box = Box(1 - box.bottom, box.left, 1 - box.top, box.right)
    return box
