"""What is an answer, and what is a word to the bot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.phrases import PHRASES, fillers, spellings
from bot.domain.words.reading import Meaning, Reading, plain_words, read

STRANGE = ("pump", "Kessler", "boiler", "invoice", "laughed", "sketched", "quay", "Ben", "drawing")


@pytest.mark.parametrize(
    "text",
    [
        "stop by the plant",
        "thanks to Ben, the demo worked",
        "pause after the price question worked",
        "team meeting went well",
        "She said stop, and I did",
        "more interest than I thought",
        "help from the engineer",
        "nothing worked until I asked about their dates",
        "Who sees this drawing signs it",
        "Okay from purchasing",
        "Hello from the CFO, unasked",
        "undo of the discount, and they signed",
        "Keep this private, the buyer said, and named the figure",
        "Only for me he opened the plant",
        "Kessler called back",
        "Why this question works: it is short",
        "nothing but net",
        "Stopped",
        "Demo",
        "好",
        "да",
        "12:30 call, on time",
        "signed, list price, no tears",
    ],
)
def test_answers(text: str) -> None:
    assert read(text) == Reading(Meaning.ANSWER)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Thanks!", Meaning.THANKS),
        ("thank you so much :pray:", Meaning.THANKS),
        ("ok great, thanks a lot", Meaning.THANKS),
        ("Okay 👍", Meaning.OKAY),
        ("Got it.", Meaning.OKAY),
        ("never mind", Meaning.OKAY),
        ("Hi there!", Meaning.GREETING),
        ("good morning, ok", Meaning.GREETING),
        ("STOP", Meaning.STOP),
        ("please stop", Meaning.STOP),
        ("Stop asking me, please.", Meaning.STOP),
        ("Don’t ask me again", Meaning.STOP),
        ("pause", Meaning.PAUSE),
        ("*Pause* please", Meaning.PAUSE),
        ("resume", Meaning.RESUME),
        ("I'm back!", Meaning.RESUME),
        ("more", Meaning.MORE),
        ("ask me more again", Meaning.MORE),
        ("fewer, please", Meaning.FEWER),
        ("Undo that", Meaning.UNDO),
        ("please delete my last answer", Meaning.UNDO),
        ("help", Meaning.HELP),
        ("?", Meaning.HELP),
        (" /brightspot help", Meaning.HELP),
        ("Who sees this?", Meaning.WHO_SEES),
        ("Does my boss see this?", Meaning.WHO_SEES),
        ("Please delete everything you have on me", Meaning.OWNING),
        ("Forget me.", Meaning.OWNING),
        ("export my data", Meaning.OWNING),
        ("How do I delete my data?", Meaning.OWNING),
        ("can you please delete all my data", Meaning.OWNING),
        ("settings", Meaning.SETTINGS),
        ("Can you ask me at 4pm instead?", Meaning.SETTINGS),
        ("Ask me at 16:30", Meaning.SETTINGS),
        ("only once a week, please", Meaning.SETTINGS),
        ("ask me on Tuesdays and Thursdays", Meaning.SETTINGS),
        ("turn off notifications", Meaning.SETTINGS),
        ("Can I turn the reminders off?", Meaning.SETTINGS),
        ("I'm on vacation", Meaning.AWAY),
        ("I'm on holiday next week", Meaning.AWAY),
        ("OOO", Meaning.AWAY),
        ("Do I have to answer?", Meaning.OPTIONAL),
        ("what happens if I don't answer?", Meaning.OPTIONAL),
        ("Is this mandatory?", Meaning.OPTIONAL),
        ("How do I turn you off?", Meaning.OPTIONAL),
        ("Can I opt out?", Meaning.OPTIONAL),
        ("I don't want this", Meaning.OPTIONAL),
        ("are you a bot?", Meaning.BOT),
        ("Do you use ChatGPT?", Meaning.BOT),
        ("Can you give me an example?", Meaning.EXAMPLE),
        ("what should I write?", Meaning.EXAMPLE),
        ("I don't know what to say", Meaning.EXAMPLE),
        ("I don't get it", Meaning.EXAMPLE),
        ("What do you do with my data?", Meaning.WHO_SEES),
        ("Where are my answers stored?", Meaning.WHO_SEES),
        ("what's in it for me?", Meaning.WHY),
        ("Please stop asking me things", Meaning.STOP),
        ("could you stop?", Meaning.STOP),
        ("shut up", Meaning.COMPLAINT),
        ("How do I change my answer?", Meaning.MINE),
        ("what did I write", Meaning.MINE),
        ("share it", Meaning.SHARE),
        ("You can share this with the team", Meaning.SHARE),
        ("Who is my coach?", Meaning.TEAM),
        ("take me off the team", Meaning.LEAVE),
        ("ask me later", Meaning.ASK_LATER),
        ("Speak German please", Meaning.LANGUAGE),
        ("Why this question?", Meaning.WHY),
        ("nothing", Meaning.NOTHING),
        ("Nothing today 🙂", Meaning.NOTHING),
        ("n/a", Meaning.NOTHING),
        ("N.A.", Meaning.NOTHING),
        ("-", Meaning.NOTHING),
        ("🎉🎉", Meaning.NOTHING),
        (":tada:", Meaning.NOTHING),
        ("Same as yesterday.", Meaning.NOTHING),
        ("I don’t know", Meaning.NOTHING),
        ("", Meaning.BLANK),
        (" \n\t", Meaning.BLANK),
        ("\u200b\u2060", Meaning.BLANK),
        ("\x00\x07", Meaning.BLANK),
    ],
)
def test_words_to_the_bot(text: str, meaning: Meaning) -> None:
    assert read(text) == Reading(meaning)


def test_a_file_needs_words_beside_it() -> None:
    assert read("", has_files=True).meaning is Meaning.VOICE_OR_PHOTO
    assert read("🎤", has_files=True).meaning is Meaning.VOICE_OR_PHOTO
    assert read("Her sketch of the loop", has_files=True).meaning is Meaning.ANSWER
    assert read("stop", has_files=True).meaning is Meaning.STOP


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        (
            "German",
            """
            Danke an Ben, die Demo hat gezogen / Stopp am Werk eingelegt und den Meister getroffen / Pause
            nach dem Preis, dann hat er unterschrieben / Eine Pause / Mehr zugehört als geredet / Weniger
            Folien, mehr Zeichnung / Weiter oben angerufen / Hilfe vom Techniker geholt / Nichts gesagt, bis
            er selbst rechnete / Keine Fragen mehr / Keine Fragen mehr, er hat unterschrieben / Gut zugehört
            / Ja zum Termin / Warum er wartet, habe ich gefragt / Wer das sieht, unterschreibt / Halt /
            Schluss / Genug / Was / Morgen / Gewonnen / Zusage / Ich kann nicht mehr / Ich will nicht mehr /
            zurück""",
        ),
        (
            "Dutch",
            """
            Bedankt door de directeur / Stop bij de fabriek gemaakt en de meester gesproken / Pauze na de
            prijs, toen tekende hij / Een pauze / Meer geluisterd dan gepraat / Minder dia's getoond / Niets
            gezegd tot hij zelf rekende / Geen vragen meer / Hulp van de monteur gehad / Genoeg / Akkoord /
            Dag / Ik kan niet meer / Ga verder met de offerte na hun audit""",
        ),
        (
            "French",
            """
            Merci Ben / Merci à Ben, la démo a convaincu / Arrêt à l'usine, j'ai vu le chef d'atelier /
            Arrêté / Annulé / annule / Une pause / En pause / Pause après le prix, puis il a signé / Plus /
            Mais / Plus de questions / Rien dit, il a calculé lui-même / Aide du technicien / Résumé / note
            / Moins de diapos / Pourquoi il attend, voilà ma question / Détente / Je n'en peux plus /
            Nickel""",
        ),
        (
            "Spanish",
            """
            Gracias a Ben, la demo convenció / Para / para la próxima visita ya tengo fecha / Pare / Basta /
            Parada en planta y hablé con el encargado / Una pausa / Pausa después del precio y firmó / mas /
            Más visitas que ayer / Nada de descuento y firmó / Menos diapositivas / Ayuda del técnico /
            porque / Por qué espera, se lo pregunté / Sale / Dale / Claro / No más preguntas / No puedo más
            / Alto""",
        ),
        (
            "Portuguese",
            """
            Obrigado ao Ben, a demo puxou / Mas / Fechado / Legal / Paragem na fábrica e falei com o
            encarregado / Pausa depois do preço, e ele assinou / Uma pausa / Chega / Nada de desconto e
            assinou / Ajuda do técnico na visita / Não aguento mais / Mais perguntas do que slides / Opa""",
        ),
        (
            "Italian",
            """
            Grazie a Ben, la demo ha convinto / Pausa dopo il prezzo, poi ha firmato / In pausa / Stop in
            fabbrica, ho visto il capo reparto / Più ascolto che parole / Meno slide del solito / Niente
            sconto e ha firmato / Aiuto del tecnico / Perché aspetta, gliel'ho chiesto / Fatto / Basta così,
            ha detto, e ha firmato / Ricevuto / Cosa / Prima visita, poi firma / Annulla / Non ce la faccio
            più""",
        ),
        (
            "mixed",
            """
            um mehr / no good / sale sale / Opa danke Werk""",
        ),
    ],
)
def test_answers_in_other_languages(language: str, texts: str) -> None:
    typed = " ".join(texts.split()).split(" / ")
    assert {text: read(text).meaning for text in typed} == dict.fromkeys(typed, Meaning.ANSWER), language


@pytest.mark.parametrize(
    ("meaning", "texts"),
    [
        (
            Meaning.THANKS,
            """
            Dankeschön! / danke dir / Vielen Dank / merciii / dank je wel / Bedankt hoor / Merci à toi /
            muchas gracias / mil gracias / obg / Muito obrigada / vlw / grazie mille / ok super danke dir /
            ja thanks""",
        ),
        (
            Meaning.OKAY,
            """
            alles klar / Passt schon / Später / is goed / Geen probleem / d'accord / ça marche / ca marche /
            pas de souci / vale / está bien / esta bien / jajaja / tá bom / ta bom / kkkkk / beleza / va
            bene / più tardi / piu tardi / Tudo bem""",
        ),
        (
            Meaning.GREETING,
            """
            Moin / Guten Morgen! / gruess gott / Schönen Feierabend / goedemorgen / Fijn weekend / bonjour /
            slt / ça va ? / Bonne journée / hola, buenos dias / qué tal / Bom dia / oi, tudo bem? / tchau /
            buongiorno / Ciao ciao / Tudo bem?""",
        ),
        (
            Meaning.STOP,
            """
            stopp / bitte hör auf / Hören Sie bitte auf / Hoer auf mich zu fragen / Lass mich in Ruhe /
            Halt! / frag mich nicht mehr / hou op / Vraag me niets meer / laat me met rust aub / arrête /
            arrete stp / Arrêtez s'il vous plaît / laisse-moi tranquille / ne me demandez plus / ¡Para! /
            para por favor / deja de preguntarme / Deje de escribirme, por favor / no me preguntes más /
            dame de baja / pare de perguntar / para de me mandar mensagens / me deixa em paz / Smettila /
            smetta di scrivermi / Basta! / non scrivermi più / lasciami in pace / Bitte keine Fragen
            mehr / Bitte keine Nachrichten mehr / Hör bitte auf, mich jeden Tag zu fragen / no more messages
            please / I don't want any more messages / I don’t want to be asked any more / Je ne veux plus recevoir de
            messages / Merci d'arrêter de m'écrire / no me mandes más mensajes / não quero mais receber mensagens /
            Può smettere di scrivermi? / ik wil geen berichten meer""",
        ),
        (
            Meaning.PAUSE,
            """
            Pause bitte / mach mal eine Pause / Machen Sie bitte Pause / eine Woche Pause / pauze / even
            pauze aub / fais une pause stp / Mettez en pause / pausa por favor / haz una pausa / necesito un
            descanso / faz uma pausa / pausar / metti in pausa / fai una pausa per favore""",
        ),
        (
            Meaning.RESUME,
            """
            weiter / Mach weiter / ich bin wieder da / Ga maar verder / ik ben terug / reprenez / je suis de
            retour / reanudar / ya estoy de vuelta / retomar / pode voltar a perguntar / riprendi / sono
            tornata / Ich bin wieder zurück / ben weer terug / voltei!""",
        ),
        (
            Meaning.MORE,
            """
            mehr / öfter / oefter / ofter / Frag mich bitte öfter / meer / vaker graag / plus souvent / más
            / más seguido / mas seguido por favor / pregúntame más / com mais frequência / più spesso / piu
            spesso""",
        ),
        (
            Meaning.FEWER,
            """
            weniger / Weniger Fragen bitte / nicht so oft / minder vaak / te vaak / moins souvent / moins de
            questions svp / menos / menos preguntas / no tan seguido / menos perguntas / meno domande /
            troppo spesso""",
        ),
        (
            Meaning.UNDO,
            """
            rückgängig / rueckgaengig machen / lösch das bitte / maak dat ongedaan / verwijder dat / annule
            ça / supprime ça / deshacer / bórralo / borra eso / desfazer / apaga isso / cancellalo / annulla
            l'ultimo / lösch meine letzte Nachricht / Letzten Eintrag löschen / verwijder mijn laatste
            bericht / Supprime mon dernier message / borra mi ultimo mensaje / apaga minha última mensagem /
            cancella l'ultimo messaggio""",
        ),
        (
            Meaning.HIDE,
            """
            please don't share that / Keep this one private, please / don’t show this to my boss / private /
            nur für mich / bitte nicht teilen / behalt das bitte für dich / das bleibt unter uns / alleen voor
            mij / deel dit niet / c'est privé / garde ça pour toi stp / ne partage pas ça / solo para mí / no
            lo compartas por favor / que quede entre nosotros / não compartilhe isso / só pra mim / non
            condividerlo / solo per me / zeig das nicht / Zeig das nicht dem Chef / Nicht
            anzeigen / laat dit niet zien / deel dit niet met mijn baas / Ne montre pas ça / ne partage pas ça avec
            l'équipe / no lo enseñes / no se lo digas a nadie / não mostra isso pra ninguém / não mostre isso / non
            mostrarlo / non condividerlo con il team / don't tell anyone""",
        ),
        (
            Meaning.HELP,
            """
            Hilfe / was kannst du? / Wie funktioniert das? / Was? / hulp / hoe werkt dit? / aide-moi /
            comment ça marche ? / Quoi ? / ayuda / ¿Qué puedes hacer? / ¿Cómo funciona esto? / ajuda / como
            isso funciona? / aiuto / come funziona? / chi sei?""",
        ),
        (
            Meaning.WHO_SEES,
            """
            Wer sieht das? / Wer liest meine Antworten? / wer kann das lesen / Sieht das mein Chef? / wie
            ziet dit? / leest mijn baas dit? / qui voit ça ? / qui peut lire mes réponses / mon chef voit ça
            ? / ¿Quién ve esto? / quien lee mis respuestas / ¿lo ve mi jefe? / quem vê isso? / quem ve isto
            / meu chefe vê isso? / chi vede questo? / chi legge le mie risposte? / il mio capo legge
            questo? / Liest meine Chefin mit? / Bekommt mein Chef das zu sehen? / Sehen das die Kollegen? /
            Leest mijn leidinggevende mee? / wie leest mee / Ma cheffe voit ça ? / Qui a accès à mes réponses ? / ¿Mi
            equipo puede ver esto? / quem tem acesso a isso? / minha chefe consegue ler isso? / Il mio capo lo vede? /
            chi ha accesso alle mie risposte? / do my colleagues see this? / who has access to my answers""",
        ),
        (
            Meaning.SETTINGS,
            """
            Einstellungen / Frag mich lieber um 16 Uhr / Einmal die Woche bitte / frag mich nur montags / vraag me
            om 16:30 / één keer per week graag / demande-moi plutôt à 16 h / une fois par semaine stp / cambia la
            hora / pregúntame a las 16:30 / una vez por semana por favor / me pergunte às 16:30 / muda o horário /
            chiedimi alle 16:30 / cambia l'orario""",
        ),
        (
            Meaning.SHARE,
            """
            teile das mit dem Team / Du kannst das teilen / deel het met het team / tu peux le partager / partage ça
            avec l'équipe / compártelo con el equipo / puedes compartirlo / compartilhe isso com o time / partilha
            isto com a equipa / condividilo con il team""",
        ),
        (
            Meaning.MINE,
            """
            zeig mir meine Einträge / wie kann ich das ändern? / toon mijn antwoorden / montre-moi mes réponses /
            puis-je modifier ma réponse ? / enséñame mis respuestas / ¿puedo corregir mi respuesta? / o que escrevi?
            / cosa ho scritto? / correggi la mia risposta""",
        ),
        (
            Meaning.TEAM,
            """
            Wer ist mein Coach? / wie zit er in mijn team? / qui est mon coach ? / ¿Quién está en mi equipo? / quem
            é meu coach? / chi c'è nel mio team?""",
        ),
        (
            Meaning.LEAVE,
            """
            Ich will aus dem Team raus / haal me uit het team / je voudrais quitter l'équipe / sácame del equipo / quero
            sair do time / toglimi dal team""",
        ),
        (
            Meaning.ASK_LATER,
            """
            frag mich später / vraag me straks / demande-moi plus tard / pregúntame más tarde / me pergunta mais tarde /
            chiedimi più tardi""",
        ),
        (
            Meaning.AWAY,
            """
            Ich bin im Urlaub / nächste Woche hab ich frei / bin ab Montag in Elternzeit / ik ben op vakantie /
            morgen ben ik vrij / je suis en vacances la semaine prochaine / je serai en congé demain / estoy de
            vacaciones / mañana estoy de vacaciones / estou de férias / vou estar de folga amanhã / sono in ferie /
            la prossima settimana sono in vacanza""",
        ),
        (
            Meaning.OPTIONAL,
            """
            muss ich antworten? / Ist das Pflicht? / was passiert, wenn ich nicht antworte? / moet ik antwoorden? / is
            dit verplicht? / est-ce que je dois répondre ? / c'est obligatoire ? / ¿tengo que responder? / ¿es
            obligatorio? / preciso responder? / isso é obrigatório? / devo rispondere? / è obbligatorio?""",
        ),
        (
            Meaning.BOT,
            """
            Bist du ein Bot? / ben je een mens? / tu es un robot ? / ¿eres una persona? / você é um robô? / sei una
            macchina? / Nutzt du ChatGPT?""",
        ),
        (
            Meaning.EXAMPLE,
            """
            Hast du ein Beispiel? / zum Beispiel? / was soll ich schreiben? / heb je een voorbeeld? / tu as un
            exemple ? / dame un ejemplo / ¿qué debo escribir? / me dá um exemplo / non so cosa scrivere""",
        ),
        (
            Meaning.OPTIONAL,
            """
            Wie schalte ich dich ab? / wie melde ich mich ab? / hoe zet ik dit uit? / comment me désinscrire ? / ¿cómo
            me doy de baja? / como eu desativo isso? / come smetto?""",
        ),
        (
            Meaning.SETTINGS,
            """
            Benachrichtigungen ausschalten / schalte die Erinnerungen ab / meldingen uitzetten / désactive les
            notifications / désactiver les rappels / desactiva las notificaciones / apagar los recordatorios / desativar
            as notificações / disattiva le notifiche""",
        ),
        (
            Meaning.LANGUAGE,
            """
            Auf Deutsch bitte / sprichst du Deutsch? / spreek je Nederlands? / parlez-vous français ? / en español por
            favor / fala português por favor / parla italiano per favore""",
        ),
        (
            Meaning.OWNING,
            """
            Lösch bitte alle meine Daten / loesche meine Daten / vergiss mich / schick mir meine Daten /
            verwijder al mijn gegevens / vergeet me / efface mes données stp / oublie-moi / borra todos mis
            datos / olvidame / apague os meus dados / esqueça-me / cancella tutti i miei dati / dimenticami /
            Kannst du bitte meine Daten löschen? / hoe verwijder ik mijn gegevens? / comment effacer mes
            données ? / ¿puedes borrar mis datos? / como apago os meus dados? / come cancello i miei dati?""",
        ),
        (
            Meaning.WHY,
            """
            Warum diese Frage? / wieso fragst du das? / Warum fragen Sie mich das? / waarom deze vraag? /
            waarom vraag je dat / pourquoi cette question ? / pk cette question / Pourquoi me demandez-vous
            ça ? / ¿Por qué esta pregunta? / porque me preguntas eso / por que essa pergunta? / pq essa
            pergunta / perché questa domanda? / perche me lo chiedi? / Perché?""",
        ),
        (
            Meaning.NOTHING,
            """
            nix / Heute leider nichts / weiss nicht / weiß nicht / k.A. / wie immer / neeee / niks vandaag /
            geen idee / n.v.t. / rien / rien aujourd'hui / jsp / R.A.S. / bof / pas grand-chose / nada / hoy
            nada / no sé / no se / lo mismo de siempre / Nada hoje / hoje não / nao / sei lá / niente / oggi
            niente / boh / non lo so / Nix, nada, niente / boh, non lo so / lol no""",
        ),
    ],
)
def test_words_to_the_bot_in_other_languages(meaning: Meaning, texts: str) -> None:
    typed = " ".join(texts.split()).split(" / ")
    assert {text: read(text).meaning for text in typed} == dict.fromkeys(typed, meaning)


