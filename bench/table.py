"""The page of figures, ``docs/bench.md``."""

from collections.abc import Callable, Iterable
from typing import Any

Figures = Any  # Any: as it came from JSON


DRAWN = {"lag": "bench-lag.svg", "growth": "bench-growth.svg"}


def page(figures: dict[str, Figures]) -> str:
    """Each part that was measured, and what it was measured beside."""
    lines = [
        "# Bench",
        "",
        f"`make bench`, {figures['machine']}. Times are this machine's; what can be",
        "compared is a ratio to a peer in the same run.",
    ]
    for part, (title, table) in PARTS.items():
        if part in figures:
            lines += ["", f"## {title}", "", *table(figures[part])]
            if part in DRAWN:
                lines += ["", f"![{title}]({DRAWN[part]})"]
    return "\n".join(lines) + "\n"


def _answers(figures: Figures) -> Iterable[str]:
    yield from _head("", "bare framework", "Checkcall", "ratio")
    for name, ratio in figures["ratio"].items():
        peer, ours = figures["bare framework"][name], figures["checkcall"][name]
        yield _row(name, f"{peer:.2f}", f"{ours:.2f}", f"{ratio:.2f}")


def _book_on(figures: Figures) -> Iterable[str]:
    yield from _head("", "nothing asked", "everything on", "ratio")
    for name, ratio in figures["ratio"].items():
        plain, whole = figures["nothing"][name], figures["everything"][name]
        yield _row(name, f"{plain:.2f}", f"{whole:.2f}", f"{ratio:.2f}")
    yield ""
    yield "An officer feels the time until “Booked on” stands on the phone. What"
    yield "is asked after it, where everything is on, comes later and is decided later;"
    yield "a crowd's time is divided by its messages, of which there are three each."
    yield "Times of the processor are of the thread that decides: before the answer is"
    yield "committed, and for what follows it."


def _door(figures: Figures) -> Iterable[str]:
    yield from _head("", "nobody else", "1,200 idle, 300 at /readyz")
    for name, alone in figures["alone"].items():
        yield _row(name, f"{alone:.2f}", f"{figures['crowded'][name]:.2f}")
    yield ""
    yield "The crowd shares the cores with the product; other programs had a load of"
    yield f"{figures['machine']['load before']:.1f} on them before it began."


def _plain(figures: Figures) -> Iterable[str]:
    yield from _head("", "Checkcall")
    for name, value in figures.items():
        yield _row(name, f"{value:,.2f}")


def _board(figures: Figures) -> Iterable[str]:
    yield from _plain(figures)
    yield ""
    yield "What one more viewer costs is the difference between few viewers and many,"
    yield "who watch one after the other: near nothing, or below it, is less than two"
    yield "such runs differ by."


def _calls(figures: Figures) -> Iterable[str]:
    yield from _plain(figures)
    yield ""
    yield "A line is free from when a call could leave (its alarm was due, and all"
    yield "calls before it but nineteen had had their key) until the gateway has the"
    yield "request. A key comes one to three seconds after that, and is timed from when"
    yield "it is first brought until the last message about it is at the stand-in for"
    yield "Telegram. Fifty controllers and fifty duty managers are told, and Telegram's"
    yield "limits are not kept: a chat that is owed a hundred messages has them after a"
    yield "hundred seconds."


def _lag(rows: Figures) -> Iterable[str]:
    yield from _head(
        "program", "database", "waiting", "p50, ms", "p99, ms", "acted on", "p99 ÷ ours"
    )
    ours = {
        (row["database"], row["waiting"]): row["p99"]
        for row in rows
        if row["program"] == "checkcall"
    }
    for row in rows:
        where, waiting = row["database"], row["waiting"]
        yield _row(
            row["program"],
            where,
            f"{waiting:,}",
            f"{row['p50']:,.1f}",
            f"{row['p99']:,.1f}",
            f"{row['done']:,} of 1,000",
            f"{row['p99'] / ours[where, waiting]:,.1f}",
        )


def _turns(rows: Figures) -> Iterable[str]:
    yield from _head(*rows[0])
    for row in rows:
        yield _row(*map(str, row.values()))


def _growth(rows: Figures) -> Iterable[str]:
    yield from _head(*rows[0])
    for row in rows:
        yield _row(*(f"{value:,.2f}".removesuffix(".00") for value in row.values()))


def _head(*cells: str) -> Iterable[str]:
    yield _row(*cells)
    yield _row(*("---" for _ in cells))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


PARTS: dict[str, tuple[str, Callable[[Figures], Iterable[str]]]] = {
    "answers": ("A check call, from update to answer", _answers),
    "breaches": ("A breach, from the officer's phone to the DPO's", _plain),
    "starting": ("Starting", _plain),
    "lanes": ("An SOS behind queued prompts, under Telegram's limits", _plain),
    "floods": (
        "An SOS while others send 1,000 updates a second",
        _plain,
    ),
    "door": ("Officers' answers while the web door is crowded", _door),
    "lag": ("1,000 deadlines due within one second", _lag),
    "growth": ("A check call as the company grows", _growth),
    "turns": (
        "Answers by processes at once, PostgreSQL, with its lock and without",
        _turns,
    ),
    "sealed": ("What it costs that words are sealed, SQLite", _plain),
    "rosters": ("Loading a year of 500 officers' shifts, SQLite", _plain),
    "board": ("The board over HTTP, 2,000 officers on duty at 200 sites", _board),
    "book-on": ("Booking on, with everything that a company may ask", _book_on),
    "calls": ("Alarms due at once, over few telephone lines", _calls),
}
