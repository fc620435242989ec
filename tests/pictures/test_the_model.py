"""The real model, in its process apart; where it is installed."""

import asyncio
import io
import os
import sys

import pytest
from PIL import Image

from bot.pictures import apart, model
from bot.pictures.apart import FAILED, CannotCover, cover
from bot.pictures.covering import GREY
from tests.pictures.drawn import MIDDLE, bomb, face, written

needs_model = pytest.mark.skipif(
    model.ready() is None, reason="no model: install it with make faces"
)

ABOVE, BELOW = 100, 356
"""There is nothing but wall, and each point is looked at ten times."""


def is_covered(content, at):
    points = Image.open(io.BytesIO(content)).getpixel(at)
    return all(abs(a - b) < 6 for a, b in zip(points, GREY, strict=True))


@needs_model
async def test_a_face_is_found_and_covered_and_both_files_are_named():
    x, y = MIDDLE
    strip = face().crop((0, ABOVE, 640, BELOW))
    copy = await cover(model.ready(), written(strip))
    assert copy.faces >= 1
    assert is_covered(copy.content, (x, y - ABOVE))
    assert not is_covered(copy.content, (20, 20))
    assert (len(copy.sha256), len(copy.of_sha256)) == (64, 64)
    assert copy.sha256 != copy.of_sha256


@needs_model
@pytest.mark.parametrize(
    ("content", "why"),
    [(b"%PDF-1.7", "no picture"), (bomb(60_000, 60_000), "too large")],
    ids=["a PDF", "a bomb"],
)
async def test_what_cannot_be_opened_is_said_in_two_words(content, why):
    with pytest.raises(CannotCover, match=why):
        await cover(model.ready(), content)


async def test_a_process_that_breaks_harms_nobody_else(tmp_path):
    with pytest.raises(CannotCover, match=FAILED):
        await cover(tmp_path / "no model.onnx", written(face()))


async def test_a_process_that_hangs_is_ended(tmp_path, monkeypatch):
    """It waits for ever to open the model: nobody writes into the pipe."""
    pipe = tmp_path / "model.onnx"
    os.mkfifo(pipe)
    monkeypatch.setattr(apart, "PATIENCE_S", 1.0)
    with pytest.raises(TimeoutError):
        await cover(pipe, written(face()))


async def test_the_process_has_none_of_our_secrets(tmp_path, monkeypatch):
    """It is told nothing but where to find itself."""
    monkeypatch.setenv("CHECKCALL_SECRET_KEY", "a secret for tests only")
    monkeypatch.setenv("CHECKCALL_BOT_TOKEN", "123:secret")
    told = {}
    begun = asyncio.create_subprocess_exec

    async def watched(*words, **how):
        told.update(how["env"])
        return await begun(*words, **how)

    monkeypatch.setattr(asyncio, "create_subprocess_exec", watched)
    with pytest.raises(CannotCover):
        await cover(tmp_path / "none", b"")
    assert not [name for name in told if name.startswith("CHECKCALL")]


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits there")
async def test_the_process_may_write_no_file(tmp_path):
    target = tmp_path / "written"
    words = (
        "from bot.pictures.child import hold_back; hold_back();"
        f"file = open({str(target)!r}, 'w'); file.write('x' * 9); file.flush()"
    )
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", words), stderr=asyncio.subprocess.DEVNULL
    )
    assert await child.wait() != 0
    assert not target.exists() or target.read_text() == ""
