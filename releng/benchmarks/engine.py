#!/usr/bin/env python3
"""Benchmarks of the engine, driving the built product from outside: each prints what it measured and a ratio to its goal.

Usage: engine.py PRODUCT-COMMAND NAME [COUNT]
  first-event   from the command to the first trial event; goal 3 s
  trivial       1,000 trivial trials, each durable; goal 5 s
  workers       two workers against one on the portfolio example; goal 1.8
  kills         COUNT (default 200) kill -9 at random moments of a run, each resumed and compared with an uninterrupted run
  start         the start script against the product it starts; goal 0.2 s
"""
import json, os, pathlib, random, shutil, signal, statistics, subprocess, sys, tempfile, time

COMMAND = sys.argv[1]
ROOT = pathlib.Path(COMMAND).resolve().parent
EXAMPLE = ROOT / "examples" / "portfolio-ensemble.experiment"

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<experiment:Experiment xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:experiment="http://consilience.org/experiment/1"
    id="bench" title="Benchmark" seeds="%s">
  <datasets label="market" type="market"><settings name="days" value="%d"/><settings name="assets" value="%d"/></datasets>
"""


def experiment(folder, seeds, days, assets, arms):
    path = pathlib.Path(folder) / "bench.experiment"
    body = HEAD % (seeds, days, assets)
    for label, method in arms:
        body += '  <arms label="%s" method="%s"/>\n' % (label, method)
    path.write_text(body + "</experiment:Experiment>\n")
    return path


def call(home, *arguments, check=True):
    done = subprocess.run([COMMAND, *arguments, "--home", home], capture_output=True, text=True)
    if check and done.returncode != 0:
        sys.exit("%s ended with %d:\n%s%s" % (" ".join(arguments), done.returncode, done.stdout[-2000:], done.stderr[-2000:]))
    return done


def first_event():
    times = []
    for _ in range(5):
        with tempfile.TemporaryDirectory() as home:
            path = experiment(home, "1..4", 500, 10, [("eg", "eg")])
            begun = time.monotonic()
            run = subprocess.Popen([COMMAND, "run", str(path), "--home", home, "--no-report"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            runs = pathlib.Path(home) / "runs"
            while run.poll() is None:
                if any(p.stat().st_size > 0 for p in runs.glob("*/trials/*/events.log")):
                    break
                time.sleep(0.005)
            times.append(time.monotonic() - begun)
            run.wait()
    best, middle = min(times), statistics.median(times)
    print("first trial event after %.2f s (best %.2f s of %d); goal 3 s: ratio %.2f" % (middle, best, len(times), 3 / middle))


def trivial():
    with tempfile.TemporaryDirectory() as home:
        path = experiment(home, "1..1000", 500, 2, [("hold", "market")])
        begun = time.monotonic()
        call(home, "run", str(path), "--no-report", "--set", "arms.recordEvery=500")
        whole = time.monotonic() - begun
        info = next((pathlib.Path(home) / "runs").glob("*/run.json"))
        logs = list(info.parent.glob("trials/*/events.log"))
        spent = max(p.stat().st_mtime for p in logs) - min(p.stat().st_mtime for p in logs)
        print("%d trivial trials: %.2f s from first to last log, %.2f s for the command; goal 5 s: ratio %.2f" % (len(logs), spent, whole, 5 / whole))


def workers():
    times, spans = {}, {}
    for count in (1, 2):
        with tempfile.TemporaryDirectory() as home:
            path = experiment(home, "1..24", 30000, 10, [("universal", "universal-ensemble"), ("accelerated", "accelerated-ensemble")])
            begun = time.monotonic()
            call(home, "run", str(path), "--workers", str(count), "--no-report")
            times[count] = time.monotonic() - begun
            logs = [p.stat().st_mtime for p in (pathlib.Path(home) / "runs").glob("*/trials/*/events.log")]
            spans[count] = max(logs) - min(logs)
    print("48 trials: one worker %.1f s, two workers %.1f s: ratio %.2f; goal 1.8" % (times[1], times[2], times[1] / times[2]))
    print("without start and end of the command: %.1f s and %.1f s: ratio %.2f" % (spans[1], spans[2], spans[1] / spans[2]))


def digests(home, run):
    document = json.loads(call(home, "evidence", run, "--json", check=False).stdout)
    return {t["id"]: t["digest"] for t in document["trials"]}, document["status"]


def kills(count):
    lost = resumed = 0
    generator = random.Random(1)
    with tempfile.TemporaryDirectory() as home:
        path = experiment(home, "1..3", 30000, 10, [("olmar", "olmar-1"), ("ons", "ons"), ("hold", "market")])
        begun = time.monotonic()
        call(home, "run", str(path), "--no-report")
        length = time.monotonic() - begun
        expected, _ = digests(home, "last")
        shutil.rmtree(pathlib.Path(home) / "runs")
        for i in range(count):
            run = subprocess.Popen([COMMAND, "run", str(path), "--home", home, "--no-report"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
            time.sleep(generator.uniform(0.3, length))
            whole_group = generator.random() < 0.5
            (os.killpg if whole_group else os.kill)(run.pid, signal.SIGKILL)
            run.wait()
            if not list((pathlib.Path(home) / "runs").glob("*/run.json")):
                continue
            call(home, "resume", "last", "--no-report")
            got, state = digests(home, "last")
            resumed += 1
            if got != expected or state != "done":
                lost += 1
                print("kill %d: differs: %s" % (i + 1, sorted(k for k in expected if got.get(k) != expected[k])))
            shutil.rmtree(pathlib.Path(home) / "runs")
            if (i + 1) % 20 == 0:
                print("%d kills so far, %d resumed, %d differ" % (i + 1, resumed, lost), flush=True)
    print("%d kills, %d of them after the run had begun, all resumed; %d results differ from the uninterrupted run" % (count, resumed, lost))
    sys.exit(1 if lost else 0)


def start():
    def seconds(command):
        times = []
        for _ in range(9):
            begun = time.monotonic()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            times.append(time.monotonic() - begun)
        return statistics.median(times)

    product = ROOT / "product/target/products/consilience/linux/gtk/x86_64"
    launcher = next(product.glob("plugins/org.eclipse.equinox.launcher_*.jar"))
    java = (ROOT / ".cache/jdk").read_text().strip() + "/bin/java"
    bare = seconds([java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Djava.awt.headless=true", "-jar", str(launcher), "-nosplash", "-data", "@none", "--version"])
    script = seconds([COMMAND, "--version"])
    print("start script %.2f s, product %.2f s: difference %.2f s; goal 0.2 s" % (script, bare, script - bare))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    names = {"first-event": first_event, "trivial": trivial, "workers": workers, "kills": lambda: kills(int(sys.argv[3]) if len(sys.argv) > 3 else 200), "start": start}
    names.get(sys.argv[2], lambda: sys.exit(__doc__))()
