"""An NTAG 424 DNA: each reading is signed anew, and its counter rises."""

from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from bot.desk.patrols.tag_message import NUMBER_AND_COUNTER, signature
from bot.domain.patrols.plan import TagKeys


@dataclass
class Ntag:
    """What it opens when a phone is held to it."""

    number: str
    keys: TagKeys
    counter: int = 0

    def read(self) -> dict[str, str]:
        self.counter += 1
        tag = bytes.fromhex(self.number)
        said = bytes([NUMBER_AND_COUNTER]) + tag + self.counter.to_bytes(3, "little")
        way = Cipher(
            algorithms.AES(bytes.fromhex(self.keys.read)), modes.CBC(bytes(16))
        )
        doing = way.encryptor()
        encrypted = doing.update(said.ljust(16, b"\x5a")) + doing.finalize()
        signed = signature(self.keys, tag, self.counter)
        return {"e": encrypted.hex().upper(), "c": signed.hex().upper()}
