package dev.cairn.server.access;

/** What somebody can be to a goal. */
enum Relation {
    /** Its owner, or the person whose personal goal it is. */
    OWNER("its owner"),
    /** The owner of every key result that the command names, or of any one where it names none. */
    KEY_RESULT_OWNER("the owner of the key result"),
    /** A contributor. */
    CONTRIBUTOR("a contributor"),
    /** Its reviewer. */
    REVIEWER("its reviewer"),
    /** A member of its team, as long as nobody was asked to review it. */
    MEMBER_WHILE_DRAFT("a member of its team while it is a draft"),
    /** A lead of its team, or of one that its team belongs to. */
    LEAD("a lead of its team");

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    /** In words, as in "…, or …". */
    String words() {
        return words;
    }
}
