"""Web pages to archive: articles with furniture of our own around them, and real pages, repeated as often as asked."""

import gzip
import html
import json
import lzma
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

_SECTIONS = (
    "World Politics Business Science Health Sport Culture Travel Opinion Video Weather Markets Defence Climate Books"
).split()
_HEADLINES = (
    "Ferry service to the islands resumes after storm",
    "Council votes to keep the old library open",
    "What to plant in your garden this month",
    "Rail fares to rise by three per cent in spring",
    "Local bakery wins national bread prize",
    "How to read your electricity bill",
    "School orchestra returns from its tour",
    "New bridge to open a year late",
)
_STYLE = "body{font:16px/1.5 Georgia,serif;margin:0}nav ul{display:flex;list-style:none}aside{float:right;width:20em}"
_SCRIPT = "window.dataLayer=window.dataLayer||[];function track(name){window.dataLayer.push({event:name});}"

Page = tuple[str, bytes]  # address, HTML


def _links(words: list[str]) -> str:
    return "".join(f'<li><a href="/{word.lower().replace(" ", "-")}">{word}</a></li>' for word in words)


def dressed(article: dict[str, str], chance: random.Random) -> bytes:
    """An article as a page of a news site: scripts, menus, sharing buttons, related links, comments, a footer."""
    told = {key: html.escape(article.get(key) or "") for key in ("title", "date", "outlet", "text")}
    menu = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in chance.sample(_SECTIONS, 9))
    related = "".join(
        f'<li><a href="/story/{n}">{line}</a></li>' for n, line in enumerate(chance.sample(_HEADLINES, 5))
    )
    story = "".join(f"<p>{line}</p>" for line in told["text"].split("\n") if line.strip())
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{told["title"]}</title>
<meta property="og:title" content="{told["title"]}"><meta property="og:site_name" content="{told["outlet"]}">
<meta property="article:published_time" content="{told["date"]}"><style>{_STYLE}</style>
<script>{_SCRIPT}</script></head>
<body><header><a href="/">{told["outlet"]}</a><nav><ul>{menu}</ul></nav><form action="/search"><input name="q"></form>
</header><main><article><h1>{told["title"]}</h1><p class="date">{told["date"]}</p>
<ul class="share"><li><a href="#">Share</a></li><li><a href="#">Print</a></li></ul>{story}
</article><aside><h2>More stories</h2><ul>{related}</ul></aside><section class="comments"><h2>Comments</h2>
<p>Sign in to join the conversation.</p></section></main><footer><p>Subscribe to our newsletter for the week's best.
</p><ul><li>About us</li><li>Contact</li><li>Privacy</li><li>Terms of use</li></ul><p>All rights reserved.</p></footer>
</body></html>""".encode()


def pages(corpora: Path, count: int) -> Iterator[Page]:
    """That many pages: the real ones among articles drawn from allsides; beyond these they come again, elsewhere."""
    chance = random.Random(6)
    real = [(name, gzip.decompress(name.read_bytes())) for name in sorted((corpora / "pages" / "html").iterdir())]
    with lzma.open(corpora / "allsides.jsonl.xz", "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in islice(lines, 8000)]
    drawn = chance.sample(articles, max(0, min(count, 2000) - len(real)))
    made = [(one["id"], dressed(one, chance)) for one in drawn]
    base = [*((f"real-{at}", page) for at, (_, page) in enumerate(real)), *made]
    chance.shuffle(base)
    for number in range(count):
        name, page = base[number % len(base)]
        again = number // len(base)
        yield f"http://archive.example/{again}/{name}", page if not again else page + f"<!-- {again} -->".encode()
