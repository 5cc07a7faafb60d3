#!/usr/bin/env bash
# The installed command: the workbench without words or with experiments, a command otherwise.
set -euo pipefail
HERE=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
. "$HERE/launch.sh"

if opens_workbench "$@"; then
  # The launcher, rather than java, so that the process and its window are called what they are.
  exec "$HERE/bin/consilience-workbench" -showsplash "$@"
fi
launcher=("$HERE"/lib/app/plugins/org.eclipse.equinox.launcher_*.jar)
command_options
exec "$HERE/lib/runtime/bin/java" "${OPTIONS[@]}" -jar "${launcher[0]}" "$@"
