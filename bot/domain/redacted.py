"""Free text with its names taken out: the only kind of free text the house keeps."""

from dataclasses import dataclass


class RedactedText(str):
    """Words a person wrote, with every name found in them turned into initials.

    Only ``nlp/redactor.py`` makes one out of a person's words, and only
    ``storage/types.py`` reads one back; storage refuses a plain ``str`` in its
    place. Source: data-protection policy, "initials only" in any message.
    """

    __slots__ = ()

    def followed_by(self, more: "RedactedText") -> "RedactedText":
        """Both, one a line: what was redacted stays so when it is joined."""
        return RedactedText(f"{self}\n{more}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Words as they are kept, and whether names had to be taken out of them."""

    text: RedactedText
    had_names: bool = False
