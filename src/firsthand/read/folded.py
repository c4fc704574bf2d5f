"""Text folded for matching, with every character in its old place."""

_PLAIN = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("\u00a0", " "), ("\u202f", " "))


def folded(text: str) -> str:
    """Return `text` in lower case with plain quotes and spaces; character `i` of the result stands for `text[i]`."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters lower to two, such as the dotted capital I
        lower = "".join(small if len(small := character.lower()) == 1 else character for character in text)
    for fancy, plain in _PLAIN:
        lower = lower.replace(fancy, plain)
    return lower
