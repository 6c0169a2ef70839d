package dondoc.task.in.web;

import dondoc.task.application.Directory;
import dondoc.web.Refused;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Keeps the doors shut from a start until the directory is read to its end: what is decided is
/// written for ever, and nobody is to count on a calendar without holidays, or to be told of a unit
/// that there is no such one.
final class WhileReading implements HandlerInterceptor, WebMvcConfigurer {
    private final Directory directory;

    WhileReading(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /// Files that belong to a page, and a refusal on its way out, need no directory.
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!directory.complete()
                && handler instanceof HandlerMethod
                && request.getDispatcherType() != DispatcherType.ERROR) {
            throw Refused.because("STILL_READING");
        }
        return true;
    }
}
