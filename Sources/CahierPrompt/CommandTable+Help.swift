import CahierDiagnostics

/// What help says of each command.
extension CommandName {
    /// What follows the word.
    var arguments: Wording {
        switch self {
        case .open, .rehearse: Wording(fr: "ATELIER", en: "WORKSHOP")
        case .resume, .export: Wording(fr: "[SÉANCE]", en: "[SESSION]")
        case .participants:
            Wording(
                fr: "[ajouter NOMS|importer FICHIER|pseudonyme NOMS|partir NOM|liste]",
                en: "[add NAMES|import FILE|pseudonym NAMES|leave NAME|list]")
        case .activity, .skip, .summary: Wording(fr: "[ACTIVITÉ]", en: "[ACTIVITY]")
        case .typeIn: Wording(verbatim: "CODE")
        case .stage:
            Wording(fr: "[ÉTAPE|suivante|précédente]", en: "[STAGE|next|previous]")
        case .timer: Wording(fr: "[DURÉE|+DURÉE|arrêter]", en: "[TIME|+TIME|stop]")
        case .show:
            Wording(
                fr: "[tout de suite|par personne|d’un coup|après tout le monde|jamais]",
                en: "[at once|per person|together|after everyone|never]")
        case .reveal, .turn: Wording(fr: "[NOM]", en: "[NAME]")
        case .amend: Wording(fr: "N TEXTE", en: "N TEXT")
        case .withdraw: Wording(verbatim: "N")
        case .undo, .redo: Wording(verbatim: "[N]")
        case .done: Wording(fr: "[SÉANCE] N", en: "[SESSION] N")
        case .note, .decision: Wording(fr: "TEXTE", en: "TEXT")
        case .action:
            Wording(fr: "TEXTE [@QUI] [échéance DATE]", en: "TEXT [@WHO] [due DATE]")
        case .pledge:
            Wording(
                fr: "QUI | COMBIEN | COMMUN [| ferme ou condition]",
                en: "WHO | HOW MUCH | COMMON [| firm or condition]")
        case .timeIs: Wording(verbatim: "HH:MM")
        case .chat: Wording(fr: "[FICHIER|<<FIN]", en: "[FILE|<<FIN]")
        case .keep: Wording(fr: "N…|tout [note]", en: "N…|all [note]")
        case .attribute: Wording(fr: "N… NOM", en: "N… NAME")
        case .discard: Wording(fr: "N…|tout", en: "N…|all")
        case .group: Wording(fr: "[N… TITRE]", en: "[N… TITLE]")
        case .write: Wording(fr: "[note|décision|NOM:|N]", en: "[note|decision|NAME:|N]")
        case .check:
            Wording(
                fr: "FICHIER… ou --journal [SÉANCE…]", en: "FILE… or --log [SESSION…]")
        case .importing: Wording(fr: "FICHIER…", en: "FILE…")
        case .play: Wording(fr: "FICHIER|-", en: "FILE|-")
        case .help:
            Wording(
                fr: "[COMMANDE|animation|réponses|manuel|bash]",
                en: "[COMMAND|facilitation|answers|manual|bash]")
        case .plan: Wording(fr: "[CHANGEMENT]", en: "[CHANGE]")
        case .durations: Wording(fr: "[ATELIER]", en: "[WORKSHOP]")
        case .groups: Wording(fr: "[N|de N]", en: "[N|of N]")
        case .floor: Wording(fr: "[NOMS]", en: "[NAMES]")
        case .seal: Wording(fr: "[ACTIVITÉ] [oui]", en: "[ACTIVITY] [yes]")
        case .forget: Wording(fr: "NOM [oui]", en: "NAME [yes]")
        case .withhold: Wording(fr: "N [non]", en: "N [no]")
        case .search: Wording(fr: "MOTS", en: "WORDS")
        case .consent:
            Wording(
                fr: "[texte [TEXTE]|NOM nom|pseudonyme|anonyme|rien]",
                en: "[text [TEXT]|NAME name|pseudonym|anonymous|nothing]")
        case .archive: Wording(fr: "[SÉANCE…]", en: "[SESSION…]")
        case .backup: Wording(fr: "[FICHIER]", en: "[FILE]")
        case .close, .next, .previous, .pause, .anonymous, .state, .time, .log, .workshops, .themes,
            .sessions,
            .quit, .diagnose:
            Wording(verbatim: "")
        }
    }

