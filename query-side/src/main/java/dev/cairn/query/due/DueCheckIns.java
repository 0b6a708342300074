package dev.cairn.query.due;

import dev.cairn.query.Basis;
import java.time.LocalDate;
import java.util.List;

/**
 * The check-ins that are owed.
 *
 * @param basis what the answer stands on
 * @param today the day it is, in the organisation's zone
 * @param checkIns by the day on which they are due, longest overdue first
 */
public record DueCheckIns(Basis basis, LocalDate today, List<DueCheckIn> checkIns) {}
