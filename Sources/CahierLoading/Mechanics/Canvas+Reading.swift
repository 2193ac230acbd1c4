import CahierCore

extension Canvas {
    init(reading settings: Section) {
        let word = settings.item("disposition").map { settings.word($0, LayoutName.self) }
        self.init(
            layout: settings.layout(word ?? .grid),
            zones: settings.sections("zones") { zone in
                Zone(
                    id: zone.name("id"), title: zone.text("titre"),
                    detail: zone.optionalText("précision"), limit: zone.optionalInteger("limite"))
            })
    }

    /// What workshop files call the layouts.
    fileprivate enum LayoutName: String, CaseIterable {
        case grid = "grille"
        case tree = "arbre"
        case journey = "parcours"
    }
}

extension Section {
    /// The layout of that name; any for a name that could not be read.
    fileprivate func layout(_ name: Canvas.LayoutName?) -> Canvas.Layout {
        switch name {
        case .grid: return .grid(columns: optionalInteger("colonnes"))
        case .tree: return .tree
        case .journey:
            let lanes = sections("pistes") { lane in
                Canvas.Lane(
                    id: lane.name("id"), title: lane.text("titre"),
                    detail: lane.optionalText("précision"))
            }
            return .journey(lanes: lanes, mood: item("humeur") == nil ? nil : scale("humeur"))
        case nil:
            allow("colonnes", "pistes", "humeur")
            return .grid(columns: nil)
        }
    }
}