@pytest.mark.parametrize(
    ("bare", "marked", "meaning"),
    [
        ("halt", "Halt!", Meaning.STOP),
        ("para", "¡Para!", Meaning.STOP),
        ("basta", "basta!!", Meaning.STOP),
        ("chega", "Chega!", Meaning.STOP),
        ("porque", "¿Porque?", Meaning.WHY),
        ("was", "Was?", Meaning.HELP),
    ],
)
def test_a_word_that_may_be_both_counts_with_its_mark(bare: str, marked: str, meaning: Meaning) -> None:
    assert read(bare).meaning is Meaning.ANSWER
    assert read(marked).meaning is meaning


@pytest.mark.parametrize(
    "text",
    [
        "Can Marta read this?",
        "Does Marta Klein see that?",
        "Kann Marta das lesen?",
        "Sieht das Frau Klein?",
        "kan <@U024BE7LH> dit zien?",
        "Est-ce que Marta voit ça ?",
        "¿Marta puede ver esto?",
        "Marta vê isso?",
        "Marta lo vede?",
        "Can Marta or Ben read this?",
        "Can Marta, Ben and Tom read this?",
        "Can Ben read this?",
        "Kann Marta oder Ben das lesen?",
        "Leest Ben mee?",
    ],
)
def test_who_asks_whether_somebody_by_name_sees_it_asks_who_sees_it(text: str) -> None:
    assert read(text).meaning is Meaning.WHO_SEES


