import TestSupport
import Testing

@Suite("The codes of sysexits.h") struct SysexitsTests {
    let program: Program

    init() throws {
        program = try Program(try TemporaryFolder())
    }

    /// One way to each code of `sysexits.h` that the program knows.
    @Test(
        "each code has its cause",
        arguments: [
            ("\"$0\" zut", 64, "commande inconnue"),
            ("echo nte x | \"$0\" jouer -", 64, "-:1:1: commande inconnue"),
            ("echo retirer 1 | \"$0\"", 64, "aucune séance n’est ouverte"),
            ("printf 'ouvrir comm-un-lundi\\nretirer 9\\n' | \"$0\"", 65, "n°\u{A0}9"),
            ("\"$0\" jouer absent", 66, "absent: fichier introuvable"),
            ("echo reprendre | \"$0\" jouer -", 66, "aucune séance"),
            (
                "PATH=/absent \"$0\" exporter --document livret --atelier comm-un-lundi -o x.pdf",
                69, "PDF"
            ),
            (
                "\"$0\" exporter --document livret --atelier comm-un-lundi -o absent/x.odt", 73,
                "création impossible"
            ),
            (
                "\"$0\" exporter --document livret --atelier comm-un-lundi -o /dev/full", 74,
                "écriture impossible"
            ),
            ("\"$0\" séances --carnet /proc/x", 77, "refuse l’accès"),
            // Nobody reads any more: what the lines did is done, and nothing is wrong.
            (
                "set -o pipefail; yes aide | head -200 | \"$0\" | head -1 >/dev/null; "
                    + "exit ${PIPESTATUS[2]}", 0, ""
            ),
            (
                "\"$0\" exporter --document livret --atelier comm-un-lundi --format xhtml -o - "
                    + "| true; exit ${PIPESTATUS[0]}", 74, "écriture impossible"
            ),
            // Ctrl-C while a file is waited for, and while lines are.
            ("sleep 9 | \"$0\" jouer - & sleep 1; kill -INT $!; wait $!", 130, ""),
            ("sleep 9 | \"$0\" & sleep 1; kill -INT $!; wait $!", 130, ""),
        ] as [(String, Int32, String)])
    func table(_ command: String, code: Int32, words: String) throws {
        // A shell without terminal has what runs behind it ignore SIGINT, unless it watches jobs.
        let outcome = try program.shell("set -m; " + command)
        #expect(outcome.code == code, "\(outcome)")
        #expect(words.isEmpty || outcome.messages.contains(words), "\(outcome)")
    }
}
