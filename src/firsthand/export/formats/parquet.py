"""The register as Parquet, for data frames: one typed row a transfer, its values, origins and reports nested."""

import shutil
import tempfile
from itertools import islice
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from firsthand.export.holdings import Holdings
from firsthand.export.parquet_row import parquet_row
from firsthand.export.parquet_schema import schema_of
from firsthand.export.weighed_entry import weighed_entry

_ROWS = 200  # of a row group, which is held in memory
_IN_MEMORY = 8 * 2**20


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write the file and return how many transfers it holds; its metadata name the version of the register."""
    schema = schema_of(holdings.version)
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as whole:  # a target that is a pipe cannot tell where it is
        with pq.ParquetWriter(whole, schema, compression="zstd") as writer:
            written = 0
            entries = holdings.entries()
            while page := list(islice(entries, _ROWS)):
                rows = [parquet_row(weighed_entry(entry, holdings), holdings.kb) for entry in page]
                writer.write_table(pa.Table.from_pylist(rows, schema=schema))
                written += len(rows)
        whole.seek(0)
        shutil.copyfileobj(whole, target)
    return written