    var summary: Wording {
        switch self {
        case .open:
            Wording(fr: "ouvre une séance d’un atelier", en: "opens a session of a workshop")
        case .resume:
            Wording(
                fr: "reprend après une pause, ou une séance : la dernière sans nom",
                en: "goes on after a break, or with a session: the last one without a name")
        case .close: Wording(fr: "clôt la séance", en: "closes the session")
        case .participants:
            Wording(
                fr: "dit qui est là, qui arrive, qui part, qui prend un pseudonyme",
                en: "tells who is there, comes, goes, takes a pseudonym")
        case .activity:
            Wording(
                fr: "commence une activité, ou les montre toutes",
                en: "begins an activity, or shows them all")
        case .next: Wording(fr: "commence l’activité suivante", en: "begins the next activity")
        case .previous: Wording(fr: "revient à la précédente", en: "goes back to the previous one")
        case .skip: Wording(fr: "passe une activité sans la jouer", en: "skips an activity")
        case .pause:
            Wording(
                fr: "arrête le temps de l’activité ; « reprendre » le remet en marche",
                en: "stops the time of the activity; ‘resume’ starts it again")
        case .typeIn:
            Wording(
                fr: "ouvre la place où saisir une fiche, par le code qu’elle porte",
                en: "opens the place to type a sheet in, by the code it bears")
        case .stage:
            Wording(
                fr: "montre les étapes de l’activité, ou va à l’une d’elles",
                en: "shows the stages of the activity, or goes to one")
        case .timer:
            Wording(
                fr: "lance le minuteur de l’étape, ou un autre ; dit ce qu’il reste",
                en: "starts the timer of the stage, or another one; tells what is left")
        case .show:
            Wording(
                fr: "dit, ou décide, quand les réponses de l’étape se montrent",
                en: "tells, or decides, when the answers of the stage are shown")
        case .reveal:
            Wording(
                fr: "montre les réponses cachées de l’étape, ou celles d’une personne",
                en: "shows the hidden answers of the stage, or those of one person")
        case .anonymous:
            Wording(
                fr: "ôte les noms des réponses à l’activité, à l’écran et dans les documents",
                en: "leaves names out of the answers to the activity, here and in documents")
        case .seal:
            Wording(
                fr: "efface pour toujours qui a répondu à une activité anonyme",
                en: "erases for good who answered an anonymous activity")
        case .withhold:
            Wording(
                fr: "garde le n° N pour le groupe : il ne se publie pas ; « non » le rend",
                en: "keeps entry N for the group: it is not published; ‘no’ gives it back")
        case .forget:
            Wording(
                fr: "efface une personne et ses mots de toutes les séances, pour toujours",
                en: "erases somebody and their words from every session, for good")
        case .consent:
            Wording(
                fr: "dit aux gens à quoi servent leurs mots, et garde ce qu’ils répondent",
                en: "tells people what their words are for, and keeps what they answer")
        case .search:
            Wording(
                fr: "cherche dans toutes les séances : des mots, « une expression », un début*",
                en: "searches all sessions for words, “a phrase”, the beginning of a word*")
        case .turn:
            Wording(
                fr: "fait passer l’ordinateur d’une personne à l’autre, l’écran effacé entre deux",
                en: "hands the computer from one person to the next, the screen cleared between")
        case .amend: Wording(fr: "remplace ce qui est noté au n° N", en: "replaces entry N")
        case .withdraw: Wording(fr: "retire le n° N", en: "withdraws entry N")
        case .undo:
            Wording(
                fr: "annule la dernière commande qui a noté quelque chose, ou les N dernières",
                en: "undoes the last command that recorded something, or the last N")
        case .redo:
            Wording(
                fr: "rétablit ce qui vient d’être annulé", en: "does again what was just undone")
        case .note: Wording(fr: "prend une note", en: "takes a note")
        case .decision: Wording(fr: "note une décision", en: "records a decision")
        case .action: Wording(fr: "note une action à faire", en: "records something to do")
        case .done:
            Wording(
                fr: "marque l’action n° N comme faite, de cette séance ou d’une autre",
                en: "marks action N as done, of this session or another")
        case .pledge:
            Wording(fr: "note une promesse pour un commun", en: "records a pledge to a common")
        case .timeIs:
            Wording(
                fr: "date ce qui suit de cette heure-là ; « heure maintenant » l’annule",
                en: "dates what follows at that time; ‘time-is now’ cancels it")
        case .state: Wording(fr: "montre où en est la séance", en: "shows where the session stands")
        case .time:
            Wording(
                fr: "montre le temps passé et le temps qui reste", en: "shows time spent and left")
        case .summary:
            Wording(fr: "montre ce que disent les réponses", en: "shows what the answers say")
        case .log:
            Wording(
                fr: "montre ce qui a été noté, dans l’ordre",
                en: "shows what was recorded, in order")
        case .chat:
            Wording(
                fr: "lit un tchat, ou montre les messages à relire avant de noter",
                en: "reads a chat, or shows the messages to review before recording")
        case .keep:
            Wording(
                fr: "note ce que disent des messages du tchat, comme réponses ou comme notes",
                en: "records what messages of the chat say, as answers or as notes")
        case .attribute:
            Wording(
                fr: "dit de qui sont des messages du tchat",
                en: "tells whose messages of the chat are")
        case .discard:
            Wording(
                fr: "écarte des messages du tchat", en: "leaves messages of the chat out")
        case .group:
            Wording(
                fr: "réunit des textes sous un titre, ou montre ceux qui se ressemblent",
                en: "puts texts together under a title, or shows those that are alike")
        case .write:
            Wording(
                fr: "ouvre l’éditeur de $VISUAL ou $EDITOR pour un long texte",
                en: "opens the editor of $VISUAL or $EDITOR for a long text")
        case .workshops: Wording(fr: "liste les ateliers à disposition", en: "lists the workshops")
        case .themes:
            Wording(
                fr: "liste les thèmes, l’allure des documents",
                en: "lists the themes, the look of documents")
        case .check:
            Wording(
                fr: "vérifie des fichiers d’atelier, des documents, ou le journal des séances",
                en: "checks workshop files, documents, or the log of sessions")
        case .sessions:
            Wording(fr: "liste les séances du carnet", en: "lists the sessions of the carnet")
        case .export: Wording(fr: "écrit un document à imprimer", en: "writes a document to print")
        case .importing:
            Wording(
                fr: "reprend des fiches remplies à l’écran, une archive, un carnet",
                en: "takes up sheets filled in on a screen, an archive, a carnet")
        case .play:
            Wording(
                fr: "joue les commandes d’un fichier, « - » pour l’entrée standard",
                en: "plays the commands of a file, ‘-’ for standard input")
        case .rehearse:
            Wording(
                fr: "joue une séance que personne ne tient, et en écrit tous les documents",
                en: "plays a session that nobody holds, and writes all its documents")
        case .help:
            Wording(
                fr: "montre ce qu’on peut taper ; « aide réponses » dit comment répondre",
                en: "shows what can be typed; ‘help answers’ tells how to answer")
        case .quit:
            Wording(
                fr: "quitte ; la séance reste où elle en est",
                en: "leaves; the session stays where it is")
        case .plan:
            Wording(
                fr: "montre le plan, ses heures et ce qui reste, ou le change",
                en: "shows the plan, its times and what is left, or changes it")
        case .durations:
            Wording(
                fr: "montre combien de temps ont pris les activités des séances passées",
                en: "shows how long the activities of past sessions took")
        case .groups:
            Wording(
                fr: "tire N groupes, ou des groupes de N ; sans nombre, les montre",
                en: "draws N groups, or groups of N; without a number, shows them")
        case .floor:
            Wording(
                fr: "donne la parole ; sans nom, propose qui l’a le moins eue",
                en: "gives the floor; without a name, proposes who had it least")
        case .diagnose:
            Wording(
                fr: "examine le carnet sans y toucher : ce qui est abîmé, ce qui se sauve",
                en: "examines the carnet, changes nothing: what is damaged, what can be saved")
        case .archive:
            Wording(
                fr: "met des séances entières dans une archive, lisible sans ce programme",
                en: "puts whole sessions into an archive, readable without this program")
        case .backup:
            Wording(
                fr: "copie le carnet, même pendant une séance, et vérifie la copie",
                en: "copies the carnet, even during a session, and verifies the copy")
        }
    }
}
