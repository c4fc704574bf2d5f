"""The language of a text."""

from functools import cache
from typing import Any

_SAMPLE = 300
_LEAST_LETTERS = 40
_CONSTRUCTED = frozenset(("eo", "ia", "ie", "io", "vo"))


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`, judged by a sample from its middle; None where it is too short.

    Only natural languages with a two-letter code are told apart.
    """
    middle = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[middle : middle + _SAMPLE]
    if sum(map(str.isalpha, sample)) < _LEAST_LETTERS:
        return None
    return str(_identifier().classify(sample)[0])


@cache
def _identifier() -> Any:  # noqa: ANN401 - the library has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([code for code in identifier.labels if len(code) == 2 and code not in _CONSTRUCTED])
    return identifier
