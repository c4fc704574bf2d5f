"""Running in several processes of this machine."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import TypeAlias

from firsthand.engine.protocol import C, R, T, nothing
from firsthand.engine.worker import Worker
from firsthand.errors import MisuseError

AHEAD = 32  # items a job: enough that workers stay busy while results are written to the store
AHEAD_BYTES = 32 * 2**20  # a job, of items that say their size; a larger item is taken in by itself

Tasks: TypeAlias = SimpleQueue[tuple[Future[R], T] | None]


@dataclass(frozen=True, slots=True)
class Processes:
    """As many processes as `jobs` (at least 1), started when there are items for them.

    `function`, `context`, items and results must be picklable: functions at the top of a module, plain data. At most
    32 items or 32 MiB a job are read ahead of the result being asked for. A worker that dies is one FirsthandError.
    """

    jobs: int

    def __post_init__(self) -> None:
        if self.jobs < 1:
            raise MisuseError(f"{self.jobs} jobs asked for; give 1 or more")

    def map(
        self,
        function: Callable[[C, T], R],
        items: Iterable[T],
        context: Callable[[], C],
        size: Callable[[T], int] = nothing,
    ) -> Iterator[R]:
        """Yield `function(value, item)` for each item in order; see `Engine`. Closing the iterator ends the workers."""
        workers: list[Worker[T, R]] = []
        tasks: Tasks[R, T] = SimpleQueue()
        waiting: deque[tuple[Future[R], int]] = deque()
        held = 0
        try:
            for item in items:
                if len(workers) < self.jobs:
                    workers.append(Worker(function, context))
                    # A daemon, because the program may end while an iterator that was left early still exists.
                    Thread(target=_hand_out, args=(workers[-1], tasks), daemon=True).start()
                waiting.append((Future(), size(item)))
                tasks.put((waiting[-1][0], item))
                held += waiting[-1][1]
                while len(waiting) >= self.jobs * AHEAD or held >= self.jobs * AHEAD_BYTES:
                    future, freed = waiting.popleft()
                    held -= freed
                    yield future.result()
            while waiting:
                yield waiting.popleft()[0].result()
        finally:
            for worker in workers:
                tasks.put(None)
                worker.kill()


def _hand_out(worker: Worker[T, R], tasks: Tasks[R, T]) -> None:
    """Give one worker task after task; once it was killed, what is left over fails without being looked at."""
    while task := tasks.get():
        future, item = task
        try:
            future.set_result(worker.call(item))
        except BaseException as error:
            future.set_exception(error)
