package dondoc.standalone.child;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/// Runs another program's `main` on a tether: the supervisor holds the other end of standard input.
/// When it lets go, were it by being killed, this process ends too. Nothing is left running.
public final class Tethered {
    private static final int MILLIS_TO_END_IN_ORDER = 15_000;

    private Tethered() {}

    /// @param arguments the class of the program, then the program's own arguments
    public static void main(String[] arguments) throws Throwable {
        Thread.ofPlatform().daemon().name("tether").start(Tethered::endWithTheSupervisor);
        var program = Class.forName(arguments[0]).getMethod("main", String[].class);
        try {
            program.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static void endWithTheSupervisor() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // The tether is cut: the same as its end.
        }
        Thread.ofPlatform().daemon().name("last-resort").start(Tethered::haltWhenStuck);
        System.exit(143);
    }

    private static void haltWhenStuck() {
        try {
            Thread.sleep(MILLIS_TO_END_IN_ORDER);
        } catch (InterruptedException _) {
            // Then at once.
        }
        Runtime.getRuntime().halt(143);
    }
}
