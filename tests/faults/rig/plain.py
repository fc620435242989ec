"""The redactor of people who write no names."""

from bot.domain.names.redacted_text import RedactedText
from nlp.redactor import Redaction


class Plain:
    """A light one, for the model's loading is nine tenths of a start."""

    def redact(self, raw: str, language: str = "en") -> Redaction:
        return Redaction(text=RedactedText(raw), spans=())

    def learn(self, company: object) -> None:
        """Nothing to find, nothing to learn."""