@pytest.mark.parametrize(
    "text",
    [
        "Does Marta see if I don't answer?",
        "Does my boss know if I skip?",
        "Will the coach be told when I skip a day?",
        "Do others see whether I answered?",
        "Sieht mein Chef, ob ich antworte?",
        "Erfährt Marta, dass ich nicht geantwortet habe?",
        "Kan mijn baas zien of ik antwoord?",
        "Est-ce que mon chef voit si je ne réponds pas ?",
        "¿Sabe mi jefa si no contesto?",
        "Minha chefe fica sabendo se eu não respondo?",
        "Il mio capo vede se non rispondo?",
    ],
)
def test_who_asks_whether_it_is_seen_that_they_skip_asks_who_sees_it(text: str) -> None:
    assert read(text).meaning is Meaning.WHO_SEES


@pytest.mark.parametrize(
    "text", ["I asked her if I could skip the demo.", "Does the line stop if I skip the seal?"]
)
def test_what_is_skipped_elsewhere_is_no_question_to_the_bot(text: str) -> None:
    assert read(text).meaning is Meaning.ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "Marta lo vede",
        "Marta vede questo, e ha firmato",
        "Kann Marta das bis Freitag lesen?",
        "Does Kessler stop?",
    ],
)
def test_what_only_sounds_like_it_is_an_answer(text: str) -> None:
    assert read(text).meaning is Meaning.ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "Kessler is on vacation",
        "I'm on vacation and Vega signed anyway",
        "My contact is on leave",
        "Turned off notifications, five calls before noon",
        "Do I have to answer their tender?",
        "What's the point",
        "I don't want this anymore",
        "Ich will das nicht mehr",
        "qué sentido tiene",
        "Showed them an example",
        "They asked if I was a bot",
        "What should I write to Kessler?",
        "The certificate is mandatory",
        "Meine Kundin ist im Urlaub",
        "Ich habe nächste Woche einen Termin frei",
        "Muss ich das Angebot beantworten?",
        "Ist das Pflichtenheft da?",
        "Estão de férias até segunda",
    ],
)
def test_who_else_is_away_and_what_else_is_asked_for_is_an_answer(text: str) -> None:
    assert read(text).meaning is Meaning.ANSWER


