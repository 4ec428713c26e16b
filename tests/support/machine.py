"""Knows how to look at this machine and install on it; not what the tests want it for."""

import fcntl
import os
import pwd
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import NoReturn

import pytest

MINUTES = 60.0


class Unavailable(Exception):
    """Something that tests need can neither be found nor installed here; the text says what and why."""


def in_ci() -> bool:
    """Whether nothing may be skipped for want of a server or a browser."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def skip_loudly(why: Unavailable) -> NoReturn:
    """Skips with one line, or fails where `CI` says that nothing may be skipped."""
    if in_ci():
        raise pytest.fail.Exception(f"{why} CI is set, so this is a failure.", pytrace=False) from None
    raise pytest.skip.Exception(str(why)) from None


def say(sentence: str) -> None:
    """Tells whoever waits what takes so long."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201


def answers(command: Sequence[str | Path], user: str | None = None) -> str | None:
    """What the command prints, or nothing when it cannot be run, fails or hangs."""
    try:
        done = run(command, user=user)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()


def run(
    command: Sequence[str | Path], user: str | None = None, cwd: Path | None = None, timeout: float = MINUTES
) -> "subprocess.CompletedProcess[str]":
    """Runs to the end, as another user where one is named; raises when it fails."""
    group = None if user is None else pwd.getpwnam(user).pw_gid
    return subprocess.run(
        command,
        check=True,
        cwd=cwd or "/",
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=timeout,
        user=user,
        group=group,
        extra_groups=None if user is None else [],
    )


def unprivileged_user(*names: str) -> str | None:
    """The first of these users that exists, for what refuses to run as root; none where we are not root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next((name for name in names if name in known), None)


@contextmanager
def one_at_a_time(name: str) -> Iterator[None]:
    """Lets one process of this machine in at once: test workers start together and want the same things."""
    path = Path(tempfile.gettempdir()) / f"brightspots-{os.geteuid()}-{name}.lock"
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def apt_install(*packages: str) -> bool:
    """Installs from the distribution where we are root and it has apt; says whether that went well."""
    apt = which("apt-get")
    if apt is None or os.geteuid() != 0:
        return False
    say(f"Installing {', '.join(packages)} with apt-get, which may take some minutes.")
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    waiting = ["-o", "DPkg::Lock::Timeout=300", "-q", "-y"]
    try:
        run([*environment, apt, "update", "-q"], timeout=5 * MINUTES)
        run(
            [*environment, apt, "install", *waiting, "--no-install-recommends", *packages],
            timeout=15 * MINUTES,
        )
    except subprocess.CalledProcessError as failed:
        say(f"apt-get did not succeed: {failed.stderr.strip().splitlines()[-1:]}")
        return False
    except subprocess.TimeoutExpired as late:
        say(f"apt-get did not finish: {late}")
        return False
    return True
