package dev.cairn.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what went wrong outside of any operation, such as a request that the firewall refuses, as problem details too. */
@RestController
public class ErrorPage implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    public ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Problem problem = Problems.of(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404));
        ProblemDetail ofStore = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                ? StoreProblems.of(failure)
                : null;
        ProblemDetail told = ofStore != null ? ofStore : problem.with(problem.title());
        if (path != null) {
            told.setInstance(URI.create(path.toString()));
        }
        return ResponseEntity.status(told.getStatus())
                .headers(StoreProblems.headers(told))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(told);
    }
}
