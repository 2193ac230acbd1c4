import Testing

@Suite struct Probe {
    @Test func probe() throws {
        let folder = try TemporaryFolder()
        let o = try Program(folder).run("--version")
        print(Program.executable, o, CommandLine.arguments)
        #expect(o.code == 0)
    }
}
