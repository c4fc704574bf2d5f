"""Web pages that are too much of one thing, or turn it to harm."""

from hostile_registry import MEGABYTE, SAID, hostile, page


@hostile("page-empty.html")
def _empty():
    """Nothing."""
    return b""


@hostile("page-only-mark.html")
def _only_mark():
    """A byte order mark and nothing behind it."""
    return b"\xef\xbb\xbf"


@hostile("page-attributes.html")
def _attributes():
    """An element with 300,000 attributes."""
    return page("<div " + " ".join(f"a{n}='1'" for n in range(300_000)) + ">")


@hostile("page-same-attributes.html")
def _same_attributes():
    """An element with one attribute 300,000 times."""
    return page("<div " + "class=a " * 300_000 + ">")


@hostile("page-long-attribute.html")
def _long_attribute():
    """An attribute of ten megabytes."""
    return page("<p title='" + "a" * (10 * MEGABYTE) + "'>")


@hostile("page-long-classes.html")
def _long_classes():
    """An element of 180,000 classes."""
    return page("<p class='" + "comment bio relatedNewsletter " * 60_000 + "'>" + SAID + "</p>")


@hostile("page-data-address.html")
def _data_address():
    """A picture of ten megabytes in its own address."""
    return page("<img src='data:image/png;base64," + "QUJD" * 2_500_000 + "'>")


@hostile("page-long-name.html")
def _long_name():
    """An element whose name has a megabyte."""
    return page("<" + "a" * MEGABYTE + ">")


@hostile("page-signs.html")
def _signs():
    """Character references to NUL, to halves of pairs, and beyond all code points."""
    return page("&#0;&#xD800;&#xDFFF;&#x110000;&#99999999999999999999;&#x;&#-1;&NoSuch;&amp&amp;amp;" * 5000)


@hostile("page-ampersands.html")
def _ampersands():
    """A megabyte of ampersands."""
    return page("&" * MEGABYTE)


@hostile("page-opened.html")
def _opened():
    """A megabyte of signs that open elements."""
    return page("<" * MEGABYTE)


@hostile("page-half-elements.html")
def _half_elements():
    """Elements that begin within elements."""
    return page("<a href='" * 100_000)


@hostile("page-comments.html")
def _comments():
    """Comments, declarations and instructions, none ended as it should be."""
    return page("<!-- <!--> <!---> <![CDATA[ <?php <!DOCTYPE <!- --!>" * 20_000)


@hostile("page-comment-open.html")
def _comment_open():
    """A comment that swallows the page."""
    return b"<html><body><!--" + b" -- - ->" * 200_000 + SAID.encode()


@hostile("page-instructions.html")
def _instructions():
    """A hundred thousand processing instructions."""
    return page("<?xml-stylesheet href='file:///etc/passwd'?>" * 100_000)


@hostile("page-breaks.html")
def _breaks():
    """A million line breaks."""
    return page("<br>" * MEGABYTE)


@hostile("page-paragraphs.html")
def _paragraphs():
    """Half a million paragraphs of a letter."""
    return page("<p>a" * 500_000)


@hostile("page-headings.html")
def _headings():
    """A hundred thousand headings."""
    return page("<h1>Barrels counted</h1>" * 100_000)


@hostile("page-links.html")
def _links():
    """A hundred thousand links in one line."""
    return page("<a href='http://a.example/'>the quay</a> " * 100_000)


@hostile("page-rights.html")
def _rights():
    """Half a megabyte of a copyright line, behind the story."""
    return page(f"<article><p>{SAID * 5}</p></article><footer>" + "© 2015 all rights reserved by the " * 15_000)


@hostile("page-rights-lines.html")
def _rights_lines():
    """Twenty thousand copyright lines."""
    return page(
        f"<article><p>{SAID * 5}</p></article><footer>" + "<p>© 2015 Meridian Wire. All rights reserved.</p>" * 20_000
    )


@hostile("page-table.html")
def _table():
    """A table of a hundred thousand rows, with spans of a thousand million."""
    return page("<table>" + "<tr><td colspan=1000000000 rowspan=1000000000>a" * 100_000)


@hostile("page-style.html")
def _style():
    """Eight megabytes of style."""
    return page("<style>" + "a{b:url(c)}" * 700_000 + "</style>")


@hostile("page-script.html")
def _script():
    """A script that writes elements, of which one ends it."""
    return page("<script>" + "document.write('<p>'+'</scr'+'ipt>')//<!--<script>" * 50_000 + "</script>")


@hostile("page-plaintext.html")
def _plaintext():
    """An element that makes text of all that follows."""
    return page("<plaintext>" + "</plaintext><p>" * 50_000)


@hostile("page-nuls.html")
def _nuls():
    """NULs between all letters, without a word on the encoding."""
    return "\0".join(page("").decode()).encode()


@hostile("page-nuls-within.html")
def _nuls_within():
    """NULs in names, values and text."""
    return page("<d\0iv cl\0ass='a\0'>" + "a\0b " * 50_000)


@hostile("page-doctype.html")
def _doctype():
    """A document type that has no end."""
    return b"<!doctype html " + b"PUBLIC '" * 200_000 + SAID.encode()


@hostile("page-one-letter.html")
def _one_letter():
    """A page that breaks off in its first element."""
    return b"<"


@hostile("page-cut.html")
def _cut():
    """A page that breaks off in an attribute."""
    return page("<p class='story").partition(b"story")[0]
