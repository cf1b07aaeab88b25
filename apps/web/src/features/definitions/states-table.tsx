import { Table } from '@mantine/core';
import type { WorkflowView } from '@tandem/contracts';
import { StatusChip } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../shared/format/text.js';
import { useLanguage } from '../../shared/format/use-language.js';
import listed from '../../shared/tables/listed.module.css';
import { useWords } from '../../shared/words/use-words.js';
import type { StateSpec } from '../../shared/workflows/machine.js';
import { delayWords } from './delay-words.js';
import { describeStates, type ExitLine, type StateLine } from './describe-states.js';
import { sayGuard } from './say-guard.js';
import classes from './states-table.module.css';

interface EventDefinition {
  readonly title?: unknown;
  readonly role?: string | readonly string[];
}

/** States and exits of a workflow in sentences. */
export function StatesTable({ view }: { readonly view: WorkflowView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const { machine, events = {} } = view.definition as {
    machine?: StateSpec;
    events?: Record<string, EventDefinition>;
  };
  if (!machine) return null;
  const states = describeStates(machine);
  const titleOf = (path: string | undefined) => {
    if (path === '') return t('definitions.anyState');
    const state = states.find((one) => one.path === path);
    return (state && textOf(state.title, language)) || path || '';
  };
  const conditions = ({ guards }: ExitLine) =>
    guards.map((guard) => sayGuard(guard, { t, language, titleOf })).join(t('definitions.guard.otherwise'));
  const say = (exit: ExitLine) => {
    const to =
      exit.to === undefined ? t('definitions.stays') : t('definitions.goesTo', { state: titleOf(exit.to) });
    const when = exit.guarded ? `, ${t('definitions.if')} ${conditions(exit)}` : '';
    if (exit.cause === 'after') return `${delayWords(exit.by, t)}: ${to}${when}`;
    if (exit.cause === 'always') return `${t('definitions.atOnce')}: ${to}${when}`;
    if (exit.cause === 'done') return `${t('definitions.whenDone')}: ${to}`;
    const event = events[exit.by];
    const roles = [event?.role ?? []]
      .flat()
      .filter((role) => role !== 'system')
      .map((role) => words.role(role).toLocaleLowerCase());
    return `${textOf(event?.title, language) || exit.by}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}: ${to}${when}`;
  };
  return (
    <Table className={`${listed.stacked} ${classes.table}`} verticalSpacing={8} horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="28%">{t('definitions.state')}</Table.Th>
          <Table.Th w="16%">{t('definitions.stage')}</Table.Th>
          <Table.Th>{t('definitions.exits')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {states.map((state) => (
          <StateRow
            key={state.path}
            state={state}
            title={titleOf(state.path)}
            waits={textOf(state.waits, language)}
            stage={state.stage ? `${state.stage}. ${words.stage(state.stage)}` : ''}
            lines={state.exits.map(say)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface StateRowProps {
  readonly state: StateLine;
  readonly title: string;
  readonly waits: string;
  readonly stage: string;
  readonly lines: readonly string[];
}

function StateRow({ state, title, waits, stage, lines }: StateRowProps) {
  const { t } = useTranslation();
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ paddingLeft: `${1 + state.depth * 1.125}rem` }}>
        <b style={{ fontWeight: 580 }}>{title}</b>{' '}
        {state.final && <StatusChip tone="done">{t('definitions.final')}</StatusChip>}
        <div style={{ color: 'var(--td-secondary)', fontSize: '0.75rem' }}>{waits}</div>
      </Table.Td>
      <Table.Td className={classes.stage}>{stage}</Table.Td>
      <Table.Td>
        {lines.length === 0 ? (
          '—'
        ) : (
          <ul style={{ margin: 0, paddingLeft: '1rem' }}>
            {lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
