/** One measured family: its name, what it is and its values by label. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

/** The text that Prometheus reads (exposition format 0.0.4). */
export const writeMetrics = (metrics: readonly Metric[]): string =>
  metrics
    .map(({ name, help, type, values }) =>
      [
        `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`,
        `# TYPE ${name} ${type}`,
        ...values.map((one) => `${name}${labelled(one.labels)} ${numeral(one.value)}`),
        '',
      ].join('\n'),
    )
    .join('');

const labelled = (labels: Readonly<Record<string, string>> | undefined): string => {
  const entries = Object.entries(labels ?? {});
  if (entries.length === 0) return '';
  return `{${entries.map(([name, value]) => `${name}="${escape(value)}"`).join(',')}}`;
};

const escape = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const numeral = (value: number): string => (Number.isFinite(value) ? String(value) : 'NaN');
