package dondoc.identity;

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
    String login() {
        return "login";
    }

    @GetMapping("/")
    String signedIn(Principal principal, Model model) {
        register.account(principal.getName()).ifPresent(a -> model.addAttribute("account", a));
        return "signed-in";
    }
}
