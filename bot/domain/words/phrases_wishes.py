"""How people ask in the conversation for what is done elsewhere: in the settings, on a card, behind a command; in the
form of the other phrases. Where nobody would say it otherwise, "please" or a mark has to be there."""

_HOUR = "(7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|1|2|3|4|5|6)"
_MINUTES = "(|:30)"
_DAYS = "(mondays|tuesdays|wednesdays|thursdays|fridays)"
_AT = f"{_HOUR}{_MINUTES}"

WISHES: dict[str, dict[str, str]] = {
    "en": {
        "settings": f"""
            (turn off|switch off|disable|mute) (the |my |these |your |all
            |)(notifications|reminders|questions|prompts), (turn|switch) (the |my |these |your
            |)(notifications|reminders|questions|prompts) off, (can i|how do i|how can i|can you) (turn off|switch
            off|disable|mute) (the |my |these |)(notifications|reminders), (can i|how do i|how can i|can you)
            (turn|switch) (the |my |these |)(notifications|reminders) off, settings, (change|set) (my|the)
            (time|times|days|reminders|prompt time|question time|settings|time zone|timezone), (how|where) (do|can) i
            change (my|the) (time|times|days|settings|time zone|timezone), (can|could) (i|you) change (my|the)
            (time|times|days|time zone|timezone), (can|could) i change (when|how often) you ask (me|), (can you |could
            you |)ask me (earlier|at another time|in the morning|in the afternoon|in the evening|at lunch|at noon),
            (can you |could you |)ask me at {_AT}(| am| pm|am|pm| o'clock) (instead|), (can you |could you |)ask me
            (only |)(once|twice|three times) a week, (only |just |)(once|twice) a week please, (once|twice) a week is
            enough, (can you |could you |)ask me (only |)(on |every ){_DAYS}, ask me every (friday|monday|other
            day|week|day), ask me (only |)on {_DAYS} and {_DAYS}""",
        "mine": """
            (show|list) (me |)(all |)my (answers|entries|bright spots|list), what (did i|have i) (write|written|tell
            you|told you), what have you (kept|got) (of mine|from me), (edit|change|correct) (it|this|that|my
            answer|my last answer|the last one), (can|could|how do|how can) i (edit|change|correct) (it|this|that|my
            answer|my last answer|the last one), where (are|can i see|do i see|can i find|do i find) my
            (answers|entries|bright spots|list)""",
        "share": """
            (share|post) (it|this|that|this one|that one) (with the team|with my team|), you (can|may) share
            (it|this|that|this one|that one) (with the team|with my team|), (make|unhide) (it|this|that) public, i
            (want|would like) to share (it|this|that|this one|that one) (with the team|with my team|), (can|how
            do|how can) i share (it|this|that|this one|that one) (with the team|with my team|), show (it|this|that)
            to (the|my) team""",
        "team": """
            who (is|are) (on|in) my team, who's (on|in) my team, (who is|who's) (my|our) coach, (what
            team|which team) am i (in|on)""",
        "leave": """
            (leave|quit|exit) (the|my) team, i (want|would like) to leave (the|my) team, i'd like to leave
            (the|my) team, (take|remove|get) me (off|from|out of) (the|my) (team|list), how (do|can) i leave
            (the|my) team""",
        "ask_later": f"""
            (ask|remind) me (again |)(later|later today|this afternoon|this evening|tonight|in an hour|in
            two hours|in half an hour), (not now|busy|i'm busy) ask me (again |)later, (leave me alone|don't ask me|
            don't disturb me|i'm out|i'm away|i'm busy) until {_HOUR}(| pm|pm| o'clock)""",
        "language": """
            (speak|talk) (to me |)(in |)(german|french|spanish|italian|portuguese|dutch) (please|), (do|can) you speak
            (german|french|spanish|italian|portuguese|dutch), in (german|french|spanish|italian|portuguese|dutch)
            please, change (my|the) language""",
    },
    "de": {
        "settings": f"""
            (die |)(benachrichtigungen|mitteilungen|erinnerungen) (aus|ausschalten|abschalten|abstellen|deaktivieren|
            stummschalten), (schalte|schalt|stell|stelle) (bitte |)(die
            |)(benachrichtigungen|mitteilungen|erinnerungen) (bitte |)(aus|ab|stumm), einstellungen,
            (ändere|stell|verstell) (meine |die |)(uhrzeit|zeit|tage|zeitzone) (um|), (uhrzeit|zeit|zeitzone|tage)
            (ändern|umstellen|einstellen), (wie|wo) (kann ich|ändere ich|stelle ich) (die |meine |)(uhrzeit|zeit|tage)
            (ändern|umstellen|um|ein|), kann ich (die |meine |)(uhrzeit|zeit|tage) (ändern|umstellen), (frag|frage)
            mich (bitte |lieber |)(früher|später am tag|morgens|mittags|nachmittags|abends|am vormittag|am
            nachmittag|am abend), (frag|frage) mich (bitte |lieber |immer |)um {_AT} (uhr|), (kannst du mich |)(bitte
            |lieber |)um {_AT} (uhr |)fragen, (nur |)(einmal|zweimal|1x|2x) (die|in der|pro) woche bitte, bitte (nur
            |)(einmal|zweimal|1x|2x) (die|in der|pro) woche, (frag|frage) mich (bitte |)(nur |)(einmal|zweimal|1x|2x)
            (die|in der|pro) woche, (frag|frage) mich (bitte |)(nur |immer
            |)(montags|dienstags|mittwochs|donnerstags|freitags)""",
        "mine": """
            (zeig|zeige) (mir |)(alle |)meine (antworten|einträge), was habe ich (dir |)(alles
            |)(geschrieben|erzählt)?, (ändere|korrigiere|bearbeite) (das|es|meine antwort), (wie|wo) kann ich
            (das|es|meine antwort) (ändern|bearbeiten|korrigieren), kann ich (das|es|meine antwort)
            (ändern|bearbeiten|korrigieren), wo (sind|finde ich|sehe ich) meine (antworten|einträge)""",
        "share": """
            (teil|teile) (das|es) (bitte |)(mit dem team|mit meinem team|), (das|es) (bitte |)(mit dem team
            |)teilen, du (kannst|darfst) (das|es) (mit dem team |)teilen, ich (möchte|will) (das|es) (mit dem team
            |)teilen, (wie |)kann ich (das|es) (mit dem team |)teilen, (zeig|zeige) (das|es) (bitte |)(dem|meinem)
            team""",
        "team": """
            wer ist (in|im) (meinem |)team?, wer ist (mein|unser|der) coach?, in welchem team bin ich""",
        "leave": """
            (ich |)(will|möchte) aus dem team (raus|austreten), nimm mich (bitte |)aus dem team, team
            verlassen, (ich |)(will|möchte) das team verlassen, wie verlasse ich das team""",
        "ask_later": f"""
            (frag|frage|erinnere) mich (bitte |)(später|nachher|später nochmal|später wieder|heute abend|in
            einer stunde|in zwei stunden), lass mich bis {_HOUR} (uhr |)in ruhe, (ich
            bin|bin) bis {_HOUR} (uhr |)(weg|nicht da)""",
        "language": """
            (sprich|rede|schreib) (bitte |)(deutsch|auf deutsch), auf deutsch bitte, bitte (auf |)deutsch, (sprichst
            du|kannst du|sprechen sie|können sie) (auch |)deutsch, sprache ändern""",
    },
    "nl": {
        "settings": f"""
            (meldingen|notificaties|herinneringen) (uit|uitzetten|uitschakelen), (zet|schakel) (de
            |)(meldingen|notificaties| herinneringen) uit, instellingen, (verander|wijzig) (de|mijn)
            (tijd|tijden|dagen|tijdzone), (tijd|tijden|dagen|tijdzone) (veranderen| wijzigen), hoe (verander|wijzig)
            ik (de|mijn) (tijd|dagen), (vraag|vraagt u) (me|mij) (liever |)(eerder|'s ochtends|'s middags|'s avonds),
            vraag (me|mij) (liever |)om {_AT} (uur|), (maar |)(één|een|twee) keer per week (alsjeblieft|aub|graag),
            vraag (me|mij) (maar |)(één|een|twee) keer per week""",
        "mine": """
            (toon|laat) mijn antwoorden (zien|), wat heb ik (allemaal |)(geschreven|verteld)?,
            (wijzig|verbeter|bewerk) (dit|dat|het|mijn antwoord), (hoe |)kan ik (dit|dat|het|mijn antwoord)
            (wijzigen|aanpassen|verbeteren), waar (vind|zie) ik mijn antwoorden""",
        "share": """
            deel (dit|dat|het) (maar |)(met het team|met mijn team|), (dit|dat|het) (mag je |)(met het team )delen, je
            mag (dit|dat|het) (met het team |)delen, (hoe |)kan ik (dit|dat|het) (met het team |)delen""",
        "team": """
            wie zit er in mijn team?, wie is (mijn|onze|de) coach?, in welk team zit ik""",
        "leave": """
            ik wil uit het team, haal (me|mij) uit het team, team verlaten, hoe verlaat ik het team""",
        "ask_later": """
            vraag (het |)(me|mij) (later|straks|vanavond|over een uur)(| nog eens| weer)""",
        "language": """
            (spreek|praat|schrijf) (nederlands|in het nederlands), in het nederlands (graag|aub|alsjeblieft), (spreek
            je|spreekt u) (ook |)nederlands, (verander|wijzig) (de |)taal""",
    },
    "fr": {
        "settings": f"""
            (désactive|désactiver|désactivez|coupe|couper) les (notifications|rappels), paramètres, réglages,
            (change|changer|changez) (l'heure|mon heure|les jours|mes jours|le fuseau horaire), (comment|où)
            (changer|je change) (l'heure|les jours), (puis-je|je peux) changer (l'heure|les jours),
            (demande|demandez)-moi (plutôt |)(plus tôt|le matin|l'après-midi|le soir|à midi), (demande|demandez)-moi
            (plutôt |)à {_HOUR} (h|heures)(| 15| 30| 45), (une|deux) fois par semaine (s'il te plaît|s'il vous
            plaît|stp|svp), (demande|demandez)-moi (seulement |)(une|deux) fois par semaine""",
        "mine": """
            (montre|montrez)-moi mes réponses, qu'est-ce que j'ai écrit?, (modifie|corrige|change)
            (ça|cela|ma réponse), (comment |)(puis-je|je peux) (modifier|corriger|changer) (ça|cela|ma réponse), comment
            (modifier|corriger) (ça|ma réponse), où (sont|je trouve|puis-je voir) mes réponses""",
        "share": """
            (partage|partagez) (ça|cela) (avec l'équipe|avec mon équipe|), (partage|partagez)-le, tu peux (le partager|
            partager ça), vous pouvez (le partager|partager ça), je (veux|voudrais) (le |)partager (ça |)(avec
            l'équipe|avec mon équipe), comment (partager ça|le partager)""",
        "team": """
            qui est dans mon équipe?, qui est (mon|ma|notre|le|la) coach?, dans quelle équipe je suis?""",
        "leave": """
            quitter l'équipe, je (veux|voudrais) quitter l'équipe, (retire|retirez|enlève|enlevez)-moi de
            l'équipe, comment quitter l'équipe""",
        "ask_later": """
            (demande|redemande|demandez|redemandez)-moi (ça |)(plus tard|tout à l'heure|ce soir|dans une
            heure)""",
        "language": """
            (parle|parlez|écris|écrivez) (-moi |)en français, (parle|parlez)-moi français, en français (s'il te
            plaît|s'il vous plaît|stp|svp),
            (tu parles|parles-tu|vous parlez|parlez-vous) français, (parle|parlez) français (s'il te plaît|s'il vous
            plaît|stp|svp), changer (la |de )langue""",
    },
    "es": {
        "settings": f"""
            (desactiva|desactivar|apaga|apagar|silencia|silenciar) (las notificaciones|los recordatorios|los avisos),
            ajustes, configuración, (cambia|cambie|cambiar) (la hora|mi hora|los días|mis días|la zona horaria),
            (cómo|dónde) (cambio|puedo cambiar) (la hora|los días), puedo cambiar (la hora|los días),
            (pregúntame|pregúnteme) (mejor |)(más temprano|antes|por la mañana|por la tarde|por la noche),
            (pregúntame|pregúnteme) (mejor |)a las {_AT}, (una vez|dos veces) (por|a la) semana (por favor|porfa),
            (pregúntame|pregúnteme) (solo |sólo |)(una vez|dos veces) (por|a la) semana""",
        "mine": """
            (muéstrame|enséñame|muéstreme) mis respuestas, qué he escrito?, qué escribí?, (edita|corrige|cambia)
            (esto|eso|mi respuesta), (cómo |)puedo (editar|corregir|cambiar) (esto|eso|mi respuesta), dónde
            (están|veo|encuentro) mis respuestas""",
        "share": """
            (compártelo|compártalo) (con el equipo|con mi equipo|), comparte (esto|eso) (con el equipo|con mi equipo|),
            (puedes|puede) compartirlo (con el equipo|), quiero compartirlo (con el equipo|), cómo lo comparto""",
        "team": """
            quién está en mi equipo?, quién es (mi|nuestro|el|la) coach?, en qué equipo estoy""",
        "leave": """
            salir del equipo, quiero salir del equipo, sácame del equipo, cómo salgo del equipo""",
        "ask_later": """
            (pregúntame|pregúnteme) (más tarde|luego|esta noche|en una hora)""",
        "language": """
            (habla|hable|háblame|escribe) en español, háblame español, en español (por favor|porfa), (hablas|habla)
            español?, (habla|hable) español (por favor|porfa), cambiar
            (el |)idioma""",
    },
    "pt": {
        "settings": f"""
            (desativa|desativar|desative|desligar|desliga|desligue|silenciar) (as |os
            |)(notificações|lembretes|avisos), ajustes, configurações, definições,
            (muda|mude|mudar|alterar|altera|altere) (a hora|o horário|meu horário|o meu horário|os dias|o fuso
            horário), (como|onde) (mudo|altero|posso mudar|posso alterar) (a hora|o horário|os dias), posso
            (mudar|alterar) (a hora|o horário|os dias), me (pergunta|pergunte) (mais cedo|de manhã|à tarde|à noite),
            me (pergunta|pergunte) às {_AT}, (pergunta|pergunte)-me às {_AT}, (pergunta|pergunte)-me (de manhã|à
            tarde|à noite), (uma vez|duas vezes) por semana (por favor|se faz favor|pfv), me (pergunta|pergunte) (só
            |)(uma vez|duas vezes) por semana""",
        "mine": """
            (mostra|mostre)-me as minhas respostas, me (mostra|mostre) (as |)minhas respostas, o que (eu |)escrevi?,
            (edita|edite|corrige|corrija) (isso|isto|a minha resposta|minha resposta), (como |)posso (editar|corrigir)
            (isso|isto|a minha resposta|minha resposta), onde (estão|vejo) (as |)minhas respostas""",
        "share": """
            (compartilha|compartilhe|partilha|partilhe) (isso|isto) (com a equipe|com a equipa|com o time|), pode
            (compartilhar|partilhar) (isso |isto |)(com a equipe|com a equipa|com o time|), podes partilhar (isso |isto
            |)(com a equipa|), quero (compartilhar|partilhar) (isso|isto) (com a equipe|com a equipa|com o time|), como
            (compartilho|partilho) (isso|isto)""",
        "team": """
            quem está (na minha equipe|na minha equipa|no meu time)?, quem é (o meu|meu|a minha|minha|o nosso) coach?,
            em que (equipe|equipa|time) (eu |)estou""",
        "leave": """
            sair (da equipe|da equipa|do time), quero sair (da equipe|da equipa|do time), me (tira|tire) (da
            equipe|do time), como saio (da equipe|da equipa|do time)""",
        "ask_later": """
            me (pergunta|pergunte) (mais tarde|depois|daqui a uma hora), (pergunta|pergunte)-me (mais
            tarde|logo|daqui a uma hora)""",
        "language": """
            (fala|fale|escreve|escreva) em português, em português (por favor|se faz favor|pfv), (fala|fale) português
            (por favor|pfv), (você fala|falas) português, mudar (o |de )idioma""",
    },
    "it": {
        "settings": f"""
            (disattiva|disattivare|spegni|silenzia) (le notifiche|i promemoria|gli avvisi), impostazioni,
            (cambia|cambi|cambiare) (l'ora|l'orario|il mio orario|i giorni|il fuso orario), (come|dove) (cambio|posso
            cambiare) (l'ora|l'orario|i giorni), posso cambiare (l'ora|l'orario|i giorni), (chiedimi|mi chieda)
            (prima|di mattina|al mattino|nel pomeriggio|la sera), (chiedimi|mi chieda) alle {_AT}, (una volta|due
            volte) (a|alla) settimana (per favore|grazie), (chiedimi|mi chieda) (solo |)(una volta|due volte) (a|alla)
            settimana""",
        "mine": """
            (mostrami|mi mostri) le mie risposte, (che |)cosa ho scritto?, (modifica|correggi|cambia) (questo|la mia
            risposta), (come |)posso (modificarlo|correggerlo|modificare la mia risposta), dove (sono|trovo|vedo) le mie
            risposte""",
        "share": """
            (condividilo|lo condivida) (con il team|con la squadra|col team|), condividi questo (con il team|con la
            squadra|), (puoi|può) condividerlo (con il team|con la squadra|), voglio condividerlo (con il team|con la
            squadra|), come lo condivido""",
        "team": """
            chi (c'è|è) nel mio team?, chi è (il mio|il nostro|la mia|il) coach?, in quale team sono""",
        "leave": """
            (lasciare|uscire dal) team, voglio (lasciare il|uscire dal) team, toglimi dal team, come (lascio
            il|esco dal) team""",
        "ask_later": """
            (chiedimi|mi chieda|chiedimelo) (più tardi|dopo|stasera|tra un'ora|fra un'ora)""",
        "language": """
            (parla|parli|scrivi) in italiano, in italiano (per favore|grazie), (parli|parla) italiano?, (parla|parli)
            italiano (per favore|grazie), cambiare
            (la |)lingua""",
    },
}
"""By language, then by the name of the meaning."""
