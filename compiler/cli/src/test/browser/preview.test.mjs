// Dashboards as pictures in a browser. PAGES names the folder with preview.html and comparison.html.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import path from "node:path";
import { controls, launch, open, shoot, SIZES, violations, walk } from "./browser.mjs";

const page = (name) => path.join(process.env.PAGES ?? ".", name);
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const name of ["preview", "comparison"]) {
  describe(`the ${name}`, () => {
    for (const size of Object.keys(SIZES)) {
      for (const colorScheme of ["light", "dark"]) {
        it(`has no errors and no barriers at ${size} width when it is ${colorScheme}`, async () => {
          const shown = await open(browser, page(`${name}.html`), { size, colorScheme });
          await shoot(shown, `${name}-${size}-${colorScheme}`);

          assert.deepEqual(await violations(shown), []);
          assert.deepEqual(shown.complaints, []);
          assert.ok(await shown.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scrolling");
        });
      }
    }
  });
}

describe("the preview", () => {
  it("can be used with a keyboard alone, and shows where one is", async () => {
    const shown = await open(browser, page("preview.html"));
    const wanted = await controls(shown);
    const stops = await walk(shown);

    assert.equal(stops.length, wanted);
    assert.deepEqual(stops.filter(({ visible }) => !visible), []);
  });

  it("puts panels on the grid of their dashboard, none over another", async () => {
    const shown = await open(browser, page("preview.html"));
    const overlaps = await shown.evaluate(() => [...document.querySelectorAll(".grid")].flatMap((grid) => {
      const boxes = [...grid.children].map((child) => [child.id, child.getBoundingClientRect()]);
      return boxes.flatMap(([name, a], i) => boxes.slice(i + 1)
        .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        .map(([other]) => `${name} and ${other}`));
    }));

    assert.deepEqual(overlaps, []);
  });

  it("tells a panel's description and queries behind its question mark", async () => {
    const shown = await open(browser, page("preview.html"));
    const panel = shown.locator("article.is-plot").first();
    await panel.locator("summary").first().press("Enter");

    assert.ok(await panel.locator("details pre").first().isVisible());
    await panel.locator("details").evaluate((details) => (details.open = true));
    assert.deepEqual(await violations(shown), []);
  });
});
