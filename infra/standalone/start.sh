# Sourced by infra/run and infra/check-register with $root set: finds a JDK 25, builds what is not
# built or older than its sources, and becomes the program.

# shellcheck source=.mvn/find-jdk.sh
. "$root/.mvn/find-jdk.sh"

dondoc_modules="infra/standalone infra/identity task-service escalation-service reporting-service publication-service"

# The oldest of the built jars; nothing when one is missing.
dondoc_oldest_build() {
  local module oldest="" jar
  for module in $dondoc_modules; do
    jar=$root/$module/target/${module##*/}-1.0.0-SNAPSHOT.jar
    if [ ! -f "$jar" ] || [ ! -f "${jar%.jar}-app.jar" ]; then
      return
    fi
    if [ -z "$oldest" ] || [ "$jar" -ot "$oldest" ]; then
      oldest=$jar
    fi
  done
  printf '%s\n' "$oldest"
}

# A source that is newer than the build, if there is one.
dondoc_newer_source() {
  find "$root/pom.xml" "$root"/infra/{broker,eventsourcing,feed,web,identity,standalone} "$root"/*-service \
    -name target -prune -o -path '*/src/test' -prune -o -path "$root/infra/standalone/sample" -prune -o \
    \( -path '*/src/main/*' -o -path '*/contract/*' -o -name pom.xml \) -type f -newer "$1" -print -quit
}

dondoc_build() {
  local oldest modules
  oldest=$(dondoc_oldest_build)
  if [ -n "$oldest" ] && [ -z "$(dondoc_newer_source "$oldest")" ]; then
    return
  fi
  echo "Building (this takes some minutes the first time) ..."
  modules=${dondoc_modules// /,}
  (cd "$root" && ./mvnw -q -B -DskipTests -pl "$modules" -am package) || {
    echo "The build failed; ./mvnw -DskipTests package in $root says why." >&2
    exit 1
  }
}

dondoc() {
  local terminal=false
  case " $* " in
    *" --help "* | *" -h "*) [ -n "$(dondoc_oldest_build)" ] || dondoc_build ;;
    *) dondoc_build ;;
  esac
  if [ -t 1 ]; then terminal=true; fi
  exec "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Ddondoc.root="$root" -Ddondoc.terminal="$terminal" \
    -jar "$root/infra/standalone/target/standalone-1.0.0-SNAPSHOT-app.jar" "$@"
}
