"""An index on disk: arrays in files named by their content, and a manifest that says which of them are the index.

A file is written under a temporary name, synced and renamed, the manifest last of all; until then the older manifest
names the older files, so that a crash loses what was added since the last save and nothing else. An array that did not
change keeps its file. Large arrays are mapped, not read. One process at a time may save into a folder.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final
from weakref import ref

import numpy as np
import numpy.typing as npt

from firsthand.errors import IndexDamagedError
from firsthand.lineage.candidates import ranks_of
from firsthand.lineage.folding import folding
from firsthand.lineage.growing import Growing
from firsthand.lineage.held import Held
from firsthand.lineage.near_copies import CLASSES
from firsthand.lineage.pair_set import PairSet
from firsthand.lineage.postings import KEY_BITS, NUMBER_BITS
from firsthand.lineage.segments import Segments
from firsthand.lineage.shingles import LONG, ONE_IN, SHORT, WINDOW

_MANIFEST: Final = "manifest.json"
_TEMPORARY: Final = ".new"
_FORM: Final = 1  # to be raised when what the arrays mean changes
_LARGE: Final = ("holders", "owned", "bands")
_SMALL: Final[Mapping[str, type[np.generic]]] = {
    "ids": np.uint8,
    "sketches": np.uint64,
    "sizes": np.int64,
    "groups": np.uint32,
    "pairs": np.uint64,
}

Array = npt.NDArray[Any]


def save(held: Held, folder: Path) -> None:
    """Write an index into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    arrays: dict[str, list[Array]] = {kind: list(getattr(held, kind).arrays) for kind in _LARGE}
    arrays["ids"] = [np.frombuffer(json.dumps(held.ids).encode(), dtype=np.uint8)]
    arrays["sketches"], arrays["sizes"] = [held.sketches.rows], [held.sizes.rows]
    arrays["groups"], arrays["pairs"] = [held.represented_by], [held.pairs.codes()]
    names = {kind: [_keep(array, kind, folder, held) for array in each] for kind, each in arrays.items()}
    manifest = {"method": method(), "cap": held.cap, "articles": len(held), "files": names}
    (folder / (_MANIFEST + _TEMPORARY)).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    _settle(folder / _MANIFEST)
    _sweep(folder, {_MANIFEST, *(name for each in names.values() for name in each)})
    held.files = {name: ref(array) for kind in _LARGE for name, array in zip(names[kind], arrays[kind], strict=True)}


def load(folder: Path, check: bool = False) -> Held:
    """The index that was saved last into a folder; with `check` the content of large files is verified too.

    IndexDamagedError where there is none that can be used.
    """
    manifest = _manifest(folder)
    try:
        kept = {kind: [_open(folder / name, check) for name in manifest["files"][kind]] for kind in (*_LARGE, *_SMALL)}
        held = _held(int(manifest["cap"]), kept)
        held.files = {
            name: ref(array)
            for kind in _LARGE
            for name, array in zip(manifest["files"][kind], getattr(held, kind).arrays, strict=True)
        }
        fits = _fits(held, int(manifest["articles"]))
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise _damaged(folder, str(error)) from error
    if not fits:
        raise _damaged(folder, "its files do not belong together")
    return held


def method() -> str:
    """A digest of what decides which shingles a text has, so that an index made in another way is not taken for one."""
    numbers = (_FORM, LONG, WINDOW, SHORT, ONE_IN, CLASSES, NUMBER_BITS)
    tables = b"".join(table.tobytes() for table in folding())
    return blake2b(repr(numbers).encode() + tables, digest_size=8).hexdigest()


def _held(cap: int, kept: Mapping[str, list[Array]]) -> Held:
    ids, sketches, sizes, groups, pairs = (_only(kept[kind], dtype) for kind, dtype in _SMALL.items())
    names: list[str] = json.loads(ids.tobytes())
    return Held(
        cap=cap,
        ids=names,
        sketches=Growing(sketches),
        sizes=Growing(sizes),
        ranks=Growing(ranks_of(names)),
        holders=Segments(NUMBER_BITS, kept["holders"]),
        owned=Segments(KEY_BITS, kept["owned"]),
        bands=Segments(NUMBER_BITS, kept["bands"]),
        represented_by=groups,
        pairs=PairSet(pairs),
    )


def _only(arrays: list[Array], dtype: type[np.generic]) -> Array:
    """The one array, read into memory; ValueError if it is another."""
    (array,) = arrays
    if array.dtype != dtype:
        raise ValueError(f"{array.dtype} where {dtype.__name__} was expected")
    return np.array(array)


def _fits(held: Held, articles: int) -> bool:
    """Whether what was read belongs together."""
    rows = {len(held.ids), len(held.sketches), len(held.sizes), len(held.represented_by)}
    shingles = {int(held.sizes.rows.sum()), len(held.holders), len(held.owned)}
    large = (array.dtype for kind in _LARGE for array in getattr(held, kind).arrays)
    return rows == {articles} and len(shingles) == 1 and all(dtype == np.uint64 for dtype in large)


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        made_by = manifest["method"]
    except FileNotFoundError as error:
        raise IndexDamagedError(f"{folder}: no index of shingles is here; build it anew") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _damaged(folder, "its manifest cannot be read") from error
    if made_by != method():
        raise IndexDamagedError(f"{folder}: the index of shingles was made by another version; build it anew")
    return manifest


def _damaged(folder: Path, why: str) -> IndexDamagedError:
    return IndexDamagedError(f"{folder}: the index of shingles is damaged ({why}); build it anew")


def _keep(array: Array, kind: str, folder: Path, held: Held) -> str:
    """The name of the file that holds an array, which is written unless this index has it from there."""
    known = (name for name, saved in held.files.items() if saved() is array and (folder / name).exists())
    name = next(known, None)
    if name is None:  # written even where such a file exists, which may be damaged
        name = _name(array, kind)
        with (folder / (name + _TEMPORARY)).open("wb") as file:
            np.save(file, array, allow_pickle=False)
        _settle(folder / name)
    return name


def _name(array: Array, kind: str) -> str:
    return f"{kind}-{blake2b(np.ascontiguousarray(array).data, digest_size=12).hexdigest()}.npy"


def _open(path: Path, check: bool) -> Array:
    """The array of a file, mapped; ValueError if it is not what its name says."""
    array: Array = np.load(path, mmap_mode="r", allow_pickle=False)
    kind = path.name.partition("-")[0]
    if (check or kind in _SMALL) and path.name != _name(array, kind):
        raise ValueError(f"{path.name} holds something else")
    return array


def _settle(target: Path) -> None:
    """Give a file that was written under its temporary name its own, so that it outlasts a loss of power."""
    written = target.with_name(target.name + _TEMPORARY)
    with written.open("rb+") as file:
        os.fsync(file.fileno())
    written.replace(target)
    if os.name != "nt":  # Windows keeps folder entries itself and refuses to open a folder
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _sweep(folder: Path, keep: Iterable[str]) -> None:
    """Take away what older saves left; a file that another process has mapped may stay until the next save."""
    names = set(keep)
    for path in folder.iterdir():
        ours = path.name.partition("-")[0] in (*_LARGE, *_SMALL) or path.name.endswith(_TEMPORARY)
        if ours and path.name not in names:
            with suppress(PermissionError):
                path.unlink()
