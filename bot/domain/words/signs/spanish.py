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
    no (le )?(veo|encuentro|tiene|hay) (mas |ya |ningun |ninguna )?(sentido|razon|motivo) (a|en|para|de) ?(seguir|vivir|
        continuar|la vida|seguir viviendo)( asi)?$
    (la|mi) vida (ya )?no tiene sentido
    cansad[oa] de vivir
    no veo (ninguna )?salida$
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
    (jefe|jefa|gerente|colega|companero|cliente|comprador)( \w+)? me (toca|manosea|acaricia|soba)(?! (a mi|hacer|el |
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
"""
