"""Whoever watches the machine hears when names cannot be checked."""

from contextlib import closing
from types import SimpleNamespace

import pytest

from bot.domain.names.redacted_text import RedactedText
from bot.process.health import Health
from bot.process.reading import redaction
from bot.process.reading.redaction import RedactionThread
from nlp.redactor import Redaction


class Broken:
    """Fails until it is mended."""

    mended = False

    def redact(self, raw, language="en"):
        if not self.mended:
            raise MemoryError(raw)
        return Redaction(text=RedactedText(raw), spans=())


def watched(thread):
    async def nothing_else(_):
        return []

    house = SimpleNamespace(
        lookout=SimpleNamespace(look=nothing_else),
        doorway=SimpleNamespace(held_up_s=0.0),
    )
    return Health(house, clock=None, delivery=None, redaction=thread)


async def test_a_broken_name_check_is_told_without_a_word_of_the_message():
    redactor = Broken()
    with closing(RedactionThread(lambda: redactor)) as thread:
        with pytest.raises(MemoryError):
            await thread.redact("Gareth Pemberton")
        told = await watched(thread).troubles()
        assert told == ["redactor: names are not checked: MemoryError"]
        redactor.mended = True
        await thread.redact("all quiet")
        assert await watched(thread).troubles() == []


async def test_a_model_that_cannot_be_loaded_is_told_at_the_first_message():
    def fails():
        raise OSError("no such file")

    with closing(RedactionThread(fails)) as thread:
        with pytest.raises(OSError, match="no such file"):
            await thread.redact("all quiet")
        told = await watched(thread).troubles()
        assert told == ["redactor: names are not checked: OSError"]


async def test_a_message_that_is_read_for_too_long_is_told(monkeypatch):
    with closing(RedactionThread(Broken)) as thread:
        thread._began_at = 0.0
        monkeypatch.setattr(redaction, "STALLED_S", -1.0)
        told = await watched(thread).troubles()
        assert told == [
            "redactor: names are not checked: a message has been read for too long"
        ]
