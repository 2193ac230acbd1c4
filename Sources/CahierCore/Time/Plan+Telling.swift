package import CahierDiagnostics

extension Plan.Block {
    /// What it is, as people read it, such as « pause ».
    ///
    /// - Parameters:
    ///   - workshop: That of the activities.
    ///   - limit: The most characters of each title.
    /// - Returns: Its name; of the beginning of a day, without the date.
    package func name(in workshop: Workshop, limit: Int = 100) -> Wording {
        let titles = activities.compactMap(workshop.activity).map {
            "\($0.number). \(Visible.excerpt($0.title, limit: limit))"
        }
        let own = title.map { Wording(verbatim: Visible.excerpt($0, limit: limit)) }
        switch content {
        case .activities:
            guard titles.count > 1 else { return Wording(verbatim: titles.first ?? "") }
            return Wording(
                fr: "en même temps : " + titles.joined(separator: " et "),
                en: "at the same time: " + titles.joined(separator: " and "))
        case .pause: return own ?? Wording(fr: "pause", en: "break")
        case .meal: return own ?? Wording(fr: "repas", en: "meal")
        case .preparation:
            let what = titles.first.map(Wording.init(verbatim:)) ?? own
            return Wording(
                fr: "avant la séance : \(what?.french ?? "à préparer")",
                en: "before the session: \(what?.english ?? "to prepare")")
        case .day: return own ?? Wording(fr: "autre jour", en: "another day")
        }
    }
}
