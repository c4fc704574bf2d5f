"""Web pages whose text is sound, and what they state of themselves is not."""

import json

from hostile_registry import hostile, page


@hostile("page-refresh.html")
def _refresh():
    """A page that sends its reader to a file, and takes another base for its links."""
    head = "<meta http-equiv=refresh content='0;url=file:///etc/passwd'><base href='file:///etc/'>"
    return page(
        "<a href=passwd>x</a><iframe src=passwd></iframe>", head + "<link rel=canonical href='file:///etc/passwd'>"
    )


@hostile("page-long-refresh.html")
def _long_refresh():
    """A refresh to ten megabytes of data."""
    return page("", "<meta http-equiv=refresh content='0;url=data:text/html," + "%41" * 3_300_000 + "'>")


@hostile("page-linked-deep.html")
def _linked_deep():
    """JSON-LD that is a hundred thousand arrays deep."""
    return page("", "<script type='application/ld+json'>" + "[" * 100_000 + "]" * 100_000 + "</script>")


@hostile("page-linked-graph.html")
def _linked_graph():
    """JSON-LD of graphs in graphs, each with an article."""
    graph = '{"@type":"NewsArticle","headline":"a","@graph":[' * 200 + "]}" * 200
    return page("", f"<script type='application/ld+json'>[{','.join([graph] * 50)}]</script>")


@hostile("page-linked-many.html")
def _linked_many():
    """Thirty thousand pieces of JSON-LD."""
    return page("", '<script type=\'application/ld+json\'>{"@type":"NewsArticle"}</script>' * 30_000)


@hostile("page-linked-odd.html")
def _linked_odd():
    """JSON-LD whose values are of every kind but the one that is meant."""
    odd = {
        "headline": [[]],
        "publisher": {"name": {"name": 1}},
        "author": [None, 1, {"name": []}],
        "datePublished": 9e99,
    }
    odd |= {"@type": ["NewsArticle", 1], "url": {}, "isBasedOn": [1, {"@id": [1]}], "license": True, "@graph": 7}
    return page("", f"<script type='application/ld+json'>{json.dumps(odd)}</script>")


@hostile("page-linked-great.html")
def _linked_great():
    """JSON-LD with a number of 400,000 digits, and half a surrogate pair."""
    value = '{"@type":"NewsArticle","headline":"\\ud800","n":' + "9" * 400_000 + "}"
    return page("", f"<script type='application/ld+json'>{value}</script>")


@hostile("page-based-on-many.html")
def _based_on_many():
    """An article that says it is made from thirty thousand others, by as many authors."""
    value = {
        "@type": "NewsArticle",
        "author": ["A, B and C; D"] * 3000,
        "isBasedOn": [f"http://a.example/{n}" for n in range(10_000)],
    }
    return page("", f"<script type='application/ld+json'>{json.dumps(value)}</script>")


@hostile("page-authors.html")
def _authors():
    """A line of authors of a megabyte."""
    return page("", "<meta name=author content='" + "Ann and " * 125_000 + "'>")


@hostile("page-title.html")
def _title():
    """A title of five megabytes."""
    return page("", "<title>" + "Barrels | " * 500_000 + "</title>")


@hostile("page-title-open.html")
def _title_open():
    """A title that never ends."""
    return page("", "<title>" + "<title" * 150_000)


@hostile("page-turned.html")
def _turned():
    """Marks that turn the direction of letters, and controls, in all that a page states of itself."""
    odd = "\u202eesaeler \u2066\x1b[31m\u200bpress&#8238;&#x1b;]0;x&#7;"
    names = ("og:title", "og:site_name", "author", "date", "og:url", "copyright")
    return page(f"<h1>{odd}</h1>", "".join(f"<meta property='{name}' content='{odd}'>" for name in names))


@hostile("page-formulas.html")
def _formulas():
    """Titles and outlets that spreadsheets take for formulas."""
    return page("", "<title>=HYPERLINK(\"http://a.example\")</title><meta property='og:site_name' content='@SUM(1)'>")


@hostile("page-times.html")
def _times():
    """Ten thousand dates of publication."""
    return page("<article>" + "<time pubdate datetime='2015-99-99'>x</time>" * 10_000)
