// Every dashboard of a folder, as Grafana's own types see it. The folder is $DASHBOARDS, or that of the samples.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'node:test';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.env.DASHBOARDS ?? join(here, '../../../../../generated/grafana/dashboards');
const dashboards = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
  .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]);

/** One typed constant for each part, so that an error names it. */
function source(dashboard) {
  const lines = ["import type * as shapes from './shapes';"];
  const declare = (type, value) => lines.push(`export const c${lines.length}: ${type} = ${JSON.stringify(value)};`);
  const panel = (value) => {
    const type = JSON.stringify(value.type);
    declare('shapes.Panel', value);
    declare(`shapes.Options[${type}]`, value.options);
    if (value.fieldConfig) declare(`shapes.Fields<shapes.Custom[${type}]>`, value.fieldConfig);
    for (const target of value.targets ?? []) declare(`shapes.Query[${JSON.stringify(target.datasource.type)}]`, target);
  };
  declare('shapes.Board', dashboard);
  for (const variable of dashboard.templating.list) declare('shapes.Variable', variable);
  for (const annotation of dashboard.annotations.list) declare('shapes.Annotation', annotation);
  for (const link of dashboard.links) declare('shapes.Link', link);
  for (const element of dashboard.panels) {
    if (element.type === 'row') {
      declare('shapes.Row', element);
      element.panels.forEach(panel);
    } else {
      panel(element);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** What the compiler says about sources by file name; empty when it is content. */
function complaints(sources) {
  const work = mkdtempSync(join(here, 'typed-'));
  writeFileSync(join(work, 'shapes.d.ts'), readFileSync(join(here, 'shapes.d.ts')));
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(work, name), text);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler'];
  const files = Object.keys(sources).map((name) => join(work, name));
  try {
    execFileSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), ...options, ...files], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return error.stdout;
  }
}

test('every dashboard has the shape that Grafana expects', () => {
  assert.ok(dashboards.length > 5);
  const sources = Object.fromEntries(dashboards.map(([name, dashboard]) => [`${name}.ts`, source(dashboard)]));
  assert.equal(complaints(sources), '');
});

const mistakes = {
  'a unit that is no text': (panel) => { panel.fieldConfig.defaults.unit = 5; },
  'an option that this panel type does not have': (panel) => { panel.options.calculate = true; },
  'an option with a value that Grafana does not know': (panel) => { panel.options.legend.displayMode = 'grid'; },
  'a query without the right format': (panel) => { panel.targets[0].format = 'lines'; },
  'a panel without a place': (panel) => { delete panel.gridPos; },
};

test('a mistake in a dashboard is seen', () => {
  const sources = {};
  Object.values(mistakes).forEach((spoil, index) => {
    const dashboard = structuredClone(dashboards.find(([name]) => name === 'slo-overview.json')[1]);
    spoil(dashboard.panels.find((panel) => panel.type === 'timeseries'));
    sources[`mistake${index}.ts`] = source(dashboard);
  });
  const said = complaints(sources);
  Object.keys(mistakes).forEach((mistake, index) => assert.ok(said.includes(`mistake${index}.ts`), mistake));
});
