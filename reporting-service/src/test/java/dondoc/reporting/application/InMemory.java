package dondoc.reporting.application;

import dondoc.reporting.domain.PeriodId;
import dondoc.reporting.domain.PeriodKind;
import dondoc.reporting.domain.TaskFact;
import dondoc.reporting.domain.TaskHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The ports in memory.
final class InMemory {

    final Tasks tasks = new Tasks();
    final Units units = new Units();
    final Days days = new Days();
    final Periods periods = new Periods();

    static final class Tasks implements TaskBook {
        private final Map<String, TaskHistory> all = new LinkedHashMap<>();

        /// How often all were asked for.
        int read;

        @Override
        public void keep(List<Entry> entries) {
            throw new UnsupportedOperationException("put tasks here as they are");
        }

        @Override
        public Iterable<TaskHistory> all() {
            read++;
            return List.copyOf(all.values());
        }

        void put(String task, String lead, LocalDate on, @Nullable LocalDate due, TaskFact... f) {
            all.put(task, new TaskHistory(task, lead, on, due, on, List.of(f)));
        }
    }

    static final class Units implements UnitBook {
        private final Map<String, Unit> all = new LinkedHashMap<>();

        @Override
        public void keep(List<Unit> units) {
            units.forEach(unit -> all.put(unit.code(), unit));
        }

        @Override
        public Map<String, Unit> all() {
            return all;
        }
    }

    static final class Days implements DayBook {
        private final TreeMap<LocalDate, Day> all = new TreeMap<>();
        private @Nullable LocalDate settled;

        @Override
        public void keep(List<Day> days) {
            days.forEach(day -> all.putIfAbsent(day.date(), day));
        }

        void begun(LocalDate from, LocalDate to) {
            from.datesUntil(to.plusDays(1))
                    .forEach(d -> keep(List.of(new Day(d, false, Map.of("workingDay", true)))));
        }

        @Override
        public Optional<LocalDate> first() {
            return all.isEmpty() ? Optional.empty() : Optional.of(all.firstKey());
        }

        @Override
        public Optional<Day> find(LocalDate date) {
            return Optional.ofNullable(all.get(date));
        }

        @Override
        public Optional<LocalDate> settled() {
            return Optional.ofNullable(settled);
        }

        @Override
        public void settle(LocalDate day) {
            settled = day;
        }

        void forget() {
            settled = null;
        }
    }

    static final class Periods implements PeriodBook {
        private final Map<PeriodId, Report> reports = new LinkedHashMap<>();
        private final List<NotClosed> refused = new ArrayList<>();

        @Override
        public void keep(List<Report> kept) {
            kept.forEach(report -> reports.put(report.closed().period(), report));
        }

        @Override
        public Optional<Report> find(PeriodId period) {
            return Optional.ofNullable(reports.get(period));
        }

        @Override
        public List<Report> closed(@Nullable PeriodKind kind) {
            return reports.values().stream()
                    .filter(report -> kind == null || report.closed().kind() == kind)
                    .sorted(Comparator.comparing((Report r) -> r.closed().cutoff()).reversed())
                    .toList();
        }

        @Override
        public void refuse(NotClosed notClosed) {
            refused.removeIf(before -> before.period().equals(notClosed.period()));
            refused.add(notClosed);
        }

        @Override
        public List<NotClosed> notClosed() {
            return refused.stream()
                    .filter(period -> !reports.containsKey(period.period().id()))
                    .toList();
        }
    }
}
