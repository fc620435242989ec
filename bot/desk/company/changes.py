"""What a load of files did, or would do."""

from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Changes:
    """What a load did, or would do: one sentence each."""

    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What is to be known besides: guesses, and what was left as it was."""

    def add(self, thing: str, *, was: object, now: object) -> None:
        if was is None:
            self.lines.append(f"new: {thing}")
        elif was != now:
            self.lines.append(f"changed: {thing}")
