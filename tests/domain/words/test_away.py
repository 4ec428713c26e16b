"""Which statuses keep a question from being asked, and which do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.away import reads_away


@pytest.mark.parametrize(
    ("text", "emoji"),
    [
        ("Vacation", ":palm_tree:"),
        ("On vacation until Monday", ""),
        ("Vacationing", ""),
        ("OOO", ""),
        ("ooo till 9 Nov", ":airplane:"),
        ("Out of office", ""),
        ("Out of the office", ""),
        ("Out sick", ":face_with_thermometer:"),
        ("Sick", ""),
        ("Sick day", ""),
        ("Parental leave", ""),
        ("On leave", ""),
        ("PTO", ""),
        ("Day off", ""),
        ("On holiday", ""),
        ("", ":palm_tree:"),
        ("", ":face_with_thermometer:"),
        ("Back Monday", ":palm_tree:"),
    ],
)
def test_away(text: str, emoji: str) -> None:
    assert reads_away(text, emoji)


@pytest.mark.parametrize(
    ("text", "emoji"),
    [
        ("", ""),
        ("In a meeting", ":spiral_calendar_pad:"),
        ("Lunch", ":sandwich:"),
        ("Commuting", ":bus:"),
        ("Working remotely", ":house_with_garden:"),
        ("Focus time", ":headphones:"),
        ("At a customer", ":factory:"),
        ("On the road", ":car:"),
        ("Back from vacation", ""),
        ("Planning the holiday campaign", ""),
        ("Holiday season is here", ""),
        ("Off to see a customer", ""),
        ("Not on vacation any more", ":palm_tree:"),
        ("Sick of rain", ""),
        ("Quarterly planning with the South team", ":palm_tree:"),
        ("Ptolemy fan", ""),
    ],
)
def test_not_away(text: str, emoji: str) -> None:
    assert not reads_away(text, emoji)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Urlaub",
            "Im Urlaub bis 9.11.",
            "Krank",
            "krankgeschrieben",
            "Elternzeit",
            "Nicht im Büro",
            "nicht im buero",
        ),
        *("Op vakantie", "Vakantie tot maandag", "Ziek", "Met verlof", "Ouderschapsverlof", "Vandaag vrij"),
        *(
            "En congé",
            "en conge jusqu'à lundi",
            "Congés d'été",
            "Arrêt maladie",
            "RTT",
            "Malade",
            "Absente du bureau",
        ),
        *(
            "De vacaciones",
            "Vacaciones hasta el lunes",
            "De baja",
            "Baja médica",
            "Enferma",
            "Fuera de la oficina",
        ),
        *(
            "De férias",
            "Férias até segunda",
            "em ferias",
            "De folga",
            "Licença-maternidade",
            "Doente",
            "de baixa",
        ),
        *("In ferie", "Ferie fino a lunedì", "In malattia", "Malata", "Congedo parentale", "Fuori ufficio"),
    ],
)
def test_away_in_other_languages(text: str) -> None:
    assert reads_away(text, "")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Zurück aus dem Urlaub",
            "Nach dem Urlaub",
            "Urlaubsplanung",
            "Nicht krank",
            "Krankenkassen-Team",
            "Im Büro",
        ),
        *(
            "Terug van vakantie",
            "Niet op vakantie",
            "Vakantiegeld-campagne",
            "In vergadering",
            "Bijna vakantie",
        ),
        *(
            "De retour de congés",
            "Pas malade",
            "Campagne vacances",
            "En réunion",
            "En télétravail",
            "Bientôt les vacances",
        ),
        *("De vuelta de vacaciones", "No estoy de baja", "De ferias", "En la feria de Milán", "En reunión"),
        *("De volta das férias", "Não estou doente", "Em reunião", "Campanha de férias"),
        *(
            "Rientrato dalle ferie",
            "Prima delle ferie",
            "Non sono in ferie",
            "In riunione",
            "In fiera",
            "Demo in ospedale",
        ),
    ],
)
def test_not_away_in_other_languages(text: str) -> None:
    assert not reads_away(text, "")


@given(st.text(), st.text())
def test_any_status_can_be_read(text: str, emoji: str) -> None:
    assert reads_away(text, emoji) in {True, False}


BOTH_WAYS = {
    "en": (
        ("Out today", "Not feeling well", "At the dentist", "Public holiday", "Jury duty", "Parental leave"),
        ("Lunch", "Out for lunch", "On site at the hospital", "Sick new demo", "Vacation mode off", "WFH"),
    ),
    "de": (
        ("Resturlaub", "Feiertag", "Kind krank", "Überstundenabbau", "Elternzeit bis März", "Beim Zahnarzt"),
        (
            "Mittagspause",
            "Beim Kunden",
            "Außer Haus",
            "Urlaubsvertretung für Jana",
            "Freitag im Büro",
            "Messe",
        ),
    ),
    "nl": (
        ("Op vakantie", "Kind ziek", "Feestdag", "Vrije dag", "Afwezig tot maandag", "Bij de tandarts"),
        ("Lunchpauze", "Bij de klant", "Thuiswerken", "Op de beurs", "Vrijdag op kantoor", "Bijna vakantie"),
    ),
    "fr": (
        ("En vacances", "Enfant malade", "En RTT", "Absente jusqu'à lundi", "Chez le dentiste", "En congé"),
        ("Pause déjeuner", "Chez un client", "En rendez-vous à l'hôpital", "Au salon", "Télétravail", "Café"),
    ),
    "es": (
        ("De vacaciones", "Festivo", "Baja por maternidad", "Día libre", "En el médico", "Ausente"),
        ("Comiendo", "Con un cliente", "En la feria", "Teletrabajo", "Almuerzo", "Vuelta de vacaciones"),
    ),
    "pt": (
        ("De férias", "Feriado", "De folga hoje", "Atestado médico", "Fora do escritório", "Doente"),
        ("Almoço", "Na feira", "Com cliente", "Home office", "Em reunião", "Volta das férias"),
    ),
    "it": (
        ("In ferie", "Malattia", "Maternità", "Giorno festivo", "Dal dentista", "Assente fino a lunedì"),
        ("Pausa pranzo", "In fiera", "Da un cliente", "Polizza malattia", "In riunione", "Quasi ferie"),
    ),
}
SEVEN = pytest.mark.parametrize("language", BOTH_WAYS)


@SEVEN
def test_each_language_knows_absence(language: str) -> None:
    assert [text for text in BOTH_WAYS[language][0] if not reads_away(text, "")] == []


@SEVEN
def test_each_language_knows_a_working_day(language: str) -> None:
    assert [text for text in BOTH_WAYS[language][1] if reads_away(text, "")] == []


@SEVEN
def test_a_palm_tree_does_not_make_an_hour_an_absence(language: str) -> None:
    """Lunch in the sun is lunch."""
    assert [text for text in BOTH_WAYS[language][1][:2] if reads_away(text, ":palm_tree:")] == []


@pytest.mark.parametrize(
    "text", ["Customer visit", "Demo in Bilbao", "Kundenbesuch", "En la feria", "Coffee"]
)
def test_an_aeroplane_to_a_customer_is_work(text: str) -> None:
    assert not reads_away(text, ":airplane:")
