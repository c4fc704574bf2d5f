"""Everything a store says it holds, for comparing two of them."""

import sqlite3
from pathlib import Path
from typing import Any

from firsthand.store import Store


def contents(folder: Path) -> dict[str, Any]:
    """All records, original files and audit entries of a store in a folder, without the times in the audit log."""
    with Store.open(folder) as store:
        held = {
            "articles": list(store.articles()),
            "reports": store.reports(),
            "rejections": store.rejections(),
            "judgements": store.judgements(),
            "derivations": list(store.derivations()),
            "uncompared": store.uncompared("lineage/1"),
            "register": store.register(),
            "problems": store.verify(),
        }
    originals = folder / "originals"
    held["originals"] = {
        str(path.relative_to(originals)): path.read_bytes() for path in originals.rglob("*") if path.is_file()
    }
    with sqlite3.connect(folder / "register.db") as connection:
        held["audit"] = connection.execute("SELECT sequence, action, subject, digest FROM audit ORDER BY 1").fetchall()
    connection.close()
    return held
