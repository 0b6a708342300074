package dev.cairn.events;

/** What is known about the recording of an event and is no part of what happened. All values are strings. */
public final class MetadataKeys {

    /** The person, {@code person:<uuid>}, who was authenticated when the event was recorded. */
    public static final String ACTOR = "actor";

    /** The request that asked for it; the same for all events of one command, and for a repetition of the request. */
    public static final String REQUEST_ID = "requestId";

    /** What all messages of one conversation share. */
    public static final String CORRELATION_ID = "correlationId";

    /** The message that directly led to this one. */
    public static final String CAUSATION_ID = "causationId";

    /** How it came in: {@link #SOURCE_API}, {@link #SOURCE_WEB}, {@link #SOURCE_IMPORT} or {@link #SOURCE_AUTOMATION}. */
    public static final String SOURCE = "source";

    /** For imports: the name of the file. */
    public static final String IMPORT_FILE = "importFile";

    /** For imports: the line of the file, the header being line 1. */
    public static final String IMPORT_ROW = "importRow";

    /** A program used the HTTP API. */
    public static final String SOURCE_API = "api";

    /** A person used the pages. */
    public static final String SOURCE_WEB = "web";

    /** It was read from a file. */
    public static final String SOURCE_IMPORT = "import";

    /** Cairn did it by itself. */
    public static final String SOURCE_AUTOMATION = "automation";

    private MetadataKeys() {}
}
