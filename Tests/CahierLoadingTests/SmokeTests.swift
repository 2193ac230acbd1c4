import Testing
@Suite struct Smoke {
    @Test func smoke() {
        for c in Files.complaints(
            """
            atelier: Mon-atelier
            titr: x
            licence: y
            durée totale: abc
            activités:
              - id: a
                titre: l'eau
                consigne: x
                durée: { min: 3, max: 2, typique: 3}
                mécanique: curseur
              - id: a
                titre: l'eau
                titre: l'eau
                mécanique: radar
                consigne: [*a, "x", *b]
                durée: { min: 3, max: x, typique: 3}
                réglages: {}
                zut: 1
              - id: a
                titre: l'eau
                titre: l'eau
                mécanique: radar
                groupe: []
            """)
        { print(c) }
        for c in Files.complaints("titre: 'l'atelier'\n") { print(c) }
        for c in Files.complaints("") { print(c) }
        for c in Files.complaints([0x61, 0x3a, 0xe9]) { print(c) }
    }
}