@pytest.mark.parametrize("text", ["Habla español", "Parla italiano", "fala português", "Parle français"])
def test_who_speaks_a_language_is_said_of_a_customer(text: str) -> None:
    assert read(text).meaning is Meaning.ANSWER


@pytest.mark.parametrize(
    "text",
    ["Leave me alone until 5", "I'm out until 3pm", "Lass mich bis 15 Uhr in Ruhe", "Bin bis 16 weg"],
)
def test_quiet_until_an_hour_is_asked_again_later(text: str) -> None:
    assert read(text).meaning is Meaning.ASK_LATER


def test_accents_may_be_missing_and_never_be_others() -> None:
    assert read("arrete").meaning is Meaning.STOP
    assert read("arrêté").meaning is Meaning.ANSWER
    assert read("résumé").meaning is Meaning.ANSWER
    assert read("mas").meaning is Meaning.ANSWER


def test_a_filler_counts_in_its_own_language_only() -> None:
    assert read("bitte mehr").meaning is Meaning.MORE
    assert read("um mehr").meaning is Meaning.ANSWER


def test_every_phrase_means_what_its_table_says() -> None:
    for meanings in PHRASES.values():
        for meaning, listed in meanings.items():
            for phrase in spellings(listed):
                assert read(f" {phrase.upper()} ").meaning == meaning, phrase


