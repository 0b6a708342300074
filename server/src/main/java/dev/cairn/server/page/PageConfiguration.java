package dev.cairn.server.page;

import dev.cairn.server.web.Browsers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.webjars.WebJarVersionLocator;

/** The files that pages need. Their names in pages hold a hash of their content, so that browsers may keep them for good. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final String TABLER = "tabler__core";
    private static final String WITH_HASH = "/assets/{file:.+-[0-9a-f]{32}\\.[a-z]+}";

    @Bean
    WebMvcConfigurer filesOfPages() {
        String tabler = new WebJarVersionLocator().version(TABLER);
        if (tabler == null) {
            throw new IllegalStateException("The style sheet of the pages is missing.");
        }
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                files(
                        registry.addResourceHandler(WITH_HASH),
                        tabler,
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
                // Asked for by the name that stays, such as by one script for another: it may be another file tomorrow.
                files(registry.addResourceHandler("/assets/**"), tabler, CacheControl.noCache());
            }
        };
    }

    private static void files(ResourceHandlerRegistration files, String tabler, CacheControl kept) {
        files.addResourceLocations(
                        "classpath:/assets/",
                        "classpath:/META-INF/resources/webjars/" + TABLER + "/" + tabler + "/dist/css/")
                .setCacheControl(kept)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Writes the hash into links to these files, on pages only: a program's answers have none, and need no time for it. */
    @Bean
    FilterRegistrationBean<Filter> hashesInLinks() {
        ResourceUrlEncodingFilter hashes = new ResourceUrlEncodingFilter();
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            if (request instanceof HttpServletRequest http && Browsers.isPagePath(http)) {
                hashes.doFilter(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        });
        filter.setName("hashesInLinks");
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }
}
