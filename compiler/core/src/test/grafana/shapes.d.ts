// The shapes of dashboard JSON, from the types of Grafana's SDK: enums become the texts that JSON holds, and what Grafana
// fills in by itself may be missing. A member that Grafana does not know, or one of another type, is an error.
import type * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import type * as common from '@grafana/grafana-foundation-sdk/common';
import type * as bargauge from '@grafana/grafana-foundation-sdk/bargauge';
import type * as gauge from '@grafana/grafana-foundation-sdk/gauge';
import type * as heatmap from '@grafana/grafana-foundation-sdk/heatmap';
import type * as logs from '@grafana/grafana-foundation-sdk/logs';
import type * as loki from '@grafana/grafana-foundation-sdk/loki';
import type * as prometheus from '@grafana/grafana-foundation-sdk/prometheus';
import type * as stat from '@grafana/grafana-foundation-sdk/stat';
import type * as statetimeline from '@grafana/grafana-foundation-sdk/statetimeline';
import type * as table from '@grafana/grafana-foundation-sdk/table';
import type * as text from '@grafana/grafana-foundation-sdk/text';
import type * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';

type IsAny<T> = 0 extends 1 & T ? true : false;

export type Json<T> =
  IsAny<T> extends true ? any
  : T extends string ? (string extends T ? string : `${T}`)
  : T extends number | boolean | null | undefined ? T
  : T extends (infer U)[] ? Json<U>[]
  : { [K in keyof T as K extends `_${string}` ? never : K]?: Json<T[K]> };

type With<T, More> = Omit<Json<T>, keyof More> & More;

export type Board = With<dashboard.Dashboard, {
  uid: string; title: string; schemaVersion: number; panels: object[]; links: object[];
  templating: { list: object[] }; annotations: { list: object[] };
}>;
export type Row = With<dashboard.RowPanel, { id: number; title: string; gridPos: dashboard.GridPos; panels: object[] }>;
export type Panel = With<dashboard.Panel, {
  id: number; title: string; gridPos: dashboard.GridPos;
  targets?: object[]; options: object; fieldConfig?: object;
}>;
export type Fields<Custom> = {
  defaults: With<dashboard.FieldConfig, { custom?: Json<Custom> }>;
  overrides: Json<dashboard.FieldConfigSource['overrides']>;
};
export type Variable = With<dashboard.VariableModel, { type: `${dashboard.VariableType}`; name: string }>;
export type Annotation = Json<dashboard.AnnotationQuery>;
export type Link = Json<dashboard.DashboardLink>;

export type Options = {
  bargauge: Json<bargauge.Options>;
  gauge: Json<gauge.Options>;
  heatmap: Json<heatmap.Options>;
  logs: Json<logs.Options>;
  stat: Json<stat.Options>;
  'state-timeline': Json<statetimeline.Options>;
  table: Json<table.Options>;
  text: Json<text.Options>;
  timeseries: Json<timeseries.Options>;
  traces: object;
};
export type Custom = {
  bargauge: never;
  gauge: never;
  heatmap: heatmap.FieldConfig;
  logs: never;
  stat: never;
  'state-timeline': statetimeline.FieldConfig;
  table: With<table.FieldConfig, { filterable?: boolean }>;
  text: never;
  timeseries: common.GraphFieldConfig;
  traces: never;
};
export type Query = {
  prometheus: Json<prometheus.Dataquery>;
  loki: Json<loki.dataquery>;
  // The SDK has no types for Jaeger's queries.
  jaeger: { refId: string; datasource: object; queryType?: 'search'; service?: string; tags?: string; limit?: number; query?: string };
};
