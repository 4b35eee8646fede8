"""The shipped vectors inside a spaCy `Vocab`, for pipelines that want word vectors."""

from __future__ import annotations

from netiquette.errors import UnknownNameError
from netiquette.vectors import table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from spacy.vocab import Vocab


def load(vocab: Vocab, language: str) -> int:
    """Give a `Vocab` the vectors of one language (`"en"`, `"fr"`); how many words it has got.

    Vectors that the vocabulary had are replaced. Raises `UnknownNameError` for a language that
    the table does not have. Needs spaCy and numpy, which are imported here and nowhere else.
    """
    import numpy as np
    from spacy.vectors import Vectors

    shared = table()
    if language not in shared.languages:
        raise UnknownNameError("language", language, shared.languages)
    file = shared.languages[language]
    rows = np.frombuffer(b"".join(map(file.row, range(file.count))), dtype=np.uint8)
    codes = np.stack([rows & 15, rows >> 4], axis=1).reshape(file.count, -1)
    data = np.array(file.levels, dtype=np.float32)[codes]
    data /= np.linalg.norm(data, axis=1, keepdims=True)
    vocab.vectors = Vectors(strings=vocab.strings, data=data, keys=list(file))
    return file.count
