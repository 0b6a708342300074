package dev.cairn.server.markdown;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Offers Markdown beside JSON. */
@Configuration(proxyBeanMethods = false)
class MarkdownConfiguration {

    @Bean
    WebMvcConfigurer answersInMarkdown(JsonMapper mapper, List<MarkdownForm> forms) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new MarkdownConverter(mapper, forms));
            }
        };
    }
}
