"""A face that is nobody's, and files as hostile people make them."""

import io
import struct
import zlib

from PIL import Image, ImageDraw, ImageFilter

SKIN, HAIR, WALL = (214, 170, 140), (60, 40, 30), (70, 80, 95)
MIDDLE = (320, 225)
"""Of the face: between the eyes and the mouth."""


def face() -> Image.Image:
    picture = Image.new("RGB", (640, 480), WALL)
    draw = ImageDraw.Draw(picture)
    x, y = 320, 220
    draw.ellipse((x - 70, y - 105, x + 70, y + 60), fill=HAIR)
    draw.ellipse((x - 60, y - 80, x + 60, y + 90), fill=SKIN)
    draw.rectangle((x - 25, y + 80, x + 25, y + 130), fill=SKIN)
    for eye in (x - 25, x + 25):
        draw.ellipse((eye - 13, y - 15, eye + 13, y - 1), fill="white")
        draw.ellipse((eye - 6, y - 15, eye + 6, y - 2), fill=HAIR)
        draw.line((eye - 16, y - 26, eye + 16, y - 28), fill=HAIR, width=5)
    draw.polygon(((x, y), (x - 12, y + 30), (x + 12, y + 30)), fill=(190, 140, 112))
    draw.ellipse((x - 26, y + 46, x + 26, y + 62), fill=(170, 80, 80))
    return picture.filter(ImageFilter.GaussianBlur(2))


def written(picture: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **more)
    return file.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is so large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    points = zlib.compress(b"\0" * 1000)
    chunks = ((b"IHDR", head), (b"IDAT", points), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body))
        + name
        + body
        + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
