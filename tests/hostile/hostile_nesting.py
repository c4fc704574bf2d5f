"""Web pages of elements within elements, a hundred thousand deep."""

from functools import partial

from hostile_registry import hostile, page, series

_DEEP = 100_000
_TAGS = (
    *("div", "span", "b", "a", "font", "p", "blockquote", "ul", "table", "form", "svg", "select", "object", "template"),
    *("article", "noscript", "iframe", "frameset", "button", "h1", "dl", "ruby", "math", "pre", "unknown"),
)


def _nested(tag: str) -> bytes:
    """An element in itself, a hundred thousand deep."""
    return page(f"<{tag}>" * _DEEP + "x" + f"</{tag}>" * _DEEP)


series({f"deep-{tag}.html": partial(_nested, tag) for tag in _TAGS})


@hostile("deep-list.html")
def _lists():
    """Lists in lists."""
    return page("<ul><li>" * _DEEP + "x")


@hostile("deep-tables.html")
def _tables():
    """Tables in the cells of tables, not one closed."""
    return page("<table><tr><td>" * 60_000)


@hostile("deep-misnested.html")
def _misnested():
    """Elements closed in the wrong order, which parsers put right again and again."""
    return page("<b><i><a href=x><font>x</b></i></a></font>" * 20_000)


@hostile("deep-formatting.html")
def _formatting():
    """Paragraphs in ever more open formatting."""
    return page("<p><b><i><u><s>x" * 8_000)


@hostile("deep-closing.html")
def _closing():
    """Nothing but ends of elements."""
    return page("</div></p></b>" * _DEEP)


@hostile("deep-foreign.html")
def _foreign():
    """HTML in drawings in HTML in drawings."""
    return page("<svg><foreignObject><div><math><annotation-xml>" * 20_000)
