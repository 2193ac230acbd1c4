# bash completion for cahier
_cahier() {
    local current=${COMP_WORDS[COMP_CWORD]} words
    case ${COMP_WORDS[1]} in
        workshops) words="--carnet --language --help --version" ;;
        themes) words="--carnet --language --help --version" ;;
        check) words="--accessibility --carnet --language --help --version" ;;
        sessions) words="--carnet --language --help --version" ;;
        export) words="--document --format --output --activities --workshop --blank --participant --summary --copies --all --theme --paper --orientation --imposition --sheets-per-signature --fillable --carnet --language --help --version" ;;
        import) words="--again --carnet --language --help --version" ;;
        play) words="--continue --carnet --language --help --version" ;;
        help) words="--carnet --language --help --version" ;;
        *) words="workshops themes check sessions export import play help --carnet --language --help --version" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -o default -F _cahier cahier
