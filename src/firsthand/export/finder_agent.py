"""The program and its finders as agents of linked data."""

from urllib.parse import quote

from firsthand.export.urn import urn

PROGRAM = "Firsthand"


def program_agent() -> dict[str, str]:
    """The program, which writes what is exported."""
    return {"id": urn("program", "firsthand"), "type": "Software", "name": PROGRAM}


def finder_agent(finder: str) -> dict[str, str]:
    """What read a report, by its name and version; no person had a part in it."""
    name = finder or "not named"
    return {"id": urn("finder", quote(name, safe="-._")), "type": "Software", "name": f"{PROGRAM}, finder {name}"}
