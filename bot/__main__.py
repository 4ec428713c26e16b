"""`python -m bot` is `brightspot`: whoever serves goes straight to work, all else is for the command line."""

import sys

from bot.operating.serving import SERVING, serve


def main(arguments: list[str] | None = None) -> None:
    """As a shell called it, or with these arguments."""
    given = sys.argv[1:] if arguments is None else arguments
    serving = next((mode for mode in SERVING if given == [mode]), None)
    if serving is not None:
        serve(serving)
        return
    from bot.cli import app  # noqa: PLC0415 (15 MB that a process which serves would keep for nothing)

    app(args=given)


if __name__ == "__main__":
    main()
