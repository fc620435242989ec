"""Messages that are not in English: how names are found there.

In English the trained tagger reads, and how well is measured (docs/redactor.md). It
takes a word that it does not know for a name, so of a sentence in Polish it leaves
nothing. Elsewhere a word is a name only where a title, a list or an introduction shows
it to be one (ADR 43), and in Polish and Romanian also where a network that has read
them is sure of it (ADR 75).
"""

ENGLISH = "en"
READ = ("pl", "ro")
"""Languages that a network of their own has read, in messages written by hand."""
