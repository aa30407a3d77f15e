// A real Chromium with pages from files, which must not ask for anything else.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
export const SIZES = { laptop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

export async function launch() {
  const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .find((file) => fs.existsSync(file));
  return chromium.launch({ executablePath, args: FLAGS });
}

// A page with everything it complained about, in `page.complaints`.
export async function open(browser, file, { size = "laptop", colorScheme = "light", javaScriptEnabled = true } = {}) {
  // axe is put into the page by evaluation, which the page's own policy rightly forbids to everybody else.
  const context = await browser.newContext({
    viewport: SIZES[size], colorScheme, javaScriptEnabled, bypassCSP: true, reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) page.complaints.push(message.text());
  });
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) page.complaints.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(path.resolve(file)).href);
  return page;
}

// What axe finds, as one line each.
export async function violations(page) {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`));
}

// Walks with the tabulator key; tells of each stop what it is and whether its focus can be seen.
export async function walk(page, most = 2_000) {
  const stops = [];
  await page.evaluate(() => document.activeElement?.blur());
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      if (element.dataset.walked) return null;
      element.dataset.walked = "yes";
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        name: `${element.tagName.toLowerCase()} ${element.id || element.textContent.trim().slice(0, 40)}`,
        visible: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 && box.width > 0 && box.height > 0,
      };
    });
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

// How many things a keyboard should reach.
export function controls(page) {
  return page.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter((element) => element.checkVisibility()).length);
}

export async function shoot(page, name, options = {}) {
  const folder = process.env.SHOTS;
  if (!folder) return;
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), ...options });
}
