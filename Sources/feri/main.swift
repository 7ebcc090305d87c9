import FeriCommands

Feri.main()
