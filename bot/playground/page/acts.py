"""What the page sends, turned into what a person does; answers in sentences for that person."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from bot.playground.acting.outcome import Outcome
from bot.playground.acting.touching import Touched
from bot.playground.page.pilot import Pilot
from bot.playground.page.week import WeekRunner
from bot.playground.workspace import Workspace
from bot.playground.world.messages import Message
from bot.playground.world.types import Declined, Json, Refused


class Given(Json):
    """What the page sent along; asking for something it left out is answered, not a bug of ours."""

    def __missing__(self, name: str) -> Any:
        raise Declined(f"The page left out “{name}”.")


Act = Callable[[str, Json], Awaitable[Outcome | None]]


class Acts:
    """Every `do` of the page, by name."""

    def __init__(self, workspace: Workspace, pilot: Pilot | None, weeks: WeekRunner | None) -> None:
        self._workspace = workspace
        self._pilot = pilot
        self._weeks = weeks
        names = (
            "post edit delete react unreact command block_action suggest submit close shortcut message_shortcut "
            "open_home open_messages read clock week join leave archive unarchive switch"
        )
        self._acts: dict[str, Act] = {name: getattr(self, f"_{name}") for name in names.split()}

    async def perform(self, given: Json) -> Json:
        """One act; a refusal becomes a sentence, never a traceback."""
        act = self._acts.get(str(given.get("do")))
        if act is None:
            return {"ok": False, "error": f"The page knows no act “{given.get('do')}”.", "errors": {}}
        try:
            user = self._workspace.person(str(given.get("as"))).id
            outcome = await act(user, Given(given)) or Outcome()
        except Declined as declined:
            return {"ok": False, "error": declined.sentence, "errors": {}}
        except Refused as refused:
            return {"ok": False, "error": refused.detail or refused.code, "errors": {}}
        done: Json = {"ok": outcome.ok, "error": outcome.error, "errors": outcome.errors}
        return done | ({"options": list(outcome.options)} if given.get("do") == "suggest" else {})

    def _message(self, given: Json) -> Message:
        found = self._workspace.messages.find(given["channel"], given["ts"])
        if found is None:
            raise Declined("This message is no longer there.")
        return found

    def _touched(self, user: str, container: Json) -> Touched:
        if container["type"] == "message":
            return self._message(container)
        view = self._workspace.home(user) if container["type"] == "home" else None
        view = view or self._workspace.views.find(container.get("view_id", ""))
        if view is None:
            raise Declined("This form is no longer open.")
        return view

    async def _post(self, user: str, given: Json) -> None:
        thread_ts, files = given.get("thread_ts"), given.get("files") or ()
        text = given.get("text") or ""
        await self._workspace.post(user, text, given["channel"], thread_ts=thread_ts, files=files)

    async def _edit(self, user: str, given: Json) -> None:
        await self._workspace.edit(user, self._message(given), given["text"])

    async def _delete(self, user: str, given: Json) -> None:
        await self._workspace.delete(user, self._message(given))

    async def _react(self, user: str, given: Json) -> None:
        await self._workspace.react(user, self._message(given), given["name"])

    async def _unreact(self, user: str, given: Json) -> None:
        await self._workspace.unreact(user, self._message(given), given["name"])

    async def _command(self, user: str, given: Json) -> Outcome:
        channel, thread_ts = given["channel"], given.get("thread_ts")
        return await self._workspace.command(user, given["text"], channel, thread_ts=thread_ts)

    async def _block_action(self, user: str, given: Json) -> Outcome:
        where = self._touched(user, Given(given["container"]))
        ids = given["block_id"], given["action_id"]
        return await self._workspace.block_action(user, where, *ids, given["action"], given.get("values"))

    async def _suggest(self, user: str, given: Json) -> Outcome:
        ids = given["block_id"], given["action_id"]
        return await self._workspace.suggest(user, given["view_id"], *ids, given.get("typed") or "")

    async def _submit(self, user: str, given: Json) -> Outcome:
        return await self._workspace.submit_values(user, given["view_id"], given.get("values") or {})

    async def _close(self, user: str, given: Json) -> Outcome:
        view = self._workspace.views.find(given["view_id"])
        return await self._workspace.close(user, view) if view else Outcome()

    async def _shortcut(self, user: str, given: Json) -> Outcome:
        return await self._workspace.shortcut(user, given["callback_id"])

    async def _message_shortcut(self, user: str, given: Json) -> Outcome:
        return await self._workspace.message_shortcut(user, self._message(given), given["callback_id"])

    async def _open_home(self, user: str, given: Json) -> Outcome:
        del given
        return await self._workspace.open_home(user)

    async def _open_messages(self, user: str, given: Json) -> Outcome:
        del given
        return await self._workspace.open_messages(user)

    async def _read(self, user: str, given: Json) -> None:
        self._workspace.read(user, given["channel"], given["ts"])

    async def _join(self, user: str, given: Json) -> None:
        await self._workspace.join(user, given["channel"])

    async def _leave(self, user: str, given: Json) -> None:
        await self._workspace.leave(user, given["channel"])

    async def _archive(self, user: str, given: Json) -> None:
        await self._workspace.archive(user, given["channel"])

    async def _unarchive(self, user: str, given: Json) -> None:
        await self._workspace.unarchive(user, given["channel"])

    async def _switch(self, user: str, given: Json) -> None:
        """Who is looking is the page's own matter."""

    async def _week(self, user: str, given: Json) -> None:
        del user, given
        if self._weeks is None:
            raise Declined("Nobody here can live through a week.")
        if self._weeks.running:
            raise Declined("A week is being lived already.")
        if self._pilot is not None and (reason := self._pilot.why_no_week()):
            raise Declined(reason)
        self._weeks.start()

    async def _clock(self, user: str, given: Json) -> None:
        at = await self._moment(user, given)
        clock = self._workspace.clock
        if at > clock.now():
            clock.set(at)
        elif "at" in given:
            raise Declined("The clock only moves forward, as time does.")

    async def _moment(self, user: str, given: Json) -> datetime:
        now = self._workspace.clock.now()
        steps = {"hour": now + timedelta(hours=1), "day": now + timedelta(days=1)}
        if "at" in given:
            return _parsed(given["at"])
        if given["to"] in steps:
            return steps[given["to"]]
        return await self._due(user, given["to"])

    async def _due(self, user: str, what: str) -> datetime:
        if self._pilot is None:
            raise Declined("Nobody here knows what is due.")
        if what == "next_prompt":
            at, nothing = await self._pilot.next_prompt_at(user), "No question is waiting for you."
        else:
            at, nothing = await self._pilot.next_roundup_at(), "No roundup is planned yet."
        if at is None:
            raise Declined(nothing)
        return at


def _parsed(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise Declined("That is no date and time.") from None
    if at.tzinfo is None:
        raise Declined("A time needs its zone.")
    return at
