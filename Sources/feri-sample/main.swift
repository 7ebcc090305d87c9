import FeriCommands

// The same program with a clock and randomness that can be made again: for the committed sample.
Feri.sampleMain()
