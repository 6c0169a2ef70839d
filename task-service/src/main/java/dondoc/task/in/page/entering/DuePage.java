package dondoc.task.in.page.entering;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The line under a deadline, while it is typed.
@Controller
@Hidden
class DuePage {
    private final DueNote dues;

    DuePage(DueNote dues) {
        this.dues = dues;
    }

    /// @param row whose deadline it is, from 1
    @GetMapping("/directives/due")
    String note(
            @RequestParam int row,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language,
            Model page) {
        var fields = new Fields(sent);
        page.addAttribute("n", row);
        page.addAttribute(
                "due", dues.of(fields.one("phrase-" + row), fields.one("issued"), language));
        return "entering/due";
    }
}
