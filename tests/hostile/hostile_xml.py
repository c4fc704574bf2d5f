"""XML that grows when it is read, asks for other files, or is no XML."""

from hostile_registry import SAID, hostile

_HEAD = "<?xml version='1.0' encoding='utf-8'?>\n"
_PAGE = (
    "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>{0}</title></head><body><p>{0}"
    + SAID * 3
    + "</p></body></html>"
)
_LAUGHS = "<!ENTITY a0 'barrels '>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
_FEED = (
    "<rss version='2.0'><channel><title>{0}</title><item><title>{0}</title><description>"
    + SAID * 9
    + "{0}</description></item></channel></rss>"
)


@hostile("xml-laughs.xhtml")
def _laughs():
    """A page whose entities grow to a million million words."""
    return f"{_HEAD}<!DOCTYPE html [{_LAUGHS}]>{_PAGE.format('&a11;')}".encode()


@hostile("xml-square.xhtml")
def _square():
    """A page that names a long entity a hundred thousand times."""
    entity = "<!ENTITY a '" + "x" * 100_000 + "'>"
    return f"{_HEAD}<!DOCTYPE html [{entity}]>{_PAGE.format('&a;' * 100_000)}".encode()


@hostile("xml-file.xhtml")
def _file():
    """A page with an entity that is a file of the machine."""
    return f"{_HEAD}<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>{_PAGE.format('&a;')}".encode()


@hostile("xml-parameter.xhtml")
def _parameter():
    """A page whose document type asks for more of itself from elsewhere."""
    kind = "<!DOCTYPE html SYSTEM 'http://127.0.0.1:9/a.dtd' [<!ENTITY % a SYSTEM 'file:///etc/passwd'> %a;]>"
    return f"{_HEAD}{kind}{_PAGE.format('&b;')}".encode()


@hostile("xml-loop.xhtml")
def _loop():
    """Entities that hold each other."""
    return f"{_HEAD}<!DOCTYPE html [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>{_PAGE.format('&a;')}".encode()


@hostile("xml-included.xml")
def _included():
    """XML that includes a file."""
    included = "<x:include href='/etc/passwd' parse='text'/>"
    return f"{_HEAD}<html xmlns:x='http://www.w3.org/2001/XInclude'><p>{included}{SAID * 3}</p></html>".encode()


@hostile("xml-style.xml")
def _style():
    """XML with a style sheet that is a program."""
    return f"{_HEAD}<?xml-stylesheet type='text/xsl' href='file:///etc/passwd'?>{_PAGE.format('x')}".encode()


@hostile("xml-drawing.xml")
def _drawing():
    """A drawing that grows and asks for files."""
    return f"{_HEAD}<!DOCTYPE svg [{_LAUGHS}]><svg><text>&a11;</text><image href='file:///etc/passwd'/></svg>".encode()


@hostile("xml-cdata.xhtml")
def _cdata():
    """Sections of characters within sections, and none ended."""
    return f"{_HEAD}{_PAGE.format('<![CDATA[' * 50_000)}".encode()


@hostile("xml-empty.xml")
def _empty():
    """A declaration and nothing else."""
    return _HEAD.encode()


@hostile("xml-seven-bits.xml")
def _seven_bits():
    """XML that says it is in UTF-7."""
    return b"<?xml version='1.0' encoding='utf-7'?>+ADw-rss+AD4-<rss><channel><item>a</item></channel></rss>"


@hostile("feed-laughs.rss")
def _feed_laughs():
    """A feed whose entities grow to a million million words."""
    return f"{_HEAD}<!DOCTYPE rss [{_LAUGHS}]>{_FEED.format('&a11;')}".encode()


@hostile("feed-square.rss")
def _feed_square():
    """A feed that names a long entity a hundred thousand times."""
    entity = "<!ENTITY a '" + "x" * 100_000 + "'>"
    return f"{_HEAD}<!DOCTYPE rss [{entity}]>{_FEED.format('&a;' * 100_000)}".encode()


@hostile("feed-file.atom")
def _feed_file():
    """A feed with an entity that is a file of the machine."""
    kind = "<!DOCTYPE feed [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
    one = f"<entry><title>&a;</title><content type='text'>&a;{SAID * 9}</content></entry>"
    return f"{_HEAD}{kind}<feed xmlns='http://www.w3.org/2005/Atom'>{one}</feed>".encode()


@hostile("feed-wide.rss")
def _feed_wide():
    """A feed in ASCII that says it is UTF-16."""
    return b"<?xml version='1.0' encoding='utf-16'?>" + _FEED.format("a").encode()
