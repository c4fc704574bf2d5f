"""How long the pages take while several people use them at once.

    python benchmarks/generated_store.py FOLDER 200000      # once: 200,000 transfers, 1,000,000 reports
    python benchmarks/pages.py FOLDER [--users 20] [--seconds 30] [--think 1.0]

Starts `firsthand serve` on the store and sends what people ask for: the register with one to three facets chosen, a
search, a transfer, an article. Each user waits for the page, then `think` seconds on average (drawn from an exponential
distribution, as in open workloads), and asks again; with --think 0 each asks again at once. Prints percentiles of the
time from asking to the last byte, by kind of page. Client and server share the machine.
"""

import argparse
import asyncio
import random
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import httpx
import numpy as np

SEARCHES = ("half", "rockets", "be*", "delivered", '"in March 2024"')
ARTICLE = re.compile(r"/article/([^\"?#/]+)")
Ask = Callable[[random.Random], str]


def facets_of(client: httpx.Client) -> dict[str, list[str]]:
    """The values that the register offers, by facet."""
    found = client.get("/register.json").json()
    return {facet["name"]: [one["key"] for one in facet["values"]] for facet in found["facets"] if facet["values"]}


def kinds_of(client: httpx.Client) -> dict[str, Ask]:
    """What is asked for, by name: a function that draws an address."""
    facets = facets_of(client)
    lines = client.get("/register.json", params={"size": 500}).json()["lines"]
    transfers = [line["id"] for line in lines]
    articles = sorted({name for one in transfers[:40] for name in ARTICLE.findall(client.get(f"/transfer/{one}").text)})
    words = sorted({word for line in lines[:50] for word in re.findall(r"\w{5,}", line["statement"])})

    def register(chance: random.Random) -> str:
        names = chance.sample(sorted(facets), chance.randint(1, 3))
        params = [(name, chance.choice(facets[name])) for name in names]
        if chance.random() < 0.3:
            params.append(("sort", chance.choice(["-origins", "supplier", "-articles"])))
        if chance.random() < 0.2:
            params.append(("start", str(chance.randrange(0, 500, 50))))
        return f"/?{httpx.QueryParams(params)}"

    return {
        "register, 1 to 3 facets": register,
        "search": lambda chance: f"/?{httpx.QueryParams(q=chance.choice([*SEARCHES, *words]))}",
        "transfer": lambda chance: f"/transfer/{chance.choice(transfers)}",
        "article": lambda chance: f"/article/{chance.choice(articles)}",
    }


async def user(
    number: int, client: httpx.AsyncClient, kinds: dict[str, Ask], until: float, *, think: float, took: dict
) -> None:
    """One person who asks again and again."""
    chance = random.Random(number)
    async with client:
        await asyncio.sleep(chance.random() * max(think, 0.2))
        while time.perf_counter() < until:
            kind = chance.choices(list(kinds), weights=[5, 2, 3, 1])[0]
            began = time.perf_counter()
            answer = await client.get(kinds[kind](chance))
            took[kind].append(time.perf_counter() - began)
            if answer.status_code != 200:
                took["failed"].append(answer.status_code)
            await asyncio.sleep(chance.expovariate(1 / think) if think else 0)


async def load(address: str, kinds: dict[str, Ask], users: int, seconds: float, think: float) -> dict[str, list[float]]:
    """The times of all, by kind."""
    took: dict[str, list[float]] = defaultdict(list)
    until = time.perf_counter() + seconds
    await asyncio.gather(
        *(
            user(number, httpx.AsyncClient(base_url=address, timeout=60), kinds, until, think=think, took=took)
            for number in range(users)
        )
    )
    return took


def show(took: dict[str, list[float]], seconds: float) -> None:
    """One line a kind."""
    print("| page | requests | p50 ms | p95 ms | p99 ms | slowest ms |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for kind, times in sorted(took.items()):
        if kind == "failed":
            print(f"| FAILED | {len(times)} | {sorted(set(times))} | | | |")
            continue
        ms = np.array(times) * 1000
        figures = " | ".join(f"{np.percentile(ms, at):.0f}" for at in (50, 95, 99, 100))
        print(f"| {kind} | {len(times)} | {figures} |")
    print(f"{sum(map(len, took.values())) / seconds:.0f} requests a second")


def memory_of(process: int) -> float:
    """The most memory that a process has held, in MiB."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def main() -> None:
    """Start the server, warm it, load it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("store")
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--think", type=float, default=1.0)
    asked = parser.parse_args()
    command = [sys.executable, "-c", "from firsthand.cli import main; main()", "serve", "--port", "0"]
    began = time.perf_counter()
    server = subprocess.Popen([*command, "--store", asked.store], stdout=subprocess.PIPE, text=True)
    try:
        address = re.search(r"http://\S+/", server.stdout.readline())[0]
        print(f"ready after {time.perf_counter() - began:.1f} s", flush=True)
        with httpx.Client(base_url=address, timeout=120) as client:
            kinds = kinds_of(client)
        for think in sorted({asked.think, 0.0}, reverse=True):
            print(f"\n{asked.users} users, {think:g} s of thought between pages, {asked.seconds:g} s")
            show(asyncio.run(load(address, kinds, asked.users, asked.seconds, think)), asked.seconds)
        print(f"\nthe server held {memory_of(server.pid):.0f} MiB at most")
    finally:
        server.terminate()
        server.wait(20)


if __name__ == "__main__":
    main()
