import CahierDiagnostics

extension Participant {
    /// How many characters a name may have, as Unicode counts them (accents may be apart).
    static let longestName = 200

    /// Refuses what cannot be typed before an answer, nor be printed on a sheet.
    package static func check(name: String) throws(Refusal) {
        try Refusal.check(text: name)
        if ["groupe", "le groupe", "group", "the group"].contains(Folding.key(name)) {
            throw Refusal(
                fr: "« \(name) » désigne le groupe entier ; attendu : un autre nom",
                en: "‘\(name)’ stands for the whole group; expected another name")
        }
        if name.contains(where: { $0 == ":" || $0.isNewline }) {
            throw Refusal(
                fr: "un nom ne peut contenir ni « : » ni saut de ligne",
                en: "a name cannot contain ‘:’ or a line break")
        }
        if name.hasPrefix("#") {
            throw Refusal(
                fr: "un nom ne peut commencer par « # », qui annonce un commentaire",
                en: "a name cannot begin with ‘#’, which announces a comment")
        }
        let length = name.unicodeScalars.count
        if length > longestName {
            throw Refusal(
                fr: "un nom a au plus \(longestName) signes ; reçu : \(length)",
                en: "a name has at most \(longestName) characters; received: \(length)")
        }
        if Visible.text(name) != name {
            let shown = Visible.excerpt(name)
            throw Refusal(
                fr: "« \(shown) » : un nom ne peut contenir de signe qui ne se voit pas",
                en: "‘\(shown)’: a name cannot contain a sign that is not seen")
        }
        if !name.unicodeScalars.contains(where: Visible.isSeen) {
            throw Refusal(
                fr: "ce nom ne se voit pas ; il faut au moins une lettre",
                en: "this name cannot be seen; at least a letter is needed")
        }
    }
}
