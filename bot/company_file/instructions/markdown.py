"""Markdown as people write it, line for line: headings stay, marks that only look go.

A line stays the line that it was, so that whatever is said of it names the file's own.
"""

import re
from collections.abc import Iterator

HEADING = re.compile(r" {0,3}(#{1,6})[ \t]*(\S.*?)[ \t]*#*[ \t]*")
"""``##Patrols`` too: people leave the blank out."""
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
RULE = re.compile(r"[ \t]*([*_-])([ \t]*\1){2,}[ \t]*")
BULLET = re.compile(r"([ \t]*)[*+-][ \t]+(?:\[[ xX]\][ \t]+)?")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
FRONT = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(\n|\Z)", re.DOTALL)
IMAGE = re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)")
LINK = re.compile(r"\[([^\]\n]+)\]\(<?([^)\s>]+)>?[^)\n]*\)")
STRONG = re.compile(r"(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1")
SLANTED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
SET = re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]+?)(?<=[^\s_])_(?!\w)")
CODE = re.compile(r"`+([^`\n]+)`+")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SPARED = {0xE000 + ord(sign): sign for sign in "\\`*_{}[]()#+.!|>~-"}
"""A sign that is meant as itself, while the marks go: of Unicode's private use."""
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")


def as_headed(text: str) -> str:
    """Its lines, as many as there were."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    text = COMMENT.sub(_blank, FRONT.sub(_blank, text))
    return "\n".join(_headed(text.split("\n")))


def _blank(found: re.Match[str]) -> str:
    """What nobody is to read leaves its lines."""
    return "\n" * found[0].count("\n")


def _headed(lines: list[str]) -> Iterator[str]:
    fenced = False
    for place, line in enumerate(lines):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
            yield ""
        elif fenced:
            yield line
        elif _is_underline(lines, place):
            yield ""
        elif _is_underlined(lines, place):
            level = "#" if "=" in lines[place + 1] else "##"
            yield f"{level} {_plain(line.strip())}"
        else:
            yield _line(line)


def _line(line: str) -> str:
    if RULE.fullmatch(line):
        return ""
    head = HEADING.fullmatch(line)
    if head:
        return f"{head[1]} {_plain(head[2])}"
    if bullet := BULLET.match(line):
        line = f"{bullet[1]}• {line[bullet.end() :]}"
    return _plain(re.sub(r"^ {0,3}>[ ]?", "", line))


def _is_underlined(lines: list[str], place: int) -> bool:
    return _is_title(lines[place]) and _is_underline(lines, place + 1)


def _is_underline(lines: list[str], place: int) -> bool:
    """``====`` below a line of words makes it a heading."""
    if not 0 < place < len(lines) or not UNDERLINE.fullmatch(lines[place]):
        return False
    is_alone = place < 2 or not _is_title(lines[place - 2]) or "=" in lines[place]
    return _is_title(lines[place - 1]) and is_alone


def _is_title(line: str) -> bool:
    """Words that are no list, no table and nothing else by themselves."""
    if not line.strip() or "|" in line:
        return False
    return not (BULLET.match(line) or RULE.fullmatch(line) or HEADING.fullmatch(line))


def _plain(line: str) -> str:
    """What is set in bold, or leads somewhere, as it is said."""
    line = ESCAPED.sub(lambda found: chr(0xE000 + ord(found[1])), line)
    line = LINK.sub(_linked, IMAGE.sub(r"\1", BREAK.sub(" ", line)))
    for mark in (STRONG, STRONG):
        line = mark.sub(r"\2", line)
    for mark in (SLANTED, SET, CODE):
        line = mark.sub(r"\1", line)
    return line.translate(_SPARED).rstrip()


def _linked(found: re.Match[str]) -> str:
    words, to = found[1], re.sub(r"^(mailto|tel):", "", found[2])
    return words if words == to else f"{words} ({to})"
