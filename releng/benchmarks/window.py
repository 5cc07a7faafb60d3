#!/usr/bin/env python3
"""Flies a pilot of the flights through the built product on a screen of its own, and prints what it kept.

window.py JAVA PRODUCT PILOT HOME
The robot and the flights come from tests/ui/*/target, where ./verify leaves them.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

CONFIGURATOR = "org.eclipse.equinox.simpleconfigurator"
CHECKOUT = Path(__file__).resolve().parents[2]
LEFT_OUT = ("osgi.bundles=", "osgi.framework=", "eclipse.p2.data.area=")


def plugin(product, prefix):
    return next(p for p in (product / "plugins").iterdir() if p.name.startswith(prefix))


def configure(product, folder):
    """A copy of the product's configuration with the robot's bundles."""
    original = product / "configuration"
    listed = folder / "bundles.info"
    listed.write_bytes((original / CONFIGURATOR / "bundles.info").read_bytes())
    added = ""
    for name in ("org.consilience.robot", "org.consilience.flights"):
        jar = CHECKOUT / "tests/ui" / name / "target" / f"{name}-0.1.0-SNAPSHOT.jar"
        if not jar.exists():
            sys.exit(f"{jar} is missing; run ./verify.")
        added += f",reference\\:file\\:{jar}@4"
    lines = [
        line
        for line in (original / "config.ini").read_text().splitlines()
        if not line.startswith(LEFT_OUT) and "configUrl=" not in line
    ]
    lines.append(f"osgi.bundles=reference\\:file\\:{plugin(product, CONFIGURATOR + '_')}@1\\:start{added}")
    # Else what the product's own list does not name would be taken out again.
    lines.append(f"{CONFIGURATOR}.exclusiveInstallation=false")
    lines.append(f"osgi.framework=file\\:{plugin(product, 'org.eclipse.osgi_')}")
    lines.append(f"{CONFIGURATOR}.configUrl=file\\:{listed}")
    (folder / "config.ini").write_text("\n".join(lines) + "\n")


def main():
    java, product, pilot, home = sys.argv[1], Path(sys.argv[2]).resolve(), sys.argv[3], sys.argv[4]
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        for name in ("configuration", "results", "user"):
            (folder / name).mkdir()
        configure(product, folder / "configuration")
        command = [
            "xvfb-run", "-a", "-s", "-screen 0 1280x800x24",
            java, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
            f"-Duser.home={folder / 'user'}",
            f"-Dconsilience.autopilot=org.consilience.flights/{pilot}",
            f"-Dconsilience.autopilot.results={folder / 'results'}",
            "-jar", str(plugin(product, "org.eclipse.equinox.launcher_")),
            "-install", str(product),
            "-configuration", str(folder / "configuration"),
            "-data", str(folder / "workspace"),
        ]
        environment = dict(os.environ, CONSILIENCE_HOME=str(Path(home).resolve()))
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900)
        kept = sorted((folder / "results").glob("*.txt"))
        for file in kept:
            text = file.read_text().strip()
            if text and text != "ok":
                print(text)
        if not kept:
            sys.exit("The pilot never took off.")


main()
