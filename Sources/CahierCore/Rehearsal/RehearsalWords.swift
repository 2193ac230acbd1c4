package import CahierDiagnostics

/// What people of a rehearsal are called and say.
package struct RehearsalWords: Sendable {
    private let names: [String]
    private let words: [String]
    private let sentences: [String]

    package init(_ language: Language) {
        names = Self.names[language].split(separator: " ").map(String.init)
        words = Self.words[language].split(separator: ", ").map(String.init)
        sentences = Self.sentences[language].split(separator: "\n").map(String.init)
    }

    package func word(_ random: inout SeededRandom) -> String { random.pick(words) ?? "" }

    package func sentence(_ random: inout SeededRandom) -> String { random.pick(sentences) ?? "" }

    /// What a rehearsed group decides about.
    package var subject: String { sentences.first ?? "" }

    /// So many different names.
    package func names(_ count: Int, _ random: inout SeededRandom) -> [String] {
        let drawn = random.shuffled(names)
        return (0..<max(1, count)).map { place in
            let round = place / drawn.count
            return drawn[place % drawn.count] + (round == 0 ? "" : " \(round + 1)")
        }
    }

    private static let names = Wording(
        fr: "Aïcha Bastien Camille Diego Élodie Farid Gaëlle Hugo Inès Jonas Karim Léa Malik Nina "
            + "Octave Paola Quentin Rosa Samir Tess Ulysse Violette Wassim Xénia Yann Zoé Anouk "
            + "Boris Chloé Djamel Esther Félix Gabin Hélène Ivan Jeanne Kenza Louis Manon Noé",
        en: "Alice Ben Chloe Dan Ellie Fred Grace Harry Iris Jack Kate Leo Maya Noah Olive Paul "
            + "Quinn Rose Sam Tina Una Vera Will Xena Yara Zack Amy Bill Cora Dora Eric Fay Gus "
            + "Hana Ian June Kurt Lily Max Nell")

    private static let words = Wording(
        fr: "accueil, entraide, lenteur, pain, atelier vélo, soupe, jardin, bruit, calme, clé, "
            + "confiance, curiosité, dimanche, échange, écoute, équilibre, fête, four, gratuité, "
            + "hospitalité, joie, lien, lumière, marché, mélange, mémoire, outil, partage, patience, "
            + "porte ouverte, quartier, récup, repas, rire, savoir-faire, silence, solidarité, "
            + "table, temps, transmission, troc, voisinage",
        en: "welcome, mutual aid, slowness, bread, bike workshop, soup, garden, noise, calm, key, "
            + "trust, curiosity, Sunday, exchange, listening, balance, party, oven, free things, "
            + "hospitality, joy, bond, light, market, mixing, memory, tool, sharing, patience, "
            + "open door, neighbourhood, reuse, meal, laughter, craft, silence, solidarity, table, "
            + "time, handing on, barter, neighbours")

    private static let sentences = Wording(
        fr: """
            On ouvre un samedi sur deux, et on regarde qui vient.
            Il faudra en parler à la mairie avant l’été.
            Quelqu’un garde la clé, quelqu’un d’autre sait où elle est.
            On essaie pendant trois mois, puis on décide.
            La cuisine d’abord, le reste suivra.
            Demander à la ressourcerie s’il leur reste des chaises.
            Écrire aux voisines et aux voisins du premier étage.
            Le mercredi est déjà pris par les enfants.
            Personne n’est d’accord sur le chauffage, tout le monde l’est sur la soupe.
            On note les heures, sans les compter à la place des gens.
            """,
        en: """
            We open every other Saturday and see who comes.
            The town hall must hear of it before summer.
            Somebody keeps the key, somebody else knows where it is.
            We try for three months, then we decide.
            The kitchen first, the rest will follow.
            Ask the reuse shop whether they have chairs left.
            Write to the neighbours on the first floor.
            Wednesday is taken by the children already.
            Nobody agrees on the heating, everybody on the soup.
            We write hours down, without counting them for people.
            """)
}
