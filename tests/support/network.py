"""Knows which addresses a test may reach: this machine's own; not what is spoken there."""

import sys
from ipaddress import ip_address


class OutsideConnection(Exception):
    """A test wanted to reach another machine. Not an OSError, so that no code takes it for bad weather."""


def stay_inside() -> None:
    """Refuses, for the rest of this process, every look-up and connection that leaves the machine.

    Python's audit events see all of its own sockets; a browser is kept inside by its own arguments.
    """
    sys.addaudithook(_inspect)


def _inspect(event: str, arguments: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.sendto"}:
        _check(arguments[1][0] if isinstance(arguments[1], tuple) else None)
    elif event == "socket.getaddrinfo":
        _check(arguments[0])


def _check(host: object) -> None:
    if not is_own(host):
        raise OutsideConnection(f"A test wanted to reach {host!r}.")


def is_own(host: object) -> bool:
    """Whether this host is the machine itself; no host at all stands for a local socket."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return True
    if not isinstance(name, str):
        return False
    try:
        address = ip_address(name.partition("%")[0])
    except ValueError:
        return name.endswith(".localhost")
    return address.is_loopback or address.is_unspecified
