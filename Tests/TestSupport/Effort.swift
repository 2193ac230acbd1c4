import Foundation

/// How much a test tries: a sample, unless `Scripts/conformance` asks for more.
package enum Effort {
    /// How many cases to try.
    ///
    /// - Parameters:
    ///   - name: The variable of the environment that may say it.
    ///   - sample: What is tried without it.
    /// - Returns: The number.
    package static func count(_ name: String, sample: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? sample
    }

    /// What random cases are drawn from: `CAHIER_SEED`, to try other ones.
    package static var seed: Int { count("CAHIER_SEED", sample: 20) }
}
