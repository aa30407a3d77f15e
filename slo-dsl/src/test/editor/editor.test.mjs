// What a user sees of the schema in an editor. Runs at the root of the repository.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { LanguageServer } from "./language-server.mjs";

const MODELINE = "# yaml-language-server: $schema=../slo-dsl/src/main/resources/dev/slo/yaml/slo-v1.schema.json";
const START = `${MODELINE}
apiVersion: slo/v1
service: api
slos:
  - name: availability
    objective: 99.9%
`;
const SLI = `    sli:
      events:
        bad: errors_total
        total: requests_total
`;

let server;
let count = 0;

before(async () => {
  server = await LanguageServer.start();
});
after(() => server.stop());

// A document with a | where the cursor is.
async function shown(marked) {
  const [before, rest] = marked.split("|");
  const lines = before.split("\n");
  const uri = pathToFileURL(path.resolve("slos", `new-${++count}.yaml`)).href;
  const position = { line: lines.length - 1, character: lines.at(-1).length };
  const mistakes = await server.open(uri, before + (rest ?? ""));
  return { mistakes, at: { textDocument: { uri }, position } };
}

async function completions(marked) {
  const { at } = await shown(marked);
  const { items } = await server.request("textDocument/completion", at);
  return items;
}

async function labels(marked) {
  return (await completions(marked)).map((item) => item.label);
}

async function hover(marked) {
  const { at } = await shown(marked);
  return (await server.request("textDocument/hover", at)).contents.value;
}

// Line and column from 1, as the editor counts them for people, and the message.
async function mistakes(text) {
  return (await shown(text)).mistakes.map(({ range, message }) => [
    `${range.start.line + 1}:${range.start.character + 1}`,
    message,
  ]);
}
