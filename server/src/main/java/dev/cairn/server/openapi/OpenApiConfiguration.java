package dev.cairn.server.openapi;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.server.security.SignedIn;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Span;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said about the API as a whole. It is put together when it is first asked for, not while Cairn starts. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "token";

    static {
        // They are read from headers and parameters, which OperationDescription adds.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Viewpoint.class, Span.class, Rules.class, Asker.class, SignedIn.class);
    }

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        BuildProperties built = build.getIfAvailable();
        Components components = new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "A personal token, or the one in the file `token` of Cairn's data directory."))
                .addSchemas(ProblemSchema.NAME, ProblemSchema.create());
        return new OpenAPI()
                .info(new Info()
                        .title("Cairn")
                        .version(built == null ? "development build" : built.getVersion())
                        .description("""
                                An OKR tracker that never forgets. POST is for acts and PUT for what a thing is to be; nothing
                                is deleted. Every read takes `asOf` (what was true then) and `knownAt` (what was known then).
                                Every error is a problem as RFC 9457 describes it."""))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(components);
    }

    @Bean
    OperationCustomizer operationDescription() {
        return new OperationDescription();
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }
}
