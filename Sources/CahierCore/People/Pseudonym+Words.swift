import CahierDiagnostics

/// The words of pseudonyms: nothing that could be taken for a judgement of somebody.
extension Pseudonym {
    struct Animal {
        var name: Wording
        /// Whether the French word is.
        var isFeminine: Bool
    }

    struct Quality {
        var masculine: String
        var feminine: String
        var english: String
    }

    static let animals =
        feminine.map { Animal(name: Wording(fr: $0, en: $1), isFeminine: true) }
        + masculine.map { Animal(name: Wording(fr: $0, en: $1), isFeminine: false) }

    private static let feminine = [
        ("loutre", "otter"), ("hermine", "stoat"), ("marmotte", "marmot"), ("musaraigne", "shrew"),
        ("mésange", "titmouse"), ("hirondelle", "swallow"), ("alouette", "lark"),
        ("chouette", "owl"), ("cigogne", "stork"), ("mouette", "gull"), ("sterne", "tern"),
        ("fauvette", "warbler"), ("tourterelle", "dove"), ("cigale", "cicada"),
        ("coccinelle", "ladybird"), ("libellule", "dragonfly"), ("abeille", "bee"),
        ("fourmi", "ant"), ("luciole", "firefly"), ("sauterelle", "grasshopper"),
        ("tortue", "tortoise"), ("salamandre", "salamander"), ("rainette", "frog"),
        ("biche", "doe"), ("gazelle", "gazelle"), ("antilope", "antelope"), ("girafe", "giraffe"),
        ("panthère", "panther"), ("brebis", "ewe"), ("souris", "mouse"), ("genette", "genet"),
        ("otarie", "seal"), ("bergeronnette", "wagtail"), ("sittelle", "nuthatch"),
        ("huppe", "hoopoe"), ("mangouste", "mongoose"),
    ]

    private static let masculine = [
        ("castor", "beaver"), ("hérisson", "hedgehog"), ("écureuil", "squirrel"), ("renard", "fox"),
        ("lièvre", "hare"), ("lapin", "rabbit"), ("faon", "fawn"), ("cerf", "stag"),
        ("chevreuil", "roe"), ("bouquetin", "ibex"), ("chamois", "chamois"), ("lynx", "lynx"),
        ("dauphin", "dolphin"), ("manchot", "penguin"), ("macareux", "puffin"), ("héron", "heron"),
        ("merle", "blackbird"), ("moineau", "sparrow"), ("pinson", "finch"),
        ("rossignol", "nightingale"), ("faucon", "falcon"), ("cygne", "swan"), ("canard", "duck"),
        ("colibri", "hummingbird"), ("pélican", "pelican"), ("toucan", "toucan"),
        ("flamant", "flamingo"), ("kangourou", "kangaroo"), ("koala", "koala"), ("panda", "panda"),
        ("tatou", "armadillo"), ("lama", "llama"), ("saumon", "salmon"), ("hippocampe", "seahorse"),
        ("papillon", "butterfly"), ("scarabée", "beetle"), ("grillon", "cricket"),
        ("bourdon", "bumblebee"), ("lézard", "lizard"), ("triton", "newt"), ("bison", "bison"),
        ("poney", "pony"), ("guépard", "cheetah"), ("cormoran", "cormorant"),
    ]

    static let qualities = words.map { Quality(masculine: $0, feminine: $1, english: $2) }

    private static let words = [
        ("curieux", "curieuse", "curious"), ("joyeux", "joyeuse", "joyful"),
        ("malicieux", "malicieuse", "mischievous"), ("audacieux", "audacieuse", "daring"),
        ("patient", "patiente", "patient"), ("tranquille", "tranquille", "quiet"),
        ("rêveur", "rêveuse", "dreamy"), ("agile", "agile", "nimble"),
        ("attentif", "attentive", "attentive"), ("vif", "vive", "lively"),
        ("habile", "habile", "skilful"), ("discret", "discrète", "discreet"),
        ("fidèle", "fidèle", "faithful"), ("généreux", "généreuse", "generous"),
        ("espiègle", "espiègle", "playful"), ("sage", "sage", "wise"),
        ("vaillant", "vaillante", "brave"), ("paisible", "paisible", "peaceful"),
        ("inventif", "inventive", "inventive"), ("rieur", "rieuse", "merry"),
        ("matinal", "matinale", "early"), ("serein", "sereine", "serene"),
        ("gracieux", "gracieuse", "graceful"), ("radieux", "radieuse", "radiant"),
        ("ingénieux", "ingénieuse", "ingenious"), ("aimable", "aimable", "kind"),
        ("doux", "douce", "gentle"), ("franc", "franche", "frank"), ("fier", "fière", "proud"),
        ("gai", "gaie", "cheerful"), ("lumineux", "lumineuse", "bright"),
        ("musicien", "musicienne", "musical"), ("voyageur", "voyageuse", "travelling"),
        ("hardi", "hardie", "bold"), ("adroit", "adroite", "deft"),
        ("enthousiaste", "enthousiaste", "keen"), ("songeur", "songeuse", "thoughtful"),
        ("alerte", "alerte", "alert"), ("soigneux", "soigneuse", "careful"),
        ("courageux", "courageuse", "courageous"),
    ]
}
