"""Signs of danger, harassment and illness in Portuguese: turns of phrase, as `danger` reads them."""

LIFE = r"""
    (quero|queria|vou|penso em|pensei em|pensando em|pensado em|vontade de|tentei|tento|
        planejo)~(me matar|matar me|suicidar me|me suicidar|tirar a (minha )?(propria )?vida|
        acabar com a (minha )?vida|acabar com tudo|me cortar|me machucar|me enforcar|fazer mal a mim)
    (quero|queria|so quero|so queria) (mesmo |so |simplesmente )?morrer(?! de)$
    vontade de morrer(?! de)
    nao quero (mais )?(viver|continuar a viver|continuar vivendo|acordar|estar aqui)( mais)?$
    ja nao quero viver
    (preferia|queria|melhor|devia) (estar |ter )?(mort[oa]|nunca ter nascido|nao ter nascido)$
    (estariam|ficariam|vao ficar|ficam) melhor sem mim
    (nenhuma|nenhum|mais|uma) (razao|motivo) para viver
    (pensamentos|ideias|tendencias|ideacao) (suicidas?|de suicidio)
    (penso|pensei|pensando|pensar|pensa) (muito |sempre )?(em suicidio|no suicidio)
    (se|suicidou|tentou se|tentou|quis se) (suicidou|suicidou se|se suicidar|suicidar se|matou se|
        tirou a propria vida|o suicidio|suicidar)
    (cometeu|tentativa de|cometer|tentou) (o )?suicidio
    (estou|me|ando a|ando) (a )?(cortar me|me cortando|automutil\w+)
    ameaca(s)? de morte
    (me ameacou|nos ameacou|me ameacaram|ameacou me|ameacaram me|ameacou nos|lhe ameacou)~(de morte|
        de me matar|matar me|me matar|com (uma|um) (faca|arma|pistola|revolver))
    (disse|jurou|diz) que (me )?(vai|ia) (me )?matar( me)?(?! (se nao|com o))$
    (puxou|sacou|apontou|tirou)~(uma|a|um) (faca|arma|pistola|revolver)
    (temo|medo) (pela minha vida)
    (tomei|engoli) (comprimidos demais|remedios demais|todos os (comprimidos|remedios)|demasiados)
    nao (vejo|encontro|ha|tem) (mais |nenhum |nenhuma )?(sentido|razao|motivo) (em|para|de|na) ?(continuar|viver|
        seguir|continuar a viver|vida)( assim)?$
    (a |minha )?vida nao (tem|faz) (mais )?sentido
    cansad[oa] de viver
    nao vejo (mais )?saida$
"""

