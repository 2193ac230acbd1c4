extension Wording {
    /// A number of things, in words that agree: French has the plural from two on, English but for
    /// one.
    package static func counted(
        _ count: Int, fr: String, _ severalFrench: String? = nil, en: String,
        _ severalEnglish: String? = nil
    ) -> Wording {
        Wording(
            fr: "\(count) \(count > 1 ? severalFrench ?? fr + "s" : fr)",
            en: "\(count) \(count == 1 ? en : severalEnglish ?? en + "s")")
    }
}
