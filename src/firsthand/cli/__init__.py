"""The command `firsthand`: one verb a file. Nothing heavy is imported before a verb runs."""

from firsthand.cli.app import app


def main() -> None:
    """Run the command on the arguments of this process and leave with its exit status."""
    app(prog_name="firsthand")
