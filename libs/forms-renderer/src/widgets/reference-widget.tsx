import { useMemo, useState } from 'react';
import { Loader, MultiSelect, Select } from '@mantine/core';
import { IconBuilding, IconFileText, IconRoute, IconUser } from '@tabler/icons-react';
import { useFormScope } from '../state/form-context.js';
import { isObject } from '../state/pointer.js';
import type { Pickers, PickerOption, Reference } from './ports.js';
import { useLabels } from './use-labels.js';
import { useSearch } from './use-search.js';
import { ariaOf, type WidgetProps } from './widget-props.js';
import classes from './widgets.module.css';

type Schema = { readonly [keyword: string]: unknown };
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const searchOf = (schema: Schema, pickers: Pickers, options: Schema) => (query: string) => {
  const none: Promise<readonly PickerOption[]> = Promise.resolve([]);
  const kinds = Array.isArray(schema['x-kind']) ? (schema['x-kind'] as string[]) : undefined;
  const workflow = text(schema['x-workflow']);
  const form = text(schema['x-form']);
  switch (schema['x-ref']) {
    case 'person':
      return (
        pickers.searchPeople?.(query, { role: text(schema['x-role']), unit: text(options['unit']) }) ?? none
      );
    case 'unit':
      return pickers.searchUnits?.(query, kinds ? { kinds } : {}) ?? none;
    case 'case':
      return pickers.searchCases?.(query, workflow ? { workflow } : {}) ?? none;
    default:
      return pickers.searchAnswers?.(query, form ? { form } : {}) ?? none;
  }
};

const ICONS = {
  person: IconUser,
  unit: IconBuilding,
  case: IconRoute,
  answer: IconFileText,
  file: IconFileText,
};

/** Person, unit, case or answer: one or several, found by a few letters. */
export function ReferenceWidget(props: WidgetProps<string | readonly string[]>) {
  const { id, kind, schema, value, onChange, onLeave, readOnly, placeholder, invalid, options } = props;
  const { pickers, words } = useFormScope();
  const many = kind === 'references';
  const target: Schema = many && isObject(schema['items']) ? schema['items'] : schema;
  const ref = (text(target['x-ref']) ?? 'person') as Reference['kind'];
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const search = useMemo(() => searchOf(target, pickers, options), [target, pickers, options]);
  const found = useSearch(search, picked.size > 0 && [...picked.values()].includes(query) ? '' : query, open);
  const ids = useMemo(
    () => (Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []),
    [value],
  );
  const labels = useLabels(pickers, ref, ids, picked);
  const labelOf = (one: string) => (labels.has(one) ? (labels.get(one) ?? words.unknownRef) : '…');
  const notes = new Map(found.options.map((one) => [one.value, one.note]));
  const data = [
    ...ids.map((one) => ({ value: one, label: labelOf(one) })),
    ...found.options
      .filter((one) => !ids.includes(one.value))
      .map(({ value: key, label }) => ({ value: key, label })),
  ];
  const remember = (keys: readonly string[]) => {
    const fresh = found.options
      .filter((one) => keys.includes(one.value))
      .map((one) => [one.value, one.label] as const);
    setPicked((before) => new Map([...before, ...fresh]));
  };
  const Icon = ICONS[ref];
  const message =
    found.state === 'failed'
      ? words.searchFailed
      : found.state === 'searching'
        ? words.searching
        : words.nothingFound;
  const shared = {
    id,
    data,
    searchable: true as const,
    searchValue: query,
    onSearchChange: setQuery,
    onDropdownOpen: () => setOpen(true),
    onDropdownClose: () => setOpen(false),
    onBlur: onLeave,
    readOnly,
    filter: ({ options: all }: { options: unknown[] }) => all as never[],
    nothingFoundMessage: message,
    error: invalid,
    leftSection: <Icon size={16} stroke={1.75} aria-hidden />,
    renderOption: ({ option }: { option: { value: string; label: string } }) => (
      <span className={classes.option}>
        <span>{option.label}</span>
        {notes.get(option.value) && <span className={classes.optionNote}>{notes.get(option.value)}</span>}
      </span>
    ),
    ...ariaOf(props),
  };
  const loader = open && found.state === 'searching' ? <Loader size="0.875rem" aria-hidden /> : undefined;
  if (many) {
    return (
      <MultiSelect
        {...shared}
        value={[...ids]}
        hidePickedOptions
        onChange={(next) => {
          remember(next);
          onChange(next.length > 0 ? next : undefined);
        }}
        placeholder={ids.length > 0 ? undefined : (placeholder ?? words.search)}
        {...(loader ? { rightSection: loader } : {})}
      />
    );
  }
  return (
    <Select
      {...shared}
      value={ids[0] ?? null}
      onChange={(next) => {
        if (next) remember([next]);
        onChange(next ?? undefined);
      }}
      allowDeselect={false}
      clearable={!readOnly}
      clearButtonProps={{ 'aria-label': words.clear }}
      placeholder={placeholder ?? words.search}
      {...(loader ? { rightSection: loader } : {})}
    />
  );
}
