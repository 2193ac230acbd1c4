package import Foundation

/// A library that comes between a program and the system (`LD_PRELOAD`), compiled for a test.
package enum PreloadedLibrary {
    /// Compiles one of Tests/PowerCut.
    ///
    /// - Parameters:
    ///   - name: Its file, without `.c`.
    ///   - folder: Where the library goes.
    /// - Returns: The library.
    /// - Throws: Where there is no C compiler, or it refuses.
    package static func compile(_ name: String, into folder: TemporaryFolder) throws -> URL {
        let library = folder.url.appending(path: name + ".so")
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = [
            "cc", "-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-o", library.path,
            Repository.tests.appending(path: "PowerCut/\(name).c").path, "-ldl",
        ]
        try compiler.run()
        compiler.waitUntilExit()
        guard compiler.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return library
    }
}
