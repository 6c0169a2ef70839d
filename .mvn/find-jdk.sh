# Finds a JDK 25 and exports JAVA_HOME; sourced by ./mvnw and infra/run, so that
# Maven itself runs on it whatever `java` the PATH names. POSIX sh.

dondoc_is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -Eq '^JAVA_VERSION="25[."]' "$1/release"
}

dondoc_find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && dondoc_is_jdk_25 "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return
  fi
  dondoc_javac=$(command -v javac || true)
  if [ -n "$dondoc_javac" ]; then
    dondoc_javac=$(readlink -f -- "$dondoc_javac" 2>/dev/null || printf '%s' "$dondoc_javac")
    dondoc_home=$(dirname -- "$(dirname -- "$dondoc_javac")")
    if dondoc_is_jdk_25 "$dondoc_home"; then
      printf '%s\n' "$dondoc_home"
      return
    fi
  fi
  for dondoc_root in /usr/lib/jvm /usr/java /usr/local /opt /opt/java "${HOME-}/.sdkman/candidates/java" \
    "${HOME-}/.jdks" "${HOME-}/.asdf/installs/java" "${HOME-}/.local/share/mise/installs/java" \
    /Library/Java/JavaVirtualMachines; do
    [ -d "$dondoc_root" ] || continue
    for dondoc_name in $(ls -- "$dondoc_root" 2>/dev/null); do
      for dondoc_home in "$dondoc_root/$dondoc_name" "$dondoc_root/$dondoc_name/Contents/Home"; do
        if dondoc_is_jdk_25 "$dondoc_home"; then
          printf '%s\n' "$dondoc_home"
          return
        fi
      done
    done
  done
}

JAVA_HOME=$(dondoc_find_jdk)
if [ -z "$JAVA_HOME" ]; then
  echo "Đôn Đốc needs a JDK 25 and found none: install Eclipse Temurin 25 (Debian: temurin-25-jdk) or point JAVA_HOME at one." >&2
  exit 1
fi
export JAVA_HOME
