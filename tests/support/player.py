"""Acts a history on a stage, move by move, as the listeners would call the use cases; judges nothing."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.bright_spot import Answer, Felt, Source, Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId, MessageTs, UserId, WorkspaceId
from bot.domain.plan import PlanState
from bot.domain.proposal import DEFAULT_EMOJI
from bot.domain.story import StoryChoice
from bot.domain.strength import Strength
from bot.services.answering.capturing import Told
from bot.services.answering.cards import Fields
from bot.services.answering.typed import Heard
from bot.services.asking.choices import Times
from bot.services.contents.customers import DateDraft
from bot.services.contents.pairings import PairingWish
from bot.services.contents.planning import PlanDraft, PlanFrom, PlanSource
from bot.services.context import Who
from bot.services.errors import Refusal
from bot.services.ports import Refused, Unreachable
from bot.services.proposing.pointing import Pointed, Reaction
from tests.support.histories import SECRET, TELLING, Deed, History, Move
from tests.support.stage import CHANNEL, CUSTOMERS, Stage, dm_of, member

BETWEEN_MOVES = timedelta(minutes=30)
A_MOMENT = timedelta(minutes=1)
A_WHILE = timedelta(minutes=10)
"""After a move before something may happen beside it: long enough that no two messages become one."""

ASKING_HOUR = time(16, 30)
BEFORE_IT = timedelta(hours=1)
NEVER = date(2040, 1, 1)


Meanwhile = Callable[[int], Awaitable[None]]
"""Called after each move, by its number."""


@dataclass(frozen=True)
class Kept:
    """A bright spot, and the message it was typed as."""

    spot_id: BrightSpotId
    ts: MessageTs | None = None


@dataclass
class Player:
    """Everybody of one workspace. `label` tells its steps from those of another player on the same stage."""

    stage: Stage
    workspace_id: WorkspaceId
    label: str = ""
    books: dict[tuple[int, str], list[Kept]] = field(default_factory=dict)
    in_secret: set[tuple[int, BrightSpotId | None]] = field(default_factory=set)
    """Who tries what, without anybody being meant to hear of it."""

    async def act(self, history: History, meanwhile: Meanwhile | None = None) -> None:
        """What is done beside the moves is answered at moments that every run has: only then is anything sent."""
        await self.begins(history)
        for number, move in enumerate(history.moves):
            await self.does(f"{number}", move)
            moment = self.stage.clock.at
            self.stage.clock.at = moment + A_WHILE
            for nth, other in enumerate(history.after(number)):
                self.stage.clock.at += A_MOMENT
                await self.does(f"{number} beside {nth}", other)
            if meanwhile is not None:
                await meanwhile(number)
            self.stage.clock.at = moment + BETWEEN_MOVES
            await self.stage.settle()

    async def begins(self, history: History) -> None:
        """Everybody chooses how they usually share."""
        async with self.stage.work() as uow:
            for number, usual in enumerate(history.usual):
                rep = await uow.reps.lock(self.workspace_id, member(number))
                await uow.reps.save(replace(rep, usual_visibility=usual))
            await uow.commit()

    async def does(self, step: str, move: Move) -> None:
        """A refusal is an answer like any other."""
        self.stage.fate.turn_to(f"{self.label} {step}", self.stage.clock.at)
        try:
            meant = await self._as_meant(move)
            await DEEDS[meant.deed](self, meant)
        except Refusal:
            return

    async def _as_meant(self, move: Move) -> Move:
        """What is typed is seen as usual; who wants it otherwise uses the form."""
        if move.visibility is None or move.deed not in TELLING:
            return move
        settings = await self.stage.services.looking.settings(self._who(move))
        usual = settings.usual_visibility or Visibility.PRIVATE
        return move if usual is move.visibility else replace(move, deed=Deed.FORM)

    def _who(self, move: Move) -> Who:
        return Who(self.workspace_id, member(move.who))

    def _book(self, move: Move) -> list[Kept]:
        return self.books.setdefault((move.who, move.book), [])

    def _picked(self, move: Move) -> Kept | None:
        book = self._book(move)
        return book[move.pick % len(book)] if book else None

    async def type(self, move: Move) -> None:
        heard = await self._heard(move)
        await self.stage.services.answering.receive(self._who(move), heard, self.stage.clock.at)
        async with self.stage.work() as uow:
            answer = await uow.answers.by_origin(self.workspace_id, heard.channel, heard.ts)
        if answer is not None and answer.bright_spot_id is not None:
            self._book(move).append(Kept(answer.bright_spot_id, heard.ts))

    async def type_twice(self, move: Move) -> None:
        await self.type(move)
        self.stage.clock.at += timedelta(minutes=1)
        await self.type(replace(move, words=f"{move.words} And then some."))

    async def _heard(self, move: Move, ts: MessageTs | None = None) -> Heard:
        user_id, now = member(move.who), self.stage.clock.at
        thread = await self._prompt_ts(user_id) if move.deed is Deed.TYPE_IN_THREAD else None
        said_as = ts or MessageTs(f"{now.timestamp():.6f}")
        return Heard(dm_of(user_id), said_as, move.words, said_at=now, thread_ts=thread)

    async def _prompt_ts(self, user_id: UserId) -> MessageTs | None:
        async with self.stage.work() as uow:
            prompt = await uow.prompts.latest_sent(self.workspace_id, user_id)
        return prompt.ts if prompt else None

    async def command(self, move: Move) -> None:
        await self._capture(move, Told(Source.COMMAND, self._ticket(move), Fields(move.words)))

    async def form(self, move: Move) -> None:
        fields = Fields(
            move.words,
            whose=[*Whose][move.pick % 3],
            strength=[*Strength, None][move.pick % 17],
            felt=[*Felt, None][move.pick % 3],
            visibility=move.visibility,
            customer=[None, *CUSTOMERS][move.pick % 6],
            stage=[*BuyingStage, None][move.pick % 9],
            share_on=NEVER if move.visibility is Visibility.PRIVATE and move.pick % 5 == 4 else None,
        )
        await self._capture(move, Told(Source.FORM, self._ticket(move), fields))

    async def _capture(self, move: Move, told: Told) -> None:
        capturing = self.stage.services.capturing
        answer = await capturing.capture(self._who(move), told, self.stage.clock.at)
        self._remember(move, answer)

    def _remember(self, move: Move, answer: Answer) -> None:
        if answer.bright_spot_id is not None:
            self._book(move).append(Kept(answer.bright_spot_id))

    async def doubt(self, move: Move) -> None:
        """A text that looked like a subcommand: kept, or dropped."""
        capturing, now, who = self.stage.services.capturing, self.stage.clock.at, self._who(move)
        told = Told(Source.COMMAND, self._ticket(move), Fields(move.words))
        answer_id = await capturing.hold(who, told, now)
        if move.pick % 2:
            await capturing.drop_held(who, answer_id, now)
        else:
            self._remember(move, await capturing.keep_held(who, answer_id, now))

    async def point(self, move: Move) -> None:
        """At a message of one's own in the team's channel, from its menu or with a reaction."""
        who, now, pointing = self._who(move), self.stage.clock.at, self.stage.services.pointing
        pointed = Pointed(CHANNEL, MessageTs(f"{now.timestamp():.6f}"), who.user_id)
        if move.deed is Deed.REACT:
            self.stage.slack.said[pointed.ts] = move.words
            await pointing.reacted(who, Reaction(pointed, DEFAULT_EMOJI, self._ticket(move)), now)
            return
        await pointing.own(who, pointed, move.words, now)
        async with self.stage.work() as uow:
            answer = await uow.answers.by_origin(self.workspace_id, pointed.channel, pointed.ts)
        if answer is not None and answer.bright_spot_id is not None:
            self._book(move).append(Kept(answer.bright_spot_id))

    def _ticket(self, move: Move) -> str:
        return f"{move.who}.{self.stage.clock.at.timestamp()}"

    async def edit(self, move: Move) -> None:
        """In the form; `UNNAME` also makes it anonymous."""
        visibility = Visibility.ANONYMOUS if move.deed is Deed.UNNAME else None
        if kept := self._picked(move):
            fields = Fields(move.words, visibility=visibility)
            await self.stage.services.cards.edit(self._who(move), kept.spot_id, fields, self.stage.clock.at)

    async def edit_message(self, move: Move) -> None:
        kept, now = self._picked(move), self.stage.clock.at
        if kept is not None and kept.ts is not None:
            heard = await self._heard(move, kept.ts)
            await self.stage.services.answering.edited(self._who(move), heard, now)

    async def delete_message(self, move: Move) -> None:
        kept, who, now = self._picked(move), self._who(move), self.stage.clock.at
        if kept is not None and kept.ts is not None:
            await self.stage.services.answering.deleted(who, dm_of(who.user_id), kept.ts, now)

    async def on_card(self, move: Move) -> None:
        kept = self._picked(move)
        if kept is None:
            return
        cards, who, now = self.stage.services.cards, self._who(move), self.stage.clock.at
        match move.deed:
            case Deed.UNDO:
                await cards.undo(who, kept.spot_id, now)
            case Deed.SPLIT:
                await cards.split(who, kept.spot_id, now)
            case Deed.STRENGTH:
                await cards.name_strength(who, kept.spot_id, [*Strength][move.pick % 16], now)
            case Deed.FELT:
                await cards.felt(who, kept.spot_id, [*Felt][move.pick % 2], now)
            case _:
                shown = Visibility.TEAM if move.deed is Deed.SHARE else Visibility.PRIVATE
                await cards.show_to(who, kept.spot_id, shown, now)

    async def plan(self, move: Move) -> None:
        """Means to repeat it; a third one takes the place of the first."""
        kept, who = self._picked(move), self._who(move)
        if kept is None:
            return
        async with self.stage.work() as uow:
            opened = await uow.plans.open_of(self.workspace_id, who.user_id)
        let_go = opened[0].id if opened else None
        draft = PlanDraft("my next call begins", move.words[:40] or "wait", Whose.MINE, let_go=let_go)
        source = PlanSource(PlanFrom.AGAIN, kept.spot_id)
        await self.stage.services.planning.save(who, source, draft, self.stage.clock.at)

    async def check(self, move: Move) -> None:
        """Says by itself how the first open plan went."""
        who = self._who(move)
        async with self.stage.work() as uow:
            opened = await uow.plans.open_of(self.workspace_id, who.user_id)
        if opened:
            said = (PlanState.WORKED, PlanState.LET_GO)[move.pick % 2]
            said = PlanState.LET_GO if (move.who, opened[0].tries) in self.in_secret else said
            await self.stage.services.checking.by_itself(who, opened[0].id, said, self.stage.clock.at)

    async def try_(self, move: Move) -> None:
        """Takes up what somebody else tells openly. What is tried in secret never works: that others may hear."""
        spot_id = self._told_by_others(replace(move, book="open"))
        if spot_id is None:
            return
        if move.book == SECRET:
            self.in_secret.add((move.who, spot_id))
        await self.stage.services.trying.take(self._who(move), spot_id, self.stage.clock.at)

    async def story(self, move: Move) -> None:
        """Whether one of theirs may be told in full, asked or not."""
        choice = (StoryChoice.FINE, StoryChoice.UNNAMED, StoryChoice.NO)[move.pick % 3]
        if kept := self._picked(move):
            consenting, now = self.stage.services.consenting, self.stage.clock.at
            await consenting.answer(self._who(move), kept.spot_id, choice, now)

    async def wish(self, move: Move) -> None:
        """To be brought together; for a strength, or glad to be asked."""
        wish = PairingWish(1 + move.pick % 2, [*Strength, None][move.pick % 17])
        choices, now = self.stage.services.choices, self.stage.clock.at
        await choices.set_times(self._who(move), Times(pairing=wish), now)

    def _told_by_others(self, move: Move) -> BrightSpotId | None:
        theirs = sorted((who, book) for who, book in self.books if who != move.who and book == move.book)
        entries = [kept for place in theirs for kept in self.books[place]]
        return entries[move.pick % len(entries)].spot_id if entries else None

    async def at_customer(self, move: Move) -> None:
        """Says where it happened; gives a customer another name; or notes a date of theirs and lets them rest."""
        kept, who, now = self._picked(move), self._who(move), self.stage.clock.at
        name, other = CUSTOMERS[move.pick % 5], CUSTOMERS[(move.pick // 5) % 5]
        if move.deed is Deed.RENAME:
            await self.stage.services.customers.rename(who, name, other, now)
        elif move.deed is Deed.DATE:
            day = now.date() + timedelta(days=1 + move.pick % 9)
            draft = DateDraft(day, "go-live", move.words, rests=True)
            await self.stage.services.dating.note(who, name, draft, self._ticket(move), move.words, now)
        elif kept is not None:
            await self.stage.services.customers.place(who, kept.spot_id, name, now)

    async def ask(self, move: Move) -> None:
        """Would like to hear more about what somebody else tells openly."""
        spot_id = self._told_by_others(move)
        if spot_id is not None:
            await self.stage.services.asking_them.ask(self._who(move), spot_id, self.stage.clock.at)

    async def decide(self, move: Move) -> None:
        """About what is put to them, if anything is."""
        decisions, who, now = self.stage.services.ask_decisions, self._who(move), self.stage.clock.at
        async with self.stage.work() as uow:
            waiting = await uow.asks.undecided_to(who.workspace_id, who.user_id)
        for ask in waiting[:1]:
            match move.pick % 3:
                case 0:
                    await decisions.introduce(who, ask.id, now)
                case 1:
                    await decisions.answer(who, ask.id, move.words, now)
                case _:
                    await decisions.not_now(who, ask.id, now)

    async def choose(self, move: Move) -> None:
        choices, who, now = self.stage.services.choices, self._who(move), self.stage.clock.at
        match move.deed:
            case Deed.USUAL:
                await choices.set_times(who, Times(usual_visibility=move.visibility), now)
            case Deed.PAUSE:
                await choices.pause(who, now.date() + timedelta(days=1 + move.pick), now)
            case Deed.STOP:
                await choices.stop(who, now, keep_shared=bool(move.pick % 2))
            case _:
                await choices.resume(who, now)

    async def on_prompt(self, move: Move) -> None:
        later, who, now = self.stage.services.later, self._who(move), self.stage.clock.at
        async with self.stage.work() as uow:
            prompt = await uow.prompts.latest_sent(self.workspace_id, who.user_id)
        if prompt is None:
            return
        if move.deed is Deed.LATER:
            await later.later(who, prompt.id, 1, now)
        else:
            await later.not_today(who, prompt.id, now)

    async def lose_or_find(self, move: Move) -> None:
        """The team's channel is archived, or there again."""
        roundups, refused = self.stage.services.roundups, self.stage.slack.refused
        if move.deed is Deed.CHANNEL_LOST:
            refused[(self.workspace_id, CHANNEL)] = Unreachable("is_archived")
            await roundups.channel_closed(self.workspace_id, CHANNEL, "is_archived", self.stage.clock.at)
        else:
            refused.pop((self.workspace_id, CHANNEL), None)
            await roundups.channel_opened(self.workspace_id, CHANNEL, self.stage.clock.at)

    async def refuse(self, move: Move) -> None:
        """From now on Slack refuses what we say to this member; or no longer."""
        place = (self.workspace_id, member(move.who))
        if self.stage.slack.refused.pop(place, None) is None:
            self.stage.slack.refused[place] = Refused("restricted")

    async def day(self, _: Move) -> None:
        """On to the hour of asking."""
        clock = self.stage.clock
        there = datetime.combine(clock.at.date(), ASKING_HOUR, UTC)
        clock.at = there if there > clock.at else there + timedelta(days=1)
        await self.stage.tick()

    async def roundup(self, _: Move) -> None:
        """On to the next edition, which its coach is shown before."""
        due = await self.stage.services.looking.next_roundup_at(self.workspace_id)
        for at in (due - BEFORE_IT, due) if due is not None else ():
            self.stage.clock.at = max(at, self.stage.clock.at)
            await self.stage.tick()


