package dev.cairn.query.report;

import java.util.List;

/** The reports that there are at one viewpoint. */
public interface ReportsView {

    /** All of them, retired ones included, by name and time of their definition. */
    List<ReportStanding> reports();

    /** Whether anything that was given so far goes by claims of the time of recording. */
    boolean claimsUsed();
}
