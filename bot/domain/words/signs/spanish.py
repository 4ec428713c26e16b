"""Signs of danger, harassment and illness in Spanish: turns of phrase, as `danger` reads them."""

LIFE = r"""
    (quiero|queria|quise|voy a|pienso en|pensando en|pense en|ganas de|intente|intento|he pensado en|
        planeo)~(matarme|suicidarme|quitarme la vida|cortarme|hacerme dano|ahorcarme|acabar con mi vida|
        terminar con mi vida|acabar con todo|quitarme de en medio)
    (me )?(quiero|queria|quisiera) (de verdad |solo |simplemente )?morir(me)?(?! de)$
    me quiero (morir|matar)(?! de)$
    ganas de (morir|morirme)(?! de)$
    no quiero (seguir viviendo|vivir mas|vivir|seguir aqui|despertar(me)?( mas)?)$
    ya no quiero (seguir viviendo|vivir( mas)?|seguir aqui|despertar)
    (preferiria|ojala)~(estar muerto|estar muerta|no haber nacido|estuviera muerto|estuviera muerta)
    (estarian|estaran|estaria) mejor sin mi
    no (tengo|veo|hay)( ninguna)? (razon|razones|motivo|motivos) para (vivir|seguir viviendo)
    (pensamientos|ideas|tendencias) (suicidas|de suicidio)
    (pienso|pensado|pensando|penso|pense) (mucho )?en (el suicidio|suicidarme|matarme)
    (se|intento|quiso|trato de|me intente) (suicido|suicidarse|suicidar|quitarse la vida|quito la vida)
    intento de suicidio
    (me )?(corto|corte|estoy cortando) (los brazos|las venas|las munecas)
    amenaza(s)? de muerte
    (me|nos|le|lo|la) (amenazo|amenaza|amenazaron|han amenazado|ha amenazado|amenazan) (de muerte|
        con matar(me|nos|lo|la|le)|con una? (pistola|arma|cuchillo|navaja))
    (dijo|dice|juro) que (me )?(va|iba) a matar(me)?(?! (si no le|si no les|con el precio))$
    (lo|la|le) voy a matar de verdad
    (me|nos) (apunto|saco|ataco|amenazo) (con )?(una|un|la|el)? ?(pistola|cuchillo|navaja|arma|machete)
    temo por mi vida
    miedo por mi vida
    (tome|trague|tomado) (demasiadas|todas las|muchas) pastillas
    no (le )?(veo|encuentro|tiene|hay) (mas |ya |ningun |ninguna )?(sentido|razon|motivo) (a|en|para|de) ?(seguir|
        vivir|
        continuar|la vida|seguir viviendo)( asi)?$
    (la|mi) vida (ya )?no tiene sentido
    cansad[oa] de vivir
    no veo (ninguna )?salida$
    (pienso|pense|pensando|ganas|imagino|imagine|quiero|quise|casi|tentacion|pensado)( \w+){0,6} (contra|de|por|al|
        a|del|debajo)( \w+){0,2} (
        arbol|puente|tren|camion|muro|balcon|azotea|metro|vias|ventana|barranco|pared)$
    (tirarme|tirar(se)?|lanzarme|lanzarse|estrellarme|saltar|saltarme|arrojarme|se tiro|se lanzo|
        se arrojo)( \w+){0,3} (puente|tren|balcon|
        ventana|metro|vias|azotea|arbol|camion|barranco)
    (todos|todo el mundo|mis \w+|mi \w+|ellos|ustedes|la gente|el equipo)( \w+){0,4} (mejor|mas felices|
        mas tranquilos) sin mi
    sin mi( \w+){0,4} (mejor|mas felices|mas tranquilos)
    (no quiero|no queria|ojala no|quisiera no|prefiero no|sin ganas de|ganas de no|ojala nunca|
        no tener que)( \w+){0,2} (despertar(me)?|despierte|
        seguir viv\w+|vivir|existir|estar (viv\w|aqui)|seguir aqui)( \w+)?$
    (dormirme|dormir)( \w+){0,4} (no|nunca)( \w+)? (despertar(me)?|mas)
    ojala (me muera|me muriera|estuviera muert\w|no despertar\w*|no hubiera nacido|me mate|me matara)
    (me quiero|quiero|quisiera|queria)( \w+){0,2} (morir(me)?|matar(me)?|desaparecer (del todo|para siempre)|
        dejar de existir|dejar de vivir)(?! (
        de|del|por) (risa|ganas|hambre|verguenza|sueno|calor|frio))(?= \.|$| ya| de verdad| y| pero)
    (me voy a|voy a|he decidido|pienso) (matar|matarme|suicidar|suicidarme|colgarme|quitarme (la vida|de en medio)|
        hacer una
         locura|tirarme|acabar con esto de una vez)
    (se (mato|suicido|ahorco|colgo|quito la vida|pego un tiro)|se quiere (matar|suicidar)|quiere matarse|
        quiere suicidarse)
    (me corto|me corte|cortarme|me hago dano|hacerme dano|me autolesion\w+|autolesion\w*)(?! (el pelo|el cabello|
        con el papel|la luz))
    (carta|nota) de (despedida|suicidio)
    (frasco|caja|blister|todas las|demasiadas|muchas|guardo|guardando|junte|juntando)( \w+){0,3} (pastillas|
        somniferos|calmantes|ansioliticos)
    (no|ya no)( \w+){0,2} (importa|da igual)( \w+){0,2} (vivir|morir|si vivo|si muero|si me muero|si despierto|
        seguir)|me da igual (vivir|morir|
        si me muero|morirme|si despierto)
    (la vida|mi vida|vivir|esta vida)( \w+){0,2} (no|ya no) (vale|merece)( la pena| nada)?
    (no|sin)( \w+){0,2} (encuentro|veo|tengo)( \w+){0,2} (salida|futuro|esperanza|fuerzas para vivir|
        ganas de vivir)(?! (al mercado|comercial))
    (no tengo|sin|perdi las|se me fueron las|no me quedan) ganas de vivir
    (amenazo|amenaza|amenazaron|saco|apunto|con|blandio)( \w+){0,4} (un|una|el|la|su) (cuchillo|pistola|navaja|
        machete|arma|escopeta)
    (dijo|dice|grito|escribio|me escribio|juro|dijeron)( \w+){0,3} (me|nos|lo|la|le|te) (iba a |va a |van a |
        voy a )?(matar|mata|matan|pegar un tiro|
        rajar|apunalar)(?! (si no le|con el precio|si le))
    cuando (leas|lean|leais) esto( \w+){0,4} (muert\w|no estare|ya no)
    adios a todos|hasta siempre(?= \.|$| a todos)
"""

