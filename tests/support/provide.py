"""Says before the tests which PostgreSQL, PgBouncer and Chromium they will use, and gets them where it can."""

import os
import sys
from collections.abc import Callable

from tests.support import chromium, machine, pgbouncer, postgres


def main() -> int:
    """Prints one line for each; an error where `CI` says that nothing may be skipped."""
    complete = all([_provide(_postgres), _provide(_pgbouncer), _provide(_chromium)])
    # What was just installed is written out first: else the tests' databases wait behind it, some for seconds.
    os.sync()
    return 1 if machine.in_ci() and not complete else 0


def _postgres() -> str:
    binaries = postgres.find_binaries()
    return f"{postgres.version(binaries)}, {binaries}"


def _pgbouncer() -> str:
    program = pgbouncer.find_pgbouncer()
    return f"{pgbouncer.version(program)}, {program}"


def _chromium() -> str:
    program = chromium.find_chromium()
    return f"{chromium.version(program)}, {program}"


def _provide(what: Callable[[], str]) -> bool:
    try:
        print(what())
    except machine.Unavailable as why:
        print(why)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
