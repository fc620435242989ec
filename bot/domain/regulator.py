"""To whom people can complain about a controller, unless the company file differs."""

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulator:
    """As it is named wherever it is named. Looked up in November 2026.

    It becomes the Information Commission when section 119 of the Data (Use and Access)
    Act 2025 commences (SI 2026/386), and was moving from Wilmslow to Manchester in
    autumn 2026: so it has no address until the company file gives one.
    """

    name: str = "Information Commissioner's Office"
    short: str = "ICO"
    address: str = ""
    phone: str = "0303 123 1113"
    complaints: str = "https://ico.org.uk/make-a-complaint/"
    """Where its own complaint form is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRegulator:
    """What the company file says of it; None where it leaves that to the usual."""

    name: str | None = None
    short: str | None = None
    address: str | None = None
    phone: str | None = None
    complaints: str | None = None

    def over(self, usual: Regulator) -> Regulator:
        own = {each.name: getattr(self, each.name) for each in fields(self)}
        said = {name: words for name, words in own.items() if words is not None}
        return replace(usual, **said)
