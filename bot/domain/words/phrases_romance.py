"""Phrases in French, Spanish, Portuguese and Italian, written as `phrases.py` says; not what the others say."""

ROMANCE: dict[str, dict[str, str]] = {
    "fr": {
        "thanks": """
            merci, merci (beaucoup|bien|bcp|infiniment|mille fois|à toi|à vous|à tous|encore|d'avance|pour la
            question), un grand merci, grand merci, mille mercis, mille merci, merki, mersi, mci, thx, thanks""",
        "okay": """
            ok, okay, oki, okey, d'accord, daccord, dac, dacc, d'acc, ça marche, ca roule, ça va, ça me va, compris,
            bien compris, j'ai compris, entendu, noté, c'est noté, bien noté, c'est bon, cool, c'est bien, oui,
            ouais, ouaip, wi, si, bien sûr, exact, exactement, pas de (souci|soucis|problème|problèmes|pb), aucun
            (souci|problème), pas grave, c'est pas grave, ce n'est pas grave, plus tard, peut-être plus tard, pas
            maintenant, un (instant|moment), une (minute|seconde), laisse tomber, laissez tomber, oublie, oubliez,
            tant pis, annuler, mdr, lol, haha, hihi, oups, de rien, je t'en prie, je vous en prie, avec plaisir, à
            toi aussi, à vous aussi, toi aussi, vous aussi, bonne idée, voilà, ah ok""",
        "good": """
            parfait, super, génial, top, bien, très bien""",
        "greeting": """
            salut, bonjour, bjr, coucou, slt, bonsoir, bsr, hello, hey, rebonjour, bonne
            (journée|soirée|nuit|après-midi), à (demain|bientôt|tout à l'heure|toute|plus tard|la prochaine), ciao,
            au revoir, adieu, bon week-end, bon weekend, ça va?, comment (ça va|vas-tu|allez-vous|tu vas)""",
        "stop": """
            stop, arrête, arrêtez, arrêter, arrête (ça|tout|maintenant|tes questions), arrêtez
            (ça|tout|maintenant|vos questions), stop maintenant, (arrête|arrêtez) (de |)(me
            |m')(demander|écrire|poser des questions|déranger|embêter), (arrête|arrêtez) (les |avec les |avec tes
            |avec vos |de poser des |de me poser ces |)questions, ça suffit, assez!, basta!, (laisse|laissez)-moi
            (tranquille|en paix), fous-moi la paix, fiche-moi la paix, désinscription, désabonnement, se désabonner,
            me désabonner, désabonner, me désinscrire, se désinscrire,
            (désinscris|désinscrivez|désabonne|désabonnez|enlève|enlevez)-moi, je (veux|voudrais) me
            (désinscrire|désabonner), (ne |)m'(écris|écrivez) plus, (ne |)me (demande|demandez) plus (rien|), ne me
            pose plus de questions, ne me posez plus de questions, plus aucune question, je ne veux plus (de|être
            dérangé par des) questions, va-t'en""",
        "pause": """
            pause, pauser, mettre en pause, (mets|mettez) (en|sur) pause, (mets|mettez)-moi en pause, (mets|mettez)
            (tout|ça|les questions) en pause, (fais|faites) une (petite |)pause, on fait une pause, pause (d'une|une)
            semaine, une semaine de pause, j'ai besoin d'une pause""",
        "resume": """
            reprendre, reprends, reprenez, on reprend, on peut reprendre, (tu peux|vous pouvez)
            (reprendre|recommencer|continuer), recommencer, recommencez, continuer, continue, continuez, je suis (de
            retour|revenu|revenue), (repose|reposez)-moi des questions, fin de la pause, redémarrer""",
        "more": """
            plus souvent, plus fréquemment, davantage, (demande|demandez|questionne)-moi plus souvent,
            (demande|demandez)-moi davantage, (pose|posez)-moi (plus de|davantage de) questions, (tu peux|vous
            pouvez) (me |)demander plus souvent""",
        "fewer": """
            moins, moins souvent, moins de questions, moins fréquemment, pas si souvent, pas aussi souvent, trop
            souvent, c'est trop souvent, (demande|demandez)-moi moins (souvent|), (pose|posez)-moi moins de
            questions, tu (me |)demandes trop souvent""",
        "undo": """
            annule (ça|cela|le dernier), annulez (ça|cela), annuler (ça|cela|le dernier),
            (supprime|supprimez|efface|effacez|enlève|retire) (ça|cela|le|le dernier|la dernière),
            (supprime|efface)-le, supprimer, effacer, reviens en arrière, retour en arrière, défaire""",
        "hide": """
            privé, (seulement|juste|uniquement|que) pour moi, (garde|gardez) (ça|cela|le) (privé|pour toi|pour
            vous|entre nous), garde-le pour toi, (ça reste|c'est) (privé|entre nous), (ne |)(partage|partagez) pas
            (ça|cela|), (ne |)le (partage|partagez) pas, ne pas partager, (ne |)(montre|montrez) (ça|cela) à
            personne, (cache|cachez|masque|masquez) (ça|cela), pas pour l'équipe""",
        "complaint": """
            trop de (messages|questions|notifications), (c'est|tu es|t'es|ce bot est)
            (pénible|agaçant|chiant|lourd|énervant), tu m'(énerves|agaces|embêtes), ça m'(énerve|agace), je
            (déteste|hais) (ce bot|ces questions), pourquoi tu me (demandes|poses) (ça|cette question) (tous les
            jours|chaque jour|sans arrêt), toujours la même question, encore toi""",
        "help": """
            aide, à l'aide, (aide|aidez)-moi, besoin d'aide, quoi?, hein, pardon?, comment?, je (ne |)comprends
            (pas|rien), j'(ai |)(pas|rien) compris, c'est quoi, c'est quoi ça, qu'est-ce que c'est, c'est quoi ce
            truc, que (peux-tu|pouvez-vous) faire, que puis-je faire, qu'est-ce que (je peux|tu peux|vous pouvez|je
            dois) faire, comment ça (marche|fonctionne), comment ça marche ici, qui es-tu, (tu es|t'es) qui, qui
            êtes-vous, vous êtes qui, que fais-tu, je fais quoi, commandes, paramètres, réglages, menu, info,
            infos""",
        "who_sees": """
            (qui|qui est-ce qui) (voit|lit|peut voir|peut lire|verra|lira|va voir|va lire) (ça|ca|cela|ceci|ma
            réponse|mes réponses|ce que j'écris|quoi|tout ça), c'est (vu|lu) par qui, c'est
            (anonyme|privé|confidentiel)?, est-ce (que c'est |)(anonyme|privé|confidentiel), (est-ce que |)(mon|ma)
            (chef|boss|manager|patron|responsable) (voit|lit|peut voir|peut lire|verra) (ça|cela|mes réponses),
            confidentialité, vie privée""",
        "why": """
            pourquoi, prq, pk?, pq?, pourquoi (cette question|ça|moi|tu demandes|tu demandes ça|tu me demandes ça|me
            demandes-tu ça|vous demandez|vous demandez ça|vous me demandez ça|me demandez-vous ça|demandes-tu
            ça|demander ça), pk (cette question|tu demandes ça)""",
        "nothing": """
            pas pour moi,
            rien, rien (du tout|de spécial|de particulier|de neuf|de nouveau|de bon|à signaler|à dire|à déclarer|à
            raconter|à ajouter|ne me vient|pour aujourd'hui|pour le moment|aujourd'hui|d'intéressant|de fou), pas
            (grand-chose|grand chose|vraiment|aujourd'hui), aujourd'hui rien, aujourd'hui non, ras, r.a.s., aucun,
            aucune, aucune idée, non, nan, nop, nope, non rien, je (ne |)(sais|vois) pas, j'sais pas, jsp, jsais pas,
            chais pas, sais pas, ché pas, bof, comme (d'hab|d'habitude|hier|toujours|la dernière fois), pareil
            (qu'hier|), idem, la même chose, même chose, je passe, néant, rien n'a (marché|fonctionné), rien ne me
            vient à l'esprit, pas d'idée, sans objet, je passe mon tour, (bof|lol|bah) non, bof bof, j'en sais rien,
            rien à signaler aujourd'hui, idem hier, mouais, zéro, que dalle""",
    },
    "es": {
        "thanks": """
            gracias, (muchas|muchísimas|mil|mil|hartas) gracias, gracias (a ti|a usted|a vos|igualmente|por todo|por
            preguntar|por la pregunta|de nuevo), muy amable, muy agradecido, muy agradecida, te lo agradezco, se lo
            agradezco, grax, thx, thanks""",
        "okay": """
            ok, okay, okey, oki, okis, vale, vale vale, bueno, está bien, claro que sí, por supuesto, de acuerdo,
            entendido, entiendo, listo, sí, sip, sipi, si claro, así es, correcto, exacto, no hay problema, ningún
            problema, sin problema, no pasa nada, no importa, da igual, tranquilo, tranqui, luego, más tarde, quizás
            más tarde, después, ahora no, un momento, un segundo, un ratito, olvídalo, olvídelo, déjalo, déjelo,
            cancelar, cancela, jaja(ja|jaja|), jeje, ja, uy, ups, de nada, con gusto, igualmente, a ti, a usted,
            buena idea, qué bien, ya veo""",
        "good": """
            bien, muy bien, perfecto, genial, súper, super, excelente, estupendo, fenomenal""",
        "greeting": """
            hola, holi, holis, hola (buenas|buenos días|buenas tardes|qué tal), buenas, buenos días, buen día, buenas
            (tardes|noches), qué tal, qué onda, cómo (estás|está|están|va|te va|andas), adiós, chao, chau, bye, nos
            vemos, hasta (mañana|luego|pronto|la próxima), buen (fin de semana|finde), feliz (día|tarde|noche|fin de
            semana), que tengas (buen día|un buen día), saludos""",
        "stop": """
            stop, para!, para ya, para (por favor|porfa|porfi), (por favor|porfa) para, ya para, párale, ya párale,
            para de (preguntar|preguntarme|escribir|escribirme|mandar mensajes), pare!, pare (ya|por favor), pare de
            (preguntar|preguntarme|escribirme), parar, basta!, ya basta, basta ya, basta de preguntas, deja de
            (preguntar|preguntarme|escribir|escribirme|molestar|molestarme|hacer preguntas|hacerme preguntas|mandarme
            mensajes), deje de (preguntar|preguntarme|escribir|escribirme|molestar|molestarme|hacerme preguntas), (ya
            |)no me (preguntes|pregunte|escribas|escriba|molestes|moleste) (más|), no más preguntas (por
            favor|porfa), no quiero (más preguntas|que me preguntes más), (déjame|déjeme) en paz,
            (date|darme|dame|deme|dar) de baja, quiero darme de baja, cancelar (la |)suscripción, desuscribir,
            desuscribirme, desuscríbeme""",
        "pause": """
            pausa, pausar, pausa (las preguntas|por una semana|de una semana|una semana), una semana de pausa,
            (haz|haga|hacé) una pausa, (pon|ponme|ponga|póngame|poner) en pausa, páusalo, (toma|tómate) un descanso,
            necesito (una pausa|un descanso)""",
        "resume": """
            reanudar, reanuda, reanude, reactivar, continuar, sigue preguntando, siga preguntando, (ya |)estoy de
            vuelta, (ya |)he vuelto, ya volví, empieza (de nuevo|otra vez), empezar de nuevo, (vuelve|vuelva) a
            (preguntar|preguntarme), (ya |)(puedes|puede) (volver a preguntar|volver a preguntarme|preguntar de
            nuevo), quitar (la |)pausa, terminar (la |)pausa""",
        "more": """
            más, más (seguido|a menudo|frecuente|por favor), (pregúntame|pregúnteme|pregunta) más (seguido|a menudo),
            (pregúntame|pregúnteme) más, puedes (preguntar|preguntarme) más (seguido|a menudo|)""",
        "fewer": """
            menos, menos preguntas, menos (seguido|a menudo|frecuente), no tan (seguido|a menudo), demasiado
            (seguido|a menudo), muy seguido, (pregúntame|pregúnteme) menos (seguido|a menudo|), (pregunta|pregunte)
            menos (seguido|a menudo), preguntas demasiado""",
        "undo": """
            deshacer, deshaz (eso|esto|lo último|), deshazlo, deshágalo, (borra|borre|elimina|elimine|quita|quite)
            (eso|esto|lo último|el último|la última), bórralo, bórrelo, elimínalo, elimínelo, quítalo, borrar, borrar
            (eso|esto|lo último), eliminar (eso|esto|), anular eso""",
        "hide": """
            privado, (solo|sólo) para mí, no (lo |)(compartas|comparta) (eso|esto|con nadie|con el equipo|),
            (guárdalo|déjalo) (en privado|para ti|entre nosotros), (esto|eso) (es|queda) (privado|entre nosotros),
            que quede entre nosotros, no se lo (enseñes|enseñe|muestres|muestre) a nadie, no (enseñes|muestres)
            (eso|esto) a nadie, ocúltalo, (oculta|ocultar) (eso|esto|), hazlo privado, no para el equipo""",
        "complaint": """
            (demasiados mensajes|demasiadas preguntas|muchos mensajes|muchas preguntas), (esto|es|este bot) (es
            |)(molesto|pesado|muy pesado|un rollo|spam), eres (pesado|un pesado|muy pesado|molesto), qué pesado,
            odio (este bot|estas preguntas), por qué me (preguntas|escribes) (esto |lo mismo |)(cada día|todos
            los días|siempre), siempre la misma pregunta, otra vez tú""",
        "help": """
            ayuda, ayúdame, ayúdeme, necesito ayuda, qué?, cómo?, mande?, eh?, no (te |le |lo |)entiendo, no entendí,
            qué es (esto|eso), qué (puedes|puede|puedo|debo|tengo que) hacer, qué haces, qué hago, cómo
            (funciona|funcionas|va|sirve) esto, cómo funcionas, cómo funciona, quién eres, quién es usted, qué eres,
            comandos, opciones, ajustes, configuración, menú, info""",
        "who_sees": """
            quién (ve|lee|puede ver|puede leer|va a ver|va a leer|verá|leerá|más ve) (esto|eso|mi respuesta|mis
            respuestas|lo que escribo|qué), quiénes (ven|leen|pueden ver|pueden leer) (esto|eso|mis respuestas|lo que
            escribo), (esto |)es (anónimo|privado|confidencial)?, (es|esto es) (anónimo|privado|confidencial) esto,
            (lo|esto lo|esto) (ve|lee|puede ver|va a ver) mi (jefe|jefa|gerente|manager), mi
            (jefe|jefa|gerente|manager) (ve|lee|puede ver|puede leer) (esto|eso|mis respuestas), privacidad""",
        "why": """
            por qué, porque?, xq?, pq?, por qué (esta pregunta|esa pregunta|yo|a mí|preguntas|pregunta|preguntas
            eso|preguntas esto|me preguntas|me preguntas eso|me preguntas esto|me pregunta eso|me pregunta esto|lo
            preguntas), (porque|xq|pq) (esta pregunta|me preguntas eso|me preguntas esto|preguntas eso), para qué
            (preguntas|esta pregunta|me preguntas eso), para qué?""",
        "nothing": """
            no es para mí,
            nada, nada (hoy|de nada|especial|nuevo|bueno|interesante|en especial|en particular|relevante|que
            contar|que reportar|que decir|por hoy|por ahora|funcionó|salió bien|me viene a la mente), hoy nada, (la
            verdad |) nada, pues nada, hoy no, no, nop, nope, no mucho, no gran cosa, la verdad no, la verdad que no,
            en realidad no, ninguno, ninguna, no (lo |)sé, no sabría, ni idea, no se me ocurre (nada|), no tengo
            (nada|idea), lo mismo (de siempre|de ayer|que ayer|), como (siempre|ayer), igual (que ayer|que siempre|),
            ídem, sin (novedad|novedades|comentarios), poca cosa, quién sabe, ni fu ni fa, yo paso, saltar, sáltala,
            omitir, cero, na, naa""",
    },
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
            inscrição|sair disso), desinscrever""",
        "pause": """
            pausa, pausar, pausa as perguntas, (pausa|pausar) (por uma semana|de uma semana|uma semana), uma semana de
            pausa, (faz|faça|faz lá|dá|dê) uma pausa, (me |)(põe|ponha|coloca|coloque|pôr|colocar) em pausa,
            (põe|ponha|coloca|coloque)-me em pausa, (preciso de uma|quero uma) pausa""",
        "resume": """
            retomar, retome, reativar, recomeçar, recomeça, recomece, continuar, (já |)estou de volta, já voltei,
            (volta|volte) a (perguntar|me perguntar|perguntar-me), (já |)(pode|podes) (voltar a
            perguntar|recomeçar|continuar|retomar|perguntar de novo), tirar (da |a )pausa, acabar (a |)pausa, sair da
            pausa""",
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
            última|essa|esse), apaga-o, apagar, apagar (isso|isto|o último), excluir, excluir isso, anular isso""",
        "hide": """
            privado, só (para|pra) mim, não (compartilhe|compartilhes|compartilha|partilhe|partilhes) (isso|isto|),
            não (mostre|mostres) (isso|isto) a ninguém, (isso|isto) (é privado|fica entre nós), fica entre nós,
            (guarda|guarde) (isso|isto) para (ti|você), (oculta|oculte|esconde|esconda) (isso|isto)""",
        "complaint": """
            (demasiadas|muitas) (mensagens|perguntas), (demasiadas notificações), (isto|isso) é
            (chato|irritante|spam), (és|você é|que bot) chato, que chato!, odeio (este bot|esse bot|estas
            perguntas), por que (você |)me pergunta isso todo dia, porque me perguntas isto todos os dias,
            sempre a mesma pergunta, tu outra vez""",
        "help": """
            ajuda, me ajuda, me ajude, ajuda-me, ajude-me, preciso de ajuda, quê?, como?, o quê?, hein, hã, não
            (entendi|percebi|entendo|percebo), (o que é|que é) (isso|isto), como (isso |isto |)funciona (isso|isto|),
            o que (você|posso|podes|pode|devo) (faz|fazer), o que você pode fazer, o que fazes, quem é você, quem és
            tu, quem és, comandos, opções, ajustes, configurações, definições, menu, info""",
        "who_sees": """
            quem (vê|lê|pode ver|pode ler|vai ver|vai ler|verá|consegue ver|mais vê) (isso|isto|minha resposta|a
            minha resposta|minhas respostas|as minhas respostas|o que escrevo|o que eu escrevo|o quê), (isso|isto|) é
            (anônimo|anónimo|privado|confidencial|sigiloso)?, (o |)meu (chefe|gestor|gerente) (vê|lê|pode ver|pode
            ler|vai ver) (isso|isto|minhas respostas|as minhas respostas), (a |)minha (chefe|gestora|gerente)
            (vê|lê|pode ver) (isso|isto), privacidade""",
        "why": """
            por quê, por que?, porquê, porque?, pq?, (por que|por quê|porque|porquê|pq) (essa pergunta|esta
            pergunta|eu|pergunta isso|perguntas isso|perguntas isto|você pergunta|você pergunta isso|está
            perguntando|me pergunta isso|me perguntas isso|me perguntas isto|você quer saber|queres saber), por que
            essa pergunta""",
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
            fermi, non (chiedermi|scrivermi|disturbarmi|farmi domande) più (niente|nulla|), non mi (chieda|scriva)
            più (niente|nulla|), non farmi più domande, non mi faccia più domande, non voglio più domande, niente più
            domande per favore, lasciami (in pace|stare|perdere), mi lasci (in pace|stare), disiscrivimi,
            disiscrivermi, voglio disiscrivermi, disiscriviti, disiscrizione, (annulla|annullare|cancella|cancellare)
            (l'|)iscrizione""",
        "pause": """
            pausa, (metti|mettimi|metta|mi metta|mettere|mettiti) in pausa, (metti|metta) (tutto |le domande )in pausa,
            (fai|fa'|faccia|facciamo) (una |)pausa, prenditi una pausa, una settimana di pausa, pausa (di una|per
            una|una) settimana, ho bisogno di (una pausa|una pausa dalle domande), pause""",
        "resume": """
            riprendi, riprendere, riprenda, riprendiamo, riprendi (le domande|a chiedere), ricominciamo, (puoi|può)
            (ricominciare|riprendere|continuare), continuare, vai avanti, vada avanti, sono (tornato|tornata), sono
            (rientrato|rientrata|di ritorno|di nuovo qui), torna a (chiedere|chiedermi), togli la pausa, fine pausa,
            riattiva, riattivare""",
        "more": """
            più, di più, più spesso, più di frequente, più frequentemente, (chiedimi|mi chieda) (di più|più spesso),
            chiedi più spesso, fammi più domande, mi faccia più domande, puoi (chiedere|chiedermi) più spesso""",
        "fewer": """
            meno, meno domande, meno spesso, meno di frequente, non così spesso, troppo spesso, (chiedimi|mi chieda)
            meno (spesso|), chiedi meno spesso, fammi meno domande, mi faccia meno domande, chiedi troppo spesso""",
        "undo": """
            annulla (questo|quello|l'ultimo|l'ultima), annullalo, (cancella|cancelli|elimina|elimini|togli|rimuovi)
            (questo|quello|l'ultimo|l'ultima|questa), cancellalo, cancellala, eliminalo, toglilo, rimuovilo, torna
            indietro""",
        "hide": """
            privato, (solo|soltanto) per me, non (condividere|condividerlo|condividerla), non condividere
            (questo|questa|quello|con nessuno), non (mostrarlo|farlo vedere) a nessuno, tienilo (per te|privato|tra
            noi), (resta|rimane|resti) tra noi, (questo|questa) (è privato|è privata|resta tra noi),
            (nascondi|nascondere) (questo|questa|quello), nascondilo""",
        "complaint": """
            troppi messaggi, troppe (domande|notifiche), (è|sei|questo bot è)
            (fastidioso|noioso|irritante|pesante|spam), mi dai fastidio, odio (questo bot|queste
            domande), perché me lo chiedi (ogni giorno|tutti i giorni|sempre), sempre la stessa domanda, ancora tu""",
        "help": """
            aiuto, aiutami, mi aiuti, serve aiuto, ho bisogno di aiuto, cosa?, come?, che?, che cosa?, eh?, come
            scusa, non (capisco|ho capito), (che |)cos'è (questo|questa cosa), (cosa|che cosa) (puoi|posso|può|devo)
            fare, (cosa|che) (fai|faccio), come (funziona|funzioni|si usa) (questo|questa cosa|), chi sei, chi è lei,
            cosa sei, comandi, opzioni, impostazioni, menù, info""",
        "who_sees": """
            chi (vede|legge|può vedere|può leggere|potrà vedere|vedrà|leggerà|lo vede|lo legge|altro vede)
            (questo|questa cosa|la mia risposta|le mie risposte|quello che scrivo|cosa scrivo|ciò che scrivo|cosa),
            chi (lo|la) (vede|legge), (questo |)è (anonimo|privato|riservato|confidenziale)?, (il mio|la mia|il)
            (capo|responsabile|manager) (vede|legge|può vedere|può leggere) (questo|le mie risposte), lo (vede|legge)
            il mio capo, privacy, riservatezza""",
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
