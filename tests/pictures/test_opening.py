"""What is sent as a picture is opened with care, whoever made it."""

import pytest
from PIL import Image

from bot.pictures.limits import MOST_BYTES
from bot.pictures.opening import Unreadable, opened
from tests.pictures.drawn import bomb, face, written

ORIENTATION, TURNED_RIGHT = 0x0112, 6
"""Source: EXIF 2.3, tag 274."""


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_phones_make_is_opened(kind):
    picture = opened(written(face(), kind))
    assert (picture.size, picture.mode) == ((640, 480), "RGB")


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7", b"\xff\xd8\xff", b"GIF89a", written(face())[:500]],
    ids=["empty", "a PDF", "a beginning", "another kind", "cut off"],
)
def test_what_is_no_picture_is_said_to_be_none(content):
    with pytest.raises(Unreadable, match="no picture"):
        opened(content)


def test_a_kind_that_phones_do_not_make_has_no_reader_here():
    with pytest.raises(Unreadable, match="no picture"):
        opened(written(face(), "TIFF"))


@pytest.mark.parametrize("sides", [(10_000, 10_000), (60_000, 60_000)])
def test_a_small_file_that_says_it_is_huge_is_not_unpacked(sides):
    with pytest.raises(Unreadable, match="too large"):
        opened(bomb(*sides))


def test_a_file_that_is_too_large_is_not_looked_at():
    with pytest.raises(Unreadable, match="too large"):
        opened(b"\xff" * (MOST_BYTES + 1))


def test_a_picture_from_a_turned_phone_stands_upright():
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED_RIGHT
    assert opened(written(face(), exif=exif)).size == (480, 640)


def test_nothing_shines_through_what_is_clear():
    glass = Image.new("RGBA", (8, 8), (255, 0, 0, 0))
    assert opened(written(glass, "PNG")).getpixel((4, 4)) == (128, 128, 128)
