"""A story: the family of an article, from the newsroom to the last republisher."""

from typing import Annotated

from fastapi import APIRouter, Query, Request

from firsthand.export.story_form import story_form
from firsthand.lineage.houses import UNNAMED
from firsthand.pipeline.tracing import family_of
from firsthand.web.desk import desk_of
from firsthand.web.drawing.family_tree import family_tree
from firsthand.web.rendering import Form, environment, segment, twin

router = APIRouter()
environment().filters["family_tree"] = family_tree  # places of boxes are no part of the form

_SIZE = 100


@twin(router, "/story/{article_id}", "story.html", summary="Every article that leans on the same text, as a tree")
def story(request: Request, article_id: str, start: Annotated[int, Query(ge=0)] = 0) -> Form:
    """`sentences` say what the family is; `rows` are its newsrooms and articles, each after the one it hangs under.

    Of a large family the rows from `start` on are given, with those that stand above them in the tree. In `nodes` and
    `edges` the whole tree stands, with every changed word.
    """
    desk = desk_of(request)
    article = desk.article(article_id)
    form = story_form(family_of(article, desk.store, desk.kb), article.id, start, _SIZE)
    for row in form["rows"]:
        row["outlet_address"] = _outlet(row["outlet"])
    part = form["part"]
    before, after = max(0, start - _SIZE), start + _SIZE
    return {
        "kind": "story",
        "article": article.id,
        "address": f"/article/{article.id}",
        "title": article.title or article.given_id,
        **form,
        "before": f"/story/{article.id}?start={before}" if start else None,
        "after": f"/story/{article.id}?start={after}" if after < part["of"] else None,
    }


def _outlet(name: str | None) -> str | None:
    return f"/outlet/{segment(name)}" if name and name != UNNAMED else None
