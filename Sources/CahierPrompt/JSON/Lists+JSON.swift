import CahierCore
import CahierDiagnostics

extension JSON {
    /// What `ateliers` lists.
    static func workshops(_ workshops: [Workshop]) -> JSON {
        [
            "kind": .text("workshops"),
            "workshops": .list(workshops) { workshop in
                [
                    "id": .text(workshop.id), "title": .text(workshop.title),
                    "activities": .list(workshop.activities) { $0.json },
                ]
            },
        ]
    }

    /// What `séances` lists, the one opened last first.
    static func sessions(_ summaries: [SessionSummary]) -> JSON {
        [
            "kind": .text("sessions"),
            "sessions": .list(summaries) { summary in
                [
                    "id": .text(summary.id.text), "title": .text(summary.title),
                    "workshop": .text(summary.workshop),
                    "start": .moment(summary.start, in: summary.zone),
                    "timeZone": .text(summary.timeZone), "isClosed": .bool(summary.isClosed),
                ]
            },
        ]
    }

    /// What `thèmes` lists.
    static func themes(_ themes: [ThemeSummary]) -> JSON {
        [
            "kind": .text("themes"),
            "themes": .list(themes) { theme in
                [
                    "id": .text(theme.name), "title": .text(theme.title),
                    "summary": .text(theme.summary),
                ]
            },
        ]
    }
}
