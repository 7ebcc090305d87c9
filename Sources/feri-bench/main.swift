import FeriCommands

Benchmarks.main()
