// The catalogue of SLOs in a browser. PAGES names the folder with report.html, SHOTS where pictures go, if wanted.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import path from "node:path";
import { controls, launch, open, shoot, SIZES, violations, walk } from "./browser.mjs";

const FILE = path.join(process.env.PAGES ?? ".", "report.html");
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

describe("the report", () => {
  for (const size of Object.keys(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
      it(`has no errors and no barriers at ${size} width when it is ${colorScheme}`, async () => {
        const page = await open(browser, FILE, { size, colorScheme });
        await shoot(page, `report-${size}-${colorScheme}`);
        await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));

        assert.deepEqual(await violations(page), []);
        assert.deepEqual(page.complaints, []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scrolling");
      });
    }
  }

  it("shows what is searched for, rows and details alike", async () => {
    const page = await open(browser, FILE);
    const all = await page.locator("#objectives tbody tr").count();
    await page.getByRole("searchbox").fill("email latency");

    assert.equal(await page.locator("#objectives tbody tr:visible").count(), 1);
    assert.equal(await page.locator("article:visible").count(), 1);
    assert.equal(await page.getByRole("status").textContent(), `1 of ${all} shown`);

    await page.getByRole("searchbox").fill("no such thing");
    assert.ok(await page.getByText("Nothing is called like that.").isVisible());
  });

  it("shows the objectives of one owner", async () => {
    const page = await open(browser, FILE);
    await page.getByLabel("Owner").selectOption("mail");

    const names = await page.locator("#objectives tbody tr:visible th a").allTextContents();
    assert.deepEqual(names, ["sampleworker/email-delivery", "sampleworker/email-latency"]);
  });

  it("sorts by the figures of a column, up and down, and says so", async () => {
    const page = await open(browser, FILE);
    const seconds = () => page.locator("#objectives tbody tr td:nth-child(3)")
      .evaluateAll((cells) => cells.map((cell) => Number(cell.dataset.value)));
    await page.getByRole("button", { name: "Budget" }).click();
    const up = await seconds();
    await page.getByRole("button", { name: "Budget" }).press("Enter");

    assert.deepEqual(up, [...up].sort((a, b) => a - b));
    assert.deepEqual(await seconds(), [...up].reverse().sort((a, b) => b - a));
    assert.equal(await page.locator("#objectives thead th").nth(2).getAttribute("aria-sort"), "descending");
  });

  it("can be used with a keyboard alone, and shows where one is", async () => {
    const page = await open(browser, FILE);
    const wanted = await controls(page);
    const stops = await walk(page);

    assert.equal(stops.length, wanted);
    assert.deepEqual(stops.filter(({ visible }) => !visible), []);
  });

  it("tells everything without JavaScript", async () => {
    const page = await open(browser, FILE, { javaScriptEnabled: false });

    assert.ok((await page.locator("#objectives tbody tr:visible").count()) > 10);
    assert.equal(await page.getByRole("searchbox").count(), 0);
    assert.ok(await page.locator("article").first().isVisible());
  });

  it("is printed without its tools", async () => {
    const page = await open(browser, FILE);
    await page.emulateMedia({ media: "print" });

    assert.equal(await page.getByRole("searchbox").count(), 0);
    assert.ok(await page.locator("article").last().isVisible());
  });
});
