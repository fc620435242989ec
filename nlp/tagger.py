"""The trained tagger: how likely each token is part of a person's name.

A small transformer, fine-tuned and shipped in ``nlp/model`` (its card says how), reads
the message in pieces of words and gives log odds for each piece. A token gets the
greatest of its pieces', for a name must be covered to its last letter.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from tokenizers import Encoding

Odds = NDArray[np.float32]

NEVER = -10.0
"""Log odds of a token that the tagger did not read, such as white space."""
WINDOW = 192
"""Pieces read at once: the longest message that it was trained on."""
STRIDE = 128
"""From the start of one window to that of the next: they overlap by a third, and of
what two of them read the greater odds count."""
FED = "pieces"
"""What the network takes: the numbers of one message's pieces, ``(1, pieces)``."""
FILES = NETWORK, PIECES = "tagger.onnx", "pieces.json"

Doc.set_extension("name_odds", default=(), force=True)


class Tagger:
    """Sets ``doc._.name_odds``: each token's log odds of being part of a name."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Self:
        """Loads the network (int8, ONNX) and the pieces of words that it knows."""
        from onnxruntime import InferenceSession, SessionOptions
        from tokenizers import Tokenizer

        # one message at a time: more threads would cost more than they gain
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.enable_cpu_mem_arena = False
        self._folder = Path(path)
        self._pieces = Tokenizer.from_file(str(self._folder / PIECES))
        self._pieces.no_truncation()
        self._pieces.no_padding()
        self._network = InferenceSession(
            self._folder / NETWORK, options, providers=["CPUExecutionProvider"]
        )
        return self

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Copies the files that it was loaded from."""
        if self._folder is None:
            raise ValueError("the tagger is empty: load it from nlp/model first")
        Path(path).mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copyfile(self._folder / name, Path(path) / name)

    def __call__(self, doc: Doc) -> Doc:
        doc._.name_odds = [NEVER] * len(doc)
        if doc.text.strip():
            encoding = self._pieces.encode(doc.text)
            doc._.name_odds = _of_tokens(doc, encoding, self._odds(encoding))
        return doc

    def _odds(self, encoding: "Encoding") -> Odds:
        """Log odds for each piece, the opening and the closing one included."""
        ids = np.array(encoding.ids, dtype=np.int64)
        if len(ids) <= WINDOW:
            return self._read(ids)
        odds = np.full(len(ids), NEVER, dtype=np.float32)
        first, last, inside = ids[:1], ids[-1:], ids[1:-1]
        for start in range(0, max(len(inside) - WINDOW + STRIDE, 1), STRIDE):
            window = inside[start : start + WINDOW - 2]
            read = self._read(np.concatenate([first, window, last]))[1:-1]
            place = slice(start + 1, start + 1 + len(window))
            odds[place] = np.maximum(odds[place], read)
        return odds

    def _read(self, ids: NDArray[np.int64]) -> Odds:
        scores: Any = self._network.run(None, {FED: ids[None]})[0]
        odds: Odds = scores[0, :, 1] - scores[0, :, 0]
        return odds


def _of_tokens(doc: Doc, encoding: "Encoding", odds: Odds) -> list[float]:
    """For each token the greatest odds among its pieces."""
    places, of_pieces = encoding.offsets[:-1], odds.tolist()
    found: list[float] = []
    first = 1
    for token in doc:
        start = token.idx
        end = start + len(token)
        while first < len(places) and places[first][1] <= start:
            first += 1
        best, piece = NEVER, first
        while piece < len(places) and places[piece][0] < end:
            best = max(best, of_pieces[piece])
            piece += 1
        found.append(best)
    return found


@Language.factory("checkcall_tagger")
def make_tagger(nlp: Language, name: str) -> Tagger:
    """The component that reads each message."""
    return Tagger()
