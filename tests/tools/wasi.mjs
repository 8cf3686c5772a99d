// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// node --no-warnings wasi.mjs <program.wasm> [argument...]: runs a program of WebAssembly, which may read the files of this
// machine, and ends as it does.
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";

const [path] = process.argv.slice(2);
const wasi = new WASI({ version: "preview1", args: process.argv.slice(2), preopens: { "/": "/" } });
const program = await WebAssembly.instantiate(await WebAssembly.compile(await readFile(path)), wasi.getImportObject());
process.exit(wasi.start(program));
