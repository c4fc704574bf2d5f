"""All words of a web page at a glance. Runs in the child process."""

from resiliparse.extract.html2text import extract_plain_text


def glance_at(page: bytes) -> str:
    """The visible words of a page in UTF-8, menus and furniture too, alternative texts and forms left out."""
    text: str = extract_plain_text(page.decode("utf-8", "replace"), preserve_formatting=False, main_content=False)
    return text
