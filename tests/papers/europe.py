"""Takes the letters of Europe out of the fonts of papers, in files of their own:
``python -m tests.papers.europe``."""

from fontTools.subset import Options, Subsetter, load_font, save_font

from bot.papers.letters import EUROPE, FONTS

LETTERS = (
    *range(0x20, 0x180),  # Latin
    *range(0x218, 0x21C),  # of Romania
    *range(0x370, 0x460),  # Greek and Cyrillic
    *(0x490, 0x491),  # of Ukraine
    *range(0x1E80, 0x1E86),  # of Wales
    *(0x1EF2, 0x1EF3),
    *range(0x2000, 0x2070),  # dashes, quotes, spaces
    *(0x20AC, 0x2116, 0x2122, 0x2212, 0x2264, 0x2265),  # € № ™ − ≤ ≥
    *range(0x2190, 0x2194),  # arrows
)
UNUSED = ("FFTM", "GDEF", "GPOS", "GSUB", "kern")
"""Tables of a font that no paper of ours uses."""


def main() -> None:
    for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
        options = Options(notdef_outline=True, glyph_names=True, layout_features=[])
        options.drop_tables += UNUSED
        font = load_font(FONTS / name, options)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=LETTERS)
        subsetter.subset(font)
        save_font(font, FONTS / f"{EUROPE}{name}", options)


if __name__ == "__main__":
    main()