def test_no_choice_of_a_table_is_left_unmade() -> None:
    written = (each for listed in PHRASES.values() for table in listed.values() for each in spellings(table))
    assert [each for each in written if set(each) & set("(|)")] == []


def test_every_language_has_a_table_for_every_meaning() -> None:
    not_typed = {Meaning.ANSWER, Meaning.BLANK, Meaning.VOICE_OR_PHOTO}
    assert list(PHRASES) == ["en", "de", "nl", "fr", "es", "pt", "it"]
    assert all(set(meanings) == set(Meaning) - not_typed for meanings in PHRASES.values())


@given(st.text(), st.booleans())
def test_reading_never_fails(text: str, has_files: bool) -> None:
    assert read(text, has_files).meaning in Meaning


words_of_the_tables = st.sampled_from(
    sorted(
        {
            word
            for language, meanings in PHRASES.items()
            for phrase in (
                *fillers(language),
                *(p for listed in meanings.values() for p in spellings(listed)),
            )
            for word in plain_words(phrase).split()
        }
    )
)


@given(st.lists(words_of_the_tables, min_size=3, max_size=9), st.sampled_from(STRANGE), st.data())
def test_four_words_or_more_with_a_word_of_their_own_are_an_answer(
    words: list[str], strange: str, data: st.DataObject
) -> None:
    words.insert(data.draw(st.integers(0, len(words))), strange)
    assert read(" ".join(words)).meaning is Meaning.ANSWER


