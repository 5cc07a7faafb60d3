# How a start becomes a JVM: shared by ./consilience and the installed command. Sourced; needs bash.

# Whether windows can be shown.
has_display() {
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

# Whether the words open the workbench: none, or only experiments and folders. The launcher's own -data names the workspace.
opens_workbench() {
  has_display || return 1
  while [ $# -gt 0 ]; do
    case $1 in
      -data) [ $# -gt 1 ] && [ "$2" != @none ] && shift || return 1 ;;
      -*) return 1 ;;
      *.experiment) ;;
      *) [ -d "$1" ] || return 1 ;;
    esac
    shift
  done
}

# Options of the JVM of a command. The first compiler tier is enough for the front end and halves its start; trials run in
# workers with both tiers. The terminal is described, since a JVM cannot see it.
command_options() {
  local terminal= columns=110
  [ ! -t 0 ] || terminal=0
  [ ! -t 2 ] || terminal=${terminal}2
  [ ! -t 1 ] || columns=$(stty size </dev/tty 2>/dev/null | cut -d' ' -f2) || columns=110
  OPTIONS=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData --enable-native-access=ALL-UNNAMED "-Duser.home=$HOME"
    "-Dconsilience.terminal=$terminal" "-Dconsilience.columns=${columns:-110}" -Dslf4j.internal.verbosity=ERROR)
}

# Options of the JVM of the workbench.
workbench_options() {
  OPTIONS=(-XX:+UseSerialGC -Xms96m -Xmx1g -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true "-Duser.home=$HOME" -Dslf4j.internal.verbosity=ERROR)
}
