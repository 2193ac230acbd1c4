# bash completion for cahier
_cahier() {
    local current=${COMP_WORDS[COMP_CWORD]} words
    case ${COMP_WORDS[1]} in
        ateliers) words="--json --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        thèmes) words="--json --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        vérifier) words="--accessibilité --journal --empreinte --json --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        séances) words="--json --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        exporter) words="--document --format --sortie --activités --atelier --vierge --participant --synthèse --exemplaires --tout --thème --papier --orientation --imposition --feuilles-par-cahier --remplissable --public --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        importer) words="--encore --nom --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        jouer) words="--continuer --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        aide) words="--carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        répéter) words="--participants --graine --activités --format --sortie --thème --papier --orientation --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        oublier) words="--carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        diagnostiquer) words="--json --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        archiver) words="--tout --sortie --pdf --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        sauvegarder) words="--carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        chercher) words="--depuis --jusqu’à --lieu --activité --séance --json --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
        *) words="ateliers thèmes vérifier séances exporter importer jouer aide répéter oublier diagnostiquer archiver sauvegarder chercher --carnet --langue --linéaire --json --à-blanc --aide --version" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -o default -F _cahier cahier
