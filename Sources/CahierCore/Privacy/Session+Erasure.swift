/// What is erased for good, from the file as from the screen.
extension Session {
    /// Erases who answered an activity that is anonymous; the store does it with the event.
    public func seal(_ id: Activity.ID) throws(Refusal) -> [Event.Body] {
        guard isVeiled(id) else {
            throw Refusal(
                fr:
                    "les réponses à cette activité portent des noms ; « anonyme » les retire d’abord",
                en: "the answers to this activity bear names; ‘anonymous’ takes them out first")
        }
        guard !isSealed(id) else {
            throw Refusal(
                fr: "cette activité est déjà scellée", en: "this activity is sealed already")
        }
        return [.sealed(id)]
    }

    /// Refuses an answer that would bear a name where names were erased.
    func checkSeal(
        of activity: Activity.ID?, _ content: Entry.Content, _ author: Author
    ) throws(Refusal) {
        guard case .answer = content, case .participant = author, let activity, isSealed(activity)
        else { return }
        throw Refusal(
            fr: "cette activité est scellée : plus personne n’y répond en son nom ; "
                + "« groupe: … » note ce qui vient encore",
            en: "this activity is sealed: nobody answers it in their own name any more; "
                + "‘group: …’ records what still comes")
    }

    /// Erases what somebody said and was called; the store does it with the event.
    public func forget(_ id: Participant.ID) throws(Refusal) -> [Event.Body] {
        guard let person = participant(id), !person.isForgotten else {
            throw Refusal(
                fr: "cette personne n’est pas dans la séance",
                en: "this person is not in the session")
        }
        return [.forgot(id)]
    }

    /// Keeps an entry from what is published, or lets it in again.
    public func withhold(_ number: Int, _ isWithheld: Bool) throws(Refusal) -> [Event.Body] {
        guard try standing(number).isWithheld != isWithheld else {
            throw isWithheld
                ? Refusal(
                    fr: "le n° \(number) ne se publie déjà pas",
                    en: "no. \(number) is kept from publishing already")
                : Refusal(
                    fr: "le n° \(number) se publie déjà", en: "no. \(number) is published already")
        }
        return [.withheld(number: number, isWithheld)]
    }
}
