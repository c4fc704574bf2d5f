"""An import goes down only, packages of one layer do not know each other, and no import circle exists."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import firsthand

ROOT = Path(firsthand.__file__).parent
LAYER = {
    "model": 0,
    "kb": 1,
    **dict.fromkeys(("read", "lineage", "reports", "register", "evaluation", "fetch"), 2),
    **dict.fromkeys(("store", "engine", "export", "catalogue"), 3),
    "pipeline": 4,
    "web": 5,
    "cli": 6,  # `firsthand serve` starts the pages
}
FREE = {"errors", "__init__"}


def module_name(path: Path) -> str:
    parts = ["firsthand", *path.relative_to(ROOT).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(ROOT.rglob("*.py"))}


def imported(path: Path) -> set[str]:
    """Modules of this package that a file imports, lazily or not."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return {name for name in found if name in MODULES}


def package_of(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def test_every_package_has_a_layer():
    assert {package_of(name) for name in MODULES} <= LAYER.keys() | FREE


def test_an_import_goes_down_only():
    upward = [
        f"{name} imports {other}"
        for name, path in MODULES.items()
        for other in imported(path)
        if package_of(name) not in FREE and package_of(other) not in FREE and package_of(name) != package_of(other)
        if LAYER[package_of(other)] >= LAYER[package_of(name)]
    ]
    assert upward == []


def test_no_import_circle_exists():
    graph = {
        name: {other for other in imported(path) if other != name and not name.startswith(f"{other}.")}
        for name, path in MODULES.items()
    }
    list(TopologicalSorter(graph).static_order())


def test_the_records_need_nothing_but_the_standard_library():
    import sys

    roots = {
        (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name).split(".")[0]
        for path in (ROOT / "model").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert roots <= sys.stdlib_module_names | {"firsthand"}
