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
    (penso|pensei|pensando|vontade|imagino|quase|queria|quero|apeteceu|apetece|ideia)( \w+){0,6} (contra|de|da|do|
        duma|para debaixo|na frente|a frente|debaixo)( \w+){0,3} (
        arvore|ponte|comboio|trem|camiao|caminhao|muro|varanda|telhado|metro|janela|predio|viaduto|linha)(?= \.|$)
    (atirar|atirar me|me atirar|jogar|me jogar|mandar me|saltar|pular|atirou se|se jogou|jogou se|me jogo|me atiro|
        espetar)( \w+){0,5} (ponte|comboio|trem|varanda|janela|metro|
        predio|telhado|arvore|viaduto|linha|camiao|caminhao)
    (todos|toda a gente|todo mundo|a (minha )?familia|eles|voces|os meus( \w+)?|meus filhos|minha \w+|o mundo|
        a equipa|a equipe)( \w+){0,4} (melhor|mais felizes|mais
         descansados) sem mim
    sem mim( \w+){0,4} (melhor|mais felizes|mais descansados)
    (nao quero|nao queria|queria nao|quero nao|preferia nao|espero nao|so queria nao|sem vontade de|
        sem forcas para)( \w+){0,3} (acordar|viver|existir|estar ca|estar viv\w|
        estar aqui)( mais| amanha)?$
    (adormecer|dormir)( \w+){0,4} (nao|nunca)( \w+)? acordar( mais)?
    (quero|queria|vontade de|apetece me|apetecia me|so quero|preferia)( \w+){0,2} (morrer|sumir (de vez|
        para sempre|pra sempre)|desaparecer (de vez|para sempre|deste
         mundo)|deixar de existir|estar mort\w|acabar com (tudo|isto|isso|a (minha )?vida)|me matar|
        matar me)(?! (de|com)( tanto)? (rir|fome|vergonha|calor|frio|sono|saudades|tedio))(?= \.|$| e|
         mas| hoje| ja| logo| agora)
    (vou|ia|decidi)( \w+)? (me matar|matar me|me suicidar|suicidar me|acabar com (isto|isso|tudo)|
        tirar a minha vida|por fim a (isto|vida)|dar um fim nisso)(?! (de trabalhar|de
         rir))
    (matou se|se matou|suicidou se|se suicidou|enforcou se|se enforcou|quer matar se|quer se matar|tentou se matar|
        tentou matar se|deu um tiro na cabeca)
    (corto me|cortei me|me corto|me cortei|cortar me|me cortar|mutilo|automutil\w+|me machuco|magoo me|
        magoei me de proposito)(?! (a fazer a barba|no papel|o cabelo|com papel|
        cozinhando))
    (carta|cartas|bilhete) (de despedida|de suicidio|de adeus)|adeus a todos|adeus mundo
    (caixa|frasco|cartela|todos os|demasiados|guardo|guardei|juntei|a juntar|juntando)( \w+){0,3} (comprimidos|
        remedios|calmantes|rivotril|medicamentos)( \w+)? ?(de uma vez|todos)?$
    (tanto faz|tanto me faz|nao me importa|nem ligo|e me igual)( \w+){0,4} (viver|morrer|se vivo|se morro|
        se acordo|acordar|estar viv\w)
    (a vida|viver|esta vida|essa vida)( \w+){0,3} nao (vale|tem|presta)( \w+){0,3} (pena|nada|sentido)
    (nao tenho|perdi a|sem|nao me resta) (mais )?(vontade|forcas?) (de|para|pra) viver
    (nao vejo|nao ha|nao tem|nao encontro)( \w+){0,3} (saida para mim|saida|futuro|esperanca)( pra mim| para mim)?$
    (ameacou|ameaca|apontou|puxou|sacou|com)( \w+){0,4} (uma|um|a|o) (faca|arma|pistola|revolver|cacadeira|machado|
        canivete)
    (disse|diz|gritou|escreveu|jurou|mandou mensagem)( \w+){0,4} (me|nos|te|o|a) (matava|mata|matar|dava um tiro|
        da um tiro|esfaqueia|furava|mato|matam)(?! (se nao|com o preco))
    (disse|diz|jurou)( \w+){0,3} (matava|ia matar|vai matar|mata) (me|nos)
    quando (lerem|leres|voce ler|voces lerem)( \w+){0,4} (mort\w|nao estou|nao vou estar|fui embora)
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
    (chefe|gerente|colega|cliente|diretor)( \w+)? (me toca|toca me|apalpa me|me apalpa|me acaricia|
        me alisa)(?! (com|
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
    (chefe|gerente|cliente|colega|diretor|patrao|supervisor|encarregado|comprador)( \w+){0,5} (a mao|as maos|
        mao)( \w+)? (no|na|nas|nos|por baixo|em|debaixo)( \w+){0,3} (rabo|bunda|
        perna|pernas|coxa|coxas|peito|peitos|mama|mamas|saia|cintura|seio|seios)
    (apalpou|apalpa|agarrou|encostou|encurralou|beijou|passou a mao)( \w+){0,3} (me|rabo|bunda|coxa|peito|a forca|
        contra a parede|elevador|armazem)(?! (a ideia|o projeto))
    (bebo|bebendo|beber|tomo|fumo|tomando)( \w+){0,5} (todas as noites|toda noite|todos os dias|todo dia|
        cada noite|para (dormir|aguentar|esquecer|conseguir|relaxar da)|pra (dormir|
        aguentar|esquecer|conseguir)|as escondidas|escondid\w|antes de trabalhar|antes do trabalho)
    (garrafa|garrafas|copos)( \w+){0,4} (todas as noites|toda noite|por noite|por dia|todo dia|todos os dias)
    (choro|chorei|chorar|chorando|a chorar)( \w+){0,5} (na casa de banho|no banheiro|no carro|no escritorio|
        no trabalho|todas as (noites|manhas)|toda (noite|manha)|todo(s os)? dias?|no
         armazem|no estacionamento)
    (ataque|ataques|crise|crises) de (panico|ansiedade|choro|nervos|angustia)(?= \.|$| antes| no| na| hoje| ontem|
         de| outra| em| durante| a| esta)
    (chama|chamou|chamaram|disse que sou|trata)( \w+){0,4} (inutil|incompetente|burr\w|idiota|fracassad\w|falhad\w|
        gord\w|puta|vaca|vadia|bicha|viado|preto|preta|macac\w|lixo|estupid\w|
        merda|negr\w)( \w+)?(?= \.|$| na| no| a| em| de| por| e)
    (humilha|humilhou|grita|gritou|insulta|insultou|rebaixa|rebaixou|ridiculariza)( \w+){0,3} (me|comigo|a frente|
        na frente|em frente|diante|todos os dias|todo dia|sempre)
    (medo|panico|pavor|terror)( \w+){0,4} (ir (trabalhar|para o (trabalho|escritorio)|pro (trabalho|escritorio))|
        voltar (para casa|pra casa|ao trabalho|pro trabalho)|do meu (chefe|marido|
        ex|namorado)|da minha chefe)
    (nao )?(durmo|como|dormi|comi|durmir)( \w+){0,3} (ha|faz)( \w+)? (semanas|dias|meses|noites)|(ha|
        faz)( \w+)? (semanas|dias|meses|noites) (que nao|sem) (durmo|como|dormir|comer)
    (vomito|vomitar|vomitei|vomitando|vomitado)( \w+){0,3} (todas as|toda|antes de|antes do|depois de comer|
        de proposito|cada)
    (meu|minha) (marido|mulher|esposa|esposo|companheir\w|namorad\w|pai|mae|filh\w|irma|irmao|avo|
        ex)( \w+){0,4} (bate me|me bate|bateu me|me bateu|morreu|faleceu|tem cancro|tem cancer|
        esta a morrer|ta morrendo|esta morrendo|em coma|na uti|nos cuidados intensivos|teve um (avc|enfarte|
        infarto)|me ameaca|ameaca me|me agride)
    (aborto espontaneo|perdi (o|a|meu|minha) (bebe|filh\w)|perdemos (o|a) bebe|comeco a (quimio|quimioterapia)|
        primeira quimio|comecar (a )?quimio)
    (me segue|segue me|persegue me|me persegue|espera me|me espera|me stalkeia)( \w+){0,4} (casa|carro|porta|hotel|
        trabalho|noite|estacionamento)
    (desmaiei|desmaio no|desabei|perdi os sentidos|colapsei)
    (volta|volte|voltem|vai)( \w+)? (pra|para) (a )?(tua|sua) (terra|casa|africa|pais)
    (tenho|estou com|com|de baixa por|baixa por|sofro de)( \w+)? (depressao|burn ?out|esgotamento)
    nao (aguento mais (isto|isso|viver|esta vida)|consigo (respirar|sair da cama|levantar me da cama|
        parar de chorar))
"""
