package dondoc.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.web.util.WebUtils;

/// Sends back to the form, where the name still stands as it was typed.
final class WrongPassword extends SimpleUrlAuthenticationFailureHandler {
    private static final String TYPED = WrongPassword.class.getName();
    private static final int LONGEST_NAME = 200;

    WrongPassword() {
        super("/login?error");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        String name = request.getParameter("username");
        boolean kept = name != null && name.length() <= LONGEST_NAME;
        WebUtils.setSessionAttribute(request, TYPED, kept ? name : null);
        super.onAuthenticationFailure(request, response, e);
    }

    /// @return the name of the failed attempt; empty where there was none
    static String typed(HttpServletRequest request) {
        return WebUtils.getSessionAttribute(request, TYPED) instanceof String name ? name : "";
    }
}
