"""The addresses of a server's pages, one of each kind, taken from what its JSON twins name."""

import re

import httpx

ARTICLE = re.compile(r"/article/([0-9a-f]{32})")
NAMES = (
    "register transfer article original compare story outlets outlet network map timeline review agreement add help api"
).split()


def main_transfer(home: str) -> str:
    """The path of the transfer with most articles."""
    return f"/transfer/{lines(home)[0]['id']}"


def lines(home: str) -> list[dict]:
    """The lines of the register, those of most articles first."""
    return httpx.get(f"{home}/register.json", params={"sort": "-articles", "size": 200}).json()["lines"]


def article_of(home: str, name: str) -> str:
    """The id of the article with a given id."""
    return httpx.get(f"{home}/article/{name}.json").json()["article"]


def addresses(home: str) -> dict[str, str]:
    """The path of each page by its name; those that show a thing show the one with most behind it."""
    transfer = main_transfer(home)
    articles = list(dict.fromkeys(ARTICLE.findall(httpx.get(home + transfer).text)))
    outlets = httpx.get(f"{home}/outlets.json").json()["outlets"]
    article, other = articles[0], articles[1]
    return {
        "register": "/",
        "transfer": transfer,
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
