"""A web archive of thousands of pages, end to end: speed with the gate first and without, what the gate loses, memory.

    python benchmarks/archives.py CORPORA [--pages 2000] [--growth 20 200 2000 20000] [--out FILE.json]

Writes the archive (gzip, a member a record, with requests, images and revisits among the pages) into a temporary
folder. `gate` and `every page` are `firsthand add` without building the register: reading the archive, the story's
text, blocks, credits, reports by the encoder, and keeping them in a store. `warcio + trafilatura` is the peer: it reads
the same file and extracts each page's text, nothing more. Each runs in a process of its own, one job.

Seconds do not carry from machine to machine; the ratios to the peer of the same run do.
"""

import argparse
import io
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from archived_pages import pages
from process_cost import cpu, memory

Result = dict[str, object]
_IMAGE = bytes(range(256)) * 40


def write_archive(path: Path, corpora: Path, count: int) -> None:
    """An archive of so many pages; each came by a request, every fifth with an image, every tenth is visited again."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)

        def put(kind: str, address: str, body: bytes, media: str) -> None:
            head = StatusAndHeaders("200 OK", [("Content-Type", media)], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(address, kind, payload=io.BytesIO(body), http_headers=head))

        for number, (address, page) in enumerate(pages(corpora, count)):
            asked = StatusAndHeaders("GET / HTTP/1.1", [("Host", "archive.example")], is_http_request=True)
            writer.write_record(writer.create_warc_record(address, "request", http_headers=asked))
            put("response", address, page, "text/html; charset=utf-8" if b'charset="utf-8"' in page else "text/html")
            if number % 5 == 0:
                put("response", f"{address}.png", _IMAGE, "image/png")
            if number % 10 == 0:
                seen = "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                writer.write_record(writer.create_revisit_record(address, seen, address, "2020-01-01T00:00:00Z"))


def added(archive: Path, folder: Path, *, every_page: bool) -> Result:
    """What `firsthand add` makes of the archive, without the register."""
    from firsthand.pipeline.adding import Outcome, add
    from firsthand.reports import FinderName
    from firsthand.store import Store

    told: Counter[str] = Counter()
    reports: dict[str, int] = {}

    def progress(outcome: Outcome) -> None:
        told[outcome.result.value] += 1
        if outcome.reports:
            reports[outcome.source.rpartition("#")[2]] = outcome.reports

    with Store.open(folder / "store") as store:
        add([archive], store, None, finder=FinderName.ENCODER, jobs=1, progress=progress, every_page=every_page)
    return {"documents": dict(told), "reports": sum(reports.values()), "reports_by_place": reports}


def peer(archive: Path, folder: Path) -> Result:
    """The text of each page by warcio and trafilatura."""
    import trafilatura
    from warcio.archiveiterator import ArchiveIterator

    texts = 0
    with archive.open("rb") as stream:
        for record in ArchiveIterator(stream):
            media = record.http_headers.get_header("Content-Type", "") if record.http_headers else ""
            if record.rec_type == "response" and media.startswith("text/html"):
                page = record.content_stream().read()
                texts += bool(trafilatura.extract(page, include_comments=False, include_tables=True))
    return {"texts": texts}


WAYS: dict[str, Callable[[Path, Path], Result]] = {
    "gate": lambda archive, folder: added(archive, folder, every_page=False),
    "every page": lambda archive, folder: added(archive, folder, every_page=True),
    "warcio + trafilatura": peer,
}


def children() -> Iterator[int]:
    """The processes that this one has started and that still run."""
    for task in Path("/proc/self/task").iterdir():
        yield from map(int, (task / "children").read_text().split())


def child_use() -> tuple[float, float]:
    """CPU-seconds and the largest memory in MB of the children that still run."""
    seconds = most = 0.0
    for child in children():
        fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
        seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        status = Path(f"/proc/{child}/status").read_text().splitlines()
        most = max(most, next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")))
    return seconds, most


def measure(way: str, archive: Path) -> Result:
    """Run one way in this process: time, memory of this process and of its child."""
    with tempfile.TemporaryDirectory() as folder:
        start, used = time.perf_counter(), cpu()
        found = WAYS[way](archive, Path(folder))
        wall, (child_cpu, child_mb) = time.perf_counter() - start, child_use()
        return {
            "way": way,
            "wall_seconds": round(wall, 1),
            "cpu_seconds": round(cpu() - used + child_cpu, 1),
            "peak_mb": round(memory("VmHWM")),
            "child_peak_mb": round(child_mb),
            **found,
        }


def in_own_process(way: str, archive: Path, count: int) -> Result:
    """`measure`, in a new process, with the speed in pages."""
    command = [sys.executable, __file__, "--measure", way, str(archive)]
    result = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])
    result["pages"] = count
    result["pages_per_cpu_second"] = round(count / result["cpu_seconds"], 1)
    print(json.dumps({key: value for key, value in result.items() if key != "reports_by_place"}), flush=True)
    return result


def compared(results: list[Result]) -> Result:
    """What the gate saves and loses against reading every page, and both against the peer."""
    by_way = {str(result["way"]): result for result in results}
    gate, every, other = (by_way[way] for way in WAYS)
    kept, all_found = gate.pop("reports_by_place"), every.pop("reports_by_place")
    lost = {place: count for place, count in all_found.items() if place not in kept}
    return {
        "pages_with_reports": len(all_found),
        "pages_with_reports_lost_by_the_gate": len(lost),
        "reports_lost_by_the_gate": sum(lost.values()),
        "speed_of_gate_to_every_page": round(every["cpu_seconds"] / gate["cpu_seconds"], 2),
        "speed_of_gate_to_peer": round(other["cpu_seconds"] / gate["cpu_seconds"], 2),
        "speed_of_every_page_to_peer": round(other["cpu_seconds"] / every["cpu_seconds"], 2),
    }


def main() -> None:
    """Write the archives, measure, print, keep."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("corpora", type=Path, nargs="?")
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--growth", type=int, nargs="*", default=[20, 200, 2000, 20000])
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "results" / "archives.json")
    parser.add_argument("--measure", nargs=2, metavar=("WAY", "ARCHIVE"))
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options.measure[0], Path(options.measure[1]))))
        return
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "pages.warc.gz"
        write_archive(archive, options.corpora, options.pages)
        results = [in_own_process(way, archive, options.pages) for way in WAYS]
        summary = compared(results)
        growth = []
        for count in options.growth:
            write_archive(archive, options.corpora, count)
            growth.append(in_own_process("gate", archive, count))
            growth[-1].pop("reports_by_place")
    print(json.dumps(summary, indent=1))
    options.out.write_text(json.dumps({"summary": summary, "ways": results, "growth": growth}, indent=1) + "\n")


if __name__ == "__main__":
    main()
