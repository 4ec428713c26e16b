"""Signs of danger, harassment and illness in French: turns of phrase, as `danger` reads them."""

LIFE = r"""
    (veux|voulais|vais|voudrais|envie de|pense a|pensais a|pense deja a|essaye de|essaie de|tente de|
        tentee? de|failli)~(me tuer|me suicider|me foutre en lair|mourir|en finir|me pendre|
        me faire du mal|mettre fin a mes jours|me couper)(?! (de rire|de honte|de rires|avec ce dossier|
        avec cette|avec ce|avec le|avec la|de froid|de chaud|dennui|de faim))
    (jai|ai) (vraiment |juste |plus |que |souvent )*envie (de|den) (mourir|finir|crever)(?! (de|avec|la|
        ce|cette|le))
    je (ne )?(veux|voulais) plus vivre
    (plus|pas) envie de vivre
    (je )?(prefererais|voudrais|aimerais) (etre )?(mort|morte)$
    (mieux|tranquilles) sans moi$
    (aucune|plus de|pas de) raison de vivre
    (pensees|idees|tendances) (suicidaires|noires et)
    (je )?(pense|pensais|penser|songe|pensees) (souvent |parfois |beaucoup )?(au|de) suicide
    (sest|sest deja|a essaye de se|a tente de se|a voulu se|se) (suicidee?|suicider|donne la mort|
        donnee la mort|pendue?)
    tentative de suicide
    (mettre|mis|mettrai|met) fin a (mes|ses) jours
    je me (scarifie|coupe les|fais du mal)
    menaces? de mort
    (ma|mont|menace|menacee?|menacer|nous a)~(de me tuer|de nous tuer|de le tuer|de la tuer|
        avec un (couteau|fusil|flingue|pistolet)|de mort)
    (il|elle) (a dit|ma dit|jure) (quil|quelle) (va|allait) me tuer$
    (sorti|pointe|brandi|braque)~(un|une|son) (couteau|arme|flingue|pistolet)
    (peur|craint|crains) pour ma vie
    (avale|pris) (trop de|tous les|tous mes) (cachets|medicaments|comprimes)
    (vois|trouve|a|ya)~(plus|pas|aucun) (de |aucune |l)?(interet|sens|raison|utilite|linteret|le sens) (a|de)
         (continuer|vivre|exister|rester)$
    a quoi bon (continuer|vivre)$
    (ma|la) vie (na|n a|a) (plus|pas) de sens
    (je )?(ne )?(vois|voit) (plus|pas|aucune) (d |de )?issue$
    (fatigue|fatiguee|marre) de vivre
    (je ne )?manquerai a personne|je ne manquerais a personne
    (jai|ai|avec|des|mes|ces) (toujours |encore |souvent |de nouveau )?(des |mes |ces )?idees noires
    (envie|pense|pensais|failli|imagine|songe|voulais|veux|pensee)( \w+){0,5} (contre|sous|dans|du|de la|dun|
        devant|depuis)( \w+){0,2} (
        arbre|pont|train|camion|mur|balcon|toit|falaise|metro|rer|platane|fenetre|rails)(?= \.|$| en| sur| ce|
         hier| pour)
    (me|se|me suis|sest)( \w+)? (jeter|jete|jetee|foutre|balancer|foutu)( \w+)? (sous|du|dun|de la|devant|
        par la)( \w+){0,2} (train|
        metro|pont|fenetre|toit|balcon|camion|rer|voiture)
    (tout le monde|ils|elles|vous|ma famille|les enfants|ma femme|mon mari|mes enfants|le monde|
        eux)( \w+){0,4} (mieux|plus heureux|
        tranquilles?)( \w+)? sans moi
    sans moi( \w+){0,4} (mieux|plus heureux|tranquilles?)
    (je )?(ne )?veux plus (vivre|etre la|me reveiller|exister|de cette vie)
    (ne (jamais|plus|pas) me reveiller|plus me reveiller|pas me reveiller|jamais me reveiller)
    (mendormir|dormir)( \w+){0,4} (plus jamais|jamais|ne plus|plus) (me )?reveiller
    (jaurais|prefererais|voudrais|aimerais|mieux)( \w+){0,4} (etre mort\w?|ne pas (etre nee?|exister)|
        ne plus (exister|etre la)|
        disparaitre( pour (de bon|toujours)| a jamais)?)$
    (veux|vais|voudrais|envie)( \w+){0,3} (en finir|disparaitre pour|me foutre en l ?air|crever|mourir)(?! (de|
        avec ce|avec le|
        avec cette|dans les))
    (je )?me (scarifie|taille|mutile|coupe|brule)( \w+){0,2} ?(les (veines|bras|poignets)|encore|expres|
        volontairement)?$
    (scarifiee?|mutilee?|automutil\w+|taille les veines|ouvert les veines|ouvrir les veines)
    (lettre|lettres|mot) dadieu|adieu (a tous|tout le monde|les amis)
    (boite|plaquette|tous les|toutes les|trop de|stocke|garde|compte)( \w+){0,4} (cachets|somniferes|medicaments|
        comprimes|medocs|
        xanax)( \w+)? ?(dun coup|davance|en reserve|pour le jour)?$
    (sest|se sont|a voulu se|menace de se|veut se|va se|allait se|parle de se)( \w+)? (pendre|pendue?|tuer|
        tire une balle|
        tirer une balle|suicider|suicidee?|jetee? sous|foutre en l ?air)
    (jme|je vais me|je me|me) (bute|buter|suicide|flingue|flinguer|fous en l ?air|pends|pendre)(?! (le dos|
        la sante|au travail|a la
         tache|les yeux))$
    (la vie|ma vie|vivre)( \w+){0,3} (ne |n )?(vaut|vaux) (plus|pas) (le coup|la peine|rien)
    (plus|pas)( la)? (force|envie) de (vivre|continuer a vivre|rester en vie)
    (men fous|egal|importe)( \w+){0,3} (de |si je )(vivre|mourir|creve|meurs|vis|me reveille)( \w+){0,3}
    (menace|menaces|a menace|ma menace|sorti|avec|brandi|pointe)( \w+){0,4} (un|une|son|sa) (couteau|arme|fusil|
        flingue|pistolet|
        hache|machette)(?! (suisse|de la concurrence))
    (il|elle|le client|mon ex|un collegue|on)( \w+){0,3} (dit|crie|ecrit|hurle|jure|ecrivait)( \w+){0,4} (me|nous|
        le|la|te|vous) (tuer|tuerait|
        tuerai|buter|buterai|planter|planterai|descendre|egorger)(?! (si|sur le prix|si je|avec le prix))
    quand (vous|tu) (lirez|liras|lirai)( \w+){0,4} (plus la|mort|morte|parti)
    (au bout|a bout)( \w+){0,4} (plus|pas) (dissue|issue|solution|espoir)
"""

