"""From the command to a usable window, and the heap of an idle one. Arguments: the start script, and how often."""
import glob
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

SCRIPT = sys.argv[1]
TIMES = int(sys.argv[2]) if len(sys.argv) > 2 else 5
PRODUCT = os.path.join(os.path.dirname(SCRIPT), "product/target/products/consilience/linux/gtk/x86_64")
CONFIGURATION = os.path.join(PRODUCT, "configuration")


def start(workspace, environment):
    """Returns the seconds until the window is usable, and the process of the workbench."""
    opened = os.path.join(workspace, ".metadata", ".open")
    shutil.rmtree(opened, ignore_errors=True)
    begin = time.monotonic()
    process = subprocess.Popen([SCRIPT, "-data", workspace], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not os.path.isdir(opened):
        if process.poll() is not None or time.monotonic() - begin > 120:
            sys.exit("the window did not come (see %s/.metadata/.log)" % workspace)
        time.sleep(0.01)
    return time.monotonic() - begin, process


def stop(process):
    process.send_signal(signal.SIGTERM)
    process.wait(60)


def heap(process):
    """The megabytes of live objects, after a full collection."""
    jcmd = os.path.join(os.path.dirname(os.path.realpath("/proc/%d/exe" % process.pid)), "jcmd")
    time.sleep(5)
    subprocess.run([jcmd, str(process.pid), "GC.run"], capture_output=True, check=True)
    text = subprocess.run([jcmd, str(process.pid), "GC.heap_info"], capture_output=True, text=True, check=True).stdout
    used = [int(k) for k in re.findall(r"(?i)(?:def\s*new|tenured)[^\n]*?used (\d+)K", text)]
    resident = int(re.search(r"VmRSS:\s+(\d+)", open("/proc/%d/status" % process.pid).read()).group(1))
    return sum(used) / 1024, resident / 1024


def forget_configuration():
    """What the framework remembers of its bundles; the next start reads their manifests again."""
    for name in glob.glob(os.path.join(CONFIGURATION, "org.eclipse.*")):
        if not name.endswith(("simpleconfigurator", "update")):
            shutil.rmtree(name)


def main():
    screen = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    folder = tempfile.mkdtemp()
    try:
        display = ":" + screen.stdout.readline().decode().strip()
        environment = dict(os.environ, DISPLAY=display, CONSILIENCE_HOME=os.path.join(folder, "home"))
        cold, warm = [], []
        for n in range(TIMES):
            forget_configuration()
            seconds, process = start(os.path.join(folder, "new%d" % n), environment)
            cold.append(seconds)
            stop(process)
        for n in range(TIMES):
            seconds, process = start(os.path.join(folder, "new0"), environment)
            warm.append(seconds)
            if n == TIMES - 1:
                live, resident = heap(process)
            stop(process)
        print("first start, new workspace: %.2f s (median of %d, %.2f to %.2f)" % (statistics.median(cold), TIMES, min(cold), max(cold)))
        print("later starts:               %.2f s (median of %d, %.2f to %.2f); goal 5 s" % (statistics.median(warm), TIMES, min(warm), max(warm)))
        print("idle heap:                  %.0f MB live, %.0f MB resident; goal 300 MB" % (live, resident))
    finally:
        screen.terminate()
        shutil.rmtree(folder, ignore_errors=True)


main()
