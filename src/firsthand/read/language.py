"""The language of a text."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

_SAMPLE = 300  # code points
_LONG = 1500  # of a text that is sampled at several places
_LEAST_SHARE_OF_ENGLISH = 0.4
_MOST = 5  # samples
_LEAST_LETTERS = 40
_LEAST_LETTER_SHARE = 0.7
_CONSTRUCTED = frozenset(("eo", "ia", "ie", "io", "vo"))
_ENGLISH = frozenset(
    """
    the and that with from which were have has his said this they their would not are for but who been into about
    """.split()
)  # words that hardly any other language has
_FREQUENT = _ENGLISH | frozenset("of to in a is was on by at it as he be an or had".split())
_LEAST_WORDS, _LEAST_ENGLISH, _LEAST_SHARE = 20, 3, 0.25


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`; None where it has too few letters to tell.

    It is that of most of five samples, and English where two in five are: a long quotation or a list of names in
    another language does not make an article foreign. Only natural languages with a two-letter code are told apart.
    """
    votes = Counter(code for sample in _samples(text) if (code := _language_of_sample(sample)))
    if votes["en"] >= _LEAST_SHARE_OF_ENGLISH * votes.total() > 0:
        return "en"
    return votes.most_common(1)[0][0] if votes else None


def _samples(text: str) -> Iterator[str]:
    """Stretches spread over a long text, the middle first; of a short one its longest lines, or else its middle."""
    lines = [line for line in text.splitlines() if sum(map(str.isalpha, line)) >= _LEAST_LETTERS]
    if len(text) < _LONG and len(lines) > 1:
        yield from sorted(lines, key=len, reverse=True)[:_MOST]
        return
    for share in (5, 3, 7, 1, 9) if len(text) >= _LONG else (5,):
        start = max(0, len(text) * share // 10 - _SAMPLE // 2)
        yield text[start : start + _SAMPLE]


def _language_of_sample(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    if letters < _LEAST_LETTERS or letters < _LEAST_LETTER_SHARE * sum(not sign.isspace() for sign in sample):
        return None  # a table of figures, or next to nothing
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
