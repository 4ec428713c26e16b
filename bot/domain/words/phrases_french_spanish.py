"""Phrases in French and Spanish, written as `phrases.py` says; not what the other languages say."""

FRENCH_SPANISH: dict[str, dict[str, str]] = {
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
            stop, arrête, arrêtez, arrêter, arrête (ça|tout|maintenant|tes questions), arrêtez (ça|tout|maintenant|vos
            questions), stop maintenant, (arrête|arrêtez) (de |)(me |m')(demander|écrire|poser des
            questions|déranger|embêter), (arrête|arrêtez) (les |avec les |avec tes |avec vos |de poser des |de me poser
            ces |)questions, ça suffit, assez!, basta!, (laisse|laissez)-moi (tranquille|en paix), fous-moi la paix,
            fiche-moi la paix, désinscription, désabonnement, se désabonner, me désabonner, désabonner, me désinscrire,
            se désinscrire, (désinscris|désinscrivez|désabonne|désabonnez|enlève|enlevez)-moi, je (veux|voudrais) me
            (désinscrire|désabonner), (ne |)m'(écris|écrivez) plus, (ne |)me (demande|demandez) plus (rien|), ne me pose
            plus de questions, ne me posez plus de questions, plus aucune question, je ne veux plus (de|être dérangé par
            des) questions, va-t'en, (ne |)m'(envoie|envoyez) plus (de messages|rien), je ne veux plus (recevoir de
            messages|de messages|recevoir de questions|être interrogé|être interrogée), merci (d'arrêter|d'arrêter de
            m'écrire|de ne plus m'écrire|de ne plus me demander), veuillez (arrêter|arrêter de m'écrire|ne plus
            m'écrire), je (veux|voudrais) arrêter""",
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
            (supprime|supprimez|efface|effacez|enlève|retire) (ça|cela|le|le dernier|la dernière), (supprime|efface)-le,
            supprimer, effacer, reviens en arrière, retour en arrière, défaire,
            (supprime|supprimez|efface|effacez|annule|annulez) (mon dernier message|ma dernière réponse|le dernier
            message|la dernière réponse)""",
        "hide": """
            privé, (seulement|juste|uniquement|que) pour moi, (garde|gardez) (ça|cela|le) (privé|pour toi|pour
            vous|entre nous), garde-le pour toi, (ça reste|c'est) (privé|entre nous), (ne |)(partage|partagez) pas
            (ça|cela|), (ne |)le (partage|partagez) pas, ne pas partager, (ne |)(montre|montrez) (ça|cela) à personne,
            (cache|cachez|masque|masquez) (ça|cela), pas pour l'équipe, (ne |)(montre|montrez) pas (ça|cela|), (ne |)le
            (montre|montrez) (pas|à personne), (ne |)(partage|partagez) pas (ça|cela) avec (l'équipe|mon chef|ma
            cheffe|mon manager|les autres), (ne |)(montre|montrez) pas (ça|cela) à (l'équipe|mon chef|ma cheffe|mon
            manager), (ne le dis|n'en parle) à personne""",
        "complaint": """
            trop de (messages|questions|notifications), (c'est|tu es|t'es|ce bot est)
            (pénible|agaçant|chiant|lourd|énervant), tu m'(énerves|agaces|embêtes), ça m'(énerve|agace), je
            (déteste|hais) (ce bot|ces questions), pourquoi tu me (demandes|poses) (ça|cette question) (tous les
            jours|chaque jour|sans arrêt), toujours la même question, encore toi, toujours les mêmes questions, tous les
            jours (la même question|les mêmes questions)""",
        "help": """
            aide, à l'aide, (aide|aidez)-moi, besoin d'aide, quoi?, hein, pardon?, comment?, je (ne |)comprends
            (pas|rien), j'(ai |)(pas|rien) compris, c'est quoi, c'est quoi ça, qu'est-ce que c'est, c'est quoi ce truc,
            que (peux-tu|pouvez-vous) faire, que puis-je faire, qu'est-ce que (je peux|tu peux|vous pouvez|je dois)
            faire, comment ça (marche|fonctionne), comment ça marche ici, qui es-tu, (tu es|t'es) qui, qui êtes-vous,
            vous êtes qui, que fais-tu, je fais quoi, commandes, menu, info, infos, à quoi (ça
            sert|tu sers|sers-tu), ça sert à quoi""",
        "who_sees": """
            (qui|qui est-ce qui) (voit|lit|peut voir|peut lire|verra|lira|va voir|va lire) (ça|ca|cela|ceci|ma
            réponse|mes réponses|ce que j'écris|quoi|tout ça), c'est (vu|lu) par qui, c'est
            (anonyme|privé|confidentiel)?, est-ce (que c'est |)(anonyme|privé|confidentiel), confidentialité, vie
            privée, (est-ce que |)(quelqu'un|mon chef|ma cheffe|ma chef|mon boss|ma boss|mon manager|ma manager|mon
            patron|ma patronne|mon responsable|ma responsable|mon équipe|l'équipe|le coach|mon coach) (voit|lit|peut
            voir|peut lire|verra) (ça|cela|mes réponses|ce que j'écris), (est-ce que |)(mes collègues|les autres|les
            collègues) (voient|lisent|peuvent voir|peuvent lire) (ça|cela|mes réponses), c'est qui qui (voit|lit)
            (ça|cela), qui a accès à (ça|cela|mes réponses|ce que j'écris)""",
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
            stop, para!, para ya, para (por favor|porfa|porfi), (por favor|porfa) para, ya para, párale, ya párale, para
            de (preguntar|preguntarme|escribir|escribirme|mandar mensajes), pare!, pare (ya|por favor), pare de
            (preguntar|preguntarme|escribirme), parar, basta!, ya basta, basta ya, basta de preguntas, deja de
            (preguntar|preguntarme|escribir|escribirme|molestar|molestarme|hacer preguntas|hacerme preguntas|mandarme
            mensajes), deje de (preguntar|preguntarme|escribir|escribirme|molestar|molestarme|hacerme preguntas), (ya
            |)no me (preguntes|pregunte|escribas|escriba|molestes|moleste) (más|), no más preguntas (por favor|porfa),
            no quiero (más preguntas|que me preguntes más), (déjame|déjeme) en paz, (date|darme|dame|deme|dar) de baja,
            quiero darme de baja, cancelar (la |)suscripción, desuscribir, desuscribirme, desuscríbeme, (ya |)no me
            (mandes|mande|envíes|envíe) más (mensajes|preguntas), (ya |)no quiero (más mensajes|recibir más
            mensajes|recibir mensajes), no más mensajes (por favor|porfa), quiero parar""",
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
            (eso|esto|lo último), eliminar (eso|esto|), anular eso, (borra|borre|elimina|elimine) (mi último mensaje|mi
            última respuesta|el último mensaje|la última respuesta)""",
        "hide": """
            privado, (solo|sólo) para mí, no (lo |)(compartas|comparta) (eso|esto|con nadie|con el equipo|),
            (guárdalo|déjalo) (en privado|para ti|entre nosotros), (esto|eso) (es|queda) (privado|entre nosotros), que
            quede entre nosotros, no se lo (enseñes|enseñe|muestres|muestre) a nadie, no (enseñes|muestres) (eso|esto) a
            nadie, ocúltalo, (oculta|ocultar) (eso|esto|), hazlo privado, no para el equipo, no lo
            (enseñes|enseñe|muestres|muestre), no (enseñes|enseñe|muestres|muestre) (esto|eso), no se lo
            (digas|diga|cuentes|cuente) a nadie, que no lo vea nadie, no se lo (enseñes|muestres|digas) (a mi jefe|a mi
            jefa|al equipo), no lo compartas con (mi jefe|mi jefa)""",
        "complaint": """
            (demasiados mensajes|demasiadas preguntas|muchos mensajes|muchas preguntas), (esto|es|este bot) (es
            |)(molesto|pesado|muy pesado|un rollo|spam), eres (pesado|un pesado|muy pesado|molesto), qué pesado, odio
            (este bot|estas preguntas), por qué me (preguntas|escribes) (esto |lo mismo |)(cada día|todos los
            días|siempre), siempre la misma pregunta, otra vez tú, siempre las mismas preguntas, (todos los días|cada
            día) (la misma pregunta|las mismas preguntas), qué pesado eres""",
        "help": """
            ayuda, ayúdame, ayúdeme, necesito ayuda, qué?, cómo?, mande?, eh?, no (te |le |lo |)entiendo, no entendí,
            qué es (esto|eso), qué (puedes|puede|puedo|debo|tengo que) hacer, qué haces, qué hago, cómo
            (funciona|funcionas|va|sirve) esto, cómo funcionas, cómo funciona, quién eres, quién es usted, qué eres,
            comandos, opciones, menú, info, para qué (sirve|sirves) (esto|), qué puedo hacer
            aquí""",
        "who_sees": """
            quién (ve|lee|puede ver|puede leer|va a ver|va a leer|verá|leerá|más ve) (esto|eso|mi respuesta|mis
            respuestas|lo que escribo|qué), quiénes (ven|leen|pueden ver|pueden leer) (esto|eso|mis respuestas|lo que
            escribo), (esto |)es (anónimo|privado|confidencial)?, (es|esto es) (anónimo|privado|confidencial) esto,
            (lo|esto lo|esto) (ve|lee|puede ver|va a ver) mi (jefe|jefa|gerente|manager), privacidad, (alguien|mi
            jefe|mi jefa|mi gerente|mi manager|mi equipo|el equipo|mi coach) (ve|lee|puede ver|puede leer|va a ver)
            (esto|eso|mis respuestas|lo que escribo), lo (ve|lee|puede ver|puede leer|va a ver) (alguien|mi jefe|mi
            jefa|mi gerente|mi manager|mi equipo|el equipo|mi coach), (puede|va a) (alguien|mi jefe|mi jefa|mi
            gerente|mi manager|mi equipo|el equipo|mi coach) (ver|leer) (esto|eso|mis respuestas), (mis compañeros|los
            demás) (ven|leen|pueden ver|pueden leer) (esto|eso|mis respuestas), quién tiene acceso a (esto|eso|mis
            respuestas)""",
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
}
