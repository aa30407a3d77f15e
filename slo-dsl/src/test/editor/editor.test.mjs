// What a user sees of the schema in an editor. Runs at the root of the repository.
import assert from "node:assert/strict";
import fs from "node:fs";
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

describe("completion", () => {
  it("proposes the keys of a document with what they mean", async () => {
    const items = await completions(`${MODELINE}\n|`);
    const service = items.find((item) => item.label === "service");
    assert.match(service.documentation.value ?? service.documentation, /becomes the `service` label/);
    for (const key of ["apiVersion", "owner", "defaults", "slos"]) assert.ok(items.some((item) => item.label === key), key);
  });

  it("proposes the keys of an SLO that it does not have yet", async () => {
    const proposed = await labels(`${START}    |`);
    for (const key of ["title", "window", "sli", "alerting", "suppress"]) assert.ok(proposed.includes(key), key);
    for (const key of ["name", "objective", "apiVersion"]) assert.ok(!proposed.includes(key), key);
  });

  it("proposes the four kinds of SLI", async () => {
    assert.deepEqual(await labels(`${START}    sli:\n      |`), ["events", "latency", "timeslices", "errorRatio"]);
  });

  it("writes the required keys of a latency SLI at once", async () => {
    const items = await completions(`${START}    sli:\n      |`);
    const latency = items.find((item) => item.label === "latency");
    assert.equal(latency.insertText, "latency:\n  histogram: $1\n  threshold: $2");
  });

  it("proposes the words of a choice", async () => {
    const slice = `${START}    sli:\n      timeslices:\n        noData: |`;
    assert.deepEqual(await labels(slice), ["good", "bad", "ignore"]);
  });

  it("proposes examples of an objective", async () => {
    const proposed = await labels(`${MODELINE}\napiVersion: slo/v1\nslos:\n  - name: a\n    objective: |`);
    assert.deepEqual(proposed, ["99.9%", "99.5%", "99%", "0.999"]);
  });
});

describe("hover", () => {
  it("tells what a key means", async () => {
    assert.match(await hover(`${START}${SLI}    win|dow: 30d\n`), /Window[^]*The time up to now over which the promise holds/);
  });
});

describe("validation", () => {
  const objective = "    objective: 99.9%\n";

  it("accepts a small spec", async () => {
    assert.deepEqual(await mistakes(START + SLI), []);
  });

  for (const file of fs.readdirSync("slos").filter((name) => name.endsWith(".yaml"))) {
    it(`accepts slos/${file}, which names the schema itself`, async () => {
      const text = fs.readFileSync(path.join("slos", file), "utf8");
      assert.ok(text.startsWith(MODELINE));
      assert.deepEqual(await server.open(pathToFileURL(path.resolve("slos", file)).href, text), []);
    });
  }

  it("accepts an objective in the defaults", async () => {
    const text = (START + SLI).replace(objective, "").replace("slos:", "defaults: { objective: 99% }\nslos:");
    assert.deepEqual(await mistakes(text), []);
  });

  const wrong = [
    ["an unknown key", `${START}${SLI}    alertin: {}\n`, ["11:5", "Property alertin is not allowed."]],
    ["a missing SLI", START, ["5:5", 'Missing property "sli".']],
    ["a missing objective", (START + SLI).replace(objective, ""), ["5:5", 'Missing property "objective".']],
    ["a value of another type", `${START}${SLI}    groupBy: path\n`, ["11:14", 'Incorrect type. Expected "array".']],
    [
      "a duration in words",
      `${START}${SLI}    window: 30 days\n`,
      ["11:13", "write whole numbers with the units y, w, d, h, m, s or ms, such as 30d or 1h30m"],
    ],
    ["a percentage without its sign", (START + SLI).replace("99.9%", "99.9"), ["6:16", "Value is above the maximum of 1."]],
    [
      "two kinds of SLI",
      `${START}    sli:\n      errorRatio: a\n      events: { good: a, bad: b }\n`,
      ["8:7", "Matches multiple schemas when only one must validate."],
    ],
    [
      "three kinds of events",
      `${START}    sli:\n      events: { good: a, bad: b, total: c }\n`,
      ["8:15", "Matches multiple schemas when only one must validate."],
    ],
    ["another version", (START + SLI).replace("slo/v1", "slo/v2"), ["2:13", 'Value must be "slo/v1".']],
  ];
  for (const [what, text, mistake] of wrong) {
    it(`reports ${what} at its place`, async () => {
      assert.deepEqual(await mistakes(text), [mistake]);
    });
  }
});
