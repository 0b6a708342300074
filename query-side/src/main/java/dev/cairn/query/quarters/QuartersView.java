package dev.cairn.query.quarters;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What can be seen from one viewpoint of what happened to goals on their way. */
public interface QuartersView {

    /** The check-ins of these goals that hold, by key result and in the order of time. */
    Map<String, List<Said>> said(Collection<String> objectiveIds);

    /** The targets of these goals that were eased, by goal. */
    Map<String, List<Eased>> eased(Collection<String> objectiveIds);
}
