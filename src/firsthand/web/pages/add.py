"""Adding documents: files, a pasted text, or a list of addresses that is held against the store."""

import json
import re
import shutil
import tempfile
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, File, Request, Response, UploadFile
from fastapi import Form as Field
from pydantic import BaseModel
from starlette.responses import RedirectResponse

from firsthand.errors import MisuseError
from firsthand.web.desk import desk_of
from firsthand.web.errors import NotFoundError
from firsthand.web.rendering import Form, twin
from firsthand.web.security.access import needs
from firsthand.web.security.roles import Role
from firsthand.web.work import Work

router = APIRouter()

_MOST_FILES = 1000
_PASTED = "pasted.jsonl"
_MOST_ADDRESSES = 2000
_NAME_LENGTH = 120
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff/\\:*?\"<>|]+")


class Pasted(BaseModel):
    """One article as text, and what is known of it beside; `id` is its name in the store."""

    text: str
    title: str = ""
    outlet: str = ""
    date: str = ""
    url: str = ""
    id: str = ""


@twin(router, "/add", "add.html", summary="What was handed in, and what became of it")
def add(request: Request) -> Form:
    """The newest first; of finished work the last 50."""
    return _form(request, None)


@twin(router, "/add/{name}", "work.html", summary="How far one piece of work is")
def work(request: Request, name: str) -> Form:
    """`state` is waiting, reading, comparing, building, done or failed; `reasons` name what was rejected and why."""
    found = desk_of(request).bench.find(name)
    if found is None:
        raise NotFoundError(
            f"{name}: no work with this id is remembered; what was added is in the register all the same"
        )
    return {"kind": "work", **_told(found)}


@router.post("/add/files", dependencies=[needs(Role.ADMIN)], summary="Add files", status_code=303)
def add_files(request: Request, files: Annotated[list[UploadFile], File()]) -> Response:
    """Files as `firsthand add` takes them: .txt .md .html .jsonl .json, also .gz and .xz."""
    named = [one for one in files if one.filename]
    if not named:
        raise MisuseError("no file was chosen; choose some, or drop them on the field")
    if len(named) > _MOST_FILES:
        raise MisuseError(f"{len(named)} files at once; send at most {_MOST_FILES}, or use: firsthand add FOLDER")
    folder = Path(tempfile.mkdtemp(prefix="firsthand-add-"))
    try:
        names = [_kept(one, folder) for one in named]
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return _seen(desk_of(request).bench.add(folder, names))


@router.post("/add/text", dependencies=[needs(Role.ADMIN)], summary="Add a text", status_code=303)
def add_text(request: Request, sent: Annotated[Pasted, Field()]) -> Response:
    """One article as text, and what is known of it beside."""
    if not sent.text.strip():
        raise MisuseError("the text is empty; paste the article")
    article = {name: value for name, value in sent if value.strip()}
    folder = Path(tempfile.mkdtemp(prefix="firsthand-add-"))
    (folder / _PASTED).write_text(json.dumps(article, ensure_ascii=True) + "\n", encoding="ascii")
    return _seen(desk_of(request).bench.add(folder, [_PASTED]))


@router.post(
    "/add/addresses",
    dependencies=[needs(Role.ADMIN)],
    summary="Which of these addresses the store holds",
)
def held(request: Request, addresses: Annotated[str, Field()]) -> Response:
    """Nothing is fetched: the addresses, one a line, are held against those of the articles in the store."""
    from firsthand.web.rendering import render_html

    wanted = [line.strip() for line in addresses.splitlines() if line.strip()]
    if len(wanted) > _MOST_ADDRESSES:
        raise MisuseError(f"{len(wanted)} addresses at once; send at most {_MOST_ADDRESSES}")
    found = desk_of(request).store.articles_at(wanted)
    listed = [{"address": one, "article": found.get(one)} for one in dict.fromkeys(wanted)]
    return render_html(request, "add.html", _form(request, listed))


@router.post("/build", dependencies=[needs(Role.REVIEWER)], summary="Build the register anew", status_code=303)
def build(request: Request) -> Response:
    """Bring the register up to date with what was added and judged since it was built."""
    return _seen(desk_of(request).bench.build())


def file_name(given: str) -> str:
    """A name for a file that was sent under `given`: its last part, without what file systems or terminals obey."""
    last = re.split(r"[/\\]", given)[-1]
    plain = _NOT_IN_NAMES.sub(" ", last).strip(" .") or "document"
    stem, dot, suffix = plain.rpartition(".")
    return (
        plain if len(plain) <= _NAME_LENGTH else f"{(stem or suffix)[: _NAME_LENGTH - len(suffix)]}{dot}{suffix[:20]}"
    )


def _kept(sent: UploadFile, folder: Path) -> str:
    """Keep a file that was sent and return its name there; a second one of a name gets a number before it."""
    name = plain = file_name(sent.filename or "")
    number = 1
    while (folder / name).exists():
        number += 1
        name = f"{number} {plain}"
    with (folder / name).open("wb") as target:
        shutil.copyfileobj(sent.file, target)
    return name


def _form(request: Request, held: list[Form] | None) -> Form:
    """The page's form, with the addresses of a list and which article each is of, where one was sent."""
    return {
        "kind": "add",
        "may_add": request.state.user.role >= Role.ADMIN,
        "work": [_told(one) for one in desk_of(request).bench.all()],
        "held": held,
    }


def _seen(found: Work) -> Response:
    return RedirectResponse(f"/add/{found.id}", 303)


_SAID = {
    "waiting": "Waits for its turn",
    "reading": "Reading",
    "comparing": "Comparing articles",
    "building": "Building the register",
    "done": "Done",
    "failed": "Failed",
}


def _told(found: Work) -> dict[str, Any]:
    form = found.form()
    of = {"reading": (form["read"], form["documents"]), "comparing": (form["compared"], form["pairs"])}
    done, most = of.get(found.state, (0, 0))
    return form | {"said": _SAID[found.state], "step": done, "steps": most}
