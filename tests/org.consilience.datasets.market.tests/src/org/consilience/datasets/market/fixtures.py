"""Writes the MATLAB fixtures beside this file, 40 days of 3 assets: day-major values
x[t, i] = 1 + ((7 * t + 3 * i) % 11 - 5) / 100.

Command: /usr/bin/python3 fixtures.py
Versions: Debian 12, python3-h5py 3.7.0-8 (HDF5 1.10.8), python3-scipy 1.10.1-2, python3-numpy 1.24.2.
"""

import h5py
import numpy as np
import scipy.io

T, N = 40, 3
t, i = np.meshgrid(np.arange(T), np.arange(N), indexing="ij")
x = 1 + ((7 * t + 3 * i) % 11 - 5) / 100

scipy.io.savemat("level5.mat", {"data": x}, do_compression=True)
scipy.io.savemat("level5-plain.mat", {"closes": x, "note": "three assets"})
scipy.io.savemat("level5-two.mat", {"left": x, "right": x[:, :2], "rate": 0.5})

with h5py.File("level73.mat", "w", userblock_size=512) as f:
    d = f.create_dataset("data", data=x.T, chunks=(N, 16), compression="gzip", compression_opts=3)
    d.attrs["MATLAB_class"] = np.bytes_("double")
with open("level73.mat", "r+b") as f:
    text = b"MATLAB 7.3 MAT-file, Platform: GLNXA64, Created on: Mon Nov 23 12:00:00 2026 HDF5 schema 1.00 ."
    f.write(text.ljust(116) + bytes(8) + b"\x00\x02IM")
