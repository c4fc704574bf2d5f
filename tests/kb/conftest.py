from pathlib import Path

import pytest

from firsthand.kb import KnowledgeBase, load


@pytest.fixture(scope="session")
def kb() -> KnowledgeBase:
    return load()


@pytest.fixture
def folder(tmp_path):
    """Writes a knowledge base folder from paths and texts."""

    def write(**files: str) -> Path:
        for name, text in files.items():
            kind, _, stem = name.partition("__")
            path = tmp_path / kind / f"{stem.replace('_', '-')}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write
