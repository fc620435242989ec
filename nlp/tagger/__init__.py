"""The trained tagger, and what it is given of a message."""

from nlp.tagger.tagger import Tagger, make_tagger

__all__ = ["Tagger", "make_tagger"]
