"""The language of a text."""

_SAMPLE = 300
_LEAST_LETTERS = 40


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`, judged by a sample from its middle; None where it is too short."""
    middle = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[middle : middle + _SAMPLE]
    if sum(map(str.isalpha, sample)) < _LEAST_LETTERS:
        return None
    from py3langid import classify  # loads its model on first use, which takes about a second

    return str(classify(sample)[0])