HARM = r"""
    (me|nos) (pego|pega|golpeo|golpea|ha pegado|ha golpeado|abofeteo|escupio|agredio|ha agredido|
        agredieron|empujo contra|estrangulo|violo|manoseo|ha manoseado|manosea|toqueteo|toquetea|acoso|
        acosa|ha acosado|acosan|acosaron|maltrata|maltrato|patea|pateo)(?! (con una pregunta|
        con el precio|en linkedin|a preguntas|un (susto|grito|toque|repaso|corte)|la bronca|el (dolor|
        frio|sol|calor|hambre)|muy (bien|fuerte) la))
    (me|estoy siendo|siendo|fui|he sido|soy) (acosad[oa]|agredid[oa]|golpead[oa]|violad[oa]|manosead[oa]|
        discriminad[oa]|humillad[oa]|amenazad[oa]|maltratad[oa])
    (se puso|se pone|fue) (fisicamente )?(violento|violenta) (conmigo|con)?
    (me|nos) (amenazo|amenaza|ha amenazado|amenazan|amenazaron)(?! con (irse|cambiar|cancelar|
        la competencia|un abogado|demandar|denunciar|otro|cerrar|pasar|dejar|no (firmar|renovar|pagar)))
    me (tiro|lanzo|arrojo) (una|un|la|el|su) (silla|taza|botella|telefono|portatil|vaso|movil|celular)
    (me da|tengo|me dan|siento) (mucho |mucha )?(miedo|panico|terror) (de )?(mi (jefe|jefa|marido|pareja|
        companero|companera|supervisor|ex)|(ir|volver) (al trabajo|a la oficina|a casa|a mi casa)|el jefe)
    (le|les) tengo (mucho )?(miedo|panico|terror) a? ?(mi (jefe|jefa|marido|pareja|companero)|el|ella)
    no me siento (nada )?segur[oa] (en|con|aqui|alli|sola|solo|de volver|yendo|cuando|trabajando)(?! (el|
        la|esta|este|las|los|mi)? ?(ingles|propuesta|demo|producto|precio|presentacion|tema))
    me (siguio|sigue|persiguio|persigue|espera|espero|esperaba) (hasta |fuera de )(mi |el )?(casa|coche|
        auto|hotel|carro|habitacion)
    me (toco|toca|agarro|agarra|rozo|puso la mano en|pone la mano en|acaricio) (el |la |las |los )?(culo|
        trasero|pierna|piernas|muslo|pecho|pechos|cintura|nalgas|rodilla|gluteo|tetas)
    (la|su|una) mano (en|sobre|por) (el|la|mi|mis) (muslo|pierna|rodilla|culo|pecho|cintura|falda|trasero)
    (intento|quiso|trato de) (besarme|violarme|tocarme|manosearme|forzarme)
    (acoso|abuso|agresion|insinuaciones|comentarios|proposiciones) (sexual|sexuales) (a|de|en|por|del|
        conmigo|hacia|sobre)(?! (empresas|prevencion|protocolo))
    (sufri|sufro|sufriendo|vivi|vivo|he sufrido|denuncie|denunciar)~(acoso|abuso|agresion|bullying|
        mobbing|maltrato|violencia|discriminacion)
    (comentarios?|chistes?|bromas?|insultos?) (obscen[oa]s?|machistas?|racistas?|sexistas?|homofob[oa]s?|
        antisemitas?|sexuales|asqueros[oa]s?|lascivos|xenofob[oa]s?)
    (comentarios|chistes|bromas) sobre mi (cuerpo|culo|pecho|pechos|piel|color|acento|religion|velo)
    me (manda|mando|envia|envio|ha mandado) (fotos (desnudo|de su|intimas|porno)|porno)
    me (hacen|hace|hicieron|estan haciendo) (bullying|mobbing|la vida imposible)
    (hace|hacen|hizo) (de )?mi vida un infierno
    (me )?(humillo|humilla|ridiculizo|ridiculiza|grito|insulto|insulta|humillaron)( \w+)? (delante|
        enfrente|en frente) (de|del)
    (jefe|jefa|gerente|supervisor|director|directora)~(me grita|me grito|me insulta|me insulto|me humilla|
        me humillo|gritandome)
    me (llamo|llama|llamaron|dijo|grito) (puta|zorra|maricon|negro de mierda|sudaca|indio de mierda|
        marica|moro de mierda|perra)
    (?<!casi )(tuve|tengo|me dio|he tenido|sufri|tiene|esta teniendo|me esta dando)~(ataques? de (panico|
        ansiedad)|crisis de (ansiedad|panico|nervios)|infarto|derrame cerebral|crisis nerviosa|
        colapso nervioso|aborto espontaneo|ictus)(?! (la cafetera|el servidor))
    (dolor|dolores|opresion|presion) (en el|de) pecho
    (me )?(desmaye|desplome|desvaneci) (en|durante|hoy|ayer|delante|de|otra)
    (estoy|me siento|he acabado|acabe) (totalmente |completamente |muy |tan |ya )*(quemad[oa]|
        deprimid[oa]|desesperad[oa]|hundid[oa])( del todo| por dentro)?(?! por (una venta|cerrar|vender|
        el sol))$
    (estoy de|me dieron( de)?( la)?|tengo( la)?|me han dado( de)?( la)?|de) baja (por|con) (depresion|
        ansiedad|estres|burnout|agotamiento)
    (tengo|tuve|sufro|con|diagnosticaron|diagnosticado|diagnostico)~(depresion|burnout|cancer|un tumor|
        sindrome de burnout)(?! (infantil como cliente|center|prevention))$
    (me|le|nos) (han |acaban de )?(diagnosticaron|diagnosticado|detectaron|detectado|
        diagnosticar)~(cancer|depresion|tumor|leucemia|burnout|ansiedad|esclerosis)
    tengo (un )?cancer
    no puedo (parar|dejar) de (llorar|temblar)
    (llorando|lloro|llore|llorar)( en el (coche|bano|auto|carro|aseo))? (cada (dia|noche|manana)|
        todas las (noches|mananas)|todos los dias|toda la noche)
    (yo )?no (puedo|aguanto|soporto) mas( asi| con esto)?$
    (ya )?no puedo seguir asi
    no (he dormido|duermo) (en|desde hace) (dias|semanas|una semana)
    (me )?(llevaron|ingresaron|han ingresado|trasladaron|ingresada|ingresado) (de urgencia )?(al|en el|a|
        en) (hospital|urgencias|la uci)$
    me (llevaron|ingresaron|han ingresado|trasladaron)~(hospital|urgencias|uci)
    (por|porque) (ser|soy) (una )?(mujer|gay|negra?o?|lesbiana|musulmana?n?|judi[oa]|gitan[oa]|inmigrante|
        extranjer[oa]|trans|embarazada|indigena|latin[oa]|mayor|vieja?o?|discapacitad[oa])
    por (mi color|mi religion|mi origen|mi acento|mi discapacidad|mi embarazo|mi orientacion|
        estar embarazada|llevar velo|mi raza)
    (me|nos) (discrimina|discriminan|discrimino|discriminaron|han discriminado)
    (fue|es|son) (muy )?(racista|homofob[oa]|machista) conmigo
    (acostarme|acueste|acostara|acostar|dormir|duerma|sexo|cama) con (el|ella|mi jefe|el jefe|el cliente)(?=$|
         para| si| o)
    (acostarse|dormir|sexo) conmigo
    favores sexuales
    (jefe|jefa|gerente|colega|companero|cliente|comprador)( \w+)? me (toca|manosea|acaricia|soba)(?! (a mi|hacer|
        el |
        las |los |con su))
    (cliente|jefe|companero|guardia|comprador) me (pego|golpeo|abofeteo|empujo|agredio|dio (un punetazo|una
         bofetada))(?! (la|el|su))
    (me amenazaron|fui amenazad[oa]|me han amenazado|he sido amenazad[oa])(?! (con|de irse))
    (nauseas|ganas de vomitar|vomito) (todas las|cada|todos los) (mananas?|dias?)
    (medico|medica|doctor|doctora|biopsia|oncologo|resultados)( \w+){0,2} (dice|dicen|
        dijo|confirma|confirmo|confirmaron|sospecha|encontro|diagnostico)( \w+){0,4} (
        cancer|tumor|leucemia|maligno)(?! (pacientes|
        unidad|sala))
    es (un )?cancer$
    no (puedo|consigo|logro) dormir( \w+)? ?(por (el|este|mi|culpa)|a causa|desde hace)
    no duermo (por|a causa|desde hace)
    me chantajea(?! con el precio)
    (jefe|jefa|gerente|cliente|companero|compa|director|encargado|supervisor|comprador)( \w+){0,5} (la mano|
        las manos|mano)( \w+)? (en|por|a|al|bajo)( \w+){0,2} (
        culo|trasero|pierna|piernas|muslo|pecho|pechos|teta|tetas|falda|cintura|nalgas|nalga)
    (me )?(toco|tocaba|agarro|manoseo|apreto|sobo|beso|arrincono|acorralo)( \w+){0,3} (el culo|el trasero|
        las nalgas|una nalga|el pecho|los pechos|las tetas|
        la pierna|el muslo|a la fuerza|sin mi permiso|en el ascensor|contra la pared|en el almacen)
    (bebo|tomo|beber|tomar|bebiendo|tomando|fumo)( \w+){0,5} (todas las noches|cada noche|todos los dias|cada dia|
        para (dormir|aguantar|olvidar|poder|
        soportar|calmarme|sobrellevar)|a escondidas|antes de (trabajar|ir a trabajar))
    (botella|botellas|copas|vasos)( \w+){0,4} (cada noche|todas las noches|cada dia|por noche|al dia)
    (lloro|llore|llorar|llorando|lloraba)( \w+){0,5} (en el bano|en los banos|en el coche|en el carro|en el auto|
        en la oficina|en el trabajo|en el lavabo|
        en el aseo|cada (noche|manana|dia)|todas las noches|todos los dias|en el almacen|en el parking)
    (ataque|ataques|crisis) de (panico|ansiedad|angustia|nervios)(?= \.|$| antes| en| esta| hoy| ayer| otra| por|
         al| cada| con| durante)
    (me )?(llamo|llama|llamaron|llaman|dice|dijo|trata de|trato de)( \w+){0,2} (inutil|imbecil|idiota|estupid\w|
        fracasad\w|gord\w|puta|zorra|maricon|negr\w|
        sudaca|mor\w|basura|mierda|india|tonta|panchit\w)( \w+)?(?= \.|$| delante| enfrente| de| en| por)
    (me )?(humilla|humillo|grita|grito|insulta|insulto|menosprecia|ridiculiza|ridiculizo|
        amenaza)( \w+){0,3} (delante|enfrente|frente a|cada dia|todos los
         dias|siempre|constantemente)
    (miedo|panico|terror|pavor)( \w+){0,4} (ir a (trabajar|la oficina)|volver (a casa|al trabajo|a la oficina)|
        a mi (jefe|marido|pareja|ex|jefa)|de mi (jefe|
        marido|pareja|ex)|ir al trabajo|llegar a casa)
    (no )?(duermo|como|dormido|comido)( \w+){0,3} (desde hace|hace|llevo)( \w+){0,2} (semanas|dias|meses)|
        llevo( \w+){0,2} (semanas|dias|noches|meses) sin (dormir|
        comer|poder dormir)
    (vomito|vomitar|vomite|vomitando)( \w+){0,3} (cada|todas las|todos los|antes de|despues de comer|a proposito)
    (mi) (marido|mujer|esposo|esposa|pareja|novio|novia|padre|madre|hijo|hija|hermano|hermana|papa|mama|abuel\w|
        ex)( \w+){0,4} (me pega|me pego|me golpea|
        me golpeo|murio|ha muerto|fallecio|ha fallecido|tiene cancer|se esta muriendo|esta en coma|en la uci|
        tuvo un infarto|me amenaza|me maltrata|en
         terapia intensiva)
    (aborto espontaneo|perdi (el|al|mi) bebe|perdimos (el|al) bebe|empiezo (la )?quimio|primera quimio|
        quimioterapia (el|la|manana|empieza))
    (me sigue|me persigue|me siguio|me acosa|me espera|me espia)( \w+){0,4} (casa|coche|carro|portal|parking|
        trabajo|hotel|noche|noches)
    (me desmaye|me desmayo|me desplome|perdi el conocimiento|me caí redond\w)
    (vete|vuelve|vuelvete|lárgate|largate|regresate)( \w+)? (a tu pais|a tu tierra|de aqui (negr\w|mor\w|sudaca))
    (tengo|sufro|estoy con|con|de baja por)( \w+)? (depresion|burnout|burn out|ansiedad)(?= \.|$| y| desde| por|
         grave| otra)
    (estoy|me siento) (deprimid\w|hundid\w|destrozad\w por dentro)
    no puedo (mas con (esto|mi vida|todo)|seguir asi|parar de llorar|dejar de llorar|levantarme de la cama|respirar)
"""
