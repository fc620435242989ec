"""A copy has nothing of the face in it, and nothing of what the camera wrote."""

import io

import pytest
from PIL import Image

from bot.pictures.covering import GREY, MOST_BYTES, SIDE, count, cover
from bot.pictures.faces import Box
from tests.pictures.drawn import MIDDLE, face, written

FACE = Box(260 / 640, 140 / 480, 380 / 640, 310 / 480)
"""Of the one that is drawn."""


def looked_at(copy):
    return Image.open(io.BytesIO(copy.content))


def test_a_face_is_covered_with_the_hair_and_one_grey():
    copy = looked_at(cover(face(), [FACE]))
    for x, y in (MIDDLE, (295, 212), (320, 130), (320, 300)):
        assert all(
            abs(a - b) < 6 for a, b in zip(copy.getpixel((x, y)), GREY, strict=True)
        )
    assert copy.getpixel((20, 20)) != GREY


def test_where_the_face_was_two_people_leave_the_same_points():
    other = face().transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    other.paste(face().crop((0, 0, 200, 480)))
    one, two = (looked_at(cover(each, [FACE])) for each in (face(), other))
    inside = (270, 160, 370, 290)
    a, b = (list(each.crop(inside).convert("L").tobytes()) for each in (one, two))
    assert max(abs(x - y) for x, y in zip(a, b, strict=True)) < 6


def test_place_time_and_the_small_picture_inside_are_gone():
    exif = Image.Exif()
    exif[0x010F], exif[0x9003] = "Canary Phone", "2026:01:10 22:00:00"
    sent = Image.open(io.BytesIO(written(face(), exif=exif, comment=b"canary")))
    copy = cover(sent.convert("RGB"), [])
    assert not looked_at(copy).getexif()
    assert b"anary" not in copy.content
    assert b"Exif" not in copy.content


@pytest.mark.parametrize("size", [(1, 1), (4000, 3000), (3, 9000)])
def test_a_copy_is_small_whatever_was_sent(size):
    noise = Image.effect_noise(size, 90).convert("RGB")
    copy = cover(noise, [FACE])
    assert len(copy.content) <= MOST_BYTES
    assert max(looked_at(copy).size) <= SIDE


def test_a_face_that_was_found_in_several_looks_is_one():
    near = Box(0.41, 0.30, 0.60, 0.64)
    far = Box(0.1, 0.1, 0.2, 0.2)
    assert count([FACE, near, FACE, far]) == 2
    assert count([]) == 0


def test_a_face_at_the_edge_is_covered_as_far_as_it_is_there():
    half = Box(-0.05, 0.3, 0.08, 0.6)
    copy = looked_at(cover(face(), [half]))
    assert all(
        abs(a - b) < 6 for a, b in zip(copy.getpixel((2, 210)), GREY, strict=True)
    )
