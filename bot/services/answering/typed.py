"""What a rep says in the DM becomes an answer and a bright spot; edits and deletions of the message follow."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.answering import answer_date, joins
from bot.domain.bright_spot import Answer, EditedBy, Source, Tone
from bot.domain.ids import AnswerId, BrightSpotId, ChannelId, MessageTs
from bot.domain.limits import TOLD_A_DAY
from bot.domain.prompt import Prompt
from bot.domain.question import Question, QuestionKind
from bot.domain.words.grammar import Command, command_in_words, pause_asked, without_slash
from bot.domain.words.how_long import pause_end
from bot.domain.words.reading import Meaning, read
from bot.domain.words.text import clean, only_symbols
from bot.services.answering.bright_spots import begin, mark_answered, rewrite
from bot.services.answering.obeying import SYMBOLS, YES_OR_NO, obey
from bot.services.answering.troubles import answer_nothing
from bot.services.asking.choices import Deed, invited, pause
from bot.services.contents.messages import ReplyContent
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import Thread, reply
from bot.services.limits import EnoughToday, room_today
from bot.services.ports import UnitOfWork, Work


@dataclass(frozen=True, slots=True)
class Heard:
    """One typed message, as it came through the door: plain text, no Slack markup."""

    channel: ChannelId
    ts: MessageTs
    text: str
    said_at: datetime
    thread_ts: MessageTs | None = None
    has_files: bool = False

    @property
    def origin(self) -> str:
        return f"{self.channel}:{self.ts}"

    @property
    def thread(self) -> Thread | None:
        """Where a reply belongs, when it was said in a thread."""
        return (self.channel, self.thread_ts) if self.thread_ts is not None else None


@dataclass(frozen=True, slots=True)
class _Turn:
    """One message of one person inside one transaction."""

    uow: UnitOfWork
    who: Who
    view: Standpoint
    heard: Heard
    now: datetime
    kinds: Mapping[str, QuestionKind]
    """Of every question in the bank, by key."""
    command: Command | None
    """All that the message names, though it was none."""

    @property
    def answers(self) -> bool:
        """Whether a text that came late or was changed is one to keep; what it may ask for is not done any more."""
        text, has_files = self.heard.text, self.heard.has_files
        asks = self.command is not None or pause_asked(text) is not None
        return not asks and read(text, has_files).meaning is Meaning.ANSWER

    async def first_time(self) -> bool:
        """Whether nothing was heard of this message before; Slack may send it again, or its edit first."""
        key = f"message:{self.heard.origin}"
        return await self.uow.seen_events.first_time(self.who.workspace_id, key, self.now)

    async def say(self, said: ReplyContent | None) -> None:
        if said is not None:
            heard = self.heard
            await reply(self.uow, self.who, heard.origin, self.now, said, heard.thread)


class Answering:
    """The use cases of the DM. Each is one transaction, safe to repeat for the same message."""

    def __init__(self, work: Work, bank: tuple[Question, ...]) -> None:
        self._work = work
        self._kinds = {question.key: question.kind for question in bank}

    async def receive(self, who: Who, heard: Heard, now: datetime) -> None:
        """Stores what was said and enqueues what is said back."""
        async with self._work() as uow:
            turn = await self._turn(uow, who, heard, now)
            if not await turn.first_time():
                return
            await _hear(turn)
            await uow.commit()

    async def edited(self, who: Who, heard: Heard, now: datetime) -> None:
        """The rep changed a message. One that was never kept (a thank-you, say) may have become an answer; one
        whose first wording is still on its way is heard as it is now, and the first wording no more."""
        async with self._work() as uow:
            turn = await self._turn(uow, who, heard, now)
            answer = await uow.answers.by_origin(who.workspace_id, heard.channel, heard.ts)
            if answer is not None:
                await _change(turn, answer)
            elif await turn.first_time():
                await _hear(turn)
            else:
                await _hear_anew(turn)
            await uow.commit()

    async def _turn(self, uow: UnitOfWork, who: Who, heard: Heard, now: datetime) -> _Turn:
        view, command = await locked(uow, who), command_in_words(heard.text)
        plain = replace(heard, text=without_slash(heard.text))
        return _Turn(uow, who, view, plain, now, self._kinds, command)

    async def deleted(self, who: Who, channel: ChannelId, ts: MessageTs, now: datetime) -> None:
        """The rep deleted a message: its words go, here and in what was made of them; should they still be on
        their way to us, they are not heard any more."""
        async with self._work() as uow:
            await locked(uow, who)
            await uow.seen_events.first_time(who.workspace_id, f"message:{channel}:{ts}", now)
            answer = await uow.answers.by_origin(who.workspace_id, channel, ts)
            if answer is not None and answer.deleted_at is None and answer.user_id == who.user_id:
                gone = replace(answer, text="", deleted_at=now)
                await uow.answers.save(gone)
                await rewrite(uow, who, gone, answer.text, now)
            await uow.commit()


async def _hear(turn: _Turn) -> None:
    if turn.view.person.is_bot:
        return
    if not turn.view.person.can_capture:
        await turn.say(ReplyContent("guest"))
        return
    if (asked := pause_asked(turn.heard.text)) is not None:
        until = pause_end(asked, turn.view.today(turn.now))
        await turn.say(await pause(_deed(turn), until))
        return
    reading = read(turn.heard.text, turn.heard.has_files)
    if reading.meaning in YES_OR_NO and (waiting := await invited(_deed(turn))) is not None:
        await turn.say(waiting)
        return
    match reading.meaning:
        case Meaning.ANSWER if turn.command is not None:
            await turn.say(ReplyContent("command_in_words", {"command": turn.command.value}))
        case Meaning.ANSWER:
            await _keep(turn)
        case Meaning.NOTHING:
            await _keep_nothing(turn)
        case Meaning.GOOD:
            await turn.say(await _good(turn))
        case Meaning.WHY:
            await turn.say(await _why_asked(turn))
        case _:
            said = await obey(_deed(turn), reading.meaning)
            await turn.say(said)


def _deed(turn: _Turn) -> Deed:
    return Deed(turn.uow, turn.who, turn.view, turn.now)


async def _keep(turn: _Turn) -> None:
    answer, prompt = await _dated(turn)
    if not await room_today(turn.uow, turn.who, answer.local_date):
        await turn.say(ReplyContent(EnoughToday.key, {"most": TOLD_A_DAY}))
        return
    previous = await turn.uow.answers.latest_typed(turn.who.workspace_id, turn.who.user_id)
    if previous and joins(previous, answer) and await _seen_as_usual(turn, previous.bright_spot_id):
        together = replace(answer, bright_spot_id=previous.bright_spot_id, local_date=previous.local_date)
        if await turn.uow.answers.add(together):
            await rewrite(turn.uow, turn.who, together, "", turn.now)
    elif await turn.uow.answers.add(answer):
        await begin(turn.uow, turn.view, answer, turn.now)
    await mark_answered(turn.uow, turn.view, prompt, turn.now, answer.text)


async def _seen_as_usual(turn: _Turn, spot_id: BrightSpotId | None) -> bool:
    """Whether what was begun is seen as the rep's words are by now. One that was shared before they chose otherwise
    shows no more of them, unless they shared that one by themselves; and none does once they are not in its team."""
    spot = await turn.uow.bright_spots.lock(turn.who.workspace_id, spot_id) if spot_id is not None else None
    if spot is None or not spot.visibility.shared:
        return spot is not None
    rep, usual = turn.view.rep, turn.view.visibility
    return spot.team_id == rep.team_id and (spot.visibility_chosen or spot.visibility is usual)


async def _keep_nothing(turn: _Turn) -> None:
    """ "Nothing" answers the prompt and is no bright spot; one smaller question comes back, once a day."""
    answer, prompt = await _dated(turn)
    if await turn.uow.answers.any_on(answer.workspace_id, answer.user_id, answer.local_date):
        return
    await turn.uow.answers.add(replace(answer, tone=Tone.EMPTY))
    await mark_answered(turn.uow, turn.view, prompt, turn.now, answer.text)
    if only_symbols(answer.text):
        await turn.say(SYMBOLS)
    else:
        await answer_nothing(turn.uow, turn.view, answer, turn.now, turn.heard.thread)


async def _good(turn: _Turn) -> ReplyContent | None:
    """ "Good" to a question that waits answers it, and one line more is welcome; to anything else it is a nod."""
    _, prompt = await _dated(turn)
    if prompt is None or prompt.answered_at is not None or prompt.not_today:
        return None
    if prompt.later_at is not None and prompt.later_at > turn.now:
        return None
    await mark_answered(turn.uow, turn.view, prompt, turn.now, clean(turn.heard.text))
    return ReplyContent("good")


async def _why_asked(turn: _Turn) -> ReplyContent:
    """What decided when the last question was chosen; for one of which that is not known, what its kind is for."""
    latest = await turn.uow.prompts.latest_sent(turn.who.workspace_id, turn.who.user_id)
    if latest is None:
        return ReplyContent("why")
    kind = turn.kinds.get(latest.question_key or "")
    reason = latest.why or (kind.value if kind is not None else None)
    return ReplyContent(f"why_{reason}" if reason is not None else "why")


async def _hear_anew(turn: _Turn) -> None:
    if turn.answers and turn.view.person.can_capture:
        await _keep(turn)


async def _change(turn: _Turn, answer: Answer) -> None:
    """The words of a kept message changed; what was nothing may have become something. What is no answer any more
    says nothing, and can become one again."""
    text = clean(turn.heard.text) if turn.answers else ""
    if answer.deleted_at is not None or answer.user_id != turn.who.user_id or answer.text == text:
        return
    was, answer = answer.text, replace(answer, text=text, tone=None if text else Tone.EMPTY)
    await turn.uow.answers.save(answer)
    if answer.bright_spot_id is not None:
        await rewrite(turn.uow, turn.who, answer, was, turn.now, EditedBy.MESSAGE)
    elif text:
        await begin(turn.uow, turn.view, answer, turn.now)


async def _dated(turn: _Turn) -> tuple[Answer, Prompt | None]:
    """The answer with the date it belongs to, and the prompt it answers."""
    heard, workspace_id = turn.heard, turn.who.workspace_id
    latest = await turn.uow.prompts.latest_sent(workspace_id, turn.who.user_id)
    asked = None
    if heard.thread_ts is not None:
        asked = await turn.uow.prompts.in_thread(workspace_id, heard.channel, heard.thread_ts)
    day, prompt_id = answer_date(heard.said_at, turn.view.zone, asked, latest)
    prompt = next((one for one in (asked, latest) if one is not None and one.id == prompt_id), None)
    answer = Answer(
        workspace_id=workspace_id,
        id=AnswerId(turn.uow.new_id()),
        user_id=turn.who.user_id,
        source=Source.PROMPT if prompt_id is not None else Source.MESSAGE,
        channel=heard.channel,
        ts=heard.ts,
        thread_ts=heard.thread_ts,
        text=clean(heard.text),
        said_at=heard.said_at,
        stored_at=turn.now,
        local_date=day,
        prompt_id=prompt_id,
    )
    return answer, prompt