@given(
    st.lists(st.sampled_from(STRANGE), min_size=1),
    st.text(st.characters(categories=["P", "S"], exclude_characters=":"), max_size=5),
)
def test_what_no_table_knows_is_an_answer(words: list[str], edge: str) -> None:
    assert read(edge + " ".join(words) + edge).meaning is Meaning.ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "Don't show this to Marta",
        "please don't tell Marta Klein",
        "Zeig das nicht Marta",
        "laat dit niet aan Marta zien",
        "ne montre pas ça à Marta",
        "no se lo enseñes a Marta",
    ],
)
def test_who_wants_somebody_by_name_not_to_see_it_wants_it_hidden(text: str) -> None:
    assert read(text).meaning is Meaning.HIDE


@pytest.mark.parametrize(
    "text",
    [
        *("This is confidential.", "Please keep this confidential", "Can you keep this private?"),
        *("I don't want to share this", "I don't want my boss to see this", "Don't let Marta see this"),
        *("please don't post that", "My boss shouldn't see this", "Nobody may see this"),
        *("Das ist vertraulich", "Mein Chef soll das nicht sehen", "Meine Chefin darf das nicht wissen"),
        *("Ich möchte das lieber nicht teilen", "Das darf niemand erfahren", "bitte nicht posten"),
        *("Dit is vertrouwelijk", "Mijn baas mag dit niet zien", "Ik wil dit niet delen"),
        *("C'est confidentiel", "Ne le montre pas à mon chef", "Je ne veux pas partager ça"),
        *("Es confidencial", "Que no lo vea mi jefe", "No quiero compartir esto"),
        *("É confidencial", "Meu chefe não pode ver isso", "Não quero compartilhar isso"),
        *("È riservato", "Il mio capo non deve vederlo", "Non voglio condividerlo"),
    ],
)
def test_who_wants_it_seen_by_nobody_says_so_in_many_ways(text: str) -> None:
    assert read(text).meaning is Meaning.HIDE


@pytest.mark.parametrize(
    "text",
    [
        *("Confidential", "It stays confidential with Kessler", "Kessler doesn't want to share it"),
        *("My boss didn't see this coming", "Der Preis ist vertraulich", "Nobody can read it"),
        *("Don't let the buyer wait", "Le prix est confidentiel", "No quiero compartir el margen"),
    ],
)
def test_what_a_customer_keeps_to_themselves_is_an_answer(text: str) -> None:
    assert read(text).meaning is Meaning.ANSWER


@pytest.mark.parametrize(
    "text",
    ["I didn't show this to Marta", "Don't show slides to Kessler", "Marta told Kessler", "don't tell me!"],
)
def test_what_tells_of_somebody_who_was_shown_nothing_is_an_answer(text: str) -> None:
    assert read(text).meaning is Meaning.ANSWER
