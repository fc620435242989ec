"""Languages in which no reading was measured: what shows a name there.

In English the trained tagger reads, and how well is measured (docs/redactor.md). It
takes a word that it does not know for a name, so of a sentence in Polish it leaves
nothing. Elsewhere a word is a name only where a title, a list or an introduction shows
it to be one (ADR 43).
"""

ENGLISH = "en"
MEASURED = frozenset({ENGLISH})
"""Languages whose reading was measured and keeps its floors (``nlp/evaluate``)."""
