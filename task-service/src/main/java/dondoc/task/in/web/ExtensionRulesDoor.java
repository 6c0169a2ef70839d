package dondoc.task.in.web;

import dondoc.task.application.deadlines.GrantingExtensions;
import dondoc.task.domain.extension.ExtensionPolicy;
import dondoc.task.domain.extension.ExtensionReason;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the city has laid down about extensions, for whoever asks for one or grants it.
@RestController
@RequestMapping("/api/v1/extension-rules")
class ExtensionRulesDoor {

    record ReasonView(ExtensionReason code, String vi, String en) {
        static ReasonView of(ExtensionReason reason) {
            return new ReasonView(reason, reason.vi(), reason.en());
        }
    }

    /// @param policies each from its day on until the next, oldest first
    record RulesView(List<ExtensionPolicy> policies, List<ReasonView> reasons) {}

    private final GrantingExtensions grantingExtensions;

    ExtensionRulesDoor(GrantingExtensions grantingExtensions) {
        this.grantingExtensions = grantingExtensions;
    }

    @GetMapping
    RulesView rules() {
        return new RulesView(
                grantingExtensions.policies(),
                Stream.of(ExtensionReason.values()).map(ReasonView::of).toList());
    }
}
