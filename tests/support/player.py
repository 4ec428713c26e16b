"""Acts a history on a stage, move by move, as the listeners would call the use cases; judges nothing."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from bot.domain.bright_spot import Visibility
from bot.services.errors import Refusal
from tests.support.histories import TELLING, Deed, History, Move
from tests.support.playing import carrying, days, keeping, roundups, telling
from tests.support.playing.cast import Acted, Cast
from tests.support.stage import member

BETWEEN_MOVES = timedelta(minutes=30)
A_MOMENT = timedelta(minutes=1)
A_WHILE = timedelta(minutes=10)
"""After a move before something may happen beside it: long enough that no two messages become one."""

Meanwhile = Callable[[int], Awaitable[None]]
"""Called after each move, by its number."""

DEEDS: dict[Deed, Acted] = telling.DEEDS | keeping.DEEDS | carrying.DEEDS | roundups.DEEDS | days.DEEDS


class Player(Cast):
    """Everybody of one workspace, acting."""

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
        settings = await self.stage.services.looking.settings(self.who(move))
        usual = settings.usual_visibility or Visibility.PRIVATE
        return move if usual is move.visibility else replace(move, deed=Deed.FORM)