HARM = r"""
    (me|nos) (bateu|agrediu|agride|esbofeteou|socou|estuprou|violou|apalpou|assediou|assedia|assediam|
        humilhou|humilha|espancou|estrangulou|empurrou contra|cuspiu|chutou|
        maltrata)(?! (com uma pergunta|no preco))
    (bateu|agrediu|esbofeteou|violou|apalpou|assediou|humilhou|espancou|maltratou|cuspiu) ?(me|em mim)
    (fui|estou a ser|estou sendo|sou|tenho sido|sinto me|me sinto) (verbalmente |sexualmente |
        constantemente |sempre )?(assediad[oa]|agredid[oa]|violad[oa]|estuprad[oa]|apalpad[oa]|
        humilhad[oa]|ameacad[oa]|discriminad[oa]|perseguid[oa]|maltratad[oa]|espancad[oa])
    (ficou|fica|foi) (fisicamente )?violent[oa] (comigo|connosco|conosco|com ela)
    (me|nos) (ameacou|ameaca|ameacaram|ameacava)(?! (de|com|que|em|trocar|cancelar|ir) (trocar|cancelar|
        sair|ir|um advogado|processo|a concorrencia|mudar|processar|nao|deixar|outro|o concorrente|
        rescindir))
    ameacou (me|nos)(?! (de|com|que|em|trocar|cancelar|ir) ?(trocar|cancelar|sair|ir|um advogado|processo|
        a concorrencia|mudar|processar|nao|deixar|outro|o concorrente|rescindir)?)
    (atirou|jogou|arremessou)~(uma|um|a|o) (cadeira|caneca|garrafa|telefone|portatil|copo|celular|
        computador) (em mim|contra mim|a mim|para cima de mim)
    (tenho|estou com|morro de|sinto) (muito )?medo (d[oea]|de ir|de voltar|de regressar)~?(meu chefe|
        minha chefe|chefe|trabalho|escritorio|casa|meu marido|meu companheiro|meu colega|meu ex|ele|ela)$
    nao me sinto (mais |nada )?segur[oa] (no|na|em|aqui|ali|sozinh[oa]|com ele|a voltar|ao|la)(?! (ingles|
        preco|produto|demo))
    (seguiu me|me seguiu|me segue|persegue me|me persegue|espera me|me espera|me esperava) (ate|a porta|
        na porta|em frente|fora|para|por)~?(casa|carro|hotel|quarto|porta|mim)
    (me tocou|tocou me|me agarrou|agarrou me|passou a mao|pos a mao|colocou a mao|me apertou|
        apalpou)~(coxa|perna|bunda|rabo|peito|seio|seios|cintura|joelho|traseiro)
    (a|uma) mao (na|no|nas|sobre a|por baixo da) (minha )?(coxa|perna|bunda|rabo|peito|joelho|cintura|
        saia)
    (tentou|quis) (me beijar|beijar me|me violar|violar me|me estuprar|me agarrar|agarrar me|me tocar)
    (assedio|abuso|agressao|comentarios|insinuacoes|propostas) (sexual|sexuais|moral) (do|da|no|na|por|de|
        contra|dele|comigo)(?! (empresas|politica|prevencao|seguro))
    (sofri|sofro|sofrendo|a sofrer|vitima de|denunciar|denunciei)~(assedio|bullying|mobbing|abuso|
        violencia|agressao|discriminacao|racismo)
    (comentarios?|piadas?|insultos?|mensagens|bocas) (obscen[oa]s?|machistas?|racistas?|sexistas?|
        homofobic[oa]s?|nojent[oa]s?|antissemitas?|sexuais|porc[oa]s|xenofob[oa]s?)
    (comentarios|piadas) sobre (o meu |meu )?(corpo|peito|rabo|bunda|sotaque|veu|cor|pele|a minha (cor|
        pele|religiao)|minha (cor|pele|religiao))
    (me manda|me mandou|mandou me|manda me|enviou me|me enviou) (fotos (nu|dele nu|intimas|do pau)|nudes|
        porno)
    (me )?(fazem|faz|fizeram|estao a fazer) ?(me)? (bullying|mobbing|a vida negra|
        da minha vida um inferno)
    (minha|a minha) vida (num|um) inferno
    (me )?(humilhou|humilha|gritou|insultou|ridicularizou|humilharam|insulta)( me)?( \w+){0,2} (na frente|
        em frente|a frente|diante) (de|do|da|dos)
    (chefe|chefia|gerente|diretor|diretora|supervisor|patrao)~(grita comigo|gritou comigo|me insulta|
        insultou me|me humilha|me insultou|berra comigo|me xingou|me xinga)
    (me chamou|chamou me|me chamaram|chamaram me)( de)? (puta|vaca|vagabunda|bicha|viado|paneleiro|
        preto de merda|macaco|macaca|sapatao|cabra|piranha|traveco)
    (?<!quase )(tive|tenho|ter|tendo|sofri|deu me|me deu|tive outra|estou a ter)~(ataques? de (panico|
        ansiedade)|crises? de (panico|ansiedade|nervos)|enfarte|infarto|avc|esgotamento( nervoso)?|
        colapso nervoso|aborto espontaneo|crise nervosa)(?! (a impressora|o servidor))
    (esgotamento|colapso) nervoso
    (dor|dores|aperto|pressao) no peito
    (eu )?(desmaiei|tive um desmaio|apaguei)( (no|na|em|durante|hoje|ontem|de|outra|a))
    (estou|me sinto|sinto me|ando) (completamente |totalmente |mesmo |muito |tao |
        em )*(esgotad[oa] psicologicamente|deprimid[oa]|burn ?out|em depressao|desesperad[oa]|
        no fundo do poco|destruid[oa] por dentro)
    (estou|entrei|fiquei|me deram|tenho) (com |de |em |um |a )*(baixa|licenca|afastad[oa]|
        atestado)~(burn ?out|depressao|ansiedade|esgotamento|stress|estresse)
    (estou|tive|tenho|entrei em|diagnosticaram|diagnosticad[oa])~(burn ?out|depressao|cancro|
        cancer)(?! (como cliente|center))$
    (me|fui|acabei de ser|foi me) ?~?(diagnosticaram|diagnosticad[oa])~(cancro|cancer|depressao|tumor|
        leucemia|burn ?out|ansiedade|esclerose)
    tenho (um )?(cancro|cancer|tumor)
    nao (consigo|conseguia|paro|conseguia mais) (parar |deixar )?de (chorar|tremer)
    (choro|chorei|chorar|chorando|a chorar)( no (carro|banheiro)| na casa de banho)? (tod[oa]s (os|
        as) (dias|noites|manhas)|toda (noite|a noite|manha)|a noite toda|todo dia)
    (eu )?nao aguento mais( isto| isso| assim)?$
    nao consigo (mais )?(continuar|seguir) assim( mais)?
    nao durmo ha (dias|semanas|uma semana)
    (me levaram|levaram me|fui (levad[oa]|internad[oa])|fiquei internad[oa]|internaram me|
        me internaram)~(hospital|urgencias?|pronto socorro|uti|emergencia)
    (por|porque) (ser|sou) (uma )?(mulher|gay|negr[oa]|pret[oa]|lesbica|muculman[oa]|jud[eia]+|imigrante|
        estrangeir[oa]|trans|indigena|nordestin[oa]|brasileir[oa]|african[oa]|velh[oa]|deficiente|
        cigan[oa])(?! (que|a liderar))
    (por estar gravida|por causa (da|do) (minha|meu) (cor|pele|religiao|sotaque|gravidez|deficiencia|
        orientacao|origem|idade|genero|veu|sexo))
    (me discrimina|me discriminam|me discriminou|discriminaram me|discriminou me|discriminam me)
    (foi|e|sao) (muito )?(racista|homofobic[oa]|machista) comigo
    (dormir|durma|ir para a cama|va para a cama|deitar|transar|sexo) com (ele|ela|meu chefe|o chefe|o cliente)(?=$|
         para| se| ou)
    favores sexuais
    (chefe|gerente|colega|cliente|diretor)( \w+)? (me toca|toca me|apalpa me|me apalpa|me acaricia|me alisa)(?! (com|
        las |el |fundo))
    (cliente|chefe|colega|seguranca) (me )?(bateu|agrediu|esbofeteou|deu me um (soco|pontape))( me| em mim)?$
    (fui|estou a ser|me) ameacad[oa](?! (de|com|pela concorr))
    (enjoo|nausea|nauseas|vomito) (todas as|cada|todos os) (manhas?|dias?)
    (medico|medica|doutor|doutora|exames?|biopsia|oncologista)( \w+){0,2} (diz|
        disse|dizem|confirma|confirmou|suspeita|encontrou)( \w+){0,4} (
        cancro|cancer|tumor|leucemia|maligno)(?!
        (pacientes|ala|unidade))
    (e|era) (cancro|cancer|um tumor)$
    nao (consigo|conseguia) (mais )?dormir( mais)?( \w+)? ?(por causa|com (este|o) (trabalho|stress))
    nao durmo (mais )?(por causa|ha (dias|semanas|noites))
    (me chantageia|chantageia me)
"""
