"""What was told is changed: its words, who sees it, what it says of strength and customer."""

from datetime import timedelta

from bot.domain.bright_spot import Felt, Visibility
from bot.domain.strength import Strength
from bot.services.answering.cards import Fields
from bot.services.contents.customers import DateDraft
from tests.support.histories import Deed, Move
from tests.support.playing.cast import Acted, Cast
from tests.support.playing.telling import heard
from tests.support.stage import CUSTOMERS, dm_of


async def edit(cast: Cast, move: Move) -> None:
    """In the form; `UNNAME` also makes it anonymous."""
    visibility = Visibility.ANONYMOUS if move.deed is Deed.UNNAME else None
    if kept := cast.picked(move):
        fields = Fields(move.words, visibility=visibility)
        await cast.stage.services.cards.edit(cast.who(move), kept.spot_id, fields, cast.now)


async def edit_message(cast: Cast, move: Move) -> None:
    kept, now = cast.picked(move), cast.now
    if kept is not None and kept.ts is not None:
        said = await heard(cast, move, kept.ts)
        await cast.stage.services.answering.edited(cast.who(move), said, now)


async def delete_message(cast: Cast, move: Move) -> None:
    kept, who = cast.picked(move), cast.who(move)
    if kept is not None and kept.ts is not None:
        await cast.stage.services.answering.deleted(who, dm_of(who.user_id), kept.ts, cast.now)


async def on_card(cast: Cast, move: Move) -> None:
    kept = cast.picked(move)
    if kept is None:
        return
    cards, who, now = cast.stage.services.cards, cast.who(move), cast.now
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


async def at_customer(cast: Cast, move: Move) -> None:
    """Says where it happened; gives a customer another name; or notes a date of theirs and lets them rest."""
    kept, who, now = cast.picked(move), cast.who(move), cast.now
    name, other = CUSTOMERS[move.pick % 5], CUSTOMERS[(move.pick // 5) % 5]
    if move.deed is Deed.RENAME:
        await cast.stage.services.customers.rename(who, name, other, now)
    elif move.deed is Deed.DATE:
        day = now.date() + timedelta(days=1 + move.pick % 9)
        draft = DateDraft(day, "go-live", move.words, rests=True)
        await cast.stage.services.dating.note(who, name, draft, cast.ticket(move), move.words, now)
    elif kept is not None:
        await cast.stage.services.customers.place(who, kept.spot_id, name, now)


_ON_CARD = (Deed.SHARE, Deed.HIDE, Deed.UNDO, Deed.SPLIT, Deed.STRENGTH, Deed.FELT)

DEEDS: dict[Deed, Acted] = {
    **dict.fromkeys((Deed.EDIT_FORM, Deed.UNNAME), edit),
    **dict.fromkeys(_ON_CARD, on_card),
    **dict.fromkeys((Deed.PLACE, Deed.RENAME, Deed.DATE), at_customer),
    Deed.EDIT_MESSAGE: edit_message,
    Deed.DELETE_MESSAGE: delete_message,
}
