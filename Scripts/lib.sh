# shellcheck shell=bash
# What the scripts share. To be sourced by bash, from any folder.
set -euo pipefail

# shellcheck disable=SC2034  # used by the scripts that source this file
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# The runtime is in the program: it runs where there is no Swift.
# shellcheck disable=SC2034
release=(-c release --static-swift-stdlib)
session_documents="livret fiches réponses conducteur compte-rendu bulletins invitation retour"
session_documents+=" contributions"
blank_documents="livret fiches conducteur bulletins invitation retour"

say() { printf '%s\n' "$*" >&2; }

# fail STATUS SENTENCE: stops, with a status of sysexits.h.
fail() {
    say "$2"
    exit "$1"
}

# stage NAME COMMAND...: runs the command under a title and notes how it went. A failure ends the
# script, unless keep_going is set. Not to be followed by || or &&: bash would ignore set -e inside.
report=()
failed=0
stage() {
    local name=$1 start=$SECONDS status word=passed
    shift
    printf '\n== %s\n' "$name"
    set +e
    (set -e; "$@")
    status=$?
    set -e
    [ "$status" = 0 ] || { word="FAILED ($status)" failed=$((failed + 1)); }
    report+=("$(printf '%-44s %-12s %5d s' "$name" "$word" $((SECONDS - start)))")
    [ "$status" = 0 ] || [ -n "${keep_going:-}" ] || closing
}

# closing: the table of the stages, then the end of the script.
closing() {
    printf '\n%s\n' "== ${0##*/}: summary"
    printf '%s\n' "${report[@]}"
    [ "$failed" = 0 ] || exit 1
    exit 0
}

require_swift() {
    command -v swift >/dev/null || fail 69 \
        "Il manque Swift 6.3 : installez la chaîne d'outils Swift, puis mettez « swift » dans le PATH."
}

# export_documents PROGRAM OUT DOCUMENTS OPTION...: the documents (names between spaces), in every
# format, into the folder OUT; the options say of which session or workshop.
export_documents() {
    local program=$1 out=$2 documents=$3 document format
    shift 3
    mkdir -p "$out"
    for document in $documents; do
        for format in xhtml odt epub; do
            "$program" exporter "$@" --document "$document" --format "$format" \
                -o "$out/${document//é/e}.$format"
        done
    done
}

# play_sample PROGRAM NAME FOLDER: plays a sample into FOLDER/carnet.cahier, then exports that
# session, which is the latest, into FOLDER/NAME/.
play_sample() {
    local carnet=$3/carnet.cahier format
    "$1" jouer "$root/Workshops/exemples/$2.cahier" --carnet "$carnet"
    export_documents "$1" "$3/$2" "$session_documents" --carnet "$carnet"
    for format in xhtml odt; do
        "$1" exporter --carnet "$carnet" --document fiches --remplissable \
            -o "$3/$2/fiches-a-remplir.$format"
    done
}

# play_all PROGRAM FOLDER: every sample, and the blank documents of every workshop.
play_all() {
    local file name
    shopt -s failglob
    mkdir -p "$2"
    for file in "$root"/Workshops/exemples/*.cahier; do
        play_sample "$1" "$(basename "$file" .cahier)" "$2"
    done
    for file in "$root"/Workshops/*.yaml; do
        name=$(basename "$file" .yaml)
        export_documents "$1" "$2/vierge-$name" "$blank_documents" \
            --carnet "$2/carnet.cahier" --atelier "$name" --vierge
    done
}

# latest_session PROGRAM CARNET: the code of the latest session that is not a Comm'un Lundi.
latest_session() {
    "$1" séances --carnet "$2" | grep -v "Comm’un Lundi" | sed 's/ .*//;q'
}

# export_editions PROGRAM OUT CARNET: every document of the latest session of the carnet that is not
# a Comm'un Lundi, in every theme, on every paper, both ways, in every format, in one start.
export_editions() {
    local program=$1 out=$2 carnet=$3 session theme paper way document format people
    mkdir -p "$out"
    session=$(latest_session "$program" "$carnet")
    {
        echo "reprendre $session"
        for theme in $("$program" thèmes | sed 's/ .*//'); do
            for paper in A3 A4 A5; do
                for way in paysage portrait; do
                    for document in $session_documents; do
                        # The pages of two people are like those of forty.
                        people=
                        [ "$document" != bulletins ] || people="--exemplaires 2"
                        for format in xhtml odt epub; do
                            echo "exporter --document $document --thème $theme --papier $paper" \
                                "--orientation $way $people" \
                                "-o \"$out/$theme-$paper-$way-${document//é/e}.$format\""
                        done
                    done
                    for format in xhtml odt; do
                        echo "exporter --document fiches --remplissable --activités 1,4,10" \
                            "--thème $theme --papier $paper --orientation $way" \
                            "-o \"$out/$theme-$paper-$way-a-remplir.$format\""
                    done
                done
            done
        done
    } >"$out/exports.cahier"
    "$program" jouer "$out/exports.cahier" --carnet "$carnet" >"$out/exports.log"
}