DEEDS: dict[Deed, Callable[[Player, Move], Awaitable[None]]] = {
    **dict.fromkeys((Deed.TYPE, Deed.TYPE_IN_THREAD), Player.type),
    **dict.fromkeys((Deed.EDIT_FORM, Deed.UNNAME), Player.edit),
    **dict.fromkeys((Deed.SHARE, Deed.HIDE, Deed.UNDO, Deed.SPLIT, Deed.STRENGTH, Deed.FELT), Player.on_card),
    **dict.fromkeys((Deed.USUAL, Deed.PAUSE, Deed.RESUME, Deed.STOP), Player.choose),
    **dict.fromkeys((Deed.NOT_TODAY, Deed.LATER), Player.on_prompt),
    **dict.fromkeys((Deed.CHANNEL_LOST, Deed.CHANNEL_FOUND), Player.lose_or_find),
    **dict.fromkeys((Deed.SAVE_MESSAGE, Deed.REACT), Player.point),
    Deed.PLAN: Player.plan,
    Deed.CHECK: Player.check,
    Deed.ASK: Player.ask,
    Deed.DECIDE: Player.decide,
    Deed.TRY: Player.try_,
    Deed.STORY: Player.story,
    Deed.WISH: Player.wish,
    **dict.fromkeys((Deed.PLACE, Deed.RENAME, Deed.DATE), Player.at_customer),
    Deed.TYPE_TWICE: Player.type_twice,
    Deed.COMMAND: Player.command,
    Deed.FORM: Player.form,
    Deed.DOUBT: Player.doubt,
    Deed.EDIT_MESSAGE: Player.edit_message,
    Deed.DELETE_MESSAGE: Player.delete_message,
    Deed.SLACK_REFUSES: Player.refuse,
    Deed.DAY: Player.day,
    Deed.ROUNDUP: Player.roundup,
}
