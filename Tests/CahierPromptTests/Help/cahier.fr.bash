# bash completion for cahier
_cahier() {
    local current=${COMP_WORDS[COMP_CWORD]} words
    case ${COMP_WORDS[1]} in
        ateliers) words="--carnet --langue --aide --version" ;;
        thèmes) words="--carnet --langue --aide --version" ;;
        vérifier) words="--accessibilité --carnet --langue --aide --version" ;;
        séances) words="--carnet --langue --aide --version" ;;
        exporter) words="--document --format --sortie --activités --atelier --vierge --participant --synthèse --exemplaires --tout --thème --papier --orientation --imposition --feuilles-par-cahier --remplissable --carnet --langue --aide --version" ;;
        importer) words="--encore --carnet --langue --aide --version" ;;
        jouer) words="--continuer --carnet --langue --aide --version" ;;
        aide) words="--carnet --langue --aide --version" ;;
        *) words="ateliers thèmes vérifier séances exporter importer jouer aide --carnet --langue --aide --version" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -o default -F _cahier cahier
