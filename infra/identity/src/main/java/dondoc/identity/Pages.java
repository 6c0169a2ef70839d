package dondoc.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The form, and the page of who is signed in.
@Controller
class Pages {
    private final Register register;

    Pages(Register register) {
        this.register = register;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("wrong", request.getParameter("error") != null);
        model.addAttribute("typed", WrongPassword.typed(request));
        return "login";
    }

    @GetMapping("/")
    String signedIn(Principal principal, Model model) {
        register.account(principal.getName()).ifPresent(a -> model.addAttribute("account", a));
        return "signed-in";
    }
}