HARM = r"""
    (il|elle|on|client|chef|collegue|manager|patron|ils|acheteur) (ma|mont|me) (frappee?|giflee?|cognee?|
        violee?|agressee?|etranglee?|crachee? dessus|bousculee?|tabassee?|tripotee?|pelotee?|harcelee?|
        harcele|harcelent|humiliee?|humilie|frappe|maltraitee?|maltraite|insultee? et)(?! (de questions|
        au telephone pour le prix|par la qualite|par le|par la|par sa|par son))
    (je )?(suis|ai ete|jai ete|me suis fait|me fais|me sens|etais|me faisais) (verbalement |physiquement |
        souvent |constamment |moralement )?(frapper|frappee?|agresser|agressee?|harceler|harcelee?|violer|
        violee?|tripoter|humilier|humiliee?|menacer|menacee?|discriminee?|insulter|tabasser|gifler|
        maltraitee?)(?! (de questions|par la concurrence|sur (le|les) prix))
    (est|etait|devenu|devient|devenue) (physiquement )?(violente?) (avec|envers|contre) (moi|nous|elle)
    (ma|mont|me) (menacee?|menace|menacent)(?! (de (partir|changer|resilier|nous quitter|aller|passer|
        rompre|me quitter|saisir|couper|ne (pas|plus)|porter|faire jouer|proces)|dun proces|davocat|
        avec un avocat|avec (un|le|son) (concurrent|devis)))
    (ma|me) (lance|jete|balance) (une|un|la|le|sa|son) (chaise|tasse|bouteille|telephone|ordinateur|verre|
        agrafeuse)
    (jai|ai|avais) (tres |vraiment |trop )?peur (de (mon (chef|patron|manager|mari|collegue|conjoint|ex)|
        ma (cheffe|patronne|femme)|rentrer|lui$|retourner (au|chez)|aller au (travail|bureau|boulot))|
        daller au (travail|bureau|boulot))
    (boule|peur) au ventre (tous|chaque|avant daller|pour aller|daller|le matin)
    (je )?(ne )?me sens (pas|plus) en securite
    (ma|me) (suivie?|suit|poursuivie?) (jusqua|jusquau|jusque) (ma|mon|la|chez|hotel|lhotel|voiture|
        parking|domicile)
    mattend(ait)? (devant|en bas de) (chez moi|mon|ma)
    (ma|me|ma encore|ma deja) (touchee?|touche|caressee?|caresse|mis la main|pelotee?|pincee?|
        mis une main|attrapee?) (aux|les|la|le|sur|a la|au)~?(fesses|cuisse|cuisses|seins|poitrine|jambe|
        genou|taille)
    (main|mains) (sur|sous|aux) (ma|mes|la|les) (cuisse|cuisses|fesses|seins|jupe|genou|jambe|taille)
    (essaye|tente|voulu) de m(embrasser|e violer|e toucher|e tripoter)
    (harcelement|agression|attouchements?|avances|remarques|propositions) (sexuel|sexuelle|sexuels|
        sexuelles|moral) (de la part|de mon|de ma|au travail|au bureau|par|du|dun|dune|subi)
    (subi|subis|subit|victime de|victime dun|victime dune|vis)~(harcelement|agression|violences?|
        attouchements?|mobbing|discrimination|racisme)
    (remarques?|blagues?|propos|commentaires?|insultes?|messages?) (sexistes?|racistes?|homophobes?|
        antisemites?|obscenes?|deplaces?|degoutante?s?|salaces?|graveleux|graveleuses)
    (remarques|blagues|commentaires) sur (mon (corps|cul|accent|voile|poids|age)|ma (peau|poitrine|
        couleur|religion)|mes (seins|fesses|jambes|origines))
    (menvoie|ma envoye|menvoyait) (des )?(photos (de son|nues|de lui nu|intimes)|nudes|porno)
    (me|ma) (harcele|harcelait|harcelent)(?! (de questions|pour (un|une|avoir)))
    (fait|font|fait vivre|rend|rendent) (vivre )?(un enfer|de ma vie un enfer|ma vie un enfer|
        la vie impossible au)
    (ma|me) (humiliee?|humilie|rabaissee?|rabaisse|ridiculisee?|hurle dessus|engueulee?|crie dessus|
        insultee?|traitee? de \w+)( \w+)? devant (tout|toute|les|lequipe|mes|le|la|tous)
    (chef|cheffe|patron|patronne|manager|directeur|directrice|superieur|boss)~(me hurle|ma hurle|
        hurle sur|me crie|ma crie|minsulte|ma insulte|me rabaisse|mhumilie)
    (ma|me) traitee? de (pute|salope|sale|pd|pede|gouine|negre|bougnoule|connasse|singe|youpin|bamboula)
    (jai|ai|avoir|fais|fait|eu|refait|encore)~(crises? dangoisse|crises? de panique|attaque de panique|
        crise cardiaque|avc|infarctus|fausse couche|malaise cardiaque|depression nerveuse|burn ?out|
        un malaise)(?! (pour le|pour la|en voyant|prevention))
    (craque nerveusement|depression nerveuse)
    (je )?(fais|traverse|sors dune) (une )?depression
    je pleure tout le temps
    (douleurs?|mal|oppression|poids) (a|dans) la poitrine
    (je )?me suis (evanouie?|effondree?) (en|au|dans|pendant|hier|ce|aujourdhui|devant|chez)
    (je )?suis (completement |totalement |vraiment |juste |tellement |en )*(burn ?out|depressive?|
        en depression|au bout du rouleau|en arret pour|a bout de nerfs)( nerveux)?
    (je )?suis (completement |vraiment |totalement )?a bout$
    arret (de travail |maladie )?(pour|a cause) (un |dun |de )?(burn ?out|depression|epuisement|
        harcelement)
    (jai|ai|on ma|mont|ma)~(diagnostique|decouvert|annonce)~(cancer|depression|tumeur|leucemie|burn ?out|
        sclerose)
    jai (un )?cancer
    (peux|arrive|arrivais|pouvais) (plus|pas) (a )?(marreter|arreter) de (pleurer|trembler)
    (pleure|pleurer|pleurais)( dans (la voiture|les toilettes|ma voiture))? (tous les (soirs|matins|
        jours)|toutes les nuits|toute la nuit|chaque (soir|matin|nuit))
    je (nen|ne|nen) ?(peux|supporte|tiens) (vraiment )?plus$
    je craque$
    (dors|dormi) (plus|pas) depuis (des )?(jours|semaines|une semaine)
    (jai ete|mont|on ma|suis|ma) (transportee?|hospitalisee?|emmenee?|conduite?|admise?) (durgence )?(a|
        aux|en|a l)? ?(lhopital|hopital|urgences|reanimation|durgence)
    (parce que|vu que|car) je suis (une )?(femme|noire?|gay|homo|lesbienne|musulmane?|juive?|juif|arabe|
        enceinte|handicapee?|etrangere?|trans|voilee|trop vieille?|trop vieux|asiatique)
    (a cause|en raison) de (ma (couleur|peau|religion|grossesse|sexualite|race|couleur de peau)|
        mon (origine|voile|handicap|accent|sexe|orientation|age)|mes origines)
    (me|ma) (discrimine|discriminee?|discriminent)
    (a ete|est|etait) (ouvertement |clairement )?(raciste|homophobe|sexiste|antisemite) (avec|
        envers) (moi|nous|elle)
    coucher? avec (lui|elle|moi|mon (chef|patron|manager)|ma cheffe|le client|lacheteur)(?=$| pour| si|
         sinon| ou| et)
    (du sexe|des faveurs sexuelles|faveurs sexuelles)
    (chef|cheffe|patron|manager|collegue|client|acheteur|directeur|superieur)( \w+)? me (touche|caresse|pelote|
        tripote)(?! (par|avec (son|sa) (histoire|confiance)|beaucoup|un mot))
    (arrete|arretait) pas de me (toucher|caresser|tripoter)
    (client|chef|collegue|acheteur|patron|vigile) (ma|m a) (frappee?|giflee?|cognee?|bousculee?)
    (nausee|nausees|envie de vomir) (tous les|chaque|avant (daller|le)) ?(matins?|jours?|travail|boulot)?
    (je vomis|malade) (tous les|chaque) (matins?|jours?)
    (medecin|docteur|resultats?|scanner|biopsie|specialiste)( \w+){0,2} (dit|ma dit|a dit|confirme|confirment|
        annonce|
        soupconne|trouve|montrent?|revele)( \w+){0,4} (cancer|tumeur|leucemie|sclerose)(?! (service|
        patient|centre|recherche))
    cest (un |le )?cancer$
    (dors|dormir|arrive a dormir|peux dormir) (plus|pas)?( \w+)? ?a cause (de|du) (ce|mon|ma|mes|boulot|travail|
        chef|
        stress|cette)
    (ne |n )?(dors|arrive|peux) plus (a )?dormir
    (me|ma) (fait|font) chanter|chantage (sexuel)
    (chef|patron|manager|collegue|client|directeur|responsable|acheteur|commercial)( \w+){0,4} (la main|sa main|
        les mains|ses mains)( \w+)? (
        sur|aux|sous|dans|au)( \w+)? (fesses?|cuisses?|cul|seins?|poitrine|jupe|genou|taille|hanches?|jambe|culotte)
    (pelote|peloter|tripote|tripoter|embrassee? de force|coincee?|plaquee?|bloquee?|coince)( \w+){0,3} (dans|
        contre|le mur|lascenseur|
        la reserve|les fesses|son bureau|de force)
    (bois|picole|boire|bu|fume|prends)( \w+){0,5} (tous les (soirs|jours|matins)|chaque (soir|jour|matin)|
        pour (tenir|dormir|oublier|
        supporter|decompresser|encaisser|me calmer)|avant (le|daller au) (travail|boulot|rdv)|en cachette)
    (bouteille|bouteilles|verres)( \w+){0,4} (tous les soirs|chaque soir|par (soir|jour))
    (pleure|pleurer|pleurais|pleurant|en larmes|craque|chiale|chialer|chiale)( \w+){0,5} (aux toilettes|
        dans les toilettes|dans la
         voiture|dans ma voiture|au (bureau|travail|boulot)|sur le parking|dans le train|devant tout|en reunion)
    (crise|crises|attaque|attaques) (dangoisse|de panique|dangoisses|de nerfs|de larmes)(?= \.|$| avant| dans| en|
         ce| hier| au| sur|
         pendant| la| devant| cette)
    (me|ma|mavait) (traite|traitee?|appelle|appele|appelait)( \w+)? (de )?(nul|nulle|incapable|bonne a rien|
        bon a rien|conne|con|idiote?|
        merde|grosse|sale \w+|debile|negre|negro|arabe|singe|pd|pede|pute|salope)
    (mhumilie|ma humiliee?|me rabaisse|minsulte|me hurle dessus|me crie dessus|me hurle|me menace|ma menacee?|
        me terrorise|me harcele)(?!
         (de (partir|changer|resilier|questions)|avec la concurrence))
    (peur|angoisse|terrorisee?|trouille|boule au ventre)( \w+){0,4} (daller (au|bosser|travailler)|de (retourner|
        rentrer|venir)( au)?|de mon
         (chef|mari|patron|ex|conjoint|manager)|de lui|chaque (matin|dimanche)|tous les (matins|dimanches))
    (dors|dormi|mange|mangee?|dormir|manger)( \w+){0,2} (plus|presque plus|pas|rien|a peine)( \w+)? depuis
    (vomis|vomi|vomir|fais vomir)( \w+){0,3} (avant|tous les|chaque|apres (manger|les repas|chaque)|expres)
    (mon|ma) (mari|femme|conjoint|conjointe|copain|copine|pere|mere|fils|fille|frere|soeur|compagnon|maman|
        papa)( \w+){0,3} (me frappe|ma
         frappee?|est (morte?|decedee?|mourante?|en train de mourir|en fin de vie|dans le coma|en reanimation)|
        a (un cancer|fait un
         avc|fait un infarctus|une tumeur)|me bat|vient de mourir|me menace)
    (mari|conjoint|copain|ex|compagnon)( \w+){0,2} (ma|me|m a) (frappee?|battue|etranglee?|cognee?|giflee?|
        menacee?|enfermee?|frappe|bat|cogne)
    (fausse couche|perdu (le|notre|mon) bebe|mort ne|premiere chimio|commence (la|ma) chimio|ma chimio)
    (me suit|ma suivie?|me stalke|mattend( \w+){0,3} (en bas|devant|a la sortie))
    (evanouie?|effondree?|perdu connaissance|fait un malaise|tombee? dans les pommes)
    (retourne|rentre|rentrez|retournez)( \w+){0,3} (dans (ton|votre) pays|chez (toi|vous)|en afrique|au bled)
"""
