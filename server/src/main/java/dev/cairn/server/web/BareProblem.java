package dev.cairn.server.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** Tells what Tomcat refuses before Cairn sees it, such as a request line that is no HTTP, as a problem as well. */
public final class BareProblem extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = Problems.of(HttpStatusCode.valueOf(response.getStatus()));
        // Nothing in it needs escaping, and no mapper can be reached from here.
        String json = "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(problem.type(), problem.title(), response.getStatus(), problem.title());
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write(json);
            response.finishResponse();
        } catch (IOException e) {
            getContainer().getLogger().debug("The problem could not be told.", e);
        }
    }
}
