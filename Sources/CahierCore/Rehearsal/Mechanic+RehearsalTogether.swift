extension Sawmill {
    /// Rounds that halve the notes until few enough are left, and a sentence on each.
    func rehearsed(
        _ words: RehearsalWords, _ notes: [Int], _ random: inout SeededRandom
    ) -> [CahierCore.Answer] {
        var answers: [Answer] = []
        var left = random.shuffled(notes)
        while left.count > kept {
            let half = max(kept, left.count / 2)
            answers += [.round, .drop(Array(left[half...]))]
            left = Array(left[..<half])
        }
        return (answers + left.map { .sentence($0, words.sentence(&random)) })
            .map(CahierCore.Answer.sawmill)
    }
}

extension SpacePlan {
    func rehearsed(
        _ words: RehearsalWords, _ random: inout SeededRandom
    ) -> [CahierCore.Answer] {
        variants.indices.flatMap { variant in
            (0...variants[variant].partitions).map { _ in
                .spacePlan(
                    .init(
                        variant: variant, name: words.word(&random),
                        capacity: 2 + random.below(20), purpose: words.word(&random),
                        access: random.pick(Access.allCases),
                        partition: random.pick(Partition.allCases), floor: nil))
            }
        }
    }
}

extension Lotus {
    static func rehearsed(
        _ words: RehearsalWords, _ random: inout SeededRandom
    ) -> [CahierCore.Answer] {
        let leaves = (0..<8).flatMap { petal in
            (0..<8).map { Answer.leaf(petal: petal, leaf: $0, words.word(&random)) }
        }
        let petals = (0..<8).map { Answer.petal($0, words.word(&random)) }
        let proposals = (0..<3).map { _ in Answer.proposal(words.word(&random)) }
        return ([.centre(words.word(&random))] + petals + leaves + proposals)
            .map(CahierCore.Answer.lotus)
    }
}

extension Wheel {
    func rehearsed(
        _ words: RehearsalWords, _ random: inout SeededRandom
    ) -> [CahierCore.Answer] {
        let invented = (situations.count..<max(faces, situations.count)).map {
            Answer.situation(face: $0, words.sentence(&random))
        }
        let thrown = (0..<faces).flatMap { _ -> [Answer] in
            let face = random.below(faces)
            return [.dieThrow(face: face)]
                + (0..<2).map { _ in .action(face: face, words.sentence(&random), who: nil) }
        }
        return (invented + thrown).map(CahierCore.Answer.wheel)
    }
}

extension Balance {
    func rehearsed(
        _ words: RehearsalWords, _ random: inout SeededRandom
    ) -> [CahierCore.Answer] {
        families.indices.flatMap { family in
            (0..<families[family].cards).map { _ in
                .balance(
                    .init(
                        family: family, name: words.word(&random),
                        minus: Double(10 * random.below(60)), plus: Double(10 * random.below(60))))
            }
        }
    }
}
