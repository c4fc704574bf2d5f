"""A user's knowledge base, kept in the store's folder so that the register can be rebuilt with what built it."""

import shutil
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from firsthand.kb import KnowledgeBase, load

_FOLDER = "kb"


def knowledge_of(location: Path) -> Path | None:
    """The folder of the user's knowledge base that the store at `location` keeps, None where there is none."""
    folder = location / _FOLDER
    return folder if folder.is_dir() else None


def knowledge(location: Path) -> KnowledgeBase:
    """The shipped knowledge base with what the store at `location` keeps on top."""
    return load(knowledge_of(location))


def take_in(location: Path, kb_folder: Path) -> bool:
    """Copy the user's folder, one that loads, into the store; False when the same is there already."""
    kept, fresh, old = (location / name for name in (_FOLDER, f".{_FOLDER}-new", f".{_FOLDER}-old"))
    if kept.is_dir() and _content(kept) == _content(kb_folder):
        return False
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    _copy(kb_folder, fresh)
    if kept.is_dir():
        kept.rename(old)
    fresh.rename(kept)
    shutil.rmtree(old, ignore_errors=True)
    return True


def knowledge_files(location: Path | None) -> Iterator[tuple[str, str]]:
    """The files of the user's knowledge base that the store at `location` keeps: their names, with "/", and text."""
    folder = knowledge_of(location) if location else None
    for name in _files(folder) if folder else ():
        yield name.as_posix(), (folder / name).read_text(encoding="utf-8") if folder else ""


def digest_of(kb_folder: Path | None) -> str:
    """A digest, 16 hexadecimal digits, of the shipped knowledge base and the user's folder on top of it."""
    digest = sha256((files("firsthand.kb") / "index.json").read_bytes())
    digest.update((_content(kb_folder) if kb_folder else "").encode())
    return digest.hexdigest()[:16]


def _files(folder: Path) -> list[Path]:
    return sorted(path.relative_to(folder) for path in folder.rglob("*.y*ml") if path.is_file())


def _copy(folder: Path, target: Path) -> None:
    target.mkdir(parents=True)
    for name in _files(folder):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / name, target / name)


def _content(folder: Path) -> str:
    """A digest of the names and bytes of the folder's files."""
    digest = sha256()
    for name in _files(folder):
        data = (folder / name).read_bytes()
        digest.update(f"{name.as_posix()}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()
