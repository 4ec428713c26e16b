"""How people ask whether it is seen that they answer, or don't, as data in the shape of `phrases.py`.

Nobody by name or by office: whoever is asked about takes the place of "somebody", as in every such question.
"""

SKIPPING: dict[str, str] = {
    "en": """
        (does|do|can|could|will|would|did) somebody (see|know|notice|find out|learn|hear|check) (if|whether|when|that)
        i (answer|answered|don't answer|do not answer|didn't answer|did not answer|haven't answered|never
        answer|skip|skip it|skip this|skip one|skip a day|skipped|say no|say nothing|pause|stop|ignore this|ignore
        it)?, (is|will|does) somebody (told|be told|get told) (if|whether|when|that) i (answer|don't answer|didn't
        answer|skip|skip it|skip this|skip one|skip a day|say no|say nothing|pause|stop)?, (do|will) you tell somebody
        (if|whether|when|that) i (answer|don't answer|didn't answer|skip|skip it|say no|pause|stop)?, who
        (sees|knows|notices) (if|whether|when|that) i (answer|don't answer|didn't answer|skip|skip it|say
        no|pause|stop)?""",
    "de": """
        (sieht|merkt|weiß|erfährt|hört) jemand (ob|wenn|dass|daß) ich (antworte|nicht antworte|nichts
        antworte|geantwortet habe|nicht geantwortet habe|nichts schreibe|aussetze|pausiere|aufhöre|nein sage)?,
        (kann|wird) jemand (sehen|merken|wissen|erfahren) (ob|wenn|dass|daß) ich (antworte|nicht antworte|geantwortet
        habe|nicht geantwortet habe|nichts schreibe|aussetze|pausiere|aufhöre|nein sage)?, wer
        (sieht|merkt|weiß|erfährt) (ob|wenn|dass|daß) ich (antworte|nicht antworte|geantwortet habe|nicht geantwortet
        habe|nichts schreibe|aussetze)?""",
    "nl": """
        (ziet|merkt|weet|hoort) iemand (of|als|dat|wanneer) ik (antwoord|niet antwoord|geantwoord heb|niet geantwoord
        heb|niets schrijf|niks schrijf|oversla|een dag oversla|stop|nee zeg)?, (kan|zal) iemand (zien|merken|weten)
        (of|als|dat|wanneer) ik (antwoord|niet antwoord|geantwoord heb|niet geantwoord heb|niets schrijf|niks
        schrijf|oversla|een dag oversla|stop|nee zeg)?""",
    "fr": """
        (est-ce que |)quelqu'un (voit|sait|saura|verra|apprend|peut voir|peut savoir|va savoir) (si|quand|que) je
        (réponds|ne réponds pas|réponds pas|ne réponds rien|saute un jour|passe mon tour|dis non|n'écris
        rien|m'arrête)?, (est-ce que |)quelqu'un (voit|sait|saura|verra|peut voir) (si|que) (j'ai répondu|je n'ai pas
        répondu|j'ai pas répondu)?""",
    "es": """
        alguien (ve|sabe|sabrá|verá|se entera|puede ver|puede saber|se va a enterar) (si|cuando|que|de que|de si)
        (respondo|no respondo|contesto|no contesto|he respondido|no he respondido|respondí|no respondí|me lo
        salto|digo que no|no escribo nada)?, (ve|sabe|sabrá|verá|se entera|puede ver|puede saber) alguien
        (si|cuando|que|de que|de si) (respondo|no respondo|contesto|no contesto|he respondido|no he
        respondido|respondí|no respondí|me lo salto|digo que no|no escribo nada)?""",
    "pt": """
        alguém (vê|sabe|saberá|verá|vai saber|vai ver|fica sabendo|fica a saber|pode ver|consegue ver) (se|quando|que)
        (eu |)(respondo|não respondo|respondi|não respondi|responder|não responder|pulo|salto|digo não|não escrevo
        nada)?""",
    "it": """
        qualcuno (vede|sa|saprà|vedrà|viene a sapere|può vedere|può sapere) (se|quando|che) (rispondo|non rispondo|ho
        risposto|non ho risposto|salto|salto un giorno|dico di no|non scrivo niente)?, (vede|sa|saprà|vedrà|può
        vedere|può sapere) qualcuno (se|quando|che) (rispondo|non rispondo|ho risposto|non ho risposto|salto|salto un
        giorno|dico di no|non scrivo niente)?""",
}
"""By language; each is a phrase of `who_sees`."""
