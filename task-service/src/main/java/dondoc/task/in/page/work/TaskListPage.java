package dondoc.task.in.page.work;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The tasks a reader sees, what presses most on top.
@Controller
@Hidden
class TaskListPage {

    @GetMapping("/")
    String list() {
        return "work/list";
    }
}
