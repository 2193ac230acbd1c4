public import CahierCore
public import CahierDiagnostics

/// Reads workshop files: see Documentation/workshop-format.md.
public enum WorkshopFile {
    /// The most bytes that a file may have.
    public static let largestSize = 4_000_000

    /// The workshop that a file describes.
    ///
    /// ```swift
    /// let workshop = try WorkshopFile.read(bytes, file: "Workshops/multibao.yaml")
    /// ```
    ///
    /// - Parameters:
    ///   - source: What the file holds; anything at all, since it may come from anyone.
    ///   - file: Its name, as the problems give it.
    /// - Returns: A workshop without flaws.
    /// - Throws: Every problem of the file at once, in its order; a syntax error alone, since
    ///   nothing can be said of what follows it.
    public static func read(_ source: [UInt8], file: String) throws(Problems) -> Workshop {
        let report: Report
        do {
            report = Report(of: try SourceText(source, largestSize: largestSize), file: file)
        } catch {
            throw Problems(
                FrenchSpacing.applied(to: error.message), in: file, at: error.position)
        }
        let workshop = read(report)
        let problems = report.problems
        guard let workshop, problems.isEmpty else { throw Problems(problems) }
        return workshop
    }

    /// The workshop that a file describes, with its text, as a session keeps it.
    ///
    /// - Throws: As ``read(_:file:)`` does.
    public static func edition(
        _ source: [UInt8], file: String
    ) throws(Problems) -> WorkshopEdition {
        WorkshopEdition(workshop: try read(source, file: file), source: source)
    }

    private static func read(_ report: Report) -> Workshop? {
        guard let root = YAMLTree.root(of: report.source, report: report) else { return nil }
        var workshop = Workshop(reading: root, report: report)
        let totalMinutes = workshop.totalMinutes
        if report.guesses.contains(where: { $0.contains("durée") || $0.first == "plan" }) {
            workshop.totalMinutes = nil
        }
        for flaw in workshop.flaws where !report.isGuessed(flaw.scope) {
            report.add(flaw.message, at: root.place(of: flaw.path))
        }
        workshop.totalMinutes = totalMinutes
        return workshop
    }
}
