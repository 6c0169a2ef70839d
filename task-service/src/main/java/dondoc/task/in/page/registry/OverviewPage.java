package dondoc.task.in.page.registry;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// All that waits, a line each.
@Controller
@Hidden
class OverviewPage {
    private final Desk desk;

    OverviewPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/registry")
    String all(Model page) {
        desk.put(page, null);
        return "registry/overview";
    }
}
