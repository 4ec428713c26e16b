"""`python -m bot` is `brightspot`: whoever serves goes straight to work, all else is for the command line."""

import gc
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def main(arguments: list[str] | None = None) -> None:
    """As a shell called it, or with these arguments."""
    given = sys.argv[1:] if arguments is None else arguments
    _say_what_the_terminal_can()
    with _only_loading():
        from bot.operating.serving import SERVING, serve  # noqa: PLC0415 (with the collector off)
    serving = next((mode for mode in SERVING if given == [mode]), None)
    if serving is not None:
        serve(serving)
        return
    from bot.cli import app  # noqa: PLC0415 (15 MB that a process which serves would keep for nothing)

    app(args=given)


def _say_what_the_terminal_can() -> None:
    """An arrow that its encoding lacks is written in ASCII, on standard output as Python does on standard error."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


@contextmanager
def _only_loading() -> Iterator[None]:
    """What is loaded never becomes garbage; to look for some in it took a fifth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


if __name__ == "__main__":
    main()
