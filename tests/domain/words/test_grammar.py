"""What `/brightspot TEXT` asks for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.grammar import (
    Capture,
    Command,
    Doubt,
    OpenForm,
    Subcommand,
    argument_of,
    parse,
    pause_asked,
)
from bot.domain.words.how_long import pause_end
from bot.domain.words.text import clean

WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize("name", list(Command))
def test_each_subcommand_alone(name: Command) -> None:
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in name)
    for text in (name, name.upper(), f"  {name}! ", f"{name} please", wide):
        assert parse(text) == Subcommand(name)


@pytest.mark.parametrize(
    "text",
    [
        "team meeting went well",
        "stop by the plant",
        "pause after the price question worked",
        "Help from the engineer made the day",
        "mine was the last call of the day",
        "set up the demo early",
        "Kessler called back",
        "demo",
        "She took over the pen",
        "teem of engineers agreed",
        "settings of the pump explained",
        "export to Brazil was approved today",
        "forget me nots on her desk broke the ice",
        "privacy was their only concern, and it melted",
        "List price, no discount",
        "plan for the retrofit signed",
        "find the right person first, it took one call",
        "pause 3 seconds after the price, then they speak",
    ],
)
def test_anything_else_is_a_bright_spot(text: str) -> None:
    assert parse(text) == Capture(text)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("teem", Command.TEAM),
        ("pauze", Command.PAUSE),
        ("setup now", Command.SETUP),
        ("hlep", Command.HELP),
        ("rezume", Command.RESUME),
        ("setings", Command.SETTINGS),
        ("team win", Command.TEAM),
        ("forget it", Command.FORGET),
        ("exprot", Command.EXPORT),
        ("pause 24.12.", Command.PAUSE),
        ("pause until someday", Command.PAUSE),
        ("pause until 31.02.", Command.PAUSE),
        ("stop for good", Command.STOP),
        ("who sees this?", Command.PRIVACY),
        ("?", Command.HELP),
        ("list", Command.MINE),
        ("Delete", Command.MINE),
        ("my plans", Command.MINE),
        ("stats", Command.STRENGTHS),
        ("delete my data", Command.FORGET),
        ("-h", Command.HELP),
        ("reminders", Command.SETTINGS),
        ("dates", Command.CALENDAR),
        ("find pen", Command.SEARCH),
        ("pause 2 wekes", Command.PAUSE),
    ],
)
def test_in_doubt_the_text_is_kept(text: str, nearest: Command) -> None:
    assert parse(text) == Doubt(nearest, text)


@pytest.mark.parametrize(
    ("text", "looked_for"),
    [
        ("search discount", "discount"),
        ("Search  Kessler GmbH", "Kessler GmbH"),
        ('search "Price List" since:2w', '"Price List" since:2w'),
        ("search how do I get past purchasing?", "how do I get past purchasing?"),
    ],
)
def test_a_search_keeps_its_words_as_typed(text: str, looked_for: str) -> None:
    assert parse(text) == Subcommand(Command.SEARCH, looked_for)


@pytest.mark.parametrize(
    "text",
    ["search went well today", "search for a new buyer paid off.", "search paid. They rang.", "serch pump"],
)
def test_what_may_tell_of_a_search_is_asked_about(text: str) -> None:
    assert parse(text) == Doubt(Command.SEARCH, text)


def test_what_was_a_search_after_all_is_looked_for() -> None:
    assert argument_of(Command.SEARCH, "serch the pump ") == "the pump"
    assert argument_of(Command.TEAM, "teem meeting") == ""


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Pause bis Montag", date(2026, 11, 30)),
        ("Pause bis zum 20.12.", date(2026, 12, 20)),
        ("2 Wochen Pause, bitte", date(2026, 12, 9)),
        ("pausa hasta el lunes", date(2026, 11, 30)),
        ("pausa dos semanas", date(2026, 12, 9)),
        ("Pause jusqu’à vendredi", date(2026, 11, 27)),
        ("pausa fino a lunedì", date(2026, 11, 30)),
        ("pausa até sexta", date(2026, 11, 27)),
        ("pauze tot maandag", date(2026, 11, 30)),
        ("pauze voor drie dagen", date(2026, 11, 28)),
        ("Pause bis 3. Dezember", date(2026, 12, 3)),
        ("Pause bis 3.Dezember", date(2026, 12, 3)),
        ("Pause bis 3 dez", date(2026, 12, 3)),
        ("Mach bitte mal Pause bis 03.12.26", date(2026, 12, 3)),
        ("Pause bis Montag, 7. Dezember", date(2026, 12, 7)),
        ("Pause bis 3. Maerz", date(2027, 3, 3)),
        ("Pause bis 3. Jan", date(2027, 1, 3)),
        ("Pause bis inklusive 3.12.", date(2026, 12, 4)),
        ("ein Tag Pause", date(2026, 11, 26)),
        ("einen Monat Pause", date(2026, 12, 25)),
        ("Pause bis Januar", date(2027, 1, 1)),
        ("Pause bis Ende Januar", date(2027, 2, 1)),
        ("Pause bis Ende des Monats", date(2026, 12, 1)),
        ("Pause bis Monatsende", date(2026, 12, 1)),
        ("Pause bis nächsten Monat", date(2026, 12, 1)),
        ("pausa de un mes", date(2026, 12, 25)),
        ("pausa hasta enero", date(2027, 1, 1)),
        ("pausa hasta fin de mes", date(2026, 12, 1)),
        ("pause d'un mois", date(2026, 12, 25)),
        ("pause jusqu'au mois prochain", date(2026, 12, 1)),
        ("pause jusqu'à fin décembre", date(2027, 1, 1)),
        ("pausa di due mesi", date(2027, 1, 25)),
        ("pausa fino a gennaio", date(2027, 1, 1)),
        ("pausa até o fim do mês", date(2026, 12, 1)),
        ("pauze tot eind december", date(2027, 1, 1)),
        ("twee maanden pauze", date(2027, 1, 25)),
        ("Pause bis einschließlich 3. Dezember", date(2026, 12, 4)),
        ("Pause bis morgen", date(2026, 11, 26)),
        ("Pause bis nächste Woche", date(2026, 11, 30)),
        ("Pause bis naechste Woche Dienstag", date(2026, 12, 1)),
        ("Pause fuer zwei Wochen", date(2026, 12, 9)),
        ("Ich brauche eine Pause bis Montag", date(2026, 11, 30)),
        ("Pause jusqu'au 3 décembre", date(2026, 12, 3)),
        ("pause jusqu'au 3 decembre svp", date(2026, 12, 3)),
        ("pause jusqu’au 1er décembre", date(2026, 12, 1)),
        ("Pause jusqu'au jeudi 3 décembre", date(2026, 12, 3)),
        ("pause jusqua lundi", date(2026, 11, 30)),
        ("mets en pause jusqu'à la semaine prochaine", date(2026, 11, 30)),
        ("pause jusqu'au 3/12", date(2026, 12, 3)),
        ("pause quinze jours", date(2026, 12, 10)),
        ("Ponme en pausa hasta el 3 de diciembre", date(2026, 12, 3)),
        ("pausa hasta el lunes que viene", date(2026, 11, 30)),
        ("pausa hasta el martes de la semana que viene", date(2026, 12, 1)),
        ("haz una pausa de dos semanas", date(2026, 12, 9)),
        ("metti in pausa fino al 3 dicembre", date(2026, 12, 3)),
        ("pausa di due settimane", date(2026, 12, 9)),
        ("pausa fino alla prossima settimana", date(2026, 11, 30)),
        ("pauze tot en met 6 januari", date(2027, 1, 7)),
        ("pauze tot volgende maandag", date(2026, 11, 30)),
        ("neem twee weken pauze", date(2026, 12, 9)),
        ("pausa até o dia 3/12", date(2026, 12, 3)),
        ("pausa até 1º de dezembro", date(2026, 12, 1)),
        ("pausa até segunda que vem", date(2026, 11, 30)),
        ("faz uma pausa de 2 semanas", date(2026, 12, 9)),
        ("pausa dez dias", date(2026, 12, 5)),
        ("pausa dos meses", date(2027, 1, 25)),
        ("Pause bis zum 20.", date(2026, 12, 20)),
        ("pause jusqu'au 20", date(2026, 12, 20)),
    ],
)
def test_a_pause_with_its_length_in_other_languages(text: str, until: date) -> None:
    found = parse(text)
    assert isinstance(found, Subcommand)
    assert found.name is Command.PAUSE
    assert pause_end(found.argument, WEDNESDAY) == until


@pytest.mark.parametrize(
    "text",
    [
        "Pause bis er selbst sprach",
        "Pausa de dos minutos antes del precio",
        "Pause mit der Einkäuferin bis fünf, dann hat sie unterschrieben",
        "une pause de deux semaines chez eux, puis ils ont signé",
        "Am Montag Pause",
        "Pause nach zwei Wochen",
        "pausa para o café com a diretora",
        "pause until 3/12",
        "pausa café con la jefa",
        "una pausa",
        "pause until the 45th",
        "pause until they spoke",
    ],
)
def test_what_only_tells_of_a_pause_is_none(text: str) -> None:
    assert not isinstance(parse(text), Subcommand)


def test_nothing_typed_opens_the_form() -> None:
    assert parse("") == parse(" \u2028\x00") == OpenForm()


def test_spellings() -> None:
    assert parse("set up") == Subcommand(Command.SETUP)
    assert parse("Round  up") == Subcommand(Command.ROUNDUP)
    assert parse("`help`") == Subcommand(Command.HELP)
    assert parse("Export my data") == Subcommand(Command.EXPORT)
    assert parse("forget me") == Subcommand(Command.FORGET)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("pause 3 days", "2026-11-28"),
        ("pause 3d", "2026-11-28"),
        ("pause for a day", "2026-11-26"),
        ("pause a week", "2026-12-02"),
        ("Pause for two weeks", "2026-12-09"),
        ("pause 4 weeks", "2026-12-23"),
        ("pause rest of the week", "2026-11-30"),
        ("pause for the rest of the week", "2026-11-30"),
        ("pause this week", "2026-11-30"),
        ("pause today", "2026-11-26"),
        ("pause until tomorrow", "2026-11-26"),
        ("pause until Friday", "2026-11-27"),
        ("pause until next wed", "2026-12-02"),
        ("pause until Wednesday", "2026-12-02"),
        ("pause until 2026-12-24", "2026-12-24"),
        ("pause until 24 Dec", "2026-12-24"),
        ("pause till the 24th of December", "2026-12-24"),
        ("pause until Dec 24", "2026-12-24"),
        ("pause until December 24, 2026", "2026-12-24"),
        ("pause until 7.1.", "2027-01-07"),
        ("pause until 24.12.2026", "2026-12-24"),
        ("pause until 3 Jan", "2027-01-03"),
        ("pause until 3.12.26", "2026-12-03"),
        ("pause until Thursday, 3 December", "2026-12-03"),
        ("pause until Tuesday next week", "2026-12-01"),
        ("pause through Friday", "2026-11-28"),
        ("pause for today", "2026-11-26"),
        ("pause ten days", "2026-12-05"),
        ("put me on pause until Monday", "2026-11-30"),
        ("please take a break for two weeks", "2026-12-09"),
        ("pause for a month", "2026-12-25"),
        ("pause 2 months", "2027-01-25"),
        ("pause until next month", "2026-12-01"),
        ("pause until the 30th", "2026-11-30"),
        ("pause until the 20th", "2026-12-20"),
        ("pause until the 25th", "2026-12-25"),
        ("pause until January", "2027-01-01"),
        ("pause until March 2027", "2027-03-01"),
        ("pause 3 months", "2027-02-25"),
        ("pause until June", "2027-06-01"),
        ("pause until Jan 2027", "2027-01-01"),
        ("pause through January", "2027-02-01"),
        ("pause until the end of the month", "2026-12-01"),
        ("pause until the end of the week", "2026-11-30"),
        ("pause until end of December", "2027-01-01"),
        ("pause for the rest of the year", "2027-01-01"),
        ("pause this month", "2026-12-01"),
    ],
)
def test_pauses(text: str, until: str) -> None:
    found = parse(text)
    assert isinstance(found, Subcommand)
    assert found.name is Command.PAUSE
    assert pause_end(found.argument, WEDNESDAY) == date.fromisoformat(until)


@pytest.mark.parametrize(
    "text",
    [
        *("pause until 2020-01-01", "pause until 2031-01-01", "pause 900 days", "pause 0 days"),
        *("pause until 24 Nov", "pause until 25.11.", "pause until 2 June"),
        *(
            "pause until November",
            "pause until March 2031",
            "pause 13 months",
            "Pause bis 3. Sept",
            "pause jusqu'au 3 sept",
        ),
    ],
)
def test_a_pause_that_fits_the_grammar_but_not_the_calendar(text: str) -> None:
    found = parse(text)
    assert isinstance(found, Subcommand)
    assert pause_end(found.argument, WEDNESDAY) is None


def test_a_month_that_is_too_short_for_the_day_ends_on_its_last() -> None:
    assert pause_end("a month", date(2027, 1, 31)) == date(2027, 2, 28)
    assert pause_end("until the 31st", date(2027, 1, 31)) == date(2027, 3, 31)


@pytest.mark.parametrize("text", ["pause until 31.4.", "Pause until 30 February", "Pause bis zum 31.04."])
def test_a_pause_until_a_day_that_no_calendar_has_is_one_all_the_same(text: str) -> None:
    asked = pause_asked(text)
    assert asked is not None
    assert pause_end(asked, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("ask me tomorrow", "2026-11-26"),
        ("Not today, ask me tomorrow please", "2026-11-26"),
        ("ask me again on Monday", "2026-11-30"),
        ("Ask me next week", "2026-11-30"),
        ("ask me again in two weeks", "2026-12-09"),
        ("no questions until Monday", "2026-11-30"),
        ("No more questions for a week", "2026-12-02"),
        ("leave me alone for a week", "2026-12-02"),
        ("leave me alone today", "2026-11-26"),
        ("stop until Friday", "2026-11-27"),
        ("don't ask me this week", "2026-11-30"),
        ("I'm on vacation until January 7", "2027-01-07"),
        ("I'm back on Monday", "2026-11-30"),
        ("frag mich morgen wieder", "2026-11-26"),
        ("Lass mich bis Montag in Ruhe", "2026-11-30"),
        ("Bitte erst nächste Woche wieder fragen", "2026-11-30"),
        ("bis Montag keine Fragen", "2026-11-30"),
        ("Ich bin bis 7.1. im Urlaub", "2027-01-07"),
        ("laat me met rust tot maandag", "2026-11-30"),
        ("vraag me morgen", "2026-11-26"),
        ("laisse-moi tranquille jusqu'à lundi", "2026-11-30"),
        ("Demande-moi dans deux semaines", "2026-12-09"),
        ("déjame en paz esta semana", "2026-11-30"),
        ("pregúntame el viernes", "2026-11-27"),
        ("me deixa em paz até segunda", "2026-11-30"),
        ("me pergunta amanhã", "2026-11-26"),
        ("lasciami in pace fino a lunedì", "2026-11-30"),
        ("chiedimi fra una settimana", "2026-12-02"),
        ("No questions today, please", "2026-11-26"),
        ("please no more messages this week", "2026-11-30"),
        ("heute bitte keine Fragen", "2026-11-26"),
        ("Bitte diese Woche keine Nachrichten mehr", "2026-11-30"),
        ("vandaag geen vragen alsjeblieft", "2026-11-26"),
        ("pas de questions aujourd'hui, s'il te plaît", "2026-11-26"),
        ("hoy sin preguntas, por favor", "2026-11-26"),
        ("sem perguntas hoje, por favor", "2026-11-26"),
        ("niente domande oggi, per favore", "2026-11-26"),
        ("Can you ask me tomorrow?", "2026-11-26"),
        ("Could you ask me again on Monday, please?", "2026-11-30"),
        ("Kannst du mich am Montag wieder fragen?", "2026-11-30"),
        ("kun je me morgen vragen?", "2026-11-26"),
        ("tu peux me redemander demain ?", "2026-11-26"),
        ("¿Puedes preguntarme mañana?", "2026-11-26"),
        ("você pode me perguntar amanhã?", "2026-11-26"),
        ("Puoi chiedermi domani?", "2026-11-26"),
        ("I'm sick until Friday", "2026-11-27"),
        ("I'm on sick leave until Monday", "2026-11-30"),
        ("Ich bin bis Freitag krank", "2026-11-27"),
        ("ik heb vrij tot maandag", "2026-11-30"),
        ("ik heb vandaag vrij", "2026-11-26"),
        ("je suis malade jusqu'à vendredi", "2026-11-27"),
        ("estou doente até sexta", "2026-11-27"),
    ],
)
def test_quiet_may_be_asked_for_without_the_word_pause(text: str, until: str) -> None:
    asked = pause_asked(text)
    assert asked is not None
    assert pause_end(asked, WEDNESDAY) == date.fromisoformat(until)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "no questions today",
            "quiet this week",
            "back on Monday",
            "on holiday until the 7th",
            "vuelvo el lunes",
        ),
        *(
            "ask me at 4",
            "come back next week",
            "try again on Monday",
            "I won't be here today",
            "ask Marta on Monday",
        ),
        *(
            "Keine Fragen diese Woche",
            "bin am Montag bei Kessler",
            "demande-moi le prix",
            "stop by on Monday",
        ),
        *("I'm sick today", "Can you ask me for an offer?", "Kannst du den Einkäufer am Montag fragen?"),
    ],
)
def test_what_may_be_said_of_a_customer_asks_for_no_quiet(text: str) -> None:
    assert pause_asked(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("para hoy", "Para esta semana", "para dos semanas", "Chega até sexta", "Basta hasta el lunes"),
        *("Montag wieder fragen", "In zwei Wochen wieder fragen", "Ask again in January"),
        *("Estaré libre esta semana", "Halt bis Freitag", "Para até segunda"),
    ],
)
def test_for_when_it_is_and_when_to_ask_a_customer_asks_for_no_quiet(text: str) -> None:
    assert pause_asked(text) is None
    assert parse(text) == Capture(text)


@pytest.mark.parametrize(
    "text",
    [
        '"Do not contact me until March"',
        "„Lassen Sie mich bis Januar in Ruhe.“",
        "«Redemandez-moi en janvier».",
        "“No me escriba hasta enero”",
    ],
)
def test_what_a_customer_said_word_for_word_asks_for_no_quiet(text: str) -> None:
    assert pause_asked(text) is None
    assert parse(text) == Capture(text)


@pytest.mark.parametrize(
    "text",
    [
        *("I'm out until 3", "leave me alone until 5", "stop until 5", "Bin bis 15 weg"),
        *("laisse-moi tranquille jusqu'à 17", "Ik ben tot 16 weg", "estoy fuera hasta 5"),
    ],
)
def test_a_number_that_may_be_an_hour_is_no_day(text: str) -> None:
    assert pause_asked(text) is None


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("I'm out until the 3rd", "2026-12-03"),
        ("Bin bis 15. weg", "2026-12-15"),
        ("je suis absent jusqu'au 17", "2026-12-17"),
        ("estou de férias até dia 5", "2026-12-05"),
    ],
)
def test_a_number_with_its_article_or_its_dot_is_a_day(text: str, until: str) -> None:
    asked = pause_asked(text)
    assert asked is not None
    assert pause_end(asked, WEDNESDAY) == date.fromisoformat(until)


@pytest.mark.parametrize("text", ["pause until someday", "pause until they spoke", "pause 2 wekes", "pauze"])
def test_what_may_be_a_pause_and_names_no_day_is_not_asked_for_outright(text: str) -> None:
    assert pause_asked(text) is None


def test_the_29th_of_february_can_be_typed_in_any_year() -> None:
    found = parse("pause until 29 Feb")
    assert isinstance(found, Subcommand)
    assert pause_end(found.argument, date(2027, 6, 1)) == date(2028, 2, 29)
    assert pause_end(found.argument, WEDNESDAY) is None


@given(st.text())
def test_every_text_has_one_reading_and_none_is_lost(text: str) -> None:
    found = parse(text)
    match found:
        case Capture(kept) | Doubt(_, kept):
            assert kept == clean(text)
        case OpenForm():
            assert clean(text) == ""
        case Subcommand(name):
            assert name in Command


@given(st.text(), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_a_pause_ends_ahead_within_a_year_or_not_at_all(argument: str, today: date) -> None:
    until = pause_end(argument, today)
    assert until is None or today < until <= today + timedelta(days=366)
