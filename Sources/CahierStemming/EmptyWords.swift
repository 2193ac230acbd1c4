import CahierDiagnostics

/// Words that say nothing of what a text is about, folded.
enum EmptyWords {
    static func list(_ language: Language) -> Set<String> {
        switch language {
        case .french: french
        case .english: english
        }
    }

    /// Words that make a text say the contrary.
    static let negations = words(
        "pas sans non ni jamais aucun aucune no not never nor without")

    private static let french = words(
        """
        a ai aie ait as au aux avait avec avoir c ca car ce ceci cela celle celles celui ces cet
        cette ceux chez comme d dans de des dont du elle elles en encore es est et etait etre eu eux
        faire fait faut il ils j je jusqu l la le les leur leurs lorsqu lui m ma mais me meme memes
        mes moi mon n ne nos notre nous on ont ou par plus pour puisqu qu quand que quel
        quelle quelles quels qui quoi s sa se sera ses si soi sois soit son sont sous sur t ta
        te tes toi ton tous tout toute toutes tres tu un une vers vos votre vous y
        """)

    private static let english = words(
        """
        a about all also am an and any are as at be been being but by can could d did do does for
        from had has have he her his how i if in into is it its just ll m me more most my of
        on or our out re s she should so some such t than that the their them then there these they
        this those to too us ve very was we were what when where which who why will with would you
        your
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
