"""Phrases in Portuguese and Italian, written as `phrases.py` says; not what the other languages say."""

PORTUGUESE_ITALIAN: dict[str, dict[str, str]] = {
    "pt": {
        "thanks": """
            obrigado, obrigada, (muito|muitíssimo) (obrigado|obrigada), obrigadão, obrigadinho, obrigadinha, brigado,
            brigada, brigadão, obg, obgd, mto obg, mt obg, valeu, vlw, vlww, grato, grata, agradecido, agradecida,
            agradeço, (obrigado|obrigada) (por perguntar|pela pergunta|eu|a você|a ti|mesmo|igualmente), thx, thanks,
            valeu demais""",
        "okay": """
            ok, okay, okey, oki, tá, tá bom, tá bem, tá certo, está bem, está bom, tudo bem, tudo certo, tudo ok,
            beleza, blz, certo, certinho, show de bola, que bom, que legal, entendi, entendido, percebi, percebido,
            com certeza, sim, sim sim, pois, pois é, exato, exatamente, isso, isso mesmo, pode ser, sem
            (problema|problemas|stress), não faz mal, não tem problema, tanto faz, mais tarde, talvez mais tarde,
            depois, agora não, (um|só um) (momento|minuto|segundo), peraí, esquece, esqueça, deixa, deixa pra lá,
            deixa estar, cancelar, kkk, kk, rs, rsrs, rsrsrs, haha, hehe, ops, de nada, por nada, imagina,
            igualmente, pra você também, para ti também, boa ideia, vale, fixe, bacana""",
        "good": """
            perfeito, ótimo, óptimo, maravilha, excelente, bom, muito bom, bem, muito bem""",
        "greeting": """
            olá, oi, oie, oii, e aí, eai, (bom|boa) (dia|tarde|noite), oi (bom dia|boa tarde|tudo bem), olá (bom
            dia|boa tarde|tudo bem), tudo bem?, tudo bom, como (vai|vais|está|estás|você está), tchau, xau, adeus,
            até (amanhã|logo|mais|já|breve|à próxima), (bom|boa) (fim de semana|fds|final de semana|descanso|semana),
            um abraço, abraço, bye""",
        "stop": """
            stop, para!, pare!, parar, para (por favor|pfv|já com isso), (por favor|pfv) (para|pare), pare por favor,
            (para|pare|pára) com (isso|isto|as perguntas|essas perguntas), (para|pare|pára) de (me |)(perguntar|fazer
            perguntas|mandar mensagem|mandar mensagens|escrever|incomodar), pare de perguntar-me, chega!, já chega!,
            chega de perguntas, basta!, não (me |)(pergunte|perguntes) mais, não me (escreva|escrevas|mande
            mensagem|mandes mensagens|incomode) mais, não quero mais perguntas, sem mais perguntas por favor, (me
            |)(deixa|deixe|deixem) em paz, (deixa|deixe)-me em paz, me (deixa|deixe) em paz, cancelar (a
            |)(inscrição|subscrição|assinatura), descadastrar, me descadastra, quero (me descadastrar|cancelar a
            inscrição|sair disso), desinscrever, não (me |)(mande|mandes|manda|envie|envies|envia) mais mensagens, não
            quero (mais mensagens|receber mais mensagens|mais receber mensagens|receber mensagens), chega de mensagens,
            sem mais mensagens por favor, quero parar""",
        "pause": """
            pausa, pausar, pausa as perguntas, (pausa|pausar) (por uma semana|de uma semana|uma semana), uma semana de
            pausa, (faz|faça|faz lá|dá|dê) uma pausa, (me |)(põe|ponha|coloca|coloque|pôr|colocar) em pausa,
            (põe|ponha|coloca|coloque)-me em pausa, (preciso de uma|quero uma) pausa""",
        "resume": """
            retomar, retome, reativar, recomeçar, recomeça, recomece, continuar, (já |)estou de volta, já voltei,
            (volta|volte) a (perguntar|me perguntar|perguntar-me), (já |)(pode|podes) (voltar a
            perguntar|recomeçar|continuar|retomar|perguntar de novo), tirar (da |a )pausa, acabar (a |)pausa, sair da
            pausa, voltei""",
        "more": """
            mais (vezes|frequente|por favor), mais frequentemente, com mais frequência, (pergunte|pergunta)-me mais
            (vezes|), me (pergunte|pergunta) mais (vezes|), (pode|podes) (me |)perguntar mais (vezes|)""",
        "fewer": """
            menos, menos perguntas, menos vezes, menos frequente, com menos frequência, com tanta frequência não, não
            (tantas vezes|tão frequente|com tanta frequência), vezes demais, (pergunte|pergunta)-me menos (vezes|),
            me (pergunte|pergunta) menos (vezes|), (pergunte|pergunta) menos vezes""",
        "undo": """
            desfazer, (desfaz|desfaça) (isso|isto|o último|), desfazer (isso|isto),
            (apaga|apague|exclui|exclua|remove|remova|elimina|elimine|deleta|delete) (isso|isto|o último|a
            última|essa|esse), apaga-o, apagar, apagar (isso|isto|o último), excluir, excluir isso, anular isso,
            (apaga|apague|exclui|exclua|deleta|delete) (minha última|a minha última|a última) (mensagem|resposta)""",
        "hide": """
            privado, só (para|pra) mim, não (compartilhe|compartilhes|compartilha|partilhe|partilhes) (isso|isto|), não
            (mostre|mostres) (isso|isto) a ninguém, (isso|isto) (é privado|fica entre nós), fica entre nós,
            (guarda|guarde) (isso|isto) para (ti|você), (oculta|oculte|esconde|esconda) (isso|isto), não
            (mostra|mostre|mostres) (isso|isto|), não (mostra|mostre|mostres|conta|conte|contes) (isso |isto
            |)(a|para|pra) ninguém, não (mostra|mostre|mostres) (isso |isto |)(pro meu chefe|para o meu chefe|pra minha
            chefe|para a minha chefe|pro time|para o time|pra equipe|para a equipe), não
            (compartilhe|compartilhes|compartilha|partilhe|partilhes) (isso |isto |)com (ninguém|o time|a equipe|meu
            chefe|o meu chefe|minha chefe|a minha chefe)""",
        "complaint": """
            (demasiadas|muitas) (mensagens|perguntas), (demasiadas notificações), (isto|isso) é (chato|irritante|spam),
            (és|você é|que bot) chato, que chato!, odeio (este bot|esse bot|estas perguntas), por que (você |)me
            pergunta isso todo dia, porque me perguntas isto todos os dias, sempre a mesma pergunta, tu outra vez,
            sempre as mesmas perguntas, (todo dia|todos os dias) (a mesma pergunta|as mesmas perguntas)""",
        "help": """
            ajuda, me ajuda, me ajude, ajuda-me, ajude-me, preciso de ajuda, quê?, como?, o quê?, hein, hã, não
            (entendi|percebi|entendo|percebo), (o que é|que é) (isso|isto), como (isso |isto |)funciona
            (isso|isto|), o que (você|posso|podes|pode|devo) (faz|fazer), o que você pode fazer, o que fazes, quem é
            você, quem és tu, quem és, comandos, opções, menu, info, (para|pra)
            que serve (isso|isto)""",
        "who_sees": """
            quem (vê|lê|pode ver|pode ler|vai ver|vai ler|verá|consegue ver|mais vê) (isso|isto|minha resposta|a minha
            resposta|minhas respostas|as minhas respostas|o que escrevo|o que eu escrevo|o quê), (isso|isto|) é
            (anônimo|anónimo|privado|confidencial|sigiloso)?, privacidade, (alguém|o meu chefe|meu chefe|a minha
            chefe|minha chefe|o meu gestor|meu gestor|a minha gestora|minha gestora|o meu gerente|meu gerente|a minha
            gerente|minha gerente|meu time|o time|a equipe|a equipa) (vê|lê|pode ver|pode ler|vai ver|vai ler|consegue
            ver|consegue ler) (isso|isto|minhas respostas|as minhas respostas|o que escrevo|o que eu escrevo), (os
            meus|meus|os) colegas (veem|leem|podem ver|podem ler) (isso|isto|minhas respostas), quem tem acesso (a
            isso|a isto|às minhas respostas|a minhas respostas)""",
        "why": """
            por quê, por que?, porquê, porque?, pq?, (por que|por quê|porque|porquê|pq) (essa pergunta|esta
            pergunta|eu|pergunta isso|perguntas isso|perguntas isto|você pergunta|você pergunta isso|está perguntando|me
            pergunta isso|me perguntas isso|me perguntas isto|você quer saber|queres saber), por que essa pergunta, (por
            que|por quê|porque) você me pergunta (isso|isto)""",
        "nothing": """
            não é para mim,
            nada, nada (hoje|não|de especial|de mais|demais|de novo|de bom|de nada|a relatar|a declarar|a dizer|a
            reportar|por hoje|por enquanto|em especial|em particular|relevante|funcionou|deu certo|me ocorre|me vem à
            cabeça), hoje (nada|não), não, nao, nops, nope, nenhum, nenhuma, não (muito|sei|sei dizer|me
            lembro|lembro|me ocorre nada|tenho nada|houve nada|teve nada), sei lá, nem ideia, sem ideia, não faço
            ideia, não faço a menor ideia, (a |)mesma coisa (de sempre|de ontem|), o mesmo (de sempre|de ontem|),
            como (sempre|ontem), igual (a ontem|ontem|), idem, idem ontem, ver ontem, na mesma, nadinha, n sei, sem
            novidades, hoje passo, nada hj, eu passo, pular, pula essa, saltar, pass, zero, népia""",
    },
    "it": {
        "thanks": """
            grazie, (grazie|grz) (mille|tante|infinite|assai|a te|a lei|a voi|di cuore|ancora|per la domanda|per
            averlo chiesto|dell'interessamento), mille grazie, tante grazie, molte grazie, ti ringrazio, la
            ringrazio, grz, grasie, thx, thanks""",
        "okay": """
            ok, okay, okey, oki, okk, va bene, vabbè, vabbene, va benissimo, d'accordo, capito, ho capito, certo,
            certo che sì, certamente, chiaro, tutto chiaro, sì, sisi, sì sì, esatto, esattamente, giusto, nessun
            problema, no problem, non c'è problema, non importa, fa niente, non fa niente, fa lo stesso, lascia
            (stare|perdere), lasci (stare|perdere), più tardi, magari più tardi, dopo, non (ora|adesso), un
            (attimo|momento|secondo|minuto), annullare, ahah, haha, eheh, ops, prego, di niente, di nulla, figurati,
            si figuri, altrettanto, anche a te, anche a lei, volentieri, va bene così, buona idea, mi va bene, ci
            sta, ah ok""",
        "good": """
            perfetto, ottimo, bene, molto bene, benissimo, super, top""",
        "greeting": """
            ciao, ciao (ciao|a tutti|come va|come stai), salve, buongiorno, buon giorno, buondì, buonasera, buona
            sera, buonanotte, buona notte, buon pomeriggio, arrivederci, a (domani|presto|dopo|più tardi), ci
            (vediamo|sentiamo), buona (giornata|serata|domenica|settimana), buon (weekend|week-end|fine settimana),
            come (va|stai|sta), tutto bene?, hey, ehi""",
        "stop": """
            stop, basta!, basta (domande|con le domande|con queste domande|scrivermi|messaggi), adesso basta!, ora
            basta!, smetti, smettila, smetta, la smetta, smettetela, (smetti|smettila|smetta|la smetta) di
            (chiedere|chiedermi|scrivere|scrivermi|fare domande|farmi domande|disturbare|disturbarmi), fermati, si
            fermi, non (chiedermi|scrivermi|disturbarmi|farmi domande) più (niente|nulla|), non mi (chieda|scriva) più
            (niente|nulla|), non farmi più domande, non mi faccia più domande, non voglio più domande, niente più
            domande per favore, lasciami (in pace|stare|perdere), mi lasci (in pace|stare), disiscrivimi, disiscrivermi,
            voglio disiscrivermi, disiscriviti, disiscrizione, (annulla|annullare|cancella|cancellare) (l'|)iscrizione,
            non (mandarmi|inviarmi|mi mandi) più messaggi, non voglio (più messaggi|più ricevere messaggi|ricevere più
            messaggi|ricevere messaggi), (puoi|può|potresti|potrebbe) smettere di (scrivermi|chiedermi|farmi domande),
            (voglio|vorrei) smettere, vorrei disiscrivermi""",
        "pause": """
            pausa, (metti|mettimi|metta|mi metta|mettere|mettiti) in pausa, (metti|metta) (tutto |le domande )in pausa,
            (fai|fa'|faccia|facciamo) (una |)pausa, prenditi una pausa, una settimana di pausa, pausa (di una|per
            una|una) settimana, ho bisogno di (una pausa|una pausa dalle domande), pause""",
        "resume": """
            riprendi, riprendere, riprenda, riprendiamo, riprendi (le domande|a chiedere), ricominciamo, (puoi|può)
            (ricominciare|riprendere|continuare), continuare, vai avanti, vada avanti, sono (tornato|tornata), sono
            (rientrato|rientrata|di ritorno|di nuovo qui), torna a (chiedere|chiedermi), togli la pausa, fine pausa,
            riattiva, riattivare, eccomi sono (tornato|tornata)""",
        "more": """
            più, di più, più spesso, più di frequente, più frequentemente, (chiedimi|mi chieda) (di più|più spesso),
            chiedi più spesso, fammi più domande, mi faccia più domande, puoi (chiedere|chiedermi) più spesso""",
        "fewer": """
            meno, meno domande, meno spesso, meno di frequente, non così spesso, troppo spesso, (chiedimi|mi chieda)
            meno (spesso|), chiedi meno spesso, fammi meno domande, mi faccia meno domande, chiedi troppo spesso""",
        "undo": """
            annulla (questo|quello|l'ultimo|l'ultima), annullalo, (cancella|cancelli|elimina|elimini|togli|rimuovi)
            (questo|quello|l'ultimo|l'ultima|questa), cancellalo, cancellala, eliminalo, toglilo, rimuovilo, torna
            indietro, (cancella|cancelli|elimina|elimini) (l'ultimo messaggio|l'ultima risposta|il mio ultimo
            messaggio|la mia ultima risposta)""",
        "hide": """
            privato, (solo|soltanto) per me, non (condividere|condividerlo|condividerla), non condividere
            (questo|questa|quello|con nessuno), non (mostrarlo|farlo vedere) a nessuno, tienilo (per te|privato|tra
            noi), (resta|rimane|resti) tra noi, (questo|questa) (è privato|è privata|resta tra noi),
            (nascondi|nascondere) (questo|questa|quello), nascondilo, non (mostrarlo|mostrarla|farlo vedere|mostrare
            questo), non (mostrarlo|farlo vedere|dirlo) (a nessuno|al capo|al mio capo|alla mia capa|al team|alla
            squadra), non condividerlo con (il team|la squadra|il mio capo|la mia capa|nessuno|gli altri)""",
        "complaint": """
            troppi messaggi, troppe (domande|notifiche), (è|sei|questo bot è)
            (fastidioso|noioso|irritante|pesante|spam), mi dai fastidio, odio (questo bot|queste domande), perché me lo
            chiedi (ogni giorno|tutti i giorni|sempre), sempre la stessa domanda, ancora tu, sempre le stesse domande,
            ogni giorno (la stessa domanda|le stesse domande)""",
        "help": """
            aiuto, aiutami, mi aiuti, serve aiuto, ho bisogno di aiuto, cosa?, come?, che?, che cosa?, eh?, come scusa,
            non (capisco|ho capito), (che |)cos'è (questo|questa cosa), (cosa|che cosa) (puoi|posso|può|devo) fare,
            (cosa|che) (fai|faccio), come (funziona|funzioni|si usa) (questo|questa cosa|), chi sei, chi è lei, cosa
            sei, comandi, opzioni, menù, info, a (che cosa|cosa|che) serve (questo|), a cosa servi""",
        "who_sees": """
            chi (vede|legge|può vedere|può leggere|potrà vedere|vedrà|leggerà|lo vede|lo legge|altro vede)
            (questo|questa cosa|la mia risposta|le mie risposte|quello che scrivo|cosa scrivo|ciò che scrivo|cosa), chi
            (lo|la) (vede|legge), (questo |)è (anonimo|privato|riservato|confidenziale)?, privacy, riservatezza,
            (qualcuno|il mio capo|la mia capa|il capo|il mio responsabile|la mia responsabile|il mio manager|la mia
            manager|il mio team|il team|la squadra) (vede|legge|può vedere|può leggere) (questo|le mie risposte|quello
            che scrivo), (qualcuno|il mio capo|la mia capa|il capo|il mio responsabile|la mia responsabile|il mio
            manager|la mia manager|il mio team|il team|la squadra) lo (vede|legge|può vedere|può leggere), lo
            (vede|legge|può vedere|può leggere) (qualcuno|il mio capo|la mia capa|il capo|il mio responsabile|la mia
            responsabile|il mio manager|la mia manager|il mio team|il team|la squadra), (i miei colleghi|gli altri)
            (vedono|leggono|possono vedere|possono leggere) (questo|le mie risposte), chi (lo|la) può (vedere|leggere),
            chi può (vederlo|leggerlo), chi ha accesso (a questo|alle mie risposte)""",
        "why": """
            perché, perchè, xké, xkè, xché?, perché (questa domanda|questa|me|io|proprio io|lo chiedi|lo chiede|me lo
            chiedi|me lo chiede|mi chiedi questo|mi fai questa domanda|mi fa questa domanda|chiedi|vuoi saperlo|vuole
            saperlo), perchè (questa domanda|me|me lo chiedi|lo chiedi), come mai questa domanda, come mai?""",
        "nothing": """
            non fa per me,
            niente, nulla, nisba, (oggi |)(niente|nulla), (niente|nulla) (oggi|di che|di speciale|di nuovo|di
            particolare|di buono|di rilevante|da segnalare|da dire|da riportare|da raccontare|per oggi|per ora|ha
            funzionato|è andato bene), proprio (niente|nulla), oggi no, no, nope, nah, nessuno, nessuna, non
            (molto|proprio|granché|tanto|saprei|so), non lo so, non so dire, boh, mah, nessuna idea, non ne ho idea,
            non ho idea, (come|come al) (sempre|ieri|solito), il solito, la solita, solite cose, le solite cose, (la
            |)stessa cosa (di ieri|di sempre|), lo stesso (di ieri|), uguale (a ieri|), idem, io passo, non mi viene
            in mente (niente|nulla), oggi passo, oggi zero, tutto normale, n.d., ordinaria amministrazione, zero,
            vedi ieri""",
    },
}
