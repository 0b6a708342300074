package dev.cairn.command.objective;

/** What can be asked about scores. */
public sealed interface ScoringCommand extends ObjectiveCommand permits ScoreKeyResult, CorrectScore, ReviewScores {}
