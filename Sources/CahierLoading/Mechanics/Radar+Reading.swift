import CahierCore

extension Radar {
    init(reading settings: Section) {
        self.init(
            scale: settings.scale("échelle"),
            diagrams: settings.sections("diagrammes") { diagram in
                Diagram(
                    title: diagram.text("titre"),
                    axes: diagram.sections("axes") { axis in
                        Axis(
                            id: axis.name("id"), title: axis.text("titre"),
                            detail: axis.optionalText("précision"))
                    })
            })
    }
}

extension Section {
    /// The whole numbers one may give; their ends may say what they mean.
    func scale(_ key: String) -> Scale {
        section(key) { scale in
            Scale(
                min: scale.integer("min"), max: scale.integer("max"),
                lowLabel: scale.optionalText("bas"), highLabel: scale.optionalText("haut"))
        }
    }
}
