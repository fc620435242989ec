"""What came with somebody's words comes back as it was."""

from bot.desk.hearing import envelope
from bot.desk.hearing.hearing import Heard, Said
from bot.desk.incoming.inbox import Sender
from tests.domain.builders import NIGHT


def test_a_message_comes_out_of_its_envelope_as_it_went_in():
    sender = Sender(
        update="7", kind="message", chat_id=7, sent_at=NIGHT, digest=b"\0\xff"
    )
    heard = Heard(sender=sender, said=Said.CAPTION, raw="gate", photo="file-1")
    packed = envelope.pack(heard)
    assert "gate" not in packed
    assert envelope.unpack(packed, "gate") == heard
