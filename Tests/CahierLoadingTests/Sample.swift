import Testing

/// A sound file, which tests spoil.
enum Sample {
    static let yaml = """
        atelier: essai
        titre: Essai
        licence: CC BY-SA 4.0
        crédit: D’après nous.
        durée totale: 40
        activités:
          - id: eau
            titre: L’eau
            consigne: Noter.
            durée: { min: 10, typique: 15, max: 20 }
            mécanique: curseurs
            réglages:
              échelle: { min: 0, max: 5 }
              paires: [ { gauche: a, droite: b } ]
          - id: vote
            titre: Le vote
            consigne: [ Lire, Noter ]
            durée: { min: 20, typique: 25, max: 30 }
            mécanique: décision
            réglages:
              échelle: { min: 0, max: 3 }
              questions:
                - { titre: q1, bas: x, haut: y }
                - { titre: q2, bas: x, haut: y }
              seuils:
                - { de: 0, à: 2, titre: seul }
                - { de: 3, à: 6, titre: tous }

        """

    /// A file with one activity, whose mechanic is given from column 1 on; its first line is
    /// line 10 of the file, four columns further.
    static func yaml(mechanic: String) -> String {
        let head = """
            atelier: essai
            titre: Essai
            licence: CC BY-SA 4.0
            crédit: D’après nous.
            activités:
              - id: eau
                titre: L’eau
                consigne: Noter.
                durée: { min: 10, typique: 15, max: 20 }

            """
        let lines = mechanic.split(separator: "\n", omittingEmptySubsequences: false)
        return head + lines.map { "    \($0)\n" }.joined()
    }
}

/// A change to ``Sample/yaml`` and everything that is then said of the file.
struct Spoiling: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String
    var complaints: [String]

    init(_ old: String, _ new: String, _ complaints: String...) {
        (self.old, self.new, self.complaints) = (old, new, complaints)
    }

    var yaml: String { Sample.yaml.replacing(old, with: new, maxReplacements: 1) }
    var testDescription: String { new }
}
