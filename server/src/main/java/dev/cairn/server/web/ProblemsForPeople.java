package dev.cairn.server.web;

import dev.cairn.command.RuleBroken;
import dev.cairn.query.NotBuiltYetException;
import dev.cairn.query.NotThereException;
import dev.cairn.server.log.LogBehindException;
import dev.cairn.server.request.ChangedMeanwhileException;
import dev.cairn.server.request.KeyReusedException;
import dev.cairn.server.request.NotVisibleYetException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Problems for pages: the same as programs are told, but an id of another form is an address that leads nowhere. */
@Component
public final class ProblemsForPeople {

    private final Problems problems;
    private final RequestProblems requests;

    ProblemsForPeople(Problems problems, RequestProblems requests) {
        this.problems = problems;
        this.requests = requests;
    }

    /** What to tell about a failure. */
    public ProblemDetail of(Exception failure, HttpServletRequest request) {
        return failure instanceof MethodArgumentTypeMismatchException
                ? Problem.NOT_THERE.with(Problem.NOT_THERE.title())
                : told(failure, new ServletWebRequest(request));
    }

    private ProblemDetail told(Exception failure, WebRequest request) {
        ResponseEntity<?> answer = switch (failure) {
            case RuleBroken refusal -> problems.ruleBroken(refusal, request);
            case RequestRefusedException refusal -> problems.requestRefused(refusal, request);
            case ChangedMeanwhileException changed -> requests.changedMeanwhile(changed);
            case KeyReusedException reused -> requests.keyReused(reused);
            case NotVisibleYetException late -> requests.notVisibleYet(late);
            case LogBehindException behind -> requests.logBehind(behind);
            case MultipartException form -> requests.unreadableForm(form);
            case InvalidParameterException undecodable -> requests.undecodable(undecodable);
            case NotThereException absence -> problems.notThere(absence, request);
            case NotBuiltYetException absence -> problems.notBuiltYet(absence, request);
            case RequestRejectedException rejected -> problems.rejected(rejected, request);
            default -> ofSpring(failure, request);
        };
        return answer != null && answer.getBody() instanceof ProblemDetail problem
                ? problem
                : Problem.FAULT.with(Problem.FAULT.title());
    }

    private @Nullable ResponseEntity<Object> ofSpring(Exception failure, WebRequest request) {
        try {
            return problems.handleException(failure, request);
        } catch (Exception unknown) {
            return problems.fault(failure, request);
        }
    }
}
