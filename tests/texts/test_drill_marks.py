"""Whatever a drill says, each line of it says that it is one."""

from hypothesis import given
from hypothesis import strategies as some

from bot.texts.drills import marks
from bot.texts.message import LONGEST, Button, Message, Press, Verb, column, in_parts
from bot.texts.paper import Facts, Grid, Heading, Paper, Paragraph
from bot.texts.reader import Reader
from tests.texts.read.through import printed

WORD = {"en": "DRILL: ", "pl": "ĆWICZENIE: ", "ro": "EXERCIȚIU: "}
LANGUAGES = some.sampled_from(sorted(WORD))
TEXTS = some.text(some.sampled_from("ab “\n:DRIL\u2028"), max_size=60)


@given(language=LANGUAGES, text=TEXTS)
def test_every_line_says_so_once(language, text):
    to, word = Reader(language), WORD[language]
    once = marks.lines(to, text)
    said = [line for line in once.split("\n") if line.strip()]
    assert all(line.startswith(word) for line in said)
    assert marks.lines(to, once) == once


@given(language=LANGUAGES, words=some.integers(1, 3000))
def test_each_part_of_what_is_too_long_for_one_message_says_so(language, words):
    to = Reader(language)
    whole = marks.lines(to, "word " * words)
    for part in in_parts(whole, marks.ROOM):
        marked = marks.lines(to, part)
        assert marked.startswith(WORD[language])
        assert len(marked) <= LONGEST


def test_buttons_say_so_and_what_leads_outside_says_whom_not_to_tell():
    told = Message(
        "DR-1", column(Button("Regulator told", Press(Verb.REGULATOR, "-1")))
    )
    marked = marks.message(Reader(), told)
    [[button]] = marked.buttons
    assert (button.label, button.press) == (
        "DRILL: Regulator told",
        Press(Verb.REGULATOR, "-1"),
    )
    assert marked.text.endswith(
        "DRILL: Nothing has happened: tell nobody outside. Write it down as if you had."
    )


def test_a_paper_says_so_in_every_part_of_it():
    parts = (
        Heading("a"),
        Paragraph("b\nc"),
        Facts((("d", "e"),)),
        Grid(("f", "g"), [("h", "i")]),
    )
    paper = marks.paper(Reader(), Paper(title="t", under="u", parts=parts))
    first = [words for words in printed(paper) if words not in ("e", "g", "i")]
    assert [w for w in first if not w.startswith("DRILL: ")] == []
    assert "DRILL: b\nDRILL: c" in first
