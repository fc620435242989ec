"""Opens what somebody sent as a picture: they may be hostile, and it no picture."""

import io
import warnings

from PIL import Image, ImageOps

from bot.pictures.limits import MOST_BYTES, MOST_POINTS

KINDS = ("JPEG", "PNG", "WEBP")
"""What phones make; each further reader is one more to be attacked by."""


class Unreadable(Exception):
    """``str`` is one of a few words."""


def opened(content: bytes) -> Image.Image:
    """Upright and in RGB. Raises :class:`Unreadable`."""
    if len(content) > MOST_BYTES:
        raise Unreadable("too large")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = Image.open(io.BytesIO(content), formats=KINDS)
            if found.width * found.height > MOST_POINTS:
                raise Unreadable("too large")
            upright = ImageOps.exif_transpose(found)
            return _without_glass(upright)
    except Unreadable:
        raise
    except Image.DecompressionBombError:  # Pillow's own limit is above ours
        raise Unreadable("too large") from None
    except Exception as problem:  # a damaged file raises whatever it comes to first
        raise Unreadable("no picture") from problem


def _without_glass(picture: Image.Image) -> Image.Image:
    """What is clear in it hides nothing: it is laid on grey."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        whole = picture.convert("RGBA")
        ground = Image.new("RGBA", whole.size, (128, 128, 128, 255))
        return Image.alpha_composite(ground, whole).convert("RGB")
    return picture.convert("RGB")
