"""How a run ends: exit status and, where something went wrong, one clear line."""

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import typer
from typer.core import TyperGroup

from firsthand.cli.printable import printable
from firsthand.errors import FirsthandError, KnowledgeBaseError, MisuseError, StoreError

REJECTED = 1  # something was rejected, or a verification failed
MISUSE = 2
UNEXPECTED = 70  # what sysexits.h calls an internal software error
INTERRUPTED = 130
PIPE_CLOSED = 141  # what the shell reports for a program that SIGPIPE ended


class Program(TyperGroup):
    """The command group. Every way out of it is an exit status, never a traceback unless one is asked for."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: object,
    ) -> int:
        """Run on the arguments, those of the process where none are given, and exit with the status."""
        given = list(sys.argv[1:] if args is None else args) or ["--help"]
        _speak_utf8()
        run = partial(super().main, given, prog_name, complete_var, False, windows_expand_args, **extra)
        status = ended(run, given)
        if standalone_mode:
            sys.exit(status)
        return status

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]  # the class it overrides is private
        """Run the verb. A reader that has gone away, as `| head` does, ends it quietly."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            _silence(sys.stdout.fileno())
            raise typer.Exit(PIPE_CLOSED) from None


def ended(run: Callable[[], object], args: Sequence[str]) -> int:
    """Run, and return the exit status; what went wrong is told in one line on standard error."""
    try:
        value = run()
    except FirsthandError as error:
        complain(str(error))
        return MISUSE if isinstance(error, MisuseError | KnowledgeBaseError | StoreError) else REJECTED
    except typer.TyperException as error:
        path = getattr(getattr(error, "ctx", None), "command_path", "firsthand")
        complain(f"{error.format_message().rstrip('.')}; see: {path} --help")
        return MISUSE
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:
        if "--debug" in args:
            traceback.print_exc()
        said = f"unexpected {type(error).__name__}: {error}"
        complain(f"{said}; please report it to the project with what this prints: firsthand --debug VERB ...")
        return UNEXPECTED
    return value if isinstance(value, int) else 0


def complain(message: str) -> None:
    """Print one line on standard error."""
    print(f"firsthand: {printable(message)}", file=sys.stderr)


def _speak_utf8() -> None:
    """Let no letter that the terminal's encoding lacks end the run; what goes to a file or pipe is UTF-8."""
    if sys.stdout is None:  # closed by the caller
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # open to the end
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and stream.isatty():
            reconfigure(errors="backslashreplace")
        elif reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence(descriptor: int) -> None:
    """Send what is still buffered for a closed pipe nowhere, so that leaving does not fail on it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
