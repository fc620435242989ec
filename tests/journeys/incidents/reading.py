"""A reader of reports that knows a few of them by heart."""

from bot.domain.incidents.particulars import Particulars
from bot.domain.names.redacted_text import RedactedText


class Knows:
    """``reports``: by their words, what a reader would find in them; pieces as they
    stand in the words."""

    def __init__(self, reports: dict[str, dict[str, object]]) -> None:
        self._reports = reports

    def read_particulars(self, text: RedactedText) -> Particulars:
        found = self._reports.get(text, {})
        return Particulars(**{name: _cut(text, said) for name, said in found.items()})


def _cut(text: RedactedText, said: object) -> object:
    """Words are cut out of the report."""
    if isinstance(said, list):
        return tuple(_cut(text, each) for each in said)
    if type(said) is not str:
        return said
    start = text.index(said)
    return text.piece(start, start + len(said))
