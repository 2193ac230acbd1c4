# bash completion for cahier
_cahier() {
    local current=${COMP_WORDS[COMP_CWORD]} words
    case ${COMP_WORDS[1]} in
        workshops) words="--json --carnet --language --linear --json --dry-run --help --version" ;;
        themes) words="--json --carnet --language --linear --json --dry-run --help --version" ;;
        check) words="--accessibility --log --fingerprint --json --carnet --language --linear --json --dry-run --help --version" ;;
        sessions) words="--json --carnet --language --linear --json --dry-run --help --version" ;;
        export) words="--document --format --output --activities --workshop --blank --participant --summary --copies --all --theme --paper --orientation --imposition --sheets-per-signature --fillable --public --carnet --language --linear --json --dry-run --help --version" ;;
        import) words="--again --name --carnet --language --linear --json --dry-run --help --version" ;;
        play) words="--continue --carnet --language --linear --json --dry-run --help --version" ;;
        help) words="--carnet --language --linear --json --dry-run --help --version" ;;
        rehearse) words="--participants --seed --activities --format --output --theme --paper --orientation --carnet --language --linear --json --dry-run --help --version" ;;
        forget) words="--carnet --language --linear --json --dry-run --help --version" ;;
        doctor) words="--json --carnet --language --linear --json --dry-run --help --version" ;;
        archive) words="--all --output --pdf --carnet --language --linear --json --dry-run --help --version" ;;
        backup) words="--carnet --language --linear --json --dry-run --help --version" ;;
        search) words="--since --until --place --activity --session --json --carnet --language --linear --json --dry-run --help --version" ;;
        *) words="workshops themes check sessions export import play help rehearse forget doctor archive backup search --carnet --language --linear --json --dry-run --help --version" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -o default -F _cahier cahier
