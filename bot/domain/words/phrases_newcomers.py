"""What people ask who have only just met the bot: whether they have to, what it is, what to write, how to be rid of it;
in the form of the other phrases."""

NEWCOMERS: dict[str, dict[str, str]] = {
    "en": {
        "complaint": "shut up, be quiet!",
        "optional": """
            (do i|must i|do i really) (have to|need to|) (answer|answer this|answer that|answer it|answer you|answer
            every day|reply|respond|do this|do this every day|take part|write something)?, (must i|do i have to)
            (answer|reply) every (day|question)?, why do i have to (do this|answer|answer this)?, (is|are)
            (this|it|answering|answers) (mandatory|required|compulsory|obligatory|optional|voluntary)?, am i
            (obliged|required|forced) to (answer|do this|take part)?, (what happens|what) if i (don't answer|do not
            answer|don't reply|skip|skip it|skip this|skip a day|ignore this|ignore it|ignore you)?, (how do i|how
            can i|can i|is there a way to) (stop|stop this|stop it|stop you|opt out|unsubscribe|turn this off|turn
            it off|turn you off|switch this off|switch it off|switch you off|get rid of you|get out of this|leave
            this)?, i don't want (this|to do this)""",
        "bot": """
            are you (a bot|a robot|an ai|ai|human|a human|real|a real person|a person|chatgpt)?, are you (a
            bot|human) or (a human|a person|a bot)?, is this (a bot|ai|an ai|chatgpt|automated)?, am i
            (talking|writing) to a (bot|human|person|robot|machine)?, do you use (ai|chatgpt|an llm)?, who
            (made|built|wrote|programmed|runs) you?, is there a (human|person) (behind this|behind you)?, does this
            go to (chatgpt|openai|an ai)?""",
        "example": """
            (an |)example?, examples?, for example?, such as?, like what?, (give|show) me (an example|some
            examples|examples), (can|could) you (give|show) (me |)(an example|some examples|examples)?, (do you
            have|have you got) (an example|examples|some examples)?, what (should|shall|can|do) i
            (write|answer|say|tell you|put here)?, what (should|shall) i (write|answer|say|tell you), what am i
            supposed to (write|say|answer|tell you), what counts (as a bright spot|), what (is|counts as) a bright
            spot, what's a bright spot, what kind of (thing|things|moment|answer)?, i don't know what to
            (write|say|answer), (i don't|i do not) (understand|get it)""",
        "who_sees": """
            what (do|will) you do with (my data|my answers|this|what i write|all this|it)?, what happens (with|to)
            (my data|my answers|this|what i write|it)?, where (is my data|are my answers|is this|does this)
            (stored|kept|go| saved)?, who (gets|has|owns|keeps) my (data|answers)?, do you (store|save|keep)
            (this|my data|my answers|everything)?""",
        "why": """
            what's the point of this?, what is the point of this?, what's in it for me?, what is in it for me?, what
            do i get (out of it|out of this|from this|)?, why should i (do this|answer|answer this)?""",
        "stop": """
            stop asking me (things|questions|this|these things|these questions|stuff), (can|could|will|would) you
            (please |)stop (it|this|that|asking|asking me|messaging me|writing to me|asking questions|asking me
            questions|)?, unsubscribe me, opt me out, take me off this""",
    },
    "de": {
        "complaint": "halt die klappe, klappe!",
        "optional": """
            (muss ich|müssen wir|muss man) (|hier |dir |immer |jeden tag |darauf |da )(antworten|was schreiben|etwas
            schreiben|mitmachen|das machen)?, ist das (hier |)(pflicht|freiwillig|verpflichtend)?, was
            (passiert|ist) wenn ich (nicht|nichts|mal nicht) (antworte|schreibe|mitmache)?, (wie|wo) (kann ich|)
            (dich |das |)(abstellen| ausschalten|abschalten|abbestellen|abmelden|loswerden)?, (wie|wo) (kann ich|)
            mich (hier |)abmelden?, wie (melde ich mich|stelle ich das|schalte ich dich|schalte ich das|stelle ich
            dich|bestelle ich das) (ab|aus)?, wie höre ich (damit |)auf?, wie werde ich dich (wieder |)los?, kann
            ich (das |dich |)(abstellen|ausschalten|abschalten|abbestellen)?, ich (will|möchte) das nicht""",
        "bot": """
            bist du (ein bot|ein roboter|eine ki|ein mensch|echt|chatgpt|eine maschine)?, sind sie ein
            (bot|mensch)?, ist das (ein bot|eine ki|ki|chatgpt|automatisch)?, wer hat dich
            (gemacht|gebaut|programmiert)?, wer steckt (dahinter|hinter dir)?, (rede|schreibe|spreche) ich (hier
            |)mit (einem bot|einem menschen|einer maschine| einer ki)?, (benutzt|nutzt|verwendest) du (ki|chatgpt)?""",
        "example": """
            (ein |)beispiel?, beispiele?, zum beispiel?, zum beispiel was?, was denn zum beispiel?, (hast du|haben
            sie|gibt es) (ein beispiel|beispiele|mal ein beispiel)?, (gib|nenn|zeig) mir (mal |bitte |)(ein
            beispiel|beispiele), was soll ich (denn |hier |da |)(schreiben|antworten|sagen), was zählt (denn
            |)(dazu|)?, ich weiß nicht was ich (schreiben|antworten|sagen) soll, was ist ein bright spot, was meinst
            du (damit|)?, was meinen sie (damit|)?""",
        "who_sees": """
            was (machst du|passiert|geschieht) mit (meinen daten|meinen antworten|dem was ich schreibe)?, wo
            (werden| sind|liegen) (meine daten|meine antworten) (gespeichert|)?, (speicherst du|wird) das (alles
            |)(gespeichert|)?, wer (hat|bekommt|kriegt) meine (daten|antworten)?""",
        "why": """
            was bringt mir das, was habe ich davon, was hab ich davon, was ist der sinn (dahinter|davon)?,
            (wozu|warum| wieso) (soll|sollte|muss) ich das (machen|beantworten)?""",
        "stop": """
            (kannst|könntest) du (bitte |)(damit |)aufhören?, (kannst|könntest) du (bitte |)aufhören (zu fragen|mich
            zu fragen|mir zu schreiben)?""",
    },
    "nl": {
        "complaint": "hou je mond",
        "optional": """
            moet ik (hier |hierop |elke dag |altijd |)(antwoorden|meedoen|iets schrijven)?, (is|ben ik)
            (dit|dat|het|) (verplicht|vrijwillig)?, wat (gebeurt er |gebeurt )als ik niet (antwoord|meedoe)?, hoe
            (kan ik|zet ik|schakel ik|meld ik) (dit|je|mij|me) (uit|af|uitzetten|uitschakelen|afmelden|stoppen)?,
            hoe stop ik (dit|hiermee)?, kan ik (dit|je) (uitzetten|uitschakelen)?, ik wil dit niet""",
        "bot": """
            ben je een (bot|robot|mens|ai)?, bent u een (bot|mens)?, is dit (een bot|ai|chatgpt|automatisch)?, wie
            heeft je (gemaakt|gebouwd)?, praat ik met een (bot|mens|machine)?, gebruik je (ai|chatgpt)?""",
        "example": """
            (een |)voorbeeld?, voorbeelden?, bijvoorbeeld?, (heb je|heeft u) (een voorbeeld|voorbeelden)?, geef (me
            |mij |)(een |eens een |)voorbeeld, wat moet ik (hier |)(schrijven|antwoorden|zeggen), wat telt (mee|)?,
            ik weet niet wat ik moet (schrijven|zeggen), wat is een bright spot""",
        "who_sees": """
            wat (doe je|gebeurt er) met (mijn gegevens|mijn antwoorden|wat ik schrijf)?, waar (worden|staan) (mijn
            gegevens|mijn antwoorden) (opgeslagen|)?, wie (heeft|krijgt) mijn (gegevens|antwoorden)?""",
        "why": """
            wat heb ik eraan, wat levert (dit|het) (me|mij) op, wat is het nut hiervan?, waarom zou ik dit doen?""",
        "stop": """
            (kun|kan) je (alsjeblieft |)(hiermee |)(stoppen|ophouden)?, (kun|kan) je ophouden met vragen?""",
    },
    "fr": {
        "complaint": "tais-toi, ta gueule",
        "optional": """
            (est-ce que je dois|dois-je|je dois|faut-il|il faut|est-ce qu'il faut) (répondre|répondre tous les
            jours|répondre chaque jour|participer|écrire quelque chose)?, (c'est|est-ce|est-ce que c'est)
            (obligatoire|facultatif)?, (que|qu'est-ce qui) se passe(-t-il|) si je ne réponds pas?, comment
            (arrêter|t'arrêter| te désactiver|se désabonner|me désabonner|me désinscrire|se désinscrire) (ça|)?, (je
            peux|puis-je|peut-on) (arrêter|te désactiver|me désinscrire) (ça|)?, (je ne|je) veux pas de ça""",
        "bot": """
            (tu es|es-tu|t'es|vous êtes|êtes-vous) (un bot|un robot|une ia|un humain|humain|une machine|chatgpt)?,
            (c'est| est-ce) (un bot|un robot|une ia|chatgpt|automatique)?, qui t'a (créé|fait|programmé)?, je parle
            à (un bot|un humain|une machine|un robot)?, tu utilises (l'ia|chatgpt|une ia)?""",
        "example": """
            (un |)exemple?, des exemples?, par exemple?, (tu as|as-tu|vous avez|avez-vous) (un exemple|des
            exemples)?, (donne|donnez)-moi (un exemple|des exemples), qu'est-ce que je (dois|peux)
            (écrire|répondre|dire), que dois-je (écrire|répondre|dire), j'écris quoi?, je (ne |)sais pas quoi
            (écrire|dire|répondre), genre quoi?""",
        "who_sees": """
            (que|qu'est-ce que tu|tu) (fais-tu|fais) (avec|de) (mes données|mes réponses|ce que j'écris)?, tu fais
            quoi (avec| de) (mes données|mes réponses)?, où (vont|sont) (mes données|mes réponses)
            (stockées|enregistrées|)?, qui (a| garde) mes (données|réponses)?""",
        "why": """
            qu'est-ce que ça m'apporte, ça m'apporte quoi, qu'est-ce que j'y gagne, quel est l'intérêt de ça?,
            pourquoi je (dois|devrais) (faire ça|répondre)?""",
        "stop": """
            (peux-tu|tu peux|pouvez-vous|vous pouvez) (arrêter|arrêter ça|arrêter de me demander|arrêter de me poser
            des questions|arrêter de m'écrire)?""",
    },
    "es": {
        "complaint": "cállate",
        "optional": """
            (tengo que|debo|hay que|es necesario) (responder|contestar|responderte|responder todos los
            días|contestar todos los días|participar)?, (esto |)es (obligatorio|voluntario|opcional)?, (qué|que)
            pasa si no (respondo|contesto|participo)?, cómo (lo |te |esto se
            |)(desactivo|apago|paro|quito|desactiva)?, cómo me (doy de baja|salgo de esto)?, puedo
            (desactivarlo|desactivarte|darme de baja|salir de esto)?, no quiero (esto|hacer esto)""",
        "bot": """
            eres (un bot|un robot|una ia|humano|una persona|una máquina|chatgpt)?, es usted (un bot|una persona)?,
            (esto es| es esto) (un bot|una ia|ia|chatgpt|automático)?, quién te (hizo|creó|programó)?, (hablo|estoy
            hablando) con (un bot|una persona|un humano|una máquina)?, usas (ia|chatgpt)?""",
        "example": """
            (un |)ejemplo?, ejemplos?, por ejemplo?, (tienes|tiene|hay) (un ejemplo|ejemplos|algún ejemplo)?,
            (dame|deme| ponme) (un ejemplo|ejemplos|algún ejemplo), qué (debo|puedo|tengo que)
            (escribir|responder|decir|poner), qué escribo?, qué pongo?, no sé qué (escribir|decir|poner|responder),
            como qué?""",
        "who_sees": """
            qué (haces|hace|pasa) con (mis datos|mis respuestas|lo que escribo)?, dónde (se guardan|están|quedan)
            (mis datos|mis respuestas)?, quién (tiene|guarda) mis (datos|respuestas)?""",
        "why": """
            de qué me sirve (esto|), qué gano (yo |)(con esto|), por qué (tengo que|debería) (hacer esto|responder)?""",
        "stop": """
            (puedes|puede|podrías|podría) (parar|dejar de preguntar|dejar de preguntarme|dejar de escribirme|dejarme
            en paz)?""",
    },
    "pt": {
        "complaint": "cala a boca",
        "optional": """
            (tenho que|tenho de|preciso|preciso de|devo) (responder|responder todo dia|responder todos os
            dias|participar)?, (isso |isto |)é (obrigatório|voluntário|opcional)?, o que acontece se (eu |)não
            (responder|participar)?, como (eu |)(desativo|desligo|paro|cancelo) (isso|isto|você)?, como (eu
            |)(saio|me descadastro) (disso|disto|daqui|)?, posso (desativar|desligar|parar) (isso|isto)?, não quero
            (isso|isto)""",
        "bot": """
            (você é|és|tu és) (um bot|um robô|uma ia|humano|uma pessoa|uma máquina|chatgpt)?, (isso|isto) é (um
            bot|uma ia|ia|chatgpt|automático)?, quem te (fez|criou|programou)?, (estou|eu estou) (falando|a falar)
            com (um bot|uma pessoa|um humano|uma máquina)?, (você usa|usas) (ia|chatgpt)?""",
        "example": """
            (um |)exemplo?, exemplos?, por exemplo?, (tem|tens|você tem) (um exemplo|algum exemplo|exemplos)?, (me
            dá|me dê| dá-me|dê-me) um exemplo, o que (devo|posso|tenho que|é para) (escrever|responder|dizer),
            escrevo o quê?, não sei o que (escrever|dizer|responder), tipo o quê?""",
        "who_sees": """
            o que (você faz|fazes|acontece) com (meus dados|os meus dados|minhas respostas|as minhas respostas|o que
            escrevo)?, onde (ficam|estão) (meus dados|os meus dados|minhas respostas|as minhas respostas)
            (guardados| guardadas|)?, quem (tem|guarda) (meus|os meus) dados?""",
        "why": """
            o que (eu |)ganho com (isso|isto), para que me serve (isso|isto), por que (eu |)(tenho que|deveria)
            (fazer isso|responder)?""",
        "stop": """
            (pode|podes|poderia|você pode) (parar|parar com isso|parar de perguntar|parar de me perguntar|parar de
            me escrever)?""",
    },
    "it": {
        "complaint": "stai zitto, zitto!",
        "optional": """
            (devo|bisogna|sono obbligato a|sono obbligata a) (rispondere|rispondere ogni giorno|rispondere tutti i
            giorni|partecipare)?, (questo |)è (obbligatorio|facoltativo)?, (che|cosa|che cosa) succede se non
            (rispondo|partecipo)?, come (lo |ti |)(disattivo|spengo|fermo)?, come (smetto|faccio a smettere|mi
            disiscrivo)?, posso (disattivarlo|disattivarti|smettere)?, non voglio (questo|farlo)""",
        "bot": """
            (sei|tu sei|lei è) (un bot|un robot|una ia|un'ia|umano|una persona|una macchina|chatgpt)?, (questo |)è
            (un bot|una ia|un'ia|chatgpt|automatico)?, chi ti ha (fatto|creato|programmato)?, (parlo|sto parlando)
            con (un bot|una persona|un umano|una macchina)?, usi (l'ia|chatgpt)?""",
        "example": """
            (un |)esempio?, esempi?, per esempio?, ad esempio?, (hai|ha|c'è) (un esempio|qualche esempio|degli
            esempi)?, (dammi|fammi|mi faccia|mi dia) (un esempio|qualche esempio), (che |)cosa (devo|posso)
            (scrivere|rispondere| dire), cosa scrivo?, non so (cosa|che cosa) (scrivere|dire|rispondere), tipo?""",
        "who_sees": """
            (che |)cosa (fai|succede) (con i|ai|dei) miei dati?, (che |)cosa (fai|succede) (con le|alle|delle) mie
            risposte?, dove (vanno|finiscono|sono) (i miei dati|le mie risposte)?, chi ha (i miei dati|le mie
            risposte)?""",
        "why": """
            a che mi serve (questo|), (che |)cosa ci guadagno, perché (devo|dovrei) (farlo| rispondere)?""",
        "stop": """
            (puoi|può|potresti) (smettere|smetterla|fermarti)?""",
    },
}
"""By language, then by the name of the meaning; some say in further words what the other tables say."""
