// Search, filter and sort; the page tells everything without.
"use strict";
(() => {
  const table = document.getElementById("objectives");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const search = document.getElementById("search");
  const owner = document.getElementById("owner");
  const parts = rows.map((row) => document.getElementById(row.dataset.slo));
  const texts = rows.map((row, i) => (row.textContent + " " + parts[i].textContent).toLowerCase());
  const services = [...document.querySelectorAll(".service")];

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      const fits = words.every((word) => texts[i].includes(word)) &&
        (owner.value === "" || parts[i].dataset.owner === owner.value);
      row.hidden = parts[i].hidden = !fits;
      shown += fits ? 1 : 0;
    });
    for (const service of services) {
      service.hidden = !service.querySelector("article:not([hidden])");
    }
    document.getElementById("none").hidden = shown > 0;
    document.getElementById("shown").textContent = shown + " of " + rows.length + " shown";
  }

  function sort(column, header) {
    const down = header.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", down ? "descending" : "ascending");
    const value = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const order = header.dataset.sort === "number"
      ? (a, b) => Number(value(a)) - Number(value(b))
      : (a, b) => value(a).localeCompare(value(b), "en");
    body.append(...[...rows].sort((a, b) => (down ? -1 : 1) * order(a, b)));
  }

  [...table.tHead.rows[0].cells].forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => sort(column, header));
  });
  search.addEventListener("input", filter);
  owner.addEventListener("change", filter);
  search.form.addEventListener("submit", (event) => event.preventDefault());
  search.form.hidden = false;
  filter();
})();
