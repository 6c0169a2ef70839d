package dondoc.web.api;

import dondoc.web.BodyLimits;
import dondoc.web.Refused;
import dondoc.web.problem.BodyTooLarge;
import dondoc.web.problem.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Refuses a body that is too large: at once when its length is announced, else while it is read.
final class BodyLimit extends OncePerRequestFilter {

    private record Larger(PathPattern pattern, DataSize limit) {}

    private final DataSize usual;
    private final List<Larger> larger;
    private final Refusals refusals;

    BodyLimit(DataSize usual, List<BodyLimits> larger, Refusals refusals) {
        this.usual = usual;
        this.larger =
                larger.stream()
                        .map(l ->
                                new Larger(
                                        PathPatternParser.defaultInstance.parse(l.pattern()),
                                        l.limit()))
                        .toList();
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        if (announced == 0 || (announced < 0 && request.getHeader("Transfer-Encoding") == null)) {
            chain.doFilter(request, response);
            return;
        }
        long limit = limit(request.getRequestURI());
        if (announced > limit) {
            refusals.write(
                    request,
                    response,
                    Refused.because("BODY_TOO_LARGE").with("limit", limit / 1024));
        } else if (announced > 0) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Counted(request, limit), response);
        }
    }

    private long limit(String path) {
        if (larger.isEmpty()) return usual.toBytes();
        PathContainer parsed = PathContainer.parsePath(path);
        return larger.stream()
                .filter(l -> l.pattern().matches(parsed))
                .map(Larger::limit)
                .findFirst()
                .orElse(usual)
                .toBytes();
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private long read;

        CountedStream(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) count(1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            if (n > 0) count(n);
            return n;
        }

        private void count(int n) throws BodyTooLarge {
            read += n;
            if (read > limit) throw new BodyTooLarge(limit);
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
