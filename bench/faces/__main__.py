"""``python -m bench.faces SCIKIT-IMAGE``: how many faces are missed, to docs/faces.md.

``SCIKIT-IMAGE`` is the folder of that package; ``make missed`` fetches it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bench.faces.scenes import CASES, SIZES, Scene, scenes
from bench.names.intervals import Share
from bot.pictures.covering import hidden
from bot.pictures.faces import Faces
from bot.pictures.model import ready

PAGE = Path("docs/faces.md")
BEGIN, END = "<!-- measured -->\n", "<!-- until here -->\n"

MIDDLE = 0.6
"""Of a face's width and height: eyes, nose and mouth."""
ENOUGH = 0.9
"""Of the middle: what is covered less is missed."""


def main() -> int:
    """Writes the table between its two marks; 1 where the model is not there."""
    model, folder = ready(), Path(sys.argv[1])
    if model is None:
        print("The model is not installed; run: make faces", file=sys.stderr)
        return 1
    faces = Faces(model, threads=2)
    found = {
        (case, size): Share(
            sum(_missed(faces, folder, case, size)), _of(folder, case, size)
        )
        for case in CASES
        for size in SIZES
    }
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    table = "".join(_table(found))
    PAGE.write_text(f"{before}{BEGIN}{table}{END}{after}", encoding="utf-8")
    print(table)
    return 0


def _of(folder: Path, case: str, size: int) -> int:
    return sum(len(scene.faces) for scene in scenes(folder, case, size))


def _missed(faces: Faces, folder: Path, case: str, size: int) -> Iterator[int]:
    for scene in scenes(folder, case, size):
        yield _still_seen(faces, scene)


def _still_seen(faces: Faces, scene: Scene) -> int:
    covered = np.asarray(hidden(scene.picture.size, faces.find(scene.picture)))
    seen = 0
    for left, top, right, bottom in scene.faces:
        x, y = (left + right) // 2, (top + bottom) // 2
        half = round((right - left) * MIDDLE / 2)
        seen += covered[y - half : y + half, x - half : x + half].mean() < ENOUGH
    return seen


def _table(found: dict[tuple[str, int], Share]) -> Iterator[str]:
    sizes = " | ".join(f"{size} points" for size in SIZES)
    yield f"| missed, of 100 faces each | {sizes} | together |\n"
    yield "|---" * (len(SIZES) + 2) + "|\n"
    for case in CASES:
        row = [found[case, size] for size in SIZES]
        cells = " | ".join(str(share.count) for share in row)
        yield f"| {case} | {cells} | {_said(_sum(row))} |\n"
    yield f"| all | | | | {_said(_sum(list(found.values())))} |\n"


def _sum(shares: list[Share]) -> Share:
    return Share(sum(each.count for each in shares), sum(each.of for each in shares))


def _said(share: Share) -> str:
    low, high = (100 * bound for bound in share.interval)
    part = f"{100 * share.part:.1f}%, {low:.1f}–{high:.1f}"
    return f"{share.count} of {share.of} ({part})"


if __name__ == "__main__":
    sys.exit(main())
