"""Writes files made to do harm: `python tests/hostile/hostile_files.py FOLDER`.

Each is made by a function of its own, a line of code for a kind of attack; none is above 20 MB on disk. Among them
stand a few sound articles, which must be read all the same.
"""

import sys
from importlib import import_module
from pathlib import Path

from hostile_registry import FILES, SOUND

_HERE = Path(__file__).parent
_MODULES = (
    *("sound_files", "hostile_texts", "hostile_lines", "hostile_json", "hostile_fields", "hostile_nesting"),
    *("hostile_pages", "hostile_metadata", "hostile_charsets", "hostile_xml", "hostile_feeds", "hostile_packed"),
    *("hostile_zips", "hostile_warcs", "hostile_packed_warcs", "hostile_answers", "hostile_saved", "hostile_pdfs"),
    *("hostile_pdf_streams", "hostile_drawings", "polyglots"),
)


def write_all(folder: Path) -> list[Path]:
    """Write every file into a folder; their paths in order of name."""
    if str(_HERE.parent) not in sys.path:
        sys.path.append(str(_HERE.parent))  # the writer of PDF files
    for module in _MODULES:
        import_module(module)
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in {**FILES, **SOUND}.items():
        (folder / name).write_bytes(make())
    return [folder / name for name in sorted({**FILES, **SOUND})]


if __name__ == "__main__":
    for written in write_all(Path(sys.argv[1])):
        print(f"{written.stat().st_size:>10,}  {written.name}")
