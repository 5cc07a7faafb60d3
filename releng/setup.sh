# Finds or installs what the build and the product need. Sourced by ./consilience and ./verify; needs bash.

CACHE=$ROOT/.cache
MAVEN_VERSION=3.9.16

# Java takes the home folder from the user database; what the user says goes first.
export MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.home=$HOME"

say() { printf '%s\n' "$*" >&2; }
die() { say "consilience: $*"; exit 2; }

# Runs a command as root: directly, or through sudo where that asks nothing.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Installs Debian packages, quietly; fails where that is not possible.
apt_install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  say "Installing $* ..."
  mkdir -p "$CACHE"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >"$CACHE/apt.log" 2>&1 && return 0
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >"$CACHE/apt.log" 2>&1 &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >>"$CACHE/apt.log" 2>&1
}

# Tells whether a folder holds a JDK of at least 21, from its release file, without starting it.
is_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge 21 ]
}

# Prints the home of a JDK of at least 21.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(readlink -f "$(command -v javac 2>/dev/null)" 2>/dev/null | sed 's#/bin/javac$##')" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/*; do
    if [ -n "$home" ] && is_jdk "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
  return 1
}

# Sets JDK and JAVA; the answer is remembered, so that a second start asks nobody.
need_jdk() {
  if [ -n "${CONSILIENCE_JDK:-}" ]; then
    is_jdk "$CONSILIENCE_JDK" || die "CONSILIENCE_JDK=$CONSILIENCE_JDK is no JDK of at least 21; set it to one, or unset it."
    JDK=$CONSILIENCE_JDK
    JAVA=$JDK/bin/java
    return
  fi
  JDK=
  [ ! -r "$CACHE/jdk" ] || read -r JDK <"$CACHE/jdk"
  if [ -z "$JDK" ] || [ ! -x "$JDK/bin/java" ]; then
    JDK=$(find_jdk) || {
      apt_install openjdk-25-jdk-headless || apt_install openjdk-21-jdk-headless || true
      JDK=$(find_jdk)
    } || die "no JDK of at least 21 was found or could be installed; install one (for example Temurin 25) and set CONSILIENCE_JDK to its folder."
    mkdir -p "$CACHE" 2>/dev/null && printf '%s\n' "$JDK" >"$CACHE/jdk" || die "cannot write to $CACHE; make the folder writable or free disk space."
  fi
  JAVA=$JDK/bin/java
}

# Sets MVN to a Maven of at least 3.9.9: the one on the path, or one fetched by whatever Maven there is.
need_maven() {
  local version
  MVN=$CACHE/apache-maven-$MAVEN_VERSION/bin/mvn
  [ -x "$MVN" ] && return
  if command -v mvn >/dev/null 2>&1; then
    version=$(cd / && JAVA_HOME=$JDK mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
    if [ "$(printf '%s\n3.9.9\n' "${version:-0}" | sort -V | head -n 1)" = 3.9.9 ]; then
      MVN=$(command -v mvn)
      return
    fi
  else
    apt_install maven || die "Maven is missing; install it (on Debian: apt-get install maven)."
  fi
  say "Fetching Maven $MAVEN_VERSION ..."
  mkdir -p "$CACHE"
  # Elsewhere than in the checkout, whose extensions an older Maven cannot load.
  (cd / && JAVA_HOME=$JDK mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy \
    "-Dartifact=org.apache.maven:apache-maven:$MAVEN_VERSION:tar.gz:bin" "-DoutputDirectory=$CACHE" >"$CACHE/maven.log" 2>&1) &&
    tar xzf "$CACHE/apache-maven-$MAVEN_VERSION-bin.tar.gz" -C "$CACHE" ||
    die "Maven $MAVEN_VERSION could not be fetched; check the network (log: $CACHE/maven.log), or install Maven 3.9.9 or newer."
  rm -f "$CACHE/apache-maven-$MAVEN_VERSION-bin.tar.gz"
}

# Whether a shared library can be loaded.
has_library() {
  /sbin/ldconfig -p 2>/dev/null | grep -q "$1"
}

# Installs what the windows are drawn with.
need_gtk() {
  has_library 'libgtk-3\.so\.0' || apt_install libgtk-3-0 || apt_install libgtk-3-0t64 ||
    die "GTK 3 is missing; install it (on Debian: apt-get install libgtk-3-0), or give a command: ./consilience --help."
}

# Sets SCREEN to what a command is to be started with so that windows have somewhere to open.
need_screen() {
  need_gtk
  command -v xvfb-run >/dev/null 2>&1 || apt_install xvfb xauth ||
    die "Xvfb is missing, and the tests of the workbench need it; install it (on Debian: apt-get install xvfb xauth)."
  SCREEN=(xvfb-run -a -s "-screen 0 1280x1024x24")
}

# Fails where the disk cannot hold the build.
need_disk() {
  local free
  free=$(df -Pk "$ROOT" | awk 'NR == 2 {print $4}')
  [ "${free:-0}" -ge 2000000 ] || die "only $((free / 1024)) MB are free on the disk of $ROOT; the build needs 2000 MB. Free some space and start again."
}

# A fingerprint of everything the product is built from.
fingerprint() {
  (cd "$ROOT" && find pom.xml .mvn bundles examples features product releng/org.consilience.target releng/org.consilience.modelgen \
    \( -name target -o -name src-gen -o -name OSGI-INF -o -name '.polyglot*' -o -name '.tycho*' -o -name '*.jar' \) -prune -o -type f -printf '%p %T@ %s\n' |
    LC_ALL=C sort | cksum)
}

PRODUCT_REL=product/target/products/consilience/linux/gtk/x86_64

# Builds the product unless it is there and nothing it is made from has changed.
need_product() {
  PRODUCT=$ROOT/$PRODUCT_REL
  local now
  now=$(fingerprint)
  [ -d "$PRODUCT/plugins" ] && [ "$(cat "$CACHE/built" 2>/dev/null)" = "$now" ] && return
  need_disk
  mkdir -p "$CACHE"
  exec 9>"$CACHE/build.lock"
  flock 9
  if [ -d "$PRODUCT/plugins" ] && [ "$(cat "$CACHE/built" 2>/dev/null)" = "$now" ]; then
    exec 9>&-
    return
  fi
  need_maven
  say "Building Consilience (the first time some minutes; log: $CACHE/build.log) ..."
  if ! (cd "$ROOT" && JAVA_HOME=$JDK "$MVN" -B -ntp package -pl releng/org.consilience.modelgen,product -am \
    -DskipTests -Dspotbugs.skip=true -Dspotless.check.skip=true -Dconsilience.here >"$CACHE/build.log" 2>&1); then
    grep -m 12 '^\[ERROR\]' "$CACHE/build.log" >&2
    die "the build failed; see $CACHE/build.log."
  fi
  printf '%s\n' "$now" >"$CACHE/built"
  exec 9>&-
}
