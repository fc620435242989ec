"""Free text with its names taken out: the only kind of free text the house keeps."""

from dataclasses import dataclass, field


class RedactedText(str):
    """Words a person wrote, with every name found in them turned into initials.

    Only ``nlp/redactor.py`` makes one out of a person's words, and only
    ``storage/database/types.py`` reads one back; storage refuses a plain ``str`` in its
    place. Source: data-protection policy, "initials only" in any message.
    """

    __slots__ = ()

    def followed_by(self, more: "RedactedText") -> "RedactedText":
        """Both, one a line: what was redacted stays so when it is joined."""
        return RedactedText(f"{self}\n{more}")

    def headed(self, label: str) -> "RedactedText":
        """Behind a label of ours, such as what was asked and when."""
        return RedactedText(label + self)

    def piece(self, start: int, end: int) -> "RedactedText":
        """The characters from ``start`` up to ``end``: cut out of redacted words, they
        hold no name that those do not."""
        return RedactedText(self[start:end])

    def with_words(self, words: "RedactedText") -> "RedactedText":
        """Words that were pending stand where they were missed; others follow."""
        if PENDING in self:
            return RedactedText(self.replace(PENDING, words, 1))
        return self.followed_by(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Words as they are kept, and whether names had to be taken out of them."""

    text: RedactedText
    had_names: bool = False
    initials: tuple[str, ...] = ()
    """What stands for the names now, each once; ``[phone]`` and the like, too."""
    forwarded: bool = False
    """Somebody else wrote them first, and the chat shows who."""

    measured: bool = True
    """False: some of it is in a language in which nobody has measured the reading."""
    share: float = 0.0
    """The part of the words that was taken out, 0 to 1."""
    original: str = field(default="", repr=False)
    """As it was typed: of words that lost too much, until an alarm's are sealed."""

    @property
    def leaves_chat(self) -> bool:
        """The person's own message shows a name, or may: it is deleted."""
        return self.had_names or self.forwarded


PENDING = RedactedText("[the words follow when they have been checked for names]")
"""Stands in a report that is raised before its words could be read."""


def our_own(words: str) -> RedactedText:
    """A sentence of our catalogues, such as a drill's story: it names nobody."""
    return RedactedText(words)


UNREAD = "[too long to read]"
"""Stands for the end of a text that nobody could have written: it would have held up
all that wait for their words to be read."""
