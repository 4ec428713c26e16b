"""How a verb of the command line begins and ends: its settings, its one event loop, its sentence when it fails."""

import asyncio
import signal
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from rich.console import Console

from bot.config import Mode, Settings, SettingsFault
from bot.process import TROUBLE
from bot.web.server import loop_factory

T = TypeVar("T")

ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""What a machine or a terminal says that goes away; Windows has no second one."""

errors = Console(stderr=True, highlight=False)


class Stopped(Exception):
    """Why a verb did not do it, for whoever runs it."""


def settings_for(mode: Mode) -> Settings:
    """Ends with 2 where they will not do."""
    try:
        return Settings.load(mode)
    except SettingsFault as fault:
        complain(str(fault))
        raise SystemExit(2) from None


def go(main: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Ends with 1 and a sentence where it could not be done."""
    told: list[int] = []
    try:
        with asyncio.Runner(loop_factory=loop_factory()) as runner:
            return runner.run(_until_told_to_end(main, told))
    except Stopped as why:
        complain(str(why))
    except TROUBLE as trouble:
        complain(f"Bright Spots stopped: {trouble}")
    except asyncio.CancelledError:
        if told:
            raise KeyboardInterrupt from None  # from here on as by Ctrl+C
        raise
    raise SystemExit(1)


async def _until_told_to_end(main: Callable[[], Coroutine[Any, Any, T]], told: list[int]) -> T:
    """So that a verb clears away what it had begun. Whoever has said that it should go on (`nohup`) is obeyed. It is
    not done by raising a Ctrl+C: what a shell has started in the background does not hear any."""
    loop, work = asyncio.get_running_loop(), asyncio.current_task()
    here = threading.current_thread() is threading.main_thread()
    ours = [each for each in ENDING if here and signal.getsignal(each) is signal.SIG_DFL]

    def end(number: int, _: object) -> None:
        told.append(number)
        if work is not None:
            loop.call_soon_threadsafe(work.cancel)

    for each in ours:
        signal.signal(each, end)
    try:
        return await main()
    finally:
        for each in ours:
            signal.signal(each, signal.SIG_DFL)


def ask(question: str) -> str:
    """What somebody types. Whoever ends it, by Ctrl+C or otherwise, ends it at once; the loop would wait for the answer
    before it looks."""
    import typer  # noqa: PLC0415 (a process that serves asks nothing)

    ending = [each for each in ENDING if signal.getsignal(each) is not signal.SIG_IGN]
    before = {each: signal.signal(each, signal.default_int_handler) for each in (signal.SIGINT, *ending)}
    try:
        return str(typer.prompt(question))
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def complain(sentence: str) -> None:
    """On standard error."""
    errors.print(sentence, markup=False, soft_wrap=True)


def counted(number: int, one: str, many: str) -> str:
    """`1 line`, `2 lines`."""
    return f"{number:,} {one if number == 1 else many}"
