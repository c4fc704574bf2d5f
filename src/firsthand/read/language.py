"""The language of a text."""

from functools import cache
from typing import Any

_SAMPLE = 300
_LEAST_LETTERS = 40
_CONSTRUCTED = frozenset(("eo", "ia", "ie", "io", "vo"))
_ENGLISH = frozenset(
    """
    the and that with from which were have has his said this they their would not are for but who been into about
    """.split()
)  # words that hardly any other language has
_FREQUENT = _ENGLISH | frozenset("of to in a is was on by at it as he be an or had".split())
_LEAST_WORDS, _LEAST_ENGLISH, _LEAST_SHARE = 20, 3, 0.25


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`, judged by a sample from its middle; None where it is too short.

    Only natural languages with a two-letter code are told apart.
    """
    middle = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[middle : middle + _SAMPLE]
    if sum(map(str.isalpha, sample)) < _LEAST_LETTERS:
        return None
    return "en" if _is_plainly_english(sample) else str(_identifier().classify(sample)[0])


def _is_plainly_english(sample: str) -> bool:
    """Whether a sample is English beyond doubt by its function words, which is much faster to see."""
    words = sample.lower().split()
    if len(words) < _LEAST_WORDS or sum(word in _ENGLISH for word in words) < _LEAST_ENGLISH:
        return False
    return sum(word in _FREQUENT for word in words) >= _LEAST_SHARE * len(words)


@cache
def _identifier() -> Any:  # noqa: ANN401 - the library has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([code for code in identifier.labels if len(code) == 2 and code not in _CONSTRUCTED])
    return identifier
