"""The addresses of a server's pages, one of each kind, taken from what its JSON twins name."""

import re

import httpx

ARTICLE = re.compile(r"/article/([0-9a-f]{32})")


def addresses(home: str) -> dict[str, str]:
    """The path of each page by its name; those that show a thing show the one with most behind it."""
    with httpx.Client(base_url=home) as client:
        lines = client.get("/register.json", params={"sort": "-articles"}).json()["lines"]
        transfer = lines[0]["id"]
        articles = list(dict.fromkeys(ARTICLE.findall(client.get(f"/transfer/{transfer}").text)))
        outlets = client.get("/outlets.json").json()["outlets"]
    article, other = articles[0], articles[1]
    return {
        "register": "/",
        "transfer": f"/transfer/{transfer}",
        "article": f"/article/{article}",
        "original": f"/article/{article}/original",
        "compare": f"/compare/{article}/{other}",
        "story": f"/story/{article}",
        "outlets": "/outlets",
        "outlet": outlets[0]["address"],
        "network": "/network",
        "map": "/map",
        "timeline": "/timeline",
        "review": "/review",
        "agreement": "/review/agreement",
        "add": "/add",
        "help": "/help",
        "api": "/api",
    }


NAMES = (
    "register transfer article original compare story outlets outlet network map timeline review agreement add help api"
).split()
