// A client of yaml-language-server: speaks the Language Server Protocol over its standard streams, as an editor does.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const PATIENCE = 30_000;
const SETTINGS = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };

export class LanguageServer {
  #process;
  #received = Buffer.alloc(0);
  #answers = new Map();
  #diagnostics = new Map();
  #lastId = 0;

  static async start() {
    const server = new LanguageServer();
    await server.request("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
          hover: { contentFormat: ["markdown"] },
          publishDiagnostics: {},
        },
      },
    });
    server.notify("initialized", {});
    server.notify("workspace/didChangeConfiguration", { settings: SETTINGS });
    return server;
  }

  constructor() {
    // Resolved from here, wherever NODE_PATH says that the package is.
    const home = path.dirname(createRequire(import.meta.url).resolve("yaml-language-server/package.json"));
    this.#process = spawn(process.execPath, [path.join(home, "bin/yaml-language-server"), "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#process.stdout.on("data", (data) => this.#receive(data));
  }

  // Shows a document to the server and waits for what it says about it.
  async open(uri, text) {
    const told = this.#wait(this.#diagnostics, uri);
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    return (await told).diagnostics;
  }

  request(method, params) {
    const id = ++this.#lastId;
    const answer = this.#wait(this.#answers, id);
    this.#send({ id, method, params });
    return answer;
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  async stop() {
    await this.request("shutdown", null);
    this.notify("exit", null);
    this.#process.stdin.end();
  }

  #wait(waiting, key) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`nothing came for ${key}`)), PATIENCE);
      waiting.set(key, (answer) => {
        clearTimeout(late);
        waiting.delete(key);
        resolve(answer);
      });
    });
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(data) {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const headerEnd = this.#received.indexOf("\r\n\r\n");
      if (headerEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString("latin1", 0, headerEnd))[1]);
      const end = headerEnd + 4 + length;
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString("utf8", headerEnd + 4, end));
      this.#received = this.#received.subarray(end);
      this.#dispatch(message);
    }
  }

  #dispatch(message) {
    if (message.method === "textDocument/publishDiagnostics") {
      this.#diagnostics.get(message.params.uri)?.(message.params);
    } else if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      this.#answers.get(message.id)?.(message.result);
    }
  }
}
