# Sourced by infra/run, infra/check-register and infra/shred with $root set: finds a JDK 25, builds what is not
# built or older than its sources, and becomes the program.

# shellcheck source=.mvn/find-jdk.sh
. "$root/.mvn/find-jdk.sh"

# Names of directories are read as UTF-8 wherever this is called from.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

dondoc_programs="infra/standalone infra/identity task-service escalation-service reporting-service publication-service"
dondoc_parts="infra/broker infra/store infra/shredding infra/eventsourcing infra/feed infra/web task-service/contract escalation-service/contract reporting-service/contract publication-service/contract"

# Whether a program is missing, or a module's jar is older than one of its sources.
dondoc_stale() {
  local module name jar
  for module in $dondoc_programs; do
    [ -f "$root/$module/target/${module##*/}-1.0.0-SNAPSHOT-app.jar" ] || return 0
  done
  for module in $dondoc_programs $dondoc_parts; do
    name=${module##*/}
    case $module in
      *-service/contract) name=${module%-service/contract}-contract ;;
    esac
    jar=$root/$module/target/$name-1.0.0-SNAPSHOT.jar
    [ -f "$jar" ] || return 0
    if [ -n "$(dondoc_newer_source "$module" "$jar")" ]; then
      return 0
    fi
  done
  return 1
}

# A source of a module that is newer than its jar, if there is one.
dondoc_newer_source() {
  find "$root/$1" \
    \( -name target -o -name sample -o -path '*/src/test' -o -path "$root/*-service/contract" ! -path "$root/$1" \) -prune -o \
    \( -path '*/src/main/*' -o -path '*/contract/*' -o -name pom.xml \) -type f -newer "$2" -print -quit
}

dondoc_build() {
  dondoc_stale || return 0
  echo "Building (this takes some minutes the first time) ..."
  (cd "$root" && ./mvnw -q -B -DskipTests -pl "${dondoc_programs// /,}" -am package) || {
    echo "The build failed; ./mvnw -DskipTests package in $root says why." >&2
    exit 2
  }
}

dondoc() {
  local terminal=false
  case " $* " in
    *" --help "* | *" -h "*)
      cat "$root/infra/standalone/src/main/resources/help/$1.txt"
      exit 0
      ;;
  esac
  dondoc_build
  if [ -t 1 ]; then terminal=true; fi
  exec "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    --enable-native-access=ALL-UNNAMED \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Ddondoc.root="$root" -Ddondoc.terminal="$terminal" \
    -jar "$root/infra/standalone/target/standalone-1.0.0-SNAPSHOT-app.jar" "$@"
}
