"""What programs may ask for, as a page; OpenAPI itself is at `/api.json`."""

from typing import Any

from fastapi import APIRouter, Request, Response

from firsthand.web.rendering import render_html

router = APIRouter()


@router.get("/api", include_in_schema=False)
def api(request: Request) -> Response:
    """Every address with what it takes."""
    schema = request.app.openapi()
    operations = [
        _operation(path, method, one) for path, methods in schema["paths"].items() for method, one in methods.items()
    ]
    form = {"kind": "api", "about": _parts(schema["info"]["description"]), "operations": operations}
    return render_html(request, "api.html", form)


def _parts(said: str) -> list[dict[str, Any]]:
    """What stands between backticks, and what does not."""
    return [{"text": part, "code": at % 2 == 1} for at, part in enumerate(said.split("`")) if part]


def _operation(path: str, method: str, one: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": one["operationId"],
        "method": method.upper(),
        "path": path,
        "summary": one.get("summary", ""),
        "description": _parts(one.get("description", "")),
        "parameters": [
            {
                "name": parameter["name"],
                "place": parameter["in"],
                "required": parameter.get("required", False),
                "kind": parameter["schema"].get("type", "text"),
            }
            for parameter in one.get("parameters", ())
        ],
    }
