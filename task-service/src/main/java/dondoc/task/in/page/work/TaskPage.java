package dondoc.task.in.page.work;

import dondoc.eventsourcing.By;
import dondoc.task.domain.TaskId;
import dondoc.task.in.sight.TaskLook;
import dondoc.web.VersionTag;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One task with all that happened to it.
@Controller
@Hidden
class TaskPage {
    static final String VIEW = "work/task";

    /// The deed that has just been done.
    static final String DONE = "done";

    private final TaskLook look;
    private final Showing showing;

    TaskPage(TaskLook look, Showing showing) {
        this.look = look;
        this.showing = showing;
    }

    /// @param list what stood in the address of the list, to lead back there
    @GetMapping("/tasks/{id}")
    String one(
            @PathVariable TaskId id,
            @RequestParam @Nullable VersionTag atLeast,
            @RequestParam @Nullable String list,
            By by,
            Locale language,
            Model page,
            HttpServletResponse response) {
        if (page.containsAttribute(DONE)) {
            response.setHeader("HX-Trigger", "changed"); // the list beside it reads again
        }
        showing.put(page, look.at(id, atLeast, by), null, new Visit(by, language, list));
        return VIEW;
    }
}
