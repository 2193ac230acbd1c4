/// Texts that trip writers up.
enum HostileText {
    static let all = [
        "« Guillemets », œuvre, Æsop, l’été… — 50 % ; 2 000 €",
        "<script>alert(\"x\")</script> & &amp; ]]> <!-- --> <?xml?>",
        "👩‍🌾 👍🏽 🏳️‍🌈 🇫🇷 emoji composés",
        "e\u{301}crit en lettres decomposées : e\u{301}te\u{301}",
        "שלום عالم مرحبا — de droite à gauche",
        "  deux espaces devant, deux  dedans, deux derrière  ",
        "\tune tabulation devant,\tune dedans, une derrière\t",
        "ligne\nligne\r\nligne\rligne\n\nfin",
        " ", "", "\n", "'\"`{{[[|~~~~=1+1",
        "a \n b \t c",
        "Ångström ﬁ ﬂ ½ ² \u{200B}\u{00AD}\u{FEFF}\u{2028}\u{85}",
    ]
}
