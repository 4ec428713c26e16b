"""How people ask in the conversation for all they wrote to be sent or forgotten; in the form of the other phrases."""

OWNING: dict[str, str] = {
    "en": """
        (delete|erase|remove|wipe|forget) (all |all of |)my (data|answers|entries|messages|account|information),
        (delete|erase|wipe|forget) everything, (delete|erase|forget) everything (about me|of mine|i wrote),
        (delete|erase|remove|forget) (everything|all|all that|what) you (have|know|hold) (on|about|of) me, forget me,
        forget about me, delete me, i (want|would like) to be forgotten, i'd like to be forgotten, i (want|would like)
        my data (deleted|erased|removed), i'd like my data (deleted|erased|removed), i want to delete my data, export,
        export everything, (export|download|send me|give me) (all |all of |)my (data|answers|entries),
        (send|give) me everything you (have|know|hold) (on|about|of) me,
        (can|could) you (please |)(delete|erase|remove|forget|export|send me) (all |all
        of |)my (data|answers|account), how (do|can) i (delete|erase|remove|export|download|get) (all |all of |)my
        (data|answers|account), forget""",
    "de": """
        (lösch|lösche|löschen sie) (bitte |)(alle |)meine (daten|antworten|einträge|nachrichten), (lösch|lösche|löschen
        sie) (bitte |)(alles|mich|mein konto|alles von mir|alles über mich), (alle |)meine daten (bitte |)löschen,
        daten löschen, alles löschen, (vergiss|vergessen sie) (mich|alles|alles von mir|alles über mich), ich
        (möchte|will) (vergessen werden|meine daten löschen), (schick|schicke|gib|schicken sie) mir (bitte |)(alle
        |)meine daten, (exportier|exportiere|exportieren sie) meine daten, meine daten (exportieren|herunterladen),
        (kannst du|kannst|könntest du|können sie) (bitte |)(alle |)meine daten
        (löschen|exportieren), wie (lösche|exportiere|bekomme) ich meine daten""",
    "nl": """
        (verwijder|wis) (al |)mijn (gegevens|antwoorden|berichten|account), (verwijder|wis) (alles|alles over
        mij|alles van mij), vergeet (mij|me|alles|alles over mij), ik wil vergeten worden, (stuur|geef) (mij|me) (al
        |)mijn gegevens, (exporteer|download) mijn gegevens,
        (kun|kan) je mijn gegevens (verwijderen|wissen|exporteren), hoe (verwijder|wis|exporteer)
        ik mijn gegevens""",
    "fr": """
        (supprime|supprimez|efface|effacez) (toutes |)mes (données|réponses|messages), (supprime|supprimez|efface|
        effacez) (tout|mon compte|tout ce que tu sais de moi|tout ce que vous savez de moi), (oublie|oubliez)-moi,
        (oublie|oubliez) tout, je veux être (oublié|oubliée), (exporte|exportez) mes données,
        (envoie|envoyez|donne|donnez)-moi (toutes |)mes données,
        (peux-tu|pouvez-vous|tu peux|vous pouvez) (supprimer|effacer|exporter) mes données,
        comment (supprimer|effacer|exporter) mes données""",
    "es": """
        (borra|borre|elimina|elimine) (todos |)mis (datos|mensajes), (borra|borre|elimina|elimine) (todo|mi cuenta|mis
        respuestas|todo lo mío|todo lo que sabes de mí), olvídame, olvídeme, (olvida|olvide) todo, quiero que me
        olvides, (exporta|exporte|descarga|descargue) mis datos, (envíame|mándame|dame|envíeme) (todos |)mis datos,
        (puedes|puede) (borrar|eliminar|exportar) mis datos, cómo (borro|elimino|exporto) mis datos""",
    "pt": """
        (apaga|apague|exclui|exclua|elimina|elimine|deleta|delete) (todos |)(os |)meus (dados|registros),
        (apaga|apague|exclui|exclua|elimina|elimine|deleta|delete) (tudo|minha conta|a minha conta|tudo sobre mim),
        (esquece|esqueça)-me, me (esquece|esqueça), (esquece|esqueça) tudo, quero ser (esquecido|esquecida),
        (exporta|exporte) (os |)meus dados, (envia|envie|manda|mande)-me (os |)meus dados, me
        (envia|envie|manda|mande) (os |)meus dados,
        (pode|podes) (apagar|excluir|eliminar|exportar) (os |)meus dados, como (apago|excluo|elimino|exporto)
        (os |)meus dados""",
    "it": """
        (cancella|cancelli|elimina|elimini) (tutti |)i miei (dati|messaggi), (cancella|cancelli|elimina|elimini)
        (tutto|il mio account|le mie risposte|tutto su di me), dimenticami, mi dimentichi, (dimentica|dimentichi)
        tutto, voglio essere (dimenticato|dimenticata), (esporta|esporti) i miei dati, (mandami|inviami|dammi) (tutti
        |)i miei dati,
        (puoi|può) (cancellare|eliminare|esportare) i miei dati, come (cancello|elimino|esporto) i miei
        dati""",
}
"""By language."""
